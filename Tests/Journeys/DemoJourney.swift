import Foundation
import Testing

/// `pont demo`, as a newcomer meets it.
struct DemoJourney {
  @Test func `the demo tells the same story every time, and its files hold together`() throws {
    let workshop = try Workshop()
    defer { workshop.close() }
    let run = try workshop.pont("demo --iterations 2000")
    #expect(run.status == 0, "\(run.remarks)")
    try expectGolden(run.transcript, "demo.txt")
    for file in [
      "impact/impact-spring-2027-public.cy.md", "impact/impact-spring-2027-public.en.md",
      "impact/impact-spring-2027-public.csv",
    ] {
      try expectGolden(try workshop.text("pont-demo/\(file)"), file.split(separator: "/").last.map(String.init) ?? file)
    }
    try expectGolden(try workshop.text("pont-demo/yeo-rhyl.ics"), "yeo-rhyl.ics")
    let html = try workshop.text("pont-demo/impact/impact-spring-2027-public.cy.html")
    #expect(html.contains("lang=\"cy\"") && html.contains("Drafft"))
    #expect(!html.contains("⟦") && !html.contains("Optional("))
  }

  @Test func `a second demo does not overwrite the first unless it is told to`() throws {
    let workshop = try Workshop()
    defer { workshop.close() }
    #expect(try workshop.pont("demo --iterations 50").status == 0)
    let again = try workshop.pont("demo --iterations 50")
    #expect(again.status == 1)
    #expect(
      again.remarks
        == "pont: FOLDER/pont-demo is there already. Look into it, make the demo anew with ‘pont demo --replace’, or choose another with --folder.\n"
    )
    #expect(try workshop.pont("demo --iterations 50 --replace").status == 0)
  }
}
