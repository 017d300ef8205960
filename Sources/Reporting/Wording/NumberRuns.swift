/// Numbers in order and once each, neighbours joined: 3, 5, 6, 7 are the runs 3 and 5–7.
struct NumberRuns: Hashable {
    private(set) var runs: [ClosedRange<Int>] = []

    init(_ numbers: [Int]) {
        for number in Set(numbers).sorted() {
            if let last = runs.last, last.upperBound < Int.max, last.upperBound + 1 == number {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
    }
}
