/// Parts of a year.
extension TimeReader {
    /// `ไตรมาส 2 ปี 2568`, `ไตรมาสที่ 1-2`, `ไตรมาส 4/2567`.
    func quarters(at index: Int) -> Reading? {
        guard let first = quarter(at: index + 1) else { return nil }
        var quarters = first...first
        var next = index + 2
        if let last = lastQuarter(at: next), last.quarter > first {
            quarters = first...last.quarter
            next = last.next
        }
        guard let (year, isFiscal) = yearOfQuarter(at: next) else {
            return Reading(kind: .quarters(quarters, year: nil), next: next)
        }
        return Reading(
            kind: .quarters(quarters, year: year.buddhist),
            next: year.next,
            isFiscal: isFiscal
        )
    }

    private func lastQuarter(at index: Int) -> (quarter: Int, next: Int)? {
        guard let sign = kind(index), [.through, .and, .comma].contains(sign) else { return nil }
        let next = kind(index + 1) == .quarterWord ? index + 2 : index + 1
        return quarter(at: next).map { ($0, next + 1) }
    }

    private func quarter(at index: Int) -> Int? {
        guard let token = token(index), token.digits == 1, let number = token.number,
            (1...4).contains(number)
        else { return nil }
        return number
    }

    /// `รอบ 6 เดือน`, `ระยะเวลา 12 เดือน`, `รอบหกเดือน`.
    func length(at index: Int) -> Reading? { monthsCounted(at: index + 1) }

    /// `6 เดือนแรก`, `หกเดือนแรก`.
    func halfOfYear(at index: Int) -> Reading? {
        guard let reading = monthsCounted(at: index), kind(reading.next) == .halfWord else {
            return nil
        }
        return reading
    }

    private func monthsCounted(at index: Int) -> Reading? {
        if case .monthCount(let months) = kind(index) {
            return Reading(kind: .months(months), next: index + 1)
        }
        guard let months = token(index)?.number, (1...120).contains(months),
            kind(index + 1) == .monthWord
        else { return nil }
        return Reading(kind: .months(months), next: index + 2)
    }
}
