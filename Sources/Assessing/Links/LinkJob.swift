package import Addressing
package import Fetching
package import FoundationEssentials

/// What a check of links is asked to do: everything comes in.
package struct LinkJob: Sendable {
    package var place: Job.Place
    /// The address under which the site is published, where it is not served there.
    package var publishedAs: Address?
    package var fetching: Settings
    /// The extractor's executable; nil where documents are only asked whether they are there.
    package var extractor: String?
    /// A folder for what does not fit in memory; emptied when the run ends.
    package var scratch: String
    /// A folder in which is kept what other hosts answered; nil for none.
    package var cache: String?
    /// When the site may be asked; nil for ever.
    package var hours: CrawlHours?
    package var runID: String
    package var now: @Sendable () -> Date

    package init(
        place: Job.Place,
        publishedAs: Address?,
        fetching: Settings,
        extractor: String?,
        scratch: String,
        cache: String? = nil,
        hours: CrawlHours? = nil,
        runID: String,
        now: @escaping @Sendable () -> Date
    ) {
        self.place = place
        self.publishedAs = publishedAs
        self.fetching = fetching
        self.extractor = extractor
        self.scratch = scratch
        self.cache = cache
        self.hours = hours
        self.runID = runID
        self.now = now
    }
}
