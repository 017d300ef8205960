import Foundation
import Testing

/// What `oitcheck read` shows of each document whose truth `Fixtures/documents/README.md` states.
struct ReadCommandTests {
    private func read(_ file: String, _ options: String...) async throws -> Ending {
        let path = Subject.package.appending(path: "Fixtures/documents/\(file)").path
        return try await Program.run(["read", path, "--lang", "en"] + options)
    }

    @Test(
        arguments: [
            (
                "pdf/thai-chromium.pdf", "pdf",
                ["บันทึกการประชุมคณะทำงานปรับปรุงตลาดเก่า", "48,500", "๑๖.๓๐ น."]
            ),
            ("pdf/thai-libreoffice.pdf", "pdf", ["บันทึกการประชุมคณะทำงานปรับปรุงตลาดเก่า", "3,250.00"]),
            ("xlsx/merged-headers.xlsx", "xlsx", ["ค่าใช้จ่าย", "กองช่าง", "640500.25"]),
            ("xlsx/instruction-and-hidden-sheets.xlsx", "xlsx", ["เก้าอี้ | 12", "(hidden)"]),
            ("xlsx/formulas-cached.xlsx", "xlsx", ["2300", "ปูน และ ทราย"]),
            ("xlsx/numbers-as-text.xlsx", "xlsx", ["1,250,000 บาท", "67109012345"]),
            ("xlsx/many-shared-strings.xlsx", "xlsx", ["ครุภัณฑ์หมายเลข 03000"]),
            ("docx/paragraphs-tables-links.docx", "docx", ["-> http", " | "]),
            ("csv/quoted-newlines.csv", "csv", ["ซ่อม \"ด่วน\""]),
            ("csv/windows-874.csv", "csv", ["“ครบถ้วน” – ตรวจแล้ว"]),
            ("csv/semicolon.csv", "csv", ["35,5"]),
            ("text/windows-874.txt", "text", []), ("text/utf8.txt", "text", []),
        ]
    )
    func `a document is shown with its text and tables`(
        file: String,
        format: String,
        words: [String]
    ) async throws {
        let ending = try await read(file)
        #expect(ending.code == 0, "\(ending.complaint)")
        #expect(ending.text.hasPrefix("format     \(format) ("))
        #expect(ending.text.contains("readable   readable\n"))
        for word in words { #expect(ending.text.contains(word), "\(ending.text)") }
    }

    @Test(
        arguments: [
            ("pdf/scan-no-text.pdf", "pictures only"), ("pdf/empty-page.pdf", "empty"),
            ("pdf/encrypted.pdf", "encrypted"), ("pdf/truncated.pdf", "damaged"),
            ("xlsx/truncated.xlsx", "damaged"), ("xlsx/zip-bomb.xlsx", "too large"),
        ]
    )
    func `a document without text says why`(file: String, state: String) async throws {
        let ending = try await read(file, "--ocr", "never")
        #expect(ending.code == 0, "\(ending.complaint)")
        #expect(ending.text.contains("readable   \(state)"), "\(ending.text)")
    }

    @Test func `one text in two encodings is one text`() async throws {
        let lines = try await ["text/utf8.txt", "text/windows-874.txt"].asyncMap { file in
            try await read(file).text.split(separator: "\n").filter { $0.contains("\t") }
        }
        #expect(!lines[0].isEmpty)
        #expect(lines[0] == lines[1])
    }

    @Test func `the text as it is matched is shown on demand`() async throws {
        let ending = try await read("pdf/thai-libreoffice.pdf", "--normalised")
        #expect(ending.code == 0)
        #expect(ending.text.contains("บันทึกการประชุมคณะทำงานปรับปรุงตลาดเก่า"))
    }

    @Test func `a page of a site is read as well`() async throws {
        let path = Subject.complete.folder.appending(path: "contact.html").path
        let ending = try await Program.run("read", path, "--lang", "en")
        #expect(ending.text.hasPrefix("format     html (html/1)"))
        #expect(ending.text.contains("-> "))
    }

    @Test func `a file that is not there is named`() async throws {
        let ending = try await Program.run("read", "/no/such/file.pdf")
        #expect(ending.code == 2)
        #expect(ending.complaint.contains("/no/such/file.pdf"))
        #expect(ending.output.isEmpty)
    }
}

extension Sequence {
    fileprivate func asyncMap<Result>(_ body: (Element) async throws -> Result) async rethrows
        -> [Result]
    {
        var results: [Result] = []
        for element in self { results.append(try await body(element)) }
        return results
    }
}
