package import Almanac
import AreasRules
package import Picture
package import Statistics

/// What stands out in a week, in words.
package enum AlarmWords {
    /// `Skadegörelse sticker ut vecka 21`, `Två av tolv kategorier sticker ut vecka 21`.
    package static func heading(_ table: AlarmTable) -> String {
        let week = Swedish.week(table.week)
        guard table.judgedCount > 0 else { return "\(Swedish.capitalised(week)) går ännu inte att bedöma" }
        let found = table.remarkable
        guard let first = found.first else { return "Inget sticker ut \(week)" }
        guard found.count > 1 else { return "\(first.category.name) sticker ut \(week)" }
        return "\(Swedish.capitalised(Swedish.number(found.count))) av \(Swedish.number(table.judgedCount)) kategorier sticker ut \(week)"
    }

    /// How many were looked at, and how many chance alone makes stand out.
    package static func lead(_ table: AlarmTable) -> String {
        guard table.judgedCount > 0 else { return "" }
        let looked = Swedish.counted(table.judgedCount, one: "kategori är prövad", many: "kategorier är prövade")
        let expected = Swedish.decimal(table.expectedFalseAlarms, atMost: 1)
        let chance = "Slumpen ensam får i genomsnitt högst \(expected) att sticka ut en vecka när inget har hänt"
        let found = table.remarkable
        let weighed =
            found.isEmpty || found.contains { $0.label == .certain } || Double(found.count) > table.expectedFalseAlarms.rounded(.up)
            ? "." : ", så detta kan vara slump."
        return "\(Swedish.capitalised(looked)). \(chance)\(weighed)"
    }

    /// `fler än väntat, statistiskt säkerställt`.
    package static func wording(_ label: AlarmLabel) -> String {
        switch label {
        case .certain: "fler än väntat, statistiskt säkerställt"
        case .likely: "fler än väntat, kan vara slump"
        case .usual: "inom det vanliga"
        case .tooFew: "för få fall för att bedöma"
        }
    }

    /// The verdict on a row; nil where nothing is judged but for single grave events, which are said to be.
    package static func verdict(_ row: AlarmTable.Row) -> Verdict? {
        if row.withheld == .grave {
            return Verdict(
                label: "enstaka händelser", wording: ChangeWords.grave, weight: .grave, direction: .none, method: "A3", numbers: [:])
        }
        guard let alarm = row.alarm, let label = row.label else { return nil }
        return Verdict(
            label: label.rawValue, wording: wording(label), weight: weight(label), direction: label.isRemarkable ? .up : .none,
            method: method(alarm.method), numbers: numbers(row, alarm))
    }

    /// The verdict of a label, to explain the words.
    package static func verdict(of label: AlarmLabel) -> Verdict {
        Verdict(
            label: label.rawValue, wording: wording(label), weight: weight(label), direction: label.isRemarkable ? .up : .none, method: "A3", numbers: [:])
    }

    private static func weight(_ label: AlarmLabel) -> Verdict.Weight {
        switch label {
        case .certain: .certain
        case .likely: .likely
        case .usual: .chance
        case .tooFew: .tooFew
        }
    }

    private static func numbers(_ row: AlarmTable.Row, _ alarm: WeeklyAlarm) -> [String: Double] {
        var numbers = ["expected": alarm.expected]
        numbers["limit"] = alarm.limit.isFinite ? alarm.limit : nil
        numbers["p"] = alarm.p
        numbers["q"] = row.adjustedP
        return numbers
    }

    /// The section of METHODS.
    private static func method(_ method: WeeklyAlarm.Method) -> String {
        switch method {
        case .ears: "A3/6"
        case .surroundingWeeks: "A2/1"
        case .farrington: "A3/5"
        }
    }

    /// The code for machines.
    package static func code(_ method: WeeklyAlarm.Method) -> String {
        switch method {
        case .ears: "ears-c1"
        case .surroundingWeeks: "surrounding-weeks"
        case .farrington: "farrington-flexible"
        }
    }

    /// What the week is held against: `fem år (Farrington)`.
    package static func comparedWith(_ method: WeeklyAlarm.Method) -> String {
        switch method {
        case .ears: "de sju veckorna före (EARS)"
        case .surroundingWeeks(let weeks): "\(Swedish.number(weeks)) veckor runt samma tid"
        case .farrington(let years): "samma tid \(Swedish.number(years)) år bakåt (Farrington)"
        }
    }

    /// The most that is usual: counts above it are remarkable; nil without an end.
    package static func mostUsual(_ alarm: WeeklyAlarm) -> Int? {
        alarm.limit.isFinite && abs(alarm.limit) < 1e12 ? Int(max(0, alarm.limit).rounded(.down)) : nil
    }

    /// `Skadegörelse: 9 under vecka 21, väntat 3,2 och högst 7. Fler än väntat, kan vara slump.`
    package static func sentence(_ row: AlarmTable.Row, _ week: Week) -> String {
        let name = row.category.name
        if let reason = row.withheld { return "\(name): \(because(reason, week))." }
        guard let alarm = row.alarm, let label = row.label, let observed = alarm.observed else { return "" }
        let most = mostUsual(alarm).map { " och högst \(Swedish.count($0))" } ?? ""
        let expected = Swedish.decimal(alarm.expected, atMost: 1)
        return
            "\(name): \(Swedish.count(observed)) under \(Swedish.week(week)), väntat \(expected)\(most). \(Swedish.capitalised(wording(label)))."
    }

    /// Why a category is not judged, without full stop.
    package static func because(_ reason: AlarmTable.Withheld, _ week: Week) -> String {
        switch reason {
        case .grave: ChangeWords.grave
        case .notReported: "underlag saknas för hela \(Swedish.week(week))"
        case .tooYoung(let weeks):
            "för kort serie: minst \(Swedish.number(Ears.c1.baseline)) veckor före behövs, "
                + "här finns \(Swedish.counted(max(0, weeks), one: "vecka", many: "veckor"))"
        case .tooFewReported(let told):
            "för många veckor saknas: bara \(Swedish.counted(told, one: "vecka", many: "veckor")) av dem som behövs har underlag"
        }
    }

    /// Why a source has no weeks at all, as one sentence.
    package static func missing(_ source: String) -> String {
        "\(source) har inga antal per vecka: veckan bedöms när enskilda händelser eller antal per vecka är inlästa."
    }

    /// For how many weeks counts are taken to grow still, as reports come in late (METHODS A0: the last two to four weeks).
    package static let unripeWeeks = 4

    /// Said of a week that is among the latest told of.
    package static let preliminary = "Veckan är preliminär: antalen kan växa när fler anmälningar kommer in."
}

/// What the words mean, and what is said of other areas.
extension AlarmWords {
    /// What a verdict means, in one sentence.
    package static func meaning(_ label: AlarmLabel) -> String {
        switch label {
        case .certain: "Fler än det mesta som är vanligt, och det håller också när man räknar med att många kategorier prövas samtidigt."
        case .likely: "Fler än det mesta som är vanligt. När många kategorier prövas händer det ibland av ren slump."
        case .usual: "Inte fler än det mesta som är vanligt för serien den här tiden på året."
        case .tooFew: "Fler än väntat, men färre än fem på fyra veckor: det räcker inte för att säga något."
        }
    }

    /// How often chance passes the limit: `fler än så inträffar av slump högst ungefär en vecka av 20, oftare för serier som är yngre än ett år`.
    package static func passing(_ rows: [AlarmTable.Row], _ alpha: Double) -> String {
        let young = rows.contains { $0.alarm?.method == .ears } ? ", oftare för serier som är yngre än ett år" : ""
        return "fler än så inträffar av slump högst ungefär en vecka av \(Int((1 / alpha).rounded()))\(young)"
    }

    /// `Två av 96 sticker ut. Slumpen ensam ger i genomsnitt högst 4,8.`
    package static func elsewhere(_ table: AlarmTable) -> String {
        guard table.judgedCount > 0 else { return "Veckan går inte att bedöma i något annat område." }
        let found = table.remarkable.count
        let areas = Set(table.rows.filter { $0.alarm != nil }.map(\.subject.area.slug)).count
        let looked = "\(Swedish.count(table.judgedCount)) serier i \(Swedish.counted(areas, one: "område", many: "områden", neuter: true)) är prövade"
        let out = found == 0 ? "inget sticker ut" : "\(Swedish.number(found)) sticker ut"
        return "\(looked) och \(out). Slumpen ensam får i genomsnitt högst \(Swedish.decimal(table.expectedFalseAlarms, atMost: 1)) att sticka ut."
    }
}
