import Addressing
@testable import Fetching
import Foundation

/// Reads the head of an answer line by line, and all that is made of it.
func checkHead(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { $0 + [0x0A] }
    var head = ResponseHead(keepsLines: true)
    for line in lines { guard head.take(Array(line)) else { break } }
    _ = HeaderLinks.targets(of: head)
    let now = Date(timeIntervalSince1970: 1_750_000_000)
    let waits = [
        head.retryAfter.flatMap { RetryAfter.duration($0, now: now) },
        RetryAfter.reset(head.limitReset ?? "", remaining: head.limitRemaining ?? "", now: now),
    ]
    guard waits.compactMap(\.self).allSatisfy({ .zero ... .seconds(86_400) ~= $0 })
    else { find("a wait that nobody believes") }
    checkCookies(of: head)
    guard let message = HTTPMessage(lines.map { Array($0) }) else { return }
    if case .bytes(let body) = message.body(bytes, limit: 1 << 16), body.count > 1 << 16 {
        find("a body beyond its limit")
    }
}

private func checkCookies(of head: ResponseHead) {
    guard let address = Address("https://town.go.th/") else { return }
    var cookies = Cookies()
    _ = cookies.take(head.cookies, from: address)
    guard let header = cookies.header(for: address) else { return }
    guard header.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) else { find("a cookie with a line break") }
    if cookies.take(head.cookies.suffix(1), from: address), cookies.header(for: address) == header {
        find("a cookie that is new and changes nothing")
    }
}
