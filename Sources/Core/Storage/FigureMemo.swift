package import Picture

/// A figure as one circle of readers may see it.
package struct FigureKey: Hashable, Sendable {
    package let id: FigureID
    package let audience: Circle
}

/// Figures remembered until the store changes.
package typealias FigureMemo = Memo<FigureKey, Result<Figure, FigureRefusal>>

extension Memo where Key == FigureKey, Value == Result<Figure, FigureRefusal> {
    /// The figures asked for; those that are not remembered are made together, in one call.
    package func figures(
        _ ids: [FigureID], _ reading: Reading, _ make: ([FigureID]) async throws -> [FigureID: Value]
    ) async rethrows -> [FigureID: Value] {
        var answers: [FigureID: Value] = [:]
        for id in ids { answers[id] = remembered(FigureKey(id: id, audience: reading.audience), asOf: reading.asOf) }
        let left = ids.filter { answers[$0] == nil }
        guard !left.isEmpty else { return answers }
        for (id, answer) in try await make(left) {
            answers[id] = answer
            keep(answer, FigureKey(id: id, audience: reading.audience), reading.asOf)
        }
        return answers
    }
}
