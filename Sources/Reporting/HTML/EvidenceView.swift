internal import Addressing
internal import Model

/// What a second reviewer can open and see.
struct EvidenceView {
    let link: Hyperlink
    let steps: [Hyperlink]
    let hasSteps: Bool
    let locator: Both
    let quote: Markup
    let digest: Markup
    let shortDigest: Markup
    let fetched: Both
    let extractor: Markup

    /// Longer quotes are cut here; the JSON report has them whole.
    private static let longestQuote = 1_200

    init(_ evidence: Evidence) {
        link = Hyperlink(evidence.address)
        steps = Hyperlink.steps(evidence.path)
        hasSteps = !evidence.path.isEmpty
        locator = Both(evidence.locator.wording)
        quote = Markup(evidence.quote.cut(to: Self.longestQuote))
        digest = Markup(evidence.digest.hex)
        shortDigest = Markup(String(evidence.digest.hex.prefix(12)))
        fetched = Both(evidence.fetchedAt?.wording ?? Wording(th: "", en: ""))
        extractor = Markup(evidence.extractor)
    }
}

/// Something that came close and was rejected.
struct NearMissView {
    let link: Hyperlink
    let reason: Both

    init(_ miss: NearMiss, in setting: ReasonSetting) {
        link = Hyperlink(miss.address)
        reason = Both(miss.reason.wording(in: setting))
    }
}
