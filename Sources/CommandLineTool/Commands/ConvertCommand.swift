import FoundationEssentials
import Importers
import Wire

extension Command {
    /// `presynth convert MODEL -o FILE`.
    static let convert = Command(
        name: "convert",
        summary: "Write any model as presynth's own graph document",
        discussion: [
            "The document (presynth.graph/1) holds what an estimate needs: layers, types, weights, and what the project "
                + "says of part, clock and tool. Estimating it gives the same figures as estimating the project.",
            "With --weights statistics only counts over the weights of dense layers are written, a few lines each; neurons "
                + "that are never read do not show in them. With --weights npy the values go to one NumPy file each, in a folder beside FILE that is named like it.",
        ],
        operands: [Operand(name: "MODEL", summary: "an hls4ml project folder, or a graph document", completion: .file)],
        options: [.weights, .output, .helpFlag],
        examples: [
            Example(arguments: "convert my-project -o my-project.json", summary: "one document"),
            Example(
                arguments: "convert my-project --weights npy -o my-project.json", summary: "weights as NumPy files"),
        ],
        run: runConvert)

    private static func runConvert(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
        let output = invocation.value(of: .output).flatMap { $0 == "-" ? nil : $0 }
        let weights = invocation.value(of: .weights).flatMap(GraphWriter.Weights.init) ?? .inline
        guard let output else {
            guard weights != .npy else {
                throw UsageError(
                    "--weights npy needs --output", hint: "Name the document with -o FILE.", command: "convert")
            }
            let model = try ModelImporters.read(path: invocation.operands[0])
            console.write(GraphWriter(weights: weights).write(model).document.text() + "\n")
            return .good
        }
        let model = try ModelImporters.read(path: invocation.operands[0])
        let name = output.split(separator: "/").last.map(String.init) ?? output
        let stem = name.hasSuffix(".json") ? String(name.dropLast(5)) : name + "-data"
        let place = output.dropLast(name.count)
        let (document, files) = GraphWriter(weights: weights, folder: stem).write(model)
        if !files.isEmpty {
            try FileManager.default.createDirectory(
                atPath: place + stem, withIntermediateDirectories: true)
        }
        // The document comes last, so that whoever finds it finds all it names.
        for file in files { try Output.write(file.bytes, to: place + file.path) }
        try Output.write(document.text() + "\n", to: output, console: console)
        return .good
    }
}
