/// A level as it is drawn: its number, and which of the five forms (colour and symbol) carries it.
package struct LevelMark: Hashable, Sendable {
    /// The level's number on its scale, 1 at least.
    package let number: Int
    /// 1–5: place among the five colours, and points of the symbol.
    package let form: Int

    /// Three steps use forms 1-3-5 and four use 1-2-3-5, so that the highest level always looks the gravest.
    ///
    /// - Parameter steps: steps of the scale, 3–5.
    package init(_ number: Int, steps: Int = 5) {
        let forms = LevelMark.forms(steps: steps)
        self.number = min(max(number, 1), forms.count)
        form = forms[self.number - 1]
    }

    private static func forms(steps: Int) -> [Int] {
        switch steps {
        case ...3: [1, 3, 5]
        case 4: [1, 2, 3, 5]
        default: [1, 2, 3, 4, 5]
        }
    }
}
