import Foundation
import ProgramUnderTest
import Statistics
import StoresUnderTest
import Testing

extension FaultTests {
    /// The first import, which makes the store.
    @Suite struct FirstImports {
        private static let rounds = 10
        private static let kills = 20
        private static let order = ["import", "areas", "omraden.csv"]

        @Test func `can be several at once: one makes the store, and all find it`() async throws {
            try await TemporaryFolder.with { folder in
                for _ in 0..<FirstImports.rounds {
                    let victim = Victim()
                    try victim.put(Victim.areaList, as: "omraden.csv", in: folder)
                    async let (one, other, third) = (
                        victim.run(FirstImports.order, in: folder), victim.run(FirstImports.order, in: folder), victim.run(FirstImports.order, in: folder)
                    )
                    for ended in try await [one, other, third] { #expect(ended.code == 0, "\(ended.out)\(ended.err)") }
                    let found = try await victim.examine()
                    #expect(found.change == 1 && found.added["area"] == Int64(Victim.areas.count))
                }
            }
        }

        @Test func `leave no store or a whole one when they are killed`() async throws {
            var (dice, hits) = (SplitMix64(seed: 5), 0)
            try await TemporaryFolder.with { folder in
                for round in 0..<4 * FirstImports.kills where hits < FirstImports.kills {
                    let victim = Victim()
                    try victim.put(Victim.areaList, as: "omraden.csv", in: folder)
                    let wait = Duration.seconds(Double.random(in: 0..<0.1, using: &dice))
                    let isHit = try await Doomed.during(FirstImports.order + ["--data", victim.name], in: folder) { program in
                        try await Task.sleep(for: wait)
                        return await program.kill()
                    }
                    hits += isHit ? 1 : 0
                    let status = try await victim.run(["store", "status"], in: folder)
                    let isAbsent = status.code == 3 && status.err.contains("Det finns inget lager i ")
                    #expect(status.code == 0 || isAbsent, "round \(round): \(status.err)")
                    try await victim.must(FirstImports.order, in: folder)
                    #expect(try await victim.examine().change == 1)
                }
            }
            #expect(hits == FirstImports.kills)
        }
    }
}
