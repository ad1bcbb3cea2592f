public import ArgumentParser
import ProgrammeModel

// Transforms give the model's own sentence where an argument is wrong.

func asDay(_ text: String) throws -> Day { try Day(text) }
func asDayRange(_ text: String) throws -> DayRange { try DayRange(text) }
func asHours(_ text: String) throws -> Hours { try Hours(text) }
func asStart(_ text: String) throws -> LocalStart { try LocalStart(text) }
func asHost(_ text: String) throws -> HostReference { try HostReference(text) }
func asFacilitator(_ text: String) throws -> Code<Facilitator> { try Code(text) }
func asType(_ text: String) throws -> Code<SessionType> { try Code(text) }

func asSession(_ text: String) throws -> SessionNumber {
  guard let number = SessionNumber(text) else {
    throw ValidationError("“\(text)” is not a session. Sessions are numbered like S142; see ‘pont session list’.")
  }
  return number
}

func asRequest(_ text: String) throws -> RequestNumber {
  guard let number = RequestNumber(text) else {
    throw ValidationError("“\(text)” is not a request. Requests are numbered like R57; see ‘pont request list’.")
  }
  return number
}

/// Reads `cy`, `en` or `both`, Welsh first.
enum LanguageChoice: String, CaseIterable, ExpressibleByArgument {
  case cy, en, both

  var languages: [Language] {
    switch self {
    case .cy: [.cy]
    case .en: [.en]
    case .both: [.cy, .en]
    }
  }
}

extension AttendanceMark: ExpressibleByArgument {}
extension DateOrder: ExpressibleByArgument {}
extension DeliveryLanguage: ExpressibleByArgument {}
extension ContactRole: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension HostKind: ExpressibleByArgument {}
extension Approach.Channel: ExpressibleByArgument {}
extension Approach.Answer: ExpressibleByArgument {}
extension Session.Cancellation.Party: ExpressibleByArgument {}
extension Session.Visibility: ExpressibleByArgument {}
