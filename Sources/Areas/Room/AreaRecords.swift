import Picture
package import Storage

extension Areas {
    /// What the room keeps, for the rules on how long.
    package static let records = RoomRecords(types: [
        RecordType(
            Slug(known: "omraden"), title: "Områden och fakta om dem", holds: "Områden, kategorier, invånare och områdesfakta.",
            tables: [
                AreasSchema.area, AreasSchema.alias, AreasSchema.category, AreasSchema.categoryAlias, AreasSchema.population, AreasSchema.indicator,
                AreasSchema.indicatorValue,
            ])
    ])
}
