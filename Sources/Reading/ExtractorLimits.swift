internal import Model

/// What a child of the extractor may cost before it is stopped or replaced.
package struct ExtractorLimits: Sendable {
    /// What one document may take to be read, or one page to be drawn.
    package var reading: Allowance
    /// What one page may take to be recognised.
    package var recognising: Allowance
    /// Tasks after which a child is replaced by a new one.
    package var tasksPerChild: Int
    /// Resident bytes after which a child is replaced by a new one.
    package var residentBytes: Int

    /// The time for one task.
    package struct Allowance: Sendable {
        /// The longest by the clock on the wall.
        package var deadline: Duration
        package var processorSeconds: Int

        package init(deadline: Duration, processorSeconds: Int) {
            self.deadline = deadline
            self.processorSeconds = processorSeconds
        }
    }

    package init(
        reading: Allowance = Allowance(deadline: .seconds(20), processorSeconds: 25),
        recognising: Allowance = Allowance(deadline: .seconds(60), processorSeconds: 60),
        tasksPerChild: Int = 200,
        residentBytes: Int = 400 << 20
    ) {
        self.reading = reading
        self.recognising = recognising
        self.tasksPerChild = tasksPerChild
        self.residentBytes = residentBytes
    }

    func allowance(for work: ExtractorJob.Work) -> Allowance {
        switch work {
        case .greeting: reading
        case .request(let request): allowance(for: request.task)
        }
    }

    private func allowance(for task: ExtractionRequest.Task) -> Allowance {
        switch task {
        case .read, .picture: reading
        case .recognise: recognising
        }
    }
}
