package import Almanac
package import AreasRules
package import Picture
import Statistics

/// One row of a file of single events, its values read and its names as they stand there.
package struct EventRow: Sendable, Equatable {
    /// What the source numbers the event by; empty when it has no number.
    package let key: String
    /// The day of the event; nil when the cell is empty.
    package let day: Day?
    /// The minute of that day, 0–1439; nil when only the day is known.
    package let minute: Int?
    /// The category's name; empty when the cell is.
    package let category: String
    /// The area's name; empty when the cell is, or when the file has no such column.
    package let area: String

    package init(key: String, day: Day?, minute: Int? = nil, category: String, area: String) {
        self.key = key
        self.day = day
        self.minute = minute
        self.category = category
        self.area = area
    }
}

/// A value that an event cannot be counted without.
package enum EventLack: String, Sendable, CaseIterable {
    case date
    case category
    /// No area, in the row or given for the whole file.
    case area
}

/// Takes single events in, row by row: the first of each number, only whole ones, each in a known area; and remembers what became of the
/// others.
///
/// A row set aside is counted and named, never dropped in silence. Categories that differ only by case, white space or kind of dash are
/// one, by the name that came first.
package struct EventIntake: Sendable {
    /// What became of a row.
    package enum Outcome: Equatable, Sendable {
        case kept
        /// Its number has come before.
        case duplicate
        /// Values it cannot be counted without are empty.
        case setAside(Set<EventLack>)
        /// No area goes by its area's name.
        case unknownArea
        /// Its time lies outside a day, or the file names more categories than can be told apart (262 143).
        case beyondCounting
    }

    /// The numbers of the rows that repeat an earlier one, in order.
    package private(set) var duplicates: [String] = []
    /// The numbers of the rows set aside and what each lacks, in order.
    package private(set) var setAside: [(key: String, lacks: Set<EventLack>)] = []
    /// The names that no area goes by, with how many rows name them and which areas may have been meant.
    package private(set) var unknownAreas: [String: (rows: Int, suggestions: [String])] = [:]
    /// The other names that areas were found by, with their area.
    package private(set) var aliases: [String: AreaName] = [:]
    /// By category as first written: every other way of writing it in the file.
    package private(set) var spellings: [String: Set<String>] = [:]

    private let directory: AreaDirectory
    private let everywhere: AreaName?
    private let hasDatedAliases: Bool
    private var sieve = EventSieve<String>()
    private var tally = EventTally(month: EventCounts.monthCode)
    private var areas = CodeBook<AreaName>()
    private var categories = CodeBook<String>()
    private var codesByFoldedCategory: [String: Int] = [:]
    private var codesByCategory: [String: Int] = [:]
    private var areaCodes: [String: Int] = [:]

    /// Creates an intake.
    ///
    /// - Parameters:
    ///   - directory: the areas there are.
    ///   - everywhere: the area of rows that name none; nil when each must name its own.
    package init(areas directory: AreaDirectory, everywhere: AreaName? = nil) {
        self.directory = directory
        self.everywhere = everywhere
        hasDatedAliases = directory.aliases.contains { $0.validFrom != nil || $0.validThrough != nil }
    }

    /// Rows taken.
    package var rows: Int { sieve.rows }
    /// Events counted.
    package var kept: Int { tally.events }
    /// The counts so far.
    package var counts: EventCounts { EventCounts(tally: tally, areas: areas.values, categories: categories.values) }

    /// Takes the next row.
    package mutating func take(_ row: EventRow) -> Outcome {
        let lacks = lacks(of: row)
        switch sieve.take(key: row.key.isEmpty ? nil : row.key, isWhole: lacks.isEmpty) {
        case .duplicate:
            duplicates.append(row.key)
            return .duplicate
        case .setAside:
            setAside.append((row.key, lacks))
            return .setAside(lacks)
        case .kept: return count(row)
        }
    }

    private func lacks(of row: EventRow) -> Set<EventLack> {
        var lacks: Set<EventLack> = []
        if row.day == nil { lacks.insert(.date) }
        if row.category.isBlank { lacks.insert(.category) }
        if row.area.isBlank, everywhere == nil { lacks.insert(.area) }
        return lacks
    }

    private mutating func count(_ row: EventRow) -> Outcome {
        guard let day = row.day else { return .setAside([.date]) }
        guard let area = code(ofArea: row.area, on: day) else { return .unknownArea }
        let isCounted = tally.add(day: day.daysSince1970, minute: row.minute, category: code(ofCategory: row.category), area: area)
        return isCounted ? .kept : .beyondCounting
    }

    private mutating func code(ofCategory name: String) -> Int {
        if let code = codesByCategory[name] { return code }
        let folded = NearestNames.folded(name)
        let code = codesByFoldedCategory[folded] ?? categories.code(of: name)
        codesByFoldedCategory[folded] = code
        codesByCategory[name] = code
        let first = categories.values[code]
        if first != name { spellings[first, default: []].insert(name) }
        return code
    }

    private mutating func code(ofArea name: String, on day: Day) -> Int? {
        if let code = areaCodes[name] { return code }
        if let everywhere, name.isBlank { return areas.code(of: everywhere) }
        switch directory.find(name, on: day) {
        case .known(let area, let alias):
            if alias != nil { aliases[name] = area }
            let code = areas.code(of: area)
            // A name that may mean different areas at different times is asked for every day anew.
            if alias == nil || !hasDatedAliases { areaCodes[name] = code }
            return code
        case .unknown(let suggestions):
            unknownAreas[name] = ((unknownAreas[name]?.rows ?? 0) + 1, suggestions)
            return nil
        }
    }
}

extension String {
    /// Whether nothing but white space stands there.
    fileprivate var isBlank: Bool { unicodeScalars.allSatisfy { $0.properties.isWhitespace } }
}

/// Numbers values in the order they come.
struct CodeBook<Value: Hashable & Sendable>: Sendable {
    private(set) var values: [Value] = []
    private var codes: [Value: Int] = [:]

    mutating func code(of value: Value) -> Int {
        if let code = codes[value] { return code }
        codes[value] = values.count
        values.append(value)
        return values.count - 1
    }
}
