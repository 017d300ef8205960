/// Many patterns, found in one pass over a text, exactly or with errors.
///
/// Each pattern is cut into one piece more than it may have errors, so that every hit holds a piece unspoilt. The
/// pieces of all patterns are found together; only around them is a pattern laid along the text.
package struct PatternSet: Sendable {
    /// The form that texts must be folded to.
    package let form: Folded.Form

    private let needles: [Needle]
    private let automaton: PieceAutomaton
    private let bitParallel: BitParallel
    /// For each piece of the automaton, whose it is and where in it.
    private let origins: [Origin]

    private struct Origin {
        let needle: Int
        let piece: Range<Int>
    }

    /// Patterns that fold to nothing are never found.
    package init(_ patterns: [Pattern], form: Folded.Form) {
        let needles = patterns.map { Needle($0, form) }
        origins = needles.indices.flatMap { index in
            needles[index].pieces.map { Origin(needle: index, piece: $0) }
        }
        automaton = PieceAutomaton(origins.map { Array(needles[$0.needle].bytes[$0.piece]) })
        bitParallel = BitParallel(needles)
        self.needles = needles
        self.form = form
    }

    /// Where the patterns stand in a text folded to `form`, by position, then by pattern.
    ///
    /// Of a pattern's hits that overlap only the best is given: fewest errors, then nearest the pattern's length.
    /// Numbers match whole and exactly, whatever the tolerance.
    package func hits(in text: Folded) -> [Hit] {
        var hits: [Hit] = []
        var traces: [Trace] = []
        var freeFrom = [Int](repeating: 0, count: needles.count)
        automaton.scan(text.bytes) { piece, end in
            let origin = origins[piece]
            let start = end - origin.piece.upperBound
            guard needles[origin.needle].errors == 0 else {
                traces.append(Trace(needle: origin.needle, start: start))
                return
            }
            guard start >= freeFrom[origin.needle], isExact(needles[origin.needle], in: text, start)
            else { return }
            freeFrom[origin.needle] = end
            hits.append(Hit(pattern: needles[origin.needle].id, range: start..<end, distance: 0))
        }
        verify(traces, in: text, into: &hits)
        return hits.sorted { ($0.range.lowerBound, $0.pattern) < ($1.range.lowerBound, $1.pattern) }
    }

    /// Whether the numbers of a needle, whose bytes stand at `start`, are whole numbers there too.
    private func isExact(_ needle: Needle, in text: Folded, _ start: Int) -> Bool {
        guard needle.hasDigits else { return true }
        return needle.bytes.indices.allSatisfy { place in
            !Digits.isDigit(needle.bytes[place])
                || Digits.matches(needle.bytes, place, text, start + place)
        }
    }
}

/// Verifying.
extension PatternSet {
    /// A piece was found: the needle would begin here if it stood without errors.
    private struct Trace {
        let needle: Int
        let start: Int
    }

    /// Lays needles along the text where their pieces were found. Windows that touch are one, so that a hit is never
    /// seen in part.
    private func verify(_ traces: [Trace], in text: Folded, into hits: inout [Hit]) {
        let ordered = traces.sorted { ($0.needle, $0.start) < ($1.needle, $1.start) }
        var window = 0..<0
        for (index, trace) in ordered.enumerated() {
            let needle = needles[trace.needle]
            let lower = max(0, trace.start - needle.errors)
            let upper = min(text.count, trace.start + needle.bytes.count + needle.errors)
            window = window.isEmpty ? lower..<upper : window.lowerBound..<upper
            let next = index + 1 < ordered.count ? ordered[index + 1] : nil
            if let next, next.needle == trace.needle, next.start - needle.errors <= upper {
                continue
            }
            if bitParallel.mayHold(needle, row: trace.needle, in: text.bytes, window: window) {
                hits += Alignment.hits(of: needle, in: text, window: window)
            }
            window = 0..<0
        }
    }
}
