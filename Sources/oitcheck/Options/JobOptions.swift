import ArgumentParser
import Assessing
import Foundation
import Model

/// All that says how a site is crawled: of `check`, which judges it too, and of `crawl`.
struct JobOptions: ParsableArguments {
    @OptionGroup(title: "What is judged") var judging: JudgingOptions
    @OptionGroup(title: "How the site is read") var reading: ReadingOptions
    @OptionGroup(title: "How the site is read") var rendering: RenderingOptions
    @OptionGroup(title: "What is recognised") var recognition: RecognitionOptions
    @OptionGroup(title: "What is kept") var keeping: CacheOptions
    @OptionGroup(title: "What is kept") var capturing: CaptureOptions

    /// The job on a target. `keepsAnswers` says whether what a site answers is kept in a folder.
    func job(for target: String, edition: Edition, keepsAnswers: Bool = true) throws -> Job {
        let place = try Place(target)
        let publishedAs = try reading.publishedAddress()
        let settings = try reading.settings()
        let extractor = try Installation.extractor()
        var job = Job(
            place: place.place,
            publishedAs: publishedAs,
            edition: edition,
            fiscalYear: try judging.year(for: edition),
            asOf: try judging.day(for: edition, today: Date()),
            fetching: settings,
            extractor: extractor,
            recognitionPages: recognition.ocrPages,
            rendering: rendering.render,
            cache: keeping.folder,
            scratch: Installation.scratch(),
            build: Installation.build(with: extractor),
            hours: reading.hours,
            runID: UUID().uuidString.lowercased(),
            now: { Date() }
        )
        if !keepsAnswers { return job }
        if case .site(let home) = place.place {
            job.capture = try capturing.open(
                home,
                publishedAs: publishedAs,
                settings: settings,
                cache: keeping.folder,
                target: target
            )
        } else if capturing.capture != nil {
            throw Failure.usage(
                "--capture is for live sites: a folder or an archive is its own capture."
            )
        }
        return job
    }
}
