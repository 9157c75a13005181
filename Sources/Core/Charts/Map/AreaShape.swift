package import Markup

/// A place on the globe, in degrees (WGS 84).
package struct Position: Hashable, Sendable {
    /// East, −180 to 180.
    package let longitude: Double
    /// North, −90 to 90.
    package let latitude: Double

    /// A place by its degrees, east and north.
    package init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }
}

/// An area to draw: its border and its level.
package struct AreaShape: Hashable, Sendable {
    let name: String
    let link: Link?
    let level: Int?
    let rings: [[Position]]

    /// - Parameters:
    ///   - link: the area's page; nil draws it without a link.
    ///   - level: nil where there is no basis.
    ///   - rings: outer borders and holes, of several parts if need be; the order and direction do not matter.
    package init(_ name: String, link: Link? = nil, level: Int?, rings: [[Position]]) {
        self.name = name
        self.link = link
        self.level = level
        self.rings = rings
    }
}

/// A named point on a map, drawn as a ring: a station, a square.
package struct MapPoint: Hashable, Sendable {
    let name: String
    let position: Position

    /// A point with the name that the map's words give it.
    package init(_ name: String, at position: Position) {
        self.name = name
        self.position = position
    }
}
