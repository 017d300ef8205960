import Testing

@testable import Reading

struct BookFilesTests {
    @Test(arguments: [
        ("x = {\"source\": \"/a.pdf\"}", ["/a.pdf"]), ("x = {pdfUrl:'a.PDF?v=1'}", ["a.PDF?v=1"]),
        ("var file=`b.pdf#page=2`", ["b.pdf#page=2"]),
        ("{\"url\":\"a.pdf\",\"pdf\":\"a.pdf\"}", ["a.pdf"]), ("{\"title\":\"a.pdf\"}", []),
        ("if (x == 'a.pdf') {}", []), ("source: \"a.pdf.html\"", []),
        ("source: \"a.pdf", ["a.pdf"]),
        ("source: a.pdf", []), ("source: \"a\n.pdf\"", []), (".pdf", []), ("", []),
        ("FB3D_CLIENT_DATA.push('eyJ1cmwiOiJhLnBkZiJ9')", ["a.pdf"]),
        ("FB3D_CLIENT_DATA.push('%%%')", []), ("FB3D_CLIENT_DATA.push('eyJ1", []),
    ])
    func `a file is taken from the settings of its viewer`(code: String, files: [String]) {
        #expect(BookFiles.addresses(in: Array(code.utf8)) == files)
    }

    @Test func `code that is nothing but names of files ends`() {
        #expect(BookFiles.addresses(in: Array(String(repeating: ".pdf", count: 60_000).utf8)) == [])
        let doubled = String(repeating: "pdf='.pdf", count: 20_000)
        #expect(BookFiles.addresses(in: Array(doubled.utf8)).count < 2)
    }

    @Test(arguments: [
        ("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYg", "foob"), ("====", ""),
        ("Zm9v!Zm9v", "foo"),
    ])
    func `Base64 is read up to the first sign that is none`(text: String, expected: String) {
        #expect(String(decoding: Base64.decoded(text.utf8), as: UTF8.self) == expected)
    }
}
