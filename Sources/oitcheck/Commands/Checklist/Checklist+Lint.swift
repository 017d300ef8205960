import ArgumentParser
import Loading
import Model

extension Checklist {
    /// `oitcheck checklist lint FILE`: what is wrong with a checklist file.
    struct Lint: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what is wrong with a checklist file, by line and column.",
            discussion: """
                A note is no fault: a phrase that names its year in two digits or in Thai ones stays as it is when \
                the edition is run for another year.

                Examples:
                  oitcheck checklist lint Checklists/2568.yaml
                """
        )

        @Argument(help: "A checklist file.")
        var file: String

        func run() throws {
            let path = file.contains("/") ? file : "./\(file)"
            let (contents, notes) = try JudgingOptions(checklist: path, data: nil).lint()
            for note in notes {
                Console.say("\(file):\(note.line):\(note.column): note: \(note.message)")
            }
            switch contents {
            case .edition(let edition):
                let components = edition.items.map(\.components.count).reduce(0, +)
                Console.say(
                    "\(file): \(edition.items.count) items, \(components) components, no faults"
                )
            case .titles(let titles):
                Console.say("\(file): the titles of \(titles.items.count) items, no faults")
            }
        }
    }
}
