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

        nonisolated let schema: String
        private let thread = WaitingThread()
        private let session: @Sendable () throws -> PostgresSession
        private var open: PostgresSession?

        nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

        init(schema: String, _ session: @escaping @Sendable () throws -> PostgresSession) {
            self.schema = schema
            self.session = session
        }

        /// Does a piece of work between statements that begin and end it. What fails is taken back whole.
        /// - Throws: `Failure`.
        func run<Answer: Sendable>(
            begin: [String], _ work: @Sendable (any Connection) throws -> Answer
        ) throws(Failure) -> Answer {
            let session = try start(begin)
            let answer: Answer
            do {
                answer = try work(PostgresConnection(session: session))
                try session.sendWaiting()
            } catch {
                session.waiting = nil
                _ = try? session.command("ROLLBACK")
                throw Failure(stage: .during, error: error)
            }
            do {
                // A transaction in which something was refused is not kept, and the server says so only in passing.
                guard try session.command("COMMIT").done == "COMMIT" else { throw PostgresError.takenBack }
            } catch {
                throw Failure(stage: .atCommit, error: error)
            }
            return answer
        }

        func close() { open = nil }

        private func start(_ begin: [String]) throws(Failure) -> PostgresSession {
            do {
                let session = try open ?? session()
                open = session
                do {
                    for statement in begin { _ = try session.command(statement) }
                } catch {
                    _ = try? session.command("ROLLBACK")
                    throw error
                }
                return session
            } catch {
                throw Failure(stage: .before, error: error)
            }
        }
    }
#endif
