import Almanac
import Foundation
import Picture
import Reports
import ReportsRules
import Storage
import StoresUnderTest

/// A board with the figures of a town that does not exist, and a store with the notes on them; every number is invented.
struct InventedFigures: FigureSource {
    let room: String
    let known: [Figure]

    func offers(matching words: String, limit: Int, _ reading: Reading) async throws -> [FigureOffer] {
        let found = known.filter { figure in words.split(separator: " ").allSatisfy { figure.id.description.contains($0) || figure.title.contains($0) } }
        return found.prefix(limit).map { FigureOffer(id: $0.id, title: $0.title) }
    }

    func figures(_ ids: [FigureID], _ reading: Reading) async throws -> [FigureID: Result<Figure, FigureRefusal>] {
        Dictionary(known.map { ($0.id, .success($0)) }, uniquingKeysWith: { first, _ in first }).filter { ids.contains($0.key) }
    }
}

/// What the invented town's figures say.
enum InventedTown {
    static let area = Slug(known: "exempelstad")
    static let heard = Slug(known: "invanarna")
    static let police = Slug(known: "anmalt")
    static let levels = Slug(known: "bedomt")

    static let reason = Note(
        .reason, about: Note.Scope(source: levels, area: Slug(known: "norra"), from: monday(2), through: sunday(2)), "bråk vid bron två kvällar")
    static let cell = Note(
        .cell, about: Note.Scope(source: police, area: area, category: Slug(known: "stold"), from: day("2030-01-01"), through: day("2030-12-31")),
        "tio av dem är samma ärende")
    static let repaired = Note(
        .cell, about: Note.Scope(source: heard, area: area, category: Slug(known: "buller"), from: day("2029-01-01"), through: day("2029-12-31")),
        "rättad: februari och mars flyttade en månad")
    static let caveat = Note(.caveat, about: Note.Scope(source: heard), "Synpunkter följer också hur gärna folk hör av sig.")
    static let moved = Note(.annotation, about: Note.Scope(area: area, from: day("2030-02-01")), "skolan flyttade in")
    static let rents = Note(.caveat, about: Note.Scope(category: Slug(known: "hyresratter")), "Räknat på lägenheter i flerbostadshus.")
    static let notes = [reason, cell, repaired, caveat, moved, rents]

    private static func day(_ text: String) -> Day? { Day(text: text) }
    private static func monday(_ number: Int) -> Day? { Week(year: 2030, number: number)?.monday }
    private static func sunday(_ number: Int) -> Day? { Week(year: 2030, number: number)?.sunday }

    static func figure(
        _ quantity: String, _ dimensions: [String], _ title: String, _ value: FigureValue, notes: [String] = [], about: Note.Scope? = nil,
        interval: Interval? = nil
    ) -> Figure {
        Figure(
            id: FigureID(quantity, dimensions), title: title, unit: "antal", period: dimensions.last ?? "", value: value, interval: interval, notes: notes,
            provenance: Provenance(definition: "påhittat", method: "A1", origins: [], asOf: ChangeNumber(1)), about: about)
    }

    static var matrix: Figure {
        let rows = (1...4).map { week in
            FigureTable.Row(head: "vecka \(week)", key: "2030-W0\(week)", cells: [.level(week), week == 3 ? .missing(code: "no-basis") : .level(1)])
        }
        return figure(
            "levels.matrix", ["exempelstad", "2030"], "Exempelstad, nivå per vecka",
            .table(FigureTable(columns: [.init(head: "Norra", key: "norra"), .init(head: "Södra", key: "sodra")], rows: rows)),
            notes: ["Norra, vecka 2: bråk vid bron två kvällar."], about: Note.Scope(source: levels, from: monday(1), through: sunday(52)))
    }

    static var counts: Figure {
        let labels = [
            "kind": "category", "group": "Tillgrepp", "change": "−40", "rr": "0.6", "rr_lo": "0.43", "rr_hi": "0.83", "percent": "−40 %",
            "verdict": "statistiskt säkerställd minskning", "weight": "certain", "direction": "down", "code": "säker minskning",
        ]
        let row = FigureTable.Row(
            head: "Stöld", key: "stold", cells: [.count(100), .count(60)], figure: FigureID("counts.change", ["anmalt", "exempelstad", "stold", "2030"]),
            labels: labels)
        return figure(
            "counts.table", ["anmalt", "exempelstad", "2030"], "Anmält per kategori",
            .table(FigureTable(columns: [.init(head: "2029", key: "2029"), .init(head: "2030", key: "2030")], rows: [row])),
            notes: ["2028 täcks bara till en del och jämförs därför inte.", "Stöld: tio av dem är samma ärende.", "Från 1 februari 2030: skolan flyttade in."],
            about: Note.Scope(source: police, area: area))
    }

    static var rates: Figure {
        let labels = [
            "name": "Stöld", "kind": "category", "count": "60", "per_1000": "7,9 (6,0–10,2)", "reference_count": "900", "reference_per_1000": "9,0 (8,4–9,6)",
            "ratio": "0,88 (0,67–1,13)", "expected": "68,4",
        ]
        let row = FigureTable.Row(
            head: "Stöld", key: "stold", cells: [.count(60), .number(7.9), .count(900), .number(9), .number(0.88)],
            figure: FigureID("counts.ratio", ["anmalt", "exempelstad", "storstad", "stold", "2030"]), labels: labels)
        let columns = ["count", "per_1000", "reference_count", "reference_per_1000", "ratio"].map { FigureTable.Column(head: "kolumn \($0)", key: $0) }
        return figure(
            "counts.rates", ["anmalt", "exempelstad", "storstad", "2030"], "Anmält per 1 000 invånare",
            .table(FigureTable(columns: columns, rows: [row])),
            notes: ["Antal per 1 000 invånare.", "Det väntade antalet räknas på hela befolkningen.", "Invånare 2030: Exempelstad 7 600."],
            about: Note.Scope(source: police, area: area))
    }

    static var rateValues: [Figure] {
        [
            figure("counts.rate", ["anmalt", "exempelstad", "stold", "2030"], "Stöld per 1 000 invånare", .number(7.9)),
            figure("counts.ratio", ["anmalt", "exempelstad", "storstad", "stold", "2030"], "Stöld mot väntat", .number(0.88)),
        ]
    }

    /// The years before the break under one name, the last one ending in September.
    static var months: Figure {
        let before = [3, 4, 5, 6, 7, 20, 22, 18, 6, 5, 4, 3].map { FigureValue.count($0) }
        let after = [2, 3, 4, 5, 6, 12, 14, 11, 5].map { FigureValue.count($0) } + Array(repeating: FigureValue.missing(code: "not-covered"), count: 3)
        let common = ["kind": "category", "name": "Buller", "category": "buller", "noun": "synpunkter", "source": "Invånarna"]
        let broken = [
            "year": "2029", "break": "”Oväsen” heter från juni 2029 ”Buller”.", "break_month": "6", "break_words": "nytt namn i juni",
        ]
        let last = [
            "year": "2030", "partial": "delår", "compared_months": "januari–september", "before": "91", "after": "62", "change": "−29",
            "percent": "−32 %", "verdict": "trolig minskning", "weight": "likely", "direction": "down", "rr": "0.68", "rr_lo": "0.49", "rr_hi": "0.94",
            "unrest": "Större än ren slump.",
        ]
        let rows = [("2029", before, broken), ("2030", after, last)].map { year, cells, own in
            FigureTable.Row(head: "Buller \(year)", key: "buller-\(year)", cells: cells, labels: common.merging(own) { first, _ in first })
        }
        return figure(
            "counts.months", ["invanarna", "exempelstad", "2029-01--2030-09"], "Invånarna per månad",
            .table(FigureTable(columns: (1...12).map { .init(head: "m\($0)", key: "\($0)") }, rows: rows)),
            notes: [
                "2030 är delår och jämförs aldrig med hela år.", "”Oväsen” heter från juni 2029 ”Buller”.",
                "Buller: rättad: februari och mars flyttade en månad.", "Synpunkter följer också hur gärna folk hör av sig.",
            ], about: Note.Scope(source: heard, area: area))
    }

    static var season: Figure {
        figure(
            "counts.season", ["invanarna", "exempelstad", "2029-01--2030-09"], "Invånarna, sommaren mot resten", .number(3.2),
            notes: ["Tre gånger så många synpunkter i månaden på sommaren.", "I juni, juli och augusti är det 20 i månaden, mot 5 annars."],
            about: Note.Scope(source: heard, area: area))
    }

    static func hours(_ perHour: Int64) -> Figure {
        let rows = (1...7).map {
            FigureTable.Row(head: "dag \($0)", key: "\($0)", cells: Array(repeating: .count(perHour), count: 23) + [.count(perHour + Int64($0))])
        }
        return figure(
            "counts.hours", ["anmalt", "exempelstad", "alla", "2030"], "Anmält per veckodag och timme",
            .table(FigureTable(columns: (0..<24).map { .init(head: "\($0)", key: "\($0)") }, rows: rows)), about: Note.Scope(source: police, area: area))
    }

    static var facts: Figure {
        let rents = [
            "group": "Boende", "text": "67 %", "number": "0.67", "reference_text": "43,1 %", "reference_number": "0.431", "difference": "+23,9 procentenheter",
            "period_text": "2029", "drawn": "ja", "source": "Statistikkontoret",
        ]
        let people = ["group": "Befolkning", "text": "7 600", "number": "7600", "period_text": "31 december 2029", "source": "Statistikkontoret"]
        return figure(
            "indicators.table", ["exempelstad", "2030"], "Exempelstad, områdesfakta",
            .table(
                FigureTable(
                    columns: [.init(head: "Exempelstad", key: "exempelstad"), .init(head: "Storstad", key: "storstad")],
                    rows: [
                        FigureTable.Row(head: "Folkmängd", key: "folkmangd", cells: [.count(7_600), .missing(code: "no-value")], labels: people),
                        FigureTable.Row(head: "Hyresrätter", key: "hyresratter", cells: [.number(67), .number(43.1)], labels: rents),
                    ])), notes: ["Räknat på lägenheter i flerbostadshus."], about: Note.Scope(area: area))
    }

    static var all: [Figure] { [matrix, counts, rates, months, season, hours(10), facts] + rateValues }
}

/// The room of reports over the invented figures and a store of its own.
struct InventedHouse {
    let reports: Reports
    let reading: Reading
    private let store: Store
    private let place = EmptyPlace()

    static let day = Day(daysSince1970: 22_000)
    static let slug = "lagesbild-2030"

    init(_ figures: [Figure] = InventedTown.all, notes: [Note] = InventedTown.notes, shop: Workshop, tools: DocumentTools? = nil) async throws {
        store = try await Store.create(place.store, schema: StoreSchema(rooms: []))
        let actor = Actor(name: "Prov", role: "analytiker")
        _ = try await store.write(by: actor, at: Instant(millisecondsSince1970: 1_900_000_000_000), why: "Noter") { writer in
            for note in notes { try writer.addNote(note) }
        }
        reading = Reading(asOf: try await store.read { try $0.change() }, audience: .open)
        let sources = Dictionary(grouping: figures) { String($0.id.room) }.map { InventedFigures(room: $0.key, known: $0.value) }
        reports = Reports(
            store: store, board: FigureBoard(sources),
            letterhead: .init(cooperation: "Exempelstad", publisher: ["Exempelstads kommun (påhittad)"], scale: InventedReport.scale, address: nil),
            renderer: DocumentRenderer(tools: tools ?? DocumentTools(environment: [:], program: "/nowhere/samsyn", folder: "/nowhere")))
    }

    func document() async throws -> ReportDocument { try await reports.document(InventedHouse.slug, reading, on: InventedHouse.day) }
}
