internal import Glibc

/// What kind of archive a file is, by its first bytes: names of files lie.
package enum ArchiveKind: Sendable {
    /// ZIP; a WACZ is one too, and told by what lies in it.
    case zip
    /// tar, or what only a packed tar could be: whether it is one, reading tells.
    case tar
    /// WARC or ARC, packed or not.
    case warc

    /// The kind of the file at `path`; nil for all else.
    package init?(at path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard let head = FileBytes.read(0..<Self.looked, of: descriptor) else { return nil }
        self.init(head: head)
    }

    /// How many bytes are looked at: the first member of a packed archive may have a long name.
    private static let looked = 4_096

    init?(head: [UInt8]) {
        let isPacked = head.starts(with: [0x1F, 0x8B])
        let head = isPacked ? Inflater.head(of: head, most: Self.looked) : head
        if head.starts(with: "WARC/".utf8) || head.starts(with: "filedesc:".utf8) {
            self = .warc
        } else if Self.isTar(head) {
            self = .tar
        } else if !isPacked, Self.zipMarks.contains(where: head.starts) {
            self = .zip
        } else if !isPacked, Self.packedMarks.contains(where: head.starts) {
            self = .tar
        } else {
            return nil
        }
    }

    /// A member, or the end of a ZIP without any.
    private static let zipMarks: [[UInt8]] = [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6]]
    /// bzip2, xz and Zstandard.
    private static let packedMarks: [[UInt8]] = [
        [0x42, 0x5A, 0x68], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], [0x28, 0xB5, 0x2F, 0xFD],
    ]

    /// Whether a block is the head of a tar member: the old tar has no mark, but a sum.
    private static func isTar(_ block: [UInt8]) -> Bool {
        guard block.count >= 512 else { return false }
        if block[257..<262].elementsEqual("ustar".utf8) { return true }
        let field = block[148..<156].drop { $0 == 0x20 || $0 == 0x30 }.prefix { $0 & 0xF8 == 0x30 }
        guard !field.isEmpty, block[0] != 0 else { return false }
        let stated = field.reduce(0) { $0 << 3 | Int($1 & 7) }
        let sum =
            block[..<148].reduce(0) { $0 + Int($1) } + 8 * 0x20
            + block[156..<512].reduce(0) { $0 + Int($1) }
        return stated == sum
    }
}
