import ArgumentParser
import Assessing
import Foundation
import Model
import Reading
import ThaiText

extension Checklist {
    /// `oitcheck checklist test`: whether every example comes out as it says.
    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Judge every example of a checklist, and name those that come out wrong.",
            discussion: """
                Examples:
                  oitcheck checklist test
                  oitcheck checklist test --checklist ./2569.yaml
                """
        )

        @OptionGroup var judging: JudgingOptions

        func run() async throws {
            let edition = try judging.editionAsWritten()
            let day = try judging.day(for: edition, today: Date())
            let (count, failures) = try await results(of: edition, asOf: day)
            for failure in failures {
                Console.say(
                    """
                    \(failure.component) example \(failure.number): expected \
                    \(failure.expected.rawValue), found \(failure.found.rawValue) \
                    (\(failure.reason.code))
                    """
                )
            }
            Console.say("\(count) examples, \(failures.count) wrong")
            if !failures.isEmpty { throw ExitCode(1) }
        }

        private func results(
            of edition: Edition,
            asOf day: CalendarDay
        ) async throws -> (count: Int, failures: [FailedExample]) {
            let extractor = try Installation.extractor()
            do throws(ExtractorError) {
                return try await testExamples(of: edition, asOf: day, extractor: extractor)
            } catch {
                throw Failure.noExtractor(error)
            }
        }
    }
}
