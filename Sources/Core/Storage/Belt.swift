import Dispatch
import Synchronization

/// Hands pieces from one thread to another, a few at a time, so that neither gathers them all. Both threads may wait.
package final class Belt<Piece: Sendable>: Sendable {
    /// The other end is gone.
    package struct Broken: Error {
        package init() {}
    }

    private struct State {
        var pieces: [Piece] = []
        var isBroken = false
    }

    private let state = Mutex(State())
    private let space = DispatchSemaphore(value: 0)
    private let filled = DispatchSemaphore(value: 0)

    /// - Parameter depth: pieces that may lie on the belt.
    package init(depth: Int) {
        for _ in 0..<depth { space.signal() }
    }

    /// Lays down a piece; waits while the belt is full.
    /// - Throws: `Broken` when nobody takes them any more.
    package func put(_ piece: Piece) throws(Broken) {
        space.wait()
        let isBroken = state.withLock { state in
            if !state.isBroken { state.pieces.append(piece) }
            return state.isBroken
        }
        guard !isBroken else {
            // Whoever tries again is not to wait for what never comes.
            space.signal()
            throw Broken()
        }
        filled.signal()
    }

    /// The next piece; nil when there are no more.
    /// - Throws: `Broken` when the other end stopped before it was done.
    package func take() throws(Broken) -> Piece? {
        filled.wait()
        let (piece, isBroken) = state.withLock { state in (state.pieces.isEmpty ? nil : state.pieces.removeFirst(), state.isBroken) }
        if isBroken || piece == nil { filled.signal() }
        if isBroken { throw Broken() }
        if piece != nil { space.signal() }
        return piece
    }

    /// No more pieces come.
    package func end() { filled.signal() }

    /// One end gives up: the other is woken and told so.
    package func giveUp() {
        state.withLock { state in
            state.isBroken = true
            state.pieces = []
        }
        space.signal()
        filled.signal()
    }
}
