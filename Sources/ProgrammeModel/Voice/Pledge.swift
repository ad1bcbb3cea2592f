/// A venue, bus company or school that signed the charter.
public struct Pledge: Hashable, Sendable {
  public enum State: Hashable, Sendable {
    case standing
    /// The review is overdue by more than ``Pledge/graceDays``.
    case lapsed
    case withdrawn
  }

  /// Days after the review was due from which a pledge counts as lapsed.
  public static let graceDays = 60

  public let key: Key<Pledge>
  public let number: PledgeNumber
  public let host: Key<Host>
  public let signedOn: Day
  public let showsSticker: Bool
  public let reviewDue: Day
  /// The latest review; nil before the first.
  public let reviewedOn: Day?
  public let withdrawal: Withdrawal?

  public struct Withdrawal: Hashable, Sendable {
    public let on: Day
    public let because: String
    public init(on: Day, because: String) {
      self.on = on
      self.because = because
    }
  }

  public init(
    key: Key<Pledge>, number: PledgeNumber, host: Key<Host>, signedOn: Day, showsSticker: Bool, reviewDue: Day,
    reviewedOn: Day? = nil, withdrawal: Withdrawal? = nil
  ) {
    self.key = key
    self.number = number
    self.host = host
    self.signedOn = signedOn
    self.showsSticker = showsSticker
    self.reviewDue = reviewDue
    self.reviewedOn = reviewedOn
    self.withdrawal = withdrawal
  }

  public func state(on today: Day) -> State {
    if withdrawal != nil { return .withdrawn }
    return reviewDue.advanced(by: Self.graceDays) < today ? .lapsed : .standing
  }

  /// The pledge after a review.
  public func reviewed(on day: Day, next due: Day, showsSticker: Bool) -> Pledge {
    Pledge(
      key: key, number: number, host: host, signedOn: signedOn, showsSticker: showsSticker, reviewDue: due,
      reviewedOn: day, withdrawal: nil)
  }

  /// The pledge once it is taken back.
  public func withdrawn(on day: Day, because: String) -> Pledge {
    Pledge(
      key: key, number: number, host: host, signedOn: signedOn, showsSticker: false, reviewDue: reviewDue,
      reviewedOn: reviewedOn, withdrawal: Withdrawal(on: day, because: because))
  }
}
