public import Devices
public import Wire

/// Every technology there is: the tools with a document, and what reads it.
enum TechnologyList {
    /// The source for a tool, nil for tools without a model.
    ///
    /// - Throws: `InputError` when the tool's document cannot be read.
    static func source(_ tool: Flow.Tool, catalogue: DeviceCatalogue) throws(InputError) -> (any TechnologySource)? {
        let path = "technology/\(tool.rawValue).json"
        guard let bytes = catalogue.document(at: path) else { return nil }
        switch tool {
        case .vivadoHLS, .vitisHLS: return try AMDDocument(JSONReader.read(bytes, file: path), file: path)
        case .quartus, .oneapi, .catapult, .libero: return nil
        }
    }
}

extension DesignEstimator {
    /// Creates an estimator for one tool with the costs and intervals of a catalogue.
    ///
    /// - Parameters:
    ///   - catalogue: The shipped database or one with a user's overlay.
    ///   - tool: The tool; one without a technology document gives an estimator that says it is not modelled.
    /// - Throws: `InputError` when a document cannot be read.
    public init(catalogue: DeviceCatalogue, tool: Flow.Tool) throws(InputError) {
        let source = try TechnologyList.source(tool, catalogue: catalogue)
        self.init(
            sources: source.map { [$0] } ?? [], calibration: try CalibrationTable(catalogue: catalogue, stage: .csynth))
    }
}
