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
    /// Whether an element is a constant, by tensor; tensors without constants are absent.
    private var constant: [Int: [Bool]] = [:]
    /// Whether nothing reads an element, by tensor.
    private var unread: [Int: [Bool]] = [:]

    init(_ design: Design) {
        guard design.topLevel == .pipeline, design.ioType == .parallel else { return }
        let matrices = design.layers.map { $0.constantMatrix }
        guard matrices.contains(where: { $0?.mayHaveEmptyRowsOrColumns ?? false }) else { return }
        for (layer, matrix) in zip(design.layers, matrices) { addConstants(layer, matrix) }
        let kept = Set(design.outputIndices)
        for (layer, matrix) in zip(design.layers, matrices).reversed() { addUnread(layer, matrix, kept: kept) }
    }

    /// How many elements of a tensor are not built.
    func count(_ tensor: Int) -> Int {
        let isConstant = constant[tensor] ?? []
        let isUnread = unread[tensor] ?? []
        return (0..<Swift.max(isConstant.count, isUnread.count)).count {
            isConstant[safely: $0] || isUnread[safely: $0]
        }
    }

    /// How many elements of each tensor are not built.
    func counts(_ tensors: [Int]) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        for tensor in tensors {
            let count = count(tensor)
            if count > 0 { counts[tensor] = count }
        }
        return counts
    }

    /// A matrix product without the weights that only serve elements that are not built; nil when there are none.
    func remaining(_ layer: ResolvedLayer) -> MatrixProduct? {
        guard let matrix = layer.constantMatrix, let input = layer.inputIndices.first,
            let output = layer.outputIndices.first
        else {
            return nil
        }
        let skipsRow = constant[input] ?? []
        let skipsColumn = unread[output] ?? []
        guard skipsRow.count == matrix.rows || skipsColumn.count == matrix.columns else { return nil }
        var values = matrix.values
        for row in 0..<matrix.rows {
            let isSkipped = skipsRow.count == matrix.rows && skipsRow[row]
            for column in 0..<matrix.columns
            where isSkipped || (skipsColumn.count == matrix.columns && skipsColumn[column]) {
                values[row * matrix.columns + column] = 0
            }
        }
        var product = matrix.product
        product.weights.knowledge = .values(values)
        product.weightStatistics = nil
        return product
    }

    private mutating func addConstants(_ layer: ResolvedLayer, _ matrix: ConstantMatrix?) {
        guard let input = layer.inputIndices.first, let output = layer.outputIndices.first else { return }
        if let matrix {
            let live = matrix.columnsInUse(rows: constant[input])
            if live.contains(false) { constant[output] = live.map { !$0 } }
        } else if layer.keepsElements, let mask = constant[input] {
            constant[output] = mask
        }
    }

    private mutating func addUnread(_ layer: ResolvedLayer, _ matrix: ConstantMatrix?, kept: Set<Int>) {
        let output = layer.outputIndices.first ?? -1
        for input in layer.inputIndices {
            var mask: [Bool] = []
            if let matrix {
                mask = matrix.rowsInUse(columns: unread[output]).map { !$0 }
            } else if layer.keepsElements {
                mask = unread[output] ?? []
            }
            let isRead = kept.contains(input) || !mask.contains(true)
            let before = unread[input]
            // A tensor with several readers is unread where all of them skip it; an empty mask stands for "all read".
            unread[input] = isRead ? [] : before.map { zip($0, mask).map { $0 && $1 } } ?? mask
        }
    }
}

/// The weights of a matrix product that are constants in the logic.
struct ConstantMatrix: Sendable {
    let product: MatrixProduct
    let values: [Double]
    let quantizer: Quantizer

    var rows: Int { product.inputCount }
    var columns: Int { product.outputCount }

    /// Whether a look at the weights is worth while: counts gathered before rule it out for most layers.
    var mayHaveEmptyRowsOrColumns: Bool {
        guard let statistics = product.weightStatistics else { return true }
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
    /// The weights of a layer of one matrix product in the latency strategy, when they are known.
    var constantMatrix: ConstantMatrix? {
        let products = operation.products
        guard products.count == 1, let product = products.first, strategy == .latency || strategy == nil,
            case .values(let values) = product.weights.knowledge, product.inputCount > 0, product.outputCount > 0,
            product.inputCount.multipliedReportingOverflow(by: product.outputCount) == (values.count, false),
            let quantizer = Quantizer(product.weights.precision)
        else { return nil }
        return ConstantMatrix(product: product, values: values, quantizer: quantizer)
    }
}

extension Array where Element == Bool {
    /// The element at a place, false outside.
    subscript(safely index: Int) -> Bool { indices.contains(index) ? self[index] : false }
}
