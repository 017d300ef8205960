/// Why a file was refused: every fault that was found in it, in the order of its lines.
package struct LoadError: Error, Hashable, Sendable {
    /// The file as the user named it.
    package let file: String
    package let faults: [Fault]

    /// One thing that is wrong, and where.
    package struct Fault: Hashable, Sendable {
        /// Counted from 1.
        package let line: Int
        /// Counted from 1, in Unicode scalars.
        package let column: Int
        /// What was expected, and what was found instead.
        package let message: String
    }
}

extension LoadError: CustomStringConvertible {
    /// One line a fault, as compilers print them: `2568.yaml:120:9: unknown key 'remdy'; …`.
    package var description: String {
        faults
            .map { "\(file):\($0.line):\($0.column): \($0.message)" }
            .joined(separator: "\n")
    }
}

extension LoadError.Fault: Comparable {
    package static func < (one: LoadError.Fault, other: LoadError.Fault) -> Bool {
        (one.line, one.column, one.message) < (other.line, other.column, other.message)
    }
}
