internal import FoundationEssentials
internal import Model

/// The field that says by which contract to read the rest.
struct ReportHead: Decodable {
    private enum Key: String, CodingKey { case schema }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        let schema = try fields.decode(String.self, forKey: .schema)
        guard schema == ReportJSON.schema else {
            throw DecodingError.dataCorruptedError(
                forKey: .schema,
                in: fields,
                debugDescription: "is '\(schema)'; expected '\(ReportJSON.schema)', as "
                    + "`oitcheck check --format json` writes it"
            )
        }
    }
}

/// What is read of a report of `oitcheck.report/1`; other fields may be there.
struct ReportBody: Decodable {
    let checklist: Checklist
    let target: Target
    let items: [Item]
    let scores: Scores

    struct Checklist: Decodable {
        let id: String
        let edition: Int
        let revision: String
        let sha256: String
    }

    struct Target: Decodable {
        let location: String
        let asOf: String
    }

    struct Item: Decodable {
        let id: Code
        let verdict: OneOf<ItemVerdict>
        let score: Points
        let components: [Component]
    }

    struct Component: Decodable {
        let id: String
        /// Newer reports have it.
        let deciding: Bool?
        let verdict: OneOf<Verdict>
    }

    struct Scores: Decodable { let oit: Points? }

    /// The code of an item.
    struct Code: Decodable {
        let value: ItemID

        init(from decoder: any Decoder) throws {
            let text = try String(from: decoder)
            guard let id = ItemID(text: text) else {
                throw decoder.fault("is '\(text)'; expected the code of an item, such as o12")
            }
            value = id
        }
    }

    /// A word of a closed list.
    struct OneOf<Value: RawRepresentable<String> & CaseIterable>: Decodable {
        let value: Value

        init(from decoder: any Decoder) throws {
            let text = try String(from: decoder)
            guard let value = Value(rawValue: text) else {
                let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
                throw decoder.fault("is '\(text)'; expected one of \(known)")
            }
            self.value = value
        }
    }

    /// A score with its ends in order.
    struct Points: Decodable {
        let value: Score

        private enum Key: String, CodingKey { case low, high }

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: Key.self)
            let ends = try [Key.low, .high].map { key in
                let value = try fields.decode(Double.self, forKey: key)
                guard (0...100).contains(value) else {
                    throw DecodingError.dataCorruptedError(
                        forKey: key,
                        in: fields,
                        debugDescription: "is \(value); expected 0 to 100"
                    )
                }
                return value
            }
            guard ends[0] <= ends[1] else {
                throw decoder.fault("its low end \(ends[0]) is above its high end \(ends[1])")
            }
            value = Score(low: ends[0], high: ends[1])
        }
    }
}

extension Decoder {
    fileprivate func fault(_ message: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: codingPath, debugDescription: message))
    }
}

extension ReportedItems {
    init(_ body: ReportBody) {
        checklist = Checklist(
            id: body.checklist.id,
            edition: body.checklist.edition,
            revision: body.checklist.revision,
            sha256: body.checklist.sha256
        )
        location = body.target.location
        asOf = body.target.asOf
        oit = body.scores.oit?.value
        items = body.items.map { item in
            ScoredItem(
                id: item.id.value,
                score: item.score.value,
                verdict: item.verdict.value,
                lacking: item.components.filter(\.isLacking).map(\.id)
            )
        }
    }
}

extension ReportBody.Component {
    /// Whether its item waits for it.
    fileprivate var isLacking: Bool {
        deciding == true && ![.present, .notApplicable].contains(verdict.value)
    }
}
