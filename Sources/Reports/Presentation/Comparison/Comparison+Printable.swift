import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

extension ComparisonSet {
    /// The same set with every text that came from a file or the command line made printable.
    var printable: ComparisonSet {
        var copy = self
        copy.comparisons = comparisons.map(\.printable)
        copy.leftOut = leftOut.map { LeftOut(path: $0.path.printable, reason: $0.reason.printable) }
        copy.baselineName = baselineName?.printable
        return copy
    }
}

extension Comparison {
    fileprivate var printable: Comparison {
        var copy = self
        copy.name = name.printable
        copy.prediction.modelName = prediction.modelName.printable
        copy.prediction.targetText = prediction.targetText.printable
        copy.source.path = source.path.printable
        copy.source.tool = source.tool?.printable
        copy.source.toolVersion = source.toolVersion?.printable
        copy.design.part = design.part?.printable
        copy.rows = rows.map(\.printable)
        copy.layersWithoutReport = layersWithoutReport.map(\.printable)
        copy.modulesWithoutLayer = modulesWithoutLayer.map(\.printable)
        copy.diagnostics = diagnostics.map { diagnostic in
            var diagnostic = diagnostic
            diagnostic.message = diagnostic.message.printable
            return diagnostic
        }
        return copy
    }
}

extension ComparedRow {
    fileprivate var printable: ComparedRow {
        guard case .layer(let name, let kind, let strategy) = subject else { return self }
        var copy = self
        copy.subject = .layer(name: name.printable, kind: kind.printable, strategy: strategy?.printable)
        copy.modules = modules.map(\.printable)
        return copy
    }
}
