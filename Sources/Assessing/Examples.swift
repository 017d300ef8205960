internal import Addressing
internal import Deriving
internal import Judging
package import Model
internal import Reading
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
/// - Returns: how many examples there are, and those that did not come out as they say.
package func testExamples(
    of edition: Edition,
    asOf: CalendarDay
) -> (count: Int, failures: [FailedExample]) {
    let deriver = Deriver(edition: edition, year: edition.year)
    let bench = Bench(edition: edition, fiscalYear: edition.year, asOf: asOf)
    var count = 0
    var failures: [FailedExample] = []
    for item in edition.items {
        for component in item.components {
            for (index, example) in component.examples.enumerated() {
                count += 1
                let finding = judge(example, of: item, by: bench, deriver)
                    .components.first { $0.component.id == component.id }
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

private func judge(
    _ example: Example,
    of item: Item,
    by bench: Bench,
    _ deriver: Deriver
) -> ItemFinding {
    bench.judge(
        Dossier(
            item: item,
            exhibits: exhibit(example, of: item, deriver).map { [$0] } ?? [],
            nearMisses: [],
            unread: [],
            searchWasWhole: true,
            otherChannels: []
        )
    )
}

private func exhibit(_ example: Example, of item: Item, _ deriver: Deriver) -> Exhibit? {
    guard let home = Address("https://www.example.go.th/"),
        let address = Address("https://www.example.go.th/page"),
        let digest = Digest(bytes: [UInt8](repeating: 0, count: 32))
    else { return nil }
    let document = readHTML(
        Array(example.page.utf8),
        declared: "text/html; charset=utf-8",
        at: address,
        digest: digest
    )
    return deriver.exhibit(
        document,
        for: Candidate(item: item.id, address: address, route: .hubRow, label: "", labelYear: nil),
        path: Path(addresses: [home, address], fetchedAt: nil),
        boilerplate: Boilerplate()
    )
}
