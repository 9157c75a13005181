import Charts
import Markup
import Testing

@Suite struct AreaMapTests {
    /// A box of degrees near 59° north, where a degree of longitude is about half a degree of latitude.
    private func box(_ west: Double, _ south: Double, _ width: Double, _ height: Double) -> [Position] {
        [(0.0, 0.0), (1, 0), (1, 1), (0, 1)].map { Position(longitude: west + $0.0 * width, latitude: south + $0.1 * height) }
    }

    private var areas: [AreaShape] {
        [
            AreaShape("Torget", link: Link(["omraden", "torget"]), level: 4, rings: [box(17.80, 59.36, 0.04, 0.02)]),
            AreaShape("Södra & norra", link: Link(["omraden", "sodra"]), level: 1, rings: [box(17.84, 59.36, 0.04, 0.02)]),
            AreaShape("Ängen", link: Link(["omraden", "angen"]), level: nil, rings: [box(17.84, 59.38, 0.04, 0.02)]),
        ]
    }

    private func numbers(in data: String) -> [Double] { data.split { "MLHVz ".contains($0) }.compactMap { Double($0) } }

    private var map: [Shape] { shapes(of: AreaMap("Nivå vecka 21", areas: areas).html) }

    @Test func `each area is a link that says its name and level`() {
        #expect(
            map.filter { $0.name == "a" }.compactMap { $0.attributes["href"] } == ["/omraden/torget", "/omraden/sodra", "/omraden/angen"])
        #expect(
            map.filter { $0.name == "a" }.map { $0.attributes["aria-label"] ?? "" } == [
                "Torget, nivå\u{A0}4", "Södra & norra, nivå\u{A0}1", "Ängen, underlag saknas",
            ])
    }

    @Test func `each area has its level's colour, and its number, symbol and name on it`() {
        #expect(map.with("omr").map { $0.attributes["class"] ?? "" } == ["omr n4", "omr n1", "omr utan"])
        #expect(map.with("patal").map(\.text) == ["4", "1", "–", "4", "1", "–"])
        #expect(map.with("pa").map(\.text).contains("Torget"))
        #expect(map.filter { $0.name == "use" }.compactMap { $0.attributes["href"] } == ["#s4", "#s1", "#s4", "#s1"])
    }

    @Test func `an area without basis is hatched, the others are not`() {
        #expect(map.with("skraff").count == 1 && map.strokes("skraff") > 10)
    }

    @Test func `the map says all levels in the order of the scale`() {
        #expect(map.first?.attributes["role"] == "group")
        #expect(map.label == "Nivå vecka 21. Nivå\u{A0}1: Södra & norra. Nivå\u{A0}4: Torget. Underlag saknas: Ängen.")
    }

    @Test func `areas keep their shape: a degree of longitude shrinks with the cosine of the latitude`() {
        // The whole is 0.08° by 0.04°, at 59.38° north 0.0408° wide as latitude counts.
        let view = (map.first?.attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
        #expect(view.count == 4 && view[2] == 820)
        #expect(view.count == 4 && abs(view[3] - (800 * 0.04 / (0.08 * 0.50933) + 20)) < 2)
        let pairs = map.with("omr").map { numbers(in: $0.attributes["d"] ?? "") }
        let across = pairs.flatMap { pair in stride(from: 0, to: pair.count, by: 2).map { pair[$0] } }
        #expect(across.min() == 10 && across.max() == 810)
    }

    @Test func `the scale bar is as long as it says`() {
        // 0.08° at 59.38° north are 4.53 km on 800 units: a kilometre is 176.6.
        #expect(map.texts.contains("500 m"))
        let data = map.with("noll").first?.attributes["d"] ?? ""
        let ends = numbers(in: data)
        #expect(abs((ends.max() ?? 0) - 24 - 88.3) < 0.6 || abs((ends.max() ?? 0) - (820 - 24)) < 0.6)
    }

    @Test func `a label stands inside its area even when its middle does not`() {
        // A horseshoe, open to the north: the middle of its box lies outside.
        let ring = [(0.0, 0.0), (6, 0), (6, 6), (5, 6), (5, 1), (1, 1), (1, 6), (0, 6)].map {
            Position(longitude: 17.8 + $0.0 * 0.02, latitude: 59.3 + $0.1 * 0.01)
        }
        let horseshoe = shapes(of: AreaMap("Nivå", areas: [AreaShape("Viken", level: 2, rings: [ring])]).html)
        let number = horseshoe.with("patal").first
        #expect(number != nil)
        let (x, y) = (number?.number("x") ?? 0, number?.number("y") ?? 0)
        let view = (horseshoe.first?.attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
        let isInOpening = x > 145 && x < 675 && y < (view.last ?? 0) * 5 / 6
        #expect(!isInOpening)
    }

    @Test func `what has no room for a name keeps its number, what has no room for that keeps its colour`() {
        let small = shapes(
            of: AreaMap(
                "Nivå",
                areas: [
                    AreaShape("Ett mycket långt namn", level: 2, rings: [box(17.80, 59.36, 0.08, 0.04)]),
                    AreaShape("Ett annat långt namn", level: 3, rings: [box(17.80, 59.40, 0.006, 0.004)]),
                    AreaShape("En liten ö", level: 5, rings: [box(17.87, 59.40, 0.0005, 0.0003)]),
                ]
            ).html)
        #expect(small.with("omr").count == 3)
        #expect(small.with("patal").map(\.text) == ["2", "3", "2", "3"] || small.with("patal").map(\.text) == ["2", "3", "2"])
        #expect(!small.with("pa").contains { $0.text.contains("ö") })
    }

    @Test func `a hole and an island belong to their area`() {
        let shape = AreaShape(
            "Skärgården", level: 2, rings: [box(17.8, 59.3, 0.1, 0.05), box(17.83, 59.31, 0.02, 0.01), box(17.95, 59.3, 0.02, 0.01)])
        #expect(shapes(of: AreaMap("Nivå", areas: [shape]).html).strokes("omr") == 3)
    }

    @Test func `labels go aside for points`() {
        let middle = Position(longitude: 17.82, latitude: 59.37)
        let station = shapes(of: AreaMap("Nivå", areas: areas, points: [MapPoint("Stationen", at: middle)]).html)
        #expect(station.with("stn").count == 1 && station.label.hasSuffix("Utmärkt: Stationen."))
        #expect(station.with("patal").first?.attributes["y"] != map.with("patal").first?.attributes["y"])
    }

    @Test func `a small map has no links and numbers only what is above the second level`() {
        let small = shapes(of: AreaMap("Vecka 21", areas: areas, detail: .small).html)
        #expect(!small.contains { $0.name == "a" } && small.first?.attributes["role"] == "img")
        #expect(small.texts == ["4"])
        #expect(small.label.contains("Nivå\u{A0}4: Torget."))
    }

    @Test func `in a document there are no links and one set of labels`() {
        let file = shapes(of: Drawing.standalone(AreaMap("Nivå vecka 21", areas: areas))) ?? []
        #expect(!file.contains { $0.name == "a" || $0.classes.contains("bara-smal") })
        #expect(file.with("patal").map(\.text) == ["4", "1", "–"])
    }

    @Test func `no areas is said`() {
        #expect(shapes(of: AreaMap("Nivå", areas: []).html).label == "Nivå. Inga områden att visa.")
    }
}
