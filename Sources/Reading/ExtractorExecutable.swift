internal import Glibc

/// Where the child's executable is.
package enum ExtractorExecutable {
    private static let name = "oitcheck-extract"

    /// Finds it: $OITCHECK_EXTRACT and nothing else where that is set, then beside the running
    /// executable, then in ../libexec/oitcheck/ from there.
    package static func locate() throws(ExtractorError) -> String {
        try locate(stated: getenv("OITCHECK_EXTRACT").map { String(cString: $0) }, beside: folder())
    }

    /// The same with its two inputs stated.
    static func locate(stated: String?, beside folder: String?) throws(ExtractorError) -> String {
        let paths: [String] =
            if let stated, !stated.isEmpty {
                [stated]
            } else if let folder {
                ["\(folder)/\(name)", "\(folder)/../libexec/oitcheck/\(name)"]
            } else {
                []
            }
        guard let path = paths.first(where: { access($0, F_OK) == 0 }) else {
            throw .notFound(paths)
        }
        return try checked(path)
    }

    /// The path, if a program is there.
    static func checked(_ path: String) throws(ExtractorError) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .notFound([path]) }
        let isFile = status.st_mode & S_IFMT == S_IFREG
        guard isFile, access(path, X_OK) == 0 else { throw .notExecutable(path) }
        return path
    }

    /// The folder of the running executable, symbolic links resolved.
    private static func folder() -> String? {
        guard let path = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(path) }
        let executable = String(cString: path)
        return executable.lastIndex(of: "/").map { String(executable[..<$0]) }
    }
}
