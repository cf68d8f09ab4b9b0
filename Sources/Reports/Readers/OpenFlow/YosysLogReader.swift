import Devices
internal import Wire

/// Reads a log of Yosys, or what `stat` alone printed: the last statistics count, since earlier ones are of passes
/// before mapping.
///
/// Two layouts of numbers exist: `SB_LUT4   38` after `Number of cells:` (to 0.56 at least), and `38   SB_LUT4` after
/// `112 cells` (0.70), where a header says which column counts what (`stat -hierarchy` prints two). Since 0.40 the count of cells includes
/// `$scopeinfo`, which is no hardware. Checked on five logs of 0.8 to 0.50 and on logs made with 0.23, 0.44, 0.52, 0.56 and
/// 0.70; the columns of areas that `stat -liberty` adds are not read.
struct YosysLogReader: ReportReader {
    let kinds = ["log"]

    func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        if head.contains("Yosys Open SYnthesis Suite") { return .certain }
        return head.contains("Printing statistics.") && head.contains("\n=== ") ? .certain : nil
    }

    func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let lines = TextLines(file.bytes)
        var measurement = Measurement(
            source: .init(path: file.path, kind: "log", tool: "Yosys"), stage: .synthesis)
        var start: Int?
        for number in 0..<lines.count {
            let line = lines[number]
            if line.contains("Printing statistics.") {
                start = number
            } else if line.starts(with: "Top module:") {
                measurement.design.top = Self.name(line.dropFirst(11))
            } else if line.starts(with: " Yosys ") || line.starts(with: "Yosys ") {
                measurement.source.toolVersion = line.text.split(separator: " ").dropFirst().first.map(String.init)
            } else if line.starts(with: "ERROR: "), measurement.diagnostics.count < 20 {
                measurement.diagnostics.append(
                    Diagnostic(
                        .error, code: .synthesisFailed, line: number + 1,
                        message: "Yosys stopped: \(line.dropFirst(7).trimmed.text)"))
            }
        }
        guard let start else {
            if !measurement.diagnostics.isEmpty { return [measurement] }
            throw InputError(
                file: file.path, line: lines.count, expected: "'Printing statistics.' with counts of cells",
                found: "a log without; the command 'stat' prints them")
        }
        measurement.take(YosysStatistics(lines, from: start + 1))
        return [measurement]
    }

    /// A module's name without the backslash that Yosys puts before names of users.
    static func name(_ bytes: ArraySlice<UInt8>) -> String {
        let text = bytes.trimmed.text
        return text.hasPrefix("\\") ? String(text.dropFirst()) : text
    }
}

/// Reads `stat -json` of Yosys.
///
/// No public sample was found; the form is that of 0.23, 0.52 and 0.70. In 0.23 the tree of a design with several modules
/// stands as plain lines among the members, which makes the file no JSON; those lines are passed over.
struct YosysStatReader: ReportReader {
    let kinds = ["yosys_stat_json"]

    func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        head.contains("\"creator\"") && head.contains("\"num_cells") && head.contains("\"modules\"") ? .certain : nil
    }

    func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let document = try JSONReader.read(Self.withoutTree(file.bytes), file: file.path)
        guard let modules = document["modules"]?.members else {
            throw InputError(file: file.path, expected: "an object 'modules'", found: "none")
        }
        var measurement = Measurement(
            source: .init(path: file.path, kind: "yosys_stat_json", tool: "Yosys"), stage: .synthesis)
        let creator = document["creator"]?.string?.split(separator: " ") ?? []
        measurement.source.toolVersion = creator.dropFirst().first.map(String.init)
        var statistics = YosysStatistics()
        for module in modules.prefix(100_000) {
            statistics.modules.append((YosysLogReader.name(Array(module.key.utf8)[...]), Self.counts(module.value)))
        }
        statistics.design = document["design"].map(Self.counts)
        let options = document["invocation"]?.string?.split(separator: " ") ?? []
        if let option = options.firstIndex(of: "-top"), option + 1 < options.count {
            statistics.top = YosysLogReader.name(Array(options[option + 1].utf8)[...])
        }
        measurement.take(statistics)
        return [measurement]
    }

    /// The document with blanks in place of lines such as `relu   1`, which begin with neither quote nor bracket.
    private static func withoutTree(_ bytes: [UInt8]) -> [UInt8] {
        let lines = TextLines(bytes)
        var document = bytes
        for (number, range) in lines.ranges.enumerated() {
            let words = lines[number].split(separator: 0x20, maxSplits: 3)
            guard words.count == 2, words[1].integer != nil, let first = words[0].first,
                !Array("\"{}[],".utf8).contains(first)
            else { continue }
            for index in range { document[index] = 0x20 }
        }
        return document
    }

    private static func counts(_ module: JSONValue) -> CellCounts {
        var counts = CellCounts()
        for member in module["num_cells_by_type"]?.members ?? [] {
            guard let count = member.value.double, count >= 0 else { continue }
            counts.add(YosysLogReader.name(Array(member.key.utf8)[...]), count)
        }
        return counts
    }
}
