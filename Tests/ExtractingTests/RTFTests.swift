import Model
import Testing

@testable import Extracting

@Suite struct RTFTests {
    private func read(_ body: String) -> Extraction {
        extract(Array("{\\rtf1\\ansi\\ansicpg874 \(body)}".utf8), format: .rtf)
    }

    @Test func `Thai is read from bytes and from Unicode`() {
        let bytes = "\\'bb\\'c3\\'d0\\'a1\\'d2\\'c8\\par "
        let units = "\\u3611?\\u3619?\\u3632?\\u3585?\\u3634?\\u3624?"
        #expect(read(bytes + units).blocks.map(\.text) == ["ประกาศ", "ประกาศ"])
        #expect(read("\\uc2\\u3585\\'a1\\'a1\\uc0\\u3586").blocks.map(\.text) == ["กข"])
    }

    @Test func `tables of fonts and hidden text are not the document's`() {
        let extraction = read(
            "{\\fonttbl{\\f0 Angsana;}}{\\info{\\title Plan 68}{\\author x}}{\\*\\generator y}"
                + "a{\\v hidden}b{\\header top\\par}\\par c"
        )
        #expect(extraction.title == "Plan 68")
        #expect(Set(extraction.blocks.map(\.text)) == ["ab", "top", "c"])
        #expect(extraction.blocks.first { $0.text == "top" }?.region == .header)
    }

    @Test func `headings, labels and links are told`() {
        let extraction = read(
            "{\\outlinelevel0 One\\par}\\pard{\\b Two}\\par see "
                + "{\\field{\\*\\fldinst HYPERLINK \"https://a.go.th/\"}{\\fldrslt here}} now"
        )
        #expect(extraction.blocks.map(\.text) == ["One", "Two", "see here now"])
        #expect(extraction.blocks.map(\.kind) == [.heading(level: 1), .label, .paragraph])
        #expect(extraction.links.map(\.written) == ["https://a.go.th/"])
        #expect(extraction.links.map(\.text) == ["here"])
    }

    @Test func `cells make a table`() {
        let row = { (one: String, two: String) in
            "\\trowd\\cellx100\\cellx200\\pard\\intbl \(one)\\cell \(two)\\cell\\row"
        }
        let extraction = read("\(row("a", "b"))\(row("1", "2\\par 3"))\\pard end\\par")
        #expect(
            extraction.tables.map { $0.rows.map { $0.map(\.text) } } == [
                [["a", "b"], ["1", "2 3"]]
            ]
        )
        #expect(extraction.blocks.map(\.text) == ["end"])
    }

    @Test func `pictures alone have no text layer, and nothing is empty`() {
        #expect(read("{\\pict 0102}").readability == .noTextLayer)
        #expect(read("").readability == .empty)
    }

    @Test func `braces without end and odd words never trap`() {
        _ = read(String(repeating: "{", count: 200_000))
        _ = read(String(repeating: "}", count: 1_000) + "\\'z\\u99999999999\\bin99999 x\\u-1 \\")
        #expect(read("\\u55357?\\u56832?x").blocks.map(\.text) == ["\u{FFFD}\u{FFFD}x"])
    }
}
