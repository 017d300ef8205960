import Foundation

/// The terminal: results go to standard output, everything else to standard error.
enum Console {
    static func say(_ text: String) { write(text, to: .standardOutput) }
    static func complain(_ text: String) { write(text, to: .standardError) }

    /// Whether a person is watching standard error.
    static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

    /// Whether reports may use colour (https://no-color.org).
    static var wantsColour: Bool {
        isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    }

    /// Columns of the terminal that standard output is; nil where it is none.
    static var width: Int? {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
            size.ws_col > 0
        else { return nil }
        return Int(size.ws_col)
    }

    /// Replaces the line that stands on standard error, cut to one line of the terminal.
    static func redraw(_ line: String) {
        let cut = String(line.unicodeScalars.prefix(100).map(Character.init))
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[2K\(cut)".utf8))
    }

    private static func write(_ text: String, to file: FileHandle) {
        let line = text.hasSuffix("\n") ? text : text + "\n"
        try? file.write(contentsOf: Data(line.utf8))
    }
}
