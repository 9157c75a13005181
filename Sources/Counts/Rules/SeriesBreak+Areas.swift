package import Almanac
import Statistics

/// An area whose counts went to another name: a break in the source's own naming, not a fall.
///
/// Found only where all of this holds:
/// - at least `fewestBefore` months before and `fewestAfter` months after, with at least `leastMean` events a month before;
/// - from then on every month at most a fifth of that, and on the whole at most a tenth, to the end;
/// - the source as a whole keeps at least half of its counts;
/// - another area rises at the same time, beyond chance, by at least half of what is lost;
/// - and that area is known to have taken over: by its name, by being what the area is part of, or by being the only one, with a rise of
///   the same size; or else at least `fewestTogether` areas end in the same month, so that the source itself has changed.
package struct AreaNamingBreak: Hashable, Sendable {
    /// The name whose counts end.
    package let area: String
    /// The name that took over; nil when several may have.
    package let successor: String?
    /// The areas that rose by enough, by the size of their rise; the successor is one of them.
    package let risen: [String]
    /// The first month that is counted, in part or whole, under the other name.
    package let from: Month
    /// Events a month before, over at most twelve months.
    package let meanBefore: Double
    /// Events a month after the month of the break, over at most twelve months.
    package let meanAfter: Double

    /// Months before the break.
    package static let fewestBefore = 6
    /// Months after it.
    package static let fewestAfter = 3
    /// Events a month before the break.
    package static let leastMean = 5.0
    /// Areas that end in the same month, for the source itself to have changed.
    package static let fewestTogether = 3

    /// Finds the breaks of one source.
    ///
    /// - Parameters:
    ///   - counts: by the source's own area name and month; a month that is not there is 0.
    ///   - coverage: the months the source tells of. Leave out a last month that is not whole.
    ///   - parents: by area, the name of the area it is part of, where that is known.
    /// - Returns: at most one break per area, oldest first.
    /// - Complexity: O(areas × months), and O(areas) more for each area that ends.
    package static func find(
        _ counts: [String: [Month: Int]], coverage: ClosedRange<Month>, parents: [String: String] = [:]
    ) -> [AreaNamingBreak] {
        let months = coverage.months
        let series = counts.mapValues { byMonth in MonthRow(months.map { byMonth[$0] ?? 0 }) }
        let total = MonthRow(months.indices.map { month in series.values.reduce(0) { $0 + $1.counts[month] } })
        let ends = series.compactMapValues(\.end).filter { total.mean(from: $0.value) >= total.mean(before: $0.value) / 2 }
        let together = ends.values.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
        return ends.compactMap { area, end -> AreaNamingBreak? in
            guard let own = series[area] else { return nil }
            let takeover = Takeover(of: area, own, at: end, among: series, parent: parents[area])
            let isShared = together[end, default: 0] >= fewestTogether
            guard !takeover.risen.isEmpty, takeover.successor != nil || isShared else { return nil }
            let start = takeover.start
            return AreaNamingBreak(
                area: area, successor: takeover.successor, risen: takeover.risen, from: months[start], meanBefore: own.mean(before: start),
                meanAfter: own.mean(from: end))
        }.sorted { ($0.from, $0.area) < ($1.from, $1.area) }
    }

    /// Sums weeks to months: a week belongs to the month of its Thursday, as it belongs to that day's year.
    package static func months(ofWeeks weeks: [Week: Int]) -> [Month: Int] {
        weeks.reduce(into: [:]) { $0[Month(containing: $1.key.monday + 3), default: 0] += $1.value }
    }
}

/// One area's counts, a month each.
private struct MonthRow {
    let counts: [Int]

    private static let reach = 12

    init(_ counts: [Int]) { self.counts = counts }

    /// Events a month in the twelve months before a place.
    func mean(before place: Int) -> Double { Self.mean(counts[max(0, place - Self.reach)..<place]) }

    /// Events a month in twelve months from a place on.
    func mean(from place: Int) -> Double { Self.mean(counts[place..<min(counts.count, place + Self.reach)]) }

    /// The first month from which the counts are almost none for good; nil when there is none.
    var end: Int? {
        guard counts.count >= AreaNamingBreak.fewestBefore + AreaNamingBreak.fewestAfter else { return nil }
        return (AreaNamingBreak.fewestBefore...(counts.count - AreaNamingBreak.fewestAfter)).first { place in
            let mean = mean(before: place)
            guard mean >= AreaNamingBreak.leastMean, Double(counts[place - 1]) > mean / 5 else { return false }
            return counts[place...].allSatisfy { Double($0) <= mean / 5 } && Self.mean(counts[place...]) <= mean / 10
        }
    }

    /// How many more a month there are from a place on, when that is half more at least and beyond chance a thousand to one; else nil.
    func rise(at place: Int) -> Double? {
        let (before, after) = (counts[max(0, place - Self.reach)..<place], counts[place..<min(counts.count, place + Self.reach)])
        guard
            let pair = try? CountPair(
                earlier: before.reduce(0, +), later: after.reduce(0, +), earlierExposure: Double(before.count),
                laterExposure: Double(after.count)),
            let ratio = pair.rateRatio, ratio >= 1.5, pair.midP <= 0.001
        else { return nil }
        return mean(from: place) - mean(before: place)
    }

    private static func mean(_ counts: ArraySlice<Int>) -> Double {
        counts.isEmpty ? 0 : Double(counts.reduce(0, +)) / Double(counts.count)
    }
}

/// Which areas rose when one ended, and which of them took over.
private struct Takeover {
    /// By the size of their rise.
    let risen: [String]
    let successor: String?
    /// The month of the break: the one before the end, when the counts were already on their way over in it.
    let start: Int

    init(of area: String, _ own: MonthRow, at end: Int, among series: [String: MonthRow], parent: String?) {
        let loss = own.mean(before: end) - own.mean(from: end)
        let rises = series.filter { $0.key != area }.compactMapValues { $0.rise(at: end) }.filter { $0.value >= loss / 2 }
        risen = rises.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let related = risen.filter { $0 == parent || Self.isNamedAlike($0, area) }
        let alone = rises.count == 1 && (rises.first?.value ?? 0) <= loss * 2 ? risen.first : nil
        successor = related.first { $0 == parent } ?? related.first ?? alone
        let heirs = (successor.map { [$0] } ?? risen).compactMap { series[$0] }
        start = Self.isUnderWay(own, heirs, at: end - 1) ? end - 1 : end
    }

    /// One name begins with the other: `Stockholm`, `Stockholms län`.
    private static func isNamedAlike(_ one: String, _ other: String) -> Bool {
        let (first, second) = (NameBreak.folded(one), NameBreak.folded(other))
        return !first.isEmpty && !second.isEmpty && (first.hasPrefix(second) || second.hasPrefix(first))
    }

    private static func isUnderWay(_ own: MonthRow, _ heirs: [MonthRow], at place: Int) -> Bool {
        let heirsMean = heirs.reduce(0) { $0 + $1.mean(before: place) }
        let gain = heirs.reduce(0) { $0 + $1.mean(from: place + 1) } - heirsMean
        let now = heirs.reduce(0) { $0 + Double($1.counts[place]) }
        return Double(own.counts[place]) < own.mean(before: place) * 0.75 && now > heirsMean + gain / 4
    }
}

extension ClosedRange<Month> {
    /// Every month of the stretch, oldest first.
    package var months: [Month] {
        (lowerBound.year...upperBound.year).flatMap { year in
            (1...12).compactMap { Month(year: year, number: $0) }.filter(contains)
        }
    }
}
