import Foundation
import Interchange
import ProgrammeModel
import Testing

struct TranslationFileTests {
  private static let pieces = [
    "Tŷ", "{name}", "{count}", "{", "}", "<b>", "&amp;", "\"", "'", "=SUM(1)", "a,b", "\n", "\t", "{not a place}", "ŵ",
    "w\u{302}", "🏴", "]]>", " ", "5 > 3",
  ]

  private static func text(_ dice: inout SplitMix64) -> String {
    "x" + (0...Int.random(in: 0...7, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined() + "y"
  }

  private static func units(seed: UInt64) -> [TranslationUnit] {
    var dice = SplitMix64(seed: seed)
    return (0..<Int.random(in: 1...12, using: &dice)).map { index in
      let reading = [Messages.Reading.read, .draft, .outOfDate].randomElement(using: &dice) ?? .draft
      return TranslationUnit(
        id: "Content/F\(index / 4).yaml#key.\(index)[2]{=5}", english: text(&dice),
        welsh: Bool.random(using: &dice) ? text(&dice) : nil, reading: reading, note: text(&dice))
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func `texts come back from XLIFF and from CSV letter by letter`(seed: UInt64) throws {
    let units = Self.units(seed: seed)
    let xliff = XLIFFWriter.write(units)
    let table = TranslationTable.write(units)
    let wide = Data([0xFF, 0xFE] + xliff.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    for back in [
      try XLIFFReader.read(Data(xliff.utf8), file: "back.xlf"), try XLIFFReader.read(wide, file: "wide.xlf"),
      try TranslationTable.read(Data(table.utf8), file: "back.csv"),
    ] {
      #expect(back.map(\.id) == units.map(\.id))
      #expect(back.map(\.mark) == units.map(\.mark) && back.allSatisfy { $0.oddState == nil })
      #expect(back.map(\.isRead) == units.map { $0.state == "read" })
      #expect(back.map { Array($0.welsh.utf8) } == units.map { Array(($0.welsh ?? "").nfc.utf8) })
      #expect(back.map { Array($0.english.utf8) } == units.map { Array($0.english.nfc.utf8) })
    }
  }

  @Test func `XLIFF says file, languages, state and place as translators’ tools read them`() {
    let unit = TranslationUnit(
      id: "Content/Messages/cy.yaml#letter.title", english: "Dear {name}, 1 < 2", welsh: "Annwyl {name}",
      reading: .draft, note: "Keep as they are: {name}.")
    #expect(
      XLIFFWriter.write([unit]) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
        <file original="Content/Messages/cy.yaml" source-language="en" target-language="cy" datatype="plaintext">
        <body>
        <trans-unit id="letter.title" xml:space="preserve" extradata="w263c2703d756074e">
        <source>Dear <ph id="name">{name}</ph>, 1 &lt; 2</source>
        <target state="needs-review-translation">Annwyl <ph id="name">{name}</ph></target>
        <note>Keep as they are: {name}.</note>
        </trans-unit>
        </body>
        </file>
        </xliff>

        """)
  }

  @Test func `what tools make of it is read: namespaces, other inline codes, segments and alternatives`() throws {
    let text = """
      <?xml version="1.0" encoding="utf-8"?>
      <x:xliff version="1.2" xmlns:x="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="MQXliff">
      <x:file original="Content/Messages/cy.yaml" source-language="en-gb" target-language="cy-gb" datatype="x"><x:body>
      <x:group id="g"><x:trans-unit id="a" mq:status="Confirmed" approved="yes">
      <x:source>Dear <x:ph id="name">{name}</x:ph></x:source>
      <x:seg-source><x:mrk mtype="seg" mid="1">Dear</x:mrk></x:seg-source>
      <x:target><x:mrk mtype="seg" mid="1">Annwyl <x:x id="name" equiv-text="{name}"/></x:mrk></x:target>
      <x:alt-trans><x:source>Other</x:source><x:target state="final">Arall</x:target></x:alt-trans>
      </x:trans-unit></x:group>
      <x:trans-unit id="b"><x:source>When</x:source><x:target state="signed-off"><![CDATA[Pryd]]></x:target></x:trans-unit>
      <x:trans-unit id="c"><x:source>Where {name}</x:source><x:target state="new">Ble <x:ph id="name"/></x:target></x:trans-unit>
      <x:trans-unit id="d"><x:source>Who</x:source></x:trans-unit>
      </x:body></x:file></x:xliff>
      """
    let units = try XLIFFReader.read(Data(text.utf8), file: "back.xlf")
    #expect(units.map(\.id) == ["a", "b", "c", "d"].map { "Content/Messages/cy.yaml#\($0)" })
    #expect(units.map(\.english) == ["Dear {name}", "When", "Where {name}", "Who"])
    #expect(units.map(\.welsh) == ["Annwyl {name}", "Pryd", "Ble {name}", ""])
    #expect(units.map(\.isRead) == [true, true, false, false])
    #expect(units.map(\.line) == [4, 10, 11, 12])
  }

  private static let refused: [(String, String)] = [
    (
      "<xliff version=\"2.0\"/>",
      "back.xlf:1, “version”: This is XLIFF 2.0. Save it as XLIFF 1.2, as it was handed out."
    ),
    ("<html/>", "back.xlf:1: This is not XLIFF. Give the file that ‘pont translate export’ wrote."),
    (
      "<!DOCTYPE x><xliff version=\"1.2\"/>",
      "back.xlf: The file has a document type, which XLIFF 1.2 needs not. Save it as plain XLIFF 1.2."
    ),
    (
      "<xliff version=\"1.2\">\n<file>",
      "back.xlf:2: The file is not whole XML here. Export it from the translation tool again."
    ),
  ]

  @Test(arguments: 0..<4)
  func `a file that is none is told by its line`(index: Int) {
    let (text, says) = Self.refused[index]
    let fault = #expect(throws: InputFault.self) { try XLIFFReader.read(Data(text.utf8), file: "back.xlf") }
    // The line of a file that is cut short is where the parser gave up, which differs between its versions.
    #expect(fault?.message == says.split(separator: ": ", maxSplits: 1).last.map(String.init))
    if index != 3 { #expect(fault?.description == says) }
  }

  @Test func `a table needs its columns, in any order, and a spreadsheet may add others`() throws {
    let table = "state,mine,welsh,english,id\nDarllenwyd,x,Pryd,When,a#b\ndraft,,Ble,Where,a#c\nDrafd,,Pwy,Who,a#d\n"
    let units = try TranslationTable.read(Data(table.utf8), file: "back.csv")
    #expect(units.map(\.isRead) == [true, false, false] && units.map(\.welsh) == ["Pryd", "Ble", "Pwy"])
    #expect(units.map(\.oddState) == [nil, nil, "Drafd"] && units.allSatisfy { $0.mark == nil })
    let fault = #expect(throws: InputFault.self) {
      try TranslationTable.read(Data("id,english,state\na,b,c\n".utf8), file: "back.csv")
    }
    #expect(
      fault?.description
        == "back.csv:1, “welsh”: The column “welsh” is missing. Give the file that ‘pont translate export --format csv’ wrote."
    )
  }
}

extension String {
  /// Readers bring what they read into one form, in which ŵ is one letter.
  fileprivate var nfc: String { precomposedStringWithCanonicalMapping }
}
