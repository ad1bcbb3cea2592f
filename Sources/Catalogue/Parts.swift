import ProgrammeModel

/// The parts of the content, each read once, on first use, with what is wrong with it.
///
/// A part may rest on another (a session type on the vocabulary), never the other way round, so no two locks are ever
/// taken in both orders.
struct Parts: Sendable {
  let areas: Lazily<Part<[Area]>>
  let places: Lazily<Part<Places>>
  let calendars: Lazily<Part<Calendars>>
  let vocabulary: Lazily<Part<Vocabulary>>
  let observances: Lazily<Part<[ObservancesReading.Entry]>>
  let campaignPlans: Lazily<Part<CampaignPlansReading.Plans>>
  let glossary: Lazily<Part<[GlossaryTerm]>>
  let tableWords: Lazily<Part<TableWords>>
  let safeguarding: Lazily<Part<SafeguardingReading.Safeguarding>>
  let messages: Lazily<Part<Messages>>
  let scales: Lazily<Part<QuestionsReading.Scales>>
  let bank: Lazily<Part<BankReading.Bank>>
  let questionSets: Lazily<Part<[Code<QuestionSet>: QuestionsReading.Entry]>>
  let sessionTypes: Lazily<Part<[Code<SessionType>: SessionTypeReading.Entry]>>

  init(_ files: ContentFiles) {
    let areas = Lazily { PlacesReading(files: files).areas() }
    let vocabulary = Lazily { VocabularyReading(files: files).vocabulary() }
    let scales = Lazily { QuestionsReading(files: files).scales() }
    self.areas = areas
    self.vocabulary = vocabulary
    self.scales = scales
    let bank = Lazily { BankReading(files: files).bank() }
    self.bank = bank
    places = Lazily {
      PlacesReading(files: files, knowsAllAreas: areas.value.isSound).places(areas: areas.value.value)
    }
    calendars = Lazily {
      CalendarsReading(
        files: files, areas: AreaNames(areas.value.value), knowsAllAreas: areas.value.isSound
      ).calendars()
    }
    let observances = Lazily { ObservancesReading(files: files, vocabulary: vocabulary.value.value).observances() }
    self.observances = observances
    campaignPlans = Lazily {
      CampaignPlansReading(
        files: files,
        observances: observances.value.isSound ? Set(observances.value.value.map(\.observance.code.text)) : nil
      ).plans()
    }
    glossary = Lazily { VocabularyReading(files: files).glossary() }
    tableWords = Lazily { VocabularyReading(files: files).tableWords() }
    safeguarding = Lazily { SafeguardingReading(files: files).safeguarding() }
    messages = Lazily { MessagesReading(files: files).messages() }
    questionSets = Lazily {
      QuestionsReading(files: files).questionSets(scales: scales.value.value, bank: bank.value.value)
    }
    sessionTypes = Lazily {
      SessionTypeReading(
        files: files, vocabulary: vocabulary.value.value, questionSets: QuestionsReading(files: files).codes
      ).sessionTypes()
    }
  }

  /// What reading everything finds.
  var findings: [ContentFinding] {
    areas.value.findings + places.value.findings + calendars.value.findings + vocabulary.value.findings
      + glossary.value.findings + tableWords.value.findings + safeguarding.value.findings + messages.value.findings
      + scales.value.findings + bank.value.findings + questionSets.value.allFindings + sessionTypes.value.allFindings
      + observances.value.findings + campaignPlans.value.findings
  }
}
