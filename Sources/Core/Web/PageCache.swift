import Picture
import Synchronization

/// Finished answers of the newest change: forgotten as soon as the store has a newer one. Off, it remembers nothing.
final class PageCache: Sendable {
    private struct Shelf {
        var change = ChangeNumber(-1)
        var answers: [String: SiteResponse] = [:]
        var bytes = 0
    }

    private let shelf = Mutex(Shelf())
    private let limit: Int

    /// - Parameter limit: bytes remembered at most; 0 is off.
    init(limit: Int) { self.limit = limit }

    var isOn: Bool { limit > 0 }

    func answer(_ key: String, of change: ChangeNumber) -> SiteResponse? {
        shelf.withLock { $0.change == change ? $0.answers[key] : nil }
    }

    func keep(_ answer: SiteResponse, _ key: String, of change: ChangeNumber) {
        let size = answer.body.count + (answer.gzip?.count ?? 0)
        guard size <= limit / 4 else { return }
        shelf.withLock { shelf in
            if shelf.change < change || shelf.bytes + size > limit { shelf = Shelf(change: change) }
            guard shelf.change == change else { return }
            shelf.bytes += size
            shelf.answers[key] = answer
        }
    }
}
