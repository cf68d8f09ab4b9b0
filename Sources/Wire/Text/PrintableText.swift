extension String {
    /// The text without characters that steer a terminal or reverse the direction of writing; each becomes `?`.
    ///
    /// Names come from files that anybody may have written.
    public var printable: String {
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
