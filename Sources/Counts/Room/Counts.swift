import Picture
package import Storage
package import Web

/// The room of counts: tables by category and year or month, single events, and what they are made of.
package struct Counts: Sendable {
    package let tables: ChangeTables
    package let months: MonthTables
    package let alarms: AlarmTables
    package let figures: CountsFigures
    package let importer: CountImport
    package let events: EventImport
    private let rates: RateTables
    private let hours: HourTables
    private let areaRates: AreaRateTables

    /// - Parameter population: who knows the inhabitants of areas; without one nothing is told per inhabitant.
    package init(
        store: Store, areas: any CountAreaSource, categories: any CategoryKeeper, population: (any PopulationSource)? = nil
    ) {
        let shelf = SeriesShelf(store: store, areas: areas, categories: categories, notebook: Notebook())
        tables = ChangeTables(shelf: shelf)
        months = MonthTables(shelf: shelf)
        alarms = AlarmTables(shelf: shelf)
        rates = RateTables(tables: tables, population: population)
        hours = HourTables(shelf: shelf)
        areaRates = AreaRateTables(rates: rates)
        figures = CountsFigures(tables: tables, months: months, hours: hours, rates: rates, alarms: alarms, areaRates: areaRates)
        importer = CountImport(store: store, areas: areas, categories: categories)
        events = EventImport(store: store, areas: areas, categories: categories)
    }

    package var remarks: CountsRemarks { CountsRemarks(tables: tables) }
    package var routes: [Route] {
        CountsRoutes(tables: tables, months: months, rates: rates, hours: hours).routes + AlarmRoutes(tables: alarms).routes
            + AreaRateRoutes(tables: areaRates).routes
    }
    /// The kinds of files that the room reads in.
    package var importers: [any FileImporter] { [importer, events] }
}
