/// A strict reading of a page's tags: what is open, what closes, and which identifiers are used.
struct MarkupOutline {
    /// What is wrong, in words; empty for a sound page.
    private(set) var problems: [String] = []
    private var open: [String] = []
    private var identifiers: Set<Substring> = []
    private var references: [Substring] = []

    /// Elements without content, and those whose end tag HTML lets one leave out.
    private static let empty: Set<String> = ["meta", "img", "br", "link", "input"]
    private static let optional: Set<String> = ["li", "dt", "dd", "tr", "td", "th", "p"]

    init(_ page: String) throws {
        let body = page.replacing(/<(script|style)>.*?<\/(script|style)>/.dotMatchesNewlines(), with: "")
        for match in body.matches(of: /<(\/?)([a-zA-Z0-9]+)((?:[^>"]|"[^"]*")*)>/) {
            let (isEnd, name) = (!match.1.isEmpty, String(match.2))
            if isEnd {
                close(name)
            } else if !match.3.hasSuffix("/"), !Self.empty.contains(name) {
                open.append(name)
            }
            for attribute in match.3.matches(of: /\s(id|aria-labelledby|href)="?#?([^" >]+)/) {
                if attribute.1 != "id" {
                    references.append(attribute.2)
                } else if !identifiers.insert(attribute.2).inserted {
                    problems.append("identifier \(attribute.2) twice")
                }
            }
        }
        let left = open.filter { !Self.optional.contains($0) }
        if !left.isEmpty { problems.append("never closed: \(left)") }
        problems += references.filter { !identifiers.contains($0) }.map { "refers to \($0), which is nowhere" }
    }

    private mutating func close(_ name: String) {
        while let last = open.last, last != name, Self.optional.contains(last) { open.removeLast() }
        if open.last == name {
            open.removeLast()
        } else {
            problems.append("</\(name)> closes <\(open.last ?? "nothing")>")
        }
    }
}
