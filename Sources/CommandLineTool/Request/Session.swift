import Devices
import Estimator
import Importers
import Networks
import Wire

/// A model that was read once, and what it is to be estimated for.
struct Session: Sendable {
    /// The model with what its project says of itself.
    let model: ImportedModel
    /// What the user asked for.
    let request: DesignRequest
    private let catalogue: DeviceCatalogue

    /// One combination of target and options.
    struct Case: Sendable {
        /// What the name of the device means.
        var device: ResolvedDevice
        /// The target.
        var target: Target
        /// The estimator for the target's tool.
        var estimator: DesignEstimator
        /// The options.
        var options: DesignOptions
        /// What the user asked for in place of the project's word.
        var overrides: [Override]
        /// What the user should know about the target.
        var diagnostics: [Diagnostic]
    }

    /// Reads the model and, where asked for, the user's device documents.
    ///
    /// - Throws: `InputError` or `DeviceError` for what cannot be read.
    init(path: String, request: DesignRequest) throws {
        self.request = request
        catalogue = try DeviceCatalogue.shipped(overlaidBy: request.deviceDatabase)
        model = try ModelImporters.read(path: path)
    }

    /// Every combination the user asked for.
    ///
    /// - Throws: `UsageError` for an option that does not fit the model, `InputError` for a project that does not say
    ///   enough.
    func cases() throws -> [Case] {
        try request.variants().map { variant in
            let device = try self.device(variant.device)
            let periodNs = try clockPeriodNs(variant)
            let target = Target(
                device: device, clockPeriodNs: periodNs,
                clockUncertaintyNs: model.clockUncertainty?.ns(periodNs: periodNs),
                flow: try flow(variant), multiplierBinding: model.multiplierBinding)
            return Case(
                device: device, target: target,
                estimator: try DesignEstimator(catalogue: catalogue, tool: target.flow.tool),
                options: request.options(for: variant),
                overrides: Overrides(model: model, request: request, variant: variant, target: target).all,
                diagnostics: versionNote(variant, target.flow) + DeviceRemarks.diagnostics(device))
        }
    }

    /// Estimates one combination with other options than its own, as a search does.
    func estimate(_ place: Case, options: DesignOptions) throws -> DesignEstimate {
        try place.estimator.estimate(model.graph, target: place.target, options: options)
    }

    /// What changes of one combination would give, from its design compiled once.
    func changes(of place: Case) -> ChangeEvaluator {
        let choices = [[LayerChoice]](repeating: ChangeEvaluator.choices, count: model.graph.layers.count)
        let compiled = try? place.estimator.compile(
            model.graph, target: place.target, options: place.options, choices: choices)
        return ChangeEvaluator(options: place.options, compiled: compiled) { try? estimate(place, options: $0) }
    }

    /// Estimates one combination, with everything the user should know about it, or without the notes.
    ///
    /// - Throws: `UsageError` or `InputError` when there is no model for the target or a layer.
    func estimate(_ place: Case, quiet: Bool) throws -> DesignEstimate {
        do {
            var estimate = try estimate(place, options: place.options)
            estimate.origin = ModelOrigin(importerName: model.importerName, path: model.path)
            estimate.overrides = place.overrides
            estimate.diagnostics = model.diagnostics + place.diagnostics + estimate.diagnostics
            if let remark = remark(on: request.stage, of: estimate) { estimate.diagnostics.append(remark) }
            if quiet { estimate.diagnostics.removeAll { $0.severity == .note } }
            return estimate
        } catch let error as EstimateError {
            throw explain(error)
        }
    }

    /// A word on a stage that nothing is known of.
    private func remark(on stage: Stage, of estimate: DesignEstimate) -> Diagnostic? {
        let resources = estimate.resources(at: stage)
        let isUnknown = estimate.target.vendor.resourceKinds.allSatisfy { resources[$0].value == nil }
        guard stage == .synthesis, isUnknown else { return nil }
        return Diagnostic(
            .warning, code: .synthesisNotModelled,
            message: "resources after logic synthesis are not modelled yet; --stage csynth shows those of the "
                + "C-synthesis report, of which logic synthesis typically keeps 0.4 to 0.5 of the LUT")
    }

    /// Whose fault an estimate that cannot be made is: the command line's or the project's.
    private func explain(_ error: EstimateError) -> any Error {
        switch error {
        case .unsupportedTarget(let what) where request.devices.isEmpty && request.flows.isEmpty:
            InputError(file: model.path, expected: "a target that is modelled", found: "none: \(what)")
        case .unsupportedTarget(let what):
            UsageError(
                what,
                hint: "Estimates cover AMD devices with Vivado HLS or Vitis HLS; 'presynth devices show' tells what "
                    + "any other device has.")
        case .unknownLayer(let name, let known):
            UsageError(
                "no layer is called '\(name)'",
                hint: (Nearest.match(name, among: known).map { "Did you mean '\($0)'? " } ?? "")
                    + "The model has \(known.prefix(24).joined(separator: ", "))\(known.count > 24 ? ", ..." : ".")")
        case .unsupportedLayers(let layers):
            UnmodelledLayers(path: model.path, layers: layers)
        }
    }

    private func device(_ name: String?) throws -> ResolvedDevice {
        guard let wanted = name ?? model.partName else {
            throw UsageError("the project names no part", hint: "Give one with --device, such as --device xcvu13p.")
        }
        do {
            return try catalogue.resolve(wanted)
        } catch {
            throw explain(error, wanted: wanted, isTyped: name != nil)
        }
    }

    private func explain(_ error: DeviceError, wanted: String, isTyped: Bool) -> any Error {
        guard case .unknownDevice(_, let nearest) = error else { return error }
        if isTyped { return UsageError.unknownDevice(wanted, nearest: nearest) }
        let known = nearest.isEmpty ? "" : " (nearest: \(nearest.joined(separator: ", ")))"
        return InputError(
            file: model.path, expected: "a part of the database\(known)",
            found: "'\(wanted)'; --device names another")
    }

    private func clockPeriodNs(_ variant: DesignRequest.Variant) throws(UsageError) -> Double {
        if let period = variant.clockPeriodNs ?? model.clockPeriodNs { return period }
        throw UsageError("the project states no clock", hint: "Give one with --clock, such as --clock 5ns.")
    }

    /// The tool; one named without version keeps the version the project, or a report beside it, states for it.
    private func flow(_ variant: DesignRequest.Variant) throws(UsageError) -> Flow {
        guard let wanted = variant.flow ?? model.flow else {
            throw UsageError("the project names no tool", hint: "Give one with --flow, such as --flow vitis-hls.")
        }
        guard wanted.version == nil else { return wanted }
        if let version = model.flow?.version, model.flow?.tool == wanted.tool {
            return Flow(wanted.tool, version: version)
        }
        return Flow(wanted.tool, version: foundVersion(wanted.tool)?.version)
    }

    /// The version that a report or log beside the project states.
    private func foundVersion(_ tool: Flow.Tool) -> ToolVersionSearch.Found? {
        ToolVersionSearch(project: model.path, tool: tool).found
    }

    /// Where the version of a target was found, when neither project nor command line names it.
    private func versionNote(_ variant: DesignRequest.Variant, _ flow: Flow) -> [Diagnostic] {
        guard flow.version != nil, variant.flow?.version == nil, model.flow?.version == nil,
            let found = foundVersion(flow.tool)
        else { return [] }
        return [
            Diagnostic(
                .note, code: .toolVersionFound,
                message: "\(flow.label) is the version that \(found.path) states; the project names none")
        ]
    }
}

/// Layers that no model exists for.
struct UnmodelledLayers: Error, CustomStringConvertible {
    var path: String
    var layers: [EstimateError.UnsupportedLayerName]

    var description: String {
        let lines = layers.map { "\(path): error: no model for layer '\($0.layer)' (\($0.reason))" }
        let hint = "  --allow-unknown goes on: these figures stay unknown and the totals are lower bounds."
        return (lines + [hint]).joined(separator: "\n") + "\n"
    }
}
