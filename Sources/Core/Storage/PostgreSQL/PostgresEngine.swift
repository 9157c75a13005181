#if PostgreSQL
    import Foundation

    /// One municipality's store in a schema of a PostgreSQL server: readers see one moment each and never wait, one writer at a time for each schema.
    struct PostgresEngine: Engine {
        /// Waits before a read is tried again on another connection, in milliseconds: a server that restarts is soon there.
        private static let patience: [Int] = [0, 100, 300, 600, 1_000, 2_000]

        let schema: String
        private let pool: PostgresPool
        private let writer: PostgresLink

        init(place: ServerPlace, server: PostgresServer) {
            schema = place.schema
            pool = server.pool
            writer = PostgresLink(home: place.schema) { [schema = place.schema] in try server.connect(schema) }
        }

        func read<Answer: Sendable>(
            mayRepeat: Bool, _ work: @escaping @Sendable (any Connection) throws -> Answer
        ) async throws -> Answer {
            try await PostgresEngine.retried(upTo: mayRepeat ? .during : .before) { () async throws(PostgresLink.Failure) in
                let link = await pool.take(schema)
                do throws(PostgresLink.Failure) {
                    let answer = try await link.read(in: schema, work)
                    await pool.give(link, from: schema)
                    return answer
                } catch {
                    await pool.give(link, from: schema, isBroken: error.mayPass)
                    if error.mayPass { await pool.forget() }
                    throw error
                }
            }
        }

        func write<Answer: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> Answer) async throws -> Answer {
            try await PostgresEngine.retried(upTo: .before) { () async throws(PostgresLink.Failure) in
                do throws(PostgresLink.Failure) {
                    return try await writer.write(begin: PostgresEngine.writing(schema), work)
                } catch {
                    if error.mayPass { await writer.close() }
                    throw error
                }
            }
        }

        func ddl(_ statement: String) -> String {
            // Text is ordered by its bytes on both engines, whatever language the server was made for.
            [("{int}", "bigint"), ("{real}", "double precision"), ("{text}", "text COLLATE \"C\""), ("{blob}", "bytea"), ("{strict}", "")]
                .reduce(statement) { $0.replacing($1.0, with: $1.1) }
        }

        var groundwork: [String] { ["CREATE SCHEMA IF NOT EXISTS \(schema)"] }

        func close() async { await writer.close() }

        /// Whatever is committed lies on the server.
        func settle() {}

        func discard() async throws {
            _ = try await write { try $0.execute("DROP SCHEMA \(schema) CASCADE", []) }
            await close()
        }

        /// Begins a write: nobody else writes in the schema until it is done.
        private static func writing(_ schema: String) -> [String] {
            ["BEGIN", "SELECT pg_advisory_xact_lock(hashtextextended('samsyn:\(schema)', 0))"]
        }

        /// Tries again while the server is out of reach and the work has come no further than a stage.
        private static func retried<Answer: Sendable>(
            upTo stage: PostgresLink.Failure.Stage, _ attempt: () async throws(PostgresLink.Failure) -> Answer
        ) async throws -> Answer {
            for wait in patience {
                try await Task.sleep(for: .milliseconds(wait))
                do throws(PostgresLink.Failure) {
                    return try await attempt()
                } catch {
                    let isUndone = error.stage == .before || stage == .during
                    guard error.mayPass, isUndone, wait != patience.last else { throw named(error) }
                }
            }
            throw StoreRefusal.away("")
        }

        /// The server's errors get names; what a room threw passes through.
        private static func named(_ failure: PostgresLink.Failure) -> any Error {
            guard let error = failure.error as? PostgresError else { return failure.error }
            if failure.stage == .atCommit, error.isLost { return StoreRefusal.unsure(error.words) }
            return StoreRefusal(error)
        }
    }

    /// A server that holds many municipalities, and how to reach it.
    package final class PostgresServer: Sendable {
        let pool: PostgresPool
        let connect: @Sendable (String) throws -> PostgresSession

        init(address: String, options: Store.Options) {
            let connect: @Sendable (String) throws -> PostgresSession = { schema in
                try PostgresSession(address: address, settings: PostgresServer.settings(schema, options), notice: options.notice)
            }
            self.connect = connect
            pool = PostgresPool(limit: options.connections, connect: connect)
        }

        /// What every connection is told. Names are checked when a place is read, so none needs quotes.
        private static func settings(_ schema: String, _ options: Store.Options) -> [String] {
            [
                "SET search_path TO \(schema)", "SET application_name TO 'samsyn \(schema)'", "SET client_encoding TO 'UTF8'",
                "SET synchronous_commit TO on", "SET client_min_messages TO warning",
                "SET lock_timeout TO \(Int(options.busySeconds * 1_000))",
                "SET statement_timeout TO \(Int(options.statementSeconds * 1_000))",
                // An import may read its file for long between two statements: the server's own limit must not end it.
                "SET idle_in_transaction_session_timeout TO 0",
            ]
        }
    }
#endif
