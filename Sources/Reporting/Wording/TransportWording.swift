internal import Model

extension TLSFault {
    /// What is wrong with the certificate, for the person who runs the server.
    var wording: Wording {
        switch self {
        case .expired:
            Wording(
                th: "ใบรับรองความปลอดภัย (HTTPS) หมดอายุ",
                en: "The security certificate (HTTPS) has expired."
            )
        case .wrongHost:
            Wording(
                th: "ใบรับรองความปลอดภัย (HTTPS) ออกให้ชื่อเว็บไซต์อื่น",
                en: "The security certificate (HTTPS) is for another host name."
            )
        case .untrusted:
            Wording(
                th: "ใบรับรองความปลอดภัย (HTTPS) ไม่น่าเชื่อถือ หรือขาดใบรับรองกลาง",
                en:
                    "The security certificate (HTTPS) is not trusted, or an intermediate is missing."
            )
        case .handshake:
            Wording(
                th: "เชื่อมต่อแบบปลอดภัย (HTTPS) ไม่สำเร็จ",
                en: "A secure connection (HTTPS) could not be made."
            )
        }
    }
}

extension Budget {
    /// Which limit of the run was used up first.
    var wording: Wording {
        switch self {
        case .pages:
            Wording(
                th: "ไม่ได้ตรวจ เพราะครบจำนวนหน้าที่กำหนดไว้แล้ว",
                en: "Not checked: the limit of pages was reached first."
            )
        case .bytes:
            Wording(
                th: "ไม่ได้ตรวจ เพราะครบปริมาณข้อมูลที่กำหนดไว้แล้ว",
                en: "Not checked: the limit of data was reached first."
            )
        case .time:
            Wording(
                th: "ไม่ได้ตรวจ เพราะครบเวลาที่กำหนดไว้แล้ว",
                en: "Not checked: the limit of time was reached first."
            )
        case .depth:
            Wording(
                th: "ไม่ได้ตรวจ เพราะอยู่ลึกเกินจำนวนชั้นของลิงก์ที่กำหนดไว้",
                en: "Not checked: it lies deeper than the limit of links to follow."
            )
        }
    }
}
