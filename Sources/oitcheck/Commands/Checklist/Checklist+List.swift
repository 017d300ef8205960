import ArgumentParser
import Loading
import Model
import ThaiText

extension Checklist {
    /// `oitcheck checklist list`: the editions, and the items of one.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the editions there are, and the items of one.",
            discussion: """
                Examples:
                  oitcheck checklist list
                  oitcheck checklist list --checklist 2568 --lang en
                  oitcheck checklist list --checklist 2567
                """
        )

        @OptionGroup var judging: JudgingOptions
        @Option(help: "Language: th or en.") var lang = Language.thai

        func run() throws {
            if let folder = Installation.data("Checklists", given: judging.data) {
                let editions = JudgingOptions.editions(in: folder).joined(separator: ", ")
                Console.say("editions: \(editions)\n")
            }
            switch try judging.checklistContents() {
            case .edition(let edition): list(edition)
            case .titles(let titles): list(titles)
            }
        }

        private func list(_ edition: Edition) {
            Console.say("\(edition.title(lang)) (\(edition.revision))")
            for item in edition.items {
                Console.say("\(padded(item.id))\(item.title(lang))  [\(item.components.count)]")
            }
        }

        /// What was asked then, and which item continues it.
        private func list(_ titles: EditionTitles) {
            Console.say("\(titles.title(lang))\n\(titles.reason(lang))")
            for item in titles.items {
                let later = item.becomes?.description ?? "-"
                Console.say(
                    "\(padded(item.id))\(item.title)  → \(titles.continuedIn.buddhist) \(later)"
                )
            }
        }

        private func padded(_ id: ItemID) -> String {
            let code = id.description
            return code + String(repeating: " ", count: max(1, 5 - code.count))
        }
    }
}
