import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

extension DesignEstimate {
    /// The same estimate with every text that came from a file or the command line made printable.
    var printable: DesignEstimate {
        var copy = self
        copy.modelName = modelName.printable
        copy.target.partName = target.partName.printable
        copy.origin?.path = origin?.path.printable ?? ""
        copy.layers = layers.map { layer in
            var layer = layer
            layer.name = layer.name.printable
            layer.kind = layer.kind.printable
            return layer
        }
        copy.diagnostics = diagnostics.map { diagnostic in
            Diagnostic(
                diagnostic.severity, code: diagnostic.code, layer: diagnostic.layer?.printable,
                message: diagnostic.message.printable)
        }
        copy.overrides = overrides.map { override in
            Override(
                option: override.option.printable, projectValue: override.projectValue?.printable,
                value: override.value.printable)
        }
        return copy
    }
}
