/// What pages say when they say nothing. Matched on mark-free text, so spelling may vary.
enum EmptyPagePhrases {
    static let notFound = [
        "ไม่พบหน้า", "ไม่พบเพจ", "ไม่พบหน้าที่ท่านต้องการ", "ไม่พบเอกสาร", "page not found",
        "404 not found", "error 404", "file not found", "object not found",
    ]
    static let placeholder = [
        "อยู่ระหว่างปรับปรุง", "อยู่ระหว่างการปรับปรุง", "อยู่ระหว่างจัดทำ", "อยู่ระหว่างการจัดทำ",
        "อยู่ระหว่างดำเนินการจัดทำ", "กำลังปรับปรุง", "อยู่ในระหว่างปรับปรุง", "ยังไม่มีข้อมูล",
        "ไม่พบข้อมูล", "ไม่มีข้อมูลในหมวดนี้", "ไม่มีรายการข้อมูล", "not available", "coming soon",
        "under construction", "no data",
    ]
    static let login = ["เข้าสู่ระบบ", "ลงชื่อเข้าใช้", "sign in", "log in", "login"]
}

/// Words by which a page is known to speak of the assessment, so that bare numbers may be codes.
enum AssessmentPhrases {
    static let words = [
        "OIT", "ITA", "การเปิดเผยข้อมูลสาธารณะ", "คุณธรรมและความโปร่งใส",
    ]
    /// The hospitals' codes MOIT1 to MOIT22: the numbers of a page that speaks of them are theirs.
    static let otherScheme = "MOIT"
}
