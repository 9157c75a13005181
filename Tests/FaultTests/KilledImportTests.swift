import Foundation
import Picture
import ProgramUnderTest
import Statistics
import StoresUnderTest
import Testing

extension FaultTests {
    /// The program killed while it reads files in.
    @Suite struct KilledImports {
        /// Kills of a running program, in lots with a store each.
        private static let kills = 100
        private static let lot = 25

        /// How an import goes when nobody disturbs it: when it takes the pen, when it gives it back and when it ends.
        private struct Course {
            var taken = Duration.zero
            var given = Duration.zero
            var ended = Duration.zero
        }

        /// When a kill is to fall.
        private enum Moment {
            case afterStart(Duration)
            case afterTakingThePen(Duration)
        }

        private struct Blow {
            let isHit: Bool
            let heldPen: Bool
            let isAcknowledged: Bool
        }

        @Test func `leave all that was acknowledged and nothing by halves`() async throws {
            var tally = Tally()
            try await TemporaryFolder.with { folder in
                let courses = try await courses(in: folder)
                for lot in 0..<KilledImports.kills / KilledImports.lot {
                    let victim = Victim()
                    try await victim.prepare(in: folder)
                    try await Pen.with(victim) { pen in
                        try await kill(KilledImports.lot, victim, pen, courses, seed: UInt64(lot + 1), in: folder, &tally)
                    }
                }
            }
            print("Imports: \(tally)")
            #expect(tally.all == KilledImports.kills)
            #expect(tally.inside >= KilledImports.kills / 4 && tally.before > 0, "the kills fall where they matter: \(tally)")
        }

        /// Kills until so many have hit a running program, and looks at the store after each.
        private func kill(
            _ kills: Int, _ victim: Victim, _ pen: Pen, _ courses: [Course], seed: UInt64, in folder: String, _ tally: inout Tally
        ) async throws {
            var (dice, before, number, hits) = (SplitMix64(seed: seed), try await victim.examine(), 0, 0)
            while hits < kills {
                try #require(number < 4 * kills, "programs end before they can be killed")
                let (delivery, course) = (Delivery.number(number), courses[number % courses.count])
                let blow = try await strike(delivery, victim, pen, KilledImports.moment(number, course, &dice), in: folder)
                let status = try await victim.run(["store", "status"], in: folder)
                #expect(status.code == 0, "\(status.err)")
                let after = try await victim.examine()
                KilledImports.expectWhole(delivery, blow, before, after)
                let isStored = after.change > before.change
                (number, before) = (number + 1, after)
                guard blow.isHit else { continue }
                hits += 1
                tally.count(heldPen: blow.heldPen, isStored: isStored)
                guard hits % 10 == 0 else { continue }
                try await victim.must(delivery.order, in: folder)
                before = try await victim.examine()
            }
        }

        /// All rows of the change or none; what was said to be stored is; no older change is touched.
        private static func expectWhole(_ delivery: Delivery, _ blow: Blow, _ before: Victim.Condition, _ after: Victim.Condition) {
            #expect(Array(after.hashes.prefix(before.hashes.count)) == before.hashes)
            #expect(after.change == before.change || after.change == before.change + 1)
            if after.change > before.change { #expect(after.added[delivery.table] == delivery.rows) }
            if blow.isAcknowledged || !blow.isHit { #expect(after.change == before.change + 1, "\(delivery.name) was said to be stored") }
        }

        /// Every other is timed from the program's start, the others from when it holds the pen.
        private static func moment(_ number: Int, _ course: Course, _ dice: inout SplitMix64) -> Moment {
            let share = Double.random(in: 0..<1, using: &dice)
            return number.isMultiple(of: 2) ? .afterStart(course.ended * share) : .afterTakingThePen((course.given - course.taken) * share)
        }

        private func strike(_ delivery: Delivery, _ victim: Victim, _ pen: Pen, _ moment: Moment, in folder: String) async throws -> Blow {
            try victim.put(delivery.text, as: delivery.name, in: folder)
            return try await Doomed.during(delivery.order + ["--data", victim.name], in: folder) { program in
                switch moment {
                case .afterStart(let wait): try await Task.sleep(for: wait)
                case .afterTakingThePen(let wait):
                    while try await !pen.isHeld, program.isRunning { try await Task.sleep(for: .milliseconds(1)) }
                    try await Task.sleep(for: wait)
                }
                program.freeze()
                let isHeld = try await pen.isHeld
                let isHit = await program.kill()
                return Blow(isHit: isHit, heldPen: isHeld, isAcknowledged: program.said.contains(Delivery.receipt))
            }
        }

        /// How each kind of file goes in undisturbed.
        private func courses(in folder: String) async throws -> [Course] {
            let victim = Victim()
            try await victim.prepare(in: folder)
            return try await Pen.with(victim) { pen in
                var courses: [Course] = []
                for number in 0..<3 { courses.append(try await course(of: Delivery.number(number), victim, pen, in: folder)) }
                return courses
            }
        }

        private func course(of delivery: Delivery, _ victim: Victim, _ pen: Pen, in folder: String) async throws -> Course {
            try victim.put(delivery.text, as: delivery.name, in: folder)
            let course = try await Doomed.during(delivery.order + ["--data", victim.name], in: folder) { program in
                try await watch(program, pen)
            }
            let found = try await victim.examine()
            #expect(found.added[delivery.table] == delivery.rows)
            #expect(course.taken > .zero, "the pen is seen")
            return course
        }

        private func watch(_ program: Doomed, _ pen: Pen) async throws -> Course {
            let clock = ContinuousClock()
            let start = clock.now
            var course = Course()
            while program.isRunning {
                if try await pen.isHeld {
                    if course.taken == .zero { course.taken = clock.now - start }
                    course.given = clock.now - start
                }
                try await Task.sleep(for: .milliseconds(1))
            }
            course.ended = clock.now - start
            return course
        }
    }
}
