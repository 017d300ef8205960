import Foundation

@testable import Extracting

extension Picture {
    /// Reads a binary PGM of 255 shades; nil where it is none.
    init?(greyMapAt url: URL, scale: Double = 1) {
        guard let bytes = (try? Data(contentsOf: url)).map([UInt8].init) else { return nil }
        let header = bytes.prefix(64).split(maxSplits: 4, omittingEmptySubsequences: true) {
            $0 == 0x20 || $0 == 0x0A
        }
        let words = header.prefix(4).map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 4, words[0] == "P5", words[3] == "255",
            let last = header.dropFirst(3).first,
            let width = Int(words[1]), let height = Int(words[2]), width > 0,
            bytes.count == last.endIndex + 1 + width * height
        else { return nil }
        self.init(dots: Array(bytes[(last.endIndex + 1)...]), width: width, scale: scale)
    }
}
