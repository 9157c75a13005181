/// Firms, brands, days and other things that names are lent to.
extension WordLists {
    /// After a name they make a firm of it, with a capital whatever stands before; the ones in small letters are in ``shops``.
    static let firms = """
        ab hb kb aktiebolag handelsbolag livs bygg bygge byggtjänst byggservice måleri el rör vvs städ städservice städfirma frisör frisörer
        salong hårsalong hår herrfrisör damfrisör bil bilar bilservice bilverkstad däck kiosk kiosken grill gatukök pizzeria restaurang restaurant
        krog bar café cafe kafé konditori bageri bageriet deli livsmedel matbutik tobak spel blommor blomsterhandel fastigheter fastighets
        bostäder förvaltning transport transporter åkeri taxi flytt sushi thai kebab falafel hamburgare burgare burgers bistro kök köket gym
        fitness skrädderi skomakeri optik optiker tandvård advokatbyrå begravningsbyrå trafikskola körskola mode möbler elektronik mobil hotell
        hotel pub import group gruppen consulting konsult invest holding foto guld ff if bk ik sk fc fk gk ibk hk förening stiftelse butik butiken
        gourmet frukt grönt frukthandel kennel gård järn järnhandel cykel cykelverkstad cykelservice zoo spa vaskeri tvätt kemtvätt plåt glas tak
        golv snickeri entreprenad schakt trädgård marin hamburgerrestaurang hamburgerbar friskis syateljé nagelsalong klinik massage bokhandel
        antikvariat loppis lounge shop store market marknad handel handelsträdgård fisk kött slakteri ost choklad godis glass glassbar glasskiosk
        buss bussar resor rederi line lines förlag teknik service maskin logistik security bevakning vård assistans omsorg hemtjänst bank
        försäkring electronics academy
        """
    /// Establishments in small letters right after a first name: "Kalles kiosk".
    static let shops = """
        livs kiosk pizzeria restaurang frisör salong hårsalong café cafe kafé bageri konditori grill gatukök krog bilverkstad blommor bar pub
        åkeri bygg hamburgare falafel kebab kebabkiosk matbutik cykelverkstad hamburgerrestaurang hamburgerbar korvkiosk glasskiosk glassbar
        """
    /// Before a name they make a thing of it.
    static let thingNouns = """
        avdelning avdelningen rum rummet lokal lokalen sal salen parklek parkleken tunneln
        restaurang restaurangen pizzeria pizzerian café caféet cafét kafé kaféet krogen puben baren kiosk kiosken butiken affären gatuköket salong
        salongen frisörsalongen frisersalongen hotell hotellet gymmet bolaget företaget firman firma kedjan varuhuset bageriet bageri konditoriet
        konditori skolan gymnasiet förskola förskolan kyrkan föreningen klubben laget fastighetsbolaget bostadsbolaget hyresvärden byggföretaget
        vaktbolaget kvarteret kv hamnen stormen orkanen ovädret båten båt färjan fartyget hunden katten hästen kaninen papegojan kampanjen
        projektet projekt systemet appen programmet filmen låten boken serien tidningen matbutiken livsbutiken snabbmatskedjan hamburgerkedjan
        apoteket apotek banken teatern biografen galleriet galleri stiftelsen stiftelse skeppet bussbolaget partiet loppisen mataffären
        stormarknaden macken bensinmacken verkstaden fiket grillen grill bar bistro brf bostadsrättsföreningen fonden utställningen pjäsen spelet
        roboten modellen bilen bilmodellen förskoleavdelningen avdelningen rummet lokalen salen villan huset torpet gården stugan byggnaden statyn
        skulpturen operationen insatsen kursen märket varumärket frisör städfirman budfirman åkeriet festivalen konserten turneringen cupen skutan
        jakten tåget spårvagnen bron parken torget gatan vägen sjön ön viken hundarna katterna valpen marsvinet sköldpaddan musikalen sagan dikten
        psalmen minnesstunden
        """
    static let brands = """
        Certego SHB Stanley Canon Nikon Makita Stihl Dewalt Hilti Hikoki Metabo Ryobi Milwaukee Dyson Bugaboo Motorola Zaptec Easee Mentor Garmin Philips Bose Brio Synsam Specsavers Sweco Tengbom NCC Dustin Synoptik Feelgood Capio Kry Praktikertjänst Attendo Vardaga Humana Frösunda Volvo BMW Audi Mercedes Toyota Ford Opel Saab Skoda Seat Kia Hyundai Nissan Mazda Honda Renault Peugeot Citroën Fiat Tesla Volkswagen VW
        Porsche Lexus Suzuki Subaru Mitsubishi Dacia Jeep Chevrolet Chrysler Dodge Jaguar Polestar Yamaha Kawasaki Harley Vespa Piaggio Aprilia
        Husqvarna KTM Golf Passat Corolla Yaris Focus Octavia Fabia Qashqai Transit Sprinter Ducati Scania Tiguan Caddy Astra Corsa Clio Megane ICA
        Coop Willys Lidl Hemköp Konsum Netto Citygross Ikea Åhléns Lindex Elgiganten Mediamarkt Jysk Rusta Jula Biltema Bauhaus Hornbach Granngården
        McDonalds Burger Sibylla Pressbyrån Eleven Circle OKQ8 Preem Shell Apoteket Kronans Hjärtat Swedbank Nordea Danske Handelsbanken SEB Securitas Avarn
        Nokas Keolis Nobina Transdev Arriva MTR Postnord Schenker DHL UPS Bring Budbee Instabox Telia Telenor Tele Comviq Halebop Vattenfall Fortum
        Ellevio Stokab Stockholmshem Familjebostäder Wallenstam Rikshem Hembla Heimstaden Stena Victoriahem Balder Willhem Akelius Skanska Peab
        Veidekke Nokia Samsung Apple Iphone Huawei Sony Nike Adidas Puma Gucci Moncler Prada Versace Rolex Google Microsoft Youtube Spotify Netflix
        Foodora Wolt Uber Bolt Tyck Blocket Hemnet Klarna Systembolaget Skatteverket Försäkringskassan Arbetsförmedlingen Migrationsverket
        Trafikverket Transportstyrelsen Hyresgästföreningen Voi Lime Tier Bird Ryde Absolut Elmoped Aftonbladet Expressen Dagens Mitt SVT AIK DIF Bris
        Bufff Unicef Amnesty Greenpeace Suntarbetsliv Stadsmissionen Ecpat Maskrosbarn Tjejzonen Killfrågor Youmo Suicide         Fryshuset Polismuseet Convictus Verdandi Forex Bankid Vipps Avanza Skandia Folksam Länsförsäkringar         Anticimex Sodexo Samhall ISS Coor Prezero Ragnsells Relacom Caverion Bravida Assemblin Kone Otis Schindler Assa Abloy Aptus Parakey Bosch
        Siemens Dell Lenovo Acer Asus Xbox Playstation Nintendo Minecraft Fortnite Roblox Pokemon Lego Marvel Disney Bamse Batman Superman
        Spindelmannen Berlingo Kangoo Vito Viano Crafter Transporter Multivan Amarok Hilux Rav4 Prius Auris Avensis Civic         Picanto Ceed Sportage Niro Sorento Tucson Ioniq Micra Juke Navara Duster Sandero Fiesta Mondeo Kuga Insignia Zafira Vectra
        Mokka Superb Kodiaq Karoq Ibiza Ateca Cupra Defender Discovery Evoque Cayenne Panamera Taycan Macan Wrangler Cherokee Camaro Mustang
        Corvette Roomster Derbi Segway Ninebot Xiaomi Crescent Monark Skeppshult Kronan Ecoride Surron Talaria Stiga Bolia Dollarstore
        Gekås Arket Weekday Monki Kappahl Cubus Gant Lacoste Fjällräven Haglöfs Helly Carlsberg Pripps Mariestad Norrlands
        Sofiero Heineken Smirnoff Marlboro Zyn
        """
    static let calendar = """
        måndag tisdag onsdag torsdag fredag lördag söndag måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen januari februari mars
        april maj juni juli augusti september oktober november december jul julafton juldagen nyår nyårsafton nyårsdagen påsk påskafton påskdagen
        pingst midsommar midsommarafton valborg valborgsmässoafton lucia ramadan eid halloween advent trettonhelgen vår våren sommar sommaren höst
        hösten vinter vintern alla helgons helgonhelgen sportlov sportlovet påsklov höstlov jullov sommarlov newroz nowruz hanukka kristi
        himmelsfärd
        """
    /// Shops, firms and figures of several words that begin as a name does; parted by commas.
    static let phrases = """
        Clas Ohlson, Einar Mattsson, Oscar Properties, Gina Tricot, Filippa K, Jack & Jones, Max Burgers, Hugo Boss, Calvin Klein, Ralph Lauren,
        Tommy Hilfiger, Louis Vuitton, Michael Kors, Jehovas vittnen, Röda korset, Rädda barnen, Frälsningsarmén, Svenska kyrkan, Trygg Hansa,
        Tyck till, Mitt i, Polisen Stockholm, Espresso House, Burger King, Circle K, Svenska Bostäder, Stockholms stad, Alfa Romeo, Land Rover,
        Range Rover, Mercedes Benz, Aston Martin, Canada Goose, North Face, Stone Island, Louis Poulsen, Carl Malmsten, Kalle Anka, Svarte Petter,
        Karl Alfred, Harry Potter, Moder Svea, Adam och Eva, Bob Marley, Ben & Jerrys, Johnnie Walker, Jack Daniels, Captain Morgan, Mary Jane,
        Black Lives Matter, Hells Angels, Tele 2, Viking Line, Tallink Silja, Red Bull, Coca Cola, Pepsi Max, Mac Donalds, Google Maps, Nya tider,
        Hyra Bostad, City Gross, Pelle Svanslös, Pippi Långstrump, Emil i Lönneberga, Alfons Åberg, Lotta på Bråkmakargatan, Lilla Ida, Mamma Mu,
        Karlsson på taket, Ronja Rövardotter, Nils Holgersson, Pettson och Findus, Mulle Meck, Lilla Anna, Barna Hedenhös, Bröderna Lejonhjärta,
        Mio min Mio, Kalle Blomkvist, Ture Sventon, Fem myror, Björnes magasin, Byggare Bob, Brandman Sam, Greta Gris,
        Hello Kitty, James Bond, Peter Pan, Robin Hood, Romeo och Julia, Hans och Greta, Sherlock Holmes, Jack Sparrow,
        Indiana Jones, Darth Vader, Luke Skywalker, Super Mario, Donald Duck, Anne Frank, Jesus Kristus, Jungfru Maria, Kung Carl Gustaf,
        Noaks ark, Suicide Zero, Åhlens City, Happy Homes, Helly Hansen, Victorias secret, Dolce & Gabbana, Frida Kahlo,
        Vincent van Gogh, Pablo Picasso, Astrid Lindgren, Selma Lagerlöf, August Strindberg, Evert Taube, Carl Larsson, Anders Zorn, Gustav Vasa,
        Gustav Adolf, Karl Johan, Axel Oxenstierna, Dag Hammarskjöld, Raoul Wallenberg, Olof Palme, Tage Erlander, Hjalmar Branting,
        Martin Luther, Johan Skytte, Alfred Nobel, Carl von Linné, Greta Thunberg, Nelson Mandela, Rosa Parks, Malcolm X,
        Lag & Avtal, Sankta Lucia, Staffan Stalledräng, Sara Lidman, Karin Boye, Elsa Beskow, Sista april, Första maj, Rosa bandet, Musse Pigg
        """
}
