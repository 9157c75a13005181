package import Almanac
import Foundation
package import Picture
import Synchronization

/// Copies every change of a store in a folder, soon after it is made, to another folder: on another disk, or on another machine's. PostgreSQL has the same
/// of its own (docs/operating.md).
///
/// What is copied is SQLite's write-ahead log. A read that is held keeps the log from beginning anew before all of it has been copied; writers are
/// never held up. What a crash of the program or of the machine can take is what was written since the last copy: `worstLoss`.
package final class WalCopy: Sendable {
    /// How the copying is done.
    package struct Options: Sendable {
        /// Seconds between two copies.
        package var seconds: Int
        /// Bytes of the log from which it is asked to begin anew.
        package var logLimit: Int
        /// Bytes of the log that may wait while the folder cannot be written in; then the log is let go, and the copying begins from the beginning.
        package var waitingLimit: Int
        /// Seconds after which a new generation is begun, so that older ones can be cleared away and restoring stays quick.
        package var generationSeconds: Int

        package init(
            seconds: Int = WalCopy.usualSeconds, logLimit: Int = 8 << 20, waitingLimit: Int = 1 << 30, generationSeconds: Int = 86_400
        ) {
            self.seconds = seconds
            self.logLimit = logLimit
            self.waitingLimit = waitingLimit
            self.generationSeconds = generationSeconds
        }
    }

    /// Where the copying stands.
    package struct Status: Sendable, Hashable {
        /// The folder of the generation that grows; nil while there is none.
        package var generation: String?
        /// When the last copy began; nil before the first.
        package var copied: Instant?
        /// Every change up to this one has been copied.
        package var change = ChangeNumber(0)
        /// Seconds that the slowest copy so far has taken.
        package var slowest = 0.0
        /// Why the newest try failed; nil when it did not.
        package var failure: StoreRefusal?

        /// Nothing copied yet.
        package init() {}
    }

    /// Seconds between two copies where nothing else is said.
    package static let usualSeconds = 10
    /// Seconds that a copy itself is reckoned to take.
    package static let copyingSeconds = 5

    /// Seconds of changes that can be lost at most while the copying goes as it should: those since the last copy began.
    package static func worstLoss(copyingEvery seconds: Int = usualSeconds) -> Int { seconds + copyingSeconds }

    private let run: Mutex<WalRun>
    private let state = Mutex(Status())
    private let options: Options

    /// - Parameters:
    ///   - store: the folder of the store.
    ///   - folder: where the copy goes; best on another disk.
    package init(of store: String, to folder: String, options: Options = Options()) {
        self.options = options
        run = Mutex(WalRun(store: store + "/samsyn.sqlite", folder: WalFolder(path: folder), options: options))
    }

    package var status: Status { state.withLock { $0 } }

    /// True when more can be lost than is promised: the newest copy is older than `worstLoss`.
    package func isLate(at now: Instant) -> Bool {
        guard let copied = status.copied else { return true }
        return now.millisecondsSince1970 - copied.millisecondsSince1970 > Int64(WalCopy.worstLoss(copyingEvery: options.seconds)) * 1_000
    }

    /// Copies what is new. The first time, and when the log was lost sight of, a new generation is begun with a copy of the whole store.
    /// - Throws: `StoreRefusal`; what was copied before stands, and the next call goes on from there.
    package func tick(at now: Instant) async throws {
        try await Apart.run {
            let clock = ContinuousClock()
            let begun = clock.now
            let outcome = Result { try self.run.withLock { try $0.tick(at: now) } }
            let seconds = Double((clock.now - begun).components.seconds) + Double((clock.now - begun).components.attoseconds) / 1e18
            self.state.withLock { $0.note(outcome, at: now, seconds) }
            _ = try outcome.get()
        }
    }

    /// Copies a last time and lets the log go.
    package func stop(at now: Instant) async throws {
        let outcome = try await Apart.run {
            let outcome = Result { try self.run.withLock { try $0.tick(at: now) } }
            self.run.withLock { $0.letGo() }
            return outcome
        }
        state.withLock { $0.note(outcome, at: now, 0) }
        _ = try outcome.get()
    }

    /// Copies again and again until the task is cancelled, then a last time. Failures are told in `status`, and tried again, ever more seldom.
    /// - Parameters:
    ///   - clock: what time it is.
    ///   - told: is told where the copying stands after every try.
    package func copyOn(_ clock: @Sendable () -> Instant, told: @Sendable (Status) async -> Void = { _ in }) async {
        var failures = 0
        while !Task.isCancelled {
            do {
                try await tick(at: clock())
                failures = 0
            } catch {
                failures += 1
            }
            await told(status)
            try? await Task.sleep(for: .seconds(options.seconds << min(failures, 5)))
        }
        try? await stop(at: clock())
        await told(status)
    }
}

extension WalCopy.Status {
    fileprivate mutating func note(_ outcome: Result<WalRun.Reached, any Error>, at now: Instant, _ seconds: Double) {
        switch outcome {
        case .success(let reached):
            (generation, change, copied, failure) = (reached.generation, reached.change, now, nil)
            slowest = max(slowest, seconds)
        case .failure(let error):
            failure = StoreRefusal(disk: error)
        }
    }
}
