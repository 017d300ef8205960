internal import Model
internal import ThaiText

/// The text that speaks for an exhibit, line by line: folded once, searched once for all phrases of
/// its item. Lines that say nothing are left out.
struct Passages {
    /// A block that says something.
    struct Line {
        /// Index in `Document.blocks`.
        let block: Int
        let stretch: Int
        /// Its letters, in the stretch's `folded.bytes`.
        let range: Range<Int>
        var letters: Int { range.count }
    }

    /// A place where a phrase stands.
    struct Mention {
        /// The line it begins in, by its index in `lines`.
        let line: Int
        /// Where, in the `folded.bytes` of the line's stretch.
        let range: Range<Int>
    }

    let stretches: [Stretch]
    let lines: [Line]
    /// For each line, which of its letters are names of sections and columns.
    let labels: [[Range<Int>]]
    private let mentions: [Int: [Mention]]
    private let phrasebook: Phrasebook

    init(_ exhibit: Exhibit, _ phrasebook: Phrasebook) {
        let stretches = Stretches.of(exhibit)
        var lines: [Line] = []
        var mentions: [Int: [Mention]] = [:]
        for (number, stretch) in stretches.enumerated() {
            let first = lines.count
            for (place, block) in stretch.blocks.enumerated() {
                let range =
                    stretch.bounds[place]..<max(stretch.bounds[place], stretch.bounds[place + 1])
                lines.append(Line(block: block, stretch: number, range: range))
            }
            for hit in phrasebook.hits(in: stretch.folded, isRecognised: stretch.isRecognised) {
                let line = first + stretch.line(of: hit.range.lowerBound)
                mentions[hit.pattern, default: []].append(Mention(line: line, range: hit.range))
            }
        }
        self.stretches = stretches
        self.lines = lines
        self.mentions = mentions
        labels = Self.labels(in: lines, mentions, phrasebook)
        self.phrasebook = phrasebook
    }

    /// Where any of the phrases stands, in reading order.
    func mentions(of phrases: [String]) -> [Mention] {
        phrases.compactMap { phrasebook.number(of: $0).flatMap { mentions[$0] } }
            .joined()
            .sorted { ($0.line, $0.range.lowerBound) < ($1.line, $1.range.lowerBound) }
    }

    /// The letters of a line, without those of a mention that stands in it or runs on into it.
    func letters(of line: Int, besides mention: Mention) -> Int {
        guard lines[line].stretch == lines[mention.line].stretch else { return lines[line].letters }
        return lines[line].letters - lines[line].range.clamped(to: mention.range).count
    }

    /// The letters that part of a line says besides naming sections and columns.
    func said(in range: Range<Int>, of line: Int) -> Int {
        var sum = range.count
        var last = range.lowerBound
        for label in labels[line] {
            let part = label.clamped(to: range)
            sum -= max(0, part.upperBound - max(part.lowerBound, last))
            last = max(last, part.upperBound)
        }
        return sum
    }

    /// The folded text of a line.
    func bytes(of line: Int) -> ArraySlice<UInt8> {
        stretches[lines[line].stretch].folded.bytes[lines[line].range]
    }

    /// The folded text of a line behind a mention.
    func rest(after mention: Mention) -> ArraySlice<UInt8> {
        let line = lines[mention.line]
        let start = min(max(mention.range.upperBound, line.range.lowerBound), line.range.upperBound)
        return stretches[line.stretch].folded.bytes[start..<line.range.upperBound]
    }

    private static func labels(
        in lines: [Line],
        _ mentions: [Int: [Mention]],
        _ phrasebook: Phrasebook
    ) -> [[Range<Int>]] {
        var labels = [[Range<Int>]](repeating: [], count: lines.count)
        for (phrase, places) in mentions where phrasebook.isLabel(phrase) {
            for mention in places {
                let stretch = lines[mention.line].stretch
                var line = mention.line
                while line < lines.count, lines[line].stretch == stretch,
                    lines[line].range.lowerBound < mention.range.upperBound
                {
                    labels[line].append(mention.range.clamped(to: lines[line].range))
                    line += 1
                }
            }
        }
        return labels.map {
            $0.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        }
    }

    /// The UTF-8 offset in the text of its block at which a mention begins.
    func offset(of mention: Mention) -> Int {
        let line = lines[mention.line]
        let stretch = stretches[line.stretch]
        let source = stretch.folded.sourceRange(of: mention.range).lowerBound
        let start = stretch.blocks.firstIndex(of: line.block).map { stretch.sources[$0] } ?? 0
        return max(0, source - start)
    }
}

/// How the blocks of an exhibit are put together.
private enum Stretches {
    /// Lines of one page that are searched as one text at most.
    private static let longest = 400

    static func of(_ exhibit: Exhibit) -> [Stretch] {
        let document = exhibit.document
        var runs: [[Int]] = []
        for block in Set(exhibit.speaking).sorted() where document.blocks.indices.contains(block) {
            guard !Silence.covers(document.blocks[block]) else { continue }
            if let last = runs.last?.last, runs[runs.count - 1].count < longest,
                runsOn(from: document.blocks[last], to: document.blocks[block], document.format)
            {
                runs[runs.count - 1].append(block)
            } else {
                runs.append([block])
            }
        }
        let contents = TableOfContents(document)
        return runs.map { $0.filter { !contents.holds($0) } }.filter { !$0.isEmpty }
            .map { Stretch($0, of: document) }
    }

    private static func runsOn(from one: Block, to next: Block, _ format: Format) -> Bool {
        guard one.origin.isRecognised == next.origin.isRecognised else { return false }
        return (format == .pdf || one.origin.isRecognised) && one.place.page == next.place.page
            && !one.isHeading && !next.isHeading
    }
}
