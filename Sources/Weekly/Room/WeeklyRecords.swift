import Picture
package import Storage

extension Weekly {
    /// What the room keeps, for the rules on how long.
    package static let records = RoomRecords(types: [
        RecordType(
            Slug(known: "nivaer"), title: "Veckornas nivåer", holds: "Nivån för varje område och vecka, med orsaker.", tables: [WeeklySchema.level]),
        RecordType(
            Slug(known: "rapporter"), title: "Rapporter", holds: "Vad som har berättats om händelser och platser, var och när.",
            tables: [ReportSchema.observations, ReportSchema.areas], proposal: .purge(months: 24), purging: ReportPurging()),
        RecordType(
            Slug(known: "rapportorer"), title: "Vem som har rapporterat", holds: "Vilket konto eller vilken personlig länk en rapport kom från.",
            tables: [ReportSchema.senders], proposal: .purge(months: 6), purging: SenderPurging()),
        RecordType(
            Slug(known: "rapportering"), title: "Platser och personliga länkar", holds: "Listan över platser att rapportera från, och vilka som har en länk.",
            tables: [ReportSchema.places, ReportSchema.links]),
    ])
}
