import Foundation

/// Passwords that are tried first, for `PasswordRule`: those known from breaches, and the words that people here would reach for.
package enum BreachedPasswords {
    /// The list's name in each folder of assets: one password a line, UTF-8. `scripts/passwords.sh` makes it.
    package static let file = "breached.txt"

    /// What the first of the folders that has a readable list holds, in lower case; empty when none has.
    ///
    /// A missing list stops nobody from signing in; `own` is there all the same.
    package static func read(from folders: [String]) -> Set<String> {
        for folder in folders {
            guard let data = FileManager.default.contents(atPath: folder + "/" + file) else { continue }
            let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
            return Set(lines.map { $0.lowercased() })
        }
        return []
    }

    /// Swedish words and the product's own, in lower case; those with å, ä, ö and é without their marks too.
    ///
    /// Chosen by us and taken from no list. `PasswordRule` takes digits and signs off the end of a password before it looks, so that `sommar` refuses
    /// `Sommar2026!!` too.
    package static let own = Set(words.flatMap { [$0, plain($0)] })

    /// As it is written where those letters are missing, or believed to be forbidden.
    private static func plain(_ word: String) -> String {
        let letters: [Character: Character] = ["å": "a", "ä": "a", "ö": "o", "é": "e"]
        return String(word.map { letters[$0] ?? $0 })
    }

    private static let words = [secrets, seasons, greetings, work, places, home, sport].flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }

    private static let secrets = """
        lösen lösenord lösenordet mittlösenord nyttlösenord bytlösenord ändralösenord ändramig glömt glömtlösenord hemlig hemligt hemlighet hemligheten \
        inloggning loggain logga användare användarnamn administratör admin adminadmin konto mittkonto gäst tillfällig tillfälligt testare testar testtest \
        säker säkert säkerhet kod koden nyckel nyckeln sesam sesamöppnadig qwertyå qwertyuiopå asdfghjklö asdfghjklöä zxcvbnm password passord dator datorn
        """

    private static let seasons = """
        vår våren sommar sommaren höst hösten vinter vintern januari februari mars april maj juni juli augusti september oktober november december \
        måndag tisdag onsdag torsdag fredag lördag söndag påsk påsken midsommar jul julen julafton lucia valborg nyår nyårsafton semester sommarlov jullov \
        idag igår imorgon vecka helg helgen fredagsmys
        """

    private static let greetings = """
        välkommen välkomna hej hejhej hejsan hejdå tjena tjenare godmorgon godnatt tack tackatack snälla kärlek älskling älskar jagälskardig \
        jagälskarsverige lycka lycklig glädje solsken sverige svensk svenska svenskar konungariket kungen
        """

    private static let work = """
        samsyn lägesbild lägesbilden platsanalys trygg trygghet tryggheten tryggare otrygg polis polisen poliser polismyndigheten lokalpolis \
        lokalpolisområde områdespolis kommunpolis kommun kommunen kommunal kommunhus stadshuset stadsdel stadsdelsförvaltning förvaltning förvaltningen \
        nämnden region regionen samverkan lokalsamverkan samordnare handläggare ordningsvakt ordningsvakter väktare väktaren vakt fältassistent \
        nattvandrare nattvandring grannsamverkan medborgarlöfte brott brottet brottsförebyggande förebyggande åtgärd åtgärder åtgärdsplan rapport \
        rapporten veckorapport uppföljning statistik möte mötet chef chefen jobb jobbet arbete arbetet kontor kontoret kollega skola skolan förskola \
        fritidsgård bostad bostäder bostadsbolag hyresgäst fastighet fastigheter fastighetsägare myndighet myndigheten sekretess registrator
        """

    private static let places = """
        stockholm göteborg malmö uppsala västerås örebro linköping helsingborg jönköping norrköping lund umeå gävle borås södertälje eskilstuna halmstad \
        växjö karlstad sundsvall luleå östersund kalmar kristianstad falun skövde solna sundbyberg nacka huddinge botkyrka järfälla sollentuna täby lidingö \
        hässelby hässelbygård hässelbystrand vällingby grimsta råcksta vinsta kälvesta nälsta blackeberg ängby spånga tensta rinkeby kista husby akalla \
        bromma ekerö farsta skärholmen södermalm kungsholmen östermalm norrmalm vasastan årsta enskede hägersten älvsjö skarpnäck rosengård biskopsgården \
        norrland småland skåne dalarna gotland öland värmland halland lappland
        """

    private static let home = """
        mamma pappa mormor morfar farmor farfar familj familjen barn barnen barnbarn syster bror bebis gubben gumman hund hunden katt katten kisse \
        häst hästen fisk fiskmås björn älg varg räv kanin hus huset hemma sommarstuga trädgård blomma blommor äpple banan choklad kaffe fika kanelbulle \
        köttbulle köttbullar surströmming knäckebröd lingon blåbär smultron godis pizza semla pannkaka volvo saab cykel båten
        """

    private static let sport = """
        fotboll ishockey innebandy handboll hammarby bajen djurgården djurgårn aikfotboll gnaget brommapojkarna malmöff ifkgöteborg blåvitt frölunda brynäs \
        färjestad modo örgryte elfsborg trekronor vasaloppet allsvenskan heja hejasverige guldet
        """
}
