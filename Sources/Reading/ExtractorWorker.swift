internal import Model

/// Does one task after the other, from a thread of its own, with a child kept warm.
struct ExtractorWorker: ~Copyable {
    private let executable: String
    private let limits: ExtractorLimits
    private var child: ExtractorChild?

    init(executable: String, limits: ExtractorLimits) {
        self.executable = executable
        self.limits = limits
    }

    /// Has a task done. A child that dies may have been spoilt by an earlier document, so one
    /// that was warm gets a successor to try it in; of a cold one the answer would be the same.
    mutating func serve(_ job: ExtractorJob) -> ExtractorJob.Outcome {
        let isWarm = child != nil
        do throws(ExtractorFailure) {
            do throws(ExtractorFailure) {
                return .success(try attempt(job))
            } catch  where isWarm && error.isDeath {
                return .success(try attempt(job))
            }
        } catch {
            return .failure(error)
        }
    }

    private mutating func attempt(_ job: ExtractorJob) throws(ExtractorFailure) -> ExtractorAnswer {
        let patience = ExtractorPipe.Patience(limits.allowance(for: job.work)) { job.isCancelled }
        if job.isCancelled { throw .cancelled }
        let child: ExtractorChild
        if let warm = self.child {
            child = warm
        } else {
            child = try ExtractorChild(executable: executable, patience)
        }
        // Whatever goes wrong, this child is not asked again.
        self.child = nil
        let answer: ExtractorAnswer =
            switch job.work {
            case .greeting: .hello(child.hello)
            case .request(let request): try child.answer(to: request, patience)
            }
        let isFresh =
            child.served < limits.tasksPerChild && child.residentBytes < limits.residentBytes
        if isFresh { self.child = child }
        return answer
    }
}
