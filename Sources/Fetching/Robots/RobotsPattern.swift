/// A path with `*` for anything and `$` at its end for the end (RFC 9309 §2.2.3).
struct RobotsPattern: Sendable {
    /// The literal pieces between the stars.
    private let pieces: [[UInt8]]
    private let isAnchored: Bool
    /// Bytes of the pattern, by which the most specific is found.
    let length: Int

    init(_ pattern: String) {
        isAnchored = pattern.utf8.last == UInt8(ascii: "$")
        let path = RobotsSpelling.normalised(pattern: pattern.utf8.dropLast(isAnchored ? 1 : 0))
        length = path.count + (isAnchored ? 1 : 0)
        pieces = path.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
            .map(Array.init)
    }

    /// Whether the pattern matches the start of a normalised target, or all of it if it is anchored.
    ///
    /// The pieces are sought from left to right, each at its first place, which suffices: the last
    /// one of an anchored pattern is compared with the end. It takes time by the product of the
    /// lengths at most, whatever the pattern.
    func matches(_ target: [UInt8]) -> Bool {
        guard let first = pieces.first, target.starts(with: first) else { return false }
        var position = first.count
        for piece in pieces.dropFirst(1).dropLast(isAnchored ? 1 : 0) {
            guard let end = Self.end(of: piece, in: target, from: position) else { return false }
            position = end
        }
        guard isAnchored, let last = pieces.last else { return true }
        if pieces.count == 1 { return target.count == position }
        return target.count - position >= last.count && target.suffix(last.count) == last[...]
    }

    /// Where the first occurrence of `piece` ends.
    private static func end(of piece: [UInt8], in target: [UInt8], from start: Int) -> Int? {
        guard target.count - start >= piece.count else { return nil }
        for index in start...(target.count - piece.count)
        where target[index..<(index + piece.count)] == piece[...] {
            return index + piece.count
        }
        return nil
    }
}
