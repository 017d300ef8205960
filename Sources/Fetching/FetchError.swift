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
        case .noTransport(let reason):
            Wording(
                th: "เริ่มใช้งานเครือข่ายไม่ได้ (\(reason))",
                en: "the network library could not be started (\(reason))"
            )
        }
    }
}
