import Devices
import Networks
import Wire

/// Shapes of tensors from declarations and configurations, with every size checked.
struct TensorShapes: Sendable {
    /// More elements than this in one tensor are refused: the largest real ones have some millions.
    static let maximumCount = 1 << 26

    /// The project's declarations.
    var declarations: Declarations

    /// The factors of an array size such as `OUT_HEIGHT_2*OUT_WIDTH_2*N_FILT_2`.
    ///
    /// - Throws: `InputError` when it is no number or too large.
    func shape(ofSize size: CodeSlice) throws(InputError) -> [Int] {
        var factors: [Int] = []
        for part in size.split(at: "*", anglesNest: false) {
            guard let factor = declarations.integer(part) else { return try shape(ofWhole: size) }
            factors.append(factor)
        }
        return try checked(factors, at: size)
    }

    private func shape(ofWhole size: CodeSlice) throws(InputError) -> [Int] {
        guard let value = declarations.integer(size) else {
            throw InputError(
                file: size.text.file, line: size.line, expected: "an array size", found: "'\(size.joined)'")
        }
        return try checked([value], at: size)
    }

    private func checked(_ factors: [Int], at slice: CodeSlice) throws(InputError) -> [Int] {
        guard let shape = TensorShapes.checked(factors) else {
            throw InputError(
                file: slice.text.file, line: slice.line,
                expected: "a size from 1 to \(TensorShapes.maximumCount)", found: "'\(slice.joined)'")
        }
        return shape
    }

    /// The sizes, nil when one is below 1 or their product is too large.
    static func checked(_ factors: [Int]) -> [Int]? {
        guard !factors.isEmpty, factors.allSatisfy({ $0 > 0 }) else { return nil }
        let count = Tensor(name: "", shape: factors, precision: .hls4mlDefault).count
        return count <= maximumCount ? factors : nil
    }

    /// The shape a layer writes by its configuration; nil when it does not say.
    func output(of family: LayerFunction, config: ConfigStruct?) -> [Int]? {
        guard let config else { return nil }
        func value(_ name: String) -> Int? { declarations.integer(name, in: config) }
        switch family {
        case .dense: return value("n_out").flatMap { TensorShapes.checked([$0]) }
        case .normalize, .threshold, .activation, .softmax: return value("n_in").flatMap { TensorShapes.checked([$0]) }
        case .merge(let function): return merged(function, config)
        case .clone, .repack, .reshape: return nil
        case .other: return window(config)
        }
    }

    /// The number of elements a layer reads by its configuration; nil when it does not say.
    func inputShape(of family: LayerFunction, config: ConfigStruct?, position: Int) -> [Int]? {
        guard let config else { return nil }
        func value(_ name: String) -> Int? { declarations.integer(name, in: config) }
        if case .merge = family {
            let counts = mergeCounts(config)
            return position < counts.count ? TensorShapes.checked([counts[position]]) : nil
        }
        if let count = value("n_in") ?? value("n_elem") { return TensorShapes.checked([count]) }
        if let shape = transposed(config) { return shape.input }
        if let channels = value("n_chan") ?? value("n_filt"), let width = value("in_width") ?? value("y_in") {
            return TensorShapes.checked([value("in_height"), width, channels].compactMap(\.self))
        }
        return nil
    }

    /// Elements of each input of a merge, empty when the configuration names none.
    func mergeCounts(_ config: ConfigStruct) -> [Int] {
        func value(_ name: String) -> Int? { declarations.integer(name, in: config) }
        if let both = value("n_in") ?? value("n_elem"), value("n_elem1") == nil { return [both, both] }
        if let first = value("n_elem1"), let second = value("n_elem2") { return [first, second] }
        return [concatenated("n_elem1_", config), concatenated("n_elem2_", config)].compactMap { shape in
            shape.isEmpty ? nil : Tensor(name: "", shape: shape, precision: .hls4mlDefault).count
        }
    }

    private func concatenated(_ prefix: String, _ config: ConfigStruct) -> [Int] {
        (0..<3).compactMap { declarations.integer("\(prefix)\($0)", in: config) }.filter { $0 > 0 }
    }

    private func merged(_ function: MergeLayer.Function, _ config: ConfigStruct) -> [Int]? {
        switch function {
        case .dot: return [1]
        case .add, .subtract, .multiply, .average, .minimum, .maximum:
            return mergeCounts(config).max().flatMap { TensorShapes.checked([$0]) }
        case .concatenate1d, .concatenate2d, .concatenate3d:
            let first = concatenated("n_elem1_", config)
            let second = concatenated("n_elem2_", config)
            guard first.count == second.count, !first.isEmpty else { return nil }
            var axis = declarations.integer("axis", in: config) ?? -1
            axis = axis < 0 ? first.count + max(axis, -first.count) : min(axis, first.count) - 1
            guard first.indices.contains(axis) else { return nil }
            var shape = first
            let (sum, overflow) = first[axis].addingReportingOverflow(second[axis])
            shape[axis] = overflow ? 0 : sum
            return TensorShapes.checked(shape)
        }
    }

    /// Output of convolutions, pooling, padding and recurrent layers, which have no model but pass data on.
    private func window(_ config: ConfigStruct) -> [Int]? {
        func value(_ name: String) -> Int? { declarations.integer(name, in: config) }
        let channels = value("n_filt") ?? value("n_chan")
        if let width = value("out_width") ?? value("new_width") ?? value("y_out"), let channels {
            let height = value("out_height") ?? value("new_height")
            return TensorShapes.checked([height, width, channels].compactMap(\.self))
        }
        if let sequence = value("n_sequence_out"), let outputs = value("n_out") {
            return TensorShapes.checked(sequence > 1 ? [sequence, outputs] : [outputs])
        }
        if let filters = value("n_filt") {
            // Pooling over one dimension has n_out positions, global pooling names none.
            return TensorShapes.checked([value("n_out"), filters].compactMap(\.self))
        }
        if let shape = transposed(config) { return shape.output }
        return value("n_out").flatMap { TensorShapes.checked([$0]) }
    }

    /// The shapes of a transpose; nil for other configurations.
    ///
    /// `transpose_2d` and `transpose_3d` state depth x height x width, whose last two are exchanged; another permutation
    /// changes the order but not the number of elements. `transpose` (hls4ml 1.1 and later) states `dims` and the number
    /// of elements N, its shapes only in arrays beside the configuration.
    private func transposed(_ config: ConfigStruct) -> (input: [Int], output: [Int])? {
        func value(_ name: String) -> Int? { declarations.integer(name, in: config) }
        if value("dims") != nil, let count = value("N"), let flat = TensorShapes.checked([count]) {
            return (flat, flat)
        }
        guard let depth = value("depth"), let height = value("height"), let width = value("width"),
            let input = TensorShapes.checked(depth > 1 ? [depth, height, width] : [height, width])
        else { return nil }
        return (input, depth > 1 ? [depth, width, height] : [width, height])
    }
}
