internal import Model

/// The words around what is shown of a document.
enum SightLabel {
    case format, digest, size, readable, pages, title, years, dates, recogniser, cut, sandbox

    /// Columns of the terminal that the labels take.
    static let width = 11

    var wording: Wording {
        switch self {
        case .format: Wording(th: "ชนิด", en: "format")
        case .digest: Wording(th: "sha256", en: "sha256")
        case .size: Wording(th: "ไบต์", en: "bytes")
        case .readable: Wording(th: "สภาพ", en: "readable")
        case .pages: Wording(th: "หน้า", en: "pages")
        case .title: Wording(th: "ชื่อเรื่อง", en: "title")
        case .years: Wording(th: "ปี", en: "years")
        case .dates: Wording(th: "วันเวลา", en: "dates")
        case .recogniser: Wording(th: "อ่านภาพด้วย", en: "recogniser")
        case .cut: Wording(th: "ขอบเขต", en: "extent")
        case .sandbox: Wording(th: "การกักกัน", en: "sandbox")
        }
    }

    static let page = Wording(th: "หน้า", en: "page")
    static let table = Wording(th: "ตาราง", en: "table")
    static let hidden = Wording(th: "ซ่อนอยู่", en: "hidden")
    static let stated = Wording(th: "ระบุ", en: "stated")
    static let inText = Wording(th: "ในเนื้อหา", en: "in the text")
    static let unread = Wording(th: "อ่านตัวเลขไม่ออก", en: "cannot be read")
    static let isCut = Wording(
        th: "อ่านไม่หมด ไฟล์ยาวเกินกำหนด",
        en: "cut: there is more than the limits let in"
    )
    static let readHere = Wording(th: "ไม่ต้องใช้ (HTML)", en: "none needed (HTML)")

    /// What the kernel keeps from the reader.
    static func confinement(_ confinement: Hello.Confinement) -> Wording {
        let (landlock, filters) = (confinement.landlock, confinement.filtersCalls)
        let files = Wording(
            th: landlock > 0 ? "ล็อกไฟล์ (landlock \(landlock))" : "ไม่ล็อกไฟล์",
            en: landlock > 0 ? "files locked (landlock \(landlock))" : "files not locked"
        )
        let calls = Wording(
            th: filters ? "กรองคำสั่งระบบ (seccomp)" : "ไม่กรองคำสั่งระบบ",
            en: filters ? "calls filtered (seccomp)" : "calls not filtered"
        )
        return Wording(th: "\(files.th) \(calls.th)", en: "\(files.en), \(calls.en)")
    }
}
