import Almanac
import AreasRules
import Picture
import Storage
import Tabular

/// Finds the areas that a file's rows are about.
struct AreaPlacing {
    private let directory: AreaDirectory
    private let choices: ImportChoices
    /// The area of rows that name none.
    private let ordered: Slug?
    /// Heads of columns that may name the areas.
    private let candidates: [String]
    private var found: [String: Slug?] = [:]
    private var unknown: [String: (name: String, rows: Int, first: Int, suggestions: [String])] = [:]
    private var order: [String] = []

    /// - Throws: `Refused` of kind `use` when the area that was said is not known.
    init(_ order: CountOrder, _ directory: AreaDirectory, candidates: [String] = []) throws {
        self.directory = directory
        self.candidates = candidates
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
            guard let ordered else { throw Refused(.use, [areaMissing]) }
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

    /// Asked for by name: the area of all rows, or the column that names each row's own.
    private var areaMissing: Fault {
        let heads = candidates.prefix(5).map { "”\($0)”" }
        let question =
            heads.isEmpty
            ? "" : " Menar du kolumnen \(heads.dropLast().isEmpty ? "" : heads.dropLast().joined(separator: ", ") + " eller ")\(heads.last ?? "")?"
        var fault = Fault(
            "area-missing", "Filen säger inte vilket område antalen gäller.\(question)",
            remedy: heads.isEmpty
                ? "Ange området med --area." : "Ange området med --area, eller säg vilken kolumn som är områdets namn med --column area=RUBRIK.",
            expected: "ett område", suggestions: Array(candidates.prefix(5)))
        fault.columnName = CountHeads.area.name
        return fault
    }

    /// One fault for each name that is not known; a name that is to be read as another is told of as such.
    var faults: [Fault] {
        order.compactMap { unknown[$0] }.filter { choices.meant($0.name) == $0.name }.map { entry in
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
