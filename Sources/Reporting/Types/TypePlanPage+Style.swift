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

  /// Two sheets of A4: facts and parts in two columns, type as large as the length of the plan allows.
  static let usual = """
    .plan caption { position: absolute; left: -999rem; }
    .plan tbody th { width: 14%; font-weight: 700; } .plan tbody th .minutes { display: block; white-space: nowrap; } .plan .say { width: var(--say); }
    .plan tbody tr:nth-child(even) { background: var(--soft); }
    .plan th, .plan td { padding: 0.3rem 0.6rem 0.3rem 0.3rem; }
    @media (min-width: 50rem) { .facts-in-columns dl { columns: 2; column-gap: 2rem; } .facts-in-columns div { break-inside: avoid; } .parts { columns: 2; column-gap: 2rem; } .parts section:first-child h2 { margin-top: 0; } }
    @media print { @page { size: A4; margin: 9mm; } html { font-size: var(--type); } body { font-size: 1rem; line-height: 1.2; } .plan { max-width: none; padding: 0; } .plan .team { font-size: 8pt; } .plan h1 { font-size: 15pt; margin-bottom: 3pt; padding-bottom: 2pt; } .plan h2 { font-size: 1.125rem; margin: 5pt 0 1pt; } .plan .lead { font-size: 1.0625rem; } .facts-in-columns dl, .parts { columns: 2; column-gap: 7mm; } .facts-in-columns div { break-inside: avoid; } .plan .facts div { padding: 1pt 0; } .plan dt { flex-basis: 28mm; } .plan dd { flex: 1 1 40mm; } .plan table { font-size: 1rem; } .plan th, .plan td { padding: 2pt 5pt 2pt 2pt; } .plan tbody tr { border-top: 0.5pt solid #555555; } .plan thead { display: table-header-group; } .plan .scroll { padding: 0; margin: 0; break-inside: auto; page-break-inside: auto; } .plan p, .plan ul, .plan dl { margin-bottom: 2pt; } .plan li { margin-bottom: 1pt; } .plan h2 { break-after: avoid; } .parts section:first-child h2 { margin-top: 0; } .draft, .notice { padding: 2pt 6pt; margin-bottom: 3pt; } .second-sheet { break-before: page; page-break-before: always; } .plan .review { margin: 4pt 0 0; } }
    """

  /// Large print: 16 points and more, left-aligned, lines 1.5 apart, one column, each stretch whole.
  static let large = """
    .plan { max-width: 46rem; } html { font-size: 16pt; } body { font-size: 1rem; line-height: 1.5; }
    .plan h1 { font-size: 1.75rem; } .plan h2 { font-size: 1.375rem; margin-top: 1.75rem; } .plan h3 { font-size: 1.1875rem; }
    .plan .lead { font-size: 1.125rem; } .plan .facts div { display: block; } .plan .team, .plan .review { color: var(--ink); }
    @media print { @page { size: A4; margin: 15mm; } html { font-size: 16pt; } body { font-size: 1rem; line-height: 1.5; } .plan { max-width: none; padding: 0; } .step { break-inside: avoid; page-break-inside: avoid; } .plan li { break-inside: avoid; } .plan h2, .plan h3 { break-after: avoid; page-break-after: avoid; } }
    """
}
