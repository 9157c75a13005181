import Glibc
import Statistics

extension GoldenMethod {
    /// Weekly alarms by Farrington's flexible method (A3.5).
    static let farringtonFlexible = GoldenMethod(
        "farrington_flexible",
        [
            .own("parameters.json") { folder, report in
                for fault in FarringtonParameters.faults(of: try folder.parameters()) { report.fail(fault) }
            },
            .input("input.csv", columns: ["date", "iso"], others: { _ in true }),
            .input("input_missing.csv", columns: ["date"], others: { _ in true }),
            .held("expected.csv", columns: { _ in FarringtonGolden.peerColumns }, answers: FarringtonGolden.peer),
            .held("expected_corrected_from_spec.csv", columns: { _ in FarringtonGolden.textColumns }, answers: FarringtonGolden.text),
            .held("expected_missing.csv", columns: { _ in FarringtonGolden.missingColumns }, answers: FarringtonGolden.missing),
        ])
}

/// The alarms that the three files are held to, worked out once per series, configuration and week.
private enum FarringtonGolden {
    static let peerColumns = Columns(
        keys: ["series", "config", "week"],
        required: [
            .exact: ["observed", "upperbound", "alarm"], .within(1e-5): ["expected"], .within(5e-4): ["phi"], .within(1e-4): ["pvalue"],
        ],
        optional: [.exact: ["trendFitted"]], informative: ["mu0", "trend", "score"])

    static let textColumns = Columns(
        keys: ["series", "config", "week"],
        required: [
            .exact: ["observed", "alarm", "upper"], .within(1e-5): ["expected"], .within(5e-4): ["phi"], .within(1e-4): ["p"],
        ],
        optional: [.exact: ["trend"]])

    static let missingColumns = Columns(
        keys: ["week"],
        required: [
            .exact: ["observed", "upperbound", "alarm"], .within(1e-3): ["expected", "pvalue"], .within(5e-4): ["phi"],
        ])

    /// The peer as it is: bound only where its fault does not reach, by plug-in limits with the slope always kept.
    @Sendable
    static func peer(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: HeldAnswer]] {
        let means = try table.column("mu0")
        return try FarringtonTable(folder).rows(table).enumerated().map { index, row in
            guard row.configuration.rule.bound == .plugIn, row.configuration.rule.trendLevel == 1 else { return row.exempt(peerColumns) }
            let expected = try row.cells(table, index, "alarm", "expected", "upperbound")
            let isEmpty = means[index].number.map { $0 < 1e-6 } ?? true
            let values = isEmpty ? row.alarmOnly(peerColumns, expected[0]) : row.values(expected[1], share: 1e-5, alarm: expected[0])
            return row.keys.merging(values) { $1 }.merging(["trendFitted": row.trend(isEmpty)]) { $1 }
        }
    }

    /// A second implementation of the text.
    @Sendable
    static func text(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: HeldAnswer]] {
        let dispersions = try table.column("phi")
        return try FarringtonTable(folder).rows(table).enumerated().map { index, row in
            let expected = try row.cells(table, index, "alarm", "expected", "upper")
            let isEmpty = dispersions[index].isNone || expected[1].number.map { $0 < 1e-6 } ?? false
            if isEmpty { return row.keys.merging(row.alarmOnly(textColumns, expected[0])) { $1 } }
            var values = row.values(expected[1], share: 1e-5, alarm: expected[0])
            values["p"] = values["pvalue"]
            values["trend"] = row.trend(false)
            values["upper"] = row.upper(expected[2])
            return row.keys.merging(values) { $1 }
        }
    }

    @Sendable
    static func missing(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: HeldAnswer]] {
        try FarringtonTable(folder).missingRows(table).enumerated().map { index, row in
            let expected = try row.cells(table, index, "alarm", "expected", "upperbound")
            let values = row.values(expected[1], share: 1e-3, alarm: expected[0]).merging(row.peerReading(expected[1])) { $1 }
            // The peer adds up no weeks one of which is missing, and then says nothing.
            let isSilent = !row.hasWholeCaseWeeks && expected[1].isNone && expected[2].isNone
            let silence = (isSilent ? ["alarm", "expected", "upperbound"] : []).map { ($0, HeldAnswer(.exempt)) }
            return row.keys.merging(values) { $1 }.merging(silence) { $1 }
        }
    }
}

extension FarringtonRow {
    /// Some cells of a row of the file.
    fileprivate func cells(_ table: CSVTable, _ index: Int, _ names: String...) throws(GoldenFault) -> [Cell] {
        var cells: [Cell] = []
        for name in names { cells.append(try table.column(name)[index]) }
        return cells
    }

    fileprivate var keys: [String: HeldAnswer] {
        [
            "series": HeldAnswer(.text(series)), "config": HeldAnswer(.text(configuration.name)), "week": HeldAnswer(Answer(week)),
            "observed": HeldAnswer(Answer(observed)),
        ]
    }

    fileprivate func exempt(_ columns: Columns) -> [String: HeldAnswer] {
        columns.required.mapValues { _ in HeldAnswer(.exempt) }.merging(keys) { $1 }
    }

    /// Where there is no history only the alarm is asked for, and none stands for 0.
    fileprivate func alarmOnly(_ columns: Columns, _ expected: Cell) -> [String: HeldAnswer] {
        columns.required.mapValues { _ in HeldAnswer(.exempt) }.merging(["alarm": alarm(expected)]) { $1 }
            .merging(["observed": HeldAnswer(Answer(observed))]) { $1 }
    }

    private func alarm(_ expected: Cell) -> HeldAnswer {
        let isAlarm = judgement?.isAlarm ?? false
        return HeldAnswer(expected.isNone && !isAlarm ? .none : Answer(isAlarm ? 1 : 0))
    }

    /// Limit and expected count are not told where the latest weeks have too few events.
    fileprivate func values(_ expected: Cell, share: Double, alarm: Cell) -> [String: HeldAnswer] {
        let told = judgement.flatMap { $0.hasEnoughCases ? $0 : nil }
        return [
            "alarm": self.alarm(alarm), "expected": HeldAnswer(told?.expected, share: share, of: expected),
            "upperbound": HeldAnswer(Answer(told?.upperBound)), "phi": HeldAnswer(Answer(judgement?.phi)),
            "pvalue": HeldAnswer(Answer(judgement?.p)),
        ]
    }

    /// Where the oldest weeks were not reported the peer fits time from the first of them and foretells from the first reported one: its
    /// week lies so many weeks too early on the slope. Our fit is held to that reading of it, by the same tolerances.
    fileprivate func peerReading(_ expected: Cell) -> [String: HeldAnswer] {
        guard leadingGap > 0, configuration.rule.bound == .plugIn, let judgement, judgement.hasEnoughCases, let observed,
            let next = PredictedCount(mean: judgement.expected * exp(-judgement.slope * Double(leadingGap)), phi: judgement.phi),
            let upper = next.quantile(1 - configuration.rule.alpha)
        else { return [:] }
        return [
            "expected": HeldAnswer(next.mean, share: 1e-3, of: expected), "upperbound": HeldAnswer(Answer(upper)),
            "pvalue": HeldAnswer(.number(next.atLeast(observed))),
            "alarm": HeldAnswer(Answer(observed > upper && judgement.hasHistory ? 1 : 0)),
        ]
    }

    /// Limits that are no whole numbers are held to a share.
    fileprivate func upper(_ expected: Cell) -> HeldAnswer {
        let told = judgement.flatMap { $0.hasEnoughCases ? $0.upperBound : nil }
        guard case .delta = configuration.rule.bound else { return HeldAnswer(Answer(told)) }
        return HeldAnswer(told, share: 1e-4, of: expected)
    }

    fileprivate func trend(_ isEmpty: Bool) -> HeldAnswer {
        HeldAnswer(isEmpty ? .exempt : Answer(judgement.map { $0.hasTrend ? 1 : 0 }))
    }
}
