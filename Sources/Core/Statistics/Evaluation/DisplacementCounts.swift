/// Events in one kind of area before and after a measure.
package struct BeforeAfter: Equatable, Sendable {
    /// Events before.
    package let before: Int
    /// Events after.
    package let after: Int

    /// Creates a pair; the method that takes it checks the numbers.
    package init(before: Int, after: Int) {
        self.before = before
        self.after = after
    }

    /// No events, for an area that is not there.
    package static let none = BeforeAfter(before: 0, after: 0)
}

/// What one unit of time and of area stands for when periods or areas differ: a count is divided by time × area.
package struct DisplacementWeights: Equatable, Sendable {
    /// The length of the period before.
    package var before = 1.0
    /// The length of the period after.
    package var after = 1.0
    /// The size of the control area.
    package var control = 1.0
    /// The size of the treated area.
    package var treated = 1.0
    /// The size of the control area of the displacement area.
    package var displacementControl = 1.0
    /// The size of the displacement area.
    package var displacementTreated = 1.0

    /// All periods and areas alike.
    package init() {}

    var all: [Double] { [before, after, control, treated, displacementControl, displacementTreated] }
}
