/// First names borne in Swedish suburbs today that the lists before it lack, from A to K, and those that begin with a letter outside A–Z; words of Swedish are left out.
extension WordLists {
    static let firstNamesOfToday = """
        Aadu Aagot Aamna Aamu Aanta Aapo Aarti Aathavan Aatos Aatu Abay Abdalla Abdelfattah Abdelghani Abdelhafid Abdelhalim Abdelilah Abdeljabbar
        Abdeljalil Abdelmajid Abdelmalek Abdelmonem Abdelouahed Abdelqader Abdelrahim Abdelsalam Abderrahim Abderrahmane Abderrazak Abdifitah Abdigani
        Abdihafid Abdijabar Abdilaahi Abdilahi Abdiqani Abdirahiim Abdirisaq Abdishukri Abdixakim Abdon Abdulamir Abdulbaki Abdulbashir Abdulbasit
        Abdulghafar Abdulghani Abdulhadi Abdulhamid Abdulhaq Abdulilah Abduljabbar Abdulkhaliq Abdullaahi Abdulmunem Abdulnasser Abdulqahar Abdulrahim
        Abdulrazzaq Abdulsattar Abdulwahid Abdulwali Abdurrahim Abegail Abela Abelardo Abelone Abena Abenet Abgar Abhinav Abidin Abigail Abiola
        Abirami Abjar Abla Abolfazl Abolghasem Aboozar Abrahale Abraham Abril Abrohom Abubakari Abul Achan Achariya Achille Achilleas Achol Adai Adar
        Addai Addisalem Addisu Adeela Adelaide Adelheid Adella Adelmo Adem Adetola Adib Adiba Adile Adina Adineh Aditi Aditya Adjoa Adna Adnane Adolf
        Adolfas Adolfina Adriana Adrielle Adrien Adrienne Afagh Afanasij Afewerki Afia Afonso Afram Afrem Afrooz Afrouz Afroza Afshan Agapi Agapito
        Agatha Agathe Agathi Agaton Aggeliki Aggelos Agnese Agnete Agneth Agnija Agostino Agot Agyeman Ahang Ahikar Ahilan Ahmadreza Ahmadullah Ahsan
        Ahto Aidan Aidin Aikaterini Aiman Aimée Ainhoa Ainie Ainullah Ainy Aishwarya Aissa Aistė Aitana Aitor Aiva Aivo Ajete Ajit Ajmal Akad Akanksha
        Akeel Akello Akhtar Akhter Akif Akiko Akil Akin Akinola Akitu Aklilu Akol Aksenaya Akshay Alaaddin Aladin Aladár Alagie Alain Alajos Alamgir
        Alastair Albertas Alberth Albertine Albiona Alborz Albrekt Aldair Aldis Aldona Aldora Aleena Alejo Aleksa Aleksanteri Aleksey Alemseged
        Alemtsehay Alessandra Alessandro Alessia Alessio Alev Alevtina Alexandre Alexandros Alexandru Alfhilda Alfild Alfio Alfonsas Alfonsina Alfonso
        Alfrida Algerd Algimantas Algis Algott Alhagie Alia Aliaa Aliakbar Aliasghar Alida Aliisa Alin Aline Alise Alisina Alison Alix Aliye Alka
        Alketa Alli Allie Allis Ally Almida Almut Alois Alondra Alparslan Alphonse Alrika Alvida Alvilda Alvira Alwa Alwin Alwina Alya Alyosha Alyssa
        Amaal Amadeu Amador Amadu Amalie Amalina Aman Amandine Amandus Amanuddin Amare Ambesajer Ambjörn Ambreen Ambrosius Ambrus Amedeo Amene Ameneh
        Ameya Amie Amiin Aminah Amine Amineh Amirabbas Amirarsalan Amirmahdi Amirmohammad Amirsam Ammi Amol Amornrat Ampha Amran Amro Amruddin Amsale
        Américo Anabel Analie Analiza Anargul Anastasios Anastasiya Anastassios Anatoliy Anaís Anca Anchana Andebrhan Andemariam Andis Andjela Andrejs
        Andrietta Andrija András Aneela Anelia Anete Aneth Anethe Anett Anetthe Anfac Anfisa Angel Angelicka Angeliki Angelique Angelo Angelos Angely
        Anghel Angie Anicka Anikó Anila Anju Ankie Ankita Ankur Annabel Annabell Annabella Annabelle Annalisa Annamaria Anneliese Anneliis Annemarie
        Annerose Anneth Annethe Anngreth Annhelen Annhild Annicka Anniina Annikka Annlis Annlouise Annsofi Annvi Annvor Anny Anoosh Anooshirvan Anoush
        Anousheh Anowar Anpu Anselmi Ansgar Ansgerd Ansis Ansumana Antanina Anthea Antigoni Anto Antoaneta Antoine Antoinette Antona Antonetta
        Antonida Antonieta Antonino Antonios Antonis Antra Ants Anuchit Anupama Anuradha Anurag Anusha Anwara Anđela Anđelko Apaporn Aparajita
        Aparecida Aphinya Apio Apiradee Apolline Apollonia Apolonia Apoorva Apostolos Appolonia Apram Aprim Aqila Aqsa Aranka Arastoo Arbela Arbella
        Arbenita Arbnor Ardiana Ardis Areej Areerat Arezu Argesh Arghavan Argiris Argo Argyro Ariadne Ariful Arige Arij Arild Aris Aristea Aristidis
        Aristotelis Arjen Arkady Arkan Arlene Arlindo Armaghan Armand Armanda Armandina Arminas Armita Arnas Arnaud Arnevi Arnfinn Arngerd Arnhild
        Arnljot Arno Arnoldo Arnolds Arnolf Arnulf Arnulfo Arnvid Arooj Arpita Arporn Arsalan Arsema Arsenij Arseniy Arsham Artemij Artemis Arthus
        Artiola Artis Artyom Artūrs Arulmoli Arunee Arvi Arvidina Arvind Arwid Arya Aryas Aryo Arzo Arūnas Asaduzzaman Asal Asfaha Asgerd Ashik
        Ashiria Ashish Ashkan Ashleigh Asho Ashour Ashraful Ashti Ashur Ashurbel Ashurina Ashwini Asieh Asifa Asiye Askalu Aslak Aslaug Aslög Asmae
        Asmait Asmar Asmatullah Asmita Asnakech Asnaku Aspasia Assan Assarina Assem Asseri Assia Asso Assunta Astiages Astri Astridh Asunción Asya
        Atabak Atakan Atal Atanas Atanaska Ataollah Ataullah Atchara Ateeq Athanasia Athanasios Atheer Athena Athina Athir Atieno Atif Atifa Atiqa
        Atle Atoosa Atour Atousa Atra Atsede Attila Atul Atur Aturina Audhild Audra Audrey Audronė Augusta Augustinas Augusto Augustus Augustė Aulikki
        Auma Aune Aurel Aurelia Aurelian Aurelija Aurelius Aurica Aurimas Aurore Aurélien Austra Austėja Auvo Avdi Avelin Aveline Avesta Awatif Awder
        Awgin Awino Awrohom Axelia Ayah Ayana Ayantu Ayda Aydan Ayfer Aygul Aylar Aylin Aysegul Aysen Aysu Ayumi Ayça Azam Azarnoosh Azem Azheen Azieb
        Azime Azita Azizul Azmera Azzam Babatunde Babette Babirye Baboucarr Babucarr Babul Badia Badrul Bahador Baharak Bahati Bahattin Bahe Bahia
        Bahija Bahiru Bahtije Bailey Bajram Bajro Bakhtiyar Balqis Baltazar Baltzar Balwinder Balázs Banaz Banjong Banu Baozhu Baptiste Baraka Barbie
        Bardh Bardha Bardiya Bareh Barlin Barnabás Barsam Barsaum Barsom Bartil Bartolomé Barwaqo Basheer Basil Basim Basima Basir Basira Baskaran
        Basmah Bassem Bastien Bastián Batbayar Batool Bavani Bayarmaa Beate Beathe Becky Beda Begoña Behailu Behija Behiye Behnoosh Behrang Behrokh
        Behrooz Behruz Behshad Behxhet Beilul Bekele Bele Belete Belgin Belqis Belsazar Benafsha Benedetta Benedetto Benedict Benedicta Benedicte
        Benedikt Benedikta Benedikte Benedita Benigno Benita Benjamas Benjamina Bennet Bennie Bento Benyamin Beray Bereketab Berekti Beri Berihun
        Berita Berkan Berke Bernadeth Bernadett Bernadette Bernadine Bernard Bernardina Bernardita Bernhardina Bernolf Berny Berrin Bersant Berta
        Bertalan Bertha Berthel Berthilde Berthold Bertholda Bertholof Bertram Bertrand Berxwedan Besmellah Bestoon Betelhem Beth Bethnahrin Betsabé
        Betsy Betzy Beverley Beya Beyhan Beyron Bhavana Bhavesh Bhavna Bhupinder Biagio Biata Bibi Bibigul Bienvenido Bienvenu Biera Bijar Bilgin
        Bilind Bilkis Bilqis Bilyana Binnur Bintou Binyam Biret Birgith Birgitha Birgithe Birgitt Birgül Birit Birka Birke Birol Birsen Birthe Biruta
        Biserka Bisma Bissan Bitten Bjarni Blagoja Blagoje Blagovest Blake Blanche Blas Blenda Blerton Blessing Boban Bobbie Bodel Bogislaus Boglárka
        Bogoljub Bogumił Bogumiła Bohdana Bola Bolin Bolormaa Bonnie Bonny Bontu Boonchai Boonlert Boonyuen Borbála Borghild Borislav Borislava Borka
        Boryana Borys Borzoo Bosco Bothild Botilda Botond Botvid Boushra Boyan Boyka Bozorg Boško Božidar Božo Bragi Branislava Braulio Breshna
        Brigita Brigith Brigitta Brith Britha Brittis Brittmarie Bronislav Bronisława Bronius Brooke Bruce Brunella Brunhild Brunhilda Brunhilde
        Bryngel Brynhild Brynolf Brás Buakhao Bualai Buba Budimir Bunma Burghard Burhanettin Burkhard Bussaba Byron Bálint Béla Cabdiraxmaan
        Cabdulaahi Caetano Cafer Caisa Caitlin Cajza Calle Calogero Camelia Camila Camille Camillo Canab Canan Candelaria Candy Caner Cansu Capucine
        Carey Caridad Carlina Carlinhos Carlo Carly Carmela Carmelita Carmenza Carmine Carol Carolien Carolus Carrie Casho Caspian Castor Catalin
        Catalino Catarine Caterina Catharine Catherine Cathleen Cathy Catja Catrina Catrine Catriona Cayetana Caysa Cebrail Cecil Cecile Cecilie
        Cecille Cejna Celal Celalettin Celestin Celia Celina Cemalettin Cemil Cenk Cennet Cesia Cevat Ceyhan Cezar Chabo Chad Chaiya Chala Chaltu
        Chaluay Chamiran Chamnan Chamoun Chandan Chandran Chantana Chanthana Chaoyang Charalambos Charan Charbel Chariklia Charis Charito Charity
        Charley Charlina Charlize Charlotth Charlotthe Charoen Chatarine Chatchai Chato Chatrin Chatrine Chenxi Cherie Cherno Cherstin Chester Chetan
        Chiara Chiman Chintana Chinwe Chipo Chiyo Choman Chonticha Chrisoula Christa Christal Christell Christelle Christiane Christianne Christiina
        Christoffel Christoph Christophe Christos Christy Chrysa Chrysoula Chrystal Chukwudi Chunli Chutima Ciara Cicci Cihat Cina Cindy Cinzia
        Ciprian Ciro Cissela Claire Clare Clarence Clarice Clarissa Claude Claudette Claudiu Claus Clement Cleopatra Clifford Clint Clinton Clémence
        Coco Cody Colette Colleen Colombine Conceição Concetta Conchita Conni Connie Constance Constans Constantin Constanze Constanța Coralie Corazon
        Cordelia Cordula Corentin Corina Corinna Corinne Cornel Cornelis Corneliu Cornelius Corrado Cosima Cosimo Cosmin Cosmina Cosmo Costica Cozmina
        Crina Crinuta Cristel Cristeta Cristiana Cristiano Cristine Cristinel Cristita Cristoffer Cruz Csaba Csenge Csilla Cuma Cumali Cuno Curth
        Curtis Cyril Cyrilla Cyrille Cátia Cédric Công Cường Dafinka Dafne Dagbjört Daggan Daggny Dagim Dagmawi Dagnie Dagrun Dahir Daiga Daina Dainis
        Daisuke Dalibor Daljit Dalva Damiano Damien Damjan Damla Danguolė Danho Dani Dania Daniah Danica Danielina Danielle Daniil Danijela Danil
        Danilo Daniyal Danièle Danny Danut Danutė Daorung Daoud Daphne Dardana Darine Darinka Darlene Darryl Darshan Darwin Daryan Daryoush Davide
        Davorka Davut Dawood Dawud Dayana Dayib Deanna Debbie Debesay Debora Debra Deepti Deimantė Deirdre Delia Delil Delilah Delina Delnaz Delovan
        Delphine Delshad Delwar Deman Demba Demetrio Demyan Deng Denho Denisa Denzel Deolinda Derartu Dergham Dermot Desbele Desideria Desiderio
        Detlev Devendra Devika Deyan Dezső Dharshan Dharshini Dhia Dhiaa Diako Dianna Diderik Didrik Didzis Diedrich Diellza Diether Dietlinde
        Dietrich Dieudonné Diiriye Dijana Dijwar Dilani Dilber Dilek Dilman Dilrukshi Dilsoz Dilvin Dimitra Dimitrina Dimitrios Dimo Dimple Dines
        Dinesh Dinis Dinkha Diogo Dion Dionisio Dionysia Dionysios Dionysis Dipu Dirie Divina Diyako Diyana Diễm Diệp Djeneba Dmitry Dobri Dobrin
        Doina Dolf Dolly Domagoj Domenica Domenico Domenique Dominga Domingos Dominic Dominick Dominique Dominykas Donatas Donatella Donato Dondu
        Donika Donjeta Donka Donovan Dora Dorel Dorian Doriana Dorin Dorina Dorit Dorith Dorna Dorotea Dorothea Dorothee Dorothy Dorothé Dorottya
        Dorrit Dorsa Dorthea Doru Douaa Dovydas Doğan Draginja Drago Dragos Drilon Driss Duangkamol Duangporn Duha Dumitra Dung Dunia Duran Durgham
        Dursun Dushanthi Duyên Dušica Dwayne Dwight Dyveke Dzintars Dzintra Dámaris Dénes Döndü Džemila Ebbon Eberhard Ebon Ebou Ebtisam Ebyan Ecem
        Eckart Eddi Edelgard Edelmira Edeltraud Edessa Edgaras Edilson Editha Edlyn Edmon Edmund Edmundas Edmundo Edna Ednan Edoardo Edona Edor Edris
        Edson Eduard Eduarda Eduards Eduvina Edvina Edvīns Edwina Edyta Edīte Eelis Eemeli Effat Effie Efosa Efraim Efraín Efrem Efren Efstathios
        Efthimia Efthymios Eftychia Egbert Egill Egils Egita Egzona Ehab Ehrenfried Ehrling Ehsanullah Eileen Eilert Eimantas Eimert Einard Einari
        Einy Eirin Eirini Eivin Eivy Ejigayehu Ejla Ejlert Ejnar Ejvind Ejvor Ekene Ekhlas Elaine Elba Elbasan Eldbjörg Eldrid Elea Eleanor Eleanora
        Elefteria Eleftheria Eleftherios Elek Elektra Eleonore Eleuterio Elfrida Elfride Elfriede Elfva Elga Eliane Elie Elija Elijah Elika Elilta
        Elinda Eline Elionor Eliott Elisabeta Elisabetta Elisebet Eliseo Elishwa Elissa Elitsa Eliza Elizabet Eliécer Eljas Elle Ellica Ellida Ellika
        Elliott Ellis Ellna Ellyn Elmar Elmera Elmeri Elmi Elmina Elny Elodie Elon Elona Elov Elove Elow Elpida Elpidio Elsabe Elsbeth Elsebeth
        Elsebrit Elsi Elsmari Elsmarie Elve Elvedina Elvie Elviira Elvine Elving Elwina Elwira Elwis Elwy Elwyn Elyas Elyass Elza Előd Emal Emanoel
        Emanuela Emanuele Emanuella Embafrash Emebet Emel Emelina Emeline Emelita Emely Emerentia Emerich Emerik Emery Emese Emfrid Emiko Emiliia
        Emilija Emilina Emiliya Emillia Emilse Emmalena Emmaly Emmalyn Emmanuelle Emmeli Emmelie Emmerik Emmi Emmylou Emnet Emrah Emőke Enaam Enamul
        Enayatullah Encarnación Encho Endale Endalkachew Endre Engelbert Engelina Enikő Enkhtuya Enlil Enni Ennio Enoch Enock Enrica Enrico Enriqueta
        Ensieh Enza Enzo Eoin Erasmus Erdem Erdene Erdinç Erdoğan Ergin Ergün Erhard Erhardt Erhart Ericka Erina Erine Erja Erki Erkka Erla Erlinda
        Ermanno Ermelinda Ernesta Ernestas Ernestina Ernestine Ernhild Ernolf Ernő Ertan Ervīns Eryk Erzsi Erzsébet Esbjörn Esen Eser Esfandiar Eshagh
        Eshaya Esmaeil Esmat Esmer Esmerelda Espoir Essam Estefan Estela Estella Esteri Estrella Eszter Etelka Etemad Etenesh Ethelyn Ettore Eudora
        Eugene Eugenie Eulalia Eunice Euphrasie Euphrosyne Evaldas Evalena Evaline Evalisa Evalotta Evamaria Evamarie Evangelia Evangelina Evangeline
        Evangelos Evangelyn Evanthia Evdal Evdokia Eveliina Evelin Evelinn Evelinne Evelyne Even Everth Everton Evgeniy Evgeniya Evie Evija Evita
        Evonn Evonne Ewald Ewert Ewerth Ewonne Exaucé Eyop Ezra Ezter Fabien Fabienne Fabricio Fabrizio Fadhil Fadila Fahed Fahima Fahma Fahmida Faiez
        Faiq Fairuz Faiso Faizullah Fajer Fakhri Fakhteh Falko Fannie Fanta Fantu Farahnaz Farai Faramarz Faraz Fardad Fardows Fareed Fares Farhana
        Farhang Farhat Faridullah Farinaz Farishta Farjad Farkhondeh Farnoosh Farokh Faroogh Farrin Farshin Faruque Farxiya Farzan Fatana Fatane
        Fataneh Fatema Fathia Fatiha Fatimah Fatime Fatimeh Fatlind Fatmata Fatmire Fatoumatta Faustin Faustina Fausto Fawad Fawaz Fawziya Faye
        Febronia Federica Fedir Fedor Fehime Fehmi Fehmida Felicidad Felicitas Felicity Felicja Felipa Femi Feras Ferdeze Ferdie Ferdinanda Ferdous
        Ferdousi Fereidoon Ferenc Fereshta Fereydoon Ferial Fermesk Fernand Fernão Feroz Ferruccio Feruz Ferzende Fesehaye Fetlework Feyisa Fida Fidan
        Fidele Fideli Figen Fikirte Fikri Fikriye Filipa Filipp Filippo Filippos Filippus Filomena Fionn Fiorella Fiorenza Firehiwot Firooz Firoozeh
        Firuz Fiston Fithawi Fitore Fitsum Flordeliza Florea Florencio Florent Florentin Florentina Florentino Florian Florica Florije Florinel
        Florrie Flávia Flávio Foad Folkvard Folmer Foluke Foroogh Forouzan Foruzan Foteini Fotini Fotis Fowsia Fowziya Fran Frances Francesco Francine
        Franciska Franciszka Franjo Frankie Franklin Franz Franziska Françoise Freddy Fredeborg Frederic Frederick Frederik Frederika Frederikke
        Fredricka Fredrique Freya Freyja Frezghi Fridolf Fridolin Fridolina Friederike Friedhelm Frishta Frithiof Frithjof Fritiof Fritjof Frits
        Fritzi Frozan Fruzsina Frédérique Fuad Fulvio Funda Funmilayo Furaha Fábio Füsun Gabby Gabi Gabija Gabriele Gabrielle Gabriye Gabro Gaby
        Gaetano Gagandeep Gail Galin Galip Gallo Galo Gamol Ganbold Ganeshan Ganka Ganno Gantulga Garang Garbo Garry Gashaw Gashbin Gaspard Gaston
        Gaurav Gauri Gavril Gawrie Gawriye Gazi Gazmend Gaëlle Gaëtan Gebhard Gebre Gebreab Gedeon Gediminė Gelavêj Gelawej Gellért Gelu Gemechu
        Geneviève Gennady Gennaro Genoveva Geoff Geoffroy Georgette Georgios Georgis Geraldin Gerard Gerdt Gerdy Gereon Gergana Gergely Gergő Gerhardt
        Gerli Gerlög Germaine Gernot Gerold Geronimo Gerry Gerthrud Gerti Gertie Gertraud Gertrude Gerty Gesche Gesine Getnet Getu Gewargis Gewriye
        Gezahegn Ghalia Ghazala Ghazaleh Ghazi Ghazwan Ghebre Ghena Ghenet Gheorghe Gheorghita Ghezal Ghislain Ghislaine Ghodsi Gholam Gholamreza
        Ghufran Ghulamali Giacomo Giada Giancarlo Gianfranco Giang Gianluca Gianluigi Gianmarco Gianna Gianni Giannis Gibril Gica Gideon Giedrė
        Gilbert Gilgamesh Gillian Gilson Ginette Ginka Gino Ginta Gintautas Gints Gioia Giorgia Giorgio Giovanna Giovanny Girish Gisbert Giselle
        Gisèle Gith Giulia Giuliana Giuliano Giulio Giuseppina Giusy Gizella Gladis Glen Glenda Gloire Godelieve Gokce Gokhan Goli Golnoosh Golriz
        Golsa Golshid Gona Gonul Gorgis Gorica Gotthard Gotthilda Gotthold Gottlieb Gottlob Gowri Gowtham Gracie Graeme Grazia Graziella Graça Gražina
        Gretchen Grete Gretel Greth Gretha Grethe Grigore Grigory Grisel Griselda Grégoire Grégory Gudeta Gudlaug Gudmund Gudmunda Gudny Gudrid Gudula
        Guenter Guglielmo Guido Guilherme Guillermina Guje Gulab Gulala Gulbuddin Guleed Gulghotai Gulizar Gullbrith Gullevi Gulli Gullvi Gullvy Gully
        Gulnaz Gulsom Gumme Guna Gunbritt Gunde Gundega Gundel Gundela Gundhild Gundula Gunella Gunfrid Gunhilda Gunila Gunlis Gunmari Gunmarie
        Gunnari Gunne Gunnela Gunnil Gunnilla Gunny Guntis Gunvi Gunvy Gunārs Guohua Gurdeep Gurjit Gurly Gurmeet Gustafva Gustas Gusti Gusty Guylain
        Gwenaëlle Gwendolyn Gyda Gylfe Gyrid Gytis Gyula György Györgyi Győző Gábor Gáddjá Gáijá Gáren Gåbna Gérald Géza Göksel Gölin Görel Görgen
        Görvel Götha Göthe Göthilda Götz Gülden Gülderen Gülendam Güllü Gülnur Gülseren Gülüzar Günay Güner Gürbüz Gürkan Gürsel Güzel Haawo Habibe
        Habibo Habibur Habtamu Habtay Habtemariam Hacı Hadas Haddijatou Hadeel Hadia Hadis Hadiseh Hadish Hafize Hafizullah Hafsah Hafssa Haibo Haile
        Hailemariam Hailey Haiying Hajnalka Hajrudin Hakim Hakima Hakkı Haldun Hale Haleema Halfdan Halgan Halgurd Halida Halim Halldis Hallgerd Haluk
        Halwest Hamada Hamasa Hamayun Hamdan Hameed Hamida Hamide Hamidreza Hamidulla Hamish Hammad Hammurabi Hamoon Hamta Hanaa Hanadi Hanane Hando
        Hangama Hania Hanibal Hanieh Hanife Haniya Hanneliese Hanno Hanny Haralambos Hardeep Hardi Hardy Hari Hariet Hariett Harijs Harith Harjit
        Harold Haroula Harrie Harrieth Harriett Harriette Harsh Harsha Hartvig Hartwig Haruka Haruki Harvey Haseeb Hashem Hasiba Hasibul Hasina Hassna
        Hatem Hatim Hatixhe Hatun Hawraa Hawre Hawzhin Haxhi Haya Hayati Haydar Hayden Haydée Hayrettin Hazal Hazel Hazhar Hazim Hazne Haşim Heaika
        Heaikka Heandaraš Heath Heba Hector Hedayatullah Heddy Hediyeh Hedvik Hedwig Hedwiga Hedy Heela Heide Heidie Heidy Heimer Hein Heine Heiner
        Heinke Heino Heitor Helder Helenie Helfrid Helfrida Helgard Helgo Helgurd Heli Helia Helju Helle Hellena Hellin Hellä Helmet Helmtraud Helmuth
        Helo Heloise Heloísa Helvig Helvy Hemming Henda Hendrika Hendrin Henni Henny Henrica Henrikas Henrike Henrique Herbjörg Herbjörn Herdis Hergot
        Heribert Heriberto Herje Herluf Herma Hermann Hermanna Hermanni Hermes Hermina Herminia Hermione Hermiz Hermod Hermon Hernando Herta Hertha
        Heruy Hervor Hesam Heshmat Hessam Hewa Hewr Hezhan Hiba Hidat Hideki Hideko Hila Hilario Hilary Hilde Hildeborg Hildebrand Hildegun Hildegund
        Hildeman Hildemar Hilder Hildi Hildor Hildy Hilja Hilke Hillary Hillewi Hilliwi Hilmar Hilmer Hilppa Hiltrud Hina Hinrik Hipólito Hira Hiroko
        Hirut Hitesh Hitomi Hiệp Hjördies Hodo Holly Holmfrid Homaira Homan Homayoon Homayun Homeira Honeylyn Hongwei Hongyan Honorata Honorine Honoré
        Hoora Hooshang Horacio Horatiu Horia Hormoz Hormuz Hortencia Hortense Hosai Hosein Houman Houria Hourieh Houshang Hristina Hristo Hryhorii
        Hubi Hudhaifa Hugh Hugolin Hugues Huimin Huldine Humayun Humfrid Hunar Husni Hussien Huyền Hysni Hyun Hägge Håkon Hårek Hårleif Hélio Héritier
        Hüsnü Hıdır Hồng Iain Iara Ibadete Ibbá Iben Ibolya Ibrahimkhail Ibtissam Idiris Idrees Ievgen Ievgeniia Ifeta Ifeyinwa Ifra Ignacia Ignacy
        Ignas Ihssan Iina Iisakki Iivari Ikaros Ikhlas Ikran Ilari Ilaria Ildikó Ileana Ilga Ilgvars Ilham Ilian Iliana Ilias Ilie Ilinca Iliriana
        Ilischwa Iliyan Iliyana Ilka Illia Ilme Ilmo Ilonka Ilsa Ilsabe Ilselin Ilva Ilvars Ilwad Imamuddin Imane Imbi Imee Imelda Imer Imke
        Immacolata Immaculée Immanuel Impi Imre Inaam Inam Indra Indrani Indrek Inessa Ingabritt Ingamaj Ingamay Ingars Ingbert Ingbrith Ingbritta
        Ingebert Ingebjörg Ingebrigt Ingefrid Ingegjerd Ingegun Ingegunn Ingeli Ingelill Ingelis Ingelise Ingeltrud Ingelöf Ingeman Ingemo Ingesson
        Ingevald Ingfrid Inghild Ingmari Ingmarie Ingmor Ingolv Ingri Ingrīda Inguna Ingus Ingvarda Ingvor Ingwald Ingwar Innocentia Inthu Intisaar
        Intissar Ints Inácio Ioanna Ioannis Iolanda Ionel Ionica Iordanis Iosif Irandokht Irinel Irineu Irini Irmela Irmelin Irmgard Irmtraud Irmtraut
        Irving Irén Isabela Isagani Isaias Isatu Isaura Isha Ishak Ishaya Ishfaq Ishita Ishtar Iskender Iskra Iskren Isla Ismaeel Ismael Ismatullah
        Israa Isse Issát Istar Isto István Itziar Iulia Iulian Iuliana Iustin Ivano Ivayla Ivelin Ivelina Ivone Ivonne Iwan Iwar Iyad Izabell Izabelle
        Izac Izak Izeta Izla Izolda Izzet Iŋgá Jaahke Jaamac Jaanika Jaanus Jabir Jacinta Jacky Jaclyn Jacqui Jacquline Jadvyga Jagdish Jahanara
        Jahangir Jailson Jakoba Jalaluddin Jaleh Jalila Jalle Jalmari Jalo Jamil Jamshed Jana Janan Jandira Janek Janelle Janerik Janett Janette
        Janicke Janine Janita Janna Jannah Jannatul Jannice Jannika Jannis Janno Janolof Jantra Janåke Jaqueline Jared Jarju Jarra Jarunee Jarvis
        Jasenka Jason Jasse Jassem Jassim Jaswinder Jatin Jaunius Javaid Javid Jawaher Jawahir Jawid Jaya Jayant Jayanti Jayden Jayesh Jaylord Jayson
        Jeaneth Jeanett Jeanetthe Jeanine Jeanne Jeannine Jeeraporn Jeff Jeffry Jegan Jegr Jelagat Jelica Jemal Jemima Jemma Jenaro Jenifer Jenna
        Jennelyn Jenni Jennyann Jenő Jeremia Jeremias Jeric Jerk Jermaine Jerome Jeryes Jerónimo Jesaja Jesmin Jess Jessa Jessamae Jesse Jessel Jessie
        Jessy Jeyanthi Jeyaraj Jhon Jiahui Jiajia Jianjun Jianming Jiaqi Jiawei Jiaying Jihye Jila Jillian Jimi Jimy Jinfeng Jinhua Jinping Jirapat
        Jitendra Jiwon Joakhim Joana Joaquim Joaquina Joavnna Jobayer Jocel Jodi Joeli Joelina Joeline Joelle Joemar Johana Johanne Johny Jolita Jolán
        Jonalyn Jonathon Jonel Jonhild Joni Jooel Joona Joonatan Jordi Jorgelina Jorid Jorinde Jorun Jorunn Josefhin Joselito Josephina Josette Joshua
        Josiane Josie Josipa Jost Josua Josva Joud Jouri Joury Jova Jovanna Jovelyn Jovica Jovita Jovito Jovna Jovnna Jovo Jowita Juanito Judi Judy
        Juhán Jules Juliane Julianna Julienne Julietta Juman Junaid Junhui Junko Juozapas Jurgis Jussara Jussá Justina Justinas Justine Jutta Juvy
        Jwan Jyotsna Jácint János Järda Jåvnna Jåvva József Jöran Jörn Jāzeps Jędrzej Jūratė Kaan Kaapo Kabir Kaddijatou Kaddy Kadhim Kadi Kadir Kadra
        Kadriye Kaia Kaie Kailash Kaiming Kainat Kaino Kairi Kairit Kaitlyn Kajetan Kalaivani Kalala Kaleb Kalev Kalin Kalina Kalinka Kalliopi Kaloyan
        Kalpana Kalvin Kamala Kamile Kamini Kamolwan Kamrul Kamuran Kanapathy Kanchan Kanchana Kandiah Kaniyaw Kanute Kanyarat Kaori Kapil Karam Karan
        Karine Karlheinz Karlo Karlotta Karoline Karthik Karthika Karuna Kasimir Kasongo Kaspar Kasra Kassahun Kassandra Katalin Kataneh Katariina
        Katarine Katayoon Katharine Katherin Katherine Kathlyn Kathrin Kathy Kati Katia Katie Katina Kato Katre Katrine Kattis Katty Katy Katya Kauno
        Kauthar Kavitha Kawsu Kawtar Kaylee Kazem Kazhan Kazimieras Kazuko Kazuo Kazys Kağan Kebba Keerthana Kefyalew Kehinde Keiko Keiu Keivan Kendra
        Kendrick Kenza Kerstina Kerttuli Kesete Kestin Ketan Kettel Kettil Keyan Keyhan Keyse Kezban Khadeeja Khadijah Khadim Khadiza Khairi Khairia
        Khajak Khaldun Khaleda Khalif Khalilullah Khamis Khanittha Khatereh Khayri Khemjira Khodadad Khoder Khoshaba Khosraw Khosro Khouloud Khulud
        Khurshid Khushal Khushi Khôi Kianoosh Kibra Kicke Kielo Kifle Kikki Kimiya Kimmie Kincső Kinza Kiomars Kioumars Kiptoo Kiriaki Kiriakos Kiril
        Kirk Kirsikka Kirstin Kirsty Kirushanthi Kittiya Kitty Kizza Kiên Kjellaug Klavdia Kleanthis Klemens Klement Klāvs Knud Knute Koit Kokila
        Kolos Kolsoum Komal Konjit Konstantia Konstantina Konstantinos Konstanty Konstanze Korbinian Korkmaz Kornel Kornelia Kornelius Kornkanok
        Kosovare Kossi Kostadin Kostadinka Kotryna Kouassi Kousar Koutaiba Krasimira Kremena Krešimir Krista Kristel Kristiane Kristianna Kristiina
        Kristijonas Kristinn Kristo Kristoff Kristvaldi Kristy Krisztina Krisztián Krsto Krunal Kseniia Kugan Kulap Kuldeep Kulwinder Kumaran Kumari
        Kumiko Kunigunda Kurth Kurtuluş Kustaa Kusti Kwanjai Kweku Kyle Kyomuhendo Kyra Kyriaki Kyriakos Kyrylo Kálmán Károly Käte Käthe Kåge Küllike
        Kürşat Kārlis Kıymet Ágota Áillohaš Áilo Áilu Ákos Ámbar Ánde Ángeles Ántaras Árpád Åsbjörn Åselill Åslög Åsta Åvla Çetin Édouard Élio Émile
        Étienne Étiennette Õnne Ödgärd Öyvind Özcan Özden Öznur Ünal Ārija Čedomir Česlovas Đình Ēriks İlkay Şahin Şebnem Şengül Şerif Şeyma Şirin
        Žanete Žanis Željana Žilvinas Živilė Živorad Žygimantas
        """
}
