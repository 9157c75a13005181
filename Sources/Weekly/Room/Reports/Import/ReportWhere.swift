import Almanac
import Picture
import Storage
import Tabular
import WeeklyRules

/// Finds where the rows of a file of reports were.
struct ReportWhere: Sendable {
    /// What the cells of a row say of where.
    struct Found: Sendable, Hashable {
        let place: ObservationPlace
        /// A name of a place that is not on the list, to be kept in the words.
        let unlisted: String
    }

    private let ground: ReportFileGround
    private let choices: ImportChoices
    /// For rows that do not say an area.
    private let everywhere: Slug?
    private(set) var unknown = RowGroups()
    /// Every name that the file has, for what people say of names.
    private(set) var names: Set<String> = []

    /// - Throws: `Refused` of kind `use` when the area that was said for the whole file is none of the cooperation's.
    init(_ ground: ReportFileGround, _ choices: ImportChoices) throws {
        self.ground = ground
        self.choices = choices
        guard let said = choices["area"] else {
            everywhere = nil
            return
        }
        guard let area = ground.names.area(choices.meant(said), on: nil) else {
            throw Refused(
                .use,
                [
                    Fault(
                        "area-unknown", "Området ”\(said.prefix(60))” finns inte i samverkan.", remedy: "Rätta namnet i --area.",
                        found: String(said.prefix(60)), expected: "ett av samverkans områden", suggestions: ground.suggestions(for: said))
                ])
        }
        everywhere = area
    }

    private static let digital: Set<String> = ["digitalt", "på nätet", "nätet", "internet", "online", "sociala medier", "i sociala medier"]

    private static func isDigital(_ text: String) -> Bool { digital.contains(NearestNames.folded(text)) }

    /// Nil where it says an area that is none, or none at all where one is needed.
    /// - Parameter isNothing: true where there was nothing to report: then all of the cooperation may be meant.
    mutating func find(area: String, place: String, on day: Day?, isNothing: Bool, row: Int) -> Found? {
        names.formUnion([area, place].filter { !$0.isEmpty })
        let isDigital = ReportWhere.isDigital(area) || ReportWhere.isDigital(place)
        let isWhole = isNothing && ground.isWhole(area)
        guard var areas = isWhole ? [] : areas(area, on: day, row: row) else { return nil }
        let named = place.isEmpty ? nil : ground.place(choices.meant(place))
        let asArea = named == nil && !place.isEmpty ? ground.names.area(choices.meant(place), on: day) : nil
        if areas.isEmpty, named == nil, !isWhole, !isDigital { areas = [asArea ?? everywhere].compactMap { $0 } }
        guard !areas.isEmpty || named != nil || isDigital || isNothing else {
            unknown.add("", row: row)
            return nil
        }
        var ordered = ground.areas.map(\.slug).filter(areas.contains)
        if let named, !ordered.contains(named.area) { ordered.append(named.area) }
        let isSaid = named != nil || ReportWhere.isDigital(place) || asArea.map(areas.contains) ?? false
        return Found(place: ObservationPlace(areas: ordered, place: named?.slug, isDigital: isDigital), unlisted: isSaid ? "" : place)
    }

    /// The areas that a cell names; none for a cell that names none, nil where it names what is no area.
    private mutating func areas(_ text: String, on day: Day?, row: Int) -> [Slug]? {
        guard !text.isEmpty, !ReportWhere.isDigital(text) else { return [] }
        if let whole = ground.names.area(choices.meant(text), on: day) { return [whole] }
        var found: [Slug] = []
        for part in ReportWhere.parts(of: text) {
            names.insert(part)
            guard let area = ground.names.area(choices.meant(part), on: day) else {
                // Of a name that is read as one nobody knows it is told with the answer.
                if NearestNames.folded(choices.meant(part)) == NearestNames.folded(part) { unknown.add(part, row: row) }
                return nil
            }
            found.append(area)
        }
        return found
    }

    /// The names of a cell that has several: `Björkbacken och Granbacken`.
    private static func parts(of text: String) -> [String] {
        let even = text.replacing(" och ", with: ",").replacing(" samt ", with: ",")
        let parts = even.split { ",;/&".contains($0) || $0.isNewline }.map { String.trimmed($0) }.filter { !$0.isEmpty }
        return parts.isEmpty ? [text] : parts
    }

    /// What the file's names of areas and places can be read as.
    var renameGround: RenameGround {
        RenameGround(names, known: ground.areas.map(\.name) + ground.places.map(\.name), lacking: "inget område och ingen plats") { [ground] name in
            ground.names.area(name, on: nil) != nil || ground.place(name) != nil
        }
    }
}

/// Rows by what is the matter with them, in the order it first stood.
struct RowGroups: Sendable {
    private(set) var order: [String] = []
    private var rowsByText: [String: [Int]] = [:]

    mutating func add(_ text: String, row: Int) {
        if rowsByText[text] == nil { order.append(text) }
        rowsByText[text, default: []].append(row)
    }

    func rows(_ text: String) -> [Int] { rowsByText[text] ?? [] }
}
