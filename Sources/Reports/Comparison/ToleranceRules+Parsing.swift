import Devices
import Networks
import Readers
public import Wire

extension ToleranceRules {
    /// What a tolerance that cannot be understood should look like.
    public static let form = "lut=15%, dsp=0, latency=2cy, layers.lut=30%+50, dense.ff=20% or 15% for every total"

    /// Adds what a command line gives: `15%`, `lut=15%`, `layers.lut=30%`, `dense.lut=25%+100`, `fc1.dsp=0`.
    ///
    /// A quantity alone is that of the whole design; `layers.` stands for every layer, any other word before the last
    /// dot for layers of that kind or the layer of that name.
    /// - Returns: Whether the text was understood.
    public mutating func add(_ text: String) -> Bool {
        guard let equals = text.lastIndex(of: "=") else {
            guard let tolerance = Tolerance(parsing: text) else { return false }
            rules.append(Rule(scope: .total, quantity: nil, tolerance: tolerance))
            return true
        }
        let target = text[..<equals].filter { !$0.isWhitespace }
        guard let tolerance = Tolerance(parsing: String(text[text.index(after: equals)...])) else { return false }
        var scope = Scope.total
        var key = target[...]
        if let dot = target.lastIndex(of: ".") {
            scope = Self.scope(String(target[..<dot]))
            key = target[target.index(after: dot)...]
        }
        return add(scope, String(key), tolerance)
    }

    private static func scope(_ name: String) -> Scope {
        switch name {
        case "total": .total
        case "layers": .layers
        default: .layer(name)
        }
    }

    private mutating func add(_ scope: Scope, _ key: String, _ tolerance: Tolerance) -> Bool {
        let quantity = ComparedQuantity(key: key.lowercased())
        guard quantity != nil || key == "all" else { return false }
        rules.append(Rule(scope: scope, quantity: quantity, tolerance: tolerance))
        return true
    }

    /// Adds what a tolerance file says: `presynth.tolerance/1` with `total`, `layers` and layers' kinds or names, each
    /// an object of tolerances by quantity or `all`.
    ///
    /// - Throws: `InputError` naming the key that is unknown or has a bad value.
    public mutating func add(_ document: JSONValue, file: String) throws(InputError) {
        guard document["schema"]?.string == "presynth.tolerance/1" else {
            throw InputError(
                file: file, expected: "\"schema\": \"presynth.tolerance/1\"",
                found: document["schema"]?.string ?? "none")
        }
        for scope in document.members ?? [] where scope.key != "schema" {
            guard let values = scope.value.members else {
                throw InputError(
                    file: file, expected: "an object of tolerances under \"\(scope.key)\"",
                    found: scope.value.text(pretty: false))
            }
            for value in values {
                let text = value.value.string ?? value.value.double.map { NumberText.amount($0) } ?? ""
                let isAdded = Tolerance(parsing: text).map { add(Self.scope(scope.key), value.key, $0) } ?? false
                guard isAdded else {
                    throw InputError(
                        file: file, expected: "a quantity with a tolerance such as \"lut\": \"15%+200\"",
                        found: "\"\(scope.key).\(value.key)\": \(value.value.text(pretty: false))")
                }
            }
        }
    }
}
