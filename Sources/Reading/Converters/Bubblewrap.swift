/// The command that runs a program without network, processes and files of others.
///
/// The program has spaces of its own for users, processes, network, names and the rest; it sees the
/// libraries, its own file and folders and the document, all of them read-only, and nothing else:
/// no /proc, no /dev, no place to write to.
struct Bubblewrap: Sendable {
    let path: String

    /// Where the dynamic loader and its libraries are.
    private static let libraries = [
        "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache",
    ]

    /// The whole command; the document comes in as file 0 and the call filter as file 3.
    func command(running program: String, _ converter: Converter) -> [String] {
        var command = [path, "--unshare-all", "--die-with-parent", "--new-session"]
        for place in Self.libraries { command += ["--ro-bind-try", place, place] }
        for place in [program] + converter.folders { command += ["--ro-bind", place, place] }
        command += ["--ro-bind-data", "0", "/\(Converter.document)"]
        command += ["--remount-ro", "/", "--chdir", "/", "--cap-drop", "ALL", "--seccomp", "3"]
        return command + ["--", program] + converter.arguments
    }

    /// Whether these are its own words: then the kernel did not let it, and nothing was run.
    static func isRefusal(_ words: String) -> Bool { words.hasPrefix("bwrap:") }
}
