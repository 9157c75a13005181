import AccessRules
import Almanac
import Picture
import WeeklyRules

/// What the demonstration's invented reports stand on: the real areas and public places, and organisations that could have told.
enum DemoGround {
    static let ground = ExampleGround(
        areas: areas, tellers: tellers, plans: plans, now: Instant(text: Demo.now) ?? Instant(millisecondsSince1970: 0))

    /// The named places, for the list that reports choose from.
    static let places = areas.flatMap { $0.places.map(\.place) }

    /// The decided levels that come with the program, by area and week.
    static let levels: [Slug: [Week: Int]] = DemoData.levels.description.split(separator: "\n").dropFirst().reduce(into: [:]) { levels, line in
        let cells = line.split(separator: ",")
        guard cells.count == 4, let year = Int(cells[0]), let number = Int(cells[1]), let week = Week(year: year, number: number),
            let area = Slug(naming: String(cells[2])), let level = Int(cells[3])
        else { return }
        levels[area, default: [:]][week] = level
    }

    // MARK: Areas and places

    private static let areas: [ExampleArea] = [
        area(
            "hasselby-gard", [.flats, .guarded], ("hasselby-torg", "Hässelby torg", .square, "på"),
            ("hasselby-gards-tunnelbana", "Hässelby gårds tunnelbana", .station, "vid")),
        area(
            "hasselby-strand", .flats, ("maltesholmstorget", "Maltesholmstorget", .square, "på"),
            ("hasselby-strands-tunnelbana", "Hässelby strands tunnelbana", .station, "vid")),
        area("hasselby-villastad", [.villas, .guarded], ("akermyntans-centrum", "Åkermyntans centrum", .square, "i")),
        area(
            "vallingby", [.flats, .guarded], ("vallingby-centrum", "Vällingby centrum", .square, "i"),
            ("vallingby-tunnelbana", "Vällingby tunnelbana", .station, "vid")),
        area(
            "vinsta", [.villas, .works], ("vinsta-foretagsomrade", "Vinsta företagsområde", .works, "i"),
            ("johannelunds-tunnelbana", "Johannelunds tunnelbana", .station, "vid")),
        area("racksta", .flats, ("racksta-torg", "Råcksta torg", .square, "på"), ("racksta-tunnelbana", "Råcksta tunnelbana", .station, "vid")),
        area("grimsta", .flats, ("grimsta-ip", "Grimsta IP", .ground, "vid")),
        area("kalvesta", .villas), area("nalsta", .villas),
    ]

    private typealias Place = (slug: StaticString, name: String, kind: ExamplePlace.Kind, before: String)

    private static func area(_ slug: StaticString, _ setting: ExampleSetting, _ places: Place...) -> ExampleArea {
        let area = Slug(known: slug)
        return ExampleArea(
            area, setting,
            places: places.map { place in
                ExamplePlace(
                    ReportPlace(slug: Slug(known: place.slug), name: place.name, area: area), place.kind, phrase: "\(place.before) \(place.name)")
            })
    }

    // MARK: Who tells

    /// The parties, and those who tell without being one.
    private static let tellers =
        DemoPeople.parties.map { ExampleTeller($0) } + [
            teller("ordningsvakterna", "Ordningsvakterna", .guards, in: .guarded), teller("centrumhandeln", "Centrumhandeln", .trade, in: [.flats, .guarded]),
            teller("foretagarna", "Företagarna", .trade, in: .works), teller("grannsamverkan", "Grannsamverkan", .association, in: .villas),
            ExampleTeller(Organisation(slug: Slug(known: "nattvandrarna"), name: "Nattvandrarna", kind: .association), isOutLate: true),
            ExampleTeller(Organisation(slug: Slug(known: "kollektivtrafiken"), name: "Kollektivtrafiken", kind: .transport)),
        ]

    private static func teller(_ slug: StaticString, _ name: String, _ kind: OrganisationKind, in setting: ExampleSetting) -> ExampleTeller {
        ExampleTeller(Organisation(slug: Slug(known: slug), name: name, kind: kind), in: setting)
    }

    // MARK: What is going to happen

    private static let plans: [ExamplePlan] = [
        plan(4, 30, .evening, "hasselby-strand", .municipality, "Valborgsfirande i parken, med brasa och sång."),
        plan(6, 12, .day, "vallingby", .school, "Skolavslutningar. Många är ute hela eftermiddagen och kvällen."),
        plan(8, 24, .evening, "hasselby-gard", at: "hasselby-torg", .municipality, "Sommaravslutning på torget, musik till klockan 21."),
        plan(9, 21, .day, "vallingby", at: "vallingby-centrum", .trade, "Föreningarnas dag i centrum."),
        plan(10, 31, .evening, "hasselby-gard", .municipality, "Höstlovskväll på fritidsgården, öppet till klockan 22."),
        plan(11, 13, .evening, "vallingby", .school, "Föräldramöte i skolan. Fullt på parkeringen mellan klockan 18 och 20."),
        plan(11, 15, .evening, "hasselby-gard", .municipality, "Ungdomskväll på fritidsgården, öppet till klockan 22."),
        plan(11, 16, .day, "grimsta", at: "grimsta-ip", .municipality, "Fotbollscup hela dagen, många bilar runt idrottsplatsen."),
        plan(11, 19, .evening, "racksta", at: "racksta-torg", .municipality, "Trygghetsvandring med start på torget."),
        plan(11, 22, .evening, "hasselby-strand", at: "maltesholmstorget", .association, "Nattvandring med start på torget. Fler vuxna är välkomna."),
        plan(11, 28, .evening, "hasselby-villastad", .police, "Informationskväll om inbrott, i skolans matsal."),
        plan(11, 30, .day, "hasselby-gard", at: "hasselby-torg", .municipality, "Julmarknad på torget."),
        plan(12, 1, .day, "vallingby", at: "vallingby-centrum", .trade, "Julskyltning i centrum, mycket folk från klockan 12."),
    ]

    private static func plan(
        _ month: Int, _ day: Int, _ part: PartOfDay, _ area: StaticString, at place: StaticString? = nil, _ teller: OrganisationKind, _ words: String
    ) -> ExamplePlan {
        let day = Day(year: 2024, month: month, day: day) ?? Day(daysSince1970: 0)
        return ExamplePlan(.part(day, part), area: Slug(known: area), place: place.map { Slug(known: $0) }, from: teller, words)
    }
}
