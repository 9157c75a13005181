/// How words are spelled.
enum Spelling {
    /// Whether a word begins as no Swedish word does, or has letters together that Swedish has only where a compound is joined.
    static func isForeign(_ signs: ArraySlice<UInt8>) -> Bool {
        guard signs.count > 3, signs.count <= longest, let first = signs.first else { return false }
        if alone.contains(first) { return true }
        let pairs = zip(signs, signs.dropFirst()).map { UInt16($0) << 8 | UInt16($1) }
        if let opening = pairs.first, openings.contains(opening) { return true }
        return signs.count <= longestWithPair && pairs.contains { inside.contains($0) }
    }

    /// Longer words are compounds, in which anything may meet.
    private static let longest = 14
    private static let longestWithPair = 9
    private static let alone = Set("zwxq".utf8)
    private static let openings = pairs("dz gj mb nd ng nj mw ts tz sz cz rz kh gh zh sh dh bh tl hl lj rr mp nk")
    private static let inside = pairs("zh gh dh kh aa ii uu yh")

    private static func pairs(_ list: String) -> Set<UInt16> {
        Set(list.split(separator: " ").map { pair in pair.utf8.reduce(0) { $0 << 8 | UInt16($1) } })
    }
}
