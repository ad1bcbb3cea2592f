import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct OfferCommand: AsyncParsableCommand {
  enum Action: String, CaseIterable, ExpressibleByArgument { case show, take, none }

  static let configuration = CommandConfiguration(
    commandName: "offer",
    abstract: "Give the three best dates for a request, to offer by phone; they are held for five days.",
    discussion: """
      Example: pont offer R57
               pont offer R57 take 2
               pont offer R57 none --because "trips every Tuesday"
      While dates are held, the same are shown under the same numbers; new ones come with --again, or once none is held.
      Days turned down are not offered or planned again, unless with --again.
      """)

  @Argument(help: "The request, such as R57.", transform: asRequest) var request: RequestNumber
  @Argument(help: "take or none, once the host has answered.") var action: Action = .show
  @Argument(help: "Which of the offers the host takes.") var choice: Int?
  @Option(help: "Why none of them suits.") var because: String?
  @Flag(help: "Look for new dates, also on days that the host turned down.") var again = false
  @Option(help: "The language of the offers: cy, en or both.") var lang: LanguageChoice = .en
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if action == .take, choice == nil {
      throw ValidationError("Say which offer the host takes, such as ‘pont offer \(request) take 2’.")
    }
    if action == .none, because == nil {
      throw ValidationError("Say why none suits with --because; it helps the next offer.")
    }
    if again, action != .show {
      throw ValidationError("--again belongs to ‘pont offer \(request)’ alone, before the host has answered.")
    }
  }

  func run() async throws {
    let office = try workspace.openOffice()
    let printer = workspace.printer
    switch action {
    case .take:
      let made = try await office.takeOffer(choice ?? 0, for: request)
      printer.say("Made \(made.map(\.description).joined(separator: ", ")), confirmed. Next: pont brief \(made[0])")
      printer.touched((.request, [request]), (.session, made))
    case .none:
      try await office.declineOffers(for: request, because: because ?? "")
      printer.say("No date suits \(request); the dates are free again, and their days are not proposed again.")
      if let days = try await office.turnedDown(request) { printer.say(days.en) }
      printer.touched((.request, [request]))
    case .show:
      let answer = try await office.offer(request, again: again)
      let turnedDown = try await office.turnedDown(request)
      if let days = turnedDown {
        for language in lang.languages { printer.say(days[language]) }
      }
      switch answer {
      case .dates(let offers, let until):
        var sheet = Sheet(
          [
            .init("offer", "Offer", isNumber: true), .init("words", "Date and people"),
            .init("travel", "More travel (min)", isNumber: true, for: .programs),
            .init("days", "More days out", isNumber: true, for: .programs),
            .init("possible", "Still possible", for: .programs), .init("because", "Why not", for: .programs),
          ], ifEmpty: "No dates.")
        for offer in offers {
          let words = lang.languages.map { offer.words[$0] }.joined(separator: "\n")
          sheet.add([
            .number(offer.number), .text(words), .number(offer.addedTravel), .number(offer.addedDays),
            .flag(offer.spoilt.isEmpty), offer.spoilt.isEmpty ? .none : .text(offer.spoilt.joined(separator: " ")),
          ])
        }
        printer.show(sheet)
        for offer in offers where !offer.spoilt.isEmpty {
          printer.remark("\(offer.number): \(offer.spoilt.joined(separator: " "))")
        }
        let possible = offers.first { $0.spoilt.isEmpty }
        let next = possible.map { "take \($0.number)" } ?? "--again"
        printer.say("Held until \(until.shown). Next: pont offer \(request) \(next)")
      case .refused(let reasons):
        for reason in reasons {
          for language in lang.languages { printer.say("\(reason.group): \(reason.words[language])") }
        }
        if turnedDown != nil {
          printer.remark("To offer the days that were turned down once more: pont offer \(request) --again")
        }
        throw Stop(status: 1)
      }
    }
  }
}

extension Instant {
  /// For people: `2026-11-28, 18:49 UTC`.
  var shown: String { description.prefix(10) + ", " + description.dropFirst(11).prefix(5) + " UTC" }
}
