import Picture
import Storage
import Testing
import WeeklyRules

@testable import Web
@testable import Weekly

/// Reading in how often staff are threatened: counts only, never a single case.
@Suite struct StaffIncidentImportTests {
    private static let file =
        ReportHouse.head
            + """
            2024-Q1;Socialtjänst;hot;14
            2024-Q1;Socialtjänst;otillåten påverkan;6
            2024-Q1;Grundskola;hot;9
            2024-Q1;Grundskola;våld;0
            2024-Q1;Totalt;hot;23
            kvartal 2 2024;Socialtjänst;Hot;11

            """

    @Test func `takes in counts by period, kind of workplace and kind, and sets sums aside`() async throws {
        let house = try await ReportHouse()
        let tried = try await house.readIncidents(Self.file, dryRun: true)
        #expect(tried.outcome == .wouldStore)
        #expect(try await house.incidents() == [])
        let answer = try await house.readIncidents(Self.file)
        #expect(answer.outcome == .stored && answer.faults == [] && answer.tally.new == 5 && answer.tally.totals == 1)
        #expect(
            try await house.incidents() == [
                "2024-Q1 Grundskola hot 9", "2024-Q1 Grundskola våld 0", "2024-Q1 Socialtjänst otillåten påverkan 6", "2024-Q1 Socialtjänst hot 14",
                "2024-Q2 Socialtjänst hot 11",
            ])
        #expect(try await house.incidents(in: TwoGrounds.soderby) == [])
        #expect(try await house.store.verifyTrail().broken == nil)
    }

    @Test func `the same file once more changes nothing, and a corrected one is a revision`() async throws {
        let house = try await ReportHouse()
        try await house.readIncidents(Self.file)
        #expect(try await house.readIncidents(Self.file).outcome == .unchanged)
        let answer = try await house.readIncidents(ReportHouse.head + "2024-Q1;socialtjänst;hot;15\n")
        #expect(answer.outcome == .revision && answer.tally.changed == 1)
        #expect(try await house.incidents().contains("2024-Q1 socialtjänst hot 15") == false)
        #expect(try await house.incidents().contains("2024-Q1 Socialtjänst hot 15"))
    }

    @Test func `keeps nothing of the file but its hash, and the source is for authorities`() async throws {
        let house = try await ReportHouse()
        let answer = try await house.readIncidents(Self.file)
        #expect(try await house.store.read { try $0.content(ofFile: answer.file.sha256) } == nil)
        let source = StaffIncidentPlan.source.slug
        func sees(_ viewer: Viewer) async throws -> Bool {
            try await house.store.seen(by: viewer.isSignedIn ? Sight(of: viewer) : .open).read { try $0.sources(asOf: $0.change()).map(\.slug) == [source] }
        }
        #expect(try await sees(ReportHouse.keeper))
        #expect(try await !sees(ReportHouse.viewer(circle: .place)))
        #expect(try await !sees(.anybody))
    }

    @Test func `who reads no farther than the place may not read it in`() async throws {
        let house = try await ReportHouse()
        await #expect(throws: Refused.self) { try await house.readIncidents(Self.file, by: ReportHouse.viewer([.keepFigures], circle: .place)) }
        #expect(try await house.incidents() == [])
    }

    @Test(arguments: [
        "period;verksamhet;slag;antal;datum\n2024;Socialtjänst;hot;4;2024-05-20\n",
        "period;verksamhet;slag;antal;när\n2024;Socialtjänst;hot;4;2024-05-20 kl. 14.30\n",
        "period;verksamhet;slag;antal;beskrivning\n2024;Socialtjänst;hot;4;\n",
        "period;verksamhet;slag;antal;vad\n2024;Socialtjänst;hot;4;En man kom in i receptionen och skrek\n",
        "period;verksamhet;slag;antal;av\n2024;Socialtjänst;hot;4;Anna Svensson\n",
        "period;verksamhet;slag;antal;medarbetare\n2024;Socialtjänst;hot;4;12\n", "datum;verksamhet;slag;antal\n2024-05-20;Socialtjänst;hot;1\n",
        "period;verksamhet;slag;antal\n2024-05-20;Socialtjänst;hot;1\n",
        "period;verksamhet;slag;antal\n2024;Socialtjänst;Hotad i receptionen av en besökare;1\n",
        "period;verksamhet;slag;antal\n2024;Socialtjänst;hot;1\n2024;Socialtjänst;hot;1\n2024;Grundskola;våld;1\n2024;Grundskola;våld;1\n",
    ]) func `refuses what looks like single cases, says so, and repeats none of it`(_ text: String) async throws {
        let house = try await ReportHouse()
        let answer = try await house.readIncidents(text)
        #expect(answer.outcome == .refused && answer.faults.map(\.code).contains("staff-incident-single"))
        let fault = try #require(answer.faults.first { $0.code == "staff-incident-single" })
        #expect(fault.message.contains("enskilda händelser") && fault.remedy.contains("Enskilda händelser läses aldrig in."))
        for told in answer.faults.map({ "\($0.message) \($0.found ?? "")" }) { #expect(!told.contains("Svensson") && !told.contains("receptionen")) }
        #expect(answer.preview?.rows == [])
        #expect(try await house.incidents() == [])
    }

    @Test func `a workplace that is a person is refused, and the name is not repeated`() async throws {
        let answer = try await (try ReportHouse()).readIncidents(ReportHouse.head + "2024;Enhetschef Anna Svensson;hot;4\n")
        #expect(answer.faults.map(\.code) == ["staff-incident-person"] && answer.faults.allSatisfy { $0.found == nil && !$0.message.contains("Svensson") })
    }

    @Test(arguments: [
        ("v. 12;Socialtjänst;hot;4", "staff-incident-period"), ("2024;Socialtjänst;stöld;4", "staff-incident-kind"),
        ("2024;Socialtjänst;hot;många", "staff-incident-count"), ("2024;Socialtjänst;hot;-1", "staff-incident-count"),
        ("2024;;hot;4", "staff-incident-workplace"), ("2024;Socialtjänst;hot;4\n2024;Socialtjänst;hot;5", "staff-incident-duplicate"),
        ("2024;Socialtjänst;hot;4\n2024-Q1;Socialtjänst;hot;3", "staff-incident-overlap"), ("2024;Socialtjänst;hot;", "staff-incident-empty"),
    ]) func `says what is wrong with a row`(_ row: String, _ code: String) async throws {
        let house = try await ReportHouse()
        let answer = try await house.readIncidents(ReportHouse.head + row + "\n")
        #expect(answer.outcome == .refused && answer.faults.map(\.code) == [code], "\(answer.faults.map(\.message))")
        #expect(try await house.incidents() == [])
    }

    @Test func `workplaces by the dozen are single workplaces`() async throws {
        let rows = (1...41).map { "2024;Enhet \($0);hot;9\n" }.joined()
        let answer = try await (try ReportHouse()).readIncidents(ReportHouse.head + rows)
        #expect(answer.faults.map(\.code) == ["staff-incident-workplaces"])
    }

    @Test func `a period that overlaps one that is stored is refused: one could be taken from the other`() async throws {
        let house = try await ReportHouse()
        try await house.readIncidents(Self.file)
        let answer = try await house.readIncidents(ReportHouse.head + "2024;Socialtjänst;hot;40\n")
        #expect(answer.outcome == .refused && answer.faults.map(\.code) == ["staff-incident-overlap"])
        #expect(answer.faults.first?.message.contains("Perioden 2024 överlappar första kvartalet 2024, som redan är inläst.") == true)
        #expect(try await house.readIncidents(ReportHouse.head + "2025;Socialtjänst;hot;40\n").outcome == .stored)
    }

    @Test func `columns and names can be said beside the file, and others are not read`() async throws {
        let house = try await ReportHouse()
        var choices = ImportChoices()
        choices.columns = ["workplace": "del av kommunen"]
        choices.rename("Hot o dyl", to: "hot")
        let answer = try await house.readIncidents("period;del av kommunen;slag;antal;ort\n2024;Socialtjänst;Hot o dyl;4;Norrby\n", choices)
        #expect(answer.outcome == .stored && answer.faults.map(\.code) == ["column-unused"])
        #expect(answer.preview?.shown == [0, 1, 2, 3] && answer.preview?.rows == [["2024", "Socialtjänst", "Hot o dyl", "4", ""]])
        #expect(try await house.incidents() == ["2024 Socialtjänst hot 4"])
    }
}
