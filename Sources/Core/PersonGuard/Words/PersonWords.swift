/// Words that speak of persons: what stands before, after and around a name.
extension WordLists {
    /// Titles, occupations and roles that stand right before a name.
    static let personNouns = """
        grannen granne grannarna grannarnas grannfrun kompisen kompis kompisar kompisarna vännen vän vännerna väninnan väninna kollegan kollega kollegorna
        klasskompisen klasskompis klasskamraten klasskamrat barndomsvännen pojkvännen pojkvän flickvännen flickvän killen killarna kille tjejen tjejerna
        tjej grabben grabbarna pojken pojkarna pojke flickan flickorna flicka mannen männen kvinnan kvinnorna gubben tanten tant farbror damen
        dam herrn herr herrarna fru frun fröken doktor doktorn dr professor professorn rektor rektorn bitr biträdande lärare läraren lärarna
        lärarinnan mentor mentorn fritidsledare fritidsledaren ungdomsledaren ungdomsledare ledaren tränare tränaren vaktmästare vaktmästaren
        fastighetsskötare fastighetsskötaren fastighetsvärden bovärd bovärden chef chefen enhetschef enhetschefen områdeschef avdelningschef gruppchef
        kommunpolis kommunpolisen polisinspektör inspektör inspektören kommissarie kommissarien polisassistent polismannen polismästare sekreterare
        sekreteraren socialsekreterare socialsekreteraren handläggare handläggaren kuratorn kurator sköterskan sjuksköterskan skolsköterskan
        skolsköterska läkaren läkare tandläkaren prästen präst diakonen diakon imamen imam pastor pastorn kocken servitrisen servitören bartendern
        butiksägaren ägaren ägare innehavaren krögaren föreståndaren föreståndare väktare väktaren väktarna ordningsvakt ordningsvakten vakt
        vakten gruppledare gruppledaren eleven eleverna elev barnet bebisen tonåringen ynglingen pensionären änkan änklingen tvillingarna
        syskonen syskonparet bröderna systrarna familjen familj paret makarna hyresgästen hyresgäst kunden kund klienten klient brukaren brukare
        patienten vittnet vittne målsäganden målsägande gärningsmannen gärningspersonen misstänkte misstänkta åtalade häktade dömde ordförande
        ordföranden kassör kassören styrelseledamot ledamot ledamoten politikern kommunalrådet borgarrådet statsministern ministern
        coachen assistent assistenten städaren städerskan chaufför chauffören busschauffören busschaufför taxichauffören förare föraren
        kassörskan handlaren frisören bagaren journalisten journalist reportern artisten rapparen spelaren idrottsläraren förskolläraren
        pedagogen barnskötaren projektledare projektledaren samordnare samordnaren trygghetssamordnare trygghetssamordnaren koordinatorn
        koordinator nattvandraren nattvandrare volontären volontär mäklaren juristen advokaten advokat åklagaren åklagare domaren snickaren
        målaren rörmokaren elektrikern hantverkaren förvaltaren förvaltare teknikern tekniker brevbäraren budet cykelbudet missbrukaren knarklangaren langaren
        ledargestalten offret brottsoffret utredaren utredare anmälaren anmälare uppgiftslämnaren uppgiftslämnare inringaren ringaren
        avsändaren kontaktpersonen kontaktperson ansvarige vikarien vikarie praktikanten studiebesökaren dottersonen invånaren bibliotekarien
        bibliotekarie chefredaktör ungdomen snubben brudarna bruden polaren polarna polare sambandet kompisgänget
        """
    /// Kin and the near: before a name, and after somebody's name in the genitive.
    static let kin = """
        son sonen söner sönerna dotter dottern döttrar döttrarna mamma mamman mammor pappa pappan bror brodern brorsan brorsa lillebror storebror
        lillebrorsan storebrorsan syster systern syrran syrra lillasyster storasyster lillsyrran storsyrran mor modern far fadern farsan morsan
        farfar morfar mormor farmor kusin kusinen kusiner kusinerna fru frun hustru hustrun man maken make makan maka sambo sambon särbo särbon
        barnbarn barnbarnet brorson systerson brorsdotter systerdotter svärmor svärfar svärson svärdotter svåger svägerska styvpappa
        styvpappan styvson bonuspappa bonuspappan bonusmamma bonusmamman bonusson bonusdotter tvillingbror tvillingsyster tvilling moster
        faster morbror fosterson fosterhem exfru exman exet ex barn barnen föräldrar föräldrarna vårdnadshavare flickvän pojkvän tjej kille polare
        kompis kompisar vän vänner gäng familj syskon gudson anhöriga anhörig släkting släktingar
        """
    static let naming = """
        heter hette hetat heta kallas kallades kallad kallade kallat alias namn namnet förnamn förnamnet efternamn efternamnet namnen smeknamn smeknamnet
        smeknamnen döpt kallar kallade presenterade namnger namngav namngavs nämner
        signerat signerades signerad undertecknat undertecknad identifierad identifierades igenkänd
        """
    static let signing = """
        mvh hälsningar hälsning hälsar hälsn vänligen vh bh kram kramar sign signatur signaturen undertecknat namnteckning underskrift namnunderskrift
        tackhälsningar hälsade
        """
    /// Before a colon in mails, forms and lists.
    static let headers = """
        från till cc kopia avsändare mottagare namn anmälare anmälaren uppgiftslämnare vittne vittnen kontaktperson kontakt förälder föräldrar vårdnadshavare
        målsägande misstänkt misstänkta elev hyresgäst inringare rapportör ansvarig handläggare person deltagare närvarande
        frånvarande anmäld ordförande sekreterare justerare from to tillträdande sökande vikarie ringt kontaktad identitet efterlyst saknad vakt väktare
        inlagt skrivet skickat
        """
    /// What bodies do. Nobody but a person, or an animal, does it.
    static let bodilyVerbs = """
        hotade hotat slog slagit sparkade knuffade knuffat skrek skriker bor bodde sprang springer greps gripits anhölls häktades misstänks misstänktes dömdes åkte
        cyklade cyklat körde gick går fyllde fyller grät gråter rökte röker drack dricker sålde säljer köper köpte langar langade stal stjäl snodde
        rånade rånades misshandlades misshandlats slogs bråkade bråkar spottade spottat kastade filmade hängde hänger ringde ringer
        mår jobbar jobbade föddes dog avled ljuger ljög svor lovade hälsade kräktes tjafsade drog drar vägrade messade
        smsade mejlade mailade satt sitter stod står sov sover låg följde knarkar dealar dealade flydde stack smet skjuter sköt skjuts sköts
        hade erkände vågar skolkar skolkade gömde ramlade halkade föll åker kör bråkat dansade sjöng skrattade sa sade grep höll ropade tog slutat slutade
        försvann blottade blottar knivskars träffades
        """
    static let sayingVerbs = """
        säger berättade berättar uppger uppgav undrar undrade frågade frågar svarade svarar tycker tyckte tror trodde såg sett menar
        menade påstår påstod hävdar skriver skrev meddelade meddelar tipsade anmälde anmäler önskar förklarade bekräftar bekräftade nämnde påpekade
        kontaktade vet visste känner vittnade hörde hör märkte ser larmade tipsar rapporterar rapporterade noterade tackar lämnade lämnar öppnade
        stängde städade hjälpte hjälper gav visade tillkallade
        """
    static let weakVerbs = """
        är var har kan kunde ska skulle vill ville kom kommer fick får blev blir brukar verkar fanns finns skall måste borde låg
        """
    static let greetings = """
        hej hejsan tjena hallå tack ring ringa ringde kontakta fråga frågade snacka pratade prata pratat pratar talade tala talat talar träffade träffa träffat
        mötte möta såg sett hör hörde kände känner kontaktade tipsade sök söker sökte sms:a smsa mejla maila hälsa hälsade bjöd intervjuade förhörde avvisade
        grep omhändertog efterlyser saknar visiterade identifierade käre kära bäste pekade pekar pekat pekas utpekade utpekas utpekad
        """
    static let withPerson = "med av åt bredvid tillsammans om för som att när och sen sedan då men säger sa innan medan eftersom både varken"
    static let atPerson = "hos"
    static let possessives = """
        hans hennes min mitt mina din ditt dina vår vårt våra er deras sin sitt sina dennes dens någons
        """
    static let conjunctions = "och samt & plus eller"
    static let ageWords = "år årig åring åriga åringen åringar"
    static let pronouns = "han hon hen honom henne killen tjejen pojken flickan mannen kvinnan jag du personen grabben snubben vem"
    static let particles = "von af av de del della dos da van der den den ten ter al el ul bin ibn ben abu bint di du la zu"
}
