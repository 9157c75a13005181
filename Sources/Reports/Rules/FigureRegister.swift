package import Picture

/// A figure that the document states, as the register at its end lists it.
package struct FigureMention: Hashable, Sendable {
    /// The figure's lasting name.
    package let figure: FigureID
    /// What it shows, in words.
    package let title: String
    /// The words that state it where it first stands: `17 veckor av 45`.
    package let text: String
}

extension ReportDocument {
    /// Every figure that the document states, once, in reading order.
    package var register: [FigureMention] {
        let onCover = mentions(in: summary.text, under: summary.heading)
        let within = sections.flatMap { section in section.blocks.flatMap { mentions(in: $0, under: section.heading) } }
        var seen: Set<FigureID> = []
        return (onCover + within).filter { seen.insert($0.figure).inserted }
    }

    private func mentions(in block: ReportBlock, under heading: String) -> [FigureMention] {
        switch block {
        case .paragraph(let spans): mentions(in: spans, under: heading)
        case .list(let items): items.flatMap { mentions(in: $0, under: heading) }
        case .matrix(let matrix): mentions(in: matrix.note, under: heading)
        case .changes(let table): table.rows.compactMap(mention) + mentions(in: table.note, under: heading)
        case .table(let table): table.rows.joined().flatMap { mentions(in: $0, under: heading) } + mentions(in: table.note, under: heading)
        case .heading, .scale, .chart, .chartGrid, .notes, .words: []
        }
    }

    private func mentions(in spans: [ReportSpan], under heading: String) -> [FigureMention] {
        spans.compactMap { span in
            span.figure.map { FigureMention(figure: $0, title: figureTitles[$0] ?? heading, text: span.text) }
        }
    }

    private func mention(in row: ChangeTable.Row) -> FigureMention? {
        guard case .counts(let counts) = row, let figure = counts.figure else { return nil }
        return FigureMention(figure: figure, title: figureTitles[figure] ?? "\(counts.name), förändring", text: counts.change)
    }
}
