import Picture
import ProgramUnderTest
import Storage

/// What a store has of reports and of meetings, in the words that those who did it go by, and what of it stands by halves.
///
/// Everything is read from the tables: a page shows what it understands, and would not show half a report.
struct WeeklyWitness: Sendable {
    /// Reports by their senders' keys, `rapport r3-s0-n7`, and steps of meetings, `2010-W07 nivå prov-a`.
    private(set) var deeds: Set<String> = []
    /// Every report's key, with whom it is from before it: `k1 r3-s0-n7`.
    private(set) var keys: [String] = []
    /// Weeks whose meeting has closed.
    private(set) var closed: Set<String> = []
    /// What is there by halves.
    private(set) var halves: [String] = []

    init(_ reader: Reader) throws {
        try read(try ReportRows(reader))
        try read(try MeetingRows(reader))
    }

    /// A report has words, one area and one sender; and no area or sender is without a report.
    private mutating func read(_ rows: ReportRows) throws {
        keys = rows.told.map(\.key)
        deeds.formUnion(keys.map { "rapport \($0.drop { $0 != " " }.dropFirst())" })
        for (number, key, words) in rows.told where words.isEmpty || rows.areas[number] != 1 || rows.senders[number] != 1 { halves.append("report \(key)") }
        if Set(keys).count < keys.count { halves.append("two reports with one key") }
        let strays = Set(rows.areas.keys).union(rows.senders.keys).subtracting(rows.told.map(\.number))
        if !strays.isEmpty { halves.append("areas or senders of no report: \(strays.sorted())") }
    }

    /// A meeting is open, and nothing of it is frozen; or it is closed, and then everything is, and no vote is left.
    private mutating func read(_ rows: MeetingRows) throws {
        for meeting in rows.meetings {
            let week = meeting.week
            deeds.formUnion(rows.deeds(of: meeting).map { "\(week) \($0)" })
            if meeting.isClosed { closed.insert(week) }
            if rows.weeks[meeting.number] != [week] { halves.append("the week of \(week)") }
            if rows.isHalf(meeting) { halves.append("\(meeting.isClosed ? "closed" : "open") meeting of \(week)") }
        }
        let numbers = Set(rows.meetings.map(\.number))
        if !rows.allNumbers.isSubset(of: numbers) { halves.append("something of no meeting: \(rows.allNumbers.subtracting(numbers).sorted())") }
        let strays = Set(rows.decided.keys).subtracting(closed)
        if !strays.isEmpty { halves.append("levels of weeks that no meeting has closed: \(strays.sorted())") }
    }
}

/// Rows of reports that stand.
private struct ReportRows {
    let told: [(number: Int64, key: String, words: String)]
    /// How many there are of each report.
    let areas: [Int64: Int]
    let senders: [Int64: Int]

    init(_ reader: Reader) throws {
        told = try reader.rows("SELECT number, entry_key, words FROM observation WHERE until IS NULL") { ($0.int(0), $0.text(1), $0.text(2)) }
        let areas = try reader.rows("SELECT number FROM observation_area WHERE until IS NULL") { $0.int(0) }
        let senders = try reader.rows("SELECT number FROM observation_sender WHERE until IS NULL") { $0.int(0) }
        self.areas = Dictionary(areas.map { ($0, 1) }, uniquingKeysWith: +)
        self.senders = Dictionary(senders.map { ($0, 1) }, uniquingKeysWith: +)
    }
}

/// Rows of meetings that stand, by meeting.
private struct MeetingRows {
    struct Meeting {
        let number: Int64
        let week: String
        let isClosed: Bool
        let isVoting: Bool
        let editions: Int64
    }

    let meetings: [Meeting]
    let weeks: [Int64: [String]]
    /// The level of each area; nil for no basis.
    let levels: [Int64: [String: Int64?]]
    let focus: [Int64: [String]]
    let actions: [Int64: [String]]
    let editions: [Int64: [JSON]]
    let votes: [Int64: Int]
    /// The levels that open pages show, by week.
    let decided: [String: [String: Int64?]]
    /// Files that levels lead back to.
    let files: [String]

    init(_ reader: Reader) throws {
        func texts(_ sql: String) throws -> [Int64: [String]] {
            Dictionary(grouping: try reader.rows(sql) { ($0.int(0), $0.text(1)) }, by: \.0).mapValues { $0.map(\.1) }
        }
        meetings = try reader.rows("SELECT number, year, week, state, vote, editions FROM meeting WHERE until IS NULL ORDER BY number") { row in
            Meeting(
                number: row.int(0), week: MeetingRows.name(row.int(1), row.int(2)), isClosed: row.text(3) == "closed", isVoting: row.text(4) != "off",
                editions: row.int(5))
        }
        let judged = try reader.rows("SELECT meeting, year, week FROM meeting_week WHERE until IS NULL") { ($0.int(0), MeetingRows.name($0.int(1), $0.int(2))) }
        weeks = Dictionary(grouping: judged, by: \.0).mapValues { $0.map(\.1) }
        let set = try reader.rows("SELECT meeting, area, level FROM meeting_level WHERE until IS NULL") { ($0.int(0), $0.text(1), $0.optionalInt(2)) }
        levels = Dictionary(grouping: set, by: \.0).mapValues { MeetingRows.byArea($0.map { ($0.1, $0.2) }) }
        focus = try texts("SELECT meeting, words FROM meeting_focus WHERE until IS NULL")
        actions = try texts("SELECT meeting, what FROM meeting_action WHERE until IS NULL")
        editions = try texts("SELECT meeting, content FROM meeting_edition WHERE until IS NULL").mapValues { try $0.map { try JSON(reading: Array($0.utf8)) } }
        votes = Dictionary(try reader.rows("SELECT meeting FROM meeting_vote") { ($0.int(0), 1) }, uniquingKeysWith: +)
        let shown = try reader.rows("SELECT year, week, area, level FROM level_decision WHERE until IS NULL") { row in
            (MeetingRows.name(row.int(0), row.int(1)), row.text(2), row.optionalInt(3))
        }
        decided = Dictionary(grouping: shown, by: \.0).mapValues { MeetingRows.byArea($0.map { ($0.1, $0.2) }) }
        files = try reader.rows("SELECT file_name FROM import_batch") { $0.text(0) }
    }

    private static func name(_ year: Int64, _ week: Int64) -> String { "\(year)-W\(week < 10 ? "0" : "")\(week)" }

    private static func byArea(_ rows: [(String, Int64?)]) -> [String: Int64?] { Dictionary(rows) { first, _ in first } }

    var allNumbers: Set<Int64> {
        Set(weeks.keys).union(levels.keys).union(focus.keys).union(actions.keys).union(editions.keys).union(votes.keys)
    }

    /// The steps of a meeting that have been done. Votes are gone from a closed one; that there was an exercise stands in what was frozen.
    func deeds(of meeting: Meeting) -> [String] {
        let number = meeting.number
        let wasExercise = editions[number]?.contains { $0[["exercise"]] != nil } ?? false
        var deeds = ["början"] + (levels[number] ?? [:]).keys.map { "nivå \($0)" } + (focus[number] ?? []) + (actions[number] ?? [])
        if meeting.isVoting || wasExercise { deeds.append("övning") }
        if votes[number] != nil || wasExercise { deeds.append("röst") }
        return deeds + (meeting.isClosed ? ["slut"] : [])
    }

    /// True where something of a meeting is there and something that belongs to it is not, or where something is there twice.
    func isHalf(_ meeting: Meeting) -> Bool {
        let number = meeting.number
        let (content, count) = (editions[number] ?? [], files.count { $0 == "mote-\(meeting.week)-utgava-1.csv" })
        let said = (focus[number] ?? []) + (actions[number] ?? [])
        guard Set(said).count == said.count else { return true }
        guard meeting.isClosed else { return meeting.editions != 0 || !content.isEmpty || count != 0 || decided[meeting.week] != nil }
        let own = levels[number] ?? [:]
        let frozen = MeetingRows.byArea(
            (content.first?[["areas"]]?.elements ?? []).map { ($0[["slug"]]?.string ?? "", $0[["level"]]?.double.map { Int64($0) }) })
        let isWhole = meeting.editions == 1 && content.count == 1 && frozen == own && decided[meeting.week] == own.filter { $0.value != nil }
        return !isWhole || count != 1 || votes[number] != nil || meeting.isVoting
    }
}
