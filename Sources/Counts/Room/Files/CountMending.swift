import Picture
import Storage
import Tabular

/// What becomes of a table whose sums disagree: a repair that may be proposed, accepted or refused.
struct CountMending {
    let proposals: [ProposedRepair]
    /// The repair that is applied; nil when there is none, or none that a person has accepted.
    let accepted: ProposedRepair?
    private let check: ArithmeticCheck
    private let order: CountOrder

    init(check: ArithmeticCheck, proposals: [ProposedRepair], _ order: CountOrder) {
        self.check = check
        self.order = order
        // Which of several is meant is not guessed.
        let isAccepted = order.acceptsRepair && proposals.count == 1
        self.proposals = proposals.map { proposal in
            var proposal = proposal
            proposal.words.accepted = isAccepted
            return proposal
        }
        accepted = isAccepted ? self.proposals.first : nil
    }

    /// The disagreements as faults; as one warning when the accepted repair removes them, as warnings where totals are kept as published.
    func faults(_ words: (ArithmeticCheck.Disagreement) -> Fault) -> [Fault] {
        if let accepted { return [CountMending.repaired(accepted)] }
        let said = check.disagreements.map(words)
        if order.keepsTotals { return said.map(\.asWarning) }
        return said + (order.acceptsRepair && proposals.count > 1 ? [CountMending.ambiguous] : [])
    }

    private static func repaired(_ repair: ProposedRepair) -> Fault {
        Fault(
            "arithmetic-repaired", "Tabellen är rättad: \(repair.words.words)",
            remedy: "Inget behöver göras. Filen är sparad som den kom, och rättelsen står i inläsningen.", severity: .warning, row: repair.words.row)
    }

    private static let ambiguous = Fault(
        "repair-ambiguous", "Flera rättelser skulle få summorna att stämma. Programmet väljer inte mellan dem.",
        remedy: "Ta reda på i källan vilken som är rätt, och rätta filen.")
}

extension Fault {
    /// The same, said without stopping anything.
    var asWarning: Fault {
        var warning = Fault(
            code, message, remedy: remedy, severity: .warning, file: file, row: row, column: column, columnName: columnName, found: found,
            expected: expected, suggestions: suggestions)
        warning.sheet = sheet
        return warning
    }
}

extension [RepairedCell] {
    /// Puts the numbers where they belong. All places are found before any is changed: two numbers may change places.
    func apply(to lines: inout [CompStatLine]) {
        let places = map { cell -> (line: Int, year: YearHead)? in
            guard let line = lines.firstIndex(where: { $0.row == cell.row }),
                let year = lines[line].counts.first(where: { $0.value.column == cell.column })?.key
            else { return nil }
            return (line, year)
        }
        for (cell, place) in zip(self, places) {
            guard let place, let value = cell.value else { continue }
            lines[place.line].counts[place.year] = .init(value: value, column: cell.from)
        }
    }
}
