import Comparing
import Devices
import Estimator
import Networks
import Presentation
import Readers

extension Command {
    /// `presynth devices [list|show|validate]`.
    static let devices = Command(
        name: "devices",
        summary: "Show the database of parts and boards, with the source of every figure",
        discussion: ["'presynth devices' alone lists every part; 'presynth help devices list' tells how to filter."],
        options: [.helpFlag],
        examples: [
            Example(arguments: "devices", summary: "every part, by maker and family"),
            Example(arguments: "devices show pynq-z2", summary: "one board or part with the evidence for each figure"),
            Example(arguments: "devices validate my-parts", summary: "check your own documents"),
        ],
        subcommands: [.devicesList, .devicesShow, .devicesValidate])

    private static let devicesList = Command(
        name: "list",
        summary: "List parts, all of them or those that pass a filter",
        operands: [
            Operand(name: "TEXT", summary: "part of a name, alias or board, such as vu9 or pynq", isOptional: true)
        ],
        options: [.vendor, .family, .minimum, .onBoard, .deviceDatabase, .devicesFormat, .output, .noColor, .helpFlag],
        examples: [
            Example(
                arguments: "devices list --family zynq --on-board", summary: "Zynq parts that a known board carries"),
            Example(arguments: "devices list --min dsp=4000,lut=1000000", summary: "parts that are large enough"),
        ],
        run: { invocation, console in
            let listing = try DeviceCatalogue.shipped(overlaidBy: invocation.value(of: .deviceDatabase)).list(
                DeviceFilter(invocation))
            try Output.write(listing, as: Formats.deviceLists, .devicesFormat, invocation, console)
            return .good
        })

    private static let devicesShow = Command(
        name: "show",
        summary: "Show what one device has, and how well that is known",
        operands: [Operand(name: "PART|BOARD", summary: "a name in any spelling the tools write", completion: .device)],
        options: [.deviceDatabase, .devicesFormat, .output, .noColor, .helpFlag],
        examples: [
            Example(arguments: "devices show xcvu13p-flga2577-2-e", summary: "a part as projects write it"),
            Example(arguments: "devices show VCU118 --format json", summary: "a board, for other programs"),
        ],
        run: { invocation, console in
            let name = invocation.operands[0]
            let catalogue = try DeviceCatalogue.shipped(overlaidBy: invocation.value(of: .deviceDatabase))
            let sheet: DeviceSheet
            do {
                sheet = try catalogue.sheet(of: name)
            } catch DeviceError.unknownDevice(_, let nearest) {
                throw UsageError.unknownDevice(name, nearest: nearest)
            }
            try Output.write(sheet, as: Formats.devices, .devicesFormat, invocation, console)
            return .good
        })

    private static let devicesValidate = Command(
        name: "validate",
        summary: "Check device documents of your own, field by field",
        discussion: [
            "Every error and every figure that is hard to believe is named with its file and field. A doubt does not "
                + "keep a document from being used; an error does."
        ],
        operands: [Operand(name: "DIR", summary: "a folder of documents, or one document", completion: .file)],
        options: [.devicesFormat, .output, .noColor, .helpFlag],
        examples: [Example(arguments: "devices validate my-parts", summary: "before using it with --device-db")],
        negativeMeaning: "a document has an error",
        run: { invocation, console in
            let documents = try DatabaseFiles.read(invocation.operands[0])
            let findings = Findings(DeviceCatalogue.shipped.validate(documents), documents: documents.count)
            try Output.write(findings, as: Formats.findings, .devicesFormat, invocation, console)
            return findings.isUsable ? .good : .negative
        })
}
