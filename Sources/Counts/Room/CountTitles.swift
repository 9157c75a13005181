import Almanac
import AreasRules
import CountsRules
import Picture
import Storage

/// Titles of the room's figures.
enum CountTitles {
    static func value(_ category: Category, _ area: AreaName, _ period: Period) -> String {
        "\(name(category)), \(Swedish.months(period)), \(area.name)"
    }

    static func change(_ category: Category, _ area: AreaName, _ period: Period) -> String {
        // A week is held against days that have another number, perhaps of another year: they are named.
        let before = Week(text: period.description).flatMap { _ in period.yearBefore }.map { Swedish.months($0) }
        return "\(name(category)), \(Swedish.months(period)) mot \(before ?? "samma tid \(period.from.year - 1)"), \(area.name)"
    }

    static func trend(_ category: Category, _ area: AreaName, _ key: ChangeTableKey, _ years: ClosedRange<Int>) -> String {
        let months = Swedish.monthSpan(key.window.fromMonth, key.window.throughMonth)
        return "\(name(category)), förändring per år i procent, \(months) \(years.lowerBound)–\(years.upperBound), \(area.name)"
    }

    static func table(_ loaded: LoadedChangeTable, _ period: Period) -> String {
        "\(loaded.source.name) per kategori, \(Swedish.period(period)) och fyra år bakåt, \(loaded.area.name)"
    }

    static func rates(_ loaded: LoadedChangeTable, _ rates: LoadedRates, _ period: Period) -> String {
        let beside = rates.reference.map { " mot \($0.name)" } ?? ""
        return "\(loaded.source.name) per 1 000 invånare, \(Swedish.months(period)), \(loaded.area.name)\(beside)"
    }

    static func months(_ loaded: LoadedMonths, _ period: Period) -> String {
        "\(loaded.source.name) per månad, \(Swedish.months(period)), \(loaded.area.name)"
    }

    static func season(_ loaded: LoadedMonths, _ period: Period) -> String {
        "\(loaded.source.name), sommaren mot resten av året, \(Swedish.months(period)), \(loaded.area.name)"
    }

    /// Every group has a sum; its name says which.
    static func name(_ category: Category) -> String {
        category.isSum && !category.group.isEmpty ? "\(category.group), \(category.name.lowercased())" : category.name
    }
}

/// Notes as sentences that say what they are about.
struct NoteTelling {
    let notes: Notes
    let categories: [Category]

    /// The sentences that follow a number; those about one category of a table name it.
    func sentences(_ scope: Note.Scope) -> [String] {
        notes.touching(scope).map { note in
            note.sentence(about: scope.category == nil ? subject(note) : nil)
        }.reduce(into: []) { kept, text in if !kept.contains(text) { kept.append(text) } }
    }

    private func subject(_ note: Note) -> String? {
        note.scope.category.flatMap { slug in categories.first { $0.slug == slug }.map(CountTitles.name) }
    }
}
