import Picture
package import Statistics

/// The incidents of a period, kind of workplace by kind, as they may be shown: small counts are withheld, and with them whatever else could give them away
/// (METHODS A8).
package struct StaffIncidentTable: Hashable, Sendable {
    package enum Cell: Hashable, Sendable {
        case shown(Int)
        /// Too small, or such that a small one could be worked out. Which of the two is not told: that too would be telling.
        case hidden
        /// The employer's system said nothing of it. It is not the same as none.
        case untold
    }

    package struct Row: Hashable, Sendable {
        package let workplace: String
        /// One for each kind.
        package let cells: [Cell]
        package let total: Cell
    }

    package let period: StaffIncidentPeriod
    /// The kinds that anything is told of, in their own order.
    package let kinds: [StaffIncidentKind]
    /// By the kind of workplace, in Swedish order.
    package let rows: [Row]
    /// Of all workplaces, one for each kind.
    package let totals: [Cell]
    package let total: Cell

    /// Nil without counts.
    /// - Parameters:
    ///   - counts: of one period; one for each workplace and kind.
    ///   - rule: which counts are too small.
    package init?(_ period: StaffIncidentPeriod, _ counts: [StaffIncidentCount], _ rule: SmallCountRule) {
        let counts = counts.filter { $0.period == period }
        guard !counts.isEmpty else { return nil }
        let kinds = StaffIncidentKind.allCases.filter { kind in counts.contains { $0.kind == kind } }
        let workplaces = Set(counts.map(\.workplace)).sorted(by: Swedish.precedes)
        let told = Dictionary(counts.map { (Place(workplace: $0.workplace, kind: $0.kind), $0.count) }) { first, _ in first }
        let cells = workplaces.map { workplace in kinds.map { told[Place(workplace: workplace, kind: $0)] } }
        let shown = StaffIncidentTable.shown(cells, rule)
        self.period = period
        self.kinds = kinds
        rows = zip(workplaces, shown).map { Row(workplace: $0, cells: Array($1.dropLast()), total: $1[kinds.count]) }
        totals = Array(shown[workplaces.count].dropLast())
        total = shown[workplaces.count][kinds.count]
    }

    private struct Place: Hashable {
        let workplace: String
        let kind: StaffIncidentKind
    }

    /// True when something is withheld.
    package var hidesAny: Bool { total == .hidden || totals.contains(.hidden) || rows.contains { $0.total == .hidden || $0.cells.contains(.hidden) } }

    /// The cells with their sums at the end of each row and below, as they may be shown.
    private static func shown(_ cells: [[Int?]], _ rule: SmallCountRule) -> [[Cell]] {
        let rows = cells.map { row in row + [row.compactMap(\.self).reduce(0, +)] }
        let sums = (rows.first ?? []).indices.map { column in Optional(rows.compactMap { $0[column] }.reduce(0, +)) }
        let all = rows + [sums]
        let hidden = hidden(all, rule)
        let width = sums.count
        return all.enumerated().map { row, counts in
            counts.enumerated().map { column, count in
                guard let count else { return .untold }
                return hidden[row * width + column] ? .hidden : .shown(count)
            }
        }
    }

    /// Which cells are withheld, row by row.
    ///
    /// The heuristic always gives the same pattern for the same table; the search for the cheapest one may run out of time, and two patterns for one table
    /// could be held against each other. Where no pattern is found nothing is shown.
    private static func hidden(_ rows: [[Int?]], _ rule: SmallCountRule) -> [Bool] {
        let flat = rows.flatMap { $0 }
        let none = flat.map { _ in false }
        let small = flat.map { $0.map(rule.withholds) ?? false }
        guard small.contains(true) else { return none }
        do {
            let table = try SummedTable(rows: rows.map { $0.map { $0 ?? 0 } })
            // That nothing is told of a cell is seen, so it cannot be withheld.
            let task = try SuppressionTask(table, sensitive: small, protection: ProtectionLevel(rule), published: flat.map { $0 == nil })
            return try Suppression(heuristic: task).suppressed
        } catch {
            return flat.map { $0 != nil }
        }
    }
}

/// What is said of incidents against staff.
package enum StaffIncidentWords {
    /// `dolt`.
    package static let hidden = "dolt"

    /// `Dolt: färre än 3, eller …`, and why.
    package static func why(_ smallest: Int) -> String {
        """
        Dolt: färre än \(smallest), eller ett tal som skulle göra det möjligt att räkna ut ett sådant. Så små tal kan peka ut den som har drabbats eller den som \
        har anmält.
        """
    }

    /// What the numbers are, and what they are not.
    package static let caveat = """
        Antal ur arbetsgivarens eget system, aldrig enskilda händelser. Mycket anmäls inte. Fler anmälda kan betyda att mer händer, men också att fler berättar.
        """
}
