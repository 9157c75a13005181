import Statistics

extension GoldenMethod {
    /// Table arithmetic: what disagrees with the printed totals, and the slips that would explain it (A9).
    static let tableReconcile = GoldenMethod(
        "table_reconcile",
        [
            .parameters(["max_shift", "difference", "empty_cell", "row_index", "column_index"]),
            .input(
                "input_tables.csv", columns: ["table", "row", "category", "year", "area", "printed_total"],
                others: { !["table", "row", "category", "year", "area", "printed_total"].contains($0) }),
            .own("expected.json", check: ReconcileGolden.check),
        ])
}

private enum ReconcileGolden {
    @Sendable
    static func check(_ folder: GoldenFolder, _ report: inout FileReport) throws {
        let furthest = try folder.parameters().whole("max_shift")
        guard furthest == TableReconciliation.furthestShift else { throw GoldenFault("max_shift är \(furthest)") }
        let tree = try folder.json("expected.json")
        let tables = try ReconcileInput.tables(folder.table("input_tables.csv"))
        var unread = Set(tree.leaves.keys)
        for input in tables {
            let expected = ExpectedTable(tree, name: input.name)
            unread.subtract(expected.paths)
            for path in expected.strangers { report.fail(GoldenFault("\(path) är inte deklarerad")) }
            let found = TableReconciliation(input.table)
            try compareDifferences(found, input, expected, &report)
            try compareRepairs(found, expected, &report)
            compareRepaired(found, input, &report)
        }
        for path in unread.sorted() { report.fail(GoldenFault("\(path): tabellen finns inte i indata")) }
    }

    private static func compareDifferences(
        _ found: TableReconciliation, _ input: ReconcileInput, _ expected: ExpectedTable, _ report: inout FileReport
    ) throws {
        for (list, answers) in [("row_diff", found.rowDifferences), ("column_diff", found.columnDifferences)] {
            let cells = expected.list(list)
            guard cells.count == answers.count else { throw GoldenFault("\(list) har \(cells.count) värden, tabellen \(answers.count)") }
            for (place, answer) in answers.enumerated() {
                report.compare(Answer(answer), with: cells[place], .exact, at: "\(list)[\(place)]")
            }
        }
        report.compare(.truth(found.rowTotalsHold), with: try expected.leaf("row_totals_ok"), .exact, at: "row_totals_ok")
        report.compare(.truth(found.columnTotalsHold), with: try expected.leaf("column_totals_ok"), .exact, at: "column_totals_ok")
        let columns = Set(expected.list("mismatched_columns").map(\.text))
        for (name, difference) in zip(input.months, found.columnDifferences) {
            report.compare(.truth(difference != 0), with: Cell(text: "\(columns.contains(name))"), .exact, at: "mismatched_columns \(name)")
        }
        let rows = Set(expected.list("mismatched_rows").compactMap(\.whole))
        for (row, difference) in found.rowDifferences.enumerated() {
            report.compare(.truth(difference != 0), with: Cell(text: "\(rows.contains(row))"), .exact, at: "mismatched_rows \(row)")
        }
    }

    /// The order within a list does not count; where a shift begins and ends is a note.
    private static func compareRepairs(_ found: TableReconciliation, _ expected: ExpectedTable, _ report: inout FileReport) throws {
        for (kind, own) in [
            "shifts": found.shifts.map(\.row), "neighbour_swaps": found.swaps.map(\.row), "single_cells": found.singleCells.map(\.row),
        ] {
            let elements = expected.length(kind)
            report.compare(Answer(own.count), with: Cell(text: "\(elements)"), .exact, at: "\(kind): antal")
            for index in 0..<elements {
                let path = "\(kind)[\(index)]"
                let row = try expected.leaf("\(path).row")
                let repair = found.repairs.filter { $0.row == row.whole && $0.kind == kind }
                report.compare(Answer(repair.first?.row), with: row, .exact, at: "\(path).row")
                let corrected = expected.list("\(path).corrected")
                let rows = repair.map { $0.correctedRow(of: found.table) }
                let nearest = rows.first { row in row == corrected.compactMap(\.whole) } ?? rows.first ?? []
                for (place, cell) in corrected.enumerated() {
                    report.compare(
                        Answer(nearest.indices.contains(place) ? nearest[place] : nil), with: cell, .exact,
                        at: "\(path).corrected[\(place)]")
                }
            }
        }
    }

    /// A repair removes every difference: the repaired table's sums are the printed totals.
    private static func compareRepaired(_ found: TableReconciliation, _ input: ReconcileInput, _ report: inout FileReport) {
        for repair in found.repairs {
            let cells = repair.applied(to: found.table).map { $0.map { $0 ?? 0 } }
            let rowSums = cells.map { $0.reduce(0, +) }
            let columnSums = input.months.indices.map { column in cells.reduce(0) { $0 + $1[column] } }
            let printed = input.table.rowTotals + input.table.columnTotals + [input.table.grandTotal]
            for (sum, total) in zip(rowSums + columnSums + [rowSums.reduce(0, +)], printed) {
                guard let total else { continue }
                report.compare(Answer(sum), with: Cell(text: "\(total)"), .exact, at: "summa efter rättelse av rad \(repair.row)")
            }
        }
    }
}

extension TableRepair {
    /// The list of the expected document that holds repairs of this kind.
    fileprivate var kind: String {
        switch self {
        case .shift: "shifts"
        case .swap: "neighbour_swaps"
        case .cell: "single_cells"
        }
    }
}

/// One table of the input, with its printed totals.
private struct ReconcileInput {
    let name: String
    let months: [String]
    let table: PrintedTable

    static func tables(_ file: CSVTable) throws -> [ReconcileInput] {
        let fixed: Set = ["table", "row", "category", "year", "area", "printed_total"]
        let months = file.header.filter { !fixed.contains($0) }
        let names = try file.texts("table")
        let columns = try months.map { try file.wholesOrNone($0) }
        let (rows, totals) = (try file.wholesOrNone("row"), try file.wholesOrNone("printed_total"))
        return try names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.map { name in
            let body = names.indices.filter { names[$0] == name && rows[$0] != nil }.sorted { (rows[$0] ?? 0) < (rows[$1] ?? 0) }
            let sum = names.indices.first { names[$0] == name && rows[$0] == nil }
            return ReconcileInput(
                name: name, months: months,
                table: try PrintedTable(
                    cells: body.map { row in columns.map { $0[row] } }, rowTotals: body.map { totals[$0] },
                    columnTotals: sum.map { sum in columns.map { $0[sum] ?? 0 } }, grandTotal: sum.flatMap { totals[$0] }))
        }
    }
}

/// What the document says of one table. Its name may hold any character, so paths are found by what they begin with.
private struct ExpectedTable {
    private let tree: JSONTree
    private let prefix: String
    private static let declared: Set = [
        "mismatched_columns", "mismatched_rows", "row_diff", "column_diff", "row_totals_ok", "column_totals_ok", "shifts",
        "neighbour_swaps",
        "single_cells",
    ]

    init(_ tree: JSONTree, name: String) {
        self.tree = tree
        prefix = "tables.\(name)."
    }

    var paths: [String] { tree.leaves.keys.filter { $0.hasPrefix(prefix) } }

    var strangers: [String] {
        paths.filter { !Self.declared.contains(String($0.dropFirst(prefix.count).prefix { $0 != "[" && $0 != "." })) }.sorted()
    }

    func leaf(_ path: String) throws(GoldenFault) -> Cell {
        guard let cell = tree.leaves[prefix + path] else { throw GoldenFault("\(path) saknas") }
        return cell
    }

    func list(_ path: String) -> [Cell] {
        var cells: [Cell] = []
        while let cell = tree.leaves["\(prefix)\(path)[\(cells.count)]"] { cells.append(cell) }
        return cells
    }

    func length(_ path: String) -> Int { tree.length(prefix + path, key: "row") }
}
