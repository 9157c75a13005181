/// The SplitMix64 generator: a counter passed through a mixing function, so that one seed always gives the same numbers on every machine.
///
/// Made for reproducible permutations, not for secrets.
///
/// - SeeAlso: Steele, Lea and Flood 2014, Fast splittable pseudorandom number generators, OOPSLA, figure 17.
package struct SplitMix64: RandomNumberGenerator, Equatable, Sendable {
    private var state: UInt64

    /// Creates a generator; every seed is a good one.
    package init(seed: UInt64) {
        state = seed
    }

    /// The next 64 bits of the sequence.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
