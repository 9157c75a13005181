import AccessRules
import Almanac
import Charts
import Markup
import Picture
import Tabular
import Web
import WeeklyRules

/// A week: what deviates first, the rest in a table.
struct WeekPage {
    let week: Week
    let today: Day
    let areas: [AreaWeek]
    let scale: LevelScale
    /// True for who works with the place.
    let showsReports: Bool
    /// True for who leads the week's meeting.
    var leads = false
    /// True for the page that follows on the meeting's end.
    var isJustFrozen = false
    /// The week's meeting; nil where none has been begun, and for who does not work with the place.
    var meeting: Standing<WeeklyMeeting>?
    /// What the meeting came to each time it closed, the newest first.
    var frozen: [FrozenMeeting] = []
    /// Reports that have been taken in or changed since the week was frozen.
    var late = 0

    static func link(_ week: Week) -> Link { Link(["veckor", String(week.year), String(week.number)]) }

    private var deviating: [AreaWeek] { areas.filter(\.deviates) }
    private var others: [AreaWeek] { areas.filter { !$0.deviates } }
    var name: String { "\(Swedish.capitalised(Swedish.week(week)))" }

    var page: Page {
        Page(title: "\(name) \(week.year)", heading: "Veckor", crumbs: [Crumb("Veckor", Link("/veckor")), Crumb("\(name) \(week.year)")]) {
            ExampleMark.notice(isNeeded: showsReports && areas.contains(where: \.hasExamples))
            PageParts.head(over: Swedish.dates(week.monday, through: week.sunday), heading: heading, lead: lead)
            steps
            WeekMeetingParts(page: self).head
            if areas.isEmpty { PageParts.empty("Inga områden", "Läs in områdena först, sedan veckornas nivåer.") }
            if !deviating.isEmpty {
                section(.class("avsnitt"), .ariaLabelledby("omr")) {
                    h2(.id("omr")) { "Det som avviker" }
                    div(.class("mote")) { deviating.map(part) }
                }
            }
            if !others.isEmpty {
                section(.class("avsnitt"), .ariaLabelledby("ovr")) {
                    h2(.id("ovr")) { deviating.isEmpty ? "Alla områden" : "Övriga områden" }
                    if showsReports {
                        p { "Nivå 1 utan rapporter är inte samma sak som ett lugnt område. Kolumnen till höger visar vad bedömningen vilar på." }
                    }
                    table
                }
            }
            WeekMeetingParts(page: self).outcome
            PageParts.downloads(["veckor", String(week.year), String(week.number)], formats: [.csv, .xlsx, .json])
        }
    }

    private var heading: String {
        guard areas.contains(where: { $0.level != nil }) else { return "\(name): ingen nivå är satt\(week.monday > today ? " än" : "")" }
        let high = areas.filter { ($0.level ?? 0) >= 3 }
        guard !high.isEmpty else { return "\(name): inget område på nivå\(Swedish.noBreak)3 eller högre" }
        return "\(name): " + Swedish.list(high.map { "nivå\(Swedish.noBreak)\($0.level ?? 0) i \($0.area.name)" })
    }

    private var lead: String {
        let missing = areas.count { $0.level == nil }
        guard missing > 0, missing < areas.count else { return "Ett område visas mot sig självt. Ordningen är alfabetisk och säger inget om läget." }
        return "Underlag saknas för \(Swedish.counted(missing, one: "område", many: "områden", neuter: true)). Det är inte detsamma som lugnt."
    }

    private var steps: Html {
        p(.class("knapprad mellan")) {
            for (other, arrow) in [(week.advanced(by: -1), "← "), (week.advanced(by: 1), "")] {
                a(.class("knapp"), .href(WeekPage.link(other))) {
                    "\(arrow)\(Swedish.capitalised(Swedish.week(other)))\(arrow.isEmpty ? " →" : "")"
                }
            }
        }
    }

    private func part(_ area: AreaWeek) -> Html {
        let id = "o-\(area.area.slug)"
        return section(.class("mote-omrade"), .ariaLabelledby(id)) {
            div {
                h3(.id(id)) { a(.href(.area(area.area.slug, year: week.year))) { area.area.name } }
                p(.class("kalla")) {
                    "Förra veckan "
                    LevelChip(area.before).html
                }
                if showsReports { p(.class("kalla")) { heard(area) } }
            }
            div {
                if showsReports {
                    WeekReports(area.reports).html
                    WeekSurroundings(area: area).html
                }
                if let reason = reason(area) { p(.class("prosa")) { reason } }
                area.notes.map { note in p(.class("prosa")) { note } }
                if area.notes.isEmpty, !showsReports { p(.class("matt")) { "Inget skäl är antecknat." } }
            }
            div(.class("avgjort")) {
                p(.class("kalla")) { "Nivå" }
                LevelChip(area.level, size: .large).html
                p { strong { area.level.flatMap { scale.level($0)?.word } ?? "Underlag saknas" } }
                if showsReports { p(.class("kalla")) { "Förslag ur skalan: \(area.suggestion.reason)" } }
            }
        }
    }

    /// Why the meeting set the level so, for the parties; what is open stands among the notes.
    private func reason(_ area: AreaWeek) -> String? {
        let own = frozen.first?.edition.areas.first { $0.slug == area.area.slug.text }
        return own.flatMap { $0.isReasonOpen || $0.reason.isEmpty ? nil : $0.reason }
    }

    private func heard(_ area: AreaWeek) -> String {
        area.heard == 0 ? "ingen har rapporterat" : "\(Swedish.counted(area.heard, one: "part", many: "parter")) har rapporterat"
    }

    private var table: Html {
        PageParts.scrolling("Tabell: övriga områden") {
            Markup.table {
                caption(.class("dold")) { "Övriga områden \(Swedish.week(week))" }
                thead {
                    tr {
                        for head in ["Område", "Förra veckan", name] + (showsReports ? ["Vilar på"] : []) { th(.scope("col")) { head } }
                    }
                }
                tbody { others.map(row) }
            }
        }
    }

    private func row(_ area: AreaWeek) -> Html {
        tr {
            th(.scope("row")) { a(.href(.area(area.area.slug, year: week.year))) { area.area.name } }
            td { LevelChip(area.before).html }
            td { LevelChip(area.level).html }
            if showsReports {
                td {
                    if !area.reports.isEmpty { div { WeekReports(area.reports).short } }
                    small { heard(area) + (area.heard == 0 ? " – tyst, inte nödvändigtvis lugnt" : "") }
                }
            }
        }
    }
}

/// A week as data. What was told stands in it for those who may read it.
extension WeekPage {
    var json: JSON {
        .of([
            "week": .string(week.description),
            "areas": .array(
                areas.map { area in
                    .of([
                        "id": .string(area.area.slug.text), "name": .string(area.area.name), "level": .optional(area.level), "before": .optional(area.before),
                        "suggestion": showsReports ? .optional(area.suggestion.level) : .null,
                        "because": showsReports ? .string(area.suggestion.reason) : .null,
                        "reports": showsReports ? .int(Int64(area.reports.count)) : .null, "notes": .array(area.notes.map { .string($0) }),
                        "example": showsReports ? .bool(area.hasExamples) : .null,
                    ])
                }),
        ])
    }

    func export(_ created: Day) -> TableExport {
        TableExport(
            title: "Vecka \(week)", header: ["week", "area", "level", "before"] + (showsReports ? ["suggestion", "reports", "example"] : []),
            rows: areas.map { area in
                func cell(_ number: Int?) -> CsvCell { number.map { .whole(Int64($0)) } ?? .blank }
                return [.text(week.description), .text(area.area.name), cell(area.level), cell(area.before)]
                    + (showsReports ? [cell(area.suggestion.level), .whole(Int64(area.reports.count)), area.hasExamples ? .text("exempel") : .blank] : [])
            }, created: created)
    }
}
