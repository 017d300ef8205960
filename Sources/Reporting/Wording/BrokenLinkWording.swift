internal import Model

extension BrokenLink.Kind {
    /// What is the matter with the link, in a few words.
    var wording: Wording {
        switch self {
        case .dead: Wording(th: "ลิงก์เสีย", en: "Dead")
        case .blocked: Wording(th: "ไม่อนุญาตให้เปิด", en: "Access denied")
        case .flaky: Wording(th: "เซิร์ฟเวอร์ขัดข้องหรือไม่ตอบ", en: "Fails or does not answer")
        case .tls: Wording(th: "ใบรับรอง HTTPS ผิดพลาด", en: "HTTPS certificate")
        case .soft404: Wording(th: "หน้าแจ้งว่าไม่พบ", en: "Page says “not found”")
        case .wrongCase: Wording(th: "ตัวพิมพ์เล็ก–ใหญ่ไม่ตรง", en: "Wrong letter case")
        case .anchor: Wording(th: "ไม่มีตำแหน่งในหน้า", en: "No such place in the page")
        case .redirectHome: Wording(th: "ส่งกลับหน้าแรก", en: "Redirects to the home page")
        }
    }
}

extension BrokenLink.Source {
    /// Where in its page or document it stands, such as `line 3` or `page 2`; empty where nothing is known.
    var whereabouts: Wording {
        if line > 0 { return Locator(place: Place(line: line)).wording }
        if isInHeader { return Wording(th: "ส่วนหัว HTTP", en: "HTTP header") }
        return Locator(place: place ?? Place()).wording
    }

    /// Whether it stands in a `Link` or `Refresh` header, and so in no line of the page.
    private var isInHeader: Bool { line == 0 && (kind == .header || kind == .refresh) }
}
