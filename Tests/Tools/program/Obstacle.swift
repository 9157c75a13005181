/// What stood in the way of trying the program, in a sentence for whoever runs the tests.
package struct Obstacle: Error, CustomStringConvertible, Sendable {
    package let description: String

    package init(_ description: String) { self.description = description }
}
