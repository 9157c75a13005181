import Almanac
import ArgumentParser
import OverviewRules
import PersonGuard
import Picture
import Storage
import Terminal

/// `samsyn note`.
struct NoteGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note", abstract: "Skriv, lista och ta tillbaka noter som följer siffrorna.",
        subcommands: [AddNote.self, ListNotes.self, EndNote.self])
}

/// What a note is about, as options of a command.
struct NoteScopeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Källans kortnamn, t.ex. anmalda-brott.", valueName: "kortnamn")) var source: String?
    @Option(help: ArgumentHelp("Områdets kortnamn, t.ex. vallingby.", valueName: "kortnamn")) var area: String?
    @Option(help: ArgumentHelp("Kategorins kortnamn, t.ex. mord-drap.", valueName: "kortnamn")) var category: String?
    @Option(help: ArgumentHelp("Perioden den gäller, t.ex. 2024, 2024-10 eller 2024-01--2024-10.", valueName: "period")) var period: String?
    @Option(help: ArgumentHelp("Första dagen, när den gäller från en dag och framåt.", valueName: "2024-08-19")) var from: String?

    /// - Throws: `Refused` when a name or a day cannot be read.
    func scope() throws -> Note.Scope {
        let period = try period.map { try NoteWords.read($0, "--period", "en period, till exempel 2024-01--2024-10") { Period(text: $0) } }
        let from = try from.map { try NoteWords.read($0, "--from", "en dag, till exempel 2024-08-19") { Day(text: $0) } }
        return Note.Scope(
            source: try slug(source, "--source"), area: try slug(area, "--area"), category: try slug(category, "--category"),
            from: period?.from ?? from, through: period?.through)
    }

    private func slug(_ text: String?, _ option: String) throws -> Slug? {
        try text.map { try NoteWords.read($0, option, "ett kortnamn, till exempel hasselby-vallingby") { Slug($0) } }
    }
}

/// `samsyn note add`.
struct AddNote: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Skriv en not på ett tal, ett område, en serie eller en källa.",
        discussion: """
            Noten följer med talet till sidor, exporter och dokument. Utan område gäller den alla områden, utan kategori alla kategorier.

              samsyn note add --figure counts.value:anmalda-brott:hasselby-vallingby:mord-drap:2024-01--2024-10 "tre av fyra avser ej brott"
              samsyn note add --kind annotation --area vallingby --from 2024-08-19 "Grimstaskolan flyttade in i Sankt Jacobi skola"
              samsyn note add --kind caveat --source tyck-till "Antalet följer hur många som hör av sig, inte bara hur mycket som händer"
              samsyn note add --area vinsta --why-no-person "en butik som heter så" "Olssons på torget har stängt"
            """)

    enum Kind: String, ExpressibleByArgument, CaseIterable { case cell, annotation, caveat, reason }

    @Argument(help: ArgumentHelp("Noten, en eller ett par meningar.", valueName: "text")) var text: String
    @Option(help: ArgumentHelp("Vad för not: cell, annotation, caveat eller reason.", valueName: "slag")) var kind = Kind.cell
    @Option(help: ArgumentHelp("Figuren som noten gäller; i stället för källa, område, kategori och period.", valueName: "figur")) var figure: String?
    @Option(help: ArgumentHelp("Varför det som ser ut som en person inte är en. Det sparas i spåret.", valueName: "skäl")) var whyNoPerson: String?
    @OptionGroup var about: NoteScopeOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Console.run(common) {
            let house = try await House.open(common.place())
            let scope = try await scope(house)
            guard scope != Note.Scope() else { throw NoteWords.aboutNothing }
            guard let words = NoteWords.tidy(text) else { throw NoteWords.empty }
            let guarded = GuardedNote(words, whyNoPerson: whyNoPerson ?? "", by: try await house.personGuard())
            if guarded.isHeld { throw NoteWords.person(guarded.words) }
            let note = Note(Note.Kind(rawValue: kind.rawValue) ?? .cell, about: scope, words)
            let written = try await house.store.write(by: .commandLine, at: common.clock(), why: guarded.why("Skrev en not")) { try $0.addNote(note) }
            switch common.format {
            case .json: Console.print(Envelope(kind: "note", change: written.change, data: NoteWords.json(written.answer, note)))
            case .table: Console.print("Noten \(written.answer) är skriven: \(note.sentence())")
            }
        }
    }

    private func scope(_ house: House) async throws -> Note.Scope {
        guard let figure else { return try about.scope() }
        let found = try await house.board.figure(FigureID(figure), house.reading())
        guard let scope = found.about else { throw NoteWords.notNotable(figure) }
        return scope
    }
}

/// `samsyn note list`.
struct ListNotes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lista noterna som gäller.")

    @OptionGroup var about: NoteScopeOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Console.run(common) {
            let house = try await House.open(common.place())
            let scope = try about.scope()
            let (notes, change) = try await house.store.read { reader in
                let change = try reader.change()
                return (try Notebook().stored(reader, asOf: change).filter { $0.note.scope.touches(scope) }, change)
            }
            switch common.format {
            case .json:
                Console.print(Envelope(kind: "notes", change: change, data: .of(["notes": .array(notes.map { NoteWords.json($0.id, $0.note) })])))
            case .table:
                var table = TextTable([("Nr", .right), ("Slag", .left), ("Gäller", .left), ("Not", .left)])
                for stored in notes { table.add([String(stored.id), stored.note.kind.rawValue, NoteWords.about(stored.note.scope), stored.note.text]) }
                Console.print(notes.isEmpty ? "Inga noter." : table.text)
            }
        }
    }
}

/// `samsyn note end`.
struct EndNote: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "Ta tillbaka en not. Den finns kvar i historiken.",
        discussion: """
            samsyn note end 4
            """)

    @Argument(help: ArgumentHelp("Notens nummer, som i samsyn note list.", valueName: "nr")) var id: Int64
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Console.run(common) {
            let house = try await House.open(common.place())
            let id = id
            let known = try await house.store.read { try Notebook().stored($0, asOf: $0.change()).contains { $0.id == id } }
            guard known else { throw NoteWords.absent(id) }
            let written = try await house.store.write(by: .commandLine, at: common.clock(), why: "Tog tillbaka en not") { try $0.endNote(id) }
            switch common.format {
            case .json: Console.print(Envelope(kind: "note", change: written.change, data: .of(["id": .int(id), "ended": .bool(true)])))
            case .table: Console.print("Noten \(id) är tillbakatagen.")
            }
        }
    }
}

/// Notes in words and as JSON.
enum NoteWords {
    /// A note is a sentence or two.
    private static let longest = 500

    static func tidy(_ text: String) -> String? {
        let even = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return even.isEmpty || even.count > longest ? nil : even
    }

    static func read<Value>(_ text: String, _ option: String, _ expected: String, _ value: (String) -> Value?) throws -> Value {
        guard let value = value(text) else {
            throw Refused(
                .use,
                [
                    Fault(
                        "option-unreadable", "Värdet ”\(text)” för \(option) går inte att läsa.", remedy: "Ange \(expected).", found: text,
                        expected: expected)
                ])
        }
        return value
    }

    static let aboutNothing = Refused(
        .use,
        [Fault("note-about-nothing", "Noten säger inte vad den gäller.", remedy: "Ange --figure, eller minst en av --source, --area och --category.")])

    static let empty = Refused(
        .use, [Fault("note-unusable", "Noten är tom eller för lång.", remedy: "Skriv en eller ett par meningar, högst 500 tecken.")])

    static func person(_ words: HeldWords) -> Refused {
        Refused(
            .data,
            [
                Fault(
                    "note-person", "Noten kan peka ut en person: \(Swedish.list(words.held.map(\.likeness))).",
                    remedy: "Skriv om platsen eller händelsen i stället, eller säg med --why-no-person (3–200 tecken) vad det är.",
                    found: words.held.map(\.text).joined(separator: ", "))
            ])
    }

    static func notNotable(_ figure: String) -> Refused {
        Refused(.use, [Fault("note-about-nothing", "På figuren \(figure) går det inte att skriva en not.", remedy: "Skriv den på talet den är räknad ur.")])
    }

    static func absent(_ id: Int64) -> Refused {
        Refused(.absent, [Fault("note-absent", "Det finns ingen not med nummer \(id).", remedy: "Se numren med: samsyn note list", found: String(id))])
    }

    /// `källa tyck-till, område vallingby, 2024-01-01–2024-10-31`.
    static func about(_ scope: Note.Scope) -> String {
        let names = [("källa", scope.source), ("område", scope.area), ("kategori", scope.category)].compactMap { word, slug in slug.map { "\(word) \($0)" } }
        let days = scope.from == nil && scope.through == nil ? [] : ["\(scope.from?.description ?? "")–\(scope.through?.description ?? "")"]
        return (names + days).joined(separator: ", ")
    }

    static func json(_ id: Int64, _ note: Note) -> JSON {
        .of([
            "id": .int(id), "kind": .string(note.kind.rawValue), "source": .optional(note.scope.source?.text), "area": .optional(note.scope.area?.text),
            "category": .optional(note.scope.category?.text), "from": .optional(note.scope.from?.description),
            "through": .optional(note.scope.through?.description), "text": .string(note.text),
        ])
    }
}
