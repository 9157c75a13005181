import Glibc

/// Places degrees on a drawing: equirectangular, true to scale at the mean latitude.
///
/// Good for a district or a municipality, where it is off by less than a line's width; not for a country.
struct MapProjection: Hashable, Sendable {
    let view: Rectangle
    /// Length of a kilometre on the drawing; 0 when there is nothing to draw.
    let kilometre: Double
    private let west: Double
    private let north: Double
    private let perLongitude: Double
    private let perLatitude: Double
    private let margin: Double
    private let decimals: Double

    /// Fits the positions into a view of the given width, or a narrower one when it would become much higher than wide.
    /// - Parameter decimals: 10 keeps one decimal, 1 none.
    init(_ positions: some Collection<Position>, width: Double, margin: Double, decimals: Double) {
        let degrees = Rectangle(around: positions.map { Point(x: $0.longitude, y: $0.latitude) })
        let shrink = cos((degrees.y + degrees.height / 2) * .pi / 180)
        let (wide, high) = (degrees.width * shrink, degrees.height)
        let room = width - 2 * margin
        perLatitude = wide > 0 && high > 0 ? min(room / wide, 1.5 * room / high) : 0
        perLongitude = perLatitude * shrink
        (west, north) = (degrees.x, degrees.bottom)
        (self.margin, self.decimals) = (margin, decimals)
        // A degree of latitude, the 360th part of a meridian circle of 40 008 km.
        kilometre = perLatitude / (40_008.0 / 360)
        view = Rectangle(width: (wide * perLatitude + 2 * margin).rounded(.up), height: (high * perLatitude + 2 * margin).rounded(.up))
    }

    func point(_ position: Position) -> Point {
        Point(
            x: rounded(margin + (position.longitude - west) * perLongitude), y: rounded(margin + (north - position.latitude) * perLatitude))
    }

    /// The border on the drawing, without the points that fall together.
    func polygon(_ rings: [[Position]]) -> Polygon {
        Polygon(
            rings: rings.map { ring in
                ring.reduce(into: [Point]()) { points, position in
                    let next = point(position)
                    if points.last != next { points.append(next) }
                }
            })
    }

    private func rounded(_ value: Double) -> Double { (value * decimals).rounded() / decimals }
}
