import Testing

struct CalendarFaults {
  static let slips: [Slip] = [
    Slip(
      "Content/Calendars/term-dates.csv",
      "Gwynedd,2026-27,spring,2027-01-04,2027-03-19,2027-02-08,2027-02-12,sure,council page\n",
      "",
      "warning: Content/Calendars/term-dates.csv:3, “season”: Between the terms of lines 2 and 3 the spring term is missing. Add it."
    ),
    Slip(
      "Content/Calendars/term-dates.csv",
      "2026-09-01,2026-12-18",
      "2026-12-18,2026-09-01",
      "fault: Content/Calendars/term-dates.csv:2, “last”: 2026-09-01 is not after 2026-12-18. Give the earlier one first."
    ),
    Slip(
      "Content/Calendars/term-dates.csv",
      "2026-09-01,2026-12-18",
      "2026-09-31,2026-12-18",
      "fault: Content/Calendars/term-dates.csv:2, “first”: “2026-09-31” is not a date. Write year, month and day, such as 2027-01-21."
    ),
    Slip(
      "Content/Calendars/term-dates.csv",
      "2026-10-26,2026-10-30",
      "2026-12-21,2026-12-23",
      "fault: Content/Calendars/term-dates.csv:2, “half_term_first”: The half-term 2026-12-21..2026-12-23 is outside the term 2026-09-01..2026-12-18. Correct one of them."
    ),
    Slip(
      "Content/Calendars/term-dates.csv",
      "2027-01-04,2027-03-19",
      "2026-12-14,2027-03-19",
      "fault: Content/Calendars/term-dates.csv:3, “first”: The term 2026-12-14..2027-03-19 overlaps the term 2026-09-01..2026-12-18 of line 2. Correct one of them."
    ),
    Slip(
      "Content/Calendars/term-dates.csv",
      "Gwynedd,2026-27,summer",
      "Gwyneth,2026-27,summer",
      "warning: Content/Calendars/term-dates.csv: The term dates of Gwynedd end on 2027-03-19. Add the next school year’s.",
      "fault: Content/Calendars/term-dates.csv:4, “area”: There is no area “Gwyneth”. Did you mean “Gwynedd”? Use a name or code of Content/Places/areas.csv."
    ),
    Slip(
      "Content/Calendars/term-dates.csv",
      "Gwynedd,2026-27,summer",
      "Gwynedd,2027-28,summer",
      "fault: Content/Calendars/term-dates.csv:4, “school_year”: A term that begins on 2027-04-05 belongs to the school year 2026-27, not “2027-28”. Correct one of them."
    ),
    Slip(
      "Content/Calendars/term-dates.csv",
      "autumn,2026-09-01",
      "fall,2026-09-01",
      "fault: Content/Calendars/term-dates.csv:2, “season”: “fall” is not a term. Use autumn, spring or summer."),
    Slip(
      "Content/Calendars/term-dates.csv",
      "sure,council page",
      "likely,council page",
      "warning: Content/Calendars/term-dates.csv: Rows that the authority itself has not confirmed: 1 of 6. Compare them with its page and write sure in the column confidence."
    ),
    Slip(
      "Content/Calendars/term-dates.csv",
      "sure,council page",
      "sure,",
      "fault: Content/Calendars/term-dates.csv:2, “source”: The source is missing. Say where the date was read."),
    Slip(
      "Content/Calendars/bank-holidays.csv",
      "holiday,sure",
      "holiday,certain",
      "fault: Content/Calendars/bank-holidays.csv:2, “confidence”: “certain” does not say how well the date is known. Use sure, likely or unknown."
    ),
    Slip(
      "Content/Calendars/bank-holidays.csv",
      "2027-08-30",
      "30 August 2027",
      "warning: Content/Calendars/bank-holidays.csv: The bank holidays end on 2026-12-25. Add the next years’.",
      "fault: Content/Calendars/bank-holidays.csv:2, “date”: “30 August 2027” is not a date. Write year, month and day, such as 2027-01-21."
    ),
    Slip(
      "Content/Calendars/bank-holidays.csv",
      "2027-08-30",
      "2027-03-29",
      "warning: Content/Calendars/bank-holidays.csv: The bank holidays end on 2027-03-29. Add the next years’."),
    Slip(
      "Content/Calendars/bank-holidays.csv",
      "2026-12-25",
      "2028-12-25",
      "warning: Content/Calendars/bank-holidays.csv: The bank holidays of 2026 are missing. Add them."),
    Slip(
      "Content/Calendars/inset.csv",
      "closed",
      "shut",
      "warning: Content/Calendars/inset.csv:2, “kind”: 2026-09-01 in Gwynedd does not close the schools in a plan, because it may be held after lessons or is not certain. Ask the school before a visit then.",
      "fault: Content/Calendars/inset.csv:2, “kind”: “shut” is not known here. Use closed, or twilight where schools may hold it after lessons."
    ),
    Slip(
      "Content/Calendars/inset.csv",
      "closed",
      "twilight",
      "warning: Content/Calendars/inset.csv:2, “kind”: 2026-09-01 in Gwynedd does not close the schools in a plan, because it may be held after lessons or is not certain. Ask the school before a visit then."
    ),
    Slip(
      "Content/Calendars/periods.yaml",
      "en: \"Spring term {year}\"",
      "en: \"Spring term\"",
      "fault: Content/Calendars/periods.yaml:2, “spring”: The place {year} is missing in “Spring term”. Add it."),
  ]

  @Test(arguments: slips)
  func `a slip in a calendar is found with its line and remedy`(slip: Slip) throws {
    #expect(try slip.findings() == slip.says)
  }
}
