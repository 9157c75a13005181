import Almanac
import Charts
import Markup
import Picture
import ReportsRules
import Storage

/// Writes a yearly picture of its figures. Every number in it is one of them; the sentences are the product's own.
struct ReportWriter {
    let material: ReportMaterial
    let scale: [LevelStep]
    let cooperation: String
    let publisher: [String]
    let preparedOn: Day
    /// Root of the site where figures are looked up; nil leaves their names without links.
    let address: String?

    var document: ReportDocument {
        ReportDocument(
            slug: material.slug, title: "Lägesbild \(material.year)", subtitle: cooperation, publisher: publisher, period: period,
            preparedOn: preparedOn, asOf: material.asOf, status: "Utkast, inte godkänt", summary: summary, sections: sections,
            sources: material.sources, figureTitles: titles, address: address, manifest: ReportManifest.json(material))
    }

    /// The document's drawings as pages have them, in the document's order.
    var drawings: [Html] {
        let levels = LevelSection(material: material, scale: scale).drawings.map(\.html)
        return levels + (CountSection(material: material)?.drawings.map(\.html) ?? [])
    }

    private var titles: [FigureID: String] {
        Dictionary(material.figures.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    }

    private var period: String {
        let weeks = judgedWeeks
        let span = weeks.isEmpty ? "" : "\(Swedish.capitalised(Swedish.weeks(weeks))) \(material.year)"
        let counts = material.counts.flatMap { Period(text: $0.period) }.map { Swedish.period($0) }
        return [span, counts].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " och ")
    }

    /// Numbers of the weeks that some area has a level for.
    private var judgedWeeks: [Int] {
        material.levels.rows.filter { row in row.cells.contains { if case .level = $0 { true } else { false } } }.compactMap { Week(text: $0.key)?.number }
    }

    private var summary: ReportSummary {
        let levels = LevelSection(material: material, scale: scale)
        let counts = CountSection(material: material)
        let text = [ReportSpan(levels.sentence)] + (counts.map { [ReportSpan($0.sentence)] } ?? [])
        return ReportSummary(heading: counts?.headline ?? levels.headline, text: text)
    }

    private var sections: [ReportSection] {
        let levels = LevelSection(material: material, scale: scale)
        let counts = CountSection(material: material)
        return [
            reading, ReportSection(id: "veckorna", heading: "Veckorna under \(material.year)", blocks: levels.blocks),
            ReportSection(id: "anmalda-brott", heading: "Anmälda brott", blocks: counts?.blocks ?? [.paragraph(["Inga anmälda brott är inlästa för året."])]),
            gap("ovrigt", "Övrig information av betydelse", "Här hör det hemma som påverkar läget men inte står i tabellerna. Inget är inläst än."),
            gap("analys", "Analys", "Ingen analys är skriven än. Börja med en rad om varför: vad tros ligga bakom det som ändrats?"),
            ReportSection(id: "orden", heading: "Vad orden betyder", blocks: [.words(ReportWords.meanings)]),
        ]
    }

    private var reading: ReportSection {
        ReportSection(
            id: "sa-laser-du", heading: "Så läser du lägesbilden",
            blocks: [
                .paragraph([
                    """
                    Lägesbilden visar vad som bedömts vecka för vecka och vad som anmälts, hur säkert det är och vad som saknas. Varje siffra går att följa \
                    till rad och kolumn i filen den kom ur; sist i dokumentet står figurernas namn och filernas kontrollsummor.
                    """
                ]),
                .list([
                    ["Ett område visas mot sin egen tid, inte i en rangordning. Områdena står i bokstavsordning."],
                    ["En förändring som inte går att skilja från slumpen kallas så, också när procenttalet ser stort ut."],
                    ["En vecka utan underlag är inte en lugn vecka. Den räknas inte in."],
                    ["Här står händelser och platser, aldrig personer."],
                ]), .heading("Skalan"), .scale(scale),
            ])
    }

    /// A part that the law asks for and that nobody has filled: a gap is shown as a gap.
    private func gap(_ id: String, _ heading: String, _ words: String) -> ReportSection {
        ReportSection(id: id, heading: heading, blocks: [.paragraph([ReportSpan(words)])])
    }
}

/// The words of the report and what they mean.
enum ReportWords {
    static let meanings = [
        WordMeaning(
            "statistiskt säkerställd", "Håller både mot ren slump och mot kategoriernas vanliga svängningar, också när alla kategorier prövas samtidigt."),
        WordMeaning("trolig", "Större än ren slump, men inte större än vad som brukar hända mellan två år, eller inte när alla prövas samtidigt."),
        WordMeaning("går inte att skilja från slumpen", "Så här stora skillnader uppstår utan att något har ändrats. Det betyder inte att inget har hänt."),
        WordMeaning("för få fall för att bedöma", "Färre än tio fall sammanlagt. Antalen går att läsa, förändringen går inte att bedöma."),
        WordMeaning("enstaka händelser, bedöms var för sig", "Mord, dråp, skjutningar, sprängningar och mordbränder bedöms var för sig, aldrig som en trend."),
        WordMeaning("underlag saknas", "Ingen bedömning är gjord, eller inget är inläst. Det är inte noll och inte nivå 1."),
    ]
}

/// What travels inside the document: every figure with its value, way back and hash.
enum ReportManifest {
    static func json(_ material: ReportMaterial) -> JSON {
        .of([
            "report": .string(material.slug), "change": .int(material.asOf.value), "trail_head": .string(material.head),
            "figures": .array(material.figures.map(figure)),
            "sources": .array(
                material.sources.map { .of(["source": .string($0.name), "file": .string($0.file), "sha256": .string($0.sha256), "rows": .int($0.rows)]) }),
        ])
    }

    private static func figure(_ figure: Figure) -> JSON {
        let json = figure.json
        return .of(["id": .string(figure.id.description), "sha256": .string(Sha256.hex(of: json.bytes)), "figure": json])
    }
}
