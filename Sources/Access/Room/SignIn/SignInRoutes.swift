import AccessRules
import Markup
import Picture
package import Web

extension AccessRoom {
    /// Signing in and out.
    package var signInRoutes: [Route] {
        [
            .get("/logga-in", .everyone, cached: false) { request in
                if request.viewer.isSignedIn { return .redirect(AccessRoom.back(request.query["till"]) ?? Link("/konto")) }
                return .page(signInPage(request, fault: nil, back: AccessRoom.back(request.query["till"])))
            },
            .post("/logga-in", .everyone) { try await signIn($0) },
            .get("/logga-in/kod", .everyone, cached: false) { request in
                guard try await SigningIn(room: self, sender: request.sender, now: request.now).halfway() != nil else { return .redirect(Link("/logga-in")) }
                return .page(SignInPages.code(fault: nil, back: AccessRoom.back(request.query["till"])))
            },
            .post("/logga-in/kod", .everyone) { try await showCode($0) },
            .post("/logga-ut", .everyone) { try await signOut($0) },
            .get("/valkommen/{lank}", .everyone, cached: false) { request in
                let link = request.captures["lank"] ?? ""
                guard let account = try await own(request).owner(of: link) else { return .page(SignInPages.spentLink) }
                return .page(SignInPages.welcome(account, link: link, fault: nil))
            },
            .post("/valkommen/{lank}", .everyone) { try await useLink($0) },
        ]
    }

    /// The page somebody came from; nil for the pages of signing in themselves, and for what is no address of ours.
    static func back(_ path: String?) -> Link? {
        guard let link = path.flatMap({ Link.own($0) }), !["/logga-", "/valkommen"].contains(where: link.text.hasPrefix) else { return nil }
        return link
    }

    func own(_ request: PageRequest) -> OwnAccount { OwnAccount(room: self, sender: request.sender, now: request.now) }

    private func signInPage(_ request: PageRequest, fault: String?, back: Link?, status: Int = 200) -> Page {
        SignInPages.signIn(
            address: request.fields["adress"] ?? "", fault: fault, back: back, demonstration: means.demonstration, status: status)
    }

    private func signIn(_ request: PageRequest) async throws -> Answer {
        let back = AccessRoom.back(request.fields["till"])
        let signing = SigningIn(room: self, sender: request.sender, now: request.now)
        switch try await signing.begin(address: request.fields["adress"] ?? "", password: request.fields["losenord"] ?? "") {
        case .wait(let seconds): return .page(signInPage(request, fault: FormWords.wait(seconds), back: back, status: 429))
        case .wrong: return .page(signInPage(request, fault: "E-postadressen eller lösenordet stämmer inte.", back: back, status: 422))
        case .codeNeeded(let cookies): return .redirect(Link(["logga-in", "kod"], query: back.map { [("till", $0.text)] } ?? []), cookies)
        case .entered(let entrance): return AccessRoom.entered(entrance, back)
        }
    }

    private func showCode(_ request: PageRequest) async throws -> Answer {
        let back = AccessRoom.back(request.fields["till"])
        let signing = SigningIn(room: self, sender: request.sender, now: request.now)
        switch try await signing.show(code: request.fields["kod"] ?? "") {
        case .wait(let seconds): return .page(SignInPages.code(fault: FormWords.wait(seconds), back: back, status: 429))
        case .wrong:
            guard try await signing.halfway() != nil else { return .redirect(Link("/logga-in")) }
            return .page(SignInPages.code(fault: "Koden stämmer inte, eller är redan använd. Vänta på nästa.", back: back, status: 422))
        case .codeNeeded(let cookies): return .redirect(Link("/logga-in/kod"), cookies)
        case .entered(let entrance): return AccessRoom.entered(entrance, back)
        }
    }

    /// On to the page one came for; to the phone first, where a role waits for it.
    static func entered(_ entrance: Entrance, _ back: Link?) -> Answer {
        .redirect(entrance.needsFactor ? Link("/konto/engangskoder") : back ?? Link("/"), entrance.cookies)
    }

    private func signOut(_ request: PageRequest) async throws -> Answer {
        if let token = AccessRoom.token(request.sender), let signedIn = try await signedIn(token) {
            try await own(request).signOut(token, of: signedIn)
        }
        return .redirect(Link("/"), [.without(AccessRoom.sessionCookie)])
    }

    private func useLink(_ request: PageRequest) async throws -> Answer {
        let (own, link) = (own(request), request.captures["lank"] ?? "")
        do {
            let answer = try await own.usePassword(request.fields["nytt"] ?? "", again: request.fields["igen"] ?? "", link: link)
            switch answer {
            case .entered(let entrance): return AccessRoom.entered(entrance, nil)
            case .codeNeeded(let cookies): return .redirect(Link("/logga-in/kod"), cookies)
            case .wait, .wrong: return .redirect(Link("/logga-in"))
            }
        } catch let refusal as OwnAccount.Refusal {
            guard let account = try await own.owner(of: link) else { return .page(SignInPages.spentLink) }
            return .page(SignInPages.welcome(account, link: link, fault: refusal.words, status: 422))
        }
    }
}
