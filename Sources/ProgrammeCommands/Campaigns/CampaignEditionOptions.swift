public import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

func asObservance(_ text: String) throws -> Code<Observance> { try Code(text) }
func asTask(_ text: String) throws -> Code<CampaignTask> { try Code(text) }

func asEditionYear(_ text: String) throws -> Int {
  guard let year = Int(text), CampaignEdition.years.contains(year) else {
    throw ValidationError("\(text) is not a year between 2000 and 2100. Write one such as 2027.")
  }
  return year
}

func asOffset(_ text: String) throws -> CampaignOffset {
  guard let offset = CampaignOffset(text) else {
    throw ValidationError(
      "“\(text)” is not a day told from the campaign’s own. Write one such as \"8 weeks before\", \"first day\" or \"1 week after\"."
    )
  }
  return offset
}

/// Which campaign of which year.
struct CampaignEditionOptions: ParsableArguments {
  @Argument(
    help: "The campaign, such as uk-disability-history-month; see ‘pont campaign list’.", transform: asObservance)
  var campaign: Code<Observance>
  @OptionGroup var when: CampaignYearOption

  func edition() throws -> CampaignEdition { try CampaignEdition(campaign, try when.chosen()) }
}

struct CampaignYearOption: ParsableArguments {
  @Option(help: "The year, such as 2027; this year if left out.", transform: asEditionYear) var year: Int?

  func chosen() throws -> Int { try year ?? Surroundings.local(try Surroundings.now()).day.civil.year }
}

extension CampaignTask.Kind: ExpressibleByArgument {}
extension Observance.Confidence: ExpressibleByArgument {}
