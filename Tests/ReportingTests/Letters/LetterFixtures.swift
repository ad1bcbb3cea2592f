import ProgrammeModel
import Reporting

/// One invented school with two classes, for letters, briefs and calendars.
enum SchoolFixture {
  static let host = Bilingual(cy: "Ysgol Bryn Awel", en: "Bryn Awel School")
  static let type = Bilingual(cy: "Hyfforddiant gwylwyr", en: "Bystander training")
  static let team = Bilingual(cy: "Tîm Ymgysylltu Gwynedd", en: "Gwynedd Engagement Team")
  static let address = ["Ffordd y Bryn", "Bangor", "LL57 9ZZ"]
  static let officer = LetterPerson(
    role: Bilingual(cy: "Swyddog ymgysylltu ag ieuenctid", en: "Youth engagement officer"), base: "Bangor")

  static func span(_ start: String, on day: String = "2027-01-21") throws -> TimeSpan {
    try TimeSpan(day: try Day(day), start: try TimeOfDay(start), minutes: 60)
  }

  static func letter(
    wish: Language? = nil, safeguarding: Bool = false, numbered: Bool = true, supervised: Bool = true,
    replyTo: Bilingual? = Bilingual(cy: "post: tim@enghraifft.cymru", en: "mail: team@example.wales")
  ) throws -> LetterSheet {
    let sessions = try [(142, "9A", 27, "09:30"), (143, "9B", 25, "10:35")].map { number, group, expected, start in
      LetterSession(
        number: numbered ? SessionNumber(number) : nil, type: type, span: try span(start), group: group,
        expected: expected, language: .cy, people: [officer], setUpMinutes: 15, supervised: supervised)
    }
    return LetterSheet(
      team: team, replyTo: replyTo, host: host, address: address.map { Bilingual(same: $0) }, languageWish: wish,
      safeguardingKnown: safeguarding,
      sessions: sessions)
  }
}
