internal import ThaiText

/// The names of files within archives. They are labels: nothing is ever unpacked to a disk.
enum MemberName {
    /// The name behind bytes that are UTF-8 or Thai of Windows; nil where they are neither.
    static func decoded(_ bytes: [UInt8]) -> String? {
        if let name = String(validating: bytes, as: UTF8.self) { return shown(name) }
        // The Windows of Thailand writes names in its own charset, and says so nowhere.
        guard bytes.allSatisfy({ Windows874.scalar(of: $0) != nil }) else { return nil }
        let high = bytes.filter { $0 >= 0x80 }
        let thai = high.filter { $0 > 0xA0 }
        return thai.count * 2 > high.count ? shown(Windows874.decode(bytes)) : nil
    }

    /// The name with slashes between its folders, in one line.
    static func shown(_ name: String) -> String {
        name.replacing("\\", with: "/").collapsed
    }

    /// Whether it names a folder, or what only programs read in it.
    static func isFolder(_ name: String) -> Bool {
        name.hasSuffix("/") || name.hasPrefix("__MACOSX/")
            || [".DS_Store", "Thumbs.db", "desktop.ini"].contains {
                name == $0 || name.hasSuffix("/\($0)")
            }
    }
}
