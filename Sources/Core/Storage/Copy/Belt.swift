import Dispatch
import Synchronization

/// Hands pieces from one thread to another, a few at a time, so that neither gathers them all. Both threads may wait.
final class Belt<Piece: Sendable>: Sendable {
    /// The other end is gone.
    struct Broken: Error {}

    private struct State {
        var pieces: [Piece] = []
        var isEnded = false
        var isBroken = false
    }

    private let state = Mutex(State())
    private let space: DispatchSemaphore
    private let filled = DispatchSemaphore(value: 0)

    /// - Parameter depth: pieces that may lie on the belt.
    init(depth: Int) {
        space = DispatchSemaphore(value: 0)
        for _ in 0..<depth { space.signal() }
    }

    /// Lays down a piece; waits while the belt is full.
    /// - Throws: `Broken` when nobody takes them any more.
    func put(_ piece: Piece) throws {
        space.wait()
        let isBroken = state.withLock { state in
            if !state.isBroken { state.pieces.append(piece) }
            return state.isBroken
        }
        filled.signal()
        if isBroken { throw Broken() }
    }

    /// The next piece; nil when there are no more.
    /// - Throws: `Broken` when the other end stopped before it was done.
    func take() throws -> Piece? {
        filled.wait()
        let (piece, isBroken) = state.withLock { state in (state.pieces.isEmpty ? nil : state.pieces.removeFirst(), state.isBroken) }
        if isBroken { throw Broken() }
        space.signal()
        return piece
    }

    /// No more pieces come.
    func end() { filled.signal() }

    /// One end gives up: the other is woken and told so.
    func giveUp() {
        state.withLock { $0.isBroken = true }
        space.signal()
        filled.signal()
    }
}
