import ProgramUnderTest
import Testing

extension CommandTests {
    /// The most memory that the program takes, held against itself: a file ten times as long must not take more.
    @Suite struct Memory {
        private static let rows = 8_000
        /// What may differ for other reasons than the rows, in kB. The rows of the longer file as values of their own would be several times this.
        private static let slack = 6_000

        @Test(arguments: ["csv", "xlsx"]) func `does not grow with the file`(form: String) async throws {
            try Desk.checkPython()
            try await Desk.with { desk in
                let short = try await peak(Memory.rows, "kort." + form, desk)
                let long = try await peak(10 * Memory.rows, "lång." + form, desk)
                #expect(long - short <= Memory.slack, "\(short) kB for \(Memory.rows) rows, \(long) kB for ten times as many")
            }
        }

        /// Reads a file of events in on the way that streams, and answers the most memory that it took, in kB.
        private func peak(_ rows: Int, _ name: String, _ desk: Desk) async throws -> Int {
            let order = ["import", "events", name, "--source", "Prov", "--keep", "cells", "--coverage", "2024-01--2024-12", "--dry-run", "--data", Desk.store]
            let tool = [Program.repository + "/Tests/Tools/peak.py", String(rows), name, try Program.path()]
            let ended = try await Command.run(Program.python, tool + order, environment: ["SWIFT_BACKTRACE": "enable=no"], in: desk.folder)
            guard ended.code == 0, let peak = Int(ended.out.filter(\.isNumber)) else { throw Obstacle(ended.out + ended.err) }
            return peak
        }
    }
}
