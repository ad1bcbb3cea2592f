import ProgrammeModel
import Reporting
import Testing

struct AccessWordingTests {
  private func words(_ gaps: [AccessGap], isConfirmed: Bool = false) throws -> Bilingual? {
    AccessWording(try CatalogueWords.messages()).sentences(
      gaps, group: "8B", host: Bilingual(same: "Ysgol Eifion"),
      needs: [
        try Code("hearing-loop"): Bilingual(cy: "Dolen glyw", en: "Hearing loop"),
        try Code("step-free"): Bilingual(cy: "Mynediad heb risiau", en: "Step-free access"),
      ], isConfirmed: isConfirmed)
  }

  @Test func `what is not booked and what the host lacks are told with what to do`() throws {
    let gaps: [AccessGap] = [
      .notBooked(try Code("hearing-loop"), isServed: false), .notBooked(try Code("lip-speaker"), isServed: false),
      .hostLacks(try Code("step-free"), checkedOn: try Day("2026-12-01")),
    ]
    #expect(
      try words(gaps)
        == Bilingual(
          cy:
            "Heb ei archebu: “Dolen glyw”, “lip-speaker”. Nid oes neb yn y gweithle hwn ar gyfer hynny. Mae angen “Mynediad heb risiau” ar 8B, ond nodwyd nad yw ar gael yn y lleoliad: Ysgol Eifion (gwiriwyd ar 1 Rhagfyr 2026). Trefnwch hyn cyn cadarnhau.",
          en:
            "Not booked: “Hearing loop”, “lip-speaker”. Nobody in this workspace serves that. 8B needs “Step-free access”, and Ysgol Eifion is noted as without it (checked on 1 December 2026). Arrange it before you confirm."
        ))
  }

  @Test func `what somebody serves who does not go is only not booked, and a fact without a date has none`() throws {
    let gaps: [AccessGap] = [
      .notBooked(try Code("hearing-loop"), isServed: true), .hostLacks(try Code("step-free"), checkedOn: nil),
    ]
    let sentences = try #require(try words(gaps, isConfirmed: true))
    #expect(
      sentences.en
        == "Not booked: “Hearing loop”. 8B needs “Step-free access”, and Ysgol Eifion is noted as without it. Arrange it before the day."
    )
    #expect(Golden.isClean(sentences.cy) && sentences.cy.hasSuffix("Trefnwch hyn cyn y diwrnod."))
  }

  @Test func `nothing is said where nothing is missing`() throws { #expect(try words([]) == nil) }
}
