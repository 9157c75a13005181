import Markup
import Picture
import RecordsRules
import Web

/// A record's fields in full, and what is to be masked of them.
struct MaskPage {
    let sight: DraftSight
    /// 0-based.
    let place: Int
    /// What was filled in when it could not be taken.
    let order: MaskOrder
    let refusal: DisclosureRefusal?

    private var draft: DisclosureDraft { sight.draft }
    private var choice: DisclosureDraft.Choice { draft.choices[place] }
    private var heading: String { sight.heading(choice.key) }

    var page: Page {
        Page(
            title: "Maska \(heading)",
            crumbs: [DisclosurePieces.crumb, Crumb("Ny utlämning", .draft(draft.number)), Crumb(heading)], status: refusal == nil ? 200 : 422
        ) {
            PageParts.head(
                over: "Ny utlämning. Steg 2 av 3: läs och maska", heading: "\(heading), \(place + 1) av \(draft.choices.count)",
                lead: "Läs varje fält. Samsyn föreslår bara det som ser ut som personnummer, telefon och e-post; namn och adresser hittar du själv.")
            DisclosurePieces.fault(refusal)
            if let record = sight.record(place) { form(record) } else { gone }
            p(.class("knapprad")) {
                if place > 0 { a(.class("knapp"), .href(.draft(draft.number, "handling", String(place)))) { "Förra handlingen" } }
                a(.class("knapp"), .href(.draft(draft.number))) { "Alla valda handlingar" }
                a(.class("knapp"), .href(.draft(draft.number, "granska"))) { "Se hela kopian" }
            }
        }
    }

    private var gone: Html {
        div(.class("ruta varsel mellan")) {
            h2 { "Handlingen finns inte längre" }
            p { DisclosureRefusal.recordGone(heading).words }
        }
    }

    private func form(_ record: DisclosableRecord) -> Html {
        postForm(to: .draft(draft.number, "handling", String(place + 1)), .class("inlasning")) {
            input(.type("hidden"), .name("lage"), .value(sight.state))
            Array(record.fields.enumerated()).map { MaskField(number: $0.offset + 1, field: $0.element, choice: choice, order: order).html }
            stray(record)
            p(.class("knapprad")) {
                button(.class("forst"), .type("submit"), .name("vidare"), .value("ja")) {
                    place + 1 < draft.choices.count ? "Spara och gå till nästa" : "Spara och se hela kopian"
                }
                button(.type("submit")) { "Spara och stanna här" }
            }
        }
    }

    /// Masks of fields that the record no longer has.
    private func stray(_ record: DisclosableRecord) -> Html {
        let masks = Array(choice.masks.enumerated()).filter { record.field($0.element.field) == nil }
        guard !masks.isEmpty else { return .empty }
        return fieldset(.class("falt kryss")) {
            legend { "Maskningar av fält som inte finns längre" }
            masks.map { MaskField.removal($0.offset, $0.element, "\($0.element.field): finns inte längre", order) }
        }
    }
}

/// A field with its text, its masks and what more can be masked of it.
struct MaskField {
    /// 1-based, as the form counts.
    let number: Int
    let field: DisclosableRecord.Field
    let choice: DisclosureDraft.Choice
    let order: MaskOrder

    private var part: MaskOrder.Part { order.parts.first { $0.field == field.name } ?? MaskOrder.Part(field: field.name) }

    var html: Html {
        section(.class("avsnitt"), .ariaLabelledby("f-\(number)")) {
            h2(.id("f-\(number)")) { field.name }
            div(.class("prosa")) { field.text.split(whereSeparator: \.isNewline).map { line in p { String(line) } } }
            standing
            details(.class("mellan"), isBegun ? .open : .id("maska-\(number)")) {
                summary {
                    "Maska"
                    span(.class("dold")) { " i \(field.name)" }
                }
                proposals
                typed
                ground
            }
        }
    }

    /// Whether something is proposed, or was filled in and could not be taken.
    private var isBegun: Bool { !offered.isEmpty || part.whole || !part.lines.isEmpty || !part.ground.isEmpty }

    private var standing: Html {
        let masks = Array(choice.masks.enumerated()).filter { $0.element.field == field.name }
        guard !masks.isEmpty else { return .empty }
        let finder = WordFinder(field.text)
        return fieldset(.class("falt kryss")) {
            legend { "Maskat nu. Kryssa för det som ska tas bort" }
            masks.map { MaskField.removal($0.offset, $0.element, MaskField.told($0.element, finder), order) }
        }
    }

    /// `”Kim”, på två ställen, varav ett inne i ett längre ord`.
    private static func told(_ mask: FieldMask, _ finder: WordFinder) -> String {
        guard let words = mask.words else { return "Hela fältet" }
        let places = finder.places(of: words)
        guard !places.isEmpty else { return "”\(words)” står inte i fältet längre" }
        let within = finder.within(places)
        let longer = within == 0 ? "" : ", varav \(Swedish.number(within, neuter: true)) inne i ett längre ord"
        return "”\(words)”, på \(Swedish.counted(places.count, one: "ställe", many: "ställen", neuter: true))\(longer)"
    }

    static func removal(_ index: Int, _ mask: FieldMask, _ words: String, _ order: MaskOrder) -> Html {
        let common: [Attribute] = [.type("checkbox"), .name("bort-\(index)"), .value("ja")]
        return label {
            Html.void("input", order.removed.contains(index) ? common + [.checked] : common)
            "\(words): \(mask.ground.words)"
        }
    }

    /// Proposals that are not masked yet; none where the whole field is.
    private var offered: [MaskProposal] {
        let masks = choice.masks.filter { $0.field == field.name }
        return masks.contains { $0.cover == .whole } ? [] : MaskProposal.all(in: field.text).filter { !masks.compactMap(\.words).contains($0.words) }
    }

    private var proposals: Html {
        let all = offered
        guard !all.isEmpty else { return .empty }
        return fieldset(.class("falt kryss")) {
            legend { "Förslag. Kryssa för det som ska maskas" }
            Array(all.enumerated()).map { index, proposal in
                let common: [Attribute] = [.type("checkbox"), .name("forslag-\(number)-\(index)"), .value(proposal.words)]
                return label {
                    Html.void("input", part.proposals.contains(proposal.words) ? common + [.checked] : common)
                    "\(proposal.words), \(proposal.kind.words)"
                }
            }
        }
    }

    private var typed: Html {
        let common: [Attribute] = [.type("checkbox"), .name("hela-\(number)"), .value("ja")]
        return Html.join([
            div(.class("falt")) {
                label(.for("ord-\(number)")) { "Ord att maska i \(field.name)" }
                span(.class("hjalp"), .id("ord-\(number)-hjalp")) {
                    "Ett ord eller en fras per rad. Det maskas överallt där det står i fältet, också inne i längre ord, med stora eller små bokstäver."
                }
                textarea(.id("ord-\(number)"), .name("ord-\(number)"), .maxlength(4_000), .ariaDescribedby("ord-\(number)-hjalp")) { part.lines }
            },
            div(.class("falt kryss")) {
                label {
                    Html.void("input", part.whole ? common + [.checked] : common)
                    "Maska hela fältet \(field.name)"
                }
            },
        ])
    }

    private var ground: Html {
        let grounds = ListedGround.all.map { (value: $0.code, words: "\($0.words): \($0.subject)") }
        let choices = [(value: "", words: "Välj grund")] + grounds + [(value: MaskOrder.named, words: "Annan grund, skriv nedan")]
        return Html.join([
            div(.class("falt")) {
                label(.for("grund-\(number)")) { "Grund för det som maskas i \(field.name)" }
                select(.id("grund-\(number)"), .name("grund-\(number)")) {
                    for item in choices { option(item.value == part.ground ? [.value(item.value), .selected] : [.value(item.value)]) { item.words } }
                }
            },
            div(.class("falt")) {
                label(.for("egen-\(number)")) { "Annan grund: kapitel och paragraf" }
                input(
                    .type("text"), .id("egen-\(number)"), .name("egen-\(number)"), .value(part.named), .maxlength(200), .autocomplete("off"),
                    .placeholder("22 kap. 1 § OSL"))
            },
        ])
    }
}

extension MaskOrder {
    /// What was filled in on the page of a record.
    init(_ fields: [String: String], for record: DisclosableRecord) {
        let parts = record.fields.enumerated().map { offset, field in
            let number = offset + 1
            let proposals = fields.filter { $0.key.hasPrefix("forslag-\(number)-") }.sorted { $0.key < $1.key }.map(\.value)
            return Part(
                field: field.name, whole: fields["hela-\(number)"] != nil, lines: fields["ord-\(number)"] ?? "", proposals: proposals,
                ground: fields["grund-\(number)"] ?? "", named: fields["egen-\(number)"] ?? "")
        }
        let removed = fields.keys.filter { $0.hasPrefix("bort-") }.compactMap { Int($0.dropFirst("bort-".count)) }
        self.init(removed: Set(removed), parts: parts)
    }
}
