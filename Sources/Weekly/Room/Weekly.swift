import AreasRules
import Picture
package import Storage
package import Web
package import WeeklyRules

/// The room of the weekly work: levels per area and week, their year and their figures.
package struct Weekly: Sendable {
    package let years: LevelYears
    package let figures: WeeklyFigures
    package let importer: LevelImport

    package init(store: Store, areas: any AreaDirectorySource, scale: LevelScale = .agreement) {
        years = LevelYears(store: store, areas: areas, scale: scale)
        figures = WeeklyFigures(years: years)
        importer = LevelImport(store: store, areas: areas, scale: scale)
    }

    package var remarks: WeeklyRemarks { WeeklyRemarks(years: years) }
    /// The kinds of file the room reads in.
    package var importers: [any FileImporter] { [importer] }
    /// The year's addresses.
    /// - Parameter reporting: where what was told is read, as whoever asks may see it; nil where nothing is.
    package func routes(_ reporting: Reporting? = nil) -> [Route] { WeeklyRoutes(years: years, reporting: reporting).routes }
}
