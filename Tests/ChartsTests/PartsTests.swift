import Charts
import Markup
import Picture
import Testing

@Suite struct PartsTests {
    private func verdict(_ weight: Verdict.Weight, _ direction: Verdict.Direction, _ wording: String = "trolig ökning") -> Verdict {
        Verdict(label: "", wording: wording, weight: weight, direction: direction, method: "A1/1", numbers: [:])
    }

    @Test func `a level is number, symbol, colour and, for listeners, the word`() {
        let chip = LevelChip(3).html
        #expect(chip.words == "Nivå 3")
        #expect(shapes(of: chip).first?.classes == ["niva", "n3"])
        #expect(shapes(of: chip).last?.attributes["href"] == "#s3")
    }

    @Test func `no basis is never a level`() {
        let chip = LevelChip(nil).html
        #expect(chip.words == "Underlag saknas –")
        #expect(shapes(of: chip).first?.classes == ["niva", "utan"])
        #expect(!shapes(of: chip).contains { $0.name == "svg" })
    }

    @Test func `the one level of a page may be large`() {
        #expect(shapes(of: LevelChip(3, steps: 3, size: .large).html).first?.classes == ["niva", "n5", "stor"])
    }

    @Test(arguments: [
        (Verdict.Weight.certain, Verdict.Direction.up, "saker", "#upp" as String?), (.certain, .down, "saker", "#ned"),
        (.likely, .up, "trolig", "#upp"),
        (.likely, .down, "trolig", "#ned"), (.chance, .down, "slump", "#runt"), (.tooFew, .up, "fa", nil), (.grave, .up, "enskild", nil),
        (.certain, .none, "saker", nil),
    ])
    func `certainty is weight and direction is an arrow`(
        weight: Verdict.Weight, direction: Verdict.Direction, form: String, symbol: String?
    ) {
        let chip = shapes(of: VerdictChip(verdict(weight, direction)).html)
        #expect(chip.first?.classes == ["omdome", form])
        #expect(chip.first { $0.name == "use" }?.attributes["href"] == symbol)
    }

    @Test func `a verdict speaks in its own words, and what stands in parentheses can be left out`() {
        let long = VerdictChip(verdict(.chance, .up, "går inte att skilja från slumpen (minst 38 hade krävts för att synas)")).html
        #expect(long.words == "går inte att skilja från slumpen (minst 38 hade krävts för att synas)")
        #expect(shapes(of: long).with("mer").map(\.text) == ["(minst 38 hade krävts för att synas)"])
        #expect(VerdictChip(verdict(.likely, .up)).html.words == "trolig ökning")
    }

    @Test func `a trace dot says which number it belongs to`() {
        let dot = TraceDot(Link(["figur", "levels.ge3:vallingby:2024"]), of: "Vällingby, veckor på nivå 3 eller högre").html
        #expect(dot.words == "Så vet vi det: Vällingby, veckor på nivå 3 eller högre")
        #expect(shapes(of: dot).first?.attributes["href"] == "/figur/levels.ge3:vallingby:2024")
    }

    @Test func `the scale lists its steps and what having no basis means`() {
        let list = ScaleList(
            [.init(1, "Normalt"), .init(2, "Oroande", meaning: "flera händelser"), .init(3, "Kritiskt")], unknown: "ingen bedömning gjord"
        ).html
        #expect(list.words == "Nivå 1 Normalt Nivå 2 Oroande : flera händelser Nivå 3 Kritiskt – Underlag saknas : ingen bedömning gjord")
        #expect(shapes(of: list).filter { $0.name == "use" }.compactMap { $0.attributes["href"] } == ["#s1", "#s3", "#s5"])
        #expect(shapes(of: list).first?.attributes["aria-label"] == "Skalan")
    }
}
