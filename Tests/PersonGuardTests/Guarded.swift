import PersonGuard

/// A guard that knows a few places, as the store's does.
enum Guarded {
    static let places = ["Hässelby gård", "Åkermyntan", "Vällingby centrum", "Anna Lindhs plats"]
    static let guarding = PersonGuard(places: places)

    static func spans(_ line: String) -> [PersonSpan] { guarding.spans(in: line) }

    /// What is found of a kind, as it stands.
    static func found(_ kind: PersonKind, _ line: String) -> [String] { spans(line).filter { $0.kind == kind }.map(\.text) }
}

/// Whole numbers that look like chance and are the same every time (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
