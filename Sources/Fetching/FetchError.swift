package import Model

/// What was asked wrongly, so that nothing could be fetched at all. What a site does wrong is an
/// `Outcome` instead.
package enum FetchError: Error, Hashable, Sendable {
    /// A text that is no http(s) address.
    case notAnAddress(String)
    /// A path where there is nothing.
    case noSuchFolder(String)
    /// A path where there is something that is no folder.
    case notAFolder(String)
    /// A folder that may not be listed.
    case unreadableFolder(String)
    /// A folder of more files than the limit, which is given.
    case tooManyFiles(String, limit: Int)
    /// A file that is no archive that can be read as a site.
    case notAnArchive(String)
    /// An archive of which nothing can be read.
    case damagedArchive(String, ArchiveDamage)
    /// An archive that unpacks to more than the limit in bytes, which is given.
    case oversizedArchive(String, limit: Int)
    /// An archive of captures of which none is a page.
    case noCapturedPage(String)
    /// A folder for temporary files that cannot be written to, with the cause.
    case noScratch(String, String)
    /// A file in which a crawl cannot be recorded, with the cause.
    case cannotRecord(String, String)
    /// libcurl or a thread for it could not be had.
    case noTransport(String)
}

extension FetchError {
    /// What is wrong and what to do about it, for the person who asked.
    package var message: Wording {
        switch self {
        case .notAnAddress(let text):
            Wording(
                th: "“\(text)” ไม่ใช่ที่อยู่เว็บ ให้ใส่แบบ https://www.example.go.th/",
                en: "“\(text)” is no web address; give one such as https://www.example.go.th/"
            )
        case .noSuchFolder(let path):
            Wording(
                th: "ไม่พบโฟลเดอร์ “\(path)” ให้ตรวจชื่อและตำแหน่ง",
                en: "there is no folder “\(path)”; check its name and place"
            )
        case .notAFolder(let path):
            Wording(
                th: "“\(path)” ไม่ใช่โฟลเดอร์ ให้ระบุโฟลเดอร์ที่มีหน้าแรกของเว็บไซต์",
                en: "“\(path)” is no folder; name the folder that holds the site's home page"
            )
        case .unreadableFolder(let path):
            Wording(
                th: "เปิดอ่านโฟลเดอร์ “\(path)” ไม่ได้ ให้ตรวจสิทธิ์การอ่าน",
                en: "the folder “\(path)” cannot be read; check its permissions"
            )
        case .tooManyFiles(let path, let limit):
            Wording(
                th: "โฟลเดอร์ “\(path)” มีไฟล์เกิน \(limit) ไฟล์ ให้ระบุโฟลเดอร์ของเว็บไซต์เดียว",
                en: "“\(path)” holds more than \(limit) files; name the folder of one site"
            )
        case .notAnArchive(let path):
            Wording(
                th:
                    "“\(path)” ไม่ใช่โฟลเดอร์หรือไฟล์เก็บเว็บไซต์ ให้ระบุโฟลเดอร์ หรือไฟล์ ZIP, tar, WARC, ARC หรือ WACZ",
                en: "“\(path)” is neither a folder nor an archive of a website; "
                    + "give a folder, or a ZIP, tar, WARC, ARC or WACZ file"
            )
        case .damagedArchive(let path, let damage):
            Wording(
                th: "อ่านไฟล์เก็บเว็บไซต์ “\(path)” ไม่ได้ (\(damage.text)) ให้คัดลอกหรือสร้างไฟล์ใหม่",
                en: "the archive “\(path)” cannot be read (\(damage.text)); "
                    + "copy it again, or make a new one"
            )
        case .oversizedArchive(let path, let limit):
            Wording(
                th: "“\(path)” เมื่อแตกไฟล์แล้วมีขนาดเกิน \(limit >> 20) เมกะไบต์ ให้เพิ่มค่า --max-megabytes",
                en: "“\(path)” unpacks to more than \(limit >> 20) megabytes; "
                    + "raise --max-megabytes if it is the right one"
            )
        case .noCapturedPage(let path):
            Wording(
                th: "“\(path)” ไม่มีหน้าเว็บที่เก็บไว้",
                en: "“\(path)” holds no captured page"
            )
        case .noScratch(let path, let cause):
            Wording(
                th: "เขียนไฟล์ชั่วคราวใน “\(path)” ไม่ได้ (\(cause)) ให้ระบุที่อื่นใน TMPDIR",
                en:
                    "cannot write temporary files in “\(path)” (\(cause)); name another place in TMPDIR"
            )
        case .cannotRecord(let path, let cause):
            Wording(
                th: "บันทึกลงไฟล์ “\(path)” ไม่ได้ (\(cause)) ให้ระบุไฟล์ใหม่",
                en: "cannot record in “\(path)” (\(cause)); name a new file"
            )
        case .noTransport(let reason):
            Wording(
                th: "เริ่มใช้งานเครือข่ายไม่ได้ (\(reason))",
                en: "the network library could not be started (\(reason))"
            )
        }
    }
}
