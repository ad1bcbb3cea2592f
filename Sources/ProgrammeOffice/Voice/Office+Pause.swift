import Catalogue
public import ProgrammeModel
import ProgrammeStore

extension Office {
  /// Holds posts and public sessions of a strand, or of all, until a day, and tells what that holds. What has gone out
  /// stays where it is.
  public func pause(
    strand: Code<StrandName>?, from: Day?, until: Day, because: String
  ) async throws -> (hold: Hold, held: [HeldItem]) {
    let strand = try known(strand)
    let member = try writer
    let first = from ?? desk.today
    guard first <= until, until >= desk.today else {
      throw OfficeFault.breaksRule("A pause until \(until) holds nothing. Give a later day with --until.")
    }
    return try act("pause") { tables, keys in
      let hold = try tables.holds.insert { number in
        Hold(
          key: keys.key(), number: number, strand: strand, from: first, until: until, because: because, setBy: member)
      }
      tables.summarise("\(hold.number): \(strand?.text ?? "everything") until \(until)")
      return (hold, try held(by: hold, in: tables))
    }
  }

  /// Ends a pause today.
  public func liftPause(_ number: HoldNumber) async throws -> Hold {
    try act("pause lift") { tables, _ in
      guard let old = try tables.holds.all().first(where: { $0.number == number }) else {
        throw OfficeFault.unknown(what: "pause", name: number.description, nearest: nil, list: "pont pause list")
      }
      guard old.liftedOn == nil, old.until >= desk.today else {
        throw OfficeFault.wrongState("\(number) has ended already.")
      }
      let new = old.lifted(on: desk.today)
      try tables.holds.keep(new)
      tables.summarise("\(number)")
      return new
    }
  }

  /// All pauses, each with what it holds now.
  public func pauses() async throws -> [(hold: Hold, held: [HeldItem])] {
    try store.read { tables in
      try tables.holds.all().map { hold in
        (hold, hold.runs(on: desk.today) || hold.from > desk.today ? try held(by: hold, in: tables) : [])
      }
    }
  }

  private func held<Access>(by hold: Hold, in tables: Tables<Access>) throws -> [HeldItem] {
    let types = try library.sessionTypes()
    let sessions = try sessionsHeld(by: hold, in: tables).map { session in
      HeldItem(
        what: "public session", number: session.number.description,
        text: "\(session.span), \(types[session.type]?.title.en ?? session.type.text)"
          + (session.takesTime ? "" : ", cancelled"))
    }
    func matches(_ strand: Code<StrandName>?) -> Bool { hold.strand == nil || hold.strand == strand }
    let outcomes = try tables.outcomes.all().filter { matches($0.strand) && $0.state != .withdrawn }.map {
      HeldItem(what: "outcome", number: $0.number.description, text: $0.text.shown)
    }
    let changes = try tables.agencyChanges.all().filter { matches($0.strand) && $0.state != .withdrawn }.map {
      HeldItem(what: "change", number: $0.number.description, text: $0.what.shown)
    }
    let issues = try tables.raisedIssues.all().filter { matches($0.strand) }.map {
      HeldItem(what: "issue", number: $0.number.description, text: $0.issue.shown)
    }
    let quotes = try tables.quotes.all().filter { matches($0.strand) && $0.state != .withdrawn }.map {
      HeldItem(what: "quote", number: $0.number.description, text: $0.words ?? "")
    }
    return sessions + outcomes + changes + issues + quotes
  }
}
