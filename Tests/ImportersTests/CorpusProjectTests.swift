import Estimator
import Foundation
import Importers
import TestSupport
import Testing

/// Every project of the corpus, with its top function and scripts rebuilt.
@Suite(.enabled(if: Corpus.isAvailable, "the corpus is not here")) struct CorpusProjectTests {
    @Test(arguments: RebuiltProject.names) func imports(name: String) throws {
        let path = try RebuiltProject.rebuild(name)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let model = try ModelImporters.read(path: path)
        #expect(!model.graph.layers.isEmpty)
        #expect(!model.graph.inputs.isEmpty)
        #expect(!model.graph.outputs.isEmpty)
    }
}
