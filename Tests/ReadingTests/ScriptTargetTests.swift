import Testing

@testable import Reading

struct ScriptTargetTests {
    @Test(arguments: [
        ("location.href='home.php'", ["home.php"]), ("window.location = \"/a\"", ["/a"]),
        ("window.open('f.pdf','_blank','width=1'); return false", ["f.pdf"]),
        ("self.location.replace('x')", ["x"]), ("open('y')", []),
        ("openPDF('files/x.pdf?v=1')", ["files/x.pdf?v=1"]),
        ("location.href='#part'", ["#part"]),
        ("go('https:\\/\\/a.go.th\\/')", ["https://a.go.th/"]),
        ("location='/x/\\u0e01\\x41'", ["/x/กA"]), ("location='/x/'+id", []),
        ("location=base+'/x'", []),
        ("location=`/x/${id}`", []), ("location=`/x`", ["/x"]), ("openTab(event, 'y2568')", []),
        ("alert('no such page')", []), ("f('/')", []), ("f('unclosed", []), ("f('\\", []),
        ("f('\\u12", []),
        ("f('/a','/a','/b')", ["/a", "/b"]),
    ])
    func `addresses are taken from handlers without running them`(
        script: String,
        addresses: [String]
    ) {
        #expect(ScriptTargets.addresses(in: script) == addresses)
    }

    @Test func `names of parts of the page are told from addresses`() {
        #expect(ScriptTargets.names(in: "openTab(event, 'y2568')") == ["y2568"])
        #expect(ScriptTargets.names(in: "$('#y2567').show(); location='/x'") == ["y2567"])
    }
}
