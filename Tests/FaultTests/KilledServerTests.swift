import Foundation
import Picture
import ProgramUnderTest
import Statistics
import Storage
import Testing

/// What was posted to a server, and what it answered.
actor Posts {
    private(set) var sent: Set<String> = []
    private(set) var acknowledged: Set<String> = []
    /// What the server said of posts that it did not take.
    private(set) var refused: [String: LocalHTTP.Answer] = [:]
    /// Who posts: signed in once, before any server is disturbed.
    private var entrant: SignedIn?

    /// - Throws: an `Obstacle` when nobody has signed in.
    var writer: SignedIn {
        get throws {
            guard let entrant else { throw Obstacle("nobody has signed in") }
            return entrant
        }
    }

    func enter(_ writer: SignedIn) { entrant = writer }

    func send(_ post: String) { sent.insert(post) }

    func heard(_ answer: LocalHTTP.Answer, of post: String) {
        if answer.status == 303 { acknowledged.insert(post) } else { refused[post] = answer }
    }
}

/// Somebody who posts to a server, one thing after another.
struct Poster: Sendable {
    let port: UInt16
    let posts: Posts

    static let source = "Prov"
    /// Rows of an uploaded file.
    static let rows: Int64 = 24

    /// Writes a note on a source's page. Its words are what it is known by.
    func note(_ words: String) async throws {
        await posts.send(words)
        let form = "kalla=prov&slag=forbehall&text=" + words.replacing(" ", with: "+")
        await posts.heard(try await posts.writer.post("/noter", port: port, form: form), of: words)
    }

    /// Sends a file of counts that all differ from those of the file before, and is known by its name.
    func upload(_ number: Int) async throws {
        let name = Poster.file(number)
        await posts.send(name)
        let writer = try await posts.writer
        let fields = [("formular", writer.formToken), ("slag", "counts"), ("gor", "las-in"), ("svar:source", Poster.source)]
        let parts = fields.map { "--G\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }.joined()
        let file = "--G\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"\(name)\"\r\n\r\n\(Poster.counts(number))\r\n--G--\r\n"
        let type = "multipart/form-data; boundary=G"
        let answer = try await LocalHTTP.send("POST", "/lasa-in", port: port, body: Array((parts + file).utf8), type: type, cookie: writer.cookie)
        await posts.heard(answer, of: name)
    }

    static func file(_ number: Int) -> String { "sand-\(number).csv" }

    /// Two areas, twelve months.
    static func counts(_ number: Int) -> String {
        let lines = Victim.areas.prefix(2).flatMap { area in (1...12).map { "Klotter;\(area);2023-\($0 < 10 ? "0" : "")\($0);\(number)\n" } }
        return "kategori;område;månad;antal\n" + lines.joined()
    }

    /// The port in what a server says when it is ready.
    static func port(in words: String) throws -> UInt16 {
        let address = words.split(separator: "http://127.0.0.1:").last?.prefix { $0.isNumber } ?? ""
        guard let port = UInt16(address) else { throw Obstacle("no port in \(words)") }
        return port
    }
}

extension Victim {
    /// Gives the store the source that posts speak of, and signs in who posts.
    func prepareForPosts(in folder: String, _ posts: Posts? = nil) async throws {
        try await prepare(in: folder)
        try put(Poster.counts(0), as: Poster.file(0), in: folder)
        try await must(["import", "counts", Poster.file(0), "--source", Poster.source], in: folder)
        if let posts { await posts.enter(try await SignedIn.enter(name, in: folder)) }
    }

    /// Holds what the store has of notes and files against what was posted.
    /// - Returns: the words of the notes and the names of the files that the store has.
    @discardableResult
    func expectKept(_ posts: Posts, sourceLocation: SourceLocation = #_sourceLocation) async throws -> Set<String> {
        let (notes, files) = try await open { store in
            try await store.read { reader in
                let notes = try reader.rows("SELECT words FROM note WHERE until IS NULL") { $0.text(0) }
                let files = try reader.rows(
                    """
                    SELECT import_batch.file_name, audit_part.added FROM import_batch
                    JOIN audit_part ON audit_part.change = import_batch.since AND audit_part.table_name = 'count_cell'
                    """
                ) { ($0.text(0), $0.int(1)) }
                return (notes, files)
            }
        }
        let kept = Set(notes).union(files.map(\.0)).subtracting([Poster.file(0)])
        #expect(await posts.acknowledged.subtracting(kept) == [], "acknowledged and not there", sourceLocation: sourceLocation)
        #expect(await kept.subtracting(posts.sent) == [], "there and not what was posted", sourceLocation: sourceLocation)
        #expect(notes.count + files.count == kept.count + 1, "there twice", sourceLocation: sourceLocation)
        #expect(files.allSatisfy { $0.1 == Poster.rows }, "there by halves", sourceLocation: sourceLocation)
        return kept
    }
}

extension Victim {
    /// Holds every note against the fact of who sent it: the two are one change.
    func expectSigned(_ kept: Set<String>, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let signed = try await open { store in
            try await store.read { reader in
                try reader.rows("SELECT note.words FROM note JOIN trail_sender ON trail_sender.since = note.since WHERE note.until IS NULL") { $0.text(0) }
            }
        }
        #expect(Set(signed) == kept, sourceLocation: sourceLocation)
    }
}

extension FaultTests {
    /// A server killed while it takes posts.
    @Suite struct KilledServers {
        private static let kills = 100
        /// The kill falls when so many posts have been answered since the server was ready, and at most so long after that: the number makes
        /// slow machines see what fast ones do, the time spreads the kills over what a post does.
        private static let answers = 0...4
        private static let longest = 0.05
        private static let writers = 3

        @Test func `leave every post that was answered, and of the others all or nothing`() async throws {
            var (tally, dice) = (Tally(), SplitMix64(seed: 20_241_121))
            let posts = Posts()
            try await TemporaryFolder.with { folder in
                let victim = Victim()
                try await victim.prepareForPosts(in: folder, posts)
                try await Pen.with(victim) { pen in
                    for round in 1...KilledServers.kills {
                        let before = try await victim.examine()
                        let moment = Moment(round: round, answered: await posts.acknowledged, using: &dice)
                        let (isHit, heldPen) = try await kill(victim, pen, posts, moment, in: folder)
                        let after = try await victim.examine()
                        #expect(isHit)
                        #expect(Array(after.hashes.prefix(before.hashes.count)) == before.hashes)
                        tally.count(heldPen: heldPen, isStored: after.change > before.change)
                        try await victim.expectKept(posts)
                    }
                }
                let (acknowledged, refused) = await (posts.acknowledged, posts.refused)
                #expect(acknowledged.count > KilledServers.kills && acknowledged.contains { $0.hasPrefix("sand-") })
                #expect(refused.isEmpty, "\(refused.values.first?.text ?? "")")
                try await expectFree(victim, in: folder)
            }
            print("Posts: \(tally); \(await posts.acknowledged.count) of \(await posts.sent.count) posts were acknowledged")
            #expect(tally.all == KilledServers.kills && tally.inside >= KilledServers.kills / 10, "\(tally)")
        }

        /// How often a server is killed in the midst of a crowd, who they are, and how much each of them writes.
        private static let crowds = (kills: 5, people: 20, each: 10)

        @Test func `in the midst of two hundred writes of people leave all that were answered, each with its sender`() async throws {
            var dice = SplitMix64(seed: 20_261_122)
            let posts = Posts()
            try await TemporaryFolder.with { folder in
                let victim = Victim()
                try await victim.prepareForPosts(in: folder, posts)
                for round in 1...KilledServers.crowds.kills {
                    let (before, heard) = (try await victim.examine(), await posts.acknowledged.count)
                    let enough = heard + Int.random(in: 40..<160, using: &dice)
                    #expect(try await kill(victim, posts, round, whenAnswered: enough, in: folder))
                    let after = try await victim.examine()
                    #expect(Array(after.hashes.prefix(before.hashes.count)) == before.hashes)
                    #expect(await posts.acknowledged.count >= enough)
                    try await victim.expectSigned(try await victim.expectKept(posts))
                }
                #expect(await posts.refused.isEmpty)
                try await expectFree(victim, in: folder)
            }
            print("Crowds: \(await posts.acknowledged.count) of \(await posts.sent.count) writes were acknowledged before \(KilledServers.crowds.kills) kills")
        }

        /// Starts a server for a crowd, and kills it when so many posts in all have been answered.
        private func kill(_ victim: Victim, _ posts: Posts, _ round: Int, whenAnswered enough: Int, in folder: String) async throws -> Bool {
            try await Doomed.during(["serve", "--port", "0", "--data", victim.name], in: folder) { server in
                let poster = Poster(port: try Poster.port(in: try await server.until(said: "http://127.0.0.1:")), posts: posts)
                return try await withThrowingTaskGroup(of: Void.self) { group in
                    for person in 0..<KilledServers.crowds.people {
                        group.addTask {
                            try await poster.go(upTo: KilledServers.crowds.each) { try await poster.note("crowd \(round) person \(person) n\($0)") }
                        }
                    }
                    while await posts.acknowledged.count < enough, await posts.refused.isEmpty, server.isRunning { try await Task.sleep(for: .milliseconds(1)) }
                    return await server.kill()
                }
            }
        }

        /// When a server is killed.
        private struct Moment {
            let round: Int
            /// So many posts in all must have been answered.
            private let enough: Int
            /// In every tenth round a file too.
            private let filesEnough: Int
            let wait: Duration

            init(round: Int, answered: Set<String>, using dice: inout SplitMix64) {
                self.round = round
                enough = answered.count + Int.random(in: KilledServers.answers, using: &dice)
                filesEnough = Moment.files(in: answered) + (round.isMultiple(of: 10) ? 1 : 0)
                wait = .seconds(Double.random(in: 0..<KilledServers.longest, using: &dice))
            }

            func hasCome(_ answered: Set<String>) -> Bool { answered.count >= enough && Moment.files(in: answered) >= filesEnough }

            private static func files(in answered: Set<String>) -> Int { answered.count { $0.hasPrefix("sand-") } }
        }

        /// Starts a server, which takes the lock that the one before was killed with, and kills it while several post.
        private func kill(
            _ victim: Victim, _ pen: Pen, _ posts: Posts, _ moment: Moment, in folder: String
        ) async throws -> (isHit: Bool, heldPen: Bool) {
            try await Doomed.during(["serve", "--port", "0", "--data", victim.name], in: folder) { server in
                let poster = Poster(port: try Poster.port(in: try await server.until(said: "http://127.0.0.1:")), posts: posts)
                return try await withThrowingTaskGroup(of: Void.self) { group in
                    let round = moment.round
                    for writer in 0..<KilledServers.writers { group.addTask { try await poster.go { try await poster.note("r\(round) s\(writer) n\($0)") } } }
                    group.addTask { try await poster.go { try await poster.upload(round * 1_000 + $0) } }
                    while await !moment.hasCome(posts.acknowledged), await posts.refused.isEmpty, server.isRunning {
                        try await Task.sleep(for: .milliseconds(1))
                    }
                    try await Task.sleep(for: moment.wait)
                    server.freeze()
                    let heldPen = try await pen.isHeld
                    return (await server.kill(), heldPen)
                }
            }
        }

        /// The last one killed holds nothing: another serves, and stops as it should.
        private func expectFree(_ victim: Victim, in folder: String) async throws {
            let code = try await Program.serving(["--data", victim.name], in: folder) { _, server in await server.stop() }
            #expect(code == 0)
            try await victim.must(["audit", "verify"], in: folder)
        }
    }
}

extension Poster {
    /// Does a thing with number after number until nobody answers any more.
    /// - Parameter limit: how often at most.
    func go(upTo limit: Int = .max, _ thing: (Int) async throws -> Void) async throws {
        for number in 0..<limit {
            do { try await thing(number) } catch is Obstacle { return }
        }
    }
}
