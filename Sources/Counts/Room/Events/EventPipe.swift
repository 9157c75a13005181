import Dispatch
import Synchronization

/// Hands values from one thread to another, a few at a time: who makes them waits while the other is behind.
final class EventPipe<Element: Sendable>: Sendable {
    private struct State {
        var waiting: [Element] = []
        var isClosed = false
    }

    private let state = Mutex(State())
    private let filled = DispatchSemaphore(value: 0)
    private let space = DispatchSemaphore(value: 0)

    /// - Parameter depth: how many values may wait.
    init(depth: Int) {
        for _ in 0..<depth { space.signal() }
    }

    /// Hands a value over; false when nobody takes them any more.
    func send(_ element: Element) -> Bool {
        space.wait()
        let isOpen = state.withLock { state in
            if !state.isClosed { state.waiting.append(element) }
            return !state.isClosed
        }
        filled.signal()
        return isOpen
    }

    /// Takes the next value; waits until there is one.
    func receive() -> Element? {
        filled.wait()
        let element = state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
        space.signal()
        return element
    }

    /// Takes no more: whoever waits to send is let go.
    func close() {
        state.withLock { state in
            state.isClosed = true
            state.waiting = []
        }
        space.signal()
    }
}
