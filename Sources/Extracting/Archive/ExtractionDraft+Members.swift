internal import Model
internal import Sniffing

extension ExtractionDraft {
    /// Lists a file of an archive: its name, and a link that leads nowhere but names it.
    mutating func list(_ name: String) {
        let place = Place(member: name)
        guard let block = add(.listItem, name, place: place) else { return }
        let text = extraction.blocks[block].text
        add(ExtractedLink(written: "#" + MemberName.fragment(text), text: text, block: block))
    }

    /// Reads a member with the reader of its own format, and puts what it says under its name.
    ///
    /// - Returns: the member as the archive's list has it, and its pages.
    mutating func read(
        _ bytes: [UInt8],
        _ kind: FileKind,
        as name: String
    ) -> (member: Member, pageCount: Int) {
        var member = Member(name: name, kind: kind.rawValue)
        guard kind.format != .archive, kind != .html,
            let reader = FormatReader.all.first(where: { $0.format == kind.format })
        else {
            // An archive within an archive is not opened, and pages are read elsewhere.
            member.readability = .unsupported(kind.rawValue)
            return (member, 0)
        }
        var own = ExtractionDraft(within: self, extractor: reader.name)
        do throws(Refusal) {
            try reader.read(bytes, &own)
        } catch {
            member.readability = error.readability
        }
        member.pagesWithoutText = own.extraction.pagesWithoutText
        take(own, as: name)
        return (member, own.extraction.pageCount)
    }

    /// Says how the archive as a whole could be read: as its best member, since the others are
    /// named beside it.
    func judgeMembers() throws(Refusal) {
        let members = extraction.members
        guard !members.isEmpty else { throw .empty }
        if members.contains(where: { $0.readability == .readable }) { return }
        // What only has to be recognised or opened with a password outweighs what nobody reads.
        let ranked: [(Readability) -> Refusal?] = [
            { $0 == .noTextLayer ? .noTextLayer : nil }, { $0 == .encrypted ? .encrypted : nil },
            { if case .unsupported(let name) = $0 { .unsupported(name) } else { nil } },
            { $0 == .tooLarge ? .tooLarge : nil },
            { if case .damaged(let words) = $0 { .damaged(words) } else { nil } },
        ]
        for refusal in ranked {
            if let refusal = members.lazy.compactMap({ refusal($0.readability) }).first {
                throw refusal
            }
        }
        throw .empty
    }
}

extension MemberName {
    /// The name as the fragment of an address (WHATWG URL §1.3).
    fileprivate static func fragment(_ name: String) -> String {
        var fragment = ""
        for byte in name.utf8 {
            let isPlain =
                byte > 0x20 && byte < 0x7F && !"\"<>`%#\\".utf8.contains(byte)
            let hex = String(byte, radix: 16, uppercase: true)
            fragment += isPlain ? String(UnicodeScalar(byte)) : (byte < 16 ? "%0" : "%") + hex
        }
        return fragment
    }
}
