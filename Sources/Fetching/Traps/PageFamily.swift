internal import Addressing

/// The pages that one program makes: their addresses differ in numbers, dates and tokens alone.
struct PageFamily: Hashable, Sendable {
    /// The same for all pages of the program's section.
    let root: Int
    /// The same for pages of the section whose addresses are also built alike: the months of a calendar,
    /// and not its days.
    let shape: Int
    /// Whether there may be endlessly many pages of the shape.
    let isNumbered: Bool
    /// Whether what differs looks like a date.
    let isDated: Bool

    /// Longer values are no names of sections.
    private static let longestName = 24

    init(_ address: Address) {
        var root = Hasher()
        var shape = Hasher()
        root.combine(address.host)
        root.combine(address.port)
        var numbers: [Substring] = []
        for segment in address.segments {
            if Self.hasDigit(segment) { numbers.append(segment) }
            if numbers.isEmpty { root.combine(segment) }
            shape.combine(Self.hasDigit(segment))
        }
        var isDated = Self.areDate(numbers)
        var isNumbered = !numbers.isEmpty
        for (name, value) in address.parameters.sorted(by: { $0 < $1 }) {
            if !value.isEmpty, value.utf8.count <= Self.longestName, !Self.hasDigit(value) {
                root.combine(name)
                root.combine(value)
            } else if !value.isEmpty {
                shape.combine(name)
                isNumbered = true
                isDated = isDated || Self.dateNames.contains(name.lowercased())
            }
        }
        self.root = root.finalize()
        shape.combine(self.root)
        self.shape = shape.finalize()
        self.isNumbered = isNumbered
        self.isDated = isDated || Self.namesCalendar(address.path)
    }

    private static let dateNames: Set<String> = [
        "y", "yy", "yyyy", "year", "m", "mm", "mon", "month", "d", "dd", "day", "date", "week",
        "cal",
        "calendar", "tribe-bar-date", "eventdate",
    ]

    /// Whether the word stands in a path, in letters of either case.
    private static func namesCalendar(_ path: String) -> Bool {
        let path = path.utf8.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
        return path.indices.contains {
            path[$0] == calendar[0] && path[$0...].starts(with: calendar)
        }
    }

    private static let calendar = Array("calendar".utf8)

    /// `2569/07`, `2026-07-01`: a year of either era, and a month.
    private static func areDate(_ numbers: [Substring]) -> Bool {
        let parts = numbers.prefix(2).flatMap { $0.split(separator: "-") }
        guard parts.count >= 2, let year = Int(parts[0]), let month = Int(parts[1]) else {
            return false
        }
        return (1900...2800).contains(year) && (1...12).contains(month)
    }

    /// Whether a digit of either script stands in it; ๐ to ๙ are `%E0%B9%90` to `%E0%B9%99`.
    private static func hasDigit(_ text: Substring) -> Bool {
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if 0x30...0x39 ~= byte { return true }
            guard byte == UInt8(ascii: "%") else { continue }
            if rest.starts(with: "E0%B9%9".utf8),
                let last = rest.dropFirst(7).first, 0x30...0x39 ~= last
            {
                return true
            }
            rest = rest.dropFirst(2)
        }
        return false
    }
}
