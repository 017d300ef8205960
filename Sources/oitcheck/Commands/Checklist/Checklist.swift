import ArgumentParser
import Model

/// `oitcheck checklist`: the checklist itself.
struct Checklist: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List, show, compare, lint and test checklists.",
        discussion: """
            Examples:
              oitcheck checklist list
              oitcheck checklist show o12
              oitcheck checklist diff 2568 2569
              oitcheck checklist lint Checklists/2568.yaml
              oitcheck checklist test
            """,
        subcommands: [List.self, Show.self, Diff.self, Lint.self, Test.self]
    )
}

extension Language: ExpressibleByArgument {}
