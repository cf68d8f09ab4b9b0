extension Target {
    /// Creates a target from a device of the database.
    ///
    /// - Parameters:
    ///   - device: What the user's or project's name means.
    ///   - clockPeriodNs: Clock period in ns.
    ///   - clockUncertaintyNs: Clock uncertainty in ns, nil for the tool's default.
    ///   - flow: The tool.
    ///   - multiplierBinding: How the project binds multiplications.
    public init(
        device: ResolvedDevice, clockPeriodNs: Double, clockUncertaintyNs: Double? = nil, flow: Flow,
        multiplierBinding: MultiplierBinding = .automatic
    ) {
        let grade = device.code.speedGrade.flatMap { $0.first { $0.isNumber } }.flatMap { $0.wholeNumberValue }
        let dies = device.part.slr?.count.value ?? 1
        self.init(
            partName: device.partName, deviceName: device.part.name, boardName: device.board?.name,
            vendor: device.part.vendor, familyName: device.part.family, dspBlock: device.part.dspBlock,
            speedGrade: grade, available: device.part.available, availablePerSLR: device.part.availablePerSLR,
            slrCount: max(1, Int(exactly: dies.rounded()) ?? 1), clockPeriodNs: clockPeriodNs,
            clockUncertaintyNs: clockUncertaintyNs, flow: flow, multiplierBinding: multiplierBinding)
    }
}
