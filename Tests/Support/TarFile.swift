/// Makes tar archives (POSIX ustar), also such as no honest program would make.
package struct TarFile {
    package struct Member {
        package var name: [UInt8]
        package var contents: [UInt8]
        /// `0` a file, `1` a hard link, `2` a symbolic link, `3` a device, `5` a folder.
        package var type: Character
        package var target: [UInt8]

        package init(
            _ name: some Sequence<UInt8>,
            _ contents: some Sequence<UInt8> = [],
            type: Character = "0",
            target: String = ""
        ) {
            self.name = Array(name)
            self.contents = Array(contents)
            self.type = type
            self.target = Array(target.utf8)
        }

        package init(
            _ name: String,
            _ contents: String = "",
            type: Character = "0",
            target: String = ""
        ) {
            self.init(name.utf8, contents.utf8, type: type, target: target)
        }
    }

    package var members: [Member]

    package init(_ members: [Member] = []) { self.members = members }

    /// Files by their names, in the order of these.
    package init(_ files: [String: String]) {
        members = files.sorted { $0.key < $1.key }.map { Member($0.key, $0.value) }
    }

    package var bytes: [UInt8] {
        members.flatMap { $0.head + $0.contents.padded(to: ($0.contents.count + 511) / 512 * 512) }
            + [UInt8](repeating: 0, count: 1024)
    }
}

extension TarFile.Member {
    /// What stands before the contents; a name that has no room there goes before it as GNU has it.
    fileprivate var head: [UInt8] {
        guard name.count > 100 else { return block }
        let long = TarFile.Member("././@LongLink".utf8, name + [0], type: "L")
        return long.block + long.contents.padded(to: (long.contents.count + 511) / 512 * 512)
            + block
    }

    private var block: [UInt8] {
        var block = name.padded(to: 100) + octal(0o644, 8) + octal(0, 8) + octal(0, 8)
        block += octal(contents.count, 12) + octal(0, 12) + [UInt8](repeating: 0x20, count: 8)
        block += [type.asciiValue ?? 0] + target.padded(to: 100)
        block += Array("ustar\u{0}00".utf8)
        block = block.padded(to: 512)
        let sum = block.reduce(0) { $0 + Int($1) }
        block.replaceSubrange(148..<156, with: octal(sum, 7) + [0x20])
        return block
    }
}

extension [UInt8] {
    fileprivate func padded(to count: Int) -> [UInt8] {
        prefix(count) + [UInt8](repeating: 0, count: Swift.max(0, count - self.count))
    }
}

/// Digits and a null, `width` bytes in all.
private func octal(_ number: Int, _ width: Int) -> [UInt8] {
    let digits = String(number, radix: 8)
    return Array((String(repeating: "0", count: width - 1 - digits.count) + digits + "\u{0}").utf8)
}
