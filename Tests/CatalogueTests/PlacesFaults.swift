import Testing

struct PlacesFaults {
  static let slips: [Slip] = [
    Slip(
      "Content/Places/areas.csv",
      "W06000002",
      "W0600002",
      "fault: Content/Places/areas.csv:3, “code”: “W0600002” is not a GSS code. Write one capital letter and eight digits, such as W06000002."
    ),
    Slip(
      "Content/Places/areas.csv",
      "W15000001,W11000023,52.95943",
      "W15000009,W11000023,52.95943",
      "fault: Content/Places/areas.csv:3, “force”: There is no “W15000009”. Did you mean “W15000001”? Use a code of Content/Places/forces.csv."
    ),
    Slip(
      "Content/Places/areas.csv",
      "Gwynedd,Gwynedd,661",
      ",Gwynedd,661",
      "fault: Content/Places/areas.csv:3, “cy”: The Welsh name is missing. Add it; a name with one form stands in both columns."
    ),
    Slip(
      "Content/Places/areas.csv",
      "W06000002,Gwynedd",
      "W06000001,Gwynedd",
      "fault: Content/Places/areas.csv:3, “code”: The area W06000001 is there twice. Remove one."),
    Slip(
      "Content/Places/areas.csv",
      "Gwynedd,Gwynedd,661",
      "Gwynedd,Gwynedd,660",
      "fault: Content/Places/areas.csv:3, “school_authority”: The school authority 660 is Isle of Anglesey’s already. Correct one of the two."
    ),
    Slip(
      "Content/Places/sectors.csv",
      "53.41,-4.45",
      "52.41,-4.45",
      "warning: Content/Places/sectors.csv:2, “latitude”: “LL68 9” lies 97 km from the middle of Isle of Anglesey. Look whether its degrees and its area are right."
    ),
    Slip(
      "Content/Places/sectors.csv",
      "LL68 9",
      "LL689",
      "fault: Content/Places/sectors.csv:2, “code”: “LL689” is not formed like the start of a postcode, such as LL68 9 or LL68."
    ),
    Slip(
      "Content/Places/sectors.csv",
      "LL68 9",
      "ZZ99 1",
      "fault: Content/Places/sectors.csv:2, “code”: There is no district ZZ99 of “ZZ99 1” in Content/Places/districts.csv. Correct the code, or add the district there."
    ),
    Slip(
      "Content/Places/sectors.csv",
      "-4.45,W06000001",
      "-445,W06000001",
      "fault: Content/Places/sectors.csv:2, “latitude”: “53.41” and “-445” are not a latitude and a longitude. Write degrees, such as 53.23 and -4.13."
    ),
    Slip(
      "Content/Places/districts.csv",
      "W06000001",
      "W06000009",
      "fault: Content/Places/districts.csv:2, “area”: There is no area W06000009. Use a code of Content/Places/areas.csv."
    ),
    Slip(
      "Content/Places/towns.csv",
      "Bangor,Bangor,W06000002,53.22795,-4.12826",
      "Bangor,W06000002,53.22795,-4.12826",
      "fault: Content/Places/towns.csv:2: This row has 4 cells, the header has 5. Quote a cell that holds a comma."),
    Slip(
      "Content/Places/towns.csv",
      "53.22795,-4.12826",
      "-4.12826,53.22795",
      "fault: Content/Places/towns.csv:2, “latitude”: Latitude -4.12826 and longitude 53.22795 are the wrong way round. Change them over."
    ),
    Slip(
      "Content/Places/towns.csv",
      "53.22795,-4.12826",
      "53.22795,4.12826",
      "warning: Content/Places/towns.csv:2, “latitude”: Latitude 53.22795 and longitude 4.12826 lie outside the United Kingdom. Look whether a digit or the minus is missing."
    ),
    Slip(
      "Content/Places/towns.csv",
      "cy,en,area",
      "cy,en,aera",
      "fault: Content/Places/towns.csv:1, “aera”: There is no column “aera”. The columns are: cy, en, area, latitude, longitude.",
      "fault: Content/Places/towns.csv:1, “area”: The column “area” is missing. Add it."),
    Slip(
      "Content/Places/towns.csv",
      "\nBangor",
      "\n\"Bangor",
      "fault: Content/Places/towns.csv:2: A quotation mark opens here and never closes. Close it, or double it inside a quoted cell."
    ),
  ]

  @Test(arguments: slips)
  func `a slip in the places is found with its line and remedy`(slip: Slip) throws {
    #expect(try slip.findings() == slip.says)
  }
}
