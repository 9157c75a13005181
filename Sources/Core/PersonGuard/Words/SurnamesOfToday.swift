/// Surnames borne in Swedish suburbs today that the lists before it lack; words of Swedish are left out.
extension WordLists {
    static let surnamesOfToday = """
        Abad Abarca Abbasi Abboud Abdinur Abdo Abdulahad Abdulameer Abdulkhaleq Abebe Abou Aboud Aboudi Abramov Abrha Abshir Abukar Acar Acevedo
        Adamiak Adams Adan Adelsköld Adelswärd Ademi Adeyemi Adlersparre Adlerz Adwan Adžić Afolabi Afrax Afshari Agarwal Aghajani Agrell Aguinaldo
        Agyei Agyemang Ahadian Ahlander Ahlborg Ahlbäck Ahldén Ahlenius Ahlfors Ahlkvist Ahlman Ahlner Ahlsson Ahlstedt Ahlsten Ahlvin Ahmadzai Ahuja
        Ainte Akbaş Akbulut Akdağ Akdemir Akgün Akman Aksu Alabdallah Alabed Alagić Alahmad Alali Alam Alander Alawad Albaghdadi Albayrak Albertsson
        Albinsson Albrektsson Albu Albuquerque Alcantara Aldulaimi Alekseev Alexanderson Alexiou Alfarah Alfredson Algotsson Alhaddad Alhamad Alhasan
        Alhussein Aliaga Alipour Aliti Alizada Alizai Aljabouri Aljaburi Aljanabi Alkadhimi Alkhafaji Alkhalaf Alkhalil Alkurdi Allansson Allberg
        Almberg Almbladh Almerud Almestrand Almfeldt Almgård Almkvist Almohammad Almousa Almroth Almstrand Almström Almusawi Alnajjar Alobaidi Alomari
        Alrubaie Alsaadi Alsaleh Alsayed Alshamari Alshammari Alsheikh Alsterlund Alsudani Altaee Altai Alvarsson Alvebäck Alyousef Alzaidi Alzubaidi
        Amankwah Amarkhel Ambachew Ambrosiani Amin Aminoff Ampofo Anagnostou Anastasiou Anckarsvärd Anderlund Anderman Andersdotter Andrae Andrei
        Andræ Angberg Angelin Angelov Angelova Anjou Ankarberg Ankarstrand Annerstedt Antman Antunes Apelqvist Appelberg Appelblad Appelkvist Aquino
        Arbin Arborelius Arfvidsson Arfwedson Arghandiwal Arifi Arjomand Armfelt Arnberg Arnborg Arndt Arnesen Arnholm Arnqvist Arnström Arora
        Arosenius Arpi Arriagada Arulanantham Arvidson Arwidson Arwidsson Asaad Asamoah Asefa Ashraf Ashrafi Askelöf Askergren Aslam Asllani Asmelash
        Asplind Asplöf Assali Asterholm Atai Ateş Athanasiou Atterbom Atterling Aubert Augustinsson Aurell Avdiu Avram Axberg Axelson Axén Ayalneh
        Aydogan Aygün Ayodele Azadi Azevedo Aziz Baah Backelin Backholm Backstrand Baeckström Baer Baghaei Bagherzadeh Bahta Bajraktari Bajrić
        Bakhtiari Balachandran Baldeh Balodis Balogh Bansal Barakeh Barakzai Barbier Barbieri Barbu Barck Barekzai Barhado Barkenäs Barkman Barrling
        Barsoum Basmaci Bauer Bautista Bayani Beckius Beckman Beckström Behm Beijbom Beijer Bellander Bellini Bellman Belov Benbrahim Bendz Benedetti
        Bengtson Bennani Bennett Benzelius Beqiri Beraki Bereket Berencreutz Bergdal Bergefalk Bergelin Bergenfeldt Bergenstam Bergentz Bergerö Bergeå
        Bergfeldt Bergfors Berggård Berghamn Bergholm Berghult Bergil Bergin Berglin Berglöf Bergmark Bergner Bergquist Bergroth Bergsjö Bergskog
        Bergstedt Bergvik Bergwall Bergwik Berhane Bernander Bernardi Berndtson Berndtsson Bernhard Berrada Bertilson Beskow Bethgabriel Bexell Beyer
        Bešić Bhat Bhuiyan Biberg Bielkegård Bile Bilić Bislimi Bjarnason Bjelke Bjerke Bjerkén Bjuggren Bjurling Bjurman Bjurström Bjurö Björkdahl
        Björkeroth Björkholm Björklöf Björkqvist Björkstrand Björkström Björkén Björnhage Björnheden Björnlund Björnstam Björnstedt Björnström Bladh
        Blagojević Blanchard Blidberg Blixth Blohm Blombäck Blomfeldt Blomquist Blomstedt Blomstervall Blomé Blomén Bobeck Boberg Bodell Boding Bodnár
        Bodén Boethius Bogren Bohjort Bohm Bojang Bolander Bolinder Bolmgren Bolmstedt Bondesson Bonnet Bonnevier Boonmee Boonsri Borelius Borgenstam
        Borglund Borgman Borgquist Borgqvist Borgsten Borgvall Bornander Borowski Borssén Bosaeus Bosson Bostedt Boucher Bourgeois Boustedt Bouzid
        Boyko Bošković Božić Brandberg Brandel Brandell Brandin Brandström Brandting Brattberg Brattgård Brattström Bredin Brehmer Bremberg Brenner
        Brickman Brissman Brito Brobäck Broddesson Brodén Bromander Brooks Brundell Brunell Brunnberg Brunnström Bruno Brunzell Brusewitz Bruzelius
        Bryngelsson Brynolfsson Brytting Brzozowski Brännberg Brännvall Bråkenhielm Bröms Buakaew Bucht Bucur Buhre Bujor Burenius Burenstam Burlin
        Burström Busch Butkus Byhlin Bylander Byman Bynander Byrman Byrén Bytyçi Bäckblom Bäckemo Bäckgren Bäckius Bäcklin Bäckmark Bäckvall Bärlund
        Bäverfeldt Bågenholm Bååt Bíró Böckman Böhm Bökmark Börjesdotter Börjeson Börling Böttcher Bērziņš Cabdi Cabdullahi Cabezas Cacan
        Calissendorff Callenberg Callmer Calmfors Campbell Candan Cannerfelt Canolli Carlbom Carlbring Carle Carleson Carlfjord Carlheim Carling
        Carlquist Carlsdotter Carlshamre Carlstedt Carlsten Carlström Carlzon Carneiro Caruso Carvajal Casselbrant Casserstedt Cassersten Cato
        Cavallin Cedell Cedercrantz Cedercreutz Cederfeldt Cederlöf Cedermark Cederquist Cederschiöld Cedervall Cedhagen Celin Celsius Centerwall
        Ceylan Chaaban Chaiyaphum Chakraborty Cham Chandra Chang Chapman Chatterjee Chaudhary Chauhan Cheema Chevalier Chopra Christenson Christersson
        Christiansson Christoffersson Chrona Chukwu Ciobanu Ciocan Clarholm Clason Classon Claussen Clevesjö Clément Coelho Cojocaru Colin Collander
        Colliander Collin Coman Concepcion Constantinescu Conti Cooper Corell Cornell Cornelsson Correia Costache Costantini Costea Couto Cozma Cramér
        Cristea Croneborg Cronhielm Cronstedt Cronstrand Cunha Curman D'Angelo Daahir Dackenberg Dafgård Dahlander Dahlbeck Dahlenborg Dahlfors
        Dahllöf Dahlner Dahlquist Dahlstedt Dahlsten Dahlvik Dahlö Dakhil Dalborg Dalbäck Daleborg Dalenius Dalerstedt Dalgren Dalkvist Dalman Dalmark
        Dalqvist Dalvik Danciu Danell Danesh Danestig Danholm Danielson Daniska Darvishi Davidson Davoodi Dawod Debessay Degerfält Degerlund Degermark
        Deijenberg Delacruz Delin Dellborg Delén Demiri Dernevik Dervishi Dervišević Deshmukh Deshpande Deutgen Dhaqane Diaconu Dibba Dickson Dillner
        Dima Dimitriadis Dimitriou Dinu Dinç Diriye Dixon Dizdarević Dizon Djerf Djurberg Djurfeldt Djurström Dobre Dofs Dohlsten Domingo Dong
        Dragomir Drakenberg Dreijer Dreimanis Drotz Drougge Drugge Dubey Dufour Dumitrescu Dumitru Dumont Dupuis Duval Duvander Dybeck Dyfverman
        Dyrssen Dysén Dåderman Döbeln Dąbrowska Ebbesson Ebenfelt Ebersson Eckerberg Eckerdal Eckerman Eckersand Eckerström Economou Edberger Edborg
        Edebo Edelbring Edelstam Edelsvärd Edenhammar Edenholm Edenius Edhag Edling Edlén Edmark Edquist Edsjö Edsmar Edstrand Edvall Edvardson
        Edvinsson Edwall Egerbladh Egerstrand Eglītis Egonsson Egorov Ehnberg Ehnbom Ehrenborg Ehrencrona Ehrenkrona Ehrenpreis Ehrenstråhle
        Ehrensvärd Ehrnst Ehrström Ehsani Eichhorn Einarson Ekbladh Ekborg Ekbäck Ekdal Ekeberg Ekebergh Ekeblad Ekedahl Ekegren Ekehammar Ekeholm
        Ekelin Ekelöf Ekeman Ekenberg Ekengren Ekenstam Ekenstierna Ekerholm Ekerlid Ekermann Ekerot Ekeroth Ekerstedt Ekerwald Ekestam Ekesten
        Ekestrand Ekestubbe Ekfors Ekhammar Ekhem Ekholst Ekhult Ekhäll Ekinge Ekmanner Ekmark Ekner Ekqvist Eksand Ekselius Eksell Eksten Ekwall
        Ekwueme Elali Elander Elbe Elding Eldvik Elebring Elfgren Elfving Elfwing Elgqvist Elgström Elhaj Elia Eliaeson Eliason Elinder Elison Ellburg
        Elldin Ellegård Ellerström Elmberg Elmblad Elmborg Elmerfelt Elmlund Elmquist Elmroth Elmstedt Elmström Eloson Elovsson Elsner Elvander
        Elvingson Elvkull Emanuelson Embring Emgård Emilson Emretsson Enache Enberg Enblom Endal Enderlein Enderstein Enebro Enecker Enell Enelund
        Eneroth Enestam Engberth Engblom Engdal Engelmark Engerström Engfeldt Engholm Englin Englén Engquist Engren Engsner Engwall Enmark Enocksson
        Enocson Enoksson Enquist Enriquez Enroth Enström Erdtman Erichs Ericsdotter Eriksdotter Erikson Erlander Erlandson Erlingsson Ernback Ernberg
        Ernerot Ernestam Ernlund Erol Ersson Escher Eskelund Eskeröd Eskilson Esping Espmark Essebro Essén Esteves Estmark Etzler Evaldsson Evensson
        Evertsson Ewaldsson Ewerlöf Eweström Fabbri Fabre Fabricius Fagerholm Fagerlind Fagerlönn Fagerqvist Fagerstedt Fagerudd Fahlander Fahlberg
        Fahlborg Fahlman Fahlqvist Fahlstedt Fahmi Faizi Fajardo Fakhoury Falkeborn Falkenberg Falkengren Falkenmark Falkenström Falklöf Falkman
        Fallah Fallenius Fallström Faltin Faqiri Farax Faria Farkas Farías Fatty Faure Fayad Fazli Fazliu Fedorov Fehrm Feldt Fellbom Feng Fernlund
        Fernqvist Ferrara Ferri Feuk Fiedler Figueiredo Fisher Fjelkner Fjellander Fjällborg Fjällgren Flemström Flensburg Flinck Flodén Florescu
        Fodor Fogelberg Fogelklou Fogelqvist Fogelström Folkelid Folkeson Fontana Forsander Forsblad Forsblom Forsbäck Forselius Forsgård Forshed
        Forshell Forsmark Forsner Forssberg Forssblad Forssling Forssman Forssmed Forstadius Forsvall Franck Frankenberg Franzon Fredborg Fredholm
        Fredin Fredlund Fredman Fredriks Fredrikson Fredén Freij Freitas Frendberg Frennesson Freudenthal Fribergh Fridell Fridh Fridholm Fridlund
        Fridman Fridolfsson Fridqvist Fridström Fridén Friedländer Frisén Frithiofsson Frodlund Fryckman Fryklund Frykman Frändberg Frändén Frödin
        Frödén Frölander Fröling Frölén Fröman Fröström Fuchs Furberg Furhoff Furstenberg Furuhed Furulind Furunäs Fyhr Fyrberg Fäldt Färnström
        Gabriel Gabrielson Gadelius Gahm Gahnström Gaillard Galang Galli Ganguly Gardell Garg Garmer Garnier Garpenlöv Garthman Gartz Gatchalian Gatti
        Gauthier Gavelin Gavrić Geijer Gelin Gelle Gemzell Genberg Genc Genell Gentile Georgiadis Georgsson Gerdes Gerhardsson Gerholm Gerleman
        Gertsson Gezelius Ghafoori Ghanem Ghattas Ghazal Gheorghiu Gholami Ghulami Gibson Gidmark Gillgren Gillner Gillsberg Gillström Ginsburg
        Giordano Girard Giraud Girma Gistedt Gjokaj Gladh Glansén Glaumann Glimberg Glimskär Glimvall Godlund Goel Golubev Golzar Gorges Gottfridsson
        Gradin Grafström Graham Grahm Gralén Granbom Grandell Granefelt Granell Granfelt Granhag Granholm Granlöf Granstrand Granvik Granér Grape
        Grassi Gratte Grbić Greco Gredmark Grelsson Grenholm Grennfelt Grevillius Grigorescu Grimberg Grinneby Gripenstam Grosu Groß Grubb Grudén
        Grufman Grujić Grundelius Grundell Grundin Grundén Gränström Grönblad Grönblom Grönborg Grönhagen Grönholm Grönroos Grönstedt Grönstrand
        Gudmundson Gudmundsson Guevarra Guimarães Guldbrand Guldbrandsson Guldstrand Gullbrand Gullbrandsson Gullbring Gullikson Gulliksson Gullström
        Gulyás Gulzad Gumaelius Gunnerfeldt Gunnmo Gure Gustafsdotter Gustafson Gustavson Gustrin Guérin Gyberg Gyllander Gyllenspetz Gyllenstierna
        Gyllensvärd Gyllström Gynning Gäfvert Gällstedt Gärdin Gäverth Gårdare Gårdinger Gårdman Gårdmark Gårdstam Górecki Göranson Görling Götberg
        Göthberg Göthlin Gülsen Günther Haage Haak Haaker Haas Haavisto Habermann Habimana Haddadin Hadodo Haeffner Haegermark Haeggström Hafström
        Hagander Hagbard Hagbom Hagborg Hagelberg Hagelbäck Hagelqvist Hagerman Hagfors Hagforsen Haggren Haggstrand Haggård Hagholm Hagmyren Hagnell
        Hagqvist Hagstedt Hagstrand Hagvall Hahlin Hahn Hahne Hajjar Hajji Hakizimana Haldin Hallbeck Hallbäck Halldorf Hallencreutz Hallengren
        Hallerby Hallerdt Hallerstedt Hallesius Hallfors Hallgård Hallkvist Hallstan Hallsten Hallstensson Hallvarsson Halvardsson Hamdi Hamed
        Hamilton Hammarbäck Hammarfjord Hammarskjöld Hammarstedt Hammarsten Hamnell Hamnqvist Hamrén Handell Hannell Hannerz Hansdotter Hanson Haqyar
        Harb Hardmark Hareide Harlin Harling Harmenberg Harris Harrysson Harström Hartelius Hartman Hartzell Hashmi Hasselberg Hasselrot Hasselström
        Hasslow Hasslöf Haväng Hayat Hayen Hebbe Hedberger Hedblad Hedbom Hedborg Hedeland Hedelin Hedell Hedenberg Hedenborg Hedenius Hedenstedt
        Hedenström Hederstedt Hederström Hedgren Hedlöf Hedquist Hedsand Hedskog Hedstrand Hegart Hegedűs Hegelund Heidenberg Heidenstam Heiding
        Heijbel Heijel Heikne Heimdahl Heinemann Heinrich Heldt Helgeson Helgstrand Hellander Hellberger Hellbom Helldén Helleday Hellgård Helling
        Hellkvist Hellmark Hellmér Hellner Hellsing Hellstadius Hellstedt Hellsten Helmers Helmertz Helmfrid Helsing Hemborg Hemgren Hemlin Hemmingson
        Hemström Henderson Hennel Henriksdotter Henrikson Hentze Herlin Herlöfsson Hermerén Hermodsson Hernberg Herngren Hernlund Herrlin Herrström
        Hertzberg Hessel Hesselgren Hessler Hesslow Hijazi Hilal Hillberg Hillborg Hillerström Hilmersson Hindersson Hinnerson Hintze Hirsch Hjelmberg
        Hjelmgren Hjelmström Hjertqvist Hjertstrand Hjortsberg Hjärpe Hofling Hogner Hogstedt Holke Hollander Hollström Holmblad Holmblom Holmbäck
        Holmedahl Holmfeldt Holmner Holmquist Holmsten Holmvall Holmvik Holmén Holtz Hompe Hoogland Hoque Hornborg Horneman Horney Hornfeldt Hornström
        Horváth Hotak Hoti Hristov Hristova Hrytsenko Huldtgren Huldén Hultberg Hultcrantz Hultkvist Hultquist Hultstrand Hultén Humble Hummelgren
        Hussaini Hvitfeldt Hybbinette Hylander Hyllengren Hyllienmark Hyltén Häggberg Häggblad Häggblom Häggbom Häggdahl Hägglöf Häggman Häggmark
        Häggqvist Häggroth Häggstam Hägnell Hällberg Hälldahl Hällerstrand Hällkvist Hällqvist Hällsten Hänninen Härdelin Härenstam Härnqvist
        Hässelgren Hässler Hättestrand Håkansdotter Hårdstedt Håstad Håård Höckert Hödell Högblom Högbom Högdahl Högfeldt Högfors Höggren Höghielm
        Högkvist Höglin Högman Högmark Högqvist Högstadius Högstedt Högstrand Högström Högvall Höijer Hölcke Hörberg Hörlin Hörling Hörnberg Hörnlund
        Hörnström Hörstedt Iancu Ibrahimkhel Ibáñez Idivuoma Idrissi Ignacio Igwe Ihre Ihrén Ihse Iliescu Iliev Ilieva Illés Ingeborn Ingelman
        Ingelmark Ingels Ingelström Ingemansson Ingemarson Ingevaldsson Ingmarsson Ingvaldsson Ingvarson Ingvast Inostroza Intharak Ioannidis Ioannou
        Ionescu Iordache Isakson Isgren Isik Iskandar Islander Ismacil Isomäki Ispas Israelson Isufi Ivan Ivarson Iwarson Iwarsson Iyer Jabarkhel
        Jabbari Jaber Jabr Jabłońska Jackson Jacobaeus Jagne Jahić Jain Jakab Jakobson Jakovljević Jallo Jammeh Jangblad Jangsten Jankauskas Janlert
        Janlöv Jansdotter Janson Jansons Janzon Jarlbro Jarlsbo Jarlsäter Jarnevi Jarnhammar Jartelius Jasem Javed Jawad Jawara Jawo Jaworska
        Jederlund Jegebäck Jegers Jelić Jennel Jenner Jennische Jensner Jensson Jeppson Jerkeman Jernberger Jernelöv Jernkrok Jernqvist Jeyakumar
        Jinnestrand Jobarteh Joelson Johanneson Johansdotter Johanson Johanzon Johnander Jokela Jonasdotter Jonsdotter Jonson Jonstoij Jonströmer
        Jonsén Joons Josefson Josephson Josephsson Josjö Jovall Jubell Juhlén Juhász Jukić Julander Junedahl Jung Jungbeck Jungberg Jungblad Jungefors
        Junggren Jungkvist Jungmark Jungqvist Jungstedt Jungvall Jurić Juréen Jusufović Jutterström Jäderberg Jäderlund Jäderström Jägbeck Jäger
        Jägerskog Jägestedt Jägmark Järborg Järbrink Järhult Järnefelt Järnland Järnstrand Järnström Järpehag Järvholm Järvklo Jögi Jöngren Jönson
        Jörgensdotter Jörgenson Jörneskog Jörnmark Kabila Kabongo Kadrić Kaewkham Kalinowska Kallenberg Kallner Kallstenius Kallström Kalmerborn
        Kalnins Kamau Kanold Kanteh Kaplo Karagiannis Karakaya Karamanlis Karami Karim Karis Kariuki Karić Karlbom Karlborg Karldén Karlfeldt Karlin
        Karlkvist Karlmark Karlsdotter Karlson Karlstedt Karlzon Karnell Karzai Kastberg Kastengren Kastman Kastrati Katona Katz Kauppi Kavaliauskas
        Kayembe Kazlauskas Kaźmierczak Keijser Kelemen Keller Kellner Kelly Kempe Kempff Kennerfalk Kerekes Kero Khalilzad Khani Kharchenko Khogyani
        Khokhar Khunthong Kidane Kihl Kihlbaum Kihlblom Kihlman Kimani Kindahl Kindberg Kindblom Kindgren Kindlund Kindmark Kindstrand Kindvall Kinell
        Kinnmark Kinnwall Kinteh Kirchner Kiviniemi Kjellerstedt Kjellmark Kjellquist Kjellqvist Kjellsson Kjellstrand Kjellén Kjernald Kjerrström
        Klaesson Klarin Klarqvist Klarström Klasén Kleberg Kleen Klemedsson Klerfelt Klingborg Klingenstierna Klingsell Klingstedt Klingström
        Klinteberg Klintenberg Klintström Klockhoff Klymenko Klynne Knagenhjelm Knaust Knifström Kockum Kocsis Kolev Koleva Kolmodin Kolsmyr Kong
        Konradsson Konstantinidis Koroma Korsberg Korsell Korsgren Kostopoulos Kostov Koval Kovalchuk Kovalenko Kowalewski Kqiku Krajewska Krasnić
        Krause Kravchuk Kristenson Kristianson Kristoffersen Kronander Kronborg Kronegård Kronfeldt Kronhamn Kronholm Kronkvist Kronlund Kronlöf
        Kronman Kronstrand Kroon Kruse Krusell Krusenstierna Krūmiņš Kuhmunen Kuhn Kujabi Kukk Kulane Kulkarni Kullenberg Kullman Kumlien Kumlin
        Kuoljok Kurki Kurti Kuusk Kuznetsov Kuznetsova Kvarnberg Kvarnlöf Kvarnmark Kviberg Kvillner Kvistberg Kvistström Kwiatkowska Kyhlberg
        Kyhlstedt Kylberg Kylén Kyriakidis Kyrkander Källmark Källoff Källsson Källstrand Källvik Källén Käppi Kärrberg Kärrlander Kärrman Kåberger
        Kågedal Kågström Kårberg Kåreland Kåver Kördel Köse Köster Lacroix Lacson Lagerbielke Lagerdahl Lagerfelt Lagerfors Lagerheim Lagerlund
        Lagerquist Lagerroos Lagerroth Lagerstedt Lagerstrand Lagervall Lahlou Lakatos Lamberg Lambertsson Landahl Landberg Landegren Landelius
        Landell Landenmark Landgren Landh Landquist Landqvist Landstedt Landstrand Langborg Langeland Langenskiöld Langhammer Langlet Langstrand
        Lannefelt Lannegren Lannergård Lannerstad Lantto Lara Larsby Larsdotter Larson Larspers Larzon Lassbo Laurelius Laurentzon Laurén Lazić Lazăr
        Leandersson Lebedev Leckström Leclerc Leczinsky Leffler Legrand Lehander Lehnberg Leide Leijd Leijonborg Leijonhielm Leijonmarck Leion
        Leissner Lekholm Lekström Lemberg Lendahls Lengyel Lennander Lennartson Lennerlöf Lennhammar Lennqvist Lennstrand Lennström Leonardsson Leone
        Leopoldson Lepik Lernestål Leroux Lettström Lewander Lewandowska Lewin Lewis Lexell Lexén León Liander Liao Liban Liberg Lidbeck Lidberg
        Lidbom Lidegran Lidell Lidfeldt Lidgren Lidholm Lidman Lidmark Lidner Liedberg Liedman Liedström Liepa Liepins Liestam Liffner Lignell
        Liimatainen Liljeblad Liljebladh Liljefors Liljeholm Liljelund Liljencrantz Liljenfeldt Liljensten Liljenstolpe Liljenström Liljeström
        Liljevall Liljewall Lillieborg Lilliestierna Lillieström Lillpers Limberg Lincoln Lindahlen Lindau Lindbergh Lindbäck Lindeborg Lindefors
        Lindegaard Lindehag Lindelöw Lindeman Lindencrona Lindenfors Lindengren Lindenius Lindenstrand Linderdahl Linderman Lindersson Linderstam
        Linderståhl Lindestam Lindfeldt Lindfelt Lindgärde Lindhammar Lindhoff Lindhult Lindoff Lindsjö Lindstam Lindstein Lindsten Lindwall Linell
        Lingegård Linghede Lingman Lingvall Linneroth Linnros Linusson Linérus Lissmats Lithander Lithner Littorin Livendahl Livijn Ljungblad
        Ljungblom Ljungdal Ljungdell Ljunge Ljungek Ljungfeldt Ljungh Ljunghall Ljungholm Ljunglöf Ljungmark Ljungquist Ljungstrand Lloyd Lodenius
        Lombardo Longo Lončar Lopes Lorentsson Lorichs Lothigius Ludwig Luhr Luma Lundberger Lundblom Lundbom Lundebring Lundegård Lundegårdh
        Lundequist Lundevall Lundevaller Lundfelt Lundhag Lundholtz Lundhult Lundius Lundmar Lundmarck Lundsgård Lundskog Lundstam Lundwall Lundälv
        Lunneborg Lupu Luterkort Luttropp Lydén Lyrberg Lyrenäs Lyrholm Lyth Lyttkens Lyxell Läckberg Läckgren Längström Läth Låftman Långbacka
        Långberg Långdahl Långström Långvik Låås Löfblad Löfdal Löfgärde Löfhede Löfkvist Löfman Löfquist Löfroth Löfsten Löfvendahl Löfvenmark
        Löfving Löfwing Lönegren Lönnblad Lönnbom Lönnborg Lönndahl Lönneborg Lönnegren Lönnell Lönnerberg Lönnerblad Lönnerdal Lönnfors Lönngren
        Lönnheden Lönnholm Lönnkvist Lönnstam Lönnstedt Lönnström Lönnå Lövberg Lövblad Lövenborg Lövestam Lövgård Lövholm Lövin Lövquist Lövstedt
        Lövstrand LövströmMalmborg Macaraeg Magalhães Magbanua Mahad Mahamed Mahdavi Maina Majewska Makarov Makdesi Makkonen Makris Malhotra
        Malinowska Maliqi Malmcrona Malmfors Malmsten Manalastas Manalo Mandić Manea Mangal Mangubat Mannerfelt Mannerheim Manole Mansoor Marawge
        Marchand Marchenko Mariani Marinescu Marini Marino Marinov Markström Marong Martinell Martinelli Martins Masson Matei Matić Matthews Maxamed
        Mazza Mbuyi Medina Mehmood Meier Melki Mella Mellbin Mellqvist Mendes Meng Mengesha Menon Mercier Meunier Mešić Miah Michel Mihalache Mihaylov
        Mikhailova Milanović Mirza Mladenov Mocanu Modéer Mohmand Moldovan Moldoveanu Mollah Molnár Momand Monteiro Monti Morel Morelli Morgan Moroz
        Morozov Morrison Moura Mousa Moussaoui Mubarak Mudey Mughal Mugisha Mujić Mukamana Mukendi Mukherjee Munir Munteanu Muqolli Muresan Musliu
        Mutombo Mutua Myrberg Myrdal Myrén Máté Mägi Månson Mårdberg Mészáros Mörtberg Naaman Naciri Nadarajah Naidu Nair Nanda Nascimento Naseri Nasr
        Natividad Navaratnam Navarrete Ndayishimiye Neagu Nedelcu Negri Negru Nemati Nemes Neves Ngalula Ngoy Niazi Nica Niemelä Nikkinen Nikolaidis
        Nikolaou Nistor Niyonzima Njie Nkurunziza Nogueira Nordenskjöld Nordgaard Nordstedt Nordwall Norelius Norinder Normark Norrbom Norrthon Nour
        Novikov Nowakowska Noël Nunes Nuristani Nutti Nyang Nyblom Nyholm Nyyssönen Nässén Németh O'Brien O'Connor O'Neill Ocampo Ochieng Odqvist
        Ogbonna Ohlander Ohlsén Olawale Oliinyk Olofsdotter Olovsson Olsdotter Olszewska Oláh Omarkhel Omarzai Omma Oprea Orlando Orosz Orsós Otieno
        Ottander Ouali Owen Oxelman Oyelaran Ozolins Ozols Pagano Pakzad Palumbo Pangilinan Papadakis Papadimitriou Papadopoulos Papadopoulou
        Papageorgiou Papanikolaou Parisi Paulauskas Pavel Pavić Pavlidis Pavlov Pekkala Pelkonen Pellegrini Perera Perrin Persdotter Petcu Petersons
        Petrauskas Petrescu Petré Phuangphet Picard Pietilä Pihlgren Pihlström Pillai Pinheiro Pintér Piotrowska Piras Pires Pittja Pllana Pohl Poli
        Polishchuk Ponce Ponnambalam Ponomarenko Popal Popalzai Popov Popova Pousette Powell Priede Punzalan Purola Pásztor Päiviö Pärn Péter Qaderi
        Qalinle Qasim Qasimi Qassim Qerimi Quennerstedt Quiroz Quizon Rachidi Radulescu Rahal Rahim Rahmqvist Rajaratnam Rajendran Ramstedt Rana
        Rantala Rasooli Rasuli Rathore Ratnasingam Rebane Renard Rensberg Reutersvärd Rexha Rexhepi Reynolds Rhawi Richards Richardson Richter Rinaldi
        Ringdahl Ristić Rizzo Romanov Rosenblom Rosenquist Rossetti Rosvall Rotaru Rousseau Roussel Roux Royer Rudbeck Rudholm Ruggiero Rusu Rutkowska
        Rutqvist Rydahl Rydbeck Rydholm Rytkönen Rácz Rönnmark Saad Saado Saar Sabally Sabo Sadat Sadiku Sadowska Sadriu Saetang Safar Saha Sahak
        Saidy Saine Salame Salameh Salihović Salim Salimi Samaras Sampaio Sanders Sandhu Sandquist Sangthong Santoro Sanyang Sarhan Sarkar Sarker
        Sarri Sarwari Sauer Sawicka Scherer Schmitt Schreiber Schubert Schulte Schulze Schumacher Schuster Schyman Scott Secka Sediqi Selvarajah
        Semenov Semere Sengupta Sepp Seppälä Seppänen Sernhede Seth Shafiei Shafiq Shala Shami Shanmugam Sharmarke Shaw Shehu Shen Sherzad Shetty
        Shevchuk Shukla Sidenbladh Sidhu Sidorov Sihvonen Sikku Sikorska Sillah Silvander Silverstolpe Simon Simonet Simões Sipos Sivanathan Siyad
        Sjöbeck Sjöblad Skarstedt Skogsberg Skyttner Skårman Sköldkvist Sköldqvist Smedman Smirnov Smirnova Snöbohm Sokolov Sokołowska Soleimani
        Solomon Solovyov Sondell Sonko Soriano Sorokin Sorrentino Soto Sousa Souza Sowe Srivastava Stagnelius Stanciu Stanekzai Stankevicius Stavridis
        Stefan Stefanov Stenbeck Stenberger Stenbom Stenquist Stevens Stjernfeldt Stjernqvist Stoica Stoyanova Stridsberg Strömquist Ståhlbom Ståhle
        Subramanian Suciu Suksai Suleiman Sullivan Sultani Sumulong Sundfors Sunesson Suntharalingam Susso Svanholm Svensdotter Svonni Swahn Swärd
        Sydorenko Sylejmani Szalai Szilágyi Szász Székely Szőke Szűcs Sáez Sârbu Sätherberg Söderbaum Söderling Sörensson Sörman Tabrizi Tahan
        Tahirović Tahlil Takács Talukder Tamm Tanase Tang Tariq Tazi Teixeira Teklay Tengberg Tengroth Tervonen Tewolde Thambirajah Thaçi Theodoridis
        Thevarajah Thongkham Thornell Thunborg Thuresson Tillberg Tingström Tiwari Tjernberg Tkachuk Todorov Todorova Tokhi Tottie Touray Trajkovski
        Tranberg Trivedi Trulsson Tsakiris Tsegay Tshibangu Tuorda Turner Tóth Törnquist Török Uddin Uddén Ukaj Ulfsparre Ungureanu Unosson Urbańska
        Urbonas Utsi Uwase Uçar Vaher Vahlquist Valdés Valentini Valkeapää Vasile Vasilescu Vasiliauskas Vega Vera Veres Vergara Verma Vidal Vidović
        Vieira Vigneswaran Vincze Vinogradov Virág Vitale Vlachos Vlad Vogel Voigt Volkova Vukić Vītols Wadström Wafa Waldenström Walkeapää Wallbom
        Wallengren Wallerius Wallner Walsh Walter Warda Warraich Wedholm Weiß Wejryd Werkström Westergård Wetterholm Wetterstrand Wikner Wilkinson
        Wistrand Wittberg Wiśniewska Wojciechowska Wongsa Wróblewski Xasan Xhaferi Xhemajli Xiao Yadav Yako Yaqubi Yaramis Yare Yeboah Ymeri
        Yogeswaran Yohannes Yonan Yordanov Yordanova Youkhana Younes Yousaf Yousafzai Youssef Yuan Yusufi Yusufzai Zadran Zahra Zaitsev Zakharchenko
        Zandi Zare Zarins Zazai Zeito Zeka Zerai Zethelius Zetun Zogaj Zografos Zukauskas Älveborg Ängman Åhlin Åhsberg Åkerblad Ålund Ångman Åselius
        Öfverholm Öijer Öman Önal Örnfeldt Örtengren Östlind Čaušević Đorđević Đurić Šehić
        """
}
