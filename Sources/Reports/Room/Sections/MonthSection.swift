import Almanac
import Charts
import Picture
import ReportsRules

/// The part about a source's counts by month: the season, the last two years over the months both have, the years above each other, and what has
/// been put right.
struct MonthSection: DrawingSection {
    let id: String
    let heading: String
    let drawn: [DrawnChart]
    private let months: ReportMaterial.Months
    private let rows: MonthRows
    private let year: Int
    private let notes: FigureNotes
    private let marks: TableNotes
    private let changed: MonthChanges

    /// More categories than this are told by their sums alone.
    private static let most = 12

    /// Nil when the figure is no table of months.
    init?(_ months: ReportMaterial.Months, material: ReportMaterial) {
        guard let table = months.figure.table, let source = months.figure.id.dimensions.first else { return nil }
        self.months = months
        let rows = MonthRows(table)
        self.rows = rows
        year = material.year
        let isHeard = rows.word("noun") == "synpunkter"
        id = isHeard ? "synpunkter" : "manader-\(source)"
        heading = isHeard ? "Synpunkter från invånarna" : "\(rows.word("source") ?? source), månad för månad"
        notes = FigureNotes(months.figure, material.notes)
        marks = notes.list(in: id)
        changed = MonthChanges(rows: rows, year: year, figures: months.changes, marks: marks)
        let season = rows.whole.map { [MonthSection.season($0, rows)] } ?? []
        let few = rows.categories.count > 1 && rows.categories.count <= MonthSection.most
        drawn = season + (few ? rows.categories : rows.whole.map { [$0] } ?? []).map { DrawnChart($0.name, $0.drawing) }
    }

    private static func season(_ whole: MonthRows.Series, _ rows: MonthRows) -> DrawnChart {
        let noun = rows.word("noun") ?? "händelser"
        return DrawnChart("\(Swedish.capitalised(noun)) i månaden", under: "\(whole.name), antal per månad", whole.season)
    }

    private var noun: String { rows.word("noun") ?? "händelser" }
    private var source: String { rows.word("source") ?? "källan" }

    /// `Synpunkterna i Tyck till gick från 254 till 181, januari–september 2023 mot 2024: trolig minskning.`; nil where no years can be compared.
    var sentence: String? { changed.sentence(noun: noun, source: source) }

    var blocks: [ReportBlock] {
        opening + drawn.prefix(1).map { .chart($0.chart) } + compared + multiples + mended + [table] + marks.blocks
    }

    /// What the season says, with its figure, and what always has to be borne in mind beside it.
    private var opening: [ReportBlock] {
        let told = months.season.map { season in
            ReportBlock.paragraph(
                [ReportSpan(FigureNotes(season, Notes(notes.told.map(\.note))).said.joined(separator: " "))] + MonthSection.ratio(season))
        }
        let reading = notes.caveats.isEmpty ? [] : [ReportBlock.paragraph([ReportSpan("Läs siffrorna så här. ", strong: true)] + spaced(notes.caveats))]
        return (told.map { [$0] } ?? []) + reading
    }

    /// The figure itself; nothing where it could not be worked out.
    private static func ratio(_ season: Figure) -> [ReportSpan] {
        guard case .number(let ratio) = season.value else { return [] }
        return [" Sommarens månader mot de övriga: ", ReportSpan("\(Swedish.decimal(ratio, places: 1)) gånger", figure: season.id), "."]
    }

    private func spaced(_ sentences: [String]) -> [ReportSpan] { [ReportSpan(sentences.joined(separator: " "))] }

    private var compared: [ReportBlock] {
        let coverage = notes.said.filter { !rows.breaks.contains($0) }
        let words = changed.paragraph(figure: months.figure.id) + coverage.map { ReportSpan(" \($0)") }
        return (words.isEmpty ? [] : [.paragraph(words)]) + (changed.table.map { [.changes($0)] } ?? [])
    }

    private var multiples: [ReportBlock] {
        let own = drawn.dropFirst(rows.whole == nil ? 0 : 1).map(\.chart)
        guard !own.isEmpty else { return [] }
        return [
            .heading("Månad för månad, åren under varandra"),
            .chartGrid(
                own, columns: 1,
                caption: "Skrafferade månader saknar underlag. En prickad linje är ett brott i serien. Varje ruta har sin egen skala."),
        ]
    }

    private var mended: [ReportBlock] {
        let all = notes.repairs + rows.breaks
        return all.isEmpty ? [] : [.heading("Vad vi har rättat och slagit ihop"), .list(all.map { [ReportSpan($0)] })]
    }

    private var table: ReportBlock {
        let layout = MonthTableLayout(rows: rows, marks: marks, source: source, figure: months.figure.id)
        return .table(rows.categories.count > MonthSection.most ? layout.sums : layout.months)
    }
}
