import Picture

/// What a form holds.
struct FormContent: Sendable, Hashable {
    var fields: [String: String] = [:]
    var files: [String: UploadedFile] = [:]
}

/// Reading of forms that were sent from the product's own pages.
extension Site {
    /// The largest body that the server should collect for a request: what the address takes, and no more than a form's own for a form from elsewhere.
    package func bodyBytes(for request: SiteRequest) -> Int {
        guard Site.isOwn(request), let target = Target(request.target) else { return Route.formBytes }
        // Files are taken from who has signed in: who shows no sign of it must not make the server gather them.
        let mayHave = request.headers["cookie"]?.contains("__Host-") ?? false
        let found = Site.find(target.path, in: routes).map(\.0).filter { $0.method.rawValue == request.method && (mayHave || !$0.permission.isPersonal) }
        return found.map(\.bodyBytes).max() ?? Route.formBytes
    }

    /// Fields and files of a form.
    /// - Parameters:
    ///   - limit: largest body that the address takes.
    ///   - token: what pages made for the sender hold; empty for who has not signed in, whom no form can do harm in the name of.
    /// - Throws: `FormRefusal`.
    static func form(_ request: SiteRequest, limit: Int, token: String) throws(FormRefusal) -> FormContent {
        var form = try content(request, limit: limit)
        let sent = form.fields.removeValue(forKey: "formular") ?? ""
        guard token.isEmpty || isSame(sent, token) else { throw .ofAnotherSignIn }
        return form
    }

    /// In a time that depends on the lengths alone.
    private static func isSame(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func content(_ request: SiteRequest, limit: Int) throws(FormRefusal) -> FormContent {
        guard isOwn(request) else { throw .fromElsewhere }
        guard !request.isBodyTooLarge, request.body.count <= limit else { throw .tooLarge(limit: limit) }
        let type = request.headers["content-type"] ?? "application/x-www-form-urlencoded"
        if let boundary = try MultipartForm.boundary(in: type) {
            let form = try MultipartForm(request.body, boundary: boundary, fieldBytes: Route.formBytes)
            return FormContent(fields: form.fields, files: form.files)
        }
        guard HeaderValue(type).value == "application/x-www-form-urlencoded" else { throw .unreadable }
        guard request.body.count <= Route.formBytes else { throw .tooLarge(limit: Route.formBytes) }
        guard let fields = Target.fields(String(decoding: request.body, as: UTF8.self)) else { throw .unreadable }
        return FormContent(fields: fields)
    }

    /// True for a form that was sent from the product's own page, as far as the browser says.
    private static func isOwn(_ request: SiteRequest) -> Bool {
        if let site = request.headers["sec-fetch-site"] { return site == "same-origin" || site == "none" }
        return request.headers["origin"].map { ownPath($0 + "/", host: request.headers["host"]) != nil } ?? true
    }
}
