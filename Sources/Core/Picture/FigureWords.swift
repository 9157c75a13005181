/// A room's offers made ready to be found by words.
package struct FigureIndex: Sendable {
    private let entries: [(offer: FigureOffer, text: String)]

    package init(_ offers: [FigureOffer]) {
        entries = offers.map { ($0, NearestNames.folded($0.title + " " + $0.id.description)) }
    }

    /// Offers whose title or id holds every word, case and kind of dash aside; at most `limit`, in the order given.
    package func offers(matching words: String, limit: Int) -> [FigureOffer] {
        let wanted = NearestNames.folded(words).split(separator: " ")
        return Array(entries.lazy.filter { entry in wanted.allSatisfy { entry.text.contains($0) } }.prefix(limit).map(\.offer))
    }
}
