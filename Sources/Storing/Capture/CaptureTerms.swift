/// Under which terms a site was crawled: two captures are of one kind where these are the same.
///
/// How fast it was asked is none of them: that changes nothing of what is found.
package struct CaptureTerms: Codable, Hashable, Sendable {
    package var home: String
    /// The address under which the site is published, where it is not served there.
    package var publishedAs: String?
    package var userAgent: String
    package var obeysRobots: Bool
    /// What was asked of other hosts.
    package var external: String
    /// The most bytes of one body.
    package var longestBody: Int
    package var pages: Int?
    package var bytes: Int?
    package var depth: Int?

    package init(
        home: String,
        publishedAs: String?,
        userAgent: String,
        obeysRobots: Bool,
        external: String,
        longestBody: Int,
        pages: Int?,
        bytes: Int?,
        depth: Int?
    ) {
        self.home = home
        self.publishedAs = publishedAs
        self.userAgent = userAgent
        self.obeysRobots = obeysRobots
        self.external = external
        self.longestBody = longestBody
        self.pages = pages
        self.bytes = bytes
        self.depth = depth
    }
}
