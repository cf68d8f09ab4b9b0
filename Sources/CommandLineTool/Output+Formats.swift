import Devices
import Presentation

extension Output {
    /// Writes an answer in the form that an option names, to the place that `--output` names.
    ///
    /// - Throws: `OutputError` when the file cannot be written.
    static func write<Answer>(
        _ answer: Answer, as formats: FormatList<Answer>, _ option: Option, stage: Stage = .csynth,
        _ invocation: Invocation, _ console: Console
    ) throws(OutputError) {
        let format = formats.named(invocation.value(of: option)) ?? formats.default
        let style = OutputStyle(invocation, stage: stage, console: console)
        try write(format.render(answer, style: style), to: invocation.value(of: .output), console: console)
    }
}
