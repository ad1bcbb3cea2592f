import ProgrammeModel

extension Office {
  /// Years before today that somebody can still mean.
  private static let mostYears = 20

  /// Refuses a day on which nothing can have happened: one to come, or so long ago that a digit must be wrong.
  ///
  /// - Parameter wanted: What day to give, such as `Give the day on which they signed`.
  /// - Throws: `InputFault`.
  func requireCome(_ day: Day?, field: String = "--on", _ wanted: String) throws {
    guard let day else { return }
    if day > desk.today {
      throw InputFault(field: field, message: "\(day) is still to come. \(wanted), \(desk.today) at the latest.")
    }
    let years = Self.mostYears
    if day < desk.today.advanced(by: -years * 365) {
      throw InputFault(field: field, message: "\(day) is more than \(years) years ago. \(wanted).")
    }
  }

  /// Refuses a next review that is not after the last, or so late that nobody would hold it.
  ///
  /// - Throws: ``OfficeFault/breaksRule(_:)``.
  static func requireReview(on due: Day, after last: Day, field: String) throws(OfficeFault) {
    guard due > last else {
      throw .breaksRule("The review on \(due) is not after \(last). Give a later \(field).")
    }
    guard last.distance(to: due) <= 5 * 366 else {
      throw .breaksRule("The review on \(due) is more than five years after \(last). Give an earlier \(field).")
    }
  }
}
