#if PostgreSQL
    import Dispatch

    /// Runs jobs one at a time on a thread where waiting is allowed, so that a blocked call holds up nobody else.
    final class WaitingThread: SerialExecutor {
        private let queue = DispatchQueue(label: "samsyn.postgres")

        func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
        }
    }

    /// A connection to one schema, on a thread of its own. One piece of work at a time.
    actor PostgresLink {
        /// Where a piece of work was when it failed.
        struct Failure: Error {
            enum Stage: Sendable { case before, during, atCommit }

            let stage: Stage
            let error: any Error

            /// The server is out of reach, perhaps for a while only.
            var mayPass: Bool { (error as? PostgresError)?.mayPass ?? false }
        }

        /// The schema that the connection was made for.
        private let home: String
        private let thread = WaitingThread()
        private let session: @Sendable () throws -> PostgresSession
        private var open: PostgresSession?

        nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

        init(home: String, _ session: @escaping @Sendable () throws -> PostgresSession) {
            self.home = home
            self.session = session
        }

        /// Reads in a schema, all of one moment. The server is not waited for where it has nothing to tell: a reading begins with its first question,
        /// and has ended when the last is answered.
        /// - Throws: `Failure`.
        func read<Answer: Sendable>(in schema: String, _ work: @Sendable (any Connection) throws -> Answer) throws(Failure) -> Answer {
            let session = try connected()
            // A visitor says where it reads, for this one transaction.
            let visiting = schema == home ? [] : ["SET LOCAL search_path TO \(schema)"]
            session.begin(["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"] + visiting)
            let answer = try done(work, session)
            do { try session.leave() } catch { throw Failure(stage: .atCommit, error: error) }
            return answer
        }

        /// Writes in the schema that is home, as one transaction.
        /// - Parameter begin: what begins it.
        /// - Throws: `Failure`.
        func write<Answer: Sendable>(begin: [String], _ work: @Sendable (any Connection) throws -> Answer) throws(Failure) -> Answer {
            let session = try connected()
            do {
                for statement in begin { _ = try session.command(statement) }
            } catch {
                session.giveUp()
                throw Failure(stage: .before, error: error)
            }
            let answer = try done(work, session)
            session.ahead = []
            do {
                // A transaction in which something was refused is not kept, and the server says so only in passing.
                guard try session.command("COMMIT").done == "COMMIT" else { throw PostgresError.takenBack }
            } catch {
                throw Failure(stage: .atCommit, error: error)
            }
            return answer
        }

        func close() { open = nil }

        private func connected() throws(Failure) -> PostgresSession {
            do {
                let session = try open ?? session()
                open = session
                return session
            } catch {
                throw Failure(stage: .before, error: error)
            }
        }

        /// What the work comes to; when it fails it is taken back whole.
        private func done<Answer>(_ work: (any Connection) throws -> Answer, _ session: PostgresSession) throws(Failure) -> Answer {
            do {
                let answer = try work(PostgresConnection(session: session))
                try session.sendWaiting()
                return answer
            } catch {
                let stage = session.hasAnswered ? Failure.Stage.during : .before
                session.giveUp()
                throw Failure(stage: stage, error: error)
            }
        }
    }
#endif
