import AccessRules
package import Almanac
package import Picture

/// Invents reports that fit levels which are decided: for each area and week what could have been told, by whom and when.
///
/// People decide, so now and then the scale would have said one step more or less; and where it is calm there is often nobody who tells.
package struct ExampleReports {
    let levels: [Slug: [Week: Int]]
    let ground: ExampleGround
    let now: ExampleMoment
    var dice: ExampleDice
    var told: [Told] = []
    /// When each of the words was last used, in each area and anywhere: nobody says the same every week.
    var used: [Slug: [Int: Week]] = [:]
    var said: [Int: Week] = [:]

    /// What has been told so far, with a number of its own until all stands in order.
    struct Told {
        let content: Observation.Content
        let teller: ExampleTeller
        let received: ExampleMoment
        var state = ObservationState.accepted
        var sameAs: Int?
    }

    /// - Parameters:
    ///   - levels: what was decided, by area and week.
    ///   - seed: the same seed gives the same reports.
    /// - Returns: reports in the order they came in.
    package static func made(of levels: [Slug: [Week: Int]], on ground: ExampleGround, seed: UInt64) -> [ExampleReport] {
        var maker = ExampleReports(levels: levels, ground: ground, seed: seed)
        return maker.all()
    }

    private init(levels: [Slug: [Week: Int]], ground: ExampleGround, seed: UInt64) {
        (self.levels, self.ground) = (levels, ground)
        now = ExampleMoment(ground.now)
        dice = ExampleDice(seed: seed)
    }

    private mutating func all() -> [ExampleReport] {
        let running = Week(containing: now.day)
        let weeks = Set(levels.values.flatMap(\.keys)).filter { $0 < running }.sorted()
        for week in weeks { tell(week) }
        tellRunning(running)
        tellPlans()
        let order = told.indices.sorted { (told[$0].received, $0) < (told[$1].received, $1) }
        var place = [Int](repeating: 0, count: told.count)
        for (position, own) in order.enumerated() { place[own] = position }
        return order.map { own in
            let one = told[own]
            return ExampleReport(
                content: one.content, teller: one.teller.organisation, received: one.received.instant, state: one.state, sameAs: one.sameAs.map { place[$0] })
        }
    }

    // MARK: A week

    private mutating func tell(_ week: Week) {
        let clock = ExampleClock(week: week, now: now)
        var calm: [ExampleArea] = []
        for area in ground.areas {
            guard let level = levels[area.slug]?[week] else { continue }
            let severities = severities(area, seeming(level, area))
            for severity in severities ?? [] { tell(severity, of: area, clock) }
            if severities?.isEmpty == true { calm.append(area) }
        }
        tellNothing(of: calm, clock)
    }

    /// What the scale would make of what is told: mostly what was decided, else a step beside it.
    private mutating func seeming(_ level: Int, _ area: ExampleArea) -> Int {
        let others = [1: (beside: 1, steps: [2]), 2: (beside: 4, steps: [1, 3]), 3: (beside: 8, steps: [2])]
        guard let other = others[level], !isQuiet(area), dice.chance(other.beside) else { return level }
        return dice.pick(other.steps) ?? level
    }

    /// An area that has never been anything but calm.
    func isQuiet(_ area: ExampleArea) -> Bool { levels[area.slug]?.values.allSatisfy { $0 == 1 } ?? true }

    /// How grave what is told is; nil where nobody tells anything, empty where somebody says that there was nothing to tell.
    private mutating func severities(_ area: ExampleArea, _ level: Int) -> [Severity]? {
        func several(_ severity: Severity, _ count: Int) -> [Severity] { Array(repeating: severity, count: count) }
        switch level {
        case 1:
            let roll = dice.below(100)
            if roll < (isQuiet(area) ? 32 : 2) { return nil }
            return roll < (isQuiet(area) ? 80 : 45) ? [] : [.minor]
        case 2:
            return dice.chance(45) ? [.worrying] + several(.minor, dice.within(0...2)) : several(.minor, dice.within(2...4))
        case 3:
            return dice.chance(60)
                ? several(.worrying, dice.within(2...3)) + several(.minor, dice.within(0...3))
                : [.serious] + several(.worrying, dice.within(0...1)) + several(.minor, dice.within(0...3))
        case 4: return [.serious, .serious] + several(.worrying, dice.within(1...2)) + several(.minor, dice.within(0...2))
        default: return [.critical] + several(.worrying, dice.within(1...3)) + several(.minor, dice.within(1...2))
        }
    }

    private mutating func tell(_ severity: Severity, of area: ExampleArea, _ clock: ExampleClock) {
        guard severity != .critical else { return tellGrave(of: area, clock) }
        guard let (number, template) = template(severity, area, clock.week), let teller = dice.pick(tellers(of: template, in: area, clock.week)) else { return }
        used[area.slug, default: [:]][number] = clock.week
        said[number] = clock.week
        let moment = clock.moment(template.hours, &dice)
        let spot = spot(template, area)
        var content = content(template, area, spot, clock.told(moment, template.hours, by: teller, &dice), teller)
        // A tap or two is enough: words are for who has something to add.
        if severity == .minor, dice.chance(8) { content.words = "" }
        let own = told.count
        let received = clock.received(moment, from: teller, &dice)
        told.append(Told(content: content, teller: teller, received: received))
        if dice.chance(9) { tellAgain(own, template, area, moment, clock) }
    }

    /// Of the gravest nothing is told but that it is there, and those who may know more do.
    private mutating func tellGrave(of area: ExampleArea, _ clock: ExampleClock) {
        guard let police = ground.tellers.first(where: { $0.kind == .police }) else { return }
        let moment = clock.moment(.evenings, &dice)
        let content = Observation.Content(
            kind: .incident, category: ObservationCategory.of(72), severity: .critical, certainty: .told, police: .yes, time: .day(moment.day),
            place: ObservationPlace(areas: [area.slug], place: nil, isDigital: false), words: ExampleWords.grave)
        told.append(Told(content: content, teller: police, received: clock.received(moment, from: police, &dice)))
    }

    /// The same, told by somebody else; it is merged with the first.
    private mutating func tellAgain(_ first: Int, _ template: ExampleTemplate, _ area: ExampleArea, _ moment: ExampleMoment, _ clock: ExampleClock) {
        let original = told[first]
        guard let teller = dice.pick(tellers(of: template, in: area, clock.week).filter { $0 != original.teller }) else { return }
        let content = again(original.content, by: teller, .part(moment.day, PartOfDay(minute: moment.minute)))
        let received = max(clock.received(moment, from: teller, &dice), original.received + 2)
        told.append(Told(content: content, teller: teller, received: received, state: .merged, sameAs: first))
    }

    /// Areas that somebody has been in and found calm, one report for each who tells.
    private mutating func tellNothing(of areas: [ExampleArea], _ clock: ExampleClock) {
        let kinds: [OrganisationKind] = ExampleSeason.school.holds(clock.week.number) ? [.municipality, .housing, .school] : [.municipality, .housing]
        var heard: [(teller: ExampleTeller, areas: [Slug])] = kinds.compactMap { kind in
            ground.tellers.first { $0.kind == kind }.map { ($0, []) }
        }
        for area in areas {
            guard let first = dice.pick(Array(heard.indices)) else { return }
            heard[first].areas.append(area.slug)
            // Now and then two have been there.
            let second = (first + 1) % heard.count
            if second != first, dice.chance(25) { heard[second].areas.append(area.slug) }
        }
        for one in heard where !one.areas.isEmpty {
            let moment = clock.nothing(&dice)
            let content = Observation.Content(
                kind: .nothing, category: nil, severity: nil, certainty: nil, police: .unknown, time: .day(moment.day),
                place: ObservationPlace(areas: one.areas, place: nil, isDigital: false), words: "")
            told.append(Told(content: content, teller: one.teller, received: moment))
        }
    }
}
