import FoundationEssentials
import Model
import Sniffing
import Testing

@testable import Reading

/// The pages of four real sites, read as they are.
struct CorpusTests {
    /// What another parser (Python's html.parser, outside textarea, template and title) counts.
    struct Truth: Sendable {
        var site: String
        var pages: Int
        var anchors: Int
        var images: Int
        var iframes: Int
    }

    @Test(arguments: [
        Truth(site: "as_Thongtanee", pages: 224, anchors: 3_460, images: 3_083, iframes: 1),
        Truth(site: "phichai", pages: 27, anchors: 1_285, images: 208, iframes: 4),
        Truth(site: "sanor", pages: 56, anchors: 6_968, images: 296, iframes: 14),
        Truth(site: "watchan", pages: 34, anchors: 1_158, images: 47, iframes: 36),
    ])
    func `every page of a real site is read`(truth: Truth) throws {
        guard let folder = Shared.url("corpus/sites/\(truth.site)") else { return }
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
        var counts = Truth(site: truth.site, pages: 0, anchors: 0, images: 0, iframes: 0)
        for name in names.filter({ $0.hasSuffix(".html") }).sorted() {
            let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
            #expect(sniff(bytes) == .html, "\(name)")
            let document = try page(bytes: bytes)
            #expect(document.readability == .readable, "\(name)")
            check(document, named: name, source: DecodedPage(bytes, contentType: nil).bytes)
            counts.pages += 1
            counts.anchors += document.links.count { $0.kind == .anchor }
            counts.images += document.images.count
            counts.iframes += document.links.count { $0.kind == .iframe }
        }
        #expect(counts.pages == truth.pages)
        #expect(counts.anchors == truth.anchors)
        #expect(counts.images == truth.images)
        #expect(counts.iframes == truth.iframes)
    }

    /// Each link stands where it says: its attribute's name is there in the source.
    private func check(_ document: Document, named name: String, source: [UInt8]) {
        let lines = source.split(separator: 0x0A, omittingEmptySubsequences: false)
        for link in document.links where link.kind == .anchor {
            #expect(lines.indices.contains(link.line - 1), "\(name) \(link)")
            let line = String(decoding: lines[link.line - 1], as: UTF8.self).unicodeScalars
            let attribute = line.dropFirst(link.column - 1).prefix(4)
            #expect(String(attribute).lowercased() == "href", "\(name) \(link)")
        }
    }
}
