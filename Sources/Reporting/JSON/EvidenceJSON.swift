internal import Addressing
internal import Model

/// What a second reviewer can open and see.
struct EvidenceJSON: Encodable {
    let url: String
    /// Where the bytes were asked for, where `url` is a share link; left out for all else.
    let downloadUrl: String?
    /// The shortest click path, the home page first.
    let path: [String]
    /// English, such as `sheet ITA-o12, row 3`; empty where the whole document is meant.
    let locator: String
    /// The document's own words, unaltered.
    let quote: String
    let sha256: String
    /// ISO 8601, UTC; left out for a folder or an archive without dates.
    let fetchedAt: String?
    let extractor: String
    /// What is wrong with the server's certificate, where it was read all the same; else left out.
    let tls: WordingJSON?

    init(_ evidence: Evidence) {
        url = evidence.address.text
        let download = evidence.address.download
        downloadUrl = download == evidence.address ? nil : download.text
        path = evidence.path.map(\.text)
        locator = evidence.locator.wording.en
        quote = evidence.quote
        sha256 = evidence.digest.hex
        fetchedAt = evidence.fetchedAt?.iso
        extractor = evidence.extractor
        tls = evidence.excused.map { WordingJSON($0.wording) }
    }
}

/// Something that came close, and why it was rejected.
struct NearMissJSON: Encodable {
    let url: String
    let reason: ReasonJSON

    init(_ miss: NearMiss, in setting: ReasonSetting) {
        url = miss.address.text
        reason = ReasonJSON(miss.reason, in: setting)
    }
}
