internal import ThaiText

/// The words around a range of a text, short enough to be quoted: a substring of it, never altered.
///
/// - Parameters:
///   - text: what is quoted.
///   - range: UTF-8 offsets in `text`.
///   - longest: bytes that a quote may have.
/// - Returns: a substring of `text`.
func excerpt(of text: String, around range: Range<Int>, longest: Int = 280) -> String {
    guard text.utf8.count > longest else { return text }
    let spare = max(0, longest - range.count) / 2
    return text.utf8Slice(range.lowerBound - spare..<range.upperBound + spare)
}
