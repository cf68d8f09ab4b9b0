import Devices
internal import Wire

/// The reports of a file that Vivado wrote with `-append`, or that a script put one after the other.
///
/// Every report begins with its own banner, so the banners divide the file. Each part is read by the reader of its own
/// command; parts that no reader knows, such as `report_drc`, are passed over.
struct VivadoParts {
    private static let mark: StaticString = "| Tool Version"
    /// A file of more reports counts the others to its last part.
    private static let limit = 256
    private let file: ReportFile
    private let starts: [Int]

    /// Finds the reports of a file; nil when it is one report, or does not begin with one, as logs do not.
    init?(_ file: ReportFile) {
        let head = file.bytes.prefix(16_384)
        guard let first = Self.banners(head).first, head[..<first].count(where: { $0 == 0x0A }) < 8 else { return nil }
        let starts = Self.banners(file.bytes[...])
        guard starts.count > 1 else { return nil }
        self.file = file
        self.starts = [0] + starts.dropFirst()
    }

    /// The lines that begin like a banner's first, as offsets.
    private static func banners(_ bytes: ArraySlice<UInt8>) -> [Int] {
        var starts: [Int] = []
        var rest = bytes
        while starts.count < limit, let found = rest.firstRange(of: mark) {
            let start = found.lowerBound
            if start == bytes.startIndex || bytes[start - 1] == 0x0A { starts.append(start) }
            rest = bytes[found.upperBound...]
        }
        return starts
    }

    /// Reads the parts, lines counted in the whole file; nothing when no part is a report that can be read.
    ///
    /// - Throws: The first part's `InputError` when no part can be read.
    func read() throws(InputError) -> [Measurement] {
        var measurements: [Measurement] = []
        var errors: [InputError] = []
        var lines = 0
        for (index, start) in starts.enumerated() {
            let bytes = file.bytes[start..<(index + 1 < starts.count ? starts[index + 1] : file.bytes.count)]
            do {
                for measurement in try Self.read(ReportFile(path: file.path, bytes: Array(bytes), parts: file.parts)) {
                    measurements.append(measurement.shifted(by: lines))
                }
            } catch {
                var error = error
                error.line = error.line.map { $0 + lines }
                errors.append(error)
            }
            lines += bytes.count { $0 == 0x0A }
        }
        if measurements.isEmpty, let error = errors.first { throw error }
        for error in errors {
            measurements[0].diagnostics.append(
                Diagnostic(
                    .warning, code: .partUnreadable, line: error.line,
                    message: "A part of the file cannot be read: expected \(error.expected), found \(error.found)."))
        }
        return measurements.joiningHierarchies()
    }

    private static func read(_ part: ReportFile) throws(InputError) -> [Measurement] {
        guard let reader = ReportReaders.reader(for: part.bytes) else { return [] }
        return try reader.read(part)
    }
}

extension Measurement {
    fileprivate func shifted(by lines: Int) -> Measurement {
        var copy = self
        for index in copy.diagnostics.indices {
            copy.diagnostics[index].line = copy.diagnostics[index].line.map { $0 + lines }
        }
        return copy
    }

    /// Whether another is the utilization by hierarchy that belongs to this flat one, or the other way round.
    fileprivate func completes(_ other: Measurement) -> Bool {
        let hierarchical = "utilization_hierarchical"
        let kinds = [source.kind, other.source.kind]
        guard kinds.allSatisfy({ ["utilization", "vivado_synth_rpt", hierarchical].contains($0) }) else { return false }
        return kinds.count { $0 == hierarchical } == 1 && design == other.design && stage == other.stage
            && used[.lut] == other.used[.lut]
    }
}

extension [Measurement] {
    /// The measurements with a flat utilization and the one by hierarchy of the same design as one.
    fileprivate func joiningHierarchies() -> [Measurement] {
        var joined: [Measurement] = []
        for measurement in self {
            guard let index = joined.firstIndex(where: { measurement.completes($0) }) else {
                joined.append(measurement)
                continue
            }
            let isFlat = joined[index].available.kinds.isEmpty
            var (flat, tree) = isFlat ? (measurement, joined[index]) : (joined[index], measurement)
            flat.source.kind = tree.source.kind
            flat.instances = tree.instances
            flat.extra.merge(tree.extra) { first, _ in first }
            for diagnostic in tree.diagnostics where !flat.diagnostics.contains(diagnostic) {
                flat.diagnostics.append(diagnostic)
            }
            joined[index] = flat
        }
        return joined
    }
}
