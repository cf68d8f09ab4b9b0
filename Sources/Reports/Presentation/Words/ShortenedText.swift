extension String {
    /// Text cut in its middle to a width, such as `dense..relu`, because both ends of a layer's name tell it apart.
    static func shortened(_ text: String, to width: Int) -> String {
        guard text.count > width else { return text }
        guard width > 4 else { return String(text.prefix(Swift.max(0, width))) }
        let tail = (width - 2) / 2
        return text.prefix(width - 2 - tail) + ".." + text.suffix(tail)
    }
}
