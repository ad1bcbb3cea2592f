import ProgrammeModel
import Testing

struct ReadingLevelTests {
  @Test func `words, sentences and long words are counted`() {
    let level = ReadingLevel(of: "We listen. Disabled people lead — always!", in: .en)
    #expect([level.words, level.sentences, level.longWords] == [6, 2, 1])
    #expect(level.wordsPerSentence == 3)
    #expect(abs(level.lix - (3 + 100.0 / 6)) < 1e-12)
  }

  @Test func `a Welsh digraph is one letter`() {
    // chwaraewch: ch-w-a-r-a-e-w-ch is eight letters; llyfrgell: ll-y-f-r-g-e-ll is seven; rhywbeth: rh-y-w-b-e-th is six.
    for (word, isLong) in [("chwaraewch", true), ("llyfrgell", true), ("rhywbeth", false), ("siaradwch", true)] {
      #expect(ReadingLevel(of: word, in: .cy).longWords == (isLong ? 1 : 0))
      #expect(ReadingLevel(of: word, in: .en).longWords == 1)
    }
  }

  @Test func `a closing quotation mark does not hide the end of a sentence`() {
    let level = ReadingLevel(of: "Say: “We stop.” Then go on… now", in: .en)
    #expect([level.words, level.sentences] == [7, 4])
  }

  @Test func `a number that is written with points is no end of a sentence`() {
    #expect(ReadingLevel(of: "Ring 0300 3031 982 or see report-it.org.uk today", in: .en).sentences == 1)
  }

  @Test func `nothing to read has no level`() {
    let level = ReadingLevel(of: " – ", in: .cy)
    #expect([level.words, level.sentences] == [0, 0])
    #expect(level.lix == 0)
  }
}
