import Picture
package import Storage

extension Weekly {
    /// What the room keeps, for the rules on how long.
    package static let records = RoomRecords(
        types: [
            RecordType(
                Slug(known: "nivaer"), title: "Veckornas nivåer", holds: "Nivån för varje område och vecka, med orsaker.", tables: [WeeklySchema.level]),
            RecordType(
                ReportPurging.recordType, title: "Rapporter", holds: "Vad som har berättats om händelser och platser, var och när.",
                tables: [ReportSchema.observations, ReportSchema.areas], proposal: .purge(months: 24), purging: ReportPurging()),
            RecordType(
                Slug(known: "rapportorer"), title: "Vem som har rapporterat", holds: "Vilket konto eller vilken personlig länk en rapport kom från.",
                tables: [ReportSchema.senders], proposal: .purge(months: 6), purging: SenderPurging()),
            RecordType(
                Slug(known: "moten"), title: "Veckomöten",
                holds: "Beslutade nivåer med skäl, platser i fokus, åtgärder, avvikande meningar och minnesanteckningar, varje utgåva.",
                tables: MeetingSchema.facts),
            RecordType(
                Slug(known: "rapportering"), title: "Platser och personliga länkar",
                holds: "Listan över platser att rapportera från, och vilka som har en länk.",
                tables: [ReportSchema.places, ReportSchema.links]),
            RecordType(
                Slug(known: "bedomningar"), title: "Bedömningar", holds: "Vad parterna har bedömt om områden, med grund och hur länge det gällde.",
                tables: [AssessmentSchema.assessments], proposal: .purge(months: 24), purging: AssessmentPurging()),
            RecordType(
                Slug(known: "flera"), title: "Hur många som är flera", holds: "Hur många händelser som är flera i ett område, med skäl.",
                tables: [AssessmentSchema.several]),
            RecordType(
                Slug(known: "sarskilda-handelser"), title: "Särskilda händelser",
                holds: "Vad som hände, var och när, vad polisen bekräftade, checklistan och vem som informerade vem.",
                tables: [SpecialEventSchema.events, SpecialEventSchema.checks, SpecialEventSchema.informs]),
            RecordType(
                Slug(known: "sarskilda-handelsers-rader"), title: "Krönikor över särskilda händelser",
                holds: "Rader om vad som hände och gjordes, med klockslag och vem uppgiften kom från.", tables: [SpecialEventSchema.entries],
                proposal: .purge(months: 24), purging: SpecialEventLinePurging()),
            RecordType(
                Slug(known: "hot-mot-anstallda"), title: "Hot mot anställda, antal",
                holds: "Hur många hot och andra händelser mot anställda som har anmälts, per period och slag av verksamhet.",
                tables: [StaffIncidentSchema.incidents]),
        ],
        working: [
            WorkingMaterial(
                "Parternas nivåer i en övning", holds: "Vilken nivå varje part satte innan mötet talade om områdena.", tables: [MeetingSchema.votes],
                erased: "när mötet avslutas, eller när övningen tas bort")
        ])
}
