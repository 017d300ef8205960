internal import Addressing
internal import Model
internal import ThaiText

extension Hearing {
    /// A postal address, telephone number or e-mail address, in the text, the header or the footer.
    func contact(_ kind: Contact) -> Answer {
        switch kind {
        case .telephone: telephone()
        case .email: email()
        case .address: postalAddress()
        }
    }

    private func telephone() -> Answer {
        if let place = contactTexts.first(where: { !Telephone.numbers(in: $0.written).isEmpty }) {
            return .met(place.citation)
        }
        return linked { if case .telephone = $0 { true } else { false } }
    }

    private func email() -> Answer {
        let found = contactTexts.compactMap { place in
            MailAddress.addresses(in: place.written).first.map { (address: $0, place: place) }
        }
        // One of the agency's own tells more than one of a free service.
        if let own = found.first(where: { !MailAddress.isFree($0.address) }) {
            return .met(own.place.citation)
        }
        if let free = found.first { return .met(free.place.citation, advice: .freeMail) }
        return linked { if case .mail(let address) = $0 { address.contains("@") } else { false } }
    }

    private func postalAddress() -> Answer {
        let texts = contactTexts
        let parts = texts.map { PostalAddress.parts(in: $0.written) }
        // An address may run over three lines; the first that names a part of it is quoted.
        let first = texts.indices.first { index in
            !parts[index].isEmpty
                && PostalAddress.isEnough(parts[index...].prefix(3).reduce([]) { $0.union($1) })
        }
        return first.map { .met(texts[$0].citation) } ?? .unmet(.notInDocument)
    }

    private func linked(_ isWanted: (LinkTarget) -> Bool) -> Answer {
        document.links.first { isWanted($0.target) }.map { .met(document.citation($0)) }
            ?? .unmet(.notInDocument)
    }

    /// Where a contact may stand.
    private struct Text {
        let written: [UInt8]
        let citation: Citation
    }

    private var contactTexts: [Text] {
        let speaking = Set(exhibit.speaking)
        let blocks = document.blocks.indices.filter { index in
            let region = document.blocks[index].region
            return speaking.contains(index) || region == .footer || region == .header
        }
        let texts = blocks.map { index in
            Text(
                written: Folded(document.blocks[index].text, .written).bytes,
                citation: document.citation(block: index)
            )
        }
        return texts
            + grids.flatMap { grid in
                grid.table.rows.indices.prefix(200).flatMap { row in
                    grid.filled(row).map { column in
                        Text(
                            written: Folded(grid.text(row, column), .written).bytes,
                            citation: grid.citation(row, column)
                        )
                    }
                }
            }
    }
}
