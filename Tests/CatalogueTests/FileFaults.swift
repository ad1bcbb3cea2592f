import Foundation
import ProgrammeModel
import Testing

/// What is wrong with a file as a whole.
struct FileFaults {
  @Test(arguments: [
    ("", "This file is empty. Its first line must name the columns: cy,en,area,latitude,longitude."),
    (
      "cy,en,area,latitude,latitude\nBangor,Bangor,W06000002,53.2,-4.1\n",
      "The column “latitude” is there twice. Remove one."
    ),
  ])
  func `a table without its columns says which`(text: String, says: String) throws {
    let found = try ContentFolder(["Content/Places/towns.csv": text]).findings()
    #expect(found.contains { $0.hasSuffix(says) }, "\(found)")
  }

  @Test func `bytes that are no UTF-8 are told`() throws {
    let folder = try ContentFolder()
    try Data([0x63, 0xFF, 0x0A]).write(to: folder.root.appendingPathComponent("Content/Places/towns.csv"))
    #expect(
      try folder.findings() == [
        "fault: Content/Places/towns.csv: This file is not UTF-8 text. Save it again with the encoding UTF-8."
      ])
  }

  @Test(arguments: [
    ("- a\n- b\n", "fault: Content/Calendars/periods.yaml:1: Here must stand a map with the keys"),
    ("", "fault: Content/Calendars/periods.yaml: This file is empty. Write its keys:"),
    ("autumn: {cy: [a], en: b}\n", "Here must stand a text, not a list or a map."),
    ("autumn: {cy: a\n", "This is not YAML:"),
  ])
  func `YAML of another shape is told by its line`(text: String, says: String) throws {
    let found = try ContentFolder(["Content/Calendars/periods.yaml": text]).findings()
    #expect(found.contains { $0.contains(says) }, "\(found)")
  }

  @Test func `what runs out is told before it does`() throws {
    let found = try ContentFolder().findings(today: "2028-08-01")
    for says in [
      "The term dates of Gwynedd, Isle of Anglesey end on 2027-07-20. Add the next school year’s.",
      "The bank holidays end on 2027-12-28. Add the next years’.",
      "The plan was to be read through again by 2027-11-23.",
      "No dates of “History Month” are noted for 2028. Organisers announces them: look, and add them to dates.csv.",
    ] { #expect(found.contains { $0.contains(says) }, "\(says) in \(found)") }
  }
}
