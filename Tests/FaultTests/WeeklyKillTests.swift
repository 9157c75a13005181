import Almanac
import Foundation
import ProgramUnderTest
import Statistics
import StoresUnderTest
import Testing

extension Instant {
    /// The moment that it is, as the program under test sees it too.
    static var ofThisComputer: Instant { Instant(millisecondsSince1970: Int64(Date().timeIntervalSince1970 * 1_000)) }
}

extension FaultTests {
    /// A server killed while reports come in and meetings are held.
    @Suite struct KilledWeeks {
        /// Kills in the midst of a save; those that miss come beside them.
        /// On the server fewer: what is killed is the same program, and the suite has its time.
        private static let kills = EmptyPlace.isFile ? 50 : 15
        private static let reporters = 2
        /// The weeks that each of those who lead begins with; none gets as far as the next.
        private static let weeks = [1990, 2005].compactMap { Week(year: $0, number: 1) }
        /// So many answers are heard before a kill falls.
        private static let answers = 15..<45

        @Test func `leave every report and every step of a meeting that was answered, each once, and no meeting half closed`() async throws {
            var (tally, dice) = (Tally(), SplitMix64(seed: 20_260_747))
            let posts = Posts()
            try await TemporaryFolder.with { folder in
                let victim = Victim()
                try await victim.prepareForWeeks(in: folder, posts)
                var (before, found) = (try await victim.examine(), try await victim.witness())
                try await Pen.with(victim) { pen in
                    while tally.inside < KilledWeeks.kills {
                        let round = tally.all + 1
                        try #require(round <= 4 * KilledWeeks.kills, "the kills miss: \(tally)")
                        let enough = await posts.acknowledged.count + Int.random(in: KilledWeeks.answers, using: &dice)
                        let (isHit, heldPen) = try await kill(victim, pen, posts, round, after: found, whenAnswered: enough, in: folder)
                        let after = try await victim.examine()
                        #expect(isHit && Array(after.hashes.prefix(before.hashes.count)) == before.hashes)
                        tally.count(heldPen: heldPen, isStored: after.change > before.change)
                        (before, found) = (after, try await victim.expectWeeks(posts))
                    }
                }
                try await expectWhole(victim, posts, found, in: folder)
            }
            print("Weeks: \(tally); \(await posts.acknowledged.count) of \(await posts.sent.count) were acknowledged")
        }

        /// Starts a server, and kills it in the midst of a save when so many in all have been answered.
        private func kill(
            _ victim: Victim, _ pen: Pen, _ posts: Posts, _ round: Int, after found: WeeklyWitness, whenAnswered enough: Int, in folder: String
        ) async throws -> (isHit: Bool, heldPen: Bool) {
            try await Doomed.during(["serve", "--port", "0", "--data", victim.name], in: folder) { server in
                let person = WeeklyPerson(port: try Poster.port(in: try await server.until(said: "http://127.0.0.1:")), posts: posts)
                return try await withThrowingTaskGroup(of: Void.self) { group in
                    for reporter in 0..<KilledWeeks.reporters { group.addTask { try await untilGone { try await tell(person, round, reporter, found) } } }
                    for week in KilledWeeks.weeks { group.addTask { try await untilGone { try await person.lead(from: week, after: found.deeds) } } }
                    while await posts.acknowledged.count < enough, await posts.refused.isEmpty, server.isRunning { try await Task.sleep(for: .milliseconds(1)) }
                    while try await !pen.isHeld, server.isRunning { await Task.yield() }
                    server.freeze()
                    let heldPen = try await pen.isHeld
                    return (await server.kill(), heldPen)
                }
            }
        }

        /// First what no answer has been heard of, as a phone does; then what is new, every third of it twice.
        private func tell(_ person: WeeklyPerson, _ round: Int, _ reporter: Int, _ found: WeeklyWitness) async throws {
            let unheard = await person.posts.sent.subtracting(person.posts.acknowledged).filter { $0.hasPrefix("rapport ") }.sorted()
            if reporter == 0 { for deed in unheard { try await person.report(String(deed.dropFirst(8))) } }
            for number in 0... { for _ in 0..<(number % 3 == 0 ? 2 : 1) { try await person.report("r\(round)-s\(reporter)-n\(number)-nyckel") } }
        }

        /// Does something until nobody answers any more.
        private func untilGone(_ thing: () async throws -> Void) async throws { do { try await thing() } catch is Obstacle { return } }

        /// After the last kill: whoever sends everything again doubles nothing, and the store is whole.
        private func expectWhole(_ victim: Victim, _ posts: Posts, _ found: WeeklyWitness, in folder: String) async throws {
            let refused = await posts.refused
            #expect(refused.isEmpty, "\(refused.keys.first ?? "") \(refused.values.first?.text ?? "")")
            let reports = await posts.sent.filter { $0.hasPrefix("rapport ") }
            let code = try await Program.serving(["--data", victim.name], in: folder) { site, server in
                let person = WeeklyPerson(port: try Poster.port(in: site), posts: posts)
                for report in reports.sorted() { try await person.report(String(report.dropFirst(8))) }
                return await server.stop()
            }
            let whole = try await victim.expectWeeks(posts)
            #expect(code == 0 && whole.deeds.filter { $0.hasPrefix("rapport ") } == reports && whole.keys.count == reports.count)
            #expect(whole.closed.count >= KilledWeeks.kills / 5 && whole.closed == found.closed, "meetings close between the kills: \(whole.closed.count)")
            try await victim.must(["audit", "verify"], in: folder)
        }

        /// What a save that was cut in the middle would leave, and how it is undone.
        private static let wounds = [
            ("UPDATE observation_area SET until = since", "UPDATE observation_area SET until = NULL"),
            ("UPDATE observation_sender SET until = since", "UPDATE observation_sender SET until = NULL"),
            ("UPDATE meeting_week SET until = since", "UPDATE meeting_week SET until = NULL"),
            ("UPDATE meeting_level SET until = since WHERE area = 'prov-b'", "UPDATE meeting_level SET until = NULL"),
            ("UPDATE meeting_edition SET until = since", "UPDATE meeting_edition SET until = NULL"),
            ("UPDATE level_decision SET until = since WHERE area = 'prov-a'", "UPDATE level_decision SET until = NULL"),
            ("UPDATE level_decision SET level = level + 1", "UPDATE level_decision SET level = level - 1"),
            ("UPDATE import_batch SET file_name = 'x' || file_name", "UPDATE import_batch SET file_name = substr(file_name, 2)"),
            ("UPDATE meeting SET state = 'open' WHERE week = 1 AND until IS NULL", "UPDATE meeting SET state = 'closed' WHERE week = 1 AND until IS NULL"),
            ("UPDATE meeting SET state = 'closed' WHERE week = 2 AND until IS NULL", "UPDATE meeting SET state = 'open' WHERE week = 2 AND until IS NULL"),
            (
                "INSERT INTO meeting_vote (meeting, area, organisation, level) SELECT number, 'prov-a', 'x', 1 FROM meeting WHERE week = 1 AND until IS NULL",
                "DELETE FROM meeting_vote WHERE organisation = 'x'"
            ),
        ]

        @Test func `would be seen to have left something by halves`() async throws {
            let (posts, victim) = (Posts(), Victim())
            let place = try #require(victim.keeper)
            try await TemporaryFolder.with { folder in
                try await victim.prepareForWeeks(in: folder, posts)
                _ = try await Program.serving(["--data", victim.name], in: folder) { site, server in
                    let person = WeeklyPerson(port: try Poster.port(in: site), posts: posts)
                    for number in 0..<3 { try await person.report("prov-nummer-\(number)") }
                    let weeks = (1...2).compactMap { Week(year: 1990, number: $0) }
                    try await person.lead(weeks.flatMap { WeeklyPerson.steps($0) }.dropLast())
                    return await server.stop()
                }
                #expect(try await victim.expectWeeks(posts).deeds == posts.sent)
                for (wound, remedy) in KilledWeeks.wounds {
                    try ByHand.run([wound], on: place)
                    #expect(try await victim.witness().halves != [], "\(wound)")
                    try ByHand.run([remedy], on: place)
                    #expect(try await victim.witness().halves == [], "\(remedy)")
                }
            }
        }
    }
}
