internal import Model

/// The words of a report that are not findings: headings, column heads, captions.
enum Labels {
    static let title = Wording(
        th: "รายงานผลการตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)",
        en: "Report on public disclosure (OIT)"
    )
    static let site = Wording(th: "เว็บไซต์", en: "Site")
    static let homePage = Wording(th: "หน้าแรก", en: "Home page")
    static let archive = Wording(th: "ไฟล์เก็บเว็บไซต์", en: "Archive of a site")
    static let note = Wording(th: "หมายเหตุ", en: "Note")
    static let folder = Wording(th: "สำเนาเว็บไซต์", en: "Copy of a site")
    static let fiscalYear = Wording(th: "ปีงบประมาณที่ประเมิน", en: "Assessed fiscal year")
    static let asOf = Wording(th: "พิจารณาข้อมูล ณ วันที่", en: "As of")
    static let checklist = Wording(th: "แบบตรวจ", en: "Checklist")
    static let run = Wording(th: "ตรวจเมื่อ", en: "Checked at")

    static let overall = Wording(th: "คะแนน OIT", en: "OIT score")
    static let scores = Wording(th: "คะแนนรายตัวชี้วัด", en: "Scores by indicator")
    static let indicator = Wording(th: "ตัวชี้วัดที่", en: "Indicator")
    static let items = Wording(th: "ผลรายข้อ", en: "Items")
    static let item = Wording(th: "ข้อ", en: "Item")
    static let subject = Wording(th: "เรื่อง", en: "Subject")
    static let verdict = Wording(th: "ผล", en: "Verdict")
    static let score = Wording(th: "คะแนน", en: "Score")
    static let lacking = Wording(th: "สิ่งที่ขาดหรือต้องดู", en: "What is missing or open")
    static let details = Wording(th: "สิ่งที่ต้องทำ", en: "What to do")
    static let advice = Wording(
        th: "คำแนะนำ (ไม่กระทบผลการตรวจ)",
        en: "Advice (does not change the verdict)"
    )
    static let siteChecks = Wording(th: "ภาพรวมทั้งเว็บไซต์", en: "The site as a whole")
    static let coverage = Wording(th: "ขอบเขตที่ตรวจ", en: "What was looked at")
    static let links = Wording(th: "ลิงก์เสีย", en: "Broken links")

    static let evidence = Wording(th: "หลักฐาน", en: "Evidence")
    static let foundAt = Wording(th: "พบที่", en: "Found at")
    static let path = Wording(th: "ทางเข้าจากหน้าแรก", en: "Click path from the home page")
    static let nearMisses = Wording(th: "ใกล้เคียงแต่ใช้ไม่ได้", en: "Came close, but does not count")
    static let question = Wording(th: "คำถามถึงผู้ตรวจทาน", en: "Question for the reviewer")
    static let remedy = Wording(th: "วิธีแก้ไข", en: "What to publish")
    static let fetched = Wording(th: "เปิดเมื่อ", en: "Fetched")
    static let linkedFrom = Wording(th: "ลิงก์อยู่ที่", en: "Linked from")
    static let kind = Wording(th: "ปัญหา", en: "Problem")
    static let address = Wording(th: "ที่อยู่", en: "Address")
    static let reason = Wording(th: "เหตุผล", en: "Reason")
    static let home = Wording(th: "หน้าแรก", en: "Home")
    static let extractor = Wording(th: "ตัวอ่าน", en: "Read by")

    static let skip = Wording(th: "ข้ามไปที่ผลรายข้อ", en: "Skip to the items")
    static let show = Wording(th: "แสดง", en: "Show")
    static let all = Wording(th: "ทั้งหมด", en: "All")
    static let findings = Wording(th: "รายละเอียดรายข้อ", en: "Items in detail")
    static let advisory = Wording(th: "คำแนะนำเท่านั้น", en: "Advisory only")
    static let top = Wording(th: "กลับด้านบน", en: "Back to the top")
    static let disclaimer = Wording(
        th: "รายงานนี้ช่วยผู้ตรวจทานคนที่สอง ไม่ใช่ผลการประเมินของสำนักงาน ป.ป.ช.",
        en: "This report assists the second reviewer; it is not an assessment by the NACC."
    )

    static let spansRollUps = Wording(
        th: "ช่วงคะแนนครอบคลุมวิธีรวมคะแนนสองแบบที่ให้ผลต่างกัน",
        en: "The interval spans two ways of rolling scores up, which differ here."
    )
    static let intervalMeaning = Wording(
        th: "ช่วงคะแนน: ค่าต่ำนับสิ่งที่ยังไม่ตัดสินเป็น 0 ค่าสูงนับเป็นคะแนนเต็ม",
        en: "Intervals: what is undecided counts 0 at the low end and full at the high end."
    )

    /// `หน้า 412 · เอกสาร 187 · อ่านด้วย OCR 40 หน้า`
    static func seen(_ coverage: Coverage) -> Wording {
        let drawn = coverage.drawnPages
        return Wording(
            th: "หน้าเว็บ \(coverage.pages) หน้า เอกสาร \(coverage.documents) ฉบับ"
                + " อ่านจากภาพ (OCR) \(coverage.ocrPages) หน้า"
                + (drawn > 0 ? " วาดด้วยสคริปต์ \(drawn) หน้า" : ""),
            en: "\(coverage.pages) pages, \(coverage.documents) documents, "
                + "\(coverage.ocrPages) pages read from pictures (OCR)"
                + (drawn > 0 ? ", \(drawn) pages drawn by their scripts" : "")
        )
    }

    static func exhausted(_ all: Bool) -> Wording {
        all
            ? Wording(th: "ตรวจครบทุกหน้าในขอบเขต", en: "Everything in scope was asked for.")
            : Wording(
                th: "ยังตรวจไม่ครบทุกหน้าในขอบเขต จึงอาจมีข้อมูลที่ยังไม่พบ",
                en: "Not everything in scope was asked for; something may not have been found."
            )
    }

    static func notChecked(_ count: Int) -> Wording {
        Wording(th: "ไม่ได้ตรวจ \(count) รายการ", en: "Not checked: \(count)")
    }

    static func linksChecked(_ links: LinkReport) -> Wording {
        Wording(
            th: "ตรวจลิงก์ \(links.checked) ปลายทาง พบปัญหา \(links.broken.count)",
            en: "\(links.checked) link targets checked, \(links.broken.count) with a problem"
        )
    }

    static let linkTitle = Wording(th: "รายงานลิงก์เสีย", en: "Report on broken links")

    static let unverified = Wording(
        th: "มีแต่ในสคริปต์ ยังไม่ยืนยันว่าคนกดไปถึง",
        en: "named by scripts alone: whether a person gets there is unverified"
    )

    static func linksSeen(_ check: LinkCheck) -> Wording {
        Wording(
            th: "อ่านลิงก์ \(check.linksSeen) แห่ง ในหน้าเว็บ \(check.coverage.pages) หน้า",
            en: "\(check.linksSeen) links read on \(check.coverage.pages) pages"
        )
    }

    static func morePlaces(_ count: Int) -> Wording {
        Wording(th: "และอีก \(count) แห่ง", en: "and in \(count) more places")
    }

    static func more(_ count: Int) -> Wording {
        Wording(th: "และอีก \(count) รายการ", en: "and \(count) more")
    }
}

extension Labels {
    /// What a target is.
    static func target(_ kind: Target.Kind) -> Wording {
        switch kind {
        case .site: site
        case .folder: folder
        case .archive: archive
        }
    }
}
