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

try measureEstimates(model.graph, graph, target: target, estimator: estimator)
let estimate = try estimator.estimate(graph, target: target)
for format in Formats.estimates.all {
    let seconds = medianSeconds(runs: 21) { _ = format.render([estimate]) }
    printRow("write as \(format.name)", "\(text(seconds * 1e3)) ms", target: "")
}

try measureReports(binary: binary)
