package import Almanac

/// What the stored counts say of a window.
package enum CoverageAnswer: Hashable, Sendable {
    /// The count, by cells of one grain: those with a value, oldest first.
    case answered(count: Int, grain: CountGrain, cells: [CountCell])
    /// No count can be told.
    case missing(MissingCount)
}

/// Why a window has no count.
package struct MissingCount: Hashable, Sendable {
    /// The reason, with the code that machines know.
    package enum Reason: String, Sendable {
        /// Some of its days have not been told of at all.
        case notCovered = "not-covered"
        /// Every day has been told of, but only by counts that reach outside the window.
        case tooCoarse = "grain-too-coarse"
        /// Every day has been told of, but not by counts of one grain: grains are never mixed.
        case mixedGrains = "grains-differ"
        /// A sum of categories that may share events, as a table read from a file may have them.
        case notAdditive = "not-additive"
    }

    package let reason: Reason
    /// The days that are not covered: by anything, or by the grain that comes nearest; oldest first.
    package let days: [ClosedRange<Day>]

    package init(reason: Reason, days: [ClosedRange<Day>]) {
        self.reason = reason
        self.days = days
    }

    /// `not-covered`, `grain-too-coarse`, `grains-differ`, `not-additive`.
    package var code: String { reason.rawValue }
}

/// Years held against each other by the same part of each.
package struct LikeForLike: Hashable, Sendable {
    /// The part of the year: January through a month.
    package let window: YearWindow
    /// The years that are covered over all of that part, oldest first; the last two always are.
    package let years: [Int]
    /// The years that are covered over some of that part only: shown, marked, never compared.
    package let partialYears: [Int]
    /// Whether the window is a whole year.
    package var isWholeYear: Bool { window.throughMonth == 12 }
}

extension Coverage {
    /// What the stored counts of one series say of a window: by a count of that very window, else by finer ones of one grain that fill it.
    ///
    /// A blank inside coverage is 0. The coarsest grain that covers the window whole answers.
    ///
    /// - Parameter cells: the counts of one area and category, of any grain; those outside coverage are not asked.
    package func answer(_ window: ClosedRange<Day>, cells: [CountCell]) -> CoverageAnswer {
        guard let grain = grain(covering: window) else { return .missing(missing(window)) }
        let used = cells.filter { $0.grain == grain && (grain == .window ? $0.days == window : window.contains($0.days)) }
            .sorted { $0.days.lowerBound < $1.days.lowerBound }
        return .answered(count: used.reduce(0) { $0 + $1.count }, grain: grain, cells: used)
    }

    /// Why a window that no grain covers whole has no count.
    package func missing(_ window: ClosedRange<Day>) -> MissingCount {
        let unknown = unknown(in: window)
        guard unknown.isEmpty else { return MissingCount(reason: .notCovered, days: unknown) }
        let byGrain = grains.map { uncovered(window, by: $0) }
        let nearest = byGrain.min { $0.dayCount < $1.dayCount } ?? [window]
        // Days that no grain has a fitting cell for lie in cells that reach outside the window.
        let unfitted = byGrain.reduce([window]) { left, days in left.flatMap { part in days.compactMap { $0.intersection(part) } } }
        return MissingCount(reason: unfitted.isEmpty ? .mixedGrains : .tooCoarse, days: nearest)
    }

    /// The years whose window is told of in part: some of its days, but not so that it can be counted whole.
    package func partialYears(_ years: [Int], window: YearWindow) -> [Int] { partialYears(years, days: window.days) }

    /// The same for any days of each year.
    package func partialYears(_ years: [Int], days: (Int) -> ClosedRange<Day>?) -> [Int] {
        years.filter { year in
            guard let days = days(year), grain(covering: days) == nil else { return false }
            return stretches.values.contains { $0.contains { $0.overlaps(days) } }
        }
    }

    /// The longest part of the year, January through a month, that the last year and the year before both are covered over whole.
    ///
    /// - Parameter years: the years in question; the last and the one before it are held against each other.
    /// - Returns: nil when not even January is covered in both.
    package func likeForLike(_ years: [Int]) -> LikeForLike? {
        guard let last = years.max() else { return nil }
        for month in stride(from: 12, through: 1, by: -1) {
            let window = YearWindow(januaryThrough: month)
            let isWhole = { (year: Int) in window.days(of: year).flatMap(grain(covering:)) != nil }
            guard isWhole(last), isWhole(last - 1) else { continue }
            let whole = Set(years).union([last - 1]).filter(isWhole).sorted()
            return LikeForLike(window: window, years: whole, partialYears: partialYears(Set(years).sorted(), window: window))
        }
        return nil
    }
}

extension YearWindow {
    /// The window's days in a year; nil when it has none there.
    package func days(of year: Int) -> ClosedRange<Day>? {
        guard let from = from(in: year), let through = through(in: year), from <= through else { return nil }
        return from...through
    }
}

extension [ClosedRange<Day>] {
    fileprivate var dayCount: Int { reduce(0) { $0 + ($1.upperBound - $1.lowerBound + 1) } }
}
