import Almanac
import Picture
import ReportsRules

/// Why levels were set as they were, week by week, and what else follows the matrix.
struct LevelReasons {
    /// A note on the level of an area in a week; `column` is the area's.
    private struct Reason {
        let week: Week
        let column: Int
        let text: String
    }

    private let columns: [FigureTable.Column]
    private let reasons: [Reason]
    private let others: [String]

    init(_ figure: Figure, _ table: FigureTable, _ notes: Notes) {
        let weeks = table.rows.compactMap { Week(text: $0.key) }
        var (reasons, others): ([Reason], [String]) = ([], [])
        let all = FigureNotes(figure, notes)
        for told in all.told {
            let column = table.columns.firstIndex { $0.key == told.note.scope.area?.text }
            if [.reason, .cell].contains(told.note.kind), let column, let week = weeks.first(where: { $0.monday == told.note.scope.from }) {
                reasons.append(Reason(week: week, column: column, text: Note(told.note.kind, about: told.note.scope, told.note.text).sentence()))
            } else {
                others.append(told.text)
            }
        }
        columns = table.columns
        self.reasons = reasons
        // What is missing is said in the paragraph and in the matrix itself.
        self.others = others + all.said.filter { !$0.hasPrefix("Underlag saknas för ") }
    }

    /// Places of the areas whose level a note follows that week.
    func places(_ week: Week) -> Set<Int> { Set(reasons.filter { $0.week == week }.map(\.column)) }

    /// What a marked corner means; empty without any.
    var legend: String { reasons.isEmpty ? "" : " Ett märkt hörn: skälet står under tabellen." }

    /// The reasons by week, then what has to be borne in mind for the whole year.
    var blocks: [ReportBlock] {
        let weeks = Set(reasons.map(\.week)).sorted()
        let told = weeks.isEmpty ? [] : [ReportBlock.heading("Skälen, vecka för vecka"), .list(weeks.map(line))]
        return told + (others.isEmpty ? [] : [.heading("Noter"), .notes(NoteList(others.map { NoteList.Entry(nil, $0) }))])
    }

    /// `Vecka 21. Vällingby: Sprängning vid torget. Vinsta: …`
    private func line(_ week: Week) -> [ReportSpan] {
        let own = reasons.filter { $0.week == week }.sorted { $0.column < $1.column }
        return [ReportSpan("\(Swedish.capitalised(Swedish.week(week))).", strong: true)] + own.map { ReportSpan(" \(columns[$0.column].head): \($0.text)") }
    }
}
