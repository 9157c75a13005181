/// Common Swedish surnames; their origin is in SOURCE.md beside this file.
extension WordLists {
    static let surnames = """
        Abbas Abdi Abdullah Abrahamsson Adolfsson Ahlberg Ahlgren Ahlin Ahlqvist Ahlström Ahmad Ahmadi Ahmed Alexandersson Alfredsson Ali Alm
        Almgren Almqvist Anderberg Andersen Andersson Andreasson Andrén Antonsson Aronsson Arvidsson Asp Asplund Augustsson Axelsson Backlund
        Backman Bengtsson Berg Bergdahl Berggren Bergkvist Berglund Bergman Bergqvist Bergsten Bergstrand Bergström Bergvall Berntsson Bertilsson
        Björk Björklund Björkman Blixt Blom Blomberg Blomgren Blomkvist Blomqvist Bodin Bohlin Bohman Bolin Boman Borg Borgström Boström Brandt
        Brink Broberg Brodin Brolin Broman Brännström Burman Bylund Byström Bäck Bäckman Bäckström Börjesson Carlberg Carlson Carlsson Chen
        Christensen Claesson Dahl Dahlberg Dahlgren Dahlin Dahlqvist Dahlström Dahlén Danielsson Davidsson Edberg Edin Edlund Edman Edström
        Edvardsson Einarsson Ek Ekberg Ekdahl Ekelund Ekholm Eklund Eklöf Ekman Ekstrand Ekström Eliasson Elofsson Emanuelsson Emilsson Engberg
        Engdahl Englund Engman Engström Engvall Ericson Ericsson Eriksson Erlandsson Fagerström Falk Farah Ferm Flink Folkesson Fors Forsberg
        Forsell Forsgren Forslund Forsman Frank Fransson Franzén Fredriksson Friberg Frid Frisk Gabrielsson Gashi Grahn Granath Granberg Granlund
        Granström Green Gren Grönlund Gullberg Gunnarsson Gustafsson Gustavsson Göransson Hagberg Haglund Hagman Hagström Hall Hallberg Hallgren
        Hallin Halvarsson Hammar Hammarström Hanna Hansen Hansson Haraldsson Hasan Hassan Hedberg Hedin Hedlund Hedman Hedström Helgesson Hellberg
        Hellgren Hellman Hellström Henningsson Henriksson Hermansson Hjalmarsson Hjelm Hjort Holgersson Holm Holmberg Holmgren Holmqvist Holmström
        Holst Hosseini Hult Hultgren Hultman Hussein Hägg Hägglund Häggström Håkansson Högberg Höglund Ibrahim Ingvarsson Isaksson Ismail Israelsson
        Issa Ivarsson Jacobsson Jafari Jakobsson Jansson Jarl Jensen Jeppsson Johannesson Johansen Johansson Johnson Johnsson Jonasson Jonsson
        Josefsson Juhlin Jönsson Jörgensen Karlberg Karlsson Karlström Khalil Khan Kjellberg Klasson Kling Knutsson Krantz Kristensson Kristiansson
        Kristoffersson Kvist Källström Landin Landström Lantz Larsen Larsson Lennartsson Levin Li Lidström Lidén Lilja Liljegren Lind Lindahl
        Lindberg Lindblad Lindblom Linde Lindell Linder Lindfors Lindgren Lindh Lindholm Lindkvist Lindmark Lindquist Lindqvist Lindskog Lindström
        Lindvall Lindén Liu Ljung Ljungberg Ljunggren Ljungqvist Lund Lundberg Lundblad Lundell Lundgren Lundh Lundholm Lundin Lundkvist Lundmark
        Lundquist Lundqvist Lundström Löf Löfgren Lönn Lövgren Magnusson Malm Malmberg Malmgren Malmqvist Malmström Marklund Martinsson Mattsson
        Melander Melin Moberg Modig Mohamed Mohammad Mohammadi Mohammed Mohamud Molin Mustafa Månsson Mårtensson Möller Nguyen Nielsen Niklasson
        Nilsson Norberg Nord Nordberg Nordgren Nordin Nordlander Nordlund Nordqvist Nordström Norgren Norlin Norling Norman Norrman Norén Nyberg
        Nygren Nylander Nylén Nyman Nyström Näslund Ohlsson Olander Olausson Olofsson Olsen Olsson Omar Oskarsson Osman Ottosson Palm Palmgren
        Palmqvist Paulsson Pedersen Persson Petersen Petersson Pettersson Pihl Pålsson Rask Rasmussen Rehn Robertsson Roos Rosenberg Rosengren
        Rosenqvist Rosén Roth Rydberg Rydén Sahlin Said Saleh Salomonsson Samuelsson Sandberg Sandell Sandgren Sandin Sandström Schmidt Selin
        Simonsson Singh Sjöberg Sjöblom Sjödin Sjögren Sjöholm Sjölander Sjölin Sjölund Sjöstedt Sjöstrand Sjöström Skog Skoglund Skoog Sköld Smith
        Stark Steen Stenberg Stenlund Stenström Storm Strand Strandberg Strid Ström Strömberg Ståhl Sundberg Sundell Sundin Sundqvist Sundström
        Svahn Svanberg Svantesson Svedberg Svensson Svärd Söderberg Södergren Söderholm Söderlund Söderman Söderqvist Söderström Sörensen Thor
        Thorén Thulin Torstensson Tran Turesson Törnqvist Vallin Vesterlund Vestin Viberg Viklund Vikström Vilhelmsson Wahlberg Wahlgren Wahlström
        Wall Wallgren Wallin Wallén Wang Wennberg Werner Westberg Wester Westerberg Westerlund Westin Westlund Westman Wiberg Widén Wiklund Wikström
        Wilhelmsson Winberg Zetterberg Zhang Åberg Ågren Åkerlund Åkerman Åkesson Åsberg Åslund Åström Öberg Öhman Östberg Österberg Östling Östlund
        Östman
        """
}
