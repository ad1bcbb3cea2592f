/// The words that codes stand for, from `Content/Vocabulary`, each list in the order in which it is shown.
public struct Vocabulary: Hashable, Sendable {
  /// What a code is called in both languages.
  public struct Entry<Subject>: Hashable, Sendable {
    public let code: Code<Subject>
    public let name: Bilingual

    public init(code: Code<Subject>, name: Bilingual) {
      self.code = code
      self.name = name
    }
  }

  /// What prejudice the work addresses.
  public struct Strand: Hashable, Sendable {
    public let code: Code<StrandName>
    public let name: Bilingual
    /// Whether it is one of the five that police record nationally; the others are local.
    public let isMonitored: Bool

    public init(code: Code<StrandName>, name: Bilingual, isMonitored: Bool) {
      self.code = code
      self.name = name
      self.isMonitored = isMonitored
    }
  }

  /// What a group may need to take part.
  public struct Need: Hashable, Sendable {
    public let code: Code<NeedName>
    public let name: Bilingual
    /// Whether somebody or something must be booked beforehand, such as an interpreter.
    public let isBooked: Bool

    public init(code: Code<NeedName>, name: Bilingual, isBooked: Bool) {
      self.code = code
      self.name = name
      self.isBooked = isBooked
    }
  }

  /// A part of the Curriculum for Wales that a plan can serve.
  public struct CurriculumTag: Hashable, Sendable {
    public let code: String
    public let name: Bilingual

    public init(code: String, name: Bilingual) {
      self.code = code
      self.name = name
    }
  }

  public let strands: [Strand]
  public let qualifications: [Entry<QualificationName>]
  public let checks: [Entry<CheckName>]
  public let needs: [Need]
  public let curriculum: [CurriculumTag]

  public init(
    strands: [Strand], qualifications: [Entry<QualificationName>], checks: [Entry<CheckName>], needs: [Need],
    curriculum: [CurriculumTag]
  ) {
    self.strands = strands
    self.qualifications = qualifications
    self.checks = checks
    self.needs = needs
    self.curriculum = curriculum
  }

  /// The strand of that code, or of a name in either language that reads as that code.
  public func strand(_ code: Code<StrandName>) -> Strand? {
    strands.first { $0.code == code }
      ?? strands.first { strand in
        [strand.name.cy, strand.name.en].contains { (try? Code<StrandName>(words: $0)) == code }
      }
  }

  /// Every code and name by which ``strand(_:)`` finds one, as a code.
  public var strandWords: [String] {
    strands.flatMap { strand in
      [strand.code.text] + [strand.name.cy, strand.name.en].compactMap { try? Code<StrandName>(words: $0).text }
    }
  }

  /// The name of a strand; nil for a code that the list lacks.
  public func name(of code: Code<StrandName>) -> Bilingual? { strands.first { $0.code == code }?.name }

  /// The name of a qualification; nil for a code that the list lacks.
  public func name(of code: Code<QualificationName>) -> Bilingual? { qualifications.first { $0.code == code }?.name }

  /// The name of a check; nil for a code that the list lacks.
  public func name(of code: Code<CheckName>) -> Bilingual? { checks.first { $0.code == code }?.name }

  /// The name of a need; nil for a code that the list lacks.
  public func name(of code: Code<NeedName>) -> Bilingual? { needs.first { $0.code == code }?.name }

  /// The name of a curriculum tag; nil for a code that the list lacks.
  public func name(ofCurriculum code: String) -> Bilingual? { curriculum.first { $0.code == code }?.name }
}
