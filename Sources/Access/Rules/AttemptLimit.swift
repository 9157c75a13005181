package import Almanac

/// How many attempts are taken before one has to wait: a bucket that holds so many and fills again by and by (token bucket).
///
/// Sign-in has one for each pair of account and address, one for each address, and one for each device that has signed in to the account before.
/// None is for an account alone until its password has been shown: whoever tries passwords from elsewhere must not be able to lock its owner out.
package struct AttemptLimit: Hashable, Sendable {
    /// Attempts that may come at once.
    package let burst: Int
    /// Seconds until one more may come.
    package let secondsEach: Double

    package init(burst: Int, secondsEach: Double) {
        self.burst = burst
        self.secondsEach = secondsEach
    }

    /// Ten, and then one every other minute.
    package static let pair = AttemptLimit(burst: 10, secondsEach: 120)
    /// Behind one address there may be a whole town hall.
    package static let address = AttemptLimit(burst: 60, secondsEach: 4)
    /// Every hashed password costs the server a third of a second: a flood of strangers must leave time for those whose devices are known.
    package static let strangers = AttemptLimit(burst: 120, secondsEach: 0.5)
}

/// What is left of a limit for somebody.
package struct AttemptBucket: Hashable, Sendable {
    private var left: Double
    private var at: Instant

    /// A full bucket.
    package init(_ limit: AttemptLimit, at now: Instant) {
        left = Double(limit.burst)
        at = now
    }

    /// Takes one attempt, if there is one.
    /// - Returns: nil when it was taken; otherwise how many seconds to wait, at least 1.
    package mutating func take(_ limit: AttemptLimit, at now: Instant) -> Int? {
        refill(limit, now)
        guard left < 1 else {
            left -= 1
            return nil
        }
        return max(1, Int(((1 - left) * limit.secondsEach).rounded(.up)))
    }

    /// True when nothing has been taken for so long that the bucket need not be remembered.
    package func isFull(_ limit: AttemptLimit, at now: Instant) -> Bool {
        var copy = self
        copy.refill(limit, now)
        return copy.left >= Double(limit.burst)
    }

    private mutating func refill(_ limit: AttemptLimit, _ now: Instant) {
        let passed = Double(max(0, now.millisecondsSince1970 - at.millisecondsSince1970)) / 1000
        left = min(Double(limit.burst), left + passed / limit.secondsEach)
        at = max(at, now)
    }
}
