import Model

/// What a crawl captured, in a sentence or two.
enum CrawlWording {
    /// Of a capture in a folder.
    static func wording(of coverage: Coverage, in folder: String) -> Wording {
        wording(of: coverage, in: folder, next: "oitcheck judge --capture \(folder)")
    }

    /// Of a recording in a file.
    static func wording(of coverage: Coverage, recordedIn file: String) -> Wording {
        wording(of: coverage, in: file, next: "oitcheck check \(file)")
    }

    private static func wording(of coverage: Coverage, in place: String, next: String) -> Wording {
        let rest = coverage.notChecked.count
        return Wording(
            th: "เก็บไว้ \(coverage.pages) หน้า และ \(coverage.documents) เอกสาร ใน \(place)"
                + (rest > 0 ? " ยังไม่ได้อ่าน \(rest) ที่อยู่" : "")
                + (coverage.exhausted ? "" : " ยังเก็บไม่ครบ")
                + "\nตัดสินด้วย: \(next)",
            en: "Captured \(coverage.pages) pages and \(coverage.documents) documents in \(place)"
                + (rest > 0 ? "; \(rest) addresses were not read" : "")
                + (coverage.exhausted ? "." : "; more is there than was asked.")
                + "\nJudge them with: \(next)"
        )
    }
}
