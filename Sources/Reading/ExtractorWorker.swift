internal import Model

/// Serves documents one after the other, from a thread of its own, with a child kept warm.
struct ExtractorWorker: ~Copyable {
    private let executable: String
    private let limits: ExtractorLimits
    private var child: ExtractorChild?

    init(executable: String, limits: ExtractorLimits) {
        self.executable = executable
        self.limits = limits
    }

    /// Has a document read. A child that dies may have been spoilt by an earlier document, so one
    /// that was warm gets a successor to try it in; of a cold one the answer would be the same.
    mutating func serve(_ job: ExtractorJob) -> Extraction {
        let isWarm = child != nil
        do throws(ExtractorFailure) {
            do throws(ExtractorFailure) {
                return try attempt(job)
            } catch  where isWarm && error.isDeath {
                return try attempt(job)
            }
        } catch {
            return error.extraction
        }
    }

    private mutating func attempt(_ job: ExtractorJob) throws(ExtractorFailure) -> Extraction {
        let patience = ExtractorPipe.Patience(
            until: .now + limits.deadline,
            isCancelled: { job.isCancelled }
        )
        if job.isCancelled { throw .cancelled }
        let child: ExtractorChild
        if let warm = self.child {
            child = warm
        } else {
            child = try ExtractorChild(executable: executable, patience)
        }
        // Whatever goes wrong, this child is not asked again.
        self.child = nil
        let extraction = try child.extract(
            job.request,
            processorSeconds: limits.processorSeconds,
            patience
        )
        let isFresh =
            child.served < limits.documentsPerChild && child.residentBytes < limits.residentBytes
        if isFresh { self.child = child }
        return extraction
    }
}
