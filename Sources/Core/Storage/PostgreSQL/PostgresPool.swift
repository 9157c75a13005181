#if PostgreSQL
    /// Connections to one server, shared by all municipalities on it. Each is at home in the schema it was made for and reads in others as a visitor;
    /// one that was last in the schema asked for is taken before others, since the server remembers how its questions are answered there.
    actor PostgresPool {
        private let limit: Int
        private let connect: @Sendable (String) throws -> PostgresSession
        /// Resting connections and the schema each was last in, the one that has rested longest first.
        private var resting: [(link: PostgresLink, schema: String)] = []
        private var made = 0
        private var waiting: [CheckedContinuation<PostgresLink, Never>] = []

        /// - Parameter limit: connections at most, beside one writer's for each municipality.
        init(limit: Int, connect: @escaping @Sendable (String) throws -> PostgresSession) {
            self.limit = limit
            self.connect = connect
        }

        /// A connection to read in a schema with; waits while all are in use.
        func take(_ schema: String) async -> PostgresLink {
            if let index = resting.lastIndex(where: { $0.schema == schema }) { return resting.remove(at: index).link }
            if made < limit {
                made += 1
                return PostgresLink(home: schema) { [connect] in try connect(schema) }
            }
            if !resting.isEmpty { return resting.removeFirst().link }
            return await withCheckedContinuation { waiting.append($0) }
        }

        /// Takes a connection back. One that is broken is closed, and made anew when it is next used.
        /// - Parameter schema: where it was.
        func give(_ link: PostgresLink, from schema: String, isBroken: Bool = false) async {
            if isBroken { await link.close() }
            guard waiting.isEmpty else { return waiting.removeFirst().resume(returning: link) }
            if isBroken { made -= 1 } else { resting.append((link, schema)) }
        }

        /// Lets go of all connections that rest: after one is found broken, the others are likely to be.
        func forget() async {
            let all = resting
            resting = []
            made -= all.count
            for one in all { await one.link.close() }
        }
    }
#endif
