import Comparing
import Devices
import Estimator
import Foundation
import Importers
import Networks
import Presentation
import Readers

let binary = CommandLine.arguments.dropFirst().first ?? "../.build/release/presynth"
let project = CommandLine.arguments.dropFirst(2).first ?? "../Examples/jet-tagger"

printRow("what", "measured", target: "target")
let memory = try runProcess(binary, ["estimate", project])
let processSeconds = try medianSeconds(runs: 51) { try runProcess(binary, ["estimate", project]) }
printRow(
    "start, read the jet tagger's project, estimate, print", "\(text(processSeconds * 1e3)) ms", target: "<= 15 ms")
printRow("largest memory of that process", "\(text(memory)) MB", target: "<= 60 MB")

let importSeconds = try medianSeconds(runs: 51) { _ = try ModelImporters.read(path: project) }
printRow("read the project in process", "\(text(importSeconds * 1e3)) ms", target: "")

let model = try ModelImporters.read(path: project)
let graph = model.graph.analysed()
let flow = Flow(.vitisHLS, version: Flow.Version(2022, 2))
let estimator = try DesignEstimator(catalogue: .shipped, tool: flow.tool)
let device = try DeviceCatalogue.shipped.resolve("xcvu13p-flga2577-2-e")
let target = Target(device: device, clockPeriodNs: 5, flow: flow)

let repeats = 2000
let designSeconds = try medianSeconds(runs: 5) {
    for _ in 0..<repeats { _ = try estimator.estimate(graph, target: target) }
}
let layerMicroseconds = designSeconds / Double(repeats) / Double(graph.layers.count) * 1e6
printRow("estimate again, weight statistics cached, per layer", "\(text(layerMicroseconds)) us", target: "<= 5 us")

let parallelSeconds = medianSeconds(runs: 3) {
    DispatchQueue.concurrentPerform(iterations: 64) { _ in
        for _ in 0..<repeats / 8 { _ = try? estimator.estimate(graph, target: target) }
    }
}
let designsPerSecond = Double(64 * (repeats / 8)) / parallelSeconds
printRow("whole designs a second, all cores", "\(Int(designsPerSecond))", target: ">= 100000")

let estimate = try estimator.estimate(graph, target: target)
for format in Formats.estimates.all {
    let seconds = medianSeconds(runs: 21) { _ = format.render([estimate]) }
    printRow("write as \(format.name)", "\(text(seconds * 1e3)) ms", target: "")
}

try measureReports(binary: binary)
