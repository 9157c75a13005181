import AreasRules
import Picture
import Testing

/// Areas as registers name them: by code, and as a part of a municipality.
@Suite struct RegisterAreaTests {
    private let directory: AreaDirectory

    init() {
        func area(_ slug: StaticString, _ name: String, parent: Slug? = nil) -> AreaName {
            AreaName(slug: Slug(known: slug), name: name, parent: parent, division: "stadsdel")
        }
        let whole = Slug(known: "hasselby-vallingby")
        let bromma = Slug(known: "bromma")
        directory = AreaDirectory(
            areas: [
                area("hasselby-vallingby", "Hässelby-Vällingby"), area("grimsta", "Grimsta", parent: whole),
                area("hasselby-gard", "Hässelby gård", parent: whole), area("bromma", "Bromma"), area("alvik", "Alvik", parent: bromma),
                area("stockholm", "Stockholm"),
            ],
            aliases: [AreaAlias(name: "Gården", area: Slug(known: "hasselby-gard"), reason: "så säger folk")],
            codes: [Slug(known: "grimsta"): "0180R026", Slug(known: "stockholm"): "0180"])
    }

    private func slug(_ name: String) -> String? {
        guard case .known(let area, _) = directory.find(name) else { return nil }
        return area.slug.text
    }

    @Test(arguments: [
        ("0180R026", "grimsta"), ("0180r026", "grimsta"), ("0180", "stockholm"), ("Stockholm (Grimsta)", "grimsta"),
        ("STOCKHOLM  (Hässelby Gård)", "hasselby-gard"), ("Stockholm (Gården)", "hasselby-gard"), ("Hässelby-Vällingby (Grimsta)", "grimsta"),
        ("Uppsala (Grimsta)", "grimsta"),
    ])
    func `finds an area by its code, and by its name within a municipality's brackets`(_ text: String, _ expected: String) {
        #expect(slug(text) == expected)
    }

    @Test(arguments: ["0180R027", "Stockholm (Norrmalm)", "Bromma (Grimsta)", "Stockholm ()", "(Grimsta)", "Stockholm (Grimsta", "Solna (Stockholm (Grimsta))"])
    func `takes no area for another: a municipality with parts of its own has no part of ours`(_ text: String) {
        #expect(slug(text) == nil)
    }

    @Test func `suggests names for a plain name that is not known`() {
        #expect(directory.find("Grimmsta") == .unknown(suggestions: ["Grimsta"]))
    }

    @Test(arguments: [
        ("0180R026", true), ("0180C1010", true), ("0180", true), ("01", true), ("0180R26", false), ("AG", false), ("Grimsta", false), ("", false),
        ("01800026", false),
    ])
    func `knows the codes of Statistics Sweden by their form`(_ code: String, _ expected: Bool) {
        #expect(RegisterArea.isCode(code) == expected)
    }

    @Test func `lets a code decide: the same name in another municipality is another area`() {
        #expect(directory.find(code: "0180R026", name: "Norrmalm", on: nil) == .known(directory.areas[1]))
        #expect(directory.find(code: "0114R004", name: "Upplands Väsby (Grimsta)", on: nil) == .elsewhere)
        #expect(directory.find(code: "0114R004", name: "Grimsta", on: nil) == .elsewhere)
    }

    @Test func `goes by the name where there is no code, or none of its kind is known`() {
        #expect(directory.find(code: "", name: "Stockholm (Grimsta)", on: nil) == .known(directory.areas[1]))
        #expect(directory.find(code: "0180C1010", name: "Grimsta", on: nil) == .known(directory.areas[1]))
        #expect(directory.find(code: "0180C1010", name: "Grimsta 1", on: nil) == .elsewhere)
        #expect(directory.find(code: nil, name: "Arboga (Nästkvarn)", on: nil) == .elsewhere)
        #expect(directory.find(code: "", name: "Bhadohi (Gyanpur)", isRegister: false, on: nil) == .unknown(name: "Bhadohi (Gyanpur)", suggestions: []))
        #expect(directory.find(code: "AG", name: "Agra", on: nil) == .unknown(name: "Agra", suggestions: []))
        #expect(directory.find(code: "", name: "", on: nil) == .missing)
    }

    @Test func `counts an area that is only compared with as none of the leaves`() {
        #expect(directory.leaves.map(\.name) == ["Grimsta", "Hässelby gård", "Alvik"])
        #expect(AreaDirectory(areas: [directory.areas[5]]).leaves.map(\.name) == ["Stockholm"])
    }
}
