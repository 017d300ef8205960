package import Addressing
package import Fetching
package import FoundationEssentials
internal import Model
internal import Storing

/// The capture that a run fills, or judges.
package struct SiteCapture: Sendable {
    /// Where a run stands when it begins.
    package enum Beginning: Sendable {
        /// Nothing is kept of this night.
        case anew
        /// A run that was ended had got so many answers.
        case resumed(begun: Date, answers: Int)
        /// All there will be is kept.
        case judging
    }

    package let folder: String
    package let beginning: Beginning
    let night: Night

    /// For how long an unfinished capture is gone on with: a site's answers of yesterday are no
    /// picture of today.
    private static let longestPause: TimeInterval = 24 * 3600

    /// Opens the capture of a folder for a crawl, and makes it where there is none.
    ///
    /// A night that was begun less than a day ago under the same terms and did not come to its end is
    /// gone on with, unless `isFresh`; else a new one begins.
    package static func crawling(
        _ home: Address,
        publishedAs: Address?,
        settings: Settings,
        in folder: String,
        isFresh: Bool,
        now: Date
    ) throws(AssessError) -> SiteCapture {
        let terms = CaptureTerms(home: home, publishedAs: publishedAs, settings)
        do throws(StoreError) {
            let capture = try Capture(at: folder, for: .crawling, digest: Digest.sha256)
            let oldest = now.addingTimeInterval(-longestPause)
            if !isFresh, let night = try capture.unfinishedNight(terms, since: oldest) {
                let kept = Beginning.resumed(begun: night.record.begun, answers: night.count)
                return SiteCapture(folder: folder, beginning: kept, night: night)
            }
            let night = try capture.beginNight(terms, at: now, isFresh: isFresh)
            return SiteCapture(folder: folder, beginning: .anew, night: night)
        } catch {
            throw .noStore(error.description)
        }
    }

    /// Opens the capture of a folder to be judged: its last night that came to an end.
    package static func judging(_ folder: String) throws(AssessError) -> SiteCapture {
        let night: Night?
        do throws(StoreError) {
            night = try Capture(at: folder, for: .judging, digest: Digest.sha256).wholeNight()
        } catch {
            throw .noStore(error.description)
        }
        guard let night else { throw .unfinishedCapture(folder) }
        return SiteCapture(folder: folder, beginning: .judging, night: night)
    }

    /// Whether a folder holds a capture.
    package static func exists(in folder: String) -> Bool { Capture.exists(at: folder) }

    /// The nights that a folder holds, the latest last.
    package static func nights(in folder: String) throws(AssessError) -> [CapturedNight] {
        do throws(StoreError) {
            return try Capture(at: folder, for: .judging, digest: Digest.sha256).nights()
                .map(CapturedNight.init)
        } catch {
            throw .noStore(error.description)
        }
    }
}

/// One night of a capture, for whoever lists them.
package struct CapturedNight: Sendable {
    /// The home page from which the site was crawled.
    package let home: String
    package let begun: Date
    /// When nothing was left to ask; nil where the crawl was ended before.
    package let ended: Date?

    fileprivate init(_ record: NightRecord) {
        home = record.terms.home
        begun = record.begun
        ended = record.crawled
    }
}
