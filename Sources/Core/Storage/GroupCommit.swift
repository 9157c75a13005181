import GRDB
import Picture
import Synchronization

/// The line to a file's pen. Writes that wait while another is made lasting are done together afterwards: one after another in one transaction, and one
/// commit makes them all lasting, since waiting for the disk costs more than what is written.
///
/// Writes are done in the order they came, each sees all before it, and nobody is answered before the commit is on the disk. From the second on each has a
/// savepoint of its own, so that one that fails is taken back alone. A write that comes when nobody waits is done at once and shares with nobody.
///
/// When the engine takes back a whole transaction, as it does when a disk is full, or when a commit fails, everybody in it is told so. They are not done
/// anew: a write is work that somebody handed over, and it may have left a mark outside the store that must not be left twice.
final class GroupCommit: Sendable {
    /// Writes that share a commit at most.
    private static let most = 64

    /// Who waits, first come first.
    private struct Line {
        var waiting: [any QueuedWrite] = []
        /// True while somebody takes writes from the line.
        var isServed = false
    }

    private let pool: DatabasePool
    private let patience: Duration
    private let line = Mutex(Line())

    /// - Parameter seconds: after so long no more join those that are done together, so that the first need not wait for ever new ones.
    init(_ pool: DatabasePool, joiningFor seconds: Double) {
        self.pool = pool
        patience = .seconds(seconds)
    }

    /// Writes that wait for their turn.
    var waiting: Int { line.withLock { $0.waiting.count } }

    /// Does a write when those before it are done, and answers when it is lasting. One that is given up before its turn is not done at all, and one that is
    /// being done ends before its next statement.
    func write<Answer: Sendable>(isLong: Bool, _ work: @escaping @Sendable (any Connection) throws -> Answer) async throws -> Answer {
        let withdrawal = Withdrawal()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { caller in
                join(PendingWrite(isLong: isLong, withdrawal: withdrawal, work: work, caller: caller))
            }
        } onCancel: {
            withdrawal.make()
        }
    }

    private func join(_ write: any QueuedWrite) {
        let isFirst = line.withLock { line in
            line.waiting.append(write)
            defer { line.isServed = true }
            return !line.isServed
        }
        if isFirst { pool.asyncWriteWithoutTransaction { self.serve($0) } }
    }

    /// Takes writes from the line until nobody waits.
    private func serve(_ database: Database) {
        while let first = next(joining: false) { serve(first, database) }
    }

    /// Does a write and those that may share its commit, and answers them all.
    private func serve(_ first: any QueuedWrite, _ database: Database) {
        var group: [(write: any QueuedWrite, failure: (any Error)?)] = [(first, nil)]
        do {
            try SQLiteDisk.telling(database) {
                try database.inTransaction(.immediate) {
                    let begun = ContinuousClock.now
                    try first.work(in: database)
                    while !first.isLong, group.count < GroupCommit.most, begun.duration(to: .now) < patience, let write = next(joining: true) {
                        group.append((write, nil))
                        group[group.count - 1].failure = try failure(of: write, database)
                    }
                    return .commit
                }
            }
            for (write, failure) in group { write.answer(failure.map(SQLiteEngine.named)) }
        } catch {
            // Who did what failed is the last, and is told all of it; the others have no part in it but that they are taken back too.
            let cause = SQLiteEngine.named(error)
            group.removeLast().write.answer(cause)
            for (write, _) in group { write.answer(cause as? StoreRefusal ?? .other("ändringen togs tillbaka tillsammans med en annan")) }
        }
    }

    /// Does a write after others in the same transaction.
    /// - Returns: why it was taken back, and nothing else with it; nil when it stands so far.
    /// - Throws: why the whole transaction is lost.
    private func failure(of write: any QueuedWrite, _ database: Database) throws -> (any Error)? {
        try database.cachedStatement(sql: "SAVEPOINT one").execute()
        do {
            // Those before it are not lasting either.
            try Passing.$since.withValue(ChangeNumber(0)) { try SQLiteDisk.telling(database) { try write.work(in: database) } }
            try database.cachedStatement(sql: "RELEASE one").execute()
            return nil
        } catch {
            guard database.isInsideTransaction else { throw error }
            try database.cachedStatement(sql: "ROLLBACK TO one").execute()
            try database.cachedStatement(sql: "RELEASE one").execute()
            return error
        }
    }

    /// The next in line.
    /// - Parameter isJoining: whether it would share the commit of others; nil is answered when it may not.
    private func next(joining isJoining: Bool) -> (any QueuedWrite)? {
        line.withLock { line in
            guard let first = line.waiting.first else {
                line.isServed = isJoining
                return nil
            }
            return isJoining && first.isLong ? nil : line.waiting.removeFirst()
        }
    }
}
