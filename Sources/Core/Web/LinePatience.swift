/// How long a line may take with what it sends. Independent of each other: one that sends a byte now and then is never idle, and still has a deadline.
package struct LinePatience: Sendable {
    /// For a whole head, from its first byte.
    package var head: Duration = .seconds(10)
    /// For a whole body, whatever its size.
    package var body: Duration = .seconds(30)
    /// What a body gets beside that for every 100 kB that its sender has said it holds.
    package var hundredKilobytes: Duration = .seconds(1)
    /// The longest that any body may take.
    package var longest: Duration = .seconds(600)
    /// For a line on which nothing is sent.
    package var idle: Duration = .seconds(30)
    /// How long a line is held after its last answer, so that the answer comes through to one that is still sending (RFC 9112, 9.6).
    package var farewell: Duration = .seconds(2)

    package init() {}

    /// For a body of a length in bytes, as its sender has said; nil where nothing was said of it.
    func body(of length: Int?) -> Duration {
        min(longest, body + hundredKilobytes * (max(0, length ?? 0) / 100_000))
    }
}

/// How much a head may hold: more is answered and the line is closed.
enum LineSize {
    /// The request line, or any one header, in bytes.
    static let field = 16_384
    /// The whole head, in bytes.
    static let head = 65_536
    static let headers = 200
}
