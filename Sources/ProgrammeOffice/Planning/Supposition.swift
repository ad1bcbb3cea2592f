public import ProgrammeModel

/// Something that could be otherwise, for seeing what a plan would then be.
public enum Supposition: Hashable, Sendable {
  case without(Code<Facilitator>)
  /// One more of the same base, hours, languages, qualifications and checks.
  case another(Code<Facilitator>)
  /// Nobody goes out on these days.
  case withoutDays(DayRange)
  /// These days may be planned as well.
  case withDays(DayRange)
  /// Holds a qualification or a check, by its code in the vocabulary.
  case has(Code<Facilitator>, String)
  case lacks(Code<Facilitator>, String)
  /// Kilometres an hour on the road.
  case speed(Double)

  /// The forms that ``init(_:)`` reads, for help and errors.
  public static let forms = [
    "without yeo-bangor", "another yeo-bangor", "without 2027-01-14..2027-01-15", "with 2027-02-08..2027-02-12",
    "yeo-bangor has bystander-trainer", "yeo-bangor lacks bystander-trainer", "speed 45",
  ]

  /// Reads one of the ``forms``.
  ///
  /// - Throws: `InputFault` with the forms for anything else.
  public init(_ text: String) throws {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    func fault() -> InputFault {
      InputFault(
        field: "--what-if",
        message: "“\(text)” cannot be supposed. Write one of: \(Self.forms.map { "“\($0)”" }.joined(separator: ", ")).")
    }
    switch (words.first, words.count) {
    case ("without", 2):
      // A date with a slip in it is not somebody's name.
      let isDays = words[1].wholeMatch(of: /\d{4}-\d+.*/) != nil
      self = isDays ? .withoutDays(try DayRange(words[1])) : .without(try Code(words[1]))
    case ("with", 2): self = .withDays(try DayRange(words[1]))
    case ("another", 2): self = .another(try Code(words[1]))
    case ("speed", 2):
      guard let speed = Double(words[1]), (5...130).contains(speed) else {
        throw InputFault(
          field: "--what-if", message: "A speed of “\(words[1])” is outside 5 to 130 km/h. Give one in between.")
      }
      self = .speed(speed)
    case (.some, 3) where words[1] == "has": self = .has(try Code(words[0]), words[2])
    case (.some, 3) where words[1] == "lacks": self = .lacks(try Code(words[0]), words[2])
    default: throw fault()
    }
  }
}
