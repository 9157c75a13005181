/// Words that speak of persons: what stands before, after and around a name.
extension WordLists {
    /// Titles, occupations and roles that stand right before a name.
    static let personNouns = """
        fam medlem medlemmen boende boenden sökande sökanden vårdnadshavare vårdnadshavaren familjens grannen granne grannarna grannarnas grannfrun kompisen kompis kompisar kompisarna vännen vän vännerna väninnan väninna kollegan kollega
        kollegorna klasskompisen klasskompis klasskamraten klasskamrat barndomsvännen pojkvännen pojkvän flickvännen flickvän killen killarna kille
        tjejen tjejerna tjej grabben grabbarna pojken pojkarna pojke flickan flickorna flicka mannen männen kvinnan kvinnorna gubben tanten tant
        farbror damen dam herrn herr herrarna fru frun fröken doktor doktorn dr professor professorn rektor rektorn bitr biträdande lärare läraren
        lärarna lärarinnan mentor mentorn fritidsledare fritidsledaren ungdomsledaren ungdomsledare ledaren tränare tränaren vaktmästare vaktmästaren
        fastighetsskötare fastighetsskötaren fastighetsvärden bovärd bovärden chef chefen enhetschef enhetschefen områdeschef avdelningschef gruppchef
        kommunpolis kommunpolisen polisinspektör inspektör inspektören kommissarie kommissarien polisassistent polismannen polismästare sekreterare
        sekreteraren socialsekreterare socialsekreteraren handläggare handläggaren kuratorn kurator sköterskan sjuksköterskan skolsköterskan
        skolsköterska läkaren läkare tandläkaren prästen präst diakonen diakon imamen imam pastor pastorn kocken servitrisen servitören bartendern
        butiksägaren ägaren ägare innehavaren krögaren föreståndaren föreståndare väktare väktaren väktarna ordningsvakt ordningsvakten vakt vakten
        gruppledare gruppledaren eleven eleverna elev barnet bebisen tonåringen ynglingen pensionären änkan änklingen tvillingarna syskonen
        syskonparet bröderna systrarna familjen familj paret makarna hyresgästen hyresgäst kunden kund klienten klient brukaren brukare patienten
        vittnet vittne målsäganden målsägande gärningsmannen gärningspersonen misstänkte misstänkta åtalade häktade dömde ordförande ordföranden
        kassör kassören styrelseledamot ledamot ledamoten politikern kommunalrådet borgarrådet statsministern ministern coachen assistent assistenten
        städaren städerskan chaufför chauffören busschauffören busschaufför taxichauffören förare föraren kassörskan handlaren frisören bagaren
        journalisten journalist reportern artisten rapparen spelaren idrottsläraren förskolläraren pedagogen barnskötaren projektledare projektledaren
        samordnare samordnaren trygghetssamordnare trygghetssamordnaren koordinatorn koordinator nattvandraren nattvandrare volontären volontär
        mäklaren juristen advokaten advokat åklagaren åklagare domaren snickaren målaren rörmokaren elektrikern hantverkaren förvaltaren förvaltare
        teknikern tekniker brevbäraren budet cykelbudet missbrukaren knarklangaren langaren ledargestalten offret brottsoffret utredaren utredare
        anmälaren anmälare uppgiftslämnaren uppgiftslämnare inringaren ringaren avsändaren kontaktpersonen kontaktperson ansvarige vikarien vikarie
        praktikanten studiebesökaren dottersonen invånaren bibliotekarien bibliotekarie chefredaktör ungdomen snubben brudarna bruden polaren polarna
        polare sambandet kompisgänget föräldern förälder föräldrarna pappan mamman fostermamman fosterpappan gudmor gudfar hyresvärden
        andrahandsgästen inneboende inneboenden stamkunden stamgästen gästen gäst gästerna kassabiträdet expediten butikschefen butikschef platschef
        platschefen driftchef driftchefen distriktsläkaren sjuksköterska undersköterska undersköterskan barnmorskan psykologen psykolog terapeuten
        logopeden specialpedagogen fritidspedagogen simläraren musikläraren slöjdläraren modersmålsläraren studievägledaren skolvärden skolvärd
        elevassistenten resurspedagogen boendestödjaren boendestödjare behandlaren behandlingsassistenten biståndshandläggaren familjebehandlaren
        jourfamiljen kontaktfamiljen godeman förmyndaren tolken tolk lokalvårdaren lokalvårdare trappstädaren fönsterputsaren sotaren sotare låssmeden
        låssmed plåtslagaren glasmästaren trädgårdsmästaren trädgårdsarbetaren parkarbetaren hissmontören montören montör driftteknikern
        driftteknikerna fastighetsteknikern portvärden portvärd kvartersvärden kvartersvärd husvärden husvärd områdesvärd områdesvärden trygghetsvärd
        trygghetsvärden trygghetsvärdarna fältarbetaren fältassistenten fältaren fältsekreteraren ungdomspedagogen föreståndarinnan kyrkvaktmästaren
        kyrkoherden kyrkoherde komministern moskévärden nattchefen nattpersonalen nattvakten nattväktaren kvällsvakten hundförare hundföraren befälet
        vaktbefälet gruppchefen insatschefen yttre stationsbefälet vakthavande tågvärden tågvärd spärrvakten spärrexpeditören biljettkontrollanten
        kontrollanten lokföraren bilföraren mopedisten cyklisten fotgängaren ryttaren hundägaren bilägaren lägenhetsägaren kioskägaren pizzabagaren
        barberaren frisörskan nagelteknologen massören optikern apotekaren tandsköterskan veterinären veterinär åldringen dementa brodern systern
        kusinen lillebrodern exmannen exfrun exsambon sambon rumskamraten kamraten kamrat lagkamraten lagkompisen lagledaren målvakten supportern
        deltagaren deltagarna ungdomarna barnen barnens elevens kurskamraten bänkkamraten bästisen bästis bästisarna tvillingen brorsbarnet barnbarnet
        sonsonen dotterdottern sonsons styvsonen styvdottern bonussonen fästmön fästmannen fästman älskaren älskarinnan styrelseordförande
        styrelseordföranden sekreterarna revisorn revisor valberedaren suppleanten suppleant vicevärden vicevärd fastighetsförvaltaren
        fastighetsförvaltare fastighetschefen uthyraren kontaktmannen kontaktman grannsamverkansombudet kontaktombudet kontaktombud ombudet ombud
        skyddsombudet skyddsombud huvudmannen gärningsmännen rånaren tjuven inbrottstjuven langarna säljaren köparen brottslingen kriminelle
        gängledaren ledargestalt målvakt polisanmälaren gripne anhållne omhändertagne saknade försvunne försvunna avlidne avlidna skadade skadeskjutne
        drabbade klottraren tonårstjejen tonårskillen tonårspojken 16-åringen socialarbetaren socionomen uteliggaren hemlöse tiggaren stammisen
        bordsgrannen vikarierna praktikant sommarjobbaren sommarvikarien nyanställde kollegerna kollegor kolleger kvinnliga bekant bekanta bekantingen
        """
    /// Kin and the near: before a name, and after somebody's name in the genitive.
    static let kin = """
        bröder bröderna systrar systrarna makar makarna tvillingar föräldern
        son sonen söner sönerna dotter dottern döttrar döttrarna mamma mamman mammor pappa pappan bror brodern brorsan brorsa lillebror storebror
        lillebrorsan storebrorsan syster systern syrran syrra lillasyster storasyster lillsyrran storsyrran mor modern far fadern farsan morsan farfar
        morfar mormor farmor kusin kusinen kusiner kusinerna fru frun hustru hustrun man maken make makan maka sambo sambon särbo särbon barnbarn
        barnbarnet brorson systerson brorsdotter systerdotter svärmor svärfar svärson svärdotter svåger svägerska styvpappa styvpappan styvson
        bonuspappa bonuspappan bonusmamma bonusmamman bonusson bonusdotter tvillingbror tvillingsyster tvilling moster faster morbror fosterson
        fosterhem exfru exman exet ex barn barnen föräldrar föräldrarna vårdnadshavare flickvän pojkvän tjej kille polare kompis kompisar vän vänner
        gäng familj syskon gudson anhöriga anhörig släkting släktingar lillbrorsan storebrodern tvillingbrodern tvillingsystern svärmodern svärfadern
        svågern svägerskan mostern fastern morbrodern farbror farbrodern farmodern mormodern farfadern morfadern dotterson dotterdotter sonson
        sondotter dottersonen sonsonen barnbarnen syskonbarn syskonbarnet halvbror halvbrodern halvsyster halvsystern bonusbror fosterbror fostermamma
        fosterpappa fosterdotter fostersyster gudmor gudfar kompisen vännen väninna väninnan flickvännen pojkvännen fästman fästmö ex-man ex-fru
        rumskompis klasskompis lagkompis bästis kollega granne dagmamma chef
        """
    static let naming = """
        heter hette hetat heta kallas kallades kallad kallade kallat alias namn namnet förnamn förnamnet efternamn efternamnet namnen smeknamn
        smeknamnet smeknamnen döpt kallar kallade presenterade namnger namngav namngavs nämner signerat signerades signerad undertecknat
        undertecknad känd kända lystrar lyssnar stavas stavar identifierad identifierades igenkänd
        """
    static let nameNouns = "alias namn förnamn förnamnet efternamn efternamnet smeknamn smeknamnet smeknamnen nickname signatur"
    static let signing = """
        mvh hälsningar hälsning hälsar hälsn vänligen vh bh kram kramar sign signatur signaturen undertecknat namnteckning underskrift namnunderskrift
        tackhälsningar hälsade vänligaste hälsningarna tackar vänlig sincerely regards hilsen antecknat
        kontrasignerat
        """
    /// Before a colon in mails, forms and lists.
    static let headers = """
        vakter personal ordningsvakter vuxna vuxen värd beställare uthyrare godkänt attesterat rond bemanning
        från till cc kopia avsändare mottagare namn anmälare anmälaren uppgiftslämnare vittne vittnen kontaktperson kontakt förälder föräldrar
        vårdnadshavare målsägande misstänkt misstänkta elev hyresgäst inringare rapportör ansvarig handläggare person deltagare närvarande frånvarande
        anmäld ordförande sekreterare justerare from to tillträdande sökande vikarie ringt kontaktad identitet efterlyst saknad vakt väktare inlagt
        skrivet skickat upprättad ansvar boende kollega kollegor bevittnat namnteckning målsman brukare kund patient klient ägare förare hyresgäster
        andrahand inlämnat insänt sänt anmälda deltog medverkande anhörig anhöriga tolk ombud medföljande inskrivna avvisade omhändertagna gripna
        avvisad omhändertagen gripen förhörd hörd hörda larmat larmad uppringd uppgift uppgiftslämnaren tipsare insändare ärendeägare samtalat
        signerat mottaget medlem sjuk ledig jour beredskap pass dagpass kvällspass nattpass
        """
    /// What bodies do. Nobody but a person, or an animal, does it.
    static let bodilyVerbs = """
        hotade hotat slog slagit sparkade knuffade knuffat skrek skriker bor bodde sprang springer greps gripits anhölls häktades misstänks
        misstänktes dömdes cyklade cyklat fyllde fyller grät gråter rökte röker drack dricker sålde säljer köper köpte langar langade stal stjäl
        snodde rånade rånades misshandlades misshandlats slogs bråkade bråkar spottade spottat kastade filmade ringde ringer mår jobbar jobbade föddes
        dog avled ljuger ljög svor lovade hälsade kräktes tjafsade vägrade messade smsade mejlade mailade sov sover knarkar dealar dealade flydde
        stack smet skjuter sköt skjuts sköts erkände vågar skolkar skolkade gömde ramlade halkade bråkat dansade sjöng skrattade sa sade grep ropade
        försvann blottade blottar knivskars äter åt åkt arbetar arbetade arbetat född gift gifte sjunger skrattar dansar sprungit kastar kastat
        sparkar slår filmar filmat hotar hotas hotades knuffar rökt druckit somnade somnat vaknade snubblade snubblar föll gömmer gömt haltar svimmade
        kissade kissar kissat svär svurit skällde skäller skällt vrålade gapade gapar gapat grälade grälar grälat bråkas tiggde tigger lånade lånar
        lånat hyrde studerar pluggar pluggade undervisar promenerar promenerade joggar handlade handlar vandrade gifter vägrar vägrat nekade nekar
        nekat erkänner erkänt hämtade hämtar hämtat väntade skjutsade skjutsar cyklar promenerat ropar ropat skrikit gråtit ljugit stulit snattade
        snattat snattar langat slagits grips gripas häktas åtalas åtalades dömts dömd avtjänar rånat misshandlar överfölls överfallits trakasserades
        trakasserar trakasserat förföljde förföljer antastade antastar ofredade ofredar ofredat tafsade bet biter klöste ringt skickade skickar
        skickat mejlar messar smsar sms:ade hälsar skojade skämtade lyfte kramade tröstade lugnade lugnar pratade pratar snackade snackar snackat
        muttrade viskade samtalade snusar knarkade knarkat missbrukar vistas tränar tränade kör körde kört parkerade parkerar jobbat bott flyttat
        flyttar driver drev drivit äger ägde leder ledde lett sköter skötte skött vikarierar vikarierade ansvarar ansvarade signerade
        signerar kvitterade kvitterar undertecknade anställdes slutar sjukskriven sjukanmälde bjöd bjuder
        """
    static let sayingVerbs = """
        kom kommer kommit säger berättade berättar uppger uppgav undrar undrade frågade frågar svarade svarar tycker tyckte tror trodde såg sett menar
        menade påstår påstod hävdar skriver skrev meddelade meddelar tipsade anmälde anmäler önskar förklarade bekräftar bekräftade nämnde påpekade
        kontaktade vet visste känner vittnade hörde hör märkte ser larmade tipsar rapporterar rapporterade noterade tackar lämnade lämnar öppnade
        stängde städade hjälpte hjälper gav visade tillkallade hade körde går gick kör åker åkte drog drar satt sitter stod står låg följde tog slutat
        slutade höll föll hänger hängde träffades stannade flyttade berättat sagt uppgett uppgivit undrat frågat svarat tyckt trott menat påstått
        hävdat hävdade skrivit meddelat tipsat anmält önskat önskade bekräftat nämnt påpekar påpekat kontaktar kontaktat vetat kände känt vittnat
        vittnar hört märkt märker larmar larmat rapporterat tackat lämnat öppnar öppnat stänger stängt städar städat hjälpt ger gett givit visar visat
        tillkallat tillkallar gått gåt åkt följer följt tar tagit får gjort gör gjorde suttit stått legat hållt hållit fallit hängt stannar stannat
        flyttar föreslår föreslog föreslagit kräver krävde krävt klagar klagade klagat ber bad bett lovar lovat hoppas hoppades vill behöver behövde
        försöker försökte försökt började börjar börjat fortsätter fortsatte vågade hinner hann saknar saknade upptäckte upptäcker hittade hittar
        hittat tappade tappat glömde glömt köade betalade betalar betalat visades vakar vaktar vaktade passade passar låste låser låst släppte släpper
        släppt väntar återkommer återkom återkopplar återkopplade ordnar ordnade fixar fixade lagade lagar reparerade bytte byter bytt besökte besöker
        besökt gillar hatar älskar fruktar oroar ansåg anser upplever upplevde beskrev beskriver misstänker misstänkte deltog deltar medverkar
        medverkade närvarade samordnar koordinerar protokollför antecknade antecknar informerade informerar informerat ställde ställer pekade pekar
        pekat ledsagade avbröt avbryter ingrep stoppade stoppar hindrade hindrar skrämde skrämmer jagade jagar förde för mötte möter kollar kollade
        letar letade tittar tittade lyssnade lyssnar sprejar klottrar klottrade målade målar eldade eldar tände tänder avvek avviker återvände
        återvänder överlämnade överlämnar uppmanade uppmanar varnade varnar krossade krossar klippte putsar planterade skottade sandade syns sågs
        tvingades tvingade hjälptes ringdes kallades avvisades omhändertogs visiterades kontrollerades hördes förhördes fördes släpptes ersätter
        ersatte sade sålde skadades drabbades vårdas vårdades utsattes utsätts intervjuades tackades belönades valdes väljs omvaldes avgick avgår
        """
    static let weakVerbs = """
        är var har kan kunde ska skulle vill ville fick får blev blir brukar verkar fanns finns skall måste borde låg
        """
    static let greetings = """
        hej hejsan tjena hallå tack ring ringa ringde kontakta fråga frågade snacka pratade prata pratat pratar talade tala talat talar träffade
        träffa träffat mötte möta såg sett hör hörde kände känner kontaktade tipsade sök söker sökte sms:a smsa mejla maila hälsa hälsade bjöd
        intervjuade förhörde avvisade grep omhändertog efterlyser saknar visiterade identifierade käre kära bäste pekade pekar pekat pekas utpekade
        utpekas utpekad tipsa tipsat kontaktat kontaktats uppringd ringt ringer sms:at mejlat mejlade mailade meddelat informerade informera frågat
        lyssna besökte besöka besökt hjälpte hjälpa hjälpt körde skjutsade hämtade hämta eskorterade misshandlade hotade slog rånade knuffade sparkade
        förföljde bestulit lurade lurat tackar tacka grattis varnade stoppade gripit gripa avvisa omhändertagit sågs hört hörts saknat välkommen
        välkomna adjö hejdå morsning tjenare tja godmorgon
        """
    static let withPerson = """
        med av åt bredvid tillsammans om för som att när och sen sedan då men säger sa innan medan eftersom både varken sade berättade berättar uppger
        enligt utan skrev svarade samt
        """
    static let atPerson = "hos"
    static let possessives = """
        hans hennes min mitt mina din ditt dina vår vårt våra er deras sin sitt sina dennes dens någons
        """
    static let conjunctions = "och samt & plus eller"
    static let ageWords = "år årig åring åriga åringen åringar"
    static let pronouns = """
        han hon hen honom henne killen tjejen pojken flickan mannen kvinnan jag du personen grabben snubben vem någon nån unge unga äldre tonåringen
        väktaren eleven polaren brorsan
        """
    static let particles = "von af av de del della dos da van der den den ten ter al el ul bin ibn ben abu bint di du la zu"
}
