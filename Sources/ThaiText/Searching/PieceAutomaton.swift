/// Finds any of many byte strings in one pass (Aho and Corasick 1975), its trie laid out in a double array (Aoe
/// 1989): a state is a slot, `base + byte` is the slot of the next, and `parent` tells whether it truly is.
///
/// About 16 bytes a state, where a full table would take a kilobyte.
struct PieceAutomaton: Sendable {
    private struct Slot {
        var base: Int32 = 0
        /// The state this slot continues; -1 when the slot is free.
        var parent: Int32 = -1
        /// The state of the longest proper suffix.
        var fallback: Int32 = 0
        /// The first of the pieces that end here, in `outputs`; -1 when none does, here or in a suffix.
        var output: Int32 = -1
    }

    /// A piece that ends in a state, and the next that does.
    private struct Output {
        let piece: Int32
        let next: Int32
    }

    private var slots = [Slot(parent: 0)] + [Slot](repeating: Slot(), count: 511)
    private var outputs: [Output] = []
    /// Slots below 256 are left empty: not every byte could reach them, and they would be tried for ever.
    private var firstFree = 256

    /// Piece numbers are the indices of `pieces`; empty pieces are never found.
    init(_ pieces: [[UInt8]]) {
        let order = pieces.indices.filter { !pieces[$0].isEmpty }
            .sorted { pieces[$0].lexicographicallyPrecedes(pieces[$1]) }
        var level = [Node(state: 0, depth: 0, members: order[...])]
        while !level.isEmpty {
            level = level.flatMap { grow($0, pieces) }
        }
    }

    /// Calls `found` with each piece and the index behind it, in the order of their ends.
    func scan(_ bytes: [UInt8], found: (_ piece: Int, _ end: Int) -> Void) {
        var state: Int32 = 0
        for index in bytes.indices {
            state = next(state, bytes[index])
            var output = slots[Int(state)].output
            while output >= 0 {
                found(Int(outputs[Int(output)].piece), index &+ 1)
                output = outputs[Int(output)].next
            }
        }
    }

    private func next(_ state: Int32, _ byte: UInt8) -> Int32 {
        var state = state
        while true {
            let slot = slots[Int(state)].base &+ Int32(byte)
            if slots[Int(slot)].parent == state, slot != 0 { return slot }
            if state == 0 { return 0 }
            state = slots[Int(state)].fallback
        }
    }
}

/// Building.
extension PieceAutomaton {
    /// A state still without children, and the pieces, sorted, that begin with its string.
    private struct Node {
        let state: Int32
        let depth: Int
        let members: ArraySlice<Int>
    }

    /// Gives a state its outputs and children. States of one depth come before those of the next, so that every
    /// fallback is complete when it is asked for.
    private mutating func grow(_ node: Node, _ pieces: [[UInt8]]) -> [Node] {
        slots[Int(node.state)].output = slots[Int(slots[Int(node.state)].fallback)].output
        let ending = node.members.prefix { pieces[$0].count == node.depth }
        for piece in ending {
            outputs.append(Output(piece: Int32(piece), next: slots[Int(node.state)].output))
            slots[Int(node.state)].output = Int32(outputs.count - 1)
        }
        let children = branches(node.members.dropFirst(ending.count), at: node.depth, pieces)
        place(children.map(\.byte), under: node.state)
        return children.map { child in
            let state = slots[Int(node.state)].base + Int32(child.byte)
            return Node(state: state, depth: node.depth + 1, members: child.members)
        }
    }

    private func branches(
        _ members: ArraySlice<Int>,
        at depth: Int,
        _ pieces: [[UInt8]]
    ) -> [(byte: UInt8, members: ArraySlice<Int>)] {
        var rest = members
        var branches: [(byte: UInt8, members: ArraySlice<Int>)] = []
        while let first = rest.first {
            let byte = pieces[first][depth]
            let same = rest.prefix { pieces[$0][depth] == byte }
            branches.append((byte, same))
            rest = rest.dropFirst(same.count)
        }
        return branches
    }

    private mutating func place(_ bytes: [UInt8], under state: Int32) {
        guard let first = bytes.first else { return }
        let base = freeBase(for: bytes, first)
        slots[Int(state)].base = base
        let fallback = slots[Int(state)].fallback
        for byte in bytes {
            let slot = Int(base) + Int(byte)
            let suffix = state == 0 ? 0 : next(fallback, byte)
            slots[slot] = Slot(parent: state, fallback: suffix)
        }
    }

    /// The lowest base at which every child falls on a free slot.
    private mutating func freeBase(for bytes: [UInt8], _ first: UInt8) -> Int32 {
        while slots[firstFree].parent >= 0 { firstFree += 1 }
        var base = firstFree - Int(first)
        while true {
            while base + 512 > slots.count { slots.append(Slot()) }
            if bytes.allSatisfy({ slots[base + Int($0)].parent < 0 }) { return Int32(base) }
            base += 1
        }
    }
}
