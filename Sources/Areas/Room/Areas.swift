import Picture
package import Storage
package import Web

/// The room of areas: what they are called, who lives there, and what is known of them.
package struct Areas: Sendable {
    package let store: Store
    package let areas: AreaStore
    package let categories = CategoryStore()
    /// Population of areas, for rates.
    package let population: PopulationStore
    package let facts: AreaFactsReader
    package let figures: AreaFigures

    /// - Parameter hidden: areas of other local cooperations; nil for who sees everything.
    package init(store: Store, hidden: AreaStore.Hidden? = nil) {
        self.store = store
        areas = AreaStore(hidden: hidden)
        population = PopulationStore(areas: areas)
        facts = AreaFactsReader(store: store, areas: areas)
        figures = AreaFigures(facts: facts)
    }

    /// Areas of a map, told by its own order.
    package var importer: AreaImport { AreaImport(store: store) }
    /// Areas of a map or a list, told by choices.
    package var files: AreaFileImport { AreaFileImport(store: store) }
    package var people: PopulationImport { PopulationImport(store: store, areas: areas) }
    package var indicators: IndicatorImport { IndicatorImport(store: store, areas: areas) }
    /// Every importer of the room.
    package var importers: [any FileImporter] { [files, people, indicators] }
    package var routes: [Route] { FactsRoutes(facts: facts).routes }
}
