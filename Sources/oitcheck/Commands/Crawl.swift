import ArgumentParser
import Assessing
import Foundation
import Model

/// `oitcheck crawl TARGET`: the first half of the main job.
struct Crawl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Capture a website, to be judged any number of times.",
        discussion: """
            TARGET is the address of a home page. What the site answers is kept in a folder;
            a crawl that was killed goes on where it was when it is run again within a day.

            Examples:
              oitcheck crawl https://www.some-town.go.th --capture town
              oitcheck judge --capture town
              oitcheck crawl https://www.some-town.go.th --capture town --max-pages 500

            Ends with 0 once captured, 2 for wrong usage or a folder that is in use or holds
            other things, 3 where the home page was not read, or when interrupted.
            """
    )

    @Argument(help: "An http(s) address.")
    var target: String

    @OptionGroup var options: JobOptions

    @Option(help: "Language of progress and summary: th or en.")
    var lang = Language.thai

    @Flag(help: "No progress on standard error.")
    var quiet = false

    func run() async throws {
        let job = try options.job(for: target, edition: try options.judging.edition())
        guard let capture = job.capture else {
            throw Failure.usage(
                try Place(target).isSite
                    ? "there is nowhere to keep the capture: add --capture FOLDER."
                    : "\(target) is its own capture: oitcheck check \(target)"
            )
        }
        if !quiet, let note = capture.note { Console.complain(note) }
        let watcher = Watcher(isQuiet: quiet, language: lang)
        let coverage: Coverage
        do {
            coverage = try await Interruption.obeying {
                try await Assessing.crawl(job, progress: watcher.show)
            }
            watcher.finish()
        } catch let error as AssessError {
            watcher.finish()
            throw Failure.couldNotJudge(error, target: target)
        }
        if !Interruption.happened { job.conclude() }
        if let trouble = capture.trouble { throw Failure.usage(trouble) }
        Console.say(CrawlWording.wording(of: coverage, in: capture.folder)(lang))
        if Interruption.happened { throw ExitCode(Ending.couldNotJudge) }
    }
}
