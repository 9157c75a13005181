import AccessRules
import Almanac
import AreasRules
import PersonGuard
import Picture
import Storage
import WeeklyRules

/// What a file of reports is read against: the cooperation that it comes to.
struct ReportFileGround: Sendable {
    let cooperation: Slug
    /// What the cooperation is called.
    let name: String?
    /// In their own order.
    let areas: [AreaName]
    let places: [ReportPlace]
    let parties: [Organisation]
    /// The cooperation's areas with the other names they go by.
    let names: AreaNames
    let personGuard: PersonGuard
    let today: Day
    /// The purge of reports that reached furthest; nil where none has been.
    let purge: PurgeRun?

    /// The ground of the cooperation that somebody works in; for a command the one that it names, or the first.
    /// - Throws: `Refused` of kind `use` when there is none.
    init(_ room: Reporting, _ areas: any AreaDirectorySource, named: String?, by actor: Actor, today: Day, _ reader: Reader) throws {
        cooperation = try ReportFileGround.cooperation(room, named: named, by: actor, reader)
        self.today = today
        name = try room.ground.name(of: cooperation, reader)
        self.areas = try room.ground.areas(of: cooperation, reader)
        places = try room.places.places(in: cooperation, reader)
        parties = try room.ground.parties(of: cooperation, reader)
        names = try AreaNames(self.areas, areas.directory(reader, asOf: reader.change()))
        personGuard = try room.personGuard(in: cooperation, reader)
        purge = try reader.purgeRuns(of: ReportPurging.recordType).max { $0.ground.before < $1.ground.before }
    }

    private static func cooperation(_ room: Reporting, named: String?, by actor: Actor, _ reader: Reader) throws -> Slug {
        if let own = actor.cooperation { return own }
        guard actor.account == nil else { throw ReportFaults.noCooperation(nil) }
        guard let named else {
            guard let first = try room.ground.first(reader) else { throw ReportFaults.noCooperation(nil) }
            return first
        }
        let slug = Slug(named) ?? Slug(naming: named)
        guard let slug, try room.ground.name(of: slug, reader) != nil else { throw ReportFaults.noCooperation(named) }
        return slug
    }

    /// Areas of the cooperation that may have been meant, nearest first.
    func suggestions(for name: String) -> [String] { name.count > 60 ? [] : NearestNames.suggestions(for: name, among: areas.map(\.name)) }

    func place(_ name: String) -> ReportPlace? {
        let folded = NearestNames.folded(name)
        return places.first { NearestNames.folded($0.name) == folded || $0.slug.text == folded }
    }

    func party(_ name: String) -> Organisation? {
        let folded = NearestNames.folded(name)
        return parties.first { NearestNames.folded($0.name) == folded || $0.slug.text == folded }
    }

    /// True for words that mean all of the cooperation.
    func isWhole(_ name: String) -> Bool {
        let folded = NearestNames.folded(name)
        return ["alla", "samtliga", "alla områden", "hela området"].contains(folded) || self.name.map { NearestNames.folded($0) == folded } ?? false
    }
}

/// The areas of a cooperation by every name they go by. Looking one up costs the same whether it is there or not: a file of places has many names.
struct AreaNames: Sendable {
    private var byName: [String: Slug] = [:]
    private var aliases: [String: [AreaAlias]] = [:]

    init(_ areas: [AreaName], _ directory: AreaDirectory) {
        let own = Set(areas.map(\.slug))
        for area in areas.reversed() {
            byName[area.slug.text] = area.slug
            byName[NearestNames.folded(area.name)] = area.slug
        }
        for alias in directory.aliases where own.contains(alias.area) { aliases[NearestNames.folded(alias.name), default: []].append(alias) }
    }

    /// The area that a name means on a day; nil when it means none, or several.
    /// - Parameter day: nil for any.
    func area(_ name: String, on day: Day?) -> Slug? {
        let folded = NearestNames.folded(name)
        if let own = byName[folded] { return own }
        let meant = Set((aliases[folded] ?? []).filter { alias in day.map(alias.isValid) ?? true }.map(\.area))
        return meant.count == 1 ? meant.first : nil
    }
}
