import CZip
import Testing

/// Packs members into a ZIP archive with libzip, as a test's own XLSX or DOCX.
enum TestArchive {
    static func pack(_ members: [String: String]) throws -> [UInt8] {
        try pack(members.mapValues { Array($0.utf8) })
    }

    static func pack(_ members: [String: [UInt8]]) throws -> [UInt8] {
        var error = zip_error_t()
        let source = try #require(zip_source_buffer_create(nil, 0, 0, &error))
        zip_source_keep(source)
        defer { zip_source_free(source) }
        let archive = try #require(zip_open_from_source(source, ZIP_CREATE, &error))
        // libzip reads the members when it closes the archive.
        var copies: [UnsafeMutableBufferPointer<UInt8>] = []
        defer { copies.forEach { $0.deallocate() } }
        for (name, bytes) in members.sorted(by: { $0.key < $1.key }) {
            let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
            _ = copy.initialize(from: bytes)
            copies.append(copy)
            let member = zip_source_buffer(archive, copy.baseAddress, UInt64(bytes.count), 0)
            zip_file_add(archive, name, member, zip_flags_t(ZIP_FL_ENC_UTF_8))
        }
        try #require(zip_close(archive) == 0)
        return try bytes(of: source)
    }

    private static func bytes(of source: OpaquePointer) throws -> [UInt8] {
        var stat = zip_stat_t()
        try #require(zip_source_stat(source, &stat) == 0)
        try #require(zip_source_open(source) == 0)
        defer { zip_source_close(source) }
        var bytes = [UInt8](repeating: 0, count: Int(stat.size))
        try #require(zip_source_read(source, &bytes, stat.size) == Int64(stat.size))
        return bytes
    }
}
