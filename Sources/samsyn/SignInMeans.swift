import Access
import AccessRules

/// What sign-in goes by in the program: the computer's own clock and chance, and the list of passwords that are known from breaches.
enum SignInMeans {
    static func means(demonstration: DemoAccounts? = nil) -> AccessRoom.Means {
        AccessRoom.Means(
            clock: { ComputerClock.now }, secrets: Secrets(random: SignInMeans.random),
            breached: BreachedPasswords.own.union(BreachedPasswords.read(from: AssetFolders.all)),
            demonstration: demonstration)
    }

    /// Bytes of the operating system's own chance.
    @Sendable static func random(_ count: Int) -> [UInt8] {
        var source = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &source) }
    }
}
