internal import Addressing
internal import Model
internal import ThaiText

extension Hearing {
    /// At least `minimum` ways to have a service without travelling, each under its own words: forms,
    /// hosted forms, or pages of a service system. A form to print is no such way.
    func service(_ phrases: Phrases, minimum: Int) -> Answer {
        let wanted = skeletons(phrases.any)
        var named: Set<[UInt8]> = []
        var found: [Citation] = []
        for link in document.links where link.region == .main && isApplication(link) {
            let words = Folded(link.text, .skeleton).bytes
            guard words.count >= 4, speaks(of: wanted, link), named.insert(words).inserted else {
                continue
            }
            found.append(document.citation(link))
        }
        for form in fillable where speaks(of: wanted, form) {
            if named.insert(Folded(document.heading(form.heading), .skeleton).bytes).inserted {
                found.append(document.citation(form))
            }
        }
        guard found.count >= max(1, minimum) else { return .unmet(.notInDocument) }
        return .met(Proof(Array(found.prefix(max(3, minimum)))))
    }

    private func speaks(of wanted: [[UInt8]], _ link: Link) -> Bool {
        wanted.isEmpty
            || document.words(around: link).contains { text in
                wanted.contains { text.contains($0) }
            }
    }

    private func speaks(of wanted: [[UInt8]], _ form: Form) -> Bool {
        let texts = [document.heading(form.heading), document.title] + form.fields
        return wanted.isEmpty
            || texts.contains { text in
                let folded = Folded(text, .skeleton).bytes
                return wanted.contains { folded.contains($0) }
            }
    }

    /// Whether a link leads to where something is applied for: not to a file, not to a network's page.
    private func isApplication(_ link: Link) -> Bool {
        guard let address = link.address, link.kind != .image, link.kind != .resource,
            address.withoutAnchor != document.address.withoutAnchor
        else { return false }
        if address.isOnlineForm { return true }
        guard !address.isFile, !address.isSocialPage, !address.isMap else { return false }
        let text = Folded(address.host + address.path + (address.query ?? ""), .plain).bytes
        return Self.systems.contains { text.contains($0) }
    }

    /// What the addresses of service systems have in them.
    private static let systems = skeletons([
        "eservice", "e-service", "onlineservice", "service-online", "onestop", "oss", "e-form",
        "eform", "request", "application", "petition", "e-permit", "biz.govchannel", "egov",
        "czp.dga.or.th", "bora.dopa", "dlapay", "e-office/form", "appointment", "booking", "queue",
    ])
}

extension Address {
    /// Whether the name ends as those of files to read or print do.
    var isFile: Bool {
        let name = lastPathComponent.lowercased()
        return [
            ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".csv", ".odt", ".ods", ".ppt", ".pptx",
            ".txt", ".zip", ".rar", ".jpg", ".jpeg", ".png",
        ].contains { name.hasSuffix($0) }
    }
}
