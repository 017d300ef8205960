internal import Glibc

/// A locale of UTF-8: libarchive gives names in the charset of the calling thread's locale, and none
/// at all where they have letters that the locale lacks, as the one that programs start in does.
enum ArchiveLocale {
    /// Never freed: it serves as long as the process lives.
    nonisolated(unsafe) private static let locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)

    /// Loads it while files may still be opened.
    static func prepare() { _ = locale }

    static func inUTF8<Result>(
        _ body: () throws(Refusal) -> Result
    ) throws(Refusal) -> Result {
        guard let locale else { return try body() }
        let before = uselocale(locale)
        defer { uselocale(before) }
        return try body()
    }
}
