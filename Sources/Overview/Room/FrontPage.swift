import Almanac
import Charts
import Markup
import OverviewRules
import Picture
import Storage
import Web

/// The front page: the newest week against each area's own past, what stands out, what is missing, what is new.
struct FrontPage {
    let overview: Overview
    let request: PageRequest

    private var reading: Reading { request.reading }

    func page() async throws -> Page {
        let remarks = try await overview.remarks(reading)
        let matrix = try await overview.board.newestMatrix(reading)
        let (batches, reminders) = try await overview.store.read { [reading] reader in
            (try reader.batches(asOf: reading.asOf), try FrontPage.reminders(reader, asOf: reading.asOf))
        }
        guard let matrix, case .table(let table) = matrix.value else { return FrontPage.empty }
        let areas = AreaGlance.areas(of: table)
        let counts = try await noteworthy(areas, matrix.period)
        return FrontPageView(
            remarks: remarks + reminders.flatMap { $0.remarks(on: request.today) } + FrontPage.news(batches), matrix: matrix,
            areas: areas, noteworthy: counts
        ).page
    }

    /// Weeks at level 3 or above, by area, with the figure that says so.
    private func noteworthy(_ areas: [AreaGlance], _ year: String) async throws -> [Slug: Figure] {
        let ids = areas.map { ($0.area, FigureID("levels.ge3", [$0.area.text, year])) }
        let figures = try await overview.board.figures(ids.map(\.1), reading)
        return Dictionary(ids.compactMap { slug, id in (try? figures[id]?.get()).map { (slug, $0) } }, uniquingKeysWith: { first, _ in first })
    }

    /// Deliveries that are late or that nobody has analysed, source by source.
    private static func reminders(_ reader: Reader, asOf change: ChangeNumber) throws -> [DeliveryReminder] {
        let cards = try reader.sourceCards(asOf: change)
        return try reader.sources(asOf: change).compactMap { source in
            cards[source.slug].map { DeliveryReminder(source: source.name, nextDue: $0.nextDue, isAnalysed: $0.isAnalysed) }
        }
    }

    /// The three newest imports.
    private static func news(_ batches: [ImportBatch]) -> [Remark] {
        batches.prefix(3).map { batch in
            let rows = batch.rows
            let new = Swedish.count(rows.new)
            let change = rows.changed > 0 ? "\(new) nya och \(Swedish.count(rows.changed)) rättade värden" : "\(new) värden"
            return Remark(.news, "\(batch.fileName) är inläst.", detail: change)
        }
    }

    private static let empty = Page(title: "Översikt", heading: "Översikt") {
        PageParts.head(over: "", heading: "Här kommer lägesbilden att stå", lead: "Lagret är tomt. Läs in områdena först, sedan nivåer och antal.")
        PageParts.empty(
            "Börja så här", "Med ”samsyn serve --demo” går det att se hur det blir, på verkliga uppgifter från 2024.",
            command: "samsyn import areas FIL --division stadsdel --name-property NAMN")
    }
}

/// The front page as a reader sees it.
struct FrontPageView {
    let remarks: [Remark]
    let matrix: Figure
    let areas: [AreaGlance]
    let noteworthy: [Slug: Figure]

    var page: Page {
        Page(title: "Översikt", heading: "Översikt") {
            PageParts.head(
                over: remarks.first { $0.kind == .headline }?.detail ?? "", heading: remarks.first { $0.kind == .headline }?.sentence ?? "Lägesbild",
                lead: remarks.filter { $0.kind == .lead }.map(\.sentence).joined(separator: " "))
            div(.class("huvudspalt")) {
                situation
                div(.class("spalt")) {
                    list("Det här avviker", id: "ut", .standsOut)
                    list("Det här saknas", id: "sa", .missing)
                    list("Nytt sedan sist", id: "ny", .news)
                }
            }
        }
    }

    private var newest: Int { AreaGlance.newest(areas) ?? 0 }

    private var situation: Html {
        Markup.section(.ariaLabelledby("lage")) {
            h2(.id("lage"), .class("figurtitel")) { "Läget per område" }
            p(.class("figurunder")) { "Staplarna visar nivån vecka för vecka, från vecka 1 till vänster. Skrafferat: underlag saknas." }
            PageParts.scrolling("Tabell: läget per område") { table }
            ScaleList(
                [(1, "Normalt"), (2, "Avvikande"), (3, "Oroande"), (4, "Allvarligt"), (5, "Kritiskt")].map { .init($0.0, $0.1) }, unknown: nil
            ).html
            p(.class("kalla")) {
                "Källa: veckovisa bedömningar \(matrix.period). Områdena står i bokstavsordning. "
                a(.href(.figure(matrix.id))) { "Så vet vi det" }
            }
            PageParts.downloads(["arssammanstallning", matrix.period])
        }
    }

    private var table: Html {
        let week = areas.first.flatMap { Week(text: $0.weeks[newest]) }
        return Markup.table(.class("lage")) {
            caption(.class("dold")) { "Nivå per område den senaste bedömda veckan" }
            thead {
                tr {
                    th(.scope("col")) { "Område" }
                    th(.scope("col")) { "Nivå v.\(Swedish.noBreak)\(week?.number ?? 0)" }
                    th(.scope("col"), .class("bara-bred")) { "Mot veckan före" }
                    th(.scope("col"), .class("bandcell bara-bred")) { "Vecka 1–\(areas.first?.weeks.count ?? 52), \(matrix.period)" }
                    th(.scope("col"), .class("h")) { "Veckor på nivå 3–5" }
                    th(.scope("col")) { span(.class("dold")) { "Källa" } }
                }
            }
            tbody { areas.map(row) }
        }
    }

    private func row(_ area: AreaGlance) -> Html {
        let figure = noteworthy[area.area]
        return tr {
            th(.scope("row")) { a(.href(.area(area.area, year: Int(matrix.period)))) { area.name } }
            td { LevelChip(area.levels[newest]).html }
            td(.class("bara-bred matt")) { area.move(at: newest) }
            td(.class("bandcell")) { WeekBand(area.name, levels: area.levels).html }
            td(.class("h")) { FrontPageView.weeks(figure) }
            td(.class("smal")) {
                if let figure { TraceDot(.figure(figure.id), of: figure.title).html }
            }
        }
    }

    private static func weeks(_ figure: Figure?) -> String {
        guard case .share(let share, let whole) = figure?.value else { return "–" }
        return Swedish.count(Int64((share * Double(whole)).rounded()))
    }

    private func list(_ heading: String, id: String, _ kind: Remark.Kind) -> Html {
        let own = remarks.filter { $0.kind == kind }
        guard !own.isEmpty else { return .empty }
        return Markup.section(.ariaLabelledby(id)) {
            h2(.id(id)) { heading }
            ul(.class("lista")) { own.map(FrontPageView.item) }
        }
    }

    private static func item(_ remark: Remark) -> Html {
        li {
            p {
                if !remark.subject.isEmpty {
                    strong { remark.subject }
                    " "
                }
                if let figure = remark.figure {
                    a(.class("figur"), .href(.figure(figure))) { remark.sentence }
                } else {
                    remark.sentence
                }
            }
            if let detail = remark.detail { small { detail } }
            if let verdict = remark.verdict { p { VerdictChip(verdict).html } }
        }
    }
}
