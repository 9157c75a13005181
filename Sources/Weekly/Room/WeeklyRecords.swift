import Picture
package import Storage

extension Weekly {
    /// What the room keeps, for the rules on how long.
    package static let records = RoomRecords(types: [
        RecordType(
            Slug(known: "nivaer"), title: "Veckornas nivåer", holds: "Nivån för varje område och vecka, med orsaker.", tables: [WeeklySchema.level])
    ])
}
