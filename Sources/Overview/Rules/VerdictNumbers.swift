package import Picture

/// A verdict's numbers as words, in the order a reader asks for them.
package enum VerdictNumbers {
    /// `p = 0,008 mot slumpen; q = 0,049 …`: name and text of each number that is shown.
    package static func facts(_ verdict: Verdict) -> [(name: String, words: String)] {
        names.compactMap { key, name in
            verdict.numbers[key].map { value in (name, isProbability(key) ? Swedish.probability(value) : Swedish.decimal(value, places: decimals(key))) }
        }
    }

    private static let names = [
        ("before", "Tiden före"), ("after", "Den här tiden"), ("rr", "Kvot"), ("p_midp", "p mot ren slump"),
        ("q_mid", "q mot ren slump, alla kategorier prövade"), ("p_phi", "p med vanliga svängningar"),
        ("q_phi", "q med vanliga svängningar, alla kategorier prövade"), ("phi", "Svängningsfaktor"), ("a12", "Sannolikhet att ligga högre"),
        ("p_rank", "p, ranger"), ("p_block", "p, block om fyra veckor"), ("p_likelihood", "p, oddskvot"), ("expected", "Väntat"),
        ("limit", "Högst, det mesta som är vanligt"), ("p", "p"), ("q", "q, allt prövat på en gång"),
    ]

    private static func isProbability(_ key: String) -> Bool { ["p", "q"].contains(key.split(separator: "_").first.map(String.init) ?? "") }

    private static func decimals(_ key: String) -> Int { ["before", "after"].contains(key) ? 0 : 2 }
}
