import Devices
internal import Wire

/// Reads Lattice Diamond's map report (`.mrp`) and the key-value files of its map and trace steps (`.asd`).
///
/// Block RAM of ECP5 and ECP3 is in halves of 18 Kb; other families' blocks have other sizes and stay extra figures. A
/// multiplier of 18x18 takes two of the sites counted, so DSP is half of them. Checked on one design of Diamond 3.13.
struct LatticeMapReader: ReportReader {
    let kinds = ["map_asd_mrp"]

    func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        head.contains("[ActiveSupport ") || head.contains("Lattice Mapping Report File") ? .certain : nil
    }

    func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let lines = TextLines(file.bytes)
        var measurement = Measurement(
            source: .init(path: file.path, kind: "map_asd_mrp", tool: "Lattice Diamond"), stage: .unknown)
        let isTrace = lines.first(containing: "[ActiveSupport TRCE]") != nil
        let isKeyed = isTrace || lines.first(containing: "[ActiveSupport ") != nil
        if isTrace {
            measurement.takeTrace(lines)
        } else if isKeyed {
            measurement.takeMapKeys(lines)
        } else {
            measurement.takeMapReport(lines)
        }
        guard !measurement.used.kinds.isEmpty || !measurement.clocks.isEmpty else {
            throw InputError(
                file: file.path, line: lines.count, expected: "counts of LUT4s or a frequency", found: "neither")
        }
        return [measurement]
    }
}

extension Measurement {
    /// `Number of LUT4s:  3207 out of 83640 (4%)`.
    fileprivate mutating func takeMapReport(_ lines: TextLines) {
        stage = .synthesis
        var pairs: [String: (used: Double, available: Double?)] = [:]
        for number in 0..<min(lines.count, 400) {
            let line = lines[number].trimmed
            if let module = line.firstRange(of: "for Design Module '") {
                design.top = line[module.upperBound...].prefix { $0 != UInt8(ascii: "'") }.text
            }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let key = line[..<colon].trimmed.text
            let words = line[(colon + 1)...].split(separator: 0x20)
            if key == "Target Device", design.part == nil { setPart(words.first?.text) }
            if key == "Mapper", let version = words.last { source.toolVersion = version.text }
            guard let used = words.first?.number, pairs[key] == nil else { continue }
            let isOutOf = words.count >= 4 && words[1].elementsEqual("out".utf8)
            pairs[key] = (used, isOutOf ? words[3].number : nil)
        }
        take(.lut, pairs["Number of LUT4s"])
        take(.ff, pairs["Number of registers"])
        takeBlocks(pairs["Number of block RAMs"])
        takeMultiplierSites(pairs["Number of Used DSP MULT Sites"])
        for (key, pair) in pairs where key.hasPrefix("Number") { extra[key] = NumberText.plain(pair.used) }
    }

    /// `LUTS_used = 3207;`.
    fileprivate mutating func takeMapKeys(_ lines: TextLines) {
        stage = .synthesis
        let values = Self.keys(lines)
        func pair(_ name: String) -> (used: Double, available: Double?)? {
            guard let used = values[name + "_used"].flatMap(Self.number) else { return nil }
            return (used, values[name + "_avail"].flatMap(Self.number))
        }
        if let device = values["Device"] { setPart(device + (values["Package"] ?? "")) }
        take(.lut, pair("LUTS"))
        take(.ff, pair("FF"))
        takeBlocks(pair("EBR"))
        takeMultiplierSites(pair("DSP_MULT"))
        for key in ["MULT18X18D", "MULT9X9D", "ALU54B", "Performance", "IO_used", "IO_avail"] {
            extra[key] = values[key]
        }
    }

    /// `Fmax_0 = 39.640 MHz (211.909 MHz);` in the setup part, `Fmax_0 = 0.156 ns (0.000 ns);` in the hold part.
    fileprivate mutating func takeTrace(_ lines: TextLines) {
        for number in 0..<lines.count {
            let words = lines[number].split(separator: 0x20)
            guard words.count >= 5, words[0].starts(with: "Fmax_"), let value = words[2].number else { continue }
            let name = "clock \(words[0].dropFirst(5).text)"
            let other = words[4].drop { $0 == UInt8(ascii: "(") }.number
            let index = clocks.firstIndex { $0.name == name }
            var clock = index.map { clocks[$0] } ?? MeasuredClock(name: name)
            if words[3].starts(with: "MHz") {
                clock.setFrequency(value, wanted: other)
            } else {
                clock.whsNs = other.map { value - $0 } ?? value
            }
            if let index { clocks[index] = clock } else if clocks.count < 10_000 { clocks.append(clock) }
        }
    }

    private mutating func take(_ kind: ResourceKind, _ pair: (used: Double, available: Double?)?) {
        used[kind] = pair?.used
        available[kind] = pair?.available
    }

    private mutating func takeBlocks(_ pair: (used: Double, available: Double?)?) {
        guard let pair else { return }
        extra["block RAMs"] = NumberText.plain(pair.used)
        if design.part?.hasPrefix("LFE5") == true || design.part?.hasPrefix("LFE3") == true { take(.bram18, pair) }
    }

    private mutating func takeMultiplierSites(_ pair: (used: Double, available: Double?)?) {
        guard let pair else { return }
        extra["DSP MULT sites"] = NumberText.plain(pair.used)
        take(.dsp, (pair.used / 2, pair.available.map { $0 / 2 }))
    }

    private static func keys(_ lines: TextLines) -> [String: String] {
        var values: [String: String] = [:]
        for number in 0..<min(lines.count, 100_000) {
            let line = lines[number].trimmed
            guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let key = line[..<equals].trimmed.text
            let value = line[(equals + 1)...].trimmed
            if values[key] == nil { values[key] = (value.last == UInt8(ascii: ";") ? value.dropLast() : value).text }
        }
        return values
    }

    private static func number(_ text: String) -> Double? { Array(text.utf8)[...].trimmed.number }
}

/// Reads Synplify's resource usage report of a Lattice device: registers of those there are, and the cells by name.
///
/// Checked on one report.
struct SynplifyReader: ReportReader {
    let kinds = ["synplify"]

    func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        head.contains("Resource Usage Report") && head.contains("Register bits:") ? .certain : nil
    }

    func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let lines = TextLines(file.bytes)
        var measurement = Measurement(
            source: .init(path: file.path, kind: "synplify", tool: "Synplify"), stage: .synthesis)
        var cells = CellCounts()
        var isDetails = false
        for number in 0..<lines.count {
            let line = lines[number].trimmed
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let key = line[..<colon].trimmed.text
            let words = line[(colon + 1)...].split(separator: 0x20)
            switch key {
            case "Part": if measurement.design.part == nil { measurement.setPart(words.first?.text) }
            case "Register bits":
                measurement.used[.ff] = words.first?.number
                measurement.available[.ff] = words.count >= 3 ? words[2].number : nil
            case "Details": isDetails = true
            default:
                guard isDetails, let count = words.first?.number, count >= 0 else { continue }
                cells.add(key, count)
            }
        }
        for (name, count) in cells.counts { measurement.extra[name] = NumberText.plain(count) }
        let counted = cells.used()
        for kind in [ResourceKind.lut, .dsp, .bram18] { measurement.used[kind] = counted[kind] }
        guard !measurement.used.kinds.isEmpty else {
            throw InputError(file: file.path, line: lines.count, expected: "counts of cells", found: "none")
        }
        return [measurement]
    }
}
