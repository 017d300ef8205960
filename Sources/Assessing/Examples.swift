internal import Addressing
internal import Deriving
internal import Fetching
internal import Judging
package import Model
package import Reading
package import ThaiText

/// One example of a checklist that did not come out as it says.
package struct FailedExample: Sendable {
    package let component: String
    /// Which of the component's examples, counted from 1.
    package let number: Int
    package let expected: Verdict
    package let found: Verdict
    package let reason: Reason
}

/// Reads and judges every example of a checklist as the only document of its item.
///
/// - Parameters:
///   - edition: the checklist.
///   - asOf: the day as of which is judged.
///   - extractor: the path of the extractor's executable, for examples that are no HTML.
/// - Returns: how many examples there are, and those that did not come out as they say.
/// - Throws: `ExtractorError` where no document can be extracted on this machine.
package func testExamples(
    of edition: Edition,
    asOf: CalendarDay,
    extractor: String
) async throws(ExtractorError) -> (count: Int, failures: [FailedExample]) {
    let extractor = CachedExtractor(
        doors: ExtractorDoors(try Extractor(executable: extractor, workers: 1)),
        cache: nil
    )
    let deriver = Deriver(edition: edition, year: edition.year)
    let bench = Bench(edition: edition, fiscalYear: edition.year, asOf: asOf)
    var count = 0
    var failures: [FailedExample] = []
    for item in edition.items {
        for component in item.components {
            for (index, example) in component.examples.enumerated() {
                count += 1
                let document = await read(example, by: extractor)
                var trial = bench.trial(of: item, besides: Dossier(searchWasWhole: true))
                if let document { trial.hear(document.exhibit(of: item, by: deriver)) }
                let finding = trial.finding.components.first { $0.component.id == component.id }
                guard let finding, finding.verdict != example.verdict else { continue }
                failures.append(
                    FailedExample(
                        component: component.id,
                        number: index + 1,
                        expected: example.verdict,
                        found: finding.verdict,
                        reason: finding.reason
                    )
                )
            }
        }
    }
    return (count, failures)
}

/// Reads an example as what it looks like, HTML or CSV.
private func read(_ example: Example, by extractor: CachedExtractor) async -> Document? {
    guard let address = Address("https://www.example.go.th/page") else { return nil }
    let bytes = Array(example.page.utf8)
    return await extractor.document(
        Arrival(bytes: bytes, digest: .sha256(of: bytes)),
        at: address
    )
}

extension Document {
    fileprivate func exhibit(of item: Item, by deriver: Deriver) -> Exhibit {
        let home = Address("https://www.example.go.th/")
        return deriver.exhibit(
            self,
            for: Candidate(
                item: item.id,
                address: address,
                route: .hubRow,
                label: "",
                labelYear: nil
            ),
            path: Path(addresses: [home, address].compactMap(\.self), fetchedAt: nil),
            boilerplate: Boilerplate()
        )
    }
}
