import Picture
package import Storage
package import Web

/// The room of counts: CompStat and what it is made of.
package struct Counts: Sendable {
    package let tables: ChangeTables
    package let figures: CountsFigures
    package let importer: CountImport

    package init(store: Store, areas: any CountAreaSource, categories: any CategoryKeeper) {
        tables = ChangeTables(store: store, areas: areas, categories: categories)
        figures = CountsFigures(tables: tables)
        importer = CountImport(store: store, areas: areas, categories: categories)
    }

    package var remarks: CountsRemarks { CountsRemarks(tables: tables) }
    package var routes: [Route] { CountsRoutes(tables: tables).routes }
}
