internal import Model
internal import ThaiText

/// The posts that a check asks for, found where somebody holds one: `รองนายกเทศมนตรี` is not held by
/// who is called `เลขานุการรองนายกเทศมนตรี`.
struct Positions {
    private let words: [[UInt8]]

    init(_ phrases: Phrases) { words = skeletons(phrases.any).filter { !$0.isEmpty } }

    /// Whether a skeleton names one of them as somebody's post.
    func stand(in text: some Collection<UInt8>) -> Bool {
        let text = Array(text)
        return words.contains { word in
            text.indices.contains { place in
                text.continues(with: word, at: place) && isOwn(text, place)
            }
        }
    }

    /// Whether a line does little else than name one of them, with the agency's name behind it.
    func make(up text: some Collection<UInt8>) -> Bool {
        var rest = Array(text.drop(while: \.isFoldedDigit))
        while let word = Self.beginnings.first(where: { rest.starts(with: $0) }) {
            rest.removeFirst(word.count)
        }
        return words.contains { rest.starts(with: $0) && rest.count - $0.count <= Self.longestName }
    }

    private func isOwn(_ text: [UInt8], _ place: Int) -> Bool {
        let before = text[..<place]
        return !Self.others.contains { before.suffix($0.count).elementsEqual($0) }
    }

    /// Letters of the longest name of an agency, or of a note, behind a post.
    private static let longestName = 45

    /// What stands before a post, or before another that is held with it.
    private static let beginnings = skeletons([
        "ตำแหน่ง", "ดำรงตำแหน่ง", "รักษาราชการแทน", "รักษาการแทน", "รักษาการ", "ปฏิบัติหน้าที่", "ปฏิบัติราชการแทน",
        "ว่าง",
    ])

    /// What makes it another post, or no post at all.
    private static let others = skeletons([
        "รอง", "เลขานุการ", "เลขา", "ที่ปรึกษา", "ผู้ช่วย", "สำนัก", "สำนักงาน", "อดีต", "สารจาก", "สาร",
        "สายตรง", "นโยบาย", "เลือกตั้ง", "ประวัติ", "คำสั่ง", "ถึง", "เรียน", "ต่อ",
    ])
}

/// The sign that a post is vacant.
enum Vacancy {
    /// Whether a skeleton says so: `ว่าง`, `(ตำแหน่งว่าง)`, `อัตราว่าง`.
    static func stands(in text: some Collection<UInt8>) -> Bool {
        let text = Array(text)
        return words.contains(text) || longer.contains { text.contains($0) }
            || (text.count <= 90 && text.suffix(short.count).elementsEqual(short))
    }

    private static let short = Folded("ว่าง", .skeleton).bytes
    private static let words = skeletons(["ว่าง", "ว่างเว้น", "ตำแหน่งว่าง", "อัตราว่าง"])
    private static let longer = skeletons(["ตำแหน่งว่าง", "อัตราว่าง"])
}
