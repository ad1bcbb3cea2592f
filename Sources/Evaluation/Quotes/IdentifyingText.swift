import ProgrammeModel

/// The stretches of a text that could identify somebody, found by form and by lists (SPEC §3.7).
///
/// It errs on the side of taking out: a word too many is put back by the reader, one too few is published.
struct IdentifyingText {
  struct Stretch {
    let range: Range<String.Index>
    let kind: Redaction.Kind
  }

  private(set) var stretches: [Stretch] = []
  /// Known or capitalised words that are names as well as words.
  private(set) var nameWords: [Range<String.Index>] = []

  init(_ text: String, names: [String], schools: [String]) {
    findContacts(in: text)
    findDatesAndAges(in: text)
    findPlaces(in: text)
    findTitledNames(in: text)
    let words = Words(text)
    for school in schools {
      let wanted = Words.folded(school)
      if wanted.isEmpty { continue }
      for range in words.ranges(of: wanted) { stretches.append(Stretch(range: range, kind: .school)) }
    }
    let known = Set(names.flatMap(Words.folded)).subtracting(NameWords.particles).filter { $0.count > 1 }
    for place in words.all.indices {
      let word = words.all[place]
      let isNameWord = NameWords.ambiguous.contains(word.folded)
      if known.contains(word.folded), !isNameWord {
        stretches.append(Stretch(range: words.joined(around: place), kind: .name))
      } else if isNameWord, known.contains(word.folded) || text[word.range].first?.isUppercase == true {
        nameWords.append(word.range)
      }
    }
  }

  private mutating func add<Output>(_ regex: Regex<Output>, _ kind: Redaction.Kind, in text: String) {
    for match in text.matches(of: regex.wordBoundaryKind(.simple)) {
      stretches.append(Stretch(range: match.range, kind: kind))
    }
  }

  private mutating func findContacts(in text: String) {
    add(/[\p{L}\p{N}._%+'’\-]+\s?@\s?[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)+/, .email, in: text)
    add(/(?:https?:\/\/|www\.)[^\s]+/.ignoresCase(), .link, in: text)
    add(
      /\b[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)*\.(?:com|org|net|uk|cymru|wales|info|io|me|tv|app|co|eu)\b(?:\/[^\s]*)?/
        .ignoresCase(), .link, in: text)
    add(/@[\p{L}\p{N}_.\-]+/, .handle, in: text)
    // 9 to 11 digits after +44 or 0, with blanks, dots, brackets and dashes anywhere between.
    add(/(?:\+|\b00?)[\s.()\-–\/]*\d(?:[\s.()\-–\/]*\d){7,13}/, .phone, in: text)
    add(/\d(?:[\s.\-–]?\d){5,}/, .number, in: text)
    add(/\b[A-Z]{1,2}[0-9][A-Z0-9]?\s{0,2}[0-9][A-Z]{2}\b/.ignoresCase(), .postcode, in: text)
  }

  private mutating func findDatesAndAges(in text: String) {
    add(/\b\d{1,2}\s?[\/.\-]\s?\d{1,2}\s?[\/.\-]\s?\d{2,4}\b/, .date, in: text)
    add(/\b\d{4}-\d{1,2}-\d{1,2}\b/, .date, in: text)
    let day = #"\b\d{1,2}(?:st|nd|rd|th|af|ail|il|ydd|fed|eg|ed|ain)?"#
    let month =
      #"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|g?[mf]awrth|ebrill|[mf]ai|[mf]ehefin|g?orffennaf|awst|[mf]edi|hydref|[td]achwedd|rh?agfyr)\b"#
    for pattern in [
      day + #"\s+(?:(?:of|o)\s+)?"# + month + #"(?:,?\s+\d{2,4}\b)?"#,
      month + #"\s+"# + day + #"\b(?:,?\s+\d{4}\b)?"#,
    ] {
      if let regex = try? Regex(pattern) { add(regex.ignoresCase(), .date, in: text) }
    }
    add(/\b(?:year|yr|blwyddyn|flwyddyn|mlwyddyn|bl)\.?\s?\d{1,2}[A-Z]?\b/.ignoresCase(), .age, in: text)
    add(/\b(?:aged?\s+)?\d{1,2}(?:\s+|-)?(?:years?|yrs?)(?:\s+|-)old\b/.ignoresCase(), .age, in: text)
    add(/\b(?:aged?|turned)\s+\d{1,2}\b/.ignoresCase(), .age, in: text)
    add(/\b\d{1,2}\s*(?:mlwydd\s+|blwydd\s+|flwydd\s+)?oed\b/.ignoresCase(), .age, in: text)
    add(/\b(?:i['’]?m|i am)\s+\d{1,2}\b/.ignoresCase(), .age, in: text)
  }

  private mutating func findPlaces(in text: String) {
    add(
      /\b(?:Ysgol|Coleg|Goleg|Choleg|School|College|Academy)(?:\s+(?:(?:y|yr|of|the)\s+)?\p{Lu}[\p{L}'’\-]*){1,4}/,
      .school, in: text)
    add(/\b(?:\p{Lu}[\p{L}'’\-]*\s+){1,4}(?:School|College|Academy|school|college|academy)\b/, .school, in: text)
    add(
      /\b(?:\d{1,4}[A-Za-z]?\s+)?(?:\p{Lu}[\p{L}'’\-]*\s+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Crescent|Terrace|Gardens|Grove|Square|Parade|Court)\b/,
      .street, in: text)
    add(
      /\b(?:\d{1,4}[A-Za-z]?\s+)?(?:Stryd|Heol|Ffordd|Lôn|Rhodfa|Clos|Cilgant|Teras)\s+(?:(?:y|yr)\s+)?\p{Lu}[\p{L}'’\-]*(?:\s+\p{Lu}[\p{L}'’\-]*)?/,
      .street, in: text)
    add(
      /\b\d{1,4}[a-z]?\s+\p{L}[\p{L}'’\-]*\s+(?:street|road|avenue|lane|crescent|terrace|stryd|heol|ffordd)\b/
        .ignoresCase(), .street, in: text)
  }

  private mutating func findTitledNames(in text: String) {
    add(
      /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Syr|PC|PCSO|Bonwr|Bones)\.?\s+\p{Lu}[\p{L}'’\-]*(?:\s+(?:ap|ab|ferch|verch))?(?:\s+\p{Lu}[\p{L}'’\-]*)?/,
      .name, in: text)
    // In haste people leave out capitals; after these titles every word is a name.
    add(/\b(?:mr|mrs|ms|mx|dr|pcso|bonwr|bones)\.?\s+\p{L}[\p{L}'’\-]*/.ignoresCase(), .name, in: text)
    add(/\b\p{Lu}[\p{L}'’\-]*\s+(?:ap|ab|ferch|verch)\s+\p{Lu}[\p{L}'’\-]*/, .name, in: text)
  }
}
