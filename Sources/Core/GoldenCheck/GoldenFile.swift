/// One declared file of a method's folder, with what its columns are for and how its values are answered.
struct GoldenFile: Sendable {
    let name: String
    private let check: @Sendable (GoldenFolder, inout FileReport) throws -> Void

    /// Runs the check; whatever stops it becomes a fault of the report.
    func report(in folder: GoldenFolder) -> FileReport {
        var report = FileReport("\(folder.name)/\(name)")
        do {
            try check(folder, &report)
        } catch let fault as GoldenFault {
            report.fail(fault)
        } catch {
            report.fail(GoldenFault("metoden vägrar: \(error)"))
        }
        return report
    }

    /// The answers to a table: one dictionary per row, by column.
    typealias TableAnswers = @Sendable (GoldenFolder, CSVTable) throws -> [[String: Answer]]

    /// The answers to a JSON document, by path.
    typealias TreeAnswers = @Sendable (GoldenFolder, JSONTree) throws -> [String: Answer]

    /// A table with expected values.
    static func table(
        _ name: String, columns: @escaping @Sendable (GoldenFolder) throws -> Columns, answers: @escaping TableAnswers
    ) -> GoldenFile {
        GoldenFile(name: name) { folder, report in
            let table = try folder.table(name)
            let columns = try columns(folder)
            for fault in columns.faults(of: table.header) { report.fail(fault) }
            guard report.passed else { return }
            try report.compare(table, columns, answers(folder, table))
        }
    }

    /// A JSON document with expected values.
    static func tree(_ name: String, columns: Columns, answers: @escaping TreeAnswers) -> GoldenFile {
        GoldenFile(name: name) { folder, report in
            let tree = try folder.json(name)
            for fault in columns.faults(of: Set(tree.leaves.keys.map(JSONTree.pattern))) { report.fail(fault) }
            guard report.passed else { return }
            try report.compare(tree, columns, answers(folder, tree))
        }
    }

    /// A file whose layout follows its data, such as a document keyed by names from the input: checked by its own rules.
    static func own(_ name: String, check: @escaping @Sendable (GoldenFolder, inout FileReport) throws -> Void) -> GoldenFile {
        GoldenFile(name: name, check: check)
    }

    /// An input table with fixed columns and, where `others` says so, any further ones.
    static func input(_ name: String, columns: [String], others: @escaping @Sendable (String) -> Bool = { _ in false }) -> GoldenFile {
        GoldenFile(name: name) { folder, report in
            let header = try folder.table(name).header
            for fault in Columns(informative: columns).faults(of: header.filter { columns.contains($0) || !others($0) }) {
                report.fail(fault)
            }
        }
    }

    /// The parameters, with exactly these paths.
    static func parameters(_ paths: [String]) -> GoldenFile {
        GoldenFile(name: "parameters.json") { folder, report in
            let found = Set(try folder.parameters().leaves.keys.map(JSONTree.pattern))
            for fault in Columns(informative: paths).faults(of: found) { report.fail(fault) }
        }
    }

    /// A peer's own figures: read, never compared.
    static func note(_ name: String) -> GoldenFile {
        GoldenFile(name: name) { folder, _ in
            if name.hasSuffix(".csv") { _ = try folder.table(name) } else { _ = try folder.json(name) }
        }
    }
}

extension FileReport {
    /// Compares every declared column of every row; a required column without an answer is a fault.
    fileprivate mutating func compare(_ table: CSVTable, _ columns: Columns, _ answers: [[String: Answer]]) throws(GoldenFault) {
        guard answers.count == table.rows.count else {
            throw GoldenFault("filen har \(table.rows.count) rader, indata ger \(answers.count)")
        }
        for name in table.header {
            guard let tolerance = columns.tolerance(name) else { continue }
            for (index, expected) in try table.column(name).enumerated() {
                if let answer = answers[index][name] {
                    compare(answer, with: expected, tolerance, at: "rad \(index + 2), \(name)")
                } else if columns.optional[name] == nil {
                    fail(GoldenFault("rad \(index + 2), \(name): inget svar"))
                }
            }
        }
    }

    /// Compares every declared leaf; a required leaf without an answer and an answer without a leaf are faults.
    fileprivate mutating func compare(_ tree: JSONTree, _ columns: Columns, _ answers: [String: Answer]) {
        for (path, expected) in tree.leaves.sorted(by: { $0.key < $1.key }) {
            let pattern = JSONTree.pattern(path)
            guard let tolerance = columns.tolerance(pattern) else { continue }
            if let answer = answers[path] {
                compare(answer, with: expected, tolerance, at: path)
            } else if columns.optional[pattern] == nil {
                fail(GoldenFault("\(path): inget svar"))
            }
        }
        for path in answers.keys.sorted() where tree.leaves[path] == nil { fail(GoldenFault("\(path): väntat värde saknas")) }
    }
}
