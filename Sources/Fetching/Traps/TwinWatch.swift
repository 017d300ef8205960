internal import Addressing
internal import Model

/// Finds pages that come again under other addresses, which differ in a parameter that chooses nothing:
/// sessions, print views, the same list in another order.
///
/// Of such twins one is asked. What only looks like a twin is compared in samples first; the rest waits
/// for one depth, and is asked after all where the samples differ.
struct TwinWatch: Sendable {
    private(set) var idle = IdleParameters()
    private var tokens = TokenWatch()
    private var suspected: [Parameter: Trial] = [:]
    private var cleared: Set<Parameter> = []
    private var signatures: [UInt32: Signature] = [:]
    private var samples: [Sample] = []
    /// Pages that wait for the outcome of a trial.
    private var waiting: [Parameter: [UInt32]] = [:]

    /// What two pages are compared by: their words, and the paths that they link.
    private struct Signature: Hashable {
        let words: UInt64
        let links: UInt64
    }

    private struct Trial {
        var asked = 0
        var same = 0
        var different = 0
    }

    private struct Sample {
        let parameters: [Parameter]
        let page: UInt32
        let base: UInt32
    }

    /// Notes what a page says, and its links that are new.
    mutating func note(_ page: UInt32, _ face: PageFace, links: [Address]) {
        tokens.note(links)
        signatures[page] = Signature(words: face.words, links: face.links)
    }

    /// What was found of a trial: pages to ask after all, or to leave for good.
    struct Verdict {
        let kind: TrapKind
        let isIdle: Bool
        let pages: [UInt32]
    }

    /// Ends the trials whose samples were read, and begins new ones; tells of the pages that waited.
    mutating func judge() -> (verdicts: [Verdict], newTokens: [Parameter]) {
        for sample in samples {
            guard let one = signatures[sample.page], let other = signatures[sample.base] else {
                continue
            }
            for parameter in sample.parameters {
                if one == other {
                    suspected[parameter]?.same += 1
                } else {
                    suspected[parameter]?.different += 1
                }
            }
        }
        samples = []
        var verdicts: [Verdict] = []
        for (parameter, trial) in suspected {
            let pages = waiting.removeValue(forKey: parameter) ?? []
            if trial.different > 0 || (trial.same == 0 && !pages.isEmpty) {
                cleared.insert(parameter)
            } else if trial.same >= TrapBudgets.samples {
                idle.learn(parameter)
            } else if pages.isEmpty {
                continue
            }
            suspected[parameter] = nil
            let isIdle = idle.contains(parameter)
            let isToken = Parameter.Kind(parameter.name[...]) == .token
            let kind: TrapKind = isToken ? .sessionAddresses : .twinAddresses
            verdicts.append(Verdict(kind: kind, isIdle: isIdle, pages: pages))
        }
        return (verdicts, beginTrials())
    }

    private mutating func beginTrials() -> [Parameter] {
        let new = tokens.suspects().filter {
            suspected[$0] == nil && !cleared.contains($0) && !idle.contains($0)
        }
        for parameter in new { suspected[parameter] = Trial() }
        return new
    }

    /// The parameters of a key that may choose nothing, or are known to.
    func suspects(in key: Address) -> [(parameter: Parameter, kind: Parameter.Kind)] {
        Parameter.suspects(in: key) { parameter, kind in
            switch kind {
            case .view: true
            case .token: suspected[parameter] != nil || idle.contains(parameter)
            case .dress: !cleared.contains(parameter)
            }
        }
    }

    enum Decision {
        case ask, wait
        case leave(TrapKind)
    }

    /// What becomes of a page beside a twin of which it is known that it was asked.
    mutating func decide(
        _ page: UInt32,
        _ suspects: [(parameter: Parameter, kind: Parameter.Kind)],
        base: UInt32
    ) -> Decision {
        let open = suspects.filter { $0.kind != .view && !idle.contains($0.parameter) }
            .map(\.parameter)
        guard let first = open.first else {
            if suspects.contains(where: { $0.kind == .view }) { idle.leavesViews = true }
            let isToken = suspects.allSatisfy { $0.kind == .token }
            return .leave(isToken ? .sessionAddresses : .twinAddresses)
        }
        if suspected[first]?.asked ?? 0 < TrapBudgets.samples {
            for parameter in open { suspected[parameter, default: Trial()].asked += 1 }
            samples.append(Sample(parameters: open, page: page, base: base))
            return .ask
        }
        waiting[first, default: []].append(page)
        return .wait
    }

    /// Whether pages wait that may yet be asked.
    var isWaiting: Bool { !waiting.isEmpty }

    /// All that wait.
    var waitingPages: [UInt32] { waiting.values.flatMap(\.self) }
}
