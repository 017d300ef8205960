internal import Model

/// What file hosts say in pages that come in place of a file, in the languages we are answered in.
enum ShareWords {
    /// The page's own words, and what they mean; the first that stands in it counts.
    static let sayings: [(words: String, meaning: Trouble)] = [
        ("You need access", .signIn),
        ("You need permission", .signIn),
        ("คุณต้องมีสิทธิ์เข้าถึง", .signIn),
        ("คุณต้องได้รับสิทธิ์", .signIn),
        ("ขอสิทธิ์เข้าถึง", .signIn),
        ("Request access", .signIn),
        ("Sign in to continue", .signIn),
        ("ลงชื่อเข้าใช้เพื่อดำเนินการต่อ", .signIn),
        ("Sign in to your account", .signIn),
        ("Sign in to Dropbox", .signIn),
        ("the file you have requested does not exist", .noSuchFile),
        ("the file you requested does not exist", .noSuchFile),
        ("ไฟล์ที่คุณขอไม่มีอยู่", .noSuchFile),
        ("This item might not exist or is no longer available", .noSuchFile),
        ("This item was deleted", .noSuchFile),
        ("The file has been deleted", .noSuchFile),
        ("Too many users have viewed or downloaded this file", exhausted),
        ("มีผู้ใช้ดูหรือดาวน์โหลดไฟล์นี้จำนวนมากเกินไป", exhausted),
    ]

    /// Marks of the page that stands before a file too large to be scanned for viruses.
    static let notices = ["id=\"uc-download-link\"", "id=\"download-form\""]

    /// Where a notice may lead.
    static let doorHosts = ["google.com", "googleusercontent.com"]

    private static let exhausted = Trouble.transport(
        "the file host's limit of downloads is reached"
    )
}
