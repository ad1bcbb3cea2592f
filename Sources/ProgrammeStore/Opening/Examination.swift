import ProgrammeModel

/// Looks at everything in the database, for `pont doctor`.
struct Examination {
  let db: any SQLConnection

  func findings() throws -> [String] {
    var found: [String] = []
    // These three are the engine's own; another engine checks itself.
    for row in try db.rows("PRAGMA integrity_check(20)") where try row.text(0) != "ok" {
      found.append("The file is damaged: \(try row.text(0)).")
    }
    for row in try db.rows("PRAGMA foreign_key_check") {
      found.append("A row of “\(try row.text(0))” refers to a row of “\(try row.text(2))” that is not there.")
    }
    let tables = ReadTables(access: Reading(db: db))
    let readings: [() throws -> Void] = [
      { _ = try tables.hosts.all() }, { _ = try tables.contacts.all() }, { _ = try tables.venues.all() },
      { _ = try tables.approaches.all() }, { _ = try tables.pastVisits.all() }, { _ = try tables.closures.all() },
      { _ = try tables.facilitators.all() }, { _ = try tables.busyTimes.all() }, { _ = try tables.bankHolidays.all() },
      { _ = try tables.requests.all() }, { _ = try tables.sessions.all() },
      { _ = try tables.headcounts.all() }, { _ = try tables.registers.all() },
      { try tables.responses.each { _ in } }, { _ = try tables.concerns.all() },
      { _ = try tables.proposals.current() }, { _ = try tables.offers.all() },
      { _ = try tables.campaigns.all() }, { _ = try tables.campaignTasks.all() }, { _ = try tables.announced.all() },
      { _ = try tables.outcomes.all() }, { _ = try tables.agencyChanges.all() }, { _ = try tables.raisedIssues.all() },
      { _ = try tables.quotes.all() }, { _ = try tables.pledges.all() }, { _ = try tables.publications.all() },
      { _ = try tables.holds.all() }, { _ = try tables.members.all() }, { _ = try tables.plans.all() },
      { _ = try tables.linkingCodes.deadlines() }, { _ = try tables.ledger.entries() }, { try readHistory() },
    ]
    for reading in readings {
      do {
        try reading()
      } catch {
        found.append(String(describing: error))
      }
    }
    do {
      found += try AnswerCountRows(db: db).findings()
    } catch {
      let words = String(describing: error)
      if !found.contains(words) { found.append(words) }
    }
    if try Basis.stored(in: db) != Basis.counted(in: db) {
      found.append("Rows that plans rest on were changed outside Pont. Make the plan again before accepting it.")
    }
    return found
  }

  private func readHistory() throws {
    try db.each("SELECT act, kind, record_key, before_json, after_json FROM change") { row in
      do {
        _ = try RecordChange(
          kind: try row.text(1), key: try row.text(2), before: try row.optional(3, row.text),
          after: try row.optional(4, row.text))
      } catch {
        throw StoreFault.damagedRow(
          table: "change", key: "act \(try row.int(0)), \(try row.text(1)) \(try row.text(2))", why: "\(error)")
      }
    }
  }
}
