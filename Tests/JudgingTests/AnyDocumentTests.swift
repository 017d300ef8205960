import Addressing
import Judging
import Model
import Testing
import ThaiText

/// Whatever a site sends, the judge answers, and quotes only what stands there.
@Suite struct AnyDocumentTests {
    @Test(arguments: 0..<120) func `any document gets a finding with true quotes`(seed: UInt64) {
        var dice = Dice(seed: seed)
        let documents = (0..<dice.below(3) + 1).map { RandomDocument.make(&dice, number: $0) }
        let item = item(12, levels: [100, 50, 0], components: EveryCheck.components)
        let found = bench.judge(dossier(item, documents.map { RandomDocument.exhibit($0, &dice) }))
        #expect(found.components.count == item.components.count)
        for component in found.components {
            #expect(component.verdict != .present || !component.evidence.isEmpty)
            for evidence in component.evidence {
                #expect(evidence.quote.unicodeScalars.count <= 300)
                #expect(stands(evidence, in: documents))
            }
        }
    }

    @Test(arguments: 0..<40) func `judging twice gives the same`(seed: UInt64) {
        var dice = Dice(seed: seed)
        let document = RandomDocument.make(&dice, number: 0)
        let shown = RandomDocument.exhibit(document, &dice)
        let item = item(12, components: EveryCheck.components)
        let (one, two) = (bench.judge(dossier(item, [shown])), bench.judge(dossier(item, [shown])))
        #expect(one.components.map(\.verdict) == two.components.map(\.verdict))
        #expect(one.components.map(\.reason) == two.components.map(\.reason))
        #expect(one.components.map(\.evidence) == two.components.map(\.evidence))
    }

    /// Quotes are parts of one block or cell, or the words of a link or picture.
    private func stands(_ evidence: Evidence, in documents: [Document]) -> Bool {
        documents.filter { $0.address == evidence.address }.contains { document in
            let texts =
                document.blocks.map(\.text) + document.links.map(\.text)
                + document.images.map(\.alt)
                + document.tables.flatMap { $0.rows.joined().map(\.text) }
            let quote = Array(evidence.quote.utf8)
            return quote.isEmpty || texts.contains { holds(Array($0.utf8), quote) }
        }
    }

    private func holds(_ text: [UInt8], _ quote: [UInt8]) -> Bool {
        guard quote.count <= text.count else { return false }
        return (0...(text.count - quote.count)).contains { text[$0...].starts(with: quote) }
    }
}
