/// Finds what makes an expansion bomb, before the parser does: an alias inside an anchored node.
///
/// Lists may be shared, shared lists of shared lists may not. The tree would show them, but the
/// parser hashes keys while it makes the tree, and a bomb that stands in a key goes off there.
/// So that brackets can be counted without knowing all of YAML, an anchored node holds plain texts
/// only: no quotes and no comments. Lines end with a line feed (`faultOfLineBreaks`).
func faultOfAnchors(in yaml: [UInt8]) -> LoadError.Fault? {
    var scan = AnchorScan()
    var number = 0
    for line in yaml.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        number += 1
        guard let found = scan.read(Array(line)) else { continue }
        let before = String(decoding: line.prefix(found.offset), as: UTF8.self)
        return .init(
            line: number,
            column: before.unicodeScalars.count + 1,
            message: found.message
        )
    }
    return nil
}

/// Reads lines of YAML for anchors, and what they anchor for what may not stand there.
private struct AnchorScan {
    typealias Finding = (offset: Int, message: String)

    /// Column at or left of which the anchored node ends; nil outside of one.
    private var edge: Int?
    /// Whether the node is a flow collection, which ends with its bracket wherever that stands.
    private var isFlow = false
    /// How many brackets are open within the node.
    private var brackets = 0

    mutating func read(_ line: [UInt8]) -> Finding? {
        guard let start = line.firstIndex(where: { $0 != UInt8(ascii: " ") }) else { return nil }
        if ends(at: start, line[start]) { edge = nil }
        let content = contentStart(line, from: start)
        var index = start
        while index < line.count {
            if edge == nil {
                index = enter(line, at: index, content: content) ?? index + 1
            } else {
                if let message = objection(line, at: index) { return (index, message) }
                count(line[index])
                index += 1
            }
        }
        return nil
    }

    /// A block ends at a line indented no deeper, but for entries of a list level with its key.
    private func ends(at start: Int, _ first: UInt8) -> Bool {
        guard let edge, !isFlow, brackets == 0 else { return false }
        return start < edge || start == edge && first != UInt8(ascii: "-")
    }

    /// Enters the node anchored at `index`, if one is; the index behind what was read.
    private mutating func enter(_ line: [UInt8], at index: Int, content: Int) -> Int? {
        guard let behind = name(line, at: index, after: UInt8(ascii: "&")) else { return nil }
        // `&nbsp;` is HTML.
        guard behind == line.count || line[behind] != UInt8(ascii: ";") else { return nil }
        var next = behind
        while next < line.count, line[next] == UInt8(ascii: " ") { next += 1 }
        isFlow = next < line.count && isOpening(line[next])
        brackets = 0
        // An anchor alone behind a dash holds the lines from its own column on.
        edge = index == content ? max(0, content - 1) : content
        return next
    }

    /// Why something may not stand in an anchored node.
    private func objection(_ line: [UInt8], at index: Int) -> String? {
        switch line[index] {
        case UInt8(ascii: "*") where name(line, at: index, after: UInt8(ascii: "*")) != nil:
            "an alias inside an anchored node; write the list out, or anchor its parts"
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
            "an anchored node holds plain texts only, no quotes"
        case UInt8(ascii: "#") where index == 0 || line[index - 1] == UInt8(ascii: " "):
            "an anchored node holds plain texts only, no comments"
        default: nil
        }
    }

    private mutating func count(_ byte: UInt8) {
        if isOpening(byte) { brackets += 1 }
        guard byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}"), brackets > 0 else { return }
        brackets -= 1
        if isFlow, brackets == 0 { edge = nil }
    }

    /// Where the first key or value of a line begins, behind the dashes of list entries.
    private func contentStart(_ line: [UInt8], from start: Int) -> Int {
        var index = start
        while index + 1 < line.count, line[index] == UInt8(ascii: "-"),
            line[index + 1] == UInt8(ascii: " ")
        {
            index += 2
            while index < line.count, line[index] == UInt8(ascii: " ") { index += 1 }
        }
        return index
    }

    /// The index behind a name that `sign` begins here; nil where none does.
    private func name(_ line: [UInt8], at index: Int, after sign: UInt8) -> Int? {
        guard line[index] == sign, index == 0 || !isNameByte(line[index - 1]) else { return nil }
        var next = index + 1
        while next < line.count, isNameByte(line[next]) { next += 1 }
        return next > index + 1 ? next : nil
    }

    private func isOpening(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
