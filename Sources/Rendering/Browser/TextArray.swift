internal import Glibc

/// Texts as C takes them: null-ended, the last one followed by a null pointer. Freed with its owner.
final class TextArray {
    private let texts: [UnsafeMutablePointer<CChar>?]

    /// Copies the texts; behind the end of the last one there is so much `room` besides.
    init(_ texts: [String], room: Int = 0) {
        self.texts =
            texts.enumerated().map { number, text in
                let bytes = Array(text.utf8CString)
                let size = bytes.count + (number == texts.count - 1 ? room : 0)
                let copy = UnsafeMutablePointer<CChar>.allocate(capacity: size)
                copy.initialize(repeating: 0, count: size)
                copy.update(from: bytes, count: bytes.count)
                return copy
            } + [nil]
    }

    deinit { for text in texts { text?.deallocate() } }

    /// Lends the array, and where its last text ends.
    func lend<Result>(
        _ body: (
            _ texts: UnsafePointer<UnsafeMutablePointer<CChar>?>,
            _ end: UnsafeMutablePointer<CChar>
        ) -> Result?
    ) -> Result? {
        texts.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return nil }
            var nothing = CChar(0)
            guard let last = texts.dropLast().last ?? nil else {
                return withUnsafeMutablePointer(to: &nothing) { body(start, $0) }
            }
            return body(start, last + strlen(last))
        }
    }
}
