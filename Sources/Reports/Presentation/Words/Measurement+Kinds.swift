import Devices

extension Measurement {
    /// The kinds to show: those of the maker of the device, and every other that the report counts.
    var shownKinds: [ResourceKind] {
        let present = Set(used.kinds + available.kinds)
        let isIntel = !present.isDisjoint(with: [.alm, .alut, .m20k, .m10k, .mlab])
        let isAMD = !present.isDisjoint(with: [.lut, .bram18, .uram])
        let vendor = isIntel ? ResourceKind.intel : isAMD || present.isEmpty ? ResourceKind.amd : []
        return vendor + ResourceKind.allCases.filter { present.contains($0) && !vendor.contains($0) }
    }
}

extension Measurement {
    /// What stands above a measurement: its design, else its file.
    var title: String {
        design.top ?? source.path.split(separator: "/").last.map(String.init) ?? source.path
    }
}

extension Double? {
    /// The ink of an amount: faint for zero, a warning for what is not known.
    func ink(_ other: Ink) -> Ink { self == nil ? .warning : self == 0 ? .faint : other }
}
