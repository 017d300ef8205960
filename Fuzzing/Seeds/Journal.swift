import Addressing
import Foundation
import HonestCapture
import Model

/// Writes the files of a capture, and frames of what is kept of pages.
func writeJournal() throws {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "oitcheck-seeds-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    guard HonestCapture.make(in: folder) else { exit(2) }
    for (kind, name) in [
        ("database", HonestCapture.databaseName), ("pack", HonestCapture.packName),
    ] {
        try write([UInt8](Data(contentsOf: folder.appending(path: name))), kind, as: "honest")
    }
    try write(facts.encoded, "facts", as: "page")
    let inspection = Inspection(
        likenesses: [.none, .own, .refused("ร่าง")],
        state: .content,
        agency: "เทศบาลเมือง"
    )
    try write(inspection.encoded, "facts", as: "inspection")
    try write([4, 2, 0, 0, 0, 7, 7] + [UInt8](repeating: 0, count: 8), "records", as: "two")
}

private let facts = Facts(
    address: HonestCapture.address(1),
    digest: HonestCapture.digest([1]),
    format: .html,
    contentType: "text/html",
    extractor: "html/1",
    readability: .damaged("x"),
    state: .content,
    title: "แผน",
    pagesWithoutText: [1, 2],
    named: [ItemID(1)],
    codes: [ItemID(2)],
    links: [
        LinkFact(
            target: HonestCapture.address(2),
            kind: .anchor,
            region: .main,
            text: "ข่าว",
            line: 1,
            column: 2,
            place: Place(page: 3, sheet: "s"),
            codes: [ItemID(3)],
            names: [ItemID(4)],
            surroundings: [ItemID(5)]
        )
    ],
    anchors: [7]
)
