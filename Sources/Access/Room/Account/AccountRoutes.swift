import AccessRules
import Markup
import Picture
import Storage
package import Web

extension AccessRoom {
    /// My account.
    package var accountRoutes: [Route] {
        [
            .get("/konto", .signedIn, cached: false) { try await withAccount($0) { signedIn, request in .page(try await accountPage(signedIn, nil)) } },
            .post("/konto/losenord", .signedIn) { request in
                try await changing(request) { signedIn, own in
                    let (old, new, again) = (request.fields["losenord"] ?? "", request.fields["nytt"] ?? "", request.fields["igen"] ?? "")
                    return .redirect(Link("/konto"), try await own.changePassword(of: signedIn, from: old, to: new, again: again).cookies)
                }
            },
            .get("/konto/engangskoder", .signedIn, cached: false) {
                try await withAccount($0) { signedIn, _ in .page(try await factorPage(signedIn, means.secrets.bytes(20), nil)) }
            },
            .post("/konto/engangskoder", .signedIn) { try await setFactor($0) },
            .post("/konto/reservkoder", .signedIn) { request in
                try await changing(request) { signedIn, own in
                    .page(FactorPage.recovery(try await own.makeRecoveryCodes(password: request.fields["bekrafta"] ?? "", of: signedIn)))
                }
            },
            .post("/konto/samverkan", .signedIn) { request in
                try await changing(request) { signedIn, own in
                    let chosen = Slug(request.fields["samverkan"] ?? "")
                    guard let chosen, try await own.enter(chosen, signedIn) else { throw Refused(.absent, [Faults.noSuchPage("/konto/samverkan")]) }
                    return .redirect(Link("/"))
                }
            },
            .post("/konto/avsluta", .signedIn) { request in
                try await changing(request) { signedIn, own in
                    try await own.signOutEverywhere(signedIn)
                    return .redirect(Link("/logga-in"), [.without(AccessRoom.sessionCookie)])
                }
            },
        ]
    }

    private func withAccount(_ request: PageRequest, _ answer: (SignedIn, PageRequest) async throws -> Answer) async throws -> Answer {
        // Ended between the door and here.
        guard let token = AccessRoom.token(request.sender), let signedIn = try await signedIn(token) else { return .redirect(Link("/logga-in")) }
        return try await answer(signedIn, request)
    }

    /// Does something with the account; what is refused stands on its page.
    private func changing(_ request: PageRequest, _ work: (SignedIn, OwnAccount) async throws -> Answer) async throws -> Answer {
        try await withAccount(request) { signedIn, request in
            do { return try await work(signedIn, own(request)) } catch let refusal as OwnAccount.Refusal {
                return .page(try await accountPage(signedIn, refusal.words))
            }
        }
    }

    private func accountPage(_ signedIn: SignedIn, _ fault: String?) async throws -> Page {
        let (number, now) = (signedIn.account.number, means.clock())
        let sight = try await store.read { [self] reader in
            AccountSight(
                signedIn: signedIn, signIns: try sessions.records(of: number, at: now, reader), hasFactor: try keys.needsFactor(number, reader),
                recoveryCodes: try keys.recoveryCodes(of: number, reader), fault: fault)
        }
        return AccountPage(sight: sight).page
    }

    private func factorPage(_ signedIn: SignedIn, _ secret: [UInt8], _ fault: String?) async throws -> Page {
        let number = signedIn.account.number
        let isChange = try await store.read { [keys] in try keys.needsFactor(number, $0) }
        return FactorPage.setting(secret, of: signedIn.account, isChange: isChange, fault: fault)
    }

    private func setFactor(_ request: PageRequest) async throws -> Answer {
        try await withAccount(request) { signedIn, request in
            let secret = Base32.bytes(request.fields["hemlighet"] ?? "") ?? []
            do {
                let entrance = try await own(request).setFactor(
                    secret, code: request.fields["kod"] ?? "", password: request.fields["losenord"] ?? "", of: signedIn)
                return .redirect(Link("/konto"), entrance.cookies)
            } catch let refusal as OwnAccount.Refusal {
                return .page(try await factorPage(signedIn, secret.count == 20 ? secret : means.secrets.bytes(20), refusal.words))
            }
        }
    }
}
