import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

extension Measurement {
    /// The same measurement with every text that came from a file or the command line made printable.
    var printable: Measurement {
        var copy = self
        copy.source.path = source.path.printable
        copy.source.tool = source.tool?.printable
        copy.source.toolVersion = source.toolVersion?.printable
        copy.design.top = design.top?.printable
        copy.design.part = design.part?.printable
        copy.clocks = clocks.map { clock in
            var clock = clock
            clock.name = clock.name?.printable
            clock.corner = clock.corner?.printable
            return clock
        }
        copy.instances = instances.map { row in
            var row = row
            row.name = row.name.printable
            row.module = row.module?.printable
            return row
        }
        copy.diagnostics = diagnostics.map(\.printable)
        return copy
    }
}

extension Diagnostic {
    /// The same with a printable message.
    var printable: Diagnostic {
        Diagnostic(severity, code: code, line: line, message: message.printable)
    }
}

extension DesignReports {
    /// The same design with every text that came from a file made printable.
    var printable: DesignReports {
        var copy = self
        copy.folder = folder.printable
        copy.design.top = design.top?.printable
        copy.design.part = design.part?.printable
        copy.stages = stages.map { stage in
            var stage = stage
            stage.measurement = stage.measurement.printable
            stage.sources = stage.sources.map { source in
                var source = source
                source.path = source.path.printable
                return source
            }
            return stage
        }
        copy.missing = missing.map(\.printable)
        return copy
    }
}
