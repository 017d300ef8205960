internal import CZip
internal import Glibc
internal import Model

extension ZipArchive {
    /// A file of the archive, folders left out.
    struct Entry {
        let index: zip_uint64_t
        let name: String
        let isEncrypted: Bool
    }

    /// The files in the order of the directory, so many at most.
    func entries(atMost limit: Int) -> (entries: [Entry], isCut: Bool) {
        var entries: [Entry] = []
        for index in 0..<count {
            guard let name = name(ofEntry: index), !MemberName.isFolder(name) else { continue }
            guard entries.count < limit else { return (entries, true) }
            var stat = zip_stat_t()
            zip_stat_index(handle, index, 0, &stat)
            let isEncrypted = stat.encryption_method != 0
            entries.append(Entry(index: index, name: name, isEncrypted: isEncrypted))
        }
        return (entries, false)
    }

    /// The name in the charset that it is in: UTF-8 if the archive says so or it can be nothing else,
    /// Thai if all of it is, and code page 437 as the format has it (APPNOTE 6.3.10 appendix D).
    private func name(ofEntry index: zip_uint64_t) -> String? {
        let flags = [ZIP_FL_ENC_RAW, ZIP_FL_ENC_STRICT].map { zip_flags_t($0) }
        guard let raw = zip_get_name(handle, index, flags[0]) else { return nil }
        let bytes = (0..<strlen(raw)).map { UInt8(bitPattern: raw[$0]) }
        if let name = MemberName.decoded(bytes) { return name }
        return zip_get_name(handle, index, flags[1]).map { MemberName.shown(String(cString: $0)) }
    }

    /// All bytes of a member.
    func bytes(of entry: Entry) throws(Refusal) -> [UInt8] {
        let member = try open(entry.index)
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { member.read(into: $0) }
            guard count >= 0 else { throw member.trouble ?? .damaged("a member of the archive") }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }
}
