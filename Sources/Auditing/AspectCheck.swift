internal import Model

/// Looks for the five aspects of each indicator's analysis (edition 2569, O25).
struct AspectCheck {
    private var found: [Int: Set<AuditAdvice.Aspect>] = [:]
    /// What the last heading of columns names: without columns, its rows have it all.
    private var heading: Set<AuditAdvice.Aspect> = []

    private static let words: [(AuditAdvice.Aspect, [Words])] = [
        (.measure, ["มาตรการ", "โครงการ", "กิจกรรม"].map(Words.init)),
        (.analysis, ["ผลการวิเคราะห์", "ประเด็นที่ต้องพัฒนา", "วิเคราะห์"].map(Words.init)),
        (.steps, ["ขั้นตอน", "วิธีการดำเนิน", "วิธีปฏิบัติ", "แนวทางการดำเนิน"].map(Words.init)),
        (.period, ["ช่วงระยะเวลา", "ระยะเวลา", "กำหนดเวลา"].map(Words.init)),
        (.owner, ["ผู้รับผิดชอบ", "หน่วยงานที่รับผิดชอบ"].map(Words.init)),
    ]

    private static func aspects(in bytes: [UInt8]) -> Set<AuditAdvice.Aspect> {
        Set(
            words.filter { _, words in words.contains { $0.first(in: bytes) != nil } }.map(\.0)
        )
    }

    /// Takes in a line of text: a heading that names most aspects, or a row below one.
    mutating func see(_ line: Line) {
        let mentions = Mention.all(in: line.bytes)
        let named = mentions.compactMap(\.indicator)
        if let number = named.first, (mentions.first?.range.lowerBound ?? 0) <= 4 {
            found[number, default: []].formUnion(heading)
        } else {
            let aspects = Self.aspects(in: line.bytes)
            heading = aspects.count >= 3 && line.bytes.count < 200 ? aspects : []
        }
    }

    /// Takes in a table, cell by cell.
    mutating func see(_ table: Table) {
        var columns: [Int: AuditAdvice.Aspect] = [:]
        var number: Int?
        for row in table.rows {
            let cells = row.map { Line($0.text, at: table.place).bytes }
            let own = cells.lazy.compactMap { Mention.all(in: $0).compactMap(\.indicator).first }
            if let named = own.first {
                number = named
            } else if let head = Self.columns(cells), head.count >= 3 {
                columns = head
                continue
            }
            guard let number else { continue }
            for (column, aspect) in columns where column < row.count && !row[column].text.isEmpty {
                found[number, default: []].insert(aspect)
            }
        }
    }

    private static func columns(_ cells: [[UInt8]]) -> [Int: AuditAdvice.Aspect]? {
        var columns: [Int: AuditAdvice.Aspect] = [:]
        for (index, cell) in cells.enumerated() where cell.count < 80 {
            let open = aspects(in: cell).subtracting(columns.values)
            if let aspect = open.min(by: { $0.rawValue < $1.rawValue }) { columns[index] = aspect }
        }
        return columns.isEmpty ? nil : columns
    }

    /// What was not found, indicator by indicator.
    var advice: [AuditAdvice] {
        (1...10).compactMap { number in
            let missing = AuditAdvice.Aspect.allCases.filter { !(found[number] ?? []).contains($0) }
            return missing.isEmpty ? nil : .aspectsMissing(number, missing)
        }
    }
}

extension Mention {
    fileprivate var indicator: Int? {
        if case .indicator(let number, _) = subject { number } else { nil }
    }
}
