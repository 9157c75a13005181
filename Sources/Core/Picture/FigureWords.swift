/// Finding figures by words.
package enum FigureWords {
    /// True when the offer's title or id holds every word, case and kind of dash aside.
    package static func match(_ offer: FigureOffer, _ words: String) -> Bool {
        let text = NearestNames.folded(offer.title + " " + offer.id.description)
        return NearestNames.folded(words).split(separator: " ").allSatisfy { text.contains($0) }
    }
}
