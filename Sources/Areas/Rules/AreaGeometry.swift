/// Where an area lies: one or more polygons in longitude and latitude (WGS 84).
package struct AreaGeometry: Hashable, Sendable {
    /// A point on the earth, in degrees.
    package struct Position: Hashable, Sendable {
        /// East is positive.
        package let longitude: Double
        /// North is positive.
        package let latitude: Double

        package init(longitude: Double, latitude: Double) {
            self.longitude = longitude
            self.latitude = latitude
        }
    }

    /// A closed line: the last position is the first one again.
    package typealias Ring = [Position]

    /// An outer ring and the rings of its holes.
    package struct Polygon: Hashable, Sendable {
        /// The line around the area.
        package let outer: Ring
        /// The lines around what does not belong to it.
        package let holes: [Ring]

        package init(outer: Ring, holes: [Ring] = []) {
            self.outer = outer
            self.holes = holes
        }

        /// The outer ring first.
        package var rings: [Ring] { [outer] + holes }
    }

    /// The rectangle around an area, in degrees.
    package struct Bounds: Hashable, Sendable {
        /// Least longitude.
        package let west: Double
        /// Least latitude.
        package let south: Double
        /// Greatest longitude.
        package let east: Double
        /// Greatest latitude.
        package let north: Double

        package init(west: Double, south: Double, east: Double, north: Double) {
            self.west = west
            self.south = south
            self.east = east
            self.north = north
        }

        /// The rectangle around both.
        package func union(_ other: Bounds) -> Bounds {
            Bounds(west: min(west, other.west), south: min(south, other.south), east: max(east, other.east), north: max(north, other.north))
        }

        /// True for a position within or on the rectangle.
        package func contains(_ position: Position) -> Bool {
            (west...east).contains(position.longitude) && (south...north).contains(position.latitude)
        }
    }

    /// At least one.
    package let polygons: [Polygon]
    /// The rectangle around all of the area.
    package let bounds: Bounds

    /// Nil when there is no position to draw.
    package init?(polygons: [Polygon]) {
        guard let bounds = AreaGeometry.bounds(of: polygons) else { return nil }
        self.polygons = polygons
        self.bounds = bounds
    }

    private static func bounds(of polygons: [Polygon]) -> Bounds? {
        let longitudes = polygons.flatMap(\.outer).map(\.longitude)
        let latitudes = polygons.flatMap(\.outer).map(\.latitude)
        guard let west = longitudes.min(), let east = longitudes.max(), let south = latitudes.min(), let north = latitudes.max() else {
            return nil
        }
        return Bounds(west: west, south: south, east: east, north: north)
    }

    /// The rectangle around Sweden with its waters, with some room to spare.
    package static let sweden = Bounds(west: 10, south: 55, east: 25, north: 69.5)
}
