internal import Addressing

extension Address {
    /// Whether asking for it looks as if it changed something: a logout, a deletion.
    ///
    /// A GET should change nothing (RFC 9110 §9.2.1); sites made by hand do it all the same, and one
    /// that a web officer is logged in to may be asked from his desk.
    var asksForDeed: Bool {
        let path = segments
        if let last = path.last, Deed.isOne(last.prefix { $0 != "." }) { return true }
        if path.dropLast().contains(where: { Deed.isOne($0) }) { return true }
        let fields = (query ?? "").split(whereSeparator: { $0 == "&" || $0 == ";" })
        return fields.contains { field in
            let parts = field.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { return parts.first.map { Deed.isOne($0) } ?? false }
            return Deed.askers.contains(parts[0].lowercased()) && Deed.isOne(parts[1])
        }
    }
}

/// Words that name what a crawler must not do.
private enum Deed {
    /// Names of fields that say what a program is to do.
    static let askers: Set<String> = [
        "action", "act", "do", "mode", "cmd", "op", "task", "func", "method", "m", "type", "page",
        "p", "mod", "option", "a",
    ]
    private static let words = [
        "logout", "log-out", "log_out", "logoff", "signout", "sign-out", "sign_out", "delete",
        "remove", "destroy", "unsubscribe", "del",
    ]

    /// Whether a name is one of the words, alone or followed by what it is done to, as in
    /// `deleteNews` and `del_file`; `delegation` and `remove-before-flight` are not.
    static func isOne(_ name: Substring) -> Bool {
        let lower = name.lowercased()
        for word in words where lower.hasPrefix(word) {
            guard let next = name.dropFirst(word.count).first else { return true }
            if next == "_" || next.isUppercase || next.isNumber { return true }
        }
        return false
    }
}
