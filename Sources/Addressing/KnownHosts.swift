/// Hosts that are known for what they do with what is put there.
package enum KnownHosts {
    /// Networks whose posts nobody can read without an account or a script.
    package static let networks = [
        "facebook.com", "fb.com", "fb.me", "fb.watch", "instagram.com", "youtube.com", "youtu.be",
        "tiktok.com", "twitter.com", "x.com", "line.me", "lin.ee", "threads.net", "threads.com",
    ]

    /// Conversations of such networks.
    static let messengers = ["m.me", "messenger.com"]

    static let social = networks + messengers

    /// Services that show a document as a book of pictures, page by page.
    static let flipBooks = [
        "fliphtml5.com", "anyflip.com", "pubhtml5.com", "issuu.com", "heyzine.com",
        "flipbookpdf.net", "flipsnack.com", "calameo.com", "yumpu.com", "publuu.com",
        "simplebooklet.com", "canva.com/design",
    ]

    /// Pages that ask who one is, to which hosts redirect what is not for everybody.
    static let signIns = [
        "accounts.google.com", "login.microsoftonline.com", "login.microsoft.com",
        "login.live.com", "login.windows.net", "dropbox.com/login", "facebook.com/login",
        "facebook.com/checkpoint", "instagram.com/accounts/login", "access.line.me",
        "accounts.line.me", "login.yahoo.com", "appleid.apple.com",
    ]
}

extension Address {
    /// Whether it is on a network whose posts only members or scripts can read. Such are never asked.
    package var isOnSocialNetwork: Bool { isOn(KnownHosts.social) }

    /// Whether a service shows a document here as a book of pictures.
    package var isFlipBook: Bool { isOn(KnownHosts.flipBooks) }

    /// Whether it is a page where one signs in to a service of many sites.
    package var isSignIn: Bool { isOn(KnownHosts.signIns) }

    /// Whether the host, or the host and the beginning of the path, is one of these or below it.
    package func isOn(_ places: [String]) -> Bool {
        let host = host.utf8
        return places.contains { place in
            let name = place.utf8.prefix { $0 != ASCII.slash }
            guard host.suffix(name.count).elementsEqual(name) else { return false }
            let above = host.dropLast(name.count).last
            guard above == nil || above == ASCII.dot else { return false }
            return path.utf8.starts(with: place.utf8.dropFirst(name.count))
        }
    }
}
