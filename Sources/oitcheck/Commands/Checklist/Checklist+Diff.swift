import ArgumentParser
import Model
import Reporting

extension Checklist {
    /// `oitcheck checklist diff 2568 2569`: what became of an edition's items in a later one.
    struct Diff: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what moved, merged, changed, came and went between two editions.",
            discussion: """
                Beside each component stands what a finding of the old edition is worth in the new one: it \
                holds, the same is asked of another year, or it must be looked for anew.

                Examples:
                  oitcheck checklist diff 2568 2569
                  oitcheck checklist diff 2568 2569 --lang en
                  oitcheck checklist diff 2568 ./2570.yaml --format json
                """
        )

        @Argument(help: "The edition before (2568), or its file.")
        var old: String

        @Argument(
            help: "The edition after (2569), or its file; its 'from' say what continues what."
        )
        var new: String

        @Option(help: "text or json.") var format = Format.text
        @Option(help: "Language of the text: th or en.") var lang = Language.thai
        @Option(help: "The folder that holds Checklists and Templates.") var data: String?

        enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

        func run() throws {
            let changes = EditionChanges(from: try edition(old), to: try edition(new))
            guard changes.items.contains(where: { !$0.from.isEmpty }) else {
                throw Failure.usage(
                    "\(new) does not say what it continues of \(old): none of its items has a 'from' there."
                )
            }
            switch format {
            case .text: Console.say(changes.text(lang))
            case .json: Console.say(String(decoding: try changes.json(), as: UTF8.self))
            }
        }

        private func edition(_ name: String) throws -> Edition {
            try JudgingOptions(checklist: name, data: data).editionAsWritten()
        }
    }
}
