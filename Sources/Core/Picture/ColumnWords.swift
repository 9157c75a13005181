/// What columns of a file hold, by the name of their role, as a sentence says it.
package enum ColumnWords {
    /// `kategori` for `category`; the name itself where it has no words.
    package static func of(_ role: String) -> String { words[role] ?? role }

    private static let words = [
        "age": "ålder", "area": "område", "area_code": "områdeskod", "category": "kategori", "code": "kod", "count": "antal", "date": "dag",
        "datetime": "tidpunkt", "definition": "definition", "division": "indelning", "from": "från", "group": "grupp", "id": "nummer",
        "indicator": "indikator", "kind": "slag", "level": "nivå", "making": "slag", "month": "månad", "n": "antal svar", "name": "namn", "note": "not",
        "parent": "ingår i", "percent": "tryckt förändring i procent", "period": "period", "place": "plats", "police": "polisanmäld", "population": "folkmängd",
        "printed_change": "tryckt förändring", "printed_change_percent": "tryckt förändring i procent", "printed_total": "tryckt summa",
        "range": "del av året", "reason": "skäl", "reference": "jämförelseområde", "reference_area": "jämförelseområde", "severity": "allvar", "sex": "kön",
        "source": "källa", "through": "till och med", "time": "klockslag", "total": "summa", "unit": "enhet", "value": "värde", "week": "vecka",
        "words": "beskrivning", "workplace": "verksamhet",
        "year": "år",
    ]
}
