/// A month's count, with the row and the column it stands in when months are laid out as a table: year by calendar month.
package struct MonthCount: Hashable, Sendable {
    /// The calendar year.
    package let year: Int
    /// 1–12.
    package let month: Int
    /// The number of events, 0 or more.
    package let count: Int

    /// Creates a month's count.
    package init(year: Int, month: Int, count: Int) {
        self.year = year
        self.month = month
        self.count = count
    }
}

/// How much a series of months swings beyond chance, once its years and its season are taken out: the quasi-Poisson phi of its own history.
///
/// The months are fitted by year × calendar month without interaction, log mean = year + month, and phi is Pearson's sum over its degrees
/// of freedom. What is left is what makes two periods differ without anything having changed: a wet July, a noisy month.
///
/// **Which months.** Those that are compared, in every year that has them all: for January–September the nine months of each year covered
/// from January to September. Then the like is judged by the like, the table is full and phi is that of a test of independence. For the
/// four categories of Tyck till (2022–2024, January–September, after the repair of the row of music 2022) phi is 4.79 with 16 degrees of
/// freedom, the 4.8 of the design.
///
/// A year or calendar month without any events is fitted exactly, tells nothing, and is left out of the degrees of freedom.
///
/// - SeeAlso: McCullagh and Nelder 1989, Generalized Linear Models, sections 4.5 and 6.2. Checked against an independent weighted least
///   squares fit.
package struct MonthlyDispersion: Equatable, Sendable {
    /// Pearson's sum over its degrees of freedom, not floored.
    package let phi: Double
    /// Months with a part in the fit minus the fitted numbers.
    package let degreesOfFreedom: Int

    /// From this many degrees of freedom on METHODS A1.6 takes a category's own phi without further ado.
    package static let manyDegreesOfFreedom = 24
    /// With fewer nothing is said: two years of five months have four.
    package static let fewestDegreesOfFreedom = 4

    /// Fits year and calendar month.
    ///
    /// Nil when fewer than `fewestDegreesOfFreedom` are left, a count is below 0 or above `CountPair.largestCount`, or a month stands there
    /// twice.
    ///
    /// - Complexity: O(months) per round; one round when every year has the same months, at most 500.
    package init?(_ months: [MonthCount]) {
        guard Set(months.map { [$0.year, $0.month] }).count == months.count else { return nil }
        self.init(months.map { TwoWayCell(row: $0.year, column: $0.month, count: $0.count) })
    }

    /// Fits year and season: log mean = year + (summer or not).
    ///
    /// Takes what the seasons' own months differ by as unrest, so that a summer is told from the rest only when it stands out among single
    /// months.
    ///
    /// - Parameter isInSeason: whether a calendar month, 1–12, belongs to the season.
    package init?(_ months: [MonthCount], season isInSeason: (Int) -> Bool) {
        self.init(months.map { TwoWayCell(row: $0.year, column: isInSeason($0.month) ? 1 : 0, count: $0.count) })
    }

    private init?(_ cells: [TwoWayCell]) {
        guard cells.allSatisfy({ (0...CountPair.largestCount).contains($0.count) }) else { return nil }
        let fit = TwoWayFit(cells)
        guard fit.degreesOfFreedom >= Self.fewestDegreesOfFreedom else { return nil }
        phi = fit.pearson / Double(fit.degreesOfFreedom)
        degreesOfFreedom = fit.degreesOfFreedom
    }

    /// Whether the history is as long as METHODS A1.6 asks for; with a shorter one Student's t makes up for it.
    package var isLong: Bool { degreesOfFreedom >= Self.manyDegreesOfFreedom }

    /// The dispersion that verdicts rest on, phi raised to 1 when it is lower.
    package var dispersion: Dispersion { Dispersion(phi: phi, degreesOfFreedom: Double(degreesOfFreedom)) ?? .poisson }
}

/// A count in a table of rows and columns; several cells may share a row and a column.
struct TwoWayCell {
    let row: Int
    let column: Int
    let count: Int
}

/// The maximum-likelihood fit of log mean = row + column to Poisson counts, by iterative proportional fitting.
///
/// - SeeAlso: Bishop, Fienberg and Holland 1975, Discrete Multivariate Analysis, section 3.5.
struct TwoWayFit {
    let pearson: Double
    let degreesOfFreedom: Int

    private static let mostRounds = 500
    private static let precision = 1e-12

    init(_ cells: [TwoWayCell]) {
        let rows = Set(cells.filter { $0.count > 0 }.map(\.row))
        let columns = Set(cells.filter { $0.count > 0 }.map(\.column))
        let telling = cells.filter { rows.contains($0.row) && columns.contains($0.column) }
        let fitted = Self.fitted(telling)
        pearson = zip(telling, fitted).reduce(0) { sum, pair in
            let residual = Double(pair.0.count) - pair.1
            return pair.1 > 0 ? sum + residual * residual / pair.1 : sum
        }
        degreesOfFreedom = telling.count - rows.count - columns.count + Self.parts(telling)
    }

    /// Scales rows and columns in turn until both add up to what they should.
    private static func fitted(_ cells: [TwoWayCell]) -> [Double] {
        var means = [Double](repeating: 1, count: cells.count)
        for _ in 0..<mostRounds {
            let before = means
            scale(&means, cells, by: \.row)
            scale(&means, cells, by: \.column)
            if zip(before, means).allSatisfy({ abs($0 - $1) <= precision * (1 + $1) }) { break }
        }
        return means
    }

    private static func scale(_ means: inout [Double], _ cells: [TwoWayCell], by key: KeyPath<TwoWayCell, Int>) {
        var sums: [Int: (count: Double, mean: Double)] = [:]
        for (cell, mean) in zip(cells, means) {
            let sum = sums[cell[keyPath: key]] ?? (0, 0)
            sums[cell[keyPath: key]] = (sum.count + Double(cell.count), sum.mean + mean)
        }
        for (index, cell) in cells.enumerated() {
            guard let sum = sums[cell[keyPath: key]], sum.mean > 0 else { continue }
            means[index] *= sum.count / sum.mean
        }
    }

    /// How many pieces the table falls into that share neither row nor column; each has a level of its own.
    private static func parts(_ cells: [TwoWayCell]) -> Int {
        var pieces: [(rows: Set<Int>, columns: Set<Int>)] = []
        for cell in cells {
            var joined = (rows: Set([cell.row]), columns: Set([cell.column]))
            pieces.removeAll { piece in
                guard piece.rows.contains(cell.row) || piece.columns.contains(cell.column) else { return false }
                joined.rows.formUnion(piece.rows)
                joined.columns.formUnion(piece.columns)
                return true
            }
            pieces.append(joined)
        }
        return pieces.count
    }
}
