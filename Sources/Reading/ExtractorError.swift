/// Why documents cannot be extracted at all: a fault of the installation, not of a site.
package enum ExtractorError: Error, Hashable, Sendable {
    /// No executable at any of these paths.
    case notFound([String])
    /// There is something at this path, and it cannot be run.
    case notExecutable(String)
    /// No thread could be started; an errno.
    case noThread(Int32)
}
