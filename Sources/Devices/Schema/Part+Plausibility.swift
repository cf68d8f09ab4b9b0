extension Part {
    /// Logs figures that contradict one another or the family's building blocks.
    ///
    /// Each rule holds for every part in the shipped database whose figures it needs.
    func checkPlausibility(log: inout FindingLog) {
        switch vendor {
        case .amd: checkAMD(log: &log)
        case .intel: checkIntel(log: &log)
        case .lattice, .microchip, .gowin, .efinix, .quicklogic, .achronix: break
        }
        checkRegions(log: &log)
        checkMultipliers(log: &log)
    }

    private func value(_ key: FigureKey) -> Double? { figures[key]?.value }
    private func text(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? "\(value)" }

    /// Expects one figure to be a multiple of another.
    private func expect(
        _ key: FigureKey, _ factor: Double, times base: FigureKey, because reason: String, log: inout FindingLog
    ) {
        guard let value = value(key), let other = self.value(base), value != factor * other else { return }
        log.doubt(
            "figures.\(key.rawValue)",
            expected: "\(text(factor * other)) (\(reason), \(base.rawValue) is \(text(other)))",
            found: text(value))
    }

    private func checkAMD(log: inout FindingLog) {
        expect(.ff, 2, times: .lut, because: "two flip-flops per LUT in every AMD family since 7 series", log: &log)
        if let bram = value(.bram18), bram.truncatingRemainder(dividingBy: 2) != 0 {
            log.doubt(
                "figures.bram18", expected: "an even number: block RAMs come in pairs of 18 Kb", found: text(bram))
        }
        if let lutram = value(.lutramLUT), let lut = value(.lut), lutram > lut {
            log.doubt("figures.lutram_lut", expected: "at most the \(text(lut)) LUT", found: text(lutram))
        }
        if dspBlock == .dsp48e1, let uram = value(.uram), uram > 0 {
            log.doubt("figures.uram", expected: "0: 7-series parts have none", found: text(uram))
        }
    }

    private func checkIntel(log: inout FindingLog) {
        expect(.alut, 2, times: .alm, because: "two ALUT per ALM", log: &log)
        expect(.ff, 4, times: .alm, because: "four registers per ALM", log: &log)
        expect(.blockMemoryBit, 20_480, times: .m20k, because: "20,480 bits per M20K", log: &log)
        expect(.blockMemoryBit, 10_240, times: .m10k, because: "10,240 bits per M10K", log: &log)
        expect(.blockMemoryBit, 9_216, times: .m9k, because: "9,216 bits per M9K", log: &log)
        if let mlab = value(.mlab), let alm = value(.alm), mlab > alm / 20 {
            log.doubt(
                "figures.mlab", expected: "at most \(text(alm / 20)): half of the LABs of 10 ALM can be memory",
                found: text(mlab))
        }
    }

    private func checkMultipliers(log: inout FindingLog) {
        expect(.multiplier18x19, 2, times: .dsp, because: "two multipliers per DSP block", log: &log)
    }

    /// The average times the number of regions is the total, to within the integer division of the tool.
    private func checkRegions(log: inout FindingLog) {
        guard let slr else { return }
        let count = slr.count.value
        if count < 1 || count > 16 { log.doubt("slr.count.value", expected: "1 to 16 regions", found: text(count)) }
        for key in FigureKey.allCases {
            guard let average = slr.average[key], let total = value(key),
                abs(average.value * count - total) >= max(1, count)
            else { continue }
            log.doubt(
                "slr.average.\(key.rawValue).value",
                expected: "\(text(total / max(1, count))), the total divided by \(text(count))",
                found: text(average.value))
        }
    }
}
