internal import Glibc

/// The processes of a browser: all of its group.
struct Household {
    /// The number of the group.
    let group: pid_t

    /// One process, as /proc tells of it.
    struct Member {
        let id: pid_t
        /// Memory that it shares with nobody, in bytes.
        let memory: Int
        /// What it does for the browser: `renderer`, `zygote`; empty for the first.
        let role: String
    }

    var members: [Member] {
        guard let folder = opendir("/proc") else { return [] }
        defer { closedir(folder) }
        var members: [Member] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard let id = pid_t(name), Self.group(of: id) == group else { continue }
            members.append(Member(id: id, memory: Self.memory(of: id), role: Self.role(of: id)))
        }
        return members
    }

    /// Memory of all of them together, in bytes. A process that is still a copy of ours has our memory,
    /// and counts for nothing.
    var memory: Int {
        let own = Self.executable(of: "self")
        return members.filter { Self.executable(of: "\($0.id)") != own }
            .reduce(0) { $0 + $1.memory }
    }

    /// The program that a process runs; empty where nobody may know.
    private static func executable(of process: String) -> String {
        var path = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = path.withUnsafeMutableBytes { path in
            guard let start = path.baseAddress else { return 0 }
            return readlink("/proc/\(process)/exe", start, path.count)
        }
        return count > 0 ? String(decoding: path.prefix(count), as: UTF8.self) : ""
    }

    /// The fifth field of stat, three behind the name, which may hold anything.
    private static func group(of id: pid_t) -> pid_t? {
        let text = text(of: "/proc/\(id)/stat")
        guard let end = text.lastIndex(of: ")") else { return nil }
        let fields = text[text.index(after: end)...].split(separator: " ")
        return fields.count > 2 ? pid_t(fields[2]) : nil
    }

    private static func memory(of id: pid_t) -> Int {
        let pages = text(of: "/proc/\(id)/statm").split(separator: " ").compactMap { Int($0) }
        return pages.count > 2 ? (pages[1] - pages[2]) * sysconf(Int32(_SC_PAGESIZE)) : 0
    }

    private static func role(of id: pid_t) -> String {
        let words = text(of: "/proc/\(id)/cmdline").split { $0 == "\0" || $0 == " " }
        return words.first { $0.hasPrefix("--type=") }.map { String($0.dropFirst(7)) } ?? ""
    }

    /// The values of a line of a process's status, such as `Seccomp`; none where it is gone.
    static func status(_ name: String, of id: pid_t) -> [String] {
        let lines = text(of: "/proc/\(id)/status").split(separator: "\n")
        guard let line = lines.first(where: { $0.hasPrefix(name + ":") }) else { return [] }
        return line.dropFirst(name.count + 1).split { $0 == "\t" || $0 == " " }.map(String.init)
    }

    private static func text(of path: String) -> String {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return "" }
        defer { close(file) }
        var room = [UInt8](repeating: 0, count: 8_192)
        let count = room.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
        return String(decoding: room.prefix(max(0, count)), as: UTF8.self)
    }
}
