internal import Model

/// The audit of a published report, for machines.
struct AuditJSON: Encodable {
    let schema = "oitcheck.audit/1"
    let tool: [String: String]
    let source: Source
    let resultYear: Int?
    let scores: [PrintedScoreJSON]
    let recomputations: [RecomputationJSON]
    let contradictions: [ContradictionJSON]
    let advice: [AdviceJSON]

    struct Source: Encodable {
        let location: String
        let sha256: String
        let extractor: String
    }

    init(
        _ audit: ReportAudit,
        _ document: Document,
        _ location: String,
        toolVersion: String
    ) {
        tool = ["name": "oitcheck", "version": toolVersion]
        source = Source(
            location: location,
            sha256: document.digest.hex,
            extractor: document.extractor
        )
        resultYear = audit.resultYear
        scores = audit.scores.map(PrintedScoreJSON.init)
        recomputations = audit.recomputations.map(RecomputationJSON.init)
        contradictions = audit.contradictions.map(ContradictionJSON.init)
        advice = audit.advice.map(AdviceJSON.init)
    }
}

struct QuotationJSON: Encodable {
    let printed: String
    let quote: String
    let locator: String
    let page: Int?
    let line: Int?

    init(_ quotation: Quotation) {
        printed = quotation.printed
        quote = quotation.quote
        locator = Locator(place: quotation.place).wording.en
        page = quotation.place.page
        line = quotation.place.line
    }
}

struct PrintedScoreJSON: Encodable {
    let subject: String
    let value: String
    let place: QuotationJSON

    init(_ score: PrintedScore) {
        subject = score.subject.code
        value = score.value.rounded(to: score.decimals)
        place = QuotationJSON(score.quotation)
    }
}

struct RecomputationJSON: Encodable {
    let subject: String
    let rule: String
    /// With four digits behind the point.
    let expected: [String]
    let printed: String?
    let outcome: String
    let parts: [String]
    let missing: [String]

    init(_ recomputation: Recomputation) {
        subject = recomputation.subject.code
        rule = recomputation.rule.rawValue
        expected = recomputation.expected.map { $0.rounded(to: 4) }
        parts = recomputation.parts.map(\.subject.code)
        switch recomputation.outcome {
        case .agrees(let score):
            (outcome, printed, missing) = ("agrees", score.quotation.printed, [])
        case .agreesUnrounded(let score):
            (outcome, printed, missing) = ("agrees-unrounded", score.quotation.printed, [])
        case .contradicts: (outcome, printed, missing) = ("contradicts", nil, [])
        case .notPrinted: (outcome, printed, missing) = ("not-printed", nil, [])
        case .partsMissing(let subjects):
            (outcome, printed, missing) = ("parts-missing", nil, subjects.map(\.code))
        }
    }
}

struct ContradictionJSON: Encodable {
    let rule: String
    let subject: String?
    let th: String
    let en: String
    let expected: [String]
    let printed: [QuotationJSON]
    let witnesses: [QuotationJSON]

    init(_ contradiction: Contradiction) {
        rule = contradiction.rule.code
        subject = contradiction.subject?.code
        th = contradiction.wording.th
        en = contradiction.wording.en
        expected = contradiction.expected
        printed = contradiction.printed.map(QuotationJSON.init)
        witnesses = contradiction.witnesses.map(QuotationJSON.init)
    }
}

struct AdviceJSON: Encodable {
    let code: String
    let th: String
    let en: String

    init(_ advice: AuditAdvice) {
        code = advice.code
        th = advice.wording.th
        en = advice.wording.en
    }
}
