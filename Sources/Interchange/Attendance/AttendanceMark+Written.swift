public import ProgrammeModel

extension AttendanceMark {
  /// The words a list may write, for faults.
  public static let choices = "yes or no, or present, late, excused, unexcused, not recorded"

  /// Reads a mark as people write it in either language: a word, a tick, `/` for present and `N` or `O` for absent as
  /// school registers have it.
  public init?(written text: String) {
    if ["/", "\\", "✓", "✔"].contains(text) {
      self = .present
      return
    }
    switch Tidy.key(text) {
    case "present", "yes", "y", "true", "1", "attended", "attending", "checkedin", "ie", "presennol", "do", "oedd", "p":
      self = .present
    case "late", "hwyr", "l": self = .late
    case "excused", "authorised", "authorized", "apologies", "ymddiheuriad", "ymddiheuriadau", "esgusodwyd", "e":
      self = .excused
    case "unexcused", "absent", "no", "n", "o", "false", "0", "noshow", "na", "absennol", "nage", "didnotattend", "dna":
      self = .unexcused
    case "notrecorded", "unknown", "hebeigofnodi", "": self = .notRecorded
    default: return nil
    }
  }
}
