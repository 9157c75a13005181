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
        return Site.find(target.path, in: routes).filter { $0.0.method.rawValue == request.method }.map(\.0.bodyBytes).max() ?? Route.formBytes
    }

    /// Fields and files of a form.
    /// - Parameter limit: largest body that the address takes.
    /// - Throws: `FormRefusal`.
    static func form(_ request: SiteRequest, limit: Int) throws(FormRefusal) -> FormContent {
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
