import Almanac

/// How much two reports look like the same thing told twice. It suggests; people decide.
package enum ReportLikeness {
    /// The reports that may be the same as one, the likest first: same week's neighbourhood, same place or area, same group of category.
    /// - Returns: reports with a score of at least 3 of 6.
    package static func candidates(for own: Observation, among others: [Observation]) -> [Observation] {
        others.filter { $0.number != own.number && $0.standing.state != .merged }
            .map { ($0, score(own, $0)) }.filter { $0.1 >= 3 }
            .sorted { ($0.1, $1.0.number) > ($1.1, $0.0.number) }.map(\.0)
    }

    /// 0–6: two for the place (the same named place 2, a shared area 1), two for the time (the same day 2, the day after or before 1), two for what it is about
    /// (the same category 2, the same group 1). Nothing in common in one of the three is nothing at all.
    static func score(_ one: Observation, _ other: Observation) -> Int {
        let parts = [place(one.content.place, other.content.place), time(one.content.time, other.content.time), category(one.content, other.content)]
        return parts.contains(0) ? 0 : parts.reduce(0, +)
    }

    private static func place(_ one: ObservationPlace, _ other: ObservationPlace) -> Int {
        if let place = one.place, place == other.place { return 2 }
        if one.isDigital, other.isDigital { return 1 }
        return Set(one.areas).isDisjoint(with: other.areas) ? 0 : 1
    }

    private static func time(_ one: ObservationTime, _ other: ObservationTime) -> Int {
        let days = abs(one.day - other.day)
        guard days <= 1 else { return 0 }
        if days == 0, let first = one.part, let second = other.part, first != second { return 1 }
        return days == 0 ? 2 : 1
    }

    private static func category(_ one: Observation.Content, _ other: Observation.Content) -> Int {
        guard let first = one.category, let second = other.category else { return 0 }
        return first == second ? 2 : first.code / 10 == second.code / 10 ? 1 : 0
    }
}
