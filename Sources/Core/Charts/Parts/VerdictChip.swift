package import Markup
package import Picture

/// How sure a change is, in words and weight: solid when certain, outline when likely, plain within chance, dashed when too few.
///
/// Single grave events get plain words. The arrow says the direction; up and down have the same ink.
package struct VerdictChip: Hashable, Sendable {
    private let verdict: Verdict

    /// The chip of a verdict, in the verdict's own words.
    package init(_ verdict: Verdict) { self.verdict = verdict }

    /// The element of a page.
    package var html: Html {
        span(.class("omdome " + form)) {
            symbol.map { name in svg(.ariaHidden) { use(name) } } ?? .empty
            words
        }
    }

    /// What stands in parentheses can be left out by the stylesheet where room is short; the figure's page has it.
    private var words: Html {
        let wording = verdict.wording
        guard wording.hasSuffix(")"), let start = wording.lastIndex(of: "(") else { return .text(wording) }
        return span {
            String(wording[..<start])
            span(.class("mer")) { String(wording[start...]) }
        }
    }

    private var form: String {
        switch verdict.weight {
        case .certain: "saker"
        case .likely: "trolig"
        case .chance: "slump"
        case .tooFew: "fa"
        case .grave: "enskild"
        }
    }

    private var symbol: String? {
        switch (verdict.weight, verdict.direction) {
        case (.chance, _): "runt"
        case (.certain, .up), (.likely, .up): "upp"
        case (.certain, .down), (.likely, .down): "ned"
        default: nil
        }
    }
}
