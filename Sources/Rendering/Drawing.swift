package import Addressing

/// A page as its scripts left it.
package struct Drawing: Sendable {
    /// HTML in UTF-8.
    package let html: [UInt8]
    /// Where the page wanted to go by itself: it was kept where it was.
    package let onward: [Address]
    /// Name and version of what drew it: `chromium/156`.
    package let renderer: String
}
