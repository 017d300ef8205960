internal import Addressing
internal import Model

/// A link of the report. It is made of an `Address` alone, so that it is http(s) and nothing else.
struct Hyperlink {
    let href: Markup
    let label: Both

    /// The link with its address as text, in Thai letters where it has some.
    init(_ address: Address) {
        href = Markup(address.text)
        label = Both(Wording(th: address.readable, en: address.readable))
    }

    /// The steps of a click path: the home page by that name, the others without scheme and host.
    static func steps(_ path: [Address]) -> [Hyperlink] {
        path.enumerated().map { index, address in
            index == 0
                ? Hyperlink(address, Labels.home)
                : Hyperlink(address, Wording(th: tail(of: address), en: tail(of: address)))
        }
    }

    private init(_ address: Address, _ label: Wording) {
        href = Markup(address.text)
        self.label = Both(label)
    }

    private static let longestTail = 60

    private static func tail(of address: Address) -> String {
        let parts = address.readable.split(separator: "/", maxSplits: 2)
        let tail = "/" + (parts.count > 2 ? String(parts[2]) : "")
        return tail.cut(to: longestTail)
    }
}
