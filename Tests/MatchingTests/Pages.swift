import Addressing
import Model
import ThaiText

let host = "https://www.example.go.th"

func address(_ path: String) -> Address {
    guard let address = Address(host + path) else { preconditionFailure("\(path) is no path") }
    return address
}

/// What a page says of itself and of its links, as far as items are concerned.
func facts(
    _ path: String,
    named: [Int] = [],
    codes: [Int] = [],
    links: [LinkFact] = []
) -> Facts {
    guard let digest = Digest(bytes: [UInt8](repeating: 0, count: 32)) else {
        preconditionFailure("32 bytes make a digest")
    }
    return Facts(
        address: address(path),
        digest: digest,
        format: .html,
        extractor: "test/1",
        readability: .readable,
        state: .content,
        title: "",
        named: named.map { ItemID($0) },
        codes: codes.map { ItemID($0) },
        links: links,
        anchors: []
    )
}

func link(
    _ path: String,
    _ text: String = "",
    kind: Link.Kind = .anchor,
    codes: [Int] = [],
    names: [Int] = [],
    surroundings: [Int] = [],
    year: Int? = nil
) -> LinkFact {
    LinkFact(
        target: address(path),
        kind: kind,
        region: .main,
        text: text,
        line: 1,
        column: 1,
        codes: codes.map { ItemID($0) },
        names: names.map { ItemID($0) },
        surroundings: surroundings.map { ItemID($0) },
        year: year.map { FiscalYear(buddhist: $0) }
    )
}
