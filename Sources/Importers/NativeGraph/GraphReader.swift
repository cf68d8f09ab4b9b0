import Devices
import Networks
import Wire

/// Turns a graph document into a model.
struct GraphReader {
    let file: String
    /// The folder that `.npy` paths are relative to.
    let folder: String

    func model(_ document: JSONValue) throws(InputError) -> ImportedModel {
        let fields = GraphFields(json: document, file: file, place: "")
        guard document["schema"]?.string == NativeGraph.schema else {
            throw fields.fault("schema", "\"\(NativeGraph.schema)\"")
        }
        let target = try fields.object("target")
        return ImportedModel(
            graph: try graph(fields), importerName: "graph", path: file, partName: target.json["part"]?.string,
            clockPeriodNs: try clockPeriodNs(target), clockUncertainty: try uncertainty(target),
            flow: try flow(target),
            multiplierBinding: try target.optionalChoice("multipliers", as: MultiplierBinding.self) ?? .automatic)
    }

    private func clockPeriodNs(_ target: GraphFields) throws(InputError) -> Double? {
        guard target.json["clock_period_ns"] != nil else { return nil }
        guard let period = target.json["clock_period_ns"]?.double, period > 0 else {
            throw target.fault("clock_period_ns", "a time above 0")
        }
        return period
    }

    private func uncertainty(_ target: GraphFields) throws(InputError) -> ClockUncertainty? {
        if let share = target.json["clock_uncertainty_share"] {
            guard let share = share.double, (0..<1).contains(share) else {
                throw target.fault("clock_uncertainty_share", "a share from 0 to below 1")
            }
            return .share(share)
        }
        guard let value = target.json["clock_uncertainty_ns"] else { return nil }
        guard let ns = value.double, ns >= 0 else { throw target.fault("clock_uncertainty_ns", "a time from 0 up") }
        return .ns(ns)
    }

    private func flow(_ target: GraphFields) throws(InputError) -> Flow? {
        guard let tool = try target.optionalChoice("flow", as: Flow.Tool.self) else { return nil }
        guard target.json["flow_version"] != nil else { return Flow(tool) }
        guard let version = target.json["flow_version"]?.string.flatMap(Flow.Version.init(parsing:)) else {
            throw target.fault("flow_version", "a version such as \"2022.2\"")
        }
        return Flow(tool, version: version)
    }

    private func graph(_ fields: GraphFields) throws(InputError) -> Graph {
        var tensors: [Tensor] = []
        for entry in try fields.objects("tensors") {
            tensors.append(
                Tensor(name: try entry.text("name"), shape: try entry.sizes("shape"), precision: try entry.type("type"))
            )
        }
        func places(_ entry: GraphFields, _ key: String) throws(InputError) -> [Int] {
            let places = try entry.sizes(key)
            guard places.allSatisfy(tensors.indices.contains) else {
                throw entry.fault(key, "places of tensors, below \(tensors.count),")
            }
            return places
        }
        var layers: [Layer] = []
        for entry in try fields.objects("layers") {
            layers.append(
                Layer(
                    name: try entry.text("name"), configName: try entry.text("config"),
                    operation: try LayerReader(folder: folder).operation(entry), inputs: try places(entry, "inputs"),
                    outputs: try places(entry, "outputs"), reuseFactor: max(1, try entry.size("reuse_factor")),
                    requestedReuseFactor: try entry.optionalSize("requested_reuse_factor"),
                    strategy: try entry.optionalChoice("strategy", as: Strategy.self)))
        }
        var depths: [Int: Int] = [:]
        for pair in fields.json["stream_depths"]?.array ?? [] {
            guard let numbers = pair.array, numbers.count == 2, let tensor = numbers[0].integer,
                let depth = numbers[1].integer, tensors.indices.contains(tensor), depth >= 0
            else { throw fields.fault("stream_depths", "[tensor, depth] pairs") }
            depths[tensor] = depth
        }
        return Graph(
            name: try fields.text("name"), ioType: try fields.choice("io_type", as: IOType.self),
            topLevel: try fields.optionalChoice("top_level", as: TopLevelStyle.self),
            topLevelIntervalCycles: try fields.optionalSize("top_level_interval_cycles"), tensors: tensors,
            layers: layers, inputs: try places(fields, "inputs"), outputs: try places(fields, "outputs"),
            streamDepths: depths)
    }
}
