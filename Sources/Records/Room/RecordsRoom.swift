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
            tables: [RecordsSchema.rules]),
        RecordType(
            Slug(known: "utlamnanden"), title: "Utlämnanden", holds: "Vad som har lämnats ut, till vem, vad som maskerades och på vilken grund.",
            tables: [DisclosureSchema.disclosures, DisclosureSchema.records, DisclosureSchema.masks, DisclosureSchema.copies]),
    ]

    private static let ownWork = WorkingMaterial(
        "Påbörjade utlämnanden", holds: "Valda handlingar och maskningar som ännu inte har lämnats ut.",
        tables: [DisclosureSchema.drafts, DisclosureSchema.choices, DisclosureSchema.choiceMasks], erased: "när kopian lämnas ut eller utkastet kastas")

    /// - Parameter rooms: what each room tells of its records.
    package init(store: Store, rooms: [RoomRecords]) {
        self.store = store
        types = rooms.flatMap(\.types) + RecordsRoom.own
        working = rooms.flatMap(\.working) + [RecordsRoom.ownWork]
    }
}
