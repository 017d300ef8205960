internal import CIDN2

/// Host names beyond ASCII: UTS 46, non-transitional, by libidn2. The only C of this room.
enum InternationalName {
    /// More than any name of 255 characters takes; libidn2's punycode is quadratic beyond it.
    private static let longest = 1024

    /// The ASCII form of a domain, nil where UTS 46 or IDNA 2008 refuses it.
    static func ascii(_ domain: String) -> String? {
        unsafe converted(domain) {
            unsafe idn2_to_ascii_8z($0, $1, CInt(IDN2_NONTRANSITIONAL.rawValue))
        }
    }

    /// The Unicode form of a domain that may hold `xn--` labels, nil where one is not valid.
    static func unicode(_ domain: String) -> String? {
        unsafe converted(domain) {
            unsafe idn2_to_unicode_8z8z($0, $1, CInt(IDN2_NONTRANSITIONAL.rawValue))
        }
    }

    /// A C conversion of one zero-terminated string into another, which it allocates.
    private typealias Conversion =
        (UnsafePointer<CChar>, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt

    private static func converted(_ domain: String, by convert: Conversion) -> String? {
        // C would take a zero byte for the end and answer for a shorter name.
        guard domain.utf8.count <= longest, !domain.utf8.contains(0) else { return nil }
        var output: UnsafeMutablePointer<CChar>?
        // libidn2 allocates only on success, and its own function must free it.
        guard unsafe domain.withCString({ unsafe convert($0, &output) }) == IDN2_OK.rawValue,
            let text = unsafe output
        else { return nil }
        defer { unsafe idn2_free(text) }
        return unsafe String(cString: text)
    }
}
