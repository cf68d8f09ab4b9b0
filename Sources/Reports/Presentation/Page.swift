/// What turns one kind of answer into a document.
protocol Page: Sendable {
    associatedtype Answer

    /// The document of an answer, as far as these media show it.
    static func document(of answer: Answer, style: OutputStyle, media: Media) -> Document
}

/// A page whose answer has rows for machines, too.
protocol RecordPage: Page {
    /// The rows of an answer.
    static func records(of answer: Answer) -> RecordTable
}

extension Format {
    /// Plain text for terminals.
    static func table<P: Page>(_ page: P.Type) -> Format where P.Answer == Answer {
        Format("table") { answer, style in
            TerminalRenderer(columns: style.columns, painter: Painter(usesColor: style.usesColor))
                .text(P.document(of: answer, style: style, media: .terminal))
        }
    }

    /// Comma-separated values.
    static func csv<P: RecordPage>(_ page: P.Type) -> Format where P.Answer == Answer {
        Format("csv") { answer, _ in CSVRenderer().text(P.records(of: answer)) }
    }

    /// Markdown for pull requests and job summaries.
    static func markdown<P: Page>(_ page: P.Type) -> Format where P.Answer == Answer {
        Format("markdown") { answer, style in
            MarkdownRenderer().text(P.document(of: answer, style: style, media: .markdown))
        }
    }

    /// One page that needs nothing but itself.
    static func html<P: Page>(_ page: P.Type) -> Format where P.Answer == Answer {
        Format("html") { answer, style in
            HTMLRenderer().text(P.document(of: answer, style: style, media: .html))
        }
    }
}
