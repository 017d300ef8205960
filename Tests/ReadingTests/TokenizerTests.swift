import FoundationEssentials
import Model
import Testing

@testable import Reading

/// The html5lib tokenizer tests, as far as text comes out of them.
///
/// libxml2 knows the 253 entities of HTML 4 and not the 2,231 of HTML 5, which is nearly all that
/// is missing; the rest is broken markup such as `</>`. The floors are what was measured: a lower
/// figure means that something was lost.
struct TokenizerTests {
    @Test(arguments: [
        ("numericEntities.test", 334), ("entities.test", 70), ("namedEntities.test", 2330),
        ("test1.test", 11),
        ("test2.test", 9), ("test3.test", 71), ("test4.test", 28), ("unicodeChars.test", 321),

    ])
    func `text comes out as the tests say`(file: String, floor: Int) throws {
        guard let url = Shared.url("corpus/conformance/html5lib-tokenizer/\(file)") else { return }
        let suite = try JSONDecoder().decode(Suite.self, from: Data(contentsOf: url))
        var agreeing = 0
        var asked = 0
        for test in suite.tests {
            guard let expected = test.text else { continue }
            asked += 1
            let document = try page("<body>" + test.input)
            let found = document.texts.joined(separator: " ")
            if found == Flow.collapsed(expected) { agreeing += 1 }
        }
        print("html5lib-tokenizer/\(file): \(agreeing) of \(asked) texts agree")
        #expect(agreeing >= floor)
    }

    struct Suite: Decodable {
        var tests: [Case]
    }

    struct Case: Decodable {
        var input: String
        var output: [[Part]]
        var initialStates: [String]?
        var doubleEscaped: Bool?

        /// The characters of the output, where it holds nothing else and starts in the data state.
        var text: String? {
            let startsInData = initialStates?.contains("Data state") ?? true
            guard startsInData, doubleEscaped != true else { return nil }
            var text = ""
            for token in output {
                guard token.first?.text == "Character", token.count == 2 else { return nil }
                text += token[1].text ?? ""
            }
            return text
        }
    }

    /// A token holds strings, and for tags and doctypes other things that are not asked here.
    struct Part: Decodable {
        var text: String?

        init(from decoder: any Decoder) throws {
            text = try? decoder.singleValueContainer().decode(String.self)
        }
    }
}
