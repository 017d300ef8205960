import Foundation

/// Where the fixtures of the project lie.
enum Fixture {
    static let exports = folder.appending(path: "exports")
    static let captures = folder.appending(path: "captures")

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")
}
