/// First names borne in Swedish suburbs today that the lists before it lack; words of Swedish are left out.
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
        Kürşat Kārlis Kıymet Laara Laas Lachezar Lachlan Laetitia Laevie Lahdo Laiba Lailoma Laina Laine Laisvydas Lajos Lakshan Lalise Lalit Lamassu
        Lambros Lamyai Lance Lapo Larbi Larissa Latife Latifullah Latoya Lauma Laure Lauren Laurence Laurens Laurent Laurentia Laurentiu Laurentius
        Laurin Laurina Laurinda Lauris Laurits Lauritz Laurynas Lavanya Laveen Lavinia Lawan Laxmi Layya Lazaros Laís Leander Leanna Leela Leen Leevi
        Lefteris Lehel Leida Leidy Leigh Leijla Leilani Leily Lembit Lemlem Lennarth Lennox Lenny Lenore Lensa Lenuta Leocadia Leokadia Leonas Leoncio
        Leonida Leonidas Leonie Leonila Leonor Leontine Leopoldina Leopoldo Lerato Leroy Lester Lesław Letizia Leul Lexie Leya Lianne Libby Liben
        Libertad Librada Lidiia Lidija Lidiya Liesbeth Liese Liesel Lieselott Liezel Liezl Ligaya Ligita Liia Liibaan Liis Liisi Liivi Lijana Likka
        Liliana Liliane Lilianne Lilith Lilleba Lillebil Lilli Lilliann Lillianne Lillie Lillith Lillyann Lilo Lilyana Limin Linards Lindsay Lindy
        Linnae Linnie Linton Liona Lionel Liqin Lisabet Lisabeth Lisandro Lisanne Lisbett Lisbritt Lise Liselotta Liseth Lisett Lisette Lislott
        Lislotte Lisskulla Liudmila Liudmyla Liviu Liwayway Liwei Lixin Liyan Liying Liyu Liza Lizbet Lizbeth Lizell Lizelott Lizelotte Lizeth Lizett
        Lizette Lizzi Lizzie Liễu Ljerka Ljubiša Ljubov Ljudmila Logini Lois Lola Lolav Lolita Lolo Londa Loredana Lorelei Lorens Lorentz Lorenz
        Lorenza Loreta Lorna Loránd Lotfi Lotte Lotty Loujain Loukas Loulou Lourenço Lovely Loviisa Lovise Lovissa Lowa Lowis Lowisa Loïc Lubov Lucero
        Lucette Lucica Lucie Lucien Lucienne Lucilla Lucille Lucinda Lucio Lucjan Lucrecia Lucrezia Ludolf Ludovic Ludvina Ludwiga Ludwik Ludwika
        Luigi Luise Luisella Luitgard Luiz Luiza Lujayn Lukusa Luminița Lumturije Luningning Lutfar Lutvija Lutz Luukas Luula Luule Luyến Luzia
        Luzviminda Lyka Lylian Lyndon Lynette Lyubka Lyubomir Lyudmyla Lyydia Lyyli Lành László Lásá Läjsa Lóránt Lütfi Lütfiye Lāsma Lương Maadtoe
        Maajja Maandeeq Maaria Macarena Macario Madalena Madara Madars Maddalena Madelaine Madelein Madelen Madeline Madelyn Madhavi Madhuri Madicken
        Madiha Madina Madleine Madlen Maede Maedeh Maekele Maelle Maereg Mafalda Magdalene Magdeleine Magdelena Magdolna Magga Maggi Maggie Maggy
        Magnar Magnhilda Magni Magnild Magny Mahabad Mahado Mahbod Mahboob Mahbooba Mahboobeh Mahbuba Mahder Mahdieh Mahdis Maheen Mahera Mahfuz
        Mahgul Mahkameh Mahmood Mahmuda Mahnoor Mahrokh Mahtta Mahtte Maia Maibrit Maibritt Maie Maimu Mainy Maira Mairi Maisaa Mait Maith Maiwand
        Majbrit Majbrith Majed Majeda Majgreth Majgull Majgun Majli Majlinda Majliss Majsan Majstina Majvi Makbule Makeda Makis Malachi Malala Malene
        Malev Malfrid Maliha Maliheh Malina Malinee Malini Malke Malki Malle Malvin Malvina Malwina Mamadi Mamodou Mamoudou Mamta Manda Mandeep Mandi
        Mandus Mandy Manee Maneerat Manisha Manizheh Manja Manju Manjula Manny Manoel Manolis Manolito Manolo Manon Manoochehr Mansour Mantvydas
        Mapendo Maral Marc Marcel Marceli Marceline Marcelino Marcella Marcelle Marcello Marcellus Marcial Marcos Mardin Mareike Mareks Maren Marenke
        Maret Marganita Margarete Margareth Margarethe Margaritis Margary Margaux Marge Margery Margherita Margith Margitta Margoth Margreta Margreth
        Margretha Margrit Margrith Marguerite Margus Margy Marialouise Marian Mariangela Marianna Mariano Mariatou Marica Maricar Maricarmen Maricel
        Maricica Maricris Mariel Mariell Mariella Marieta Marietta Mariette Marife Marija Mariko Marilena Mariline Marilou Marilyn Marine Marinel
        Marinella Marinette Marinho Marinus Marion Marionne Marios Marisa Marissa Marith Maritza Marivic Mariyana Mariz Mariángel Marjorie Marjory
        Marjut Marketta Markolf Marla Marlin Marlis Marlise Marliss Marlon Marlyn Marna Marni Maroge Marogi Maroof Marret Marry Marsha Marshall Mart
        Marte Marthe Marthina Martine Martinique Martinus Martta Martyna Martynas Marufa Marvin Marwah Maryann Maryanne Maryem Marylou Maryum Marzia
        Marília Masako Masih Masoma Mason Masoomeh Masouda Massimiliano Massimo Massoma Mastewal Masud Masum Matay Mate Mateo Mateus Mathan Mathea
        Mathies Mathilde Mathis Mathivanan Mati Matild Matilde Matin Mattai Matteus Mattheus Matthew Matthieu Matthis Matthæus Mattá Matvey Matvii
        Matīss Maude Maudlin Maunu Maurice Maurits Maurizio Mauro Maurycy Mavis Maxime Maximilia Maximiliana Maximiliano Mayada Mayar Maybritt Mayken
        Maylin Maylis Maymun Mayumi Mayuran Mazdak Maziar Maziyar Mbye Meaza Mechthild Medine Medya Meeli Meenadchi Meenakshi Meeri Megha Meghana
        Megumi Mehak Mehdis Mehedi Mehmedalija Mehrab Mehraneh Mehrangiz Mehret Mehri Mehrnoush Mehrshad Meifang Meilin Meinhard Meisam Meiying
        Mekonen Melahat Melania Melat Melcher Melchior Melchor Melinda Melita Melitta Mellie Melody Melvie Melvil Melvyn Mendel Menekşe Menelaos
        Menghis Mengistu Mengmeng Mengyao Mengyuan Meredith Mereta Merethe Meriam Merike Merith Merle Merlinda Merlita Merry Merta Mertha Merveil
        Merveille Mervyn Merwan Meryam Meselech Metehan Metha Metin Metodi Metta Mevlude Mevludin Mevlüt Meysam Mhret Micaela Michaele Michalina
        Michalis Michela Michele Micheline Michell Michiko Mickael Mickaela Mickan Mickel Mickey Micky Midori Mieke Mieko Migal Miguelina Mihail
        Mihkel Mihkkal Miho Mihretab Mihály Miina Mikaele Mikaelo Mikail Mikela Mikhael Mikkal Mikke Miklós Mikołaj Milanka Mildred Mile Mileva Miley
        Milija Milijana Milind Milivoj Miljenko Milli Millicent Millis Miloje Milun Milutin Milva Milvi Milwa Mimi Mimmie Minal Mincho Minda Mindy
        Minela Minette Minghua Mingyu Minilik Minjun Minni Minnie Minon Mirabella Miradije Miran Miraç Mircea Mirco Mireille Mirel Mirella Miriem
        Mirijam Mirlinda Miroljub Mirosław Mirta Miryam Misan Misbah Mischa Misgina Misha Miska Mithun Mitiku Mitko Mitzi Mizanur Mizgin Miķelis Mjöll
        Modesty Mohaddeseh Mohammadhossein Mohammadmahdi Mohammedali Mohamoud Mohamud Mohanraj Mohibullah Mohini Mohit Mohsin Moinul Moira Moje Mojib
        Mokhtar Mollie Momchil Momtaz Monaf Moncef Mongkol Moni Monicka Monie Monir Monira Monja Monny Montgomery Montserrat Moonika Morad Morgaine
        Morgana Morgane Morits Moritz Morrie Morris Morsal Mosammat Mosche Mose Moshe Mostafizur Motahareh Mourad Moushumi Mozhdah Muataz Muazzez
        Mudar Mudhar Mudīte Mugur Muhamad Muhammadou Muhammed Muhsin Mujib Mujtaba Mukaddes Mukasa Mukhtar Mukta Mukul Mulubrhan Muluken Mulunesh
        Mumin Munasar Munia Munkhzul Munther Muriel Murray Murshida Murtadha Murugan Musaab Mushiya Mushtaq Mustapha Mutasem Muthana Mutlu Muuse
        Muxubo Muzhda Muzhgan Mwamba Mwende Mybera Mykolas Mykyta Myles Mylène Myriam Myroslav Myrtel Myrtle Myrvete Máhtto Máijá Márcia Márcio Márton
        Máximo Märet Märeta Märetha Märith Märt Märthe Mårthen Münire Müzeyyen Mārcis Mārtiņš Mạnh Nabi Nabu Naci Naciye Nadereh Nadezjda Nadežda
        Nadiia Nadin Nadire Nadya Nadzieja Nadège Naemi Nafisa Nafiso Nagarajah Naghmeh Nahar Nahed Naher Nahir Nahrain Nahrin Nahuel Nail Naila Naile
        Naimi Naira Naiyana Naja Najax Najeeb Najia Najiba Najm Najmeh Najmuddin Nakato Nakimera Nalan Nali Nalini Namita Namrata Namukasa Nanci
        Nandini Nanette Nankya Nannie Naoko Naomi Naomie Naowarat Napoleon Naqib Narayan Narcis Narcisa Narciso Narendra Naresh Nargis Nariman
        Naruemon Nasima Nasko Nasreddine Nasreen Nasri Nastasia Nastassja Nasteha Natali Nataliia Natalija Natalina Nataliya Nataly Natalya Natan
        Natascha Natasja Nate Nathali Nathalia Nathaly Nathanael Nathaniel Natthaphon Nauris Navin Navneet Nawar Nawarat Nawaz Nawid Naxhije Nazarii
        Nazdar Nazek Nazih Nazim Nazire Nazma Nazmiye Nazmul Nazneen Ndey Nebiat Necdet Necip Necmettin Neculai Neelam Neeme Neeraj Neerja Neeta
        Nefise Nehat Nektarios Neli Nelia Nell Nella Nelli Nello Nelma Nelofar Nelu Nelvina Nematollah Nematullah Nena Nenita Neomi Nereida Nergiz
        Neriman Nerissa Nerma Nessa Neta Netsanet Netta Neusa Nevis Nevzat Nezir Neşe Niall Niaz Nibal Nicanor Niccole Niccolina Nichlas Nichola
        Nichole Nicki Nickie Nickla Nicklaus Nicko Nicky Nicla Niclaes Nico Nicola Nicolai Nicolaj Nicolaus Nicoleta Nicoletta Nicolette Nicolin
        Nicolina Nicoline Nicolò Nicusor Nida Nidaa Nidhi Nidia Nieves Nighat Nihkke Niilas Niillas Nijolė Nika Nikki Niklaes Niklaus Niklāvs Niknaz
        Niko Nikodem Nikodemus Nikol Nikolajs Nikolaos Nikolas Nikolaus Nikole Nikoleta Nikoletta Nikolette Nikoline Nikoo Nikša Nila Nilab Nilas Nilo
        Nilofer Nilsa Nilsine Nimet Nimfa Nimrod Ninar Nineb Ninette Ninia Ninib Ninnie Ninon Ninorta Ninos Ninoslav Ninsun Ninva Ninve Ninwe Niousha
        Nipaporn Niran Nirmala Nirosha Niroshan Nisar Nishant Nisibin Nithya Nitin Nitya Niusha Niyat Niyazi Njalla Njoroge Noach Noaha Noak Noela
        Noelia Noemi Nojus Nola Nomi Nomin Nomsa Nonglak Nongluck Nongyao Nonna Nonni Nooragha Noppadol Noralf Noralie Norberto Noreen Noriko Norlyn
        Norman Normann Norrie Nosheen Nosrat Nouha Nouhad Noureddine Noureldin Novah Novak Novali Novalie Nowa Noémie Noëlle Nsimba Nuanchan Nuchjarin
        Numa Numan Nuno Nuradin Nurdan Nurettin Nurhan Nuria Nuriya Nuriye Nurjahan Nurul Nusrat Nuur Nuutti Nyanna Nyima Nyimasata Nyla Nynne Nyokabi
        Nándor Nîjad Oana Obada Obaida Obed Obse Octavian Octavius Océane Odai Oddbjörg Oddbjørn Oddmund Oddrun Odeh Odelia Odessa Odetta Odette
        Odhiambo Odil Odila Odina Odine Odisho Odysseas Ogbay Ogechi Ognjen Ognyan Ognyana Oili Oiva Okbay Okello Olaus Olave Olea Oleane Olegario
        Oleksandra Olesia Olev Olgeir Olha Olimpia Olina Oline Oliverio Oliwier Olly Olofina Olow Oluchi Olufemi Olwen Olya Olympe Omaid Omaima Omaira
        Omama Omkar Ommá Omnia Omran Onanong Onyango Onyeka Oona Ophelia Orania Oranous Oras Orathai Orest Orestis Orfilia Orla Ornella Ornina Orsola
        Orsolya Ortrud Osaze Osbert Osborne Oshana Oskara Oskaria Oskarina Osmo Osmund Ostoja Osvald Osvaldas Oswald Otelia Othelia Othilde Othilie
        Othmane Otso Ottavio Otte Otti Ottil Ottilda Ottiliana Ottilie Ottokar Ottonie Otylia Otávio Oumaima Oumnia Ousainou Ovidiu Ovla Ovllá Owais
        Oxana Oxelia Oyuna Oyunchimeg Ozcan Ozge Ozgur Ozkan Ozlem Oļegs Paavali Pacifique Paige Pakhshan Pakize Palmira Palmiro Pamila Panagiota
        Panayiotis Pandora Paniz Pankaj Pannee Panos Pantea Pantelis Panthea Papatsara Paphatsorn Parameswari Paramjit Parand Paraschiva Paraskevas
        Paraskevi Parastou Pardis Pari Parichat Parichehr Parivash Parmida Parminder Parmis Parsifal Parthena Parul Parwana Parwez Parwin Pascale
        Pascaline Paschalis Pascual Pashk Pashtana Pasquale Patcharin Patience Patrizia Patsy Pattaraporn Patty Paulette Pauliina Paulo Paulus Pavle
        Pavlina Pavlos Payal Payman Payton Peep Peer Peeter Peiman Peipei Pekko Pella Pencho Penda Penelope Pengfei Penina Penka Penporn Peppi Perarne
        Pericles Perihan Periklis Perla Perle Perlita Perly Pernell Pernella Pero Perolof Peronella Perry Persis Pervaiz Peshkawt Peterina Petras
        Petre Petrea Petrica Petriina Petrina Petrine Petrisor Petronell Petronila Petronilla Petros Petru Petruta Pettersine Petya Petyo Phannee
        Phatcharaphon Phensri Phil Philipp Philippa Philippe Philippina Phillipa Philomena Phoebe Phong Phonthip Phunsuk Phylis Phước Pichaya Piedad
        Pier Piera Pierina Pierluigi Piero Pierrette Pierrick Pietari Pietro Pilleriin Pilvi Pimporn Pino Pirabu Pirak Pirathap Pirooz Piroska Pithyon
        Piyada Piyaporn Plamedi Plamena Platon Ploypailin Plácido Poles Polixeni Pongsak Poonam Pooneh Pooria Poorya Pooya Porfirio Pornchai Porntip
        Portia Pouneh Poupak Pouran Povel Prabhakar Prachi Pradeep Pramod Pranvera Praphaporn Prasanna Pratibha Pratum Praveen Prayong Precious Preeya
        Prem Prerna Preslava Primitivo Prisca Priscilla Priska Priti Priyantha Prosper Prudence Puja Puneet Purificación Purita Purnima Pushpa Pushpam
        Pávval Pēteris Qaali Qadir Qasem Qazim Qian Qiang Qing Qingqing Qiong Qiuyan Qorane Qudsia Quentin Quincy Quinn Quinten Quintus Quirin Qutaiba
        Quốc Raage Raakel Raana Rabah Rabea Rabee Rabeya Rabi Rabie Rabije Rachael Rachanee Rachela Rachid Rachida Rade Radenko Radha Radhika Radka
        Radoje Radojka Radomir Radoslava Radost Radostin Radostina Radu Rafaella Rafaelle Rafat Raffaele Raffaella Rafia Rafiqul Ragad Raghav Raghid
        Ragnara Ragne Ragnhilda Ragnwald Ragny Raheel Rahela Rahele Raheleh Rahila Rahima Rahmah Rahman Rahmat Rahmi Raho Raido Raili Raimond Raimonds
        Raimund Raimundo Raina Raissa Rajab Rajat Rajeswari Rajib Rajinder Rajini Rajni Raju Raluca Ramani Rambert Rambod Rameen Ramia Ramil Raminta
        Ramiro Ramo Ramunė Ramzi Randal Rando Randolf Randolph Ranj Ranjan Ranjana Ranjini Ranjit Raphael Raphaela Raqiya Raquelita Rasel Rashed
        Rasheed Rashida Rasma Rasmina Rasmine Rasool Rasoul Rastin Ratchadaporn Ratchanee Rateb Ratnam Rauha Ravindra Rawan Rawda Rawia Raxmo Raya
        Rayane Rayna Razia Razieh Raziye Raziyeh Razvan Rebeca Rebeccah Rebeka Rebekah Rebekka Redae Redwan Reece Reet Refaat Refika Refugio Reggie
        Regine Reginia Regnhild Rehan Rehema Reidun Reidunn Reiko Reimar Reimer Rein Reina Reiner Reinhild Reinhilde Reinholdina Reini Reinis Reino
        Rejne Rekha Remedios Remus Remzija Renad Renalyn Renato Renaud Rene Renske Renu Renuka Renzo Reshma Resi Resul Reyhan Reynaldo Rezaul Rezső
        Rezvan Rhea Rhiannon Rhoda Rhodora Rhonda Ricard Ricarda Ricarte Riccard Riccardo Richarda Richelle Rickey Rickie Ricky Rico Riddhi Rifat
        Riham Rihards Riho Rihttá Riika Riin Riivo Rikarda Rikhard Riley Rimantė Rimas Rimon Rimsha Rimun Rina Rinaldo Rino Ripon Rishi Ritesh Ritha
        Ritvars Riya Riyadh Rizalina Riziki Rizwana Ričardas Ro'a Robabeh Robbie Roberta Roberth Robertha Robertina Roberts Robina Roble Robyn Rocco
        Rochelle Roderick Rodica Rodny Rodolf Rodrik Roeen Roel Rogert Roghayeh Rogério Roham Rohey Rohini Rohullah Rohyo Roine Roja Rojbin Rojne
        Rojwan Roken Rokeya Rokhshana Roksana Rola Rolanda Rolands Rolland Rolph Romain Romano Romica Rommel Romualdas Romulus Romy Rona Ronalyn
        Rondik Ronilo Ronya Rooble Roosa Roqaya Roque Rory Rosaleen Rosalin Rosalina Rosalind Rosalinda Rosaline Rosalyn Rosamund Rosamunda Rosann
        Rosanne Rosaria Rosaura Rosel Roselie Roselill Roselina Roseline Rosella Roselle Roselotte Roselyn Rosemari Rosemarie Rosenda Rosendo Rosette
        Roshni Rosi Rosie Rosina Rositsa Rosli Roslin Rosmari Rostislav Rosvita Roswita Roswitha Rosy Rosângela Rouba Roukaya Rouzbeh Rowda Rowel
        Roxan Roxane Roxanna Roxanne Roxette Roxy Royne Rozita Rozália Rubar Ruby Ruchi Rudaina Rudo Rudolfina Rudolph Ruel Rufina Rufino Rufus
        Ruggero Ruhi Ruhullah Ruijie Rukaya Rukhosh Rukhsana Rukiye Ruksana Rula Rumana Rumbidzai Rumiana Rumyana Runak Rungrat Rungtiwa Runhild Runo
        Ruoxi Rupak Rupali Rupert Ruperto Ruprecht Ruslana Russel Rutger Ruthai Ruthel Ruthger Ruthie Ruun Ruvim Ruxandra Rydolf Ryota Rávdná Réka
        Rémy Rózsa Rögnvald Rūdolfs Saada Saafi Saalax Sabad Sabahat Sabera Sabin Sabino Sabir Sabira Sabreen Sabrija Sabrina Sabro Sabur Sachiko
        Sackarias Saddiqa Sadegh Sadeq Sadettin Sadhana Sadije Saeed Saeeda Saeideh Safae Safete Safi Safiye Saghar Saghi Saham Sahel Sahil Saied Saif
        Saifeddine Saiful Saikou Saina Saira Sait Sajed Sajib Sajida Sakda Sakhi Sakib Sakina Sakine Salaad Salad Salaheddin Salaheddine Saleem
        Saleheh Salete Salha Saliba Salif Salima Salimata Salina Salmin Salome Salvacion Salvatore Samad Samaher Samanta Samih Samim Samita Samiullah
        Samnieng Sampo Samran Samyar Sanae Sanam Sanaullah Sandija Sandrine Sandro Sandu Sandy Sangduan Sanguan Sanharib Sania Sanije Saniye Sanjeev
        Sanjeevan Sanjin Santhiya Santino Santos Saoirse Saowalak Saowanee Saqib Sarab Sarangerel Saraswathi Sarawut Sarbast Saredo Sargina Sargis
        Sargon Sarhang Sarika Sarita Sarkawt Sarmīte Saro Sarolta Sarvenaz Sasithorn Sassan Sathya Satish Satoko Satoshi Satou Saturnino Satya
        Satılmış Saud Savas Saverio Savino Savita Savvas Sawai Sawitree Sayed Sayeh Seada Seamus Sebastião Sebele Sediq Sediqullah Sefatullah Seham
        Sehrish Seid Seifu Selvam Selver Selvi Semiha Semiramis Semun Semyon Senem Sennay Senni Senthil Septimiu Serafima Serafín Serban Serdem Sermin
        Sermsri Serpil Sertaç Setara Setayesh Setsuko Sevastian Sevcan Sevdalin Sevdije Severino Sevgül Sevilay Seweryn Seyed Seyedeh Seyfi Seyit
        Seyoum Seyyed Sezgin Shaafi Shabana Shabo Shadha Shafi Shafiqa Shafiqul Shafiqullah Shafqat Shagufta Shahana Shahidul Shahla Shahnam Shahriar
        Shahriyar Shahryar Shahyar Shakila Shakir Shalini Sham Shamil Shamim Shamima Shamiram Shamiran Shamoun Shams Shamsia Shamsuddin Shamsul
        Shamsullah Shano Shanshan Shanta Shantanu Shanthi Shaohua Shaparak Shapol Shaqir Sharad Sharareh Sharbel Sharda Sharif Sharifa Sharifullah
        Sharmake Sharmin Sharo Sharokin Sharukin Sheeraz Sheetal Shefali Shehzad Sheida Shekib Shekiba Shekoufeh Shelby Sheldon Shelley Shene Sheriffo
        Sherihan Sherin Sherwan Sheryl Sheyda Shida Shideh Shihan Shiler Shilpa Shimelis Shimin Shinji Shinkai Shireen Shirzad Shishay Shiv Shivam
        Shivani Shkumbin Shlemon Shlimon Shmuni Shogufa Shohel Shohre Shoja Shokouh Shole Sholeh Shorouk Shoruk Shpend Shraddha Shuang Shubham
        Shubhangi Shugri Shukrije Shuling Shushan Shweta Siabend Siamak Siavosh Siegbert Siegfried Sieglinde Siegmund Siegrid Siem Sifa Sigismund
        Sigita Sigitas Sigmar Sihan Siim Siina Sikandar Silja Silvano Silverio Silvestre Silvi Silvija Silvina Silviu Silviya Simaan Simele Simion
        Simonas Simos Simran Simão Sinharib Sintayehu Sintija Siobhan Sipho Siqi Siraj Sirak Sire Sirikarn Sirilak Sirima Sirinapa Siriwan Sirje
        Siroos Sirous Sirra Sita Sivakumar Sivam Siyabend Siyu Sjul Sjulle Skaistė Slavi Slavka Slađana Sleiman Slobodanka Snezhana Snizhana Snježana
        Sobia Socorro Sodaba Sodabeh Sofiya Sofoklis Sogand Soha Sohaib Sohaila Sohel Sohvi Sokol Sokratis Solange Soleiman Soltan Solvita Solyana
        Solène Somkiat Somnuk Sompong Somyot Sonal Sonali Sonam Songkran Sonita Soodabeh Sopha Sorina Soroosh Sosina Soterios Sotiria Sotirios Sotiris
        Sotiroula Soumaya Souzan Sowda Spasoje Spencer Spogmai Spyridon Spyridoula Spyros Sreten Sridevi Sridhar Srwsht Ssemakula Stacy Stamatia
        Stamatis Stanimir Stanimira Stanislava Stanoje Stasys Stasė Stathis Stavroula Staņislavs Stefano Stefanos Stefka Stelian Steliana Stelios
        Stephan Stera Stergios Sterk Stevo Stiinná Stipe Stjepan Stojanka Storai Stoyanka Styliani Stylianos Stéphane Subhi Subramaniam Sucdi Suchart
        Suchitra Sudabeh Sufia Sufian Sufyan Sugirtha Suham Suheil Suhrab Sujeewa Sujitra Sukaina Sukanda Sukhdev Sukhwinder Suksan Sulaiman Suldan
        Suleqa Sulevi Sultanali Sumaira Sumaiya Sumathi Sumayya Sumer Sumitra Sumitta Summaya Sumon Sumontha Suna Sunhee Sunil Sunná Suoma Supattra
        Suphan Suphansa Suphaporn Suraj Sureeporn Surekha Surendra Suroyo Surya Sushil Suthan Suthida Sutthida Suvada Suwan Suwanna Suwimon Suzan
        Suzana Suzhen Svenja Svetislav Svetla Svetlin Svetoslav Svetozar Sviatoslav Svilen Svyatoslav Swapna Sybil Syed Syeda Sylejman Sylvain
        Sylvaine Sylvette Sylviane Sylvie Szabolcs Szilveszter Szilvia Szilárd Sámmol Sándor Sébastien Séverine Süheyla Sümeyye Sławomira Taavet Taban
        Tabassum Tabitha Tadelech Tadeo Tadese Tafadzwa Taghrid Tahera Tahere Tahmasb Tahmina Tahmoores Tahsin Taimur Taisia Taisiia Takashi Takeshi
        Taleb Taleen Talha Talib Talieh Talin Talip Talya Tamam Tamanna Tambet Tamim Tamsin Tamás Tanguy Tania Tanjila Tanju Tanmay Tansu Tanvir
        Taraneh Tarun Taslima Tasos Tassilo Tassos Tatenda Tatu Tatyana Taufik Taulant Tauras Tauri Tawar Tawfik Tawfiq Tayfur Taylan Tayo Taysir
        Tayyab Tayyaba Tefera Tehmina Tejal Tekin Tekleab Tellervo Telma Telmo Temel Temur Tenagne Tendai Teodoro Teresita Terry Teréz Terézia
        Tesfaalem Tesfamariam Tesfay Tessie Tevfik Tewelde Thabo Thamilini Thanasis Thandi Thanos Thanuja Thanyarat Tharani Tharsan Tharshini Thavam
        Thawatchai Thaís Thekla Themba Themis Theodoros Theofilos Thibault Thibaut Thidarat Thierno Thileepan Thipawan Thivya Thodoris Thomais
        Thongmuan Thongsuk Thorben Thuraya Thushara Thái Thương Thạch Tiberiu Tibor Tigisti Tiglat Tihomira Tiiu Tilahun Tilman Timofey Tinka Tinoosh
        Tirunesh Tiruwork Tivadar Tiziana Tiziano Tizita Todorka Toktam Tolgahan Tolosa Tommaso Tomoko Tomomi Tomé Tonći Tooba Toomaj Tooraj Toorpekai
        Toprak Torben Torialai Torpekai Touhid Touko Touma Touran Toàn Traian Traudl Triantafyllos Trifa Triinu Tringa Triết Trude Trupti Tryfon Trân
        Trường Trọng Tsanko Tsedale Tsegereda Tsetseg Tsigereda Tsveta Tsvetan Tsvetanka Tsvetelina Tudor Tuncer Tuomma Turabdin Turan Turhan Turunesh
        Tushar Tuuli Tuya Tymofii Tymon Tyson Tytti Tímea Tùng Tường Ubaid Ubaldo Uday Udgon Udomporn Ugbaad Ugbad Ugnė Uhca Uliana Ulyana Umaima
        Umair Umayma Umberto Umer Umesh Umulkheyr Unelma Untamo Unto Upasana Upul Uraiwan Uranchimeg Urhay Urmila Uroš Ursel Urtė Urve Usama Usanee
        Usman Ustym Uthaiwan Uthman Utkarsh Uuno Uzair Uģis Vaani Vaggelis Vahap Vahit Vaia Vaibhav Vaidas Vaidotas Vaike Vaishali Vajiheh Valdemaras
        Valeri Valerica Valerii Valerio Valeriu Valery Vali Valko Valpuri Valters Valve Valérie Vanesa Vangelis Vanitha Vanya Varsha Vasant Vasanthi
        Vasco Vasilica Vasiliki Vasilios Vasily Vaso Vassilia Vassiliki Vassilios Vassilis Vasuki Vaughn Veena Veiko Veit Velichka Velizar Velly
        Vendla Veniamin Venke Ventsislav Verna Vernon Vesela Veselin Veselina Veselinka Veselka Vesta Veysi Viacheslav Vicenta Victoire Victoriia
        Vidmantas Vidosava Vieno Viire Viive Viivi Vijaya Vijitha Viktoras Viktoriya Vilhelmiina Vilija Vilis Villu Vilmos Vilppu Viltė Vimala Vince
        Vincens Vincenza Vincenzo Vineet Vinita Viorel Viorica Vipul Virge Virgil Virgilijus Virgilio Virginie Virginija Virve Vishnu Vitalii Vitaly
        Vithushan Vittoria Vittorio Vitória Viveca Vivencia Viviana Viviane Viyan Vizma Vlada Vladas Vladislava Vladut Vladyslava Voicu Vojka Volkmar
        Volmar Voula Vukašin Vumilia Vuokko Vytas Véronique Vítor Wacława Wadad Wadih Wafae Wagma Wagner Wahib Wahiba Wahidullah Wail Wairimu Wais
        Wajiha Wajma Walaiporn Walborg Walburga Walentin Walfrid Wallace Wallapa Wally Walther Waltraut Wangari Wangui Wanja Wanjiru Wanna Wannee
        Warde Warren Warsame Wasan Waseem Wasfi Wasim Wassila Watsana Waweru Wazir Wegahta Wehliye Weidong Weiguo Weihua Weijia Weimin Wencke Wendell
        Wenhui Wenjun Wenke Wenli Wenting Wera Weronika Wessam Whitney Wictor Widad Widar Wide Wijdan Wilawan Wilhelmine Willard Willibald Wilson
        Winai Wincent Winfried Winifred Winnie Winston Wiola Wipa Wipada Wiphawan Witthaya Wiveka Wivi Wivianne Wivine Wiwi Woldu Wolmar Wondwossen
        Worknesh Wubit Władysława Xalid Xanthippi Xasna Xecê Xelil Xenia Xenofon Xhavit Xhemail Xhevahire Xiang Xiaobo Xiaodan Xiaodong Xiaofang
        Xiaofei Xiaofeng Xiaohua Xiaojie Xiaojing Xiaolan Xiaolin Xiaomin Xiaoping Xiaoxia Xiaoying Xiaoyu Xinyi Xinyu Xinyue Xiulan Xiuzhen Xuefei
        Xusseen Xwezga Yacoub Yadigar Yadira Yafet Yaghoub Yahye Yajing Yakob Yakub Yaldo Yalini Yalçın Yanet Yang Yanhong Yanhua Yanka Yanko Yankuba
        Yanli Yann Yannick Yannoula Yanping Yanyan Yaowapa Yaqi Yarela Yaroslava Yasamin Yaseen Yashar Yashoda Yasmine Yasna Yasser Yating Yavor Yavuz
        Yawen Yawno Yawsef Yazdan Yazid Yefim Yegor Yehor Yelda Yenny Yetunde Yevgeni Yezen Yeşim Yiannis Yididya Yifei Yihan Yilin Yimin Yiming
        Yindee Yining Yiorgos Yiran Yixin Yixuan Yiyi Ylber Ylldes Ylwa Yoab Yoana Yoel Yogarajah Yogesh Yohanon Yoko Yonadam Yong Yonis Yordanka
        Yosan Yoseph Yoshiko Yosip Yosri Youkhanna Youmna Younan Younis Yousif Yrja Yrjänä Yrsa Yuchen Yuhanon Yukari Yukiko Yulan Yuliia Yulin Yuling
        Yumei Yumi Yumiko Yumna Yunfei Yunis Yupa Yuphin Yuping Yuqing Yurdagül Yurij Yusof Yusupha Yutong Yuusra Yuxi Yuxin Yuyan Yves Yvon Yvonn
        Ywonne Yücel Yıldıray Yıldız Zabi Zacarías Zacharias Zade Zaharia Zahi Zahide Zahirul Zaidan Zakariyya Zakhar Zakiullah Zakiya Zamfir Zaniar
        Zannatul Zarghona Zarghuna Zarifa Zarife Zarrin Zawadi Zaya Zaye Zdravka Zdzisława Zeeshan Zeid Zeinah Zekarias Zekiye Zelge Zeliha Zenaida
        Zenebech Zerit Zerya Zeryan Zewditu Zeyad Zeynaba Zeynel Zhala Zhen Zhenyu Zhian Zhilwan Zhina Zhinous Zhiqiang Zhivka Zhivko Zhiwar Zhiyuan
        Ziedonis Zigmārs Zigurds Zina Zinab Zisis Zita Ziya Ziyi Zlatina Zlatka Zohaib Zohra Zoia Zoila Zoja Zoleikha Zoltán Zorana Zoriana Zornitsa
        Zoubida Zoulikha Zsanett Zsigmond Zsolt Zsombor Zsuzsa Zsuzsanna Zsuzsi Zsófia Zuhal Zuhuur Zulaikha Zuleyha Zulfo Zumra Zunaira Zyhra
        Zyrafete Zélia Zülfü Ágota Áillohaš Áilo Áilu Ákos Ámbar Ánde Ángeles Ántaras Árpád Åsbjörn Åselill Åslög Åsta Åvla Çetin Édouard Élio Émile
        Étienne Étiennette Õnne Ödgärd Öyvind Özcan Özden Öznur Ünal Ārija Čedomir Česlovas Đình Ēriks İlkay Şahin Şebnem Şengül Şerif Şeyma Şirin
        Žanete Žanis Željana Žilvinas Živilė Živorad Žygimantas
        """
}
