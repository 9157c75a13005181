import AreasRules
import Foundation
import Picture

/// One feature of a map file, as parsed.
struct AreaFeature {
    /// Why a feature has no area.
    enum Refusal: Error, Hashable {
        case missing
        /// A geometry of another kind, or coordinates that are not of its kind.
        case kind(String)
    }

    /// 1-based.
    let number: Int
    let properties: [String: Any]
    let geometry: Result<AreaGeometry, Refusal>

    init(number: Int, _ parsed: Any) {
        let members = parsed as? [String: Any] ?? [:]
        self.number = number
        properties = members["properties"] as? [String: Any] ?? [:]
        geometry = AreaFeature.geometry(members["geometry"] as? [String: Any])
    }

    /// A property as text: a text with something in it, or a whole number; nil for anything else.
    func text(_ property: String) -> String? {
        if let text = properties[property] as? String {
            let trimmed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return trimmed.isEmpty ? nil : trimmed
        }
        return (properties[property] as? Int).map(String.init)
    }

    private static func geometry(_ members: [String: Any]?) -> Result<AreaGeometry, Refusal> {
        guard let members else { return .failure(.missing) }
        let kind = members["type"] as? String ?? ""
        let lists: [Any]
        switch kind {
        case "Polygon": lists = (members["coordinates"] as? [Any]).map { $0.isEmpty ? [] : [$0] } ?? []
        case "MultiPolygon": lists = members["coordinates"] as? [Any] ?? []
        default: return .failure(.kind(kind))
        }
        let polygons = lists.map(polygon)
        guard polygons.allSatisfy({ $0 != nil }) else { return .failure(.kind(kind)) }
        return AreaGeometry(polygons: polygons.compactMap { $0 }).map { .success($0) } ?? .failure(.missing)
    }

    private static func polygon(_ parsed: Any) -> AreaGeometry.Polygon? {
        let rings = (parsed as? [Any])?.map(ring)
        guard let rings, let outer = rings.first ?? nil, rings.allSatisfy({ $0 != nil }) else { return nil }
        return AreaGeometry.Polygon(outer: outer, holes: rings.dropFirst().compactMap { $0 })
    }

    private static func ring(_ parsed: Any) -> AreaGeometry.Ring? {
        let positions = (parsed as? [Any])?.map(position)
        guard let positions, positions.allSatisfy({ $0 != nil }) else { return nil }
        return positions.compactMap { $0 }
    }

    /// A height after longitude and latitude is left out.
    private static func position(_ parsed: Any) -> AreaGeometry.Position? {
        guard let numbers = parsed as? [Any], numbers.count >= 2, let longitude = numbers[0] as? Double,
            let latitude = numbers[1] as? Double
        else { return nil }
        return AreaGeometry.Position(longitude: longitude, latitude: latitude)
    }
}
