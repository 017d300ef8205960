import ArgumentParser
import Assessing
import Foundation
import Model
import Reading
import Reporting
import ThaiText

/// `oitcheck checklist`: the checklist itself.
struct Checklist: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List, show, lint and test checklists.",
        discussion: """
            Examples:
              oitcheck checklist list
              oitcheck checklist show o12
              oitcheck checklist lint Checklists/2568.yaml
              oitcheck checklist test
            """,
        subcommands: [List.self, Show.self, Lint.self, Test.self]
    )
}

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

    /// `oitcheck checklist show o12`: one item with all its components.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show an item: its components, years, confidence, remedies.",
            discussion: """
                Examples:
                  oitcheck checklist show o12
                  oitcheck checklist show o12 --lang en
                """
        )

        @Argument(help: "The code of an item, such as o12.")
        var item: String

        @OptionGroup var judging: JudgingOptions
        @Option(help: "Language: th or en.") var lang = Language.thai

        func run() throws {
            let edition = try judging.edition()
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

    /// `oitcheck checklist lint FILE`: what is wrong with a checklist file.
    struct Lint: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what is wrong with a checklist file, by line and column.",
            discussion: """
                Examples:
                  oitcheck checklist lint Checklists/2568.yaml
                """
        )

        @Argument(help: "A checklist file.")
        var file: String

        func run() throws {
            var judging = JudgingOptions()
            judging.checklist = file.contains("/") ? file : "./\(file)"
            let edition = try judging.edition()
            let components = edition.items.map(\.components.count).reduce(0, +)
            Console.say(
                "\(file): \(edition.items.count) items, \(components) components, no faults"
            )
        }
    }

    /// `oitcheck checklist test`: whether every example comes out as it says.
    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Judge every example of a checklist, and name those that come out wrong.",
            discussion: """
                Examples:
                  oitcheck checklist test
                  oitcheck checklist test --checklist ./2569.yaml
                """
        )

        @OptionGroup var judging: JudgingOptions

        func run() async throws {
            let edition = try judging.edition()
            let day = try judging.day(for: edition, today: Date())
            let (count, failures) = try await results(of: edition, asOf: day)
            for failure in failures {
                Console.say(
                    """
                    \(failure.component) example \(failure.number): expected \
                    \(failure.expected.rawValue), found \(failure.found.rawValue) \
                    (\(failure.reason.code))
                    """
                )
            }
            Console.say("\(count) examples, \(failures.count) wrong")
            if !failures.isEmpty { throw ExitCode(1) }
        }

        private func results(
            of edition: Edition,
            asOf day: CalendarDay
        ) async throws -> (count: Int, failures: [FailedExample]) {
            let extractor = try Installation.extractor()
            do throws(ExtractorError) {
                return try await testExamples(of: edition, asOf: day, extractor: extractor)
            } catch {
                throw Failure.noExtractor(error)
            }
        }
    }
}

extension Language: ExpressibleByArgument {}
