import GRDB
import Synchronization

/// A write that waits for its turn, whatever it answers.
protocol QueuedWrite: Sendable {
    /// True for what may take long: it shares its commit with nobody.
    var isLong: Bool { get }
    /// Does it, within a transaction that somebody else begins and ends. Once only.
    /// - Throws: what the work throws; `CancellationError` when nobody wants it done any more.
    func work(in database: Database) throws
    /// Tells who waits how it went.
    /// - Parameter failure: why nothing of it stands; nil when it is lasting.
    func answer(_ failure: (any Error)?)
}

/// A write of one caller, who waits.
final class PendingWrite<Answer: Sendable>: QueuedWrite {
    let isLong: Bool
    private let withdrawal: Withdrawal
    private let work: @Sendable (any Connection) throws -> Answer
    private let caller: CheckedContinuation<Answer, any Error>
    private let worked = Mutex<Answer?>(nil)

    init(
        isLong: Bool, withdrawal: Withdrawal, work: @escaping @Sendable (any Connection) throws -> Answer, caller: CheckedContinuation<Answer, any Error>
    ) {
        (self.isLong, self.withdrawal, self.work, self.caller) = (isLong, withdrawal, work, caller)
    }

    func work(in database: Database) throws {
        try withdrawal.heed()
        let answer = try work(SQLiteConnection(database: database, withdrawal: withdrawal))
        worked.withLock { $0 = answer }
    }

    func answer(_ failure: (any Error)?) {
        switch (failure, worked.withLock { $0 }) {
        case (let failure?, _): caller.resume(throwing: failure)
        case (nil, let answer?): caller.resume(returning: answer)
        case (nil, nil): caller.resume(throwing: StoreRefusal.other("ändringen blev inte gjord"))
        }
    }
}

/// Whether who asked for a write has given it up.
final class Withdrawal: Sendable {
    private let made = Atomic(false)

    func make() { made.store(true, ordering: .relaxed) }

    /// - Throws: `CancellationError` when it has been given up.
    func heed() throws(CancellationError) {
        if made.load(ordering: .relaxed) { throw CancellationError() }
    }
}
