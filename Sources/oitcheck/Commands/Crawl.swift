import ArgumentParser
import Assessing
import Fetching
import Foundation
import Model

/// `oitcheck crawl TARGET`: the first half of the main job.
struct Crawl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Capture a website, to be judged any number of times.",
        discussion: """
            TARGET is the address of a home page. What the site answers is kept in a folder;
            a crawl that was killed goes on where it was when it is run again within a day.
            With --warc it is written to a WARC file in its place, which any program for web
            archives can read, and check judges without a network.

            Examples:
              oitcheck crawl https://www.some-town.go.th --capture town
              oitcheck judge --capture town
              oitcheck crawl https://www.some-town.go.th --capture town --max-pages 500
              oitcheck crawl https://www.some-town.go.th --warc town-2025-04.warc.gz
              oitcheck check town-2025-04.warc.gz

            Ends with 0 once captured, 2 for wrong usage or a folder that is in use or holds
            other things, 3 where the home page was not read, or when interrupted.
            """
    )

    @Argument(help: "An http(s) address.")
    var target: String

    @OptionGroup var options: JobOptions

    @Option(
        help: ArgumentHelp(
            "Write all that is asked and answered to a new WARC 1.1 file.",
            discussion: "Each record is packed where the name ends in .gz.",
            valueName: "file"
        )
    )
    var warc: String?

    @Option(help: "Language of progress and summary: th or en.")
    var lang = Language.thai

    @Flag(help: "No progress on standard error.")
    var quiet = false

    func validate() throws {
        guard warc != "" else { throw ValidationError("--warc names no file.") }
        guard warc == nil || options.capturing.capture == nil else {
            throw ValidationError("--warc and --capture are two ways to keep a crawl: choose one.")
        }
    }

    func run() async throws {
        if let warc { return try await record(in: warc) }
        let job = try options.job(for: target, edition: try options.judging.edition())
        guard let capture = job.capture else {
            throw Failure.usage(
                try Place(target).isSite
                    ? "there is nowhere to keep the capture: add --capture FOLDER."
                    : "\(target) is its own capture: oitcheck check \(target)"
            )
        }
        if !quiet, let note = capture.note { Console.complain(note) }
        let coverage = try await coverage(of: job)
        if !Interruption.happened { job.conclude() }
        if let trouble = capture.trouble { throw Failure.usage(trouble) }
        Console.say(CrawlWording.wording(of: coverage, in: capture.folder)(lang))
        if Interruption.happened { throw ExitCode(Ending.couldNotJudge) }
    }

    /// Crawls anew and keeps nothing but the file.
    private func record(in path: String) async throws {
        var job = try options.job(
            for: target,
            edition: try options.judging.edition(),
            keepsAnswers: false
        )
        guard try Place(target).isSite else {
            throw Failure.usage("\(target) is its own capture: oitcheck check \(target)")
        }
        let writer: WarcWriter
        do {
            writer = try WarcWriter(
                path: path,
                software: "oitcheck/\(Version.current)",
                settings: job.fetching,
                now: job.now()
            )
        } catch {
            throw Failure(error)
        }
        job.recorder = writer.recorder
        let coverage = try await coverage(of: job)
        if let failure = writer.failure { throw Failure(failure) }
        Console.say(CrawlWording.wording(of: coverage, recordedIn: path)(lang))
        if Interruption.happened { throw ExitCode(Ending.couldNotJudge) }
    }

    private func coverage(of job: Job) async throws -> Coverage {
        let watcher = Watcher(isQuiet: quiet, language: lang)
        defer { watcher.finish() }
        do {
            return try await Interruption.obeying {
                try await Assessing.crawl(job, progress: watcher.show)
            }
        } catch let error as AssessError {
            watcher.finish()
            throw Failure.couldNotJudge(error, target: target)
        }
    }
}
