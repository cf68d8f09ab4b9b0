package import Devices
import Wire

/// Sorts measurements into designs: the same top below the same project folder is one design.
package struct DesignGrouping {
    /// The designs in the order of their first report.
    package private(set) var designs: [DesignReports] = []
    private var groups: [Group] = []
    private let root: Int
    /// The folders of projects that have reports.
    private let homes: Set<[Substring]>

    /// Reports that belong together.
    private struct Group {
        var top: String?
        var home: [Substring]
        /// Whether the same folder has reports of another design of the same name.
        var isOneOfSeveral = false
        var reports: [Measurement]
        var modules: [Measurement] = []

        /// Whether the reports are of one build of FINN, which writes those of one design into a folder, but with the
        /// wrapper of the stitched part as the top of some and that of the whole bitstream as the top of others.
        var isOfFINN: Bool { reports.contains(where: \.isOfFINN) }

        /// Whether a report of the same kind and stage is here that states other figures: then it is another design's.
        func contradicts(_ report: Measurement) -> Bool {
            reports.contains { other in
                guard other.stage == report.stage, other.source.kind == report.source.kind else { return false }
                return !ReportDifferences(other, report).all.isEmpty
            }
        }

        /// Whether figures of the same tool and stage are here that a report contradicts, whatever its kind.
        func differs(from report: Measurement) -> Bool {
            reports.contains { other in
                other.stage == report.stage && other.source.tool == report.source.tool
                    && !ReportDifferences(other, report).all.isEmpty
            }
        }

        /// Whether a C-synthesis report is here.
        var hasSynthesis: Bool { reports.contains { $0.stage == .csynth && $0.source.kind != "log" } }
    }

    /// Sorts measurements.
    ///
    /// - Parameters:
    ///   - measurements: In the order of their paths.
    ///   - root: The folder they are below.
    package init(_ measurements: [Measurement], root: String) {
        self.root = Self.components(root).count
        let modules = Self.modules(measurements)
        let tops = measurements.enumerated().filter { !modules.contains($0.offset) }.map(\.element)
        homes = Set(tops.filter { $0.source.kind != "log" }.map(Self.home))
        let named = tops.filter { $0.design.top != nil && !Self.isOfWrapper($0) }
        for report in named { join(report) }
        mergeAncestors()
        for report in tops.filter(Self.isOfWrapper) + tops.filter({ $0.design.top == nil }) { joinNameless(report) }
        for index in modules.sorted() { takeModule(measurements[index]) }
        designs = groups.map { design($0) }
    }

    /// Whether a report is of the block design that an export of AMD HLS makes around the design to implement it.
    private static func isOfWrapper(_ report: Measurement) -> Bool { report.design.top?.hasPrefix("bd_0_") ?? false }

    private static func components(_ path: String) -> [Substring] {
        path.split(separator: "/").filter { $0 != "." }
    }

    /// Folders that tools make inside a project, which say nothing of which project it is.
    private static let toolFolders: Set<Substring> = [
        "report", "reports", "syn", "sim", "impl", "csim", "verilog", "vhdl", "systemc", "autosim", "lib", "json",
        "output_files", "resources", "logs", "_x",
    ]

    /// The project's folder; a log above it names project and solution.
    private func home(of report: Measurement) -> [Substring] {
        let home = Self.home(of: report)
        guard report.source.kind == "log", let project = report.extra["project"],
            let solution = report.extra["solution"]
        else { return home }
        let below = home + [project[...], solution[...]]
        return homes.contains(below) ? below : home
    }

    /// The project's folder: a report's own without the folders that tools make.
    private static func home(of report: Measurement) -> [Substring] {
        var folders = components(report.source.path).dropLast()
        while let last = folders.last,
            toolFolders.contains(last) || last.hasSuffix(".runs") || last.hasPrefix("impl_")
                || last.hasPrefix("synth_")
        {
            folders = folders.dropLast()
        }
        return Array(folders)
    }

    /// C-synthesis reports of functions that a report of the same folder, or of one above it, calls; by index.
    private static func modules(_ measurements: [Measurement]) -> Set<Int> {
        var callees: [ArraySlice<Substring>: Set<String>] = [:]
        for report in measurements where report.stage == .csynth {
            let names = report.instances.map { $0.module ?? $0.name }.filter { $0 != report.design.top }
            callees[components(report.source.path).dropLast(), default: []].formUnion(names)
        }
        var indices: Set<Int> = []
        for (index, report) in measurements.enumerated() where report.stage == .csynth {
            guard let top = report.design.top else { continue }
            let path = components(report.source.path).dropLast()
            let isCalled = (0...path.count).contains { callees[path.prefix($0)]?.contains(top) == true }
            if isCalled { indices.insert(index) }
        }
        return indices
    }

    private mutating func join(_ report: Measurement) {
        let home = home(of: report)
        let top = report.design.top?.lowercased()
        let candidates = groups.indices.filter { index in
            let group = groups[index]
            return group.home == home && (group.top == top || group.isOfFINN && report.isOfFINN)
        }
        if let index = closest(to: report, among: candidates.filter { !groups[$0].contradicts(report) }) {
            groups[index].reports.append(report)
        } else {
            for index in candidates { groups[index].isOneOfSeveral = true }
            let isOneOfSeveral = !candidates.isEmpty
            groups.append(Group(top: top, home: home, isOneOfSeveral: isOneOfSeveral, reports: [report]))
        }
    }

    /// The group with a report whose file name begins most like another's.
    private func closest(to report: Measurement, among candidates: [Int]) -> Int? {
        func likeness(_ index: Int) -> Int {
            groups[index].reports.map { other in
                zip(other.source.path, report.source.path).prefix { $0 == $1 }.count
            }.max() ?? 0
        }
        return candidates.max { likeness($0) < likeness($1) }
    }

    /// Joins reports of a project's own folder with those of its one solution below.
    private mutating func mergeAncestors() {
        for index in groups.indices.reversed() {
            let group = groups[index]
            let below = groups.indices.filter { other in
                other != index && groups[other].top == group.top && groups[other].home.count > group.home.count
                    && groups[other].home.starts(with: group.home)
            }
            guard below.count == 1, let other = below.first, group.home.count >= root else { continue }
            groups[other].reports += group.reports
            groups[other].home = group.home
            groups.remove(at: index)
        }
    }

    /// A report that does not name its design goes to the one design of its project.
    private mutating func joinNameless(_ report: Measurement) {
        let home = home(of: report)
        let related = groups.indices.filter { index in
            (groups[index].home.starts(with: home) || home.starts(with: groups[index].home))
                && !groups[index].differs(from: report)
        }
        let same = related.filter { groups[$0].home == home }
        let nameless = same.filter { groups[$0].top == nil }
        let nearest = same.count > 1 && !nameless.isEmpty ? nameless : same
        if let index = only(of: nearest, for: report) ?? only(of: related, for: report) {
            groups[index].reports.append(report)
        } else {
            groups.append(Group(top: report.design.top?.lowercased(), home: home, reports: [report]))
        }
    }

    /// The one of several designs that a report can only be of: the one that its file is named after, else the one
    /// that was synthesised by HLS.
    private func only(of candidates: [Int], for report: Measurement) -> Int? {
        if candidates.count < 2 { return candidates.first }
        let name = report.source.path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        let namesakes = candidates.filter { index in groups[index].top.map { name.hasPrefix($0 + "_") } ?? false }
        if namesakes.count == 1 { return namesakes.first }
        let synthesised = candidates.filter { groups[$0].hasSynthesis }
        return synthesised.count == 1 ? synthesised.first : nil
    }

    private mutating func takeModule(_ report: Measurement) {
        let home = Self.home(of: report)
        guard let index = groups.firstIndex(where: { home.starts(with: $0.home) }) else { return join(report) }
        groups[index].modules.append(report)
    }

    private func design(_ group: Group) -> DesignReports {
        let isAbsolute = group.reports.first?.source.path.hasPrefix("/") ?? false
        let folder = (isAbsolute ? "/" : "") + group.home.joined(separator: "/")
        let prefix = group.reports.map(\.source.path).commonFolder
        let stages = Measurement.merged(Self.adoptingStages(group.reports), folder: prefix)
        let missing = MissingReports(stages, folder: prefix)
        let all = group.reports.map(\.design)
        var design = MeasuredDesign(
            top: all.lazy.compactMap(\.top).first, part: all.lazy.compactMap(\.part).first,
            device: all.lazy.compactMap(\.device).first)
        design.part = all.first { $0.device != nil && $0.part != nil }?.part ?? design.part
        let place = group.isOneOfSeveral ? group.reports.first?.source.path ?? folder : folder
        return DesignReports(
            folder: place.isEmpty ? "." : place, design: design, stages: missing.stages, modules: group.modules,
            missing: missing.messages)
    }

    /// A report that does not say its stage is of its neighbours' stage, if they are of one and agree with it.
    ///
    /// The log of an HLS run goes with the C-synthesis reports.
    private static func adoptingStages(_ reports: [Measurement]) -> [Measurement] {
        let isSynthesised = reports.contains { $0.stage == .csynth && $0.source.kind != "log" }
        return reports.map { report in
            var copy = report
            if report.source.kind == "log", report.source.tool?.hasSuffix(" HLS") == true, isSynthesised {
                copy.stage = .csynth
                return copy
            }
            guard report.stage == .unknown else { return report }
            let folder = components(report.source.path).dropLast()
            let neighbours = reports.filter {
                $0.stage != .unknown && components($0.source.path).dropLast() == folder
                    && $0.source.tool == report.source.tool
            }
            let stages = Set(neighbours.map(\.stage))
            guard stages.count == 1, let stage = stages.first,
                neighbours.allSatisfy({ ReportDifferences($0, report).all.isEmpty })
            else { return report }
            copy.stage = stage
            return copy
        }
    }
}

extension Measurement {
    /// Whether the FINN compiler wrote this report, or had it written as its own.
    fileprivate var isOfFINN: Bool {
        FINNKind(rawValue: source.kind) != nil || source.kind == "post_synth_resources_xml"
    }
}
