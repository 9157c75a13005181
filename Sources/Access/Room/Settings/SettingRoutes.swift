import Picture
package import Storage
package import Web

extension AccessRoom {
    /// Settings with their meaning.
    /// - Parameters:
    ///   - items: what every room lets people change.
    ///   - server: what is set where the server is started, to be read beside it.
    ///   - notices: what those who configure should know of, though there is nothing to set.
    package func settingRoutes(_ items: [SettingItem], server: [ServerSetting], notices: [SettingNotice] = []) -> [Route] {
        let configurer = Permission.holders(of: .configure)
        return [
            .get("/installningar", configurer, cached: false) { try await SettingAnswer(self, items, server, notices, $0).all(SettingDraft()) },
            .post("/installningar", configurer) { try await SettingAnswer(self, items, server, notices, $0).save() },
        ]
    }
}

/// Something that those who configure should know of, though there is nothing to set: what is worded the wrong way round outside the program.
package struct SettingNotice: Sendable, Hashable {
    let heading: String
    /// Each a paragraph of one or a few sentences.
    let words: [String]

    package init(_ heading: String, _ words: [String]) {
        self.heading = heading
        self.words = words
    }
}

/// Something that is set where the server is started, and can only be read on a page.
package struct ServerSetting: Sendable, Hashable {
    /// The variable of the environment.
    let variable: String
    let meaning: String
    /// As people read it: `5 s`.
    let words: String

    package init(variable: String, meaning: String, words: String) {
        self.variable = variable
        self.meaning = meaning
        self.words = words
    }
}

/// What is typed of a setting, kept as it was when it cannot be taken.
struct SettingDraft: Sendable {
    var name: Slug?
    var value = ""
    var reason = ""
    /// Back to what holds from the beginning.
    var isFirst = false
    var refusal: SettingRefusal?

    init() {}

    init(_ fields: [String: String]) {
        name = fields["installning"].flatMap { Slug($0) }
        value = String((fields["varde"] ?? "").prefix(1000))
        reason = String((fields["skal"] ?? "").prefix(1000))
        isFirst = fields["forst"] != nil
    }
}

/// Answers about settings.
struct SettingAnswer {
    private let desk: SettingDesk
    private let server: [ServerSetting]
    private let notices: [SettingNotice]
    private let request: PageRequest

    init(_ room: AccessRoom, _ items: [SettingItem], _ server: [ServerSetting], _ notices: [SettingNotice], _ request: PageRequest) {
        desk = SettingDesk(room: room, items: items, viewer: request.viewer, now: request.now)
        self.server = server
        self.notices = notices
        self.request = request
    }

    func all(_ draft: SettingDraft) async throws -> Answer {
        .page(SettingsPage(settings: try await found { try await desk.all() }, server: server, notices: notices, draft: draft).page)
    }

    func save() async throws -> Answer {
        var draft = SettingDraft(request.fields)
        do {
            guard let name = draft.name else { throw SettingRefusal.absent }
            try await found { try await desk.set(name, to: draft.isFirst ? nil : draft.value, because: draft.reason) }
            return .redirect(SettingsPage.link)
        } catch let refusal as SettingRefusal {
            draft.refusal = refusal
            return try await all(draft)
        }
    }

    private func found<Found>(_ work: () async throws -> Found) async throws -> Found {
        do { return try await work() } catch PeopleRefusal.absent { throw Refused(.absent, [Faults.noSuchPage("/installningar")]) }
    }
}
