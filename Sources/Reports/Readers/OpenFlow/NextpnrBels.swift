import Devices
internal import Wire

/// The places ("bels") of a device by kind, with how many a design uses.
struct NextpnrBels {
    /// The rows in the tool's order.
    var rows: [(name: String, used: Double, available: Double)] = []

    /// Takes a row such as `ICESTORM_LC:    67/ 7680     0%`.
    mutating func add(row: ArraySlice<UInt8>) {
        guard let colon = row.lastIndex(of: UInt8(ascii: ":")) else { return }
        let parts = row[(colon + 1)...].split(separator: UInt8(ascii: "/"))
        guard parts.count == 2, let used = parts[0].trimmed.number,
            let available = parts[1].trimmed.prefix(while: { $0 != 0x20 }).number, used >= 0, available >= 0
        else { return }
        rows.append((row[..<colon].trimmed.text, used, available))
    }
}

extension Measurement {
    /// Takes the rows: those of a resource kind as such, all as extra figures.
    mutating func take(_ bels: NextpnrBels) {
        for row in bels.rows {
            extra[row.name] = NumberText.plain(row.used)
            extra[row.name + " available"] = NumberText.plain(row.available)
            if row.name == "ICESTORM_LC" {
                available[.lut] = row.available
                available[.ff] = row.available
                continue
            }
            guard let unit = Self.unit(ofBel: row.name) else { continue }
            used[unit.kind] = (used[unit.kind] ?? 0) + unit.amount * row.used
            if unit.isCapacity { available[unit.kind] = unit.amount * row.available }
        }
        if used[.lut] == nil, available[.lut] != nil, source.kind == "nextpnr_report_json" {
            diagnostics.append(
                Diagnostic(
                    .info, code: .valueMissing,
                    message: "The report counts logic cells (ICESTORM_LC), each a LUT4 and a flip-flop, and not how "
                        + "many of either are used; the log does."))
        }
    }

    /// What a bel takes; nil where it is of no resource kind, or of another size.
    ///
    /// Gowin's adders stand in the places of LUTs; AMD's block RAMs are listed as halves and as wholes, of which the wholes
    /// say how much there is. Seen of iCE40 and ECP5; other names are those of the architectures' sources.
    private static func unit(ofBel name: String) -> (kind: ResourceKind, amount: Double, isCapacity: Bool)? {
        switch name {
        case "TRELLIS_COMB", "LUT4", "OXIDE_COMB", "SLICE_LUTX": (.lut, 1, true)
        case "ALU": (.lut, 1, false)
        case "TRELLIS_FF", "DFF", "OXIDE_FF", "SLICE_FFX": (.ff, 1, true)
        case "DP16KD", "BSRAM", "OXIDE_EBR": (.bram18, 1, true)
        case "RAMB18E1_RAMB18E1", "RAMB18E2_RAMB18E2": (.bram18, 1, false)
        case "RAMB36E1_RAMB36E1", "RAMB36E2_RAMB36E2": (.bram18, 2, true)
        case "MULT18X18D", "ICESTORM_DSP", "DSP48E1_DSP48E1", "DSP48E2_DSP48E2": (.dsp, 1, true)
        default: nil
        }
    }

    /// Takes a clock; answers true when it was seen before, which is after routing.
    mutating func takeFinal(_ clock: MeasuredClock) -> Bool {
        guard let index = clocks.firstIndex(where: { $0.name == clock.name }) else {
            if clocks.count < 10_000 { clocks.append(clock) }
            return false
        }
        clocks[index] = clock
        return true
    }

    /// Says that a run ended in an error; only the first few are kept.
    mutating func fail(_ message: String, line: Int) {
        guard diagnostics.count < 20 else { return }
        diagnostics.append(
            Diagnostic(
                .error, code: .implementationFailed, line: line, message: "nextpnr stopped: \(message)"))
    }
}

extension MeasuredClock {
    /// Takes a frequency reached and one asked for, in MHz.
    mutating func setFrequency(_ fmax: Double, wanted: Double?) {
        guard fmax > 0 else { return }
        fmaxMHz = fmax
        achievedNs = 1000 / fmax
        guard let wanted, wanted > 0 else { return }
        targetNs = 1000 / wanted
        isMet = fmax >= wanted
    }
}
