import Comparing
import Devices
import Estimator
import Networks
public import Readers
import Wire

/// The document `presynth.measurement/1` for one report of one design; anything else is a `presynth.measurements/1`.
///
/// The latter holds the measurements of files in the order given, the designs of folders (`presynth.design/1`), and
/// what could not be read. Block RAM is in 18 Kb halves, times in ns, power in W; an unknown figure is null.
public struct MeasurementJSONWriter: MeasurementWriter {
    /// The name given to `--format`.
    public let formatName = "json"

    /// Creates the writer.
    public init() {}

    /// One document, ending in a line break.
    public func render(_ inputs: [ParsedInput], style: OutputStyle) -> String {
        if inputs.count == 1, case .file(let measurements)? = inputs.first, measurements.count == 1 {
            return MeasurementDocument.json(measurements[0]).text() + "\n"
        }
        var measurements: [JSONValue] = []
        var designs: [JSONValue] = []
        var errors: [JSONValue] = []
        var diagnostics: [JSONValue] = []
        for input in inputs {
            switch input {
            case .file(let read): measurements += read.map(MeasurementDocument.json)
            case .folder(let folder):
                designs += folder.designs.map(MeasurementDocument.json)
                diagnostics += folder.diagnostics.map(MeasurementDocument.diagnostic)
            case .unreadable: break
            }
            errors += input.errors.map(MeasurementDocument.error)
        }
        let document = JSONValue.object(pairs: [
            "schema": "presynth.measurements/1", "measurements": .array(measurements), "designs": .array(designs),
            "unreadable": .array(errors), "diagnostics": .array(diagnostics),
        ])
        return document.text() + "\n"
    }
}
