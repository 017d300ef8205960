internal import Model

extension TrapKind {
    /// Why pages without end were not followed.
    var wording: Wording {
        switch self {
        case .repeatedPath:
            Wording(
                th: "ที่อยู่ซ้ำโฟลเดอร์เดิมไม่รู้จบ จึงไม่ตามต่อ ตรวจลิงก์แบบสัมพัทธ์ในหน้าต้นทาง",
                en: "Its folders repeat without end, so it was not followed: check relative links."
            )
        case .endlessChain:
            Wording(
                th: "หน้าชนิดนี้ต่อกันไม่รู้จบ (เช่น ปฏิทิน) และไม่มีเนื้อหาใหม่ จึงไม่ตามต่อ",
                en: "Pages like it go on without end (a calendar?) and bring nothing new."
            )
        case .samePages:
            Wording(
                th: "หน้าชนิดนี้หลายร้อยที่อยู่แสดงเนื้อหาเดียวกัน จึงไม่ตามต่อ",
                en: "Many addresses like it show the same page, so no more were asked."
            )
        case .calendar:
            Wording(
                th: "ปฏิทินไม่รู้จบและไม่มีเนื้อหาใหม่ จึงไม่ตามต่อ",
                en: "A calendar that goes on without end and brings nothing new."
            )
        case .sessionAddresses:
            Wording(
                th: "ที่อยู่มีรหัสผู้เยี่ยมชมที่เปลี่ยนทุกครั้ง แต่ละหน้าจึงเปิดเพียงครั้งเดียว",
                en:
                    "Its address bears a new visitor's token each time, so each page was asked once."
            )
        case .twinAddresses:
            Wording(
                th: "หน้าเดียวกันในลำดับหรือรูปแบบอื่น (เช่น พิมพ์ แชร์ เรียงใหม่) จึงไม่เปิดซ้ำ",
                en: "The same page in another order or view (sorted, printed, shared) was asked."
            )
        case .sameAsParent:
            Wording(
                th: "หน้าที่ลิงก์มาแสดงเนื้อหาเดียวกับหน้าก่อนหน้าทุกประการ จึงไม่ตามลิงก์ต่อ",
                en: "The page that links it is, byte for byte, the one before: a loop."
            )
        case .deeperPaths:
            Wording(
                th: "โฟลเดอร์ซ้อนลึกลงไปเรื่อย ๆ และแสดงเนื้อหาเดิม จึงไม่ตามต่อ",
                en: "Folders lie in folders without end, and each shows the same."
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
                th: "การตรวจครบจำนวนหน้าที่กำหนดไว้ก่อนถึงหน้านี้",
                en: "The limit of pages was reached first."
            )
        case .bytes:
            Wording(
                th: "การตรวจครบปริมาณข้อมูลที่กำหนดไว้ก่อนถึงหน้านี้",
                en: "The limit of data was reached first."
            )
        case .time:
            Wording(
                th: "การตรวจครบเวลาที่กำหนดไว้ก่อนถึงหน้านี้",
                en: "The limit of time was reached first."
            )
        case .depth:
            Wording(
                th: "อยู่ลึกเกินจำนวนชั้นของลิงก์ที่กำหนดให้ตรวจ",
                en: "It lies deeper than the limit of links to follow."
            )
        }
    }
}
