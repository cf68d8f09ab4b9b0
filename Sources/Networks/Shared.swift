/// A value kept behind one reference, so that copying what holds it is cheap.
indirect enum Shared<Value: Sendable>: Sendable {
    case value(Value)

    /// The value.
    var value: Value {
        switch self {
        case .value(let value): value
        }
    }
}
