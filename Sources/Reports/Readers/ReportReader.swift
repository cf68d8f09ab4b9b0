public import Devices
public import Wire

/// Reads one kind of vendor report; chosen by content, never by file name.
public protocol ReportReader: Sendable {
    /// The kinds' stable names that this reader yields, such as `csynth_rpt`.
    var kinds: [String] { get }
    /// How sure this reader is that a file is its own, from the first bytes; nil when it is not.
    ///
    /// - Parameter head: At most the first 64 KB of the file.
    /// - Returns: The certainty, nil when the file is of another kind.
    func recognises(_ head: ArraySlice<UInt8>) -> Recognition?
    /// Reads a whole report.
    ///
    /// - Parameter file: The bytes with the path used in messages.
    /// - Returns: One measurement per design or stage the file speaks of, at least one.
    /// - Throws: `InputError` with the line when the file is of this kind but cannot be read.
    func read(_ file: ReportFile) throws(InputError) -> [Measurement]
}

/// How sure a reader is of a file.
public enum Recognition: Int, Comparable, Sendable {
    /// The form fits, but others may fit better.
    case possible
    /// The file names its own kind.
    case certain

    /// Order by certainty.
    public static func < (left: Recognition, right: Recognition) -> Bool { left.rawValue < right.rawValue }
}

/// A report's bytes and the path they came from.
public struct ReportFile: Sendable {
    /// The path as the user gave it.
    public var path: String
    /// The content.
    public var bytes: [UInt8]
    /// The parts that its figures are held against.
    public var parts: PartIndex

    /// Creates a file, held against the shipped database unless another is given.
    public init(path: String, bytes: [UInt8], parts: PartIndex = .shipped) {
        self.path = path
        self.bytes = bytes
        self.parts = parts
    }
}
