extension Rules {
    /// The grids that the rules make: each of rules that meet one another, from the top.
    var grids: [RuledGrid] {
        var groups = Array(0..<level.count + upright.count)
        func root(_ index: Int) -> Int {
            var index = index
            while groups[index] != index {
                groups[index] = groups[groups[index]]
                index = groups[index]
            }
            return index
        }
        for (first, rule) in level.enumerated() {
            for (second, other) in upright.enumerated() where rule.meets(other) {
                groups[root(first)] = root(level.count + second)
            }
        }
        var levels: [Int: [Rule]] = [:]
        var uprights: [Int: [Rule]] = [:]
        for index in level.indices { levels[root(index), default: []].append(level[index]) }
        for index in upright.indices {
            uprights[root(level.count + index), default: []].append(upright[index])
        }
        return uprights.compactMap { group, rules in
            levels[group].flatMap { RuledGrid(level: $0, upright: rules) }
        }
        .sorted { ($0.rowEdges[0], $0.columnEdges[0]) < ($1.rowEdges[0], $1.columnEdges[0]) }
    }
}
