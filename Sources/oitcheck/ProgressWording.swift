import Addressing
import Assessing
import Model

/// How far a run is, for whoever waits for it.
enum ProgressWording {
    static func wording(of progress: Assessing.Progress) -> Wording {
        switch progress {
        case .waiting(let time):
            Wording(
                th: "รอถึงเวลาที่กำหนด อีกประมาณ \(th(time))",
                en: "waiting for the window to open, about \(en(time))"
            )
        case .crawling(let visited, let depth, let latest):
            Wording(
                th: "\(visited) ที่อยู่ ลึก \(depth) คลิก  \(latest.readable)",
                en: "\(visited) addresses, \(depth) clicks deep  \(latest.readable)"
            )
        case .recognising(let page, let pages, let left):
            Wording(
                th: "OCR \(page)/\(pages) หน้า" + (left.map { " เหลือประมาณ \(th($0))" } ?? ""),
                en: "OCR \(page)/\(pages) pages" + (left.map { ", about \(en($0))" } ?? "")
            )
        case .notDrawn(let page, let why):
            Wording(
                th: "\(page.map { $0.readable + " " } ?? "")ยังอ่านไม่ได้เพราะเขียนด้วยสคริปต์: \(why.th)",
                en: "\(page?.readable ?? "pages that scripts write") not read: \(why.en)"
            )
        case .judging(let item): Wording(th: "กำลังตัดสิน \(item)", en: "judging \(item)")
        }
    }

    /// Seconds below a minute and a half, in tens; else minutes.
    private static func rounded(_ left: Duration) -> (count: Int, isMinutes: Bool) {
        let seconds = Int(left.components.seconds)
        return seconds < 90 ? ((seconds / 10 + 1) * 10, false) : ((seconds + 30) / 60, true)
    }

    private static func th(_ left: Duration) -> String {
        let (count, isMinutes) = rounded(left)
        return "\(count) " + (isMinutes ? "นาที" : "วินาที")
    }

    private static func en(_ left: Duration) -> String {
        let (count, isMinutes) = rounded(left)
        return "\(count) " + (isMinutes ? "min" : "s")
    }
}
