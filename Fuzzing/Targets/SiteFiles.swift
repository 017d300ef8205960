import Addressing
@testable import Fetching

/// Reads a robots.txt and asks it for addresses: the answers are the same behind one more comment.
///
/// Before the first NUL stands the path that is asked for.
func checkRobots(_ bytes: [UInt8]) {
    let path = bytes.prefix { $0 != 0 }
    let file = Array(bytes.dropFirst(path.count + 1))
    let one = Robots(file)
    let other = Robots(file + Array("\n# end\n".utf8))
    guard one.sitemaps == other.sitemaps, one.crawlDelay == other.crawlDelay
    else { find("a comment that says something") }
    for target in ["/", "/index.html", "/a/b?c=d", String(decoding: path, as: UTF8.self)] {
        guard one.allows(target: target) == other.allows(target: target)
        else { find("a comment that forbids something") }
    }
    _ = one.sitemaps.compactMap { Address($0) }
}

/// Reads a sitemap, packed or not: no more locations than one may have, and none is empty.
func checkSitemap(_ bytes: [UInt8]) {
    guard let sitemap = Sitemap(bytes) else { return }
    guard sitemap.locations.count <= Sitemap.mostLocations,
        sitemap.locations.allSatisfy({ !$0.isEmpty })
    else { find("locations that are none, or too many") }
    _ = sitemap.locations.prefix(1_000).compactMap { Address($0) }
}
