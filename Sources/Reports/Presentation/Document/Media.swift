/// Where parts of a document are shown.
struct Media: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    /// Plain text as wide as a terminal.
    static let terminal = Media(rawValue: 1)
    /// Markdown for pull requests and job summaries.
    static let markdown = Media(rawValue: 2)
    /// A page.
    static let html = Media(rawValue: 4)
    /// The two without drawings.
    static let text: Media = [.terminal, .markdown]
    /// The two without a width.
    static let wide: Media = [.markdown, .html]
    /// All of them.
    static let all: Media = [.terminal, .markdown, .html]
}
