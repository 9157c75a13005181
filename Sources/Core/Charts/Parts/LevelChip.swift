package import Markup

/// A level in running text or a table: number, symbol and colour, with the word for those who listen.
///
/// Without basis: a hatched chip that says so.
package struct LevelChip: Hashable, Sendable {
    /// `large` is for the one level that a page is about.
    package enum Size: Hashable, Sendable { case text, large }

    private let level: Int?
    private let steps: Int
    private let size: Size

    /// - Parameters:
    ///   - level: nil where there is no basis.
    ///   - steps: steps of the scale, 3–5.
    package init(_ level: Int?, steps: Int = 5, size: Size = .text) {
        self.level = level
        self.steps = steps
        self.size = size
    }

    /// The element of a page.
    package var html: Html {
        let suffix = size == .large ? " stor" : ""
        guard let level else { return span(.class("niva utan" + suffix)) { LevelChip.unknown } }
        let mark = LevelMark(level, steps: steps)
        return span(.class("niva n\(mark.form)" + suffix)) {
            span(.class("dold")) { "Nivå " }
            String(mark.number)
            LevelSymbol(level, steps: steps).html
        }
    }

    private static let unknown = Html.join([span(.class("dold")) { "Underlag saknas" }, span(.ariaHidden) { "–" }])
}
