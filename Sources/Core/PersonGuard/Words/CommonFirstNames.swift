/// Common Swedish first names; their origin is in SOURCE.md beside this file.
extension WordLists {
    static let firstNames = """
        Aaron Abbas Abdi Abdirahman Abdul Abdullah Abdullahi Adam Adele Adnan Adrian Agne Agnes Agneta Agnieszka Ahmad Ahmed Aina Aisha Alan Alba
        Albert Alberto Albin Alejandro Aleksandra Alex Alexander Alexandra Alexis Alf Alfons Alfred Algot Ali Alice Alicia Alina Allan Alma Alva
        Alvar Alve Alvin Amadeus Amalia Amanda Amelia Amelie Amin Amina Amir Amira Ana Anas Anders Andrea Andreas Andres Andrew Andrzej André
        Andréas Anette Angela Angelica Angelika Angelina Anita Anja Ann Ann-Britt Ann-Charlott Ann-Charlotte Ann-Christin Ann-Christine Ann-Kristin
        Ann-Louise Ann-Mari Ann-Marie Ann-Sofi Ann-Sofie Anna Anna-Karin Anna-Lena Anna-Lisa Anna-Maria Anne Anne-Marie Anneli Annelie Annette
        Annica Annie Annika Annikki Antero Anthony Anton Antonia Antonio Arne Arnold Aron Arthur Artur Arvid Assar Asta Aston Astrid August Aurora
        Axel Barbara Barbro Beata Beatrice Bella Ben Bengt Benjamin Benny Berit Berndt Bernhard Bernt Bert Bertil Betty Bianca Bill Billy Birger
        Birgit Birgitta Bjarne Björn Bo Bodil Boel Boris Brita Britt Britt-Mari Britt-Marie Britta Bror Bruno Börje Cajsa Camilla Carin Carina Carl
        Carl-Johan Carlos Carmen Carola Carolin Carolina Caroline Casper Cassandra Catarina Catharina Cathrine Catrin Cecilia Celine Charles Charlie
        Charlott Charlotta Charlotte Christel Christer Christian Christin Christina Christine Christofer Christoffer Christopher Claes Clara Clas
        Claudia Colin Conny Cornelia Cristina Curt Dag Dagmar Dagny Dan Daniel Daniela Daniella Dante David Del Denise Dennis Desirée Diana Dick
        Doris Douglas Ebba Ebbe Eddie Edgar Edit Edith Edvard Edvin Edward Edwin Egon Einar Eira Eivor Elena Eleonor Eleonora Elias Elin Elina
        Elinor Elis Elisa Elisabet Elisabeth Elise Elizabeth Ella Ellen Ellie Ellinor Elliot Elly Elma Elmer Elna Elof Elsa Else Elsie Elsy Elton
        Elvin Elvira Elvis Elvy Emanuel Emelie Emil Emilia Emilie Emilio Emily Emma Emmy Enar Engla Eric Erica Erik Erika Erland Erling Erna Ernst
        Eskil Estelle Ester Esther Ethel Eugen Eva Eva-Lena Evald Evelina Evelyn Evert Evy Ewa Fabian Fanny Fatima Felicia Felix Ferdinand Filip
        Filippa Florence Folke Frank Frans Fred Fredric Fredrik Fredrika Freja Frida Fritz Gabriel Gabriella Georg George Gerd Gerda Gerhard Gert
        Gertrud Gillis Gisela Glenn Gottfrid Greger Greta Gudrun Gun Gun-Britt Gunborg Gunhild Gunilla Gunnar Gunnel Gunvor Gustaf Gustav Göran
        Gösta Göte Hamid Hampus Hamza Hanna Hannah Hannele Hannes Hans Harald Harriet Harry Hasan Hassan Hedda Hedvig Heidi Helen Helena Helene
        Helga Helge Helmer Helén Heléne Henning Henric Henrietta Henrik Henry Herbert Herman Hilda Hilding Hillevi Hilma Hjalmar Hjördis Holger Hugo
        Hussein Håkan Ian Ibrahim Ida Idun Ilona Ilse Ina Ines Inez Ing-Britt Ing-Marie Inga Inga-Britt Inga-Lill Ingalill Inge Ingeborg Ingegerd
        Ingegärd Ingela Ingemar Inger Ingmar Ingrid Ingvar Irene Iris Irma Iréne Isa Isaac Isabel Isabell Isabella Isabelle Isac Isak Ismail Ivan
        Ivar Jack Jacob Jakob Jamal James Jan Jan-Erik Jan-Olof Jan-Åke Jane Janet Jari Jarl Jasmin Jasmine Jean Jeanette Jennie Jennifer Jenny Jens
        Jerker Jerry Jesper Jessica Jill Jim Jimmie Jimmy Joachim Joacim Joakim Joanna Joel Johan Johanna Johannes John Johnny Joline Jon Jonas
        Jonatan Jonathan Jonna Jonny Jose Josef Josefin Josefina Josefine Joseph Josephine José Juan Judith Juhani Julia Julian Julie Julius Juni
        Junior Jörgen Kaarina Kai Kaj Kajsa Kalevi Kalle Kari Karim Karin Karina Karl Karl-Erik Karolina Kasper Katarina Katarzyna Katharina Katja
        Katrin Kennet Kenneth Kenny Kent Kenth Kerstin Kevin Khaled Khalid Kian Kim Kjell Klara Klas Knut Konrad Krister Kristian Kristin Kristina
        Kristine Kristofer Kristoffer Krzysztof Kumar Kurt Lage Laila Lara Lars Lars-Erik Lars-Göran Lars-Olof Lars-Åke Lasse Laura Lea Leah Leena
        Leia Leif Leila Lena Lennart Leo Leon Leona Leonard Leonardo Leopold Levi Li Liam Liisa Lilian Lillemor Lilly Lily Lina Linda Linn Linnea
        Linnéa Linus Lisa Lisbet Lisbeth Lise-Lott Lise-Lotte Liselott Liselotte Liv Livia Lo Loke Lotta Loui Louie Louis Louise Lova Love Lovis
        Lovisa Lowe Lucas Lucia Ludvig Ludwig Luis Lukas Luna Lydia Lykke Maarit Madeleine Madelene Magdalena Magnus Mahdi Mahmoud Maj Maj-Britt
        Maj-Lis Maja Majken Majvor Malgorzata Malin Malte Malva Manfred Manuel Marcin Marco Marcus Marek Margaret Margareta Margaretha Margit Margot
        Margret Mari Maria Mariam Mariana Mariann Marianne Marie Marie-Louise Marika Marina Mario Marit Marita Marja Marjatta Mark Marko Markus
        Marlene Marta Martin Martina Mary Maryam Matheo Mathias Mathilda Matias Matilda Mats Matteo Matti Mattias Matts Maud Mauritz Max Maximilian
        May Maya Mehmet Meja Melina Melissa Melker Melvin Melwin Mia Micael Michael Michaela Michal Michel Michelle Miguel Mika Mikael Mikaela Mila
        Milan Milla Milo Milton Mimmi Mina Minna Mio Mira Miranda Miriam Mirjam Moa Mohamad Mohamed Mohammad Mohammed Molly Mona Monica Monika
        Morgan Muhammad Mustafa My Märta Märtha Måns Mårten Nadia Nadja Nancy Nanna Natalia Natalie Natanael Nathalie Nellie Nelly Neo Nicholas
        Nicklas Niclas Nicolas Nicole Niklas Nikola Nils Nina Noa Noah Noel Nora Nour Nova Ola Olav Olavi Ole Olga Oliver Olivia Oliwer Olle Olof
        Olov Omar Oscar Oskar Osman Ossian Ottilia Otto Ove Owe Patric Patricia Patrick Patrik Paul Paula Paulina Pauline Pawel Peder Pekka Pelle
        Per Per-Erik Per-Olof Pernilla Peter Petra Petter Philip Pia Pierre Piotr Pontus Pär Rafael Ragnar Ragnhild Ralf Ralph Rasmus Raymond
        Rebecca Rebecka Regina Reine Reinhold Renée Reza Richard Rickard Rigmor Rikard Rita Robert Roberto Robin Roger Roland Rolf Ronald Ronja
        Ronnie Ronny Rosa Rose Rose-Marie Rosita Roy Ruben Rudolf Rune Rut Ruth Sabina Saga Said Saleh Sally Sam Sami Samir Samira Samuel Sandra
        Sanna Sara Sarah Sebastian Selma Seth Sigfrid Sigge Signe Sigrid Sigurd Sigvard Simon Simone Siri Siv Sivert Sixten Sofi Sofia Sofie Solveig
        Sonia Sonja Sonny Sophia Sophie Staffan Stefan Stella Stellan Sten Stephanie Stig Stina Sture Sune Susan Susann Susanna Susanne Suzanne
        Svante Svea Sven Sven-Erik Sven-Olof Sylvia Sören Tage Tanja Tapani Tapio Ted Teodor Teresa Terese Teresia Thea Theo Theodor Theres Therese
        Theresia Therése Thi Thomas Thor Thore Thure Tilda Tilde Tim Timo Tina Tindra Tobias Tom Tomas Tomasz Tommy Toni Tony Tor Tora Torbjörn Tord
        Tore Torgny Torsten Tova Tove Tristan Ture Tuulikki Tuva Tyra Ulf Ulla Ulla-Britt Ulrica Ulrik Ulrika Uno Urban Valborg Valdemar Valentin
        Valentina Valter Vanessa Vanja Vega Vendela Vera Verner Veronica Veronika Victor Victoria Vidar Vide Viggo Viking Viktor Viktoria Vilgot
        Vilhelm Vilhelmina Ville Vilma Vilmer Vincent Viola Viveka Vivianne Waldemar Walter Werner Wilhelm Wilhelmina Wille William Willy Wilma
        Wilmer Yasmin Ylva Yngve Yousef Yusuf Yvonne Zahra Åke Åsa Åse Örjan Östen
        """
}
