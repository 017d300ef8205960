internal import Yams

/// What a file may cost: its size on disk, and its nodes once every alias is followed.
private enum Limit {
    static let bytes = 4 << 20
    static let nodes = 500_000
}

/// Parses YAML into a tree that is safe to walk: no cycles, and no more than half a million nodes
/// even where aliases share them.
func composeTree(_ bytes: [UInt8], file: String) throws(LoadError) -> Node {
    func refusal(_ fault: LoadError.Fault) -> LoadError { LoadError(file: file, faults: [fault]) }

    guard bytes.count <= Limit.bytes else {
        throw refusal(.start("the file is larger than 4 MB"))
    }
    guard let yaml = String(validating: bytes, as: UTF8.self) else {
        throw refusal(.start("the file is not UTF-8"))
    }
    if let fault = faultOfLineBreaks(in: bytes) ?? faultOfAnchors(in: bytes) {
        throw refusal(fault)
    }
    let root: Node
    do {
        guard let node = try compose(yaml: yaml, .basic, .default, .utf8) else {
            throw refusal(.start("the file is empty"))
        }
        root = node
    } catch let error as LoadError {
        throw error
    } catch {
        throw refusal(fault(of: error, in: yaml))
    }
    var left = Limit.nodes
    guard root.isAffordable(&left) else {
        throw refusal(.start("the aliases of the file expand to more than 500000 nodes"))
    }
    return root
}

/// A line break other than LF and CRLF, of which YAML knows three more that editors do not show.
private func faultOfLineBreaks(in yaml: [UInt8]) -> LoadError.Fault? {
    var line = 1
    var start = 0
    for (index, byte) in yaml.enumerated() {
        if byte == 0x0A { (line, start) = (line + 1, index + 1) }
        guard byte == 0x0D || byte == 0xC2 || byte == 0xE2, isOddLineBreak(yaml[index...]) else {
            continue
        }
        let before = String(decoding: yaml[start..<index], as: UTF8.self)
        let column = before.unicodeScalars.count + 1
        return .init(line: line, column: column, message: "a line break that is no line feed")
    }
    return nil
}

/// CR alone, U+0085, U+2028 or U+2029.
private func isOddLineBreak(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch bytes.first {
    case 0x0D: bytes.dropFirst().first != 0x0A
    case 0xC2: bytes.dropFirst().first == 0x85
    case 0xE2: bytes.starts(with: [0xE2, 0x80, 0xA8]) || bytes.starts(with: [0xE2, 0x80, 0xA9])
    default: false
    }
}

extension LoadError.Fault {
    /// A fault of the file as a whole.
    fileprivate static func start(_ message: String) -> Self {
        Self(line: 1, column: 1, message: message)
    }
}

extension Node {
    /// Counts nodes off `left`; false once none is left.
    fileprivate func isAffordable(_ left: inout Int) -> Bool {
        left -= 1
        guard left > 0 else { return false }
        switch self {
        case .scalar, .alias: return true
        case .sequence(let nodes):
            for node in nodes where !node.isAffordable(&left) { return false }
        case .mapping(let pairs):
            for pair in pairs
            where !pair.key.isAffordable(&left) || !pair.value.isAffordable(&left) { return false }
        }
        return true
    }
}

private func fault(of error: any Error, in yaml: String) -> LoadError.Fault {
    guard let error = error as? YamlError else { return .start("not YAML: \(error)") }
    switch error {
    case .parser(_, let problem, let mark, _) where problem.contains("nesting level"):
        return .init(line: mark.line, column: mark.column, message: "nested too deeply")
    case .scanner(let context, let problem, let mark, _),
        .parser(let context, let problem, let mark, _),
        .composer(let context, let problem, let mark, _):
        let about = context.map { " (\($0.text) at \($0.mark.line):\($0.mark.column))" } ?? ""
        return .init(line: mark.line, column: mark.column, message: "not YAML: \(problem)\(about)")
    case .duplicatedKeysInMapping(let keys, let context):
        let names = keys.map { "'\($0)'" }.joined(separator: ", ")
        return .init(
            line: context.mark.line,
            column: context.mark.column,
            message: "key \(names) stands twice in one mapping"
        )
    case .reader(let problem, let offset, _, _):
        let before = yaml.prefix(offset ?? 0)
        let line = before.split(separator: "\n", omittingEmptySubsequences: false)
        return .init(
            line: line.count,
            column: (line.last?.unicodeScalars.count ?? 0) + 1,
            message: "not YAML: \(problem)"
        )
    default:
        return .start("not YAML: \(error)")
    }
}
