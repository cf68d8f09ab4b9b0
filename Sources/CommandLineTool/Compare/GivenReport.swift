import Comparing
import Devices
import Presentation
import Readers
import Wire

/// What one operand holds of measured designs: a report, a folder of reports, or measurements saved before.
struct GivenReport: Sendable {
    /// The path as the user gave it.
    var path: String
    /// Groups of measurements, of one design each, that state anything to compare.
    var designs: [[Measurement]] = []
    /// Reports of functions below the tops, which hold the rows of a model inside a wrapper.
    var modules: [Measurement] = []
    /// What keeps it from being read, or why there is no design.
    var error: InputError?

    /// Reads every operand.
    ///
    /// - Parameters:
    ///   - paths: Files and folders; `-` is standard input.
    ///   - standardInput: What was read from there.
    ///   - parts: The database that figures are held against.
    /// - Returns: One answer per path, in their order.
    static func read(_ paths: [String], standardInput: [UInt8], parts: PartIndex) -> [GivenReport] {
        paths.map { path in
            let isStandardInput = path == "-"
            let name = isStandardInput ? ComparisonInputs.standardInput : path
            let given = isStandardInput ? [name: standardInput] : [:]
            if let bytes = isStandardInput ? standardInput : savedDocument(path), SavedMeasurements.recognises(bytes) {
                return GivenReport(saved: bytes, path: name)
            }
            return GivenReport(ReportInputs.read([name], given: given, parts: parts)[0], path: name)
        }
    }

    /// The bytes of a file that may be a saved document, nil for others.
    private static func savedDocument(_ path: String) -> [UInt8]? {
        guard BoundedFile.kind(path) == .file,
            let head = BoundedFile.prefix(of: path, count: 64), head.contains(UInt8(ascii: "{"))
        else { return nil }
        return try? BoundedFile.read(path, limit: InputFile.maximumBytes)
    }

    private init(saved bytes: [UInt8], path: String) {
        self.path = path
        do throws(InputError) {
            designs = try SavedMeasurements.designs(JSONReader.read(bytes, file: path), file: path).map { stages in
                stages.filter(\.hasFigures)
            }
        } catch {
            self.error = error
        }
        finish()
    }

    private init(_ input: ParsedInput, path: String) {
        self.path = path
        error = input.errors.first
        switch input {
        case .file(let measurements): designs = measurements.map { [$0] }
        case .folder(let folder):
            designs = folder.designs.map { $0.stages.map(\.measurement).filter(\.hasFigures) }
            modules = folder.designs.flatMap(\.modules)
            let reason = folder.diagnostics.first { $0.severity == .error }?.message
            error = error ?? reason.map { InputError(file: path, expected: "a vendor report", found: $0) }
        case .unreadable: break
        }
        finish()
    }

    /// Leaves out designs without figures, and says so where none is left.
    private mutating func finish() {
        let isEmpty = designs.isEmpty
        designs.removeAll(where: \.isEmpty)
        if designs.isEmpty, error == nil {
            error = InputError(
                file: path, expected: "a report with resources or latency",
                found: isEmpty ? "none" : "reports without either")
        }
    }
}

extension Measurement {
    /// Whether it states anything that can be compared.
    fileprivate var hasFigures: Bool { !used.kinds.isEmpty || !latencyCycles.isUnknown }
}
