import ArgumentParser
import Model

extension Checklist {
    /// `oitcheck checklist list`: the editions, and the items of one.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the editions there are, and the items of one.",
            discussion: """
                Examples:
                  oitcheck checklist list
                  oitcheck checklist list --checklist 2568 --lang en
                """
        )

        @OptionGroup var judging: JudgingOptions
        @Option(help: "Language: th or en.") var lang = Language.thai

        func run() throws {
            if let folder = Installation.data("Checklists", given: judging.data) {
                let editions = JudgingOptions.editions(in: folder).joined(separator: ", ")
                Console.say("editions: \(editions)\n")
            }
            let edition = try judging.edition()
            Console.say("\(edition.title(lang)) (\(edition.revision))")
            for item in edition.items {
                let code = item.id.description
                let pad = String(repeating: " ", count: max(1, 5 - code.count))
                Console.say("\(code)\(pad)\(item.title(lang))  [\(item.components.count)]")
            }
        }
    }
}
