import FoundationEssentials
import Model
import Testing
import ThaiText

/// The shipped checklist against itself and against the published facts.
struct EditionFileTests {
    @Test func `the checklist of 2568 is without fault`() throws {
        let edition = try Shipped.edition.get()
        #expect(edition.id == "nacc-oit")
        #expect(edition.year == FiscalYear(buddhist: 2568))
        #expect(edition.items.map(\.id.number) == Array(1...28))
        #expect(edition.items.flatMap(\.components).count == 157)
    }

    @Test func `it has the ids, kinds, confidences and judges of the facts`() throws {
        guard let path = Place.facts else { return }
        let facts = try FactsScan(Data(contentsOf: URL(filePath: path))).components
        let components = try Shipped.edition.get().items.flatMap(\.components)
        #expect(components.map(\.id) == facts.map(\.id))
        for (component, fact) in zip(components, facts) {
            #expect(component.kind.rawValue == fact.kind, "\(component.id)")
            #expect(component.confidence.rawValue == fact.confidence, "\(component.id)")
            #expect(component.judgeable.rawValue == fact.judgeable, "\(component.id)")
        }
    }

    @Test func `its year rules are those of the facts, undated things apart`() throws {
        guard let path = Place.facts else { return }
        let facts = try FactsScan(Data(contentsOf: URL(filePath: path))).components
        let items = try Shipped.edition.get().items
        for item in items {
            let undated = [1, 2, 3, 10, 18].contains(item.id.number)
            for component in item.components {
                let fact = facts.first { $0.id == component.id }?.fiscalYear ?? ""
                let expected = undated && fact == "current" ? YearRule.today : FactsScan.rules[fact]
                #expect(component.yearRule == expected, "\(component.id): \(fact)")
            }
        }
    }

    @Test func `every kind of check is used`() throws {
        let checks = try Shipped.edition.get().items.flatMap(\.components).map(\.check)
        let used = Set(checks.flatMap(\.kinds))
        let all: Set = [
            "term", "section", "phraseNear", "tableColumn", "tableForm", "rows", "period", "count",
            "noneStatement", "fiscalYear", "multiYear", "format", "contact", "map", "chat",
            "people",
            "form", "service", "reachableFromHome", "separateFrom", "image", "signature",
            "datedNews", "statute", "any", "all", "manual",
        ]
        // `social` is asked by the site check procurement-on-social, by no component of 2568.
        #expect(used == all)
    }

    @Test func `only o11, o12, o13 and o19 know a middle level`() throws {
        let middle = try Shipped.edition.get().items.filter { $0.levels == [100, 50, 0] }
        #expect(middle.map(\.id.number) == [11, 12, 13, 19])
    }

    @Test func `problems and suggestions of o7 are one element`() throws {
        let components = try Shipped.edition.get().items.flatMap(\.components)
        let pairs = components.filter { !$0.oneWith.isEmpty }.map { [$0.id] + $0.oneWith }
        #expect(pairs == [["o7.c3", "o7.c4"], ["o7.c4", "o7.c3"]])
    }

    @Test func `the procurement forms have their sixteen columns in order`() throws {
        for id in ["o12.c1", "o13.c1"] {
            let component = try Shipped.edition.get().items.flatMap(\.components)
                .first { $0.id == id }
            guard case .tableForm(let headings) = component?.check else {
                Issue.record("\(id) is no form")
                continue
            }
            #expect(headings.count == 16)
            #expect(headings.first == "ที่")
            #expect(headings.last == "เลขที่โครงการในระบบ e-GP")
        }
    }

    @Test func `a component that asks a year shows what it refuses of another`() throws {
        for component in try Shipped.edition.get().items.flatMap(\.components)
        where component.yearRule != .today && component.yearRule != .inForce {
            // A page of HTML is never a file of data, whatever its year.
            if component.check.kinds == ["format"] { continue }
            let verdicts = component.examples.map(\.verdict)
            #expect(verdicts.contains(.wrongYear), "\(component.id)")
        }
    }
}

extension Check {
    /// The names of this kind and of all it holds.
    var kinds: [String] {
        switch self {
        case .any(let checks): ["any"] + checks.flatMap(\.kinds)
        case .all(let checks): ["all"] + checks.flatMap(\.kinds)
        default: [String("\(self)".prefix { $0 != "(" })]
        }
    }
}
