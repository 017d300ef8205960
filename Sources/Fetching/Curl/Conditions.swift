internal import Model

extension Validators {
    /// The header lines that ask for a body only where it is another by now (RFC 9110 §13.1).
    var headerLines: [String] {
        var lines: [String] = []
        if let entityTag { lines.append("If-None-Match: \(Self.spellings(of: entityTag))") }
        if let lastModified { lines.append("If-Modified-Since: \(lastModified)") }
        return lines
    }

    /// Apache adds `-gzip` to the tag of what it compresses, and then no longer knows it for its own
    /// (https://bz.apache.org/bugzilla/show_bug.cgi?id=45023): the file's own tag is named as well.
    private static func spellings(of tag: String) -> String {
        let mark = "-gzip\""
        guard tag.hasSuffix(mark) else { return tag }
        return tag + ", " + tag.dropLast(mark.count) + "\""
    }
}
