/// A step of the scale of levels.
package struct LevelStep: Hashable, Sendable {
    /// 1 is the calmest.
    package let number: Int
    /// `Oroande`.
    package let word: String
    /// When the level is given: `flera oroande, eller en allvarlig händelse`.
    package let meaning: String

    /// Makes a step.
    package init(number: Int, word: String, meaning: String) {
        self.number = number
        self.word = word
        self.meaning = meaning
    }

    /// Which of the five drawn forms (dot, two dots, triangle, square, star) the steps of a scale of 3–5 take, calmest first.
    static func forms(ofScaleOf steps: Int) -> [Int] {
        switch steps {
        case 3: [1, 3, 5]
        case 4: [1, 2, 3, 5]
        default: Array(1...5)
        }
    }
}

/// Weeks by areas with their levels: the year summary.
///
/// In the document it always stands whole on one page.
package struct LevelMatrix: Hashable, Sendable {
    /// A row of the matrix.
    package enum Row: Hashable, Sendable {
        /// A week's levels, one per area; nil where there was no basis.
        ///
        /// `month` stands at the first week of a month. `noted` are the places of the levels that a note follows; they get a marked corner.
        case week(String, month: String?, levels: [Int?], noted: Set<Int> = [])
        /// Weeks that nobody assessed, under one label: `46–52`, "Underlag saknas för vecka 46–52".
        case gap(String, month: String?, text: String)
    }

    /// A line under the matrix: a value per area, with a smaller text below it (an interval) where there is one.
    package struct Summary: Hashable, Sendable {
        /// `Längsta svit`.
        package let label: String
        /// One per area.
        package let cells: [String]
        /// One per area, or nil for none.
        package let small: [String]?

        /// Makes a line of summary.
        package init(_ label: String, cells: [String], small: [String]? = nil) {
            self.label = label
            self.cells = cells
            self.small = small
        }
    }

    /// What the matrix shows; stands above it.
    ///
    /// Empty for none.
    package let caption: String
    /// The columns, in the order the municipality gives them.
    package let areas: [String]
    /// The scale, calmest first; every level of the rows is one of its numbers.
    package let scale: [LevelStep]
    /// The weeks, in order.
    package let rows: [Row]
    /// The lines under the weeks.
    package let summaries: [Summary]
    /// What the summaries mean, and the source.
    package let note: [ReportSpan]

    /// Makes a matrix.
    package init(caption: String, areas: [String], scale: [LevelStep], rows: [Row], summaries: [Summary], note: [ReportSpan] = []) {
        self.caption = caption
        self.areas = areas
        self.scale = scale
        self.rows = rows
        self.summaries = summaries
        self.note = note
    }

    /// Whether a note follows any level.
    package var hasNotes: Bool {
        rows.contains { row in
            if case .week(_, _, _, let noted) = row { !noted.isEmpty } else { false }
        }
    }
}
