import Networks
import Wire

/// Reads the members of one object of a graph document, naming the key that is wrong.
struct GraphFields {
    let json: JSONValue
    let file: String
    /// Where the object stands, such as `layers[2].dense`.
    let place: String

    func fault(_ key: String, _ expected: String) -> InputError {
        let found = json[key].map { String($0.text(pretty: false).prefix(80)) } ?? "nothing"
        return InputError(file: file, expected: "\(expected) under \(place)\"\(key)\"", found: found)
    }

    func text(_ key: String) throws(InputError) -> String {
        guard let text = json[key]?.string else { throw fault(key, "text") }
        return text
    }

    /// A size from 0 up.
    func size(_ key: String) throws(InputError) -> Int {
        guard let size = json[key]?.integer, (0...TensorShapes.maximumCount).contains(size) else {
            throw fault(key, "a whole number from 0 to \(TensorShapes.maximumCount)")
        }
        return size
    }

    func optionalSize(_ key: String) throws(InputError) -> Int? { json[key] == nil ? nil : try size(key) }

    func sizes(_ key: String) throws(InputError) -> [Int] {
        let numbers = json[key]?.array?.map(\.integer) ?? [nil]
        let sizes = numbers.compactMap(\.self)
        guard sizes.count == numbers.count, sizes.allSatisfy({ (0...TensorShapes.maximumCount).contains($0) }) else {
            throw fault(key, "whole numbers from 0 to \(TensorShapes.maximumCount)")
        }
        return sizes
    }

    /// One of the cases of a closed family, by its raw value.
    func choice<Value: RawRepresentable & CaseIterable>(
        _ key: String, as type: Value.Type
    ) throws(InputError) -> Value where Value.RawValue == String {
        guard let value = json[key]?.string.flatMap(Value.init(rawValue:)) else {
            throw fault(key, "one of " + Value.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return value
    }

    func optionalChoice<Value: RawRepresentable & CaseIterable>(
        _ key: String, as type: Value.Type
    ) throws(InputError) -> Value? where Value.RawValue == String {
        json[key] == nil ? nil : try choice(key, as: type)
    }

    func object(_ key: String) throws(InputError) -> GraphFields {
        guard let json = json[key], json.members != nil else { throw fault(key, "an object") }
        return GraphFields(json: json, file: file, place: "\(place)\(key).")
    }

    func objects(_ key: String) throws(InputError) -> [GraphFields] {
        guard let elements = json[key]?.array else { throw fault(key, "a list of objects") }
        return elements.enumerated().map { GraphFields(json: $1, file: file, place: "\(place)\(key)[\($0)].") }
    }

    /// A type, as text such as `ap_fixed<16,6>` or with every field.
    func type(_ key: String) throws(InputError) -> Precision {
        if let type = json[key]?.string.flatMap(Precision.init(parsing:)) { return type }
        guard json[key]?.members != nil else { throw fault(key, "a type such as \"ap_fixed<16,6>\"") }
        let fields = try object(key)
        guard let kind = fields.json["kind"]?.string.flatMap({ Precision.Kind.named[$0] }),
            let width = fields.json["width"]?.integer, (1...Precision.maximumWidth).contains(width),
            let integerBits = fields.json["integer_bits"]?.integer,
            (-Precision.maximumWidth...Precision.maximumWidth).contains(integerBits),
            let isSigned = fields.json["signed"]?.bool
        else { throw fault(key, "a type such as \"ap_fixed<16,6>\"") }
        return Precision(
            kind: kind, width: width, integerBits: integerBits, isSigned: isSigned,
            rounding: try fields.choice("rounding", as: Precision.Rounding.self),
            overflow: try fields.choice("overflow", as: Precision.Overflow.self))
    }

    func optionalType(_ key: String) throws(InputError) -> Precision? { json[key] == nil ? nil : try type(key) }
}
