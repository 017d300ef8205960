package import Addressing
package import Fetching
internal import Storing

extension SiteCapture {
    /// The home page from which the site was crawled.
    package var home: Address? { Address(night.record.terms.home) }

    package var publishedAs: Address? {
        night.record.terms.publishedAs.flatMap { Address($0) }
    }

    /// The settings under which it was crawled, as far as they decide what is found.
    ///
    /// Bytes and time end where answers happened to stand; where they ended the crawl, what was not
    /// asked is known by not being there.
    package var settings: Settings {
        let terms = night.record.terms
        return Settings(
            userAgent: terms.userAgent,
            maxBytes: terms.longestBody,
            obeyRobots: terms.obeysRobots,
            external: External(rawValue: terms.external) ?? .none,
            budgets: Budgets(pages: terms.pages, bytes: nil, time: nil, depth: terms.depth)
        )
    }
}

extension CaptureTerms {
    init(home: Address, publishedAs: Address?, _ settings: Settings) {
        self.init(
            home: home.text,
            publishedAs: publishedAs?.text,
            userAgent: settings.userAgent,
            obeysRobots: settings.obeyRobots,
            external: settings.external.rawValue,
            longestBody: settings.maxBytes,
            pages: settings.budgets.pages,
            bytes: settings.budgets.bytes,
            depth: settings.budgets.depth
        )
    }
}
