package import Addressing

/// The hosts through which people reach an agency, known by their names.
enum WebHosts {
    static let chat: [String] = [
        "m.me", "messenger.com", "lin.ee", "line.me", "tawk.to", "crisp.chat", "zopim.com",
        "zdassets.com", "tidio.co", "tidio.com", "chatra.io", "intercom.io", "livechatinc.com",
        "smartsupp.com", "dialogflow.com", "dialogflow.cloud.google.com", "botpress.cloud",
        "zwiz.ai", "purechat.com", "userlike.com",
    ]
    static let forms: [String] = [
        "docs.google.com/forms", "forms.gle", "forms.office.com", "forms.microsoft.com",
        "surveymonkey.com", "jotform.com", "typeform.com", "airtable.com",
    ]
    static let maps: [String] = [
        "maps.google.com", "maps.google.co.th", "google.com/maps", "google.co.th/maps",
        "maps.app.goo.gl", "goo.gl/maps", "openstreetmap.org", "map.longdo.com", "bing.com/maps",
        "g.page",
    ]
    /// Paths of hosts of talk that are no page of anybody: log-in, sharing, plug-ins for a like.
    static let walls: [String] = [
        "/login", "/sharer", "/share", "/dialog/", "/plugins/like", "/plugins/share", "/intent/",
        "/lineit", "/r/share", "/r/msg/", "/home.php", "/policies", "/privacy",
    ]
}

extension Address {
    /// A page of a social network, not its log-in nor a button for sharing.
    package var isSocialPage: Bool { isOn(KnownHosts.networks) && !isWall && leadsSomewhere }

    /// A conversation that somebody answers, not a log-in.
    package var isChat: Bool {
        guard isOn(WebHosts.chat), !isWall else { return false }
        return leadsSomewhere || host.hasSuffix("tawk.to") || host.hasSuffix("crisp.chat")
    }

    /// A form at one of the services that host forms.
    var isOnlineForm: Bool { isOn(WebHosts.forms) }

    var isMap: Bool { isOn(WebHosts.maps) }

    private var isWall: Bool {
        let path = path.lowercased()
        return WebHosts.walls.contains { path.hasPrefix($0) }
    }

    /// Whether it names anybody: the front page of a network is nobody's.
    private var leadsSomewhere: Bool {
        path.utf8.contains { $0 != UInt8(ascii: "/") } || query?.isEmpty == false
    }
}
