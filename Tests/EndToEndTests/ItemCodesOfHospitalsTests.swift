import Addressing
import Deriving
import Foundation
import Loading
import Model
import Reading
import Testing
import ThaiText

/// The codes of hospitals, MOIT1 to MOIT22, look like ours and are not.
struct ItemCodesOfHospitalsTests {
    private static let hospitals = [Subject.phichai, .watchan].compactMap(\.self)

    @Test(arguments: hospitals)
    func `no label of a hospital's page is read as a code of ours`(site: Subject) throws {
        let codes = ItemCodes(highest: 28)
        let labels = try Self.labels(of: site).filter { $0.uppercased().contains("MOIT") }
        try #require(labels.count > 20)
        for label in labels {
            #expect(codes.codes(in: label, onItaPage: true).isEmpty, "\(label)")
        }
    }

    @Test(arguments: hospitals)
    func `no link of a hospital's page is a row of a hub of ours`(site: Subject) throws {
        let deriver = Deriver(edition: try Self.edition(), year: FiscalYear(buddhist: 2568))
        for document in try Self.pages(of: site) {
            let rows = deriver.facts(of: document).links.filter { !$0.codes.isEmpty }
            #expect(rows.isEmpty, "\(rows.map { "\($0.text) \($0.codes)" })")
        }
    }

    private static func edition() throws -> Edition {
        let file = Subject.package.appending(path: "Checklists/2568.yaml")
        return try loadEdition([UInt8](Data(contentsOf: file)), file: file.path)
    }

    private static func labels(of site: Subject) throws -> [String] {
        try pages(of: site).flatMap { page in
            page.links.flatMap { [$0.text, $0.group] } + page.blocks.map(\.text)
        }
    }

    private static func pages(of site: Subject) throws -> [Document] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: site.folder.path)
        return try names.filter { $0.hasSuffix(".html") }.map { name in
            readHTML(
                [UInt8](try Data(contentsOf: site.folder.appending(path: name))),
                declared: nil,
                at: try #require(Address("https://example.go.th/")),
                digest: try #require(Digest(bytes: [UInt8](repeating: 0, count: 32)))
            )
        }
    }
}
