import Almanac
import OverviewRules
import PersonGuard
import Picture
import Testing

/// The words of a note past the person guard.
@Suite struct GuardedNoteTests {
    private func note(_ text: String, why: String = "") -> GuardedNote { GuardedNote(text, whyNoPerson: why, by: PersonGuard(places: ["Grimsta"])) }

    @Test(arguments: [
        "ring 070-174 06 12 i kväll", "+46 (0)70-174 06 12", "växeln 08-508 04 000", "(19121212-1212)", "121212+1212", "skriv till kim@exempel.se nu",
        "Kim Andersson sågs i Grimsta",
    ])
    func `are held until it is said why they are no person`(_ text: String) {
        #expect(note(text).isHeld && note(text, why: "ja").isHeld && note(text, why: String(repeating: "å", count: 201)).isHeld)
        #expect(!note(text, why: " en butik\n som heter så ").isHeld)
        #expect(note(text, why: " en butik\n som heter så ").why("Skrev en not") == "Skrev en not (inte en person: en butik som heter så)")
    }

    @Test(arguments: [
        "", "från 334 till 218", "20–26 maj 2024", "2024-05-20 kl. 14.30", "01-01--10-31", "2021-07--2024-09", "0180R026", "2020 2021 2022 2023 2024",
        "1 234 567 890 kronor", "linje 119, hållplats 3", "K-2024-1", "100,0 procent", "05-20-2024", "vecka 1–52", "7,5 miljoner", "Grimsta",
    ])
    func `stand as they are where they are about figures, days and places`(_ text: String) {
        #expect(!note(text).isHeld)
        #expect(note(text, why: "en butik som heter så").why("Skrev en not") == "Skrev en not")
    }
}

/// Words of the rules.
@Suite struct OverviewWordTests {
    @Test(arguments: [
        ([1, 1, 2], "Två områden på nivå 1 och ett på nivå 2"), ([1, 1], "Två områden, alla på nivå 1"),
        ([nil, nil, nil], "Tre områden, underlag saknas"), ([3, nil], "Ett område på nivå 3; underlag saknas för ett"),
        ([2, 1, 5, 2], "Ett område på nivå 1, två på nivå 2 och ett på nivå 5"),
    ])
    func `tells how areas spread over the levels, naming none`(_ levels: [Int?], _ words: String) {
        #expect(LevelSpread.sentence(levels).replacing("\u{A0}", with: " ") == words)
    }

    @Test(arguments: [
        (1_234, 0, 0, "1\u{202F}234 nya värden"), (1, 0, 0, "1 nytt värde"), (3, 2, 1, "3 nya, 2 rättade och 1 oförändrat värde"), (0, 0, 0, "inga värden"),
    ])
    func `tells what became of a file's values`(_ new: Int, _ changed: Int, _ same: Int, _ words: String) {
        #expect(ImportWords.rows(new: new, changed: changed, same: same) == words)
    }

    @Test(arguments: [
        ("2024-11-01", "Leveransen skulle ha kommit för 10 dagar sedan, 1 november 2024."),
        ("2024-11-10", "Leveransen skulle ha kommit i går, 10 november 2024."),
        ("2024-11-11", nil), ("2024-12-01", nil),
    ])
    func `reminds of a delivery from the day after it was due`(_ due: String, _ words: String?) throws {
        let today = try #require(Day(text: "2024-11-11"))
        let reminder = DeliveryReminder(source: "Anmälda brott", nextDue: Day(text: due), isAnalysed: true)
        #expect(reminder.late(on: today)?.replacing("\u{A0}", with: " ") == words)
        #expect(reminder.remarks(on: today).count == (words == nil ? 0 : 1))
    }

    @Test(arguments: [
        ("Ange den med --source, till exempel --source ”Prov”.", "Ange den i fältet ”Källa”, till exempel ”Prov”."),
        (
            "Ange det med --coverage, till exempel --coverage 2021-07--2024-09. Inom den tiden",
            "Ange det i fältet ”Tid”, till exempel 2021-07--2024-09. Inom den tiden"
        ),
        ("Rätta namnet i --area.", "Rätta namnet i fältet ”Område”."),
        ("Rätta --coverage, eller ta bort antalet.", "Rätta fältet ”Tid”, eller ta bort antalet."),
        ("Säg vilken det är med --column id=RUBRIK.", "Säg vilken det är i rutan om kolumner."),
        ("Är kategorin ny: läs in igen med --new-categories accept.", "Är kategorin ny: läs in igen med knappen ovan."),
        ("Skriv 01-01--10-31 eller 2021-07--2024-09.", "Skriv 01-01--10-31 eller 2021-07--2024-09."),
        ("Läs in filen utan --keep cells.", "Läs in filen utan --keep cells."),
    ])
    func `tells the command line's advice as a page's`(_ text: String, _ words: String) {
        #expect(PageWording(fields: ["source": "Källa", "area": "Område", "coverage": "Tid"]).told(text) == words)
    }
}
