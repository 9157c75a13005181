import Picture

extension ReportBlock {
    /// The block with its kind first; `names` gives each drawing's file.
    func json(_ names: [ReportChart: String]) -> JSON {
        switch self {
        case .heading(let text): block("heading", ["text": .string(text)])
        case .paragraph(let spans): block("paragraph", ["spans": spans.json])
        case .list(let items): block("list", ["items": .array(items.map(\.json))])
        case .scale(let steps): block("scale", ["steps": steps.json])
        case .matrix(let matrix): block("matrix", matrix.members)
        case .changes(let table): block("changes", table.members)
        case .table(let table): block("table", table.members(names))
        case .chart(let chart): block("chart", ["chart": chart.json(names)])
        case .chartGrid(let charts, let columns, let caption):
            block(
                "chart-grid",
                ["caption": .string(caption), "columns": .int(max(1, columns)), "charts": .array(charts.map { $0.json(names) })])
        case .notes(let notes): block("notes", ["entries": .array(notes.entries.map(\.json))])
        case .words(let entries):
            block("words", ["entries": .array(entries.map { .of(["word": .string($0.word), "meaning": .string($0.meaning)]) })])
        }
    }

    private func block(_ kind: String, _ members: KeyValuePairs<String, JSON>) -> JSON {
        .object([JSON.Member(key: "kind", value: .string(kind))] + members.map { JSON.Member(key: $0.key, value: $0.value) })
    }
}
