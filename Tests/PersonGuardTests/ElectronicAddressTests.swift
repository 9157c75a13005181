import PersonGuard
import Testing

@Suite struct ElectronicAddressTests {
    @Test(arguments: [
        "anna.b@example.se", "anna.b@mail.example.org", "anna+torg@example.com", "anna (at) example.se", "anna [at] example punkt se", "anna at example.se",
        "anna snabel-a example.se", "anna punkt b snabela example punkt se", "anna @ example.se", "ANNA_B@EXAMPLE.SE", "a.b-c@example.se",
    ])
    func `mail addresses are found, spelled out too`(_ text: String) {
        #expect(Guarded.found(.email, "Skriv till \(text) så svarar vi") == [text])
    }

    @Test func `the full stop of the sentence is not the address's`() {
        #expect(Guarded.found(.email, "Skriv till anna@example.se.") == ["anna@example.se"])
    }

    @Test(arguments: [
        ("följ @elle.k nu", "@elle.k"), ("snap: elias_05x", "elias_05x"), ("insta elle.k91 lägger ut", "elle.k91"),
        ("instagram.com/elle.k", "instagram.com/elle.k"),
        ("hon heter elle_k på tiktok", "elle_k"), ("telegram t.me/hv_demo", "t.me/hv_demo"), ("tiktok: ellek", "ellek"), ("Discordnamn Elle#0042", "Elle#0042"),
        ("användarnamnet elle_k91", "elle_k91"),
    ])
    func `accounts in social media are found`(_ line: String, _ text: String) {
        #expect(Guarded.found(.handle, line) == [text])
    }

    @Test(arguments: [
        ("sprids av marinfynd_demo", "marinfynd_demo"), ("snapnamn typ zaki.w0lf", "zaki.w0lf"), ("busbror117 på tiktok", "busbror117"),
        ("skrev Läsmus#0042 i går", "Läsmus#0042"), ("hot läggs ut på gangsta.demo.99", "gangsta.demo.99"), ("insta-kontot vbyslagsmal", "vbyslagsmal"),
        ("två konton, luddekunggg på snap", "luddekunggg"), ("signal: rokarn.08", "rokarn.08"), ("tiktok _elle.elle_", "_elle.elle_"),
    ])
    func `what people call themselves is found by its form and by a service in the sentence`(_ line: String, _ text: String) {
        #expect(Guarded.found(.handle, line) == [text])
    }

    @Test func `beside what one calls themselves, another is found that by itself would be a word`() {
        #expect(Guarded.found(.handle, "Konton: @demo.ett, och på snap ghost-demo") == ["@demo.ett", "ghost-demo"])
        #expect(Guarded.found(.handle, "@demo.ett på insta och tantenitvaan på threads") == ["@demo.ett", "tantenitvaan"])
        #expect(Guarded.found(.handle, "sprids på snap halv-tre") == [])
    }

    @Test(arguments: [
        "Vi ses @ torget", "se www.example.se/anna-lind", "på Instagram och Snapchat sprids filmen", "filmen lades på tiktok kl.18.30",
        "bild_2024_05.jpg bifogas", "Vi var där igår.han kom sen", "se rapport_v21.pdf på Teams", "slagsmålen sprids på tiktok",
        "Facebook: flera klagar", "3 st @ 5 kr",
    ])
    func `signs, sites and services by themselves are left`(_ text: String) {
        #expect(Guarded.spans(text).isEmpty)
    }
}
