#if PostgreSQL
    import CPostgres

    /// Saying several things to the server and waiting once: on its way to and fro a question takes longer than it takes to answer.
    extension PostgresSession {
        /// Begins with statements that answer nothing; they are sent with the first question.
        func begin(_ statements: [String]) {
            ahead = statements
            hasAnswered = false
        }

        /// True when nothing waits to be sent and no answer to be heard.
        var isHeard: Bool { ahead.isEmpty && !isOwed }

        /// Ends a reading, without waiting to hear that it has ended.
        /// - Throws: `PostgresError.takenBack` when the server had refused something that was asked within it.
        func leave() throws(PostgresError) {
            hear()
            ahead = []
            switch PQtransactionStatus(raw) {
            // Where it cannot be sent the connection is lost, which the next question finds out.
            case PQTRANS_INTRANS: isOwed = PQsendQuery(raw, "COMMIT") == 1
            case PQTRANS_INERROR:
                giveUp()
                throw .takenBack
            // Nothing was asked, so nothing was begun.
            default: break
            }
        }

        /// Takes back what has been begun.
        func giveUp() {
            (ahead, waiting) = ([], nil)
            hear()
            // Also in the middle of something, as when rows on their way in were refused.
            if PQtransactionStatus(raw) != PQTRANS_IDLE { PQclear(PQexec(raw, "ROLLBACK")) }
        }

        /// Sends what goes ahead, where it cannot go with what comes next.
        func sendAhead() throws(PostgresError) {
            hear()
            let statements = ahead
            ahead = []
            for statement in statements { _ = try PostgresResult(PQexec(raw, statement), of: self) }
        }

        /// Sends what goes ahead and then some statements, and waits for all of them at once.
        /// - Parameter send: puts the statements in libpq's hands; false when it would not take them.
        /// - Returns: what the last of them answered.
        /// - Throws: what the first that was refused answered; nothing after it was done.
        func together(_ send: () -> Bool) throws(PostgresError) -> PostgresResult {
            hear()
            guard PQenterPipelineMode(raw) == 1 else { throw broken }
            let isSent = ahead.allSatisfy { PQsendQueryParams(raw, $0, 0, nil, nil, nil, nil, 1) == 1 } && send() && PQpipelineSync(raw) == 1
            guard isSent else { throw broken }
            ahead = []
            let answer = try lastAnswer()
            hasAnswered = true
            return answer
        }

        private func lastAnswer() throws(PostgresError) -> PostgresResult {
            var (last, refusal): (PostgresResult?, PostgresError?)
            var isBetween = false
            while true {
                guard let result = PQgetResult(raw) else {
                    // Between two statements there is nothing, once; after the last there is a mark.
                    guard !isBetween, PQstatus(raw) == CONNECTION_OK else { throw refusal ?? broken }
                    isBetween = true
                    continue
                }
                isBetween = false
                switch PQresultStatus(result) {
                case PGRES_PIPELINE_SYNC:
                    PQclear(result)
                    PQexitPipelineMode(raw)
                    if let refusal { throw refusal }
                    guard let last else { throw broken }
                    return last
                case PGRES_PIPELINE_ABORTED: PQclear(result)
                default: do throws(PostgresError) { last = try PostgresResult(result, of: self) } catch { refusal = refusal ?? error }
                }
            }
        }

        /// Hears that the last reading has ended.
        private func hear() {
            guard isOwed else { return }
            isOwed = false
            while let result = PQgetResult(raw) { PQclear(result) }
        }

        /// The connection is of no use any more, whatever it says itself.
        private var broken: PostgresError {
            let failure = failure(nil)
            return PostgresError(state: failure.state, words: failure.words, isLost: true)
        }
    }
#endif
