internal import CCurl

extension EasyHandle {
    /// The most certificates that are looked at; a chain has three or four.
    private static let mostCertificates = 32
    /// The most that libcurl may say of one.
    private static let mostLines = 256

    /// The certificates that the server of the last transfer sent, the leaf first.
    var certificates: [Certificate] {
        guard let sent = oit_easy_certificates(pointer)?.pointee, sent.num_of_certs > 0,
            let lists = sent.certinfo
        else { return [] }
        return (0..<min(Int(sent.num_of_certs), Self.mostCertificates)).map { index in
            Certificate(Self.lines(of: lists[index]))
        }
    }

    private static func lines(of list: UnsafeMutablePointer<curl_slist>?) -> [String] {
        var lines: [String] = []
        var next = list
        while let line = next, lines.count < mostLines {
            if let text = line.pointee.data { lines.append(String(cString: text)) }
            next = line.pointee.next
        }
        return lines
    }
}
