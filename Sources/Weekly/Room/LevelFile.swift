package import Almanac
package import AreasRules
package import Picture
package import Storage
package import Tabular

/// A level as a file has it: one area, one week.
package struct LevelRow: Hashable, Sendable {
    /// Exists in its year.
    package let week: Week
    /// An area of the directory.
    package let area: Slug
    /// The step on the scale.
    package let level: Int
    /// 1-based, where the level stands.
    package let row: Int
    /// 1-based, where the level stands.
    package let column: Int
    /// Why the level was set so, as a comment or a column of the file says it; empty when it does not.
    package let reasons: [String]

    package init(week: Week, area: Slug, level: Int, row: Int, column: Int, reasons: [String] = []) {
        self.week = week
        self.area = area
        self.level = level
        self.row = row
        self.column = column
        self.reasons = reasons
    }
}

/// Reads weekly levels from a table, in either of two shapes: `long`, one row per area and week, or `wide`, one row per week and one column
/// per area.
package enum LevelFile {
    /// The levels of a table and all that is wrong with it.
    ///
    /// An empty cell or a dash means that there was no basis for a level; it gives no row.
    /// - Parameters:
    ///   - year: the year of the weeks, when the table does not say it.
    ///   - areas: names are looked up on the Thursday of the week, the day that decides a week's year.
    ///   - steps: the levels of the scale.
    ///   - choices: what a person says of the names in the file, of reasons that may point at a person, and of repairs.
    ///   - noted: what is noted on levels already.
    /// - Throws: `Refused` of kind `use` when an answer cannot be read.
    package static func read(
        _ sheet: Sheet, year: Int?, areas: AreaDirectory, steps: ClosedRange<Int>, choices: ImportChoices = ImportChoices(), noted: Notes = Notes([])
    ) throws -> FileReading<LevelRow> {
        let remarks = GuardedRemarks(sheet, "skälet", by: areas.personGuard, try GuardedRemarks.Choice(choices), notes: noted)
        let meant = MeantAreas(directory: areas, meant: choices.meant)
        var faults = FaultList()
        guard let columns = LevelColumns.recognise(sheet, areas: meant, &faults) else { return .unreadable(sheet, faults) }
        for fault in meant.faults(choices, columns.areaNames(sheet)) + choices.unusedRepair { faults.add(fault.inFile(sheet.file, sheet.name)) }
        var gathering = LevelGathering(sheet, columns, year: year, areas: meant, steps: steps, remarks: remarks, faults: faults)
        for row in sheet.rows { gathering.take(row) }
        return FileReading(
            rows: gathering.rows, faults: gathering.allFaults, shape: columns.shape.rawValue, columns: columns.recognised,
            rowsRead: sheet.rows.count + sheet.omitted)
    }
}

/// The areas that names in a file stand for, after what a person has said of them.
struct MeantAreas {
    let directory: AreaDirectory
    /// What a name of the file is read as; itself where nothing is said.
    let meant: (String) -> String

    /// - Parameter day: the day that the name must hold on; nil for any.
    func find(_ name: String, on day: Day? = nil) -> AreaMatch { directory.find(meant(name), on: day) }

    /// True for a name that is read as one nobody knows: that is told of the answer, not of the file.
    func isRenamedInVain(_ name: String) -> Bool {
        let known = meant(name)
        return NearestNames.folded(known) != NearestNames.folded(name) && !isKnown(known)
    }

    /// Names that are read as others: as one nobody knows, or that the file does not have.
    func faults(_ choices: ImportChoices, _ names: [String]) -> [Fault] {
        choices.renameFaults([RenameGround(names, known: directory.areas.map(\.name), lacking: "inget område", isKnown: isKnown)])
    }

    private func isKnown(_ name: String) -> Bool {
        if case .known = directory.find(name) { true } else { false }
    }
}
