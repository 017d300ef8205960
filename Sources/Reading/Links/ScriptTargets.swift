/// Finds in the code of `onclick` and `javascript:` where a click may lead, without running it.
enum ScriptTargets {
    /// How much of one handler is looked at.
    private static let longestScript = 4_096

    /// The addresses among the string literals, as written, in order.
    ///
    /// One that is set as location or opened is taken as it is, any other if it looks like a path.
    /// A literal that is joined to something is no address yet.
    static func addresses(in script: String) -> [String] {
        var found: [String] = []
        forEachLiteral(in: script) { literal in
            guard !literal.isJoined, !literal.text.isEmpty else { return }
            let isAddress =
                literal.isNavigation ? literal.text != "_blank" : looksLikePath(literal.text)
            if isAddress, !found.contains(literal.text) { found.append(literal.text) }
        }
        return found
    }

    /// The string literals that could be ids, in order: `openTab(event, 'y2568')`.
    static func names(in script: String) -> [String] {
        var found: [String] = []
        forEachLiteral(in: script) { literal in
            if !literal.isJoined, !literal.isNavigation, !looksLikePath(literal.text) {
                found.append(
                    literal.text.hasPrefix("#") ? String(literal.text.dropFirst()) : literal.text
                )
            }
        }
        return found
    }

    /// Whether what a list does on its change takes the visitor elsewhere.
    static func isJump(_ script: String) -> Bool {
        script.contains("location") || script.contains("open(")
    }

    private struct Literal {
        var text: String
        /// Whether it is set as location or is the first argument of a function that goes there.
        var isNavigation: Bool
        /// Whether `+` stands before or after it.
        var isJoined: Bool
    }

    private static func forEachLiteral(in script: String, _ body: (Literal) -> Void) {
        let code = Array(script.utf8.prefix(longestScript))
        var index = 0
        while index < code.count {
            let byte = code[index]
            guard
                byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`")
            else {
                index += 1
                continue
            }
            let start = index
            let text = literal(in: code, at: &index)
            let before = lastMeaningful(in: code, before: start)
            body(
                Literal(
                    text: text,
                    isNavigation: navigates(code[..<start]),
                    isJoined: before == UInt8(ascii: "+")
                        || firstMeaningful(in: code, from: index) == UInt8(ascii: "+")
                        || (byte == UInt8(ascii: "`") && text.contains("${"))
                )
            )
        }
    }

    /// Reads the literal that begins at `index`, with its escapes undone (ECMA-262 §12.9.4).
    static func literal(in code: [UInt8], at index: inout Int) -> String {
        let quote = code[index]
        var units: [UInt8] = []
        index += 1
        while index < code.count, code[index] != quote {
            if code[index] == UInt8(ascii: "\\"), index + 1 < code.count {
                index += 1
                units.append(contentsOf: escaped(in: code, at: &index))
            } else {
                units.append(code[index])
                index += 1
            }
        }
        index = min(index + 1, code.count)
        return String(decoding: units, as: UTF8.self)
    }

    /// What the escape means whose letter stands at `index`, which is moved behind it.
    private static func escaped(in code: [UInt8], at index: inout Int) -> [UInt8] {
        let letter = code[index]
        index += 1
        let digits = letter == UInt8(ascii: "u") ? 4 : letter == UInt8(ascii: "x") ? 2 : 0
        guard digits > 0 else {
            return letter == UInt8(ascii: "n") || letter == UInt8(ascii: "r") ? [0x0A] : [letter]
        }
        var value: UInt32 = 0
        for offset in index..<(index + digits) {
            guard offset < code.count, let digit = code[offset].hexValue else { return [letter] }
            value = value << 4 | UInt32(digit)
        }
        index += digits
        return Unicode.Scalar(value).map { Array(String($0).utf8) } ?? []
    }

    /// Whether code that ends here goes where the next literal says.
    private static func navigates(_ code: ArraySlice<UInt8>) -> Bool {
        let tail = String(
            decoding: code.suffix(40).filter { !$0.isWhiteSpace }.map(\.asciiLowercased),
            as: UTF8.self
        )
        return movers.contains { tail.hasSuffix($0) }
    }

    private static let movers = [
        "location=", "location.href=", "location.assign(", "location.replace(", "window.open(",
        "=open(", ";open(", ":open(",
    ]

    private static func looksLikePath(_ text: String) -> Bool {
        for start in ["http://", "https://", "/", "./", "../"] where text.hasPrefix(start) {
            return text.utf8.count > start.utf8.count
        }
        let path = text.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard let dot = path.lastIndex(of: UInt8(ascii: ".")), !path.contains(0x20) else {
            return false
        }
        let suffix = path[path.index(after: dot)...].map(\.asciiLowercased)
        return suffixes.contains(String(decoding: suffix, as: UTF8.self))
    }

    private static let suffixes: Set<String> = [
        "html", "htm", "php", "asp", "aspx", "jsp", "pdf", "doc", "docx", "xls", "xlsx", "csv",
        "ppt",
        "pptx", "zip", "rar", "jpg", "jpeg", "png", "odt", "ods",
    ]

    private static func lastMeaningful(in code: [UInt8], before index: Int) -> UInt8? {
        code[..<index].last { !$0.isWhiteSpace }
    }

    private static func firstMeaningful(in code: [UInt8], from index: Int) -> UInt8? {
        code[index...].first { !$0.isWhiteSpace }
    }
}
