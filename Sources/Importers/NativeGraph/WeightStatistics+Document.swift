import Networks
import Wire

extension WeightStatistics {
    private static let histograms:
        [(key: String, path: any WritableKeyPath<WeightStatistics, BitHistogram> & Sendable)] = [
            ("nonzero_by_bits", \.nonzeroByBits), ("wires_by_exponent", \.wiresByExponent),
            ("negations_by_exponent", \.negationsByExponent), ("single_adders_by_exponent", \.singleAddersByExponent),
            ("double_adders_by_exponent", \.doubleAddersByExponent), ("multiplies_by_bits", \.multipliesByBits),
        ]

    /// The counts, histograms as pairs of bits and count.
    var document: JSONValue {
        var members: [JSONValue.Member] = [
            .init("count", .integer(count)), .init("zeros", .integer(zeroCount)),
            .init("used_rows", .number(usedRows)), .init("elevens_and_thirteens", .number(elevensAndThirteens)),
        ]
        for (key, path) in Self.histograms {
            let pairs = self[keyPath: path].entries.map { JSONValue.array([.integer($0.bits), .number($0.count)]) }
            members.append(.init(key, .array(Array(pairs))))
        }
        let terms = outputTerms.map { JSONValue.array([.integer($0.terms), .number($0.outputs)]) }
        members.append(.init("output_terms", .array(terms)))
        if let topWidths {
            members.append(.init("top_widths", .array(topWidths.map { .integers([$0.place, $0.width]) })))
        }
        return .object(members)
    }

    /// Reads the counts.
    ///
    /// - Throws: `InputError` naming the key that is wrong.
    init(_ fields: GraphFields) throws(InputError) {
        self.init(count: try fields.size("count"), zeroCount: try fields.size("zeros"))
        usedRows = fields.json["used_rows"]?.double ?? 0
        elevensAndThirteens = fields.json["elevens_and_thirteens"]?.double ?? 0
        for (key, path) in Self.histograms {
            for (bits, count) in try Self.pairs(fields, key) {
                guard bits < 64 else { throw fields.fault(key, "at most 63 bits") }
                self[keyPath: path][bits] = count
            }
        }
        outputTerms = try Self.pairs(fields, "output_terms").map { OutputTerms(terms: $0.0, outputs: $0.1) }
        guard fields.json["top_widths"] != nil else { return }
        topWidths = try Self.pairs(fields, "top_widths").map { pair throws(InputError) in
            guard let width = Int(exactly: pair.1) else { throw fields.fault("top_widths", "whole widths") }
            return TopWidth(place: pair.0, width: width)
        }
    }

    private static func pairs(_ fields: GraphFields, _ key: String) throws(InputError) -> [(Int, Double)] {
        var pairs: [(Int, Double)] = []
        for pair in fields.json[key]?.array ?? [] {
            guard let numbers = pair.array, numbers.count == 2, let first = numbers[0].integer, first >= 0,
                let second = numbers[1].double, second >= 0
            else { throw fields.fault(key, "pairs of numbers from 0 up") }
            pairs.append((first, second))
        }
        return pairs
    }
}
