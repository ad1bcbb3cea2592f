public import ProgrammeModel

/// A plan as a team wrote it in a file, its questions found and its period still a word.
public struct PlanDraft: Hashable, Sendable {
  /// One outcome question with the set it is asked in.
  public struct Item: Hashable, Sendable {
    public let set: QuestionSet
    public let question: Question
  }

  public let period: String
  public let aim: Bilingual
  public let design: EvaluationPlan.Design
  public let followUps: [EvaluationPlan.FollowUp]
  /// 1 to 5, each on a scale and about more than the session itself.
  public let questions: [Item]
  public let logic: EvaluationPlan.LogicModel
  public let assessment: String?
  public let otherPublishers: EvaluationPlan.OtherPublishers

  /// What such a file looks like, with every key explained.
  public static let template = """
    # What we set out to find, written down before anybody is asked. At most five outcome questions.
    # Read it with: pont evaluation plan plan.yaml     It is locked before the first form from after a session.

    period: spring-2027        # or school-year-2026-27, financial-year-2026-27
    aim:
      cy: "Bod mwy o bobl ifanc yn gwybod at bwy i droi pan welan nhw gasineb."
      en: "That more young people know whom to turn to when they see hate."

    # after-only     what people said after a session; nothing is compared
    # retrospective  people look back; nothing is compared
    # unpaired       forms before and after, not linked
    # paired         forms before and after, linked by a code that people make themselves
    design: paired

    # After 3 or 6 months. unpaired: people answer again, not linked; host: the school tells what it sees.
    follow_ups:
      - {months: 3, asked: unpaired}

    # The set and the question, in the order in which they are to be reported, the worst included.
    questions:
      - young/tell-an-adult
      - young/check-they-are-ok
      - young/know-how-to-report

    # The chain: each step a sentence, each arrow with what it takes for granted and what else may be at work.
    inputs: {cy: "Dau hwylusydd a chynllun sesiwn.", en: "Two facilitators and a session plan."}
    activities: {cy: "Sesiynau i ddosbarthiadau.", en: "Sessions for classes."}
    outputs: {cy: "Pobl ifanc a ddaeth, ac oriau.", en: "Young people who came, and hours."}
    outcomes: {cy: "Hyder i ddweud wrth oedolyn.", en: "Confidence to tell an adult."}
    impact: {cy: "Llai o gasineb mewn ysgolion.", en: "Less hate in schools."}
    arrows:
      - assumption: {cy: "Mae’r hwyluswyr ar gael.", en: "The facilitators are free."}
        outside: {cy: "Tywydd a salwch.", en: "Weather and illness."}
      - assumption: {cy: "Daw’r dosbarth cyfan.", en: "The whole class comes."}
        outside: {cy: "Arholiadau.", en: "Exams."}
      - assumption: {cy: "Mae’r iaith yn glir.", en: "The language is clear."}
        outside: {cy: "Gwersi eraill ar yr un pwnc.", en: "Other lessons on the same subject."}
      - assumption: {cy: "Mae oedolion yn gwrando.", en: "Adults listen."}
        outside: {cy: "Y newyddion.", en: "The news."}

    # The reference of your data protection impact assessment; needed before the first publication.
    assessment: null
    # Whether schools or the police publish numbers about the same people: none, some or unknown.
    # Unless it is none, numbers below 10 are hidden instead of below 5.
    other_publishers: unknown

    """
}

extension Library {
  /// Reads a plan; its questions must be among those of the content.
  ///
  /// - Throws: `InputFaults` with the line of each unknown key, question or wrong value.
  public func readPlan(_ text: String, file: String) throws -> PlanDraft {
    let part = PlanReading(questionSets: try questionSets()).plan(text, file: file)
    guard let draft = try part.sound() else {
      throw InputFaults([InputFault(file: file, message: "This plan cannot be read. See the form: --template.")])
    }
    return draft
  }
}
