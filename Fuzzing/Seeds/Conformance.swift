import Foundation

/// Writes each case of urltestdata.json as a base, behind its length, and a text.
func writeAddresses(from path: String?) throws {
    for (number, test) in try cases(of: path).enumerated() {
        guard let input = test["input"] as? String else { continue }
        let base = Array((test["base"] as? String ?? "").utf8.prefix(0x7F))
        try write([UInt8(base.count)] + base + Array(input.utf8), "address", as: "\(number)")
    }
}

/// Writes each case of robots.json as what is asked for, a NUL, and the file, which speaks to us.
func writeRobots(from path: String?) throws {
    for (number, test) in try cases(of: path).enumerated() {
        guard let file = test["robots"] as? String, let agent = test["agent"] as? String,
            let url = test["url"] as? String
        else { continue }
        let own = file.replacingOccurrences(of: agent, with: "oitcheck")
        let path =
            url.split(separator: "/", maxSplits: 2).dropFirst(2).first.map { "/" + $0 } ?? "/"
        try write(Array(path.utf8) + [0] + Array(own.utf8), "robots", as: "\(number)")
    }
}

private func cases(of path: String?) throws -> [[String: Any]] {
    guard let path else { exit(2) }
    let all = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))
    return (all as? [Any] ?? []).compactMap { $0 as? [String: Any] }
}
