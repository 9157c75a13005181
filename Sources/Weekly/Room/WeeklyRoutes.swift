package import Almanac
import AreasRules
import Markup
import Picture
import Storage
package import Tabular
package import Web
import WeeklyRules

/// The room's addresses.
package struct WeeklyRoutes: Sendable {
    private let years: LevelYears
    private let reports: YearReports?

    /// - Parameter reporting: where what was told is read, for those who work with the place; nil where nothing is.
    package init(years: LevelYears, reporting: Reporting? = nil) {
        self.years = years
        reports = reporting.map(YearReports.init)
    }

    package var routes: [Route] {
        [
            .get("/arssammanstallning", .everyone, cached: false) { try await chosenYear($0) },
            .get("/arssammanstallning/{ar}", .everyone, formats: [.html, .csv, .xlsx, .json]) { try await matrix($0) },
        ]
    }

    /// Leads to the year and comparison that the form asks for, else to the newest year.
    private func chosenYear(_ request: PageRequest) async throws -> Answer {
        let newest = try await years.years(asOf: request.reading.asOf).first ?? request.today.year
        let year = request[query: "ar"].flatMap { Int($0) } ?? newest
        let pair = [request[query: "a"], request[query: "b"]].compactMap { $0 }
        let query = pair.count == 2 ? [("jamfor", pair.joined(separator: ","))] : []
        return .redirect(Link(["arssammanstallning", String(year)], query: query))
    }

    private func matrix(_ request: PageRequest) async throws -> Answer {
        let text = request.captures["ar"] ?? ""
        guard text.utf8.count == 4, let number = Int(text), LevelYears.readable.contains(number) else {
            throw Refused(.absent, [Faults.noSuchPage("/arssammanstallning/\(text)")])
        }
        let loaded = try await years.load(number, asOf: request.reading.asOf)
        let year = loaded.summary
        let pair = try pair(year, request)
        switch request.format {
        case .json:
            let before = try await years.difference(number, asOf: request.reading.asOf)
            return .json(Envelope(kind: "levels", change: request.reading.asOf, data: LevelsAnswer.json(loaded, before: before)))
        case .csv, .xlsx:
            let table = MatrixExport.table(loaded, created: request.today)
            return .table(table, name: "arssammanstallning-\(number)", format: request.format)
        default: return .page(try await page(loaded, comparing: pair, request))
        }
    }

    private func page(_ loaded: LevelYear, comparing pair: (AreaYear, AreaYear)?, _ request: PageRequest) async throws -> Page {
        let year = loaded.summary
        let all = try await years.years(asOf: request.reading.asOf)
        guard !year.areas.isEmpty else { return WeeklyRoutes.emptyPage(year.year) }
        let wholes = Set(year.areas.compactMap(\.area.parent))
        return YearMatrixPage(
            loaded: loaded, scale: years.scale, years: all.contains(year.year) ? all : ([year.year] + all).sorted(by: >),
            whole: wholes.count == 1 ? wholes.first : nil,
            comparison: pair.flatMap { years.comparison($0, $1, year.year, asOf: request.reading.asOf) },
            difference: try await years.difference(year.year, asOf: request.reading.asOf), basis: try await basis(loaded, request)
        ).page
    }

    /// What the levels rest on, for those who work with the place; everybody else finds what was decided.
    private func basis(_ loaded: LevelYear, _ request: PageRequest) async throws -> YearBasisPart? {
        guard let reports, request.viewer.circle >= .place, let cooperation = request.viewer.cooperation else { return nil }
        return YearBasisPart(
            loaded, told: try await reports.told(loaded.summary.year, in: cooperation), several: try await reports.several(in: cooperation),
            today: request.today)
    }

    /// Two areas to compare, as the address names them; what it does not name right is said, in whatever form the answer was asked for.
    private func pair(_ year: YearSummary, _ request: PageRequest) throws -> (AreaYear, AreaYear)? {
        guard let text = request[query: "jamfor"] else { return nil }
        let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let areas = names.map { name in year.areas.first { $0.area.slug.text == name } }
        guard areas.count == 2, let first = areas[0], let second = areas[1], first.area != second.area else {
            let known = year.areas.map(\.area.slug.text)
            let unknown = names.first { !known.contains($0) } ?? text
            throw Faults.unreadable(
                "jamfor", found: text, expected: "två olika områden, till exempel jamfor=\(known.prefix(2).joined(separator: ","))",
                suggestions: NearestNames.suggestions(for: unknown, among: known))
        }
        return (first, second)
    }

    private static func emptyPage(_ year: Int) -> Page {
        Page(title: "Årssammanställning \(year)", heading: "Årssammanställning", crumbs: [Crumb("Årssammanställning \(year)")]) {
            PageParts.head(over: "Årssammanställning \(year)", heading: "Inga områden är inlästa ännu", lead: "")
            PageParts.empty(
                "Börja med områdena", "Läs in områdenas namn och gränser, sedan veckornas nivåer.",
                command: "samsyn import areas FIL --division stadsdel --name-property NAMN")
        }
    }
}

/// The matrix as a table to take along: week × area, with what is noted on the levels. It imports again as "unchanged".
package enum MatrixExport {
    package static func table(_ loaded: LevelYear, created: Day) -> TableExport {
        let year = loaded.summary
        let hasNotes = year.weeks.contains { !loaded.notes(of: $0).isEmpty }
        let rows = year.weeks.map { week in
            [.text(week.description)] + year.areas.map { area in area.level(of: week).map { CsvCell.whole(Int64($0)) } ?? .blank }
                + (hasNotes ? [.text(ReasonText.joined(loaded.notes(of: week).map { ($0.area.name, $0.note.text) }))] : [])
        }
        let missing = LevelWords.missing(year.missingWeeks)
        return TableExport(
            title: "Nivåer \(year.year)", header: ["vecka"] + year.areas.map(\.area.name) + (hasNotes ? ["noter"] : []), rows: rows,
            notes: [LevelWords.definition] + missing + loaded.standing().map(loaded.sentence) + ["Källa: veckovisa bedömningar \(year.year)."],
            created: created)
    }
}
