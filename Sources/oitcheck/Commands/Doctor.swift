import ArgumentParser
import Model

/// `oitcheck doctor`: what this machine can read, and how well readers are locked in.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Say what this machine can read, how well readers are locked in, what to install.",
        discussion: """
            Ends with 0 when documents can be read, whatever is missing besides, else with 3.

            Examples:
              oitcheck doctor
              oitcheck doctor --lang en --format json
            """
    )

    @Option(help: "text or json.") var format = DiagnosisFormat.text
    @Option(help: "Language: th or en.") var lang = Language.thai

    func run() async throws {
        let diagnosis = await Diagnosis.ofThisMachine()
        switch format {
        case .text: Console.say(diagnosis.text(lang))
        case .json: Console.say(try diagnosis.json())
        }
        if !diagnosis.works { throw ExitCode(Ending.couldNotJudge) }
    }
}

/// How a diagnosis is written.
enum DiagnosisFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}
