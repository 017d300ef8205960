import Addressing
import Model
import ThaiText

/// A finding component of a chosen verdict, for tests of the roll-up.
func finding(
    _ verdict: Verdict,
    reason: Reason = .found,
    kind: Component.Kind = .required,
    confidence: Confidence = .high
) -> ComponentFinding {
    let component = component("o1.c1", kind: kind, confidence: confidence)
    return ComponentFinding(component: component, verdict: verdict, reason: reason)
}

func component(
    _ id: String,
    kind: Component.Kind = .required,
    yearRule: YearRule = .inForce,
    confidence: Confidence = .high,
    judgeable: Judgeable = .auto,
    check: Check = .manual,
    oneWith: [String] = []
) -> Component {
    Component(
        id: id,
        kind: kind,
        text: Wording(th: id, en: id),
        yearRule: yearRule,
        confidence: confidence,
        judgeable: judgeable,
        check: check,
        oneWith: oneWith,
        question: Wording(th: "", en: ""),
        remedy: Wording(th: "", en: "")
    )
}

func item(_ number: Int, levels: [Int] = [100, 0], components: [Component] = []) -> Item {
    Item(
        id: ItemID(number),
        group: "9.1",
        title: Wording(th: "o\(number)", en: "o\(number)"),
        aliases: [],
        identity: Identity(all: []),
        levels: levels,
        components: components
    )
}

/// The groups of edition 2568, with items that have no components.
let edition2568 = Edition(
    id: "nacc-oit",
    year: FiscalYear(buddhist: 2568),
    revision: "test",
    digest: digest(0),
    title: Wording(th: "OIT 2568", en: "OIT 2568"),
    scoring: .meanOfMeans(
        MeanOfMeans(weights: .init(iit: 0.3, eit: 0.3, oit: 0.4), unsettled: ["10"])
    ),
    groups: [
        group("9.1", 1...4), group("9.2", 5...11), group("9.3", 12...13),
        group("9.4", 14...16), group("9.5", 17...20), group("10.1", 21...26),
        group("10.2", 27...28),
    ],
    items: (1...28).map { item($0, levels: [11, 12, 13, 19].contains($0) ? halves : whole) },
    siteChecks: [
        "hub-page", "hub-from-home", "two-way-channel", "procurement-on-social",
        "no-gift-on-home",
    ].map {
        SiteCheck(id: $0, title: Wording(th: $0, en: $0), remedy: Wording(th: "", en: ""))
    }
)

private let halves = [100, 50, 0]
private let whole = [100, 0]

private func group(_ id: String, _ items: ClosedRange<Int>) -> ItemGroup {
    ItemGroup(
        id: id,
        indicator: String(id.prefix { $0 != "." }),
        title: Wording(th: id, en: id),
        items: items.map { ItemID($0) }
    )
}

func digest(_ byte: UInt8) -> Digest {
    guard let digest = Digest(bytes: [UInt8](repeating: byte, count: 32)) else {
        preconditionFailure("32 bytes make a digest")
    }
    return digest
}
