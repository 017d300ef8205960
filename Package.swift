// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours obeys.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Rooms that import no C never touch a pointer: there an unsafe use does not compile.
let pure: [SwiftSetting] = strict + [.strictMemorySafety()]

/// Rooms whose byte loops run over every page: 17 times slower without the optimiser, so they have
/// it in debug builds too.
let hot: SwiftSetting = .unsafeFlags(["-O"], .when(configuration: .debug))

/// The two pure tools and the nouns: every room may stand on these.
let groundRooms = ["Model", "Addressing", "ThaiText"]
let ground: [Target.Dependency] = groundRooms.map { .byName(name: $0) }

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser",
    package: "swift-argument-parser"
)
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let flyingFox = Target.Dependency.product(name: "FlyingFox", package: "FlyingFox")
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// C libraries of Debian 12, a module map each.
let libraries: [Target] = [
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive"),
    .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlidec"),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl"),
    .systemLibrary(name: "CIDN2", pkgConfig: "libidn2"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CPopplerCore", pkgConfig: "poppler"),
    // Without pkg-config, which would link libarchive and libcurl besides.
    .systemLibrary(name: "CTesseract"),
    .systemLibrary(name: "CZip", pkgConfig: "libzip"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
    .target(name: "CPoppler", dependencies: ["CPopplerCore"]),
    .target(name: "CSandbox"),
]

let rooms: [Target] = [
    .target(name: "ThaiText", swiftSettings: pure + [hot]),
    .target(name: "Addressing", dependencies: ["CIDN2"], swiftSettings: pure + [hot]),
    .target(name: "Model", dependencies: ["Addressing", "ThaiText"], swiftSettings: pure + [hot]),

    .target(name: "Sniffing", dependencies: ["Model"], swiftSettings: pure + [hot]),

    .target(name: "Loading", dependencies: ground + [yams, crypto], swiftSettings: strict),
    .target(
        name: "Fetching",
        dependencies: ground + ["CArchive", "CBrotli", "CCurl", "CZip", "CZlib", crypto],
        swiftSettings: strict + [hot]
    ),
    .target(
        name: "Reading",
        dependencies: ground + ["CLibXML2", "CSandbox"],
        swiftSettings: strict + [hot]
    ),
    .target(
        name: "Extracting",
        dependencies: ground + [
            "CArchive", "CLibXML2", "CPoppler", "CSandbox", "CTesseract", "CZip", "Sniffing",
        ],
        swiftSettings: strict + [hot]
    ),
    .target(
        name: "Rendering",
        dependencies: ground + ["CSandbox"],
        swiftSettings: strict + [hot]
    ),
    .target(name: "Deriving", dependencies: ground, swiftSettings: pure + [hot]),
    .target(name: "Matching", dependencies: ground, swiftSettings: pure + [hot]),
    .target(name: "Judging", dependencies: ground, swiftSettings: pure + [hot]),
    .target(name: "Auditing", dependencies: ground, swiftSettings: pure + [hot]),
    .target(name: "Reporting", dependencies: ground + [mustache], swiftSettings: pure),
    .target(name: "Storing", dependencies: ground + [grdb], swiftSettings: pure + [hot]),
    .target(
        name: "Assessing",
        dependencies: ground + [
            "Fetching", "Reading", "Rendering", "Sniffing", "Deriving", "Matching", "Judging",
            "Storing",
        ],
        swiftSettings: pure + [hot]
    ),
]

let programs: [Target] = [
    .executableTarget(
        name: "oitcheck",
        dependencies: ground + [
            "Assessing", "Auditing", "Fetching", "Judging", "Loading", "Reading", "Rendering",
            "Reporting",
            argumentParser,
        ],
        swiftSettings: strict
    ),
    // Links poppler, so this one executable is under GPL-3; see Documentation/decisions.
    .executableTarget(
        name: "oitcheck-extract",
        dependencies: ["Extracting"],
        swiftSettings: strict
    ),
]

let tests: [Target] = [
    .target(
        name: "TestSupport",
        dependencies: ["CZlib", flyingFox, flyingSocks],
        path: "Tests/Support",
        swiftSettings: strict
    ),
    .executableTarget(
        name: "site-server",
        dependencies: ["TestSupport"],
        path: "Tests/SiteServing",
        swiftSettings: strict
    ),
    .executableTarget(
        name: "worker-cost",
        dependencies: ["Extracting", "Model", "Reading", "oitcheck-extract"],
        path: "Benchmarks/Worker",
        swiftSettings: strict
    ),
    // Run by Benchmarks/ocr and Scripts/measure-ocr.
    .executableTarget(
        name: "recognise-pages",
        dependencies: ground + ["Reading", "Sniffing"],
        path: "Benchmarks/Recognising",
        swiftSettings: strict
    ),
    room("ThaiText"),
    room("Addressing"),
    room("Sniffing"),
    room("Loading"),
    room("Fetching", exclude: ["Certificates", "Servers"]),
    room("Reading", ["Sniffing", "oitcheck-extract"]),
    .target(name: "CEscape", path: "Tests/CEscape"),
    .executableTarget(
        name: "escape",
        dependencies: ["CEscape", "CSandbox", "Extracting", "Model"],
        path: "Tests/Escape",
        swiftSettings: strict
    ),
    room("Extracting", ["CZip", "escape", "CEscape", "Reading"]),
    room("Rendering", ["Fetching"]),
    room("Deriving", ["Loading", "Reading"]),
    room("Matching"),
    room("Judging"),
    room("Auditing"),
    room("Reporting"),
    room("Storing", [grdb]),
    room("Assessing", ["Deriving", "Fetching", "Loading", "Matching", "oitcheck-extract"]),
    .testTarget(
        name: "EndToEndTests",
        dependencies: ground + ["Assessing", "Deriving", "Fetching", "Loading", "Reading"]
            + ["TestSupport", "oitcheck", "oitcheck-extract"],
        swiftSettings: strict
    ),
]

/// The tests of a room, which mirror it.
func room(
    _ name: String,
    _ others: [Target.Dependency] = [],
    exclude: [String] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: Set(groundRooms + [name]).sorted().map { .byName(name: $0) }
            + ["TestSupport"] + others,
        exclude: exclude,
        swiftSettings: strict
    )
}

let package = Package(
    name: "oitcheck",
    products: [
        .executable(name: "oitcheck", targets: ["oitcheck"]),
        .executable(name: "oitcheck-extract", targets: ["oitcheck-extract"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.0"),
    ],
    targets: libraries + rooms + programs + tests,
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
