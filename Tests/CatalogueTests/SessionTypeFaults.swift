import Testing

struct SessionTypeFaults {
  static let slips: [Slip] = [
    Slip(
      "Sessions/bystander-secondary.yaml",
      "facilitators: 1",
      "facilitator: 1",
      "fault: Sessions/bystander-secondary.yaml:12, “facilitator”: There is no key “facilitator” here. Did you mean “facilitators”? The keys are: code, title, strands, minutes, setting, ages, set_up_minutes, debrief_minutes, group_size, facilitators, qualifications, checks, checks_unsupervised, question_set, follow_up_months, purpose, audience, plan, reviewed, review_by, welsh, held_by."
    ),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "minutes: 60\n",
      "minutes: 60\nminutes: 45\n",
      "fault: Sessions/bystander-secondary.yaml:9, “minutes”: The key “minutes” is there twice, first on line 8. Remove one, or rename it."
    ),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "setting: secondary\n",
      "",
      "fault: Sessions/bystander-secondary.yaml:1, “setting”: The key “setting” is missing. Add it."),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "setting: secondary",
      "setting: secondry",
      "fault: Sessions/bystander-secondary.yaml:5, “setting”: “secondry” is not known here. Did you mean “secondary”? Use one of: primary, secondary, school, college, youth, community, workplace, police, online."
    ),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "code: bystander-secondary",
      "code: Bystander Secondary",
      "fault: Sessions/bystander-secondary.yaml:1, “code”: “Bystander Secondary” is not a short name. Use lower-case letters, digits and single hyphens, such as yeo-bangor."
    ),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "code: bystander-secondary",
      "code: bystander-primary",
      "fault: Sessions/bystander-secondary.yaml:1, “code”: The code “bystander-primary” differs from the file’s name bystander-secondary.yaml. Rename one of them."
    ),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "title: {cy: \"Gwylwyr\", en: \"Bystanders\"}",
      "title: {en: \"Bystanders\"}",
      "fault: Sessions/bystander-secondary.yaml:2, “title.cy”: The Welsh (cy) is missing. Add it."),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "title: {cy: \"Gwylwyr\", en: \"Bystanders\"}",
      "title: {cy: \"\", en: \"Bystanders\"}",
      "fault: Sessions/bystander-secondary.yaml:2, “title.cy”: This text is empty. Write it."),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "title: {cy: \"Gwylwyr\", en: \"Bystanders\"}",
      "title: Bystanders",
      "fault: Sessions/bystander-secondary.yaml:2, “title”: This text must exist in both languages. Write {cy: \"…\", en: \"…\"}."
    ),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "en: \"Bystanders\"}",
      "fr: \"Témoins\"}",
      "fault: Sessions/bystander-secondary.yaml:2, “title.en”: The English (en) is missing. Add it.",
      "fault: Sessions/bystander-secondary.yaml:2, “title.fr”: There is no language “fr” here. Use cy for Welsh and en for English."
    ),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "en: \"Hello\"",
      "en: \"It's me\"",
      "warning: Sessions/bystander-secondary.yaml:26, “plan.segments[1].say.en”: A straight apostrophe stands in “It's me”. Write ’ instead."
    ),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "minutes: 60",
      "minutes: sixty",
      "fault: Sessions/bystander-secondary.yaml:8, “minutes”: “sixty” is not a whole number. Write digits."),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "minutes: 60",
      "minutes: 50",
      "fault: Sessions/bystander-secondary.yaml:24, “plan.segments”: The segments add up to 60 minutes, but the session has 50. Change one of them."
    ),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "facilitators: 1",
      "facilitators: 0",
      "fault: Sessions/bystander-secondary.yaml:12, “facilitators”: 0 is outside 1 to 20. Give a number between."),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "ages: [11, 16]",
      "ages: [16, 11]",
      "fault: Sessions/bystander-secondary.yaml:7, “ages”: 11 is below 16. Give the smaller number first."),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "ages: [11, 16]",
      "ages: 11",
      "fault: Sessions/bystander-secondary.yaml:7, “ages”: Here must stand two numbers, such as [8, 32]."),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "strands: [disability, race]",
      "strands: [disabilty, race]",
      "fault: Sessions/bystander-secondary.yaml:4, “strands[1]”: There is no strand “disabilty”. Did you mean “disability”? They are listed in Content/Vocabulary/strands.yaml."
    ),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "strands: [disability, race]",
      "strands: [race, race]",
      "fault: Sessions/bystander-secondary.yaml:4, “strands[2]”: “race” is there twice. Remove one."),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "strands: [disability, race]",
      "strands: []",
      "fault: Sessions/bystander-secondary.yaml:4, “strands”: This list needs at least one item. Add what is missing."),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "qualifications: [bystander-trainer]",
      "qualifications: [bystander]",
      "fault: Sessions/bystander-secondary.yaml:13, “qualifications[1]”: There is no qualification “bystander”. They are listed in Content/Vocabulary/qualifications.yaml."
    ),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "checks: [safeguarding-training]",
      "checks: [dbs]",
      "fault: Sessions/bystander-secondary.yaml:14, “checks[1]”: There is no check “dbs”. They are listed in Content/Vocabulary/checks.yaml."
    ),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "checks_unsupervised: [dbs-enhanced]",
      "checks_unsupervised: [safeguarding-training]",
      "fault: Sessions/bystander-secondary.yaml:15, “checks_unsupervised”: “safeguarding-training” already stands in checks. Remove it here."
    ),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "curriculum: [human-rights]",
      "curriculum: [human-right]",
      "fault: Sessions/bystander-secondary.yaml:22, “plan.curriculum[1]”: There is no part of the curriculum “human-right”. Did you mean “human-rights”? They are listed in Content/Vocabulary/curriculum.yaml."
    ),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "question_set: young",
      "question_set: youngs",
      "fault: Sessions/bystander-secondary.yaml:16, “question_set”: There is no question set “youngs”. Did you mean “young”? The sets are the files of Content/Questions; write null for none."
    ),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "reviewed: 2026-11-23",
      "reviewed: 23/11/2026",
      "fault: Sessions/bystander-secondary.yaml:38, “reviewed”: “23/11/2026” is not a date. Write year, month and day, such as 2027-01-21."
    ),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "review_by: 2027-11-23",
      "review_by: 2026-11-01",
      "fault: Sessions/bystander-secondary.yaml:39, “review_by”: 2026-11-01 is before 2026-11-23, the day of the review. Give a later day.",
      "warning: Sessions/bystander-secondary.yaml:39, “review_by”: The plan was to be read through again by 2026-11-01. Read it, then write today in reviewed and a later day here."
    ),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "welsh: {status: draft}",
      "welsh: {status: read}",
      "fault: Sessions/bystander-secondary.yaml:40, “welsh.on”: Say on which day the Welsh was read: on: 2027-01-10.",
      "fault: Sessions/bystander-secondary.yaml:40, “welsh.reader”: Say by role who read the Welsh: reader: \"Welsh language officer\"."
    ),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "welsh: {status: draft}",
      "welsh: {status: done}",
      "fault: Sessions/bystander-secondary.yaml:40, “welsh.status”: “done” is not known here. Use one of: draft, read."),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "plan:\n",
      "plan: {\n",
      "fault: Sessions/bystander-secondary.yaml:21: This is not YAML: did not find expected node content, while parsing a flow node that began on line 21. Check the indentation, the quotation marks and the colons here."
    ),
    Slip(
      "Sessions/bystander-secondary.yaml",
      "      do: {cy: \"Gwenwch\", en: \"Smile\"}\n",
      "",
      "fault: Sessions/bystander-secondary.yaml:24, “plan.segments[1].do”: The key “do” is missing. Add it."),
  ]

  @Test(arguments: slips)
  func `a slip in a session type is found with its line and remedy`(slip: Slip) throws {
    #expect(try slip.findings() == slip.says)
  }
}
