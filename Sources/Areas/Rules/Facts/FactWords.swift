import Picture

/// What an area's facts say, in sentences. They describe conditions, never the people; nothing is crowned or shamed.
package enum FactWords {
    /// `Större andel unga och hyresrätter än i Stockholm`; how many facts there are when no such thing differs.
    package static func heading(_ facts: AreaFacts) -> String {
        guard !facts.rows.isEmpty else { return "Inga uppgifter om \(facts.area.name) är inlästa ännu" }
        let themes = themes(facts)
        guard let reference = facts.reference, !(themes.more + themes.fewer).isEmpty else {
            let count = Swedish.counted(facts.rows.count, one: "uppgift", many: "uppgifter")
            let beside = facts.reference.map { ", vid sidan av \($0.name)" } ?? ""
            return "\(Swedish.capitalised(count)) om \(facts.area.name)\(beside)"
        }
        let more = themes.more.isEmpty ? nil : "större andel \(Swedish.list(themes.more))"
        let fewer = themes.fewer.isEmpty ? nil : "mindre andel \(Swedish.list(themes.fewer))"
        return Swedish.capitalised(Swedish.list([more, fewer].compactMap { $0 })) + " än i \(reference.name)"
    }

    /// How many live there, how much can be compared, and what the differences are not.
    package static func lead(_ facts: AreaFacts) -> String {
        let people = facts.rows.first { $0.indicator.isNamed("Folkmängd") || $0.indicator.isNamed("Invånare") }.map { row in
            "\(Swedish.count(Int64(row.fact.value))) invånare\(sum(row.fact)) \(row.fact.period.from == row.fact.period.through ? "den " : "")\(row.fact.period.words)."
        }
        let compared = facts.rows.filter { $0.difference != nil }.count
        let beside = facts.reference.flatMap { reference in
            compared == 0 ? nil : "\(Swedish.capitalised(Swedish.counted(compared, one: "uppgift", many: "uppgifter"))) går att jämföra med \(reference.name)."
        }
        let meaning = compared == 0 ? nil : "Skillnaderna beskriver förutsättningar i området. De säger inte vad något beror på."
        return [people, beside, meaning].compactMap { $0 }.joined(separator: " ")
    }

    private static func sum(_ fact: AreaFact) -> String {
        if case .sumOfParts = fact.making { return " (summa av delarna)" }
        return ""
    }

    /// How a fact came about, where it is not as the source printed it: `summa av delarna`, `beräknad`.
    package static func making(_ making: AreaFact.Making) -> String? {
        switch making {
        case .published: nil
        case .sumOfParts: "summa av delarna"
        case .derived: "beräknad"
        }
    }

    /// Themes worth a heading: how old people are and how they live. Each once, in the order of the rows.
    private static func themes(_ facts: AreaFacts) -> (more: [String], fewer: [String]) {
        var told: Set<String> = []
        var (more, fewer): ([String], [String]) = ([], [])
        for row in facts.rows where row.indicator.unit == .share && !row.periodsDiffer {
            let folded = NearestNames.folded(row.indicator.name)
            guard let reference = row.reference, abs(row.fact.value - reference.value) >= smallest,
                let theme = known.first(where: { theme in theme.words.contains { folded.contains($0) } })?.theme, told.insert(theme).inserted
            else { continue }
            if row.fact.value > reference.value { more.append(theme) } else { fewer.append(theme) }
        }
        return (more, fewer)
    }

    /// Differences under two percentage points make no heading.
    private static let smallest = 0.02

    private static let known: [(words: [String], theme: String)] = [
        (["under 20 år", "under 18 år", "0-19 år", "0-17 år", "barn och unga"], "unga"),
        (["65 år och äldre", "över 65 år", "80 år och äldre"], "äldre"),
        (["hyresrätt"], "hyresrätter"), (["bostadsrätt"], "bostadsrätter"), (["småhus", "äganderätt"], "småhus"),
    ]
}
