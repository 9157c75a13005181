import Almanac
import Markup
import Picture
import RecordsRules
import Web

/// Answers about a disclosure that is being prepared.
struct DraftAnswer {
    private let room: Disclosures
    private let desk: DisclosureDesk
    private let request: PageRequest

    init(_ room: Disclosures, _ request: PageRequest) {
        desk = DisclosureDesk(room: room, viewer: request.viewer, now: request.now)
        (self.room, self.request) = (room, request)
    }

    private var path: String { "/utlamnande/utkast/\(request.captures["utkast"] ?? "")" }
    private var state: String { request.fields["lage"] ?? "" }

    private func number() throws -> Int64 {
        guard let text = request.captures["utkast"], let number = Int64(text), number > 0, String(number) == text else { throw DisclosureRefusal.absent }
        return number
    }

    /// The record's place in the draft, 0-based: addresses count from 1.
    private func place(_ text: String?) throws -> Int {
        guard let text, let number = Int(text), number > 0, String(number) == text else { throw DisclosureRefusal.absent }
        return number - 1
    }

    /// Answers; what is not there is said to be so.
    private func found(_ work: () async throws -> Answer) async throws -> Answer { try await DisclosurePieces.found(path, work) }
}

/// Choosing records.
extension DraftAnswer {
    func records() async throws -> Answer { try await found { try await records(nil) } }

    private func records(_ refusal: DisclosureRefusal?) async throws -> Answer {
        let number = try number()
        let sight = try await desk.draft(number)
        let search = try RecordSearch(refusal == nil ? request.query : request.fields, kinds: room.sources.map(\.kind))
        var results: [DisclosableRecord]?
        if let kind = search.kind { results = try await desk.search(kind, search.question) }
        let kinds = room.sources.map { (value: $0.kind.text, words: $0.title) }
        return .page(DraftPage(sight: sight, kinds: kinds, search: search, results: results, refusal: refusal).page)
    }

    func choose() async throws -> Answer {
        try await found {
            let number = try number()
            let names = request.fields.keys.filter { $0.hasPrefix(RecordSearch.box) }.sorted()
            do {
                let keys = try names.map { name in
                    guard let key = RecordSearch.key(name) else { throw DisclosureRefusal.absent }
                    return key
                }
                try await desk.choose(keys, in: number, state: state)
                let search = try RecordSearch(request.fields, kinds: room.sources.map(\.kind))
                return .redirect(.draft(number, query: search.query))
            } catch let refusal as DisclosureRefusal where refusal != .absent {
                return try await records(refusal)
            }
        }
    }

    func remove() async throws -> Answer {
        try await found {
            let number = try number()
            do {
                try await desk.remove(try place(request.fields["plats"]), from: number, state: state)
                return .redirect(.draft(number))
            } catch let refusal as DisclosureRefusal where refusal != .absent {
                return try await records(refusal)
            }
        }
    }

    func drop() async throws -> Answer {
        try await found {
            try await desk.drop(try number())
            return .redirect(Link("/utlamnande"))
        }
    }
}

/// Masking, and the copy.
extension DraftAnswer {
    func masks() async throws -> Answer { try await found { try await masks(nil, MaskOrder(parts: [])) } }

    private func masks(_ refusal: DisclosureRefusal?, _ order: MaskOrder) async throws -> Answer {
        let (number, place) = (try number(), try place(request.captures["plats"]))
        let sight = try await desk.draft(number)
        guard sight.draft.choices.indices.contains(place) else { throw DisclosureRefusal.absent }
        return .page(MaskPage(sight: sight, place: place, order: order, refusal: refusal).page)
    }

    func saveMasks() async throws -> Answer {
        try await found {
            let (number, place) = (try number(), try place(request.captures["plats"]))
            let sight = try await desk.draft(number)
            guard let record = sight.record(place) else { throw DisclosureRefusal.absent }
            let order = MaskOrder(request.fields, for: record)
            do {
                try await desk.mask(place, of: number, state: state, order)
            } catch let refusal as DisclosureRefusal where refusal != .absent {
                return try await masks(refusal, order)
            }
            let (stays, isLast) = (request.fields["vidare"] == nil, place + 1 >= sight.draft.choices.count)
            if stays { return .redirect(.draft(number, "handling", String(place + 1))) }
            return .redirect(isLast ? .draft(number, "granska") : .draft(number, "handling", String(place + 2)))
        }
    }

    func preview() async throws -> Answer { try await found { try await preview(nil) } }

    private func preview(_ refusal: DisclosureRefusal?) async throws -> Answer {
        .page(PreviewPage(preview: try await desk.preview(try number()), refusal: refusal).page)
    }

    func make() async throws -> Answer {
        try await found {
            do {
                return .redirect(.disclosure(try await desk.make(try number(), seal: request.fields["sigill"] ?? "")))
            } catch let refusal as DisclosureRefusal where refusal != .absent {
                return try await preview(refusal)
            }
        }
    }
}
