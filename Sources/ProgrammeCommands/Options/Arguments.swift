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
extension Member.Role: ExpressibleByArgument {}
extension AgencyChange.Kind: ExpressibleByArgument {}
extension RaisedIssue.Source: ExpressibleByArgument {}
extension Quote.Speaker: ExpressibleByArgument {}
extension Publication.Tongue: ExpressibleByArgument {}

func asStrand(_ text: String) throws -> Code<StrandName> { try Code(words: text) }
func asMember(_ text: String) throws -> Code<Member> { try Code(text) }

func asOutcome(_ text: String) throws -> OutcomeNumber { try numbered(text, "an outcome", see: "pont outcome list") }
func asChange(_ text: String) throws -> ChangeNumber { try numbered(text, "a change", see: "pont change list") }
func asVoice(_ text: String) throws -> VoiceNumber { try numbered(text, "an issue", see: "pont voice list") }
func asQuote(_ text: String) throws -> QuoteNumber { try numbered(text, "a quote", see: "pont quote list") }
func asPledge(_ text: String) throws -> PledgeNumber { try numbered(text, "a pledge", see: "pont pledge list") }
func asHold(_ text: String) throws -> HoldNumber { try numbered(text, "a pause", see: "pont pause list") }

func asPublication(_ text: String) throws -> PublicationNumber {
  try numbered(text, "a publication", see: "pont publish list")
}

private func numbered<Number: SpokenNumber>(_ text: String, _ what: String, see list: String) throws -> Number {
  guard let number = Number(text) else {
    throw ValidationError("“\(text)” is not \(what). They are numbered like \(Number.letter)12; see ‘\(list)’.")
  }
  return number
}
