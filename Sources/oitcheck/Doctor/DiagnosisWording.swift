import Model

// What a diagnosis says to people.
extension Wording {
    static let noExtractor = Wording(
        th: "โปรแกรมอ่านเอกสารไม่เริ่มทำงาน จึงอ่านได้เฉพาะหน้าเว็บ",
        en: "The reader of documents does not start: only web pages can be read."
    )
    static let noLandlock = Wording(
        th: "เคอร์เนลนี้ไม่มี landlock ไฟล์ที่ยึดตัวอ่านได้อาจอ่านไฟล์อื่นในเครื่อง แต่เขียนหรือส่งออกไม่ได้",
        en: "The kernel has no landlock: a file that takes over its reader could read other files, "
            + "but not write or send any."
    )
    static let noFilter = Wording(
        th: "เคอร์เนลนี้ไม่กรองการเรียกระบบ ตัวอ่านจึงถูกจำกัดด้วย landlock และโควตาเท่านั้น",
        en: "The kernel filters no system calls: readers are held by landlock and limits alone."
    )
    static let noBubblewrap = Wording(
        th: "ไม่มี bubblewrap จึงไม่เรียกโปรแกรมแปลงไฟล์ใด ๆ",
        en: "Without bubblewrap no converter is run."
    )
    static let bubblewrapRefused = Wording(
        th:
            "เคอร์เนลไม่ยอมให้ bubblewrap ทำงาน จึงไม่เรียกโปรแกรมแปลงไฟล์ใด ๆ ผู้ดูแลเครื่องเปิด user namespaces ได้",
        en: "The kernel does not let bubblewrap work, so no converter is run; whoever runs this "
            + "machine may allow user namespaces."
    )
    static let noReader = Wording(
        th: "อ่านรูปแบบนี้ไม่ได้ที่เครื่องนี้ เอกสารจะรายงานว่าต้องให้คนเปิดดู",
        en: "Not read here: such documents are reported for a person to open."
    )
    static let noRecogniser = Wording(
        th: "ไม่มีแบบจำลองตัวอักษรไทย เอกสารสแกนและภาพจะรายงานว่าต้องให้คนเปิดดู",
        en: "No models of Thai letters: scans and pictures are reported for a person to open."
    )
    static let noFonts = Wording(
        th: "ไม่มีแบบอักษรไทย PDF ที่ไม่ฝังแบบอักษรจะวาดออกมาไม่ครบ",
        en: "No Thai fonts: a PDF that brings none of its own is drawn without its letters."
    )
    static let noBrowser = Wording(
        th: "หน้าเว็บที่เขียนด้วยสคริปต์จะรายงานว่ายังอ่านไม่ได้",
        en: "Pages that scripts write are reported as not read."
    )
    static let browserUnlocked = Wording(
        th: "แซนด์บ็อกซ์ของ Chromium ไม่ทำงาน จึงไม่ควรใช้ ผู้ดูแลเครื่องเปิด user namespaces ได้",
        en: "Chromium's sandbox is not on; whoever runs this machine may allow user namespaces."
    )
    static let browserWalled = Wording(
        th: "เคอร์เนลไม่ให้เครือข่ายแยก Chromium จึงถูกกั้นด้วยพร็อกซีของเราเท่านั้น",
        en: "The kernel gives Chromium no network of its own: our proxy alone is its wall."
    )
    static let toInstall = Wording(th: "ติดตั้งเพิ่มได้ด้วย", en: "What is missing is installed by")
}

extension Diagnosis.Area {
    var title: Wording {
        switch self {
        case .extractor: Wording(th: "ตัวอ่านเอกสาร", en: "Reader of documents")
        case .lock: Wording(th: "การกักตัวอ่าน", en: "What locks readers in")
        case .formats: Wording(th: "รูปแบบไฟล์", en: "Formats")
        case .recognition: Wording(th: "อ่านตัวอักษรจากภาพ (OCR)", en: "Text in pictures (OCR)")
        case .fonts: Wording(th: "แบบอักษร", en: "Fonts")
        case .browser: Wording(th: "เบราว์เซอร์", en: "Browser")
        }
    }
}
