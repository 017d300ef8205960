internal import Addressing
internal import Model

/// What a page says of its own, to the last digit: the same for a page and for its print view, and for
/// the same page under another address.
enum Substance {
    /// Pages with fewer bytes of their own may be the same by chance: "no data", "see below".
    private static let fewest = 300

    /// A number for the text that stands in the main part and is no link; nil where that is little, and
    /// for what is no page.
    static func fingerprint(of document: Document, speaking: [Int]) -> UInt64? {
        guard document.format == .html else { return nil }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var length = 0
        func add(_ text: String) {
            for byte in text.utf8 where byte > 0x20 {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
                length += 1
            }
            hash = (hash ^ 0x0A) &* 0x100_0000_01b3
        }
        for index in speaking { add(document.blocks[index].text) }
        for table in document.tables where table.region == .main && !table.isHidden {
            for cell in table.rows.joined() where !cell.isContinuation { add(cell.text) }
        }
        // Pages that say the same of different files are not the same.
        for link in document.links where link.region == .main && link.kind != .resource {
            if let target = link.address { add(target.withoutFragment.path) }
        }
        return length < fewest ? nil : hash
    }
}
