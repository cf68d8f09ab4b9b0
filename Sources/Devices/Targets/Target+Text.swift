import Wire

extension Target {
    /// The target in one line, such as `xcvu13p-flga2577-2-e, 5 ns (200 MHz), Vitis HLS 2022.2`.
    public var line: String {
        let board = boardName.map { " (\($0))" } ?? ""
        return [partName + board, NumberText.clock(periodNs: clockPeriodNs), flow.label].joined(separator: ", ")
    }
}

extension Flow {
    /// The tool as people write it, such as `Vitis HLS 2022.2`.
    public var label: String {
        let name =
            switch tool {
            case .vivadoHLS: "Vivado HLS"
            case .vitisHLS: "Vitis HLS"
            case .quartus: "Quartus"
            case .oneapi: "oneAPI"
            case .catapult: "Catapult"
            case .libero: "Libero SmartHLS"
            }
        return version.map { "\(name) \($0)\(isVersionAssumed ? " assumed" : "")" } ?? name
    }
}
