import Almanac
import Picture
import Storage

/// What keeps a store safe while it is served: where its backups lie, and its continuous copy.
struct Safety: Sendable {
    /// The folder of backups; nil where nobody has said which it is.
    var backups: String?
    /// Nil where no continuous copy is made.
    var copying: Copying?

    /// A continuous copy and the folder that it goes to.
    struct Copying: Sendable {
        let copy: WalCopy
        let folder: String
    }

    /// How things stand.
    func state(at now: Instant) async -> SafetyState {
        var state = SafetyState()
        if let backups {
            // A folder that cannot be read holds no backup that can be.
            state.backup = .init(folder: backups, newest: try? await Backup.newest(in: backups), now: now)
        }
        // Copies are stamped by the computer's clock, whatever time the pages are told that it is.
        let real = ComputerClock.now
        state.copy = copying.map { .init(folder: $0.folder, status: $0.copy.status, isLate: $0.copy.isLate(at: real), now: real) }
        return state
    }
}

/// How safe a store is at a moment.
struct SafetyState: Sendable {
    /// Days from which the newest backup is old: one is made every night, and one may fail.
    static let oldDays = 2

    /// The newest backup.
    struct BackupState: Sendable {
        let folder: String
        /// Nil when there is none that can be read.
        let newest: KeptBackup?
        let now: Instant

        /// Whole days on a Swedish calendar.
        var days: Int? { newest.map { max(0, $0.age(at: now)) } }
        var seconds: Int? { newest.map { SafetyState.seconds(since: $0.at, now) } }
        /// True also where there is none.
        var isLate: Bool { days.map { $0 >= SafetyState.oldDays } ?? true }
    }

    /// The continuous copy.
    struct CopyState: Sendable {
        let folder: String
        let status: WalCopy.Status
        /// True when more can be lost than is promised.
        let isLate: Bool
        let now: Instant

        /// Since the newest copy began; nil before the first.
        var seconds: Int? { status.copied.map { SafetyState.seconds(since: $0, now) } }
    }

    /// Nil where nobody has said where backups lie.
    var backup: BackupState?
    /// Nil where no continuous copy is made.
    var copy: CopyState?

    /// A clock may have been set back; nothing is younger than new.
    private static func seconds(since instant: Instant, _ now: Instant) -> Int {
        max(0, Int((now.millisecondsSince1970 - instant.millisecondsSince1970) / 1_000))
    }
}

extension SafetyState.BackupState {
    var members: [JSON.Member] {
        [
            .init(key: "age_days", value: .optional(days)), .init(key: "change", value: .optional(newest?.change.value)),
            .init(key: "late", value: .bool(isLate)),
        ]
    }
}

extension SafetyState.CopyState {
    var members: [JSON.Member] {
        [
            .init(key: "age_seconds", value: .optional(seconds)),
            .init(key: "change", value: .optional(status.copied == nil ? nil : status.change.value)), .init(key: "late", value: .bool(isLate)),
        ]
    }
}
