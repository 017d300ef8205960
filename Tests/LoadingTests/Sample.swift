import Loading
import Model

/// A checklist without fault, as small as one can be, for tests that spoil it at one place.
enum Sample {
    static let yaml = """
        schema: oitcheck.checklist/1
        id: nacc-oit
        edition: 2568
        revision: '1'
        source: {title: A test, confidence: low}
        title: {th: แบบตรวจ, en: A checklist}
        scoring: {levels: [100, 0], rollUp: mean-of-means, weights: {iit: 0.3, eit: 0.3, oit: 0.4}}
        groups:
          - {id: '9.1', indicator: '9', title: {th: กลุ่ม, en: Group}, items: [o1]}
        siteChecks:
          - {id: hub-page, title: {th: หน้ารวม, en: Hub}, remedy: {th: จัดทำ, en: Make one}}
        items:
          - id: o1
            group: '9.1'
            title: {th: โครงสร้าง, en: Structure}
            aliases: [แผนผัง]
            identity: {all: [[โครงสร้าง]], not: [แผนพัฒนา]}
            levels: [100, 0]
            components:
              - id: o1.c1
                kind: required
                text: {th: แผนผัง, en: Chart}
                fiscalYear: today
                confidence: high
                judgeable: auto
                check: {term: {any: [กองคลัง, กองช่าง], letters: 10}}
                question: {th: มีหรือไม่, en: Is it there}
                remedy: {th: เผยแพร่, en: Publish it}
                examples: {present: [กองคลัง], absent: [ไม่มี]}
              - id: o1.c2
                kind: advisory
                text: {th: ปี, en: Year}
                fiscalYear: current
                confidence: low
                judgeable: human
                check: {manual: {}}
                oneWith: [o1.c1]
                question: {th: มีหรือไม่, en: Is it there}
                remedy: {th: เผยแพร่, en: Publish it}
                examples: {}

        """

    /// The lines that a compiler would print for the sample with its first `old` replaced.
    static func faults(replacing old: String, with new: String) -> [String] {
        guard let range = yaml.firstRange(of: old) else { return ["the sample has no '\(old)'"] }
        return faults(of: yaml.replacingCharacters(in: range, with: new))
    }

    static func faults(of yaml: String) -> [String] {
        do {
            _ = try loadEdition(yaml, file: "x.yaml")
            return []
        } catch {
            return error.description.split(separator: "\n").map(String.init)
        }
    }

    /// The sample with its check of o1.c1 replaced.
    static func faults(check: String) -> [String] {
        faults(replacing: "{term: {any: [กองคลัง, กองช่าง], letters: 10}}", with: check)
    }

    /// The check of o1.c1 as read.
    static func check(_ check: String) throws -> Check? {
        let old = "{term: {any: [กองคลัง, กองช่าง], letters: 10}}"
        guard let range = yaml.firstRange(of: old) else { return nil }
        let text = yaml.replacingCharacters(in: range, with: check)
        return try loadEdition(text, file: "x.yaml").items.first?.components.first?.check
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
        self[..<range.lowerBound] + new + self[range.upperBound...]
    }
}
