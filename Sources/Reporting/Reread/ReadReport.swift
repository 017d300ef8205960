internal import FoundationEssentials
package import Model
internal import ThaiText

/// Reads the items of a JSON report back (`Documentation/report.md`), as far as scores need them.
///
/// - Parameters:
///   - bytes: The report, UTF-8.
///   - file: Its name, for messages.
/// - Returns: The items as the report has them; ``ReportedItems/checked(against:file:)`` holds them
///   against an edition.
/// - Throws: The first fault with its place: no JSON, another schema, a field that is missing or is
///   not what the contract says.
package func readReport(_ bytes: [UInt8], file: String) throws(ReportFault) -> ReportedItems {
    do {
        // First the schema alone: of another contract no field can be expected.
        let data = Data(bytes)
        _ = try JSONDecoder().decode(ReportHead.self, from: data)
        return ReportedItems(try JSONDecoder().decode(ReportBody.self, from: data))
    } catch let error as DecodingError {
        throw ReportFault(error, file: file)
    } catch {
        throw ReportFault(file: file, path: "$", message: "cannot be read: \(error)")
    }
}

extension ReportedItems {
    /// The same, known to be about exactly the items of an edition.
    package func checked(against edition: Edition, file: String) throws(ReportFault) -> Self {
        func fault(_ path: String, _ message: String) -> ReportFault {
            ReportFault(file: file, path: path, message: message)
        }
        let year = edition.year.buddhist
        guard checklist.id == edition.id, checklist.edition == year else {
            let judged = "\(checklist.id) \(checklist.edition)"
            throw fault("$.checklist", "was judged by \(judged), not by \(edition.id) \(year)")
        }
        var places: [ItemID: Int] = [:]
        for (index, item) in items.enumerated() {
            let path = "$.items[\(index)].id"
            guard edition.item(item.id) != nil else {
                throw fault(path, "edition \(year) has no item \(item.id)")
            }
            if let earlier = places.updateValue(index, forKey: item.id) {
                throw fault(path, "\(item.id) stands already at $.items[\(earlier)]")
            }
        }
        let missing = edition.items.map(\.id).filter { places[$0] == nil }
        guard missing.isEmpty else {
            let names = missing.map(\.description).joined(separator: ", ")
            throw fault("$.items", "lacks \(names) of edition \(year)")
        }
        return self
    }
}

extension ReportFault {
    fileprivate init(_ error: DecodingError, file: String) {
        switch error {
        case .dataCorrupted(let context) where context.codingPath.isEmpty:
            self.init(file: file, path: "$", message: "is no JSON, or only part of it")
        case .dataCorrupted(let context):
            self.init(file: file, path: context.codingPath.text, message: context.debugDescription)
        case .keyNotFound(let key, let context):
            let path = (context.codingPath + [key]).text
            self.init(file: file, path: path, message: "is missing")
        case .valueNotFound(_, let context):
            self.init(file: file, path: context.codingPath.text, message: "is null")
        case .typeMismatch(let type, let context):
            let path = context.codingPath.text
            self.init(file: file, path: path, message: "expected \(Self.name(of: type))")
        @unknown default:
            self.init(file: file, path: "$", message: "cannot be read")
        }
    }

    /// What JSON calls a type.
    private static func name(of type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a text"
        case is Double.Type, is Int.Type: "a number"
        case is Bool.Type: "true or false"
        case is any Collection.Type: "a list"
        default: "an object"
        }
    }
}

extension [any CodingKey] {
    /// `$.items[3].score`.
    fileprivate var text: String {
        reduce("$") { path, key in
            key.intValue.map { "\(path)[\($0)]" } ?? "\(path).\(key.stringValue)"
        }
    }
}
