/// What a score is of, from one question up to the whole result (ITA 2568).
package enum ScoreSubject: Hashable, Sendable {
    /// i1–i15, e1–e9, o1–o28.
    case question(Instrument, Int, Part? = nil)
    /// A sub-indicator, such as 9.3.
    case group(Int, of: Int)
    /// 1–10. Those of EIT are asked in two parts; without a part it is their mean.
    case indicator(Int, Part? = nil)
    case instrument(Instrument, Part? = nil)
    /// The ITA score.
    case total

    package enum Instrument: String, Hashable, Sendable, CaseIterable {
        case iit, eit, oit
    }

    /// Whom EIT asks: those who answer by themselves, and those whom a survey visits.
    package enum Part: Int, Hashable, Sendable, CaseIterable {
        case open = 1
        case survey = 2
    }
}

extension ScoreSubject {
    /// A stable code for machines: `i1`, `e3/2`, `9.3`, `indicator-6/1`, `eit/2`, `ita`.
    package var code: String {
        switch self {
        case .question(let instrument, let number, let part):
            "\(instrument.rawValue.prefix(1))\(number)" + Self.suffix(part)
        case .group(let number, let indicator): "\(indicator).\(number)"
        case .indicator(let number, let part): "indicator-\(number)" + Self.suffix(part)
        case .instrument(let instrument, let part): instrument.rawValue + Self.suffix(part)
        case .total: "ita"
        }
    }

    private static func suffix(_ part: Part?) -> String { part.map { "/\($0.rawValue)" } ?? "" }
}
