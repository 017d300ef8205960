/// A piece of a text that can be part of a date, in the folded form `.written`.
struct TimeToken {
    enum Kind: Equatable {
        /// -1 for more than nine digits.
        case number(Int, digits: Int)
        /// A number of so many signs of which at least one could not be read.
        case unread(signs: Int)
        case month(Int)
        case buddhistEra
        case commonEra
        /// ปี and ประจำปี.
        case yearWord
        /// ปีงบประมาณ.
        case fiscalWord
        case quarterWord
        /// รอบ, ระยะ.
        case periodWord
        case monthWord
        /// วันที่.
        case dayWord
        /// The first or last half, after a number of months.
        case halfWord
        /// หกเดือน in one word.
        case monthCount(Int)
        /// A dash or "to".
        case through
        case and
        case slash
        case dot
        case comma
        /// An underscore, a colon, an opening bracket.
        case joiner
        /// A word whose number is no year: มาตรา, เลขที่.
        case serialWord
        /// A word whose numbers, up to the next word, are no years: โทร.
        case phoneWord
        /// A word that makes a number an amount: บาท.
        case unit
        /// A word that begins the name of a law or rule.
        case lawWord
        /// A word after which a law's name goes on to a further year.
        case amendmentWord
        /// ลงวันที่.
        case datedWord
        /// An empty line.
        case gap
        case other
    }

    let kind: Kind
    /// Where it stands in the folded bytes.
    let range: Range<Int>
    /// Whether it follows the one before without a space.
    let isJoined: Bool
    let isAfterBreak: Bool

    var number: Int? {
        guard case .number(let value, _) = kind else { return nil }
        return value
    }

    /// The signs of a number that could not be read whole; 0 for everything else.
    var unreadSigns: Int {
        guard case .unread(let signs) = kind else { return 0 }
        return signs
    }

    var digits: Int {
        guard case .number(_, let digits) = kind else { return 0 }
        return digits
    }
}
