/// What is wrong with a golden file or with an answer to it, in words for the person who runs the check.
package struct GoldenFault: Error, Equatable, Sendable, CustomStringConvertible {
    /// One plain Swedish sentence without the file's name.
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}
