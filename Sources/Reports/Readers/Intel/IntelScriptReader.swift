public import Devices
public import Wire

/// Reads the data scripts of the Intel HLS reports: `report_data.js` and `verification_data.js`.
///
/// `report_data.js` gives a document per `var`, as an object (oneAPI) or as text of a JavaScript string (i++); source
/// files, which make most of it, are passed over. It yields the estimate, and the fit when a Quartus compile was run.
/// `verification_data.js` has latency and interval of a simulation as `min,max,avg`.
/// Checked on 4 and 3 files of i++ 18.1 to 19.2 and oneAPI 2023.0.
public struct IntelScriptReader: ReportReader {
    /// The kinds of report this reader yields.
    public let kinds = ["report_data_js", "other_data_js"]

    /// Creates a reader.
    public init() {}

    /// How sure this reader is of a file, from its first bytes.
    public func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        let start = head.withoutByteOrderMark.drop { $0 <= 0x20 }.prefix(60)
        guard start.starts(with: "var ") else { return nil }
        let name = start.dropFirst(4).prefix { $0 != UInt8(ascii: "=") }.trimmed
        return name.ends(with: "JSON") ? .certain : nil
    }

    /// Reads a whole report.
    public func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let scripts = Self.variables(of: file.bytes[...])
        if let simulation = scripts.first(where: { $0.name == "verifJSON" }) {
            let value = try JSONReader.read(LooseJSON.repaired(simulation.text), file: file.path)
            return [Self.simulation(value, path: file.path)]
        }
        var documents: [IntelDocument] = []
        var context = IntelContext()
        var fault: InputError?
        for variable in scripts where Self.names.contains(variable.name) {
            do throws(InputError) {
                var document = try IntelDocument(variable.text, file: file.path)
                // A script need not be JSON: `\'` in its strings is right.
                document.wasRepaired = false
                if document.content == .info { context = IntelContext(document.value) }
                documents.append(document)
            } catch {
                fault = fault ?? error
            }
        }
        guard !documents.isEmpty else {
            throw fault
                ?? InputError(file: file.path, expected: "data of an Intel HLS report", found: "a script without it")
        }
        return Self.measurements(documents, context: context, fault: fault, path: file.path)
    }

    /// The variables that hold figures, in the order in which they are read: the summary before what fills its gaps.
    private static let names = ["infoJSON", "summaryJSON", "areaJSON", "loopsJSON", "loop_attrJSON", "quartusJSON"]

    private static func measurements(
        _ documents: [IntelDocument], context: IntelContext, fault: InputError?, path: String
    ) -> [Measurement] {
        var estimate = context.measurement(path: path, kind: "report_data_js", stage: .estimate)
        for content in [IntelDocument.Content.summary, .area, .loops, .loopAttributes] {
            for document in documents where document.content == content {
                document.add(to: &estimate, memory: context.memory)
            }
        }
        if let fault {
            let message = "a part could not be read and is left out: \(fault)"
            estimate.diagnostics.append(Diagnostic(.warning, code: .unreadablePart, message: message))
        }
        estimate.compareAvailable()
        var result = [estimate]
        for document in documents where document.content == .quartus {
            var fit = context.measurement(path: path, kind: "report_data_js", stage: .implementation)
            document.add(to: &fit, memory: context.memory)
            guard !fit.used.kinds.isEmpty || !fit.clocks.isEmpty else { continue }
            fit.design.top = fit.design.top ?? estimate.design.top
            fit.compareAvailable()
            result.append(fit)
        }
        return result
    }

    private static func simulation(_ value: JSONValue, path: String) -> Measurement {
        let source = Measurement.Source(path: path, kind: "other_data_js", tool: "Intel HLS Compiler")
        var measurement = Measurement(source: source, stage: .cosim)
        guard let component = value["functions"]?.array?.first, let data = component["data"]?.array, data.count > 2
        else {
            let message = "no simulation was run: latency and interval are unknown"
            measurement.diagnostics.append(Diagnostic(.info, code: .notSimulated, message: message))
            return measurement
        }
        measurement.design.top = component["name"]?.string
        measurement.extra["Invocations"] = data[0].string
        measurement.latencyCycles = range(data[1])
        measurement.intervalCycles = range(data[2])
        return measurement
    }

    /// The first two numbers of `min,max,avg`.
    private static func range(_ value: JSONValue) -> MeasuredRange {
        let numbers = (value.string ?? "").split(separator: ",", omittingEmptySubsequences: false)
            .map { ArraySlice($0.utf8).trimmed.integer }
        guard numbers.count > 1 else { return MeasuredRange() }
        let known = numbers.map { number in number.flatMap { $0 < 0 ? nil : $0 } }
        return MeasuredRange(min: known[0], max: known[1])
    }
}
