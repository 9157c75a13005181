#if PostgreSQL
    import CPostgres

    /// What the server answered, freed once.
    final class PostgresResult {
        private let raw: OpaquePointer

        /// - Throws: `PostgresError` when the answer is an error, or there is none.
        init(_ result: OpaquePointer?, of session: PostgresSession) throws(PostgresError) {
            guard let result else { throw session.failure(nil) }
            switch PQresultStatus(result) {
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN: raw = result
            default:
                let failure = session.failure(result)
                PQclear(result)
                throw failure
            }
        }

        deinit { PQclear(raw) }

        var rows: Int { Int(PQntuples(raw)) }
        /// Rows that a statement touched.
        var touched: Int { Int(String(cString: PQcmdTuples(raw))) ?? 0 }

        /// What was done, in the server's words: `COMMIT`.
        var done: String { String(cString: PQcmdStatus(raw)) }

        func type(of column: Int) -> Oid { PQftype(raw, CInt(column)) }

        func isNull(_ row: Int, _ column: Int) -> Bool { PQgetisnull(raw, CInt(row), CInt(column)) == 1 }

        /// The bytes of a value, good while the answer lives.
        func bytes(_ row: Int, _ column: Int) -> UnsafeRawBufferPointer {
            UnsafeRawBufferPointer(start: PQgetvalue(raw, CInt(row), CInt(column)), count: Int(PQgetlength(raw, CInt(row), CInt(column))))
        }
    }

    /// One row of an answer.
    struct PostgresRow: StoredRow {
        let result: PostgresResult
        let row: Int

        func isNull(_ column: Int) -> Bool { result.isNull(row, column) }

        func int(_ column: Int) -> Int64 {
            switch value(column) {
            case .int(let value): value
            case .real(let value): Int64(value)
            default: 0
            }
        }

        func real(_ column: Int) -> Double {
            switch value(column) {
            case .int(let value): Double(value)
            case .real(let value): value
            default: 0
            }
        }

        func text(_ column: Int) -> String { String(decoding: result.bytes(row, column), as: UTF8.self) }

        func blob(_ column: Int) -> [UInt8] { Array(result.bytes(row, column)) }

        func value(_ column: Int) -> Bind {
            guard !isNull(column) else { return .null }
            let bytes = result.bytes(row, column)
            return switch result.type(of: column) {
            case PostgresType.int8, PostgresType.int4, PostgresType.int2, PostgresType.bool: .int(PostgresRow.number(bytes))
            case PostgresType.float8: .real(Double(bitPattern: UInt64(bitPattern: PostgresRow.number(bytes))))
            case PostgresType.float4: .real(Double(Float(bitPattern: UInt32(truncatingIfNeeded: PostgresRow.number(bytes)))))
            case PostgresType.bytea: .blob(Array(bytes))
            default: .text(String(decoding: bytes, as: UTF8.self))
            }
        }

        /// A signed number of one to eight bytes, the most significant first.
        private static func number(_ bytes: UnsafeRawBufferPointer) -> Int64 {
            let below = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            let unused = UInt64(64 - bytes.count * 8)
            return Int64(bitPattern: below << unused) >> Int64(unused)
        }
    }
#endif
