package import Foundation

/// Checks JSON against a JSON Schema, by those keywords alone that `report.schema.json` uses; any
/// other keyword is a finding, so that none is overlooked.
package struct SchemaValidator {
    private let root: [String: Any]
    /// Whether a field that no schema describes is a finding: the contract lets fields be added,
    /// and asks that they be described.
    package var closed = false

    /// Takes the schema; nil where it is no JSON object.
    package init?(_ schema: Data) {
        guard let object = try? JSONSerialization.jsonObject(with: schema) as? [String: Any] else {
            return nil
        }
        root = object
    }

    /// What is wrong with the document, a line each; empty when it is valid.
    package func findings(in document: Data) throws -> [String] {
        let value = try JSONSerialization.jsonObject(with: document, options: .fragmentsAllowed)
        return findings(value, root, at: "$")
    }

    private func findings(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
        schema.keys.sorted().flatMap { keyword in
            finding(value, keyword, schema[keyword] ?? NSNull(), schema, at: path)
        }
    }

    private func finding(
        _ value: Any,
        _ keyword: String,
        _ asked: Any,
        _ schema: [String: Any],
        at path: String
    ) -> [String] {
        switch keyword {
        case "$schema", "$id", "$defs", "title", "description": []
        case "$ref": reference(value, asked, at: path)
        case "type": isType(value, asked) ? [] : ["\(path): is no \(asked)"]
        case "const", "enum": isOneOf(value, asked) ? [] : ["\(path): is not \(asked)"]
        case "pattern": matches(value, asked) ? [] : ["\(path): does not match \(asked)"]
        case "minimum": isOrdered(asked, value) ? [] : ["\(path): is below \(asked)"]
        case "maximum": isOrdered(value, asked) ? [] : ["\(path): is above \(asked)"]
        case "required": missing(value, asked).map { "\(path): has no \($0)" }
        case "items": items(value, asked, at: path)
        case "properties": properties(value, asked, schema, at: path)
        case "additionalProperties": (asked as? Bool) == false ? [] : ["\(path): \(keyword)"]
        default: ["\(path): the validator does not know \(keyword)"]
        }
    }

    private func reference(_ value: Any, _ asked: Any, at path: String) -> [String] {
        let name = (asked as? String)?.split(separator: "/").last.map(String.init) ?? ""
        guard let schema = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
            return ["\(path): no definition \(asked)"]
        }
        return findings(value, schema, at: path)
    }

    private func isType(_ value: Any, _ asked: Any) -> Bool {
        switch asked as? String {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "boolean": isBoolean(value)
        case "number": value is NSNumber && !isBoolean(value)
        case "integer": (value as? Double).map { $0 == $0.rounded() } == true && !isBoolean(value)
        default: false
        }
    }

    private func isBoolean(_ value: Any) -> Bool {
        (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? (value is Bool)
    }

    private func isOneOf(_ value: Any, _ asked: Any) -> Bool {
        let allowed = asked as? [String] ?? [asked as? String ?? ""]
        return (value as? String).map(allowed.contains) ?? false
    }

    private func matches(_ value: Any, _ asked: Any) -> Bool {
        guard let text = value as? String, let pattern = asked as? String else { return true }
        return text.range(of: pattern, options: .regularExpression) != nil
    }

    private func isOrdered(_ low: Any, _ high: Any) -> Bool {
        guard let low = low as? Double, let high = high as? Double else { return false }
        return low <= high
    }

    private func missing(_ value: Any, _ asked: Any) -> [String] {
        guard let object = value as? [String: Any] else { return [] }
        return (asked as? [String] ?? []).filter { object[$0] == nil }
    }

    private func items(_ value: Any, _ asked: Any, at path: String) -> [String] {
        guard let array = value as? [Any], let schema = asked as? [String: Any] else { return [] }
        return array.enumerated().flatMap { findings($1, schema, at: "\(path)[\($0)]") }
    }

    private func properties(
        _ value: Any,
        _ asked: Any,
        _ schema: [String: Any],
        at path: String
    ) -> [String] {
        guard let object = value as? [String: Any], let known = asked as? [String: Any] else {
            return []
        }
        let isClosed = closed || schema["additionalProperties"] as? Bool == false
        return object.keys.sorted().flatMap { key -> [String] in
            guard let schema = known[key] as? [String: Any] else {
                return isClosed ? ["\(path): nobody describes \(key)"] : []
            }
            return findings(object[key] ?? NSNull(), schema, at: "\(path).\(key)")
        }
    }
}
