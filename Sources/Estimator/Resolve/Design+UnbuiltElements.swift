import Devices
import Networks

/// Elements of tensors for which nothing is built, and the design without the weights that only serve them.
///
/// With constant weights the tools fold what depends on constants and drop what nothing reads: a neuron whose weights are
/// all zero gives its bias, and one that the next layer multiplies by zeros only is not built, nor is its activation. In
/// the 59 ReLU modules of seven pruned and quantised designs (Vivado HLS 2019.2 and 2020.1, Vitis HLS 2021.1 and 2022.2)
/// the elements built are exactly those this leaves: 58 of 64, 27 of 32, 59 of 128, 65 of 128, 29 of 32, ...
///
/// Only for a top function that is one pipeline: the processes of a dataflow region do not see each other's constants.
struct UnbuiltElements: Sendable {
    /// Whether an element is a constant, by tensor name; tensors without constants are absent.
    private var constant: [String: [Bool]] = [:]
    /// Whether nothing reads an element, by tensor name.
    private var unread: [String: [Bool]] = [:]

    init(_ design: Design) {
        guard design.topLevel == .pipeline, design.ioType == .parallel else { return }
        let matrices = design.layers.map { $0.constantMatrix }
        guard matrices.contains(where: { $0?.mayHaveEmptyRowsOrColumns ?? false }) else { return }
        for (layer, matrix) in zip(design.layers, matrices) { addConstants(layer, matrix) }
        let kept = Set(design.outputs.map(\.name))
        for (layer, matrix) in zip(design.layers, matrices).reversed() { addUnread(layer, matrix, kept: kept) }
    }

    /// How many elements of a tensor are not built.
    func count(_ tensor: Tensor) -> Int {
        let isConstant = constant[tensor.name] ?? []
        let isUnread = unread[tensor.name] ?? []
        return (0..<Swift.max(isConstant.count, isUnread.count)).count {
            isConstant[safely: $0] || isUnread[safely: $0]
        }
    }

    /// How many elements of each tensor are not built.
    func counts(_ tensors: [Tensor]) -> [String: Int] {
        var counts: [String: Int] = [:]
        for tensor in tensors {
            let count = count(tensor)
            if count > 0 { counts[tensor.name] = count }
        }
        return counts
    }

    /// A dense layer without the weights that only serve elements that are not built; nil when there are none.
    func remaining(_ layer: ResolvedLayer) -> DenseLayer? {
        guard let matrix = layer.constantMatrix, let input = layer.inputs.first, let output = layer.outputs.first else {
            return nil
        }
        let skipsRow = constant[input.name] ?? []
        let skipsColumn = unread[output.name] ?? []
        guard skipsRow.count == matrix.rows || skipsColumn.count == matrix.columns else { return nil }
        var values = matrix.values
        for row in 0..<matrix.rows {
            let isSkipped = skipsRow.count == matrix.rows && skipsRow[row]
            for column in 0..<matrix.columns
            where isSkipped || (skipsColumn.count == matrix.columns && skipsColumn[column]) {
                values[row * matrix.columns + column] = 0
            }
        }
        var dense = matrix.dense
        dense.weights.knowledge = .values(values)
        dense.weightStatistics = nil
        return dense
    }

    private mutating func addConstants(_ layer: ResolvedLayer, _ matrix: ConstantMatrix?) {
        guard let input = layer.inputs.first, let output = layer.outputs.first else { return }
        if let matrix {
            let live = matrix.columnsInUse(rows: constant[input.name])
            if live.contains(false) { constant[output.name] = live.map { !$0 } }
        } else if layer.keepsElements, let mask = constant[input.name] {
            constant[output.name] = mask
        }
    }

    private mutating func addUnread(_ layer: ResolvedLayer, _ matrix: ConstantMatrix?, kept: Set<String>) {
        let output = layer.outputs.first?.name ?? ""
        for input in layer.inputs {
            var mask: [Bool] = []
            if let matrix {
                mask = matrix.rowsInUse(columns: unread[output]).map { !$0 }
            } else if layer.keepsElements {
                mask = unread[output] ?? []
            }
            let isRead = kept.contains(input.name) || !mask.contains(true)
            let before = unread[input.name]
            // A tensor with several readers is unread where all of them skip it; an empty mask stands for "all read".
            unread[input.name] = isRead ? [] : before.map { zip($0, mask).map { $0 && $1 } } ?? mask
        }
    }
}

/// The weights of a dense layer that are constants in the logic.
struct ConstantMatrix: Sendable {
    let dense: DenseLayer
    let values: [Double]
    let quantizer: Quantizer

    var rows: Int { dense.inputCount }
    var columns: Int { dense.outputCount }

    /// Whether a look at the weights is worth while: counts gathered before rule it out for most layers.
    var mayHaveEmptyRowsOrColumns: Bool {
        guard let statistics = dense.weightStatistics else { return true }
        let fewestTerms = statistics.outputTerms.map(\.terms).min() ?? 0
        return statistics.usedRows < Double(rows) || fewestTerms < 2
    }

    /// Per output, whether a weight other than zero meets an input that is not a constant.
    func columnsInUse(rows isConstant: [Bool]?) -> [Bool] {
        var inUse = [Bool](repeating: false, count: columns)
        var left = columns
        for row in 0..<rows where left > 0 && !(isConstant?[safely: row] ?? false) {
            for column in 0..<columns where !inUse[column] && isNonzero(row, column) {
                inUse[column] = true
                left -= 1
            }
        }
        return inUse
    }

    /// Per input, whether a weight other than zero leads to an output that is read.
    func rowsInUse(columns isUnread: [Bool]?) -> [Bool] {
        (0..<rows).map { row in
            (0..<columns).contains { !(isUnread?[safely: $0] ?? false) && isNonzero(row, $0) }
        }
    }

    private func isNonzero(_ row: Int, _ column: Int) -> Bool { quantizer.code(values[row * columns + column]) != 0 }
}

extension ResolvedLayer {
    /// The weights of a dense layer of the latency strategy, when they are known.
    var constantMatrix: ConstantMatrix? {
        guard case .dense(let dense) = operation, strategy == .latency || strategy == nil,
            case .values(let values) = dense.weights.knowledge, dense.inputCount > 0, dense.outputCount > 0,
            dense.inputCount.multipliedReportingOverflow(by: dense.outputCount) == (values.count, false),
            let quantizer = Quantizer(dense.weights.precision)
        else { return nil }
        return ConstantMatrix(dense: dense, values: values, quantizer: quantizer)
    }

    /// Whether each element of its output depends on the one element of its input at the same place.
    var keepsElements: Bool {
        guard inputs.count == 1, outputs.count == 1, inputs.first?.count == outputs.first?.count else { return false }
        switch operation {
        case .activation, .batchNormalization, .reshape: return true
        case .dense, .softmax, .merge, .clone, .repack, .unsupported: return false
        }
    }
}

extension Array where Element == Bool {
    /// The element at a place, false outside.
    subscript(safely index: Int) -> Bool { indices.contains(index) ? self[index] : false }
}

extension LayerContext {
    /// Elements of a layer that are built: those its result has, less constants and what nothing reads.
    func builtElements(of layer: ResolvedLayer, among elements: Int) -> Int {
        guard let output = layer.outputs.first else { return elements }
        return Swift.max(0, elements - (unbuiltElements[output.name] ?? 0))
    }
}
