import ProgrammeModel

/// Reads `Content/Places`.
struct PlacesReading {
  let files: ContentFiles
  /// False when the list of areas has faults of its own; an unknown area is then not told once more.
  var knowsAllAreas = true

  static let folder = "Content/Places"
  /// Kilometres from an area's middle to its farthest postcode sector: 69 in Powys, the longest.
  private static let reach = 80.0

  func areas() -> Part<[Area]> {
    var findings: [ContentFinding] = []
    let forces = names(in: "forces.csv", &findings)
    let boards = names(in: "health-boards.csv", &findings)
    let file = files.file("\(Self.folder)/areas.csv")
    let list = FindingList(file: file.name)
    var areas: [Area] = []
    let table = files.text(of: file, list).map {
      CSVTable(
        $0,
        columns: [
          "code", "cy", "en", "school_authority", "force", "health_board", "latitude", "longitude", "aliases",
        ], list)
    }
    for row in table?.rows ?? [] {
      guard let table else { break }
      let cell = { table[row, $0] }
      let name = bilingual(table, row, list)
      let code = areaCode(cell("code"), row, "code", list)
      let centre = coordinate(table, row, list)
      let force = known(cell("force"), in: forces, row, "force", file: "forces.csv", list)
      let board = known(cell("health_board"), in: boards, row, "health_board", file: "health-boards.csv", list)
      guard let name, let code, let centre, let force, let board else { continue }
      guard !areas.contains(where: { $0.code == code }) else {
        list.fault("The area \(code) is there twice. Remove one.", line: row.line, field: "code")
        continue
      }
      let authority = cell("school_authority")
      if let other = areas.first(where: { !authority.isEmpty && $0.schoolAuthority == authority }) {
        list.fault(
          "The school authority \(authority) is \(other.name.en)’s already. Correct one of the two.", line: row.line,
          field: "school_authority")
      }
      let aliases = cell("aliases").split(separator: ";").map(trimmed).filter { !$0.isEmpty }
      areas.append(
        Area(
          code: code, name: name, schoolAuthority: authority.isEmpty ? nil : authority,
          force: force.name, forceCode: force.code, healthBoard: board.name, centre: centre, aliases: aliases))
    }
    return Part(value: areas, findings: findings + list.findings)
  }

  func places(areas: [Area]) -> Part<Places> {
    let known = Set(areas.map(\.code))
    let centres = Dictionary(areas.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var findings: [ContentFinding] = []
    let districts = points(in: "districts.csv", centres, &findings) { code in Postcode(code + " 1AA")?.district == code
    }
    // A faulty district is told where it stands, not once more for each of its sectors.
    let areAllKnown = !findings.contains { $0.severity == .fault }
    let sectors = points(
      in: "sectors.csv", centres, districts: areAllKnown ? districtCodes() : nil, &findings
    ) { code in
      Postcode(code + "AA")?.sector == code
    }
    let towns = towns(known, &findings)
    let attribution = attribution(&findings)
    return Part(
      value: Places(areas: areas, towns: towns, attribution: attribution, sectors: sectors, districts: districts),
      findings: findings)
  }

  private func names(in name: String, _ findings: inout [ContentFinding]) -> [String: (code: AreaCode, name: Bilingual)]
  {
    let file = files.file("\(Self.folder)/\(name)")
    let list = FindingList(file: file.name)
    var found: [String: (code: AreaCode, name: Bilingual)] = [:]
    if let table = files.text(of: file, list).map({ CSVTable($0, columns: ["code", "cy", "en"], list) }) {
      for row in table.rows {
        let label = bilingual(table, row, list)
        guard let code = areaCode(table[row, "code"], row, "code", list), let label else { continue }
        found[code.text] = (code, label)
      }
    }
    findings += list.findings
    return found
  }

  /// Every district of the list, also those whose area is at fault.
  private func districtCodes() -> Set<String> {
    let file = files.file("\(Self.folder)/districts.csv")
    let told = FindingList(file: file.name)
    let table = files.text(of: file, told).map { CSVTable($0, columns: ["code"], told) }
    return Set(table.map { table in table.rows.map { table[$0, "code"] } } ?? [])
  }

  private func points(
    in name: String, _ areas: [AreaCode: Area], districts: Set<String>? = nil, _ findings: inout [ContentFinding],
    isFormed: (String) -> Bool
  ) -> [String: Places.Point] {
    let file = files.file("\(Self.folder)/\(name)")
    let list = FindingList(file: file.name)
    let known = Set(areas.keys)
    var points: [String: Places.Point] = [:]
    if let table = files.text(of: file, list).map({
      CSVTable($0, columns: ["code", "latitude", "longitude", "area"], list)
    }) {
      points.reserveCapacity(table.rows.count)
      for row in table.rows {
        let code = table[row, "code"]
        if !isFormed(code) {
          list.fault(
            "“\(code)” is not formed like the start of a postcode, such as LL68 9 or LL68.", line: row.line,
            field: "code")
        } else if let districts, let district = code.split(separator: " ").first.map(String.init),
          !districts.contains(district)
        {
          list.fault(
            "There is no district \(district) of “\(code)” in \(Self.folder)/districts.csv. Correct the code, or add the district there.",
            line: row.line, field: "code")
        }
        let area = knownArea(table[row, "area"], known, row, list)
        guard let coordinate = coordinate(table, row, list), let area else { continue }
        if let home = areas[area], coordinate.kilometres(to: home.centre) > Self.reach {
          list.warn(
            "“\(code)” lies \(Int(coordinate.kilometres(to: home.centre))) km from the middle of \(home.name.en). Look whether its degrees and its area are right.",
            line: row.line, field: "latitude")
        }
        if points.updateValue(.init(coordinate: coordinate, area: area), forKey: code) != nil {
          list.fault("“\(code)” is there twice. Remove one.", line: row.line, field: "code")
        }
      }
    }
    findings += list.findings
    return points
  }

  private func towns(_ areas: Set<AreaCode>, _ findings: inout [ContentFinding]) -> [Town] {
    let file = files.file("\(Self.folder)/towns.csv")
    let list = FindingList(file: file.name)
    var towns: [Town] = []
    if let table = files.text(of: file, list).map({
      CSVTable($0, columns: ["cy", "en", "area", "latitude", "longitude"], list)
    }) {
      for row in table.rows {
        let name = bilingual(table, row, list)
        let area = knownArea(table[row, "area"], areas, row, list)
        guard let coordinate = coordinate(table, row, list), let name, let area else { continue }
        towns.append(Town(name: name, area: area, location: Location(coordinate, .town)))
      }
    }
    findings += list.findings
    return towns
  }

  private func attribution(_ findings: inout [ContentFinding]) -> Bilingual {
    let file = files.file("\(Self.folder)/attribution.yaml")
    let list = FindingList(file: file.name)
    let map = YAMLDocument.read(
      file, in: files, keys: .init(["attribution", "licence", WelshStatus.key]), list)
    let text = map?.bilingual("attribution")
    _ = map?.text("licence")
    if let map { _ = WelshStatus.read(map) }
    findings += list.findings
    return text ?? Bilingual(same: "")
  }
}
