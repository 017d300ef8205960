/// Which addresses are one site, and where a mirror of it is served.
///
/// A host with and without `www.`, over http and https, is one site. A home with a port of its
/// own is a site by itself: that scheme, host and port.
package struct Site: Sendable {
    /// Where the site is read from.
    package let home: Address
    /// The address the site bears in public, where `home` is a mirror of it.
    package let publishedAs: Address?

    private let places: Set<Place>

    /// A site at `home`. Its pages may call themselves `publishedAs`; `mirrors` are further hosts
    /// that count as the site.
    package init(home: Address, publishedAs: Address? = nil, mirrors: [Address] = []) {
        self.home = home
        self.publishedAs = publishedAs
        places = Set(([home, publishedAs].compactMap(\.self) + mirrors).map(Place.init))
    }

    /// Whether `address` belongs to the site, under its served or its published name.
    package func contains(_ address: Address) -> Bool {
        address.hasOrigin(of: home) || places.contains(Place(address))
    }

    /// Where a published address is served; any other address as it is.
    package func local(_ address: Address) -> Address {
        guard let publishedAs else { return address }
        return Self.moved(address, from: publishedAs, to: home)
    }

    /// The public address of a served one; any other address as it is.
    package func published(_ address: Address) -> Address {
        guard let publishedAs else { return address }
        return Self.moved(address, from: home, to: publishedAs)
    }

    /// The canonical key of a page within the site: one for `www.` or not, http or https, the
    /// published and the served name. An address elsewhere keeps its own canonical form.
    package func key(_ address: Address) -> Address {
        let served = local(address)
        guard !served.hasOrigin(of: home), Place(served) == Place(home) else {
            return served.canonical
        }
        return served.moved(behind: home.part(0..<home.pathStart), from: served.pathStart).canonical
    }

    /// The address with the folder of `old` replaced by the folder of `new`, if it lies there.
    private static func moved(_ address: Address, from old: Address, to new: Address) -> Address {
        let folder = old.directory.path
        guard Place(address) == Place(old), address.path.hasPrefix(folder) else { return address }
        let start = address.pathStart + folder.utf8.count
        return address.moved(behind: new.directory.text, from: start)
    }
}

/// A host as a site counts it.
private struct Place: Hashable {
    let host: String
    /// Scheme and port where the port is not the scheme's own.
    let service: String?

    init(_ address: Address) {
        var host = Substring(address.host)
        if host.hasSuffix(".") { host.removeLast() }
        if address.explicitPort == nil, host.hasPrefix("www.") { host.removeFirst(4) }
        self.host = String(host)
        service = address.explicitPort.map { "\(address.scheme):\($0)" }
    }
}

extension Address {
    /// Whether scheme, host and port are those of `other`, byte by byte.
    fileprivate func hasOrigin(of other: Address) -> Bool {
        guard pathStart == other.pathStart else { return false }
        let (left, right) = (text.utf8.span, other.text.utf8.span)
        return (0..<pathStart).allSatisfy { left[$0] == right[$0] }
    }

    /// What stands in the text from `start` on, behind `prefix`; itself where that grows too long.
    fileprivate func moved(behind prefix: String, from start: Int) -> Address {
        Address(prefix + part(start..<text.utf8.count)) ?? self
    }
}
