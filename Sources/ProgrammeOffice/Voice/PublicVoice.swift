import Catalogue
import Evaluation
import ProgrammeModel
import ProgrammeStore
import Reporting

/// What may be told of a period beside its figures, with the numbers of what is shown and why the rest stays back.
struct PublicVoice: Sendable {
  var voice: ImpactSummary.Voice
  /// Numbers such as `C3`, for the log of what went out.
  var items: [String]
  /// One line for each approved thing that stays back, for staff.
  var heldBack: [String]
}

extension Office {
  /// The most quotes of one summary.
  static let mostQuotes = 6

  /// Quotes, *you said, we did* and changes of a period: approved, in both languages, not paused.
  ///
  /// - Parameters:
  ///   - holdingPauses: Whether a pause of today keeps things back; not in the team's own summary.
  ///   - only: The sessions whose quotes are told; nil for all of the period.
  /// - Throws: ``OfficeFault/wrongState(_:)`` naming what is approved and lacks a language: nothing is published then.
  func publicVoice(
    on days: DayRange, holdingPauses: Bool, sessions only: Set<Key<Session>>? = nil
  ) throws -> PublicVoice {
    let messages = try library.messages()
    let wording = VoiceWording(messages)
    let types = try library.sessionTypes()
    let concernWords = try library.concernWords()
    return try store.read { tables in
      var found = PublicVoice(voice: .none, items: [], heldBack: [])
      let holds = holdingPauses ? try tables.holds.all() : []
      func isPaused(_ strand: Code<StrandName>?, _ number: some SpokenNumber) -> Bool {
        guard let hold = holds.first(where: { $0.holds([strand].compactMap { $0 }, on: desk.today) }) else {
          return false
        }
        found.heldBack.append("\(number) is held by \(hold.number) until \(hold.until).")
        return true
      }
      func whole(
        _ text: UnfinishedText, _ number: some SpokenNumber, _ command: String, options: String = ""
      ) throws -> Bilingual {
        if let whole = text.whole { return whole }
        throw OfficeFault.wrongState(
          "\(number) lacks its \(text.missing == .cy ? "Welsh" : "English"), so nothing is published. Add it: pont \(command) edit \(number) \(options)…"
        )
      }

      var commitments: [ImpactSummary.Commitment] = []
      for issue in try tables.raisedIssues.all() where issue.raisedOn <= days.last {
        let told = issue.commitments.filter { one in
          one.promisedOn <= days.last && (one.settledOn.map { $0 >= days.first } ?? true)
        }
        guard !told.isEmpty, !isPaused(issue.strand, issue.number) else { continue }
        found.items.append(issue.number.description)
        for one in told {
          let place = issue.commitments.firstIndex(of: one) ?? 0
          let options = "--commitment \(place + 1) "
          let did = one.state == .promised ? one.promise : one.answer
          commitments.append(
            ImpactSummary.Commitment(
              said: try whole(issue.issue, issue.number, "voice"),
              did: try whole(did, issue.number, "voice", options: options),
              owner: try whole(one.agency, issue.number, "voice", options: options), state: one.publicState,
              on: one.settledOn ?? one.promisedOn))
        }
      }

      var changes: [ImpactSummary.PublicChange] = []
      for change in try tables.agencyChanges.all() where change.state == .approved && days.contains(change.since) {
        guard !isPaused(change.strand, change.number) else { continue }
        found.items.append(change.number.description)
        changes.append(
          ImpactSummary.PublicChange(
            what: try whole(change.what, change.number, "change"),
            who: try whole(change.agency, change.number, "change"), since: change.since))
      }
      let hosts = Dictionary(try tables.hosts.all().map { ($0.key, $0) }, uniquingKeysWith: { a, _ in a })
      for outcome in try tables.outcomes.all() where outcome.state == .approved && days.contains(outcome.observedOn) {
        guard !isPaused(outcome.strand, outcome.number) else { continue }
        found.items.append(outcome.number.description)
        changes.append(
          ImpactSummary.PublicChange(
            what: try whole(outcome.text, outcome.number, "outcome"),
            who: wording.host(of: outcome.host.flatMap { hosts[$0]?.kind }), since: outcome.observedOn))
      }

      let gate = QuoteGate(
        on: desk.today, concernWords: concernWords, names: try tables.contacts.all().compactMap(\.name),
        schools: hosts.values.flatMap { [$0.name, $0.nameCy].compactMap { $0 } },
        labels: Dictionary(uniqueKeysWithValues: Quote.Speaker.allCases.map { ($0, wording.label(of: $0)) }),
        plainLabel: wording.plainLabel)
      var quotes: [(number: QuoteNumber, quote: PublishableQuote)] = []
      let coverage = try labelCoverage(on: days, hosts: hosts, in: tables)
      for quote in try tables.quotes.all() where quote.state == .approved {
        let session = try quote.session.flatMap { try tables.sessions.session($0) }
        guard session.map({ days.contains($0.span.day) }) != false,
          only.map({ keys in quote.session.map { keys.contains($0) } ?? false }) != false,
          !isPaused(quote.strand, quote.number)
        else {
          continue
        }
        let label = coverage[quote.speaker] ?? (0, [])
        do {
          quotes.append(
            (
              quote.number,
              try gate.publishable(
                quote,
                from: QuoteGate.Origin(
                  present: try session.flatMap { try tables.headcounts.headcount(of: $0.key)?.present },
                  isReferral: session.map { types[$0.type]?.isReferral == true } ?? false,
                  formsOfLabel: label.forms, schoolsOfLabel: label.schools.count))
            ))
        } catch let refusal as QuoteGate.Refusal {
          found.heldBack.append("\(quote.number) stays back: \(refusal).")
        }
      }
      // Where somebody criticised what was done, at least one such quote stands among those shown.
      let critical = quotes.filter { $0.quote.isCritical }
      let others = quotes.filter { !$0.quote.isCritical }
      let chosen = critical.prefix(1) + others + critical.dropFirst()
      let shown = chosen.prefix(Self.mostQuotes).sorted { $0.number < $1.number }
      found.items += shown.map(\.number.description)
      found.voice = ImpactSummary.Voice(
        quotes: shown.map(\.quote), commitments: commitments, changes: changes.sorted { $0.since < $1.since })
      return found
    }
  }

  /// For each label the forms after sessions of the period that it covers, and the schools they come from.
  private func labelCoverage(
    on days: DayRange, hosts: [Key<Host>: Host], in tables: ReadTables
  ) throws -> [Quote.Speaker: (forms: Int, schools: Set<Key<Host>>)] {
    let counts = try tables.responses.counts(on: days)
    var found: [Quote.Speaker: (forms: Int, schools: Set<Key<Host>>)] = [:]
    for session in try tables.sessions.sessions(on: days) {
      guard let forms = counts[session.key], let host = hosts[session.host] else { continue }
      let speakers: [Quote.Speaker] =
        switch host.phase {
        case .primary, .nursery: [.youngPrimary, .young]
        case .secondary, .allAge: [.youngSecondary, .young]
        default: host.kind.isSchool || host.kind == .college || host.kind == .youthClub ? [.young] : [.adult]
        }
      for speaker in speakers {
        found[speaker, default: (0, [])].forms += forms
        found[speaker, default: (0, [])].schools.insert(host.key)
      }
    }
    return found
  }
}

extension RaisedIssue.Commitment {
  fileprivate var publicState: ImpactSummary.Commitment.State {
    switch state {
    case .promised: .inProgress
    case .done: .done
    case .notDoing: .notDoing
    }
  }
}
