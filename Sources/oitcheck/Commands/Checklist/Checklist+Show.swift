import ArgumentParser
import Model
import Reporting
import ThaiText

extension Checklist {
    /// `oitcheck checklist show o12`: one item with all its components.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show an item: its components, years, confidence, remedies.",
            discussion: """
                Examples:
                  oitcheck checklist show o12
                  oitcheck checklist show o12 --lang en
                  oitcheck checklist show --effective --checklist ./my-town.yaml
                """
        )

        @Argument(help: "The code of an item, such as o12.")
        var item: String?

        @Flag(help: "Print every component of an agency's own file and where it comes from.")
        var effective = false

        @OptionGroup var judging: JudgingOptions
        @Option(help: "Language: th or en.") var lang = Language.thai

        func run() throws {
            let edition = try judging.edition()
            if effective { return Console.say(edition.effectiveText(lang)) }
            guard let item else {
                throw Failure.usage("checklist show needs the code of an item, or --effective.")
            }
            guard let id = ItemID(text: item.lowercased()), let item = edition.item(id) else {
                let last = edition.items.last?.id.description ?? "o1"
                throw Failure.usage(
                    "\(item) is no item of \(edition.year.buddhist): o1 to \(last)."
                )
            }
            Console.say("\(item.id)  \(item.title(lang))  [\(item.group)]")
            for component in item.components {
                Console.say(
                    """

                    \(component.id)  \(component.text(lang))
                      \(component.kind.rawValue), \(component.confidence.rawValue) confidence, \
                    \(component.judgeable.rawValue), \(component.isDeciding ? "decides" : "advises")
                      ? \(component.question(lang))
                      > \(component.remedy(lang))
                    """
                )
            }
        }
    }
}
