import Addressing
import Deriving
import Foundation
import Model
import Reading
import Testing

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

    @Test(arguments: hospitals, Way.allCases)
    func `no hospital's document came close by a code`(site: Subject, way: Way) async throws {
        let report = try await report(site, way)
        let rows = report.items.flatMap(\.components).flatMap { component in
            component.nearMisses.filter { $0.reason.code == "below-threshold" }
        }
        #expect(rows.isEmpty)
        #expect(report.items.flatMap(\.components).allSatisfy { $0.verdict != "present" })
    }

    private static func labels(of site: Subject) throws -> [String] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: site.folder.path)
        return try names.filter { $0.hasSuffix(".html") }.flatMap { name in
            let bytes = [UInt8](try Data(contentsOf: site.folder.appending(path: name)))
            let document = readHTML(
                bytes,
                declared: nil,
                at: try #require(Address("https://example.go.th/")),
                digest: try #require(Digest(bytes: [UInt8](repeating: 0, count: 32)))
            )
            return document.links.flatMap { [$0.text, $0.group] }
                + document.blocks.map(\.text)
        }
    }
}
