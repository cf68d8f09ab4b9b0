public import Comparing
public import Devices
public import Estimator
public import Readers
import Wire

/// Where output goes, as far as its form depends on it.
public struct OutputStyle: Hashable, Sendable {
    /// Columns available.
    public var columns: Int
    /// Whether colour is wanted.
    public var usesColor: Bool
    /// The stage whose figures a person is shown; documents for machines hold both.
    public var stage: Stage

    /// Creates a style.
    public init(columns: Int = 80, usesColor: Bool = false, stage: Stage = .csynth) {
        self.columns = columns
        self.usesColor = usesColor
        self.stage = stage
    }
}

/// A form in which an answer is given.
public struct Format<Answer>: Sendable {
    /// The name given to `--format`.
    public let name: String
    private let text: @Sendable (Answer, OutputStyle) -> String

    init(_ name: String, _ text: @escaping @Sendable (Answer, OutputStyle) -> String) {
        self.name = name
        self.text = text
    }

    /// The answer in this form.
    public func render(_ answer: Answer, style: OutputStyle = OutputStyle()) -> String { text(answer, style) }
}

/// The forms in which one kind of answer is given, the default first.
public struct FormatList<Answer>: Sendable {
    /// The forms.
    public let all: [Format<Answer>]
    /// The names given to `--format`.
    public var names: [String] { all.map(\.name) }
    /// The form that is used where none is named.
    public var `default`: Format<Answer> { all[0] }

    /// The form with this name, the default for nil; nil when there is none.
    public func named(_ name: String?) -> Format<Answer>? {
        name.map { name in all.first { $0.name == name } } ?? self.default
    }

    init(_ first: Format<Answer>, _ others: Format<Answer>...) { all = [first] + others }
}

/// Every form of every answer; a new one is a renderer or a record, and an entry here.
public enum Formats {
    /// Of estimates.
    public static let estimates = FormatList<[DesignEstimate]>(
        .table(EstimatePage.self), Format("json") { answer, _ in EstimateRecord.text(answer) },
        .csv(EstimatePage.self), .markdown(EstimatePage.self), .html(EstimatePage.self))

    /// Of verdicts.
    public static let checks = FormatList<[DesignCheck]>(
        .table(CheckPage.self), Format("json") { answer, _ in CheckRecord.text(answer) },
        .csv(CheckPage.self), .markdown(CheckPage.self), .html(CheckPage.self))

    /// Of comparisons.
    public static let comparisons = FormatList<ComparisonSet>(
        .table(ComparisonPage.self), Format("json") { answer, _ in ComparisonRecord.text(answer) },
        .csv(ComparisonPage.self), .markdown(ComparisonPage.self),
        Format("junit") { answer, _ in JUnitRecord.text(answer) },
        Format("sarif") { answer, _ in SARIFRecord.text(answer) },
        Format("github") { answer, _ in GitHubRecord.text(answer) }, .html(ComparisonPage.self))

    /// Of what was read from reports.
    public static let measurements = FormatList<[ParsedInput]>(
        .table(MeasurementPage.self), Format("json") { answer, _ in MeasurementRecord.text(answer) },
        .csv(MeasurementPage.self), .markdown(MeasurementPage.self))

    /// Of lists of devices.
    public static let deviceLists = FormatList<DeviceListing>(
        .table(DeviceListPage.self), Format("json") { answer, _ in DeviceRecord.json(answer).text() + "\n" },
        Format("names") { answer, _ in DeviceListPage.names(answer) })

    /// Of single devices.
    public static let devices = FormatList<DeviceSheet>(
        .table(DeviceSheetPage.self), Format("json") { answer, _ in DeviceRecord.json(answer).text() + "\n" },
        Format("names") { answer, _ in answer.device.partName + "\n" })

    /// Of findings in device documents; their names are the paths with a finding.
    public static let findings = FormatList<Findings>(
        Format("table") { answer, _ in answer.text },
        Format("json") { answer, _ in
            DeviceRecord.json(answer.findings, documents: answer.documents).text() + "\n"
        },
        Format("names") { answer, _ in Set(answer.findings.map(\.path)).sorted().map { $0 + "\n" }.joined() })
}
