extension WeightStatistics {
    /// Gathers the statistics of a matrix of real values in one pass; nil when the type has no codes or `values` is
    /// not a matrix of `columns` columns.
    ///
    /// - Parameters:
    ///   - values: The weights before quantisation, one row per input.
    ///   - columns: Number of outputs.
    ///   - precision: The type the weights are quantised to.
    ///   - biasIsNonzero: Per output, whether its bias adds a term.
    public init?(values: [Double], columns: Int, precision: Precision, biasIsNonzero: [Bool]) {
        guard columns > 0, !values.isEmpty, values.count.isMultiple(of: columns), let quantizer = Quantizer(precision)
        else { return nil }
        self.init(count: values.count, zeroCount: 0)
        var termsByColumn = biasIsNonzero.prefix(columns).map { $0 ? 1 : 0 }
        termsByColumn += [Int](repeating: 0, count: columns - termsByColumn.count)
        var row = [Int](repeating: 0, count: columns)
        for start in stride(from: 0, to: values.count, by: columns) {
            for column in 0..<columns {
                let code = quantizer.code(values[start + column])
                row[column] = code
                if code != 0 { termsByColumn[column] += 1 }
            }
            add(row: row)
        }
        outputTerms = Self.grouped(termsByColumn)
    }

    private mutating func add(row: [Int]) {
        var previous = 0
        var isUsed = false
        for code in row.sorted() {
            guard code != 0 else {
                zeroCount += 1
                continue
            }
            nonzeroByBits[Int.bitWidth - code.magnitude.leadingZeroBitCount] += 1
            if !isUsed || code != previous { addDistinct(code) }
            previous = code
            isUsed = true
        }
        if isUsed { usedRows += 1 }
    }

    private static func grouped(_ terms: [Int]) -> [OutputTerms] {
        var groups: [OutputTerms] = []
        for count in terms.sorted() {
            if groups.last?.terms == count {
                groups[groups.count - 1].outputs += 1
            } else {
                groups.append(OutputTerms(terms: count, outputs: 1))
            }
        }
        return groups
    }
}

extension MatrixProduct {
    /// What is known of the weights as counts: given, gathered from the values, or expected under a distribution.
    ///
    /// - Returns: The statistics, and whether they rest on an assumed distribution; nil where the type has no codes.
    public func gatherStatistics() -> (statistics: WeightStatistics, isAssumed: Bool)? {
        guard inputCount > 0, outputCount > 0 else { return nil }
        if let weightStatistics { return (weightStatistics, false) }
        switch weights.knowledge {
        case .statistics(let statistics): return (statistics, false)
        case .values(let values):
            guard values.count == inputCount.multipliedReportingOverflow(by: outputCount).partialValue,
                let statistics = WeightStatistics(
                    values: values, columns: outputCount, precision: weights.precision, biasIsNonzero: biasTerms)
            else { return nil }
            return (statistics, false)
        case .unknown(let distribution, _):
            return WeightStatistics(
                expected: distribution, rows: inputCount, columns: outputCount, precision: weights.precision,
                leastZeroShare: Double(max(0, zeroCount)) / (Double(inputCount) * Double(outputCount))
            ).map { ($0, true) }
        }
    }

    /// Per output, whether the bias adds a term; every output where the biases are not known.
    private var biasTerms: [Bool] {
        guard case .values(let values) = bias.knowledge, values.count == outputCount else {
            return [Bool](repeating: true, count: outputCount)
        }
        guard let quantizer = Quantizer(bias.precision) else { return values.map { $0 != 0 } }
        return values.map { quantizer.code($0) != 0 }
    }
}
