internal import CArchive
internal import Glibc
internal import Model

/// An archive of another kind than ZIP, in memory, gone through from beginning to end: RAR, 7z,
/// tar, and single files that are packed.
///
/// Nothing but names is taken from those that hold several files.
final class ListedArchive {
    private let handle: OpaquePointer
    private let copy: UnsafeMutableRawPointer
    private let budget: UnpackBudget
    private var entry: OpaquePointer?
    private var isOpen = false

    init(_ bytes: [UInt8], _ budget: UnpackBudget) throws(Refusal) {
        guard let handle = archive_read_new() else { throw .tooLarge }
        guard let copy = malloc(max(bytes.count, 1)) else {
            archive_read_free(handle)
            throw .tooLarge
        }
        bytes.withUnsafeBytes {
            copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
        }
        (self.handle, self.copy, self.budget) = (handle, copy, budget)
        // Each by name: "all" would start programs for the rarer ones.
        for support in Self.supports { _ = support(handle) }
        isOpen = archive_read_open_memory(handle, copy, bytes.count) == ARCHIVE_OK
        guard isOpen else { throw refusal }
    }

    deinit {
        archive_read_free(handle)
        free(copy)
    }

    private static let supports: [@Sendable (OpaquePointer) -> Int32] = [
        { archive_read_support_filter_gzip($0) }, { archive_read_support_filter_bzip2($0) },
        { archive_read_support_filter_xz($0) }, { archive_read_support_format_tar($0) },
        { archive_read_support_format_rar($0) }, { archive_read_support_format_rar5($0) },
        { archive_read_support_format_7zip($0) }, { archive_read_support_format_raw($0) },
    ]

    /// Goes to the next file; false at the end.
    func advance() throws(Refusal) -> Bool {
        // A stream is unpacked on the way to the next name: that costs like reading it.
        if entry != nil, isStream { while try !block().isEmpty {} }
        let state = try ArchiveLocale.inUTF8 { () throws(Refusal) in
            archive_read_next_header(handle, &entry)
        }
        switch state {
        case ARCHIVE_OK, ARCHIVE_WARN: return true
        case ARCHIVE_EOF: return false
        default: throw refusal
        }
    }

    /// Whether it is one packed file rather than an archive of several.
    var isSingleFile: Bool { archive_format(handle) == ARCHIVE_FORMAT_RAW }

    private var isStream: Bool {
        isSingleFile || archive_format(handle) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_TAR
    }

    /// The name of the current file; nil for a folder.
    var name: String? {
        guard let entry, archive_entry_filetype(entry) & S_IFMT != S_IFDIR else { return nil }
        let raw = try? ArchiveLocale.inUTF8 { () throws(Refusal) in archive_entry_pathname(entry) }
        guard let raw = raw ?? nil else { return "" }
        let bytes = (0..<strlen(raw)).map { UInt8(bitPattern: raw[$0]) }
        return MemberName.decoded(bytes) ?? MemberName.shown(String(decoding: bytes, as: UTF8.self))
    }

    var isEncrypted: Bool {
        entry.map { archive_entry_is_encrypted($0) != 0 } ?? false
    }

    /// The bytes of the current file.
    func bytes() throws(Refusal) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let more = try block()
            guard !more.isEmpty else { return bytes }
            bytes += more
        }
    }

    private func block() throws(Refusal) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = archive_read_data(handle, &buffer, buffer.count)
        guard count >= 0 else { throw refusal }
        guard budget.take(count) else { throw .tooLarge }
        return Array(buffer[..<count])
    }

    private var refusal: Refusal {
        // Asked of an archive that did not open, libarchive 3.6 jumps to nowhere.
        if isOpen, archive_read_has_encrypted_entries(handle) > 0 { return .encrypted }
        let words = archive_error_string(handle).map { String(cString: $0).collapsed }
        // It says so of archives whose very list of names is locked.
        if let words, words.contains("ncrypt") { return .encrypted }
        return .damaged(words ?? "archive")
    }
}
