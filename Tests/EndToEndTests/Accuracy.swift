/// How well verdicts agree with labels: what the gate of `make accuracy` asks.
struct Accuracy {
    /// One item of one site.
    struct Sample {
        /// The class of its label: what the reader would say first.
        let label: String
        /// All verdicts that the reader would not call wrong.
        let accepted: Set<String>
        let verdict: String

        var agrees: Bool { accepted.contains(verdict) }
    }

    var samples: [Sample] = []

    init(_ samples: [Sample] = []) { self.samples = samples }

    /// The verdicts on all labelled items of a site.
    init(_ labels: Labels, _ verdict: (String) -> String) {
        samples = labels.items.map { item, label in
            Sample(
                label: Labels.words[label.status] ?? label.status,
                accepted: Set(
                    ([label.status] + (label.accept_also ?? [])).compactMap { Labels.words[$0] }
                ),
                verdict: verdict(item)
            )
        }
    }

    /// The share of items whose verdict the reader would not call wrong.
    var agreement: Double { share(of: samples, \.agrees) }

    /// The mean, over the classes of labels, of the share that agrees in each: to call everything missing
    /// is right on one class only.
    var balanced: Double {
        let classes = Dictionary(grouping: samples, by: \.label).values
        return classes.map { share(of: $0, \.agrees) }.reduce(0, +) / Double(max(1, classes.count))
    }

    /// How many classes of labels there are.
    var classes: Int { Set(samples.map(\.label)).count }

    /// Items called complete that are not: the worst error there is.
    var falseComplete: Int { samples.count { $0.verdict == "complete" && !$0.agrees } }

    /// Items called incomplete or missing that are complete.
    var falseAlarms: Int {
        samples.count {
            $0.label == "complete" && !$0.agrees && ["incomplete", "missing"].contains($0.verdict)
        }
    }

    /// The share that is left to a person.
    var undecided: Double { share(of: samples) { $0.verdict == "undecided" } }

    private func share(of samples: [Sample], _ isOne: (Sample) -> Bool) -> Double {
        samples.isEmpty ? 0 : Double(samples.count(where: isOne)) / Double(samples.count)
    }
}

/// The figures that a change may not fall below.
enum AccuracyGate {
    /// By site; of the fixtures, whose truth is known, everything.
    static let agreement = ["sanor": 0.85, "as_Thongtanee": 0.95, "phichai": 0.85]
    static let ofFixtures = 1.0
    static let balanced = 0.80
    static let undecided = 0.15

    /// What keeps a site from passing; nothing where it passes.
    static func faults(of accuracy: Accuracy, on site: String) -> [String] {
        let least = agreement[site] ?? ofFixtures
        var faults: [String] = []
        if accuracy.falseComplete > 0 {
            faults.append("\(site): \(accuracy.falseComplete) items are falsely complete")
        }
        if accuracy.agreement < least {
            faults.append("\(site): agreement \(accuracy.agreement) is below \(least)")
        }
        if accuracy.balanced < balanced {
            faults.append("\(site): balanced agreement \(accuracy.balanced) is below \(balanced)")
        }
        if accuracy.undecided > undecided {
            faults.append("\(site): undecided \(accuracy.undecided) is above \(undecided)")
        }
        return faults
    }
}
