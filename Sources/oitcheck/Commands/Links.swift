import ArgumentParser
import Assessing
import Fetching
import Foundation
import Model

/// `oitcheck links TARGET`: only the links, and all of them.
struct Links: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find the broken links of a website or a website export.",
        discussion: """
            TARGET is the address of a home page, or a folder or archive with a copy of a site.
            Every link is followed that a browser can follow: pages, documents, pictures, style
            sheets and what these name; to other hosts it is asked whether they answer. The report
            names each broken target with the pages, lines and words that link there, and says
            what was not checked, and why.

            Examples:
              oitcheck links https://www.some-town.go.th
              oitcheck links export --site-url https://www.some-town.go.th --lang en
              oitcheck links https://www.some-town.go.th --external none --format json,csv --output out
              oitcheck links https://www.some-town.go.th --window 22:00-05:00 --allow-bad-tls
              oitcheck links export --fail-on broken-links --quiet

            Ends with 0 once checked, 1 where --fail-on says so, 2 for wrong usage, 3 where the
            site could not be checked: not reachable, home page not read, interrupted.
            """
    )

    @Argument(help: "An http(s) address, or a folder or archive that holds a copy of the site.")
    var target: String

    @Option(help: "End with 1 where there are: broken-links.")
    var failOn: Gate?

    @Flag(help: "Ask only whether documents are there: links within them are not read.")
    var noDocuments = false

    @OptionGroup(title: "How the site is read") var reading: ReadingOptions
    @OptionGroup(title: "What is written") var output: LinkOutputOptions
    @OptionGroup(title: "What is kept") var keeping: CacheOptions

    enum Gate: String, ExpressibleByArgument { case brokenLinks = "broken-links" }

    func run() async throws {
        let write = try output.writer()
        let job = try job()
        let watcher = Watcher(isQuiet: output.quiet, language: output.lang)
        let check: LinkCheck
        do {
            check = try await Interruption.obeying {
                defer { watcher.finish() }
                return try await checkLinks(job, progress: watcher.show)
            }
        } catch let error as AssessError {
            throw Failure.couldNotJudge(error, target: target)
        }
        try write(check)
        if Interruption.happened { throw ExitCode(Ending.couldNotJudge) }
        let isFaulty = check.links.broken.contains { !$0.isUnverified }
        if failOn == .brokenLinks, isFaulty { throw ExitCode(Ending.gateFailed) }
    }

    private func job() throws -> LinkJob {
        let place = try Place(target)
        return LinkJob(
            place: place.place,
            publishedAs: try reading.publishedAddress(),
            fetching: try reading.settings(external: .links),
            extractor: noDocuments ? nil : try Installation.extractor(),
            scratch: Installation.scratch(),
            cache: keeping.folder,
            hours: reading.hours,
            runID: UUID().uuidString.lowercased(),
            now: { Date() }
        )
    }
}
