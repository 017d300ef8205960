internal import Model
internal import ThaiText

/// Text that stands on a page and says nothing: rows of dots, lines of a table of contents, notes
/// that something is still to come, what the page's software writes around an article.
enum Silence {
    /// Whether a block says nothing that could be evidence.
    static func covers(_ block: Block) -> Bool {
        let bytes = block.text.utf8.count
        guard bytes > 0 else { return true }
        return block.linkedBytes * 10 >= bytes * 9 || covers(block.text)
    }

    /// Whether a text says nothing that could be evidence.
    private static func covers(_ text: String) -> Bool {
        if hasOpenLeader(text) { return true }
        guard text.utf8.count <= longestNote else { return false }
        let skeleton = Folded(text, .skeleton).bytes
        return skeleton.isEmpty
            || placeholders.contains { isNote(skeleton, $0) }
            || captions.contains { skeleton.starts(with: $0) }
            || endings.contains { skeleton.reversed().starts(with: $0.reversed()) }
    }

    /// Whether a cell of a table is not filled in: blank, dots, or a note instead of a value.
    static func covers(cell text: String) -> Bool {
        covers(cell: text, Folded(text, .skeleton).bytes[...])
    }

    /// The same, of a cell whose letters are folded already.
    static func covers(cell text: String, _ letters: ArraySlice<UInt8>) -> Bool {
        letters.isEmpty || hasOpenLeader(text)
            || (letters.count <= longestPlaceholder
                && placeholders.contains { $0.elementsEqual(letters) })
    }

    private static let longestPlaceholder = placeholders.map(\.count).max() ?? 0

    /// UTF-8 length above which a text says more than that it is a note.
    private static let longestNote = 300

    /// Whether a text is little more than the placeholder: a status such as "being drafted" may stand
    /// in a longer sentence that does say something.
    private static func isNote(_ skeleton: [UInt8], _ placeholder: [UInt8]) -> Bool {
        skeleton.count <= placeholder.count + 25 && skeleton.contains(placeholder)
    }

    private static let placeholders = skeletons([
        "อยู่ระหว่างปรับปรุง", "อยู่ระหว่างการปรับปรุง", "กำลังปรับปรุง", "อยู่ระหว่างจัดทำ",
        "อยู่ระหว่างการจัดทำ", "อยู่ระหว่างดำเนินการปรับปรุง", "อยู่ระหว่างรวบรวม",
        "อยู่ระหว่างเพิ่มข้อมูล", "ยังไม่มีข้อมูล", "ไม่พบข้อมูล", "ไม่มีข้อมูลในขณะนี้",
        "รอการปรับปรุง", "รอปรับปรุงข้อมูล", "under construction", "coming soon",
        "not available", "lorem ipsum",
    ])
    private static let captions = skeletons([
        "เข้าชม", "ผู้เข้าชม", "จำนวนผู้เข้าชม", "เปิดอ่าน", "อ่านแล้ว", "จำนวนการดู", "โพสต์เมื่อ",
        "โพสเมื่อ", "เขียนโดย", "เผยแพร่เมื่อ", "ประกาศเมื่อ", "แก้ไขล่าสุด", "ปรับปรุงล่าสุด",
        "ขนาดไฟล์", "ดาวน์โหลด", "อ่านเพิ่มเติม", "อ่านต่อ", "คลิกที่นี่", "คลิกเพื่อ", "แชร์",
        "พิมพ์หน้านี้", "หน้าแรก", "ย้อนกลับ", "หน้าที่ 1 จาก", "hits", "read more", "download",
        "copyright", "all rights reserved",
    ])
    private static let endings = skeletons([
        ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".jpg", ".jpeg", ".png", ".zip", ".rar",
    ])

    /// Whether the text ends in dots to be filled in, or in dots and a page number.
    private static func hasOpenLeader(_ text: String) -> Bool {
        var dots = 0
        for scalar in text.unicodeScalars.reversed() {
            switch scalar {
            case ".", "_": dots += 1
            case "\u{2026}": dots += 3
            case " ", "0"..."9", "๐"..."๙": break
            default: return dots >= 4
            }
        }
        return dots >= 4
    }
}
