package import Addressing
package import Fetching
package import FoundationEssentials
package import Model
package import Reading
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
    /// A folder in which what was read is kept for the next run; nil for none.
    package var cache: String?
    /// What the site answered so far, and where its answers go; nil where none are kept.
    package var capture: SiteCapture?
    /// Is told of all that is asked over the network; nil where nobody wants to know.
    package var recorder: Recorder?
    /// A folder for bytes that are opened again; emptied when the run ends.
    package var scratch: String
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
        cache: String? = nil,
        capture: SiteCapture? = nil,
        scratch: String,
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
        self.cache = cache
        self.capture = capture
        self.scratch = scratch
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

    /// The folder around `scratch`, which is there before the run.
    var scratchHome: String {
        let parts = scratch.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast().joined(separator: "/")
        return folder.isEmpty ? "/" : folder
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
    /// No night in the capture of this folder came to its end.
    case unfinishedCapture(String)
}
