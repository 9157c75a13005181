#if PostgreSQL
    /// Connections to one server, shared by all municipalities on it: each connection speaks to one schema, and the one that has rested longest makes
    /// room when another schema needs its place.
    actor PostgresPool {
        private let limit: Int
        private let connect: @Sendable (String) throws -> PostgresSession
        /// Resting connections, the one that has rested longest first.
        private var resting: [PostgresLink] = []
        private var made = 0
        private var waiting: [(schema: String, turn: CheckedContinuation<PostgresLink, Never>)] = []

        /// - Parameter limit: connections at most, beside one writer's for each municipality.
        init(limit: Int, connect: @escaping @Sendable (String) throws -> PostgresSession) {
            self.limit = limit
            self.connect = connect
        }

        /// A connection to a schema; waits while all are in use.
        func take(_ schema: String) async -> PostgresLink {
            if let index = resting.lastIndex(where: { $0.schema == schema }) { return resting.remove(at: index) }
            if made < limit {
                made += 1
                return link(schema)
            }
            if !resting.isEmpty {
                await resting.removeFirst().close()
                return link(schema)
            }
            return await withCheckedContinuation { waiting.append((schema, $0)) }
        }

        /// Takes a connection back. One that is broken is let go.
        func give(_ link: PostgresLink, isBroken: Bool = false) async {
            if isBroken { await link.close() }
            guard !waiting.isEmpty else {
                if isBroken { made -= 1 } else { resting.append(link) }
                return
            }
            let next = waiting.removeFirst()
            if next.schema == link.schema, !isBroken { return next.turn.resume(returning: link) }
            if !isBroken { await link.close() }
            next.turn.resume(returning: self.link(next.schema))
        }

        /// Lets go of all connections that rest: after one is found broken, the others are likely to be.
        func forget() async {
            let all = resting
            resting = []
            made -= all.count
            for link in all { await link.close() }
        }

        private func link(_ schema: String) -> PostgresLink { PostgresLink(schema: schema) { [connect] in try connect(schema) } }
    }
#endif
