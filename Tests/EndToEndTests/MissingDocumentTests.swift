import Foundation
import Testing

/// The complete town without one of its documents: that item is no longer complete, all others are.
struct MissingDocumentTests {
    @Test(
        arguments: [
            ("about/authority/index.html", "o1"), ("personnel/executives.html", "o2"),
            ("contact.html", "o3"), ("files/plan/แผนพัฒนาท้องถิ่น พ.ศ. 2566-2570.pdf", "o5"),
            ("files/2568/operation-plan-2568.pdf", "o6"),
            ("files/2568/annual-report-2567.pdf", "o7"),
            ("uploads/คู่มือปฏิบัติงาน-เจ้าหน้าที่.pdf", "o8"), ("uploads/citizen-guide.pdf", "o9"),
            ("e-service/index.html", "o10"), ("statistics/service.html", "o11"),
            ("files/2568/ITA_68_o12-ปี-68.xlsx", "o12"), ("files/2568/ITA_68_o13.xlsx", "o13"),
            ("files/2568/แผนบริหารและพัฒนาทรัพยากรบุคคล-2568.pdf", "o14"),
            ("files/2568/hr-report-2567.pdf", "o15"),
            ("files/2568/คำสั่งคณะทำงานจริยธรรม-2568.pdf", "o16"),
            ("uploads/แนวปฏิบัติ เรื่องร้องเรียนการทุจริต.pdf", "o17"),
            ("corruption-report/index.html", "o18"),
            ("files/2568/รายงานการมีส่วนร่วม 2568.docx", "o20"),
            ("files/2568/no-gift-culture-2568.pdf", "o21"),
            ("files/2568/gift-report-2567.pdf", "o22"),
            ("files/2568/bribery-risk-2568.pdf", "o23"),
            ("files/2568/risk-management-report-2567.pdf", "o24"),
            ("files/plan/anti-corruption-plan-2566-2570.pdf", "o25"),
            ("files/2568/anti-corruption-report-2567.pdf", "o26"),
            ("files/2568/ita-2567-analysis-measures-2568.pdf", "o27"),
            ("files/2568/รายงานผลมาตรการ-2567.pdf", "o28"),
        ]
    )
    func `an item is not complete without its document`(file: String, item: String) async throws {
        try await ScratchFolder.with { scratch in
            let site = scratch.url.appending(path: "site")
            try FileManager.default.copyItem(at: Subject.complete.folder, to: site)
            try FileManager.default.removeItem(at: site.appending(path: file))
            let ending = try await Program.run(
                "check",
                site.path,
                "--site-url",
                Subject.complete.published,
                "--as-of",
                "2025-04-30",
                "--format",
                "json"
            )
            let report = try Report(ending.output)
            let lost = report.items.filter { $0.verdict != "complete" }.map(\.id)
            #expect(lost == [item])
        }
    }
}
