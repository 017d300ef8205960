internal import FoundationEssentials
internal import Glibc

/// A folder of the browser's own, for as long as it runs. Where the kernel grants it files of its own,
/// what it writes there stays in memory and ends with it, and the folder is empty for everybody else.
final class BrowserHome {
    let path: String

    /// The most bytes that it writes, where they are in memory.
    private static let size = 256 << 20

    /// Makes the folder, which belongs to the user that is named; nil stands for whoever we are.
    init(for user: uid_t?) throws(RenderFailure) {
        // A folder that root names for himself lets nobody else through.
        let named = user == nil ? getenv("TMPDIR").map { String(cString: $0) } : nil
        let parent = named ?? "/tmp"
        var template = Array("\(parent)/oitcheck-browser-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw .cannotStart("\(parent): \(String(cString: strerror(errno)))")
        }
        path = String(decoding: template.dropLast().map(UInt8.init), as: UTF8.self)
        if let user { chown(path, user, user) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// How it is mounted in memory for a user.
    static func options(for user: uid_t) -> String {
        "size=\(size),mode=700,uid=\(user),gid=\(user)"
    }
}
