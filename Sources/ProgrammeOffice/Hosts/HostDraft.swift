import Catalogue
import Foundation
import Interchange
import ProgrammeModel

import struct ProgrammeModel.Host

/// A host as a file gives it, placed on the map, still without a key.
struct HostDraft {
  private(set) var reference: HostReference
  /// Where the list has no references.
  let made: MadeReference?
  let name: String
  let location: Location?
  private let told: Set<HostFact>
  private let make: @Sendable (Key<Host>, HostReference) -> Host

  /// - Parameter old: Whose values stay where the file has no column for them.
  func host(key: Key<Host>, over old: Host? = nil) -> Host {
    let made = make(key, reference)
    return old.map { made.keeping($0, but: told) } ?? made
  }

  func called(_ reference: HostReference) -> HostDraft {
    var draft = self
    draft.reference = reference
    return draft
  }

  init(school row: SchoolListRow, places: Places) {
    reference = row.reference
    made = nil
    name = row.name
    told = row.told
    let location = row.postcode.flatMap { places.location(of: $0) }
    self.location = location
    // The number's own digits come first: a school can lie over its authority's border.
    let area =
      places.area(matching: row.authorityCode) ?? row.authorityName.flatMap { places.area(matching: $0) }
      ?? row.postcode.flatMap { places.area(of: $0) }
    make = { key, reference in
      Host(
        key: key, reference: reference, name: row.name, kind: row.kind, phase: row.phase, medium: row.medium,
        area: area?.code, address: row.address, postcode: row.postcode, phone: row.phone, pupils: row.pupils,
        religiousCharacter: row.religiousCharacter, governance: row.governance, location: location)
    }
  }

  init(english row: EnglishSchoolRow, places: Places) {
    reference = row.reference
    made = nil
    name = row.name
    told = row.told
    let location = row.coordinate.map { Location($0, .given) } ?? row.postcode.flatMap { places.location(of: $0) }
    self.location = location
    let area = row.postcode.flatMap { places.area(of: $0) } ?? row.authorityName.flatMap { places.area(matching: $0) }
    make = { key, reference in
      Host(
        key: key, reference: reference, name: row.name, kind: row.kind, phase: row.phase, area: area?.code,
        address: row.address, postcode: row.postcode, phone: row.phone, pupils: row.pupils, location: location)
    }
  }

  /// - Throws: `InputFault` for an area that is none.
  init(row: HostRow, places: Places, file: String) throws {
    reference = row.reference
    made = row.made
    name = row.name
    told = row.told
    let location = row.postcode.flatMap { places.location(of: $0) }
    self.location = location
    let area: Area?
    if let text = row.area {
      guard let found = places.area(matching: text) else {
        let hint = places.areaName(near: text).map { " Did you mean “\($0)”?" } ?? ""
        throw InputFault(
          file: file, line: row.line, field: "area",
          message: "“\(text)” is no area that is known.\(hint) Write its name in either language or its code.")
      }
      area = found
    } else {
      area = row.postcode.flatMap { places.area(of: $0) }
    }
    make = { key, reference in
      Host(
        key: key, reference: reference, name: row.name, nameCy: row.nameCy, kind: row.kind, medium: row.medium,
        area: area?.code,
        address: row.address, postcode: row.postcode, phone: row.phone, location: location)
    }
  }
}

extension Host {
  /// The same with what `old` has where a file did not tell; what follows from a value stays with it.
  func keeping(_ old: Host, but told: Set<HostFact>) -> Host {
    func value<Value>(_ fact: HostFact, _ path: KeyPath<Host, Value>) -> Value {
      (told.contains(fact) ? self : old)[keyPath: path]
    }
    let isSamePlace = !told.contains(.postcode) || postcode == old.postcode
    // A place that was given, by a grid reference, is better than one that its postcode tells.
    let isPlaceKept =
      !told.contains(.grid) && isSamePlace && (old.location?.precision == .given || !told.contains(.postcode))
    let medium = value(.medium, \.medium)
    return Host(
      key: key, reference: reference, name: name, nameCy: value(.nameCy, \.nameCy), kind: kind,
      phase: told.contains(.phase) || kind != old.kind ? phase : phase ?? old.phase,
      medium: medium?.label == nil && medium?.code == old.medium?.code ? old.medium : medium,
      area: told.contains(.area) ? area : isSamePlace ? old.area ?? area : area ?? old.area,
      address: value(.address, \.address), postcode: value(.postcode, \.postcode), phone: value(.phone, \.phone),
      pupils: value(.pupils, \.pupils), religiousCharacter: value(.religiousCharacter, \.religiousCharacter),
      governance: value(.governance, \.governance), location: isPlaceKept ? old.location : location)
  }

  /// Whether calendars show it with another name or address.
  func isShownOtherwise(than old: Host) -> Bool {
    (name, nameCy) != (old.name, old.nameCy) || address != old.address || postcode != old.postcode
  }

  /// What differs, each as `phone: 01248 1 → 01248 2`; empty when nothing does.
  func differences(from old: Host) -> [String] {
    func change(_ name: String, _ before: String?, _ after: String?) -> String? {
      before == after ? nil : "\(name): \(before ?? "none") → \(after ?? "none")"
    }
    return [
      change("name", old.name, name), change("Welsh name", old.nameCy, nameCy),
      change("kind", old.kind.rawValue, kind.rawValue), change("phase", old.phase?.rawValue, phase?.rawValue),
      change("medium", old.medium?.code, medium?.code), change("medium label", old.medium?.label, medium?.label),
      change("area", old.area?.text, area?.text),
      change("address", old.address.joined(separator: ", "), address.joined(separator: ", ")),
      change("postcode", old.postcode?.description, postcode?.description), change("phone", old.phone, phone),
      change("pupils", old.pupils.map(String.init), pupils.map(String.init)),
      change("religious character", old.religiousCharacter, religiousCharacter),
      change("governance", old.governance, governance),
      change("place", old.location?.written, location?.written),
    ].compactMap { $0 }
  }
}

extension Location {
  /// A place that was given can move while its precision stays; to about 10 m, what the conversion of a grid can say.
  fileprivate var written: String {
    guard precision == .given else { return precision.rawValue }
    return String(format: "%.4f, %.4f", coordinate.latitude, coordinate.longitude)
  }
}
