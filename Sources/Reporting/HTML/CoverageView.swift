internal import Addressing
internal import Model
internal import ThaiText

/// How much of the site was seen, and what was not.
struct CoverageView {
    let seen: Both
    let extent: Both
    let isPartial: Bool
    let notChecked: Both
    let hasNotChecked: Bool
    let unchecked: [NearMissView]
    let more: Both

    init(_ coverage: Coverage, assessed: FiscalYear) {
        let setting = ReasonSetting(assessed: assessed)
        let count = coverage.notChecked.count
        seen = Both(Labels.seen(coverage))
        extent = Both(Labels.exhausted(coverage.exhausted))
        isPartial = !coverage.exhausted
        notChecked = Both(Labels.notChecked(count))
        hasNotChecked = count > 0
        unchecked = coverage.notChecked.prefix(ReportView.mostEntries).map {
            NearMissView(NearMiss(address: $0.address, reason: $0.reason), in: setting)
        }
        more = ReportView.more(than: count)
    }
}
