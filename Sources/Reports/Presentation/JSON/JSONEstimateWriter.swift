import Comparing
import Devices
public import Estimator
import Networks
import Readers
import Wire

/// The document `presynth.estimate/1`; several estimates make a `presynth.estimates/1` with an array of them.
public struct JSONEstimateWriter: EstimateWriter {
    /// The name given to `--format`.
    public let formatName = "json"

    /// Creates the writer.
    public init() {}

    /// One document, ending in a line break.
    public func render(_ estimates: [DesignEstimate], style: OutputStyle) -> String {
        let documents = estimates.map(EstimateDocument.json)
        let document: JSONValue =
            documents.count == 1
            ? documents[0] : .object(pairs: ["schema": "presynth.estimates/1", "estimates": .array(documents)])
        return document.text() + "\n"
    }
}
