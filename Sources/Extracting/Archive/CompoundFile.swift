/// The container of the older Office formats, known here for one thing: a workbook or document
/// under a password is such a container around an encrypted package (MS-OFFCRYPTO 2.3.4.4).
enum CompoundFile {
    private static let mark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    /// The stream's name as its directory entry holds it.
    private static let package = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), 0] }

    static func isOne(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: mark)
    }

    static func isEncryptedPackage(_ bytes: [UInt8]) -> Bool {
        guard isOne(bytes) else { return false }
        // Directory entries lie at multiples of 128 bytes and begin with the name.
        return stride(from: 0, through: bytes.count - package.count, by: 128).contains {
            bytes[$0] == package[0] && bytes[$0...].starts(with: package)
        }
    }
}
