// What Fuzzing/run appends to the manifest of oitcheck, for a package of its own under .build/fuzzing:
// the rooms that read what others wrote, instrumented, and the programs that fuzz them.
let sanitizers = ["-sanitize=fuzzer,address"]

/// A target with all that it depends on here.
@MainActor func closure(of name: String) -> Set<String> {
    guard let target = package.targets.first(where: { $0.name == name }) else { return [] }
    return target.dependencies.reduce(into: [name]) { names, dependency in
        if case .byNameItem(let name, _) = dependency { names.formUnion(closure(of: name)) }
    }
}

let readers = ["Extracting", "Fetching", "Reading", "Storing"]
var fuzzed: Set<String> = []
for room in readers { fuzzed.formUnion(closure(of: room)) }
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
        dependencies: (groundRooms + readers + ["HonestCapture"]).map { .byName(name: $0) },
        path: "Fuzzing/Targets",
        swiftSettings: strict + [.unsafeFlags(sanitizers + ["-parse-as-library"])],
        linkerSettings: [.unsafeFlags(sanitizers)]
    ),
    .executableTarget(
        name: "seeds",
        dependencies: ["Addressing", "Extracting", "HonestCapture", "Model"],
        path: "Fuzzing/Seeds",
        swiftSettings: strict,
        linkerSettings: [.unsafeFlags(["-sanitize=address"])]
    ),
    .target(
        name: "HonestCapture",
        dependencies: ["Addressing", "Model", "Storing"],
        path: "Fuzzing/Captures",
        swiftSettings: strict
    ),
]
package.products = []
// Fetching digests with the one, Storing keeps with the other; all else is for commands and tests.
let needed = ["/swift-crypto", "/GRDB.swift"]
package.dependencies.removeAll { dependency in
    guard case .sourceControl(_, let location, _) = dependency.kind else { return true }
    return !needed.contains(where: location.hasSuffix)
}
