/// An offer that is kept free for a host until it answers.
public struct HeldOffer: Hashable, Sendable, Codable {
  public let request: Key<Request>
  /// 1 for the best; what `take 2` means.
  public let number: Int
  public let offer: Offer
  /// The first moment at which it is free again.
  public let heldUntil: Instant
  public let by: Code<Member>

  public init(request: Key<Request>, number: Int, offer: Offer, heldUntil: Instant, by member: Code<Member>) {
    self.request = request
    self.number = number
    self.offer = offer
    self.heldUntil = heldUntil
    by = member
  }
}
