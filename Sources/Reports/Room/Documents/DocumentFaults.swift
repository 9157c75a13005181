import Picture

extension Refused {
    /// No interpreter, or one without the libraries.
    static func documentsMissing(_ why: String) -> Refused {
        Refused(
            .machine,
            [
                Fault(
                    "documents-missing", "Typst saknas, och därför kan dokumentet inte skapas. \(why)",
                    remedy: "Kör make setup, eller låt SAMSYN_PYTHON peka ut en Python som har typst och pikepdf.")
            ])
    }

    /// The helper said no; what it said stands in `found`.
    static func documentsFailed(_ reason: String) -> Refused {
        let first = reason.split(separator: "\n", omittingEmptySubsequences: true).first.map(String.init)
        return Refused(
            .machine,
            [
                Fault(
                    "documents-failed", "Dokumentet kunde inte skapas. Inget har ändrats.",
                    remedy: "Försök igen. Blir det likadant: spara felet nedan och hör av dig till den som sköter Samsyn.", found: first)
            ])
    }

    /// The helper was ended because its time was out.
    static var documentsTimeout: Refused {
        Refused(
            .machine,
            [
                Fault(
                    "documents-timeout", "Dokumentet tog för lång tid och avbröts. Inget har ändrats.",
                    remedy: "Försök igen om en stund. Datorn kan vara hårt belastad just nu.")
            ])
    }
}
