import Picture
package import Storage

/// The room of public records: how long they are kept, and what has been purged.
package struct RecordsRoom: Sendable {
    package let store: Store
    /// Every type of record, in the order of the rooms that keep them.
    let types: [RecordType]
    let working: [WorkingMaterial]
    let rules = RetentionStore()

    private static let own = [
        RecordType(
            Slug(known: "gallringsregler"), title: "Regler för gallring", holds: "Hur länge varje handlingstyp bevaras, med besluten.",
            tables: [RecordsSchema.rules])
    ]

    /// - Parameter rooms: what each room tells of its records.
    package init(store: Store, rooms: [RoomRecords]) {
        self.store = store
        types = rooms.flatMap(\.types) + RecordsRoom.own
        working = rooms.flatMap(\.working)
    }
}
