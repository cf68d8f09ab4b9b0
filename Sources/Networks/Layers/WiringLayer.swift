/// A layer that moves or renames data and computes nothing.
public enum WiringLayer: String, CaseIterable, LayerPayload, Hashable {
    /// A change of shape without any hardware.
    case reshape
    /// One tensor copied to several consumers.
    case clone
    /// A stream repacked to another word.
    case repack

    /// The layer as an operation.
    public var operation: Operation { .wiring(self) }
    /// Shown by its name, such as `reshape`.
    public var kindName: String { rawValue }
    /// A reshape leaves every element at its place.
    public var keepsElements: Bool { self == .reshape }

    /// Only wires are renamed.
    public func renamesWires(from input: Tensor?, to output: Tensor?) -> Bool { true }
}
