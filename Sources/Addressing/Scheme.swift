/// The two schemes of an address.
enum Scheme {
    case http, https

    /// The scheme spelt by the bytes before `end`, in any case; nil for every other one.
    init?(_ input: Span<UInt8>, upTo end: Int) {
        guard end == 4 || end == 5 else { return nil }
        for (index, byte) in "https".utf8.prefix(end).enumerated() {
            guard input[index].asciiLowercased == byte else { return nil }
        }
        self = end == 4 ? .http : .https
    }

    /// Where the colon after a scheme stands, nil where the text starts with no scheme.
    static func end(in input: Span<UInt8>) -> Int? {
        guard !input.isEmpty, input[0].isASCIILetter else { return nil }
        for index in input.indices {
            let byte = input[index]
            if byte == ASCII.colon { return index }
            guard byte.isASCIIAlphanumeric || marks.contains(byte) else { return nil }
        }
        return nil
    }

    /// What starts the serialisation.
    var prefix: String {
        switch self {
        case .http: "http://"
        case .https: "https://"
        }
    }

    var defaultPort: Int {
        switch self {
        case .http: 80
        case .https: 443
        }
    }

    private static let marks = ByteSet("+-.")
}
