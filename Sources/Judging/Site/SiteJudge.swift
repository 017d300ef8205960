package import Model

extension Bench {
    /// The findings for the properties of the site that the edition names, in its order. A check that
    /// this room does not know is left to a person.
    package func judge(_ site: SiteView) -> [SiteFinding] {
        siteChecks.map { check in
            let opinion = SiteJudge(site: site, items: items).opinion(of: check.id)
            return SiteFinding(
                check: check,
                verdict: opinion.verdict,
                reason: opinion.reason,
                evidence: opinion.evidence
            )
        }
    }
}

/// Judges a site as a whole, one property at a time.
private struct SiteJudge {
    let site: SiteView
    /// The items of the edition.
    let items: [ItemID]

    /// Clicks from the home page to the page that gathers the disclosures.
    private static let mostClicks = 2

    func opinion(of check: String) -> Opinion {
        switch check {
        case "hub-page": hubPage()
        case "hub-from-home": hubFromHome()
        case "hub-whole": hubWhole()
        case "two-way-channel": twoWayChannel()
        case "procurement-on-social": procurementOnSocial()
        case "no-gift-on-home": noGiftOnHome()
        default: Opinion(verdict: .undecided, reason: .needsPerson)
        }
    }

    /// The page that gathers most disclosures, when it gathers enough to be called the one page.
    private var hub: SiteView.Hub? {
        // Agencies leave out an item or two that stands in a menu of its own.
        site.hubs.filter { $0.items.count * 10 >= items.count * 8 }.max { one, other in
            (one.items.count, -(one.clicks ?? .max)) < (other.items.count, -(other.clicks ?? .max))
        }
    }

    private func hubPage() -> Opinion {
        guard let hub else { return notSeen(.notInDocument) }
        return present(hub.page, Examination(hub.page).opening)
    }

    private func hubFromHome() -> Opinion {
        guard let hub else { return notSeen(.notInDocument) }
        guard let clicks = hub.clicks, !hub.page.path.isEmpty else {
            return notSeen(.notReachableFromHome)
        }
        guard clicks <= Self.mostClicks else {
            return lacking(.tooManyClicks(clicks, most: Self.mostClicks), on: hub.page)
        }
        return present(hub.page, Examination(hub.page).opening)
    }

    private func hubWhole() -> Opinion {
        guard let hub else { return notSeen(.notInDocument) }
        let missing = items.filter { !hub.items.contains($0) }
        guard missing.isEmpty else { return lacking(.itemsNotLinked(missing), on: hub.page) }
        return present(hub.page, Examination(hub.page).opening)
    }

    private func twoWayChannel() -> Opinion {
        let pages = [site.home].compactMap { $0 } + site.channels
        for page in pages {
            if let proof = Examination(page).chat().proof, let first = proof.citations.first {
                return present(page, first)
            }
        }
        // Whether a page of a network answers messages, only its closed feed could tell.
        return social ?? notSeen(.notInDocument)
    }

    private func procurementOnSocial() -> Opinion { social ?? notSeen(.notInDocument) }

    private func noGiftOnHome() -> Opinion {
        guard let home = site.home else { return notSeen(.notInDocument) }
        guard let citation = NoGift.citation(in: home) else {
            return Opinion(verdict: .absent, reason: .notInDocument)
        }
        return present(home, citation)
    }

    /// A person must look at the network's page that the home page links.
    private var social: Opinion? {
        guard let home = site.home, let proof = Examination(home).social().proof else { return nil }
        return Opinion(
            verdict: .undecided,
            reason: .needsPerson,
            evidence: proof.citations.map(home.evidence)
        )
    }

    private func present(_ page: Exhibit, _ citation: Citation) -> Opinion {
        Opinion(verdict: .present, reason: .found, evidence: [page.evidence(citation)])
    }

    /// Seen, and found wanting.
    private func lacking(_ reason: Reason, on page: Exhibit) -> Opinion {
        Opinion(
            verdict: .absent,
            reason: reason,
            evidence: [page.evidence(Examination(page).opening)]
        )
    }

    /// Not there as far as was looked; absent only when the home page and all the rest were.
    private func notSeen(_ reason: Reason) -> Opinion {
        site.home != nil && site.searchWasWhole
            ? Opinion(verdict: .absent, reason: reason)
            : Opinion(verdict: .notChecked, reason: .notAllSeen)
    }
}

extension Examination {
    /// An exhibit read for no item in particular.
    fileprivate init(_ exhibit: Exhibit) { self.init(exhibit, Phrasebook([])) }
}
