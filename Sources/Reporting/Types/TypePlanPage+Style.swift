extension TypePlanPage {
  /// What both prints share.
  static let style = """
    .plan { max-width: 60rem; padding-top: 1rem; }
    .plan .team { margin: 0; color: var(--quiet); font-weight: 400; }
    .plan h1 { font-size: 1.75rem; margin: 0 0 0.5rem; padding-bottom: 0.375rem; border-bottom: 0.25rem solid var(--mid); max-width: none; }
    .plan h2 { font-size: 1.1875rem; margin: 1rem 0 0.25rem; padding-top: 0; border-top: 0; }
    .plan p, .plan li, .plan dd { max-width: none; }
    .plan .lead { font-size: 1.125rem; }
    .plan .facts div { padding: 0.25rem 0; }
    .plan dt { flex: 0 0 9.5rem; } .plan dd { flex: 1 1 12rem; }
    .plan ul { padding-left: 1.125rem; } .plan li { margin-bottom: 0.25rem; }
    .plan nav a { color: var(--link); }
    .plan .minutes { font-variant-numeric: tabular-nums; font-weight: 700; }
    .plan .review { color: var(--quiet); margin-top: 1rem; }

    """

  /// Two sheets of A4: facts and parts in two columns, type as large as the length of the plan allows, in a common letter
  /// that is not wide.
  static let usual = """
    .plan caption { position: absolute; left: -999rem; }
    .plan tbody th { width: 14%; font-weight: 700; } .plan tbody th .minutes { display: block; white-space: nowrap; } .plan .say { width: var(--say); }
    .plan tbody tr:nth-child(even) { background: var(--soft); }
    .plan th, .plan td { padding: 0.3rem 0.6rem 0.3rem 0.3rem; }
    @media (min-width: 50rem) { .facts-in-columns dl { columns: 2; column-gap: 2rem; } .facts-in-columns div { break-inside: avoid; } .parts { columns: 2; column-gap: 2rem; } .parts section:first-child h2 { margin-top: 0; } }
    @media print { @page { size: A4; margin: 8mm 9mm; } html { font-size: var(--type); } body { font-family: Arial, "Liberation Sans", "Segoe UI", "Noto Sans", "DejaVu Sans Condensed", system-ui, sans-serif; font-size: 1rem; line-height: 1.15; } .plan { max-width: none; padding: 0; } .plan .team { float: right; font-size: 9pt; } .plan h1 { font-size: 14pt; margin-bottom: 2pt; padding-bottom: 1pt; border-bottom-width: 1.5pt; } .plan h2 { font-size: 1.0625rem; margin: 3pt 0 0; } .plan .lead { font-size: 1rem; } .facts-in-columns dl, .parts { columns: 2; column-gap: 5mm; } .facts-in-columns div { break-inside: avoid; } .plan .facts div { padding: 0.5pt 0; } .plan dt { flex-basis: 28mm; } .plan dd { flex: 1 1 40mm; } .plan table { font-size: 1rem; } .plan th, .plan td { padding: 1pt 4pt 1pt 1pt; } .plan tbody th { width: 11%; } .plan tbody tr { border-top: 0.5pt solid #555555; } .plan thead { display: table-header-group; } .plan .scroll { break-inside: auto; page-break-inside: auto; } .plan p, .plan ul, .plan dl { margin-bottom: 1pt; } .plan ul { padding-left: 1.2em; } .plan li { margin-bottom: 0.5pt; } .plan h2 { break-after: avoid; } .parts section:first-child h2 { margin-top: 0; } .draft, .notice { padding: 1pt 4pt; margin-bottom: 2pt; } .second-sheet { break-before: page; page-break-before: always; } .plan .review { margin: 3pt 0 0; } }
    """

  /// Large print: 16 points and more, left-aligned, lines 1.5 apart, one column, each stretch whole.
  static let large = """
    .plan { max-width: 46rem; } html { font-size: 16pt; } body { font-size: 1rem; line-height: 1.5; }
    .plan h1 { font-size: 1.75rem; } .plan h2 { font-size: 1.375rem; margin-top: 1.75rem; } .plan h3 { font-size: 1.1875rem; }
    .plan .lead { font-size: 1.125rem; } .plan .facts div { display: block; } .plan .team, .plan .review { color: var(--ink); }
    @media print { @page { size: A4; margin: 15mm; } html { font-size: 16pt; } body { font-size: 1rem; line-height: 1.5; } .plan { max-width: none; padding: 0; } .step { break-inside: avoid; page-break-inside: avoid; } .plan li { break-inside: avoid; } .plan h2, .plan h3 { break-after: avoid; page-break-after: avoid; } }
    """
}
