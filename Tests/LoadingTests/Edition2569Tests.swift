import FoundationEssentials
import Model
import Testing
import ThaiText

/// The shipped checklist of 2569 against the published facts, and against 2568 where it continues it.
struct Edition2569Tests {
    @Test func `the checklist of 2569 is without fault`() throws {
        let edition = try Shipped.edition2569.get()
        #expect(edition.year == FiscalYear(buddhist: 2569))
        #expect(edition.items.map(\.id.number) == Array(1...26))
    }

    @Test func `it asks of the site as a whole what 2568 asks`() throws {
        let (old, new) = (try Shipped.edition.get(), try Shipped.edition2569.get())
        #expect(new.siteChecks.map(\.id) == old.siteChecks.map(\.id))
        #expect(new.siteChecks.map(\.title) == old.siteChecks.map(\.title))
    }

    @Test func `its roll-up is not known`() throws {
        #expect(try Shipped.edition2569.get().scoring.rule == nil)
    }

    @Test func `its own components have the confidences and judges of the facts`() throws {
        guard let path = Place.facts else { return }
        let facts = try FactsScan(Data(contentsOf: URL(filePath: path)), edition: 2569).components
        let components = try Shipped.edition2569.get().items.flatMap(\.components)
        #expect(!facts.isEmpty)
        for fact in facts {
            let component = try #require(components.first { $0.id == fact.id }, "\(fact.id)")
            #expect(component.confidence.rawValue == fact.confidence, "\(fact.id)")
            // The practice of one agency: the facts call it a format, its id says that it advises.
            if fact.id != "o11.n1" { #expect(component.kind.rawValue == fact.kind, "\(fact.id)") }
        }
    }

    @Test func `what it continues exists in 2568`() throws {
        let old = try Shipped.edition.get()
        let known = Set(old.items.flatMap(\.components).map(\.id))
        for item in try Shipped.edition2569.get().items {
            #expect(!item.from.isEmpty)
            for id in item.from { #expect(old.item(id) != nil, "\(item.id) from \(id)") }
            for id in item.components.compactMap(\.from) { #expect(known.contains(id), "\(id)") }
        }
    }

    @Test func `what is carried over is no surer than medium, the five aspects apart`() throws {
        for item in try Shipped.edition2569.get().items where item.id.number != 25 {
            for component in item.components where component.from != nil {
                #expect(component.confidence != .high, "\(component.id)")
            }
        }
    }

    @Test func `a component that asks a year shows what it refuses of another`() throws {
        for component in try Shipped.edition2569.get().items.flatMap(\.components)
        where component.yearRule != .today && component.yearRule != .inForce {
            // A page of HTML is never a file of data, whatever its year.
            if component.check.kinds == ["format"] || component.check == .manual { continue }
            #expect(component.examples.map(\.verdict).contains(.wrongYear), "\(component.id)")
        }
    }

    @Test func `no text of it speaks of an item that there is not`() throws {
        let edition = try Shipped.edition2569.get()
        for component in edition.items.flatMap(\.components) {
            for text in [component.text, component.question, component.remedy] {
                let codes = (text.th + " " + text.en).matches(of: #/\bo(\d+)\b/#)
                for code in codes { #expect((Int(code.1) ?? 0) <= 26, "\(component.id)") }
            }
        }
    }
}
