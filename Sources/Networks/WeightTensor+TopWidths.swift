extension WeightTensor {
    /// Weights that are wider than all behind them, from the end of the order output by output, narrowest first; nil where
    /// values or codes are not known.
    package var topWidths: [WeightStatistics.TopWidth]? {
        guard case .values(let values) = knowledge, rows > 0, values.count == rows * columns,
            let quantizer = Quantizer(precision)
        else { return nil }
        var found: [WeightStatistics.TopWidth] = []
        for place in values.indices.reversed() {
            let code = quantizer.code(values[place % rows * columns + place / rows])
            let width = precision.width(ofCode: code)
            if width > found.last?.width ?? 0 { found.append(.init(place: place, width: width)) }
            if width >= precision.width { break }
        }
        return found
    }

    /// Width of the widest value from a place of that order on, at most the type's; nil where it is not known.
    package func widest(from place: Int) -> Int? {
        switch knowledge {
        case .statistics(let statistics):
            return statistics.topWidths.map { widths in
                min(precision.width, widths.last { $0.place >= place }?.width ?? 0)
            }
        case .values(let values):
            guard rows > 0, values.count == rows * columns, let quantizer = Quantizer(precision) else { return nil }
            var widest = 0
            for place in max(0, place)..<max(0, place, values.count) {
                let code = quantizer.code(values[place % rows * columns + place / rows])
                widest = max(widest, precision.width(ofCode: code))
            }
            return min(widest, precision.width)
        case .unknown: return nil
        }
    }
}

extension Precision {
    /// Bits that a code needs; 0 for zero.
    fileprivate func width(ofCode code: Int) -> Int {
        let magnitude = code < 0 ? ~code : code
        return code == 0 ? 0 : Int.bitWidth - magnitude.leadingZeroBitCount + (isSigned ? 1 : 0)
    }
}
