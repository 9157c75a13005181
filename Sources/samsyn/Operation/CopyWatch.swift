import Logging
import Picture
import Storage

/// Watches over a continuous copy: says when it fails and when it goes again, and clears away what is old.
actor CopyWatch {
    /// Days that a generation is kept when a newer one has taken over.
    static let keptDays = 7

    private let folder: String
    private let municipality: String
    private let logger: Logger
    private var generation: String?
    private var failure: StoreRefusal?

    init(folder: String, municipality: String, logger: Logger) {
        self.folder = folder
        self.municipality = municipality
        self.logger = logger
    }

    /// Is told after every try; the same failure is said once.
    func heed(_ status: WalCopy.Status) async {
        if let now = status.failure, now != failure { say("copy failed", now) }
        if status.failure == nil, failure != nil { logger.notice("copy goes again", metadata: ["municipality": "\(municipality)", "folder": "\(folder)"]) }
        failure = status.failure
        guard status.generation != generation else { return }
        generation = status.generation
        await prune()
    }

    private func prune() async {
        do {
            for name in try await WalCopy.prune(folder: folder, keepingDays: CopyWatch.keptDays, now: ComputerClock.now) {
                logger.info("copy pruned", metadata: ["municipality": "\(municipality)", "folder": "\(folder)", "generation": "\(name)"])
            }
        } catch {
            say("copy not pruned", (error as? StoreRefusal) ?? .other("\(error)"))
        }
    }

    private func say(_ what: Logger.Message, _ refusal: StoreRefusal) {
        logger.error(
            what,
            metadata: [
                "municipality": "\(municipality)", "folder": "\(folder)", "fault": "\(refusal.fault.code)", "words": "\(refusal.fault.message)",
            ])
    }
}
