#if PostgreSQL
    import CPostgres

    /// Rows on their way into a PostgreSQL table, by COPY in its binary form. They are sent when there are many, and before anything else is asked.
    final class PostgresCopy: BulkInsertion {
        /// Bytes that may wait.
        private static let limit = 1 << 20
        private static let head: [UInt8] = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + Array(repeating: 0, count: 8)

        private let session: PostgresSession
        private let command: String
        private let types: [Oid]
        private let constant: Int64?
        private var bytes: [UInt8] = PostgresCopy.head

        init(_ session: PostgresSession, _ shape: RowShape) throws(PostgresError) {
            self.session = session
            constant = shape.constant?.value
            command = "COPY \(shape.table) (\(shape.allColumns.joined(separator: ", "))) FROM STDIN (FORMAT binary)"
            types = try session.types(of: shape.allColumns, in: shape.table)
        }

        func insert(_ rows: inout TrailFormReader, _ count: Int) throws {
            for _ in 0..<count { try insert(&rows) }
        }

        private func insert(_ row: inout TrailFormReader) throws {
            put16(Int16(types.count))
            var column = 0
            while let value = row.next() {
                put(value, as: types[column])
                column += 1
            }
            if let constant { put(.int(constant), as: PostgresType.int8) }
            session.waiting = self
            if bytes.count >= PostgresCopy.limit { try session.sendWaiting() }
        }

        func pause() {}

        func finish() throws { try session.sendWaiting() }

        /// Sends all rows that wait.
        func send() throws(PostgresError) {
            put16(-1)
            _ = try session.command(command)
            let sent = bytes.withUnsafeBytes { PQputCopyData(session.raw, $0.baseAddress?.assumingMemoryBound(to: CChar.self), CInt($0.count)) }
            bytes = PostgresCopy.head
            guard sent == 1, PQputCopyEnd(session.raw, nil) == 1 else { throw session.failure(nil) }
            _ = try PostgresResult(PQgetResult(session.raw), of: session)
            while let rest = PQgetResult(session.raw) { PQclear(rest) }
        }

        private func put(_ value: TrailFormReader.Value, as type: Oid) {
            switch value {
            case .null: put32(-1)
            case .int(let number) where type == PostgresType.float8: put64(Double(number).bitPattern)
            case .int(let number): put64(UInt64(bitPattern: number))
            case .real(let number): put64(number.bitPattern)
            case .text(let text), .blob(let text):
                put32(Int32(text.count))
                bytes.append(contentsOf: text)
            }
        }

        private func put16(_ number: Int16) { withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) } }
        private func put32(_ number: Int32) { withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) } }

        private func put64(_ number: UInt64) {
            put32(8)
            withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
        }
    }
#endif
