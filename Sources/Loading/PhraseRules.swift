internal import ThaiText
internal import Yams

/// Phrases are matched on the skeleton, without tones, spaces and punctuation (`ThaiText.Folded`);
/// so a list of them can be wrong in ways that a list of other texts cannot.
extension Reader {
    /// A list of phrases, each of which can match, and none of which matches just like another.
    mutating func phraseList(_ node: Node?, _ what: String) -> [String]? {
        guard let node, let phrases = texts(node, what) else { return nil }
        var byFold: [[UInt8]: String] = [:]
        for phrase in phrases {
            let fold = Folded(phrase, .skeleton).bytes
            if fold.count < 2 {
                refuse("'\(phrase)' has too few letters to be matched", at: place(phrase, in: node))
            } else if let twin = byFold.updateValue(phrase, forKey: fold) {
                refuse(
                    "'\(phrase)' is matched just like '\(twin)'; leave one out",
                    at: place(phrase, in: node)
                )
            }
        }
        noteFixedYears(phrases, in: node)
        return phrases
    }

    /// The entry of a list that says this.
    private func place(_ phrase: String, in node: Node) -> Node {
        node.sequence?.first { $0.string == phrase } ?? node
    }
}
