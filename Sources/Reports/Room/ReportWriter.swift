import Almanac
import Charts
import Markup
import Picture
import ReportsRules

/// Writes a yearly picture of its figures. Every number in it is one of them; the sentences are the product's own.
struct ReportWriter {
    private let material: ReportMaterial
    private let letterhead: Reports.Letterhead
    private let preparedOn: Day
    private let levels: LevelSection
    private let counts: CountSection?
    private let months: [MonthSection]
    private let hours: HourSection?
    private let facts: FactSection?

    init(material: ReportMaterial, letterhead: Reports.Letterhead, preparedOn: Day) {
        self.material = material
        self.letterhead = letterhead
        self.preparedOn = preparedOn
        levels = LevelSection(material: material, scale: letterhead.scale)
        counts = CountSection(material: material)
        months = material.months.compactMap { MonthSection($0, material: material) }
        hours = HourSection(material: material)
        facts = FactSection(material: material)
    }

    var document: ReportDocument {
        ReportDocument(
            slug: material.slug, title: "Lägesbild \(material.year)", subtitle: letterhead.cooperation, publisher: letterhead.publisher, period: period,
            preparedOn: preparedOn, asOf: material.asOf, status: "Utkast, inte godkänt", summary: summary, sections: sections,
            sources: material.sources, figureTitles: titles, address: letterhead.address, manifest: ReportManifest.json(material))
    }

    /// The document's drawings as pages have them.
    var drawings: [ReportChart: Html] {
        let parts: [(any DrawingSection)?] = [levels, counts] + months + [hours, facts]
        return Dictionary(parts.compactMap { $0 }.flatMap(\.drawn).map { ($0.chart, $0.html) }) { first, _ in first }
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
        let told = [levels.sentence, counts?.sentence].compactMap { $0 } + months.compactMap(\.sentence).prefix(1).map { " \($0)" }
        return ReportSummary(heading: counts?.headline ?? levels.headline, text: told.map { ReportSpan($0) })
    }

    private var sections: [ReportSection] {
        let crime = counts?.blocks ?? [.paragraph(["Det finns inga anmälda brott att visa för året."])]
        return [
            reading, ReportSection(id: "veckorna", heading: "Veckorna under \(material.year)", blocks: levels.blocks),
            ReportSection(id: CountSection.id, heading: "Anmälda brott", blocks: crime),
        ] + months.map { ReportSection(id: $0.id, heading: $0.heading, blocks: $0.blocks) }
            + (hours.map { [ReportSection(id: HourSection.id, heading: "När på veckan", blocks: $0.blocks)] } ?? [])
            + (facts.map { [ReportSection(id: FactSection.id, heading: "Området i siffror", blocks: $0.blocks)] } ?? []) + [
                gap("ovrigt", "Övrig information av betydelse", other),
                gap("analys", "Analys", "Ingen analys är skriven än. Börja med en rad om varför: vad tros ligga bakom det som ändrats?"),
                ReportSection(id: "orden", heading: "Vad orden betyder", blocks: [.words(ReportWords.meanings)]),
            ]
    }

    /// What else there is already stands in parts of its own; the rest is a gap, and is shown as one.
    private var other: String {
        let parts = months.map(\.heading) + (facts == nil ? [] : ["Området i siffror"])
        let elsewhere = parts.isEmpty ? "" : " \(Swedish.list(parts.map { "”\($0)”" })) har egna delar ovan."
        return
            "Här hör det hemma som påverkar läget men inte står i tabellerna.\(elsewhere) \(parts.isEmpty ? "Inget är inläst än." : "Inget annat är skrivet än.")"
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
                ]), .heading("Skalan"), .scale(letterhead.scale),
            ])
    }

    /// A part that the law asks for and that nobody has filled: a gap is shown as a gap.
    private func gap(_ id: String, _ heading: String, _ words: String) -> ReportSection {
        ReportSection(id: id, heading: heading, blocks: [.paragraph([ReportSpan(words)])])
    }
}
