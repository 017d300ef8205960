import Loading
import Model
import Testing

/// What a checklist says of how scores are made.
struct ScoringTests {
    private static let known =
        "{levels: [100, 0], rollUp: mean-of-means, weights: {iit: 0.3, eit: 0.3, oit: 0.4}}"

    private static func sample(_ scoring: String) -> String {
        Sample.yaml.replacing("scoring: " + known, with: "scoring: " + scoring)
    }

    private static func faults(_ scoring: String) -> [String] {
        Sample.faults(of: sample(scoring))
    }

    @Test func `the weights and grades of 2568 are read`() throws {
        let rule = try #require(try Shipped.edition.get().scoring.rule)
        #expect(rule.weights == .init(iit: 0.3, eit: 0.3, oit: 0.4))
        #expect(rule.unsettled == ["10"])
        #expect(rule.grades.map(\.id) == ["excellent", "good", "pass", "improve", "urgent"])
        #expect(rule.grades.map(\.total) == [95, 85, 85, 70, 0])
        #expect(rule.grades.map(\.each) == [95, 85, nil, nil, nil])
        #expect(rule.grades[1].title.th == "ผ่านดี")
    }

    @Test func `a roll-up that nobody knows is said with the reason`() throws {
        let yaml = Self.sample("{rollUp: unknown, reason: {th: ยังไม่พบ, en: not found}}")
        let edition = try loadEdition(yaml, file: "x.yaml")
        guard case .unknown(let reason) = edition.scoring else {
            Issue.record("\(edition.scoring)")
            return
        }
        #expect(reason == Wording(th: "ยังไม่พบ", en: "not found"))
        #expect(edition.scoring.rule == nil)
    }

    @Test(arguments: [
        ("{rollUp: unknown}", "7:10: missing key 'reason' of an unknown scoring"),
        ("{rollUp: unknown, reason: {th: ก}}", "7:36: missing key 'en' of the reason why"),
        (
            "{rollUp: unknown, reason: {th: ก, en: a}, weights: {}}",
            "7:52: unknown key 'weights' of an unknown scoring"
        ),
        ("{reason: {th: ก, en: a}}", "7:10: missing key 'rollUp' of the scoring"),
        ("none", "7:10: expected a mapping for the scoring, found 'none'"),
    ])
    func `an unknown roll-up needs its reason and nothing else`(scoring: String, fault: String) {
        let faults = Self.faults(scoring)
        #expect(faults.contains { $0.contains(fault) }, "\(faults)")
    }

    @Test(arguments: [
        ("", "grades is an empty list"),
        ("{id: a, title: {th: ก, en: a}, total: 101, confidence: low}", "expected 0 to 100"),
        ("{id: a, title: {th: ก, en: a}, total: nan, confidence: low}", "expected 0 to 100"),
        ("{id: a, title: {th: ก, en: a}, total: 5, confidence: low}", "the last grade must be for"),
        (
            "{id: a, title: {th: ก, en: a}, total: 0, each: x, confidence: low}",
            "what grade a asks of each is 'x'"
        ),
        (
            "{id: a, title: {th: ก, en: a}, total: 5, confidence: low}, "
                + "{id: b, title: {th: ข, en: b}, total: 6, confidence: low}, "
                + "{id: c, title: {th: ค, en: c}, total: 0, confidence: low}",
            "grades fall: 'b' asks more"
        ),
    ])
    func `grades that make no sense are refused`(grades: String, fault: String) {
        let scoring = String(Self.known.dropLast()) + ", grades: [\(grades)]}"
        let faults = Self.faults(scoring)
        #expect(faults.contains { $0.contains(fault) }, "\(faults)")
    }

    @Test func `a weight that is none is told`() {
        let faults = Self.faults(Self.known.replacing("eit: 0.3", with: "eit: a third"))
        #expect(faults == ["x.yaml:7:77: the weight of eit is 'a third'; expected 0 to 1"])
    }
}
