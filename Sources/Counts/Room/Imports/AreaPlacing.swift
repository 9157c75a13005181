import Almanac
import AreasRules
import Picture
import Storage

/// Finds the areas that a file's rows are about.
struct AreaPlacing {
    private let directory: AreaDirectory
    private let choices: ImportChoices
    /// The area of rows that name none.
    private let ordered: Slug?
    private var found: [String: Slug?] = [:]
    private var unknown: [String: (name: String, rows: Int, first: Int, suggestions: [String])] = [:]
    private var order: [String] = []

    /// - Throws: `Refused` of kind `use` when the area that was said is not known.
    init(_ order: CountOrder, _ directory: AreaDirectory) throws {
        self.directory = directory
        choices = order.choices
        ordered = try order.area.map { name in
            switch directory.find(order.choices.meant(name), on: nil) {
            case .known(let area, _): return area.slug
            case .unknown(let suggestions):
                let remedy = directory.areas.isEmpty ? AreaPlacing.areasFirst : "Rätta namnet i --area."
                throw Refused(.use, [AreaPlacing.unknown(name, suggestions, remedy: remedy)])
            }
        }
    }

    /// The area of a row; nil when it is not known, which is told once for each name.
    /// - Throws: `Refused` of kind `use` when neither row nor person names one.
    mutating func slug(_ named: String?, row: Int, on day: Day?) throws -> Slug? {
        guard let name = named else {
            guard let ordered else {
                throw CountOrder.missing("area-missing", "Filen säger inte vilket område antalen gäller.", "Ange området med --area.", "ett område")
            }
            return ordered
        }
        let folded = NearestNames.folded(name)
        let key = "\(folded)/\(day.map { String($0.year) } ?? "")"
        if let slug = found[key] {
            if slug == nil { unknown[folded]?.rows += 1 }
            return slug
        }
        switch directory.find(choices.meant(name), on: day) {
        case .known(let area, _): found[key] = area.slug
        case .unknown(let suggestions):
            found[key] = .some(nil)
            if unknown[folded] == nil { order.append(folded) }
            unknown[folded, default: (name, 0, row, suggestions)].rows += 1
        }
        return found[key] ?? nil
    }

    /// One fault for each name that is not known.
    var faults: [Fault] {
        order.compactMap { unknown[$0] }.map { entry in
            let meant = entry.suggestions.first ?? "Område"
            let remedy = "Rätta namnet i filen, läs in området först, eller läs namnet som ett annat: --rename \"\(entry.name)=\(meant)\"."
            var fault = AreaPlacing.unknown(
                entry.name, entry.suggestions, remedy: directory.areas.isEmpty ? AreaPlacing.areasFirst : remedy, rows: entry.rows)
            fault.row = entry.first
            return fault
        }
    }

    private static let areasFirst = "Läs in områdena först: samsyn import areas FIL"

    private static func unknown(_ name: String, _ suggestions: [String], remedy: String, rows: Int = 1) -> Fault {
        let several = rows > 1 ? " Det står på \(Swedish.count(rows)) rader." : ""
        return Fault(
            "area-unknown", "Området ”\(name)” finns inte i lagret.\(several)", remedy: remedy, found: name, expected: "ett känt område",
            suggestions: suggestions)
    }
}
