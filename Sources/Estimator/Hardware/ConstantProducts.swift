import Networks

/// Products of elements with constants of their own, averaged per element.
struct ConstantProducts: Sendable {
    /// Operators per element.
    var perElement: [Component]
    /// Longest delay in ns.
    var delayNs: Double

    /// The products with the values of a tensor; with an unknown constant where the values are not known.
    init(_ tensor: WeightTensor?, type: Precision, data: Precision, context: LayerContext) {
        var constants: [Double?] = [nil]
        if let tensor, case .values(let values) = tensor.knowledge, !values.isEmpty { constants = values }
        var products: [Component] = []
        delayNs = 0
        for constant in constants {
            let product = ConstantMultiply(data, by: constant, type: type, context: context)
            delayNs = max(delayNs, product.delayNs)
            for component in product.components {
                if let index = products.firstIndex(where: { $0.kind == component.kind }) {
                    products[index].count += component.count
                } else {
                    products.append(component)
                }
            }
        }
        let share = 1 / Double(constants.count)
        perElement = products.map { Component($0.kind, count: $0.count * share) }
    }
}
