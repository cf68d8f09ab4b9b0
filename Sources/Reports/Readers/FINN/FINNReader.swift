import Devices
internal import Wire

/// Reads the JSON reports of the FINN compiler; figures without a place in the schema are extra, by node and name.
///
/// The files name no design, part or version (`ooc_synth_and_timing` names the version of Vivado); estimates state no
/// clock. Python writes `NaN` and `Infinity`, which are unknown. Checked on 56 files of five projects.
struct FINNReader: ReportReader {
    let kinds = FINNKind.allCases.map(\.rawValue)

    func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        switch FINNKind(head) {
        case nil: nil
        case .layerCycles, .layerResourcesHLS: .possible
        default: .certain
        }
    }

    func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        guard let kind = FINNKind(file.bytes.prefix(65_536)) else {
            throw InputError(file: file.path, expected: "a report of FINN", found: "another JSON document")
        }
        guard let members = try JSONReader.read(file.bytes, file: file.path, allowsNonFinite: true).members
        else {
            throw InputError(file: file.path, line: 1, expected: "a JSON object of nodes", found: "another value")
        }
        var measurement = Measurement(
            source: .init(path: file.path, kind: kind.rawValue, tool: "FINN"), stage: kind.stage)
        switch kind {
        case .networkPerformance: measurement.takeNetworkPerformance(members)
        case .outOfContext: measurement.takeOutOfContext(members)
        case .simulation: measurement.takeSimulation(members)
        case .layerCycles: measurement.takeLayerCycles(members)
        case .layerResources, .layerResourcesHLS, .postSynthesis: measurement.takeLayerResources(members)
        case .alternatives: measurement.takeAlternatives(members)
        case .counts, .configuration: measurement.takeProperties(members)
        }
        if measurement.used.kinds.isEmpty, [.layerResources, .layerResourcesHLS, .postSynthesis].contains(kind) {
            measurement.diagnostics.append(
                Diagnostic(
                    .info, code: .totalMissing,
                    message: "The report has no total; it may not list every layer, so none is summed up."))
        }
        return [measurement]
    }
}

extension FINNKind {
    /// What the figures of a file are of.
    fileprivate var stage: Stage {
        switch self {
        case .networkPerformance, .counts, .configuration, .alternatives, .layerResources, .layerCycles: .estimate
        case .layerResourcesHLS: .csynth
        case .simulation: .simulation
        case .outOfContext, .postSynthesis: .implementation
        }
    }
}
