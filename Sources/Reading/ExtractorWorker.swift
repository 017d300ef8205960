internal import Model

/// Does one task after the other, from a thread of its own, with a child kept warm.
struct ExtractorWorker: ~Copyable {
    private let executable: String
    private let limits: ExtractorLimits
    private let converters: Converters
    private var child: ExtractorChild?

    init(executable: String, limits: ExtractorLimits, converters: Converters) {
        self.executable = executable
        self.limits = limits
        self.converters = converters
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
        let work = try converted(job.work, patience)
        let child: ExtractorChild
        if let warm = self.child {
            child = warm
        } else {
            child = try ExtractorChild(executable: executable, patience)
        }
        // Whatever goes wrong, this child is not asked again.
        self.child = nil
        let answer: ExtractorAnswer =
            switch work {
            case .greeting: .hello(converters.abilities(of: child.hello))
            case .request(let request): try child.answer(to: request, patience)
            }
        let isFresh =
            child.served < limits.tasksPerChild && child.residentBytes < limits.residentBytes
        if isFresh { self.child = child }
        return answer
    }

    /// The same work, where its document is of a format that a converter here turns into another.
    /// Where none may run, the child says itself that it does not read such a document.
    private func converted(
        _ work: ExtractorJob.Work,
        _ patience: ExtractorPipe.Patience
    ) throws(ExtractorFailure) -> ExtractorJob.Work {
        guard case .request(let request) = work, request.task == .read,
            let run = converters.run(for: request.format)
        else { return work }
        do throws(ExtractorFailure) {
            let bytes = try run.convert(request.bytes, patience)
            return .request(ExtractionRequest(bytes, format: request.format))
        } catch .unwrapped {
            return work
        }
    }
}
