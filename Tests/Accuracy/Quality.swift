import Devices
import Estimator

/// How close estimates are to reports, per quantity.
struct Quality {
    /// The figures that are compared.
    enum Quantity: String, CaseIterable {
        case dsp = "DSP"
        case lut = "LUT"
        case ff = "FF"
        case bram18 = "BRAM18"
        case latency = "latency"
        case interval = "II"

        var resource: ResourceKind? {
            switch self {
            case .dsp: .dsp
            case .lut: .lut
            case .ff: .ff
            case .bram18: .bram18
            case .latency, .interval: nil
            }
        }
    }

    /// One estimate beside its report.
    struct Pair {
        let name: String
        let estimated: Estimator.Quantity
        let reported: Double

        var error: Double? { estimated.value.map { $0 - reported } }
        var relativeError: Double? { error.map { reported == 0 ? ($0 == 0 ? 0 : 1) : $0 / reported } }
        var isExact: Bool { error == 0 }
        var isCovered: Bool {
            guard let low = estimated.low, let high = estimated.high else { return false }
            return low <= reported && reported <= high
        }
    }

    var pairs: [Quantity: [Pair]] = [:]

    mutating func add(_ quantity: Quantity, name: String, estimated: Estimator.Quantity, reported: Double?) {
        guard let reported else { return }
        pairs[quantity, default: []].append(Pair(name: name, estimated: estimated, reported: reported))
    }

    static func figures(_ row: [String: String], resourcePrefix: String) -> [Quantity: Double] {
        var figures: [Quantity: Double] = [:]
        for quantity in Quantity.allCases {
            let column =
                quantity.resource.map { resourcePrefix + $0.rawValue }
                ?? (quantity == .latency ? "latency_max" : "ii_max")
            figures[quantity] = Double(row[column] ?? "")
        }
        return figures
    }

    static func estimated(_ quantity: Quantity, in estimate: DesignEstimate) -> Estimator.Quantity {
        if let kind = quantity.resource { return estimate.csynth[kind] }
        return quantity == .latency ? estimate.latencyCycles.max : estimate.intervalCycles.max
    }

    static func estimated(_ quantity: Quantity, in layer: LayerEstimate) -> Estimator.Quantity {
        if let kind = quantity.resource { return layer.csynth[kind] }
        return quantity == .latency ? layer.latencyCycles.max : layer.intervalCycles.max
    }
}

extension [Quality.Pair] {
    /// Share of pairs for which a statement holds, as per cent text.
    func share(_ holds: (Quality.Pair) -> Bool) -> String {
        isEmpty ? "-" : "\((Double(count(where: holds)) / Double(count) * 100).rounded().wholeText) %"
    }

    /// A quantile of the absolute relative error, as per cent text.
    func errorQuantile(_ fraction: Double) -> String {
        let errors = compactMap { $0.relativeError.map(abs) }.sorted()
        guard !errors.isEmpty else { return "-" }
        let index = Int((Double(errors.count - 1) * fraction).rounded())
        return "\((errors[index] * 1000).rounded() / 10) %"
    }

    /// Share within an absolute distance, as per cent text.
    func within(_ distance: Double) -> String { share { $0.error.map { abs($0) <= distance } ?? false } }
}

extension Double {
    /// A whole number without its fraction.
    var wholeText: String { Int(exactly: self).map(String.init) ?? "\(self)" }
}
