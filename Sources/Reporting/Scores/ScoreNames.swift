internal import Model

extension Scoring {
    /// Why the roll-up is not known; nil where it is.
    var whyUnknown: Wording? {
        switch self {
        case .meanOfMeans: nil
        case .unknown(let reason): reason
        }
    }
}

/// What people call the parts of a score.
struct ScoreNames {
    let edition: Edition

    /// The subject with its code where it has one: `9.3 การจัดซื้อจัดจ้าง`.
    func label(_ subject: Computation.Subject) -> Wording {
        let name = name(subject)
        switch subject {
        case .group(let id): return Wording(th: "\(id) \(name.th)", en: "\(id) \(name.en)")
        case .item(let id): return Wording(th: "\(id) \(name.th)", en: "\(id) \(name.en)")
        case .total, .eit, .instrument, .indicator: return name
        }
    }

    /// The subject's title alone.
    func name(_ subject: Computation.Subject) -> Wording {
        switch subject {
        case .total: Labels.ita
        case .eit: Wording(th: "EIT", en: "EIT")
        case .instrument(let instrument): instrument.wording
        case .indicator(let id):
            Wording(th: "\(Labels.indicator.th) \(id)", en: "\(Labels.indicator.en) \(id)")
        case .group(let id):
            edition.groups.first { $0.id == id }?.title ?? Wording(th: id, en: id)
        case .item(let id):
            edition.item(id)?.title ?? Wording(th: id.description, en: id.description)
        }
    }
}
