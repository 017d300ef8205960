import Model

/// What a crawl captured, in a sentence or two.
enum CrawlWording {
    static func wording(of coverage: Coverage, in folder: String) -> Wording {
        let rest = coverage.notChecked.count
        return Wording(
            th: "เก็บไว้ \(coverage.pages) หน้า และ \(coverage.documents) เอกสาร ใน \(folder)"
                + (rest > 0 ? " ยังไม่ได้อ่าน \(rest) ที่อยู่" : "")
                + (coverage.exhausted ? "" : " ยังเก็บไม่ครบ")
                + "\nตัดสินด้วย: oitcheck judge --capture \(folder)",
            en: "Captured \(coverage.pages) pages and \(coverage.documents) documents in \(folder)"
                + (rest > 0 ? "; \(rest) addresses were not read" : "")
                + (coverage.exhausted ? "." : "; more is there than was asked.")
                + "\nJudge them with: oitcheck judge --capture \(folder)"
        )
    }
}
