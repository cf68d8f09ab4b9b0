/// One way to read the start of a name as a device stem.
struct StemSpelling {
    /// The search key, with prefixes put as the database has them.
    let key: SearchKey
    /// What the prefix says of qualification.
    var qualification: OrderingCode.Qualification?
    /// The text the key was made of.
    private let text: Substring
    /// Letters and digits of the text less those of the key's altered start.
    private let added: Int

    private init(
        _ text: Substring, key: [UInt8], added: Int, qualification: OrderingCode.Qualification? = nil
    ) {
        self.text = text
        self.key = SearchKey(bytes: key)
        self.added = added
        self.qualification = qualification
    }

    /// The text after the first bytes of the key.
    func rest(afterKeyBytes count: Int) -> Substring? {
        var left = count - added
        guard left >= 0 else { return nil }
        var index = text.utf8.startIndex
        while left > 0, index < text.utf8.endIndex {
            if SearchKey.folded(text.utf8[index]) != nil { left -= 1 }
            index = text.utf8.index(after: index)
        }
        return left == 0 ? text[index...] : nil
    }

    /// The spellings to try, in order: as written, with `xc` put before, with a qualified prefix made `xc`, without
    /// the feature letter of Agilex devices.
    static func all(of text: Substring) -> [StemSpelling] {
        let key = SearchKey(text)
        let bytes = key.bytes
        var spellings = [StemSpelling(text, key: bytes, added: 0)]
        let xc = Array("xc".utf8)
        let qualified: [(prefix: String, OrderingCode.Qualification)] = [
            ("xqr", .space), ("xa", .automotive), ("xq", .defense),
        ]
        for (prefix, qualification) in qualified where bytes.starts(with: prefix.utf8) {
            let replaced = xc + bytes.dropFirst(prefix.utf8.count)
            spellings.append(
                StemSpelling(text, key: replaced, added: 2 - prefix.utf8.count, qualification: qualification))
        }
        if !bytes.starts(with: xc) { spellings.append(StemSpelling(text, key: xc + bytes, added: 2)) }
        if let shorter = IntelOrderingCode.withoutFeatureLetter(key) {
            spellings.append(StemSpelling(text, key: shorter.bytes, added: -1))
        }
        return spellings
    }
}
