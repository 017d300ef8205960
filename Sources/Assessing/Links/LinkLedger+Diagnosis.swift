internal import Addressing
internal import Fetching
internal import Model

extension LinkLedger {
    /// The addresses of the site at which nothing is, in order.
    var missing: [Address] {
        book.targets.filter { target in
            switch target.end {
            case .refused(404), .refused(410), .unreachable(.noSuchFile): isOurs(target)
            default: false
            }
        }
        .map(\.address).sorted()
    }

    /// The addresses of the site that answered themselves.
    var known: [Address] {
        book.targets.indices.filter { index in
            let target = book.targets[index]
            guard case .there = target.end else { return false }
            return Int(target.final) == index && isOurs(target)
        }
        .map { book.targets[$0].address }
    }

    /// Notes that what is missing is found under another spelling.
    mutating func note(_ address: Address, works: Address) {
        let number = book.number(of: address)
        let status: Int? = if case .refused(let status) = book[number].end { status } else { nil }
        book[number].end = .otherCase(works: works, status: status)
    }

    /// Notes that a page says what the site says to an address that does not exist.
    mutating func note(_ address: Address, likeMissing probe: Address) {
        let number = book.number(of: address)
        // A redirect home says more.
        guard case .there = book[number].end else { return }
        book[number].end = .likeMissing(probe: probe)
    }

    private func isOurs(_ target: TargetBook.Target) -> Bool { scope.site.contains(target.address) }
}
