#if PostgreSQL
    /// A PostgreSQL connection at hand within one read or write.
    struct PostgresConnection: Connection {
        /// Rows of a cursor fetched at a time.
        private static let batch = 2_000

        let session: PostgresSession

        func query(_ sql: String, _ binds: [Bind], _ each: (any StoredRow) throws -> Void) throws {
            let result = try session.run(sql, binds)
            for row in 0..<result.rows { try each(PostgresRow(result: result, row: row)) }
        }

        func stream(_ sql: String, _ binds: [Bind], _ each: (any StoredRow) throws -> Void) throws {
            let (cursor, first) = try session.cursor(sql, binds, first: PostgresConnection.batch)
            var result = first
            while true {
                for row in 0..<result.rows { try each(PostgresRow(result: result, row: row)) }
                if result.rows < PostgresConnection.batch { break }
                result = try session.fetch(PostgresConnection.batch, of: cursor)
            }
            session.ahead.append("CLOSE \(cursor)")
        }

        func execute(_ sql: String, _ binds: [Bind]) throws -> Int { try session.run(sql, binds).touched }

        func insertion(into shape: RowShape, expecting count: Int) throws -> any BulkInsertion {
            try PostgresCopy(session, shape)
        }

        func hasTable(_ name: String) throws -> Bool {
            try session.run("SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = current_schema() AND tablename = ?1", [.text(name)]).rows > 0
        }
    }
#endif
