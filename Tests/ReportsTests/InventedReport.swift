import Almanac
import Picture
import ReportsRules

/// A small report about a town that does not exist; every number is invented.
enum InventedReport {
    static let scale = [
        LevelStep(number: 1, word: "Normalt", meaning: "inget, eller något enstaka lindrigt"),
        LevelStep(number: 2, word: "Avvikande", meaning: "flera lindriga, eller en oroande händelse"),
        LevelStep(number: 3, word: "Oroande", meaning: "flera oroande, eller en allvarlig händelse"),
        LevelStep(number: 4, word: "Allvarligt", meaning: "flera allvarliga händelser"),
        LevelStep(number: 5, word: "Kritiskt", meaning: "minst en kritisk händelse"),
    ]

    static let quiet = FigureID("levels.ge3", ["norra-exempel", "2030"])
    static let thefts = FigureID("counts.change", ["exempelkallan", "exempelstad", "stold", "2030"])

    static let matrix = LevelMatrix(
        caption: "Nivå per vecka och område 2030 (påhittat)", areas: ["Norra Exempel", "Södra Exempel", "Exempelö"], scale: scale,
        rows: [
            .week("1", month: "jan", levels: [1, 2, 1]), .week("2", month: nil, levels: [3, nil, 4]),
            .week("3", month: nil, levels: [1, 5, 2]),
            .gap("4–52", month: nil, text: "Underlag saknas för vecka 4–52"),
        ],
        summaries: [
            .init("3–5 veckor", cells: ["1", "1", "1"]),
            .init("Andel", cells: ["33 %", "50 %", "33 %"], small: ["6–79 %", "9–91 %", "6–79 %"]),
        ],
        note: ["Källa: påhittade bedömningar."])

    static let changes = ChangeTable(
        years: ["2029", "2030"],
        rows: [
            .group("Påhittade brott"),
            .counts(
                CountRow(
                    name: "Stöld", counts: ["100", "60"], change: "−40", percent: .shown("−40 %", interval: "−57 till −17 %"),
                    ratio: .init(point: 0.6, low: 0.43, high: 0.83),
                    verdict: VerdictMark(wording: "statistiskt säkerställd minskning", weight: .certain, direction: .down),
                    figure: thefts)),
            .counts(
                CountRow(
                    name: "Hot", counts: ["30", "34"], change: "+4", percent: .shown("+13 %", interval: nil),
                    verdict: VerdictMark(
                        wording: "går inte att skilja från slumpen", detail: "minst 48 hade krävts för att synas", weight: .chance,
                        direction: .none))),
            .counts(
                CountRow(
                    name: "Rån", counts: ["0", "3"], change: "+3", percent: .withheld("visas inte, för liten bas"),
                    ratio: .init(point: nil, low: 0.4, high: nil),
                    verdict: VerdictMark(wording: "för få fall för att bedöma", weight: .tooFew, direction: .none))),
            .counts(
                CountRow(
                    .sum, name: "Summa", counts: ["130", "97"], change: "−33",
                    verdict: VerdictMark(wording: "trolig minskning", weight: .likely, direction: .down))),
            .counts(CountRow(.contribution, name: "därav utan stöld", counts: ["30", "37"], change: "+7")),
        ],
        caption: "Påhittade brott i Exempelstad", note: ["Källa: påhittad."])

    static let chart = ReportChart(
        title: "Färre stölder", under: "Antal, påhittat", alt: "Stapeldiagram: 2029 100 stölder, 2030 60 stölder",
        svg: Array(
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="100" height="60" viewBox="0 0 100 60"><path \
            d="M10 10h20v40h-20zM50 26h20v24h-20z" fill="#0D5562"/><text x="10" y="58" font-family="Inter" font-size="8">2029</text></svg>
            """.utf8))

    /// The whole report; `paragraph` lets a test put its own words into it.
    static func report(paragraph: [ReportSpan] = ["Lugnt i ", ReportSpan("Norra Exempel", figure: quiet), "."]) -> ReportDocument {
        ReportDocument(
            slug: "exempelbild-2030", title: "Exempelbild 2030", subtitle: "Exempelstad", publisher: ["Exempelstads kommun (påhittad)"],
            period: "Vecka 1–3 2030", preparedOn: Day(daysSince1970: 22_000), asOf: ChangeNumber(7), status: "Påhittat exempel",
            summary: ReportSummary(heading: "Ett påhittat år", text: ["Inget av detta har hänt."]), sections: sections(paragraph),
            sources: [
                ReportSource(
                    name: "Påhittad källa", file: "exempel.csv", sha256: String(repeating: "0f", count: 32), rows: 9,
                    importedOn: Day(daysSince1970: 21_990))
            ],
            figureTitles: [quiet: "Norra Exempel, veckor på nivå 3 eller högre"], manifest: .of(["figures": .array([])]))
    }

    private static func sections(_ paragraph: [ReportSpan]) -> [ReportSection] {
        [
            ReportSection(
                id: "veckorna", heading: "Veckorna",
                blocks: [.paragraph(paragraph), .list([["Ett"], [ReportSpan("Två", strong: true)]]), .scale(scale), .matrix(matrix)]),
            ReportSection(
                id: "brott", heading: "Brott",
                blocks: [
                    .changes(changes), .heading("Närmare"), .chart(chart), .chartGrid([chart, chart], columns: 2, caption: "Två rutor"),
                    .table(
                        PlainTable(caption: "En tabell", columns: [.init("Ord"), .init("Tal", isNumeric: true)], rows: [[["Ett"], ["1"]]])),
                ]),
            ReportSection(
                id: "ord", heading: "Vad orden betyder", blocks: [.words([WordMeaning("Trolig", "Större än slumpen oftast ger.")])]),
        ]
    }
}
