import AccessRules
import Almanac
import Picture
import Storage
import Tabular
import WeeklyRules

/// Gathers the reports of a table, row by row, and everything that is wrong with them.
struct ReportGathering {
    private(set) var rows: [ReportRow] = []
    private let sheet: Sheet
    private let columns: ReportColumns
    private let order: ReportImportOrder
    private let ground: ReportFileGround
    /// Whose the whole file is; nil where the rows say it.
    private let party: Organisation?
    private let told: ReportFaults
    private let moments: ReportMoments
    private var faults: FaultList
    private var places: ReportWhere
    private var sorting: ReportSorting
    private var speech: ReportSpeech
    private var keys: ReportKeys
    /// Names that are no party.
    private var strangers = RowGroups()
    private var partyNames: Set<String> = []
    private var unsorted: [Int] = []
    private var duplicates: [Int] = []

    init(
        _ sheet: Sheet, _ columns: ReportColumns, _ order: ReportImportOrder, _ ground: ReportFileGround, _ party: Organisation?, _ told: ReportFaults,
        _ faults: FaultList
    ) throws {
        (self.sheet, self.columns, self.order, self.ground) = (sheet, columns, order, ground)
        (self.party, self.told, self.faults) = (party, told, faults)
        moments = ReportMoments(sheet, columns, told, ground)
        places = try ReportWhere(ground, order.choices)
        sorting = ReportSorting(columns, order.choices, told)
        speech = ReportSpeech(order, told)
        keys = ReportKeys(in: ground.cooperation)
    }

    /// Takes a row, or tells everything that keeps it from being taken.
    mutating func take(_ row: SheetRow) {
        let sort = sorting.read(row, &faults)
        let time = moments.read(row, isPlannable: sort.isPlannable, &faults)
        let place = places.find(
            area: columns.text(ReportColumns.area, row), place: columns.text(ReportColumns.place, row), on: time?.day, isNothing: sort.isNothing,
            row: row.number)
        let (party, number) = (party(of: row), number(of: row))
        let voice = order.voice ?? party.map { FileVoice(usualOf: $0.kind) } ?? .sheet
        let content = time.flatMap { sort.content(at: $0, today: ground.today, voice) }
        let isLine = content.map { !$0.isSorted } ?? false
        // What is held back is told also of rows that something else is wrong with.
        guard let said = speech.read(parts(row, sort, unlisted: place?.unlisted ?? "", isLine: isLine), row: row.number, &faults), let time, let place,
            let party, let number, !sort.isWrong, var content
        else { return }
        guard !isLine || !said.words.isEmpty else { return faults.add(told.empty(row: row.number)) }
        guard let key = key(number, row, time, said, party) else { return duplicates.append(row.number) }
        if isLine, !sort.isStranger { unsorted.append(row.number) }
        (content.place, content.words) = (place.place, said.words)
        rows.append(ReportRow(content: content, party: party, voice: voice, key: key, row: row.number))
    }

    /// The free words of a row: of a line also what it was called there, so that nothing is lost to who sorts it.
    private func parts(_ row: SheetRow, _ sort: ReportSorting.Sort, unlisted: String, isLine: Bool) -> [ReportSpeech.Part] {
        var parts: [ReportSpeech.Part] = []
        if isLine, let column = columns[ReportColumns.category] { parts.append(.init(text: sort.word, column: column, label: "Typ")) }
        if let column = columns[ReportColumns.place] { parts.append(.init(text: unlisted, column: column, label: "Plats")) }
        if let column = columns[ReportColumns.words] { parts.append(.init(text: row.text(column), column: column, isDescription: true)) }
        return parts
    }

    private mutating func party(of row: SheetRow) -> Organisation? {
        if let party { return party }
        let said = columns.text(ReportColumns.source, row)
        partyNames.insert(said)
        if let found = ground.party(order.choices.meant(said)) { return found }
        strangers.add(said, row: row.number)
        return nil
    }

    /// The number of the case, empty where it has none; nil for what is no number.
    private mutating func number(of row: SheetRow) -> String? {
        let text = columns.text(ReportColumns.id, row)
        guard text.count > ReportKeys.longest, let column = columns[ReportColumns.id] else { return text }
        faults.add(told.key(row: row.number, column: column))
        return nil
    }

    /// Nil where an earlier row is the same case.
    private mutating func key(_ number: String, _ row: SheetRow, _ time: ObservationTime, _ said: ReportSpeech.Said, _ party: Organisation) -> String? {
        guard number.isEmpty else { return keys.key(number: number, from: party.slug) }
        let cells = [ReportColumns.area, ReportColumns.place, ReportColumns.category].map { columns.text($0, row) }
        return keys.key(row: [ReportMoments.text(time)] + cells + [said.known], from: party.slug)
    }

    // MARK: What is wrong

    /// Everything that is wrong, once each.
    var allFaults: [Fault] {
        var all = faults
        let place = columns[ReportColumns.area] ?? columns[ReportColumns.place]
        for (number, name) in places.unknown.order.enumerated() {
            // More faults are not shown, and need no advice.
            let suggestions = number < FaultList.limit ? ground.suggestions(for: name) : []
            all.add(told.area(name, suggestions, rows: places.unknown.rows(name), column: place))
        }
        for fault in sorting.unknown { all.add(fault) }
        for name in strangers.order {
            all.add(told.party(name, among: ground.parties, rows: strangers.rows(name), column: columns[ReportColumns.source]))
        }
        if !unsorted.isEmpty { all.add(told.unsorted(unsorted)) }
        if !speech.dropped.isEmpty { all.add(told.dropped(speech.dropped)) }
        if !duplicates.isEmpty { all.add(told.duplicate(duplicates, column: columns[ReportColumns.id])) }
        let unread = sheet.unread(columns.unread(of: sheet.header), remark: "Andra kolumner kan säga något om personer.")
        if let unread { all.add(unread) }
        for fault in order.choices.renameFaults(renameGrounds) + order.choices.unusedRepair { all.add(fault.inFile(sheet.file, sheet.name)) }
        return all.all
    }

    private var renameGrounds: [RenameGround] {
        let parties = RenameGround(partyNames, known: ground.parties.map(\.name), lacking: "ingen part") { [ground] in ground.party($0) != nil }
        return [places.renameGround, sorting.renameGround, parties]
    }
}
