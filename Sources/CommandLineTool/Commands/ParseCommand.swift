import Comparing
import Devices
import Estimator
import Networks
import Presentation
import Readers
import Wire

extension Command {
    /// `presynth parse REPORT|DIR...`.
    static let parse = Command(
        name: "parse",
        summary: "Read vendor reports of any kind into one form",
        discussion: [
            "Every report is recognised by its content: AMD HLS and Vivado, Quartus, the Intel HLS compiler and oneAPI, "
                + "Catapult, FINN, Yosys, nextpnr, and Lattice. Figures are brought to one form and one set of units: "
                + "block RAM in 18 Kb halves, latency in cycles, time in ns. What a report leaves open is unknown, "
                + "never 0.",
            "A folder is searched for reports; those of one design are merged stage by stage (C synthesis, "
                + "co-simulation, synthesis, placed, routed), and the output says which steps left no report, and why "
                + "where a log tells.",
            "With --strict every diagnostic is an error: whatever is said of a figure that may mislead, such as an "
                + "amount available that is not the database's, or of a run that failed. What is marked 'info' is none: "
                + "it says why something is not there, such as a step that was not run.",
            "'-' reads one report from standard input.",
        ],
        operands: [
            Operand(
                name: "REPORT|DIR", summary: "reports, and folders that hold reports", isRepeatable: true,
                completion: .file)
        ],
        options: [.strict, .deviceDatabase, .measurementFormat, .output, .quiet, .noColor, .helpFlag],
        examples: [
            Example(
                arguments: "parse myproject_prj/solution1/syn/report/myproject_csynth.rpt",
                summary: "one report in full"
            ),
            Example(arguments: "parse my-project", summary: "every stage of the design in a project folder"),
            Example(arguments: "parse *.rpt --format csv -o reports.csv", summary: "many reports, one row each"),
            Example(arguments: "parse my-project --strict --format json", summary: "for a CI job"),
        ],
        run: runParse)

    private static func runParse(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
        let hasStandardInput = invocation.operands.contains("-")
        let paths = invocation.operands.map { $0 == "-" ? standardInput : $0 }
        let given = hasStandardInput ? [standardInput: console.readInput()] : [:]
        let catalogue = try DeviceCatalogue.shipped(overlaidBy: invocation.value(of: .deviceDatabase))
        let inputs = ReportInputs.read(paths, given: given, parts: PartIndex(catalogue))
        let problems =
            inputs.flatMap(\.errors).map(\.description)
            + (invocation.has(.strict) ? inputs.flatMap(strictErrors) : inputs.compactMap(emptyFolder))
        for problem in problems { console.writeError(problem + "\n") }
        let isAnyReadable = inputs.contains { if case .unreadable = $0 { false } else { true } }
        guard isAnyReadable else { return .badInput }
        let shown = invocation.has(.quiet) ? inputs.map(\.withoutNotes) : inputs
        try Output.write(shown, as: Formats.measurements, .measurementFormat, invocation, console)
        return problems.isEmpty ? .good : .badInput
    }

    private static let standardInput = "standard input"

    /// Every diagnostic as an error; what merely explains why something is not there is none.
    private static func strictErrors(_ input: ParsedInput) -> [String] {
        input.remarks.filter { $0.diagnostic.severity > .info }.map { path, diagnostic in
            let place = diagnostic.line.map { "\(path):\($0)" } ?? path
            return "\(place): error: \(diagnostic.message) [\(diagnostic.code)]"
        }
    }

    /// The error of a folder without any report, unless the error of a file in it says more.
    private static func emptyFolder(_ input: ParsedInput) -> String? {
        guard case .folder(let folder) = input, folder.designs.isEmpty, folder.unreadable.isEmpty else { return nil }
        return folder.diagnostics.first { $0.severity == .error }.map { "\(folder.path): error: \($0.message)" }
    }
}

extension ParsedInput {
    /// Every diagnostic of this input with the file or folder it is about.
    fileprivate var remarks: [(path: String, diagnostic: Diagnostic)] {
        let ofMeasurements = measurements.flatMap { measurement in
            measurement.diagnostics.map { (measurement.source.path, $0) }
        }
        guard case .folder(let folder) = self else { return ofMeasurements }
        let missing = folder.designs.flatMap { design in design.missing.map { (design.folder, $0) } }
        return folder.diagnostics.map { (folder.path, $0) } + missing + ofMeasurements
    }

    /// The same input without notes.
    fileprivate var withoutNotes: ParsedInput {
        switch self {
        case .file(let measurements): return .file(measurements.map(\.withoutNotes))
        case .unreadable: return self
        case .folder(var folder):
            folder.diagnostics.removeAll { $0.severity < .warning }
            for index in folder.designs.indices {
                folder.designs[index].missing.removeAll { $0.severity < .warning }
                for stage in folder.designs[index].stages.indices {
                    let measurement = folder.designs[index].stages[stage].measurement
                    folder.designs[index].stages[stage].measurement = measurement.withoutNotes
                }
            }
            return .folder(folder)
        }
    }
}

extension Measurement {
    /// The same measurement without notes.
    fileprivate var withoutNotes: Measurement {
        var copy = self
        copy.diagnostics.removeAll { $0.severity < .warning }
        return copy
    }
}
