internal import ThaiText
internal import Yams

/// Years that stay where they are when an edition is run for another year.
///
/// `Edition.moved(to:)` moves years of four Arabic digits; phrases that name one in Thai digits or in
/// two (`ITA_68_o12`) go on looking for the year that they name.
extension Reader {
    /// Writes down the phrases of a list that name such a year.
    mutating func noteFixedYears(_ phrases: [String], in node: Node) {
        guard let year else { return }
        for phrase in phrases where phrase.namesFixedYear(near: year) {
            note(
                "'\(phrase)' names a year in a form that does not move with --fiscal-year",
                at: node.sequence?.first { $0.string == phrase } ?? node
            )
        }
    }
}

extension String {
    fileprivate func namesFixedYear(near year: FiscalYear) -> Bool {
        let years = [year.previous, year].map(\.buddhist)
        let arabic = split { !("0"..."9").contains($0) }
        let thai = split { !("๐"..."๙").contains($0) }
        return arabic.contains { $0.utf8.count == 2 && years.contains(2500 + (Int($0) ?? 0)) }
            || thai.contains { years.contains($0.thaiNumber) }
    }
}

extension Substring {
    /// The number that a few Thai digits spell; 0 for what is longer than a year.
    fileprivate var thaiNumber: Int {
        guard unicodeScalars.count <= 4 else { return 0 }
        return unicodeScalars.reduce(0) { $0 * 10 + Int($1.value) - 0xE50 }
    }
}
