internal import Addressing
internal import Model

/// Goes through a site's sitemaps, from those it names to those that they name.
struct SitemapWalk {
    let scope: Scope
    let fetch: (Address) async -> Reply

    /// How often a list of sitemaps may lead to another.
    private static let deepest = 3
    /// The most files that are asked for.
    private static let mostFiles = 200
    /// The most addresses that are kept of all of them.
    private static let mostAddresses = 200_000

    /// The addresses of the site that its sitemaps list. Of the `usual` places of a sitemap nobody
    /// said that there is one: none there is no failure.
    func entries(listed: [Address], usual: [Address]) async -> Entries {
        var progress = Progress()
        for address in listed { queue(address, isExpected: true, in: &progress) }
        for address in usual { queue(address, isExpected: false, in: &progress) }
        while let step = progress.next() {
            guard progress.files <= Self.mostFiles else {
                progress.entries.isCut = true
                break
            }
            let reply = await fetch(step.address)
            guard case .arrived(let arrival) = reply.outcome, let sitemap = Sitemap(arrival.bytes)
            else {
                if step.isExpected { progress.entries.failures.append(reply) }
                continue
            }
            take(sitemap, of: reply.address, depth: step.depth, into: &progress)
        }
        return progress.entries
    }

    private func take(
        _ sitemap: Sitemap,
        of file: Address,
        depth: Int,
        into progress: inout Progress
    ) {
        if sitemap.isCut { progress.entries.isCut = true }
        if let next = WordPressIndex.next(after: file, count: sitemap.locations.count) {
            queue(next, isExpected: false, in: &progress)
        }
        for location in sitemap.locations {
            guard let address = Address(location, relativeTo: file) else { continue }
            switch sitemap.kind {
            case .sitemaps where depth < Self.deepest:
                queue(address, depth: depth + 1, isExpected: true, in: &progress)
            case .sitemaps:
                progress.entries.isCut = true
            case .pages where scope.site.contains(address):
                progress.keep(scope.site.local(address), atMost: Self.mostAddresses)
            case .pages:
                continue
            }
        }
    }

    /// The published and the served name of a file are one.
    private func queue(
        _ address: Address,
        depth: Int = 0,
        isExpected: Bool,
        in progress: inout Progress
    ) {
        progress.queue(scope.site.local(address), depth: depth, isExpected: isExpected)
    }

    private struct Progress {
        var entries = Entries()
        private(set) var files = 0
        private var steps: [(address: Address, depth: Int, isExpected: Bool)] = []
        private var seenFiles: Set<Address> = []
        private var seen: Set<Address> = []

        mutating func queue(_ address: Address, depth: Int, isExpected: Bool) {
            guard seenFiles.insert(address.withoutFragment).inserted else { return }
            steps.append((address, depth, isExpected))
        }

        mutating func next() -> (address: Address, depth: Int, isExpected: Bool)? {
            guard files < steps.count else { return nil }
            defer { files += 1 }
            return steps[files]
        }

        mutating func keep(_ address: Address, atMost limit: Int) {
            guard entries.addresses.count < limit else {
                entries.isCut = true
                return
            }
            if seen.insert(address).inserted { entries.addresses.append(address) }
        }
    }
}
