import Addressing
import ArgumentParser
import Assessing
import Fetching
import Foundation
import Model
import Reporting

/// `oitcheck read FILE|URL`: what oitcheck sees in one document.
struct Read: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what oitcheck sees in a document: text, tables, links, dates, quality.",
        discussion: """
            The text is as quotes are taken from it; --normalised shows it as it is matched.
            A page that is a picture is recognised (OCR): a sign that could not be read, most
            often a Thai digit, is shown as \u{FFFD}.

            Examples:
              oitcheck read ITA_68_o12.xlsx
              oitcheck read plan-2568.pdf --pages 1-3 --normalised
              oitcheck read complaints-scan.pdf --ocr always --lang en
              oitcheck read https://www.some-town.go.th/ita/plan-2568.pdf --format json

            Ends with 0 once read, 2 for wrong usage or a file that is not there, 3 where an
            address gave no document or the run was interrupted.
            """
    )

    @Argument(
        help: ArgumentHelp(
            "A file or an http(s) address: HTML, PDF, office formats, pictures, plain text.",
            valueName: "file-or-url"
        )
    )
    var original: String

    @Option(
        help: ArgumentHelp(
            "Show and recognise these pages only, such as 2 or 1-3.",
            valueName: "pages"
        )
    )
    var pages: String?

    @Option(
        help: ArgumentHelp(
            "Recognise text in pictures of pages: auto, always or never.",
            discussion: """
                auto: as a check does, the first five and last two pages without text; always: every
                page that is shown, also those with text.
                """
        )
    )
    var ocr = LookSettings.Recognition.auto

    @Flag(help: "Show the text as it is matched: marks repaired, odd spaces gone.")
    var normalised = false

    @Option(help: "Write text or json (Documentation/reading.schema.json).")
    var format = Format.text

    @Option(help: "Language of the labels: th or en.")
    var lang = Language.thai

    @Flag(help: "No progress on standard error.")
    var quiet = false

    @Flag(help: "Read an address that robots.txt forbids; only with the web officer's consent.")
    var ignoreRobots = false

    @OptionGroup(title: "What is kept") var keeping: CacheOptions

    enum Format: String, ExpressibleByArgument { case text, json }

    func validate() throws {
        if let pages, Self.range(pages) == nil {
            throw ValidationError("--pages \(pages) is no range of pages; write 2 or 1-3.")
        }
    }

    func run() async throws {
        let settings = LookSettings(
            extractor: try Installation.extractor(),
            recognition: ocr,
            pages: pages.flatMap(Self.range),
            cache: keeping.folder
        )
        let watcher = Watcher(isQuiet: quiet, language: lang)
        let original = try Original(original)
        let fetching = Settings(obeyRobots: !ignoreRobots)
        let look = try await Interruption.obeying {
            defer { watcher.finish() }
            return try await original.look(
                fetching: fetching,
                settings: settings,
                progress: watcher.show
            )
        }
        try write(
            Sight(
                location: self.original,
                document: look.document,
                times: look.times,
                size: look.size,
                abilities: look.abilities,
                pages: settings.pages
            )
        )
        if Interruption.happened { throw ExitCode(Ending.couldNotJudge) }
    }

    private func write(_ sight: Sight) throws {
        switch format {
        case .text:
            let listing = SightText(sight, language: lang, isNormalised: normalised)
            Console.say(listing.text)
        case .json:
            let bytes = try encodeSight(sight, toolVersion: Version.current)
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
        }
    }

    /// `2` or `1-3`, counted from 1.
    private static func range(_ text: String) -> ClosedRange<Int>? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends.last ?? nil,
            first > 0, first <= last, last <= 1_000_000
        else { return nil }
        return first...last
    }
}

extension LookSettings.Recognition: ExpressibleByArgument {}
