@_spi(Protector) public import ProgrammeModel

/// One share as words in both languages, so that no small count can be read off it (SPEC §2.8).
public enum ShareInWords {
  public static let tooFew = Bilingual(cy: "rhy ychydig o atebion i’w hadrodd", en: "too few answers to report")

  /// Answers below which nothing is said.
  public static func fewest(threshold: Int) -> Int { max(20, 2 * threshold) }

  /// Such as "about 7 in 10"; ``tooFew`` below ``fewest(threshold:)`` answers.
  ///
  /// - Precondition: `yes` is within 0...`answered`.
  public static func inTen(_ yes: Int, of answered: Int, threshold: Int = 5) -> Bilingual {
    precondition((0...max(0, answered)).contains(yes))
    guard answered >= fewest(threshold: threshold) else { return tooFew }
    let isLarge = answered >= 20 * threshold
    let edge = (10 * threshold + answered - 1) / answered
    if yes < threshold { return isLarge ? fewer(than: 1, in: 20) : fewer(than: edge, in: 10) }
    if answered - yes < threshold {
      return isLarge ? atLeast19 : more(than: 10 - edge)
    }
    let tenths = (20 * yes + answered) / (2 * answered)
    switch tenths {
    case 0: return fewer(than: 1, in: 20)  // at least 20 answers to each agreement, so never a small number
    case 10: return atLeast19
    case 5: return Bilingual(cy: "tua hanner", en: "about half")
    default: return Bilingual(cy: "tua \(tenths) o bob 10", en: "about \(tenths) in 10")
    }
  }

  /// The same as so many of ten people; nil wherever ``inTen(_:of:threshold:)`` says "fewer than", "more than", "at
  /// least" or nothing.
  public static func tenPeople(_ yes: Int, of answered: Int, threshold: Int = 5) -> TenPeople? {
    guard answered >= fewest(threshold: threshold), yes >= threshold, answered - yes >= threshold else { return nil }
    let tenths = (20 * yes + answered) / (2 * answered)
    return (1...9).contains(tenths) ? TenPeople(filled: tenths) : nil
  }

  /// Such as "about 70%", or "70%" from 100 answers on; nil below ``fewest(threshold:)`` answers.
  ///
  /// - Precondition: `yes` is within 0...`answered`.
  public static func percent(_ yes: Int, of answered: Int, threshold: Int = 5) -> Bilingual? {
    precondition((0...max(0, answered)).contains(yes))
    guard answered >= fewest(threshold: threshold) else { return nil }
    let edge = 5 * ((20 * threshold + answered - 1) / answered)
    if yes < threshold { return Bilingual(cy: "o dan \(edge)%", en: "under \(edge)%") }
    if answered - yes < threshold { return Bilingual(cy: "dros \(100 - edge)%", en: "over \(100 - edge)%") }
    if answered >= 100 { return Bilingual(same: "\((200 * yes + answered) / (2 * answered))%") }
    let near = 5 * ((40 * yes + answered) / (2 * answered))
    return Bilingual(cy: "tua \(near)%", en: "about \(near)%")
  }

  /// Such as "probably between 6 and 8 in 10", with a warning when four tenths or more lie between.
  public static func interval(_ interval: ShareInterval) -> Bilingual {
    let low = Int((10 * interval.low).rounded())
    let high = Int((10 * interval.high).rounded())
    if low == high {
      return Bilingual(cy: "tua \(low) o bob 10 yn ôl pob tebyg", en: "probably about \(low) in 10")
    }
    let and = [1, 8].contains(high) ? "ac" : "a"  // before a vowel or w: un, wyth
    let rough = high - low >= 4
    return Bilingual(
      cy: "rhwng \(low) \(and) \(high) o bob 10 yn ôl pob tebyg"
        + (rough ? "; amcan bras yn unig yw hwn" : ""),
      en: "probably between \(low) and \(high) in 10" + (rough ? "; this is a rough guide only" : ""))
  }

  private static let atLeast19 = Bilingual(cy: "o leiaf 19 o bob 20", en: "at least 19 in 20")

  private static func fewer(than number: Int, in all: Int) -> Bilingual {
    Bilingual(cy: "llai \(than(number)) \(number) o bob \(all)", en: "fewer than \(number) in \(all)")
  }

  private static func more(than number: Int) -> Bilingual {
    Bilingual(cy: "mwy \(than(number)) \(number) o bob 10", en: "more than \(number) in 10")
  }

  /// "nag" before a number whose word begins with a vowel: un, wyth, un ar ddeg.
  private static func than(_ number: Int) -> String { [1, 8, 11].contains(number) ? "nag" : "na" }
}
