/// What is to be hashed, and what each hash must be, in the order it was read.
struct TrailSheet: Sendable {
    /// What some bytes are.
    enum Step {
        /// The salt that begins a part.
        case salt
        /// Rows that the part's change added, in the trail's form.
        case added(rows: Int64)
        /// Numbers of rows that it ended, in the trail's form.
        case ended(rows: Int64)
        /// What a part of some table committed to, which ends it.
        case content(table: Int, change: Int64)
        /// Something that is hashed by itself.
        case whole
        /// What the hash of it must be, or the entry of a change is not what it was.
        case entry(change: Int64)
    }

    private(set) var bytes: [UInt8] = []
    private(set) var steps: [(step: Step, end: Int)] = []

    /// Adds bytes of a page; they wait for their step.
    mutating func put(_ range: Range<Int>, of page: TrailPage) { page.withBytes { bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0[range])) } }

    mutating func put(_ more: [UInt8]) { bytes.append(contentsOf: more) }

    /// Says what the bytes since the step before are.
    mutating func end(_ step: Step) { steps.append((step, bytes.count)) }

    mutating func put(_ range: Range<Int>, of page: TrailPage, as step: Step) {
        put(range, of: page)
        end(step)
    }
}

/// Hashes sheets one after another, and remembers what does not hold.
struct TrailSeals: Sendable {
    /// The first change whose entry is not what it was.
    private(set) var brokenEntry: Int64?
    /// For tables, by their place in the schema, the first change whose rows are not those it committed to.
    private(set) var brokenParts: [Int: Int64] = [:]
    private var added = Digest(salt: [])
    private var ended = Digest(salt: [])
    private var whole: [UInt8] = []

    mutating func hold(_ sheet: TrailSheet) {
        sheet.bytes.withUnsafeBytes { bytes in
            var begin = 0
            for (step, end) in sheet.steps {
                hold(step, UnsafeRawBufferPointer(rebasing: bytes[begin..<end]))
                begin = end
            }
        }
    }

    private mutating func hold(_ step: TrailSheet.Step, _ bytes: UnsafeRawBufferPointer) {
        switch step {
        case .salt:
            added = Digest(salt: Array(bytes))
            ended = added
        case .added(let rows): added.add(rows: bytes, count: rows)
        case .ended(let rows): ended.add(rows: bytes, count: rows)
        case .content(let table, let change):
            let holds = TrailPart.content(added: added.value, ended: ended.value).elementsEqual(bytes)
            if !holds { brokenParts[table] = brokenParts[table] ?? change }
        case .whole:
            var digest = Digest(salt: [])
            digest.add(rows: bytes, count: 1)
            whole = digest.value
        case .entry(let change):
            if !whole.elementsEqual(bytes) { brokenEntry = brokenEntry ?? change }
        }
    }
}

/// The sheet at hand, and the work on those before it, which goes on beside the reading.
struct TrailSealing {
    var sheet = TrailSheet()
    private let work = SideWork(TrailSeals(), depth: 4)

    /// Bytes of a sheet.
    private static let size = 1 << 18

    /// Hands over the sheet when it is full. What is hashed by itself must not be parted from what it must be.
    mutating func turn() {
        if sheet.bytes.count >= TrailSealing.size { hand() }
    }

    /// What all sheets came to.
    mutating func finished() -> TrailSeals {
        hand()
        return work.finished()
    }

    private mutating func hand() {
        work.run { [sheet] in $0.hold(sheet) }
        sheet = TrailSheet()
    }
}
