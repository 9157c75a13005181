import Picture

/// The text that a geometry is kept and published as: a GeoJSON geometry (RFC 7946) of the kind MultiPolygon, without white space.
extension AreaGeometry {
    /// The same text for the same geometry, always.
    package var json: String {
        let coordinates = polygons.map { polygon in JSON.array(polygon.rings.map { .array($0.map(\.json)) }) }
        return JSON.of(["type": .string("MultiPolygon"), "coordinates": .array(coordinates)]).text
    }

    /// Reads what `json` writes; nil for any other text.
    package init?(json: String) {
        let opening = "{\"type\":\"MultiPolygon\",\"coordinates\":"
        guard json.hasPrefix(opening), json.hasSuffix("}") else { return nil }
        var parser = CoordinateParser(Array(json.utf8.dropFirst(opening.utf8.count).dropLast()))
        let polygons = parser.list { polygons in
            polygons.list { rings in rings.list { positions in positions.position() } }
        }
        guard let polygons, parser.isAtEnd, polygons.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.init(polygons: polygons.map { Polygon(outer: $0[0], holes: Array($0.dropFirst())) })
    }
}

extension AreaGeometry.Position {
    fileprivate var json: JSON { .array([.number(longitude), .number(latitude)]) }
}

/// Reads lists of numbers, `[[1,2],[3,4]]`.
private struct CoordinateParser {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }

    /// A list of whatever `element` reads; nil when there is none.
    mutating func list<Element>(_ element: (inout CoordinateParser) -> Element?) -> [Element]? {
        guard take("[") else { return nil }
        if take("]") { return [] }
        var elements: [Element] = []
        repeat {
            guard let next = element(&self) else { return nil }
            elements.append(next)
        } while take(",")
        return take("]") ? elements : nil
    }

    mutating func position() -> AreaGeometry.Position? {
        guard let numbers = list({ $0.number() }), numbers.count == 2 else { return nil }
        return AreaGeometry.Position(longitude: numbers[0], latitude: numbers[1])
    }

    private mutating func number() -> Double? {
        let end = bytes[index...].firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "]") } ?? bytes.count
        defer { index = end }
        return Double(String(decoding: bytes[index..<end], as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }
}
