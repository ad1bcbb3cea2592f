import Foundation
import ProgrammeModel
import ProgrammeOffice
import Testing

/// Days that nobody can mean are refused where they are typed, with what to write instead. Today is 2027-01-18.
struct DayTests {
  private func office() async throws -> (Workplace, Office) {
    let place = try await Workplace.withDemo(people: false)
    return (place, try place.office(at: Workplace.afterwards))
  }

  private func form(on day: String) throws -> ChangeForm {
    ChangeForm(text: VoiceTests.whole("Newid", "Change"), evidence: "Minutes 14", strand: nil, on: try Day(day))
  }

  @Test func `a pledge is signed and reviewed on days that have come`() async throws {
    let (place, office) = try await office()
    let host = try HostReference("6619401")
    func sign(_ on: String, review: String? = nil) async -> String {
      await words {
        _ = try await office.signPledge(host, on: Day(on), showsSticker: true, reviewDue: review.map { try Day($0) })
      }
    }
    #expect(
      await sign("2027-01-19")
        == "“--on”: 2027-01-19 is still to come. Give the day on which they signed, 2027-01-18 at the latest.")
    #expect(
      await sign("1927-01-18")
        == "“--on”: 1927-01-18 is more than 20 years ago. Give the day on which they signed.")
    #expect(
      await sign("2027-01-18", review: "2207-01-18")
        == "The review on 2207-01-18 is more than five years after 2027-01-18. Give an earlier --review.")
    // Last year's signature, noted late.
    #expect(await sign("2026-01-10") == "nothing was thrown")
    let number = try #require(PledgeNumber("P1"))
    func review(_ on: String, next: String? = nil) async -> String {
      await words {
        _ = try await office.reviewPledge(number, on: Day(on), next: next.map { try Day($0) }, showsSticker: nil)
      }
    }
    #expect(await review("2027-02-01").hasPrefix("“--on”: 2027-02-01 is still to come. Give the day on which it was"))
    #expect(
      await review("2026-01-09")
        == "A review on 2026-01-09 is before they signed, on 2026-01-10. Give a later --on.")
    #expect(
      await review("2027-01-11", next: "2027-01-11")
        == "The review on 2027-01-11 is not after 2027-01-11. Give a later --next.")
    #expect(await review("2027-01-11") == "nothing was thrown")
    withExtendedLifetime(place) {}
  }

  @Test func `what has changed, was seen or was raised lies behind us`() async throws {
    let (place, office) = try await office()
    let agency = VoiceTests.whole("Cwmni bysiau", "Bus company")
    #expect(
      await words { _ = try await office.addChange(form(on: "2027-02-01"), at: agency, kind: .training) }
        == "“--since”: 2027-02-01 is still to come. A change counts once it is done: note a promise with ‘pont voice commit’, or give a day, 2027-01-18 at the latest."
    )
    #expect(
      await words { _ = try await office.addOutcome(form(on: "2027-02-01"), at: nil) }
        == "“--on”: 2027-02-01 is still to come. Give the day on which it was seen, 2027-01-18 at the latest.")
    #expect(
      await words {
        _ = try await office.raise(
          VoiceTests.whole("Y bws", "The bus"), on: Day("2027-02-01"), source: .forum, session: nil, strand: nil,
          isCleared: false)
      }.hasPrefix("“--on”: 2027-02-01 is still to come. Give the day on which it was raised"))
    withExtendedLifetime(place) {}
  }

  @Test func `a consent that has run out lets no words in`() async throws {
    let (place, office) = try await office()
    func quote(_ until: String, _ words: String = "Now I know what to say.") throws -> QuoteForm {
      QuoteForm(
        words: words, language: .en, translation: nil, speaker: .adult, session: nil, strand: nil, isCritical: false,
        consentReference: "2027-017", consentUntil: try Day(until))
    }
    #expect(
      await words { _ = try await office.addQuote(quote("2027-01-17")) }
        == "“--consent-until”: The consent ran out on 2027-01-17, and today is 2027-01-18: the words may not be used. Give the day that stands on the paper, or leave the quote out."
    )
    #expect(try await office.quotes().isEmpty)
    // Words that may be a call for help are never turned away.
    guard case .setAside = try await office.addQuote(quote("2027-01-17", "Someone is hurting me at home.")) else {
      Issue.record("a concern was not set aside")
      return
    }
    #expect(await words { _ = try await office.addQuote(quote("2027-01-18")) } == "nothing was thrown")
    withExtendedLifetime(place) {}
  }
}
