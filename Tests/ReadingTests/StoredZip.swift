/// A ZIP archive whose members are stored as they are (APPNOTE 4.3).
enum StoredZip {
    static func pack(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var archive: [UInt8] = []
        var folder: [UInt8] = []
        for (name, bytes) in members {
            let facts =
                little(CRC32.of(bytes)) + little(UInt32(bytes.count)) + little(UInt32(bytes.count))
                + short(name.utf8.count) + short(0)
            let common = short(20) + short(0x800) + short(0) + short(0) + short(0x21) + facts
            folder += [0x50, 0x4B, 1, 2] + short(20) + common + short(0) + short(0) + short(0)
            folder += little(0) + little(UInt32(archive.count)) + Array(name.utf8)
            archive += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + bytes
        }
        let count = short(members.count)
        let end = count + count + little(UInt32(folder.count)) + little(UInt32(archive.count))
        return archive + folder + [0x50, 0x4B, 5, 6] + short(0) + short(0) + end + short(0)
    }

    private static func short(_ number: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
    }

    private static func little(_ number: UInt32) -> [UInt8] {
        [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
