internal import Addressing
internal import Model
internal import ThaiText

/// What a reason leaves unsaid because its surroundings know it: the year that is assessed, and
/// which year the component asks for.
struct ReasonSetting: Hashable {
    let assessed: FiscalYear
    /// nil for reasons that belong to no component.
    var rule: YearRule?
}

extension Reason {
    /// The reason as a sentence for the officer who has to act on it.
    ///
    /// A catalogue: one entry a case, in the order of `Reason`.
    func wording(in setting: ReasonSetting) -> Wording {
        switch self {
        case .found:
            Wording(th: "พบข้อมูลตามที่กำหนด", en: "Found as required.")
        case .foundWithAdvice(let advice):
            advice.wording(in: setting)
        case .kept:
            Wording(
                th: "ไม่พบสิ่งที่ห้ามในเอกสารที่ตรวจ",
                en: "Nothing prohibited was found in what was examined."
            )
        case .entriesExist:
            Wording(
                th: "มีรายการแสดงอยู่แล้ว จึงไม่ต้องระบุว่าไม่มี",
                en: "Entries are shown, so nothing need be said of there being none."
            )
        case .metBy(let component):
            Wording(
                th: "นับเป็นองค์ประกอบเดียวกับ \(component) ซึ่งพบแล้ว",
                en: "Counts as one element with \(component), which was found."
            )

        case .noCandidate:
            Wording(
                th: "ตรวจทั้งเว็บไซต์แล้ว ไม่พบหน้าหรือเอกสารของข้อนี้",
                en: "The whole site was searched; no page or document of this item was found."
            )
        case .notInDocument:
            Wording(
                th: "พบเอกสารของข้อนี้ แต่ในเอกสารไม่มีข้อมูลส่วนนี้",
                en: "The item's document was found, but it does not contain this."
            )
        case .emptyPage:
            Wording(
                th: "หน้าเปิดได้แต่ว่างเปล่า มีเพียงหัวข้อหรือเมนู",
                en: "The page opens but is empty: a heading or a menu and nothing else."
            )
        case .placeholder:
            Wording(
                th: "หน้าเปิดได้แต่แจ้งว่าอยู่ระหว่างปรับปรุงหรือยังไม่มีข้อมูล",
                en: "The page opens but says it is under construction or has no data yet."
            )
        case .softNotFound:
            Wording(
                th: "หน้าแจ้งว่าไม่พบข้อมูล แม้เซิร์ฟเวอร์จะตอบว่าปกติ (200)",
                en: "The page says “not found” although the server answers 200."
            )
        case .likeMissing(let probe):
            Wording(
                th:
                    "หน้านี้แสดงเหมือนกับที่อยู่ที่ไม่มีจริง (\(probe.readable)) แม้เซิร์ฟเวอร์จะตอบว่าปกติ (200) "
                    + "ให้แก้ลิงก์ หรือให้เซิร์ฟเวอร์ตอบ 404 เมื่อไม่มีหน้า",
                en:
                    "The page shows what an address shows that does not exist (\(probe.readable)), "
                    + "although the server answers 200: mend the link, and let the server answer "
                    + "404 where there is no page."
            )
        case .menuLabelOnly:
            Wording(
                th: "พบเพียงชื่อเมนูหรือชื่อลิงก์ ไม่พบเนื้อหา",
                en: "Only a menu label or a link text was found, no content behind it."
            )
        case .columnMissing(let heading):
            Wording(
                th: "ตารางไม่มีคอลัมน์ “\(heading)”",
                en: "The table has no column “\(heading)”."
            )
        case .blankCells(let column, let rows):
            Wording(
                th: "คอลัมน์ “\(column)” มีช่องว่างใน\(RowList(rows).th)",
                en: "Column “\(column)” has blank cells in \(RowList(rows).en)."
            )
        case .monthsMissing(let months):
            FiscalMonths(months, setting: setting).missing
        case .rowsOfOtherYear(let year):
            Wording(
                th: "ตารางมีรายการของ\(year.map(\.th) ?? "ปีอื่น")\(setting.wantedTh)",
                en:
                    "The table holds rows of \(year.map(\.en) ?? "another year")\(setting.wantedEn)."
            )
        case .wholeStatute:
            Wording(
                th: "แสดงกฎหมายทั้งฉบับ โดยไม่มีสรุปหน้าที่และอำนาจของหน่วยงานเอง",
                en: "A whole statute is shown without the agency's own summary."
            )
        case .planNotReport:
            Wording(
                th: "เอกสารเป็นแผน ไม่ใช่รายงานผล",
                en: "The document is a plan, not a report of results."
            )
        case .reportNotPlan:
            Wording(
                th: "เอกสารเป็นรายงานผล ไม่ใช่แผน",
                en: "The document is a report of results, not a plan."
            )
        case .otherItem(let item):
            Wording(
                th: "เอกสารเป็นของข้อ \(item) ไม่ใช่ข้อนี้",
                en: "The document belongs to item \(item), not to this one."
            )
        case .otherAgency(let name):
            Wording(
                th: "เอกสารเป็นของหน่วยงานอื่น: \(name)",
                en: "The document is another agency's: \(name)."
            )
        case .excluded(let phrase):
            Wording(
                th: "เอกสารเป็นเรื่อง “\(phrase)” ซึ่งใช้แทนข้อนี้ไม่ได้",
                en: "The document is a “\(phrase)”, which cannot stand for this item."
            )
        case .notThisDisclosure:
            Wording(
                th: "เนื้อหาไม่ใช่เรื่องที่ข้อนี้ให้เปิดเผย",
                en: "Its content is not what this item asks to disclose."
            )
        case .oneDocumentForMany:
            Wording(
                th: "ใช้เอกสารเดียวกับข้ออื่น ต้องแยกให้เห็นชัดว่าเป็นข้อมูลของข้อนี้",
                en: "One document is offered for several items; this one's part must stand out."
            )
        case .notMachineReadable:
            Wording(
                th: "ไม่พบไฟล์ที่ประมวลผลต่อได้ (เช่น .xlsx หรือ .csv)",
                en: "No machine-readable file (such as .xlsx or .csv) was found."
            )
        case .notReachableFromHome:
            Wording(
                th: "กดลิงก์จากหน้าแรกของเว็บไซต์ไปไม่ถึง",
                en: "It cannot be reached by clicking from the home page."
            )
        case .tooManyClicks(let clicks, let most):
            Wording(
                th: "ต้องกด \(clicks) ครั้งจากหน้าแรก ควรไปถึงได้ภายใน \(most) ครั้ง",
                en: "It takes \(clicks) clicks from the home page; \(most) should do."
            )
        case .itemsNotLinked(let items):
            Wording(
                th: "หน้ารวมไม่มีลิงก์ของข้อ \(items.map(\.description).joined(separator: ", "))",
                en: "That page does not link \(items.map(\.description).joined(separator: ", "))."
            )
        case .sameChannel:
            Wording(
                th: "เป็นช่องทางเดียวกับช่องทางทั่วไป ต้องแยกเป็นช่องทางเฉพาะ",
                en: "It is the same channel as the general one; it must be separate."
            )
        case .personLacks(let name):
            Wording(
                th: "ข้อมูลของ “\(name)” ยังไม่ครบ",
                en: "Something is missing for “\(name)”."
            )

        case .wrongYear(let found, let wanted):
            Wording(
                th: "พบเอกสารของ\(Self.th(found)) แต่ต้องเป็น\(wanted.th)",
                en: "Found for \(Self.en(found)); \(wanted.en) is wanted."
            )
        case .expired(let span, let wanted):
            Wording(
                th: "เอกสารใช้กับปี พ.ศ. \(span.buddhist) ไม่ครอบคลุม\(wanted.th)",
                en: "The document covers B.E. \(span.buddhist), not \(wanted.en)."
            )

        case .scan:
            Wording(
                th: "เอกสารเป็นภาพสแกน ไม่มีข้อความให้อ่าน ต้องให้คนเปิดดู",
                en: "The document is a scanned picture without text; a person must look at it."
            )
        case .encrypted:
            Wording(
                th: "เอกสารใส่รหัสผ่าน เปิดอ่านไม่ได้",
                en: "The document is protected by a password and cannot be read."
            )
        case .damaged:
            Wording(
                th: "ไฟล์เสีย เปิดไม่ได้",
                en: "The file is damaged and does not open."
            )
        case .unsupportedFormat(let name):
            Wording(
                th: "ยังอ่านไฟล์ชนิด \(name) ไม่ได้ ต้องให้คนเปิดดู",
                en: "Files of type \(name) cannot be read yet; a person must look at it."
            )
        case .tooLarge:
            Wording(
                th: "ไฟล์ใหญ่เกินกว่าที่ตรวจได้ ต้องให้คนเปิดดู",
                en: "The file is larger than can be checked; a person must look at it."
            )
        case .extractorDied(let cause):
            Wording(
                th: "อ่านไฟล์ไม่สำเร็จ ตัวอ่านหยุดทำงาน (\(cause)) ต้องให้คนเปิดดู",
                en:
                    "Reading the file failed, the reader stopped (\(cause)); a person must look at it."
            )

        case .dead:
            Wording(
                th: "ลิงก์เสีย ไม่มีหน้าหรือไฟล์ปลายทาง",
                en: "The link is dead: there is no such page or file."
            )
        case .blocked(let status):
            Wording(
                th: "เซิร์ฟเวอร์ไม่อนุญาตให้เปิดดู (HTTP \(status)) จึงยังไม่ได้ตรวจ",
                en: "The server does not allow access (HTTP \(status)), so it was not examined."
            )
        case .signIn:
            Wording(
                th: "ต้องลงชื่อเข้าใช้ก่อนจึงเปิดได้ ประชาชนทั่วไปเปิดไม่ได้",
                en: "It opens only after signing in; the public cannot see it."
            )
        case .timeout:
            Wording(
                th: "เซิร์ฟเวอร์ไม่ตอบภายในเวลาที่กำหนด",
                en: "The server did not answer in time."
            )
        case .tls(let fault):
            fault.wording
        case .serverError(let status):
            Wording(
                th: "เซิร์ฟเวอร์ขัดข้อง (HTTP \(status))",
                en: "The server failed (HTTP \(status))."
            )
        case .unknownHost:
            Wording(
                th: "ไม่พบชื่อเว็บไซต์นี้ในระบบชื่อโดเมน (DNS)",
                en: "The name of the site is unknown (DNS)."
            )
        case .connectionRefused:
            Wording(
                th: "เซิร์ฟเวอร์ปฏิเสธการเชื่อมต่อ",
                en: "The server refused the connection."
            )
        case .redirectFault:
            Wording(
                th: "ลิงก์ส่งต่อวนไปมาหรือส่งไปยังที่อยู่ที่ใช้ไม่ได้",
                en: "The link redirects in a circle or to an unusable address."
            )
        case .privateAddress:
            Wording(
                th: "ลิงก์ชี้ไปยังเครือข่ายภายใน ประชาชนทั่วไปเปิดไม่ได้",
                en: "The link leads into a private network that the public cannot reach."
            )
        case .hostGivenUp:
            Wording(
                th: "เซิร์ฟเวอร์ขัดข้องติดต่อกันหลายครั้ง จึงหยุดถามต่อในการตรวจครั้งนี้",
                en: "The server failed so often that it was left alone for the rest of the run."
            )
        case .transport(let cause):
            Wording(
                th: "เชื่อมต่อไม่สำเร็จ (\(cause))",
                en: "The connection failed (\(cause))."
            )

        case .challenge:
            Wording(
                th:
                    "ระบบป้องกันเว็บไซต์ (WAF) ขอให้ผู้เข้าชมพิสูจน์ว่าเป็นคน จึงยังไม่ได้ตรวจ "
                    + "ให้เจ้าหน้าที่เปิดดูในเบราว์เซอร์",
                en:
                    "A protection before the site (WAF) asks visitors to prove that they are people, "
                    + "so it was not examined: open it in a browser."
            )
        case .disabled(let why):
            Wording(
                th: "แบบตรวจของหน่วยงานไม่ถามข้อนี้ (\(why.th))",
                en: "The agency's own checklist does not ask this (\(why.en))."
            )
        case .noSuchPlace:
            Wording(
                th: "หน้าเปิดได้ แต่ไม่มีตำแหน่งที่ลิงก์ระบุไว้ (หลังเครื่องหมาย #) ให้แก้ลิงก์หรือเพิ่มตำแหน่งในหน้า",
                en:
                    "The page is there, the place in it that the link names (behind #) is not: mend "
                    + "the link, or give the place that name."
            )
        case .redirectsHome:
            Wording(
                th: "ลิงก์ถูกส่งกลับไปหน้าแรก แปลว่าหน้าหรือไฟล์นั้นไม่อยู่แล้ว ให้แก้ลิงก์ไปยังที่อยู่ใหม่",
                en:
                    "The link sends visitors back to the home page, so what it promises is gone: "
                    + "lead it to the new address."
            )
        case .wrongCase(let works):
            Wording(
                th:
                    "ตัวพิมพ์เล็ก–ใหญ่ในที่อยู่ไม่ตรงกับชื่อไฟล์จริง ให้แก้เป็น \(works.readable)",
                en:
                    "Its letters are in the wrong case; it is there as \(works.readable): mend the "
                    + "link."
            )
        case .workedLater(let reason):
            Wording(
                th: "ครั้งแรกเปิดไม่ได้ (\(reason.wording(in: setting).th)) เปิดได้เมื่อลองครั้งที่สอง",
                en:
                    "It failed at first (\(reason.wording(in: setting).en)) and was there at the "
                    + "second try."
            )

        case .robots:
            Wording(
                th: "robots.txt ของเว็บไซต์ไม่อนุญาตให้ตรวจ",
                en: "The site's robots.txt forbids asking for it."
            )
        case .unsafeLink:
            Wording(
                th: "ลิงก์มีลักษณะสั่งออกจากระบบหรือลบข้อมูล จึงไม่เปิด",
                en: "The link looks like a logout or a deletion, so it was not followed."
            )
        case .budget(let budget):
            budget.wording
        case .trap(let kind):
            kind.wording
        case .external:
            Wording(
                th: "อยู่บนเว็บไซต์อื่น ซึ่งการตรวจครั้งนี้ไม่ได้เปิด",
                en: "It is on another site, which this run did not open."
            )
        case .needsRendering:
            Wording(
                th: "เนื้อหาสร้างด้วยสคริปต์ จึงยังอ่านไม่ได้",
                en: "Its content is made by a script, which was not run."
            )
        case .notCaptured:
            Wording(
                th: "ไฟล์หรือชุดข้อมูลที่เก็บไว้ไม่มีสำเนาของหน้านี้ จึงไม่ได้ตรวจ",
                en: "The archive or capture holds no copy of it, so it was not looked at."
            )
        case .cancelled:
            Wording(
                th: "การตรวจถูกยกเลิกก่อนถึงหน้านี้",
                en: "The run was cancelled before it came to this."
            )
        case .notAllSeen:
            Wording(
                th: "ยังตรวจเว็บไซต์ไม่ครบ จึงยังบอกไม่ได้ว่าไม่มี",
                en: "Not all of the site was seen, so nothing can be said to be absent."
            )

        case .recognitionBudget:
            Wording(
                th: "บางหน้าเป็นภาพ และการตรวจครั้งนี้ยังไม่ได้อ่านจากภาพ (OCR) เพราะเกินจำนวนหน้าหรือเวลาที่กำหนด",
                en:
                    "Some of its pages are pictures that this run did not read (OCR): too many, or out of time."
            )

        case .yearUnreadable(let wanted):
            Wording(
                th: "พบข้อมูล แต่อ่านตัวเลขปีในภาพไม่ออก ต้องให้คนเปิดดูว่าเป็น\(wanted.th)หรือไม่",
                en:
                    "Found, but the digits of its year cannot be read; a person looks whether it is \(wanted.en)."
            )
        case .yearNotStated(let wanted):
            Wording(
                th: "พบข้อมูล แต่เอกสารไม่ได้ระบุปี ต้องเป็น\(wanted.th)",
                en: "Found, but the document states no year; \(wanted.en) is wanted."
            )
        case .needsPerson:
            Wording(
                th: "โปรแกรมตัดสินเองไม่ได้ ต้องให้คนตัดสิน",
                en: "A program cannot decide this; a person does."
            )
        case .nearTie(let item):
            Wording(
                th: "เนื้อหาใกล้เคียงกับข้อ \(item) มาก ต้องให้คนตัดสินว่าเป็นของข้อใด",
                en: "It is as close to item \(item) as to this one; a person decides which it is."
            )
        case .belowThreshold:
            Wording(
                th: "พบข้อความใกล้เคียง แต่ยังไม่ชัดพอ ต้องให้คนตัดสิน",
                en: "Something similar was found, but not clearly enough; a person decides."
            )
        case .conflicting:
            Wording(
                th: "ข้อมูลที่พบขัดแย้งกัน ต้องให้คนตัดสิน",
                en: "What was found conflicts; a person decides."
            )
        case .socialPost:
            Wording(
                th:
                    "มีเพียงลิงก์ไปยังโพสต์บนสื่อสังคมออนไลน์ ซึ่งโปรแกรมเปิดอ่านไม่ได้ "
                    + "ต้องให้คนเปิดดู และควรเผยแพร่บนเว็บไซต์ของหน่วยงานเอง",
                en:
                    "Only a post on a social network is linked, which cannot be read here; "
                    + "a person must look at it. Publish it on the agency's own site."
            )
        case .flipBook:
            Wording(
                th:
                    "แสดงเป็นหนังสือพลิกหน้า (flip book) โดยไม่มีลิงก์ไปยังไฟล์ ต้องให้คนเปิดดู "
                    + "และควรวางไฟล์ให้ดาวน์โหลดได้",
                en:
                    "It is shown as a flip book without a link to the file; a person must look at "
                    + "it. Offer the file for download."
            )
        }
    }

    private static func th(_ years: [FiscalYear]) -> String {
        years.isEmpty ? "ปีอื่น" : "ปีงบประมาณ พ.ศ. " + years.list(last: " และ ")
    }

    private static func en(_ years: [FiscalYear]) -> String {
        years.isEmpty ? "another year" : "fiscal year B.E. " + years.list(last: " and ")
    }
}
