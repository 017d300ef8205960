package import Model

extension Document {
    /// Whether it is no page of the site but a question to its visitor, who shall prove to be a person:
    /// the challenges of Cloudflare, Sucuri, Imperva and DDoS-Guard, by their titles.
    package var isChallenge: Bool {
        format == .html && Challenge.isOne(title: title, links: links.count)
    }
}

/// A question to the visitor, who shall prove to be a person, in place of a page.
package enum Challenge {
    /// They hold no more than a way to their maker, and programs.
    private static let mostLinks = 8

    package static func isOne(title: String, links: Int) -> Bool {
        links <= mostLinks && titles.contains { title.hasPrefix($0) }
    }

    private static let titles = [
        "Just a moment...", "Attention Required! | Cloudflare", "Checking your browser",
        "You are being redirected...", "Sucuri WebSite Firewall", "DDOS-GUARD", "DDoS-Guard",
        "Pardon Our Interruption", "Access denied | ", "Human Verification",
    ]
}
