#if PostgreSQL
    import Foundation
    import ProgramUnderTest
    import StoresUnderTest
    import Synchronization
    import Testing

    extension FaultTests {
        /// A store that is copied from a server while its reading is cut off.
        @Suite(.enabled(if: !EmptyPlace.isFile)) struct BrokenCopies {
            @Test func `say that the database went away, and leave no store`() async throws {
                try await TemporaryFolder.with { folder in
                    let victim = Victim()
                    let place = try #require(victim.keeper)
                    let delivery = Delivery.events(0, rows: 60_000)
                    try await victim.prepare(in: folder)
                    try victim.put(delivery.text, as: delivery.name, in: folder)
                    try await victim.must(delivery.order, in: folder)
                    let shift = Shift()
                    async let cutting: Void = shift.go { _ in
                        // The copy has its own folder from when it begins until it ends.
                        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/kopia")) ?? []
                        guard names.contains(where: { $0.hasPrefix(".samsyn-work-") }) else { return try await Task.sleep(for: .milliseconds(1)) }
                        try ByHand.run(
                            [
                                """
                                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                                WHERE application_name = 'samsyn \(place.schema)' AND state <> 'idle'
                                """
                            ], on: place)
                    }
                    let ended = try await Program.run(["store", "copy", victim.name, "kopia"], in: folder)
                    shift.end()
                    try await cutting
                    #expect(
                        ended.code == 3 && ended.err.contains(#/Fel: Databasen svarar inte: [^\t\n]*[^.?!\t\n]\. Inget har ändrats\./#),
                        "\(ended.out)\(ended.err)")
                    #expect(!FileManager.default.fileExists(atPath: folder + "/kopia/samsyn.sqlite"))
                    try await victim.must(["store", "status"], in: folder)
                    let again = try await Program.run(["store", "copy", victim.name, "kopia"], in: folder)
                    #expect(again.code == 0, "\(again.err)")
                }
            }
        }
    }
#endif
