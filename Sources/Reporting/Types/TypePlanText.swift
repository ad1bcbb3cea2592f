import ProgrammeModel

/// The parts of a session type's plan in one language.
struct TypePlanText {
  let words: Wording
  let sheet: TypeSheet

  private var type: SessionType { sheet.type }
  private var language: Language { words.language }

  var title: String { type.title[language] }
  var lead: String? { type.purpose?[language] }

  /// Who holds the plan, where that is a partner.
  var held: Line? {
    type.heldBy.map { Line(words.text("plan.held", ["owner": .text($0[language])])) }
  }

  /// What somebody who books or plans must know.
  var facts: [Fact] {
    let isPartners = type.plan == nil
    var facts: [Fact] = []
    if let audience = type.audience { facts.append(fact("plan.audience", audience[language])) }
    if !isPartners || type.ages != 3...120 { facts.append(fact("plan.ages", range(type.ages))) }
    facts.append(fact("plan.time", time))
    if !isPartners || type.groupSize != Group.limits { facts.append(fact("plan.group", range(type.groupSize))) }
    facts.append(fact("plan.facilitators", String(type.facilitators)))
    facts.append(fact("plan.strands", names(sheet.strands)))
    if !sheet.curriculum.isEmpty { facts.append(fact("plan.curriculum", names(sheet.curriculum))) }
    if !sheet.qualifications.isEmpty { facts.append(fact("plan.qualifications", names(sheet.qualifications))) }
    if !sheet.checks.isEmpty { facts.append(fact("plan.checks", names(sheet.checks))) }
    if !sheet.checksUnsupervised.isEmpty {
      facts.append(fact("plan.checks-unsupervised", names(sheet.checksUnsupervised)))
    }
    if !type.followUpMonths.isEmpty {
      facts.append(
        fact(
          "plan.follow-ups",
          type.followUpMonths.map { words.text("plan.months", ["count": .number($0)]) }.joined(separator: ", ")))
    }
    return facts
  }

  var outcomes: [Line] {
    (type.plan?.outcomes ?? []).map {
      Line([.text($0.text[language] + " "), .strong("(\(words.text("plan.level.\($0.level)")))")])
    }
  }

  /// One stretch with the minutes from the beginning, such as `6–14`.
  struct Step {
    let minutes: String
    let title: String
    let say: String
    let action: String
  }

  var steps: [Step] {
    var start = 0
    return (type.plan?.segments ?? []).map { segment in
      defer { start += segment.minutes }
      return Step(
        minutes: "\(start)–\(start + segment.minutes)", title: segment.title[language], say: segment.say[language],
        action: segment.action[language])
    }
  }

  /// A part under its own heading.
  struct Part {
    let heading: String
    let blocks: [Block]
  }

  /// What stands beside the minutes: kit, access, rules, safety, help, trouble, questions.
  var parts: [Part] { parts(allQuestions: false) }

  /// - Parameter allQuestions: Whether every question is told, not only those that wait for a trial or had one.
  func parts(allQuestions: Bool) -> [Part] {
    var parts: [Part] = []
    func add(_ heading: String, _ lines: [Bilingual]) {
      guard !lines.isEmpty else { return }
      parts.append(Part(heading: heading, blocks: [.list(lines.map { Line($0[language]) })]))
    }
    if let plan = type.plan {
      add(words.text("plan.materials"), plan.materials)
      add(words.text("plan.access"), plan.access)
      add(words.text("plan.ground-rules"), plan.groundRules)
      parts.append(
        Part(heading: words.text("plan.safeguarding"), blocks: [.paragraph(Line(plan.safeguarding[language]))]))
      add(words.text("plan.signposting"), plan.signposting)
      parts.append(Part(heading: words.text("plan.trouble"), blocks: [.list(plan.ifItGoesWrong.map(trouble))]))
    }
    if let set = sheet.questions { parts.append(questions(set, all: allQuestions)) }
    return parts
  }

  /// When the plan was read through; nil for a partner's.
  var review: String? {
    type.review.map {
      words.text("plan.review", ["on": .text(words.date($0.on)), "by": .text(words.date($0.by))])
    }
  }

  /// The first sentence names the trouble, so that it is found at a glance.
  private func trouble(_ text: Bilingual) -> Line {
    let text = text[language]
    guard let end = text.firstIndex(where: { ".?!".contains($0) }), text.distance(from: text.startIndex, to: end) < 90
    else { return Line(text) }
    let after = text.index(after: end)
    return Line([.strong(String(text[..<after])), .text(String(text[after...]))])
  }

  private func questions(_ set: QuestionSet, all: Bool) -> Part {
    var lines = [Line(words.text("plan.questions.set", ["title": .text(set.title[language])]))]
    if all {
      lines.append(
        Line(
          words.text("plan.questions.version", ["code": .text(set.code.text), "version": .number(set.version)])))
    }
    for phase in Response.Phase.allCases {
      let count = set.questions(in: phase).count
      // Both follow-ups ask the same, and are told together.
      if count > 0, phase != .secondFollowUp {
        lines.append(Line(words.text("plan.questions.\(phase.rawValue)", ["count": .number(count)])))
      }
    }
    lines.append(Line(words.text("plan.questions.ways")))
    lines += set.questions.compactMap { question in
      let text = "“\(question.text[language])”"
      guard let trial = question.trial else { return all ? Line(text) : nil }
      return Line([.text("\(text) "), .strong(words.trial(trial))])
    }
    return Part(heading: words.text("plan.questions"), blocks: [.list(lines)])
  }

  private var time: String {
    let session = words.text("plan.time.session", ["duration": .text(words.duration(type.minutes))])
    guard type.setUpMinutes + type.debriefMinutes > 0 else { return session }
    return [
      session, words.text("plan.time.set-up", ["duration": .text(words.duration(type.setUpMinutes))]),
      words.text("plan.time.debrief", ["duration": .text(words.duration(type.debriefMinutes))]),
    ].joined(separator: " ")
  }

  private func range(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? String(range.lowerBound) : "\(range.lowerBound)–\(range.upperBound)"
  }

  private func names(_ names: [Bilingual]) -> String { names.map { $0[language] }.joined(separator: "; ") }

  private func fact(_ key: String, _ detail: String) -> Fact { Fact(words.text(key), Line(detail)) }
}

extension Wording {
  /// Who tried a question about disability, or that disabled people have not yet.
  func trial(_ trial: Question.Trial) -> String {
    switch trial {
    case .notYet: text("plan.tried.not-yet")
    case .tried(let by, let day):
      text("plan.tried.by", ["who": .text(by[language]), "date": .text(date(day))])
    }
  }
}
