import Testing

struct QuestionFaults {
  static let slips: [Slip] = [
    Slip(
      "Content/Questions/young-after.yaml",
      "construct: bystander-confidence",
      "construct: confidence",
      "fault: Content/Questions/young-after.yaml:8, “questions[1].construct”: “confidence” is not known here. Use one of: bystander-confidence, intention, barriers, allyship, attitude-disability, belonging, confidence-to-report, trust-in-police, knowledge, reaction, comment."
    ),
    Slip(
      "Content/Questions/young-after.yaml",
      "level: 2",
      "level: 5",
      "fault: Content/Questions/young-after.yaml:10, “questions[1].level”: 5 is outside 1 to 4. Give a number between."),
    Slip(
      "Content/Questions/young-after.yaml",
      "sensitive: false",
      "sensitive: no",
      "fault: Content/Questions/young-after.yaml:12, “questions[1].sensitive”: “no” is neither true nor false. Write one of them."
    ),
    Slip(
      "Content/Questions/young-after.yaml",
      "licence: own",
      "licence: mine",
      "fault: Content/Questions/young-after.yaml:14, “questions[1].licence”: “mine” is not a licence known here. Use one of: own, OGL-3.0, CC0, CC-BY."
    ),
    Slip(
      "Content/Questions/young-after.yaml",
      "code: young-after",
      "code: old-after",
      "fault: Content/Questions/young-after.yaml:1, “code”: The code “old-after” differs from the file’s name young-after.yaml. Rename one of them."
    ),
    Slip(
      "Content/Questions/young-after.yaml",
      "version: 1",
      "version: 0",
      "fault: Content/Questions/young-after.yaml:2, “version”: 0 is outside 1 to 999. Give a number between."),
    Slip(
      "Content/Questions/scales.yaml",
      "code: disagree,",
      "code: not-sure,",
      "fault: Content/Questions/scales.yaml:3, “scales.agreement[1].code”: “not-sure” stands beside the scale and is never a point on it. Remove it from the scale."
    ),
    Slip(
      "Content/Questions/scales.yaml",
      "en: \"Disagree\"}, agrees: false",
      "en: \"Disagree\"}, agrees: true",
      "fault: Content/Questions/scales.yaml:3, “scales.agreement”: At least one option must count as agreeing and one must not. Correct agrees."
    ),
    Slip(
      "Content/Questions/scales.yaml",
      "  prefer-not-to-say: {cy: \"Gwell gen i beidio â dweud\", en: \"Prefer not to say\"}\n",
      "",
      "fault: Content/Questions/scales.yaml:12, “beside_the_scale.prefer-not-to-say”: The key “prefer-not-to-say” is missing. Add it."
    ),
  ]

  @Test(arguments: slips)
  func `a slip in a question set or a scale is found with its line and remedy`(slip: Slip) throws {
    #expect(try slip.findings() == slip.says)
  }
}
