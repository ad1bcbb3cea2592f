import ProgrammeModel

extension FormPage {
  static func style(of way: AnswerWay, isLarge: Bool) -> String {
    switch way {
    case .symbols: largeStyle + symbolStyle
    case .easyRead: largeStyle + easyStyle
    case .words, .aloud, .signed: isLarge ? largeStyle : ""
    }
  }

  static let style = """
    .form { max-width: 46rem; padding-top: 1rem; }
    .form .team { margin: 0; color: var(--quiet); }
    .form h1 { font-size: 1.75rem; margin: 0 0 0.5rem; padding-bottom: 0.375rem; border-bottom: 0.25rem solid var(--mid); max-width: none; }
    .form .phase { display: block; font-size: 1.1875rem; font-weight: 400; }
    .form h2 { font-size: 1.125rem; margin: 1rem 0 0.375rem; padding-top: 0; border-top: 0; }
    .form p, .form li { max-width: none; } .form nav a { color: var(--link); }
    .form .blank { display: inline-block; width: 8rem; border-bottom: 2px solid var(--ink); }
    .rules { padding-left: 1.125rem; } .stem { font-weight: 700; }
    .question { break-inside: avoid; page-break-inside: avoid; border-top: 1px solid var(--line); padding: 0.125rem 0 0.375rem; }
    .number-of { display: inline-block; min-width: 1.5em; }
    .answers { display: flex; flex-wrap: wrap; gap: 0.375rem 1.25rem; list-style: none; padding: 0; margin: 0 0 0.375rem; }
    .answers li { display: flex; align-items: center; gap: 0.5rem; margin: 0; }
    .form-words .scale { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); align-items: start; gap: 0.375rem 0.5rem; } .scale span:last-child { line-height: 1.2; }
    .beside li { color: var(--quiet); }
    .box { flex: none; display: inline-block; width: 1.5rem; height: 1.5rem; border: 2px solid var(--ink); border-radius: 0.125rem; text-align: center; line-height: 1.25rem; font-weight: 700; }
    .symbol { flex: none; width: 2.25rem; height: 2.25rem; fill: none; stroke: var(--ink); stroke-width: 3; stroke-linecap: round; stroke-linejoin: round; }
    .own-code { break-inside: avoid; page-break-inside: avoid; border: 1px solid var(--line); padding: 0 0.75rem; } .own-code li { margin-bottom: 0.375rem; }
    .lines { height: 6rem; border: 1px solid var(--line); }
    .how, .get-help, .for-team { break-inside: avoid; page-break-inside: avoid; }
    .how p { margin-bottom: 0.25rem; } .edition { color: var(--quiet); font-size: 1rem; margin-top: 1rem; }
    .for-team { border: 1px solid var(--line); padding: 0 0.75rem; margin-top: 1rem; }
    @media print { @page { size: A4; margin: 14mm; } html { font-size: 9.5pt; } body { font-size: 1.125rem; line-height: 1.35; } .form { max-width: none; padding: 0; } .form h2 { margin: 5pt 0 3pt; } .form .draft { padding: 2pt 6pt; } .rules li { margin-bottom: 1pt; } p, ul { margin-bottom: 4pt; } .form .team { color: #000000; } }

    """

  /// At least 16 points, lines 1.5 apart.
  static let largeStyle = """
    html { font-size: 16pt; } body { font-size: 1rem; line-height: 1.5; } .form { max-width: 50rem; }
    .form h2 { font-size: 1.1875rem; } .form .phase { font-size: 1.1875rem; } .edition, .form .team, .beside li { color: var(--ink); }
    @media print { html { font-size: 16pt; } body { font-size: 1rem; line-height: 1.5; } .edition { font-size: 1rem; } }

    """

  /// One answer a line, the picture to the left.
  static let easyStyle = """
    .form-easy-read .answers { flex-direction: column; } .form-easy-read .symbol { width: 3rem; height: 3rem; order: -1; }

    """

  /// Cards to point at: each answer large, with a frame.
  static let symbolStyle = """
    .form-symbols .scale { flex-wrap: nowrap; gap: 0.75rem; } .form-symbols .question .answers li { flex: 1 1 0; flex-direction: column; text-align: center; border: 3px solid var(--ink); padding: 0.75rem 0.5rem; }
    .form-symbols .scale .symbol { width: 6.5rem; height: 6.5rem; } .form-symbols .beside .symbol { width: 2.5rem; height: 2.5rem; }
    .form-symbols .question .box { order: 2; } .form-symbols .question .beside li { flex-direction: row; justify-content: center; padding: 0.375rem; }

    @media (max-width: 40em) { .form-symbols .scale { flex-wrap: wrap; } .form-symbols .question .scale li { flex: 1 1 8rem; } .form-symbols .scale .symbol { width: 5rem; height: 5rem; } }
    """
}
