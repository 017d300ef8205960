package import Model
internal import ThaiText

extension TLSFault {
    /// What is wrong with the secure connection and what to do, for the person who runs the server.
    package var wording: Wording {
        switch self {
        case .expired(let day):
            Wording(
                th: "ใบรับรองความปลอดภัย (HTTPS) หมดอายุ\(Self.th("แล้วเมื่อ", day)) ให้ต่ออายุใบรับรอง",
                en:
                    "The security certificate (HTTPS) has expired\(Self.en("on", day)): renew it."
            )
        case .notYetValid(let day):
            Wording(
                th:
                    "ใบรับรองความปลอดภัย (HTTPS) ยังไม่ถึงวันเริ่มใช้\(Self.th("คือ", day)) "
                    + "ให้ตรวจใบรับรองและนาฬิกาของเซิร์ฟเวอร์",
                en:
                    "The security certificate (HTTPS) is not valid yet\(Self.en("but from", day)): "
                    + "check it, and the server's clock."
            )
        case .wrongHost(let names):
            Wording(
                th:
                    "ใบรับรองความปลอดภัย (HTTPS) ออกให้ชื่ออื่น\(Self.list(names, th: true)) "
                    + "ให้ขอใบรับรองที่มีชื่อเว็บไซต์นี้",
                en:
                    "The security certificate (HTTPS) is for other names\(Self.list(names)): "
                    + "have one issued that names this host."
            )
        case .selfSigned:
            Wording(
                th:
                    "ใบรับรองความปลอดภัย (HTTPS) เป็นแบบลงนามเอง เบราว์เซอร์จะเตือนประชาชน "
                    + "ให้ใช้ใบรับรองจากผู้ให้บริการออกใบรับรอง",
                en:
                    "The security certificate (HTTPS) is self-signed, so browsers warn visitors: "
                    + "use one of a public authority."
            )
        case .incompleteChain(let issuer, let address):
            Wording(
                th:
                    "เซิร์ฟเวอร์ไม่ได้ส่งใบรับรองกลาง “\(issuer)” (HTTPS) บางเบราว์เซอร์เปิดได้ "
                    + "แต่โปรแกรมและโทรศัพท์หลายรุ่นเปิดไม่ได้ ให้ดาวน์โหลดใบรับรองกลางจาก \(address) "
                    + "แล้วติดตั้งต่อท้ายใบรับรองของเว็บไซต์บนเซิร์ฟเวอร์",
                en:
                    "The server leaves out the intermediate certificate “\(issuer)” (HTTPS): some "
                    + "browsers open the site, many programs and phones do not. Get it from "
                    + "\(address) and install it on the server behind the site's own certificate."
            )
        case .unknownAuthority(let name):
            Wording(
                th:
                    "ใบรับรองความปลอดภัย (HTTPS) ออกโดย “\(name)” ซึ่งเบราว์เซอร์ไม่รู้จัก "
                    + "ให้ใช้ใบรับรองจากผู้ให้บริการที่เบราว์เซอร์เชื่อถือ",
                en:
                    "The security certificate (HTTPS) goes back to “\(name)”, which is not trusted "
                    + "here: use one of an authority that browsers trust."
            )
        case .untrusted:
            Wording(
                th: "ใบรับรองความปลอดภัย (HTTPS) ไม่น่าเชื่อถือ หรือขาดใบรับรองกลาง",
                en:
                    "The security certificate (HTTPS) is not trusted, or an intermediate is missing."
            )
        case .handshake:
            Wording(
                th: "เชื่อมต่อแบบปลอดภัย (HTTPS) ไม่สำเร็จ เซิร์ฟเวอร์อาจเก่าเกินไปหรือตั้งค่าผิด",
                en:
                    "A secure connection (HTTPS) could not be made: the server may be too old, or "
                    + "set up wrongly."
            )
        }
    }

    private static func th(_ words: String, _ day: CalendarDay?) -> String {
        day.map { "\(words)วันที่ \($0.thai)" } ?? ""
    }

    private static func en(_ words: String, _ day: CalendarDay?) -> String {
        day.map { " \(words) \($0.wording.en)" } ?? ""
    }

    private static let mostNames = 5

    /// ` (a.example, b.example, …)`, or nothing.
    private static func list(_ names: [String], th: Bool = false) -> String {
        guard !names.isEmpty else { return "" }
        let rest = names.count > mostNames ? (th ? " และอื่น ๆ" : " and others") : ""
        return " (" + names.prefix(mostNames).joined(separator: ", ") + rest + ")"
    }
}
