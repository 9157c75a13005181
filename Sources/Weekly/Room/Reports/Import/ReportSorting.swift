import Almanac
import Picture
import Storage
import Tabular
import WeeklyRules

/// Reads what the rows of a file of reports are about, how grave it was and whether the police were told.
struct ReportSorting: Sendable {
    /// What the cells of a row say of it.
    struct Sort: Sendable {
        /// As it stands in the file; empty where the row does not say.
        let word: String
        /// Nil for a word that is no category here, and where there is none.
        let category: ObservationCategory?
        /// As the row says it; nil where it does not.
        let severity: Severity?
        let police: ToldPolice
        /// True where a cell says what nobody can read.
        let isWrong: Bool

        var isNothing: Bool { category?.code == 95 }
        /// True for what may lie ahead.
        var isPlannable: Bool { category?.usualKind(isToCome: true) == .planned }
        /// True for a word that nobody knows, which is told by itself.
        var isStranger: Bool { category == nil && !word.isEmpty }

        /// The report without its words and its place: sorted where the file says enough, else a line that somebody sorts.
        func content(at time: ObservationTime, today: Day, _ voice: FileVoice) -> Observation.Content {
            let kind = category?.usualKind(isToCome: time.day > today) ?? .observation
            let nowhere = ObservationPlace(areas: [], place: nil, isDigital: false)
            guard !isNothing, kind != .planned else {
                return Observation.Content(
                    kind: kind, category: isNothing ? nil : category, severity: nil, certainty: nil, police: police, time: time, place: nowhere, words: "")
            }
            let severity = severity ?? category.flatMap { voice.severity(of: $0) }
            let isLine = category == nil || severity == nil
            return Observation.Content(
                kind: isLine ? .observation : kind, category: isLine ? nil : category, severity: severity, certainty: voice.certainty, police: police,
                time: time, place: nowhere, words: "")
        }
    }

    private let columns: ReportColumns
    private let choices: ImportChoices
    private let told: ReportFaults
    /// Every word that the file has, for what people say of names.
    private var words: Set<String> = []
    private var strangers = RowGroups()

    init(_ columns: ReportColumns, _ choices: ImportChoices, _ told: ReportFaults) {
        (self.columns, self.choices, self.told) = (columns, choices, told)
    }

    /// Characters of a description that may say that there was nothing.
    private static let calm = 40

    mutating func read(_ row: SheetRow, _ faults: inout FaultList) -> Sort {
        let word = columns.text(ReportColumns.category, row)
        var category = word.isEmpty ? nil : CategoryWords.category(of: choices.meant(word))
        if !word.isEmpty { words.insert(word) }
        if !word.isEmpty, category == nil { strangers.add(word, row: row.number) }
        let description = columns.text(ReportColumns.words, row)
        // A log of calm rounds says so where others describe.
        if word.isEmpty, description.count <= ReportSorting.calm, let calm = CategoryWords.category(of: description), calm.code == 95 { category = calm }
        let (severity, police) = (severity(row, &faults), police(row, &faults))
        return Sort(
            word: word, category: category, severity: severity ?? nil, police: police ?? .unknown, isWrong: severity == nil || police == nil)
    }

    /// How grave the row says it was, which may be nothing; nil where it says what is no grade.
    private func severity(_ row: SheetRow, _ faults: inout FaultList) -> Severity?? {
        let text = columns.text(ReportColumns.severity, row)
        guard !["", "-", "–"].contains(text), let column = columns[ReportColumns.severity] else { return .some(nil) }
        if let severity = Severity.named(text) { return severity }
        faults.add(told.severity(text, row: row.number, column: column))
        return nil
    }

    /// Nil where it says what is neither yes nor no.
    private func police(_ row: SheetRow, _ faults: inout FaultList) -> ToldPolice? {
        let text = columns.text(ReportColumns.police, row)
        if let police = ToldPolice.named(text) { return police }
        if let column = columns[ReportColumns.police] { faults.add(told.police(text, row: row.number, column: column)) }
        return nil
    }

    /// Words that are no category, once each.
    var unknown: [Fault] {
        strangers.order.enumerated().map { place, word in
            // More faults are not shown, and need no advice.
            let match = place < FaultList.limit ? CategoryWords.find(choices.meant(word)) : nil
            let suggestions = if case .unknown(let suggestions) = match { suggestions } else { [String]() }
            return told.category(word, suggestions, rows: strangers.rows(word), column: columns[ReportColumns.category])
        }
    }

    /// What the file's words can be read as.
    var renameGround: RenameGround {
        RenameGround(words, known: ObservationCategory.all.map(\.name), lacking: "ingen kategori") { CategoryWords.category(of: $0) != nil }
    }
}

extension Observation.Content {
    /// False for a line, which somebody has to sort before it can count.
    var isSorted: Bool { category != nil || kind == .nothing }
}
