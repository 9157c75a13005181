import Dispatch
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
    private let pool: DatabasePool
    private let line = WaitingLine()
    private let queue = DispatchQueue(label: "samsyn.writes")
    private let patience: Duration

    /// - Parameter seconds: after so long no more join those that are done together, so that the first need not wait for ever new ones.
    init(_ pool: DatabasePool, joiningFor seconds: Double) {
        self.pool = pool
        patience = .seconds(seconds)
    }

    /// Writes that wait for their turn.
    var waiting: Int { line.count }

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
        guard line.join(write) else { return }
        // Who answers must not keep the file open: a store that is let go when its last write is answered closes there and then.
        queue.async { [weak pool, line, patience] in
            while let first = line.next(joining: false) {
                for (write, failure) in GroupCommit.done(first, from: line, for: patience, in: pool) { write.answer(failure) }
            }
        }
    }
}

extension GroupCommit {
    /// Writes that share a commit, and why those did not come to stand that did not.
    private typealias Outcomes = [(write: any QueuedWrite, failure: (any Error)?)]

    /// Writes that share a commit at most.
    private static let most = 64

    /// Does a write and those that may share its commit.
    private static func done(_ first: any QueuedWrite, from line: WaitingLine, for patience: Duration, in pool: DatabasePool?) -> Outcomes {
        guard let pool else { return [(first, StoreRefusal.other("lagret är stängt"))] }
        return pool.writeWithoutTransaction { database in
            var group: Outcomes = [(first, nil)]
            do {
                try SQLiteDisk.telling(database) {
                    try database.inTransaction(.immediate) {
                        let begun = ContinuousClock.now
                        try first.work(in: database)
                        while !first.isLong, group.count < most, begun.duration(to: .now) < patience, let write = line.next(joining: true) {
                            group.append((write, nil))
                            group[group.count - 1].failure = try failure(of: write, database)
                        }
                        return .commit
                    }
                }
                return group.map { ($0.write, $0.failure.map(SQLiteEngine.named)) }
            } catch {
                return allFailed(group, SQLiteEngine.named(error))
            }
        }
    }

    /// Who did what failed is the last, and is told all of it; the others have no part in it but that they are taken back too.
    private static func allFailed(_ group: Outcomes, _ cause: any Error) -> Outcomes {
        let shared = cause as? StoreRefusal ?? .other("ändringen togs tillbaka tillsammans med en annan")
        return group.indices.map { (group[$0].write, $0 == group.count - 1 ? cause : shared) }
    }

    /// Does a write after others in the same transaction.
    /// - Returns: why it was taken back, and nothing else with it; nil when it stands so far.
    /// - Throws: why the whole transaction is lost.
    private static func failure(of write: any QueuedWrite, _ database: Database) throws -> (any Error)? {
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
}

/// Who waits to write, first come first.
private final class WaitingLine: Sendable {
    private struct State {
        var waiting: [any QueuedWrite] = []
        /// True while somebody takes writes from the line.
        var isServed = false
    }

    private let state = Mutex(State())

    var count: Int { state.withLock { $0.waiting.count } }

    /// - Returns: true when nobody serves the line, and whoever joined must see to it that somebody does.
    func join(_ write: any QueuedWrite) -> Bool {
        state.withLock { state in
            state.waiting.append(write)
            defer { state.isServed = true }
            return !state.isServed
        }
    }

    /// The next in line. When there is none the line is no longer served, unless others are being done.
    /// - Parameter isJoining: whether it would share the commit of others; nil is answered when it may not.
    func next(joining isJoining: Bool) -> (any QueuedWrite)? {
        state.withLock { state in
            guard let first = state.waiting.first else {
                state.isServed = isJoining
                return nil
            }
            return isJoining && first.isLong ? nil : state.waiting.removeFirst()
        }
    }
}
