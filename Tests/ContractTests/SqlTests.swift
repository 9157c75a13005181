import Storage
import StoresUnderTest
import Testing

@testable import samsyn

/// The SQL of all rooms, read off the sources: the same words on both engines, and every question served by an index.
@Suite struct SqlTests {
    /// A statement as it stands in a file.
    struct Statement: Sendable, CustomTestStringConvertible {
        let file: String
        let text: String
        var testDescription: String { "\(file): \(text.prefix(60))" }
    }

    /// What stands between `\(` and `)` in storage's own statements, which are for any table, and what it becomes.
    private static let parts = [
        "table.name": "count_cell", "table": "count_cell", "name": "count_cell", "columns.joined(separator: \", \")": "id, source", "marks": "?1, ?2, ?3",
        "news": "value = ?1",
    ]

    static func statements(in folder: String) throws -> [Statement] {
        let verb = #/^(SELECT|INSERT|UPDATE|DELETE|WITH|REPLACE|PRAGMA) /#
        return try Repository.files(under: folder).flatMap { file in
            file.literals.filter { $0.contains(verb) }.map { Statement(file: file.path, text: $0) }
        }
    }

    /// The text constants of the product, by the type they belong to and their name: `AreaStore.current`. Only one whole text literal is taken, so
    /// that nothing put together while the program runs is mistaken for one.
    private static let constants = Result<[String: String], any Error> {
        var constants: [String: String] = [:]
        for file in try Repository.files(under: "Sources") {
            let types = file.code.matches(of: #/(?m)^(?:package |public |private |fileprivate )?(?:struct|enum|extension|actor) (\w+)/#)
            for match in file.code.matches(of: #/static let (\w+)(?:: String)? =\s+"((?:[^"\\\n]|\\.)*)"\n/#) where !match.2.contains("\\(") {
                guard let type = types.last(where: { $0.range.lowerBound < match.range.lowerBound }) else { continue }
                constants["\(type.1).\(match.1)"] = String(match.2)
            }
        }
        return constants
    }

    /// The statement with its interpolated parts filled in: constants as they stand in the sources.
    static func filled(_ statement: Statement) throws -> String {
        let own = statement.file.hasPrefix("Sources/Core/Storage/") ? parts : [:]
        return try own.merging(constants.get()) { own, _ in own }.reduce(statement.text) { $0.replacing("\\(\($1.key))", with: $1.value) }
    }

    private static let roomStatements = Result { try Repository.rooms.flatMap { try statements(in: "Sources/\($0)") } }

    @Test func `finds the rooms' statements`() throws {
        #expect(try SqlTests.roomStatements.get().count >= 10)
    }

    @Test(arguments: [
        "LIKE", "GLOB", "MATCH", "REGEXP", "JSON", "JSON_EXTRACT", "OR IGNORE", "OR REPLACE", "REPLACE INTO", "NOCASE", "COLLATE", "ROWID",
        "AUTOINCREMENT", "IFNULL", "STRFTIME", "DATETIME", "JULIANDAY", "GROUP_CONCAT", "TOTAL", "LAST_INSERT_ROWID", "RANDOM", "PRAGMA", "INSERT",
        "UPDATE", "DELETE", "INTEGER", "SQLITE_MASTER",
    ])
    func `rooms use no word that the engines understand differently, and write through the writer alone`(_ word: String) throws {
        for statement in try SqlTests.roomStatements.get() {
            let words = " " + statement.text.uppercased().map { $0.isLetter || $0 == "_" ? String($0) : " " }.joined() + " "
            #expect(!words.contains(" \(word) "), "\(statement.testDescription)")
        }
    }

    @Test func `takes for a constant only what is written whole in the sources`() throws {
        let constants = try SqlTests.constants.get()
        #expect(constants["AreaStore.current"] == "since <= ?1 AND (until IS NULL OR until > ?1)")
        #expect(constants["Reader.batchColumns"]?.hasPrefix("id, what, source") == true)
        let made = Statement(file: "Sources/Areas/Room/AreaStore.swift", text: "SELECT slug FROM area WHERE name = '\\(name)' AND \\(AreaStore.current)")
        #expect(try SqlTests.filled(made).contains("\\(name)"))
        #expect(try !SqlTests.filled(made).contains("\\(AreaStore"))
    }

    @Test func `rooms bind every value, and never write one into the text`() throws {
        for statement in try SqlTests.roomStatements.get() {
            #expect(try !SqlTests.filled(statement).contains("\\("), "\(statement.testDescription)")
            #expect(statement.text.firstMatch(of: #/\?(?![1-9])|:[a-z]|= '/#) == nil, "\(statement.testDescription)")
        }
    }

    /// The server settles what kind a parameter is by its first use, and `?6 IS NULL` does not say.
    @Test func `rooms use a parameter where its kind shows before they ask whether it is nothing`() throws {
        for statement in try SqlTests.roomStatements.get() {
            for match in statement.text.matches(of: #/\?([0-9]) IS (?:NOT )?NULL/#) {
                let before = statement.text[..<match.range.lowerBound]
                #expect(before.contains("?\(match.1)"), "\(statement.testDescription): ?\(match.1)")
            }
        }
    }

    /// Tables that grow with the years; all others are small and may be read whole.
    private static let large = [
        "level_decision", "count_cell", "count_gap", "hour_cell", "event", "population", "indicator_value", "import_file", "audit_part", "audit_entry",
        "trail_sender", "access_event", "purged_part",
    ]

    /// Questions that read a large table whole by their nature.
    private static let whole = [
        "Sources/Core/Storage/TrailCheck.swift",  // the check of the trail reads every row there is
        "Sources/Core/Storage/TrailCheckRows.swift",
        "Sources/Core/Storage/Retention/PurgeWork.swift",  // a purge reads again all that a change ended
        "Sources/Counts/Room/Events/EventRecords.swift",  // and looks at every event to see how old it is
        "Sources/Core/Storage/Copy/StoredTable.swift",  // and so does a copy of a store
    ]

    @Test(.enabled(if: EmptyPlace.isFile)) func `serves every question by an index`() async throws {
        let (house, _) = try await DemoHouse.reading()
        // What is asked of the other engine alone cannot be explained by this one.
        let statements = try SqlTests.statements(in: "Sources").filter {
            $0.text.firstMatch(of: #/^(SELECT|WITH|UPDATE) /#) != nil && !$0.file.hasPrefix("Sources/Core/Storage/PostgreSQL/")
        }
        #expect(statements.count > 20)
        for statement in statements where !SqlTests.whole.contains(where: { statement.file == $0 || statement.text.hasPrefix($0) }) {
            for step in try await SqlTests.plan(statement, in: house.store) {
                let table = SqlTests.large.first { step.hasPrefix("SCAN \($0)") }
                // Along the key for the newest entry alone: one step.
                let isFirst = table == "audit_entry" && statement.text.contains("ORDER BY change DESC LIMIT")
                // Any one row, to see whether there is one.
                let isAny = statement.text.contains(#/^SELECT 1 FROM \S+ LIMIT 1$/#)
                #expect(table == nil || isFirst || isAny, "\(statement.testDescription): \(step)")
            }
        }
    }

    /// Storage's own statements that only one engine is asked, or that are put together of parts, are tried by its own tests.
    @Test(.enabled(if: !EmptyPlace.isFile)) func `every statement of the rooms is understood by the server too`() async throws {
        let (house, _) = try await DemoHouse.reading()
        let statements = try SqlTests.roomStatements.get()
        for (number, statement) in statements.enumerated() {
            let text = try SqlTests.filled(statement).replacing("?", with: "$")
            do {
                _ = try await house.store.read { try $0.rows("PREPARE tried_\(number) AS \(text)") { _ in } }
            } catch {
                Issue.record("\(statement.testDescription): \(error)")
            }
        }
    }

    private static func plan(_ statement: Statement, in store: Store) async throws -> [String] {
        let text = try filled(statement)
        let highest = text.matches(of: #/\?([0-9]+)/#).compactMap { Int($0.1) }.max() ?? 0
        let binds = [Bind](repeating: .int(1), count: highest)
        do {
            return try await store.read { try $0.rows("EXPLAIN QUERY PLAN " + text, binds) { $0.text(3) } }
        } catch {
            Issue.record("\(statement.testDescription) cannot be explained: \(error)")
            return []
        }
    }

    @Test(.enabled(if: EmptyPlace.isFile)) func `notices a question that no index serves`() async throws {
        let (house, _) = try await DemoHouse.reading()
        let statement = Statement(file: "", text: "SELECT id FROM level_decision WHERE level = ?1")
        #expect(try await SqlTests.plan(statement, in: house.store).contains { $0.hasPrefix("SCAN level_decision") })
    }
}
