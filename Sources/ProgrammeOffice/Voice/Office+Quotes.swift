import Catalogue
import Evaluation
public import ProgrammeModel
import ProgrammeStore

extension Office {
  /// Years for which a consent holds where the paper names no day (SPEC §3.7).
  static let consentYears = 2

  /// Keeps somebody's words, redacted, with the number of the consent on paper. Words that read like a concern are sealed
  /// for the safeguarding lead instead; the words as they were typed are kept nowhere.
  public func addQuote(_ form: QuoteForm) async throws -> HandedIn {
    let member = try writer
    let strand = try known(form.strand)
    guard form.consentReference.contains(where: { !$0.isWhitespace }) else {
      throw OfficeFault.breaksRule(
        "The number of the consent is missing. Give the number on the paper with --consent; without consent there is no quote."
      )
    }
    let (check, key, isReferral) = try store.read { tables in
      let found = try form.session.map { try self.session($0, in: tables) }
      return (
        try textCheck(in: tables), found?.key,
        try found.map { try library.sessionTypes()[$0.type]?.isReferral == true } ?? false
      )
    }
    if check.looksLikeConcern([form.words, form.translation ?? ""]) {
      try setAside(form.words, of: key)
      return .setAside
    }
    try Self.requireNoReferral(isReferral, form.session)
    if let until = form.consentUntil, until < desk.today {
      throw InputFault(
        field: "--consent-until",
        message:
          "The consent ran out on \(until), and today is \(desk.today): the words may not be used. Give the day that stands on the paper, or leave the quote out."
      )
    }
    let words = check.redaction(of: form.words, in: form.language)
    let translation = form.translation.map { check.redaction(of: $0, in: form.language.other) }
    let count = words.text.split(whereSeparator: \.isWhitespace).count
    guard count <= Quote.mostWords else {
      throw OfficeFault.breaksRule(
        "A quote has at most \(Quote.mostWords) words; this one has \(count). Choose the part that matters most.")
    }
    return try act("quote add") { tables, keys in
      let until = try form.consentUntil ?? desk.today.years(later: Self.consentYears)
      let quote = try tables.quotes.insert { number in
        Quote(
          key: keys.key(), number: number, words: words.text, language: form.language, translation: translation?.text,
          speaker: form.speaker, session: key, strand: strand, isCritical: form.isCritical,
          consent: Quote.Consent(reference: form.consentReference, until: until), recordedBy: member)
      }
      tables.summarise("\(quote.number)")
      let removed = (words.removed + (translation?.removed ?? [])).map { $0.mark.en }
      return .kept(
        number: quote.number.description, text: words.text, removed: removed,
        flagged: words.flagged + (translation?.flagged ?? []),
        remarks: form.speaker.isYoung
          ? ["Somebody under 18 may have said it: two approvers other than \(member) must read it."] : [])
    }
  }

  /// Lets a quote out, after whoever approves has read it; two approvers for the young.
  public func approveQuote(_ number: QuoteNumber) async throws -> (reviewed: Reviewed, words: String) {
    try act("quote approve") { tables, _ in
      let old = try quote(number, in: tables)
      guard let words = old.words, old.consent.stands(on: desk.today) else {
        throw OfficeFault.wrongState(
          "The consent for \(number) was withdrawn or has run out, so it cannot be approved. See ‘pont quote list’.")
      }
      let new = old.changed(approvals: try approvals(adding: old.rule, to: old.approvals, recordedBy: old.recordedBy))
      try tables.quotes.keep(new)
      tables.summarise("\(number): \(new.state.rawValue)")
      return (Reviewed(number, new.state, remarks: Self.next(after: new.state)), words)
    }
  }

  /// The speaker takes the leave back: the words are blanked at once, in history too, and what is out and shows them is
  /// named, to be taken down within ten working days.
  public func withdrawConsent(of number: QuoteNumber) async throws -> Reviewed {
    let member = try writer
    let old = try store.read { try quote(number, in: $0) }
    // First the words, so that nothing in between can leave them standing.
    if old.words != nil { try store.forget(old.key, because: "consent withdrawn", by: member, at: desk.now) }
    return try act("quote withdraw") { tables, _ in
      let blank = try quote(number, in: tables)
      let consent = Quote.Consent(
        reference: blank.consent.reference, until: blank.consent.until, withdrawnOn: desk.today)
      try tables.quotes.keep(blank.changed(consent: consent, approvals: []))
      tables.summarise("\(number)")
      let standing = try Self.standing(showing: number.description, in: tables)
      return Reviewed(
        number, .withdrawn,
        remarks: standing.isEmpty
          ? ["Nothing that is out shows it, as far as ‘pont publish log’ knows. Backups still hold the words."]
          : standing + ["Do it within 10 working days, and say that copies elsewhere may remain."])
    }
  }

  /// All quotes, by number.
  public func quotes() async throws -> [Quote] { try store.read { try $0.quotes.all() } }

  private func quote<Access>(_ number: QuoteNumber, in tables: Tables<Access>) throws -> Quote {
    if let quote = try tables.quotes.quote(number) { return quote }
    throw OfficeFault.unknown(what: "quote", name: number.description, nearest: nil, list: "pont quote list")
  }
}

extension Day {
  /// The same day so many years later; 1 March for 29 February where there is none.
  func years(later years: Int) throws -> Day {
    let (year, month, day) = civil
    return try (try? Day(year: year + years, month: month, day: day)) ?? Day(year: year + years, month: 3, day: 1)
  }
}
