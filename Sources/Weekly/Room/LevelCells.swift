import Almanac
import Tabular

/// What a cell that should name a week says.
enum WeekText: Hashable {
    /// `21`, `v. 21`, `vecka 21`; the year stands elsewhere.
    case number(Int)
    /// `2024-W21`.
    case full(year: Int, number: Int)

    /// Nil for text that names no week; whether the year has such a week is not asked here.
    init?(_ text: String) {
        let plain = text.lowercased()
        if let cut = plain.firstIndex(of: "w"), plain[..<cut].hasSuffix("-") {
            guard let year = YearText.read(String(plain[..<cut].dropLast())),
                let number = WeekText.digits(plain[plain.index(after: cut)...])
            else { return nil }
            self = .full(year: year, number: number)
            return
        }
        let prefix = ["vecka", "v.", "v", "w"].first { plain.hasPrefix($0) } ?? ""
        guard let number = WeekText.digits(plain.dropFirst(prefix.count)) else { return nil }
        self = .number(number)
    }

    /// One to three digits: more than a week has, so that `153` is told from what is no number.
    private static func digits(_ text: Substring) -> Int? {
        let trimmed = String.trimmed(text)
        guard (1...3).contains(trimmed.utf8.count), case .whole(let value) = WholeNumber.read(trimmed),
            trimmed.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 })
        else { return nil }
        return Int(value)
    }
}

/// What a cell that should name a year says.
enum YearText {
    /// A year of four digits, 1900–2100; nil for anything else.
    static func read(_ text: String) -> Int? {
        guard text.utf8.count == 4, let year = Int(text), (1900...2100).contains(year) else { return nil }
        return year
    }
}

/// What a cell that should hold a level says.
enum LevelText: Hashable {
    /// An empty cell, a dash or the words for it: there was no basis for a level.
    case noBasis
    case level(Int)
    case outOfRange
    case fractional
    case text

    init(_ text: String, steps: ClosedRange<Int>) {
        if ["", "-", "–", "—", "\u{2212}", "underlag saknas"].contains(text.lowercased()) {
            self = .noBasis
            return
        }
        switch WholeNumber.read(text) {
        case .whole(let value): self = steps.contains(Int(value)) ? .level(Int(value)) : .outOfRange
        case .negative, .tooLarge: self = .outOfRange
        case .fractional: self = .fractional
        case .text, .empty: self = .text
        }
    }
}
