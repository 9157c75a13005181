#if PostgreSQL
    import CPostgres

    /// One connection to a server, with what has been prepared on it. It blocks, and belongs to one `PostgresLink`.
    final class PostgresSession {
        /// A statement is prepared once for each combination of kinds that is bound to it.
        private struct Shape: Hashable {
            let sql: String
            let types: [Oid]
        }

        let raw: OpaquePointer
        private var prepared: [Shape: String] = [:]
        private var names = 0
        /// Statements that answer nothing and go with the next one.
        var ahead: [String] = []
        /// True while it has not been heard that the last reading has ended.
        var isOwed = false
        /// True once something asked within the reading or the change has been answered.
        var hasAnswered = false
        /// Rows that have been handed in and not yet sent.
        var waiting: PostgresCopy?
        private let notices: NoticeBox

        /// Connects. The address names server, database and user; a password comes from it, from the environment or from the password file.
        /// - Throws: `PostgresError`.
        init(address: String, settings: [String], notice: @escaping @Sendable (String) -> Void) throws(PostgresError) {
            notices = NoticeBox(notice)
            guard let made = PQconnectdb(address) else { throw PostgresError(state: "", words: "slut på minne", isLost: true) }
            raw = made
            guard PQstatus(raw) == CONNECTION_OK else { throw failure(nil) }
            PQsetNoticeProcessor(raw, { box, words in NoticeBox.take(box, words) }, Unmanaged.passUnretained(notices).toOpaque())
            for setting in settings { _ = try command(setting) }
        }

        deinit { PQfinish(raw) }

        /// Sends a statement that needs nothing bound to it: transactions and settings.
        @discardableResult
        func command(_ sql: String) throws(PostgresError) -> PostgresResult {
            try sendAhead()
            let result = try PostgresResult(PQexec(raw, sql), of: self)
            hasAnswered = true
            return result
        }

        /// Runs a statement with its values bound, prepared the first time.
        func run(_ sql: String, _ binds: [Bind]) throws(PostgresError) -> PostgresResult {
            try sendWaiting()
            let shape = Shape(sql: sql, types: binds.map(\.type))
            return try PostgresValues(binds).withPointers { count, values, lengths, formats throws(PostgresError) in
                if let name = prepared[shape], isHeard {
                    return try PostgresResult(PQexecPrepared(raw, name, count, values, lengths, formats, 1), of: self)
                }
                let name = prepared[shape] ?? unused("s")
                let result = try together {
                    (prepared[shape] != nil || PQsendPrepare(raw, name, PostgresSession.numbered(sql), count, shape.types) == 1)
                        && PQsendQueryPrepared(raw, name, count, values, lengths, formats, 1) == 1
                }
                prepared[shape] = name
                return result
            }
        }

        /// Opens a cursor over a query.
        /// - Returns: its name, and the first rows.
        func cursor(_ sql: String, _ binds: [Bind], first rows: Int) throws(PostgresError) -> (name: String, first: PostgresResult) {
            try sendWaiting()
            let name = unused("c")
            let declared = "DECLARE \(name) NO SCROLL CURSOR FOR \(PostgresSession.numbered(sql))"
            let first = try PostgresValues(binds).withPointers { count, values, lengths, formats throws(PostgresError) in
                try together {
                    PQsendQueryParams(raw, declared, count, binds.map(\.type), values, lengths, formats, 1) == 1
                        && PQsendQueryParams(raw, PostgresSession.fetching(rows, of: name), 0, nil, nil, nil, nil, 1) == 1
                }
            }
            return (name, first)
        }

        /// The next rows of a cursor.
        func fetch(_ count: Int, of cursor: String) throws(PostgresError) -> PostgresResult {
            try sendWaiting()
            return try together { PQsendQueryParams(raw, PostgresSession.fetching(count, of: cursor), 0, nil, nil, nil, nil, 1) == 1 }
        }

        private static func fetching(_ count: Int, of cursor: String) -> String { "FETCH FORWARD \(count) FROM \(cursor)" }

        /// The types of a table's columns, in the order asked for.
        func types(of columns: [String], in table: String) throws(PostgresError) -> [Oid] {
            let none = try run("SELECT \(columns.joined(separator: ", ")) FROM \(table) LIMIT 0", [])
            return columns.indices.map { none.type(of: $0) }
        }

        /// Sends the rows that wait, so that what is asked next sees them.
        func sendWaiting() throws(PostgresError) {
            guard let copy = waiting else { return }
            waiting = nil
            try copy.send()
        }

        /// What went wrong, in the server's words or the connection's.
        func failure(_ result: OpaquePointer?) -> PostgresError {
            let state = result.flatMap { PQresultErrorField($0, CInt(UInt8(ascii: "C"))) }.map { String(cString: $0) } ?? ""
            let words = result.flatMap { PQresultErrorField($0, CInt(UInt8(ascii: "M"))) } ?? PQerrorMessage(raw)
            let text = words.map { String(cString: $0) } ?? ""
            return PostgresError(state: state, words: PostgresError.plain(text), isLost: PQstatus(raw) != CONNECTION_OK)
        }

        /// A name that nothing on the connection has had.
        private func unused(_ kind: String) -> String {
            names += 1
            return "\(kind)\(names)"
        }

        /// `?1` as this engine writes it, `$1`. The house's statements hold no question mark but those of parameters (SqlTests).
        static func numbered(_ sql: String) -> String { sql.replacing("?", with: "$") }
    }

    /// Where the server's remarks go.
    private final class NoticeBox: Sendable {
        private let notice: @Sendable (String) -> Void

        init(_ notice: @escaping @Sendable (String) -> Void) { self.notice = notice }

        static func take(_ box: UnsafeMutableRawPointer?, _ words: UnsafePointer<CChar>?) {
            guard let box, let words else { return }
            let text = String(cString: words).split(separator: "\n").joined(separator: " ")
            Unmanaged<NoticeBox>.fromOpaque(box).takeUnretainedValue().notice(text)
        }
    }
#endif
