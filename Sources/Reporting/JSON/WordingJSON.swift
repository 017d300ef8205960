internal import Model

/// A text in both languages.
struct WordingJSON: Encodable {
    let th: String
    let en: String

    init(_ wording: Wording) {
        th = wording.th
        en = wording.en
    }
}

/// A reason: its stable code for machines, its sentences for people.
struct ReasonJSON: Encodable {
    let code: String
    let th: String
    let en: String

    init(_ reason: Reason, in setting: ReasonSetting) {
        let wording = reason.wording(in: setting)
        code = reason.code
        th = wording.th
        en = wording.en
    }
}
