import Devices
import Wire

extension IntelDocument {
    /// Puts what the document tells into a measurement.
    ///
    /// - Parameters:
    ///   - measurement: Where it goes; what is known there already is kept.
    ///   - memory: The kind of block `RAMs` counts.
    func add(to measurement: inout Measurement, memory: ResourceKind?) {
        if wasRepaired {
            let message = "the file is not valid JSON, which this compiler is known for: it was mended"
            measurement.diagnostics.append(Diagnostic(.info, code: .invalidJSON, message: message))
        }
        switch content {
        case .summary: addSummary(to: &measurement, memory: memory)
        case .quartus: addFit(to: &measurement, memory: memory)
        case .area, .areaBySource: addArea(to: &measurement, memory: memory)
        case .loops: addLoops(to: &measurement)
        case .loopAttributes: addLoopAttributes(to: &measurement)
        case .info: break
        case .tree, .bottleneck:
            let message = "the file tells the structure only; figures are in summary.json and quartus.json beside it"
            measurement.diagnostics.append(Diagnostic(.info, code: .noFigures, message: message))
        }
    }

    /// How far the design was when the figures were taken; `info.json` goes with the compiler's estimates.
    var stage: Stage {
        switch content {
        case .quartus: .implementation
        case .info, .summary, .area, .areaBySource, .loops, .loopAttributes, .tree, .bottleneck: .estimate
        }
    }

    /// Reads `estimatedResources`: components or kernels, then rows for the whole, `Total` and `Available`.
    ///
    /// `Kernel Subtotal` repeats the kernels and is kept among the further figures; interconnect, board interface and
    /// the like are part of the total and become instances.
    private func addSummary(to measurement: inout Measurement, memory: ResourceKind?) {
        guard let table = value["estimatedResources"] else { return }
        let resources = IntelResources(columns: table["columns"], memory: memory)
        var components: [String] = []
        for row in (table["children"] ?? table["nodes"])?.array ?? [] {
            guard let name = row["name"]?.string else { continue }
            switch name {
            case "Total":
                measurement.used = resources.amounts(row["data"])
                noteFractions(resources.fractionalDSPs(row["data"]), of: table, in: &measurement)
            case "Available": measurement.available.fill(from: resources.available(row["data"]))
            case "Kernel Subtotal":
                let subtotal = resources.amounts(row["data"])
                for kind in subtotal.kinds { measurement.extra["Kernel Subtotal \(kind.label)"] = subtotal.text(kind) }
            default:
                measurement.instances.append(MeasuredInstance(name: name, used: resources.amounts(row["data"])))
                if row["classes"] == nil { components.append(name) }
            }
        }
        if components.count == 1, measurement.design.top == nil { measurement.design.top = components[0] }
        if measurement.source.tool == nil {
            let header = table["columns"]?.array?.first?.string
            if header == "Component Name" || header == "Function Name" {
                measurement.source.tool = "Intel HLS Compiler"
            }
        }
    }

    /// Keeps multipliers that share DSP blocks, which the `DSPs` of the total leave out.
    private func noteFractions(_ count: Double?, of table: JSONValue, in measurement: inout Measurement) {
        guard let count, count > 0 else { return }
        measurement.extra["Frac. DSPs"] = NumberText.amount(count)
        guard let packing = table["dsp_packing_factor"]?.double, packing > 0 else { return }
        let message =
            "\(NumberText.amount(count)) more multipliers share DSP blocks, \(NumberText.amount(packing)) to a block at "
            + "best; the count of DSP blocks is without them"
        measurement.diagnostics.append(Diagnostic(.note, code: .sharedDSP, message: message))
    }

    /// Reads an area tree: the total, the device and the functions or kernels below.
    private func addArea(to measurement: inout Measurement, memory: ResourceKind?) {
        let resources = IntelResources(columns: value["columns"], memory: memory)
        if measurement.used.kinds.isEmpty { measurement.used = resources.amounts(value["total"]) }
        measurement.available.fill(from: resources.available(value["max_resources"]))
        guard measurement.instances.isEmpty else { return }
        for child in value["children"]?.array ?? [] {
            guard let name = child["name"]?.string else { continue }
            let amounts = resources.amounts(child["total_kernel_resources"] ?? child["data"])
            measurement.instances.append(MeasuredInstance(name: name, used: amounts))
            let isPart = child["total_kernel_resources"] == nil
            for part in isPart ? child["children"]?.array ?? [] : [] {
                guard let name = part["name"]?.string else { continue }
                let amounts = resources.amounts(part["data"])
                measurement.instances.append(MeasuredInstance(name: name, depth: 1, used: amounts))
            }
        }
        let functions = (value["children"]?.array ?? []).filter { $0["total_kernel_resources"] != nil }
        if functions.count == 1, measurement.design.top == nil { measurement.design.top = functions[0]["name"]?.string }
    }
}

extension ResourceUse {
    /// Takes the amounts of another that are not known here.
    mutating func fill(from other: ResourceUse) {
        for kind in other.kinds where self[kind] == nil { self[kind] = other[kind] }
    }

    /// An amount as text, without a fraction where it is whole.
    func text(_ kind: ResourceKind) -> String? {
        self[kind].map { value in Int(exactly: value).map(String.init) ?? "\(value)" }
    }
}
