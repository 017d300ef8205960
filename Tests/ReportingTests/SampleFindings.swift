import Addressing
import Foundation
import Model
import Testing
import ThaiText

/// What was found at each item of the sample.
enum SampleFindings {
    /// What is told of one component; evidence comes of itself with `present`.
    struct Told {
        var verdict = Verdict.present
        var reason = Reason.found
        var quote = "เทศบาลตำบลทุ่งทราย ประจำปีงบประมาณ พ.ศ. 2568"
        var place = Place(page: 2)
        var heading = ""
        var misses: [(String, Reason)] = []
    }

    static func finding(_ item: Item) throws -> ItemFinding {
        let (verdict, told) = stories[item.id.number] ?? (.complete, [:])
        let components = try item.components.map { component in
            try self.finding(component, of: item, told[component.id] ?? told["*"] ?? Told())
        }
        return ItemFinding(
            item: item,
            verdict: verdict,
            score: score(verdict, item),
            components: components
        )
    }

    private static func score(_ verdict: ItemVerdict, _ item: Item) -> Score {
        switch verdict {
        case .complete: Score(low: 100, high: 100)
        case .incomplete: Score(low: 0, high: item.levels.contains(50) ? 50 : 0)
        case .missing: Score(low: 0, high: 0)
        case .undecided: Score(low: 0, high: 100)
        }
    }

    private static func finding(
        _ component: Component,
        of item: Item,
        _ told: Told
    ) throws -> ComponentFinding {
        let evidence = try evidence(of: item, told)
        let shows = ![.absent, .notChecked, .unreachable].contains(told.verdict)
        return ComponentFinding(
            component: component,
            verdict: told.verdict,
            reason: told.reason,
            evidence: shows ? [evidence] : [],
            nearMisses: try told.misses.map {
                NearMiss(address: try Samples.address($0.0), reason: $0.1)
            }
        )
    }

    private static func evidence(of item: Item, _ told: Told) throws -> Evidence {
        let isSheet = told.place.sheet != nil
        let file = isSheet ? "ITA_68_\(item.id).xlsx" : "files/\(item.id)-แผนและรายงาน.pdf"
        return Evidence(
            address: try Samples.address(told.place.line == nil ? file : "ita/\(item.id)"),
            path: [
                try Samples.address(""), try Samples.address("ita"),
                try Samples.address("ita/2568?id=\(item.id.number)&lang=th"),
            ],
            locator: Locator(place: told.place, heading: told.heading),
            quote: told.quote,
            digest: try Samples.digest(UInt8(item.id.number)),
            fetchedAt: item.id.number == 9
                ? nil : Date(timeIntervalSince1970: 1_746_007_400 + Double(item.id.number)),
            extractor: isSheet ? "xlsx/1" : told.place.line == nil ? "pdf/1" : "html/1"
        )
    }

    private static func absent(_ reason: Reason, _ misses: [(String, Reason)] = []) -> Told {
        Told(verdict: .absent, reason: reason, misses: misses)
    }

    private static let sheet = Told(
        quote: "สถานะการจัดซื้อจัดจ้าง | วิธีการจัดซื้อจัดจ้าง | ราคากลาง (บาท)",
        place: Place(sheet: "ITA-o12", row: 3, column: 11)
    )

    private static let stories: [Int: (ItemVerdict, [String: Told])] = [
        1: (
            .complete,
            [
                "o1.c4": Told(
                    quote: Samples.longQuote,
                    place: Place(line: 120),
                    heading: "อำนาจหน้าที่"
                ),
                "o1.x1": Told(reason: .kept, place: Place(line: 98)),
                "o1.n1": absent(.notInDocument),
            ]
        ),
        3: (
            .complete,
            ["o3.c2": Told(reason: .foundWithAdvice(.freeMail), quote: "thungsai@gmail.com")]
        ),
        7: (
            .missing,
            [
                "*": Told(
                    verdict: .wrongYear,
                    reason: .wrongYear(
                        found: [FiscalYear(buddhist: 2566)],
                        wanted: FiscalYear(buddhist: 2567)
                    ),
                    quote: "รายงานผลการดำเนินงานประจำปีงบประมาณ พ.ศ. 2566"
                )
            ]
        ),
        8: (
            .undecided,
            ["*": Told(verdict: .unreadable, reason: .scan, quote: "", place: Place())]
        ),
        10: (.undecided, ["*": Told(verdict: .notChecked, reason: .needsRendering)]),
        11: (.complete, ["o11.c2": Told(reason: .foundWithAdvice(.yearIsPrevious))]),
        12: (
            .incomplete,
            [
                "o12.c1": sheet,
                "o12.c5": absent(
                    .columnMissing("สถานะการจัดซื้อจัดจ้าง"),
                    [
                        ("files/แผนการจัดซื้อจัดจ้าง-2568.pdf", .planNotReport),
                        (
                            "ita/2567/o12",
                            .wrongYear(found: [FiscalYear(buddhist: 2567)], wanted: Samples.year)
                        ),
                    ]
                ),
                "o12.c7": absent(
                    .blankCells(column: "ราคากลาง (บาท)", rows: [5, 6, 7, 12, 31])
                ),
                "o12.c11": Told(reason: .found, place: sheet.place),
                "o12.c12": absent(.monthsMissing([3, 5, 6])),
                "o12.c13": Told(
                    verdict: .undecided,
                    reason: .belowThreshold,
                    quote: "ค่าครุภัณฑ์ยานพาหนะ"
                ),
                "o12.c15": sheet,
            ]
        ),
        14: (.missing, ["*": Told(verdict: .unreachable, reason: .dead)]),
        15: (.undecided, ["*": Told(verdict: .unreachable, reason: .blocked(status: 403))]),
        19: (
            .incomplete,
            [
                "o19.c3": absent(.notInDocument),
                "o19.c5": Told(verdict: .notApplicable, reason: .entriesExist),
                "o19.c6": absent(.notMachineReadable),
            ]
        ),
        22: (
            .undecided,
            [
                "o22.c1": Told(
                    verdict: .undecided,
                    reason: .nearTie(ItemID(21)),
                    heading: "No Gift Policy"
                ),
                "o22.c2": Told(
                    verdict: .undecided,
                    reason: .yearNotStated(wanted: Samples.year)
                ),
            ]
        ),
        23: (
            .incomplete,
            [
                "o23.c1": Told(quote: Samples.hostile, heading: Samples.hostile),
                "o23.c2": absent(
                    .otherAgency(Samples.hostile),
                    [("javascript:alert(1)//\"onclick=alert(2)", .excluded(Samples.hostile))]
                ),
            ]
        ),
        28: (
            .missing,
            [
                "*": absent(
                    .noCandidate,
                    [("news/991", .menuLabelOnly), ("moral-68.pdf", .reportNotPlan)]
                )
            ]
        ),
    ]

    static func siteFinding(_ check: SiteCheck) throws -> SiteFinding {
        let verdicts: [String: (Verdict, Reason)] = [
            "two-way-channel": (.absent, .notInDocument),
            "procurement-on-social": (.undecided, .belowThreshold),
        ]
        let (verdict, reason) = verdicts[check.id] ?? (.present, .found)
        let evidence = Evidence(
            address: try Samples.address("ita"),
            path: [try Samples.address("")],
            locator: Locator(place: Place(line: 44)),
            quote: "ITA 2568 การเปิดเผยข้อมูลสาธารณะ (OIT)",
            digest: try Samples.digest(99),
            fetchedAt: nil,
            extractor: "html/1"
        )
        return SiteFinding(
            check: check,
            verdict: verdict,
            reason: reason,
            evidence: verdict == .present ? [evidence] : []
        )
    }

    static func links() throws -> LinkReport {
        let source = BrokenLink.Source(
            page: try Samples.address("ita"),
            line: 53,
            column: 13,
            text: Samples.hostile
        )
        let other = BrokenLink.Source(
            page: try Samples.address(""),
            line: 9,
            column: 1,
            text: "แผนบุคลากร"
        )
        let statuses: [BrokenLink.Kind: Int] = [.dead: 404, .blocked: 403, .soft404: 200]
        let reasons: [BrokenLink.Kind: Reason] = [
            .dead: .dead, .blocked: .blocked(status: 403), .flaky: .timeout,
            .tls: .tls(.untrusted), .soft404: .softNotFound, .redirectHome: .redirectFault,
        ]
        return LinkReport(
            checked: 2242,
            broken: try BrokenLink.Kind.allCases.map { kind in
                BrokenLink(
                    address: try Samples.address("broken/\(kind.rawValue)/ไฟล์เก่า.pdf"),
                    status: statuses[kind],
                    kind: kind,
                    reason: reasons[kind] ?? .dead,
                    from: kind == .dead ? [source, other] : [other]
                )
            }
        )
    }
}
