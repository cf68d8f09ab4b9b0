import Glibc

/// Reads files and folders that users name, never more than a stated size.
package enum BoundedFile {
    /// What a path leads to.
    package enum Kind {
        case file
        case folder
    }

    /// What the path leads to; nil when nothing is there or it is a pipe or device.
    package static func kind(_ path: String) -> Kind? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return nil
        }
    }

    /// Names in a folder, sorted, without those that start with a point; at most 10,000.
    package static func names(in folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while names.count < 10_000, let entry = readdir(handle) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// Reads a whole regular file.
    ///
    /// - Throws: `InputError` when it cannot be opened or read, or is larger than `limit` bytes.
    package static func read(_ path: String, limit: Int) throws(InputError) -> [UInt8] {
        var reader = try FileChunks(path, limit: limit)
        var bytes = reader.whole()
        while try reader.next(appendingTo: &bytes) {}
        return bytes
    }

    /// Reads the first bytes of a file; nil when it cannot be read.
    package static func prefix(of path: String, count: Int) -> [UInt8]? {
        guard var reader = try? FileChunks(path, limit: .max, chunkSize: count) else { return nil }
        var bytes: [UInt8] = []
        _ = try? reader.next(appendingTo: &bytes)
        return bytes
    }
}

/// A regular file read piece by piece.
package struct FileChunks: ~Copyable {
    /// Its size in bytes when it was opened.
    package let size: Int
    private let path: String
    private let limit: Int
    private let chunkSize: Int
    private let descriptor: Int32
    private var total = 0

    /// Opens a file; pipes, devices and folders are refused without waiting for them.
    package init(_ path: String, limit: Int, chunkSize: Int = 1 << 18) throws(InputError) {
        self.path = path
        self.limit = limit
        self.chunkSize = chunkSize
        descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        size = try FileChunks.checkedSize(of: descriptor, path: path, limit: limit)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// The file at once, as far as it reached when it was opened.
    package mutating func whole() -> [UInt8] {
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            var length = 1
            while count < size, length > 0 {
                length = max(0, Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count))
                count += length
            }
        }
        total += bytes.count
        return bytes
    }

    /// Appends the next piece; false at the end of the file.
    package mutating func next(appendingTo bytes: inout [UInt8]) throws(InputError) -> Bool {
        let piece = [UInt8](unsafeUninitializedCapacity: chunkSize) { buffer, count in
            count = max(0, Glibc.read(descriptor, buffer.baseAddress, chunkSize))
        }
        total += piece.count
        guard total <= limit else { throw FileChunks.tooLarge(path, limit: limit) }
        bytes.append(contentsOf: piece)
        return !piece.isEmpty
    }

    private static func checkedSize(of descriptor: Int32, path: String, limit: Int) throws(InputError) -> Int {
        guard descriptor >= 0 else {
            throw InputError(file: path, expected: "a readable file", found: String(cString: strerror(errno)))
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw InputError(file: path, expected: "a regular file", found: "something else")
        }
        guard status.st_size <= limit else {
            close(descriptor)
            throw tooLarge(path, limit: limit)
        }
        return Int(status.st_size)
    }

    private static func tooLarge(_ path: String, limit: Int) -> InputError {
        InputError(file: path, expected: "at most \(limit) bytes", found: "a larger file")
    }
}
