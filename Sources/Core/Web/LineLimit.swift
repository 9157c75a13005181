import Glibc
import HummingbirdCore
import Logging

/// How many lines are open at once. Whoever comes when there are no more waits until one is closed, so that a flood of lines does not take what the
/// store's own files need.
struct LineLimit: AvailableConnectionsDelegate {
    let most: Int
    private let logger: Logger
    private var open = 0
    private var told: ContinuousClock.Instant?

    init(_ most: Int, logger: Logger) {
        self.most = most
        self.logger = logger
    }

    /// The number wanted, or what the system lets a program have open less what the program needs itself.
    static func within(_ wanted: Int) -> Int {
        var room = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &room) == 0, let files = Int(exactly: room.rlim_cur) else { return wanted }
        return max(1, min(wanted, files - spared))
    }

    /// Files that the program itself may have open: stores, what they are copied to, documents being made.
    private static let spared = 200

    mutating func connectionOpened() {
        open += 1
        guard open >= most, told.map({ $0.duration(to: .now) > .seconds(60) }) ?? true else { return }
        told = .now
        logger.warning("all lines are taken", metadata: ["lines": "\(open)"])
    }

    mutating func connectionClosed() { open -= 1 }

    func isAcceptingNewConnections() -> Bool { open < most }
}
