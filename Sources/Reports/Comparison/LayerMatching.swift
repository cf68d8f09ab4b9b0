import Devices

/// Finds the rows of a report that belong to each layer of an estimate.
///
/// HLS names the function of a layer after its template arguments, among them the configuration struct that hls4ml
/// writes for the layer: `relu_ap_fixed_ap_fixed_16_6_5_3_0_relu_config4_s` (Vitis HLS) and
/// `dense_latency_ap_fixed_ap_fixed_config11_0_0_0` (Vivado HLS) belong to `relu_config4` and `config11`. Where HLS
/// left the struct out of a shortened name, a row is still matched when it is the only one left of the layer's kind.
struct LayerMatching {
    /// Indices of the report's rows by index of the layer.
    private(set) var rows: [[Int]]
    /// Rows that belong to no layer and are inside none that does.
    private(set) var unmatched: [Int] = []

    /// Matches layers with rows.
    init(_ layers: [PredictedLayer], _ instances: [MeasuredInstance]) {
        rows = Array(repeating: [], count: layers.count)
        let configurations = layers.enumerated().sorted { $0.element.configName.count > $1.element.configName.count }
        var isMatched = Array(repeating: false, count: instances.count)
        var matchedDepth: Int?
        for (index, instance) in instances.enumerated() {
            if let depth = matchedDepth, instance.depth > depth {
                isMatched[index] = true
                continue
            }
            matchedDepth = nil
            let owner = configurations.first { Self.names($0.element.configName, in: instance) }
            guard let owner else { continue }
            rows[owner.offset].append(index)
            isMatched[index] = true
            matchedDepth = instance.depth
        }
        unmatched = instances.indices.filter { !isMatched[$0] }
        matchByElimination(layers, instances)
        keepShallowest(instances)
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

    private mutating func matchByElimination(_ layers: [PredictedLayer], _ instances: [MeasuredInstance]) {
        for kind in Set(layers.map(\.kind)).sorted() where !kind.isEmpty {
            let waiting = layers.indices.filter { layers[$0].kind == kind && rows[$0].isEmpty }
            let candidates = unmatched.filter { index in
                var name = (instances[index].module ?? instances[index].name)[...]
                if name.hasPrefix("grp_") { name = name.dropFirst(4) }
                return name == kind || name.hasPrefix(kind + "_")
            }
            guard waiting.count == 1, candidates.count == 1 else { continue }
            rows[waiting[0]] = candidates
            unmatched.removeAll { $0 == candidates[0] }
        }
    }

    /// Of rows at several depths only the outermost count, because they hold the others.
    private mutating func keepShallowest(_ instances: [MeasuredInstance]) {
        for index in rows.indices {
            let depth = rows[index].map { instances[$0].depth }.min()
            rows[index].removeAll { instances[$0].depth != depth }
        }
    }
}
