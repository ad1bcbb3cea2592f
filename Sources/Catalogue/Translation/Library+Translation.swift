import Foundation
public import ProgrammeModel

extension Library {
  /// Every text of the content in both languages, in the order of the files.
  ///
  /// Left out: names of places and bank holidays, which are official, and the glossary.
  ///
  /// - Throws: `InputFaults` for a file that cannot be read at all.
  public func translations() throws -> [TranslationUnit] {
    try TranslatableTexts(files: ContentFiles(base: location.folder, workspace: workspace)).all().map(\.unit)
  }

  /// Takes translations back; changes nothing itself.
  ///
  /// - Parameters:
  ///   - units: What the translator gave back.
  ///   - file: Its name, for faults.
  ///   - reader: Who stands by the Welsh, by role.
  ///   - allRead: Whether the reader stands by every text of the file, whatever state it says.
  ///   - overNewer: Whether the Welsh of the file may take the place of Welsh that has changed since it was handed out.
  ///   - skipBad: Whether faulty texts are left out, instead of nothing being taken.
  /// - Throws: `InputFaults` with every fault by line.
  public func takeIn(
    _ units: [TranslatedUnit], from file: String, reader: String, on day: Day, allRead: Bool, overNewer: Bool = false,
    skipBad: Bool
  ) throws -> TranslationIntake {
    let files = ContentFiles(base: location.folder, workspace: workspace)
    var intake = try TranslationIntaker(
      files: files, file: file, reader: reader, day: day, allRead: allRead, overNewer: overNewer)
    try intake.take(units, skipBad: skipBad)
    return intake.result
  }
}
