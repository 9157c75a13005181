import Almanac
import CountsRules
import Picture
import Tabular

/// The head of a column of counts of a year: all that the source covers of it, or the part that the head itself names.
struct YearHead: Hashable, Comparable, Sendable {
    /// 1900–2100.
    let year: Int
    /// The part of the year that the head names; nil where it names none, and the source's window says it.
    let part: YearWindow?
    /// True when the head says that the counts are preliminary.
    let isPreliminary: Bool

    /// Reads `2024`, `År 2022`, `Antal 2022`, `2022 (prel.)`, `2023 jan–okt`, `januari–oktober 2023`, `t.o.m. okt 2023`, `2023 kv 1`, `2023-05`;
    /// nil for any other text.
    init?(_ head: String) {
        let text = String.trimmed(head)
        if let year = CountHeads.year(text) {
            (self.year, part, isPreliminary) = (year, nil, false)
            return
        }
        if let period = Period(text: text) {
            guard period.from.year == period.through.year, let window = YearHead.window(period.from, period.through) else { return nil }
            (year, part, isPreliminary) = (period.from.year, window, false)
            return
        }
        let reading = YearHeadReading(text)
        guard let year = reading.year, let part = reading.part else { return nil }
        (self.year, self.part, isPreliminary) = (year, part.window, reading.isPreliminary)
    }

    init(year: Int) { (self.year, part, isPreliminary) = (year, nil, false) }

    /// True for a head that names a year, read or not, and does not speak of a change between two.
    static func isAboutYear(_ head: String) -> Bool {
        let words = NearestNames.folded(head).split { !$0.isLetter && !$0.isNumber && $0 != "%" }.map(String.init)
        let years = words.count { CountHeads.year($0) != nil }
        let isChange = words.contains { word in ["förändring", "forandring", "change", "diff", "differens", "skillnad", "%", "procent"].contains(word) }
        return years == 1 || (years > 1 && !isChange)
    }

    /// The same part of the year before.
    var previous: YearHead { YearHead(year: year - 1, part: part) }

    /// `2024`, `2024, januari–oktober`.
    var words: String { part.map { "\(year), \(CountOrder.words($0))" } ?? String(year) }

    /// As an import's answer names the column: `2024`, `2024-01-01--2024-10-31`.
    var name: String {
        guard let part, let from = part.from(in: year), let through = part.through(in: year) else { return String(year) }
        return "\(from)--\(through)"
    }

    /// The days that a count under the head is about.
    var span: CountSpan {
        guard let part else { return .year(year) }
        guard let from = part.from(in: year), let through = part.through(in: year), from <= through else { return .year(year) }
        let days = from...through
        let grain = CountGrain(of: days)
        return grain == .year ? .wholeYear(year) : .days(days, grain)
    }

    static func < (left: YearHead, right: YearHead) -> Bool {
        (left.year, left.part?.description ?? "") < (right.year, right.part?.description ?? "")
    }

    // A column is the same one whether or not it is preliminary.
    static func == (left: YearHead, right: YearHead) -> Bool { left.year == right.year && left.part == right.part }

    func hash(into hasher: inout Hasher) {
        hasher.combine(year)
        hasher.combine(part)
    }

    private init(year: Int, part: YearWindow?) { (self.year, self.part, isPreliminary) = (year, part, false) }

    private static func window(_ from: Day, _ through: Day) -> YearWindow? {
        YearWindow(text: "\(from.description.dropFirst(5))--\(through.description.dropFirst(5))")
    }
}

/// Reads a head word by word.
private struct YearHeadReading {
    private(set) var year: Int?
    private(set) var isPreliminary = false
    private var months: [Int] = []
    /// Days of the month, by the place of the month they stand before.
    private var days: [Int: Int] = [:]
    private var number: Int?
    private var isQuarter = false
    private var isThrough = false
    private var isWhole = false
    private var isUnknown = false
    private var years = 0

    /// Words that say nothing of when.
    private static let plain: Set<String> = [
        "år", "ar", "året", "year", "antal", "antalet", "number", "of", "count", "utfall", "summa", "totalt", "total", "anmälda", "brott", "händelser",
        "anmälningar", "ärenden", "synpunkter", "för", "under", "i", "och", "med", "from", "från",
    ]
    private static let preliminary: Set<String> = ["prel", "preliminär", "preliminärt", "preliminära", "preliminary", "p"]
    private static let whole: Set<String> = ["helår", "hela", "full"]

    init(_ head: String) {
        let text = NearestNames.folded(head).replacing("t.o.m", with: "tom").replacing("t o m", with: "tom")
        var word = ""
        for sign in text + " " {
            let isJoined = word.last.map { $0.isNumber == sign.isNumber } ?? true
            if sign.isLetter || sign.isNumber, isJoined {
                word.append(sign)
                continue
            }
            take(word)
            word = sign.isLetter || sign.isNumber ? String(sign) : ""
        }
        isUnknown = isUnknown || number != nil || years != 1
    }

    /// The part of the year, `window` nil for the one that the source says; nil when the head is not understood.
    var part: (window: YearWindow?, Void)? {
        guard !isUnknown, !(isWhole && !months.isEmpty), let year else { return nil }
        if isWhole { return (YearWindow(januaryThrough: 12), ()) }
        guard let last = months.last else { return isThrough || isQuarter ? nil : (nil, ()) }
        let first = months.count == 2 ? months[0] : isThrough ? 1 : last
        guard months.count <= 2, first <= last, let end = Month(year: year, number: last)?.lastDay.day else { return nil }
        // Only whole months can be held against those of other years.
        let opening = months.count == 2 ? days[0] : nil
        guard opening ?? 1 == 1, days[months.count - 1] ?? end == end || (months.count == 1 && days.isEmpty) else { return nil }
        return YearWindow(text: "\(two(first))-01--\(two(last))-\(two(last == 2 ? 29 : end))").map { ($0, ()) }
    }

    private mutating func take(_ word: String) {
        guard !word.isEmpty else { return }
        if let value = Int(word) { return takeNumber(value, word) }
        if let month = CountHeads.month(word) {
            if let number { days[months.count] = number }
            number = nil
            months.append(month)
        } else if ["q", "kv", "kvartal", "quarter"].contains(word) {
            isQuarter = true
        } else if ["tom", "till", "through", "to"].contains(word) {
            isThrough = true
        } else if YearHeadReading.preliminary.contains(word) {
            isPreliminary = true
        } else if YearHeadReading.whole.contains(word) {
            isWhole = true
        } else if !YearHeadReading.plain.contains(word) {
            isUnknown = true
        }
    }

    private mutating func takeNumber(_ value: Int, _ word: String) {
        if CountHeads.year(word) != nil {
            years += 1
            year = value
        } else if isQuarter, (1...4).contains(value), months.isEmpty {
            months = [value * 3 - 2, value * 3]
        } else if word.utf8.count <= 2, number == nil, (1...31).contains(value) {
            number = value
        } else {
            isUnknown = true
        }
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
