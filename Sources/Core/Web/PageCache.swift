import Picture
import Synchronization

/// Finished answers of the newest change: forgotten as soon as the store has a newer one. An answer that many ask for at once is made once.
final class PageCache: Sendable {
    private struct Shelf {
        var change = ChangeNumber(-1)
        var answers: [String: SiteResponse] = [:]
        var bytes = 0
        /// Answers being made, by change and key.
        var pending: [Pending: Task<SiteResponse, any Error>] = [:]
    }

    private struct Pending: Hashable {
        let key: String
        let change: ChangeNumber
    }

    private enum Found {
        case kept(SiteResponse)
        case pending(Task<SiteResponse, any Error>)
    }

    private let shelf = Mutex(Shelf())
    private let limit: Int

    /// - Parameter limit: bytes remembered at most; 0 is off.
    init(limit: Int) { self.limit = limit }

    var isOn: Bool { limit > 0 }

    /// The answer as of a change: remembered, or being made for somebody else, or made now. One reader who leaves does not stop it for the others.
    func answer(
        _ key: String, of change: ChangeNumber, _ make: @escaping @Sendable () async throws -> SiteResponse
    ) async throws -> SiteResponse {
        let pending = Pending(key: key, change: change)
        let found = shelf.withLock { shelf -> Found in
            if shelf.change == change, let kept = shelf.answers[key] { return .kept(kept) }
            if let task = shelf.pending[pending] { return .pending(task) }
            let task = Task {
                defer { self.shelf.withLock { $0.pending[pending] = nil } }
                let answer = try await make()
                self.keep(answer, key, of: change)
                return answer
            }
            shelf.pending[pending] = task
            return .pending(task)
        }
        switch found {
        case .kept(let answer): return answer
        case .pending(let task): return try await task.value
        }
    }

    private func keep(_ answer: SiteResponse, _ key: String, of change: ChangeNumber) {
        let size = answer.body.count + (answer.gzip?.count ?? 0)
        guard answer.status == 200, size <= limit / 4 else { return }
        shelf.withLock { shelf in
            if shelf.change < change || shelf.bytes + size > limit {
                (shelf.change, shelf.answers, shelf.bytes) = (max(change, shelf.change), [:], 0)
            }
            guard shelf.change == change else { return }
            shelf.bytes += size
            shelf.answers[key] = answer
        }
    }
}
