public import ProgrammeModel

/// The commented `pont.yaml` that a new workspace starts with; it reads back as it was given.
///
/// - Parameters:
///   - name: The team's name in both languages.
///   - me: Who acts on this machine; nil leaves the line for later.
///   - members: Who may act; none leaves an example.
///   - areas: Where the team works; none for all of Wales.
///   - replyTo: Where the public can reach the team.
public func settingsTemplate(
  name: Bilingual, me: Code<Member>? = nil, members: [Member] = [], areas: [Area] = [], replyTo: Bilingual? = nil
) -> String {
  let usual = TravelModel.usual
  let memberLines = members.map { member in
    let roles = Member.Role.allCases.filter(member.roles.contains).map(\.rawValue).joined(separator: ", ")
    return "  - {code: \(member.code), roles: [\(roles)]}\n"
  }
  return """
    # The settings of this workspace. People edit this file; pont only reads it.
    # After a change, `pont content check` tells whether all is well.

    # The team’s name as it stands on letters and pages, in both languages.
    name:
    \(yaml(name, indent: "  "))

    # Who acts when neither --as nor PONT_USER says.
    \(me.map { "me: \($0)" } ?? "# me: coordinator")

    # Who may act, by a short name for a role. The roles are:
    # \(Member.Role.allCases.map(\.rawValue).joined(separator: ", ")).
    # What is published needs two different approvers.
    \(memberLines.isEmpty ? "# members:\n#   - {code: coordinator, roles: [coordinator, recorder, approver]}\n" : "members:\n" + memberLines.joined())
    # The council areas the team works in, by name in either language or by code; a police force or a health board
    # stands for all of its areas; [] for all.
    areas: [\(areas.map { quoted($0.name.en) }.joined(separator: ", "))]

    # How long a journey takes: great-circle kilometres × road_factor at speed_kmh, plus overhead_minutes.
    # A file of measured minutes beside this one wins: table: travel.csv
    travel:
      road_factor: \(shortest(usual.roadFactor))
      speed_kmh: \(shortest(usual.speed))
      overhead_minutes: \(shortest(usual.overheadMinutes))

    # Minutes kept free between two sessions at one host.
    turnaround_minutes: 5

    # What plans look to after priority, travel and days out, first things first; [] for nothing.
    wishes: [\(PlanWish.allCases.map(\.rawValue).joined(separator: ", "))]

    # What an hour of travel and a day out cost, in pounds, for ‘pont schedule --what-if’.
    # costs:
    #   travel_hour: 26.50
    #   day_out: 0

    # The last day of the programme. ‘pont retention’ deletes the answers of its sessions, form by form, 12 months later;
    # what was published stays. Without it the forms are kept.
    # programme_ends: 2029-08-31

    # Where the public can reach the team, as it stands on letters.
    \(replyTo.map { "reply_to:\n" + yaml($0, indent: "  ") } ?? "# reply_to:\n#   cy: \"…\"\n#   en: \"…\"")

    """
}

private func yaml(_ text: Bilingual, indent: String) -> String {
  "\(indent)cy: \(quoted(text.cy))\n\(indent)en: \(quoted(text.en))"
}

/// A YAML scalar in double quotation marks.
private func quoted(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": quoted += "\\\\"
    case "\"": quoted += "\\\""
    case "\n": quoted += "\\n"
    case "\t": quoted += "\\t"
    case "\r": quoted += "\\r"
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

/// Without a needless `.0`.
private func shortest(_ number: Double) -> String {
  number == number.rounded() ? String(Int(number)) : String(number)
}
