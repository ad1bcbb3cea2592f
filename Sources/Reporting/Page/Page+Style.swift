extension Page {
  /// The one style sheet of every page: system fonts, sizes in rem, colours as variables for light, dark and print.
  ///
  /// Text colours reach 4.5:1 and shapes 3:1 on their ground in both schemes (WCAG 2.2, 1.4.3 and 1.4.11).
  static let style = """
    :root { color-scheme: light dark; --ground: #ffffff; --soft: #f1f5f7; --ink: #10242e; --quiet: #44575f; --line: #6b7f88; --head: #0b3c49; --headink: #ffffff; --link: #0a4f8f; --deep: #12436d; --mid: #2f7f9d; --pale: #d3e2ea; --warm: #8a2a52; --focus: #ffd400; --edge: #10242e; }
    @media (prefers-color-scheme: dark) { :root { --ground: #10191d; --soft: #1b282e; --ink: #eef4f6; --quiet: #bccbd1; --line: #83979f; --head: #06262f; --headink: #ffffff; --link: #8ecbff; --deep: #79b8e8; --mid: #4f93b3; --pale: #2c4551; --warm: #f29cc0; --focus: #ffd400; --edge: #ffffff; } }
    * { box-sizing: border-box; }
    html { font-size: 100%; }
    body { margin: 0; background: var(--ground); color: var(--ink); font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; font-size: 1.125rem; line-height: 1.5; overflow-wrap: break-word; }
    .bar, main { max-width: 56rem; margin: 0 auto; padding: 0 1rem; }
    header { background: var(--head); color: var(--headink); border-bottom: 0.375rem solid var(--mid); }
    header .bar { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; column-gap: 1.5rem; }
    .team { font-weight: 700; margin: 0.75rem 0; }
    nav ul { display: flex; flex-wrap: wrap; list-style: none; margin: 0; padding: 0; }
    nav li { margin: 0; }
    nav a, nav span { display: inline-block; padding: 0.625rem 0.75rem; min-width: 2.75rem; min-height: 2.75rem; }
    nav a { color: var(--headink); }
    nav span { font-weight: 700; }
    .skip { position: absolute; left: -999rem; top: 0; padding: 0.75rem 1rem; background: var(--ground); color: var(--link); }
    .skip:focus { left: 0; z-index: 2; }
    a { color: var(--link); text-decoration: underline; text-underline-offset: 0.15em; }
    a:focus, .scroll:focus { outline: 3px solid var(--edge); outline-offset: 0; box-shadow: 0 0 0 6px var(--focus); }
    header a:focus { outline-color: var(--headink); }
    main { display: block; padding-top: 1.5rem; padding-bottom: 3rem; }
    main:focus { outline: 0; }
    h1 { font-size: 2.25rem; line-height: 1.15; margin: 0.5rem 0 1rem; max-width: 24em; }
    h2 { font-size: 1.5rem; line-height: 1.25; margin: 2.5rem 0 0.75rem; padding-top: 1rem; border-top: 1px solid var(--line); }
    h3 { font-size: 1.1875rem; line-height: 1.3; margin: 1.75rem 0 0.5rem; }
    p, ul, ol, dl { margin: 0 0 1rem; }
    p, li, dd { max-width: 38em; }
    li { margin-bottom: 0.375rem; }
    .lead { font-size: 1.25rem; }
    .note { max-width: 42em; font-size: 1rem; color: var(--quiet); }
    .draft, .notice { border: 1px solid var(--line); border-left: 0.5rem solid var(--warm); background: var(--soft); padding: 0.75rem 1rem; margin: 0 0 1.25rem; }
    .notice { border-left-color: var(--mid); }
    .notice p:last-child { margin-bottom: 0; }
    .facts div { border-bottom: 1px solid var(--pale); padding: 0.5rem 0; display: flex; flex-wrap: wrap; column-gap: 1rem; }
    dt { font-weight: 700; flex: 0 0 14rem; }
    dd { margin: 0; flex: 1 1 16rem; }
    .figures { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1rem 0 1.5rem; }
    .figures div { flex: 1 1 13rem; display: flex; flex-direction: column-reverse; justify-content: flex-end; background: var(--soft); border: 1px solid transparent; border-top: 0.375rem solid var(--deep); padding: 0.75rem 1rem 1rem; }
    .figures dt { font-weight: 400; flex: 0 0 auto; color: var(--quiet); }
    .figures dd { flex: 0 0 auto; font-size: 1.875rem; line-height: 1.2; font-weight: 700; }
    figure { margin: 1.5rem 0 2rem; }
    figcaption { margin-bottom: 0.75rem; max-width: 46rem; }
    figcaption strong { display: block; font-size: 1.1875rem; line-height: 1.3; }
    figcaption span { color: var(--quiet); }
    .drawing { margin-bottom: 1rem; }
    .scroll { overflow-x: auto; margin: 0 -0.3125rem 1rem; padding: 0.25rem; border: 1px solid transparent; }
    table { border-collapse: collapse; width: 100%; font-size: 1rem; }
    figure table, .narrow { max-width: 46rem; }
    caption { text-align: left; font-weight: 700; padding: 0.25rem 0 0.5rem; }
    th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid var(--pale); }
    thead th { border-bottom: 2px solid var(--line); vertical-align: bottom; }
    tbody th { font-weight: 400; }
    .number { text-align: right; padding-right: 0; padding-left: 0.75rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
    thead .number { white-space: normal; }
    footer { background: var(--soft); border-top: 1px solid var(--line); padding: 1rem 0 2rem; font-size: 1rem; }
    footer p { margin: 0.5rem 0; }
    .chart { display: block; max-width: 46rem; overflow: visible; font-size: 1rem; }
    .chart text { fill: var(--ink); font-family: inherit; }
    .chart .value { font-weight: 700; }
    .chart .bar { fill: var(--deep); }
    .chart .axis { stroke: var(--line); stroke-width: 2px; }
    .chart .edge { stroke: var(--ink); stroke-width: 1px; }
    .stop-warm { stop-color: var(--warm); } .stop-ground { stop-color: var(--ground); } .stop-pale { stop-color: var(--pale); }
    .stop-ink { stop-color: var(--ink); } .stop-mid { stop-color: var(--mid); } .stop-deep { stop-color: var(--deep); } .stop-quiet { stop-color: var(--quiet); }
    .chart .middle { stroke: var(--ink); stroke-width: 2px; }
    .chart .month { stroke: var(--line); stroke-width: 1px; }
    .chart .whisker { stroke: var(--deep); stroke-width: 3px; }
    .chart .dot { fill: var(--warm); stroke: var(--ground); stroke-width: 2px; }
    .chart .frame { fill: var(--pale); stroke: var(--line); stroke-width: 1px; }
    .chart .person { fill: var(--deep); stroke: var(--deep); }
    .chart .outline { fill: var(--ground); stroke: var(--line); stroke-width: 0.7; }
    .shared { position: absolute; }
    .chart .reached { fill: var(--deep); stroke: var(--ground); stroke-width: 0.75px; }
    .chart .missed { fill: var(--ground); stroke: var(--warm); stroke-width: 1.25px; }
    .chart .place, .chart .halo { font-weight: 700; }
    .chart .halo { stroke: var(--ground); stroke-width: 4px; stroke-linejoin: round; }
    .chart .tile-reached { fill: var(--deep); stroke: var(--deep); stroke-width: 1px; }
    .chart .tile-missed { fill: var(--ground); stroke: var(--warm); stroke-width: 2px; }
    .chart .on-reached { fill: var(--ground); font-weight: 700; }
    .map { max-width: 34rem; height: auto; border: 1px solid var(--pale); }
    @media (max-width: 40em) { h1 { font-size: 1.75rem; } dt { flex-basis: 100%; } }
    @media (forced-colors: active) { .draft, .notice, .figures div, .scroll, nav a { border: 1px solid currentColor; } .chart text, .chart .bar, .chart .dot, .chart .person, .chart .reached, .chart .tile-reached { fill: currentColor; } .stop-warm, .stop-ink, .stop-mid, .stop-deep, .stop-quiet { stop-color: currentColor; } .stop-ground, .stop-pale { stop-color: Window; } .chart .frame, .chart .outline, .chart .missed, .chart .tile-missed, .chart .on-reached { fill: Window; } .chart .edge, .chart .axis, .chart .middle, .chart .month, .chart .whisker, .chart .frame, .chart .person, .chart .outline, .chart .missed, .chart .tile-missed { stroke: currentColor; } .chart .halo { stroke: Window; } a:focus, .scroll:focus { outline-color: Highlight; } }
    @media print { @page { size: A4; margin: 15mm; } :root { --ground: #ffffff; --soft: #ffffff; --ink: #000000; --quiet: #333333; --line: #555555; --head: #ffffff; --headink: #000000; --link: #000000; --deep: #12436d; --mid: #2f7f9d; --pale: #cccccc; --warm: #555555; } html { font-size: 75%; } th, td { padding-top: 0.25rem; padding-bottom: 0.25rem; } figure { margin: 1rem 0; } nav, .skip { display: none; } .bar, main { max-width: none; padding: 0; } header { border-bottom: 1pt solid #000000; } h2 { margin-top: 1.5rem; } h2, h3, figcaption, caption, thead { break-after: avoid; page-break-after: avoid; } tbody tr:first-child { break-before: avoid; page-break-before: avoid; } figure, tr, .figures, .notice, .draft { break-inside: avoid; page-break-inside: avoid; } .scroll { overflow: visible; margin-left: 0; margin-right: 0; padding: 0; border: 0; break-inside: avoid; page-break-inside: avoid; } .page-break { break-after: page; page-break-after: always; } .figures div { border: 1pt solid #555555; } }
    """
}
