internal import Devices
internal import Wire

/// Reads the fields of a technology document, naming the field that is wrong.
struct TechnologyFields {
    let json: JSONValue
    let file: String

    func fault(_ expected: String, found: JSONValue?) -> InputError {
        InputError(file: file, expected: expected, found: found?.text(pretty: false) ?? "nothing")
    }

    func number(_ key: String) throws(InputError) -> Double {
        guard let value = json[key]?.double else { throw fault("a number under \"\(key)\"", found: json[key]) }
        return value
    }

    /// Reads `[[width, figure], ...]` with widths that ascend.
    func table(_ key: String) throws(InputError) -> StepTable {
        var steps: [StepTable.Step] = []
        for row in json[key]?.array ?? [] {
            guard let pair = row.array, pair.count == 2, let width = pair[0].integer, let value = pair[1].double,
                width > (steps.last?.upTo ?? 0)
            else { throw fault("[width, figure] pairs with ascending widths under \"\(key)\"", found: row) }
            steps.append(StepTable.Step(upTo: width, value: value))
        }
        guard !steps.isEmpty else { throw fault("[width, figure] pairs under \"\(key)\"", found: json[key]) }
        return StepTable(steps: steps)
    }
}

extension TechnologyFields {
    /// Reads a version such as `2021.1`, nil where the key is absent.
    func version(_ key: String) throws(InputError) -> Flow.Version? {
        guard let field = json[key] else { return nil }
        guard let version = field.string.flatMap(Flow.Version.init(parsing:)) else {
            throw fault("a version such as \"2021.1\" under \"\(key)\"", found: field)
        }
        return version
    }

    /// Reads a list of versions, oldest first; never empty.
    func versions(_ key: String) throws(InputError) -> [Flow.Version] {
        let versions = (json[key]?.array ?? []).compactMap { $0.string.flatMap(Flow.Version.init(parsing:)) }
        guard !versions.isEmpty, versions == versions.sorted() else {
            throw fault("versions such as \"2021.1\", oldest first, under \"\(key)\"", found: json[key])
        }
        return versions
    }
}
