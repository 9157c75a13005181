import Picture
import Storage
import Testing

@testable import Counts

/// What the answer to a file of events says that a stranger would not guess.
@Suite struct EventAnswerTests {
    private static let head = "id,datum,kategori,område\n"

    @Test func `shows all heads of a file whose columns it does not know, and not one cell`() async throws {
        let house = try await EventHouse()
        let preview = try #require(try await house.read("nr,fecha,sexo,modalidad\n1,2024-05-30,Mujer,Arma\n").preview)
        #expect(preview.header == ["nr", "fecha", "sexo", "modalidad"])
        #expect(preview.rows.allSatisfy { $0.allSatisfy(\.isEmpty) })
        #expect(preview.shown == [])
    }

    @Test func `shows the cells of the columns that are read, and no other`() async throws {
        let house = try await EventHouse()
        let text = "id,datum,kön,kategori,område\n1,2024-05-31,kvinna,Hot,Råcksta\n"
        let preview = try #require(try await house.read(text, dryRun: true).preview)
        #expect(preview.header == ["id", "datum", "kön", "kategori", "område"])
        #expect(preview.shown == [0, 1, 3, 4])
        #expect(preview.rows == [["1", "2024-05-31", "", "Hot", "Råcksta"]])
    }

    @Test(arguments: ["nr", "Nr", "Nr.", "nummer", "Ärendenr", "Ärende nr", "Ärendenummer", "Diarienr", "Dnr", "K-nr", "Knr", "Händelsenr", "Löpnr"])
    func `knows the heads that a number of an event has`(_ head: String) async throws {
        let house = try await EventHouse()
        let answer = try await house.read("\(head),datum,kategori,område\nA1,2024-05-31,Hot,Råcksta\nA1,2024-05-30,Hot,Råcksta\n")
        #expect(answer.columns.first { $0.name == "id" }?.index == 1)
        #expect(answer.faults.map(\.code) == ["event-duplicate"])
        #expect(try await house.number("SELECT count(*) FROM event WHERE event_key = 'A1'") == 1)
    }

    @Test func `takes a plain number for the row's own where another column has the event's`() async throws {
        let house = try await EventHouse()
        let answer = try await house.read("Nr,Ärendenr,datum,kategori,område\n1,A1,2024-05-31,Hot,Råcksta\n")
        #expect(answer.columns.first { $0.name == "id" }?.index == 2)
        #expect(answer.faults.map(\.code) == ["column-unused"])
        #expect(try await house.read("id,Ärendenr,datum,kategori,område\n1,A1,2024-05-31,Hot,Råcksta\n").faults.map(\.code) == ["column-duplicate"])
    }

    @Test func `says once that times with a zone are told in Swedish time, with how many they are`() async throws {
        let house = try await EventHouse()
        let rows = "1,2024-05-30T12:30:00Z,Hot,Råcksta\n2,2024-05-31T23:30:00+02:00,Hot,Råcksta\n3,2024-05-31 10:15,Hot,Råcksta\n"
        for answer in [
            try await house.read(EventAnswerTests.head + rows, dryRun: true), try await house.read(EventAnswerTests.head + rows),
        ] {
            let told = answer.faults.filter { $0.code == "time-zone" }
            #expect(told.count == 1)
            #expect(told.first?.severity == .warning)
            #expect(
                told.first?.message.replacing("\u{A0}", with: " ")
                    == "2 tider är skrivna med tidszon (Z eller till exempel +01:00) och räknas om till svensk tid: ”2024-05-30T12:30:00Z” blir 30 maj 2024 kl. 14.30."
            )
        }
    }

    @Test(arguments: ["2024-05-31 10:15", "2024-05-31", "31/5 2024 kl. 10.15", "2024-05-31T00:00:00Z"])
    func `says nothing of zones where there are none, or no times`(_ moment: String) async throws {
        let house = try await EventHouse()
        #expect(try await house.read(EventAnswerTests.head + "1,\(moment),Hot,Råcksta\n").faults.filter { $0.code == "time-zone" } == [])
    }

    @Test func `proposes the whole of what the file tells of when its last month is open`() async throws {
        let house = try await EventHouse()
        let answer = try await house.read(EventAnswerTests.head + "1,2024-01-10,Hot,Råcksta\n2,2024-10-12,Hot,Råcksta\n")
        let open = try #require(answer.faults.first { $0.code == "month-open" })
        #expect(open.remedy == "Täcker filen hela månaden: säg det med --coverage, till exempel --coverage 2024-01--2024-10.")
        let one = try await (EventHouse()).read(EventAnswerTests.head + "1,2024-10-12,Hot,Råcksta\n")
        #expect(one.faults.first { $0.code == "month-open" }?.remedy.hasSuffix("--coverage 2024-10.") == true)
    }

    @Test func `says which day a workbook's number stands for, and how to mend it`() async throws {
        let house = try await EventHouse()
        for text in ["45356", "45356.52"] {
            let fault = try #require(try await house.read(EventAnswerTests.head + "1,\(text),Hot,Råcksta\n").faults.first)
            #expect(fault.code == "date-unreadable")
            #expect(
                fault.message.replacing("\u{A0}", with: " ") == "Rad 2: ”\(text)” är inget datum utan Excels tal för 5 mars 2024 (2024-03-05).")
            #expect(fault.remedy == "Ge kolumnen datumformat i kalkylprogrammet och spara filen på nytt.")
        }
    }

    @Test func `tells of a category that begins as a formula, once, with its row`() async throws {
        let house = try await EventHouse()
        let answer = try await house.read(EventAnswerTests.head + "1,2024-05-30,Hot,Råcksta\n2,2024-05-30,=1+1,Råcksta\n3,2024-05-31,=1+1,Råcksta\n")
        #expect(answer.outcome == .stored)
        let told = answer.faults.filter { $0.code == "name-like-formula" }
        #expect(told.map(\.row) == [3])
        #expect(told.first?.found == "=1+1")
    }

    @Test func `a name that is to be read as one nobody knows is a fault, and one that the file lacks is told`() async throws {
        let house = try await EventHouse()
        try await house.read(EventAnswerTests.head + "1,2024-05-30,Hot,Råcksta\n")
        func faults(_ names: [String: String]) async throws -> [Fault] {
            var choices = ImportChoices(["source": "Polisen"])
            for (name, known) in names { choices.rename(name, to: known) }
            let text = EventAnswerTests.head + "2,2024-05-31,Hott,Råksta\n"
            return try await house.house.counts.events.run(
                ImportFile(name: "h.csv", bytes: Array(text.utf8)), choices, dryRun: true, by: CountHouse.actor, at: CountHouse.monday
            ).faults.filter { $0.code != "event-vanished" }
        }
        let wrong = try await faults(["Råksta": "Råcksta ", "Hott": "Hoot"])
        #expect(wrong.map(\.code) == ["rename-unknown"])
        #expect(wrong.first?.suggestions == ["Hot"])
        #expect(wrong.first?.file == "h.csv")
        let area = try await faults(["Råksta": "Rocksta", "Hott": "Hot"])
        #expect(area.map(\.code) == ["rename-unknown"])
        #expect(area.first?.suggestions == ["Råcksta"])
        #expect(try await faults(["Råksta": "Råcksta", "Hott": "Hot", "Kista": "Vällingby"]).map(\.code) == ["rename-unused"])
    }

    @Test func `says that no repair can be accepted, and that a word is no role`() async throws {
        let house = try await EventHouse()
        var choices = ImportChoices(["source": "Polisen"])
        choices.acceptsRepair = true
        let file = ImportFile(name: "h.csv", bytes: Array((EventAnswerTests.head + "1,2024-05-31,Hot,Råcksta\n").utf8))
        let answer = try await house.house.counts.events.run(file, choices, dryRun: true, by: CountHouse.actor, at: CountHouse.monday)
        #expect(answer.faults.map(\.code) == ["answer-unused"])
        choices.columns["nonsens"] = "id"
        let refused = try await house.house.counts.events.run(file, choices, dryRun: true, by: CountHouse.actor, at: CountHouse.monday)
        #expect(refused.faults.map(\.code) == ["column-role-unknown"])
    }
}
