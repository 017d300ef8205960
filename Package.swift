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

/// Rooms whose byte loops run over every page: 17 times slower without the optimiser,
/// so they have it in debug builds too.
let hot: SwiftSetting = .unsafeFlags(["-O"], .when(configuration: .debug))

let package = Package(
    name: "oitcheck",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.0"),
    ],
    targets: [
        // Two pure tools and the nouns: every room may stand on these.
        .target(name: "ThaiText", swiftSettings: pure + [hot]),
    ],
    swiftLanguageModes: [.v6]
)
