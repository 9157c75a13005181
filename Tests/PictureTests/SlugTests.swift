import Picture
import Testing

@Suite struct SlugTests {
    @Test(arguments: [
        ("Hässelby gård", "hasselby-gard"), ("Hässelby-Vällingby", "hasselby-vallingby"), ("RÅCKSTA", "racksta"),
        ("Stöld ur fordon", "stold-ur-fordon"),
        ("Mord/dråp, försök", "mord-drap-forsok"), ("Misshandel utomhus (0–14 år)", "misshandel-utomhus-0-14-ar"),
        ("Bedrägeri (urval)", "bedrageri-urval"),
        ("Kafé Änglagård", "kafe-anglagard"), ("  --x--  ", "x"), ("Anmälda brott", "anmalda-brott"),
        ("Höga ljud / hög och störande musik", "hoga-ljud-hog-och-storande-musik"),
        ("Müller", "m-ller"), ("Łódź", "d"), ("a😀b", "a-b"),
    ])
    func `is made of a name: å ä as a, ö as o, é as e, all else as one dash`(_ name: String, _ slug: String) {
        #expect(Slug(naming: name)?.text == slug)
    }

    @Test func `is the same for letters written as one sign or as two`() {
        #expect(Slug(naming: "Ra\u{30A}cksta") == Slug(naming: "Råcksta"))
        #expect(Slug(naming: "Ha\u{308}sselby ga\u{30A}rd")?.text == "hasselby-gard")
        #expect(Slug(naming: "kafe\u{301}")?.text == "kafe")
    }

    @Test(arguments: ["", "–", "!!!", "   ", "😀"])
    func `is not made of nothing`(_ name: String) {
        #expect(Slug(naming: name) == nil)
    }

    @Test(arguments: ["racksta", "0180r107", "a-b-c", "a--b", "2024"])
    func `takes text that is one already`(_ text: String) {
        #expect(Slug(text)?.text == text)
        #expect(Slug(text)?.description == text)
    }

    @Test(arguments: ["", "-a", "a-", "Racksta", "råcksta", "a b", "a_b", "a.b", "a/b"])
    func `takes nothing else`(_ text: String) {
        #expect(Slug(text) == nil)
    }

    @Test func `a slug of a slug is itself, and it comes in order of its letters`() {
        #expect(Slug(naming: "hasselby-gard")?.text == "hasselby-gard")
        #expect(["vinsta", "grimsta", "racksta"].compactMap { Slug($0) }.sorted().map(\.text) == ["grimsta", "racksta", "vinsta"])
    }
}
