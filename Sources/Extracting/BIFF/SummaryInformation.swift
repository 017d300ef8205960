internal import Sniffing

/// The properties that Office up to 2003 keeps beside a document ([MS-OLEPS] 2.21).
enum SummaryInformation {
    /// The title that somebody gave it; empty where nobody did.
    static func title(of file: CompoundFile) -> String {
        guard let stream = file.stream("\u{05}SummaryInformation") else { return "" }
        var head = BIFFFields(stream.dropFirst(44))
        let section = head.long()
        guard section < stream.count else { return "" }
        var list = BIFFFields(stream[section...])
        list.skip(4)
        var codePage = 0
        var title = ""
        for _ in 0..<min(list.long(), 100) {
            let (kind, offset) = (list.long(), list.long())
            guard section + offset < stream.count else { continue }
            var property = BIFFFields(stream[(section + offset)...])
            if kind == 1 {
                property.skip(4)
                codePage = property.short()
            }
            if kind == 2 { title = text(&property, codePage) }
        }
        return DocumentTitle.shown(title)
    }

    /// A string in the charset that the properties name, two bytes a character or Thai.
    private static func text(_ fields: inout BIFFFields, _ codePage: Int) -> String {
        let kind = fields.long()
        let length = min(fields.long(), 1_000)
        let isWide = kind == 31 || codePage == 1_200
        if isWide {
            let units = kind == 31 ? length : length / 2
            return String(fields.characters(units, isWide: true).prefix { $0 != "\0" })
        }
        return TextDecoding.decode(Array(fields.bytes(length).prefix { $0 != 0 }))
    }
}
