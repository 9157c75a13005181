import ReportsRules

/// The words of the report and what they mean.
enum ReportWords {
    static let meanings = [
        WordMeaning(
            "statistiskt säkerställd", "Håller både mot ren slump och mot kategoriernas vanliga svängningar, också när alla kategorier prövas samtidigt."),
        WordMeaning("trolig", "Större än ren slump, men inte större än vad som brukar hända mellan två år, eller inte när alla prövas samtidigt."),
        WordMeaning("går inte att skilja från slumpen", "Så här stora skillnader uppstår utan att något har ändrats. Det betyder inte att inget har hänt."),
        WordMeaning("för få fall för att bedöma", "Färre än tio fall sammanlagt. Antalen går att läsa, förändringen går inte att bedöma."),
        WordMeaning("enstaka händelser, bedöms var för sig", "Mord, dråp, skjutningar, sprängningar och mordbränder bedöms var för sig, aldrig som en trend."),
        WordMeaning("underlag saknas", "Ingen bedömning är gjord, eller inget är inläst. Det är inte noll och inte nivå 1."),
    ]
}
