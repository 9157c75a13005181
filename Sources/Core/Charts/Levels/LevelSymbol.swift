package import Markup

/// The symbol of a level, beside its number: dot, two dots, triangle, square, star.
///
/// Always hidden from listeners, who hear the number.
package struct LevelSymbol: Hashable, Sendable {
    private let mark: LevelMark

    /// - Parameter steps: steps of the scale, 3–5.
    package init(_ level: Int, steps: Int = 5) { mark = LevelMark(level, steps: steps) }

    /// The symbol in the size and colour of the text around it.
    package var html: Html { svg(.class("sym"), .ariaHidden) { use("s\(mark.form)") } }
}
