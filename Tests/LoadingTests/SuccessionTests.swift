import Testing

/// What an item or a component says to continue of the edition before.
struct SuccessionTests {
    private func faults(item from: String, component: String? = nil) -> [String] {
        let yaml = Sample.yaml
            .replacing("    group: '9.1'\n", with: "    from: \(from)\n    group: '9.1'\n")
        guard let component else { return Sample.faults(of: yaml) }
        return Sample.faults(
            of: yaml.replacing("- id: o1.c1\n", with: "- id: o1.c1\n        from: \(component)\n")
        )
    }

    @Test func `an item may continue several`() {
        #expect(faults(item: "[o3, o4]", component: "o4.c2").isEmpty)
    }

    @Test func `what is no item cannot be continued`() {
        #expect(
            faults(item: "[12]") == [
                "x.yaml:14:12: '12' is not the id of an item; expected one like o12"
            ]
        )
    }

    @Test func `a component continues one of an item that its item continues`() {
        #expect(
            faults(item: "[o3, o4]", component: "o5.c2") == [
                "x.yaml:22:15: 'o5.c2' is no component that component o1.c1 can continue; "
                    + "expected one like o3.c1 or o4.c1"
            ]
        )
    }

    @Test func `a component of a new item continues none`() {
        let found = Sample.faults(
            replacing: "- id: o1.c1\n",
            with: "- id: o1.c1\n        from: o5.c2\n"
        )
        #expect(
            found == [
                "x.yaml:21:15: component o1.c1 continues 'o5.c2', but its item has no 'from'"
            ]
        )
    }
}
