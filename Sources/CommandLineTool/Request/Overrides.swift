import Devices
import Estimator
import Importers
import Networks
import Wire

/// What the user asked for in place of what the project says.
///
/// A value equal to the project's is no override, unless several values are compared and it is one of them.
struct Overrides {
    let model: ImportedModel
    let request: DesignRequest
    let variant: DesignRequest.Variant
    let target: Target

    /// All of them, in the order of the help.
    var all: [Override] {
        let flowText = { (flow: Flow) in flow.tool.rawValue + (flow.version.map { "@\($0)" } ?? "") }
        let named: [Override?] = [
            override(
                "device", variant.device, project: model.partName,
                isCompared: request.devices.count > 1),
            override(
                "clock", variant.clockPeriodNs.map(clockText), project: model.clockPeriodNs.map(clockText),
                isCompared: request.clockPeriodsNs.count > 1),
            override(
                "flow", variant.flow.map { _ in flowText(target.flow) }, project: model.flow.map(flowText),
                isCompared: request.flows.count > 1),
            override("io", request.ioType?.rawValue, project: model.graph.ioType.rawValue),
            override(
                "strategy", variant.strategy?.rawValue, project: common { $0.strategy?.rawValue },
                isCompared: request.strategies.count > 1),
            override(
                "reuse", variant.reuseFactor.map(String.init),
                project: common { $0.strategy == nil ? nil : String($0.reuseFactor) },
                isCompared: request.reuseFactors.count > 1),
            override("precision", variant.precision?.description, project: nil),
        ]
        return named.compactMap(\.self) + layerOverrides
    }

    private var layerOverrides: [Override] {
        request.layers.sorted { $0.key < $1.key }.flatMap { name, options in
            let layer = model.graph.layers.first { $0.name == name }
            return [
                override(
                    "\(name).reuse", options.reuseFactor.map(String.init), project: layer.map { "\($0.reuseFactor)" }),
                override("\(name).strategy", options.strategy?.rawValue, project: layer?.strategy?.rawValue),
                override("\(name).precision", options.precision?.description, project: nil),
            ].compactMap(\.self)
        }
    }

    private func override(
        _ option: String, _ value: String?, project: String?, isCompared: Bool = false
    ) -> Override? {
        guard let value, value != project || isCompared else { return nil }
        return Override(option: option, projectValue: project, value: value)
    }

    private func clockText(_ periodNs: Double) -> String { JSONValue.number(periodNs).text() + " ns" }

    /// What all layers that have it agree on, nil when they differ.
    private func common(_ property: (Layer) -> String?) -> String? {
        let values = Set(model.graph.layers.compactMap(property))
        return values.count > 1 ? "varies" : values.first
    }
}

/// What the user should know about a device.
enum DeviceRemarks {
    /// A family that stands for a part, a shell of unknown size, figures that rest on weak evidence.
    static func diagnostics(_ device: ResolvedDevice) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        if case .family(let representative) = device.match {
            diagnostics.append(
                Diagnostic(
                    .warning, code: .deviceFamilyOnly,
                    message: "'\(device.requested)' names a family; \(representative.part) stands for it"))
        }
        if device.hasUnknownShell {
            diagnostics.append(
                Diagnostic(
                    .warning, code: .shellUnknown,
                    message: "shares are of the whole device, but the shell of \(device.board?.name ?? "the board") "
                        + "takes some of it; name the platform or give 'check' a --budget"))
        }
        let weak = device.part.vendor.resourceKinds.filter { device.part.figures[FigureKey($0)]?.isWeak == true }
        if !weak.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .note, code: .deviceFigureWeak,
                    message: "\(device.part.name): \(weak.map(\.label).joined(separator: ", ")) "
                        + "rest on weak evidence; 'presynth devices show \(device.part.name)' says which"))
        }
        return diagnostics
    }
}
