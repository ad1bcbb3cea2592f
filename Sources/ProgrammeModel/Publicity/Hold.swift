/// A pause: posts and public sessions of one strand, or of all, wait until a day.
public struct Hold: Hashable, Sendable {
  public let key: Key<Hold>
  public let number: HoldNumber
  /// Nil for everything.
  public let strand: Code<StrandName>?
  public let from: Day
  /// The last day of the pause.
  public let until: Day
  public let because: String
  public let setBy: Code<Member>
  /// The day on which it was lifted early; nil while it runs as set.
  public let liftedOn: Day?

  public init(
    key: Key<Hold>, number: HoldNumber, strand: Code<StrandName>?, from: Day, until: Day, because: String,
    setBy: Code<Member>, liftedOn: Day? = nil
  ) {
    self.key = key
    self.number = number
    self.strand = strand
    self.from = from
    self.until = until
    self.because = because
    self.setBy = setBy
    self.liftedOn = liftedOn
  }

  /// Whether it is set for a day.
  public func runs(on day: Day) -> Bool { from <= day && day <= until && liftedOn.map { day < $0 } != false }

  /// Whether it holds back something of these strands on a day.
  public func holds(_ strands: some Sequence<Code<StrandName>>, on day: Day) -> Bool {
    runs(on: day) && (strand.map { strands.contains($0) } ?? true)
  }

  public func lifted(on day: Day) -> Hold {
    Hold(
      key: key, number: number, strand: strand, from: from, until: until, because: because, setBy: setBy, liftedOn: day)
  }
}
