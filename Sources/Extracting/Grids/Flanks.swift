/// The words on both sides of a channel.
struct Flanks {
    private let channel: ClosedRange<Double>
    private var gaps: [Double] = []
    private var lefts: [Double] = []
    private var rights: [Double] = []
    private let lines: Int

    /// Among words between the two neighbouring channels.
    init(
        of channel: ClosedRange<Double>,
        between left: Double,
        and right: Double,
        _ lines: [TextLine]
    ) {
        self.channel = channel
        self.lines = lines.count
        for line in lines {
            let before = line.words.last { $0.right <= channel.lowerBound + 1 }
            let behind = line.words.first { $0.left >= channel.upperBound - 1 }
            if let before { lefts.append(before.right) }
            if let behind { rights.append(behind.left) }
            if let before, let behind, before.right > left, behind.left < right {
                gaps.append(behind.left - before.right)
            }
        }
        lefts.removeAll { $0 <= left }
        rights.removeAll { $0 >= right }
    }

    /// A gutter if the words stand clearly apart, or on one side of it in a line from top to bottom.
    func gutter(_ em: Double) -> Gutters.Gutter? {
        guard let gap = gaps.median else { return nil }
        if gap >= 0.8 * em { return Gutters.Gutter(white: channel, isNarrow: false) }
        guard min(lefts.count, rights.count) * 4 >= lines else { return nil }
        let slack = 0.12 * em + 0.5
        let begin = rights.count { $0 <= channel.upperBound + slack }
        let end = lefts.count { $0 >= channel.lowerBound - slack }
        let isAligned = begin * 5 >= rights.count * 3 || end * 5 >= lefts.count * 3
        return isAligned ? Gutters.Gutter(white: channel, isNarrow: true) : nil
    }
}
