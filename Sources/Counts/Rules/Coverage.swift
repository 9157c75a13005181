package import Almanac

/// How long a time one stored count covers.
package enum CountGrain: String, Sendable, CaseIterable {
    /// The same part of a year, as a year table has it: 1 January to 31 October.
    case window
    case year
    case month
    case week
    case day
}

/// A count as it is stored: so many events in so many days.
package struct CountCell: Hashable, Sendable {
    package let grain: CountGrain
    package let days: ClosedRange<Day>
    /// 0 or more.
    package let count: Int

    package init(grain: CountGrain, days: ClosedRange<Day>, count: Int) {
        self.grain = grain
        self.days = days
        self.count = count
    }
}

/// Which days a source has told of, by grain. Inside coverage a blank is 0; outside it nothing is known.
package struct Coverage: Hashable, Sendable {
    /// By grain, oldest first. Stretches of months, weeks and days that meet are one; a window and a year stand by themselves.
    package let stretches: [CountGrain: [ClosedRange<Day>]]

    package init(_ stretches: [CountGrain: [ClosedRange<Day>]]) {
        self.stretches = Dictionary(
            uniqueKeysWithValues: stretches.map { grain, days in (grain, grain.isWhole ? Array(Set(days)).sorted(by: <) : Self.joined(days))
            })
    }

    /// Whole months of one stretch: `2021-07--2024-09`.
    package init(months: ClosedRange<Month>) {
        self.init([.month: [months.lowerBound.firstDay...months.upperBound.lastDay]])
    }

    /// The grains that cover anything, coarsest first.
    package var grains: [CountGrain] { CountGrain.allCases.filter { stretches[$0]?.isEmpty == false } }

    /// The coverage of two deliveries together.
    package func union(_ other: Coverage) -> Coverage { Coverage(stretches.merging(other.stretches) { $0 + $1 }) }

    /// What is left where some days are not told of after all, grain by grain. Windows and years, whose blanks are no zeros, stand as they are.
    package func without(_ gaps: Coverage) -> Coverage {
        Coverage(
            Dictionary(
                uniqueKeysWithValues: stretches.map { grain, days in
                    let taken = grain.isWhole ? [] : gaps.stretches[grain] ?? []
                    return (grain, taken.isEmpty ? days : days.flatMap { stretch in stretch.subtracting(taken.compactMap { $0.intersection(stretch) }) })
                }))
    }

    /// Whether a grain alone covers a window whole, by a count of exactly that window or by finer ones that fill it.
    package func covers(_ window: ClosedRange<Day>, by grain: CountGrain) -> Bool { uncovered(window, by: grain).isEmpty }

    /// The coarsest grain that covers a window whole; nil when none does.
    package func grain(covering window: ClosedRange<Day>) -> CountGrain? { grains.first { covers(window, by: $0) } }

    /// The days of a window that no whole cell of a grain, inside both window and coverage, holds.
    package func uncovered(_ window: ClosedRange<Day>, by grain: CountGrain) -> [ClosedRange<Day>] {
        let stretches = stretches[grain] ?? []
        switch grain {
        case .window: return stretches.contains(window) ? [] : [window]
        case .year: return window.subtracting(stretches.filter { window.contains($0) })
        case .month, .week, .day:
            let parts = stretches.compactMap { $0.intersection(window) }
            return window.subtracting(parts.compactMap { $0.trimmed(toWhole: grain) })
        }
    }

    /// The days of a window that no grain at all has told of.
    package func unknown(in window: ClosedRange<Day>) -> [ClosedRange<Day>] {
        window.subtracting(stretches.values.flatMap { $0 }.compactMap { $0.intersection(window) })
    }

    /// Overlapping and neighbouring stretches made one.
    private static func joined(_ days: [ClosedRange<Day>]) -> [ClosedRange<Day>] {
        days.sorted(by: <).reduce(into: []) { joined, stretch in
            if let last = joined.last, stretch.lowerBound <= last.upperBound + 1 {
                joined[joined.count - 1] = last.lowerBound...max(last.upperBound, stretch.upperBound)
            } else {
                joined.append(stretch)
            }
        }
    }
}

extension CountGrain {
    /// Whether a stored count of this grain answers only for all of its days.
    fileprivate var isWhole: Bool { self == .window || self == .year }

    /// The first day of the grain's cell that holds a day.
    fileprivate func start(of day: Day) -> Day {
        switch self {
        case .month: Month(containing: day).firstDay
        case .week: Week(containing: day).monday
        case .window, .year, .day: day
        }
    }

    /// The last day of the grain's cell that holds a day.
    fileprivate func end(of day: Day) -> Day {
        switch self {
        case .month: Month(containing: day).lastDay
        case .week: Week(containing: day).sunday
        case .window, .year, .day: day
        }
    }
}

extension ClosedRange<Day> {
    fileprivate static func < (left: Self, right: Self) -> Bool {
        (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
    }

    func intersection(_ other: Self) -> Self? {
        let (from, through) = (Swift.max(lowerBound, other.lowerBound), Swift.min(upperBound, other.upperBound))
        return from <= through ? from...through : nil
    }

    /// The whole cells of a grain within the stretch; nil when there is none.
    fileprivate func trimmed(toWhole grain: CountGrain) -> Self? {
        let (first, last) = (grain.start(of: lowerBound), grain.end(of: upperBound))
        let from = first == lowerBound ? first : grain.end(of: lowerBound) + 1
        let through = last == upperBound ? last : grain.start(of: upperBound) + -1
        return from <= through ? from...through : nil
    }

    /// What is left when stretches are taken away, oldest first.
    fileprivate func subtracting(_ stretches: [Self]) -> [Self] {
        var left: [Self] = []
        var next = lowerBound
        for stretch in stretches.sorted(by: <) where stretch.upperBound >= next {
            if stretch.lowerBound > next { left.append(next...(stretch.lowerBound + -1)) }
            next = stretch.upperBound + 1
        }
        if next <= upperBound { left.append(next...upperBound) }
        return left
    }
}
