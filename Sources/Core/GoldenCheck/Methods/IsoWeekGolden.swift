import Almanac

extension GoldenMethod {
    /// ISO weeks of dates, and the number of weeks in years (A0).
    static let isoWeek = GoldenMethod(
        "iso_week",
        [
            .parameters(["standard", "first_weekday"]),
            .table(
                "expected.csv",
                columns: { _ in
                    Columns(keys: ["date"], required: [.exact: ["iso_year", "iso_week", "iso_weekday", "week_monday"]])
                },
                answers: { _, table in try table.texts("date").map(IsoWeekGolden.week) }),
            .table(
                "expected_weeks_in_year.csv",
                columns: { _ in Columns(keys: ["iso_year"], required: [.exact: ["weeks"]]) },
                answers: { _, table in
                    try table.wholes("iso_year").map { ["iso_year": Answer($0), "weeks": Answer(Week.weeks(in: $0))] }
                }),
        ])
}

private enum IsoWeekGolden {
    static func week(_ date: String) throws(GoldenFault) -> [String: Answer] {
        guard let day = Day(text: date) else { throw GoldenFault("”\(date)” är inget datum") }
        let week = Week(containing: day)
        return [
            "date": .text(day.description), "iso_year": Answer(week.year), "iso_week": Answer(week.number),
            "iso_weekday": Answer(day.weekday), "week_monday": .text(week.monday.description),
        ]
    }
}
