import ArgumentParser
import Assessing
import Foundation
import Model

/// `oitcheck check TARGET`: the main job.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Judge every item of the checklist on a website or a website export.",
        discussion: """
            TARGET is the address of a home page; or a website export, a folder or a ZIP or tar
            archive of one; or captured pages, a WARC, ARC or WACZ file. What kind of archive a file
            is, its bytes tell. What captured pages do not hold is not checked, rather than dead.
            Results go to standard output or into --output, progress to standard error.

            Examples:
              oitcheck check https://www.some-town.go.th
              oitcheck check https://www.some-town.go.th --format html --output out
              oitcheck check export --site-url https://www.some-town.go.th --lang en
              oitcheck check export.zip --site-url https://www.some-town.go.th
              oitcheck check town-2025-04.warc.gz
              oitcheck check https://www.some-town.go.th --fresh
              oitcheck check https://www.some-town.go.th --render always

            What a site answers is kept: a check that was killed goes on where it was when it
            is run again within a day, and another night's asks only what has changed.

            Ends with 0 once judged, 2 for wrong usage or a faulty checklist, 3 where the
            site could not be judged: not reachable, home page not read, interrupted.
            """
    )

    @Argument(help: "An http(s) address, or a folder or archive that holds a copy of the site.")
    var target: String

    @OptionGroup var options: JobOptions
    @OptionGroup(title: "What is written") var output: OutputOptions

    func run() async throws {
        let edition = try options.judging.edition()
        let writer = try output.writer(data: options.judging.data)
        let job = try options.job(for: target, edition: edition)
        if !output.quiet, let note = job.capture?.note { Console.complain(note) }
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
        job.conclude()
        if Interruption.happened { throw ExitCode(Ending.couldNotJudge) }
    }
}
