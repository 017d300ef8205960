/// Why a text is not an http(s) URL.
package enum AddressError: Error, Hashable, Sendable {
    /// It names no scheme, and there is no base to take it from.
    case relativeWithoutBase
    /// It is a URL of another scheme, given in lower case (`mailto`, `javascript`).
    case otherScheme(String)
    /// It names no host.
    case emptyHost
    /// Its host is no domain name, no IPv4 and no IPv6 address.
    case invalidHost
    /// Its port is no number from 0 to 65535.
    case invalidPort
    /// It, or its serialisation, has more than ``Address/longest`` bytes.
    case tooLong
}
