import Mustache

extension Page {
  static let template = MustacheTemplate.constant(
    """
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="referrer" content="no-referrer">
    <title>{{title}} – {{team}}</title>
    <style>
    {{{style}}}
    </style>
    </head>
    <body>
    <a class="skip" href="#main">{{skip}}</a>
    <header>
    <div class="bar">
    <p class="team">{{team}}</p>
    {{#links}}{{#first()}}<nav aria-label="{{languageLabel}}"><ul>{{/first()}}
    <li>{{#file}}<a href="{{file}}" rel="alternate" lang="{{language}}" hreflang="{{language}}">{{name}}</a>{{/file}}{{^file}}<span aria-current="true" lang="{{language}}">{{name}}</span>{{/file}}</li>
    {{#last()}}</ul></nav>{{/last()}}{{/links}}
    </div>
    </header>
    <main id="main" tabindex="-1">
    {{#draft}}<p class="draft">{{draft}}</p>{{/draft}}
    <h1>{{title}}</h1>
    {{#lead}}<p class="lead">{{{lead}}}</p>{{/lead}}
    {{#sections}}
    <section aria-labelledby="{{id}}">
    <h2 id="{{id}}">{{heading}}</h2>
    {{{body}}}
    </section>
    {{/sections}}
    </main>
    <footer><div class="bar"><p>{{team}}</p><p>{{footer}}</p></div></footer>
    </body>
    </html>

    """)

  static let tableTemplate = MustacheTemplate.constant(
    """
    <div class="scroll{{#isShort}} short{{/isShort}}" role="region" aria-label="{{caption}}" tabindex="0">
    <table{{#isNarrow}} class="narrow"{{/isNarrow}}>
    <caption>{{caption}}</caption>
    <thead><tr>{{#columns}}<th scope="col"{{#isNumeric}} class="number"{{/isNumeric}}>{{{markup}}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#rows}}
    <tr><th scope="row">{{heading}}</th>{{#cells}}<td{{#anchor}} id="{{.}}"{{/anchor}}{{#isNumeric}} class="number"{{/isNumeric}}>{{{markup}}}</td>{{/cells}}</tr>
    {{/rows}}
    </tbody>
    </table>
    </div>
    {{#note}}<p class="note">{{note}}</p>{{/note}}
    """)
}
