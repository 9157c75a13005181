import Picture

/// The sexes as population registers keep them.
package enum Sex: String, Hashable, Sendable, CaseIterable {
    case women = "kvinnor"
    case men = "män"

    /// What a cell says of sex: nil for both together; not given for text that names neither.
    package static func read(_ text: String) -> ReadPart<Sex> {
        switch NearestNames.folded(text) {
        case "", "totalt", "total", "båda", "båda könen", "samtliga", "alla", "both", "all", "män och kvinnor": .all
        case "kvinnor", "kvinna", "k", "women", "woman", "female", "females", "f": .some(.women)
        case "män", "man", "m", "men", "male", "males": .some(.men)
        default: .unreadable
        }
    }
}

/// What a cell that narrows a count says: nobody is left out, some, or it cannot be read.
package enum ReadPart<Value: Hashable & Sendable>: Hashable, Sendable {
    case all
    case some(Value)
    case unreadable
}

/// Ages in whole years, both ends included.
package struct AgeSpan: Hashable, Sendable, Comparable {
    package let from: Int
    /// Nil without an upper end: `85+`.
    package let through: Int?

    /// Nil when the ends are not in order or beyond 130 years.
    package init?(from: Int, through: Int?) {
        guard (0...130).contains(from), through.map({ (from...130).contains($0) }) ?? true else { return nil }
        self.from = from
        self.through = through
    }

    /// Reads `0-4`, `0–4 år`, `85+`, `85 år och äldre`, `12`; everyone for an empty cell or `totalt`.
    package static func read(_ text: String) -> ReadPart<AgeSpan> {
        let folded = NearestNames.folded(text)
        if ["", "totalt", "total", "samtliga", "alla", "alla åldrar", "all"].contains(folded) { return .all }
        let words = folded.split(separator: " ").filter { !["år", "years", "ålder", "age"].contains($0) }
        let isOpen = words.last == "äldre" || words.last == "over" || folded.hasSuffix("+") || words.first?.hasSuffix("+") == true
        let numbers = words.joined(separator: " ").split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
        let span: AgeSpan? =
            switch (numbers.count, isOpen) {
            case (1, true): AgeSpan(from: numbers[0], through: nil)
            case (1, false): AgeSpan(from: numbers[0], through: numbers[0])
            case (2, false): AgeSpan(from: numbers[0], through: numbers[1])
            default: nil
            }
        return span.map { .some($0) } ?? .unreadable
    }

    package static func < (left: AgeSpan, right: AgeSpan) -> Bool { left.from < right.from }
}

/// Inhabitants of an area on a day: all of them, or of one sex or some ages.
package struct PopulationPart: Hashable, Sendable {
    /// Nil for both.
    package let sex: Sex?
    /// Nil for all ages.
    package let ages: AgeSpan?
    package let value: Int

    package init(sex: Sex? = nil, ages: AgeSpan? = nil, value: Int) {
        self.sex = sex
        self.ages = ages
        self.value = value
    }
}

/// Who makes up everyone.
package enum PopulationTotal {
    /// Which of an area's parts on one day add up to all its inhabitants: the total as it is given, else all ages, else both sexes, each whole
    /// or in ages that leave nobody out. Nil when no such set is there.
    package static func everyone(of parts: [PopulationPart]) -> [Int]? {
        if let total = whole(of: nil, in: parts) { return total }
        guard let women = whole(of: .women, in: parts), let men = whole(of: .men, in: parts) else { return nil }
        return women + men
    }

    private static func whole(of sex: Sex?, in parts: [PopulationPart]) -> [Int]? {
        let own = parts.indices.filter { parts[$0].sex == sex }
        if let total = own.first(where: { parts[$0].ages == nil }) { return [total] }
        let sorted = own.compactMap { index in parts[index].ages.map { (index: index, ages: $0) } }.sorted { $0.ages < $1.ages }
        var next: Int? = 0
        for step in sorted {
            guard step.ages.from == next else { return nil }
            next = step.ages.through.map { $0 + 1 }
        }
        return sorted.isEmpty || next != nil ? nil : sorted.map(\.index)
    }
}
