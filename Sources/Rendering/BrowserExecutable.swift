internal import Glibc

/// Where the browser is.
package enum BrowserExecutable {
    /// Debian's /usr/bin/chromium is a script that reads settings of the machine's users: what it
    /// starts in the end is taken instead.
    private static let usual = [
        "/usr/lib/chromium/chromium", "/usr/lib/chromium-browser/chromium-browser",
        "/opt/google/chrome/chrome", "/usr/local/bin/chromium", "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
    ]

    /// Finds it: $OITCHECK_BROWSER and nothing else where that is set, else where systems put it.
    package static func locate() throws(RenderFailure) -> String {
        try locate(stated: getenv("OITCHECK_BROWSER").map { String(cString: $0) })
    }

    /// The same with its input stated.
    static func locate(stated: String?) throws(RenderFailure) -> String {
        let paths = stated.map { [$0] } ?? usual
        guard let path = paths.first(where: isProgram) else { throw .noBrowser(paths) }
        return path
    }

    private static func isProgram(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
            && access(path, X_OK) == 0
    }
}
