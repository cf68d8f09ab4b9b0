extension DeviceCatalogue {
    /// Finds the part, board or family that a name means, in any spelling the tools write.
    ///
    /// Ordering codes with and without dashes, in either case, with or without `xc`; boards; Vivado board parts
    /// (`tul.com.tw:pynq-z2:part0:1.0`), Vitis platforms (`xilinx_u250_gen3x16_xdma_4_1_202210_1`) and other shells
    /// behind a colon (`n6001:OFS minimal`); family names
    /// of the Intel tools (`Agilex7`), with or without a device beside it (`Arria10, 10AX115U1F45I1SG`).
    /// - Parameter name: The name as a project, a report or a user writes it.
    /// - Returns: The part with what the name says of package, grades, board and shell.
    /// - Throws: `DeviceError.unknownDevice` naming the nearest known devices.
    public func resolve(_ name: String) throws(DeviceError) -> ResolvedDevice {
        var familyMatch: ResolvedDevice?
        for piece in name.split(whereSeparator: { ",()".contains($0) }).prefix(8) {
            guard var device = try resolveOne(piece) else { continue }
            device.requested = name
            if case .family = device.match { familyMatch = familyMatch ?? device } else { return device }
        }
        if let familyMatch { return familyMatch }
        throw unknown(name)
    }

    private func resolveOne(_ name: Substring) throws(DeviceError) -> ResolvedDevice? {
        let key = SearchKey(name)
        guard !key.bytes.isEmpty, key.bytes.count <= 120 else { return nil }
        if let item = try item(named: key), let device = try device(item, shellName: nil) { return device }
        if let device = try orderingCode(name) { return device }
        if let device = try platform(name) { return device }
        return try completion(of: key)
    }

    /// The device an item of the catalogue stands for.
    private func device(_ item: CatalogueItem, shellName: String?) throws(DeviceError) -> ResolvedDevice? {
        switch item {
        case .part(let part):
            return ResolvedDevice(requested: part.name, part: part, code: OrderingCode(), match: .part)
        case .board(let board):
            guard var device = try partOnly(board.part) else {
                let expected = "a part of the database"
                let finding = DatabaseFinding(path: board.name, field: "part", expected: expected, found: board.part)
                throw .invalidDocuments([finding])
            }
            device.board = board
            device.shellName = shellName
            device.match = .board
            return device
        case .family(let family):
            guard let representative = family.representative,
                var device = try partOnly(representative.part)
            else { return nil }
            device.match = .family(representative)
            return device
        case .other:
            return nil
        }
    }

    /// A part by stem or ordering code, never a board.
    func partOnly(_ name: String) throws(DeviceError) -> ResolvedDevice? {
        if case .part(let part)? = try item(named: SearchKey(name)) {
            return ResolvedDevice(requested: name, part: part, code: OrderingCode(), match: .part)
        }
        if let device = try orderingCode(Substring(name)) { return device }
        return try completion(of: SearchKey(name))
    }

    /// The longest known stem whose rest reads as the end of an ordering code.
    private func orderingCode(_ name: Substring) throws(DeviceError) -> ResolvedDevice? {
        for spelling in StemSpelling.all(of: name) {
            for length in stride(from: min(spelling.key.bytes.count, 24), through: 4, by: -1) {
                let stem = SearchKey(bytes: Array(spelling.key.bytes.prefix(length)))
                guard hasPart(named: stem), case .part(let part)? = try item(named: stem),
                    let rest = spelling.rest(afterKeyBytes: length),
                    var code = OrderingCode.reading(rest, afterStem: part.name.lowercased(), vendor: part.vendor)
                else { continue }
                code.qualification = spelling.qualification
                return ResolvedDevice(requested: String(name), part: part, code: code, match: .part)
            }
        }
        return nil
    }

    private func hasPart(named key: SearchKey) -> Bool {
        if case .part? = userItems[key.text] { return true }
        return EmbeddedDatabase.document(named: key.bytes).map {
            EmbeddedDatabase.documents[$0].isIn(folder: "parts")
        } ?? false
    }

    /// A board inside a Vivado board part or a Vitis platform name; what follows it names the shell.
    private func platform(_ name: Substring) throws(DeviceError) -> ResolvedDevice? {
        let isPlatform = ["xilinx", "amd", "intel"].contains { name.lowercased().hasPrefix($0) }
        let words = name.split { ":_./ ".contains($0) }
        guard isPlatform || name.contains(":"), words.count > 1, words.count <= 12 else { return nil }
        for (index, word) in words.enumerated() {
            guard case .board(let board)? = try item(named: SearchKey(word)) else { continue }
            let rest = words.dropFirst(index + 1)
            let isBoardPart = rest.first?.hasPrefix("part") ?? true
            let shellName = isBoardPart ? nil : rest.joined(separator: "_")
            return try device(.board(board), shellName: shellName)
        }
        return nil
    }

    /// The only device whose stem is the name and a letter or two more, such as `MPF300` for MPF300T.
    private func completion(of key: SearchKey) throws(DeviceError) -> ResolvedDevice? {
        guard key.bytes.count >= 5, key.bytes.last?.isDigit == true else { return nil }
        var found: Set<String> = []
        for spelling in StemSpelling.all(of: Substring(key.text)) {
            for name in allNames where name.utf8.count <= spelling.key.bytes.count + 2 {
                let rest = name.utf8.dropFirst(spelling.key.bytes.count)
                guard name.utf8.starts(with: spelling.key.bytes), rest.allSatisfy(\.isLowercaseLetter),
                    hasPart(named: SearchKey(name)), case .part(let part)? = try item(named: SearchKey(name))
                else { continue }
                found.insert(part.name)
            }
        }
        guard found.count == 1, let name = found.first else { return nil }
        return ResolvedDevice(requested: name, part: try part(named: name), code: OrderingCode(), match: .part)
    }
}
