import ProgrammeModel

/// What a column can hold, the same on every engine.
enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)

  /// As people read it; nil for an empty column.
  var shown: String? {
    switch self {
    case .null: nil
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .text(let text): text
    }
  }
}

/// A value that can stand in a query.
protocol SQLBindable {
  var sqlValue: SQLValue { get }
}

extension SQLBindable where Self: RawRepresentable, RawValue == String {
  var sqlValue: SQLValue { .text(rawValue) }
}

extension SQLBindable where Self: CustomStringConvertible {
  var sqlValue: SQLValue { .text(description) }
}

extension SQLValue: SQLBindable {
  var sqlValue: SQLValue { self }
}

extension String: SQLBindable {
  var sqlValue: SQLValue { .text(self) }
}

extension Int: SQLBindable {
  var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Double: SQLBindable {
  var sqlValue: SQLValue { .real(self) }
}

extension Bool: SQLBindable {
  var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

extension SessionNumber: SQLBindable {
  var sqlValue: SQLValue { .integer(Int64(value)) }
}

extension RequestNumber: SQLBindable {
  var sqlValue: SQLValue { .integer(Int64(value)) }
}

extension Weekday: SQLBindable {
  var sqlValue: SQLValue { .integer(Int64(rawValue)) }
}

extension Key: SQLBindable {}
extension Code: SQLBindable {}
extension Day: SQLBindable {}
extension Instant: SQLBindable {}
extension TimeOfDay: SQLBindable {}
extension AreaCode: SQLBindable {}
extension Postcode: SQLBindable {}
extension HostReference: SQLBindable {}
extension Language: SQLBindable {}
extension DeliveryLanguage: SQLBindable {}
extension HostKind: SQLBindable {}
extension SchoolPhase: SQLBindable {}
extension Location.Precision: SQLBindable {}
extension ContactRole: SQLBindable {}
extension Approach.Channel: SQLBindable {}
extension Approach.Answer: SQLBindable {}
extension AttendanceMark: SQLBindable {}
extension Session.Visibility: SQLBindable {}
extension Session.Cancellation.Party: SQLBindable {}
extension Response.Phase: SQLBindable {}
extension CampaignTask.Kind: SQLBindable {}
extension CampaignOffset: SQLBindable {}
extension Observance.Confidence: SQLBindable {}
extension AgencyChange.Kind: SQLBindable {}
extension RaisedIssue.Source: SQLBindable {}
extension RaisedIssue.Commitment.State: SQLBindable {}
extension Quote.Speaker: SQLBindable {}
extension Publication.Tongue: SQLBindable {}
extension Member.Role: SQLBindable {}
extension AnswerWay: SQLBindable {}
extension HelpFrom: SQLBindable {}
