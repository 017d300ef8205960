/// What a check of a site's links found.
package struct LinkCheck: Sendable {
    package var kind: Target.Kind
    /// The address or the folder as the user named it.
    package var location: String
    package var run: Run
    package var coverage: Coverage
    /// Links on the pages that were read, as often as they stand there.
    package var linksSeen: Int
    package var links: LinkReport

    package init(
        kind: Target.Kind,
        location: String,
        run: Run,
        coverage: Coverage,
        linksSeen: Int,
        links: LinkReport
    ) {
        self.kind = kind
        self.location = location
        self.run = run
        self.coverage = coverage
        self.linksSeen = linksSeen
        self.links = links
    }
}
