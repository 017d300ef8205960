internal import Model
internal import ThaiText

extension Hearing {
    /// A signature: a name in brackets, or behind the word for signing, with one of the posts beside
    /// it. Dots to sign on are none.
    func signature(_ positions: Phrases) -> Answer {
        let posts = Positions(positions)
        for line in passages.lines.indices {
            let names = PersonName.all(in: written(line))
            guard !names.isEmpty, isSigned(line, names), let post = post(posts, near: line) else {
                continue
            }
            let cited = line == post ? [line] : [line, post]
            return .met(Proof(cited.map { examination.citation(line: $0) }))
        }
        return .unmet(.notInDocument)
    }

    private static let signing = skeletons(["ลงชื่อ", "ลงนาม"])

    private func isSigned(_ line: Int, _ names: [PersonName]) -> Bool {
        if names.contains(where: \.isBracketed) { return true }
        let from = max(0, line - 2)
        return (from...line).contains { near in
            Self.signing.contains { passages.bytes(of: near).contains($0) }
        }
    }

    /// The line that names the post: the name's own, or one of the three below.
    private func post(_ posts: Positions, near line: Int) -> Int? {
        (line..<min(line + 4, passages.lines.count)).first {
            posts.stand(in: passages.bytes(of: $0))
        }
    }

    private func written(_ line: Int) -> [UInt8] {
        let text = document.blocks[passages.lines[line].block].text
        return text.utf8.count > 3000 ? [] : Folded(text, .written).bytes
    }
}
