import Foundation

/// Where the fixtures of the project lie.
enum Fixture {
    static let exports = folder.appending(path: "exports")

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")
}
