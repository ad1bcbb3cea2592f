extension VisitsFile {
  /// Minutes after midnight that a file may name; beyond a week, for problems that count in other units.
  static let times = -10_000_000...10_000_000
  /// Minutes of one journey.
  static let journeys = 0...1_000_000
  static let formats = ["visits-1", "visits-2"]
  static let priorities = 0...1_000_000
  /// Numbers of lists and names.
  static let numbers = 0...1_000_000_000

  /// Reads a file's text.
  ///
  /// Fields it does not know are passed over.
  ///
  /// - Parameters:
  ///   - json: The file's bytes.
  ///   - path: What errors call the file.
  /// - Throws: ``VisitsFault`` with every fault found, each with its line and column.
  package init(json: [UInt8], path: String) throws(VisitsFault) {
    var reader = VisitsReader(JSONCursor(json))
    do {
      try reader.read()
    } catch {
      let place = reader.cursor.place(of: error.offset)
      throw VisitsFault(
        file: path,
        items: [.init(field: error.field, text: error.text, line: place.line, column: place.column)])
    }
    self = reader.file
    let faults = self.faults()
    guard faults.isEmpty else {
      throw VisitsFault(file: path, items: faults.map(reader.placed))
    }
  }
}

/// Fills a visits file field by field.
private struct VisitsReader {
  var cursor: JSONCursor
  var file = VisitsFile(name: "", dates: [], officers: [], sessions: [], travel: [], locked: nil)
  /// Where each officer, session and locked row begins.
  private var offsets: [String: Int] = [:]

  init(_ cursor: JSONCursor) { self.cursor = cursor }

  mutating func read() throws(JSONCursor.Fault) {
    var found: Set<String> = []
    var file = self.file
    var offsets = self.offsets
    var cursor = self.cursor
    defer {
      self.file = file
      self.offsets = offsets
      self.cursor = cursor
    }
    try cursor.object { cursor, key throws(JSONCursor.Fault) in
      found.insert(key)
      offsets[key] = cursor.offset
      switch key {
      case "format":
        let begin = cursor.offset
        let format = try cursor.string()
        guard VisitsFile.formats.contains(format) else {
          throw cursor.fault(
            "“\(format)” is no format that is known. Write \(VisitsFile.formats.joined(separator: " or ")).", at: begin)
        }
      case "name": file.name = try cursor.string()
      case "dates": file.dates = try cursor.strings()
      case "officers":
        try cursor.array { cursor, index throws(JSONCursor.Fault) in
          offsets["officers[\(index)]"] = cursor.offset
          file.officers.append(try cursor.officer())
        }
      case "sessions":
        try cursor.array { cursor, index throws(JSONCursor.Fault) in
          offsets["sessions[\(index)]"] = cursor.offset
          file.sessions.append(try cursor.session())
        }
      case "travel":
        try cursor.array { cursor, index throws(JSONCursor.Fault) in
          offsets["travel[\(index)]"] = cursor.offset
          file.travel.append(try cursor.integers(VisitsFile.journeys).map { Int32($0) })
        }
      case "locked":
        if cursor.null() { return }
        var rows: [[Int]] = []
        try cursor.array { cursor, index throws(JSONCursor.Fault) in
          offsets["locked[\(index)]"] = cursor.offset
          rows.append(try cursor.integers(VisitsFile.times.lowerBound...VisitsFile.numbers.upperBound))
        }
        file.locked = rows
      default: try cursor.skip()
      }
    }
    try cursor.end()
    for key in ["dates", "officers", "sessions", "travel"] where !found.contains(key) {
      throw cursor.fault("“\(key)” is missing. A visits file has dates, officers, sessions and travel.", at: 0)
    }
  }

  /// A fault with the place of what its field lies in.
  func placed(_ fault: VisitsFault.Item) -> VisitsFault.Item {
    var placed = fault
    var path = fault.field
    while offsets[path] == nil, let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) {
      path = String(path[..<end])
    }
    let place = cursor.place(of: offsets[path] ?? 0)
    placed.line = place.line
    placed.column = place.column
    return placed
  }
}

extension JSONCursor {
  fileprivate mutating func officer() throws(Fault) -> VisitsFile.Officer {
    let begin = offset
    var found: Set<String> = []
    var officer = VisitsFile.Officer(id: 0, base: 0, skills: [], maxSessionsPerDay: 0, break: nil, shifts: [])
    try object { cursor, key throws(Fault) in
      found.insert(key)
      switch key {
      case "id": officer.id = try cursor.integer(VisitsFile.numbers)
      case "base": officer.base = try cursor.integer(VisitsFile.numbers)
      case "skills": officer.skills = try cursor.strings()
      case "maxSessionsPerDay": officer.maxSessionsPerDay = try cursor.integer(VisitsFile.numbers)
      case "break": officer.break = cursor.null() ? nil : try cursor.pause()
      case "shifts": officer.shifts = try cursor.spans()
      default: try cursor.skip()
      }
    }
    try need(["id", "base", "maxSessionsPerDay", "shifts"], found, "An officer", begin)
    return officer
  }

  private mutating func pause() throws(Fault) -> VisitsFile.Break {
    let begin = offset
    var found: Set<String> = []
    var pause = VisitsFile.Break(duration: 0, earliestStart: 0, latestStart: 0)
    try object { cursor, key throws(Fault) in
      found.insert(key)
      switch key {
      case "duration": pause.duration = try cursor.integer(0...VisitsFile.times.upperBound)
      case "earliestStart": pause.earliestStart = try cursor.integer(VisitsFile.times)
      case "latestStart": pause.latestStart = try cursor.integer(VisitsFile.times)
      default: try cursor.skip()
      }
    }
    try need(["duration", "earliestStart", "latestStart"], found, "A break", begin)
    return pause
  }

  fileprivate mutating func session() throws(Fault) -> VisitsFile.Session {
    let begin = offset
    var found: Set<String> = []
    var session = VisitsFile.Session(id: 0, site: 0, duration: 0, windows: [], skills: [], priority: 0)
    try object { cursor, key throws(Fault) in
      found.insert(key)
      switch key {
      case "id": session.id = try cursor.integer(VisitsFile.numbers)
      case "site": session.site = try cursor.integer(VisitsFile.numbers)
      case "duration": session.duration = try cursor.integer(0...VisitsFile.times.upperBound)
      case "windows": session.windows = try cursor.spans()
      case "skills": session.skills = try cursor.strings()
      case "priority": session.priority = try cursor.integer(VisitsFile.priorities)
      case "officersNeeded": session.officersNeeded = cursor.null() ? nil : try cursor.integer(1...1_000)
      case "oneOfTeam": session.oneOfTeam = cursor.null() ? nil : try cursor.strings()
      case "after": session.after = cursor.null() ? nil : try cursor.predecessor()
      default: try cursor.skip()
      }
    }
    try need(["id", "site", "duration", "windows", "priority"], found, "A session", begin)
    return session
  }

  private mutating func predecessor() throws(Fault) -> VisitsFile.Predecessor {
    let begin = offset
    var found: Set<String> = []
    var after = VisitsFile.Predecessor(session: 0, minDays: 0)
    try object { cursor, key throws(Fault) in
      found.insert(key)
      switch key {
      case "session": after.session = try cursor.integer(VisitsFile.numbers)
      case "minDays": after.minDays = try cursor.integer(-100_000...100_000)
      default: try cursor.skip()
      }
    }
    try need(["session", "minDays"], found, "“after”", begin)
    return after
  }

  /// Lists of date, start and end.
  private mutating func spans() throws(Fault) -> [[Int]] {
    var list: [[Int]] = []
    try array { cursor, _ throws(Fault) in list.append(try cursor.integers(VisitsFile.times)) }
    return list
  }

  private func need(_ keys: [String], _ found: Set<String>, _ whose: String, _ begin: Int) throws(Fault) {
    for key in keys where !found.contains(key) { throw fault("\(whose) needs “\(key)”. Add it.", at: begin) }
  }
}
