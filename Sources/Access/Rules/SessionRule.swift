package import Almanac

/// How long a sign-in lasts.
package struct SessionRule: Hashable, Sendable {
    /// Minutes without a request after which it is over.
    package let idleMinutes: Int
    /// Hours after sign-in at which it is over whatever happens.
    package let absoluteHours: Int

    package init(idleMinutes: Int, absoluteHours: Int) {
        self.idleMinutes = idleMinutes
        self.absoluteHours = absoluteHours
    }

    /// A working day, and a long coffee break.
    package static let standard = SessionRule(idleMinutes: 60, absoluteHours: 12)
    /// Shorter signs people out while they type; longer leaves a forgotten screen open.
    package static let idleRange = 5...240
    package static let absoluteRange = 1...24

    /// Whether a session still stands.
    package func holds(signedIn: Instant, lastSeen: Instant, now: Instant) -> Bool {
        let idle = now.millisecondsSince1970 - lastSeen.millisecondsSince1970
        let age = now.millisecondsSince1970 - signedIn.millisecondsSince1970
        // A clock that has gone backwards ends no session, and lengthens none.
        return idle < Int64(idleMinutes) * 60_000 && age < Int64(absoluteHours) * 3_600_000
    }
}
