/// The counts that single events make: per month, per ISO week, and per weekday and hour of a month, for every area and category.
///
/// Kept densely, so that a million events cost a tenth of a second: categories and areas are codes that the caller numbers from 0. Memory grows with
/// areas × categories × months, not with events. The import of events counts by it, and so does the check against the goldens.
package struct EventCells: Sendable {
    /// Slots of a week, Monday from midnight first.
    package static let hoursOfWeek = 168

    /// An event with its place in the calendar.
    package struct Moment: Sendable {
        /// Days since 1970-01-01.
        package let day: Int
        /// 12 × year + month − 1.
        package let month: Int
        /// 0–1439; nil when only the day is known.
        package let minute: Int?

        /// Creates a moment; its month must be the one that its day lies in. A minute outside the day is taken as not known.
        package init(day: Int, month: Int, minute: Int?) {
            self.day = day
            self.month = month
            self.minute = minute.flatMap { (0..<1_440).contains($0) ? $0 : nil }
        }

        /// Whether day and month lie in the years 1 to 9999, so that no stretch of months is longer than they are.
        var isOfOurTime: Bool { (-719_162...2_932_896).contains(day) && (12...119_999).contains(month) }

        /// Weeks since the one that began on 1969-12-29.
        package var week: Int { (day + 3 - (((day + 3) % 7) + 7) % 7) / 7 }

        /// 0 is Monday from midnight.
        package var hourOfWeek: Int? { minute.map { (((day + 3) % 7) + 7) % 7 * 24 + $0 / 60 } }
    }

    /// An event on its way to be counted, in little space.
    package struct Event: Sendable {
        private let day: Int32
        private let month: Int32
        private let minute: Int32
        fileprivate let category: Int32
        fileprivate let area: Int32
        fileprivate let row: Int32

        /// Creates an event; `row` is where its file has it, 0 where that is not to be told.
        package init(_ moment: Moment, category: Int, area: Int, row: Int) {
            day = Int32(truncatingIfNeeded: moment.day)
            month = Int32(truncatingIfNeeded: moment.month)
            minute = Int32(truncatingIfNeeded: moment.minute ?? -1)
            self.category = Int32(truncatingIfNeeded: category)
            self.area = Int32(truncatingIfNeeded: area)
            self.row = Int32(clamping: row)
        }

        fileprivate var moment: Moment { Moment(day: Int(day), month: Int(month), minute: minute < 0 ? nil : Int(minute)) }
    }

    /// How many events, and the first row of the file that holds one.
    package struct Cell: Sendable, Hashable {
        /// How many events there are.
        package fileprivate(set) var count: UInt32 = 0
        /// 1-based; 0 where no row is told.
        package fileprivate(set) var firstRow: UInt32 = 0
    }

    /// Cells of consecutive periods.
    package struct Stretch: Sendable {
        /// The first period.
        package private(set) var first = 0
        /// Of every period from the first to the last that has events.
        package private(set) var cells: [Cell] = []

        /// The index of a period, making room for it; and how many periods were set before the others.
        fileprivate mutating func index(of period: Int) -> (index: Int, shifted: Int) {
            let known = period - first
            return known >= 0 && known < cells.count ? (known, 0) : makeRoom(for: period)
        }

        private mutating func makeRoom(for period: Int) -> (index: Int, shifted: Int) {
            if cells.isEmpty { first = period }
            var shifted = 0
            if period < first {
                shifted = first - period
                cells.insert(contentsOf: repeatElement(Cell(), count: shifted), at: 0)
                first = period
            }
            if period - first >= cells.count { cells.append(contentsOf: repeatElement(Cell(), count: period - first - cells.count + 1)) }
            return (period - first, shifted)
        }

        fileprivate mutating func add(_ index: Int, _ count: UInt32, row: UInt32) {
            // Taken out and put back: each reach into an array asks whether it is shared.
            var cell = cells[index]
            cell.count += count
            if row > 0, cell.firstRow == 0 || row < cell.firstRow { cell.firstRow = row }
            cells[index] = cell
        }
    }

    /// All counts of a category in an area.
    package struct Series: Sendable {
        /// The code of the area.
        package let area: Int
        /// The code of the category.
        package let category: Int
        /// By month: 12 × year + month − 1.
        package fileprivate(set) var months = Stretch()
        /// By week, since the one that began on 1969-12-29.
        package fileprivate(set) var weeks = Stretch()
        /// Where the hours of each month begin in `hours`, in order of month; −1 while no event of the month has a time.
        private var blocks: [Int32] = []
        /// Full at 255; the rest lies in `more`.
        private var hours: [UInt8] = []
        private var more: [Int: UInt32] = [:]

        fileprivate init(area: Int, category: Int) {
            self.area = area
            self.category = category
        }

        fileprivate mutating func add(_ moment: Moment, row: UInt32) {
            let month = monthIndex(moment.month)
            months.add(month, 1, row: row)
            weeks.add(weeks.index(of: moment.week).index, 1, row: row)
            if let hour = moment.hourOfWeek { addHours(month, hour, 1) }
        }

        /// True when an event of a month has a time.
        package func hasHours(ofMonth index: Int) -> Bool { blocks.indices.contains(index) && blocks[index] >= 0 }

        /// Counts of the hours of a month, Monday from midnight first; nil when no event of it has a time.
        package func hours(ofMonth index: Int) -> [Int]? {
            guard hasHours(ofMonth: index) else { return nil }
            let first = Int(blocks[index])
            return (first..<first + EventCells.hoursOfWeek).map { Int(hours[$0]) + Int(more[$0] ?? 0) }
        }

        /// Adds another series to this one.
        fileprivate mutating func add(_ other: Series) {
            for (offset, cell) in other.months.cells.enumerated() where cell.count > 0 {
                let month = monthIndex(other.months.first + offset)
                months.add(month, cell.count, row: cell.firstRow)
                for (hour, count) in (other.hours(ofMonth: offset) ?? []).enumerated() where count > 0 { addHours(month, hour, count) }
            }
            for (offset, cell) in other.weeks.cells.enumerated() where cell.count > 0 {
                weeks.add(weeks.index(of: other.weeks.first + offset).index, cell.count, row: cell.firstRow)
            }
        }

        private mutating func monthIndex(_ month: Int) -> Int {
            let (index, shifted) = months.index(of: month)
            if shifted > 0 { blocks.insert(contentsOf: repeatElement(-1, count: shifted), at: 0) }
            return index
        }

        private mutating func addHours(_ month: Int, _ hour: Int, _ count: Int) {
            if month >= blocks.count { blocks.append(contentsOf: repeatElement(-1, count: month - blocks.count + 1)) }
            if blocks[month] < 0 {
                blocks[month] = Int32(hours.count)
                hours.append(contentsOf: repeatElement(0, count: EventCells.hoursOfWeek))
            }
            let slot = Int(blocks[month]) + hour
            let sum = Int(hours[slot]) + count
            hours[slot] = UInt8(truncatingIfNeeded: min(sum, 255))
            if sum > 255 { more[slot, default: 0] += UInt32(sum - 255) }
        }
    }

    /// In the order they came.
    package private(set) var series: [Series] = []
    private var places: [[Int32]] = []

    /// Creates counts of nothing.
    package init() {}

    /// Counts an event. Codes are numbered from 0, without gaps worth speaking of; an event with a code below 0, or outside the years 1 to
    /// 9999, is counted nowhere.
    /// - Complexity: O(1).
    package mutating func add(_ moment: Moment, category: Int, area: Int, row: Int) {
        guard area >= 0, category >= 0, moment.isOfOurTime else { return }
        series[place(area, category)].add(moment, row: UInt32(clamping: row))
    }

    /// Counts events.
    package mutating func add(_ events: [Event]) {
        for event in events { add(event.moment, category: Int(event.category), area: Int(event.area), row: Int(event.row)) }
    }

    /// Adds to areas what lies within them: `above` gives, for the code of an area, the codes of all areas it is part of.
    package func rolledUp(_ above: [Int: [Int]]) -> EventCells {
        var whole = self
        for one in series {
            for area in above[one.area] ?? [] {
                let place = whole.place(area, one.category)
                whole.series[place].add(one)
            }
        }
        return whole
    }

    private mutating func place(_ area: Int, _ category: Int) -> Int {
        while places.count <= area { places.append([]) }
        while places[area].count <= category { places[area].append(-1) }
        let known = places[area][category]
        guard known < 0 else { return Int(known) }
        places[area][category] = Int32(series.count)
        series.append(Series(area: area, category: category))
        return series.count - 1
    }
}
