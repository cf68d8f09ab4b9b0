import Devices
import Networks

/// Evaluates a compiled design for one version of the tool.
struct VersionEvaluator: Sendable {
    /// What decides how layers are built besides their own choices.
    private struct Surroundings: Hashable {
        /// The style of the top function.
        var topLevel = TopLevelStyle.pipeline
        /// Data inputs of the last multiplexer, where the tool charges all by it.
        var lastMultiplexerInputs: Int?
        /// Layers whose weights are constants, a bit each for the first 64, where that decides what is built.
        var constants: UInt64 = 0
        /// Further such layers.
        var furtherConstants: [Int] = []
    }

    /// What the surroundings decide: a row per layer and choice, and the cost of the joins.
    private struct Table {
        var rows: [LayerRow?]
        var context: LayerContext
        var channels: PerResource<Double>
        var latches: PerResource<Double>
    }

    private let design: CompiledDesign
    private let target: Target
    private let technology: any Technology
    private let calibration: Calibration
    private let resolved: Design
    private let links: LayerLinks
    private let firstRow: [Int]
    private let kinds: [ResourceKind]
    private var last: (surroundings: Surroundings, table: Int)?
    private var tableOf: [Surroundings: Int] = [:]
    private var tables: [Table] = []
    private var multiplexers: [Int??]
    private var terms: [JoinTerm] = []
    private var sums: [QuantitySum]
    private var pipeline = PipelineSchedule()
    private var dataflow = DataflowSchedule()
    private var controlCosts: [PipelineControl: PerResource<Double>] = [:]

    /// Prepares the evaluation; nil where the options do not fit the graph.
    init?(_ design: CompiledDesign, _ version: TargetVersion) {
        target = version.target
        technology = version.technology
        calibration = version.calibration
        guard let resolved = try? design.graph.resolve(target: target, options: design.options) else { return nil }
        self.resolved = resolved
        self.design = design
        links = LayerLinks(resolved)
        kinds = technology.kinds
        sums = [QuantitySum](repeating: QuantitySum(), count: technology.kinds.count)
        var firstRow: [Int] = []
        var count = 0
        for choices in design.choices {
            firstRow.append(count)
            count += choices.count
        }
        self.firstRow = firstRow
        multiplexers = [Int??](repeating: nil, count: count)
    }

    mutating func evaluate(_ picked: [Int]) -> DesignTotals? {
        guard picked.count == firstRow.count else { return nil }
        for (choice, choices) in zip(picked, design.choices) where !choices.indices.contains(choice) { return nil }
        let table = table(surroundings(picked), picked)
        for place in sums.indices { sums[place] = QuantitySum() }
        var (unknownFigures, hasErrors) = (0, false)
        terms.removeAll(keepingCapacity: true)
        for index in picked.indices {
            guard let row = row(table, index, picked), row.isModelled || design.options.allowsUnknown else {
                return nil
            }
            row.add(to: &sums, kinds)
            unknownFigures += row.unknownFigures
            hasErrors = hasErrors || row.hasErrors
            terms.append(row.term)
        }
        let join = join(table, picked)
        var resources = ResourceEstimate()
        for (place, kind) in kinds.enumerated() {
            var joins = Quantity.unknown
            if let cost = join.cost { joins = calibration.spread(kind, Self.joinEvidence).quantity(cost[kind]) }
            sums[place].add(joins)
            resources[kind] = sums[place].total
        }
        return DesignTotals(
            resources: resources, latencyCycles: join.latency, intervalCycles: join.interval,
            unknownFigures: unknownFigures, hasErrors: hasErrors)
    }

    private static let joinEvidence = CircuitEvidence(.joins)
}

extension VersionEvaluator {
    /// Cycles of the whole, and the cost of the joins; nil for streams, which have no model of it.
    private mutating func join(
        _ table: Int, _ picked: [Int]
    ) -> (latency: QuantityRange, interval: QuantityRange, cost: PerResource<Double>?) {
        let isStream = resolved.ioType == .stream
        switch tables[table].context.topLevel {
        case .dataflow:
            dataflow.run(terms, links)
            let cost = isStream ? nil : tables[table].channels
            return (dataflow.latencyCycles, dataflow.intervalCycles, cost)
        case .pipeline:
            pipeline.run(
                terms, links, usablePeriodNs: target.usablePeriodNs, spread: calibration.cycles(.pipelineSum))
            var cost = tables[table].latches
            for index in picked.indices where pipeline.isRegistered[index] {
                if let registers = tables[table].rows[firstRow[index] + picked[index]]?.resultRegisters {
                    cost.add(registers)
                }
            }
            cost.add(controlCost(pipeline.control))
            return (QuantityRange(pipeline.latencyCycles), pipeline.intervalCycles, isStream ? nil : cost)
        }
    }

    private mutating func controlCost(_ control: PipelineControl) -> PerResource<Double> {
        if let cost = controlCosts[control] { return cost }
        let cost = technology.cost(of: control.components)
        controlCosts[control] = cost
        return cost
    }

    private mutating func surroundings(_ picked: [Int]) -> Surroundings {
        var surroundings = Surroundings()
        var (hasLoops, mayChange) = (false, design.options.mayChangeTopLevel)
        for index in picked.indices {
            hasLoops = hasLoops || strategy(index, picked[index])?.isLoop ?? false
            mayChange = mayChange || design.choices[index][picked[index]].strategy != nil
        }
        surroundings.topLevel = design.graph.topLevel(
            hasLoops: hasLoops, ioType: resolved.ioType, mayChange: mayChange)
        if technology.traits.chargesLastMultiplexer {
            for index in picked.indices where strategy(index, picked[index]) == .resource {
                surroundings.lastMultiplexerInputs =
                    multiplexerInputs(index, picked) ?? surroundings.lastMultiplexerInputs
            }
        }
        guard surroundings.topLevel == .pipeline, resolved.ioType == .parallel else { return surroundings }
        for index in picked.indices where strategy(index, picked[index]) == .latency {
            if index < 64 {
                surroundings.constants |= 1 << UInt64(index)
            } else {
                surroundings.furtherConstants.append(index)
            }
        }
        return surroundings
    }

    /// The strategy of a layer under a choice.
    private func strategy(_ index: Int, _ choice: Int) -> Strategy? {
        resolved.layers[index].strategy.map { design.choices[index][choice].strategy ?? $0 }
    }

    private mutating func multiplexerInputs(_ index: Int, _ picked: [Int]) -> Int? {
        let place = firstRow[index] + picked[index]
        if let known = multiplexers[place] { return known }
        var inputs: Int?
        if let design = try? design.graph.resolve(target: target, options: design.options(picked)) {
            inputs = design.lastMultiplexerInputs(
                of: design.layers[index], context: LayerContext(design, technology, calibration))
        }
        multiplexers[place] = .some(inputs)
        return inputs
    }

    private mutating func table(_ surroundings: Surroundings, _ picked: [Int]) -> Int {
        if let last, last.surroundings == surroundings { return last.table }
        let table = tableOf[surroundings] ?? addTable(surroundings, picked)
        last = (surroundings, table)
        return table
    }

    private mutating func addTable(_ surroundings: Surroundings, _ picked: [Int]) -> Int {
        var changed = resolved
        if let design = try? design.graph.resolve(target: target, options: design.options(picked)) { changed = design }
        let context = changed.prepare(technology, calibration)
        tables.append(
            Table(
                rows: [LayerRow?](repeating: nil, count: multiplexers.count), context: context,
                channels: technology.cost(of: changed.parallelChannels(technology.traits)),
                latches: technology.cost(of: changed.inputLatches(context))))
        tableOf[surroundings] = tables.count - 1
        return tables.count - 1
    }

    private mutating func row(_ table: Int, _ index: Int, _ picked: [Int]) -> LayerRow? {
        let place = firstRow[index] + picked[index]
        if let row = tables[table].rows[place] { return row }
        let row = newRow(index, picked)
        tables[table].rows[place] = row
        return row
    }

    private func newRow(_ index: Int, _ picked: [Int]) -> LayerRow? {
        guard var changed = try? design.graph.resolve(target: target, options: design.options(picked)) else {
            return nil
        }
        let context = changed.prepare(technology, calibration)
        let circuit = LayerModels.lower(changed.layers[index], context: context)
        return LayerRow(
            changed.layers[index], circuit, registers: changed.resultRegisters(index, context: context),
            context: context)
    }
}
