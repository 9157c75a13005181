import Picture
import ProgramUnderTest
import Testing

extension CommandTests {
    /// Purging on the command line. Rules are set on a page; without one there is nothing to purge.
    @Suite struct Purges {
        @Test func `says that nothing is to be purged where there is no rule, and changes nothing`() async throws {
            try await Desk.with { desk in
                for flag in ["--dry-run", "--format=table"] {
                    let done = try await desk.run("purge", flag, "--now", "2099-01-01T08:00")
                    #expect(done.code == 0 && done.out == "Det finns inget att gallra i dag.\n", "\(done.out)\(done.err)")
                }
                let answer = try await desk.ask("purge", "--dry-run")
                #expect(answer[["kind"]]?.string == "purge" && answer[["data", "rows"]]?.double == 0 && answer[["data", "dry_run"]] == .bool(true))
                #expect(try await desk.run("audit", "verify").code == 0)
            }
        }

        @Test func `ends with 3 where there is no store, and with 2 for what it does not know`() async throws {
            try await Desk.with { desk in
                let (absent, unknown) = (try await Program.run(["purge", "--data", "finns-inte"], in: desk.folder), try await desk.run("purge", "--all"))
                #expect(absent.code == 3)
                #expect(unknown.code == 2)
            }
        }
    }
}
