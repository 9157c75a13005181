/// Rows of one table gathered by change, in whatever order they come, and held against the trail's parts.
struct TableTally {
    private var known: [Int64: (part: TrailPart, salt: [UInt8]?)] = [:]
    private var added: [Int64: Digest] = [:]
    private var ended: [Int64: Digest] = [:]
    private var unknown: Int64?

    mutating func know(_ change: Int64, _ part: TrailPart, _ salt: [UInt8]?) { known[change] = (part, salt) }

    /// A purge has told what is left of a part: that holds, if the part's own salt is gone. Whoever put the salt back did it by hand.
    mutating func purge(_ change: Int64, _ part: TrailPart, _ salt: [UInt8]) {
        guard let own = known[change] else { return }
        known[change] = own.salt == nil ? (part, salt) : (own.part, nil)
    }

    mutating func add(_ change: Int64, _ values: [Bind]) {
        guard let salt = salt(of: change) else { return }
        added[change, default: Digest(salt: salt)].add(values)
    }

    mutating func end(_ change: Int64, _ id: Int64) {
        guard let salt = salt(of: change) else { return }
        ended[change, default: Digest(salt: salt)].add([.int(id)])
    }

    /// The first change that is unknown, or whose rows are not those it was committed to by.
    var firstFault: (BrokenLink.Kind, Int64)? {
        let changed = known.compactMap { change, entry in holds(change, entry.part, entry.salt) ? nil : change }.min()
        return [unknown.map { (BrokenLink.Kind.unknownChange, $0) }, changed.map { (.content, $0) }].compactMap { $0 }.min { $0.1 < $1.1 }
    }

    /// A part without its salt vouches for nothing. Where no purge tells what is left, whoever took the salt away did it by hand.
    private func holds(_ change: Int64, _ part: TrailPart, _ salt: [UInt8]?) -> Bool {
        guard let salt else { return false }
        let rows = added[change] ?? Digest(salt: salt)
        let endings = ended[change] ?? Digest(salt: salt)
        return rows.rows == part.added && endings.rows == part.ended
            && TrailPart.content(added: rows.value, ended: endings.value) == part.content
    }

    private mutating func salt(of change: Int64) -> [UInt8]? {
        if let entry = known[change] { return entry.salt }
        unknown = min(unknown ?? change, change)
        return nil
    }
}
