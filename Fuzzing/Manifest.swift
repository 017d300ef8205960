// What Fuzzing/run appends to the manifest of oitcheck, for a package of its own under .build/fuzzing:
// the rooms of the extractor, instrumented, and the programs that fuzz them.
let sanitizers = ["-sanitize=fuzzer,address"]

/// A target with all that it depends on here.
@MainActor func closure(of name: String) -> Set<String> {
    guard let target = package.targets.first(where: { $0.name == name }) else { return [] }
    return target.dependencies.reduce(into: [name]) { names, dependency in
        if case .byNameItem(let name, _) = dependency { names.formUnion(closure(of: name)) }
    }
}

let fuzzed = closure(of: "Extracting")
package.targets.removeAll { !fuzzed.contains($0.name) }
for target in package.targets where target.type == .regular {
    if target.name.hasPrefix("C") {
        let flags: [CSetting] = [.unsafeFlags(["-fsanitize=address"])]
        target.cSettings = (target.cSettings ?? []) + flags
        target.cxxSettings = [.unsafeFlags(["-fsanitize=address"])]
    } else {
        target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(sanitizers)]
    }
}
package.targets += [
    .executableTarget(
        name: "fuzz",
        dependencies: ["Extracting", "Model"],
        path: "Fuzzing/Targets",
        swiftSettings: strict + [.unsafeFlags(sanitizers + ["-parse-as-library"])],
        linkerSettings: [.unsafeFlags(sanitizers)]
    ),
    .executableTarget(
        name: "seeds",
        dependencies: ["Extracting", "Model"],
        path: "Fuzzing/Seeds",
        swiftSettings: strict,
        linkerSettings: [.unsafeFlags(["-sanitize=address"])]
    ),
]
package.products = []
package.dependencies = []
