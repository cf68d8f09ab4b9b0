public import Devices
import Networks
public import Wire

extension DesignEstimator {
    /// Creates an estimator for one tool with the costs of a catalogue.
    ///
    /// - Parameters:
    ///   - catalogue: The shipped database or one with a user's overlay.
    ///   - tool: The tool; one without a technology document gives an estimator that says it is not modelled.
    /// - Throws: `InputError` when the tool's document cannot be read.
    public init(catalogue: DeviceCatalogue, tool: Flow.Tool) throws(InputError) {
        let path = "technology/\(tool.rawValue).json"
        guard let bytes = catalogue.document(at: path) else {
            self.init(technologies: [])
            return
        }
        self.init(technologies: [try Technology(JSONReader.read(bytes, file: path), file: path)])
    }
}
