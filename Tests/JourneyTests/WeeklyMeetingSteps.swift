import Foundation
import Picture
import ProgramUnderTest
import Testing

// The meeting: half an hour with nine areas, without a mouse.
extension JourneyTests.WeeklyWork {
    static let week = "/veckor/2024/46"

    func leadsMeeting(_ lo: Colleague) async throws {
        try await begins(lo)
        try await confirmsWhatIsAsUsual(lo)
        try await decidesWhatDeviates(lo)
        try await setsPlaceInFocus(lo)
        try await handsOutAction(lo)
        try await closes(lo)
    }

    private func begins(_ lo: Colleague) async throws {
        try await lo.open("/veckor")
        try await lo.inspectInBothWidths()
        try await lo.browser.reach("main a[href='\(Self.week)']")
        try await lo.browser.proceed()
        #expect(try await lo.heading == "Vecka 46: ingen nivå är satt")
        try await lo.inspectInBothWidths()
        try await lo.browser.reach("button[name=slag][value=weekly]")
        try await lo.browser.proceed()
        #expect(try await lo.heading == "Nio områden att bedöma, två att tala om")
        #expect(try await names(lo, ".mote-omrade h3") == ["Råcksta", "Vällingby"])
        try await lo.inspectInBothWidths()
    }

    /// Seven areas, a key each: the page puts the keyboard at the next.
    private func confirmsWhatIsAsUsual(_ lo: Colleague) async throws {
        let silent = ["Grimsta", "Hässelby gård", "Hässelby strand", "Hässelby villastad"].map { "Bekräfta underlag saknas i \($0)" }
        let all = silent + ["Bekräfta nivå\u{A0}1 i Kälvesta", "Bekräfta underlag saknas i Nälsta", "Bekräfta underlag saknas i Vinsta"]
        #expect(all.count == 7)
        #expect(try await labels(lo) == all)
        try await lo.browser.reach("button[aria-label^='Bekräfta']")
        for (done, label) in all.enumerated() {
            try await lo.browser.stands(at: "button[aria-label='\(label)']")
            try await lo.browser.proceed()
            #expect(try await labels(lo) == Array(all.dropFirst(done + 1)))
        }
        #expect(try await lo.heading == "Två områden att bedöma")
    }

    /// One level by the scale's word and one above it, each with its reason; the second reason may be shown openly.
    private func decidesWhatDeviates(_ lo: Colleague) async throws {
        let browser = lo.browser
        try await browser.stands(at: "#niva-racksta")
        #expect(try await chosen(browser) == "2 Avvikande")
        try await browser.pick("3 Oroande")
        try await decide("Rutor har krossats två gånger på en vecka.", isOpen: false, "racksta", browser)
        try await browser.stands(at: "#niva-vallingby")
        #expect(try await chosen(browser) == "3 Oroande")
        try await decide("Ett rån mot en butik vid bussarna.", isOpen: true, "vallingby", browser)
        try await browser.stands(at: "#h-fram")
        #expect(try await lo.heading == "Alla områden är bedömda. Mötet kan avslutas")
        #expect(try await lo.count(".mote-omrade .avgjort form") == 0)
    }

    private func decide(_ reason: String, isOpen: Bool, _ area: String, _ browser: Browser) async throws {
        try await browser.reach("#skal-\(area)")
        try await browser.type(reason)
        if isOpen {
            try await browser.press(.tab)
            try await browser.press(.space)
        }
        try await browser.reach("button[aria-label^='Sätt nivån']")
        try await browser.proceed()
    }

    private func setsPlaceInFocus(_ lo: Colleague) async throws {
        let browser = lo.browser
        try await browser.reach("#fokus-var")
        try await browser.pick("Vällingby")
        for (field, words) in [("nar", "torsdag–lördag kl. 16–22"), ("vad", "Rån mot butiker vid bussarna."), ("mildare", "Var gärna synliga vid bussarna.")] {
            try await browser.reach("#fokus-\(field)")
            try await browser.type(words)
        }
        try await browser.reach("#framat form:last-of-type button")
        try await browser.proceed()
        try await browser.stands(at: "#h-fram")
        #expect(try await browser.text("#framat .lista").contains("Plats i fokus: Vällingby, torsdag–lördag kl. 16–22. Rån mot butiker vid bussarna."))
    }

    private func handsOutAction(_ lo: Colleague) async throws {
        let browser = lo.browser
        for (field, words) in [("vad", "Gemensam närvaro vid bussarna"), ("vem", "Ordningsvakterna")] {
            try await browser.reach("#atgard-\(field)")
            try await browser.type(words)
        }
        try await browser.reach("#atgard-var")
        try await browser.pick("Vällingby")
        try await browser.reach("#atgarder [name=mildare]")
        try await browser.press(.space)
        try await browser.reach("#atgarder form button")
        try await browser.proceed()
        try await browser.stands(at: "#h-atg")
        let action = try await browser.text("#atgarder tbody")
        #expect(action.contains("Gemensam närvaro vid bussarna, Vällingby") && action.contains("21 november 2024"), "\(action)")
    }

    private func closes(_ lo: Colleague) async throws {
        let browser = lo.browser
        try await lo.inspectInBothWidths()
        _ = try await browser.picture("motet-1440")
        try await browser.reach("#narvarande")
        try await browser.type("Samordnare, Exempelby kommun\nBovärd, Exempelhem")
        try await browser.reach("#diarienummer")
        try await browser.type("EX 2024-46")
        try await browser.reach("#aterkoppling")
        try await browser.type("Tack, era rapporter avgjorde nivån.")
        try await browser.reach("#avsluta button.forst")
        try await browser.proceed()
        let words = try await lo.words
        #expect(words.contains("Fryst 14 november 2024"), "\(words)")
        #expect(words.contains("Underlag saknas för sex områden. Det är inte detsamma som lugnt."), "\(words)")
        try await lo.inspectInBothWidths()
    }

    private func names(_ lo: Colleague, _ selector: String) async throws -> [String] {
        let found = try await lo.browser.script("return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)", [.string(selector)])
        return found.elements.compactMap(\.string)
    }

    /// What is left to confirm, as it is read aloud.
    private func labels(_ lo: Colleague) async throws -> [String] {
        let found = try await lo.browser.script("return [...document.querySelectorAll('button[aria-label^=\"Bekräfta\"]')].map(e => e.ariaLabel)")
        return found.elements.compactMap(\.string)
    }

    private func chosen(_ browser: Browser) async throws -> String? {
        try await browser.script("return document.activeElement.selectedOptions[0].text").string
    }
}
