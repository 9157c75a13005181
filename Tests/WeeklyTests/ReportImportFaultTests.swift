import Almanac
import Picture
import Storage
import Testing
import WeeklyRules

@testable import Weekly

/// What keeps a file of reports from being read in, whose it may be, and what it leaves behind.
@Suite struct ReportImportFaultTests {
    // MARK: What is wrong

    @Test(arguments: [
        ("2024-11-16,Björkbackn,klotter,1,ja", "area-unknown"), ("2024-11-16,Söderängen,klotter,1,ja", "area-unknown"),
        ("2024-11-16,,klotter,1,ja", "area-unknown"),
        ("igår,Ekbacken,klotter,1,ja", "date-unreadable"), (",Ekbacken,klotter,1,ja", "date-unreadable"), ("45612,Ekbacken,klotter,1,ja", "date-unreadable"),
        ("5/6/2024,Ekbacken,klotter,1,ja", "date-ambiguous"), ("2024-11-21,Ekbacken,klotter,1,ja", "report-future"),
        ("1924-11-16,Ekbacken,klotter,1,ja", "date-unlikely"), ("2027-05-01,Ekbacken,arrangemang,,", "date-unlikely"),
        ("2024-11-16,Ekbacken,klotter,5,ja", "severity-unreadable"), ("2024-11-16,Ekbacken,klotter,1,kanske", "police-unreadable"),
        ("2024-11-16,Ekbacken,,,", "report-empty"), ("2024-11-16,Ekbacken,klotter,1", "row-ragged"),
    ])
    func `nothing is read where anything in the file is wrong`(_ row: String, _ code: String) async throws {
        let house = try await ReportHouse()
        let answer = try await house.read("datum,område,kategori,allvar,polisanmäld\n2024-11-16,Ekbacken,klotter,1,ja\n\(row)\n", ReportFiles.bostader)
        #expect(answer.outcome == .refused)
        let errors = answer.faults.filter { $0.severity == .error }
        #expect(errors.map(\.code) == [code] && errors.first?.row == 3)
        #expect(try await house.all().isEmpty)
    }

    @Test func `suggests the area that was meant, and takes a name for it when somebody says so`() async throws {
        let house = try await ReportHouse()
        let text = "datum,område,kategori,allvar\n2024-11-16,Björkbackn,klotter,1\n2024-11-17,Björkbackn,klotter,1\n"
        let fault = try #require(try await house.read(text, ReportFiles.bostader).faults.first)
        #expect(fault.message == "Området ”Björkbackn” finns inte i samverkan. Menar du Björkbacken? Det står på 2 rader.")
        #expect(fault.suggestions == ["Björkbacken"] && fault.found == "Björkbackn")
        let answer = try await house.read(text, ReportFiles.bostader) { $0.rename("Björkbackn", to: "Björkbacken") }
        #expect(answer.outcome == .stored && answer.faults.isEmpty)
    }

    @Test func `what is going to happen may lie ahead`() async throws {
        let house = try await ReportHouse()
        try await house.read("datum,område,kategori,beskrivning\n2024-12-13,Ekbacken,Evenemang,Luciatåg.\n", ReportFiles.bostader)
        let told = try #require(try await house.all().first?.content)
        #expect(told.kind == .planned && told.category?.code == 91 && told.severity == nil && told.words == "Luciatåg.")
    }

    @Test func `a time that cannot be read, and a text beyond what a report holds, are told row by row`() async throws {
        let house = try await ReportHouse()
        let long = String(repeating: "mörkt ", count: 200)
        let answer = try await house.read(
            "datum,tid,område,typ,text\n2024-11-16,sent,Ekbacken,klotter,\n2024-11-16,,Ekbacken,belysning,\(long)\n", ReportFiles.bostader)
        #expect(answer.faults.filter { $0.severity == .error }.map(\.code) == ["time-unreadable", "report-words-long"])
    }

    @Test func `what was purged does not come back by a file`() async throws {
        let house = try await ReportHouse()
        let text = "datum,område,kategori\n2024-09-16,Ekbacken,belysning\n"
        try await house.read(text, ReportFiles.bostader)
        let before = try #require(Day(text: "2024-10-01"))
        let ground = PurgeGround(recordType: ReportPurging.recordType, decision: "Dokumenthanteringsplan 2026", before: before, on: ReportHouse.today)
        _ = try await house.store.write(by: ReportHouse.fileKeeper, at: ReportHouse.now, why: "Gallrade") { try ReportPurging().purge(ground, $0) }
        #expect(try await house.all().isEmpty)
        #expect(try await house.read(text, ReportFiles.bostader).faults.map(\.code) == ["report-purged"])
    }

    @Test func `asks which column is which when several may be, and reads the one that is pointed out`() async throws {
        let house = try await ReportHouse()
        let text = "datum,stadsdel,område,kategori\n2024-11-16,Ekbacken,Norra,belysning\n"
        let asked = try await house.read(text, ReportFiles.bostader)
        #expect(asked.faults.map(\.code) == ["column-duplicate"] && asked.faults[0].columnName == "area" && asked.faults[0].column == nil)
        #expect(asked.preview?.header == ["datum", "stadsdel", "område", "kategori"])
        #expect(try await house.read(text, ReportFiles.bostader) { $0.columns["area"] = "stadsdel" }.outcome == .stored)
    }

    // MARK: Whose it is

    @Test func `the party must be one of the cooperation's, said for the file or on its rows`() async throws {
        let house = try await ReportHouse()
        let head = "datum,område,kategori"
        #expect(try await house.read("\(head)\n2024-11-16,Ekbacken,belysning\n").faults.map(\.code) == ["organisation-unknown"])
        await #expect(throws: Refused.self) { try await house.read("\(head)\n2024-11-16,Ekbacken,belysning\n", ["organisation": "Polisen"]) }
        let rows = "\(head),part\n2024-11-16,Ekbacken,belysning,Norrby bostäder\n2024-11-16,Ekbacken,belysning,Norrby Bevakning\n"
        #expect(try await house.read(rows).outcome == .stored)
        let told = try await house.all()
        #expect(told.map(\.organisationKind) == ["housing", "guards"] && told.map(\.content.certainty) == [.told, .seen])
        let stranger = try await house.read("\(head),part\n2024-11-16,Ekbacken,belysning,Bolaget\n")
        #expect(stranger.faults.map(\.code) == ["organisation-unknown"] && stranger.faults[0].remedy.contains("Kommunen, Norrby Bostäder och Norrby Bevakning"))
    }

    @Test func `answers that mean nothing are told before the file is read`() async throws {
        let house = try await ReportHouse()
        for answers in [["as": "lista"], ["words": "några"], ["area": "Söderängen", "organisation": "kommunen"]] {
            await #expect(throws: Refused.self) { try await house.read(ReportFiles.cases, answers) }
        }
    }

    @Test func `a command works in the first cooperation, or in the one that it names`() async throws {
        let house = try await ReportHouse()
        let command = Actor(name: "Kommandoraden", role: "administratör")
        #expect(try await house.read(ReportFiles.cases, ["as": "tyck-till"], by: command).outcome == .stored)
        #expect(try await house.all().count == 3)
        await #expect(throws: Refused.self) { try await house.read(ReportFiles.cases, ["as": "tyck-till", "cooperation": "vasterby"], by: command) }
        let other = try await house.read("datum,område,kategori,part\n2024-11-16,Söderängen,belysning,\n", ["cooperation": "soderby"], by: command)
        #expect(other.faults.map(\.code) == ["organisation-unknown"])
    }

    @Test func `who has lost the right reads nothing in`() async throws {
        let house = try await ReportHouse()
        house.ground.isOpen.close()
        await #expect(throws: Refused.self) { try await house.read(ReportFiles.cases, ["as": "tyck-till"]) }
        #expect(try await house.all().isEmpty)
    }

    // MARK: What it leaves behind

    @Test func `the picture is the same after as before, and the trail has the file's name and hash`() async throws {
        let house = try await ReportHouse()
        let picture = PictureChange(house.store)
        let before = try await picture.newest()
        let answer = try await house.read(ReportFiles.cases, ["as": "tyck-till"], name: "november.csv")
        #expect(try await picture.newest() == before)
        let change = try #require(answer.change)
        let (why, batches, sources) = try await house.store.read { reader in
            (try reader.trailEntry(change)?.why, try reader.batches(asOf: reader.change()).count, try reader.sources(asOf: reader.change()).count)
        }
        #expect(why == "Läste in rapporter ur november.csv (sha256 \(answer.file.sha256))" && batches == 0 && sources == 0)
        let verified = try await house.store.verifyTrail().broken
        #expect(verified == nil)
    }

    @Test func `a file named after somebody is told by its hash alone`() async throws {
        let house = try await ReportHouse()
        let answer = try await house.read(ReportFiles.cases, ["as": "tyck-till"], name: "Kim Andersson.csv")
        let change = try #require(answer.change)
        #expect(try await house.store.read { try $0.trailEntry(change)?.why } == "Läste in rapporter ur en fil (sha256 \(answer.file.sha256))")
    }
}
