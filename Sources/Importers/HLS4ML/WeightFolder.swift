import Devices
import Networks
import Wire

/// The folder `firmware/weights`.
struct WeightFolder: Sendable {
    /// More values than this in one tensor are not read.
    static let maximumCount = 1 << 26

    /// What a layer says of one of its constant tensors.
    struct Request {
        /// Name, such as `w2`.
        var name: String
        /// Rows (inputs).
        var rows: Int
        /// Columns (outputs).
        var columns: Int
        /// Type of a value, with its form.
        var type: ValueType
        /// Whether the layer's strategy stores the tensor column after column.
        var isTransposed: Bool
    }

    /// Path of the folder.
    var path: String

    /// Reads a tensor; what cannot be read becomes an assumption with its reason and a diagnostic.
    func tensor(_ request: Request, layer: String, diagnostics: inout [Diagnostic]) -> WeightTensor {
        let knowledge: WeightTensor.Knowledge
        do throws(InputError) {
            knowledge = .values(try values(request))
        } catch {
            let reason = "\(error.file): expected \(error.expected), found \(error.found)"
            knowledge = .unknown(.trainedDefault, reason: reason)
            let message = "weights \(request.name) are unknown, a usual distribution is assumed (\(reason))"
            diagnostics.append(Diagnostic(.warning, code: .weightsUnknown, layer: layer, message: message))
        }
        return WeightTensor(
            name: request.name, rows: request.rows, columns: request.columns, precision: request.type.precision,
            knowledge: knowledge)
    }

    private func values(_ request: Request) throws(InputError) -> [Double] {
        let (count, overflow) = request.rows.multipliedReportingOverflow(by: request.columns)
        guard !overflow, request.rows > 0, request.columns > 0, count <= WeightFolder.maximumCount else {
            throw InputError(
                file: request.name, expected: "at most \(WeightFolder.maximumCount) values",
                found: "\(request.rows) x \(request.columns)")
        }
        let file = try read(request.name, count: count)
        switch (file.groupSize, request.type.form, request.type.precision.kind) {
        case (3, _, _): return try scatter(file.numbers, request)
        case (2, _, .powerOfTwo):
            return try ordered(WeightFolder.powers(file.numbers), count: count, request)
        case (0, _, .xnor): return try ordered(file.numbers.map { $0 > 0 ? 1 : -1 }, count: count, request)
        case (0, _, _): return try ordered(file.numbers, count: count, request)
        default:
            throw InputError(file: request.name, expected: "plain numbers", found: "groups of \(file.groupSize)")
        }
    }

    /// The text file where there is one, else the header, which is complete when no text file was written.
    private func read(_ name: String, count: Int) throws(InputError) -> WeightFile {
        let text = "\(path)/\(name).txt"
        // A group of three numbers stands for one value in compressed layers.
        let maximum = count * 3
        if BoundedFile.kind(text) == .file {
            return try WeightFile.text(text, expectedCount: count, maximumCount: maximum)
        }
        let header = "\(path)/\(name).h"
        guard BoundedFile.kind(header) == .file else {
            throw InputError(file: text, expected: "a weight file", found: "none")
        }
        return try WeightFile.header(header, expectedCount: count, maximumCount: maximum)
    }

    /// Puts values in rows of inputs.
    private func ordered(_ values: [Double], count: Int, _ request: Request) throws(InputError) -> [Double] {
        guard values.count == count else {
            throw InputError(file: request.name, expected: "\(count) values", found: "\(values.count)")
        }
        guard isTransposed(request) else { return values }
        var result = [Double](repeating: 0, count: count)
        for column in 0..<request.columns {
            let start = column * request.rows
            for row in 0..<request.rows { result[row * request.columns + column] = values[start + row] }
        }
        return result
    }

    /// The orientation: the shape in the header's first line where it can tell, else the strategy's.
    private func isTransposed(_ request: Request) -> Bool {
        guard request.isTransposed || request.rows != request.columns, request.rows > 1, request.columns > 1,
            let head = BoundedFile.prefix(of: "\(path)/\(request.name).h", count: 256)
        else { return request.isTransposed }
        let line = String(decoding: head.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        let sizes = line.split { !$0.isNumber }.compactMap { Int($0) }
        guard request.rows != request.columns else { return request.isTransposed }
        if sizes == [request.rows, request.columns] { return false }
        if sizes == [request.columns, request.rows] { return true }
        return request.isTransposed
    }

    /// `{sign, exponent}` pairs: sign 1 is plus (`nnet::product::weight_exponential`).
    private static func powers(_ numbers: [Double]) -> [Double] {
        stride(from: 0, to: numbers.count - 1, by: 2).map { index in
            let exponent = max(-1000, min(1000, numbers[index + 1]))
            let power = Double(sign: .plus, exponent: Int(exponent), significand: 1)
            return numbers[index] == 1 ? power : -power
        }
    }

    /// `{row, column, value}` triples; hls4ml pads their number to a multiple of the reuse factor with zeros.
    private func scatter(_ numbers: [Double], _ request: Request) throws(InputError) -> [Double] {
        var result = [Double](repeating: 0, count: request.rows * request.columns)
        for index in stride(from: 0, to: numbers.count - 2, by: 3) {
            guard let row = Int(exactly: numbers[index]), let column = Int(exactly: numbers[index + 1]),
                (0..<request.rows).contains(row), (0..<request.columns).contains(column)
            else {
                throw InputError(
                    file: request.name, expected: "an index below \(request.rows), \(request.columns)",
                    found: "\(numbers[index]), \(numbers[index + 1])")
            }
            result[row * request.columns + column] += numbers[index + 2]
        }
        return result
    }
}
