import FoundationEssentials
import Glibc

/// What a run may know of its surroundings.
public struct Environment: Sendable {
    /// Environment variables.
    public var variables: [String: String]
    /// Columns of the terminal that standard output is, nil when it is none.
    public var outputColumns: Int?
    /// Whether standard error is a terminal.
    public var errorIsTerminal: Bool

    /// Creates surroundings; the default is a pipe with no variables.
    public init(variables: [String: String] = [:], outputColumns: Int? = nil, errorIsTerminal: Bool = false) {
        self.variables = variables
        self.outputColumns = outputColumns
        self.errorIsTerminal = errorIsTerminal
    }

    /// Whether a variable is set to something that is not empty, as NO_COLOR asks for.
    func isSet(_ name: String) -> Bool { variables[name].map { !$0.isEmpty } ?? false }

    /// The columns to lay text out for: the terminal's, `COLUMNS`, or 80.
    var columns: Int {
        let wanted = outputColumns ?? variables["COLUMNS"].flatMap(Int.init) ?? 80
        return min(max(wanted, 40), 400)
    }

    /// The surroundings of this process.
    public static func current() -> Environment {
        Environment(
            variables: ProcessInfo.processInfo.environment, outputColumns: terminalColumns(STDOUT_FILENO),
            errorIsTerminal: isatty(STDERR_FILENO) == 1)
    }

    private static func terminalColumns(_ descriptor: Int32) -> Int? {
        guard isatty(descriptor) == 1 else { return nil }
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}

/// Where a run reads from and writes to; tests capture it.
public struct Console: Sendable {
    /// The surroundings.
    public var environment: Environment
    /// Receives standard output.
    public var write: @Sendable (String) -> Void
    /// Receives standard error.
    public var writeError: @Sendable (String) -> Void
    /// Reads all of standard input, at most `maximumInputBytes`.
    public var readInput: @Sendable () -> [UInt8]

    /// Creates a console.
    public init(
        environment: Environment, write: @escaping @Sendable (String) -> Void,
        writeError: @escaping @Sendable (String) -> Void, readInput: @escaping @Sendable () -> [UInt8] = { [] }
    ) {
        self.environment = environment
        self.write = write
        self.writeError = writeError
        self.readInput = readInput
    }

    /// More than this is not read from standard input.
    static let maximumInputBytes = 64 << 20

    /// The console of this process.
    public static func process() -> Console {
        Console(
            environment: .current(), write: { writeAll($0, to: STDOUT_FILENO) },
            writeError: { writeAll($0, to: STDERR_FILENO) }, readInput: readAll)
    }

    /// Writes everything; a reader that has gone away, such as `head`, is no fault.
    private static func writeAll(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
    }

    private static func readAll() -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < maximumInputBytes {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return bytes
    }
}
