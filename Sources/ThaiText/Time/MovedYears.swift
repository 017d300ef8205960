/// How far from an assessed year a number is still taken for a year of its plans and reports; a law is
/// mostly older.
private let reach = 4

extension String {
    /// The text with every year near `year` moved: what a title of one edition says in another.
    ///
    /// Only numbers of four digits count, Arabic ones; a law's year stays as it is where it is farther
    /// off than four years.
    package func movingYears(near year: FiscalYear, by years: Int) -> String {
        guard years != 0 else { return self }
        var moved = ""
        var digits = ""
        for scalar in unicodeScalars {
            if ("0"..."9").contains(scalar) {
                digits.unicodeScalars.append(scalar)
            } else {
                moved += movedYear(digits, near: year, by: years)
                digits = ""
                moved.unicodeScalars.append(scalar)
            }
        }
        return moved + movedYear(digits, near: year, by: years)
    }

    /// The years near `year` that the text names in four Arabic digits, in their order.
    package func literalYears(near year: FiscalYear) -> [Int] {
        split { !("0"..."9").contains($0) }
            .compactMap { $0.utf8.count == 4 ? Int($0) : nil }
            .filter { abs($0 - year.buddhist) <= reach }
    }
}

private func movedYear(_ digits: String, near year: FiscalYear, by years: Int) -> String {
    guard digits.utf8.count == 4, let number = Int(digits), abs(number - year.buddhist) <= reach
    else { return digits }
    return String(number + years)
}
