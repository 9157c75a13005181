import AccessRules
import Almanac
import Picture

/// What is told, by whom and where.
extension ExampleReports {
    /// Words that fit and have not been used there lately; what names a place of the area is likelier.
    mutating func template(_ severity: Severity, _ area: ExampleArea, _ week: Week) -> (Int, ExampleTemplate)? {
        let own = used[area.slug] ?? [:]
        func weights(inSeason: Bool, rest weeks: Int) -> [Int] {
            ExampleWords.all.enumerated().map { number, template in
                let isRested = (own[number].map { $0 < week.advanced(by: -weeks) } ?? true) && (weeks == 0 || said[number] != week)
                guard template.severity == severity, isRested, template.fits(area, week: week.number, inSeason: inSeason),
                    !tellers(of: template, in: area, week).isEmpty
                else { return 0 }
                return template.wording.spot?.kind == nil ? 2 : 3
            }
        }
        let number =
            dice.weighted(weights(inSeason: true, rest: 6)) ?? dice.weighted(weights(inSeason: true, rest: 0))
            ?? dice.weighted(weights(inSeason: false, rest: 0))
        return number.map { ($0, ExampleWords.all[$0]) }
    }

    /// Who could tell it: those who are found there, in that week and at that hour.
    func tellers(of template: ExampleTemplate, in area: ExampleArea, _ week: Week) -> [ExampleTeller] {
        let isLate = template.hours == .evenings || template.hours == .weekendNights
        return ground.tellers.filter {
            template.tellers.contains($0.kind) && !area.setting.isDisjoint(with: $0.setting) && (isLate || !$0.isOutLate)
                && ($0.kind != .school || ExampleSeason.school.holds(week.number))
        }
    }

    /// What has been told, told again: with fewer words, or none.
    mutating func again(_ content: Observation.Content, by teller: ExampleTeller, _ time: ObservationTime) -> Observation.Content {
        var content = content
        (content.time, content.certainty, content.police) = (time, .told, .unknown)
        content.words = dice.chance(30) ? "" : ExampleWords.again(teller.kind)
        return content
    }

    typealias Spot = (place: Slug?, phrase: String)

    mutating func spot(_ template: ExampleTemplate, _ area: ExampleArea) -> Spot {
        guard let spot = template.wording.spot else { return (nil, "") }
        let named = area.places.filter { $0.kind == (spot.kind ?? $0.kind) && (spot.kind != nil || $0.kind != .works) }
        if spot.kind == nil, named.isEmpty || dice.chance(50) { return (nil, dice.pick(ExampleWords.spots) ?? "") }
        return dice.pick(named).map { ($0.place.slug, $0.phrase) } ?? (nil, "")
    }

    mutating func content(
        _ template: ExampleTemplate, _ area: ExampleArea, _ spot: Spot, _ time: ObservationTime, _ teller: ExampleTeller
    ) -> Observation.Content {
        Observation.Content(
            kind: template.kind, category: ObservationCategory.of(template.category), severity: template.severity, certainty: certainty(template, teller),
            police: police(template, teller), time: time,
            place: ObservationPlace(areas: [area.slug], place: spot.place, isDigital: template.isDigital), words: template.wording.text(at: spot.phrase, &dice))
    }

    mutating func certainty(_ template: ExampleTemplate, _ teller: ExampleTeller) -> Certainty {
        if template.category == 21 { return .suspected }
        if template.isDigital || template.category == 92 { return .told }
        return template.kind == .condition || dice.chance(teller.kind == .guards ? 95 : 65) ? .seen : .told
    }

    mutating func police(_ template: ExampleTemplate, _ teller: ExampleTeller) -> ToldPolice {
        if teller.kind == .police || template.severity >= .serious || template.category / 10 == 5 { return .yes }
        if dice.chance(template.severity == .worrying || template.category / 10 == 3 ? 45 : 5) { return .yes }
        return dice.chance(60) ? .no : .unknown
    }
}
