import Picture
import Storage
import Testing

/// What a person says of a file, as the import remembers it.
@Suite struct ImportChoicesTests {
    @Test func `is told in Swedish, with names as they were written`() {
        var choices = ImportChoices(["source": "Tyck till", "keep": "cells", "year": "", "shares": "fraction", "unit:Oro": "index"])
        choices.sheet = "Nivåer"
        choices.columns = ["category": "Brottstyp", "date": "När"]
        choices.rename("  Räksta ", to: "Råcksta")
        choices.acceptsRepair = true
        choices.acceptsNewCategories = true
        #expect(
            choices.text
                == "sparar bara antalen; andelar skrivna som delar av ett; källa Tyck till; enhet för ”Oro” index; blad Nivåer; "
                + "kategori läst ur ”Brottstyp”; dag läst ur ”När”; ”Räksta” läst som Råcksta; nya kategorier tas emot; föreslagen rättelse godkänd")
        #expect(ImportChoices().text == "")
    }

    @Test func `knows a name however it is written in the file`() {
        var choices = ImportChoices()
        choices.rename("Norra – delen", to: "Norra")
        #expect(choices.meant("norra  - DELEN") == "Norra")
        #expect(choices.meant("Södra") == "Södra")
        #expect(choices.renames.values.map(\.name) == ["Norra – delen"])
    }

    @Test func `passes over no name that is read as another`() {
        var choices = ImportChoices()
        for (name, known) in [("Hott", "Hot"), ("Rånn", "Rön"), ("Ingen", "Hot")] { choices.rename(name, to: known) }
        let known = ["Hot", "Rån"]
        let ground = RenameGround(["Hott", "Rånn"], known: known, lacking: "ingen kategori") { known.contains($0) }
        let faults = choices.renameFaults([ground])
        #expect(faults.map(\.code) == ["rename-unused", "rename-unknown"])
        #expect(faults.map(\.severity) == [.warning, .error])
        #expect(faults.last?.message == "”Rånn” ska läsas som ”Rön”, men ingen kategori heter så.")
    }

    @Test func `tells of answers that are not used, and only of those that were given`() {
        let choices = ImportChoices(["year": "2024", "area": " "])
        let faults = choices.unusedAnswers([
            (question: "year", reason: "Filen säger det själv."), (question: "area", reason: "x"), (question: "window", reason: "x"),
        ])
        #expect(faults.map(\.message) == ["Det som angavs med --year (2024) används inte. Filen säger det själv."])
    }
}
