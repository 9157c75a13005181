package import Picture
import Tabular

/// Something about the program that those who configure it may change, with what it means and what it is until they do.
package struct SettingItem: Hashable, Sendable {
    /// What can be said.
    package enum Kind: Hashable, Sendable {
        /// A whole number within bounds; the unit as it stands after the number: `minuter`.
        case whole(ClosedRange<Int>, unit: String)
        /// Yes or no; kept as `ja` and `nej`.
        case yes
        /// A line of text of at most so many characters; it may be empty.
        case line(most: Int)
    }

    /// Lasting, and unique in the program: `inloggning-vila`.
    package let name: Slug
    package let title: String
    /// What follows from it, in a sentence or two.
    package let meaning: String
    package let kind: Kind
    /// What holds while nobody has changed it.
    package let first: String
    /// True for what each cooperation says for itself; otherwise it is the whole store's.
    package let isCooperations: Bool

    package init(_ name: Slug, title: String, meaning: String, kind: Kind, first: String, isCooperations: Bool = false) {
        self.name = name
        self.title = title
        self.meaning = meaning
        self.kind = kind
        self.first = first
        self.isCooperations = isCooperations
    }

    /// What was typed, as it is kept; nil for what the setting cannot be.
    package func read(_ typed: String) -> String? {
        let text = String.trimmed(typed)
        switch kind {
        case .whole(let range, _): return Int(text).flatMap { range.contains($0) ? String($0) : nil }
        case .yes: return ["ja", "nej"].contains(text) ? text : nil
        case .line(let most): return text.count <= most && !text.unicodeScalars.contains { $0.properties.generalCategory == .control } ? text : nil
        }
    }

    /// As people read it: `60 minuter`.
    package func words(_ value: String) -> String {
        switch kind {
        case .whole(_, let unit): "\(value)\u{A0}\(unit)"
        case .yes: value
        case .line: value.isEmpty ? "inget angivet" : value
        }
    }

    /// What it can be, for who types it.
    package var expected: String {
        switch kind {
        case .whole(let range, let unit): "ett heltal från \(range.lowerBound) till \(range.upperBound) \(unit)"
        case .yes: "ja eller nej"
        case .line(let most): "en rad på högst \(most) tecken"
        }
    }
}

/// A setting as somebody changed it.
package struct SettingStanding: Hashable, Sendable {
    package let value: String
    /// Why, in a sentence.
    package let reason: String
    /// The change it came with: who set it stands in the trail.
    package let since: ChangeNumber
}

/// The settings of a store as they stand now.
package struct Settings: Hashable, Sendable {
    struct Key: Hashable, Sendable {
        let name: String
        /// The cooperation's slug; empty for the whole store.
        let scope: String
    }

    let standing: [Key: SettingStanding]

    /// True while nobody has changed anything.
    package var isEmpty: Bool { standing.isEmpty }

    /// How a setting has been changed; nil while nobody has.
    /// - Parameter cooperation: whose it is, for what each says for itself.
    package func changed(_ item: SettingItem, in cooperation: Slug? = nil) -> SettingStanding? { standing[Settings.key(item, cooperation)] }

    /// What holds. A value that the setting cannot be (written by another version) counts as not changed.
    package func value(_ item: SettingItem, in cooperation: Slug? = nil) -> String {
        changed(item, in: cooperation).flatMap { item.read($0.value) } ?? item.first
    }

    /// A whole number that holds; 0 for a setting that is no number.
    package func whole(_ item: SettingItem) -> Int { Int(value(item)) ?? 0 }

    static func key(_ item: SettingItem, _ cooperation: Slug?) -> Key {
        Key(name: item.name.text, scope: item.isCooperations ? cooperation?.text ?? "" : "")
    }
}
