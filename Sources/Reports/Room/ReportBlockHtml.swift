import Charts
import Markup
import Picture
import ReportsRules
import Web

/// One block of a report as HTML.
struct ReportBlockHtml {
    let block: ReportBlock
    /// Drawings as pages have them.
    let drawings: [ReportChart: Html]

    var html: Html {
        switch block {
        case .heading(let words): h3 { words }
        case .paragraph(let spans): p(.class("prosa")) { spans.map(ReportBlockHtml.span) }
        case .list(let items): Markup.ul(.class("prosa")) { items.map { item in li { item.map(ReportBlockHtml.span) } } }
        case .scale(let steps): ScaleList(steps.map { .init($0.number, $0.word, meaning: $0.meaning) }, unknown: "ingen bedömning gjord.").html
        case .matrix(let matrix): ReportMatrixHtml(matrix: matrix).html
        case .changes(let table): ReportChangesHtml(table: table).html
        case .table(let table): PlainTableHtml(table: table, drawings: drawings).html
        case .chart(let chart): figure(chart)
        case .chartGrid(let charts, let columns, let caption): Html.join([grid(charts, columns), p(.class("kalla")) { caption }])
        case .notes(let notes): ReportBlockHtml.notes(notes)
        case .words(let words): dl(.class("fakta")) { words.map { word in Html.join([dt { word.word }, dd { word.meaning }]) } }
        }
    }

    /// A number that is a figure leads to it; the mark of a note leads to the note.
    static func span(_ span: ReportSpan) -> Html {
        if let mark = span.mark {
            // The mark never stands alone on a line.
            return .join([.text("\u{2060}"), .element("sup", [], a(.href(fragment: mark.anchor), .ariaLabel("not \(mark.number)")) { String(mark.number) })])
        }
        let words = span.strong ? strong { span.text } : Html.text(span.text)
        return span.figure.map { figure in a(.class("figur"), .href(.figure(figure))) { words } } ?? words
    }

    /// A page has room for two beside each other where paper has one.
    private func grid(_ charts: [ReportChart], _ columns: Int) -> Html {
        div(.class(columns > 2 ? "multipel" : "tva")) { charts.map(figure) }
    }

    private func figure(_ chart: ReportChart) -> Html {
        guard let drawing = drawings[chart] else { return .empty }
        return Markup.figure {
            figcaption {
                strong { chart.title }
                if !chart.under.isEmpty { Markup.span(.class("hjalp")) { chart.under } }
            }
            drawing
        }
    }

    /// Notes with a mark are numbered; the others are on everything above.
    private static func notes(_ notes: NoteList) -> Html {
        let general = notes.entries.filter { $0.mark == nil }
        let marked = notes.entries.compactMap { entry in entry.mark.map { (anchor: $0.anchor, text: entry.text) } }
        return Html.join([
            general.isEmpty ? .empty : Markup.ul(.class("prosa")) { general.map { entry in li { entry.text } } },
            marked.isEmpty ? .empty : ol(.class("noter")) { marked.map { note in li(.id(note.anchor)) { note.text } } },
        ])
    }
}

/// A table of text and ready written numbers.
struct PlainTableHtml {
    let table: PlainTable
    let drawings: [ReportChart: Html]

    var html: Html {
        Html.join([
            PageParts.scrolling(table.caption) {
                Markup.table {
                    caption { table.caption }
                    thead { heads }
                    tbody { table.rows.indices.map(row) }
                }
            }, table.note.isEmpty ? .empty : p(.class("kalla")) { table.note.map(ReportBlockHtml.span) },
        ])
    }

    private var heads: Html {
        tr {
            for column in table.columns { th(.scope("col"), .class(column.isNumeric ? "h" : "")) { column.head } }
            if let drawings = table.drawings { th(.scope("col"), .class("bara-bred")) { drawings.head } }
        }
    }

    private func row(_ index: Int) -> Html {
        let head = th(.scope("row")) { (table.rows[index].first ?? []).map(ReportBlockHtml.span) }
        let cells = zip(table.columns, table.rows[index]).dropFirst().map { cell($0, $1) }
        return .join([group(index), .element("tr", [], .join([head] + cells + [drawing(index)]))])
    }

    private func drawing(_ index: Int) -> Html {
        guard let charts = table.drawings?.charts else { return .empty }
        let chart = charts.indices.contains(index) ? charts[index] : nil
        return td(.class("bara-bred")) { chart.flatMap { drawings[$0] } ?? .empty }
    }

    private func cell(_ column: PlainTable.Column, _ spans: [ReportSpan]) -> Html {
        let content = Html.join(spans.map(ReportBlockHtml.span))
        return column.isNumeric ? td(.class("h")) { content } : td { content }
    }

    private func group(_ index: Int) -> Html {
        guard let name = table.groups[index] else { return .empty }
        return tr(.class("grupp")) { th(.scope("rowgroup"), .colspan(table.columns.count + (table.drawings == nil ? 0 : 1))) { name } }
    }
}
