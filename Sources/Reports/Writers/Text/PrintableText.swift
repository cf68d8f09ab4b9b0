import Estimator

extension String {
    /// The text without characters that steer a terminal or reverse the direction of writing; each becomes `?`.
    ///
    /// Names come from files that anybody may have written.
    var printable: String {
        if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return self }
        guard unicodeScalars.contains(where: Self.isSteering) else { return self }
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars { scalars.append(Self.isSteering(scalar) ? "?" : scalar) }
        return String(scalars)
    }

    private static func isSteering(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
        default: false
        }
    }
}

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
