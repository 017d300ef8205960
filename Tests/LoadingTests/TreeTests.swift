import Loading
import Model
import Testing

/// Files that are no checklist at all, and files made to cost more than they weigh.
struct TreeTests {
    @Test(arguments: [
        ("", "1:1: the file is empty"),
        ("a: [", "not YAML: did not find expected node content"),
        ("a: b: c", "1:5: not YAML: mapping values are not allowed in this context"),
        ("a: *b", "1:4: not YAML: found undefined alias"),
        ("a: 1\nb: 2\na: 3", "1:1: key 'a' stands twice in one mapping"),
        ("1: a\n\"1\": b", "1:1: key '1' stands twice in one mapping"),
        ("a: 1\n---\nb: 2", "2:1: not YAML: but found another document"),
        ("a: \u{1}", "1:4: not YAML: control characters are not allowed"),
        ("- a", "1:1: expected a mapping for the checklist, found a list"),
    ])
    func `what is no YAML is told where it stands`(yaml: String, expected: String) {
        #expect(
            Sample.faults(of: yaml).contains { $0.contains(expected) },
            "\(Sample.faults(of: yaml))"
        )
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        #expect(throws: LoadError.self) { try loadEdition([0x61, 0xFF], file: "x.yaml") }
    }

    @Test func `a file of more than 4 MB is refused unread`() {
        let bytes = [UInt8](repeating: 0x20, count: 4 << 20 + 1)
        let error = #expect(throws: LoadError.self) { try loadEdition(bytes, file: "big.yaml") }
        #expect(error?.description == "big.yaml:1:1: the file is larger than 4 MB")
    }

    @Test func `nesting deeper than the parser allows is refused`() {
        let yaml = String(repeating: "[", count: 20_000)
        #expect(Sample.faults(of: yaml).first?.hasSuffix(": nested too deeply") == true)
        let allowed = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
        #expect(Sample.faults(of: allowed).first?.contains("expected a mapping") == true)
    }

    @Test func `a bomb of aliases within aliases is refused`() {
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let inner = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            yaml += "a\(level): &a\(level) [\(inner)]\n"
        }
        #expect(
            Sample.faults(of: yaml).first?.hasPrefix("x.yaml:2:10: an alias inside an anchored")
                == true
        )
    }

    @Test func `a bomb that stands in a key is refused before it goes off`() {
        var yaml = "- &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...11 {
            let inner = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            yaml += "- &a\(level)\n  - [\(inner)]\n"
        }
        yaml += "- ? *a11\n  : 1\n"
        #expect(Sample.faults(of: yaml).first?.hasPrefix("x.yaml:3:6: an alias inside") == true)
    }

    @Test(arguments: [
        ("a: &a [x, '*b']", "1:11: an anchored node holds plain texts only, no quotes"),
        ("a: &a [x, # ]\n  *b]", "1:11: an anchored node holds plain texts only, no comments"),
        ("a: &a\n  - [\n*b, *b ]", "3:1: an alias inside an anchored node"),
        ("a: &a\n- *b", "2:3: an alias inside an anchored node"),
        ("- &a\n  k: *b", "2:6: an alias inside an anchored node"),
        ("a: &a {k: [x], m: *b}", "1:19: an alias inside an anchored node"),
        ("a: &a !!seq [*b]", "1:14: an alias inside an anchored node"),
        ("a: ก&a [x,\n ก, *b]", "2:5: an alias inside an anchored node"),
        ("a: 1\rb: &b [x]", "1:5: a line break that is no line feed"),
        ("a: ก\u{2028}b", "1:5: a line break that is no line feed"),
    ])
    func `an anchored node that hides something is refused`(yaml: String, expected: String) {
        #expect(
            Sample.faults(of: yaml).contains { $0.contains(expected) },
            "\(Sample.faults(of: yaml))"
        )
    }

    @Test(arguments: [
        "a: &a [x, y]\nb: *a\nc: [*a, 'x']", "- a: &a x\n  b: *a",
        "a: &a\n  k: [x]\nb: *a\nc: 'x' # note",
        "a: R&D *b\nb: \"x&nbsp; *c\"", "a: &a x\r\nb: *a\r\n",
    ])
    func `sharing without more is allowed`(yaml: String) {
        #expect(
            Sample.faults(of: yaml).allSatisfy {
                !$0.contains("anchored") && !$0.contains("line break")
            }
        )
    }

    @Test func `a long list that many aliases repeat is refused`() {
        let list = "a: &a [" + String(repeating: "x, ", count: 2_000) + "x]\n"
        let yaml = list + "b: [" + String(repeating: "*a, ", count: 400) + "*a]\n"
        #expect(
            Sample.faults(of: yaml) == [
                "x.yaml:1:1: the aliases of the file expand to more than 500000 nodes"
            ]
        )
    }

    @Test func `a list that several checks share is one list`() throws {
        let shared = "phrases:\n  units: &units [กองคลัง, กองช่าง]\ngroups:"
        let yaml = Sample.yaml.replacing("groups:", with: shared)
            .replacing("{any: [กองคลัง, กองช่าง], letters: 10}", with: "{any: *units}")
        let edition = try loadEdition(yaml, file: "x.yaml")
        #expect(
            edition.items.first?.components.first?.check
                == .term(.init(["กองคลัง", "กองช่าง"]), letters: 20)
        )
    }

    @Test func `a fault in a shared list is told once`() {
        let shared = "phrases:\n  units: &units [กองคลัง, กอง คลัง]\ngroups:"
        let yaml = Sample.yaml.replacing("groups:", with: shared)
            .replacing("{any: [กองคลัง, กองช่าง], letters: 10}", with: "{any: *units}")
        #expect(
            Sample.faults(of: yaml) == [
                "x.yaml:9:27: 'กอง คลัง' is matched just like 'กองคลัง'; leave one out"
            ]
        )
    }

    @Test func `an edition is named by the bytes it was read from`() throws {
        let one = try loadEdition(Sample.yaml, file: "x.yaml")
        let other = try loadEdition(Sample.yaml + "# changed\n", file: "x.yaml")
        #expect(one.digest == (try loadEdition(Sample.yaml, file: "y.yaml")).digest)
        #expect(one.digest != other.digest)
    }

    @Test func `an editor's slip gets the nearest name`() throws {
        let faults = Sample.faults(
            replacing: "levels: [100, 0]\n    components",
            with: "level: [100, 0]\n    components"
        )
        #expect(faults.contains { $0.contains("did you mean 'levels'?") }, "\(faults)")
    }
}
