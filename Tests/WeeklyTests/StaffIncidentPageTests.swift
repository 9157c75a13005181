import Picture
import Storage
import Testing
import WeeklyRules

@testable import Web
@testable import Weekly

/// Incidents against staff on their page: for authorities, as counts, small ones withheld.
@Suite struct StaffIncidentPageTests {
    private static let file =
        ReportHouse.head
            + """
            2024-Q1;Socialtjänst;hot;14
            2024-Q1;Socialtjänst;otillåten påverkan;2
            2024-Q1;Grundskola;hot;9
            2024-Q1;Grundskola;otillåten påverkan;7
            2024-Q1;Bibliotek;hot;5
            2024-Q1;Bibliotek;otillåten påverkan;4
            2024-Q2;Socialtjänst;hot;11
            2024-Q2;Grundskola;hot;8

            """

    private func house() async throws -> ReportHouse {
        let house = try await ReportHouse()
        #expect(try await house.readIncidents(Self.file).outcome == .stored)
        return house
    }

    @Test func `is for readers of the authority circle, and answers others as if it were not there`() async throws {
        let house = try await house()
        #expect(await house.incidentPage().status == 200)
        for viewer in [Viewer.anybody, ReportHouse.viewer(circle: .place), ReportHouse.viewer(circle: .open)] {
            let answer = await house.incidentPage("", viewer)
            #expect(answer.status == 404 && !answer.words.contains("Socialtjänst"))
        }
    }

    @Test func `shows the newest period, with nothing withheld where nothing is small`() async throws {
        let page = await (try house()).incidentPage()
        #expect(page["cache-control"] == "no-store")
        #expect(page.words.contains("19 anmälda händelser andra kvartalet 2024"))
        #expect(page.words.contains("Grundskola 8 8 Socialtjänst 11 11 Alla verksamheter 19 19") && !page.words.contains("dolt"))
        #expect(page.words.contains("Mycket anmäls inte. Fler anmälda kan betyda att mer händer, men också att fler berättar."))
    }

    @Test func `withholds small counts and what would give them away, and says why`() async throws {
        let page = await (try house()).incidentPage("?period=2024-Q1")
        let row = try #require(page.words.firstMatch(of: #/Socialtjänst (\S+) (\S+) (\S+)/#))
        #expect(row.2 == "dolt" && (row.1 == "dolt" || row.3 == "dolt"))
        let hidden = page.words.matches(of: #/ dolt/#).count
        #expect(hidden >= 4)
        #expect(page.words.contains("Dolt: färre än 3, eller ett tal som skulle göra det möjligt att räkna ut ett sådant."))
        #expect(page.words.contains("Period för period") && page.words.contains("Andra kvartalet 2024 19"))
    }

    @Test func `is had as a table with the same cells withheld`() async throws {
        let house = try await house()
        let csv = await house.incidentPage("?period=2024-Q1", format: ".csv")
        #expect(csv.status == 200)
        let lines = csv.text.split(whereSeparator: \.isNewline).map(String.init)
        #expect(lines.first?.hasSuffix("period,verksamhet,hot,otillåten påverkan,totalt") == true)
        let social = try #require(lines.first { $0.contains("Socialtjänst") })
        #expect(social.split(separator: ",")[3] == "dolt" && lines.count == 5)
        let page = await house.incidentPage("?period=2024-Q1").words
        let table = page.firstRange(of: "Period för period").map { page[..<$0.lowerBound] } ?? page[...]
        #expect(csv.text.matches(of: #/dolt/#).count == table.matches(of: #/ dolt/#).count)
    }

    @Test(arguments: ["?period=2019", "?period=snart", "?period=2024"]) func `knows no period that is not read in`(_ query: String) async throws {
        let answer = await (try house()).incidentPage(query)
        #expect(answer.status == 400 && !answer.words.contains("Socialtjänst"))
    }

    @Test func `before anything is read in it says what to ask for`() async throws {
        let page = await (try ReportHouse()).incidentPage()
        #expect(page.status == 200 && page.words.contains("Inga uppgifter är inlästa") && page.words.contains("Enskilda händelser hör inte hit."))
    }

    @Test func `another cooperation finds its own and nothing else`() async throws {
        let house = try await house()
        let page = await house.incidentPage("", ReportHouse.viewer([.keepFigures], in: TwoGrounds.soderby))
        #expect(page.status == 200 && page.words.contains("Inga uppgifter är inlästa"))
    }

    @Test func `a higher threshold withholds more, and is told`() async throws {
        let house = try await house()
        _ = try await house.store.write(by: ReportHouse.leader.actor, at: ReportHouse.now, why: "Ställde in") {
            try $0.set(Reporting.smallestShown, to: "10", in: nil, because: "Små verksamheter")
        }
        let page = await house.incidentPage("?period=2024-Q2").words
        #expect(page.contains("Dolt: färre än 10") && page.contains("Grundskola dolt dolt"))
    }

    @Test func `where the source is kept to those who lead, it is not there for other authorities`() async throws {
        let house = try await house()
        _ = try await house.store.write(by: ReportHouse.leader.actor, at: ReportHouse.now, why: "Höjde kretsen") {
            try $0.setReach(.leaders, of: .source(StaffIncidentPlan.source.slug), because: "Få anställda")
        }
        #expect(await house.incidentPage().status == 404)
        #expect(await house.incidentPage("", ReportHouse.leader).status == 200)
    }
}
