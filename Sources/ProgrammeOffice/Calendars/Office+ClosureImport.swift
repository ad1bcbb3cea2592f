import Interchange
import ProgrammeModel
import ProgrammeStore

/// What a school's calendar says about the days on which it receives nobody.
struct ClosureReading {
  /// Closed days with the reason and the entries that name them.
  private(set) var found: [DayRange: (reason: String, entries: Set<String>)] = [:]
  /// Where each entry lies now, whether its days are taken or not.
  private(set) var standing: [String: Set<DayRange>] = [:]
  private(set) var taken: [String] = []
  private(set) var tooShort: [String] = []
  private(set) var doubtful: [String] = []
  private(set) var others: [String] = []

  init(_ entries: [CalendarFile.Entry], words: ClosureWords, takesAll: Bool) throws {
    for entry in entries where !entry.isCancelled { try add(entry, words.reading(of: entry.summary), takesAll) }
  }

  /// What is kept of an entry, to know it again in a later edition: nothing of what it is about.
  static func mark(ofUID uid: String?) -> String { uid.map { Fingerprint.digits(Fingerprint.of($0)) } ?? "" }

  private mutating func add(_ entry: CalendarFile.Entry, _ reading: ClosureWords.Reading, _ takesAll: Bool) throws {
    let mark = Self.mark(ofUID: entry.uid)
    var reason: String? = if case .closed(let reason) = reading { reason } else { nil }
    switch entry.when {
    case .allDay(let range):
      standing[mark, default: []].insert(range)
      if takesAll { reason = reason ?? "closed" }
      if let reason {
        take(range, reason, mark, "\(range) \(entry.summary)")
      } else if reading == .doubtful {
        doubtful.append("\(range) \(entry.summary)")
      } else {
        others.append("\(range) \(entry.summary)")
      }
    case .timed(let spans):
      for span in spans {
        guard span.start.minutes <= 10 * 60, span.end.minutes >= 14 * 60 else {
          if reason != nil { tooShort.append("\(span) \(entry.summary): not the whole school day.") }
          continue
        }
        standing[mark, default: []].insert(DayRange(span.day))
        if let reason {
          take(DayRange(span.day), reason, mark, "\(span) \(entry.summary)")
        } else if reading == .doubtful {
          doubtful.append("\(span) \(entry.summary)")
        }
      }
    }
  }

  private mutating func take(_ range: DayRange, _ reason: String, _ mark: String, _ line: String) {
    if found[range] == nil { taken.append(line) }
    found[range, default: (reason, [])].entries.insert(mark)
  }
}

extension Office {
  /// Closes a school on the days that its calendar names, and opens it on those that an earlier edition named and this
  /// one has elsewhere, or called off. Days that somebody typed stay.
  ///
  /// - Parameters:
  ///   - uids: Of every entry of the file; what is not in it at all stays as it was.
  ///   - window: The days for which the file was read.
  func takeClosures(
    _ entries: [CalendarFile.Entry], of reference: HostReference, uids: Set<String>, within window: DayRange,
    words: ClosureWords, takesAll: Bool, into report: inout CalendarReport, file: String
  ) throws {
    let reading = try ClosureReading(entries, words: words, takesAll: takesAll)
    report.taken += reading.taken
    tell(reading, of: reference, in: &report)
    let (host, known, brought) = try store.read { tables in
      let host = try self.host(reference, in: tables)
      return (
        host, Set(try tables.closures.closures(of: host.key).map(\.days)), try tables.closures.brought(to: host.key)
      )
    }
    var marks = Set(uids.map { ClosureReading.mark(ofUID: $0) })
    // An entry without a UID is only known by its days.
    let calledOff = Set(
      entries.filter { $0.isCancelled && $0.uid == nil }.compactMap { entry -> DayRange? in
        if case .allDay(let range) = entry.when { range } else { nil }
      })
    if !calledOff.isEmpty { marks.insert("") }
    let gone = marks.sorted().flatMap { mark in
      (brought[mark] ?? []).filter { days in
        days.overlaps(window) && reading.standing[mark]?.contains(days) != true
          && (!mark.isEmpty || calledOff.contains(days))
      }.map { (days: $0, mark: mark) }
    }
    let added = reading.found.filter { !known.contains($0.key) }.sorted { $0.key.first < $1.key.first }
    // Days that another edition of the entry brought are noted as this one's too.
    let noted = reading.found.filter { days, what in
      known.contains(days) && brought.contains { $0.value.contains(days) }
        && what.entries.contains { brought[$0]?.contains(days) != true }
    }.sorted { $0.key.first < $1.key.first }
    let open = Set(gone.map(\.days)).filter { days in
      reading.found[days] == nil
        && !brought.contains { mark, ranges in
          ranges.contains(days) && !gone.contains { $0.days == days && $0.mark == mark }
        }
    }.sorted { $0.first < $1.first }
    report.rows.read = reading.found.count
    report.rows.added = added.count
    report.rows.unchanged = reading.found.count - added.count
    if !open.isEmpty {
      let now = known.union(added.map(\.key)).subtracting(open)
      let days = open.map { days in
        let still = now.filter { $0.overlaps(days) }.min { $0.first < $1.first }
        return "\(days)" + (still.map { " (but closed on \($0))" } ?? "")
      }
      report.rows.updated = [
        .init(
          reference: reference.description, name: "closed days",
          fields: ["open again: " + days.joined(separator: ", ")])
      ]
    }
    report.rows.next = "pont school show \(reference)"
    report.affected = try store.read { tables in
      try tables.sessions.sessions(at: host.key).filter { session in
        (session.state == .proposed || session.state == .confirmed)
          && added.contains { $0.key.contains(session.span.day) }
      }.map(\.number)
    }
    guard !report.rows.isDryRun, !added.isEmpty || !gone.isEmpty || !noted.isEmpty else { return }
    try act("calendar import") { tables, _ in
      for (days, mark) in gone { try tables.closures.takeBack(days, of: host.key, from: mark) }
      for (days, what) in added + noted {
        for mark in what.entries.sorted() {
          try tables.closures.keep(HostClosure(host: host.key, days: days, reason: what.reason), from: mark)
        }
      }
      tables.summarise(
        "\(file): \(added.count) closed days of \(reference)" + (open.isEmpty ? "" : ", \(open.count) open again"))
    }
  }

  private func tell(_ reading: ClosureReading, of reference: HostReference, in report: inout CalendarReport) {
    report.leftOut += reading.tooShort
    if !reading.doubtful.isEmpty {
      report.leftOut.append("In doubt, for the words may mean that the school is open: \(reading.doubtful.count).")
      report.leftOut += reading.doubtful.map { "  \($0)" }
      report.leftOut.append("If it is closed on one of them: pont school closed \(reference) DAY.")
    }
    if !reading.others.isEmpty {
      report.leftOut.append("Whole days that do not say that the school is closed: \(reading.others.count).")
      report.leftOut += reading.others.prefix(10).map { "  \($0)" }
      if reading.others.count > 10 { report.leftOut.append("  … and \(reading.others.count - 10) more") }
      report.leftOut.append("If it is closed then: --match WORD takes those with a word, --all every whole day.")
    }
  }
}
