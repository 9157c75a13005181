#if PostgreSQL
    import Foundation
    import ProgramUnderTest
    import Storage
    import StoresUnderTest
    import Synchronization
    import Testing

    /// What was seen of pages that were asked for again and again.
    actor Sightings {
        private(set) var answers: [LocalHTTP.Answer] = []
        private(set) var slowest = Duration.zero

        func saw(_ answer: LocalHTTP.Answer, after time: Duration) {
            answers.append(answer)
            slowest = max(slowest, time)
        }
    }

    /// Something that is done again and again until it is over.
    final class Shift: Sendable {
        private let over = Mutex(false)

        func end() { over.withLock { $0 = true } }

        func go(_ thing: (Int) async throws -> Void) async throws {
            var number = 0
            while over.withLock({ !$0 }) {
                try await thing(number)
                number += 1
            }
        }
    }

    extension FaultTests {
        /// The database server restarted while pages are asked for and posts are made.
        @Suite(.enabled(if: !EmptyPlace.isFile)) struct RestartedServers {
            private static let modes = ["fast", "immediate", "fast", "immediate", "immediate", "fast"]
            private static let pages = ["/", "/kallor", "/kallor/prov", "/omraden", "/drift", "/halsa"]
            private static let writers = 3
            /// Nobody who asks may wait longer.
            private static let patience = Duration.seconds(30)
            /// What is said of a change that was not made, and of one that may have been.
            private static let (away, unsure) = ("Databasen svarar inte: ", "Förbindelsen med databasen bröts just när ändringen skulle sparas.")

            @Test func `lose nothing that was acknowledged, and leave nobody without an answer`() async throws {
                let (posts, sightings) = (Posts(), Sightings())
                try await TemporaryFolder.with { folder in
                    try await OwnServer.with(in: folder) { database in
                        let victim = Victim(try database.place)
                        try await victim.prepareForPosts(in: folder, posts)
                        let code = try await Program.serving(["--data", victim.name], in: folder) { site, server in
                            let poster = Poster(port: try Poster.port(in: site), posts: posts)
                            try await restart(database, under: poster, sightings)
                            try await expectAllPages(poster)
                            return await server.stop()
                        }
                        #expect(code == 0)
                        _ = try await victim.examine()
                        let kept = try await victim.expectKept(posts)
                        for (post, answer) in await posts.refused where answer.text.contains(RestartedServers.away) {
                            #expect(!kept.contains(post), "said not to be stored, and is")
                        }
                    }
                }
                try await expectClear(posts, sightings)
            }

            /// Restarts the database again and again while some write, one sends files and one reads.
            private func restart(_ database: OwnServer, under poster: Poster, _ sightings: Sightings) async throws {
                let shift = Shift()
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for writer in 0..<RestartedServers.writers {
                        group.addTask { try await shift.go { try await poster.note("s\(writer) n\($0)") } }
                    }
                    group.addTask { try await shift.go { try await poster.upload($0 + 1) } }
                    group.addTask { try await shift.go { try await look($0, poster.port, sightings) } }
                    for mode in RestartedServers.modes {
                        try await Task.sleep(for: .milliseconds(400))
                        try await database.restart(mode)
                    }
                    try await Task.sleep(for: .milliseconds(400))
                    shift.end()
                    try await group.waitForAll()
                }
            }

            private func look(_ number: Int, _ port: UInt16, _ sightings: Sightings) async throws {
                let clock = ContinuousClock()
                let start = clock.now
                let answer = try await LocalHTTP.send("GET", RestartedServers.pages[number % RestartedServers.pages.count], port: port, body: [])
                await sightings.saw(answer, after: clock.now - start)
            }

            /// The same program goes on as if nothing had been.
            private func expectAllPages(_ poster: Poster) async throws {
                for page in RestartedServers.pages {
                    #expect(try await LocalHTTP.send("GET", page, port: poster.port, body: []).status == 200, "\(page)")
                }
                try await poster.note("sist")
                #expect(await poster.posts.acknowledged.contains("sist"))
            }

            /// Whoever got no receipt and no page was told what happened.
            private func expectClear(_ posts: Posts, _ sightings: Sightings) async throws {
                let (refused, answers, slowest) = await (posts.refused, sightings.answers, sightings.slowest)
                print("Restarts: \(await posts.acknowledged.count) posts acknowledged, \(refused.count) refused; \(answers.count) pages, slowest \(slowest)")
                #expect(await !posts.acknowledged.isEmpty)
                #expect(slowest < RestartedServers.patience)
                for answer in answers where answer.status != 200 {
                    // What machines ask for has no sentences.
                    if answer.text.contains("\"ready\":false") {
                        #expect(answer.status == 503)
                    } else {
                        expectSentence(answer, saying: [RestartedServers.away])
                    }
                }
                for answer in refused.values { expectSentence(answer, saying: [RestartedServers.away, RestartedServers.unsure]) }
            }

            private func expectSentence(_ answer: LocalHTTP.Answer, saying sentences: [String]) {
                #expect(answer.status == 503 && sentences.contains { answer.text.contains($0) }, "\(answer.status) \(answer.text)")
                #expect(!answer.text.contains("\t") && !answer.text.contains("?."), "\(answer.text)")
            }
        }
    }
#endif
