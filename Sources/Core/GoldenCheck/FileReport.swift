import Foundation

/// The outcome for one golden file.
package struct FileReport: Sendable {
    /// Folder and file, such as `two_counts/input.csv`.
    package let path: String
    /// How many values were compared.
    package private(set) var compared = 0
    /// The deviation that came nearest to its tolerance, or furthest past it.
    package private(set) var worst = 0.0
    /// The tolerance that `worst` was held to; nil when nothing was compared.
    package private(set) var tolerance: Tolerance?
    /// Everything that is wrong; empty when the file passes.
    package private(set) var faults: [GoldenFault] = []

    private var worstRatio = 0.0

    init(_ path: String) {
        self.path = path
    }

    /// Whether the file passes.
    package var passed: Bool { faults.isEmpty }

    /// The line that is printed: path, number of values, worst deviation, its tolerance, `ok` or `fel`.
    package var line: String {
        let deviation = worst == 0 ? "0" : worst.isFinite ? String(format: "%.1e", worst) : "inf"
        let limit = tolerance?.description ?? "none"
        return "\(path): \(compared) values, worst deviation \(deviation), tolerance \(limit), \(passed ? "ok" : "fel")"
    }

    mutating func fail(_ fault: GoldenFault) { faults.append(fault) }

    /// Holds one answer to one expected value.
    mutating func compare(_ answer: Answer, with expected: Cell, _ tolerance: Tolerance, at place: @autoclosure () -> String) {
        guard answer != .exempt else { return }
        compared += 1
        let deviation = answer.deviation(from: expected) ?? .infinity
        let ratio = tolerance.ratio(deviation)
        if self.tolerance == nil || ratio > worstRatio || (ratio == worstRatio && self.tolerance == .exact) {
            (worstRatio, worst, self.tolerance) = (ratio, deviation, tolerance)
        }
        if !(ratio <= 1) { fail(GoldenFault("\(place()): väntade ”\(expected.text)”, fick \(answer)")) }
    }
}
