package import Almanac
package import Storage

/// Files on their way in, held between the steps of reading them in. A file that is let go has to be chosen again; nothing else depends on it.
package actor UploadDesk {
    /// How much is held, and for how long.
    package struct Limits: Sendable {
        package let files: Int
        package let bytes: Int
        package let hours: Int

        package init(files: Int = 8, bytes: Int = 256_000_000, hours: Int = 2) {
            self.files = files
            self.bytes = bytes
            self.hours = hours
        }
    }

    private struct Held {
        let key: String
        let file: ImportFile
        let since: Instant
    }

    /// Oldest first.
    private var held: [Held] = []
    private let limits: Limits
    private let token: @Sendable () -> String

    /// - Parameter token: makes keys that cannot be guessed, a new one each time; a room has no randomness of its own.
    package init(limits: Limits = Limits(), token: @escaping @Sendable () -> String) {
        self.limits = limits
        self.token = token
    }

    /// Holds a file, the oldest ones let go to make room, and answers the key it is fetched by.
    package func put(_ file: ImportFile, at instant: Instant) -> String {
        letGoOfOld(at: instant)
        while let oldest = held.first, held.count >= limits.files || size + file.size > limits.bytes { letGo(oldest.key) }
        let key = token()
        held.append(Held(key: key, file: file, since: instant))
        return key
    }

    /// The file of a key; nil when it has been let go.
    package func file(_ key: String, at instant: Instant) -> ImportFile? {
        letGoOfOld(at: instant)
        return held.first { $0.key == key }?.file
    }

    /// Lets go of a file that is done with.
    package func letGo(_ key: String) { held.removeAll { $0.key == key } }

    private var size: Int { held.reduce(0) { $0 + $1.file.size } }

    private func letGoOfOld(at instant: Instant) {
        held.removeAll { instant.millisecondsSince1970 - $0.since.millisecondsSince1970 > Int64(limits.hours) * 3_600_000 }
    }
}
