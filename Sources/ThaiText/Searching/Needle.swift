/// A pattern folded, with the number of errors it may have.
struct Needle: Sendable {
    let id: Int
    let bytes: [UInt8]
    let errors: Int
    let hasDigits: Bool

    /// More errors than a third of the characters would make any text a hit.
    init(_ pattern: Pattern, _ form: Folded.Form) {
        bytes = Folded(pattern.text, form).bytes
        id = pattern.id
        hasDigits = bytes.contains(where: Digits.isDigit)
        errors = max(0, min(Self.wanted(pattern.tolerance, bytes.count), (bytes.count - 1) / 3))
    }

    private static func wanted(_ tolerance: Pattern.Tolerance, _ length: Int) -> Int {
        switch tolerance {
        case .exact: 0
        case .errors(let count): count
        case .share(let share): share > 0 ? Int((min(share, 1) * Double(length)).rounded(.up)) : 0
        }
    }

    /// Cuts the needle into one piece more than it may have errors: in every hit at least one piece is untouched.
    var pieces: [Range<Int>] {
        guard !bytes.isEmpty else { return [] }
        let count = errors + 1
        return (0..<count).map { $0 * bytes.count / count..<($0 + 1) * bytes.count / count }
    }
}
