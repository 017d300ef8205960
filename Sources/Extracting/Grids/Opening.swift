/// The lines at the top of a stretch that may name its columns, told before its columns are known.
struct Opening {
    /// Titles above the names.
    private(set) var start = 0
    /// Where the names end.
    private(set) var end = 0
    /// Whether their end is told by their weight or by a rule below them.
    private(set) var isTold = false

    /// Lines of a header at most.
    private static let highest = 9

    /// `rules` are where level rules stand that run across most of the stretch, from the top.
    init(_ lines: [TextLine], rules: [Double]) {
        start = lines.prefix { $0.pieces.count < 2 && $0.isBold }.count
        if start == lines.count || lines[start].isBold { start = 0 }
        let plain = lines[start...].firstIndex(where: \.holdsFigure) ?? lines.count
        if let told = ruled(lines, rules, plain) ?? bold(lines) {
            end = told
            isTold = true
        } else if plain < lines.count, plain - start <= Self.highest {
            end = plain
        } else {
            end = start
        }
    }

    /// The lines at the top that repeat the header of the page before, whose letters are given in order
    /// of their value; none where they do not.
    init(_ lines: [TextLine], repeating header: [UInt32]) {
        var letters: [UInt32] = []
        for (index, line) in lines.prefix(Self.highest).enumerated() where !header.isEmpty {
            for word in line.words { letters += BareLetters(word.text).letters }
            guard letters.count <= header.count else { return }
            if letters.count == header.count, letters.sorted() == header {
                start = index + 1
                end = index + 1
            }
        }
    }

    /// Whether it is told and says something in most columns.
    func names(columnsOf gutters: Gutters, in lines: [TextLine]) -> Bool {
        guard isTold else { return false }
        let named = Set(lines[start..<end].flatMap(\.words).map(gutters.column))
        return named.count * 10 >= gutters.columns * 6
    }

    /// The lines above the first rule that has names above it.
    private func ruled(_ lines: [TextLine], _ rules: [Double], _ plain: Int) -> Int? {
        for rule in rules {
            let end = lines.firstIndex { $0.middle > rule } ?? lines.count
            guard end < lines.count, end <= plain, end - start <= Self.highest else { return nil }
            if end > start, lines[start..<end].contains(where: { $0.pieces.count > 1 }) {
                return end
            }
        }
        return nil
    }

    /// The bold lines, where most lines below are not bold.
    private func bold(_ lines: [TextLine]) -> Int? {
        let end = lines[start...].firstIndex { !$0.isBold } ?? lines.count
        let rest = lines[end...]
        guard start < end, end - start <= Self.highest, !rest.isEmpty,
            rest.count(where: \.isBold) * 3 <= rest.count,
            lines[start..<end].contains(where: { $0.pieces.count > 1 })
        else { return nil }
        return end
    }
}

extension TextLine {
    /// Whether it holds an amount, a running number or a code, as a header seldom does.
    var holdsFigure: Bool {
        guard pieces.count > 1 else { return false }
        if let first = words.first?.text, first.utf8.count < 10, Figure.isOne(first) { return true }
        if words.contains(where: { Figure.isLong($0.text) }) { return true }
        return pieces.contains { piece in
            Figure.isOne(words.filter { piece.contains($0.left) }.map(\.text).joined())
        }
    }
}
