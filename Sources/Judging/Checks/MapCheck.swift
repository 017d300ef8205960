internal import Model
internal import ThaiText

extension Hearing {
    /// A map: an embedded one, a link to one, or the coordinates of a place in Thailand.
    func map() -> Answer {
        if let link = document.links.first(where: { $0.address?.isMap == true }) {
            return .met(document.citation(link))
        }
        for line in passages.lines {
            let text = Folded(document.blocks[line.block].text, .written).bytes
            if Coordinates.stand(in: text) { return .met(document.citation(block: line.block)) }
        }
        return .unmet(.notInDocument)
    }
}

/// Degrees in text.
private enum Coordinates {
    /// Whether a latitude and a longitude within Thailand follow each other, in decimal degrees.
    static func stand(in written: [UInt8]) -> Bool {
        let numbers = written.split { !$0.isFoldedDigit && $0 != UInt8(ascii: ".") }
            .map { decimal($0) }
        return zip(numbers, numbers.dropFirst()).contains { pair in
            guard let latitude = pair.0, let longitude = pair.1 else { return false }
            return (5.0...21.0).contains(latitude) && (97.0...106.0).contains(longitude)
        }
    }

    /// A number with three decimals or more; coarser ones may be anything.
    private static func decimal(_ digits: ArraySlice<UInt8>) -> Double? {
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count >= 3 else { return nil }
        return Double(String(decoding: digits, as: UTF8.self))
    }
}
