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
