extension Address {
    /// The pairs of the query in order, percent-encoded as they stand; a value is empty where none is given.
    package var parameters: [(name: Substring, value: Substring)] {
        guard let query else { return [] }
        return query.split(separator: "&").map { pair in
            guard let sign = pair.firstIndex(of: "=") else { return (pair, "") }
            return (pair[..<sign], pair[pair.index(after: sign)...])
        }
    }

    /// The address without its fragment and without the parameters of some names; itself where it has none
    /// of them.
    package func without(parameters isLeft: (Substring) -> Bool) -> Address {
        guard let query else { return self }
        let pairs = query.split(separator: "&", omittingEmptySubsequences: false)
        let kept = pairs.filter { pair in !isLeft(pair.prefix { $0 != "=" }) }
        guard kept.count < pairs.count else { return self }
        let page = part(0..<pathEnd)
        return Address(kept.isEmpty ? page : page + "?" + kept.joined(separator: "&")) ?? self
    }
}
