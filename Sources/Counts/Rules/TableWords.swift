import AreasRules
package import Picture
import Statistics

/// What a CompStat table says as a whole, in sentences written from its figures.
package enum TableWords {
    /// `Stöld ur fordon: statistiskt säkerställd minskning. Bedrägeri (urval): trolig ökning. De andra 13 kategorierna går inte att säkerställa.`
    package static func heading(_ table: ChangeTable) -> String {
        let rows = judged(table)
        guard !rows.isEmpty else { return "Underlag saknas för att jämföra åren" }
        let standing = rows.filter { $0.label.isStanding }
        let sentences = standing.prefix(3).map { "\($0.row.category.name): \(ChangeWords.wording($0.label))" }
        let rest = rows.count - standing.count
        if standing.isEmpty { return "Ingen av \(rows.count) kategorier har ändrats så att det går att säkerställa" }
        let more = standing.count > 3 ? ["Ytterligare \(Swedish.number(standing.count - 3)) kategorier har ändrats"] : []
        let others = rest > 0 ? ["Övriga \(Swedish.number(rest)): ingen säkerställd förändring"] : []
        return (sentences + more + others).joined(separator: ". ")
    }

    /// The sums split: `Brott mot person ökade med 106; utan bedrägeri (urval) är det från 752 till 743.`
    package static func lead(_ table: ChangeTable) -> String {
        table.splits.map { split in
            let sum = split.contribution.sum
            let moved = sum.change == 0 ? "är oförändrade" : "\(sum.change > 0 ? "ökade" : "minskade") med \(Swedish.count(abs(sum.change)))"
            return "\(split.subject) \(moved); utan \(split.largest.category.name.lowercased()): \(ChangeWords.fromTo(split.contribution.rest))."
        }.joined(separator: " ")
    }

    /// The words that verdicts are told with, and what each means.
    package static let meanings: [(verdict: Verdict, meaning: String)] = [
        (
            word(.certainDecrease),
            "Håller både mot ren slump och mot kategoriernas vanliga svängningar, också när alla kategorier prövas samtidigt."
        ),
        (word(.likelyIncrease), "Större än ren slump, men inte större än vad som brukar hända mellan två år, eller inte när alla prövas samtidigt."),
        (word(.withinChance), "Så här stora skillnader uppstår utan att något har ändrats. Det betyder inte att inget har hänt."),
        (word(.tooFew), "Färre än tio fall sammanlagt. Antalen går att läsa, förändringen går inte att bedöma."),
        (
            Verdict(label: "", wording: ChangeWords.grave, weight: .grave, direction: .none, method: "", numbers: [:]),
            "Mord, dråp, skjutningar, sprängningar och mordbränder bedöms var för sig, aldrig som en trend."
        ),
    ]

    private static func word(_ label: ChangeLabel) -> Verdict {
        Verdict(
            label: label.rawValue, wording: ChangeWords.wording(label), weight: ChangeWords.weight(label), direction: ChangeWords.direction(label),
            method: "A1/6", numbers: [:])
    }

    private static func judged(_ table: ChangeTable) -> [(row: ChangeTable.Row, label: ChangeLabel)] {
        table.rows.filter { !$0.category.isSum && !$0.category.isGrave }.compactMap { row in row.judged.map { (row, $0.verdict.label) } }
    }
}

extension ChangeTable.Split {
    /// What the sum is of, to begin a sentence with: `Brott mot person`.
    package var subject: String { group.isEmpty ? "Alla kategorier" : group }
}

extension ChangeLabel {
    /// True when a change is told, surely or likely.
    var isStanding: Bool { self != .withinChance && self != .tooFew }
}
