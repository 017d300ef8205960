internal import CZip
internal import Glibc
internal import Model
internal import Synchronization

/// A ZIP archive on disk, whose members are unpacked one at a time when they are asked for.
///
/// libzip's handle serves one caller at a time: it is touched behind the lock only.
final class ZipArchive: Sendable {
    nonisolated(unsafe) private let handle: OpaquePointer
    private let lock = Mutex(())
    private let path: String

    /// A member, by its place in the archive's directory.
    struct Member: Sendable {
        let index: UInt64
        /// Unpacked, as the directory says; whether it is so, reading tells.
        let size: Int
        let isStored: Bool
        let isEncrypted: Bool
    }

    /// Opens the archive at `path`, whose directory is read whole: some 100 bytes a member.
    init(path: String) throws(FetchError) {
        var code: Int32 = 0
        guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
            throw .damagedArchive(path, ArchiveDamage(Self.words(code)))
        }
        self.handle = handle
        self.path = path
        guard zip_get_num_entries(handle, 0) <= ListingLimits.mostFiles else {
            throw .tooManyFiles(path, limit: ListingLimits.mostFiles)
        }
    }

    deinit { zip_discard(handle) }

    /// Calls `body` with each member's raw name; with nil for one that is a link or a device.
    func forEachMember(_ body: (_ name: [UInt8], Member?) -> Void) {
        lock.withLock { _ in
            for index in 0..<UInt64(clamping: zip_get_num_entries(handle, 0)) {
                guard let name = zip_get_name(handle, index, zip_flags_t(ZIP_FL_ENC_RAW)) else {
                    continue
                }
                let bytes = UnsafeBufferPointer(start: name, count: strlen(name))
                body(bytes.map { UInt8(bitPattern: $0) }, member(index))
            }
        }
    }

    /// Nil for what is no plain file, and for what the directory says nothing of.
    private func member(_ index: UInt64) -> Member? {
        var stat = zip_stat_t()
        guard zip_stat_index(handle, index, 0, &stat) == 0 else { return nil }
        var system: UInt8 = 0
        var attributes: UInt32 = 0
        zip_file_get_external_attributes(handle, index, 0, &system, &attributes)
        let kind = (attributes >> 16) & UInt32(S_IFMT)
        if system == ZIP_OPSYS_UNIX, ![0, UInt32(S_IFREG), UInt32(S_IFDIR)].contains(kind) {
            return nil
        }
        return Member(
            index: index,
            size: Int(clamping: stat.size),
            isStored: stat.comp_method == ZIP_CM_STORE,
            isEncrypted: stat.encryption_method != ZIP_EM_NONE
        )
    }

    /// The bytes of a member, at most `limit` of them.
    func read(_ member: Member, limit: Int) -> MemberBytes {
        guard !member.isEncrypted else { return .none(.unreadableFile) }
        guard member.size <= limit else { return .none(.tooLarge(limit: limit)) }
        return lock.withLock { _ in
            guard let file = zip_fopen_index(handle, member.index, 0) else {
                return .none(.damagedFile)
            }
            defer { zip_fclose(file) }
            var bytes = [UInt8](repeating: 0, count: member.size)
            guard Self.fill(&bytes, from: file), Self.isAtEnd(file) else {
                return .none(.damagedFile)
            }
            return .bytes(bytes)
        }
    }

    /// Gives the bytes of a member to `take`, piece by piece, until it wants no more; false where
    /// the member is damaged.
    func stream(_ member: Member, _ take: (_ piece: UnsafeRawBufferPointer) -> Bool) -> Bool {
        guard !member.isEncrypted else { return false }
        return lock.withLock { _ in
            guard let file = zip_fopen_index(handle, member.index, 0) else { return false }
            defer { zip_fclose(file) }
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
            defer { buffer.deallocate() }
            while let start = buffer.baseAddress {
                let count = zip_fread(file, start, UInt64(buffer.count))
                guard count > 0 else { return count == 0 }
                let piece = UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)])
                guard take(piece) else { return true }
            }
            return false
        }
    }

    /// The bytes of a member that is stored as it is, where they are; nil for a packed one.
    func medium(of member: Member) -> Medium? {
        guard member.isStored, !member.isEncrypted else { return nil }
        return Medium(count: member.size) { [self] range in
            lock.withLock { _ in
                guard let file = zip_fopen_index(handle, member.index, 0) else { return nil }
                defer { zip_fclose(file) }
                var bytes = [UInt8](repeating: 0, count: range.count)
                guard zip_fseek(file, Int64(range.lowerBound), SEEK_SET) == 0,
                    Self.fill(&bytes, from: file)
                else { return nil }
                return bytes
            }
        }
    }

    /// Fills all of `bytes`; false where fewer come, or none can.
    private static func fill(_ bytes: inout [UInt8], from file: OpaquePointer) -> Bool {
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
                return rest.baseAddress.map { zip_fread(file, $0, UInt64(rest.count)) } ?? 0
            }
            guard count > 0 else { return false }
            filled += Int(count)
        }
        return true
    }

    /// Whether nothing follows; libzip compares the checksum when it is asked once more.
    private static func isAtEnd(_ file: OpaquePointer) -> Bool {
        var byte: UInt8 = 0
        return zip_fread(file, &byte, 1) == 0
    }

    private static func words(_ code: Int32) -> String {
        var error = zip_error_t()
        zip_error_init_with_code(&error, code)
        defer { zip_error_fini(&error) }
        return zip_error_strerror(&error).map { String(cString: $0) } ?? "zip"
    }
}

extension ZipArchive {
    /// The members that a website could publish.
    func listing() -> MemberListing<Member> {
        var members = MemberListing<Member>()
        forEachMember { members.add(MemberPath($0), $1) }
        return members
    }
}
