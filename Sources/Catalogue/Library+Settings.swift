public import Foundation
public import ProgrammeModel

extension Library {
  /// Reads a workspace's `pont.yaml`; areas may be named in either language or by code.
  ///
  /// - Throws: `InputFaults` with the line of each unknown key, missing text or wrong value.
  public func readSettings(at url: URL) throws -> WorkspaceSettings {
    let part = SettingsReading(areas: try areas()).settings(at: url)
    guard let settings = try part.sound() else {
      throw InputFaults([InputFault(file: url.lastPathComponent, message: "These settings cannot be read.")])
    }
    return settings
  }
}
