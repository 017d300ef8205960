internal import CZlib

/// Makes ZIP archives (APPNOTE 6.3), also such as no honest program would make.
package struct ZipFile {
    /// A member, stored as it is.
    package struct Member {
        package var name: [UInt8]
        package var contents: [UInt8]
        package var isEncrypted = false
        /// The mode of Unix, such as 0o120777 for a symbolic link.
        package var mode: UInt32 = 0o100644
        /// What the directory says of its size; nil for the truth.
        package var statedSize: Int?
        package var hasWrongSum = false

        package init(_ name: some Sequence<UInt8>, _ contents: some Sequence<UInt8>) {
            self.name = Array(name)
            self.contents = Array(contents)
        }

        package init(_ name: String, _ contents: String) { self.init(name.utf8, contents.utf8) }
    }

    package var members: [Member]

    package init(_ members: [Member] = []) { self.members = members }

    /// Files by their names, in the order of these.
    package init(_ files: [String: String]) {
        members = files.sorted { $0.key < $1.key }.map { Member($0.key, $0.value) }
    }

    package var bytes: [UInt8] {
        var output: [UInt8] = []
        var directory: [UInt8] = []
        for member in members {
            let offset = output.count
            output +=
                [0x50, 0x4B, 3, 4] + member.head + little(member.name.count, 2)
                + little(0, 2) + member.name + member.contents
            directory += [0x50, 0x4B, 1, 2, 20, 3] + member.head + little(member.name.count, 2)
            directory += little(0, 8) + little(Int(member.mode) << 16, 4) + little(offset, 4)
            directory += member.name
        }
        let start = output.count
        output += directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
        output += little(members.count, 2) + little(members.count, 2)
        return output + little(directory.count, 4) + little(start, 4) + little(0, 2)
    }
}

extension ZipFile.Member {
    /// From the version that is needed to the size.
    fileprivate var head: [UInt8] {
        let sum = contents.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
        let size = little(statedSize ?? contents.count, 4)
        return [20, 0, isEncrypted ? 1 : 0, 0, 0, 0, 0, 0, 0x21, 0x5A]
            + little(Int(sum) ^ (hasWrongSum ? 1 : 0), 4) + size + size
    }
}

/// The low bytes of a number, the lowest first.
private func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}
