import Areas
import AreasRules
import ArgumentParser
import PersonGuard
import Picture
import Storage
import Tabular
import Terminal

/// `samsyn guard FILE`.
struct GuardText: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guard", abstract: "Visa vad i en text som kan peka ut en person.",
        discussion: """
            Personvakten läser texten rad för rad, som när någon rapporterar: personnummer, telefonnummer, registreringsnummer, e-post, konton, adress \
            vid ett namn, och namn. Finns ett lager vet den vilka platser som är platser.

              samsyn guard anteckningar.txt
              samsyn guard anteckningar.txt --format json
            """)

    /// Bytes of a text; a year of reports is less.
    private static let largest = 100_000_000

    @Argument(help: ArgumentHelp("Textfilen.", valueName: "fil")) var file: String
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Console.run(common) {
            let lines = try GuardText.lines(of: ImportOptions.read(file, largest: GuardText.largest).bytes())
            let (personGuard, change) = try await guardAndChange()
            let found = lines.enumerated().map { ($0.offset + 1, personGuard.spans(in: $0.element)) }
            switch common.format {
            case .json:
                let list = found.map { JSON.of(["line": .int(Int64($0.0)), "spans": .array($0.1.map(GuardText.json))]) }
                Console.print(Envelope(kind: "guard", change: change, data: .of(["lines": .array(list)])))
            case .table: Console.print(GuardText.table(found))
            }
        }
    }

    /// The guard knows the places of the store, where there is one.
    private func guardAndChange() async throws -> (PersonGuard, ChangeNumber) {
        do {
            let house = try await House.open(common.place())
            return (try await house.personGuard(), try await house.reading().asOf)
        } catch StoreRefusal.absent {
            return (PersonGuard(), ChangeNumber(0))
        }
    }

    /// Lines as the file has them: what is not UTF-8 is read as older Windows programs write.
    private static func lines(of bytes: [UInt8]) -> [String] {
        let text = String(validating: bytes, as: UTF8.self) ?? TextEncoding.windows1252.text(of: bytes)
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.last == "\r" ? line.dropLast() : line)
        }
        // A file that ends its last line has no line after it.
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    private static func json(_ span: PersonSpan) -> JSON {
        .of([
            "kind": .string(span.kind.rawValue), "from": .int(Int64(span.from)), "through": .int(Int64(span.through)), "text": .string(span.text),
        ])
    }

    private static func table(_ found: [(line: Int, spans: [PersonSpan])]) -> String {
        guard found.contains(where: { !$0.spans.isEmpty }) else { return "Inget i texten pekar ut en person, såvitt personvakten ser." }
        var table = TextTable([("Rad", .right), ("Tecken", .right), ("Vad", .left), ("Text", .left)])
        for (line, spans) in found {
            for span in spans { table.add([String(line), "\(span.from)–\(span.through)", span.kind.swedishName, span.text]) }
        }
        return table.text
    }
}

extension House {
    /// The person guard that knows the store's areas.
    func personGuard() async throws -> PersonGuard {
        try await store.read { [areas = areas.areas] in try areas.directory($0, asOf: $0.change()) }.personGuard
    }
}
