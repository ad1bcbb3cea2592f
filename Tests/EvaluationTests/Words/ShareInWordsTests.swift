import Evaluation
import ProgrammeModel
import Testing

struct ShareInWordsTests {
  @Test(arguments: [
    (0.62, 0.81, "probably between 6 and 8 in 10", "rhwng 6 ac 8 o bob 10 yn ôl pob tebyg"),
    (0.68, 0.72, "probably about 7 in 10", "tua 7 o bob 10 yn ôl pob tebyg"),
    (
      0.31, 0.72, "probably between 3 and 7 in 10; this is a rough guide only",
      "rhwng 3 a 7 o bob 10 yn ôl pob tebyg; amcan bras yn unig yw hwn"
    ),
  ])
  func `an interval is told in tenths`(low: Double, high: Double, en: String, cy: String) {
    #expect(ShareInWords.interval(ShareInterval(low: low, high: high)) == Bilingual(cy: cy, en: en))
  }

  @Test(arguments: UInt64(0)..<500)
  func `no words give away how many a small count is`(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let threshold = [5, 10].randomElement(using: &dice) ?? 5
    let n = Int.random(in: ShareInWords.fewest(threshold: threshold)...400, using: &dice)
    let small = (0..<threshold).map { ShareInWords.inTen($0, of: n, threshold: threshold) }
    let large = (0..<threshold).map { ShareInWords.inTen(n - $0, of: n, threshold: threshold) }
    #expect(Set(small).count == 1 && Set(large).count == 1)
    let percents = (0..<threshold).map { ShareInWords.percent($0, of: n, threshold: threshold) }
    #expect(Set(percents).count == 1)
  }

  @Test func `refusals say what is wrong and what to do`() {
    #expect(
      EvaluationRefusal.moreFormsThanPeople.description
        == "There are more forms than people who attended. Check the head count.")
    #expect(throws: EvaluationRefusal.unevenLists) { try wilsonClustered(yes: [1], answered: [2, 3]) }
    #expect(throws: EvaluationRefusal.moreThanAll) { try wilsonClustered(yes: [3, 1], answered: [2, 3]) }
    #expect(throws: EvaluationRefusal.noAnswers) { try wilsonClustered(yes: [0, 0], answered: [0, 0]) }
    #expect(throws: EvaluationRefusal.nobodyAttended) { try worstCase(0, of: 0, attended: 0) }
  }
}
