import Evaluation
import Testing

struct ClaimCheckTests {
  private func rules(_ text: String, late: Bool = false) -> [ReleaseRule] {
    ClaimCheck(hasLateFollowUp: late).refusals(in: text, place: "here").map(\.rule)
  }

  @Test(arguments: [
    (ReleaseRule.r1, "92% were more positive about at least one of seven groups."),
    (.r1, "Roedd 92% yn fwy cadarnhaol am o leiaf un grŵp."),
    (.r2, "Those who started lowest gained most."), (.r3, "The mean score went from 3.1 to 3.9."),
    (.r3, "That is a 24% improvement."), (.r3, "Cynnydd o 24% oedd hynny."), (.r4, "62.5% agreed."),
    (.r4, "Cytunodd 62,5%."), (.r6, "The best school was in the north."), (.r6, "Here is the league table."),
    (.r7, "Recorded hate crime fell in the same year."), (.r7, "Troseddau casineb a gofnodwyd: llai."),
    (.r8, "Pupils feel more confident than before."), (.r8, "The sessions improved their confidence."),
    (.r8, "Confidence has grown."), (.r8, "Maen nhw’n fwy hyderus nag o’r blaen; mwy hyderus nag o’r blaen."),
    (.r11, "70% of young people in Gwynedd know how to report."), (.r11, "7 in 10 of pupils in Wales agreed."),
    (.words, "All this because of one hour."), (.words, "Thanks to the team."), (.words, "It led to calm."),
    (.words, "It proves that it works."), (.words, "An impact of 40%."), (.words, "It reduced hate crime."),
    (.words, "A lasting change."), (.words, "It transformed the school."), (.words, "Oherwydd y sesiwn."),
    (.words, "Diolch i’r tîm."), (.words, "Arweiniodd at newid."), (.words, "Mae hyn yn profi hynny."),
    (.words, "Lleihau troseddau casineb."),
  ])
  func `a claim that no summary makes is refused by its rule`(rule: ReleaseRule, text: String) {
    #expect(rules(text).contains(rule), "\(text)")
  }

  @Test(arguments: [
    "About 7 in 10 of the people who answered chose “Agree”.",
    "We held at least one session in every area on our list.",
    "More people moved up than down: about 6 in 10 moved up, about 1 in 10 moved down.", "There was a small rise.",
    "Roedd cynnydd bach.", "These figures do not say how much hate there is, or how much of it is reported.",
    "Forms count only if at least one question on a scale was answered.", "about 70%", "rhwng 6 a 8 o bob 10",
    "The bus firm trains every driver (since 1 March 2027).",
  ])
  func `what may be said is let through`(text: String) { #expect(rules(text) == []) }

  @Test func `a late follow-up allows lasting, and nothing else`() {
    #expect(rules("A lasting change.", late: true) == [])
    #expect(rules("A lasting change because of us.", late: true) == [.words])
  }

  @Test func `questions as they were asked and people's own words claim nothing`() {
    let asked = "I feel more confident than before."
    let check = ClaimCheck(hasLateFollowUp: false)
    #expect(check.refusals(in: "Question: \(asked)", place: "here", leavingOut: [asked]) == [])
    #expect(check.refusals(in: "Question: \(asked)", place: "here").map(\.rule) == [.r8])
  }

  @Test func `each rule says why and what to do instead`() {
    for rule in ReleaseRule.allCases {
      #expect(rule.reason.hasSuffix(".") && rule.remedy.hasSuffix("."), "\(rule)")
    }
    #expect(
      ClaimCheck(hasLateFollowUp: false).refusals(in: "62.5% agreed.", place: "You said, we did, 1 (en)")[0].description
        == "You said, we did, 1 (en), “62.5%”: R4: A percentage with decimals claims more than answers can carry, and small numbers can be read off it. Write a whole number, or “about 7 in 10”."
    )
  }
}
