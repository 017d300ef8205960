extension Address {
    /// The address as people write it: Thai in plain, in host, path, query and fragment.
    ///
    /// It parses to an address of the same ``canonical``. Escapes stay where decoding would change
    /// the meaning or mislead: ASCII, spaces, controls, invisible and bidirectional marks, private
    /// characters, bytes that are no UTF-8. Hosts of other scripts stay in punycode, since their
    /// letters may look like Latin ones.
    package var readable: String {
        let text = text.utf8.span
        var readable = parsedScheme.prefix + readableHost
        var index = hostEnd
        while index < text.count {
            if let (scalar, length) = PercentEncoding.scalar(in: text, at: index),
                Self.isSafe(scalar)
            {
                readable.unicodeScalars.append(scalar)
                index += length
            } else {
                readable.unicodeScalars.append(Unicode.Scalar(text[index]))
                index += 1
            }
        }
        return readable
    }

    private var readableHost: String {
        let host = host
        guard host.contains("xn--"), let unicode = InternationalName.unicode(host),
            unicode.unicodeScalars.allSatisfy(Self.isThaiHostScalar),
            InternationalName.ascii(unicode) == host
        else { return host }
        return unicode
    }

    private static func isThaiHostScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E01...0x0E5B: true
        case 0x2D, 0x2E, 0x30...0x39, 0x61...0x7A: true
        default: false
        }
    }

    private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII, !scalar.properties.isDefaultIgnorableCodePoint else { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned,
            .spaceSeparator, .lineSeparator, .paragraphSeparator:
            return false
        default:
            return true
        }
    }
}
