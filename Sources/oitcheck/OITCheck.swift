import ArgumentParser
import Foundation

/// The root command: a form; the work is done in the rooms.
@main
struct OITCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oitcheck",
        abstract: "Checks a Thai municipality's website against the NACC's OIT checklist.",
        discussion: """
            Examples:
              oitcheck check https://www.some-town.go.th
              oitcheck check ./export --site-url https://www.some-town.go.th --format json
              oitcheck checklist show o12
            """,
        version: Version.current,
        subcommands: [
            Check.self, Crawl.self, Judge.self, Links.self, Read.self, ScoreCommand.self,
            AuditReport.self, Checklist.self, Doctor.self,
        ]
    )

    /// Runs the command; ends with the exit codes of the manual, not with ArgumentParser's own.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            Ending.end(with: error)
        }
    }
}

/// The version that reports and `--version` print.
enum Version {
    static let current = "0.1.0"
}

/// How the program ends: 0 passed, 1 the gate failed, 2 usage or configuration, 3 could not judge.
enum Ending {
    static let gateFailed: Int32 = 1
    static let usage: Int32 = 2
    static let couldNotJudge: Int32 = 3

    static func end(with error: any Error) -> Never {
        if let failure = error as? Failure {
            Console.complain(failure.description)
            exit(failure.code)
        }
        let code = OITCheck.exitCode(for: error)
        guard code != .validationFailure else {
            Console.complain(OITCheck.fullMessage(for: error))
            exit(usage)
        }
        OITCheck.exit(withError: error)
    }
}
