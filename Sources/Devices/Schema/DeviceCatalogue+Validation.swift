extension DeviceCatalogue {
    /// Checks documents against their schema, the rules of plausibility and the rest of the database.
    ///
    /// - Parameter documents: JSON text by path, such as a user's database folder.
    /// - Returns: Everything that is wrong or hard to believe, in the order of the paths.
    public func validate(_ documents: [String: [UInt8]]) -> [DatabaseFinding] {
        var findings: [DatabaseFinding] = []
        var usable: [String: [UInt8]] = [:]
        for (path, bytes) in documents.sorted(by: { $0.key < $1.key }) {
            var log = FindingLog(path: path)
            let item = CatalogueItem.read(bytes, log: &log)
            if case .part(let part)? = item { part.checkPlausibility(log: &log) }
            if log.firstError == nil { usable[path] = bytes }
            findings += log.findings
        }
        findings += duplicateNames(in: usable)
        guard let catalogue = try? loading(overlay: usable) else { return findings }
        for (path, bytes) in usable.sorted(by: { $0.key < $1.key }) {
            var log = FindingLog(path: path)
            var ignored = FindingLog(path: path)
            if let item = CatalogueItem.read(bytes, log: &ignored) { catalogue.checkReferences(of: item, log: &log) }
            findings += log.findings
        }
        return findings
    }

    /// Names that two documents claim.
    private func duplicateNames(in documents: [String: [UInt8]]) -> [DatabaseFinding] {
        var owners: [String: String] = [:]
        var findings: [DatabaseFinding] = []
        for (path, bytes) in documents.sorted(by: { $0.key < $1.key }) {
            var log = FindingLog(path: path)
            for name in Set((CatalogueItem.read(bytes, log: &log)?.names ?? []).map { SearchKey($0).text }).sorted() {
                if let owner = owners[name] {
                    findings.append(
                        DatabaseFinding(
                            path: path, field: "aliases", expected: "names no other document has",
                            found: "'\(name)' as in \(owner)"))
                }
                owners[name] = path
            }
        }
        return findings
    }

    /// Checks that what a document names is in the database.
    private func checkReferences(of item: CatalogueItem, log: inout FindingLog) {
        switch item {
        case .part(let part):
            checkFamily(of: part, log: &log)
            for (index, code) in part.orderingCodes.enumerated() {
                guard let found = try? partOnly(code)?.part.name, found == part.name else {
                    log.doubt(
                        "ordering_codes[\(index)]", expected: "an ordering code of \(part.name)", found: "'\(code)'")
                    continue
                }
            }
        case .board(let board):
            let named = [("part", board.part)] + board.otherParts.map { ("other_parts", $0) }
            for (field, code) in named where (try? partOnly(code)) == nil {
                log.error(field, expected: "a part of the database", found: "'\(code)'")
            }
            checkShells(of: board, log: &log)
        case .family(let family):
            if let part = family.representative?.part, (try? self.part(named: part)) == nil {
                log.error("representative.part", expected: "a part of the database", found: "'\(part)'")
            }
        case .other:
            break
        }
    }

    /// The family is there, is the same maker's and has the same multiplier block.
    private func checkFamily(of part: Part, log: inout FindingLog) {
        guard let family = try? family(named: part.family) else {
            log.error("family", expected: "a family of the database", found: "'\(part.family)'")
            return
        }
        if family.vendor != part.vendor {
            log.doubt("vendor", expected: "\(family.vendor.rawValue) as the family", found: part.vendor.rawValue)
        }
        if part.vendor == .amd, let block = part.dspBlock, let name = family.multiplierBlock?.name.lowercased(),
            name != block.rawValue
        {
            log.doubt("dsp_block", expected: "\(name) as the family", found: block.rawValue)
        }
        if !family.lines.contains(part.line) {
            log.doubt("line", expected: "one of \(family.lines.joined(separator: ", "))", found: part.line)
        }
    }

    /// A shell and its budget fit on the part.
    private func checkShells(of board: Board, log: inout FindingLog) {
        guard let part = try? partOnly(board.part)?.part else { return }
        for (index, shell) in board.shells.enumerated() {
            let budget = shell.userBudget(on: part)
            for kind in budget.kinds {
                guard let total = part.available[kind], let amount = budget[kind], amount > total else { continue }
                log.doubt(
                    "shells[\(index)]", expected: "at most the \(total) \(kind.rawValue) of \(part.name)",
                    found: "\(amount)")
            }
        }
    }
}
