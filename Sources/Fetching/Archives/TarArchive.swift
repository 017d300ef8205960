internal import CArchive
internal import Glibc

/// A tar archive on disk, packed or not, gone through once from beginning to end by libarchive.
final class TarArchive {
    private let handle: OpaquePointer
    private let path: String
    private var entry: OpaquePointer?
    private var number = 0

    /// What a member is.
    enum Kind {
        case file(size: Int)
        case folder
        /// A second name of an earlier member.
        case hardLink(to: [UInt8])
        /// A symbolic link, a device, a pipe.
        case special
    }

    /// Opens the archive at `path`.
    init(path: String) throws(FetchError) {
        guard let handle = archive_read_new() else {
            throw .damagedArchive(path, ArchiveDamage("out of memory"))
        }
        (self.handle, self.path) = (handle, path)
        // Each by name: "all" would start programs for the rarer ones.
        for support in Self.supports { _ = support(handle) }
        guard archive_read_open_filename(handle, path, 1 << 16) == ARCHIVE_OK else { throw damage }
    }

    deinit { archive_read_free(handle) }

    private static let supports: [@Sendable (OpaquePointer) -> Int32] = [
        { archive_read_support_filter_gzip($0) }, { archive_read_support_filter_bzip2($0) },
        { archive_read_support_filter_xz($0) }, { archive_read_support_filter_zstd($0) },
        { archive_read_support_format_tar($0) },
    ]

    /// Goes to the next member; false at the end.
    func advance() throws(FetchError) -> Bool {
        let state = NameLocale.inUTF8 { archive_read_next_header(handle, &entry) }
        number += 1
        switch state {
        case ARCHIVE_OK, ARCHIVE_WARN: return true
        case ARCHIVE_EOF: return false
        default: throw damage
        }
    }

    /// Where the current member ends, in bytes of the unpacked archive; nothing of it was read yet.
    var position: Int {
        let size = entry.map { archive_entry_size($0) } ?? 0
        return Int(
            clamping: archive_filter_bytes(handle, 0).addingReportingOverflow(size).partialValue
        )
    }

    /// The name of the current member, in bytes of whatever charset.
    var name: [UInt8] { bytes(of: archive_entry_pathname) }

    /// What the current member is.
    var kind: Kind {
        let target = bytes(of: archive_entry_hardlink)
        if !target.isEmpty { return .hardLink(to: target) }
        return switch archive_entry_filetype(entry) & S_IFMT {
        case S_IFREG: .file(size: max(0, Int(archive_entry_size(entry))))
        case S_IFDIR: .folder
        default: .special
        }
    }

    /// Gives the bytes of the current member to `take`, piece by piece, until it wants no more.
    func read(_ take: (_ piece: UnsafeRawBufferPointer) -> Bool) throws(FetchError) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = archive_read_data(handle, buffer.baseAddress, buffer.count)
            guard count >= 0 else { throw damage }
            guard count > 0, take(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else {
                return
            }
        }
    }

    private func bytes(of field: (OpaquePointer?) -> UnsafePointer<CChar>?) -> [UInt8] {
        NameLocale.inUTF8 {
            guard let entry, let text = field(entry) else { return [] }
            return UnsafeBufferPointer(start: text, count: strlen(text))
                .map { UInt8(bitPattern: $0) }
        }
    }

    private var damage: FetchError {
        let words = archive_error_string(handle).map { String(cString: $0) } ?? "tar"
        let offset = Int(archive_filter_bytes(handle, -1))
        return .damagedArchive(
            path,
            ArchiveDamage(words, offset: offset > 0 ? offset : nil, record: max(number, 1))
        )
    }
}

/// A locale of UTF-8: libarchive gives names in the charset of the calling thread's locale, and none
/// at all where they have letters that the locale lacks, as the one that programs start in does.
private enum NameLocale {
    /// Never freed: it serves as long as the process lives.
    nonisolated(unsafe) private static let locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)

    static func inUTF8<Result>(_ body: () -> Result) -> Result {
        guard let locale else { return body() }
        let before = uselocale(locale)
        defer { uselocale(before) }
        return body()
    }
}
