package import Picture

/// A piece of a section.
package enum ReportBlock: Hashable, Sendable {
    /// A heading within the section.
    case heading(String)
    /// A paragraph of prose.
    case paragraph([ReportSpan])
    /// A bulleted list, a line per entry.
    case list([[ReportSpan]])
    /// The scale of levels with its meanings.
    case scale([LevelStep])
    /// Weeks by areas.
    case matrix(LevelMatrix)
    /// Counts of several years with verdicts.
    case changes(ChangeTable)
    /// Any other table.
    case table(PlainTable)
    /// A drawing by itself.
    case chart(ReportChart)
    /// Small drawings side by side, at most `columns` in a row (1–4).
    case chartGrid([ReportChart], columns: Int, caption: String)
    /// Notes that follow the numbers above them.
    case notes(NoteList)
    /// Words and what they mean: "Vad orden betyder".
    case words([WordMeaning])

    /// The drawings of the block.
    package var charts: [ReportChart] {
        switch self {
        case .chart(let chart): [chart]
        case .chartGrid(let charts, _, _): charts
        case .table(let table): table.drawings?.charts.compactMap { $0 } ?? []
        case .heading, .paragraph, .list, .scale, .matrix, .changes, .notes, .words: []
        }
    }
}

/// A run of text.
///
/// One that is a figure can be followed: in the document it leads to the register of figures.
package struct ReportSpan: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The words.
    package let text: String
    /// Whether the words are set in bold.
    package let strong: Bool
    /// The figure that the words state, if they state one.
    package let figure: FigureID?
    /// The note that the words are the mark of, if they are one: a raised number that leads to the note.
    package let mark: NoteMark?

    /// Makes a run of text; `figure` names the figure that the words state.
    package init(_ text: String, strong: Bool = false, figure: FigureID? = nil) {
        self.text = text
        self.strong = strong
        self.figure = figure
        mark = nil
    }

    /// The raised number that leads to a note.
    package init(_ mark: NoteMark) {
        text = String(mark.number)
        strong = false
        figure = nil
        self.mark = mark
    }

    /// Plain text.
    package init(stringLiteral text: String) { self.init(text) }
}

/// A drawing with its words.
package struct ReportChart: Hashable, Sendable {
    /// The message: `Sommarens topp är lägre än i fjol`.
    package let title: String
    /// What is drawn, and the unit; empty when the title says it.
    package let under: String
    /// The values in words, for those who do not see the drawing.
    ///
    /// Never empty: the document is refused without it.
    package let alt: String
    /// A whole SVG document, with size and fonts of its own.
    package let svg: [UInt8]
    /// Part of the page's width, 0–1; in a grid the drawing fills its column.
    package let width: Double

    /// Makes a drawing.
    package init(title: String, under: String = "", alt: String, svg: [UInt8], width: Double = 1) {
        self.title = title
        self.under = under
        self.alt = alt
        self.svg = svg
        self.width = width
    }
}

/// A word of the report and what it means.
package struct WordMeaning: Hashable, Sendable {
    /// The word as it stands in the report.
    package let word: String
    /// What it means, in one or two sentences.
    package let meaning: String

    /// Makes an entry of the word list.
    package init(_ word: String, _ meaning: String) {
        self.word = word
        self.meaning = meaning
    }
}
