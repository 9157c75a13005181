import AreasRules
import Picture

/// What can be wrong with a map file, in words.
struct AreaFileFaults {
    let file: String

    func unreadable(isEmpty: Bool) -> Fault {
        Fault(
            "geojson-unreadable", isEmpty ? "Filen är tom." : "Filen går inte att läsa som GeoJSON.",
            remedy: "Exportera områdena på nytt som GeoJSON ur kartprogrammet.", file: file, expected: "GeoJSON")
    }

    func notCollection(type: String?) -> Fault {
        Fault(
            "geojson-not-collection", "Filen är JSON men ingen samling av områden.",
            remedy: "Exportera områdena som GeoJSON av slaget FeatureCollection.", file: file, found: type, expected: "FeatureCollection")
    }

    func noFeatures() -> Fault {
        Fault(
            "geojson-empty", "Filen innehåller inga områden.", remedy: "Kontrollera att urvalet i kartprogrammet inte var tomt.",
            file: file,
            expected: "minst ett område")
    }

    /// A property that no feature has, or that one lacks.
    func propertyMissing(_ property: String, present: [String], feature: Int?) -> Fault {
        let nearest = NearestNames.suggestions(for: property, among: present)
        let ordered = nearest + present.filter { !nearest.contains($0) }
        let lacking =
            feature.map { "Yta \($0) saknar värde i egenskapen ”\(property)”." } ?? "Ingen av filens ytor har egenskapen ”\(property)”."
        let there = ordered.isEmpty ? "Där finns inga egenskaper alls." : "Där finns \(Swedish.list(ordered))."
        return Fault(
            "property-missing", "\(lacking) \(there)", remedy: "Ange en egenskap som finns, eller fyll i värdet i kartprogrammet.",
            file: file,
            row: feature, columnName: property, expected: "ett värde i ”\(property)”", suggestions: nearest)
    }

    func duplicate(_ name: String, feature: Int, first: Int, property: String) -> Fault {
        Fault(
            "name-duplicate", "Yta \(first) och yta \(feature) heter båda ”\(name)”.",
            remedy: "Slå ihop dem till ett område, eller ange en egenskap där namnen skiljer sig åt.", file: file, row: feature,
            columnName: property, found: name, expected: "ett namn per yta")
    }

    /// A name that a spreadsheet would run if it stood bare in a cell.
    func formulaLike(_ name: String, feature: Int, property: String) -> Fault {
        Fault(
            "name-like-formula", "”\(name.prefix(80))” börjar som en formel. Det läses som ett namn och körs aldrig.",
            remedy: "Rätta namnet i kartprogrammet om det är fel.", severity: .warning, file: file, row: feature, columnName: property, found: name)
    }

    /// A name without a letter or digit, or too long to stand in an address.
    func addressMissing(_ name: String, feature: Int?) -> Fault {
        Fault(
            "area-address-missing", "Namnet ”\(name.prefix(60))” går inte att göra en adress av.",
            remedy: "Ge området ett namn med minst en bokstav eller siffra, och högst hundra tecken.", file: file, row: feature,
            found: String(name.prefix(200)), expected: "ett namn på högst hundra tecken")
    }

    /// Two names that make one address: Åby and Äby, or the whole and one of its parts.
    func addressTaken(_ name: String, feature: Int, by owner: String, slug: Slug) -> Fault {
        Fault(
            "area-address-taken", "”\(name)” och ”\(owner)” får samma adress (\(slug)) och går inte att hålla isär.",
            remedy: "Ge det ena området ett namn som skiljer sig i mer än prickar, ringar och tecken.", file: file, row: feature, found: name,
            expected: "ett namn som inget annat område har")
    }

    func geometryMissing(feature: Int, name: String?) -> Fault {
        Fault(
            "geometry-missing", "\(Swedish.capitalised(whose(feature, name))) har ingen gräns: den går inte att rita.",
            remedy: "Rita området i kartprogrammet, eller ta bort ytan.", file: file, row: feature, expected: "Polygon eller MultiPolygon")
    }

    func geometryKind(_ kind: String, feature: Int, name: String?) -> Fault {
        let isArea = kind == "Polygon" || kind == "MultiPolygon"
        let what = isArea ? "har koordinater som inte är en yta." : "är ”\(kind)”, inte en yta."
        return Fault(
            "geometry-kind", "\(Swedish.capitalised(whose(feature, name))) \(what)",
            remedy: "Exportera områdena som ytor (Polygon eller MultiPolygon).", file: file,
            row: feature, found: kind, expected: "Polygon eller MultiPolygon")
    }

    /// A flaw of the line around an area.
    func flaw(_ flaw: GeometryFlaw, feature: Int, name: String?) -> Fault {
        let whose = whose(feature, name)
        return switch flaw {
        case .outsideSweden(let position): outside(position, whose: whose, feature: feature)
        case .openRing(let first, let last):
            Fault(
                "ring-open", "Gränsen för \(whose) sluts inte: den börjar i \(text(first)) och slutar i \(text(last)).",
                remedy: "Slut ytan i kartprogrammet; den sista punkten ska vara densamma som den första.", file: file, row: feature,
                found: text(last), expected: text(first))
        case .emptyRing(let positions):
            Fault(
                "ring-empty", "Gränsen för \(whose) har \(Swedish.number(positions, neuter: true)) punkter och innesluter ingen yta.",
                remedy: "Rita om området i kartprogrammet.", file: file, row: feature, found: String(positions),
                expected: "minst fyra punkter som innesluter en yta")
        case .crossing(let near):
            Fault(
                "ring-crosses-itself", "Gränsen för \(whose) korsar sig själv vid \(text(near)).",
                remedy: "Rätta gränsen i kartprogrammet, annars kan platser nära korsningen hamna fel.", severity: .warning, file: file,
                row: feature, found: text(near))
        }
    }

    private func outside(_ position: AreaGeometry.Position, whose: String, feature: Int) -> Fault {
        let swapped = AreaGeometry.Position(longitude: position.latitude, latitude: position.longitude)
        let reason =
            if abs(position.longitude) > 180 || abs(position.latitude) > 90 {
                "Det är meter, troligen i SWEREF 99, inte longitud och latitud i grader."
            } else if AreaGeometry.sweden.contains(swapped) {
                "Latitud står före longitud; i GeoJSON är det tvärtom."
            } else {
                "Det ligger utanför Sverige."
            }
        return Fault(
            "coordinates-outside", "\(Swedish.capitalised(whose)) har en punkt vid \(text(position)). \(reason)",
            remedy: "Exportera med koordinatsystemet WGS 84 (EPSG:4326), som GeoJSON alltid har.", file: file, row: feature,
            found: text(position),
            expected: "longitud 10–25 och latitud 55–69,5 (WGS 84)")
    }

    /// `yta 3 (Vinsta)`.
    private func whose(_ feature: Int, _ name: String?) -> String { "yta \(feature)" + (name.map { " (\($0))" } ?? "") }

    private func text(_ position: AreaGeometry.Position) -> String { "\(position.longitude), \(position.latitude)" }
}
