package import Picture
package import Tabular

/// What became of a file.
package enum ImportOutcome: String, Sendable, Hashable {
    case wouldStore = "would_store"
    case stored
    case unchanged
    case revision
    case refused
}

/// The answer to an import, the same on page, command line and in the API (CONTRACT §1).
package struct ImportAnswer: Sendable {
    package let what: String
    package let file: ImportFile
    package let form: FileForm
    package let isDryRun: Bool
    package var faults: [Fault]
    /// How the columns were understood: `category-year`, `week-area`.
    package var shape = ""
    /// Recognised columns by what they hold, 1-based.
    package var columns: [(name: String, index: Int)] = []
    package var tally = RowTally()
    /// How the table's own sums were checked, and what would mend them.
    package var check = ArithmeticCheck()
    package var repairs: [ImportRepair] = []
    /// Series that go on under another name.
    package var breaks: [ImportBreak] = []
    /// How the table begins, as it was understood; nil for files that are no tables.
    package var preview: ImportPreview?
    package private(set) var outcome = ImportOutcome.refused
    package private(set) var batch: Int64?
    package private(set) var change: ChangeNumber?

    package init(what: String, file: ImportFile, form: FileForm, dryRun: Bool, faults: [Fault]) {
        self.what = what
        self.file = file
        self.form = form
        self.isDryRun = dryRun
        self.faults = faults
    }

    package var hasErrors: Bool { faults.contains { $0.severity == .error } }

    package func refused() -> ImportAnswer {
        var answer = self
        answer.outcome = .refused
        answer.tally.refused = Set(faults.filter { $0.severity == .error }.compactMap(\.row)).count
        return answer
    }

    /// Takes in what the plan found and, when it was stored, the batch and change it became.
    package mutating func finish(_ plan: RowTally, batch: Int64?, change: ChangeNumber) {
        let (read, totals) = (tally.read, tally.totals)
        tally = plan
        (tally.read, tally.totals) = (read, totals)
        self.batch = batch
        self.change = change
        let touches = plan.new + plan.changed > 0
        outcome = !touches ? .unchanged : isDryRun ? .wouldStore : plan.changed > 0 ? .revision : .stored
    }

    package var json: JSON {
        .of([
            "what": .string(what), "dry_run": .bool(isDryRun), "outcome": .string(outcome.rawValue), "batch": .optional(batch),
            "file": .of([
                "name": .string(file.name), "sha256": .string(file.sha256), "bytes": .int(file.size), "format": .string(form.format),
                "encoding": .optional(form.encoding.isEmpty ? nil : form.encoding), "separator": .optional(form.separator.isEmpty ? nil : form.separator),
                "sheet": .optional(form.sheet),
            ]),
            "recognised": .of([
                "shape": .string(shape), "columns": .object(columns.map { JSON.Member(key: $0.name, value: .int($0.index)) }),
            ]),
            "rows": .of([
                "read": .int(tally.read), "totals": .int(tally.totals), "new": .int(tally.new), "changed": .int(tally.changed),
                "same": .int(tally.same), "refused": .int(tally.refused),
            ]),
            "arithmetic": check.json(repairs: repairs.map(\.json)), "breaks": .array(breaks.map(\.json)),
        ])
    }
}
