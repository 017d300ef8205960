internal import Addressing
internal import Model
internal import ThaiText

extension Hearing {
    /// No other channel that the phrases name leads to where this one does.
    func separateFrom(_ phrases: Phrases) -> Answer {
        let own = Set(([document.address] + formAddresses).map(\.canonical))
        let isShared = otherChannels.contains { link in
            own.contains(link.target.canonical) && isNamed(link, phrases) && !isOwnLabel(link)
        }
        return isShared ? .unmet(.sameChannel) : .met(examination.opening)
    }

    /// Where the exhibit's own channel leads, when it is a form elsewhere.
    private var formAddresses: [Address] {
        document.links.filter { $0.region == .main && $0.address?.isOnlineForm == true }
            .compactMap(\.address)
    }

    private func isNamed(_ link: LinkFact, _ phrases: Phrases) -> Bool {
        let text = Folded(link.text, .skeleton).bytes
        return skeletons(phrases.any).contains { text.contains($0) }
    }

    /// Whether a link's words are this item's own, so that it is no other channel.
    private func isOwnLabel(_ link: LinkFact) -> Bool {
        guard !item.identity.all.isEmpty else { return false }
        let text = Folded(link.text, .skeleton).bytes
        return item.identity.all.allSatisfy { group in
            skeletons(group).contains { text.contains($0) }
        }
    }
}
