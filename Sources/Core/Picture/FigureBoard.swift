/// All rooms' figures in one place, asked by id: what overview, report, search and command line know of the rooms.
package struct FigureBoard: Sendable {
    package let sources: [any FigureSource]

    package init(_ sources: [any FigureSource]) { self.sources = sources }

    /// One figure.
    /// - Throws: `FigureRefusal` when no room has it.
    package func figure(_ id: FigureID, _ reading: Reading) async throws -> Figure {
        guard let answer = try await figures([id], reading)[id] else { throw FigureRefusal.unknown(id) }
        return try answer.get()
    }

    /// Several figures; each room is asked once.
    package func figures(_ ids: [FigureID], _ reading: Reading) async throws -> [FigureID: Result<Figure, FigureRefusal>] {
        var answers: [FigureID: Result<Figure, FigureRefusal>] = [:]
        for source in sources {
            let own = ids.filter { $0.room == source.room }
            if !own.isEmpty { answers.merge(try await source.figures(own, reading)) { first, _ in first } }
        }
        for id in ids where answers[id] == nil { answers[id] = .failure(.unknown(id)) }
        return answers
    }

    /// Figures whose title or id holds all the words.
    package func offers(matching words: String, limit: Int, _ reading: Reading) async throws -> [FigureOffer] {
        var offers: [FigureOffer] = []
        for source in sources where offers.count < limit {
            offers += try await source.offers(matching: words, limit: limit - offers.count, reading)
        }
        return offers
    }
}
