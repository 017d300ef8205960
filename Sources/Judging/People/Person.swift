internal import Model

/// Somebody a document lists: who holds a post, or the post that nobody holds.
struct Person {
    /// The name as it is written, or the words of the post where it is vacant.
    let name: String
    var hasLastName: Bool
    let isVacant: Bool
    /// Where the name and the post stand.
    let citations: [Citation]
    /// Telephone numbers and e-mail addresses that stand with the person, folded.
    var contacts: Set<[UInt8]>
    /// Where the contacts stand.
    var contactCitation: Citation?
    /// A picture beside the person; nil where the layout does not tell.
    var photograph: Image?
    /// The lines of text that are the person's, by index; nil in a table.
    var lines: Range<Int>?

    /// Takes over what the same person shows elsewhere.
    mutating func add(_ other: Person) {
        hasLastName = hasLastName || other.hasLastName
        contacts.formUnion(other.contacts)
        contactCitation = contactCitation ?? other.contactCitation
        photograph = photograph ?? other.photograph
    }
}
