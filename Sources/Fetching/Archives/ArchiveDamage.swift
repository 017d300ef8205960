/// Where and how an archive is not what it should be.
package struct ArchiveDamage: Error, Hashable, Sendable {
    /// What is wrong, in English: the words of the library or of the format.
    package let words: String
    /// Bytes from the start of the file; nil where nobody can say.
    package let offset: Int?
    /// The number of the record or member, the first being 1.
    package let record: Int?
    /// Whether the file only ends too early: what stands before is good.
    package let isEnd: Bool

    package init(_ words: String, offset: Int? = nil, record: Int? = nil, isEnd: Bool = false) {
        self.words = words
        self.offset = offset
        self.record = record
        self.isEnd = isEnd
    }

    /// Such as `record 4, byte 1027: no length`.
    package var text: String {
        let place = [record.map { "record \($0)" }, offset.map { "byte \($0)" }]
            .compactMap(\.self).joined(separator: ", ")
        return place.isEmpty ? words : "\(place): \(words)"
    }
}
