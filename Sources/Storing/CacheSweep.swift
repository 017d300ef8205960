internal import Foundation

/// Counts and deletes the files of a cache, those of other runs and of killed ones too.
struct CacheSweep {
    private let files: [File]

    private struct File {
        let url: URL
        let size: Int
        let used: Date
    }

    init(_ folder: URL) {
        let keys: [URLResourceKey] = [
            .fileSizeKey, .contentModificationDateKey, .isRegularFileKey,
        ]
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys)
        files = (found?.compactMap { $0 as? URL } ?? []).compactMap { url in
            guard let values = try? url.resourceValues(forKeys: Set(keys)),
                values.isRegularFile == true
            else { return nil }
            return File(
                url: url,
                size: values.fileSize ?? 0,
                used: values.contentModificationDate ?? .distantPast
            )
        }
    }

    /// Bytes of all files.
    var size: Int { files.reduce(0) { $0 + $1.size } }

    /// Deletes those used longest ago until no more than `target` bytes are left; how many are.
    func shrink(to target: Int) -> Int {
        var left = size
        for file in files.sorted(by: { $0.used < $1.used }) where left > target {
            try? FileManager.default.removeItem(at: file.url)
            left -= file.size
        }
        return left
    }
}
