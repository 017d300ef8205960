internal import Model

/// The words of the page by the names under which the templates ask for them.
enum LabelViews {
    static let all: [String: Both] = [
        "title": Labels.title,
        "skip": Labels.skip,
        "fiscalYear": Labels.fiscalYear,
        "asOf": Labels.asOf,
        "checklist": Labels.checklist,
        "run": Labels.run,
        "overall": Labels.overall,
        "intervalMeaning": Labels.intervalMeaning,
        "spansRollUps": Labels.spansRollUps,
        "items": Labels.items,
        "indicator": Labels.indicator,
        "details": Labels.findings,
        "show": Labels.show,
        "all": Labels.all,
        "siteChecks": Labels.siteChecks,
        "coverage": Labels.coverage,
        "links": Labels.links,
        "evidence": Labels.evidence,
        "path": Labels.path,
        "nearMisses": Labels.nearMisses,
        "question": Labels.question,
        "remedy": Labels.remedy,
        "fetched": Labels.fetched,
        "linkedFrom": Labels.linkedFrom,
        "problem": Labels.kind,
        "address": Labels.address,
        "reason": Labels.reason,
        "advisory": Labels.advisory,
        "top": Labels.top,
        "extractor": Labels.extractor,
        "disclaimer": Labels.disclaimer,
    ].mapValues(Both.init)
}
