internal import Model
internal import ThaiText

/// Reads which years a line names, and whether it names them of the result.
enum YearReading {
    private static let ofResult = ["ผลการประเมิน", "การประเมินคุณธรรม", "ita"].map(Words.init)
    /// What has a year of its own.
    private static let others = [
        "มาตรการ", "แผน", "คู่มือ", "รายงานผลการดำเนิน", "แนวทาง", "นำไป", "โครงการ",
    ].map(Words.init)
    private static let comparing = [
        "เปรียบเทียบ", "เทียบกับ", "เพิ่มขึ้น", "ลดลง", "สูงขึ้น", "ต่ำลง", "ปีที่ผ่านมา", "ปีก่อน",
    ].map(Words.init)

    static func isComparison(_ line: Line) -> Bool {
        comparing.contains { $0.first(in: line.bytes) != nil }
    }

    /// The single years of a line, in order: no days, no spans, no years of laws.
    static func years(in line: Line) -> [StatedYear] {
        guard mayNameYear(line.text) else { return [] }
        return timeMentions(in: line.text).compactMap { mention in
            guard !mention.isStatute, let year = mention.singleYear
            else { return nil }
            let start = line.index(at: mention.range.lowerBound)
            let stop = line.index(at: mention.range.upperBound)
            guard start < stop else { return nil }
            return StatedYear(
                year: year,
                range: start..<stop,
                quotation: line.quotation(of: start..<stop),
                isOfResult: isOfResult(line.bytes, before: start)
            )
        }
    }

    /// Whether the last that was named before is the result, and nothing with a year of its own since.
    private static func isOfResult(_ line: [UInt8], before end: Int) -> Bool {
        let before = Array(line[..<end])
        let last = ofResult.compactMap { $0.all(in: before).last?.upperBound }.max()
        guard let last else { return false }
        let since = Array(before[last...])
        return !others.contains { $0.first(in: since) != nil }
    }

    /// The years that lines give the result, in order.
    static func ofResult(in lines: [Line]) -> [StatedYear] {
        lines.flatMap { years(in: $0) }.filter(\.isOfResult)
    }

    /// The year whose result the report gives: the one that most is said of; of equals the first.
    static func resultYear(of stated: [StatedYear]) -> Int? {
        let votes = Dictionary(grouping: stated, by: \.year).mapValues(\.count)
        let most = votes.values.max()
        return stated.first { votes[$0.year] == most }?.year
    }
}

extension TimeMention {
    fileprivate var singleYear: Int? {
        switch kind {
        case .fiscalYear(let year): year.buddhist
        case .year(let year): year
        default: nil
        }
    }
}
