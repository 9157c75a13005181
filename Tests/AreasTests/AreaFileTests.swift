import Areas
import AreasRules
import Foundation
import Picture
import Testing

@Suite struct AreaFileTests {
    private let square = "[[[17.8,59.3],[17.9,59.3],[17.9,59.4],[17.8,59.4],[17.8,59.3]]]"

    private func read(_ text: String, name: String = "namn", code: String? = nil) -> (areas: [AreaRow], faults: [Fault]) {
        AreaFile.read(Array(text.utf8), file: "karta.geojson", nameProperty: name, codeProperty: code)
    }

    private func collection(_ features: String...) -> String {
        #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
    }

    private func feature(_ properties: String, kind: String = "Polygon", _ coordinates: String) -> String {
        #"{"type":"Feature","properties":\#(properties),"geometry":{"type":"\#(kind)","coordinates":\#(coordinates)}}"#
    }

    @Test func `reads the nine areas of the example with names, codes and shapes`() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Examples/regso-2025/regso_2025_hasselby_vallingby.geojson")
        let bytes = Array(try Data(contentsOf: path))
        let (areas, faults) = AreaFile.read(bytes, file: "regso.geojson", nameProperty: "stadsdel", codeProperty: "regsokod")
        #expect(faults == [])
        #expect(
            areas.map(\.name).sorted(by: Swedish.precedes) == [
                "Grimsta", "Hässelby gård", "Hässelby strand", "Hässelby villastad", "Kälvesta", "Nälsta", "Råcksta", "Vinsta", "Vällingby",
            ])
        #expect(areas.first?.name == "Vinsta")
        #expect(areas.first?.code == "0180R107")
        #expect(areas.map(\.feature) == Array(1...9))
        for area in areas { #expect(AreaGeometry(json: area.geometry.json) == area.geometry) }
        let bounds = try #require(areas.map(\.geometry.bounds).reduce(areas.first?.geometry.bounds) { $0?.union($1) })
        #expect((17.7...17.8).contains(bounds.west) && (17.85...17.95).contains(bounds.east))
        #expect((59.3...59.37).contains(bounds.south) && (59.38...59.45).contains(bounds.north))
    }

    @Test func `reads polygons with holes, several polygons and heights`() throws {
        let hole = "[[17.81,59.31],[17.82,59.31],[17.82,59.32],[17.81,59.31]]"
        let two = feature(
            #"{"namn":"Två","kod":7}"#, kind: "MultiPolygon",
            "[\(square.dropLast()),\(hole)],[[[18,59,12.5],[18.1,59,0],[18,59.1,3],[18,59,12.5]]]]")
        let (areas, faults) = read(collection(two), code: "kod")
        #expect(faults == [])
        let area = try #require(areas.first)
        #expect(area.code == "7")
        #expect(area.geometry.polygons.map(\.holes.count) == [1, 0])
        #expect(area.geometry.polygons[1].outer.count == 4)
    }

    @Test(arguments: ["", "{", "område;kod", "[1,2"])
    func `refuses what is not JSON`(_ text: String) {
        #expect(read(text).faults.map(\.code) == ["geojson-unreadable"])
    }

    @Test(arguments: [
        "[]", "{}", #"{"type":"Topology"}"#, #"{"type":"Feature","properties":{},"geometry":null}"#, #"{"type":"FeatureCollection"}"#,
    ])
    func `refuses JSON that is no collection of areas`(_ text: String) {
        #expect(read(text).faults.map(\.code) == ["geojson-not-collection"])
    }

    @Test func `says that a collection is empty`() {
        #expect(read(collection()).faults.map(\.code) == ["geojson-empty"])
    }

    @Test func `lists the properties there are when the one asked for is missing, nearest first`() throws {
        let (areas, faults) = read(collection(feature(#"{"kod":"1","Stadsdel":"Vinsta"}"#, square)), name: "stadsdelen")
        #expect(areas == [])
        #expect(faults.map(\.code) == ["property-missing"])
        let fault = try #require(faults.first)
        #expect(fault.suggestions == ["Stadsdel"])
        #expect(fault.message == "Ingen av filens ytor har egenskapen ”stadsdelen”. Där finns Stadsdel och kod.")
    }

    @Test func `says which feature lacks its name or code`() {
        let features = collection(
            feature(#"{"namn":"Vinsta","kod":"1"}"#, square), feature(#"{"namn":" ","kod":"2"}"#, square),
            feature(#"{"namn":"Grimsta"}"#, square))
        let (_, faults) = read(features, code: "kod")
        #expect(faults.map(\.code) == ["property-missing", "property-missing"])
        #expect(faults.map(\.row) == [2, 3])
        #expect(faults.map(\.columnName) == ["namn", "kod"])
    }

    @Test func `refuses a name that stands twice, in any case`() throws {
        let (areas, faults) = read(collection(feature(#"{"namn":"Vinsta"}"#, square), feature(#"{"namn":"VINSTA "}"#, square)))
        #expect(areas.map(\.name) == ["Vinsta"])
        #expect(faults.map(\.code) == ["name-duplicate"])
        #expect(faults.first?.message == "Yta 1 och yta 2 heter båda ”VINSTA”.")
    }

    @Test func `tells a missing geometry from one of another kind`() {
        let none = #"{"type":"Feature","properties":{"namn":"A"},"geometry":null}"#
        let faults = read(
            collection(
                none, feature(#"{"namn":"B"}"#, kind: "Polygon", "[]"), feature(#"{"namn":"C"}"#, kind: "Point", "[18,59]"),
                feature(#"{"namn":"D"}"#, kind: "Polygon", #"[[["x",59]]]"#))
        ).faults
        #expect(faults.map(\.code) == ["geometry-missing", "geometry-missing", "geometry-kind", "geometry-kind"])
        #expect(faults[2].message == "Yta 3 (C) är ”Point”, inte en yta.")
        #expect(faults[3].message == "Yta 4 (D) har koordinater som inte är en yta.")
    }

    @Test(arguments: [
        ("[[[662000,6585000],[663000,6585000],[663000,6586000],[662000,6585000]]]", "SWEREF 99"),
        ("[[[59.3,17.8],[59.3,17.9],[59.4,17.9],[59.3,17.8]]]", "Latitud står före longitud"),
        ("[[[-87.6,41.8],[-87.5,41.8],[-87.5,41.9],[-87.6,41.8]]]", "utanför Sverige"),
    ])
    func `says why coordinates are not in Sweden`(_ coordinates: String, _ reason: String) throws {
        let (areas, faults) = read(collection(feature(#"{"namn":"A"}"#, coordinates)))
        #expect(areas == [])
        #expect(faults.map(\.code) == ["coordinates-outside"])
        #expect(try #require(faults.first).message.contains(reason))
    }

    @Test func `does not close an open ring by itself`() {
        let open = "[[[17.8,59.3],[17.9,59.3],[17.9,59.4],[17.8,59.4]]]"
        #expect(read(collection(feature(#"{"namn":"A"}"#, open))).faults.map(\.code) == ["ring-open"])
        #expect(read(collection(feature(#"{"namn":"A"}"#, "[[[17.8,59.3],[17.9,59.3],[17.8,59.3]]]"))).faults.map(\.code) == ["ring-empty"])
    }

    @Test func `only warns of a ring that crosses itself`() {
        let bowtie = "[[[17.8,59.3],[17.9,59.42],[17.9,59.3],[17.8,59.4],[17.8,59.3]]]"
        let (areas, faults) = read(collection(feature(#"{"namn":"A"}"#, bowtie)))
        #expect(areas.count == 1)
        #expect(faults.map(\.code) == ["ring-crosses-itself"])
        #expect(faults.map(\.severity) == [.warning])
    }

    @Test func `gives all faults of a file at once, in the order of the features`() {
        let faults = read(
            collection(
                feature(#"{"namn":"A"}"#, "[[[0,0],[1,0],[1,1],[0,0]]]"), feature(#"{}"#, square), feature(#"{"namn":"A"}"#, square),
                feature(#"{"namn":"B"}"#, kind: "LineString", "[]"))
        ).faults
        #expect(faults.map(\.code) == ["coordinates-outside", "property-missing", "name-duplicate", "geometry-kind"])
        #expect(faults.map(\.row) == [1, 2, 3, 4])
        #expect(Set(faults.map(\.file)) == ["karta.geojson"])
    }
}
