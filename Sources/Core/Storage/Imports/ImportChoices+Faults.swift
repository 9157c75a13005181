package import Picture
package import Tabular

/// Choices that do nothing to the file they were made for: none of them is passed over without a word.
extension ImportChoices {
    /// Faults of the columns that a person has pointed out: a head that the file does not have, or a role that this kind of table does not have.
    ///
    /// - Parameter isRole: true for the names that roles have here.
    package func columnFaults(in sheet: Sheet, isRole: (String) -> Bool) -> [Fault] {
        let known = Set(sheet.header.map(NearestNames.folded))
        return columns.sorted { $0.key < $1.key }.compactMap { role, head in
            guard isRole(role) else { return ImportChoices.roleUnknown(role, sheet) }
            return known.contains(NearestNames.folded(head)) ? nil : ImportChoices.headAbsent(head, role, sheet)
        }
    }

    private static func headAbsent(_ head: String, _ role: String, _ sheet: Sheet) -> Fault {
        let heads = sheet.header.map { String.trimmed($0) }.filter { !$0.isEmpty }
        var fault = sheet.fault(
            "column-missing", "Filen har ingen kolumn med rubriken ”\(head)”. Den har \(Swedish.list(heads.map { "”\($0)”" })).",
            remedy: "Ange en rubrik som den står i filen.", row: sheet.headerRow, found: head, expected: "en rubrik i filen",
            suggestions: NearestNames.suggestions(for: head, among: heads))
        fault.columnName = role
        return fault
    }

    private static func roleUnknown(_ role: String, _ sheet: Sheet) -> Fault {
        sheet.fault(
            "column-role-unknown", "”\(role)” är ingen uppgift som läses ur den här sortens fil.",
            remedy: "Skriv uppgiftens namn före likhetstecknet, till exempel --column area=RUBRIK.", found: role, expected: "en uppgift som läses")
    }

    /// Faults of names that are read as others: a name that is read as one nobody knows, and a name that the file does not have.
    package func renameFaults(_ grounds: [RenameGround]) -> [Fault] {
        renames.sorted { $0.key < $1.key }.compactMap { folded, rename in
            let standing = grounds.filter { $0.names.contains(folded) }
            guard !standing.isEmpty else { return ImportChoices.renameUnused(rename) }
            return standing.first { !$0.isKnown(rename.known) }.map { ImportChoices.renameUnknown(rename, $0) }
        }
    }

    private static func renameUnknown(_ rename: ImportRename, _ ground: RenameGround) -> Fault {
        Fault(
            "rename-unknown", "”\(rename.name)” ska läsas som ”\(rename.known)”, men \(ground.lacking) heter så.",
            remedy: ground.remedy, found: rename.known, expected: "ett namn som finns",
            suggestions: NearestNames.suggestions(for: rename.known, among: ground.known))
    }

    private static func renameUnused(_ rename: ImportRename) -> Fault {
        Fault(
            "rename-unused", "Inget i filen heter ”\(rename.name)”, så det läses inte som \(rename.known).",
            remedy: "Skriv namnet som det står i filen, eller ta bort svaret.", severity: .warning, found: rename.name)
    }

    /// A warning of a repair that is accepted where none can be proposed.
    package var unusedRepair: [Fault] { unusedRepair(because: "Rättelser föreslås bara för tabeller med antal och summor.") }

    /// A warning of a repair that is accepted where none is proposed; none when none is accepted.
    package func unusedRepair(because reason: String) -> [Fault] { acceptsRepair ? [ImportChoices.unused("--repair", reason)] : [] }

    /// Warnings of what is said about sheets, columns and names of a map, which has none of them.
    package var unusedForMaps: [Fault] {
        let reason = "En karta har varken blad eller kolumner."
        let said = [("--sheet", sheet != nil), ("--column", !columns.isEmpty), ("--rename", !renames.isEmpty)]
        return said.filter(\.1).map { ImportChoices.unused($0.0, reason) }
    }

    private static func unused(_ option: String, _ reason: String) -> Fault {
        Fault("answer-unused", "Det som angavs med \(option) används inte. \(reason)", remedy: "Ta bort det om det var ett misstag.", severity: .warning)
    }

    /// Warnings of answers that the file makes no use of, because it says so itself or is written in a way that does not ask.
    ///
    /// - Parameter unused: each question with the reason, a sentence.
    package func unusedAnswers(_ unused: [(question: String, reason: String)]) -> [Fault] {
        unused.compactMap { question, reason in
            guard let answer = self[question] else { return nil }
            return Fault(
                "answer-unused", "Det som angavs med --\(question) (\(answer)) används inte. \(reason)", remedy: "Ta bort det om det var ett misstag.",
                severity: .warning, found: answer)
        }
    }
}

/// The names of one kind, areas or categories, that a file has, and those that they can be read as.
package struct RenameGround {
    /// As the file has them, without what people vary by accident.
    let names: Set<String>
    /// The names that there are.
    let known: [String]
    /// `inget område`.
    let lacking: String
    let remedy: String
    let isKnown: (String) -> Bool

    /// - Parameters:
    ///   - names: as they stand in the file.
    ///   - known: for suggestions.
    ///   - lacking: `inget område`.
    package init(
        _ names: some Sequence<String>, known: [String], lacking: String, remedy: String = "Ange ett namn som finns.", isKnown: @escaping (String) -> Bool
    ) {
        self.names = Set(names.map(NearestNames.folded))
        self.known = known
        self.lacking = lacking
        self.remedy = remedy
        self.isKnown = isKnown
    }
}

extension Refused {
    /// The name of a source was given that is kept to a circle which whoever writes does not read.
    static func sourceOutOfSight(_ name: String) -> Refused {
        Refused(
            .data,
            [
                Fault(
                    "source-out-of-sight", "Det går inte att läsa in till en källa som heter ”\(name)”.",
                    remedy: "Välj ett annat namn, eller be samordnaren läsa in filen.", found: name)
            ])
    }
}
