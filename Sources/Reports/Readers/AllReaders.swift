public import Devices
public import Wire

/// Every report reader there is; a new one is a file in this folder and an entry here.
public enum ReportReaders {
    /// The readers; where two are equally sure of a file, the earlier one reads it.
    public static let all: [any ReportReader] = [
        CsynthTextReader(),
        CsynthSummaryReader(),
        CsynthXMLReader(),
        CosimReader(),
        ExportTextReader(),
        ExportXMLReader(),
        ExportFullReader(),
        DesignSizeReader(),
        HLSLogReader(),
        UtilizationReader(),
        UtilizationXMLReader(),
        TimingSummaryReader(),
        TimingPathsReader(),
        PowerReader(),
        AcceleratorUtilizationReader(),
        XclbinInfoReader(),
        SystemEstimateReader(),
        QuartusSummaryReader(),
        QuartusTimingSummaryReader(),
        QuartusReportReader(),
        QuartusTimingReader(),
        IntelJSONReader(),
        IntelScriptReader(),
        OpenCLQuartusReportReader(),
        CatapultReader(),
        FINNReader(),
        YosysLogReader(),
        YosysStatReader(),
        NextpnrLogReader(),
        NextpnrReportReader(),
        LatticeMapReader(),
        SynplifyReader(),
    ]

    /// The kinds of report that can be read, in the order of the readers.
    public static var kinds: [String] { all.flatMap(\.kinds) }

    /// The reader that is surest of a file, nil when none is.
    ///
    /// - Parameter bytes: The file's content; only its first 64 KB are looked at.
    /// - Returns: The reader that recognises it with the highest certainty, the first of equals.
    public static func reader(for bytes: [UInt8]) -> (any ReportReader)? {
        let head = bytes.prefix(65_536)
        var best: (reader: any ReportReader, certainty: Recognition)?
        for reader in all {
            guard let certainty = reader.recognises(head) else { continue }
            if certainty == .certain { return reader }
            if best == nil { best = (reader, certainty) }
        }
        return best?.reader
    }

    /// Reads a report of any kind, chosen by its content.
    ///
    /// - Parameter file: The bytes with the path used in messages.
    /// - Returns: One measurement per design or stage that the file speaks of, at least one.
    /// - Throws: `InputError` when no reader recognises the file, or with the line when its reader cannot read it.
    public static func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let result = KnownParts.$index.withValue(file.parts) {
            Result { () throws(InputError) in try readWithin(file) }
        }
        return try result.get()
    }

    private static func readWithin(_ file: ReportFile) throws(InputError) -> [Measurement] {
        if let parts = try VivadoParts(file)?.read(), !parts.isEmpty { return parts }
        guard let reader = reader(for: file.bytes) else {
            throw InputError(
                file: file.path,
                expected: "a report of AMD HLS, Vivado, Quartus, Intel HLS, oneAPI, Catapult, FINN, Yosys, nextpnr or "
                    + "Lattice Diamond", found: firstWords(of: file.bytes))
        }
        return try reader.read(file)
    }

    /// The first line that is not blank, or what else there is to say of a file that no reader knows.
    private static func firstWords(of bytes: [UInt8]) -> String {
        guard !bytes.isEmpty else { return "an empty file" }
        let head = bytes.prefix(4096)
        if [[0xFF, 0xFE], [0xFE, 0xFF]].contains(Array(head.prefix(2))) { return "text in UTF-16, not in UTF-8" }
        if head.contains(0) { return "a binary file" }
        if FINNKind.isStepTimes(head) { return "the time that each step of FINN took, with no figure of the design" }
        let line = head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).first { !$0.trimmed.isEmpty }
        guard let line else { return "blank lines" }
        let command = VivadoBanner(TextLines(Array(head))).verb
        if command.hasPrefix("report_") { return "what Vivado's command \(command) writes" }
        return "'\(line.trimmed.prefix(80).text)'"
    }
}
