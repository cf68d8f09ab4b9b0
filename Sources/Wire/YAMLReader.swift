import CYaml

/// Reads one YAML document with libyaml into the same values JSON gives, with bounded depth and size.
///
/// Tags (such as hls4ml's `!keras_model`) are accepted and ignored; an alias stands for a copy of its anchor. Plain
/// scalars become null, true, false or numbers by the rules of YAML 1.2's core schema, all others are texts.
public enum YAMLReader {
    /// Nesting deeper than this is refused.
    public static let maximumDepth = 64
    /// Documents with more values than this, aliases expanded, are refused.
    public static let maximumValues = 500_000

    /// Reads the first document.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8 or UTF-16 text.
    ///   - file: The name used in errors.
    /// - Returns: The value; null for an empty document.
    /// - Throws: `InputError` with the line of the first fault.
    public static func read(_ bytes: [UInt8], file: String) throws(InputError) -> JSONValue {
        let result: Result<JSONValue, InputError> = bytes.withUnsafeBufferPointer { buffer in
            var session = YAMLSession(buffer, file: file)
            do throws(InputError) {
                return .success(try session.document())
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}

/// One run of libyaml's event parser over borrowed bytes.
private struct YAMLSession: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let file: String
    private var anchors: [String: (value: JSONValue, size: Int)] = [:]
    private var valueCount = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) {
        self.file = file
        parser = .allocate(capacity: 1)
        yaml_parser_initialize(parser)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    mutating func document() throws(InputError) -> JSONValue {
        while true {
            let event = try next()
            switch event.kind {
            case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT: continue
            case YAML_STREAM_END_EVENT: return .null
            default: return try value(event, depth: 0)
            }
        }
    }

    private mutating func value(_ event: YAMLEvent, depth: Int) throws(InputError) -> JSONValue {
        guard depth < YAMLReader.maximumDepth else {
            throw fault(event.line, "at most \(YAMLReader.maximumDepth) nested levels", "a deeper one")
        }
        let before = valueCount
        try charge(1, line: event.line)
        let result: JSONValue
        switch event.kind {
        case YAML_ALIAS_EVENT:
            guard let known = anchors[event.anchor ?? ""] else {
                throw fault(event.line, "an alias of an earlier anchor", "'*\(event.anchor ?? "")'")
            }
            try charge(known.size, line: event.line)
            return known.value
        case YAML_SCALAR_EVENT: result = event.scalar
        case YAML_SEQUENCE_START_EVENT: result = try sequence(depth: depth)
        case YAML_MAPPING_START_EVENT: result = try mapping(depth: depth)
        default: throw fault(event.line, "a YAML value", "the end of the document")
        }
        if let anchor = event.anchor { anchors[anchor] = (result, valueCount - before) }
        return result
    }

    private mutating func sequence(depth: Int) throws(InputError) -> JSONValue {
        var elements: [JSONValue] = []
        while true {
            let event = try next()
            if event.kind == YAML_SEQUENCE_END_EVENT { return .array(elements) }
            elements.append(try value(event, depth: depth + 1))
        }
    }

    private mutating func mapping(depth: Int) throws(InputError) -> JSONValue {
        var members: [JSONValue.Member] = []
        while true {
            let event = try next()
            if event.kind == YAML_MAPPING_END_EVENT { return .object(members) }
            let key = event.kind == YAML_SCALAR_EVENT ? event.text : "?"
            if event.kind != YAML_SCALAR_EVENT { _ = try value(event, depth: depth + 1) }
            members.append(JSONValue.Member(key, try value(try next(), depth: depth + 1)))
        }
    }

    private mutating func charge(_ count: Int, line: Int) throws(InputError) {
        valueCount += count
        if valueCount > YAMLReader.maximumValues {
            throw fault(line, "at most \(YAMLReader.maximumValues) values", "more")
        }
    }

    private func next() throws(InputError) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else {
            let problem = parser.pointee.problem.map { String(cString: $0) } ?? "something else"
            throw fault(Int(parser.pointee.problem_mark.line) + 1, "valid YAML", problem)
        }
        defer { yaml_event_delete(&event) }
        return YAMLEvent(event)
    }

    private func fault(_ line: Int, _ expected: String, _ found: String) -> InputError {
        InputError(file: file, line: line, expected: expected, found: found)
    }
}

/// What is needed of one libyaml event, copied out of its memory.
private struct YAMLEvent {
    let kind: yaml_event_type_t
    let line: Int
    var anchor: String?
    var text = ""
    var isPlain = false

    init(_ event: yaml_event_t) {
        kind = event.type
        line = Int(event.start_mark.line) + 1
        switch kind {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE && scalar.tag == nil
            anchor = scalar.anchor.map { String(cString: $0) }
        case YAML_ALIAS_EVENT: anchor = event.data.alias.anchor.map { String(cString: $0) }
        case YAML_SEQUENCE_START_EVENT: anchor = event.data.sequence_start.anchor.map { String(cString: $0) }
        case YAML_MAPPING_START_EVENT: anchor = event.data.mapping_start.anchor.map { String(cString: $0) }
        default: break
        }
    }

    /// The scalar's value by YAML 1.2's core schema.
    var scalar: JSONValue {
        guard isPlain else { return .string(text) }
        switch text {
        case "", "~", "null", "Null", "NULL": return .null
        case "true", "True", "TRUE": return .bool(true)
        case "false", "False", "FALSE": return .bool(false)
        default: break
        }
        guard let first = text.utf8.first, first < UInt8(ascii: "A") else { return .string(text) }
        if let integer = Int(text) { return .integer(integer) }
        if let number = Double(text), number.isFinite { return .number(number) }
        return .string(text)
    }
}
