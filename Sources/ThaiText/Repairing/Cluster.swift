/// A letter with the marks that belong to it, repaired: the unit that is never cut.
struct Cluster {
    /// The letter, digit, space or sign; `Scalar.none` for marks that have no letter.
    var base: UInt32
    var marks = MarkSet()
    /// SARA AA or SARA AM behind the consonant; `Scalar.none` when there is none.
    var tail: UInt32 = Scalar.none
    /// Where it stood in the UTF-8 of the source, marks that were moved included.
    var source: Range<Int>

    /// Whether it is the consonant that closes a syllable with MAI HAN AKAT.
    var closesSyllable = false

    /// Whether it has MAI HAN AKAT, which never stands at the end of a syllable.
    var needsConsonant: Bool { marks.contains(Scalar.maiHanAkat) && tail == Scalar.none }

    /// Takes a tone that slipped behind the next letter: `ครัง้` is `ครั้ง`, `ทีเ่` is `ที่เ`.
    ///
    /// The consonant after MAI HAN AKAT closes the syllable and a leading vowel carries nothing, so neither can own
    /// the tone.
    /// - Returns: whether it did.
    mutating func takeBackTone(from next: inout Cluster) -> Bool {
        guard next.marks.isTonesOnly, next.tail == Scalar.none, tail == Scalar.none, !marks.hasTone,
            !closesSyllable, ThaiSign(base) == .consonant
        else { return false }
        switch ThaiSign(next.base) {
        case .leadingVowel: break
        case .consonant where needsConsonant: break
        default: return false
        }
        next.marks.move(to: &marks)
        source = source.lowerBound..<next.source.upperBound
        next.source = source
        return true
    }
}
