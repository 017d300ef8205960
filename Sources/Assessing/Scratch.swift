internal import FoundationEssentials
internal import Model
internal import Storing

/// What a run keeps on disk while it lasts.
struct Scratch {
    /// What came over the network, for a second look; nil for a folder or archive, whose files can be
    /// read again, and beside a capture, which keeps all by itself. Where pages may be drawn it is
    /// there in any case: nothing else has them.
    let blobs: BlobStore?
    let facts: FactsStore
    private let folder: String

    init(for job: Job) throws(AssessError) {
        folder = job.scratch
        do throws(StoreError) {
            let isNeeded = job.keepsAnswers || job.rendering != .never
            blobs = isNeeded ? try BlobStore(at: folder) : nil
            facts = try FactsStore(in: folder)
        } catch {
            throw .noStore(error.description)
        }
    }

    /// What it keeps of answers that nothing else keeps; nil where there are none.
    func answers(of job: Job) -> BlobStore? { job.keepsAnswers ? blobs : nil }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    /// What to say where facts that were written could not be read again.
    static func loss(in folder: String) -> String {
        "what was kept in \(folder) could not be read again. Is the disk damaged? "
            + "Name another place in TMPDIR."
    }
}

extension Job {
    /// Whether what is answered can be had a second time from here alone.
    fileprivate var keepsAnswers: Bool { isSite && capture == nil }
}
