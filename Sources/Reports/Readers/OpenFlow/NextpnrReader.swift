import Devices
internal import Wire

/// Reads a log of nextpnr: what the device has and the design uses, and the frequency of each clock.
///
/// The frequency is printed after placement and again after routing; the last one counts. Where it is below the one asked
/// for, that line begins with `ERROR:`, or with `Warning:` under `--timing-allow-fail`. The log names neither the part nor
/// nextpnr's version. An iCE40 logic cell holds a LUT4 and a flip-flop, so the packer's lines tell how many of each there
/// are. Checked on one log of an ECP5 design and on logs made with 0.4 (iCE40) and 0.11 (ECP5), met, failed and stopped.
struct NextpnrLogReader: ReportReader {
    let kinds = ["log"]

    func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        guard head.contains("Info: ") else { return nil }
        if head.contains("Info: Device utilisation:") || head.contains("Info: Packing LUT") { return .certain }
        if head.contains("Info: Max frequency for clock") { return .certain }
        let isEnd = head.contains("\nERROR: ") && (head.contains(" warning, ") || head.contains(" warnings, "))
        return isEnd ? .possible : nil
    }

    func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let lines = TextLines(file.bytes)
        var measurement = Measurement(
            source: .init(path: file.path, kind: "log", tool: "nextpnr"), stage: .unknown)
        var bels = NextpnrBels()
        var packed: [String: Double] = [:]
        var isUtilisation = false
        var isRouted = false
        for number in 0..<lines.count {
            let line = lines[number]
            let text = Self.message(line)
            if text.starts(with: "Max frequency for clock") {
                if let clock = Self.clock(text), measurement.takeFinal(clock) { isRouted = true }
            } else if line.starts(with: "ERROR: ") {
                measurement.fail(text.text, line: number + 1)
            } else if text.starts(with: "Device utilisation:") {
                isUtilisation = true
            } else if text.isEmpty || text.starts(with: "Placed ") {
                isUtilisation = false
            } else if isUtilisation {
                bels.add(row: text)
            } else if text.starts(with: "Routing complete") {
                isRouted = true
            } else if let use = text.firstRange(of: " LCs used as ") {
                packed[text[use.upperBound...].trimmed.text] = text[..<use.lowerBound].trimmed.number
            }
        }
        guard !bels.rows.isEmpty || !measurement.clocks.isEmpty || !measurement.diagnostics.isEmpty else {
            throw InputError(
                file: file.path, line: lines.count, expected: "'Device utilisation:' or a maximum frequency",
                found: "a log that ends before")
        }
        measurement.take(bels)
        if let both = packed["LUT4 and DFF"] {
            measurement.used[.lut] = packed["LUT4 only"].map { $0 + both }
            measurement.used[.ff] = packed["DFF only"].map { $0 + both }
        }
        measurement.stage = isRouted ? .routed : measurement.clocks.isEmpty ? .unknown : .placed
        return [measurement]
    }

    /// What a line says behind its level; empty for lines that nextpnr did not write.
    private static func message(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        for level: StaticString in ["Info: ", "Warning: ", "ERROR: "] where line.starts(with: level) {
            return line.dropFirst(level.utf8CodeUnitCount).trimmed
        }
        return []
    }

    /// A clock in `Max frequency for clock 'clk': 194.33 MHz (PASS at 100.00 MHz)`.
    private static func clock(_ line: ArraySlice<UInt8>) -> MeasuredClock? {
        let parts = line.split(separator: UInt8(ascii: "'"))
        guard parts.count >= 3 else { return nil }
        let words = parts[parts.count - 1].split(separator: 0x20)
        guard let unit = words.firstIndex(where: { $0.starts(with: "MHz") }), unit > 0,
            let fmax = words[unit - 1].number
        else { return nil }
        let name = line.drop { $0 != UInt8(ascii: "'") }.dropFirst()
        let end = name.lastIndex(of: UInt8(ascii: "'")) ?? name.endIndex
        let wanted = words.last.map { $0.starts(with: "MHz") } == true ? words.dropLast().last?.number : nil
        var clock = MeasuredClock(name: name[..<end].text)
        clock.setFrequency(fmax, wanted: words.count > unit + 1 ? wanted : nil)
        return clock
    }
}

/// Reads the JSON of nextpnr's `--report`.
///
/// No public sample was found; the form is that of its documentation, of 0.4 with iCE40 and of 0.11 with ECP5.
struct NextpnrReportReader: ReportReader {
    let kinds = ["nextpnr_report_json"]

    func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        guard head.trimmed.first == UInt8(ascii: "{") else { return nil }
        if head.contains("\"critical_paths\"") && head.contains("\"from\"") { return .certain }
        let hasTables = head.contains("\"utilization\"") && head.contains("\"fmax\"")
        return hasTables && head.contains("\"available\"") ? .certain : nil
    }

    func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let document = try JSONReader.read(file.bytes, file: file.path)
        guard let rows = document["utilization"]?.members else {
            throw InputError(file: file.path, expected: "an object 'utilization'", found: "none")
        }
        var measurement = Measurement(
            source: .init(path: file.path, kind: "nextpnr_report_json", tool: "nextpnr"), stage: .routed)
        var bels = NextpnrBels()
        for row in rows.prefix(1000) {
            guard let used = row.value["used"]?.double, let available = row.value["available"]?.double else { continue }
            bels.rows.append((row.key, used, available))
        }
        for member in (document["fmax"]?.members ?? []).prefix(10_000) {
            guard let fmax = member.value["achieved"]?.double else { continue }
            var clock = MeasuredClock(name: member.key)
            clock.setFrequency(fmax, wanted: member.value["constraint"]?.double)
            measurement.clocks.append(clock)
        }
        measurement.take(bels)
        return [measurement]
    }
}
