/// Unbroken stretches of a series at or above a level.
package struct Runs: Equatable, Sendable {
    /// One stretch; positions are counted from 0 in the series as given.
    package struct Run: Equatable, Sendable {
        /// The position of the first value.
        package let start: Int
        /// The position of the last value, the same as `start` for a run of one.
        package let end: Int

        /// How many values the stretch holds, 1 or more.
        package var length: Int { end - start + 1 }
    }

    /// All stretches in order.
    package let all: [Run]

    /// How many stretches there are.
    package var count: Int { all.count }

    /// The longest stretch, the first one when several are equally long; nil when there is none.
    package var longest: Run? {
        all.reduce(nil) { best, run in best.map { run.length > $0.length ? run : $0 } ?? run }
    }

    /// Finds the stretches; a missing value ends one, since nobody knows what it would have been.
    ///
    /// - Parameters:
    ///   - levels: the series in order of time, nil where a value is missing.
    ///   - threshold: the lowest level that belongs to a stretch.
    package init(of levels: [Int?], from threshold: Int) {
        var runs: [Run] = []
        var start: Int?
        for (position, level) in levels.enumerated() {
            guard let level, level >= threshold else {
                start = nil
                continue
            }
            if let start {
                runs[runs.count - 1] = Run(start: start, end: position)
            } else {
                runs.append(Run(start: position, end: position))
            }
            start = start ?? position
        }
        all = runs
    }
}
