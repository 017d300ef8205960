package import Addressing
package import Fetching
package import FoundationEssentials
package import Model
package import Reading
package import Rendering
package import ThaiText

/// What one run is asked to do: everything comes in, so that nothing inside asks what day it is.
package struct Job: Sendable {
    package enum Place: Sendable {
        /// A live site, from its home page on.
        case site(Address)
        /// A website export; the path of its folder.
        case folder(String)
        /// A website export or captured pages; the path of the archive.
        case archive(String)
    }

    package var place: Place
    /// The address under which the site is published, where it is not served there.
    package var publishedAs: Address?
    package var edition: Edition
    package var fiscalYear: FiscalYear
    package var asOf: CalendarDay
    package var fetching: Settings
    /// The extractor's executable.
    package var extractor: String
    /// Pages that are recognised in their picture at most.
    package var recognitionPages: Int
    /// Which pages are drawn by a browser before they are read.
    package var rendering: RenderMode
    /// The browser's executable; nil for whichever the system has.
    package var browser: String?
    /// A folder in which what was read is kept for the next run; nil for none.
    package var cache: String?
    /// What the site answered so far, and where its answers go; nil where none are kept.
    package var capture: SiteCapture?
    /// Is told of all that is asked over the network; nil where nobody wants to know.
    package var recorder: Recorder?
    /// A folder for bytes that are opened again; emptied when the run ends.
    package var scratch: String
    /// What tells this build of the program and its extractor from others, which may read otherwise.
    package var build: String
    /// When the site may be asked; nil for ever.
    package var hours: CrawlHours?
    package var runID: String
    package var now: @Sendable () -> Date

    package init(
        place: Place,
        publishedAs: Address?,
        edition: Edition,
        fiscalYear: FiscalYear,
        asOf: CalendarDay,
        fetching: Settings,
        extractor: String,
        recognitionPages: Int = Job.defaultRecognitionPages,
        rendering: RenderMode = .never,
        browser: String? = nil,
        cache: String? = nil,
        capture: SiteCapture? = nil,
        scratch: String,
        build: String = "",
        hours: CrawlHours? = nil,
        runID: String,
        now: @escaping @Sendable () -> Date
    ) {
        self.place = place
        self.publishedAs = publishedAs
        self.edition = edition
        self.fiscalYear = fiscalYear
        self.asOf = asOf
        self.fetching = fetching
        self.extractor = extractor
        self.recognitionPages = recognitionPages
        self.rendering = rendering
        self.browser = browser
        self.cache = cache
        self.capture = capture
        self.scratch = scratch
        self.build = build
        self.hours = hours
        self.runID = runID
        self.now = now
    }
}

extension Job {
    /// Enough for the disclosures of a year that are scans, and some minutes of work.
    package static let defaultRecognitionPages = 200

    /// Whether the place is a live site rather than a copy of one.
    var isSite: Bool {
        if case .site = place { true } else { false }
    }

    /// The address of an export that nobody says the published address of (RFC 2606: `.invalid`).
    static let unpublished = Address("https://export.invalid/")
}

/// Why a site could not be judged at all.
package enum AssessError: Error, Sendable {
    /// The home page gave nothing to read.
    case homeUnread(Address, Reason)
    case noSource(FetchError)
    case noStore(String)
    case noExtractor(ExtractorError)
    /// Pages were to be drawn in any case, and nothing here draws.
    case noBrowser(RenderFailure)
    /// No night in the capture of this folder came to its end.
    case unfinishedCapture(String)
}
