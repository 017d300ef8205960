import FoundationEssentials
import Model
import Testing

@testable import Reading

private let thai = "ประกาศเทศบาล “เรื่อง” การจัดซื้อ – จ้าง"

private func html(_ head: String, _ body: String = "<p>\(thai)</p>") -> String {
    "<!DOCTYPE html><html><head>\(head)</head><body>\(body)</body></html>"
}

/// Each row of the table of declarations that mislead a parser.
struct CharsetTests {
    @Test(arguments: [
        "windows-874", "x-windows-874", "cp874", "MS874", "tis-620", "TIS-620", "tis620",
        "iso-8859-11", "ISO8859-11", "dos-874",
    ])
    func `every label of Thai means windows-874, in header and meta`(label: String) throws {
        let bytes = windows874(html(""))
        #expect(try page(bytes: bytes, declared: "text/html; charset=\(label)").texts == [thai])
        let meta = windows874(html("<meta charset='\(label)'>"))
        #expect(try page(bytes: meta).texts == [thai])
        let old = "<meta http-equiv=Content-Type content='text/html; charset=\(label)'>"
        #expect(try page(bytes: windows874(html(old))).texts == [thai])
    }

    @Test func `a page that says utf-8 and is windows-874 is read right`() throws {
        let bytes = windows874(html("<meta charset=utf-8>"))
        #expect(try page(bytes: bytes, declared: "text/html; charset=utf-8").texts == [thai])
    }

    @Test func `a page that says windows-874 and is utf-8 is read right`() throws {
        let text = html("<meta charset=tis-620>")
        #expect(try page(text, declared: "text/html; charset=windows-874").texts == [thai])
    }

    @Test func `a page that says nothing is read by what it is`() throws {
        #expect(try page(html(""), declared: nil).texts == [thai])
        #expect(try page(bytes: windows874(html(""))).texts == [thai])
    }

    @Test func `a page that says iso-8859-1 and holds Thai is read as Thai`() throws {
        let bytes = windows874(html("<meta charset=iso-8859-1>"))
        #expect(try page(bytes: bytes).texts == [thai])
    }

    @Test func `meta is found behind a Thai title and a long script`() throws {
        let script = "<script>\(String(repeating: "var x = 1;", count: 300))</script>"
        let head = "<title>\(thai)</title>\(script)<meta charset=tis-620>"
        let document = try page(bytes: windows874(html(head)))
        #expect(document.title == thai)
        #expect(document.texts == [thai])
    }

    @Test func `a byte order mark is dropped, and one of utf-16 decides`() throws {
        let marked = [0xEF, 0xBB, 0xBF] + Array(html("").utf8)
        #expect(try page(bytes: marked, declared: "text/html; charset=tis-620").texts == [thai])
        let units = Array(html("").utf16)
        let little = units.reduce(into: [0xFF, 0xFE] as [UInt8]) {
            $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)]
        }
        let big = units.reduce(into: [0xFE, 0xFF] as [UInt8]) {
            $0 += [UInt8($1 >> 8), UInt8($1 & 0xFF)]
        }
        #expect(try page(bytes: little, declared: "text/html; charset=utf-8").texts == [thai])
        #expect(try page(bytes: big, declared: nil).texts == [thai])
    }

    @Test func `an English page in iso-8859-1 keeps its accents`() throws {
        let bytes =
            Array("<meta charset=latin1><p>Caf".utf8) + [0xE9] + Array(" on the quay</p>".utf8)
        #expect(try page(bytes: bytes).texts == ["Café on the quay"])
    }

    @Test func `a character cut in half is replaced and the page stays utf-8`() throws {
        var bytes = Array("<p>จัดซื้อ".utf8)
        bytes.removeLast()
        bytes += Array("</p><p>\(thai)</p>".utf8)
        #expect(try page(bytes: bytes, declared: nil).texts == ["จัดซื้\u{FFFD}", thai])
    }

    @Test func `a NUL neither ends the page nor a word`() throws {
        #expect(
            try page("<p>before\0after</p><p>\0</p><p>end</p>").texts
                == ["before\u{FFFD}after", "\u{FFFD}", "end"]
        )
    }

    @Test func `a query is sent in the page's charset and a path in utf-8`() throws {
        let bytes = windows874("<meta charset=tis-620><a href='/ข่าว?q=ก&x=1#ก'>x</a>")
        #expect(
            try page(bytes: bytes).addresses(.anchor)
                == ["https://town.go.th/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7?q=%A1&x=1#%E0%B8%81"]
        )
        #expect(
            try page("<a href='?q=ก'>x</a>").addresses(.anchor)
                == ["https://town.go.th/ita/page.html?q=%E0%B8%81"]
        )
    }
}
