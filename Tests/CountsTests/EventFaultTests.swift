import Almanac
import AreasRules
import Picture
import Storage
import Testing

@testable import Counts

/// Files of single events that cannot be read, or not all of them: the answer names what, where and what to do.
@Suite struct EventFaultTests {
    private static let head = "id,datum,kategori,område\n"

    private static func codes(_ answer: ImportAnswer) -> [String] { answer.faults.filter { $0.severity == .error }.map(\.code) }

    @Test func `asks by name for the columns it does not know`() async throws {
        let house = try await EventHouse()
        let answer = try await house.read("nr,fecha,modalidad,barrio\n1,2024-05-30,Arma,Centro\n")
        #expect(answer.outcome == .refused)
        #expect(answer.faults.map(\.columnName) == ["date", "category"])
        #expect(answer.faults.allSatisfy { $0.code == "column-missing" && $0.message.contains("”modalidad”") })
        let text = "nr,fecha,modalidad,barrio\n1,2024-05-31,Arma,Vällingby\n"
        let missing = try await house.read(text, columns: ["date": "fecha", "category": "modalidad"])
        #expect(missing.faults.map(\.columnName) == ["area"])
        let told = try await house.read(text, columns: ["date": "fecha", "category": "modalidad", "area": "BARRIO"])
        #expect(told.outcome == .stored)
    }

    @Test func `says when a person names a column that is not there, or when two may be meant`() async throws {
        let house = try await EventHouse()
        let absent = try await house.read(EventFaultTests.head + "1,2024-05-30,Hot,Råcksta\n", columns: ["category": "kategorri"])
        #expect(absent.faults.map(\.code) == ["column-missing"])
        #expect(absent.faults.first?.suggestions == ["kategori"])
        let two = try await house.read("id,datum,date,kategori,område\n1,2024-05-30,2024-05-30,Hot,Råcksta\n")
        #expect(two.faults.map(\.code) == ["column-duplicate"])
        #expect(two.faults.first?.columnName == "date")
        let chosen = try await house.read("id,datum,date,kategori,område\n1,2024-05-31,2024-05-30,Hot,Råcksta\n", columns: ["date": "datum"])
        #expect(chosen.outcome == .stored)
    }

    @Test(arguments: [("5/6/2024", "date-ambiguous"), ("i maj", "date-unreadable"), ("2024-02-30", "date-unreadable"), ("1824-05-06", "date-unlikely")])
    func `stores nothing when a date cannot be read, and names the row`(_ date: String, _ code: String) async throws {
        let house = try await EventHouse()
        let before = try await house.house.contents()
        for dryRun in [true, false] {
            let answer = try await house.read(EventFaultTests.head + "1,2024-05-30,Hot,Råcksta\n2,\(date),Hot,Råcksta\n", dryRun: dryRun)
            #expect(answer.outcome == .refused)
            #expect(EventFaultTests.codes(answer) == [code])
            #expect(answer.faults.first?.row == 3)
            #expect(answer.faults.first?.column == 2)
        }
        #expect(try await house.house.contents() == before)
        #expect(try await house.number("SELECT count(*) FROM event") == 0)
    }

    @Test func `tells all that is wrong at once, an unknown name once with how many rows have it`() async throws {
        let house = try await EventHouse()
        let answer = try await house.read(
            EventFaultTests.head + "1,2024-05-30,Hot,Råksta\n2,igår,Hot,Råcksta\n3,2024-05-30,Hot,Råksta\n4,2024-05-30,Hot,Kista\n")
        #expect(EventFaultTests.codes(answer).sorted() == ["area-unknown", "area-unknown", "date-unreadable"])
        let unknown = try #require(answer.faults.first { $0.found == "Råksta" })
        #expect(unknown.message.contains("2 rader"))
        #expect(unknown.suggestions == ["Råcksta"])
        #expect(unknown.row == 2)
    }

    @Test func `takes new categories only by leave once the source has some`() async throws {
        let house = try await EventHouse()
        try await house.read(EventFaultTests.head + "1,2024-05-30,Hot,Råcksta\n")
        let text = EventFaultTests.head + "2,2024-05-31,Hott,Råcksta\n"
        let answer = try await house.read(text)
        #expect(EventFaultTests.codes(answer) == ["category-unknown"])
        #expect(answer.faults.first?.suggestions == ["Hot"])
        #expect(try await house.read(text, acceptsNew: true).outcome == .stored)
    }

    @Test func `does not take free text for categories`() async throws {
        let house = try await EventHouse()
        let rows = (0...EventCategories.most).map { "\($0),2024-05-30,Anteckning \($0),Råcksta\n" }
        #expect(EventFaultTests.codes(try await house.read(EventFaultTests.head + rows.joined())) == ["categories-too-many"])
    }

    @Test func `sets rows without date, category or area aside, and goes on`() async throws {
        let house = try await EventHouse()
        let answer = try await house.read(EventFaultTests.head + "1,,Hot,Råcksta\n2,2024-05-30, ,Råcksta\n3,2024-05-30,Hot,\n4,2024-05-31,Hot,Råcksta\n")
        #expect(answer.outcome == .stored)
        #expect([answer.tally.read, answer.tally.new, answer.tally.refused] == [4, 1, 3])
        #expect(answer.faults.filter { $0.code == "event-incomplete" }.map(\.row) == [2, 3, 4])
        let none = try await house.read(EventFaultTests.head + "1,,Hot,Råcksta\n", name: "tom.csv")
        #expect(EventFaultTests.codes(none) == ["events-none"])
    }

    @Test(arguments: [
        ("2024-05-28", nil, "2024-04-01–2024-04-30"), ("2024-05-29", nil, "2024-04-01–2024-05-31"), ("2024-05-28", "2024-01--2024-05", "2024-01-01–2024-05-31"),
    ])
    func `covers whole months: the last one when its last days have events, or when it is said`(_ last: String, _ said: String?, _ covered: String) async throws
    {
        let house = try await EventHouse()
        let text = EventFaultTests.head + "1,2024-04-10,Hot,Råcksta\n2,\(last),Hot,Råcksta\n"
        let answer = try await house.read(text, said.map { ["coverage": $0] } ?? [:])
        #expect(try await house.covered().contains("racksta/month/\(covered)"))
        #expect(answer.faults.contains { $0.code == "month-open" } == (last == "2024-05-28" && said == nil))
    }

    @Test(arguments: [["coverage": "2024-01-03--2024-05-31"], ["keep": "allt"], ["area": "Kista"], ["source": " "]])
    func `refuses what it is told when that cannot be read`(_ answers: [String: String]) async throws {
        let house = try await EventHouse()
        await #expect(throws: Refused.self) { try await house.read(EventFaultTests.head + "1,2024-05-30,Hot,Råcksta\n", answers) }
    }
}
