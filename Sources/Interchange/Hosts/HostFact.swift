/// What a list may tell of a host beside its name and kind, and may have no column for.
public enum HostFact: CaseIterable, Hashable, Sendable {
  case nameCy, phase, medium, area, address, postcode, phone, pupils, religiousCharacter, governance, grid
}
