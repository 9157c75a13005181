package import Markup

/// The agreement's scale as a list: each level with its word, and what it means where there is room.
package struct ScaleList: Hashable, Sendable {
    /// A step of the scale.
    package struct Step: Hashable, Sendable {
        let level: Int
        let word: String
        let meaning: String?

        /// - Parameters:
        ///   - word: `Oroande`.
        ///   - meaning: `flera oroande, eller en allvarlig händelse`.
        package init(_ level: Int, _ word: String, meaning: String? = nil) {
            self.level = level
            self.word = word
            self.meaning = meaning
        }
    }

    private let steps: [Step]
    private let unknown: String?

    /// - Parameters:
    ///   - steps: the scale, lowest level first; 3–5 of them.
    ///   - unknown: what having no basis means, `ingen bedömning gjord. Det är inte nivå 1.`; shown with the meanings.
    package init(_ steps: [Step], unknown: String? = nil) {
        self.steps = steps
        self.unknown = unknown
    }

    /// The element of a page.
    package var html: Html {
        let known = steps.map { step in item(LevelChip(step.level, steps: steps.count).html, step.word, step.meaning) }
        let blank = item(span(.class("niva utan"), .ariaHidden) { "–" }, "Underlag saknas", unknown)
        return .element("ul", [.class("skala"), .ariaLabel("Skalan")], .join(known + [blank]))
    }

    private func item(_ chip: Html, _ word: String, _ meaning: String?) -> Html {
        li {
            chip
            " "
            meaning.map { meaning in
                span {
                    strong { word }
                    ": \(meaning)"
                }
            } ?? span { word }
        }
    }
}
