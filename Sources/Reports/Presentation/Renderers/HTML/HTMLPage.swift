/// The frame of a page: head, style, heading and script.
struct HTMLPage: Sendable {
    /// What the page is, such as `presynth estimate`.
    let kind: String
    /// The heading.
    let title: String
    /// What stands below the heading.
    let facts: HTML
    /// The content.
    let main: HTML
    /// Style that only this kind of page needs.
    var style: HTML = .empty

    /// The whole page.
    var html: HTML {
        """
        <!DOCTYPE html>
        <html lang=en>
        <head>
        <meta charset=utf-8>
        <meta name=viewport content="width=device-width, initial-scale=1">
        <meta name=color-scheme content="light dark">
        <title>\(title) – \(kind)</title>
        <style>
        \(HTML.stylesheet)\(style == .empty ? .empty : "\n\(style)" as HTML)
        </style>
        </head>
        <body>
        <a class=skip href="#main">Skip to the figures</a>
        \(HTML.patterns)
        <header><p class=made>\(kind)</p><h1>\(title)</h1>
        \(facts)</header>
        <main id=main tabindex=-1>
        \(main)</main>
        <script>
        \(HTML.script)
        </script>
        </body>
        </html>

        """
    }
}
