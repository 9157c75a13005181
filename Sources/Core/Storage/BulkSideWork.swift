import Dispatch
import Synchronization

/// Work on a value beside the thread that hands it out, a piece at a time and in order: hashing and counting while a file is read and stored.
package final class SideWork<State: Sendable>: Sendable {
    private let state: Mutex<State>
    private let queue = DispatchQueue(label: "samsyn.side-work")
    /// Signalled for each piece that may wait, so that memory does not grow when the other thread falls behind.
    private let space = DispatchSemaphore(value: 0)

    /// - Parameter depth: how many pieces may wait.
    package init(_ state: State, depth: Int = 8) {
        self.state = Mutex(state)
        for _ in 0..<depth { space.signal() }
    }

    /// Does a piece of work after those before it; waits when too many do.
    package func run(_ piece: @escaping @Sendable (inout State) -> Void) {
        space.wait()
        queue.async {
            self.state.withLock { piece(&$0) }
            self.space.signal()
        }
    }

    /// The value when all pieces are done.
    package func finished() -> State {
        queue.sync {}
        return state.withLock { $0 }
    }
}
