internal import Model
internal import ThaiText

/// All phrases that an item's checks look for, found together in one pass over a text.
///
/// In written text phrases of fewer than 20 folded letters match exactly, longer ones with at most 5 %
/// errors; in recognised text it is 10 letters and 10 %. Words that turn the sense round (a plan, a
/// result, a report, a negation) and digits never match approximately.
struct Phrasebook: Sendable {
    private let written: PatternSet
    private let recognised: PatternSet
    private let numbers: [String: Int]
    private let senses: [Senses]
    private let labels: Set<Int>

    /// The phrases of all checks of an item.
    init(_ item: Item) {
        let checks = item.components.map(\.check)
        self.init(checks.flatMap(\.phrases), labels: checks.flatMap(\.labels))
    }

    init(_ phrases: [String], labels: [String] = []) {
        var numbers: [String: Int] = [:]
        for phrase in phrases where numbers[phrase] == nil { numbers[phrase] = numbers.count }
        let ordered = numbers.sorted { $0.value < $1.value }.map(\.key)
        let folded = ordered.map { Folded($0, .skeleton).bytes }
        func patterns(lettersAnError: Int) -> PatternSet {
            PatternSet(
                ordered.indices.map { index in
                    let errors = folded[index].count / lettersAnError
                    return Pattern(id: index, text: ordered[index], tolerance: .errors(errors))
                },
                form: .skeleton
            )
        }
        written = patterns(lettersAnError: 20)
        recognised = patterns(lettersAnError: 10)
        self.numbers = numbers
        senses = folded.map { Senses($0) }
        self.labels = Set(labels.compactMap { numbers[$0] })
    }

    /// The number under which hits name the phrase; nil when it is in no check of the item.
    func number(of phrase: String) -> Int? { numbers[phrase] }

    /// Whether the phrase names a section or a column: words that say nothing by themselves.
    func isLabel(_ number: Int) -> Bool { labels.contains(number) }

    /// Where the phrases stand in a skeleton of text that is written, or was recognised.
    func hits(in text: Folded, isRecognised: Bool = false) -> [Hit] {
        (isRecognised ? recognised : written).hits(in: text).filter { hit in
            hit.distance == 0 || Senses(around: hit.range, in: text.bytes) == senses[hit.pattern]
        }
    }
}

/// How often a text says the words that turn its sense round.
private struct Senses: Equatable {
    private static let words = ["แผน", "ผล", "รายงาน", "ไม่", "มิ"].map {
        Folded($0, .skeleton).bytes
    }

    private let counts: [Int]

    init(_ bytes: some Collection<UInt8>) {
        let bytes = Array(bytes)
        counts = Self.words.map { bytes.occurrences(of: $0) }
    }

    /// Looks two letters further to both sides, where the rest of a word may stand.
    init(around range: Range<Int>, in bytes: [UInt8]) {
        self.init(bytes[max(0, range.lowerBound - 2)..<min(bytes.count, range.upperBound + 2)])
    }
}
