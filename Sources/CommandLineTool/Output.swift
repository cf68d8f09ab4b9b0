import FoundationEssentials
import Glibc

/// An output that could not be written.
struct OutputError: Error, Hashable, CustomStringConvertible {
    /// The path.
    var path: String
    /// Why, in the system's words.
    var reason: String

    var description: String { "cannot write \(path): \(reason)" }
}

/// Writes results whole or not at all.
enum Output {
    /// Writes text to a file, or to standard output for `-` or no path.
    ///
    /// A file is written under a temporary name in its own folder and renamed when complete, so that neither a full
    /// disk nor an interruption leaves half a file or destroys what was there; permissions and symbolic links of a
    /// file that was there stay. A device or pipe, such as `/dev/stdout`, is written directly.
    ///
    /// - Throws: `OutputError` when the file cannot be written.
    static func write(_ text: String, to path: String?, console: Console) throws(OutputError) {
        guard let path, path != "-" else {
            console.write(text)
            return
        }
        var status = stat()
        guard stat(path, &status) == 0 else { return try replace(path, with: text, mode: nil) }
        guard status.st_mode & S_IFMT == S_IFREG else { return try writeDirectly(text, to: path) }
        let resolved = realpath(path, nil)
        defer { free(resolved) }
        let target = resolved.map { String(cString: $0) } ?? path
        try replace(target, with: text, mode: status.st_mode & 0o777)
    }

    /// Writes bytes to a file, whole or not at all.
    ///
    /// - Throws: `OutputError` when the file cannot be written.
    static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
        try replace(path, with: bytes, mode: nil)
    }

    private static func replace(_ path: String, with text: String, mode: mode_t?) throws(OutputError) {
        try replace(path, with: Array(text.utf8), mode: mode)
    }

    private static func replace(_ path: String, with bytes: [UInt8], mode: mode_t?) throws(OutputError) {
        let temporary = "\(path).\(getpid()).tmp"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure(path) }
        if let mode { fchmod(descriptor, mode) }
        let isWritten = writeAll(bytes, to: descriptor)
        let writeFailure = failure(path)
        let isClosed = close(descriptor) == 0
        guard isWritten, isClosed else {
            unlink(temporary)
            throw isWritten ? failure(path) : writeFailure
        }
        guard rename(temporary, path) == 0 else {
            let renameFailure = failure(path)
            unlink(temporary)
            throw renameFailure
        }
    }

    private static func writeDirectly(_ text: String, to path: String) throws(OutputError) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        let isWritten = writeAll(Array(text.utf8), to: descriptor)
        let writeFailure = failure(path)
        close(descriptor)
        if !isWritten { throw writeFailure }
    }

    private static func writeAll(_ content: [UInt8], to descriptor: Int32) -> Bool {
        var bytes = content[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return false }
            bytes = bytes.dropFirst(written)
        }
        return true
    }

    private static func failure(_ path: String) -> OutputError {
        OutputError(path: path, reason: strerror(errno).map { String(cString: $0) } ?? "unknown fault")
    }
}
