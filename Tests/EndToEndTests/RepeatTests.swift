import Foundation
import Testing

/// Same capture, same checklist, same day: the same bytes.
struct RepeatTests {
    @Test(arguments: [Subject.angthong, .lastYear] + [Subject.sanor].compactMap(\.self))
    func `two runs over one folder differ in nothing but the run itself`(subject: Subject)
        async throws
    {
        let one = try await Runs.shared.run(subject, .folder, turn: 1)
        let other = try await Runs.shared.run(subject, .folder, turn: 2)
        let first = one.ending.text.replacing(Self.run, with: "")
        #expect(first != one.ending.text)
        #expect(first == other.ending.text.replacing(Self.run, with: ""))
    }

    @Test(arguments: [Subject.angthong] + [Subject.sanor].compactMap(\.self))
    func `two runs over one server differ in nothing but the run and the times`(subject: Subject)
        async throws
    {
        let one = try await Runs.shared.run(subject, .http, turn: 1)
        let other = try await Runs.shared.run(subject, .http, turn: 2)
        let first = Self.timeless(one.ending.text)
        #expect(first == Self.timeless(other.ending.text))
    }

    private static func timeless(_ json: String) -> String {
        json.replacing(run, with: "").replacing(fetched, with: "")
    }

    private nonisolated(unsafe) static let run = /"run" : \{[^}]*\}/
    private nonisolated(unsafe) static let fetched = /"fetchedAt" : "[^"]*"/
}
