#if PostgreSQL
    import CPostgres

    extension Bind {
        /// The type a value is bound as; nothing is bound as no type, and the server finds what it must be.
        var type: Oid {
            switch self {
            case .null: 0
            case .int: PostgresType.int8
            case .real: PostgresType.float8
            case .text: PostgresType.text
            case .blob: PostgresType.bytea
            }
        }
    }

    /// The numbers of the server's own types, which never change.
    enum PostgresType {
        static let bool: Oid = 16
        static let bytea: Oid = 17
        static let int8: Oid = 20
        static let int2: Oid = 21
        static let int4: Oid = 23
        static let text: Oid = 25
        static let float4: Oid = 700
        static let float8: Oid = 701
    }

    /// Values in the form that goes over the wire, one after the other in one buffer.
    struct PostgresValues {
        private var bytes: [UInt8] = []
        /// Where each value lies; nil for nothing.
        private var places: [Range<Int>?] = []

        init(_ binds: [Bind]) {
            places.reserveCapacity(binds.count)
            for bind in binds { put(bind) }
        }

        /// Hands over what libpq wants: how many values, where they are, how long, and that all are binary.
        func withPointers<Answer>(
            _ body: (CInt, [UnsafePointer<CChar>?], [CInt], [CInt]) throws(PostgresError) -> Answer
        ) throws(PostgresError) -> Answer {
            let outcome = bytes.withUnsafeBytes { all -> Result<Answer, PostgresError> in
                let values = places.map { place in place.flatMap { Self.place($0, all.baseAddress) } }
                let lengths = places.map { CInt($0?.count ?? 0) }
                do throws(PostgresError) {
                    return .success(try body(CInt(places.count), values, lengths, Array(repeating: 1, count: places.count)))
                } catch {
                    return .failure(error)
                }
            }
            return try outcome.get()
        }

        private mutating func put(_ bind: Bind) {
            let start = bytes.count
            switch bind {
            case .null:
                places.append(nil)
                return
            case .int(let value): withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
            case .real(let value): withUnsafeBytes(of: value.bitPattern.bigEndian) { bytes.append(contentsOf: $0) }
            case .text(let value): bytes.append(contentsOf: value.utf8)
            case .blob(let value): bytes.append(contentsOf: value)
            }
            places.append(start..<bytes.count)
        }

        /// An empty value needs an address too: none at all means nothing.
        private static func place(_ range: Range<Int>, _ base: UnsafeRawPointer?) -> UnsafePointer<CChar>? {
            guard let base else { return empty }
            return (base + range.lowerBound).assumingMemoryBound(to: CChar.self)
        }

        private static var empty: UnsafePointer<CChar>? { StaticString("").utf8Start.withMemoryRebound(to: CChar.self, capacity: 1) { $0 } }
    }
#endif
