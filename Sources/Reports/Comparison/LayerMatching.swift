import Devices
import Estimator
import Networks
import Readers
import Wire

/// Finds the rows of a report that belong to each layer of an estimate.
///
/// HLS names the function of a layer after its template arguments, among them the configuration struct that hls4ml
/// writes for the layer: `relu_ap_fixed_ap_fixed_16_6_5_3_0_relu_config4_s` (Vitis HLS) and
/// `dense_latency_ap_fixed_ap_fixed_config11_0_0_0` (Vivado HLS) belong to `relu_config4` and `config11`; hierarchical
/// utilisation names the same instances. Other tools name rows after the layer. Where HLS left the struct out of a
/// shortened name, such as `dense_latency_0_0_0_1`, rows are told apart by kind and by figures (`FigureMatching`): the
/// number at the end and the place in the table say nothing, since HLS gives both in an order of its own.
struct LayerMatching {
    /// How a layer and its rows were found to belong together.
    typealias Way = ComparedRow.Match

    /// Indices of the report's rows by index of the layer.
    private(set) var rows: [[Int]]
    /// How they were found, nil for a layer without rows.
    private(set) var ways: [Way?]
    /// Rows that belong to no layer and are inside none that does.
    private(set) var unmatched: [Int] = []

    let layers: [PredictedLayer]
    private let instances: [MeasuredInstance]

    /// Matches layers with rows.
    ///
    /// - Parameters:
    ///   - layers: The estimate's layers.
    ///   - instances: The report's rows.
    ///   - stage: The stage of the estimate that is like the report's, nil where there is none.
    init(_ layers: [PredictedLayer], _ instances: [MeasuredInstance], stage: Stage? = nil) {
        self.layers = layers
        self.instances = instances
        rows = Array(repeating: [], count: layers.count)
        ways = Array(repeating: nil, count: layers.count)
        matchByName()
        for kind in Set(layers.map(\.kind)).sorted() where !kind.isEmpty { match(kind: kind, stage: stage) }
        keepShallowest()
    }

    private mutating func matchByName() {
        let configurations = layers.enumerated().sorted { $0.element.configName.count > $1.element.configName.count }
        var matchedDepth: Int?
        for (index, instance) in instances.enumerated() {
            if let depth = matchedDepth, instance.depth > depth { continue }
            matchedDepth = nil
            let owner =
                configurations.first { Self.names($0.element.configName, in: instance) }
                ?? configurations.first { Self.isCalled($0.element.name, instance) }
            guard let owner else {
                unmatched.append(index)
                continue
            }
            rows[owner.offset].append(index)
            ways[owner.offset] = .name
            matchedDepth = instance.depth
        }
    }

    /// Whether a row's module or instance has a configuration's name as whole words between underscores.
    private static func names(_ configuration: String, in instance: MeasuredInstance) -> Bool {
        guard !configuration.isEmpty else { return false }
        let wanted = Array(configuration.utf8)
        return [instance.module, instance.name].contains { $0.map { hasWord(wanted, in: Array($0.utf8)) } ?? false }
    }

    private static func hasWord(_ word: [UInt8], in text: [UInt8]) -> Bool {
        guard text.count >= word.count else { return false }
        return (0...(text.count - word.count)).contains { start in
            let end = start + word.count
            return text[start] == word[0] && text[start..<end].elementsEqual(word)
                && (start == 0 || !isWordByte(text[start - 1])) && (end == text.count || !isWordByte(text[end]))
        }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }

    /// Whether a row is of a node or task with the layer's own name, as dataflow compilers and SYCL tools name them.
    ///
    /// A name that HLS could have given, a function's or one with a number behind it, is no evidence.
    private static func isCalled(_ name: String, _ instance: MeasuredInstance) -> Bool {
        !name.isEmpty && instance.name.lowercased() == name.lowercased() && !LayerFunctionName.isHLS(name)
    }

    /// Gives the rows left of a kind to the layers left of it, where there are as many of both.
    private mutating func match(kind: String, stage: Stage?) {
        let waiting = layers.indices.filter { layers[$0].kind == kind && rows[$0].isEmpty }
        guard !waiting.isEmpty else { return }
        let ofKind = unmatched.filter { LayerFunctionName(instances[$0]).isOf(kind) }
        let depth = ofKind.map { instances[$0].depth }.min()
        let candidates = ofKind.filter { instances[$0].depth == depth }
        guard waiting.count == candidates.count else { return }
        if waiting.count == 1 { return give(candidates[0], to: waiting[0], by: .kind) }
        let matching = FigureMatching(waiting.map { layers[$0] }, candidates.map { instances[$0] }, stage: stage)
        for (layer, row) in zip(waiting, matching.rows) {
            if let row { give(candidates[row], to: layer, by: .figures) }
        }
    }

    private mutating func give(_ row: Int, to layer: Int, by way: Way) {
        rows[layer] = [row]
        ways[layer] = way
        let inside = instances[(row + 1)...].prefix { $0.depth > instances[row].depth }.count
        unmatched.removeAll { (row...(row + inside)).contains($0) }
    }

    /// Of rows at several depths only the outermost count, because they hold the others.
    private mutating func keepShallowest() {
        for index in rows.indices {
            let depth = rows[index].map { instances[$0].depth }.min()
            rows[index].removeAll { instances[$0].depth != depth }
        }
    }
}

/// The name of the C++ function behind a row of a report.
struct LayerFunctionName {
    private let names: [Substring]

    /// Takes the names of a row's module and instance.
    init(_ instance: MeasuredInstance) {
        names = [instance.module, instance.name].compactMap { $0.map(Self.bare) }
    }

    /// Function names of hls4ml that do not begin with the layer's kind.
    private static let functions = [
        "batch_normalization": "normalize", "padding1d": "zeropad1d", "padding2d": "zeropad2d", "conv1d": "conv_1d",
        "conv2d": "conv_2d", "depthwise_conv1d": "depthwise_conv_1d", "depthwise_conv2d": "depthwise_conv_2d",
    ]

    /// Whether the row is of a layer of this kind.
    func isOf(_ kind: String) -> Bool {
        let function = Self.functions[kind] ?? kind
        return names.contains { $0 == function || $0.hasPrefix(function + "_") || $0.hasPrefix(function + "<") }
    }

    /// Whether a name may be one that HLS made up: of a known function, with a number or without.
    static func isHLS(_ name: String) -> Bool {
        let word = bare(name)
        let stem = word.split(separator: "_").filter { !$0.allSatisfy(\.isNumber) }.joined(separator: "_")
        return hlsFunctions.contains(stem)
    }

    private static let hlsFunctions: Set<String> = Set(functions.values).union([
        "dense", "dense_latency", "dense_resource", "dense_large", "relu", "softmax", "linear", "sigmoid", "tanh",
    ])

    /// A name without what HLS puts before a function's: `grp_`, `call_ret3_`, `nnet::`.
    private static func bare(_ name: String) -> Substring {
        var rest = name[...]
        if rest.hasPrefix("nnet::") { rest = rest.dropFirst(6) }
        if rest.hasPrefix("grp_") { return rest.dropFirst(4) }
        guard rest.hasPrefix("call_ret") else { return rest }
        let number = rest.dropFirst(8).drop { $0.isNumber }
        return number.first == "_" ? number.dropFirst() : rest
    }
}
