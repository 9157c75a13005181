import Almanac
import Picture
import Storage
import Tabular
import Testing
import WeeklyRules

@testable import Web
@testable import Weekly

/// Reports that others have written down: a guard's log, cases that residents wrote, a list that a party keeps.
@Suite struct ReportImportTests {
    // MARK: Three kinds of file

    @Test func `a guard's log is read with its own words for things, as seen by guards`() async throws {
        let house = try await ReportHouse()
        let answer = try await house.read(ReportFiles.log, ["organisation": "Norrby Bevakning"], name: "logg.csv")
        #expect(answer.outcome == .stored && [answer.tally.read, answer.tally.new, answer.tally.same] == [3, 3, 0] && answer.batch == nil)
        let told = try await house.all()
        #expect(told.map(\.standing.state) == [.new, .new, .new] && told.allSatisfy { $0.organisationKind == "guards" })
        #expect(told.map(\.content.kind) == [.observation, .condition, .nothing])
        #expect(told[1].content.category?.code == 43 && told[1].content.severity == .minor && told[1].content.certainty == .seen)
        #expect(told[1].content.police == .no && told[1].content.time.words.hasSuffix("kl. 23.40"))
        #expect(told[2].content.place.areas.map(\.text) == ["granbacken"] && told[2].content.time.part == .night)
        #expect(answer.columns.map(\.name) == ["date", "time", "place", "category", "words", "police"])
    }

    @Test func `what has no grade and may be grave comes in as a line, with what it was called there`() async throws {
        let house = try await ReportHouse()
        let answer = try await house.read(ReportFiles.log, ["organisation": "Norrby Bevakning"])
        let line = try #require(try await house.all().first?.content)
        #expect(line.category == nil && line.severity == nil && line.place.areas.map(\.text) == ["bjorkbacken"])
        #expect(line.words == "Typ: Ordningsstörning\nGrupp stökade vid entrén och avvisades.")
        #expect(answer.faults.map(\.code) == ["report-unsorted"] && answer.faults[0].severity == .warning)
    }

    @Test func `cases that residents wrote are the municipality's, minor unless they say otherwise, and known by their numbers`() async throws {
        let house = try await ReportHouse()
        let answer = try await house.read(ReportFiles.cases, ["as": "tyck-till"])
        let told = try await house.all()
        #expect(told.map { $0.content.category?.code } == [43, 32, nil] && told.map(\.content.severity) == [.minor, .minor, nil])
        #expect(told.map(\.content.kind) == [.condition, .incident, .observation] && told[0].content.certainty == .told)
        #expect(told[2].content.words == "Typ: Snöröjning\nGångvägen är inte sandad.")
        let sender = try #require(try await house.store.read { try house.room.reports.sender(of: told[0].number, $0) })
        #expect(sender.organisation == "Kommunen" && sender.channel == .file && sender.account == nil && sender.toldBy == "boende, genom Tyck till")
        #expect(answer.faults.map(\.code) == ["report-category-unknown"])
        #expect(answer.faults[0].message == "”Snöröjning” är ingen kategori här. Raden kommer in osorterad.")
    }

    @Test func `a list with heads of its own is read, and what nobody asked for is not`() async throws {
        let house = try await ReportHouse()
        let list = """
            När;Var;Stadsdel;Typ;Hur allvarligt;Händelse;Rapporterat av
            16/11 2024 22:10;lekparken;Björkbacka och Granbacken;16;oroande;Raketer sköts mellan husen.;Kim Andersson
            2024-11-15;;på nätet;Ryktesspridning;1;Rykte om ett bråk.;Kim Andersson

            """
        let answer = try await house.read(list, ReportFiles.bostader)
        let told = try await house.all().map(\.content)
        #expect(told.map { $0.category?.code } == [16, 85] && told.map(\.severity) == [.worrying, .minor])
        #expect(told[0].place.areas.map(\.text) == ["bjorkbacken", "granbacken"] && told[0].words == "Plats: lekparken\nRaketer sköts mellan husen.")
        #expect(told[1].place.isDigital && told[1].place.areas.isEmpty && told[1].time == .day(Day(text: "2024-11-15") ?? ReportHouse.today))
        #expect(answer.faults.map(\.code) == ["column-unused"] && answer.faults[0].found == "Rapporterat av")
        #expect(!(try await house.kept()).contains("Andersson"))
        let preview = try #require(answer.preview)
        #expect(preview.shown == [0, 1, 2, 3, 4, 5] && preview.rows[0][5] == "Raketer sköts mellan husen." && preview.rows[0][6].isEmpty)
    }

    @Test func `a workbook is read as well as text`() async throws {
        let house = try await ReportHouse()
        let cells: [[CsvCell]] = [[.text("2024-11-16"), .text("22:10"), .text("Ekbacken"), .text("klotter"), .whole(1)]]
        let table = TableExport(title: "Rapporter", header: ["Datum", "Tid", "Område", "Kategori", "Allvar"], rows: cells, created: ReportHouse.today)
        #expect(try await house.read(table.xlsx(), ReportFiles.bostader, name: "rapporter.xlsx").outcome == .stored)
        #expect(try await house.all().first?.content.time == .exact(Day(text: "2024-11-16") ?? ReportHouse.today, minute: 1330))
    }

    @Test func `a place on the list is found, with the area that it lies in`() async throws {
        let house = try await ReportHouse()
        let place = ReportPlace(slug: Slug(known: "torget"), name: "Björktorget", area: Slug(known: "bjorkbacken"))
        _ = try await house.store.write(by: ReportHouse.fileKeeper, at: ReportHouse.now, why: "Prov") {
            try house.room.places.add(place, in: TwoGrounds.norrby, $0)
        }
        try await house.read("datum,plats,typ\n2024-11-16,björktorget,trasig lampa\n", ReportFiles.bostader)
        let told = try #require(try await house.all().first?.content)
        #expect(told.place == ObservationPlace(areas: [Slug(known: "bjorkbacken")], place: Slug(known: "torget"), isDigital: false) && told.words.isEmpty)
    }

    @Test func `what is sorted in the file is taken in by one tap, and a line once it is sorted`() async throws {
        let house = try await ReportHouse()
        try await house.read(ReportFiles.cases, ["as": "tyck-till"])
        let desk = ReviewDesk(room: house.room, cooperation: TwoGrounds.norrby, viewer: ReportHouse.leader, now: ReportHouse.now)
        let waiting = try #require(try await desk.waiting()[.new])
        #expect(waiting.count == 3)
        for read in waiting {
            var draft = ReportDraft(read.observation.content)
            if draft.category.isEmpty { (draft.kind, draft.category, draft.severity) = ("condition", "42", "1") }
            try await desk.act(.accept(draft), on: read.observation.number, version: read.version, because: "")
        }
        #expect(try await house.all().map(\.standing.state) == [.accepted, .accepted, .accepted])
    }

    @Test func `a question about what came out of a file reaches nobody, so none can be put`() async throws {
        let house = try await ReportHouse()
        try await house.read(ReportFiles.cases, ["as": "tyck-till"])
        let desk = ReviewDesk(room: house.room, cooperation: TwoGrounds.norrby, viewer: ReportHouse.leader, now: ReportHouse.now)
        let read = try #require(try await desk.waiting()[.new]?.first)
        await #expect(throws: ReviewRefusal.nobody) { try await desk.act(.sendBack, on: read.observation.number, version: read.version, because: "Var?") }
        let page = await house.get("/granska/\(read.observation.number)", ReportHouse.leader)
        #expect(page.status == 200 && !page.text.contains("Skicka tillbaka") && page.text.contains("Ta in"))
    }

    // MARK: Persons

    private static let persons = """
        datum,område,kategori,beskrivning
        2024-11-16,Björkbacken,klotter,Nytt klotter på garaget.
        2024-11-16,Björkbacken,hot,Kim Andersson hotade en granne. Ring 070-174 06 12.
        2024-11-17,Granbacken,belysning,Mörkt i gången.

        """

    @Test func `words that may point at a person refuse the file, and what they were is told, never the words`() async throws {
        let house = try await ReportHouse()
        let answer = try await house.read(Self.persons, ReportFiles.bostader)
        #expect(answer.outcome == .refused && answer.tally.refused == 1)
        let fault = try #require(answer.faults.first { $0.severity == .error })
        #expect(fault.code == "report-held" && fault.row == 3 && fault.columnName == "beskrivning")
        #expect(fault.message == "Rad 3: texten kan peka ut en person (namn på person och telefonnummer).")
        #expect(fault.remedy.hasPrefix("Skriv om") && fault.remedy.contains("utan beskrivning"))
        let told = answer.faults.map { "\($0.message) \($0.remedy) \($0.found ?? "")" }.joined()
        #expect(!told.contains("Andersson") && !told.contains("174"))
        #expect(answer.preview?.rows[1][3] == "(namn på person och telefonnummer)")
        #expect(try await house.all().isEmpty)
    }

    @Test func `or they are left out, and the rest is read`() async throws {
        let house = try await ReportHouse()
        let answer = try await house.read(Self.persons, ReportFiles.bostader.merging(["words": "drop-held"]) { $1 })
        #expect(answer.outcome == .stored && answer.faults.contains { $0.code == "report-words-dropped" && $0.row == 3 })
        #expect(try await house.all().map(\.content.words) == ["Typ: klotter\nNytt klotter på garaget.", "Typ: hot", "Mörkt i gången."])
        #expect(!(try await house.kept()).contains("Andersson"))
    }

    @Test func `or no descriptions are read at all`() async throws {
        let house = try await ReportHouse()
        try await house.read(Self.persons, ReportFiles.bostader.merging(["words": "drop-all"]) { $1 })
        #expect(try await house.all().map(\.content.words) == ["Typ: klotter", "Typ: hot", ""])
        // What was said of the descriptions does not make other reports of the same rows.
        #expect(try await house.read(Self.persons, ReportFiles.bostader.merging(["words": "drop-held"]) { $1 }).outcome == .unchanged)
    }

    @Test func `a name in another cell is held too, and a file without heads tells none of its first row`() async throws {
        let house = try await ReportHouse()
        let elsewhere = try await house.read("datum,plats,område,typ\n2024-11-16,hos Kim Andersson,Björkbacken,klotter\n", ReportFiles.bostader)
        #expect(elsewhere.faults.filter { $0.severity == .error }.map(\.code) == ["report-held"] && elsewhere.faults[0].columnName == "plats")
        let headless = try await house.read("2024-11-16,Björkbacken,Kim Andersson bråkade.\n2024-11-17,Granbacken,Klotter.\n", ReportFiles.bostader)
        #expect(headless.outcome == .refused && headless.faults.contains { $0.code == "column-missing" })
        let told = headless.faults.map { "\($0.message) \($0.found ?? "") \($0.columnName ?? "")" }.joined() + (headless.preview?.header.joined() ?? "")
        #expect(!told.contains("Andersson"))
    }

    // MARK: Again

    @Test func `the same file once more changes nothing, under any name and by anybody`() async throws {
        let house = try await ReportHouse()
        let first = try await house.read(ReportFiles.log + "2024-11-17;natt;Granbacken;Inga händelser;;\n", ["organisation": "Norrby Bevakning"])
        #expect(first.tally.new == 4)
        let other = Actor(name: "Lo Exempel", role: "analytiker", organisation: "Kommunen", cooperation: TwoGrounds.norrby, account: 9)
        let again = try await house.read(
            ReportFiles.log + "2024-11-17;natt;Granbacken;Inga händelser;;\n", ["organisation": "bevakning"], name: "samma.csv", by: other)
        #expect(again.outcome == .unchanged && again.tally.same == 4 && again.change == first.change)
        #expect(try await house.all().count == 4)
    }

    @Test func `a case is known by its number, whatever else is filled in since, and what was decided about it stands`() async throws {
        let house = try await ReportHouse()
        try await house.read(ReportFiles.cases, ["as": "tyck-till"])
        let number = try #require(try await house.all().first?.number)
        let desk = ReviewDesk(room: house.room, cooperation: TwoGrounds.norrby, viewer: ReportHouse.leader, now: ReportHouse.now)
        let read = try #require(try await desk.waiting()[.new]?.first { $0.observation.number == number })
        try await desk.act(.accept(ReportDraft(read.observation.content)), on: number, version: read.version, because: "")
        let more =
            ReportFiles.cases.replacing("Klotter på elskåpet.", with: "Klotter på elskåpet är sanerat.") + "TT-1004,2024-11-14,Belysning,Ekbacken,Mörkt.\n"
        let again = try await house.read(more, ["as": "tyck-till"])
        #expect([again.tally.new, again.tally.same] == [1, 3])
        #expect(try await house.all().map(\.standing.state) == [.accepted, .new, .new, .new])
        // Another party's case of the same number is another.
        #expect(try await house.read(ReportFiles.cases, ReportFiles.bostader).tally.new == 3)
    }

    @Test func `a row without a number is known by what it says: equal rows are several, and one more is new`() async throws {
        let house = try await ReportHouse()
        let row = "2024-11-16,Björkbacken,belysning,\n"
        let head = "datum,område,kategori,allvar\n"
        #expect(try await house.read(head + row + row, ReportFiles.bostader).tally.new == 2)
        let more = try await house.read(head + row + row + row, ReportFiles.bostader)
        #expect([more.tally.new, more.tally.same] == [1, 2])
        // How grave it was is filled in afterwards, and the day may be written in another way: it is the same row.
        let filled = try await house.read(head + "16/11 2024,björkbacken,Belysning,2\n", ReportFiles.bostader)
        #expect([filled.tally.new, filled.tally.same] == [0, 1])
    }

    @Test func `two rows of one number are one case, and that is said`() async throws {
        let house = try await ReportHouse()
        let answer = try await house.read("id,datum,område,typ\n7,2024-11-16,Ekbacken,klotter\n7,2024-11-16,Ekbacken,klotter\n", ["as": "tyck-till"])
        #expect(answer.tally.new == 1 && answer.faults.map(\.code) == ["report-duplicate"] && answer.faults[0].row == 3)
    }

    @Test func `a dry run tells what would be, and stores nothing`() async throws {
        let house = try await ReportHouse()
        let before = try await house.store.read { try $0.change() }
        let tried = try await house.read(ReportFiles.cases, ["as": "tyck-till"], dryRun: true)
        #expect(tried.outcome == .wouldStore && tried.tally.new == 3 && tried.isDryRun)
        #expect(try await house.all().isEmpty)
        #expect(try await house.store.read { try $0.change() } == before)
        try await house.read(ReportFiles.cases, ["as": "tyck-till"])
        #expect(try await house.read(ReportFiles.cases, ["as": "tyck-till"], dryRun: true).outcome == .unchanged)
    }
}
