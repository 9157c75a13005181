import Foundation
import Picture

@testable import Storage

/// A write that is to stand in line.
struct LinedUp: Sendable {
    var isLong = false
    let work: @Sendable (Writer) throws -> Void

    init(isLong: Bool = false, _ work: @escaping @Sendable (Writer) throws -> Void) {
        self.isLong = isLong
        self.work = work
    }

    /// Writes one note.
    static func adding(_ slug: String) -> LinedUp { LinedUp { try $0.add(Ledger.values(slug, nil), to: Ledger.note) } }

    /// Writes many notes.
    /// - Parameter last: one more, which may be there already.
    static func bulk(_ prefix: String, _ count: Int, last: String? = nil) -> LinedUp {
        LinedUp { writer in
            let slugs = (0..<count).map { "\(prefix)\($0)" } + (last.map { [$0] } ?? [])
            try writer.addAll(to: Ledger.note) { try $0.add(slugs) { slug, row in for value in Ledger.values(slug, nil) { row.value(value) } } }
        }
    }
}

/// What a write came to.
enum Outcome: Equatable {
    case change(Int64)
    case failure(String, StoreRefusal? = nil)

    var change: Int64? { if case .change(let number) = self { number } else { nil } }
    var refusal: StoreRefusal? { if case .failure(_, let refusal) = self { refusal } else { nil } }
    var words: String? { if case .failure(let words, _) = self { words } else { nil } }
}

/// Lines up writes behind one that holds the pen, in a certain order, and lets them go together.
final class Line: Sendable {
    private let store: Store
    private let paused = DispatchSemaphore(value: 0)
    private let goOn = DispatchSemaphore(value: 0)

    init(_ store: Store) { self.store = store }

    /// Called within a write: waits there while somebody looks at the store.
    func pause() {
        paused.signal()
        goOn.wait()
    }

    /// - Parameters:
    ///   - index: the write that is given up while it waits.
    ///   - looking: what is done when a write pauses; nil when none does.
    func run(_ writes: [LinedUp], givingUp index: Int? = nil, looking: (() async throws -> Void)? = nil) async throws -> [Outcome] {
        let leave = DispatchSemaphore(value: 0)
        let (entered, entering) = AsyncStream.makeStream(of: Void.self)
        let holding = Task { [store] in
            try await store.write(by: Ledger.clerk, at: Ledger.noon, why: "Håller pennan", isLong: true) { _ in
                entering.finish()
                leave.wait()
            }
        }
        for await _ in entered {}
        var tasks: [Task<Int64, any Error>] = []
        for write in writes {
            tasks.append(
                Task { [store] in try await store.write(by: Ledger.clerk, at: Ledger.noon, why: "I kö", isLong: write.isLong, write.work).change.value })
            while store.waiting < tasks.count { try await Task.sleep(for: .milliseconds(1)) }
        }
        if let index { tasks[index].cancel() }
        leave.signal()
        _ = try await holding.value
        if let looking {
            await withCheckedContinuation { continuation in
                DispatchQueue.global().async {
                    self.paused.wait()
                    continuation.resume()
                }
            }
            defer { goOn.signal() }
            try await looking()
        }
        var outcomes: [Outcome] = []
        for task in tasks {
            do { outcomes.append(.change(try await task.value)) } catch { outcomes.append(.failure(String(describing: error), error as? StoreRefusal)) }
        }
        return outcomes
    }
}

extension Store {
    /// Writes that wait for the pen.
    var waiting: Int { (engine as? SQLiteEngine)?.writes.waiting ?? 0 }
}

extension Writer {
    /// How many notes this write sees.
    var notes: Int64 { get throws { try reader.first("SELECT count(*) FROM remark") { $0.int(0) } ?? 0 } }
}
