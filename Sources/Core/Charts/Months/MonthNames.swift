import Picture

/// Names of the months as drawings write them.
enum MonthNames {
    /// Three letters each: twelve of them share a narrow axis.
    static let axis = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]

    /// `juni till augusti`, `maj`.
    static func span(_ months: ClosedRange<Int>) -> String {
        months.count == 1 ? full(months.lowerBound) : "\(full(months.lowerBound)) till \(full(months.upperBound))"
    }

    /// `januari` for 1; nothing for what is no month.
    static func full(_ month: Int) -> String { Swedish.months.indices.contains(month - 1) ? Swedish.months[month - 1] : "" }

    /// `jan`, `juli`.
    static func short(_ month: Int) -> String { Swedish.shortMonths.indices.contains(month - 1) ? Swedish.shortMonths[month - 1] : "" }
}

/// Twelve months of counts, nil where a month is not covered: what both drawings of months are made of.
struct MonthRow: Hashable, Sendable {
    /// January first, always twelve.
    let counts: [Int64?]

    /// Months that were not given are not covered; negative counts are none.
    init(_ counts: [Int64?]) {
        let known = counts.prefix(12).map { $0.map { max($0, 0) } }
        self.counts = known + Array(repeating: nil, count: 12 - known.count)
    }

    /// 1–12; nil when no month is covered.
    var first: Int? { counts.firstIndex { $0 != nil }.map { $0 + 1 } }
    var last: Int? { counts.lastIndex { $0 != nil }.map { $0 + 1 } }
    var largest: Int64 { counts.compactMap(\.self).max() ?? 0 }

    /// Stretches of months alike in being covered or not, in order; months are 1–12.
    var stretches: [(months: ClosedRange<Int>, isCovered: Bool)] {
        counts.indices.reduce(into: []) { stretches, index in
            let isCovered = counts[index] != nil
            if let last = stretches.last, last.isCovered == isCovered {
                stretches[stretches.count - 1].months = last.months.lowerBound...index + 1
            } else {
                stretches.append((index + 1...index + 1, isCovered))
            }
        }
    }

    /// `januari 12, februari 0`, and `underlag saknas för mars till maj` where months are missing; one part per stretch.
    var words: [String] {
        stretches.map { stretch in
            guard stretch.isCovered else { return "underlag saknas för \(MonthNames.span(stretch.months))" }
            return stretch.months.map { "\(MonthNames.full($0)) \(Swedish.count(counts[$0 - 1] ?? 0))" }.joined(separator: ", ")
        }
    }
}
