internal import Addressing

/// A path in which the same folders come again and again, as relative links in a loop make it.
enum RepeatedPath {
    /// Repetitions of one folder or run of folders from which on nobody made them on purpose.
    private static let most = 3
    /// The longest run of folders that is looked for.
    private static let longestRun = 4

    static func isOne(_ address: Address) -> Bool {
        let segments = address.segments
        guard segments.count >= most else { return false }
        return (1...longestRun).contains { repeats(segments, run: $0) }
    }

    /// Whether a run of so many segments stands so often one behind the other.
    private static func repeats(_ segments: [Substring], run: Int) -> Bool {
        var same = 0
        for index in segments.indices.dropFirst(run) {
            same = segments[index] == segments[index - run] ? same + 1 : 0
            if same >= run * (most - 1) { return true }
        }
        return false
    }
}
