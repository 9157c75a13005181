import AccessRules
import Almanac
import Picture

/// What the running week has, and what is going to happen.
extension ExampleReports {
    /// How grave what was found on the first morning is, what has become of it, and the categories that it can be of.
    private static let firstMorning: [(severity: Severity, state: ObservationState, categories: ClosedRange<Int>)] = [
        (.minor, .accepted, 11...92), (.minor, .accepted, 11...92), (.worrying, .accepted, 11...92), (.minor, .accepted, 11...92),
        (.minor, .accepted, 11...92), (.worrying, .new, 11...92), (.minor, .new, 51...53), (.minor, .new, 31...45),
    ]

    /// What has been told so far today: some of it taken in, the rest waiting, with two that are likely to be the same and a line that nobody has sorted.
    mutating func tellRunning(_ week: Week) {
        // Before the night is over nobody has found anything.
        guard now.minute >= 360 else { return }
        var areas = ground.areas.filter { !isQuiet($0) }
        for found in ExampleReports.firstMorning {
            guard let area = dice.pick(areas) else { return }
            if areas.count > 1 { areas.removeAll { $0 == area } }
            tellToday(found.severity, found.state, found.categories, of: area, week)
        }
        if let last = told.indices.last, told[last].state == .new { tellToday(like: last) }
        if let area = ground.areas.first(where: { area in area.places.contains { $0.kind == .square } }) { tellLine(of: area) }
    }

    private mutating func tellToday(_ severity: Severity, _ state: ObservationState, _ categories: ClosedRange<Int>, of area: ExampleArea, _ week: Week) {
        let own = used[area.slug] ?? [:]
        let fitting = ExampleWords.all.enumerated().filter { number, template in
            template.severity == severity && categories.contains(template.category) && said[number] != week && [.nights, .mornings].contains(template.hours)
                && template.fits(area, week: week.number)
                && own[number].map { $0 < week.advanced(by: -3) } ?? true
        }
        guard let (number, template) = dice.pick(fitting.map { ($0.offset, $0.element) }), let teller = dice.pick(tellers(of: template, in: area, week))
        else { return }
        said[number] = week
        let found = now + -dice.within(20...95)
        let time: ObservationTime = template.hours == .nights ? .part(now.day, .night) : .exact(now.day, minute: found.minute / 5 * 5)
        let content = content(template, area, spot(template, area), time, teller)
        told.append(Told(content: content, teller: teller, received: found + dice.within(1...19), state: state))
    }

    /// Somebody else has told the same, and nobody has seen yet that it is.
    private mutating func tellToday(like first: Int) {
        let original = told[first]
        guard let other = dice.pick(ground.tellers.filter { $0.kind != original.teller.kind && [.municipality, .housing].contains($0.kind) }) else {
            return
        }
        var content = again(original.content, by: other, .day(now.day))
        content.words = ExampleWords.again(other.kind)
        told.append(Told(content: content, teller: other, received: min(original.received + dice.within(2...20), now), state: .new))
    }

    private mutating func tellLine(of area: ExampleArea) {
        guard let place = area.places.first(where: { $0.kind == .square }), let teller = ground.tellers.first(where: { $0.kind == .housing }) else { return }
        let content = Observation.Content(
            kind: .observation, category: nil, severity: nil, certainty: nil, police: .unknown, time: .unknown(told: now.day),
            place: ObservationPlace(areas: [area.slug], place: place.place.slug, isDigital: false),
            words: ExampleWords.line.text(at: place.phrase, &dice))
        told.append(Told(content: content, teller: teller, received: now + -dice.within(5...30), state: .new))
    }

    /// What is going to happen, told one or two weeks before; the last of them waits.
    mutating func tellPlans() {
        let known = ground.plans.compactMap { plan in teller(of: plan).map { (plan, $0) } }
        for (number, (plan, teller)) in known.enumerated() {
            var day = min(plan.time.day + -dice.within(8...16), now.day + -dice.within(3...9))
            while day.weekday > 5 { day = day + -1 }
            let early = ExampleMoment(day, dice.within(510...960))
            let content = Observation.Content(
                kind: .planned, category: ObservationCategory.of(91), severity: nil, certainty: nil, police: .unknown, time: plan.time,
                place: ObservationPlace(areas: [plan.area], place: plan.place, isDigital: false), words: plan.words)
            let isLast = number == known.count - 1
            let received = isLast ? now + -dice.within(10...60) : early
            told.append(Told(content: content, teller: teller, received: received, state: isLast ? .new : .accepted))
        }
    }

    private func teller(of plan: ExamplePlan) -> ExampleTeller? {
        guard let area = ground.areas.first(where: { $0.slug == plan.area }) else { return nil }
        return ground.tellers.first { $0.kind == plan.teller && !area.setting.isDisjoint(with: $0.setting) }
    }
}
