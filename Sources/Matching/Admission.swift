package import Model
import ThaiText

/// Decides whether a document may speak for an item: only if its own words say that it is the
/// item's disclosure. Labels that lead to it, hubs and file names are no evidence.
package struct Admission: Sendable {
    package enum Outcome: Hashable, Sendable {
        case admitted
        /// A row of the hub leads to it under the item's code, and its own words neither confirm nor
        /// deny it: a person decides.
        case doubtful
        case rejected(Reason)
    }

    private let edition: Edition
    /// The name of the agency whose site this is, with its kind; nil where it is not known.
    private let agency: String?

    /// A document that hubs give for so many items is a placeholder for all of them.
    static let manyItems = 4

    package init(edition: Edition, agency: String?) {
        self.edition = edition
        self.agency = agency
    }

    /// Decides one candidate.
    ///
    /// - Parameters:
    ///   - candidate: the item, and how the document was found.
    ///   - inspection: what a closer look showed.
    ///   - hubRows: for how many items hubs lead to the same bytes.
    /// - Returns: whether the document may speak, and if not, why.
    package func decide(
        _ candidate: Candidate,
        _ inspection: Inspection,
        hubRows: Int
    ) -> Outcome {
        if let reason = Self.emptiness(inspection.state) { return .rejected(reason) }
        if let other = inspection.agency, isAnother(other, isSure: inspection.isTitleSure) {
            return .rejected(.otherAgency(other))
        }
        let others = otherItems(than: candidate.item, in: inspection)
        switch likeness(to: candidate.item, in: inspection) {
        case .own: return .admitted
        case .refused(let phrase): return .rejected(Self.refusal(phrase))
        case .none:
            // What a picture says it is may have been misread: what leads to it then counts as a hub's
            // row does, and a person decides.
            let isUnsure = candidate.isOwn && !inspection.isTitleSure
            if let other = others.first, !isUnsure { return .rejected(.otherItem(other)) }
            guard candidate.route == .hubRow || isUnsure else {
                return .rejected(.notThisDisclosure)
            }
            return hubRows >= Self.manyItems ? .rejected(.oneDocumentForMany) : .doubtful
        }
    }

    private func likeness(to item: ItemID, in inspection: Inspection) -> Likeness {
        guard let index = edition.items.firstIndex(where: { $0.id == item }),
            inspection.likenesses.indices.contains(index)
        else { return .none }
        return inspection.likenesses[index]
    }

    private func otherItems(than item: ItemID, in inspection: Inspection) -> [ItemID] {
        zip(edition.items, inspection.likenesses)
            .filter { $0.id != item && $1 == .own }
            .map(\.0.id)
    }

    /// One letter in four may be misread in a picture before a name is another's.
    private static let lettersAnError = 4

    private func isAnother(_ name: String, isSure: Bool) -> Bool {
        guard let agency else { return false }
        let (name, own) = (Folded(name, .skeleton), Folded(agency, .skeleton))
        guard !isSure else { return name.bytes != own.bytes }
        let nearest = distance(of: own, in: name)?.distance ?? own.count
        return nearest * Self.lettersAnError > own.count
    }

    private static func emptiness(_ state: PageState) -> Reason? {
        switch state {
        case .content: nil
        case .shell, .splash: .emptyPage
        case .placeholder: .placeholder
        case .softNotFound: .softNotFound
        case .loginWall: .signIn
        case .needsRendering: .needsRendering
        case .challenge: .challenge
        }
    }

    /// A report's words on what should be a plan, a plan's on what should be a report, or others.
    private static func refusal(_ phrase: String) -> Reason {
        let folded = Folded(phrase, .skeleton).bytes
        func begins(_ word: String) -> Bool { folded.starts(with: Folded(word, .skeleton).bytes) }
        if begins("รายงาน") || begins("ผล") { return .reportNotPlan }
        if begins("แผน") { return .planNotReport }
        return .excluded(phrase)
    }
}
