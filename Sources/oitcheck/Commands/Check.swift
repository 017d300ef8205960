import ArgumentParser
import Assessing
import Foundation
import Model

/// `oitcheck check TARGET`: the main job.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Judge every item of the checklist on a website or a website export.",
        discussion: """
            TARGET is the address of a home page, or a folder with a website export.
            Results go to standard output or into --output, progress to standard error.

            Examples:
              oitcheck check https://www.some-town.go.th
              oitcheck check https://www.some-town.go.th --format html --output out
              oitcheck check export --site-url https://www.some-town.go.th --lang en
              oitcheck check https://www.some-town.go.th --render always

            Ends with 0 once judged, 2 for wrong usage or a faulty checklist, 3 where the
            site could not be judged: not reachable, home page not read, interrupted.
            """
    )

    @Argument(help: "An http(s) address, or the folder of a website export.")
    var target: String

    @OptionGroup(title: "What is judged") var judging: JudgingOptions
    @OptionGroup(title: "How the site is read") var reading: ReadingOptions
    @OptionGroup(title: "What is written") var output: OutputOptions
    @OptionGroup(title: "What is kept") var keeping: CacheOptions

    func run() async throws {
        let edition = try judging.edition()
        let writer = try output.writer(data: judging.data)
        let job = try job(for: edition)
        let watcher = Watcher(isQuiet: output.quiet, language: output.lang)
        let assessment: Assessment
        do {
            assessment = try await Interruption.obeying {
                try await assess(job, progress: watcher.show)
            }
            watcher.finish()
        } catch let error as AssessError {
            watcher.finish()
            throw Failure.couldNotJudge(error, target: target)
        }
        try writer.write(assessment)
        if Interruption.happened { throw ExitCode(Ending.couldNotJudge) }
    }

    private func job(for edition: Edition) throws -> Job {
        let place = try Place(target)
        return Job(
            place: place.place,
            publishedAs: try reading.publishedAddress(isFolder: place.isFolder),
            edition: edition,
            fiscalYear: try judging.year(for: edition),
            asOf: try judging.day(for: edition, today: Date()),
            fetching: try reading.settings(isFolder: place.isFolder),
            extractor: try Installation.extractor(),
            recognitionPages: reading.ocrPages,
            rendering: reading.render,
            cache: keeping.folder,
            scratch: Installation.scratch(),
            runID: UUID().uuidString.lowercased(),
            now: { Date() }
        )
    }
}
