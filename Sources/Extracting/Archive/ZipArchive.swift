internal import CZip
internal import Glibc
internal import Model

/// A ZIP archive in memory, whose members unpack to no more than a budget all together.
final class ZipArchive {
    let handle: OpaquePointer
    fileprivate let budget: UnpackBudget

    /// A member that packs better than this is made to burst its reader.
    private static let suspiciousRatio: UInt64 = 200
    /// Below this size any ratio is harmless.
    private static let harmlessSize: UInt64 = 8 << 20

    init(_ bytes: [UInt8], _ budget: UnpackBudget) throws(Refusal) {
        self.budget = budget
        guard !bytes.isEmpty else { throw .empty }
        guard let copy = malloc(bytes.count) else { throw .tooLarge }
        bytes.withUnsafeBytes {
            copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
        }
        var error = zip_error_t()
        // From here on the source owns the copy, and from the opening on the archive the source.
        guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error)
        else {
            free(copy)
            throw .damaged(Self.words(&error))
        }
        guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw .damaged(Self.words(&error))
        }
        self.handle = handle
    }

    deinit { zip_discard(handle) }

    /// How many members there are, folders among them.
    var count: zip_uint64_t { zip_uint64_t(clamping: zip_get_num_entries(handle, 0)) }

    func contains(_ name: String) -> Bool {
        index(of: name) != nil
    }

    /// Whether any member lies in a folder, whose name ends in a slash.
    func hasMembers(in folder: String) -> Bool {
        (0..<count).contains { index in
            zip_get_name(handle, index, 0).map { String(cString: $0).hasPrefix(folder) } ?? false
        }
    }

    /// Opens a member for reading once, from beginning to end.
    func open(_ name: String) throws(Refusal) -> ZipMember {
        guard let index = index(of: name) else { throw .damaged("no \(name) in the archive") }
        return try open(index)
    }

    /// Opens a member by its place in the directory.
    func open(_ index: zip_uint64_t) throws(Refusal) -> ZipMember {
        try check(index)
        guard let file = zip_fopen_index(handle, index, 0) else {
            throw .damaged(zip_strerror(handle).map { String(cString: $0) } ?? "zip")
        }
        return ZipMember(file, of: self)
    }

    /// Some producers differ in case between a name and what refers to it.
    private func index(of name: String) -> zip_uint64_t? {
        for flags in [0, zip_flags_t(ZIP_FL_NOCASE)] {
            let index = zip_name_locate(handle, name, flags)
            if index >= 0 { return zip_uint64_t(index) }
        }
        return nil
    }

    /// Refuses by what the header says; a header that lies meets the budget instead.
    private func check(_ index: zip_uint64_t) throws(Refusal) {
        var stat = zip_stat_t()
        guard zip_stat_index(handle, index, 0, &stat) == 0 else { throw .damaged("zip entry") }
        if stat.encryption_method != 0 { throw .encrypted }
        guard stat.size > Self.harmlessSize else { return }
        guard budget.allows(stat.size), stat.size / max(1, stat.comp_size) <= Self.suspiciousRatio
        else {
            throw .tooLarge
        }
    }

    private static func words(_ error: inout zip_error_t) -> String {
        defer { zip_error_fini(&error) }
        return zip_error_strerror(&error).map { String(cString: $0) } ?? "zip"
    }
}

/// One member of an archive, being unpacked.
final class ZipMember: XMLInput {
    private let file: OpaquePointer
    private let archive: ZipArchive
    private(set) var trouble: Refusal?

    fileprivate init(_ file: OpaquePointer, of archive: ZipArchive) {
        self.file = file
        self.archive = archive
    }

    deinit { zip_fclose(file) }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard let start = buffer.baseAddress else { return 0 }
        let count = Int(zip_fread(file, start, zip_uint64_t(buffer.count)))
        guard count >= 0 else { return stop(.damaged("a member of the archive does not unpack")) }
        guard archive.budget.take(count) else { return stop(.tooLarge) }
        return count
    }

    private func stop(_ refusal: Refusal) -> Int {
        trouble = refusal
        return -1
    }
}
