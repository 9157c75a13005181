import Picture
import ProgramUnderTest
import Testing

extension CommandTests {
    /// What is agreed about a source, and notes that follow a number, written and taken back on the command line.
    @Suite struct SourcesAndNotes {
        private static let theft = "counts.value:anmalda-brott:hasselby-vallingby:stold-ur-fordon:2024-01--2024-10"
        private static let late = "2024-11-11T08:00"

        @Test func `lists the sources, and says how late a delivery is`() async throws {
            try await Desk.with { desk in
                let bare = try await desk.run("source", "list", "--now", SourcesAndNotes.late)
                #expect(bare.code == 0 && bare.out.contains("anmalda-brott") && !bare.out.contains("sen"), "\(bare.out)")
                let said = try await desk.run(
                    "source", "set", "anmalda-brott", "--owner", "Polismyndigheten", "--supplier", "Lokalpolisområdet", "--delivered", "2024-10-02",
                    "--next-due",
                    "2024-11-01", "--permitted-use", "partners", "--analysed", "nej", "--published-totals", "ja")
                #expect(said.code == 0 && said.out == "Anmälda brott: sparat.\n", "\(said.out)\(said.err)")
                let list = try await desk.run("source", "list", "--now", SourcesAndNotes.late)
                #expect(list.out.contains("Polismyndigheten") && list.words.contains("1 november 2024, tio dagar sen"), "\(list.out)")
                // What is not named stays as it was.
                #expect(try await desk.run("source", "set", "anmalda-brott", "--next-due", "2024-12-05").code == 0)
                let sources = try await desk.ask("source", "list")[["data", "sources"]]
                let source = try #require(sources?.elements.first { $0["id"]?.string == "anmalda-brott" })
                #expect(source["owner"]?.string == "Polismyndigheten" && source["next_due"]?.string == "2024-12-05")
                #expect(source["permitted_use"]?.string == "partners" && source["analysed"] == .bool(false) && source["published_totals"] == .bool(true))
                #expect(try await desk.run("audit", "verify").code == 0)
            }
        }

        @Test func `lets a note follow its number until it is taken back`() async throws {
            try await Desk.with { desk in
                let words = "tre av fyra avser ej brott"
                let written = try await desk.ask("note", "add", "--figure", SourcesAndNotes.theft, words)
                #expect(written[["data", "kind"]]?.string == "cell" && written[["data", "category"]]?.string == "stold-ur-fordon", "\(written.text)")
                let number = try #require(written[["data", "id"]]?.double.map { String(Int($0)) })
                let spoken = try await desk.run("note", "add", "--kind", "caveat", "--source", "anmalda-brott", "Alla brott anmäls inte")
                #expect(spoken.code == 0 && spoken.out.hasSuffix("är skriven: Alla brott anmäls inte.\n"), "\(spoken.out)\(spoken.err)")
                let figure = try await desk.ask("figure", SourcesAndNotes.theft)
                #expect(figure[["data", "notes"]] == .strings(["Tre av fyra avser ej brott.", "Alla brott anmäls inte."]))
                let list = try await desk.run("note", "list", "--source", "anmalda-brott")
                #expect(list.out.contains(words) && list.out.contains("2024-01-01–2024-10-31"), "\(list.out)")
                let ended = try await desk.run("note", "end", number)
                #expect(ended.code == 0 && ended.out == "Noten \(number) är tillbakatagen.\n", "\(ended.err)")
                #expect(try await desk.ask("figure", SourcesAndNotes.theft)[["data", "notes"]] == .strings(["Alla brott anmäls inte."]))
                #expect(try await desk.ask("note", "list")[["data", "notes"]]?.elements.count == 1)
                #expect(try await desk.run("audit", "verify").code == 0)
            }
        }

        @Test func `takes what looks like a person with why it is none, which the trail keeps`() async throws {
            try await Desk.with { desk in
                let why = "en butik som heter så"
                let written = try await desk.run("note", "add", "Anderssons har stängt", "--area", "vinsta", "--why-no-person", why)
                #expect(written.code == 0, "\(written.err)")
                #expect(try await desk.run("note", "list", "--area", "vinsta").out.contains("Anderssons har stängt"))
                try await desk.python(
                    """
                    import sqlite3
                    why = sqlite3.connect('lager/samsyn.sqlite').execute('SELECT why FROM audit_entry ORDER BY change DESC').fetchone()[0]
                    assert why == 'Skrev en not (inte en person: \(why))', why
                    """)
            }
        }

        @Test func `lets an event in a series follow its figures from its day on`() async throws {
            try await Desk.with { desk in
                let order = ["--kind", "annotation", "--source", "anmalda-brott", "--category", "stold-ur-fordon", "--from", "2023-06-01"]
                let written = try await Program.run(["note", "add", "Ny blankett"] + order + ["--data", Desk.store], in: desk.folder)
                #expect(written.code == 0, "\(written.err)")
                let sentence = "Från 1 juni 2023: Ny blankett."
                #expect(try await desk.ask("figure", SourcesAndNotes.theft).words.contains("\"notes\":[\"\(sentence)\"]"))
                let before = "counts.value:anmalda-brott:hasselby-vallingby:stold-ur-fordon:2022-01--2022-10"
                #expect(try await desk.ask("figure", before)[["data", "notes"]] == .array([]))
                let other = "counts.value:anmalda-brott:hasselby-vallingby:mord-drap:2024-01--2024-10"
                #expect(try await desk.ask("figure", other)[["data", "notes"]] == .array([]))
                let table = try await desk.ask("compstat", "--source", "anmalda-brott", "--area", "Hässelby-Vällingby", "--through", "2024-10")
                let rows = table[["data", "rows"]]?.elements.filter { $0["notes"]?.words.contains(sentence) == true } ?? []
                #expect(rows.compactMap { $0["id"]?.string } == ["stold-ur-fordon"], "\(table.text)")
            }
        }

        @Test(
            arguments: [
                (["source", "set", "anmalda-brot", "--owner", "X"], 2, "source-unknown", "Källan ”anmalda-brot” finns inte"),
                (["source", "set", "anmalda-brott", "--next-due", "2024-13-01"], 2, "option-unreadable", "Värdet ”2024-13-01” för --next-due"),
                (["source", "set", "anmalda-brott", "--permitted-use", "alla"], 2, "usage", "'alla'"),
                (["note", "add", "x"], 2, "note-about-nothing", "Noten säger inte vad den gäller"),
                (["note", "add", " ", "--area", "vinsta"], 2, "note-unusable", "Noten är tom eller för lång"),
                (["note", "add", "x", "--area", "vinsta", "--from", "i går"], 2, "option-unreadable", "Värdet ”i går” för --from"),
                (["note", "add", "x", "--figure", "counts.value:finns:inte:alls:2024"], 2, "figure-unknown", "Det finns ingen figur"),
                (["note", "end", "99"], 2, "note-absent", "Det finns ingen not med nummer 99"),
                (["note", "add", "ring 070-174 06 12", "--area", "vinsta"], 1, "note-person", "”070-174 06 12” ser ut som ett telefonnummer"),
                (["note", "add", "Bo Lindqvist sågs i Vinsta", "--area", "vinsta"], 1, "note-person", "”Bo Lindqvist” ser ut som ett namn"),
                (["note", "add", "Bo Lindqvist", "--area", "vinsta", "--why-no-person", "ja"], 1, "note-person", "--why-no-person"),
            ] as [([String], Int32, String, String)])
        func `says what is wrong and changes nothing`(order: [String], code: Int32, fault: String, words: String) async throws {
            try await Desk.with { desk in
                let before = try await desk.state()
                let spoken = try await Program.run(order + ["--data", Desk.store], in: desk.folder)
                Speech.expectRefusal(spoken, code: code, saying: words)
                let written = try await Program.run(order + ["--data", Desk.store, "--format", "json"], in: desk.folder)
                try Speech.expectFault(written, code: code, fault: fault)
                #expect(try await desk.state() == before)
            }
        }
    }
}

extension Finished {
    /// What was printed, with every space a plain one.
    fileprivate var words: String { out.replacing("\u{A0}", with: " ") }
}

extension JSON {
    /// The text, with every space a plain one.
    fileprivate var words: String { text.replacing("\u{A0}", with: " ") }
}
