import Picture
import Storage
import Weekly

@testable import Counts
@testable import samsyn

/// What a store's tables are made of, a line for each thing, in order.
enum SchemaShape {
    /// Of a file: tables and indexes as they were written, columns one by one, and the columns of each index.
    static func ofFile(_ store: Store) async throws -> [String] {
        let questions = [
            "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_master ORDER BY type, name",
            """
            SELECT 'column ' || t.name || ' ' || c.cid || ' ' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || quote(c.dflt_value) || ' ' || c.pk
            FROM sqlite_master t JOIN pragma_table_xinfo(t.name) c WHERE t.type = 'table' ORDER BY t.name, c.cid
            """,
            """
            SELECT 'index ' || t.name || ' ' || i.name || ' ' || i."unique" || ' ' || i.origin || ' ' || i.partial || ' ' || x.seqno || ' '
                || coalesce(x.name, '') || ' ' || x."desc" || ' ' || coalesce(x.coll, '') || ' ' || x.key
            FROM sqlite_master t JOIN pragma_index_list(t.name) i JOIN pragma_index_xinfo(i.name) x
            WHERE t.type = 'table' ORDER BY t.name, i.name, x.seqno
            """,
        ]
        return try await lines(questions, store)
    }

    /// Of a schema on a server: columns one by one, indexes and constraints as the server writes them.
    static func ofServer(_ store: Store) async throws -> [String] {
        let questions = [
            """
            SELECT concat_ws(' ', 'column', table_name, ordinal_position, column_name, data_type, is_nullable, column_default, collation_name)
            FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position
            """,
            "SELECT concat_ws(' ', 'index', tablename, indexname, indexdef) FROM pg_indexes WHERE schemaname = current_schema() ORDER BY tablename, indexname",
            """
            SELECT concat_ws(' ', 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid)) FROM pg_constraint
            WHERE connamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) ORDER BY conrelid::regclass::text, conname
            """,
        ]
        return try await lines(questions, store)
    }

    /// White space is folded: how a statement is broken into lines says nothing of the table.
    private static func lines(_ questions: [String], _ store: Store) async throws -> [String] {
        try await store.read { reader in
            try questions.flatMap { try reader.rows($0) { $0.text(0).split(whereSeparator: \.isWhitespace).joined(separator: " ") } }
        }
    }
}

/// All that a small store tells: every figure, the levels of a year, and every table of counts.
struct FixtureFigures: Equatable {
    struct Told: Equatable {
        let id: String
        let text: String
    }

    let figures: [Told]
    let levels: String
    let tables: [String]

    init(_ house: House) async throws {
        let reading = try await house.reading()
        let ids = try await house.board.offers(matching: "", limit: 10_000, reading).map(\.id)
        let found = try await house.board.figures(ids, reading)
        figures = try ids.map { id in Told(id: id.description, text: try found[id]?.get().json.text ?? "") }.sorted { $0.id < $1.id }
        levels = LevelsAnswer.json(try await house.weekly.years.load(2024, asOf: reading.asOf)).text
        tables = try await FixtureFigures.tables(house, reading)
    }

    private static func tables(_ house: House, _ reading: Reading) async throws -> [String] {
        var tables: [String] = []
        for key in try await house.counts.tables.keys(asOf: reading.asOf) {
            if let table = try await house.counts.tables.load(key, asOf: reading.asOf) { tables.append(CompStatAnswer.json(table).text) }
        }
        for key in try await house.counts.months.keys(asOf: reading.asOf) {
            if let months = try await house.counts.months.load(key, asOf: reading.asOf) { tables.append(MonthAnswer.json(months).text) }
        }
        return tables
    }
}
