extension House {
    /// What the rooms' tables of facts are called, for who reads the trail. A test holds that every table has a name.
    static var tableNames: [String: String] {
        [
            "area": "områden", "area_alias": "områdens andra namn", "category": "kategorier", "category_alias": "kategoriers andra namn",
            "population": "invånare", "indicator": "områdesfakta", "indicator_value": "värden i områdesfakta", "level_decision": "veckornas nivåer",
            "count_cell": "antal", "count_gap": "veckor och månader utan underlag", "count_coverage": "perioder som antalen täcker",
            "series_break": "brott i serier", "hour_cell": "antal per timme", "event": "enskilda händelser",
            "retention_rule": "regler för gallring", "observation": "rapporter", "observation_area": "rapporters områden",
            "observation_sender": "rapporters avsändare", "report_place": "platser att rapportera från", "report_link": "personliga länkar",
            "meeting": "veckomöten", "meeting_week": "mötenas veckor", "meeting_level": "nivåer på möten", "meeting_dissent": "avvikande meningar",
            "meeting_focus": "platser i fokus", "meeting_action": "mötenas åtgärder", "meeting_edition": "minnesanteckningar",
            "assessment": "bedömningar", "area_several": "hur många som är flera", "special_event": "särskilda händelser",
            "special_event_check": "checklistor", "special_event_informs": "vem som informerar vem", "special_event_entry": "krönikor",
            "staff_incident": "hot mot anställda, antal",
            "disclosure": "utlämnanden", "disclosure_record": "utlämnade handlingar", "disclosure_mask": "maskningar", "disclosure_copy": "utlämnade kopior",
        ]
    }
}
