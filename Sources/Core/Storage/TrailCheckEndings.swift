/// Rows that the trail has yet to end, so that those of the earliest change come first: a heap.
struct EndingsToCome {
    private var heap: [(until: Int64, id: Int64)] = []

    var isEmpty: Bool { heap.isEmpty }

    mutating func add(_ until: Int64, _ id: Int64) {
        heap.append((until, id))
        var place = heap.count - 1
        while place > 0, heap[place] < heap[(place - 1) / 2] {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    /// The next row, by number, if it is ended by a change; nil when it is not, or there is none.
    mutating func next(at change: Int64) -> Int64? {
        guard let first = heap.first, first.until == change else { return nil }
        let last = heap.removeLast()
        if !heap.isEmpty {
            heap[0] = last
            sink()
        }
        return first.id
    }

    private mutating func sink() {
        var place = 0
        while 2 * place + 1 < heap.count {
            var below = 2 * place + 1
            if below + 1 < heap.count, heap[below + 1] < heap[below] { below += 1 }
            guard heap[below] < heap[place] else { return }
            heap.swapAt(place, below)
            place = below
        }
    }
}
