import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics

/// What a table of months says as a whole, in sentences written from its figures.
struct MonthWords {
    private let data: LoadedMonths

    init(_ data: LoadedMonths) { self.data = data }

    /// Why years are not compared whole, and where the series breaks.
    var cautions: [String] { [partial, silent].compactMap { $0 } + breaks }

    /// `Skadegörelse är inte levererad för alla månader: där saknas underlag, och summan av alla kategorier visas inte.`
    private var silent: String? {
        let names = data.table.blocks.compactMap(\.category).filter { data.series.gaps[$0.slug]?.stretches[.month]?.isEmpty == false }.map(CountTitles.name)
        guard !names.isEmpty else { return nil }
        return "\(Swedish.list(names)) är inte levererad för alla månader: där saknas underlag, och summan av alla kategorier visas inte."
    }

    /// `2021 och 2024 är delår: de jämförs aldrig med hela år.`
    private var partial: String? {
        let years = data.table.partialYears
        guard !years.isEmpty else { return nil }
        let compared = data.comparedMonths.map { " Åren jämförs över \($0), som båda de senaste åren har." } ?? ""
        return "\(Swedish.list(years.map(String.init))) är delår och jämförs aldrig med hela år.\(compared)"
    }

    /// One sentence for each break.
    var breaks: [String] { data.series.breaks.map(MonthWords.told) }

    static func told(_ found: SeriesBreak) -> String {
        let month = "\(Swedish.months[found.from.month - 1]) \(found.from.year)"
        let names = found.names.map { "”\($0)”" }
        switch found.kind {
        case .name:
            return "\(names.first ?? "") heter från \(month) \(names.last ?? ""). De visas som en serie, med bytet utmärkt."
        case .areaNaming:
            return "Källan bytte områdesnamn i \(month): \(names.joined(separator: " blev ")). Antal före och efter jämförs inte."
        }
    }

    /// What has been put right in the files, as the notes on the counts say.
    var repairs: [String] {
        let categories = data.table.blocks.compactMap(\.category)
        let found = data.notes.touching(data.scope(nil), kinds: [.cell]).filter { $0.text.hasPrefix(MonthWords.mended) }
        return found.map { note in
            let category = note.scope.category.flatMap { slug in categories.first { $0.slug == slug } }?.name
            let subject = [category, MonthWords.days(note.scope)].compactMap { $0 }.joined(separator: ", ")
            return "\(subject): \(note.text.dropFirst(MonthWords.mended.count))."
        }
    }

    /// How a note on a repaired count begins.
    static let mended = "rättad: "

    /// `maj–december 2022`.
    private static func days(_ scope: Note.Scope) -> String? {
        guard let from = scope.from, let through = scope.through else { return nil }
        return Period(text: "\(from)--\(through)").map { Swedish.months($0) }
    }

    /// What always has to be borne in mind when the numbers are read.
    var caveats: [String] { data.notes.sentences(data.scope(nil), kinds: [.caveat]) }

    /// `−73 (−29 %) mot samma månader 2023.`
    static func difference(_ pair: CountPair, since year: Int) -> String {
        let percent = PercentChange(pair).shown.map { " (\(Percent(whole: $0).change))" } ?? ""
        return pair.change == 0 ? "Lika många som samma månader \(year)." : "\(Swedish.change(Int64(pair.change)))\(percent) mot samma månader \(year)."
    }

    /// How much of a likely change the months' own swings make; nil where percentages are not shown (METHODS A0).
    static func unrest(_ judged: MonthTable.Judged) -> String? { PercentChange(judged.pair).withheld == nil ? judged.unrestSentence : nil }

    /// `254 → 181`.
    static func numbers(_ pair: CountPair) -> String { "\(Swedish.count(Int64(pair.earlier))) → \(Swedish.count(Int64(pair.later)))" }
}
