public import Devices
import Networks
import Readers
public import Wire

/// Measurements read back from `presynth.measurement/1` or `presynth.measurements/1`.
public enum SavedMeasurements {
    /// Whether a file is one of these documents, and no vendor's report.
    public static func recognises(_ bytes: [UInt8]) -> Bool {
        let space: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
        guard bytes.first(where: { !space.contains($0) }) == UInt8(ascii: "{") else { return false }
        let wanted = Array("\"presynth.measurement".utf8)
        var rest = bytes[...]
        while let start = rest.firstIndex(of: wanted[0]) {
            rest = rest[start...]
            if rest.starts(with: wanted) { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    /// Reads every measurement, sorted into designs as those of a folder are.
    ///
    /// - Parameters:
    ///   - document: The parsed document.
    ///   - file: The name used in errors.
    /// - Returns: The stages of each design.
    /// - Throws: `InputError` when it is another document, or a measurement lacks its stage.
    public static func designs(_ document: JSONValue, file: String) throws(InputError) -> [[Measurement]] {
        let schema = document["schema"]?.string ?? "none"
        switch schema {
        case "presynth.measurement/1":
            return [[try Measurement(document, file: file)]]
        case "presynth.measurements/1":
            var groups: [[Measurement]] = []
            for design in document["designs"]?.array ?? [] {
                groups.append(try read(design["stages"], file: file))
            }
            let single = try read(document["measurements"], file: file)
            groups += DesignGrouping(single, root: "").designs.map { $0.stages.map(\.measurement) }
            return groups.filter { !$0.isEmpty }
        default:
            throw InputError(file: file, expected: "\"schema\": \"presynth.measurement/1\"", found: schema)
        }
    }

    private static func read(_ list: JSONValue?, file: String) throws(InputError) -> [Measurement] {
        var measurements: [Measurement] = []
        for item in list?.array ?? [] { measurements.append(try Measurement(item, file: file)) }
        return measurements
    }
}

extension Measurement {
    /// Reads the document `presynth.measurement/1`; a figure that is missing or of another type is unknown.
    ///
    /// - Parameters:
    ///   - document: The parsed document.
    ///   - file: The name used in errors.
    /// - Throws: `InputError` when the stage is missing or none.
    init(_ document: JSONValue, file: String) throws(InputError) {
        guard let stage = document["stage"]?.string.flatMap(Stage.init(rawValue:)) else {
            throw InputError(
                file: file, expected: "a measurement with a \"stage\" such as \"csynth\"",
                found: document["stage"]?.text(pretty: false) ?? "none")
        }
        let source = document["source"]
        let design = document["design"]
        self.init(
            source: Source(
                path: source?["path"]?.string ?? file, kind: source?["kind"]?.string ?? "measurement",
                tool: source?["tool"]?.string, toolVersion: source?["tool_version"]?.string),
            design: MeasuredDesign(
                top: design?["top"]?.string, part: design?["part"]?.string, device: design?["device"]?.string),
            stage: stage, clocks: (document["clocks"]?.array ?? []).map(MeasuredClock.init),
            latencyCycles: MeasuredRange(document["latency_cycles"]),
            intervalCycles: MeasuredRange(document["interval_cycles"]), used: ResourceUse(document["used"]),
            available: ResourceUse(document["available"]),
            instances: (document["instances"]?.array ?? []).compactMap(MeasuredInstance.init),
            diagnostics: (document["diagnostics"]?.array ?? []).compactMap(Diagnostic.init))
    }
}

extension ResourceUse {
    /// The amounts of an object by resource; what is no number is unknown.
    init(_ object: JSONValue?) {
        self.init()
        for member in object?.members ?? [] {
            if let kind = ResourceKind(rawValue: member.key) { self[kind] = member.value.double }
        }
    }
}

extension MeasuredRange {
    fileprivate init(_ object: JSONValue?) {
        self.init(min: object?["min"]?.integer, max: object?["max"]?.integer)
    }
}

extension MeasuredClock {
    fileprivate init(_ object: JSONValue) {
        self.init(
            name: object["name"]?.string, corner: object["corner"]?.string, targetNs: object["target_ns"]?.double)
        estimatedNs = object["estimated_ns"]?.double
        achievedNs = object["achieved_ns"]?.double
        uncertaintyNs = object["uncertainty_ns"]?.double
        wnsNs = object["wns_ns"]?.double
        tnsNs = object["tns_ns"]?.double
        whsNs = object["whs_ns"]?.double
        thsNs = object["ths_ns"]?.double
        fmaxMHz = object["fmax_mhz"]?.double
        isMet = object["met"]?.bool
    }
}

extension MeasuredInstance {
    fileprivate init?(_ object: JSONValue) {
        guard let name = object["name"]?.string else { return nil }
        self.init(
            name: name, module: object["module"]?.string, depth: object["depth"]?.integer ?? 0,
            used: ResourceUse(object["used"]), latencyCycles: MeasuredRange(object["latency_cycles"]),
            intervalCycles: MeasuredRange(object["interval_cycles"]))
    }
}

extension Diagnostic {
    fileprivate init?(_ object: JSONValue) {
        guard let severity = object["severity"]?.string.flatMap(Severity.init),
            let code = object["code"]?.string, let message = object["message"]?.string
        else { return nil }
        self.init(severity, code: DiagnosticCode(rawValue: code), line: object["line"]?.integer, message: message)
    }
}
