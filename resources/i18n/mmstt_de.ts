<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Mmstt</name>
        <message>
            <source>Ground Motion Forecast</source>
            <translation>Bodenbewegung vorhersagen</translation>
        </message>
        <message>
            <source>Forecast ground displacement from EGMS data</source>
            <translation>Bodenverschiebung aus EGMS-Daten vorhersagen</translation>
        </message>
        <message>
            <source>MM-STT Ground Motion Forecast</source>
            <translation>MM-STT Bodenbewegungsvorhersage</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Gebiet</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>Rechteck</translation>
        </message>
        <message>
            <source>Draw a rectangle on the map: press, drag, release</source>
            <translation>Ein Rechteck auf der Karte zeichnen: drücken, ziehen, loslassen</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>Polygon</translation>
        </message>
        <message>
            <source>Draw a polygon on the map: click corners; right click or Enter closes, Esc gives up</source>
            <translation>Ein Polygon auf der Karte zeichnen: Ecken klicken; Rechtsklick oder Eingabe schließt, Esc bricht ab</translation>
        </message>
        <message>
            <source>Current view</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>Use what the map shows now</source>
            <translation>Nehmen, was die Karte gerade zeigt</translation>
        </message>
        <message>
            <source>All data</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>This area is empty. Draw it again.</source>
            <translation>Dieses Gebiet ist leer. Bitte neu zeichnen.</translation>
        </message>
        <message>
            <source>Extent of {0}</source>
            <translation>Ausdehnung von {0}</translation>
        </message>
        <message>
            <source>No layer in this project</source>
            <translation>Kein Layer in diesem Projekt</translation>
        </message>
        <message>
            <source>Add an EGMS file, or a point layer of this project.</source>
            <translation>Eine EGMS-Datei oder einen Punktlayer dieses Projekts hinzufügen.</translation>
        </message>
        <message>
            <source>Reading the data…</source>
            <translation>Daten werden gelesen…</translation>
        </message>
        <message>
            <source>components</source>
            <translation>Komponenten</translation>
        </message>
        <message>
            <source>product levels</source>
            <translation>Produktstufen</translation>
        </message>
        <message>
            <source>tracks</source>
            <translation>Spuren</translation>
        </message>
        <message>
            <source>The data run from {0} to {1}. Choose a day within.</source>
            <translation>Die Daten reichen von {0} bis {1}. Bitte einen Tag dazwischen wählen.</translation>
        </message>
        <message>
            <source>Only {0} days of data lie before this day; at least a year is needed.</source>
            <translation>Vor diesem Tag liegen nur {0} Tage Daten; mindestens ein Jahr ist nötig.</translation>
        </message>
        <message>
            <source>These are different {0} ({1}). Forecast them one after the other.</source>
            <translation>Das sind verschiedene {0} ({1}). Bitte nacheinander vorhersagen.</translation>
        </message>
        <message>
            <source>Drop EGMS zip or CSV files here
or add them with the buttons below</source>
            <translation>EGMS-Dateien (ZIP oder CSV) hier ablegen
oder mit den Knöpfen unten hinzufügen</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>EGMS files as downloaded (zip or CSV), or point layers with one field per date</source>
            <translation>EGMS-Dateien wie heruntergeladen (ZIP oder CSV) oder Punktlayer mit einem Feld je Datum</translation>
        </message>
        <message>
            <source>Files…</source>
            <translation>Dateien…</translation>
        </message>
        <message>
            <source>Add EGMS zip or CSV files from disk</source>
            <translation>EGMS-Dateien (ZIP oder CSV) von der Platte hinzufügen</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Layer</translation>
        </message>
        <message>
            <source>Add a point layer of this project that has one field per date</source>
            <translation>Einen Punktlayer dieses Projekts hinzufügen, der ein Feld je Datum hat</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Take the selected data off the list (Del)</source>
            <translation>Die gewählten Daten aus der Liste nehmen (Entf)</translation>
        </message>
        <message>
            <source>Add displacement data</source>
            <translation>Verschiebungsdaten hinzufügen</translation>
        </message>
        <message>
            <source>No point layer in this project</source>
            <translation>Kein Punktlayer in diesem Projekt</translation>
        </message>
        <message>
            <source>Producer: {0}</source>
            <translation>Hersteller: {0}</translation>
        </message>
        <message>
            <source>{0} to {1}</source>
            <translation>{0} bis {1}</translation>
        </message>
        <message>
            <source>Start the forecast; QGIS stays free for other work</source>
            <translation>Vorhersage starten; QGIS bleibt für andere Arbeit frei</translation>
        </message>
        <message>
            <source>Ground motion forecast</source>
            <translation>Bodenbewegungsvorhersage</translation>
        </message>
        <message>
            <source>The forecast failed. The log panel (MM-STT) has the details.</source>
            <translation>Die Vorhersage ist gescheitert. Näheres steht im Protokoll (MM-STT).</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Abgebrochen</translation>
        </message>
        <message>
            <source>Forecast engine</source>
            <translation>Rechenkern der Vorhersage</translation>
        </message>
        <message>
            <source>statistical baselines</source>
            <translation>statistische Vergleichsverfahren</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>Choose a Python…</source>
            <translation>Python wählen…</translation>
        </message>
        <message>
            <source>Copy diagnostics</source>
            <translation>Diagnose kopieren</translation>
        </message>
        <message>
            <source>A Python that has torch, numpy and safetensors</source>
            <translation>Ein Python mit torch, numpy und safetensors</translation>
        </message>
        <message>
            <source>Python</source>
            <translation>Python</translation>
        </message>
        <message>
            <source>Can run</source>
            <translation>Kann rechnen</translation>
        </message>
        <message>
            <source>Why not more</source>
            <translation>Warum nicht mehr</translation>
        </message>
        <message>
            <source>L2a Basic</source>
            <translation>L2a Basic</translation>
        </message>
        <message>
            <source>L2b Calibrated</source>
            <translation>L2b Calibrated</translation>
        </message>
        <message>
            <source>L3 Ortho</source>
            <translation>L3 Ortho</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Vertikal (Up)</translation>
        </message>
        <message>
            <source>East</source>
            <translation>Ost (East)</translation>
        </message>
        <message>
            <source>line of sight</source>
            <translation>Sichtlinie</translation>
        </message>
        <message>
            <source>reading…</source>
            <translation>wird gelesen…</translation>
        </message>
        <message>
            <source>point layer</source>
            <translation>Punktlayer</translation>
        </message>
        <message>
            <source>cells</source>
            <translation>Zellen</translation>
        </message>
        <message>
            <source>points</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <source>a few seconds</source>
            <translation>wenige Sekunden</translation>
        </message>
        <message>
            <source>counting cells…</source>
            <translation>Zellen werden gezählt…</translation>
        </message>
        <message>
            <source>The number of cells appears once data are read.</source>
            <translation>Die Zahl der Zellen erscheint, sobald Daten gelesen sind.</translation>
        </message>
        <message>
            <source>working</source>
            <translation>in Arbeit</translation>
        </message>
        <message>
            <source>{0:,} {1} inside{2}{3}</source>
            <translation>{0:,} {1} im Gebiet{2}{3}</translation>
        </message>
        <message>
            <source>cell</source>
            <translation>Zelle</translation>
        </message>
        <message>
            <source>Done in {0}. The maps are in the layer tree.</source>
            <translation>Fertig in {0}. Die Karten stehen im Layerbaum.</translation>
        </message>
        <message>
            <source>user data</source>
            <translation>Eigene Daten</translation>
        </message>
        <message>
            <source>{0:.0f} min</source>
            <translation>{0:.0f} min</translation>
        </message>
        <message>
            <source>about {0}</source>
            <translation>etwa {0}</translation>
        </message>
        <message>
            <source>track {0}</source>
            <translation>Spur {0}</translation>
        </message>
        <message>
            <source>release {0}</source>
            <translation>Ausgabe {0}</translation>
        </message>
        <message>
            <source>{0:,} dates</source>
            <translation>{0:,} Termine</translation>
        </message>
        <message>
            <source>{0:%Y-%m} to {1:%Y-%m}</source>
            <translation>{0:%Y-%m} bis {1:%Y-%m}</translation>
        </message>
        <message>
            <source>{0} left</source>
            <translation>noch {0}</translation>
        </message>
        <message>
            <source>Gaussian process</source>
            <translation>Gauß-Prozess</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>Processor (CPU)</source>
            <translation>Prozessor (CPU)</translation>
        </message>
        <message>
            <source>NVIDIA graphics (CUDA)</source>
            <translation>NVIDIA-Grafikkarte (CUDA)</translation>
        </message>
        <message>
            <source>Apple graphics (MPS)</source>
            <translation>Apple-Grafik (MPS)</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keiner</translation>
        </message>
        <message>
            <source>Forecast</source>
            <translation>Vorhersage</translation>
        </message>
        <message>
            <source>Switch off to issue the forecast from an earlier day, as if later data did not exist</source>
            <translation>Ausschalten, um die Vorhersage von einem früheren Tag auszugeben, als gäbe es spätere Daten nicht</translation>
        </message>
        <message>
            <source>Issue date</source>
            <translation>Ausgabetag</translation>
        </message>
        <message>
            <source>Horizon</source>
            <translation>Horizont</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>Schwelle</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Weitere Einstellungen</translation>
        </message>
        <message>
            <source>Adapt the model to this area</source>
            <translation>Modell an dieses Gebiet anpassen</translation>
        </message>
        <message>
            <source>Elevation in m; the slope is derived from it</source>
            <translation>Höhe in m; die Neigung wird daraus abgeleitet</translation>
        </message>
        <message>
            <source>Geology: polygons with a class field, or a class raster</source>
            <translation>Geologie: Polygone mit einem Klassenfeld oder ein Klassenraster</translation>
        </message>
        <message>
            <source>Soil: polygons with a class field, or a class raster</source>
            <translation>Boden: Polygone mit einem Klassenfeld oder ein Klassenraster</translation>
        </message>
        <message>
            <source>Physical priors, where you have them:</source>
            <translation>Physikalisches Vorwissen, wo vorhanden:</translation>
        </message>
        <message>
            <source>months</source>
            <translation>Monate</translation>
        </message>
        <message>
            <source>Output folder</source>
            <translation>Ausgabeordner</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>Cell size</source>
            <translation>Zellgröße</translation>
        </message>
        <message>
            <source>Elevation</source>
            <translation>Höhe</translation>
        </message>
        <message>
            <source>Geology</source>
            <translation>Geologie</translation>
        </message>
        <message>
            <source>Soil</source>
            <translation>Boden</translation>
        </message>
        <message>
            <source>Geology class field</source>
            <translation>Klassenfeld der Geologie</translation>
        </message>
        <message>
            <source>Soil class field</source>
            <translation>Klassenfeld des Bodens</translation>
        </message>
        <message>
            <source>This layer has no date fields such as 20240131 or D20240131.</source>
            <translation>Dieser Layer hat keine Datumsfelder wie 20240131 oder D20240131.</translation>
        </message>
        <message>
            <source>Reading {0}</source>
            <translation>{0} wird gelesen</translation>
        </message>
        <message>
            <source>It could not be read ({0}).</source>
            <translation>Sie konnte nicht gelesen werden ({0}).</translation>
        </message>
        <message>
            <source>Forecast report</source>
            <translation>Vorhersagebericht</translation>
        </message>
        <message>
            <source>The date that displacement and uncertainty are shown for</source>
            <translation>Der Termin, für den Verschiebung und Unsicherheit gezeigt werden</translation>
        </message>
        <message>
            <source>A4 portrait</source>
            <translation>A4 hoch</translation>
        </message>
        <message>
            <source>A4 landscape</source>
            <translation>A4 quer</translation>
        </message>
        <message>
            <source>Open the layout for editing</source>
            <translation>Das Layout zum Bearbeiten öffnen</translation>
        </message>
        <message>
            <source>Maps show</source>
            <translation>Karten zeigen</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>Make report</source>
            <translation>Bericht erstellen</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>There is no forecast in this project.</source>
            <translation>In diesem Projekt ist keine Vorhersage.</translation>
        </message>
        <message>
            <source>, not calibrated</source>
            <translation>, nicht kalibriert</translation>
        </message>
        <message>
            <source>{0} is ready; its layout is in Project &gt; Layouts.</source>
            <translation>{0} ist fertig; das Layout steht unter Projekt &gt; Layouts.</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>&amp;Run forecast</source>
            <translation>&amp;Vorhersage starten</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Time series</source>
            <translation>Zeitreihen</translation>
        </message>
        <message>
            <source>Report…</source>
            <translation>Bericht…</translation>
        </message>
        <message>
            <source>Make a print layout and a PDF of the result</source>
            <translation>Ein Drucklayout und ein PDF des Ergebnisses erstellen</translation>
        </message>
        <message>
            <source>Starting the engine</source>
            <translation>Rechenkern startet</translation>
        </message>
        <message>
            <source>Cancelling</source>
            <translation>Wird abgebrochen</translation>
        </message>
        <message>
            <source>Forecast time series</source>
            <translation>Zeitreihen der Vorhersage</translation>
        </message>
        <message>
            <source>Export time series</source>
            <translation>Zeitreihen exportieren</translation>
        </message>
        <message>
            <source>Picture (*.png);;Drawing (*.svg);;Table (*.csv)</source>
            <translation>Bild (*.png);;Zeichnung (*.svg);;Tabelle (*.csv)</translation>
        </message>
        <message>
            <source>Mean of polygon</source>
            <translation>Mittel im Polygon</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Compare: keep earlier series when another is picked (or hold Ctrl)</source>
            <translation>Vergleichen: frühere Reihen behalten, wenn eine weitere gewählt wird (oder Strg halten)</translation>
        </message>
        <message>
            <source>Count from issue date</source>
            <translation>Ab Ausgabetag zählen</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <source>Let all series go</source>
            <translation>Alle Reihen loslassen</translation>
        </message>
        <message>
            <source>Saved {0}</source>
            <translation>{0} gespeichert</translation>
        </message>
        <message>
            <source>mean of {0:,} cells</source>
            <translation>Mittel von {0:,} Zellen</translation>
        </message>
        <message>
            <source>{0} could not be written ({1}). Choose another folder.</source>
            <translation>{0} konnte nicht geschrieben werden ({1}). Bitte einen anderen Ordner wählen.</translation>
        </message>
        <message>
            <source>Looking for Pythons</source>
            <translation>Pythons werden gesucht</translation>
        </message>
        <message>
            <source>Setting up the engine</source>
            <translation>Rechenkern wird eingerichtet</translation>
        </message>
        <message>
            <source>Choose the folder of wheels.</source>
            <translation>Bitte den Ordner mit den Wheels wählen.</translation>
        </message>
        <message>
            <source>&amp;Copy diagnostics</source>
            <translation>&amp;Diagnose kopieren</translation>
        </message>
        <message>
            <source>The internet</source>
            <translation>Das Internet</translation>
        </message>
        <message>
            <source>A folder of wheels, without a network</source>
            <translation>Ein Ordner mit Wheels, ohne Netz</translation>
        </message>
        <message>
            <source>Folder of wheels</source>
            <translation>Ordner mit Wheels</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>Den Ordner zeigen</translation>
        </message>
        <message>
            <source>See which Python can run the engine, or name one that has PyTorch already</source>
            <translation>Sehen, welches Python rechnen kann, oder eines nennen, das PyTorch schon hat</translation>
        </message>
        <message>
            <source>For a problem report; home folder and user name are left out</source>
            <translation>Für eine Fehlermeldung; ohne Benutzerordner und Benutzernamen</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Abbrechen</translation>
        </message>
        <message>
            <source>Looking at this computer</source>
            <translation>Dieser Rechner wird angesehen</translation>
        </message>
        <message>
            <source>Removing the engine</source>
            <translation>Rechenkern wird entfernt</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
        <message>
            <source>It is ready: the network ran a forward pass in it.</source>
            <translation>Er ist bereit: das Netz hat darin einmal gerechnet.</translation>
        </message>
        <message>
            <source>Everything that was installed has been removed.</source>
            <translation>Alles Installierte ist entfernt.</translation>
        </message>
        <message>
            <source>The engine</source>
            <translation>Der Rechenkern</translation>
        </message>
        <message>
            <source>Another Python</source>
            <translation>Ein anderes Python</translation>
        </message>
        <message>
            <source>A Python 3.11 to 3.14</source>
            <translation>Ein Python 3.11 bis 3.14</translation>
        </message>
        <message>
            <source>&amp;Hide</source>
            <translation>&amp;Verbergen</translation>
        </message>
        <message>
            <source>Cl&amp;ose</source>
            <translation>S&amp;chließen</translation>
        </message>
        <message>
            <source>The work goes on; open this window again to see how far it is</source>
            <translation>Die Arbeit geht weiter; dieses Fenster wieder öffnen, um den Stand zu sehen</translation>
        </message>
        <message>
            <source>&amp;Python</source>
            <translation>&amp;Python</translation>
        </message>
        <message>
            <source>PyTorch &amp;build</source>
            <translation>PyTorch-&amp;Ausgabe</translation>
        </message>
        <message>
            <source>&amp;From</source>
            <translation>&amp;Aus</translation>
        </message>
        <message>
            <source>Installs</source>
            <translation>Installiert</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Into</source>
            <translation>Nach</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <source>O&amp;ther Pythons</source>
            <translation>Andere P&amp;ythons</translation>
        </message>
        <message>
            <source>Cancelled. Everything is as it was before.</source>
            <translation>Abgebrochen. Alles ist wie vorher.</translation>
        </message>
        <message>
            <source>'{0}' is no Python of 64 bits.</source>
            <translation>'{0}' ist kein Python mit 64 Bit.</translation>
        </message>
        <message>
            <source>The engine is damaged</source>
            <translation>Der Rechenkern ist beschädigt</translation>
        </message>
        <message>
            <source>The engine is older than this plugin</source>
            <translation>Der Rechenkern ist älter als dieses Plugin</translation>
        </message>
        <message>
            <source>The engine is set up</source>
            <translation>Der Rechenkern ist eingerichtet</translation>
        </message>
        <message>
            <source>Its Python is gone or was left half-built. Repair builds it anew; nothing outside the folder named below is changed.</source>
            <translation>Sein Python ist fort oder wurde halb fertig hinterlassen. „Reparieren“ baut ihn neu; nichts außerhalb des unten genannten Ordners wird verändert.</translation>
        </message>
        <message>
            <source>It still works. Update builds a new one beside it and exchanges the two once the new one has passed its check.</source>
            <translation>Er arbeitet noch. „Erneuern“ baut einen neuen daneben und tauscht beide aus, sobald der neue seine Prüfung bestanden hat.</translation>
        </message>
        <message>
            <source>&amp;Install</source>
            <translation>&amp;Installieren</translation>
        </message>
        <message>
            <source>&amp;Repair</source>
            <translation>&amp;Reparieren</translation>
        </message>
        <message>
            <source>&amp;Update</source>
            <translation>&amp;Erneuern</translation>
        </message>
        <message>
            <source>CPU, for every computer</source>
            <translation>CPU, für jeden Rechner</translation>
        </message>
        <message>
            <source>CUDA, for the NVIDIA card found here</source>
            <translation>CUDA, für die hier gefundene NVIDIA-Karte</translation>
        </message>
        <message>
            <source>Each package is checked against its SHA-256.</source>
            <translation>Jedes Paket wird gegen seine SHA-256-Summe geprüft.</translation>
        </message>
        <message>
            <source>with CUDA</source>
            <translation>mit CUDA</translation>
        </message>
        <message>
            <source>for the CPU</source>
            <translation>für die CPU</translation>
        </message>
        <message>
            <source>nothing to download</source>
            <translation>nichts herunterzuladen</translation>
        </message>
        <message>
            <source>PyPI, the Python Package Index</source>
            <translation>PyPI, das Paketverzeichnis von Python</translation>
        </message>
        <message>
            <source>Fetching the installer</source>
            <translation>Installationsprogramm wird geholt</translation>
        </message>
        <message>
            <source>Making an empty environment</source>
            <translation>Leere Umgebung wird angelegt</translation>
        </message>
        <message>
            <source>Downloading and unpacking</source>
            <translation>Herunterladen und Auspacken</translation>
        </message>
        <message>
            <source>Preparing the files for a quick start</source>
            <translation>Dateien werden für einen schnellen Start vorbereitet</translation>
        </message>
        <message>
            <source>Checking it with a forward pass</source>
            <translation>Prüfung durch eine Rechnung des Netzes</translation>
        </message>
        <message>
            <source>Putting it in place</source>
            <translation>Wird an seinen Platz gebracht</translation>
        </message>
        <message>
            <source>Waiting for a forecast to end</source>
            <translation>Wartet auf das Ende einer Vorhersage</translation>
        </message>
        <message>
            <source>Removing</source>
            <translation>Wird entfernt</translation>
        </message>
        <message>
            <source>Built {0} with Python {1}; it occupies {2}. Repair builds it anew and exchanges the two once the new one has passed its check.</source>
            <translation>Gebaut {0} mit Python {1}; belegt {2}. „Reparieren“ baut ihn neu und tauscht beide aus, sobald der neue seine Prüfung bestanden hat.</translation>
        </message>
        <message>
            <source>{0}PyTorch {1} {2}, NumPy, safetensors and {3} packages that PyTorch needs; by means of uv {4}</source>
            <translation>{0}PyTorch {1} {2}, NumPy, safetensors und {3} Pakete, die PyTorch braucht; mit Hilfe von uv {4}</translation>
        </message>
        <message>
            <source>{0}, about {1} on disk{2}</source>
            <translation>{0}, etwa {1} auf der Platte{2}</translation>
        </message>
        <message>
            <source>Python from uv's publisher on GitHub</source>
            <translation>Python vom Herausgeber von uv auf GitHub</translation>
        </message>
        <message>
            <source>Python {0}, </source>
            <translation>Python {0}, </translation>
        </message>
        <message>
            <source>about {0} to download</source>
            <translation>etwa {0} herunterzuladen</translation>
        </message>
        <message>
            <source> ({0} free)</source>
            <translation> ({0} frei)</translation>
        </message>
        <message>
            <source>The folder of wheels. {0}</source>
            <translation>Der Ordner mit den Wheels. {0}</translation>
        </message>
        <message>
            <source>PyTorch's own index</source>
            <translation>PyTorchs eigenes Verzeichnis</translation>
        </message>
        <message>
            <source>the sources that this computer names in {0}</source>
            <translation>die Quellen, die dieser Rechner nennt in {0}</translation>
        </message>
        <message>
            <source>Python {0} of its own, downloaded by uv (recommended)</source>
            <translation>Ein eigenes Python {0}, von uv geholt (empfohlen)</translation>
        </message>
        <message>
            <source>Python {0} of this computer, {1}</source>
            <translation>Python {0} dieses Rechners, {1}</translation>
        </message>
        <message>
            <source>The area is not a polygon.</source>
            <translation>Das Gebiet ist kein Polygon.</translation>
        </message>
        <message>
            <source>The area is an empty polygon.</source>
            <translation>Das Gebiet ist ein leeres Polygon.</translation>
        </message>
        <message>
            <source>The area is {0:.0f} m x {1:.0f} m, smaller than one cell of {2:.0f} m. Choose a larger area.</source>
            <translation>Das Gebiet misst {0:.0f} m x {1:.0f} m, weniger als eine Zelle von {2:.0f} m. Bitte ein größeres wählen.</translation>
        </message>
        <message>
            <source>The area is {0:.0f} km x {1:.0f} km. Choose one of at most {2:.0f} km, or forecast it in parts.</source>
            <translation>Das Gebiet misst {0:.0f} km x {1:.0f} km. Bitte eines von höchstens {2:.0f} km wählen oder in Teilen vorhersagen.</translation>
        </message>
        <message>
            <source>The area has {0:,} corners. Simplify it to at most {1:,}.</source>
            <translation>Das Gebiet hat {0:,} Ecken. Bitte auf höchstens {1:,} vereinfachen.</translation>
        </message>
        <message>
            <source>The layer '{0}' holds no polygon.</source>
            <translation>Der Layer '{0}' enthält kein Polygon.</translation>
        </message>
        <message>
            <source>Backtest forecasts of an area</source>
            <translation>Vorhersagen eines Gebiets im Rückblick prüfen</translation>
        </message>
        <message>
            <source>Measure how well each model would have forecast the past of this area.</source>
            <translation>Messen, wie gut jedes Modell die Vergangenheit dieses Gebiets vorhergesagt hätte.</translation>
        </message>
        <message>
            <source>Months after each origin, separated by commas.</source>
            <translation>Monate nach jedem Startpunkt, durch Kommas getrennt.</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>Origins</source>
            <translation>Startpunkte</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>Verfahren</translation>
        </message>
        <message>
            <source>Backtest table</source>
            <translation>Tabelle des Rückblicktests</translation>
        </message>
        <message>
            <source>Figures (JSON)</source>
            <translation>Zahlen (JSON)</translation>
        </message>
        <message>
            <source>Table (Markdown)</source>
            <translation>Tabelle (Markdown)</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was written.</source>
            <translation>Abgebrochen. Nichts wurde geschrieben.</translation>
        </message>
        <message>
            <source>Backtest</source>
            <translation>Rückblicktest</translation>
        </message>
        <message>
            <source>Ground motion</source>
            <translation>Bodenbewegung</translation>
        </message>
        <message>
            <source>The disk refused: {}{}. Choose another output folder, or close the layers that use these files.</source>
            <translation>Die Platte verweigert: {}{}. Bitte einen anderen Ausgabeordner wählen oder die Layer schließen, die diese Dateien benutzen.</translation>
        </message>
        <message>
            <source>Device: {}{}</source>
            <translation>Gerät: {}{}</translation>
        </message>
        <message>
            <source>Forecast ground displacement</source>
            <translation>Bodenverschiebung vorhersagen</translation>
        </message>
        <message>
            <source>Sampling elevation, geology and soil</source>
            <translation>Höhe, Geologie und Boden werden abgetastet</translation>
        </message>
        <message>
            <source>The issue date {} is before the first radar satellites. Choose a later day.</source>
            <translation>Der Ausgabetag {} liegt vor den ersten Radarsatelliten. Bitte einen späteren Tag wählen.</translation>
        </message>
        <message>
            <source>The issue date {} lies in the future. Leave it empty to use the last acquisition.</source>
            <translation>Der Ausgabetag {} liegt in der Zukunft. Leer lassen, um die letzte Aufnahme zu nehmen.</translation>
        </message>
        <message>
            <source>{}: known for {} of the area</source>
            <translation>{}: bekannt für {} des Gebiets</translation>
        </message>
        <message>
            <source>The {} layer does not cover the area and is not used.</source>
            <translation>Der Layer für {} deckt das Gebiet nicht ab und wird nicht benutzt.</translation>
        </message>
        <message>
            <source>The maps could not be added to the project: {}</source>
            <translation>Die Karten konnten dem Projekt nicht hinzugefügt werden: {}</translation>
        </message>
        <message>
            <source>A polygon as text, such as CRS=EPSG:4326;POLYGON((...)). Without a coordinate system, the project's is taken.</source>
            <translation>Ein Polygon als Text, etwa CRS=EPSG:4326;POLYGON((...)). Ohne Koordinatensystem gilt das des Projekts.</translation>
        </message>
        <message>
            <source>A terrain model; slope is derived from it.</source>
            <translation>Ein Geländemodell; die Neigung wird daraus abgeleitet.</translation>
        </message>
        <message>
            <source>As one group with styles and dates. qgis_process never adds layers.</source>
            <translation>Als eine Gruppe mit Stilen und Terminen. qgis_process fügt nie Layer hinzu.</translation>
        </message>
        <message>
            <source>Classes of the ground; unknown outside the layer.</source>
            <translation>Klassen des Untergrunds; außerhalb des Layers unbekannt.</translation>
        </message>
        <message>
            <source>The field that holds the class, for polygons.</source>
            <translation>Das Feld mit der Klasse, bei Polygonen.</translation>
        </message>
        <message>
            <source>EGMS files (zip or CSV)</source>
            <translation>EGMS-Dateien (ZIP oder CSV)</translation>
        </message>
        <message>
            <source>Point layers with date fields</source>
            <translation>Punktlayer mit Datumsfeldern</translation>
        </message>
        <message>
            <source>Extent</source>
            <translation>Ausdehnung</translation>
        </message>
        <message>
            <source>Area polygon (WKT)</source>
            <translation>Gebiet als Polygon (WKT)</translation>
        </message>
        <message>
            <source>Area polygon layer</source>
            <translation>Gebiet als Polygonlayer</translation>
        </message>
        <message>
            <source>Weights file</source>
            <translation>Gewichtsdatei</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <source>Record (JSON)</source>
            <translation>Protokoll (JSON)</translation>
        </message>
        <message>
            <source>Kind of forecast</source>
            <translation>Art der Vorhersage</translation>
        </message>
        <message>
            <source>Elevation (m)</source>
            <translation>Höhe (m)</translation>
        </message>
        <message>
            <source>Add the maps to the project</source>
            <translation>Karten dem Projekt hinzufügen</translation>
        </message>
        <message>
            <source>{} (polygons or class raster)</source>
            <translation>{} (Polygone oder Klassenraster)</translation>
        </message>
        <message>
            <source>{} class field</source>
            <translation>Klassenfeld: {}</translation>
        </message>
        <message>
            <source>No data was given. Choose EGMS files or point layers.</source>
            <translation>Keine Daten angegeben. Bitte EGMS-Dateien oder Punktlayer wählen.</translation>
        </message>
        <message>
            <source>The extent and the area polygon do not overlap. Leave one of them empty.</source>
            <translation>Ausdehnung und Polygon überlappen nicht. Bitte eines leer lassen.</translation>
        </message>
        <message>
            <source>The area polygon cannot be read. Write it as CRS=EPSG:4326;POLYGON((x y, ...)).</source>
            <translation>Das Gebietspolygon ist nicht lesbar. Bitte als CRS=EPSG:4326;POLYGON((x y, ...)) schreiben.</translation>
        </message>
        <message>
            <source>'{}' is a file, not a folder. Choose another output folder.</source>
            <translation>'{}' ist eine Datei, kein Ordner. Bitte einen anderen Ausgabeordner wählen.</translation>
        </message>
        <message>
            <source>The folder '{}' cannot be written to. Choose another output folder.</source>
            <translation>In den Ordner '{}' kann nicht geschrieben werden. Bitte einen anderen wählen.</translation>
        </message>
        <message>
            <source>'{}' is a folder. Choose the zip or CSV files in it.</source>
            <translation>'{}' ist ein Ordner. Bitte die ZIP- oder CSV-Dateien darin wählen.</translation>
        </message>
        <message>
            <source>The file '{}' does not exist.</source>
            <translation>Die Datei '{}' gibt es nicht.</translation>
        </message>
        <message>
            <source>'{}' is not a point layer.</source>
            <translation>'{}' ist kein Punktlayer.</translation>
        </message>
        <message>
            <source>The layer '{}' has no point inside the area.</source>
            <translation>Der Layer '{}' hat keinen Punkt im Gebiet.</translation>
        </message>
        <message>
            <source>Looking for a Python that can run the engine</source>
            <translation>Ein Python wird gesucht, das rechnen kann</translation>
        </message>
        <message>
            <source>The run failed. See the log.</source>
            <translation>Der Lauf ist gescheitert. Siehe Protokoll.</translation>
        </message>
        <message>
            <source>The layer '{0}' has {1} fields named by a date. Choose a layer with fields such as 20200103 or D20200103.</source>
            <translation>Der Layer '{0}' hat {1} Felder, die nach einem Datum heißen. Bitte einen Layer mit Feldern wie 20200103 oder D20200103 wählen.</translation>
        </message>
        <message>
            <source>The layer '{0}' was opened without its header row, so its dates are lost. Give the file itself as input instead.</source>
            <translation>Der Layer '{0}' wurde ohne seine Kopfzeile geöffnet, daher sind seine Termine verloren. Bitte die Datei selbst als Eingabe angeben.</translation>
        </message>
        <message>
            <source>The layer '{0}' has no coordinate system. Set it in the layer's properties.</source>
            <translation>Der Layer '{0}' hat kein Koordinatensystem. Bitte in den Layereigenschaften setzen.</translation>
        </message>
        <message>
            <source>The raster '{0}' is not a file. Save it as GeoTIFF and choose that.</source>
            <translation>Das Raster '{0}' ist keine Datei. Bitte als GeoTIFF speichern und dieses wählen.</translation>
        </message>
        <message>
            <source>The raster '{0}' has no coordinate system. Set it in the layer's properties.</source>
            <translation>Das Raster '{0}' hat kein Koordinatensystem. Bitte in den Layereigenschaften setzen.</translation>
        </message>
        <message>
            <source>The {0} layer must be polygons or a raster.</source>
            <translation>Der Layer für {0} muss aus Polygonen bestehen oder ein Raster sein.</translation>
        </message>
        <message>
            <source>The {0} layer '{1}' needs the field that holds the class; it has no field {2}.</source>
            <translation>Der Layer '{1}' für {0} braucht das Feld mit der Klasse; ein Feld {2} hat er nicht.</translation>
        </message>
        <message>
            <source>The {0} layer '{1}' needs the field that holds the class.</source>
            <translation>Der Layer '{1}' für {0} braucht das Feld mit der Klasse.</translation>
        </message>
        <message>
            <source>MM-STT ground motion forecast</source>
            <translation>MM-STT Bodenbewegungsvorhersage</translation>
        </message>
        <message>
            <source>Read EGMS file as point layer</source>
            <translation>EGMS-Datei als Punktlayer lesen</translation>
        </message>
        <message>
            <source>Turn EGMS zip or CSV files into a point layer with one field per date.</source>
            <translation>EGMS-Dateien (ZIP oder CSV) in einen Punktlayer mit einem Feld je Datum verwandeln.</translation>
        </message>
        <message>
            <source>Only points inside this box are read; any coordinate system.</source>
            <translation>Nur Punkte in diesem Rechteck werden gelesen; jedes Koordinatensystem.</translation>
        </message>
        <message>
            <source>{} points, {} dates, component {}</source>
            <translation>{} Punkte, {} Termine, Komponente {}</translation>
        </message>
        <message>
            <source>The chart needs matplotlib. On Debian and Ubuntu install python3-matplotlib, then start QGIS again.</source>
            <translation>Das Diagramm braucht matplotlib. Unter Debian und Ubuntu python3-matplotlib installieren, dann QGIS neu starten.</translation>
        </message>
        <message>
            <source>not calibrated</source>
            <translation>nicht kalibriert</translation>
        </message>
        <message>
            <source>{0} displacement, mm</source>
            <translation>Verschiebung {0}, mm</translation>
        </message>
        <message>
            <source>observed</source>
            <translation>beobachtet</translation>
        </message>
        <message>
            <source>median</source>
            <translation>Median</translation>
        </message>
        <message>
            <source>issued {0}</source>
            <translation>ausgegeben {0}</translation>
        </message>
        <message>
            <source>baseline</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>{0} lacks {1}: it was written by another version.</source>
            <translation>In {0} fehlt {1}: eine andere Version hat es geschrieben.</translation>
        </message>
        <message>
            <source>{0} is missing: this folder holds no finished forecast.</source>
            <translation>{0} fehlt: in diesem Ordner liegt keine fertige Vorhersage.</translation>
        </message>
        <message>
            <source>The forecast in {0} cannot be read ({1}).</source>
            <translation>Die Vorhersage in {0} kann nicht gelesen werden ({1}).</translation>
        </message>
        <message>
            <source>Not calibrated</source>
            <translation>Nicht kalibriert</translation>
        </message>
        <message>
            <source>Displacement</source>
            <translation>Verschiebung</translation>
        </message>
        <message>
            <source>Uncertainty</source>
            <translation>Unsicherheit</translation>
        </message>
        <message>
            <source>90 % half width</source>
            <translation>90 %, halbe Breite</translation>
        </message>
        <message>
            <source>Exceedance</source>
            <translation>Überschreitung</translation>
        </message>
        <message>
            <source>Velocity</source>
            <translation>Geschwindigkeit</translation>
        </message>
        <message>
            <source>Support by the data</source>
            <translation>Rückhalt in den Daten</translation>
        </message>
        <message>
            <source>How well the input supports the forecast of each cell, 0 (not) to 1 (fully).</source>
            <translation>Wie gut die Daten die Vorhersage jeder Zelle stützen, 0 (gar nicht) bis 1 (voll).</translation>
        </message>
        <message>
            <source>Coverage was not measured for these dates: read them as a sketch.</source>
            <translation>Für diese Termine wurde die Abdeckung nicht gemessen: als Skizze lesen.</translation>
        </message>
        <message>
            <source>Maps (one at a time)</source>
            <translation>Karten (je eine sichtbar)</translation>
        </message>
        <message>
            <source>since {0}</source>
            <translation>seit {0}</translation>
        </message>
        <message>
            <source>Forecast cells as points: velocity, mm/yr, and median displacement per date, mm.</source>
            <translation>Vorhergesagte Zellen als Punkte: Geschwindigkeit, mm/Jahr, und mittlere Verschiebung (Median) je Termin, mm.</translation>
        </message>
        <message>
            <source>No map was found in {0}: was the forecast written without rasters?</source>
            <translation>In {0} wurde keine Karte gefunden: wurde ohne Raster geschrieben?</translation>
        </message>
        <message>
            <source>narrow</source>
            <translation>schmal</translation>
        </message>
        <message>
            <source>wide</source>
            <translation>breit</translation>
        </message>
        <message>
            <source>never</source>
            <translation>nie</translation>
        </message>
        <message>
            <source>certain</source>
            <translation>sicher</translation>
        </message>
        <message>
            <source>not measured.</source>
            <translation>nicht gemessen.</translation>
        </message>
        <message>
            <source>Sources: </source>
            <translation>Quellen: </translation>
        </message>
        <message>
            <source>Issue date: {0}</source>
            <translation>Ausgabetag: {0}</translation>
        </message>
        <message>
            <source>Model: {0}</source>
            <translation>Modell: {0}</translation>
        </message>
        <message>
            <source>, weights SHA-256 {0}</source>
            <translation>, Gewichte SHA-256 {0}</translation>
        </message>
        <message>
            <source>No time series was held when this report was made.</source>
            <translation>Beim Erstellen dieses Berichts war keine Zeitreihe festgehalten.</translation>
        </message>
        <message>
            <source>The maps of this forecast are not in the project. Add them again, then make the report.</source>
            <translation>Die Karten dieser Vorhersage sind nicht im Projekt. Bitte wieder hinzufügen, dann den Bericht erstellen.</translation>
        </message>
        <message>
            <source>Forecast velocity, mm/yr</source>
            <translation>Vorhergesagte Geschwindigkeit, mm/Jahr</translation>
        </message>
        <message>
            <source>How earlier forecasts of this area did (backtest)</source>
            <translation>Wie frühere Vorhersagen dieses Gebiets abschnitten (Rückblicktest)</translation>
        </message>
        <message>
            <source>How it was made</source>
            <translation>Wie es gemacht ist</translation>
        </message>
        <message>
            <source>How to read it</source>
            <translation>Wie man es liest</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>Grenzen</translation>
        </message>
        <message>
            <source>Data, model, software</source>
            <translation>Daten, Modell, Software</translation>
        </message>
        <message>
            <source>How often the interval held</source>
            <translation>Wie oft das Intervall hielt</translation>
        </message>
        <message>
            <source>The PDF could not be written to {0}. Choose another folder, or close the file.</source>
            <translation>Das PDF konnte nicht nach {0} geschrieben werden. Bitte einen anderen Ordner wählen oder die Datei schließen.</translation>
        </message>
        <message>
            <source>Displacement since {0}, mm</source>
            <translation>Verschiebung seit {0}, mm</translation>
        </message>
        <message>
            <source>The PDF could not be written to {0} ({1}).</source>
            <translation>Das PDF konnte nicht nach {0} geschrieben werden ({1}).</translation>
        </message>
        <message>
            <source>The record of this area was too short to try the method on its own past.</source>
            <translation>Die Reihe dieses Gebiets war zu kurz, um das Verfahren an seiner Vergangenheit zu erproben.</translation>
        </message>
        <message>
            <source>Lead</source>
            <translation>Vorlauf</translation>
        </message>
        <message>
            <source>Best baseline</source>
            <translation>Bester Vergleich</translation>
        </message>
        <message>
            <source>The forecast continues past motion. It cannot foresee earthquakes, collapses, new works or new pumping.</source>
            <translation>Die Vorhersage setzt vergangene Bewegung fort. Erdbeben, Einstürze, neue Bauten oder neue Wasserentnahme kann sie nicht voraussehen.</translation>
        </message>
        <message>
            <source>One value stands for a whole cell; single buildings can move otherwise.</source>
            <translation>Ein Wert steht für eine ganze Zelle; einzelne Gebäude können sich anders bewegen.</translation>
        </message>
        <message>
            <source>Ground displacement forecast: {0}</source>
            <translation>Vorhersage der Bodenverschiebung: {0}</translation>
        </message>
        <message>
            <source>{0} component  ·  issued {1}  ·  maps show {2} ({3} {4} ahead{5})</source>
            <translation>Komponente {0}  ·  ausgegeben {1}  ·  Karten zeigen {2} ({3} {4} voraus{5})</translation>
        </message>
        <message>
            <source>month</source>
            <translation>Monat</translation>
        </message>
        <message>
            <source>median, in 9 of 10 cells</source>
            <translation>Median, in 9 von 10 Zellen</translation>
        </message>
        <message>
            <source>{0} A cell at {1}5 mm with a half width of 4 mm is expected between {2}9 and {3}1 mm on {4}, nine times in ten. Where the half width is larger than the displacement, even the direction is open.</source>
            <translation>{0} Eine Zelle mit {1}5 mm und einer halben Breite von 4 mm wird neun von zehn Mal zwischen {2}9 und {3}1 mm am {4} erwartet. Wo die halbe Breite größer ist als die Verschiebung, ist sogar die Richtung offen.</translation>
        </message>
        <message>
            <source> Displacement counts from the issue date, relative to the reference of the input data.</source>
            <translation> Die Verschiebung zählt ab dem Ausgabetag, bezogen auf die Referenz der Eingangsdaten.</translation>
        </message>
        <message>
            <source>at any lead</source>
            <translation>bei jedem Vorlauf</translation>
        </message>
        <message>
            <source> on {0}</source>
            <translation> auf {0}</translation>
        </message>
        <message>
            <source>Data: {0}.</source>
            <translation>Daten: {0}.</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>nicht vermerkt</translation>
        </message>
        <message>
            <source>Software: {0}{1}.</source>
            <translation>Software: {0}{1}.</translation>
        </message>
        <message>
            <source>cells of {0:.0f} m</source>
            <translation>Zellen von {0:.0f} m</translation>
        </message>
        <message>
            <source>{0} to {1} mm</source>
            <translation>{0} bis {1} mm</translation>
        </message>
        <message>
            <source>±{0:.1f} mm</source>
            <translation>±{0:.1f} mm</translation>
        </message>
        <message>
            <source>after {0}</source>
            <translation>nach {0}</translation>
        </message>
        <message>
            <source>Coverage {0} could not be checked against this area's past: read those dates as a sketch.</source>
            <translation>Die Abdeckung {0} ließ sich an der Vergangenheit dieses Gebiets nicht prüfen: diese Termine als Skizze lesen.</translation>
        </message>
        <message>
            <source>of cells likely to pass {0:.0f} mm</source>
            <translation>Zellen wohl über {0:.0f} mm</translation>
        </message>
        <message>
            <source>, weights {0}</source>
            <translation>, Gewichte {0}</translation>
        </message>
        <message>
            <source>backtest at {0} {1}: RMSE {2} mm{3}</source>
            <translation>Rückblicktest bei {0} {1}: RMSE {2} mm{3}</translation>
        </message>
        <message>
            <source>{0}; not calibrated</source>
            <translation>{0}; nicht kalibriert</translation>
        </message>
        <message>
            <source>mean of {0:,} cells around {1}</source>
            <translation>Mittel von {0:,} Zellen um {1}</translation>
        </message>
        <message>
            <source>weak: treat as a guess</source>
            <translation>schwach: als Vermutung lesen</translation>
        </message>
        <message>
            <source>fair</source>
            <translation>mäßig</translation>
        </message>
        <message>
            <source>good</source>
            <translation>gut</translation>
        </message>
        <message>
            <source>&lt; {0} mm/yr {1}</source>
            <translation>&lt; {0} mm/Jahr {1}</translation>
        </message>
        <message>
            <source>&gt; {0} mm/yr {1}</source>
            <translation>&gt; {0} mm/Jahr {1}</translation>
        </message>
        <message>
            <source>{0} to {1} mm/yr</source>
            <translation>{0} bis {1} mm/Jahr</translation>
        </message>
        <message>
            <source>statistical baseline</source>
            <translation>statistisches Vergleichsverfahren</translation>
        </message>
        <message>
            <source>subsidence</source>
            <translation>Senkung</translation>
        </message>
        <message>
            <source>westward</source>
            <translation>nach Westen</translation>
        </message>
        <message>
            <source>away from satellite</source>
            <translation>vom Satelliten weg</translation>
        </message>
        <message>
            <source>uplift</source>
            <translation>Hebung</translation>
        </message>
        <message>
            <source>eastward</source>
            <translation>nach Osten</translation>
        </message>
        <message>
            <source>towards satellite</source>
            <translation>zum Satelliten hin</translation>
        </message>
        <message>
            <source>away</source>
            <translation>weg</translation>
        </message>
        <message>
            <source>towards</source>
            <translation>hin</translation>
        </message>
        <message>
            <source>last value</source>
            <translation>letzter Wert</translation>
        </message>
        <message>
            <source>60-day mean</source>
            <translation>60-Tage-Mittel</translation>
        </message>
        <message>
            <source>linear + seasonal</source>
            <translation>linear + Jahresgang</translation>
        </message>
        <message>
            <source>damped trend</source>
            <translation>gedämpfter Trend</translation>
        </message>
        <message>
            <source>ridge regression</source>
            <translation>Ridge-Regression</translation>
        </message>
        <message>
            <source>Negative is {0}, positive is {1}.</source>
            <translation>Negativ ist {0}, positiv ist {1}.</translation>
        </message>
        <message>
            <source>{0} {1}, issued {2}</source>
            <translation>{0} {1}, ausgegeben {2}</translation>
        </message>
        <message>
            <source>unknown model</source>
            <translation>unbekanntes Modell</translation>
        </message>
        <message>
            <source> and {0} more</source>
            <translation> und {0} weitere</translation>
        </message>
        <message>
            <source>User guide</source>
            <translation>Benutzerhandbuch</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Inhalt</translation>
        </message>
        <message>
            <source>To the first page</source>
            <translation>Zur ersten Seite</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>To the page before</source>
            <translation>Zur vorigen Seite</translation>
        </message>
        <message>
            <source>1 held time series goes into the report.</source>
            <translation>1 festgehaltene Zeitreihe kommt in den Bericht.</translation>
        </message>
        <message>
            <source>{0} held time series go into the report.</source>
            <translation>{0} festgehaltene Zeitreihen kommen in den Bericht.</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>Open the user guide: how to start, how to read the maps</source>
            <translation>Das Handbuch öffnen: wie man anfängt, wie man die Karten liest</translation>
        </message>
        <message>
            <source>spatial Gaussian process</source>
            <translation>räumlicher Gauß-Prozess</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>Save as PNG, SVG or CSV</source>
            <translation>Als PNG, SVG oder CSV speichern</translation>
        </message>
        <message>
            <source>No device works: {0}.</source>
            <translation>Kein Gerät arbeitet: {0}.</translation>
        </message>
        <message>
            <source>Starting {0}</source>
            <translation>Start: {0}</translation>
        </message>
        <message>
            <source>{0} does not load ({1}).</source>
            <translation>{0} lässt sich nicht laden ({1}).</translation>
        </message>
        <message>
            <source>Only the statistical baselines can run here, MM-STT cannot.</source>
            <translation>Hier können nur die statistischen Vergleichsverfahren rechnen, MM-STT nicht.</translation>
        </message>
        <message>
            <source>{0}:</source>
            <translation>{0}:</translation>
        </message>
        <message>
            <source>Waiting for another run to finish</source>
            <translation>Es wird gewartet, bis ein anderer Lauf endet</translation>
        </message>
        <message>
            <source>No weights come with this version.</source>
            <translation>Zu dieser Version gehören keine Gewichte.</translation>
        </message>
        <message>
            <source>It cannot forecast.</source>
            <translation>Es kann nicht vorhersagen.</translation>
        </message>
        <message>
            <source>{0} is not installed.</source>
            <translation>{0} ist nicht installiert.</translation>
        </message>
        <message>
            <source>{0} is not installed, though the user's own packages, hidden from an isolated Python, hold a copy.</source>
            <translation>{0} ist nicht installiert; die eigenen Pakete des Benutzers, die ein abgeschirmtes Python nicht sieht, enthalten es aber.</translation>
        </message>
        <message>
            <source>reason unknown</source>
            <translation>Grund unbekannt</translation>
        </message>
        <message>
            <source>The device failed ({0}). The run is repeated on the CPU.</source>
            <translation>Das Gerät hat versagt ({0}). Der Lauf wird auf der CPU wiederholt.</translation>
        </message>
        <message>
            <source>No Python on this computer can run the engine.</source>
            <translation>Kein Python auf diesem Rechner kann rechnen.</translation>
        </message>
        <message>
            <source>Open the engine settings and set it up.</source>
            <translation>Bitte die Einstellungen des Rechenkerns öffnen und ihn einrichten.</translation>
        </message>
        <message>
            <source>The engine reported an error without a text.</source>
            <translation>Der Rechenkern hat einen Fehler ohne Text gemeldet.</translation>
        </message>
        <message>
            <source>The engine needed more than {0:.0f} s and was stopped.</source>
            <translation>Der Rechenkern brauchte mehr als {0:.0f} s und wurde beendet.</translation>
        </message>
        <message>
            <source>The engine was silent for {0:.0f} s and was stopped.</source>
            <translation>Der Rechenkern schwieg {0:.0f} s lang und wurde beendet.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>Die Platte ist voll.</translation>
        </message>
        <message>
            <source>Free some space and press the button again; what was downloaded so far is kept.</source>
            <translation>Bitte Platz schaffen und den Knopf noch einmal drücken; was schon heruntergeladen ist, bleibt.</translation>
        </message>
        <message>
            <source>The proxy of your network asks for a sign-in.</source>
            <translation>Der Proxy Ihres Netzes verlangt eine Anmeldung.</translation>
        </message>
        <message>
            <source>Enter user and password in QGIS under Settings, Options, Network, then try again.</source>
            <translation>Bitte Benutzer und Passwort in QGIS unter Einstellungen, Optionen, Netzwerk eintragen und noch einmal versuchen.</translation>
        </message>
        <message>
            <source>The proxy of your network could not be reached.</source>
            <translation>Der Proxy Ihres Netzes war nicht zu erreichen.</translation>
        </message>
        <message>
            <source>Check it in QGIS under Settings, Options, Network, then try again.</source>
            <translation>Bitte in QGIS unter Einstellungen, Optionen, Netzwerk prüfen und noch einmal versuchen.</translation>
        </message>
        <message>
            <source>A certificate on the way is not trusted; your network probably inspects encrypted traffic.</source>
            <translation>Einem Zertifikat unterwegs wird nicht vertraut; wahrscheinlich prüft Ihr Netz verschlüsselten Verkehr.</translation>
        </message>
        <message>
            <source>Ask your administrator to add the network's authority to the system's certificates, or install from a folder of wheels.</source>
            <translation>Bitte die Administration, die Zertifizierungsstelle des Netzes in die Zertifikate des Systems aufzunehmen, oder aus einem Ordner mit Wheels installieren.</translation>
        </message>
        <message>
            <source>A downloaded file is not the one that this plugin was tested with, so it was refused.</source>
            <translation>Eine heruntergeladene Datei ist nicht die, mit der dieses Plugin geprüft wurde, und wurde daher abgelehnt.</translation>
        </message>
        <message>
            <source>Try again on another network; if it happens again, please report it.</source>
            <translation>Bitte in einem anderen Netz noch einmal versuchen; geschieht es wieder, bitte melden.</translation>
        </message>
        <message>
            <source>The application control of this computer blocks programs in your user folder.</source>
            <translation>Die Anwendungssteuerung dieses Rechners sperrt Programme in Ihrem Benutzerordner.</translation>
        </message>
        <message>
            <source>Ask your administrator to allow the folder named above, or choose a Python that is already allowed.</source>
            <translation>Bitte die Administration, den oben genannten Ordner zu erlauben, oder ein schon erlaubtes Python wählen.</translation>
        </message>
        <message>
            <source>A file of the environment is in use.</source>
            <translation>Eine Datei der Umgebung ist in Gebrauch.</translation>
        </message>
        <message>
            <source>Wait until the forecast has ended, close other QGIS windows, try again.</source>
            <translation>Bitte das Ende der Vorhersage abwarten, andere QGIS-Fenster schließen und noch einmal versuchen.</translation>
        </message>
        <message>
            <source>The folder cannot be written.</source>
            <translation>In den Ordner kann nicht geschrieben werden.</translation>
        </message>
        <message>
            <source>Check its permissions, or ask your administrator.</source>
            <translation>Bitte seine Rechte prüfen oder die Administration fragen.</translation>
        </message>
        <message>
            <source>QGIS's Python has no pip to fetch the installer with.</source>
            <translation>Dem Python von QGIS fehlt pip, um das Installationsprogramm zu holen.</translation>
        </message>
        <message>
            <source>Install uv or pip (on Debian and Ubuntu the package python3-pip), or use a folder of wheels that holds uv.</source>
            <translation>Bitte uv oder pip installieren (unter Debian und Ubuntu das Paket python3-pip) oder einen Ordner mit Wheels benutzen, der uv enthält.</translation>
        </message>
        <message>
            <source>Python itself could not be downloaded from GitHub, where uv's publisher keeps it.</source>
            <translation>Python selbst ließ sich nicht von GitHub herunterladen, wo der Herausgeber von uv es bereithält.</translation>
        </message>
        <message>
            <source>Check the connection, or choose a Python of this computer in the list.</source>
            <translation>Bitte die Verbindung prüfen oder in der Liste ein Python dieses Rechners wählen.</translation>
        </message>
        <message>
            <source>The package source could not be reached.</source>
            <translation>Die Paketquelle war nicht zu erreichen.</translation>
        </message>
        <message>
            <source>Check the internet connection and QGIS's proxy settings, or install from a folder of wheels.</source>
            <translation>Bitte die Internetverbindung und die Proxy-Einstellungen von QGIS prüfen oder aus einem Ordner mit Wheels installieren.</translation>
        </message>
        <message>
            <source>No suitable Python was found.</source>
            <translation>Kein passendes Python gefunden.</translation>
        </message>
        <message>
            <source>Choose another Python in the list.</source>
            <translation>Bitte in der Liste ein anderes Python wählen.</translation>
        </message>
        <message>
            <source>The package source holds no fitting build of a package.</source>
            <translation>Die Paketquelle enthält ein Paket nicht in passender Form.</translation>
        </message>
        <message>
            <source>Choose another Python in the list, or complete the folder of wheels.</source>
            <translation>Bitte in der Liste ein anderes Python wählen oder den Ordner mit den Wheels vervollständigen.</translation>
        </message>
        <message>
            <source>Try a smaller area or the device 'cpu'.</source>
            <translation>Bitte ein kleineres Gebiet oder das Gerät „cpu“ versuchen.</translation>
        </message>
        <message>
            <source>Rebuild the environment, so that plugin and engine are of one version.</source>
            <translation>Bitte die Umgebung neu bauen, damit Plugin und Rechenkern von derselben Version sind.</translation>
        </message>
        <message>
            <source>The log shows its last lines.</source>
            <translation>Das Protokoll zeigt seine letzten Zeilen.</translation>
        </message>
        <message>
            <source>macOS ended the engine, most likely for want of memory.</source>
            <translation>macOS hat den Rechenkern beendet, höchstwahrscheinlich aus Mangel an Speicher.</translation>
        </message>
        <message>
            <source>Choose a smaller area or larger cells, and close other programs. If it happens at once, every time, repair the engine: a library may have lost its code signature.</source>
            <translation>Bitte ein kleineres Gebiet oder größere Zellen wählen und andere Programme schließen. Geschieht es jedes Mal sofort, den Rechenkern reparieren: Eine Bibliothek hat vielleicht ihre Codesignatur verloren.</translation>
        </message>
        <message>
            <source>Copy the diagnostics and report it.</source>
            <translation>Bitte die Diagnose kopieren und den Fehler melden.</translation>
        </message>
        <message>
            <source>The engine did not start within {0:.0f} s.</source>
            <translation>Der Rechenkern ist nicht innerhalb von {0:.0f} s gestartet.</translation>
        </message>
        <message>
            <source>Try again; if an antivirus scans Python, allow the interpreter named in the engine settings.</source>
            <translation>Bitte noch einmal versuchen; prüft ein Virenscanner Python, dort den in den Einstellungen des Rechenkerns genannten Interpreter erlauben.</translation>
        </message>
        <message>
            <source>The engine started but was not ready within {0:.0f} s.</source>
            <translation>Der Rechenkern ist gestartet, war aber nicht innerhalb von {0:.0f} s bereit.</translation>
        </message>
        <message>
            <source>The Python interpreter of the engine could not be started.</source>
            <translation>Der Python-Interpreter des Rechenkerns ließ sich nicht starten.</translation>
        </message>
        <message>
            <source>It is missing or blocked by application control: choose another one in the engine settings.</source>
            <translation>Er fehlt oder ist von der Anwendungssteuerung gesperrt: bitte in den Einstellungen des Rechenkerns einen anderen wählen.</translation>
        </message>
        <message>
            <source>Free some space or choose another output folder.</source>
            <translation>Bitte Platz schaffen oder einen anderen Ausgabeordner wählen.</translation>
        </message>
        <message>
            <source>The engine ran out of memory and was stopped by the system.</source>
            <translation>Dem Rechenkern ging der Speicher aus; das System hat ihn beendet.</translation>
        </message>
        <message>
            <source>Choose a smaller area or larger cells, and close other programs.</source>
            <translation>Bitte ein kleineres Gebiet oder größere Zellen wählen und andere Programme schließen.</translation>
        </message>
        <message>
            <source>The chosen python.exe is only a placeholder of Windows, not a Python.</source>
            <translation>Die gewählte python.exe ist nur ein Platzhalter von Windows, kein Python.</translation>
        </message>
        <message>
            <source>Choose another interpreter in the engine settings, or set up the engine.</source>
            <translation>Bitte in den Einstellungen des Rechenkerns einen anderen Interpreter wählen oder den Rechenkern einrichten.</translation>
        </message>
        <message>
            <source>A system library of the engine is missing.</source>
            <translation>Dem Rechenkern fehlt eine Systembibliothek.</translation>
        </message>
        <message>
            <source>Install the Microsoft Visual C++ Redistributable, then try again.</source>
            <translation>Bitte das Microsoft Visual C++ Redistributable installieren und noch einmal versuchen.</translation>
        </message>
        <message>
            <source>The engine crashed in a compiled library, which does not suit this machine.</source>
            <translation>Der Rechenkern ist in einer kompilierten Bibliothek abgestürzt, die zu diesem Rechner nicht passt.</translation>
        </message>
        <message>
            <source>Rebuild the environment with the CPU build of PyTorch, or choose the device 'cpu'.</source>
            <translation>Bitte die Umgebung mit der CPU-Fassung von PyTorch neu bauen oder das Gerät „cpu“ wählen.</translation>
        </message>
        <message>
            <source>The engine lacks a library: {0}</source>
            <translation>Dem Rechenkern fehlt eine Bibliothek: {0}</translation>
        </message>
        <message>
            <source>Rebuild the environment or choose another interpreter in the engine settings.</source>
            <translation>Bitte die Umgebung neu bauen oder in den Einstellungen des Rechenkerns einen anderen Interpreter wählen.</translation>
        </message>
        <message>
            <source>The engine was ended from outside (signal {0}).</source>
            <translation>Der Rechenkern wurde von außen beendet (Signal {0}).</translation>
        </message>
        <message>
            <source>Run it again; nothing was written.</source>
            <translation>Bitte noch einmal starten; es wurde nichts geschrieben.</translation>
        </message>
        <message>
            <source>The engine ended without a result.</source>
            <translation>Der Rechenkern endete ohne Ergebnis.</translation>
        </message>
        <message>
            <source>Please report this with the log.</source>
            <translation>Bitte mit dem Protokoll melden.</translation>
        </message>
        <message>
            <source>The engine ended with status {0}: {1}</source>
            <translation>Der Rechenkern endete mit Status {0}: {1}</translation>
        </message>
        <message>
            <source>The engine ended with status {0}.</source>
            <translation>Der Rechenkern endete mit Status {0}.</translation>
        </message>
        <message>
            <source>macOS ended the engine's Python as soon as it was started, as it does with a program whose code signature it does not accept.</source>
            <translation>macOS hat das Python des Rechenkerns gleich nach dem Start beendet, wie jedes Programm, dessen Codesignatur es nicht anerkennt.</translation>
        </message>
        <message>
            <source>Repair the engine, or choose another Python; a managed Mac may allow only approved programs. If memory was short, close other programs and try again.</source>
            <translation>Bitte den Rechenkern reparieren oder ein anderes Python wählen; ein verwalteter Mac lässt vielleicht nur freigegebene Programme zu. War der Speicher knapp, andere Programme schließen und noch einmal versuchen.</translation>
        </message>
        <message>
            <source>macOS ended the installer, as it does with a program whose code signature it does not accept, or when memory is short.</source>
            <translation>macOS hat das Installationsprogramm beendet, wie jedes Programm, dessen Codesignatur es nicht anerkennt, oder wenn der Speicher knapp ist.</translation>
        </message>
        <message>
            <source>Close other programs and try again; a managed Mac may allow only approved programs: then ask your administrator to allow the folder named above.</source>
            <translation>Bitte andere Programme schließen und noch einmal versuchen; ein verwalteter Mac lässt vielleicht nur freigegebene Programme zu: dann die Administration bitten, den oben genannten Ordner zu erlauben.</translation>
        </message>
        <message>
            <source>The installer was stopped by the system, which ran out of memory.</source>
            <translation>Das System hat das Installationsprogramm beendet, weil der Speicher ausging.</translation>
        </message>
        <message>
            <source>Close other programs and try again.</source>
            <translation>Bitte andere Programme schließen und noch einmal versuchen.</translation>
        </message>
        <message>
            <source>The installer ended with status {0}: {1}.</source>
            <translation>Das Installationsprogramm endete mit Status {0}: {1}.</translation>
        </message>
        <message>
            <source>The installer ended with status {0}.</source>
            <translation>Das Installationsprogramm endete mit Status {0}.</translation>
        </message>
        <message>
            <source>Chosen in the settings</source>
            <translation>In den Einstellungen gewählt</translation>
        </message>
        <message>
            <source>Chosen by the variable {0}</source>
            <translation>Durch die Variable {0} gewählt</translation>
        </message>
        <message>
            <source>Environment built by the plugin</source>
            <translation>Umgebung, die das Plugin gebaut hat</translation>
        </message>
        <message>
            <source>QGIS's own Python</source>
            <translation>Python von QGIS</translation>
        </message>
        <message>
            <source>QGIS's own Python was not found on disk.</source>
            <translation>Das Python von QGIS wurde auf der Platte nicht gefunden.</translation>
        </message>
        <message>
            <source>'{0}' is a script that starts a Python. Choose the file python.exe itself.</source>
            <translation>„{0}“ ist ein Skript, das ein Python startet. Bitte die Datei python.exe selbst wählen.</translation>
        </message>
        <message>
            <source>'{0}' is the Python without a console, which cannot answer. Choose python.exe beside it.</source>
            <translation>„{0}“ ist das Python ohne Konsole, das nicht antworten kann. Bitte python.exe daneben wählen.</translation>
        </message>
        <message>
            <source>'{0}' is not a Python. Choose a file named python.exe.</source>
            <translation>„{0}“ ist kein Python. Bitte eine Datei namens python.exe wählen.</translation>
        </message>
        <message>
            <source>It has not been set up.</source>
            <translation>Sie ist nicht eingerichtet.</translation>
        </message>
        <message>
            <source>'{0}' does not exist.</source>
            <translation>„{0}“ gibt es nicht.</translation>
        </message>
        <message>
            <source>'{0}' is not a program.</source>
            <translation>„{0}“ ist kein Programm.</translation>
        </message>
        <message>
            <source>'{0}' is a folder without a Python inside.</source>
            <translation>„{0}“ ist ein Ordner ohne Python darin.</translation>
        </message>
        <message>
            <source>The engine has been silent for {0:.0f} s; still waiting.</source>
            <translation>Der Rechenkern schweigt seit {0:.0f} s; es wird weiter gewartet.</translation>
        </message>
        <message>
            <source>{0:.0f} of about {1:.0f} MB unpacked</source>
            <translation>{0:.0f} von etwa {1:.0f} MB entpackt</translation>
        </message>
        <message>
            <source>Another QGIS window is setting up the engine.</source>
            <translation>Ein anderes QGIS-Fenster richtet den Rechenkern gerade ein.</translation>
        </message>
        <message>
            <source>Wait until it has ended.</source>
            <translation>Bitte warten, bis es fertig ist.</translation>
        </message>
        <message>
            <source>The new environment does not work: {0}</source>
            <translation>Die neue Umgebung arbeitet nicht: {0}</translation>
        </message>
        <message>
            <source>It was not put in place. Copy the diagnostics and report it, or choose another Python.</source>
            <translation>Sie wurde nicht eingesetzt. Bitte die Diagnose kopieren und den Fehler melden oder ein anderes Python wählen.</translation>
        </message>
        <message>
            <source>Python {0} does not fit: PyTorch {1} needs {2} to {3}. Choose another Python.</source>
            <translation>Python {0} passt nicht: PyTorch {1} braucht {2} bis {3}. Bitte ein anderes Python wählen.</translation>
        </message>
        <message>
            <source>A folder of wheels holds no Python: choose a Python of this computer.</source>
            <translation>Ein Ordner mit Wheels enthält kein Python: bitte ein Python dieses Rechners wählen.</translation>
        </message>
        <message>
            <source>The folder of wheels lacks {0} and more.</source>
            <translation>Im Ordner mit den Wheels fehlen {0} und weitere.</translation>
        </message>
        <message>
            <source>The folder of wheels lacks {0}.</source>
            <translation>Im Ordner mit den Wheels fehlt: {0}.</translation>
        </message>
        <message>
            <source>The installer took too long and was stopped.</source>
            <translation>Das Installationsprogramm brauchte zu lange und wurde beendet.</translation>
        </message>
        <message>
            <source>Try again on a faster connection; nothing was changed.</source>
            <translation>Bitte mit einer schnelleren Verbindung noch einmal versuchen; nichts wurde verändert.</translation>
        </message>
        <message>
            <source>The set-up failed ({0}: {1}).</source>
            <translation>Das Einrichten ist gescheitert ({0}: {1}).</translation>
        </message>
        <message>
            <source>QGIS stays free, and this window may be hidden. Until the new engine has passed its check, Cancel leaves everything as it was.</source>
            <translation>QGIS bleibt frei, und dieses Fenster darf verborgen werden. Bis der neue Rechenkern seine Prüfung bestanden hat, lässt „Abbrechen“ alles, wie es war.</translation>
        </message>
        <message>
            <source>What Install will do</source>
            <translation>Was „Installieren“ tut</translation>
        </message>
        <message>
            <source>What Repair will do</source>
            <translation>Was „Reparieren“ tut</translation>
        </message>
        <message>
            <source>What Update will do</source>
            <translation>Was „Erneuern“ tut</translation>
        </message>
        <message>
            <source>The disk has {0} free, but {1} are needed. Free some space first.</source>
            <translation>Auf der Platte sind {0} frei, aber {1} nötig. Bitte zuerst Platz schaffen.</translation>
        </message>
        <message>
            <source>This file does not exist.</source>
            <translation>Diese Datei gibt es nicht.</translation>
        </message>
        <message>
            <source>{0}: '{1}' cannot be read. Write it like {2}.</source>
            <translation>{0}: '{1}' ist nicht lesbar. Bitte schreiben wie {2}.</translation>
        </message>
        <message>
            <source>the same as points and arrays, and the record with the backtest of this area.</source>
            <translation>dasselbe als Punkte und Felder, und das Protokoll mit dem Rückblicktest dieses Gebiets.</translation>
        </message>
        <message>
            <source>'{}' is neither a zip, a CSV nor a map layer. Choose an EGMS file as downloaded.</source>
            <translation>'{}' ist weder ZIP noch CSV noch Kartenlayer. Bitte eine EGMS-Datei wie heruntergeladen wählen.</translation>
        </message>
        <message>
            <source>The point layer, in EPSG:3035 or, outside Europe, in the UTM zone of the data.</source>
            <translation>Der Punktlayer, in EPSG:3035 oder, außerhalb Europas, in der UTM-Zone der Daten.</translation>
        </message>
        <message>
            <source>The engine speaks format {0}, this plugin speaks {1}.</source>
            <translation>Der Rechenkern spricht Format {0}, dieses Plugin {1}.</translation>
        </message>
        <message>
            <source>{0} or more</source>
            <translation>{0} oder mehr</translation>
        </message>
        <message>
            <source>Choose {0}.</source>
            <translation>Bitte {0} wählen.</translation>
        </message>
        <message>
            <source>{0} cannot be empty.</source>
            <translation>{0} darf nicht leer sein.</translation>
        </message>
        <message>
            <source>{0} cannot be {1}.</source>
            <translation>{0} darf nicht {1} sein.</translation>
        </message>
        <message>
            <source>Points are averaged into cells of this edge; EGMS Ortho keeps its own cells of 100 m.</source>
            <translation>Punkte werden in Zellen dieser Kantenlänge gemittelt; EGMS Ortho behält seine Zellen von 100 m.</translation>
        </message>
        <message>
            <source>Where the network runs; auto takes a graphics card only when it gives the same numbers as the CPU.</source>
            <translation>Wo das Netz rechnet; auto nimmt eine Grafikkarte nur, wenn sie dieselben Zahlen gibt wie der Prozessor.</translation>
        </message>
        <message>
            <source>Weights of your own training.</source>
            <translation>Gewichte aus eigenem Training.</translation>
        </message>
        <message>
            <source>Only acquisitions up to this day are used; an earlier day shows what would have been said then.</source>
            <translation>Nur Aufnahmen bis zu diesem Tag werden benutzt; ein früherer Tag zeigt, was damals gesagt worden wäre.</translation>
        </message>
        <message>
            <source>The longest lead after the issue date, with one map per month; leads that the past of the area could not check are marked.</source>
            <translation>Der längste Vorlauf nach dem Ausgabetag, mit einer Karte je Monat; Vorlaufzeiten, die sich an der Vergangenheit des Gebiets nicht prüfen ließen, sind gekennzeichnet.</translation>
        </message>
        <message>
            <source>Lead times</source>
            <translation>Vorlaufzeiten</translation>
        </message>
        <message>
            <source>How many earlier dates to forecast from, half a year apart; more take longer and say more.</source>
            <translation>Von wie vielen früheren Tagen vorhergesagt wird, je ein halbes Jahr auseinander; mehr dauern länger und sagen mehr.</translation>
        </message>
        <message>
            <source>Issue dates</source>
            <translation>Ausgabetage</translation>
        </message>
        <message>
            <source>Forecast from exactly these days instead, separated by commas.</source>
            <translation>Stattdessen genau von diesen Tagen aus vorhersagen, durch Kommas getrennt.</translation>
        </message>
        <message>
            <source>honest hides everything after each origin; leaky shows what a common mistake would claim, and is never to be quoted as accuracy.</source>
            <translation>honest verbirgt alles nach jedem Startpunkt; leaky zeigt, was ein verbreiteter Fehler behaupten würde, und darf nie als Genauigkeit angegeben werden.</translation>
        </message>
        <message>
            <source>last date of the data</source>
            <translation>letzter Termin der Daten</translation>
        </message>
        <message>
            <source>evenly spaced origins</source>
            <translation>gleichmäßig verteilte Startpunkte</translation>
        </message>
        <message>
            <source>median displacement since the issue date, mm, one band per date. Negative is subsidence for Up, motion to the west for East, away from the satellite for line of sight.</source>
            <translation>Median der Verschiebung seit dem Ausgabetag, mm, ein Band je Termin. Negativ ist Senkung bei Up, Bewegung nach Westen bei East, vom Satelliten weg bei Sichtlinie.</translation>
        </message>
        <message>
            <source>Median forecast displacement {since} in mm. {sign}</source>
            <translation>Median der vorhergesagten Verschiebung {since} in mm. {sign}</translation>
        </message>
        <message>
            <source>Lower</source>
            <translation>Untergrenze</translation>
        </message>
        <message>
            <source>Upper</source>
            <translation>Obergrenze</translation>
        </message>
        <message>
            <source>Chance &gt; {threshold} mm</source>
            <translation>Chance &gt; {threshold} mm</translation>
        </message>
        <message>
            <source>forecast change over the first year and its standard deviation, mm/yr.</source>
            <translation>vorhergesagte Änderung im ersten Jahr und ihre Standardabweichung, mm/Jahr.</translation>
        </message>
        <message>
            <source>Forecast change over the first year, mm/yr. {sign}</source>
            <translation>Vorhergesagte Änderung im ersten Jahr, mm/Jahr. {sign}</translation>
        </message>
        <message>
            <source>how well the input supports each cell.</source>
            <translation>wie gut die Daten jede Zelle stützen.</translation>
        </message>
        <message>
            <source>the bundled ones</source>
            <translation>die mitgelieferten</translation>
        </message>
        <message>
            <source>Open forecast</source>
            <translation>Vorhersage öffnen</translation>
        </message>
        <message>
            <source>MM-STT</source>
            <translation>MM-STT</translation>
        </message>
        <message>
            <source>This QGIS comes with Python {0}, but ground motion forecasts need Python {1} or later: install QGIS 3.44 or later.</source>
            <translation>Dieses QGIS bringt Python {0} mit, Vorhersagen der Bodenbewegung brauchen aber Python {1} oder neuer: bitte QGIS 3.44 oder neuer installieren.</translation>
        </message>
        <message>
            <source>Use the polygons of a layer, the selected ones if some are; of other layers the extent</source>
            <translation>Die Polygone eines Layers nehmen, die gewählten, falls welche gewählt sind; von anderen Layern die Ausdehnung</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Layer</translation>
        </message>
        <message>
            <source>Selected polygons of {0}</source>
            <translation>Gewählte Polygone von {0}</translation>
        </message>
        <message>
            <source>Polygons of {0}</source>
            <translation>Polygone von {0}</translation>
        </message>
        <message>
            <source>The {0} months of data before the issue date can check leads up to {1} months. Later dates are drawn pale, as a sketch.</source>
            <translation>Die {0} Monate Daten vor dem Ausgabetag können Vorlaufzeiten bis {1} Monate prüfen. Spätere Termine sind blass gezeichnet, als Skizze.</translation>
        </message>
        <message>
            <source>The {0} months of data before the issue date are too few to check any forecast: read it as a sketch.</source>
            <translation>Die {0} Monate Daten vor dem Ausgabetag sind zu wenig, um eine Vorhersage zu prüfen: als Skizze lesen.</translation>
        </message>
        <message>
            <source>E {0:.0f} N {1:.0f}, measured</source>
            <translation>E {0:.0f} N {1:.0f}, gemessen</translation>
        </message>
        <message>
            <source>EGMS and other point data (*.zip *.csv *.txt *.shp *.gpkg *.geojson *.fgb *.npz *.tif *.nc *.asc);;All files (*)</source>
            <translation>EGMS- und andere Punktdaten (*.zip *.csv *.txt *.shp *.gpkg *.geojson *.fgb *.npz *.tif *.nc *.asc);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>State the unit…</source>
            <translation>Einheit angeben…</translation>
        </message>
        <message>
            <source>State the component…</source>
            <translation>Komponente angeben…</translation>
        </message>
        <message>
            <source>State the coordinate system…</source>
            <translation>Koordinatensystem angeben…</translation>
        </message>
        <message>
            <source>State the sign…</source>
            <translation>Vorzeichen angeben…</translation>
        </message>
        <message>
            <source>Say unit, component, coordinate system or sign of the selected source (or double-click it)</source>
            <translation>Einheit, Komponente, Koordinatensystem oder Vorzeichen der gewählten Quelle angeben (oder sie doppelklicken)</translation>
        </message>
        <message>
            <source>Show outline and points of the data on the map</source>
            <translation>Umriss und Punkte der Daten auf der Karte zeigen</translation>
        </message>
        <message>
            <source>522 cells of EGMS Ortho, vertical, 2020 to 2024: a volcanic island north of Sicily</source>
            <translation>522 Zellen von EGMS Ortho, vertikal, 2020 bis 2024: eine Vulkaninsel nördlich von Sizilien</translation>
        </message>
        <message>
            <source>Try with the island of Ustica</source>
            <translation>Mit der Insel Ustica ausprobieren</translation>
        </message>
        <message>
            <source>Show on the map</source>
            <translation>Auf der Karte zeigen</translation>
        </message>
        <message>
            <source>It is read again as you say, and remembered</source>
            <translation>Die Datei wird so neu gelesen, und die Angabe wird gemerkt</translation>
        </message>
        <message>
            <source>'{0}' is not a point layer.</source>
            <translation>'{0}' ist kein Punktlayer.</translation>
        </message>
        <message>
            <source>Replace the forecast?</source>
            <translation>Die Vorhersage ersetzen?</translation>
        </message>
        <message>
            <source>A forecast is under way. Open another when it has ended.</source>
            <translation>Eine Vorhersage läuft. Eine andere bitte erst nach ihrem Ende öffnen.</translation>
        </message>
        <message>
            <source>{0} holds a forecast already. Replace it?</source>
            <translation>{0} enthält schon eine Vorhersage. Ersetzen?</translation>
        </message>
        <message>
            <source>Opened {0}.</source>
            <translation>{0} geöffnet.</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <source>Component</source>
            <translation>Komponente</translation>
        </message>
        <message>
            <source>Coordinate system</source>
            <translation>Koordinatensystem</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Vorzeichen</translation>
        </message>
        <message>
            <source>sign as it is</source>
            <translation>Vorzeichen wie es ist</translation>
        </message>
        <message>
            <source>sign turned round</source>
            <translation>Vorzeichen umgekehrt</translation>
        </message>
        <message>
            <source>{0}: must be stated</source>
            <translation>{0}: muss angegeben werden</translation>
        </message>
        <message>
            <source>{0}: {1} ({2})</source>
            <translation>{0}: {1} ({2})</translation>
        </message>
        <message>
            <source>Each forecast gets a folder of its own; leave empty for the name shown</source>
            <translation>Jede Vorhersage bekommt einen eigenen Ordner; leer lassen für den gezeigten Namen</translation>
        </message>
        <message>
            <source>Folder that gathers the forecasts</source>
            <translation>Ordner, der die Vorhersagen sammelt</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>Speichern als</translation>
        </message>
        <message>
            <source>In folder</source>
            <translation>Im Ordner</translation>
        </message>
        <message>
            <source>Where the folders of forecasts lie; leave empty for the place shown, beside the project or among your documents</source>
            <translation>Wo die Ordner der Vorhersagen liegen; leer lassen für den gezeigten Ort, neben dem Projekt oder in den Dokumenten</translation>
        </message>
        <message>
            <source>Folder of a forecast</source>
            <translation>Ordner einer Vorhersage</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Ordner wählen</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>Zuletzt benutzt</translation>
        </message>
        <message>
            <source>Stands on the first page; the files know the area only by the number of its tile</source>
            <translation>Steht auf der ersten Seite; die Dateien kennen das Gebiet nur nach der Nummer seiner Kachel</translation>
        </message>
        <message>
            <source>Stands below the title, with the date of today</source>
            <translation>Steht unter dem Titel, mit dem heutigen Datum</translation>
        </message>
        <message>
            <source>Name or company; may be empty</source>
            <translation>Name oder Firma; darf leer sein</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Verfasser</translation>
        </message>
        <message>
            <source>Show the folder of this forecast in the file manager</source>
            <translation>Den Ordner dieser Vorhersage im Dateimanager zeigen</translation>
        </message>
        <message>
            <source>Show a forecast that was made earlier, here or elsewhere; or drop its folder on this panel</source>
            <translation>Eine früher hier oder anderswo erstellte Vorhersage zeigen; oder ihren Ordner auf dieses Bedienfeld ziehen</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Click a point of the data on the map to see what was measured there. Forecasts come after a run.</source>
            <translation>Einen Punkt der Daten auf der Karte anklicken, um zu sehen, was dort gemessen wurde. Vorhersagen gibt es nach einem Lauf.</translation>
        </message>
        <message>
            <source>The folder of {0} now holds another forecast. Add that one to the map anew.</source>
            <translation>Der Ordner von {0} enthält jetzt eine andere Vorhersage. Diese bitte neu zur Karte hinzufügen.</translation>
        </message>
        <message>
            <source>Date…</source>
            <translation>Termin…</translation>
        </message>
        <message>
            <source>Tell the numbers of a date</source>
            <translation>Die Zahlen eines Termins nennen</translation>
        </message>
        <message>
            <source>No point of the data lies there. Zoom in, and click a point.</source>
            <translation>Dort liegt kein Punkt der Daten. Hineinzoomen und einen Punkt anklicken.</translation>
        </message>
        <message>
            <source>The folder of {0} is gone, so its series cannot be read: {1}</source>
            <translation>Der Ordner von {0} ist verschwunden, seine Zeitreihe lässt sich nicht lesen: {1}</translation>
        </message>
        <message>
            <source>The series of {0} cannot be read: {1}</source>
            <translation>Die Zeitreihe von {0} lässt sich nicht lesen: {1}</translation>
        </message>
        <message>
            <source>Remove {0} ({1}, issued {2})</source>
            <translation>{0} entfernen ({1}, ausgegeben {2})</translation>
        </message>
        <message>
            <source>Remove {0} ({1})</source>
            <translation>{0} entfernen ({1})</translation>
        </message>
        <message>
            <source>MM-STT runs with another Python</source>
            <translation>MM-STT läuft mit einem anderen Python</translation>
        </message>
        <message>
            <source>{0}: {1}. Nothing needs to be installed. Install builds a Python of its own beside it.</source>
            <translation>{0}: {1}. Nichts muss installiert werden. „Installieren“ richtet daneben ein eigenes Python ein.</translation>
        </message>
        <message>
            <source>How to read this source</source>
            <translation>Wie diese Quelle zu lesen ist</translation>
        </message>
        <message>
            <source>as recognised</source>
            <translation>wie erkannt</translation>
        </message>
        <message>
            <source>Positive is down or away: turn the sign round</source>
            <translation>Positiv heißt abwärts oder vom Satelliten weg: Vorzeichen umkehren</translation>
        </message>
        <message>
            <source>as recognised ({0})</source>
            <translation>wie erkannt ({0})</translation>
        </message>
        <message>
            <source>Set the parameter {0} ({1}).</source>
            <translation>Bitte den Parameter {0} setzen ({1}).</translation>
        </message>
        <message>
            <source>The coordinate system {0} has no EPSG code. Choose one that has, or open the table in QGIS as a layer in that system and give the layer instead.</source>
            <translation>Das Koordinatensystem {0} hat keinen EPSG-Code. Bitte eines mit Code wählen, oder die Tabelle in QGIS als Layer in diesem System öffnen und den Layer angeben.</translation>
        </message>
        <message>
            <source>The results lie in {0}</source>
            <translation>Die Ergebnisse liegen in {0}</translation>
        </message>
        <message>
            <source>EGMS files as downloaded (zip or CSV), point series of other sources, or rasters, one per date. Several files must be of one kind: neighbouring tiles, or bursts of one track. Up and East need separate runs.</source>
            <translation>EGMS-Dateien wie heruntergeladen (zip oder CSV), Punktreihen anderer Quellen oder Raster, eines je Termin. Mehrere Dateien müssen von einer Art sein: benachbarte Kacheln oder Bursts eines Tracks. Up und East brauchen getrennte Läufe.</translation>
        </message>
        <message>
            <source>Layers of points, or of cells as polygons, whose fields are named by dates, such as 20200103 or D20200103; of a polygon the centroid counts.</source>
            <translation>Layer mit Punkten oder mit Zellen als Polygonen, deren Felder nach Terminen heißen, etwa 20200103 oder D20200103; bei Polygonen zählt der Schwerpunkt.</translation>
        </message>
        <message>
            <source>Otherwise only the same data, component, area and issue date may be forecast anew into the same folder.</source>
            <translation>Sonst dürfen nur dieselben Daten, Komponente, Gebiet und Ausgabetag neu in denselben Ordner vorhergesagt werden.</translation>
        </message>
        <message>
            <source>Replace an earlier result in the output folder</source>
            <translation>Ein früheres Ergebnis im Ausgabeordner ersetzen</translation>
        </message>
        <message>
            <source>Without a choice of yours, a new folder is made beside the project or in your documents; it is never temporary.</source>
            <translation>Ohne eigene Wahl entsteht ein neuer Ordner neben dem Projekt oder in den Dokumenten; er ist nie temporär.</translation>
        </message>
        <message>
            <source>Stated of single sources (JSON)</source>
            <translation>Angaben zu einzelnen Quellen (JSON)</translation>
        </message>
        <message>
            <source>STATED cannot be read. It holds JSON, such as {0}.</source>
            <translation>STATED lässt sich nicht lesen. Es enthält JSON, etwa {0}.</translation>
        </message>
        <message>
            <source>Open a finished forecast</source>
            <translation>Eine fertige Vorhersage öffnen</translation>
        </message>
        <message>
            <source>Check the folder of a finished forecast and add its maps to the project.</source>
            <translation>Den Ordner einer fertigen Vorhersage prüfen und ihre Karten zum Projekt hinzufügen.</translation>
        </message>
        <message>
            <source>
&lt;p&gt;Takes the folder that a forecast was written to: from this plugin, from the command line, from another computer.
It is read and checked; a damaged one is refused with a reason. In QGIS its maps are added as one group, with styles and
dates. qgis_process only checks the folder and returns its files.&lt;/p&gt;
</source>
            <translation>
&lt;p&gt;Nimmt den Ordner, in den eine Vorhersage geschrieben wurde: von diesem Plugin, von der Kommandozeile, von einem anderen Rechner.
Er wird gelesen und geprüft; ein beschädigter wird mit Grund abgelehnt. In QGIS kommen seine Karten als eine Gruppe hinzu, mit Stilen und
Terminen. qgis_process prüft nur den Ordner und gibt seine Dateien zurück.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>The forecast in {0} has no maps: it was written without rasters. Run it again without --no-rasters.</source>
            <translation>Die Vorhersage in {0} hat keine Karten: sie wurde ohne Raster geschrieben. Bitte ohne --no-rasters noch einmal rechnen.</translation>
        </message>
        <message>
            <source>Forecast folder</source>
            <translation>Ordner der Vorhersage</translation>
        </message>
        <message>
            <source>The folder '{}' does not exist.</source>
            <translation>Den Ordner '{}' gibt es nicht.</translation>
        </message>
        <message>
            <source>The layer '{0}' holds lines. Choose a layer of points or polygons.</source>
            <translation>Der Layer '{0}' enthält Linien. Bitte einen Layer mit Punkten oder Polygonen wählen.</translation>
        </message>
        <message>
            <source>The raster '{0}' holds measured values, such as heights, not classes. Choose a raster of classes.</source>
            <translation>Das Raster '{0}' enthält Messwerte, etwa Höhen, keine Klassen. Bitte ein Raster mit Klassen wählen.</translation>
        </message>
        <message>
            <source>The raster '{0}' holds {1} different values in a sample; that is no map of classes. Choose another.</source>
            <translation>Das Raster '{0}' enthält {1} verschiedene Werte in einer Stichprobe; das ist keine Karte von Klassen. Bitte ein anderes wählen.</translation>
        </message>
        <message>
            <source>
&lt;p&gt;Reads EGMS files as downloaded (zip or CSV, Basic, Calibrated and Ortho, every release) into a point layer with one
number field per acquisition (DYYYYMMDD, mm), the point's id and its mean velocity in mm/yr, coloured by velocity.&lt;/p&gt;
&lt;p&gt;The velocity is fitted here, by a straight line through all dates of the file. Other statistic columns of the file
are not read. Missing values are NULL.&lt;/p&gt;
&lt;p&gt;What is made of EGMS data carries: &lt;i&gt;Generated using European Union's Copernicus Land Monitoring Service
information.&lt;/i&gt; Of other data, the rights of their producer apply.&lt;/p&gt;
</source>
            <translation>
&lt;p&gt;Liest EGMS-Dateien wie heruntergeladen (zip oder CSV, Basic, Calibrated und Ortho, jede Ausgabe) in einen Punktlayer mit einem
Zahlenfeld je Aufnahme (DYYYYMMDD, mm), der Kennung des Punkts und seiner mittleren Geschwindigkeit in mm/Jahr, danach eingefärbt.&lt;/p&gt;
&lt;p&gt;Die Geschwindigkeit wird hier angepasst, als Gerade durch alle Termine der Datei. Andere statistische Spalten der Datei
werden nicht gelesen. Fehlende Werte sind NULL.&lt;/p&gt;
&lt;p&gt;Was aus EGMS-Daten entsteht, trägt den Vermerk: &lt;i&gt;Generated using European Union's Copernicus Land Monitoring Service
information.&lt;/i&gt; Für andere Daten gelten die Rechte ihres Herstellers.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>{0}, {1:,} cells, made {2}</source>
            <translation>{0}, {1:,} Zellen, erstellt {2}</translation>
        </message>
        <message>
            <source>not the bands of this forecast</source>
            <translation>nicht die Bänder dieser Vorhersage</translation>
        </message>
        <message>
            <source>Replaced by another forecast: {0}</source>
            <translation>Durch eine andere Vorhersage ersetzt: {0}</translation>
        </message>
        <message>
            <source>The places of the chart</source>
            <translation>Die Orte des Diagramms</translation>
        </message>
        <message>
            <source>Page {0} of {1}</source>
            <translation>Seite {0} von {1}</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>Markierung</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Probability of passing {0:g} mm by {1}</source>
            <translation>Wahrscheinlichkeit, {0:g} mm bis {1} zu überschreiten</translation>
        </message>
        <message>
            <source>Prepared by {0}, {1}</source>
            <translation>Erstellt von {0}, {1}</translation>
        </message>
        <message>
            <source>Prepared {0}</source>
            <translation>Erstellt {0}</translation>
        </message>
        <message>
            <source>By {0}</source>
            <translation>Von {0}</translation>
        </message>
        <message>
            <source>Passes {0:g} mm</source>
            <translation>Überschreitet {0:g} mm</translation>
        </message>
        <message>
            <source>centre {0}</source>
            <translation>Mitte {0}</translation>
        </message>
        <message>
            <source>; lon {0}, lat {1}</source>
            <translation>; Länge {0}, Breite {1}</translation>
        </message>
        <message>
            <source> since {0}</source>
            <translation> seit {0}</translation>
        </message>
        <message>
            <source>{0}: observed {1}{2}</source>
            <translation>{0}: beobachtet {1}{2}</translation>
        </message>
        <message>
            <source>{0} on {1}</source>
            <translation>{0} am {1}</translation>
        </message>
        <message>
            <source>{0}, {1} {2} after the issue date</source>
            <translation>{0}, {1} {2} nach dem Ausgabetag</translation>
        </message>
        <message>
            <source>The engine needs Python {0} or later; this is Python {1}.</source>
            <translation>Der Rechenkern braucht Python {0} oder neuer; dies ist Python {1}.</translation>
        </message>
        <message>
            <source>Set up the engine, which brings a Python of its own.</source>
            <translation>Bitte den Rechenkern einrichten, der ein eigenes Python mitbringt.</translation>
        </message>
        <message>
            <source>MM-STT cannot run here, so a statistical baseline runs instead: the spatial Gaussian process.</source>
            <translation>MM-STT kann hier nicht laufen, daher rechnet ein statistisches Vergleichsverfahren: der räumliche Gauß-Prozess.</translation>
        </message>
        <message>
            <source>QGIS from Flatpak has no pip to fetch the installer with, and sees no program of the system.</source>
            <translation>QGIS aus Flatpak hat kein pip, um das Installationsprogramm zu holen, und sieht kein Programm des Systems.</translation>
        </message>
        <message>
            <source>Install uv with its own installer, which puts it into .local/bin of your home folder, or use a folder of wheels that holds uv; then press the button again. The statistical baselines run without.</source>
            <translation>Bitte uv mit seinem eigenen Installationsprogramm installieren, das es in .local/bin des Benutzerordners legt, oder einen Ordner mit Wheels nehmen, der uv enthält; dann den Knopf noch einmal drücken. Die statistischen Vergleichsverfahren laufen auch ohne.</translation>
        </message>
        <message>
            <source>{0} of this computer is used</source>
            <translation>{0} dieses Rechners wird benutzt</translation>
        </message>
        <message>
            <source>See {0} --help.</source>
            <translation>Siehe {0} --help.</translation>
        </message>
        <message>
            <source>The option is {0}.</source>
            <translation>Die Option ist {0}.</translation>
        </message>
        <message>
            <source>The text could not be shown ({0}).</source>
            <translation>Der Text ließ sich nicht anzeigen ({0}).</translation>
        </message>
        <message>
            <source>The folder '{0}' holds shard {1} already.</source>
            <translation>Der Ordner '{0}' enthält schon den Teil {1}.</translation>
        </message>
        <message>
            <source>{0} cells cannot be simulated.</source>
            <translation>{0} Zellen lassen sich nicht simulieren.</translation>
        </message>
        <message>
            <source>The report could not be shown ({0}).</source>
            <translation>Der Bericht ließ sich nicht anzeigen ({0}).</translation>
        </message>
        <message>
            <source>Give each shard a folder of its own.</source>
            <translation>Bitte jedem Teil einen eigenen Ordner geben.</translation>
        </message>
        <message>
            <source>The training was stopped.</source>
            <translation>Das Training wurde angehalten.</translation>
        </message>
        <message>
            <source>Give --cells a number above 0.</source>
            <translation>Bitte --cells eine Zahl über 0 geben.</translation>
        </message>
        <message>
            <source>Send it to a file or a program.</source>
            <translation>Bitte in eine Datei oder an ein Programm leiten.</translation>
        </message>
        <message>
            <source>The component is '{0}'.</source>
            <translation>Die Komponente ist '{0}'.</translation>
        </message>
        <message>
            <source>The cube has {0} x {1} samples, but its coordinates or dates have another length.</source>
            <translation>Der Würfel hat {0} x {1} Werte, aber seine Koordinaten oder Termine haben eine andere Länge.</translation>
        </message>
        <message>
            <source>The dates of the cube are not strictly increasing.</source>
            <translation>Die Termine des Würfels steigen nicht streng an.</translation>
        </message>
        <message>
            <source>Some coordinates are not numbers.</source>
            <translation>Einige Koordinaten sind keine Zahlen.</translation>
        </message>
        <message>
            <source>Unknown physical prior: {0}.</source>
            <translation>Unbekannte physikalische Vorinformation: {0}.</translation>
        </message>
        <message>
            <source>It must be one of {0}.</source>
            <translation>Möglich ist nur eines von {0}.</translation>
        </message>
        <message>
            <source>Known are {0}.</source>
            <translation>Bekannt sind {0}.</translation>
        </message>
        <message>
            <source>The record from {0} to {1} is too short to evaluate.</source>
            <translation>Die Zeitreihe von {0} bis {1} ist zu kurz für eine Bewertung.</translation>
        </message>
        <message>
            <source>After {0} the record holds no epoch near any of the leads.</source>
            <translation>Nach {0} enthält die Zeitreihe keine Aufnahme nahe einer der Vorlaufzeiten.</translation>
        </message>
        <message>
            <source>An evaluation needs more than fourteen months of data.</source>
            <translation>Eine Bewertung braucht mehr als vierzehn Monate Daten.</translation>
        </message>
        <message>
            <source>Choose an earlier issue date or shorter leads.</source>
            <translation>Bitte einen früheren Ausgabetag oder kürzere Vorlaufzeiten wählen.</translation>
        </message>
        <message>
            <source>The issue date {0} lies outside the record ({1} to {2}).</source>
            <translation>Der Ausgabetag {0} liegt außerhalb der Zeitreihe ({1} bis {2}).</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} cells were last seen before {2} and are left out: where they are now is not known.</source>
            <translation>{0:,} von {1:,} Zellen wurden zuletzt vor {2} gesehen und bleiben weg: wo sie jetzt sind, ist nicht bekannt.</translation>
        </message>
        <message>
            <source>{0} of {1} cells have too few observations before the issue date and are left out.</source>
            <translation>{0} von {1} Zellen haben zu wenige Beobachtungen vor dem Ausgabetag und bleiben weg.</translation>
        </message>
        <message>
            <source>{0} of {1} cells moved by more than 10 mm within the last 48 days, against their course. After such a step forecasts take half a year to settle; until then their intervals are too narrow.</source>
            <translation>{0} von {1} Zellen bewegten sich in den letzten 48 Tagen um mehr als 10 mm entgegen ihrem Verlauf. Nach einem solchen Sprung brauchen Vorhersagen ein halbes Jahr, um sich einzustellen; bis dahin sind ihre Intervalle zu schmal.</translation>
        </message>
        <message>
            <source>The model {0} gave values that are no numbers ({1}), so nothing was written.</source>
            <translation>Das Modell {0} gab Werte, die keine Zahlen sind ({1}), daher wurde nichts geschrieben.</translation>
        </message>
        <message>
            <source>{0} of {1} cells have changed their motion: it began, stopped, or jumped. They are forecast by laws of their own, with wider intervals; look at their series.</source>
            <translation>{0} von {1} Zellen haben ihre Bewegung geändert: sie begann, endete oder sprang. Sie werden nach eigenen Gesetzen vorhergesagt, mit breiteren Intervallen; bitte ihre Zeitreihen ansehen.</translation>
        </message>
        <message>
            <source>Choose a date inside it.</source>
            <translation>Bitte ein Datum darin wählen.</translation>
        </message>
        <message>
            <source>If you gave weights of your own, they are unusable; else choose another model, such as spatial.</source>
            <translation>Eigene Gewichte, falls angegeben, sind unbrauchbar; sonst bitte ein anderes Modell wählen, etwa spatial.</translation>
        </message>
        <message>
            <source>Coverage was measured up to {0} months on this area; later dates are extrapolation and are marked as not calibrated.</source>
            <translation>Die Abdeckung wurde in diesem Gebiet bis {0} Monate gemessen; spätere Termine sind Extrapolation und als nicht kalibriert gekennzeichnet.</translation>
        </message>
        <message>
            <source>The record is too short to measure coverage on this area; all dates are marked as not calibrated.</source>
            <translation>Die Zeitreihe ist zu kurz, um die Abdeckung in diesem Gebiet zu messen; alle Termine sind als nicht kalibriert gekennzeichnet.</translation>
        </message>
        <message>
            <source>No cell has enough observations before the issue date, the last of them within 60 days of it.</source>
            <translation>Keine Zelle hat genug Beobachtungen vor dem Ausgabetag, die letzte davon höchstens 60 Tage davor.</translation>
        </message>
        <message>
            <source>Choose a later issue date or a larger area.</source>
            <translation>Bitte einen späteren Ausgabetag oder ein größeres Gebiet wählen.</translation>
        </message>
        <message>
            <source>{0} needs GDAL, which this Python lacks.</source>
            <translation>{0} braucht GDAL, das diesem Python fehlt.</translation>
        </message>
        <message>
            <source>Install the package python3-gdal (Debian, Ubuntu) or gdal (conda), or start from QGIS.</source>
            <translation>Bitte das Paket python3-gdal (Debian, Ubuntu) oder gdal (conda) installieren oder aus QGIS starten.</translation>
        </message>
        <message>
            <source>The area is too small to sample elevation.</source>
            <translation>Das Gebiet ist zu klein, um Höhen abzutasten.</translation>
        </message>
        <message>
            <source>The raster {0} cannot be read: {1}.</source>
            <translation>Das Raster {0} lässt sich nicht lesen: {1}.</translation>
        </message>
        <message>
            <source>Choose a larger one.</source>
            <translation>Bitte ein größeres wählen.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Bitte eine andere Datei wählen.</translation>
        </message>
        <message>
            <source>{0} is a raster ({1}) that holds {2}.</source>
            <translation>{0} ist ein Raster ({1}), das {2} enthält.</translation>
        </message>
        <message>
            <source>{0} is a raster ({1}) of {2} x {3} pixels in {4} band(s).</source>
            <translation>{0} ist ein Raster ({1}) mit {2} x {3} Pixeln in {4} Band/Bändern.</translation>
        </message>
        <message>
            <source>{0} does not say its coordinate system.</source>
            <translation>{0} nennt sein Koordinatensystem nicht.</translation>
        </message>
        <message>
            <source>{0} holds {1} layers with date fields ({2}, {3}).</source>
            <translation>{0} enthält {1} Layer mit Datumsfeldern ({2}, {3}).</translation>
        </message>
        <message>
            <source>{0} has no layer with date fields.</source>
            <translation>{0} hat keinen Layer mit Datumsfeldern.</translation>
        </message>
        <message>
            <source>{0} holds no features.</source>
            <translation>{0} enthält keine Objekte.</translation>
        </message>
        <message>
            <source>the layer says so</source>
            <translation>der Layer sagt es</translation>
        </message>
        <message>
            <source>{0} has neither geometries nor coordinates.</source>
            <translation>{0} hat weder Geometrien noch Koordinaten.</translation>
        </message>
        <message>
            <source>State it, set it in QGIS and save the layer, or add its .prj file.</source>
            <translation>Bitte es angeben, in QGIS setzen und den Layer speichern, oder die .prj-Datei dazulegen.</translation>
        </message>
        <message>
            <source>{0} cannot be opened as a map layer ({1}).</source>
            <translation>{0} lässt sich nicht als Kartenlayer öffnen ({1}).</translation>
        </message>
        <message>
            <source>{0}: the date fields hold no numbers.</source>
            <translation>{0}: die Datumsfelder enthalten keine Zahlen.</translation>
        </message>
        <message>
            <source>{0} is damaged or cut off{1}.</source>
            <translation>{0} ist beschädigt oder abgeschnitten{1}.</translation>
        </message>
        <message>
            <source>Save the one that you want as a file of its own.</source>
            <translation>Bitte den gewünschten als eigene Datei speichern.</translation>
        </message>
        <message>
            <source>Name one field per date, such as D20200103 or 2020-01-03.</source>
            <translation>Bitte ein Feld je Termin benennen, etwa D20200103 oder 2020-01-03.</translation>
        </message>
        <message>
            <source>Export the layer again.</source>
            <translation>Bitte den Layer noch einmal exportieren.</translation>
        </message>
        <message>
            <source>Give fields easting and northing, or degrees.</source>
            <translation>Bitte Felder easting und northing angeben, oder Grad.</translation>
        </message>
        <message>
            <source>{0}: its coordinate system {1} leads to no place on Earth.</source>
            <translation>{0}: sein Koordinatensystem {1} führt zu keinem Ort auf der Erde.</translation>
        </message>
        <message>
            <source>{0} does not hold points or polygons, but {1}.</source>
            <translation>{0} enthält keine Punkte oder Polygone, sondern {1}.</translation>
        </message>
        <message>
            <source>A shapefile consists of .shp, .shx, .dbf and .prj; export the layer again if all are there.</source>
            <translation>Ein Shapefile besteht aus .shp, .shx, .dbf und .prj; sind alle da, bitte den Layer noch einmal exportieren.</translation>
        </message>
        <message>
            <source>Give fields of numbers, in mm.</source>
            <translation>Bitte Zahlenfelder angeben, in mm.</translation>
        </message>
        <message>
            <source>Correct it in QGIS and save the layer again.</source>
            <translation>Bitte in QGIS berichtigen und den Layer noch einmal speichern.</translation>
        </message>
        <message>
            <source>{0}, field {1}: '{2}' is not a number.</source>
            <translation>{0}, Feld {1}: '{2}' ist keine Zahl.</translation>
        </message>
        <message>
            <source>Choose a layer of measurement points or cells.</source>
            <translation>Bitte einen Layer mit Messpunkten oder Zellen wählen.</translation>
        </message>
        <message>
            <source>Correct it, or leave it empty.</source>
            <translation>Bitte berichtigen oder leer lassen.</translation>
        </message>
        <message>
            <source>It has no bands.</source>
            <translation>Es hat keine Bänder.</translation>
        </message>
        <message>
            <source>{0} {1}</source>
            <translation>{0} {1}</translation>
        </message>
        <message>
            <source>{0} and {1}</source>
            <translation>{0} und {1}</translation>
        </message>
        <message>
            <source>Give rasters of one grid; bring the others onto it first.</source>
            <translation>Bitte Raster eines Gitters angeben; die anderen erst darauf bringen.</translation>
        </message>
        <message>
            <source>{0} cannot be opened as a raster ({1}).</source>
            <translation>{0} lässt sich nicht als Raster öffnen ({1}).</translation>
        </message>
        <message>
            <source>{0} raster(s) that do not say their date were left out ({1}).</source>
            <translation>{0} Raster, die ihr Datum nicht nennen, blieben weg ({1}).</translation>
        </message>
        <message>
            <source>{0} is a map of a forecast, and a forecast is no measurement.</source>
            <translation>{0} ist eine Karte einer Vorhersage, und eine Vorhersage ist keine Messung.</translation>
        </message>
        <message>
            <source>It is a picture with a table of colours.</source>
            <translation>Es ist ein Bild mit einer Farbtabelle.</translation>
        </message>
        <message>
            <source>Give rasters of displacement, one per date, or points with one field per date.</source>
            <translation>Bitte Raster der Verschiebung angeben, eines je Termin, oder Punkte mit einem Feld je Termin.</translation>
        </message>
        <message>
            <source>{0} gives its values in '{1}', which is no unit of displacement.</source>
            <translation>{0} gibt seine Werte in '{1}', das ist keine Einheit der Verschiebung.</translation>
        </message>
        <message>
            <source>The bands of {0} are in different units ({1}).</source>
            <translation>Die Bänder von {0} haben verschiedene Einheiten ({1}).</translation>
        </message>
        <message>
            <source>{0}: its axis '{1}' cannot be read as dates ({2}).</source>
            <translation>{0}: seine Achse '{1}' lässt sich nicht als Termine lesen ({2}).</translation>
        </message>
        <message>
            <source>{0} does not say where its pixels lie.</source>
            <translation>{0} sagt nicht, wo seine Pixel liegen.</translation>
        </message>
        <message>
            <source>Copy or export it again.</source>
            <translation>Bitte noch einmal kopieren oder exportieren.</translation>
        </message>
        <message>
            <source>Give the data that it was made from.</source>
            <translation>Bitte die Daten angeben, aus denen sie entstand.</translation>
        </message>
        <message>
            <source>Save the variable that holds displacement as a file of its own, or call it displacement; points need one field per date.</source>
            <translation>Bitte die Variable mit der Verschiebung als eigene Datei speichern oder displacement nennen; Punkte brauchen ein Feld je Termin.</translation>
        </message>
        <message>
            <source>It is a picture in colours.</source>
            <translation>Es ist ein Farbbild.</translation>
        </message>
        <message>
            <source>Give rasters of displacement in mm, cm or m; if they are such, state the unit.</source>
            <translation>Bitte Raster der Verschiebung in mm, cm oder m angeben; sind es solche, die Einheit nennen.</translation>
        </message>
        <message>
            <source>Give all in one unit.</source>
            <translation>Bitte alle in einer Einheit angeben.</translation>
        </message>
        <message>
            <source>Count it in days, hours or seconds since a date, of the standard calendar.</source>
            <translation>Bitte in Tagen, Stunden oder Sekunden seit einem Datum zählen, im Standardkalender.</translation>
        </message>
        <message>
            <source>{0}: the dates of its bands can be read in two ways ({1}).</source>
            <translation>{0}: die Termine seiner Bänder lassen sich auf zwei Arten lesen ({1}).</translation>
        </message>
        <message>
            <source>Give georeferenced rasters; those in the geometry of the radar are to be geocoded first.</source>
            <translation>Bitte georeferenzierte Raster angeben; solche in Radargeometrie sind erst zu geokodieren.</translation>
        </message>
        <message>
            <source>{0} are of different sizes ({1} and {2} pixels).</source>
            <translation>{0} haben verschiedene Größen ({1} und {2} Pixel).</translation>
        </message>
        <message>
            <source>{0} are in different coordinate systems.</source>
            <translation>{0} haben verschiedene Koordinatensysteme.</translation>
        </message>
        <message>
            <source>{0} are in different units ({1} and {2}).</source>
            <translation>{0} haben verschiedene Einheiten ({1} und {2}).</translation>
        </message>
        <message>
            <source>{0}: {1} band(s) without a date were left out ({2}).</source>
            <translation>{0}: {1} Band/Bänder ohne Datum blieben weg ({2}).</translation>
        </message>
        <message>
            <source>It holds complex numbers, as interferograms do.</source>
            <translation>Es enthält komplexe Zahlen, wie Interferogramme.</translation>
        </message>
        <message>
            <source>Write them as 20200131 or 2020-01-31.</source>
            <translation>Bitte als 20200131 oder 2020-01-31 schreiben.</translation>
        </message>
        <message>
            <source>{0} do not cover the same place.</source>
            <translation>{0} decken nicht denselben Ort ab.</translation>
        </message>
        <message>
            <source>State the unit of all, or give all in one unit.</source>
            <translation>Bitte die Einheit aller nennen oder alle in einer Einheit angeben.</translation>
        </message>
        <message>
            <source>{0} is a spreadsheet that GDAL cannot open here.</source>
            <translation>{0} ist eine Kalkulationstabelle, die GDAL hier nicht öffnen kann.</translation>
        </message>
        <message>
            <source>{0} holds {1} sheets, of which {2} name columns by dates ({3}).</source>
            <translation>{0} enthält {1} Blätter, von denen {2} Spalten nach Terminen benennen ({3}).</translation>
        </message>
        <message>
            <source>Save the sheet as CSV.</source>
            <translation>Bitte das Blatt als CSV speichern.</translation>
        </message>
        <message>
            <source>Save the sheet that you want as CSV.</source>
            <translation>Bitte das gewünschte Blatt als CSV speichern.</translation>
        </message>
        <message>
            <source>Give one raster per date with the date in its name, such as disp_20200131.tif, a raster with one band per date, or points with one field per date.</source>
            <translation>Bitte ein Raster je Termin mit dem Datum im Namen angeben, etwa disp_20200131.tif, ein Raster mit einem Band je Termin, oder Punkte mit einem Feld je Termin.</translation>
        </message>
        <message>
            <source>Its only date is {0}.</source>
            <translation>Sein einziger Termin ist {0}.</translation>
        </message>
        <message>
            <source>its axes are degrees</source>
            <translation>seine Achsen sind Grad</translation>
        </message>
        <message>
            <source>the raster says so</source>
            <translation>das Raster sagt es</translation>
        </message>
        <message>
            <source>None of the {0} rasters says its date.</source>
            <translation>Keines der {0} Raster nennt sein Datum.</translation>
        </message>
        <message>
            <source>No band says its date.</source>
            <translation>Kein Band nennt sein Datum.</translation>
        </message>
        <message>
            <source>{0}: {1:,} pixel(s) that are 0 at every date were left out; no value is set for no data.</source>
            <translation>{0}: {1:,} Pixel, die an jedem Termin 0 sind, blieben weg; es ist kein Wert für fehlende Daten gesetzt.</translation>
        </message>
        <message>
            <source>{0}: no pixel holds data here.</source>
            <translation>{0}: kein Pixel enthält hier Daten.</translation>
        </message>
        <message>
            <source>{0}: pixels of {1:g} m do not lie on multiples of {1:g} m; their centres are taken as points and averaged into cells.</source>
            <translation>{0}: Pixel von {1:g} m liegen nicht auf Vielfachen von {1:g} m; ihre Mitten gelten als Punkte und werden zu Zellen gemittelt.</translation>
        </message>
        <message>
            <source>{0} holds {1} twice: bands {2} and {3}.</source>
            <translation>{0} enthält {1} zweimal: Bänder {2} und {3}.</translation>
        </message>
        <message>
            <source>{0} and {1} are of the same date, {2}.</source>
            <translation>{0} und {1} haben denselben Termin, {2}.</translation>
        </message>
        <message>
            <source>State it, or give rasters that say it, such as GeoTIFF.</source>
            <translation>Bitte es angeben, oder Raster nehmen, die es nennen, etwa GeoTIFF.</translation>
        </message>
        <message>
            <source>Check the rasters, or choose another area.</source>
            <translation>Bitte die Raster prüfen oder ein anderes Gebiet wählen.</translation>
        </message>
        <message>
            <source>{0} is damaged or cut off.</source>
            <translation>{0} ist beschädigt oder abgeschnitten.</translation>
        </message>
        <message>
            <source>{0}, band {1}: infinity is not a displacement.</source>
            <translation>{0}, Band {1}: unendlich ist keine Verschiebung.</translation>
        </message>
        <message>
            <source>Give one raster per date.</source>
            <translation>Bitte ein Raster je Termin angeben.</translation>
        </message>
        <message>
            <source>Correct it.</source>
            <translation>Bitte berichtigen.</translation>
        </message>
        <message>
            <source>The coordinate system '{0}' is not known.</source>
            <translation>Das Koordinatensystem '{0}' ist nicht bekannt.</translation>
        </message>
        <message>
            <source>Give an EPSG code, such as EPSG:32633.</source>
            <translation>Bitte einen EPSG-Code angeben, etwa EPSG:32633.</translation>
        </message>
        <message>
            <source>The cell size is {0:g} m.</source>
            <translation>Die Zellengröße ist {0:g} m.</translation>
        </message>
        <message>
            <source>Choose a size above 0 m.</source>
            <translation>Bitte eine Größe über 0 m wählen.</translation>
        </message>
        <message>
            <source>{0} are for networks; {1} has none.</source>
            <translation>{0} gibt es nur für Netze; {1} hat keine.</translation>
        </message>
        <message>
            <source>{0} It is left out, and the network takes its share of the mixture.</source>
            <translation>{0} Es bleibt weg, und das Netz übernimmt seinen Anteil an der Mischung.</translation>
        </message>
        <message>
            <source>The network has learned from {0} up to {1}: errors before that date flatter it. Later ones, and other places, are a fair test.</source>
            <translation>Das Netz hat von {0} bis {1} gelernt: Fehler vor diesem Datum schmeicheln ihm. Spätere und andere Orte sind eine ehrliche Prüfung.</translation>
        </message>
        <message>
            <source>Unknown model '{0}'.</source>
            <translation>Unbekanntes Modell '{0}'.</translation>
        </message>
        <message>
            <source>Choose one of {0}.</source>
            <translation>Bitte eines von {0} wählen.</translation>
        </message>
        <message>
            <source>{0} of {1} cells are unlike anything that the network was trained on; the spatial Gaussian process beneath it forecasts them alone.</source>
            <translation>{0} von {1} Zellen gleichen nichts, woran das Netz trainiert wurde; sie sagt allein der räumliche Gauß-Prozess darunter vorher.</translation>
        </message>
        <message>
            <source>The network's prior_dropout is no probability.</source>
            <translation>prior_dropout des Netzes ist keine Wahrscheinlichkeit.</translation>
        </message>
        <message>
            <source>Unknown attention '{0}'.</source>
            <translation>Unbekannte Attention '{0}'.</translation>
        </message>
        <message>
            <source>The network's window, bins and width must be multiples of its patch and head sizes.</source>
            <translation>Fenster, Zeitschritte (bins) und Breite des Netzes müssen Vielfache seiner Patch- und Kopfgröße sein.</translation>
        </message>
        <message>
            <source>The margins leave nothing of the window.</source>
            <translation>Die Ränder lassen vom Fenster nichts übrig.</translation>
        </message>
        <message>
            <source>The weights describe a network this version does not know ({0}).</source>
            <translation>Die Gewichte beschreiben ein Netz, das diese Version nicht kennt ({0}).</translation>
        </message>
        <message>
            <source>The network's {0} is {1}.</source>
            <translation>{0} des Netzes ist {1}.</translation>
        </message>
        <message>
            <source>Use the weights that came with this version.</source>
            <translation>Bitte die Gewichte nehmen, die mit dieser Version kamen.</translation>
        </message>
        <message>
            <source>It must be {0} to {1}.</source>
            <translation>Erlaubt ist {0} bis {1}.</translation>
        </message>
        <message>
            <source>This computer shows no '{0}' device to PyTorch.</source>
            <translation>Dieser Rechner zeigt PyTorch kein Gerät '{0}'.</translation>
        </message>
        <message>
            <source>The {0} fails its check: {1}.</source>
            <translation>{0} besteht die Prüfung nicht: {1}.</translation>
        </message>
        <message>
            <source>Choose auto or cpu.</source>
            <translation>Bitte auto oder cpu wählen.</translation>
        </message>
        <message>
            <source>There is no weights file at '{0}'.</source>
            <translation>Unter '{0}' gibt es keine Gewichtsdatei.</translation>
        </message>
        <message>
            <source>The weights file '{0}' is larger than {1} MB.</source>
            <translation>Die Gewichtsdatei '{0}' ist größer als {1} MB.</translation>
        </message>
        <message>
            <source>The bundled weights '{0}' do not match their checksum.</source>
            <translation>Die mitgelieferten Gewichte '{0}' passen nicht zu ihrer Prüfsumme.</translation>
        </message>
        <message>
            <source>The weights file '{0}' holds values that are not numbers.</source>
            <translation>Die Gewichtsdatei '{0}' enthält Werte, die keine Zahlen sind.</translation>
        </message>
        <message>
            <source>'{0}' was trained by the leaky protocol and must not forecast.</source>
            <translation>'{0}' wurde nach dem undichten Protokoll trainiert und darf nicht vorhersagen.</translation>
        </message>
        <message>
            <source>'{0}' is not the per-cell network of the training that made '{1}'.</source>
            <translation>'{0}' ist nicht das Einzelzellennetz des Trainings, aus dem '{1}' stammt.</translation>
        </message>
        <message>
            <source>Give the path of a .safetensors file.</source>
            <translation>Bitte den Pfad einer .safetensors-Datei angeben.</translation>
        </message>
        <message>
            <source>Install the plugin again.</source>
            <translation>Bitte das Plugin noch einmal installieren.</translation>
        </message>
        <message>
            <source>The weights file '{0}' is damaged or of another architecture.</source>
            <translation>Die Gewichtsdatei '{0}' ist beschädigt oder von anderer Bauart.</translation>
        </message>
        <message>
            <source>Leave the option out to use the bundled weights.</source>
            <translation>Bitte die Option weglassen, um die mitgelieferten Gewichte zu benutzen.</translation>
        </message>
        <message>
            <source>The disk is full, so '{0}' was not written.</source>
            <translation>Die Platte ist voll, daher wurde '{0}' nicht geschrieben.</translation>
        </message>
        <message>
            <source>'{0}' cannot be written ({1}).</source>
            <translation>'{0}' lässt sich nicht schreiben ({1}).</translation>
        </message>
        <message>
            <source>Free some space or choose another folder.</source>
            <translation>Bitte Platz schaffen oder einen anderen Ordner wählen.</translation>
        </message>
        <message>
            <source>'{0}' holds no MM-STT weights.</source>
            <translation>'{0}' enthält keine MM-STT-Gewichte.</translation>
        </message>
        <message>
            <source>Copy it again, or leave the option out to use the bundled weights.</source>
            <translation>Bitte noch einmal kopieren oder die Option weglassen, um die mitgelieferten Gewichte zu benutzen.</translation>
        </message>
        <message>
            <source>Choose a file made by the train command.</source>
            <translation>Bitte eine Datei wählen, die der Befehl train erstellt hat.</translation>
        </message>
        <message>
            <source>Unknown request field: {0}.</source>
            <translation>Unbekanntes Feld der Anfrage: {0}.</translation>
        </message>
        <message>
            <source>'{0}' names no coordinate system.</source>
            <translation>'{0}' nennt kein Koordinatensystem.</translation>
        </message>
        <message>
            <source>Write it as EPSG:32632.</source>
            <translation>Bitte als EPSG:32632 schreiben.</translation>
        </message>
        <message>
            <source>as recognised in the file</source>
            <translation>wie in der Datei erkannt</translation>
        </message>
        <message>
            <source>Unit of the series in files that do not say it, or say it wrongly.</source>
            <translation>Einheit der Zeitreihen in Dateien, die sie nicht oder falsch nennen.</translation>
        </message>
        <message>
            <source>Direction that the series measure, in files that do not say it.</source>
            <translation>Richtung, die die Zeitreihen messen, in Dateien, die sie nicht nennen.</translation>
        </message>
        <message>
            <source>Coordinate system of the places in tables that do not say it, such as EPSG:32632.</source>
            <translation>Koordinatensystem der Orte in Tabellen, die es nicht nennen, etwa EPSG:32632.</translation>
        </message>
        <message>
            <source>Values are positive where the ground moves down or away; they are turned round.</source>
            <translation>Werte sind positiv, wo sich der Boden abwärts oder vom Satelliten weg bewegt; sie werden umgekehrt.</translation>
        </message>
        <message>
            <source>Turn the sign round</source>
            <translation>Vorzeichen umkehren</translation>
        </message>
        <message>
            <source>There is nothing to train on.</source>
            <translation>Es gibt nichts, woran trainiert werden könnte.</translation>
        </message>
        <message>
            <source>The weights file '{0}' has another ending.</source>
            <translation>Die Gewichtsdatei '{0}' hat eine andere Endung.</translation>
        </message>
        <message>
            <source>Give --data with EGMS files, --simulated with a number of tiles, or both.</source>
            <translation>Bitte --data mit EGMS-Dateien, --simulated mit einer Zahl von Kacheln oder beides angeben.</translation>
        </message>
        <message>
            <source>Let it end in .safetensors.</source>
            <translation>Sie muss auf .safetensors enden.</translation>
        </message>
        <message>
            <source>The file of physical priors '{0}' lacks easting, northing or any prior.</source>
            <translation>Der Datei der physikalischen Vorinformationen '{0}' fehlt easting, northing oder jede Vorinformation.</translation>
        </message>
        <message>
            <source>The arrays in '{0}' are empty or differ in length.</source>
            <translation>Die Felder in '{0}' sind leer oder verschieden lang.</translation>
        </message>
        <message>
            <source>The physical priors have coordinates that are not numbers.</source>
            <translation>Die physikalischen Vorinformationen haben Koordinaten, die keine Zahlen sind.</translation>
        </message>
        <message>
            <source>The file of physical priors '{0}' cannot be read.</source>
            <translation>Die Datei der physikalischen Vorinformationen '{0}' lässt sich nicht lesen.</translation>
        </message>
        <message>
            <source>Known priors are {0}.</source>
            <translation>Bekannte Vorinformationen sind {0}.</translation>
        </message>
        <message>
            <source>The run was cancelled.</source>
            <translation>Der Lauf wurde abgebrochen.</translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation>Nichts wurde geschrieben.</translation>
        </message>
        <message>
            <source>{0} is a damaged or incomplete zip archive.</source>
            <translation>{0} ist ein beschädigtes oder unvollständiges zip-Archiv.</translation>
        </message>
        <message>
            <source>{0} holds no CSV file and no map layer, but {1}.</source>
            <translation>{0} enthält keine CSV-Datei und keinen Kartenlayer, sondern {1}.</translation>
        </message>
        <message>
            <source>{0} is a spreadsheet, which this Python cannot open without GDAL.</source>
            <translation>{0} ist eine Kalkulationstabelle, die dieses Python ohne GDAL nicht öffnen kann.</translation>
        </message>
        <message>
            <source>{0} holds another archive of {1:.1f} GB, {2}.</source>
            <translation>{0} enthält ein weiteres Archiv von {1:.1f} GB, {2}.</translation>
        </message>
        <message>
            <source>{0} holds {1} archives and no table ({2}).</source>
            <translation>{0} enthält {1} Archive und keine Tabelle ({2}).</translation>
        </message>
        <message>
            <source>Choose the EGMS zip as downloaded; it holds one CSV and one XML.</source>
            <translation>Bitte die EGMS-zip wie heruntergeladen wählen; sie enthält eine CSV und eine XML.</translation>
        </message>
        <message>
            <source>{0} is encrypted.</source>
            <translation>{0} ist verschlüsselt.</translation>
        </message>
        <message>
            <source>{0} is packed by an unusual method.</source>
            <translation>{0} ist mit einem ungewöhnlichen Verfahren gepackt.</translation>
        </message>
        <message>
            <source>{0} would unpack to {1:.1f} GB, {2:.0f} times its size.</source>
            <translation>{0} ergäbe entpackt {1:.1f} GB, das {2:.0f}-Fache seiner Größe.</translation>
        </message>
        <message>
            <source>{0} is a folder.</source>
            <translation>{0} ist ein Ordner.</translation>
        </message>
        <message>
            <source>{0} does not exist.</source>
            <translation>{0} gibt es nicht.</translation>
        </message>
        <message>
            <source>{0} is empty (0 bytes).</source>
            <translation>{0} ist leer (0 Byte).</translation>
        </message>
        <message>
            <source>{0} cannot be opened: {1}.</source>
            <translation>{0} lässt sich nicht öffnen: {1}.</translation>
        </message>
        <message>
            <source>{0} cannot be read: {1}.</source>
            <translation>{0} lässt sich nicht lesen: {1}.</translation>
        </message>
        <message>
            <source>{0} lists more files than any EGMS archive holds.</source>
            <translation>{0} führt mehr Dateien auf, als ein EGMS-Archiv enthält.</translation>
        </message>
        <message>
            <source>The CSV in {0} is empty (0 bytes).</source>
            <translation>Die CSV in {0} ist leer (0 Byte).</translation>
        </message>
        <message>
            <source>Unpack it and name the archive inside.</source>
            <translation>Bitte entpacken und das Archiv darin angeben.</translation>
        </message>
        <message>
            <source>{0} holds {1} {2} ({3}, {4}).</source>
            <translation>{0} enthält {1} {2} ({3}, {4}).</translation>
        </message>
        <message>
            <source>Unpack it and name the archives inside that belong together.</source>
            <translation>Bitte entpacken und die zusammengehörigen Archive darin angeben.</translation>
        </message>
        <message>
            <source>no file</source>
            <translation>keine Datei</translation>
        </message>
        <message>
            <source>Unpack it first and name the file in it.</source>
            <translation>Bitte erst entpacken und die Datei darin angeben.</translation>
        </message>
        <message>
            <source>An EGMS archive grows about fourfold; this one is not read.</source>
            <translation>Ein EGMS-Archiv wächst etwa auf das Vierfache; dieses wird nicht gelesen.</translation>
        </message>
        <message>
            <source>Name the EGMS zip or CSV file inside it.</source>
            <translation>Bitte die EGMS-zip- oder CSV-Datei darin angeben.</translation>
        </message>
        <message>
            <source>Check the path.</source>
            <translation>Bitte den Pfad prüfen.</translation>
        </message>
        <message>
            <source>Check that you may read it and that no other program holds it.</source>
            <translation>Bitte prüfen, ob sie gelesen werden darf und kein anderes Programm sie festhält.</translation>
        </message>
        <message>
            <source>Check the disk, and that no other program changes the file.</source>
            <translation>Bitte die Platte prüfen, und ob kein anderes Programm die Datei ändert.</translation>
        </message>
        <message>
            <source>Unpack it and name the CSV file.</source>
            <translation>Bitte entpacken und die CSV-Datei angeben.</translation>
        </message>
        <message>
            <source>Unpack it and name the files that belong together.</source>
            <translation>Bitte entpacken und die zusammengehörigen Dateien angeben.</translation>
        </message>
        <message>
            <source>{0} is a damaged or incomplete gzip archive.</source>
            <translation>{0} ist ein beschädigtes oder unvollständiges gzip-Archiv.</translation>
        </message>
        <message>
            <source>The file in {0}</source>
            <translation>Die Datei in {0}</translation>
        </message>
        <message>
            <source>{0}: the arrays do not fit together.</source>
            <translation>{0}: die Felder passen nicht zusammen.</translation>
        </message>
        <message>
            <source>{0} holds dates that are none.</source>
            <translation>{0} enthält Daten, die es nicht gibt.</translation>
        </message>
        <message>
            <source>{0} has no coordinates.</source>
            <translation>{0} hat keine Koordinaten.</translation>
        </message>
        <message>
            <source>Write dates as YYYYMMDD or YYYY-MM-DD.</source>
            <translation>Bitte Daten als YYYYMMDD oder YYYY-MM-DD schreiben.</translation>
        </message>
        <message>
            <source>{0} is too large to be read.</source>
            <translation>{0} ist zu groß, um gelesen zu werden.</translation>
        </message>
        <message>
            <source>{0} is damaged or not a numpy archive.</source>
            <translation>{0} ist beschädigt oder kein numpy-Archiv.</translation>
        </message>
        <message>
            <source>Cut it into parts.</source>
            <translation>Bitte in Teile zerlegen.</translation>
        </message>
        <message>
            <source>{0} hold the same cells with other dates and other values, as two releases do.</source>
            <translation>{0} enthalten dieselben Zellen mit anderen Terminen und anderen Werten, wie zwei Ausgaben.</translation>
        </message>
        <message>
            <source>{0} share places, but move differently there: they are of different directions.</source>
            <translation>{0} haben gemeinsame Orte, bewegen sich dort aber verschieden: sie haben verschiedene Richtungen.</translation>
        </message>
        <message>
            <source>{0} share {1:,} places, and neither names its track; they are averaged as if of one geometry. Forecast each by itself if they are of two tracks.</source>
            <translation>{0} haben {1:,} gemeinsame Orte, und keine nennt ihren Track; sie werden gemittelt wie von einer Geometrie. Sind es zwei Tracks, bitte jede für sich vorhersagen.</translation>
        </message>
        <message>
            <source>Give one of them.</source>
            <translation>Bitte eine davon angeben.</translation>
        </message>
        <message>
            <source>Forecast each by itself; ascending and descending, or Up and East, cannot be averaged.</source>
            <translation>Bitte jede für sich vorhersagen; aufsteigend und absteigend oder Up und East lassen sich nicht mitteln.</translation>
        </message>
        <message>
            <source>No pair of coordinate columns was found.</source>
            <translation>Kein Paar von Koordinatenspalten gefunden.</translation>
        </message>
        <message>
            <source>{0} has no date columns.</source>
            <translation>{0} hat keine Datumsspalten.</translation>
        </message>
        <message>
            <source>{0} has no coordinates; beside dates it has {1}.</source>
            <translation>{0} hat keine Koordinaten; neben Terminen hat es {1}.</translation>
        </message>
        <message>
            <source>{0}: {1:,} of its columns look like dates, but nothing tells how to read them ({2}); {3:,} others are clear.</source>
            <translation>{0}: {1:,} der Spalten sehen wie Daten aus, aber nichts sagt, wie sie zu lesen sind ({2}); {3:,} andere sind eindeutig.</translation>
        </message>
        <message>
            <source>{0}: the date columns were not in order; they were sorted.</source>
            <translation>{0}: die Datumsspalten waren nicht geordnet; sie wurden sortiert.</translation>
        </message>
        <message>
            <source>{0}: {1} column(s) that look like dates but are none were left out ({2}).</source>
            <translation>{0}: {1} Spalte(n), die wie Daten aussehen, aber keine sind, blieben weg ({2}).</translation>
        </message>
        <message>
            <source>EGMS files name one column per acquisition, such as 20200103; names such as D20200103 or 2020-01-03, or the columns pid, date, value, are read as well.</source>
            <translation>EGMS-Dateien benennen eine Spalte je Aufnahme, etwa 20200103; Namen wie D20200103 oder 2020-01-03 oder die Spalten pid, date, value werden auch gelesen.</translation>
        </message>
        <message>
            <source>Give the columns easting and northing (EPSG:3035), or latitude and longitude.</source>
            <translation>Bitte die Spalten easting und northing (EPSG:3035) oder latitude und longitude angeben.</translation>
        </message>
        <message>
            <source>Name all of them like 20200103 or 2020-01-03.</source>
            <translation>Bitte alle wie 20200103 oder 2020-01-03 benennen.</translation>
        </message>
        <message>
            <source>{0} holds the same date twice: columns {1} ({2}) and {3} ({4}).</source>
            <translation>{0} enthält denselben Termin zweimal: Spalten {1} ({2}) und {3} ({4}).</translation>
        </message>
        <message>
            <source>Remove one of them.</source>
            <translation>Bitte eine davon entfernen.</translation>
        </message>
        <message>
            <source>The files have different dates; all {0} are used, and each file lacks up to {1} of them.</source>
            <translation>Die Dateien haben verschiedene Termine; alle {0} werden benutzt, und jeder Datei fehlen bis zu {1} davon.</translation>
        </message>
        <message>
            <source>{0} lies too far from the other files for one coordinate system of cells.</source>
            <translation>{0} liegt für ein gemeinsames Koordinatensystem der Zellen zu weit von den anderen Dateien entfernt.</translation>
        </message>
        <message>
            <source>{0} holds no samples: every value is missing.</source>
            <translation>{0} enthält keine Messwerte: jeder Wert fehlt.</translation>
        </message>
        <message>
            <source>{0} date(s) without any sample were left out (first: {1}).</source>
            <translation>{0} Termin(e) ohne Messwert blieben weg (erster: {1}).</translation>
        </message>
        <message>
            <source>{0} holds a single date.</source>
            <translation>{0} enthält nur einen Termin.</translation>
        </message>
        <message>
            <source>{0} holds a single point here.</source>
            <translation>{0} enthält hier nur einen Punkt.</translation>
        </message>
        <message>
            <source>{0:,} row(s) that exactly repeat the series of another row were left out.</source>
            <translation>{0:,} Zeile(n), die die Zeitreihe einer anderen genau wiederholen, blieben weg.</translation>
        </message>
        <message>
            <source>{0:,} point(s) without any sample were left out.</source>
            <translation>{0:,} Punkt(e) ohne Messwert blieben weg.</translation>
        </message>
        <message>
            <source>{0} and {1} hold cells of different sizes ({2}, {3}).</source>
            <translation>{0} und {1} enthalten Zellen verschiedener Größe ({2}, {3}).</translation>
        </message>
        <message>
            <source>{0} hold different components ({1} and {2}).</source>
            <translation>{0} enthalten verschiedene Komponenten ({1} und {2}).</translation>
        </message>
        <message>
            <source>{0} are of different levels ({1} and {2}).</source>
            <translation>{0} haben verschiedene Stufen ({1} und {2}).</translation>
        </message>
        <message>
            <source>Forecast areas far apart one by one.</source>
            <translation>Bitte weit entfernte Gebiete einzeln vorhersagen.</translation>
        </message>
        <message>
            <source>Choose another file or area.</source>
            <translation>Bitte eine andere Datei oder ein anderes Gebiet wählen.</translation>
        </message>
        <message>
            <source>A forecast needs a series of dates.</source>
            <translation>Eine Vorhersage braucht eine Reihe von Terminen.</translation>
        </message>
        <message>
            <source>Choose a file or an area with more points.</source>
            <translation>Bitte eine Datei oder ein Gebiet mit mehr Punkten wählen.</translation>
        </message>
        <message>
            <source>{0:,} cell(s) occur more than once with different series; the first was taken.</source>
            <translation>{0:,} Zelle(n) kommen mehrmals mit verschiedenen Zeitreihen vor; die erste wurde genommen.</translation>
        </message>
        <message>
            <source>Forecast each by itself.</source>
            <translation>Bitte jede für sich vorhersagen.</translation>
        </message>
        <message>
            <source>Forecast each component by itself.</source>
            <translation>Bitte jede Komponente für sich vorhersagen.</translation>
        </message>
        <message>
            <source>Give files of one level.</source>
            <translation>Bitte Dateien einer Stufe angeben.</translation>
        </message>
        <message>
            <source>{0} are of different {1} ({2} and {3}).</source>
            <translation>{0} haben Unterschiede bei {1} ({2} und {3}).</translation>
        </message>
        <message>
            <source>Give neighbouring tiles of one release, or bursts of one track.</source>
            <translation>Bitte benachbarte Kacheln einer Ausgabe oder Bursts eines Tracks angeben.</translation>
        </message>
        <message>
            <source>{0}: {1} name(s) stand at more than one place (first: {2}); each place is a point of its own.</source>
            <translation>{0}: {1} Name(n) stehen an mehr als einem Ort (erster: {2}); jeder Ort ist ein eigener Punkt.</translation>
        </message>
        <message>
            <source>{0}, {1}: the field is longer than {2} bytes.</source>
            <translation>{0}, {1}: das Feld ist länger als {2} Byte.</translation>
        </message>
        <message>
            <source>{0}: point {1} has more than one value on {2}.</source>
            <translation>{0}: Punkt {1} hat mehr als einen Wert am {2}.</translation>
        </message>
        <message>
            <source>{0} has {1:,} points and {2:,} dates, but only {3:,} values.</source>
            <translation>{0} hat {1:,} Punkte und {2:,} Termine, aber nur {3:,} Werte.</translation>
        </message>
        <message>
            <source>{0}, {1}: '{2}' is not a date.</source>
            <translation>{0}, {1}: '{2}' ist kein Datum.</translation>
        </message>
        <message>
            <source>Shorten it.</source>
            <translation>Bitte kürzen.</translation>
        </message>
        <message>
            <source>Keep one of them.</source>
            <translation>Bitte nur eines behalten.</translation>
        </message>
        <message>
            <source>Give a file whose points share their dates.</source>
            <translation>Bitte eine Datei angeben, deren Punkte ihre Termine teilen.</translation>
        </message>
        <message>
            <source>Write it as YYYY-MM-DD.</source>
            <translation>Bitte als YYYY-MM-DD schreiben.</translation>
        </message>
        <message>
            <source>{0} {1:.10g}, {2} {3:.10g}</source>
            <translation>{0} {1:.10g}, {2} {3:.10g}</translation>
        </message>
        <message>
            <source>State the system of the data, such as EPSG:32632, or give longitude and latitude.</source>
            <translation>Bitte das System der Daten nennen, etwa EPSG:32632, oder Länge und Breite angeben.</translation>
        </message>
        <message>
            <source>all points are centres of its 100 m grid</source>
            <translation>alle Punkte sind Mitten seines 100-m-Gitters</translation>
        </message>
        <message>
            <source>{0}: its coordinates are taken for EPSG:3035, since {1}; state the system if it is another.</source>
            <translation>{0}: seine Koordinaten gelten als EPSG:3035, denn {1}; ist es ein anderes System, bitte nennen.</translation>
        </message>
        <message>
            <source>State the system of the data; it could be {0}.</source>
            <translation>Bitte das System der Daten nennen; es könnte {0} sein.</translation>
        </message>
        <message>
            <source>{0} does not say in which coordinate system its places are ({1}).</source>
            <translation>{0} sagt nicht, in welchem Koordinatensystem seine Orte liegen ({1}).</translation>
        </message>
        <message>
            <source>the name or the description of the file is that of EGMS</source>
            <translation>der Name oder die Beschreibung der Datei ist von EGMS</translation>
        </message>
        <message>
            <source>the degrees in the same rows agree</source>
            <translation>die Grade in denselben Zeilen stimmen überein</translation>
        </message>
        <message>
            <source>the ids name these cells</source>
            <translation>die Kennungen nennen diese Zellen</translation>
        </message>
        <message>
            <source>the columns are those of EGMS</source>
            <translation>die Spalten sind die von EGMS</translation>
        </message>
        <message>
            <source>{0} has a single column; its first line reads '{1}'.</source>
            <translation>{0} hat nur eine Spalte; die erste Zeile lautet '{1}'.</translation>
        </message>
        <message>
            <source>{0}: its rows have {1} fields, but the header names {2} columns.</source>
            <translation>{0}: die Zeilen haben {1} Felder, aber die Kopfzeile nennt {2} Spalten.</translation>
        </message>
        <message>
            <source>{0} begins with lines of text ('{1}'), and no line below them names the columns.</source>
            <translation>{0} beginnt mit Textzeilen ('{1}'), und keine Zeile darunter nennt die Spalten.</translation>
        </message>
        <message>
            <source>Separate the columns by commas, semicolons or tabs.</source>
            <translation>Bitte die Spalten durch Kommas, Strichpunkte oder Tabulatoren trennen.</translation>
        </message>
        <message>
            <source>Name every column, also one of row numbers.</source>
            <translation>Bitte jede Spalte benennen, auch eine mit Zeilennummern.</translation>
        </message>
        <message>
            <source>Name the columns in the line above the rows: pid, easting, northing, 20200103, ...</source>
            <translation>Bitte die Spalten in der Zeile über den Daten benennen: pid, easting, northing, 20200103, ...</translation>
        </message>
        <message>
            <source>{0} does not say which motion its series show; line of sight is assumed. State it if they are Up or East.</source>
            <translation>{0} sagt nicht, welche Bewegung seine Zeitreihen zeigen; Sichtlinie wird angenommen. Sind es Up oder East, bitte angeben.</translation>
        </message>
        <message>
            <source>nothing else was said</source>
            <translation>sonst wurde nichts gesagt</translation>
        </message>
        <message>
            <source>{0} holds {1}, as its name or description says, not {2}.</source>
            <translation>{0} enthält {1}, wie Name oder Beschreibung sagen, nicht {2}.</translation>
        </message>
        <message>
            <source>{0} has velocities of Up and of East, so it is unclear which of both its series are.</source>
            <translation>{0} hat Geschwindigkeiten von Up und von East, daher ist unklar, zu welcher die Zeitreihen gehören.</translation>
        </message>
        <message>
            <source>{0} does not say whether it holds Up or East; Up is assumed (official names hold _U_ or _E_).</source>
            <translation>{0} sagt nicht, ob es Up oder East enthält; Up wird angenommen (amtliche Namen enthalten _U_ oder _E_).</translation>
        </message>
        <message>
            <source>assumed: nothing says it</source>
            <translation>angenommen: nichts sagt es</translation>
        </message>
        <message>
            <source>{0} is named as L3, but a point lies at easting {1:.10g}, northing {2:.10g}, which is no cell centre of the 100 m grid.</source>
            <translation>{0} heißt nach L3, aber ein Punkt liegt bei easting {1:.10g}, northing {2:.10g}, und das ist keine Zellmitte des 100-m-Gitters.</translation>
        </message>
        <message>
            <source>{0}: the easting and northing columns are exchanged; the pid names the cell at easting {1:.10g}, northing {2:.10g}.</source>
            <translation>{0}: die Spalten easting und northing sind vertauscht; die pid nennt die Zelle bei easting {1:.10g}, northing {2:.10g}.</translation>
        </message>
        <message>
            <source>{0} does not say whether it is Basic (L2a) or Calibrated (L2b); L2b is assumed.</source>
            <translation>{0} sagt nicht, ob es Basic (L2a) oder Calibrated (L2b) ist; L2b wird angenommen.</translation>
        </message>
        <message>
            <source>Leave the component as recognised, or give the right file.</source>
            <translation>Bitte die Komponente wie erkannt lassen oder die richtige Datei angeben.</translation>
        </message>
        <message>
            <source>State the component: up, east or los.</source>
            <translation>Bitte die Komponente nennen: up, east oder los.</translation>
        </message>
        <message>
            <source>the name or the description of the file says so</source>
            <translation>der Name oder die Beschreibung der Datei sagt es</translation>
        </message>
        <message>
            <source>the columns tell the direction of sight</source>
            <translation>die Spalten nennen die Sichtlinie</translation>
        </message>
        <message>
            <source>the table has a velocity of that direction</source>
            <translation>die Tabelle hat eine Geschwindigkeit dieser Richtung</translation>
        </message>
        <message>
            <source>Give a file of points another name.</source>
            <translation>Bitte einer Datei mit Punkten einen anderen Namen geben.</translation>
        </message>
        <message>
            <source>Rename the two columns.</source>
            <translation>Bitte die beiden Spalten umbenennen.</translation>
        </message>
        <message>
            <source>{0} is a web page (probably the login page), not EGMS data.</source>
            <translation>{0} ist eine Webseite (wohl die Anmeldeseite), keine EGMS-Daten.</translation>
        </message>
        <message>
            <source>{0} is a GeoJSON file.</source>
            <translation>{0} ist eine GeoJSON-Datei.</translation>
        </message>
        <message>
            <source>{0} is a JSON answer of a server, not EGMS data.</source>
            <translation>{0} ist eine JSON-Antwort eines Servers, keine EGMS-Daten.</translation>
        </message>
        <message>
            <source>{0} is an XML file.</source>
            <translation>{0} ist eine XML-Datei.</translation>
        </message>
        <message>
            <source>{0} holds only blanks.</source>
            <translation>{0} enthält nur Leerzeichen.</translation>
        </message>
        <message>
            <source>{0} is a binary file, not a text table.</source>
            <translation>{0} ist eine Binärdatei, keine Texttabelle.</translation>
        </message>
        <message>
            <source>Give it the ending .geojson.</source>
            <translation>Bitte ihr die Endung .geojson geben.</translation>
        </message>
        <message>
            <source>Choose the zip or CSV beside it, which holds the series.</source>
            <translation>Bitte die zip oder CSV daneben wählen, die die Zeitreihen enthält.</translation>
        </message>
        <message>
            <source>{0} is {1}, not an EGMS zip or CSV.</source>
            <translation>{0} ist {1}, keine EGMS-zip oder -CSV.</translation>
        </message>
        <message>
            <source>Choose an EGMS zip or CSV.</source>
            <translation>Bitte eine EGMS-zip oder -CSV wählen.</translation>
        </message>
        <message>
            <source>Unpack archives first, save a spreadsheet as CSV, give a map layer its ending, such as .gpkg.</source>
            <translation>Bitte Archive erst entpacken, eine Kalkulationstabelle als CSV speichern, einem Kartenlayer seine Endung geben, etwa .gpkg.</translation>
        </message>
        <message>
            <source>{0}: it says that its system is {1}; {2}, as you stated, is used instead.</source>
            <translation>{0}: nach eigener Angabe ist das System {1}; stattdessen wird {2} benutzt, wie angegeben.</translation>
        </message>
        <message>
            <source>No place of the data has a longitude and a latitude.</source>
            <translation>Kein Ort der Daten hat eine Länge und eine Breite.</translation>
        </message>
        <message>
            <source>{0}: its name says tile {1}, but a cell lies at easting {2:.10g}, northing {3:.10g}.</source>
            <translation>{0}: der Name sagt Kachel {1}, aber eine Zelle liegt bei easting {2:.10g}, northing {3:.10g}.</translation>
        </message>
        <message>
            <source>{0}: the easting and northing columns are exchanged (easting {1:.10g}, northing {2:.10g}).</source>
            <translation>{0}: die Spalten easting und northing sind vertauscht (easting {1:.10g}, northing {2:.10g}).</translation>
        </message>
        <message>
            <source>{0}: easting {1:.10g}, northing {2:.10g} of {5} is not where latitude {3:.10g}, longitude {4:.10g} lies.</source>
            <translation>{0}: easting {1:.10g}, northing {2:.10g} in {5} liegt nicht dort, wo Breite {3:.10g}, Länge {4:.10g} liegt.</translation>
        </message>
        <message>
            <source>Check their coordinate system.</source>
            <translation>Bitte ihr Koordinatensystem prüfen.</translation>
        </message>
        <message>
            <source>the names of the columns say so</source>
            <translation>die Namen der Spalten sagen es</translation>
        </message>
        <message>
            <source>{0}: latitude {1:.10g}, longitude {2:.10g} is no place on Earth.</source>
            <translation>{0}: Breite {1:.10g}, Länge {2:.10g} ist kein Ort auf der Erde.</translation>
        </message>
        <message>
            <source>{0}: the latitude and longitude columns seem to be exchanged (latitude {1:.10g}, longitude {2:.10g}).</source>
            <translation>{0}: die Spalten latitude und longitude scheinen vertauscht (Breite {1:.10g}, Länge {2:.10g}).</translation>
        </message>
        <message>
            <source>{0}: {1} lies outside Europe in EPSG:3035.</source>
            <translation>{0}: {1} liegt in EPSG:3035 außerhalb Europas.</translation>
        </message>
        <message>
            <source>Give the file its official name, or one without a tile.</source>
            <translation>Bitte der Datei ihren amtlichen Namen geben oder einen ohne Kachel.</translation>
        </message>
        <message>
            <source>State the system of easting and northing, or remove the pair that is wrong.</source>
            <translation>Bitte das System von easting und northing nennen oder das falsche Paar entfernen.</translation>
        </message>
        <message>
            <source>{0}: its places are degrees, but {1} is in metres.</source>
            <translation>{0}: die Orte sind in Grad, aber {1} ist in Metern.</translation>
        </message>
        <message>
            <source>the columns hold longitude and latitude</source>
            <translation>die Spalten enthalten Länge und Breite</translation>
        </message>
        <message>
            <source>Expected latitude -90 to 90, longitude -180 to 180 degrees.</source>
            <translation>Erwartet: Breite -90 bis 90, Länge -180 bis 180 Grad.</translation>
        </message>
        <message>
            <source>{0}: {1} looks like degrees.</source>
            <translation>{0}: {1} sieht nach Grad aus.</translation>
        </message>
        <message>
            <source>If the coordinates are in another system, give the columns longitude and latitude instead, or a layer that knows its system.</source>
            <translation>Sind die Koordinaten in einem anderen System, bitte stattdessen die Spalten longitude und latitude angeben oder einen Layer, der sein System kennt.</translation>
        </message>
        <message>
            <source>State a system in degrees, such as EPSG:4326, or leave it as recognised.</source>
            <translation>Bitte ein System in Grad nennen, etwa EPSG:4326, oder es wie erkannt lassen.</translation>
        </message>
        <message>
            <source>Name the columns longitude and latitude.</source>
            <translation>Bitte die Spalten longitude und latitude nennen.</translation>
        </message>
        <message>
            <source>The dates in the names of rasters can be read in two ways ({0}).</source>
            <translation>Die Daten in den Namen der Raster lassen sich auf zwei Arten lesen ({0}).</translation>
        </message>
        <message>
            <source>{0} is named by two dates, as interferograms are: the motion between two dates is no series.</source>
            <translation>{0} trägt zwei Daten im Namen, wie Interferogramme: die Bewegung zwischen zwei Terminen ist keine Zeitreihe.</translation>
        </message>
        <message>
            <source>Write dates in names as 20200131 or 2020-01-31.</source>
            <translation>Bitte Daten in Namen als 20200131 oder 2020-01-31 schreiben.</translation>
        </message>
        <message>
            <source>Give rasters of displacement since one common date, with one date in each name.</source>
            <translation>Bitte Raster der Verschiebung seit einem gemeinsamen Datum angeben, mit je einem Datum im Namen.</translation>
        </message>
        <message>
            <source>{0} names {1:,} columns; at most {2:,} are read.</source>
            <translation>{0} nennt {1:,} Spalten; höchstens {2:,} werden gelesen.</translation>
        </message>
        <message>
            <source>{0}, line {1} holds NUL bytes.</source>
            <translation>{0}, Zeile {1} enthält NUL-Bytes.</translation>
        </message>
        <message>
            <source>{0} has no header row; its first line holds numbers.</source>
            <translation>{0} hat keine Kopfzeile; die erste Zeile enthält Zahlen.</translation>
        </message>
        <message>
            <source>The first row must name the columns: pid, easting, northing, 20200103, ...</source>
            <translation>Die erste Zeile muss die Spalten benennen: pid, easting, northing, 20200103, ...</translation>
        </message>
        <message>
            <source>{0} is empty.</source>
            <translation>{0} ist leer.</translation>
        </message>
        <message>
            <source>{0} has no line breaks in its first {1} MB; it is not an EGMS table.</source>
            <translation>{0} hat in den ersten {1} MB keine Zeilenumbrüche; es ist keine EGMS-Tabelle.</translation>
        </message>
        <message>
            <source>{0}, line {1}: {2} fields where the header names {3} columns.</source>
            <translation>{0}, Zeile {1}: {2} Felder, wo die Kopfzeile {3} Spalten nennt.</translation>
        </message>
        <message>
            <source>Download it again.</source>
            <translation>Bitte noch einmal herunterladen.</translation>
        </message>
        <message>
            <source>{0}, line {1}: the line does not end.</source>
            <translation>{0}, Zeile {1}: die Zeile endet nicht.</translation>
        </message>
        <message>
            <source>The file is damaged.</source>
            <translation>Die Datei ist beschädigt.</translation>
        </message>
        <message>
            <source>line {0}, column {1}</source>
            <translation>Zeile {0}, Spalte {1}</translation>
        </message>
        <message>
            <source>{0}, {1}: '{2}' is not written like the numbers above it.</source>
            <translation>{0}, {1}: '{2}' ist nicht wie die Zahlen darüber geschrieben.</translation>
        </message>
        <message>
            <source>Save the table without marks between thousands.</source>
            <translation>Bitte die Tabelle ohne Tausendertrennzeichen speichern.</translation>
        </message>
        <message>
            <source>no value says otherwise</source>
            <translation>kein Wert spricht dagegen</translation>
        </message>
        <message>
            <source>{0}, {1}: '{2}' is not a number.</source>
            <translation>{0}, {1}: '{2}' ist keine Zahl.</translation>
        </message>
        <message>
            <source>{0}: the values look like metres; they were converted to millimetres.</source>
            <translation>{0}: die Werte sehen nach Metern aus; sie wurden in Millimeter umgerechnet.</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <source>EGMS gives millimetres</source>
            <translation>EGMS gibt Millimeter</translation>
        </message>
        <message>
            <source>Correct it, or leave the field empty where there is no sample.</source>
            <translation>Bitte berichtigen oder das Feld leer lassen, wo es keinen Messwert gibt.</translation>
        </message>
        <message>
            <source>{0} holds rows of ascending and of descending orbits.</source>
            <translation>{0} enthält Zeilen aufsteigender und absteigender Bahnen.</translation>
        </message>
        <message>
            <source>Save the rows of each track as a file of its own, and forecast each by itself.</source>
            <translation>Bitte die Zeilen jedes Tracks als eigene Datei speichern und jede für sich vorhersagen.</translation>
        </message>
        <message>
            <source>{0}, row {1}, epoch {2}: infinity is not a displacement.</source>
            <translation>{0}, Zeile {1}, Termin {2}: unendlich ist keine Verschiebung.</translation>
        </message>
        <message>
            <source>No source file was given.</source>
            <translation>Keine Quelldatei angegeben.</translation>
        </message>
        <message>
            <source>{0}: its points spread over {1:,.0f} km x {2:,.0f} km, which no single coordinate system of cells can hold.</source>
            <translation>{0}: die Punkte verteilen sich über {1:,.0f} km x {2:,.0f} km, was kein einzelnes Koordinatensystem der Zellen fassen kann.</translation>
        </message>
        <message>
            <source>{0} was changed while it was being read.</source>
            <translation>{0} wurde während des Lesens geändert.</translation>
        </message>
        <message>
            <source>{0}: {1} file(s) that are no rasters were left out ({2}).</source>
            <translation>{0}: {1} Datei(en), die keine Raster sind, blieben weg ({2}).</translation>
        </message>
        <message>
            <source>{0}: no row holds a usable point.</source>
            <translation>{0}: keine Zeile enthält einen brauchbaren Punkt.</translation>
        </message>
        <message>
            <source>The data cover {0} ({1}).</source>
            <translation>Die Daten decken {0} ab ({1}).</translation>
        </message>
        <message>
            <source>Name at least one EGMS zip or CSV file.</source>
            <translation>Bitte mindestens eine EGMS-zip- oder CSV-Datei angeben.</translation>
        </message>
        <message>
            <source>{0} was given twice; it is used once.</source>
            <translation>{0} wurde zweimal angegeben; es wird einmal benutzt.</translation>
        </message>
        <message>
            <source>Look for wrong places, such as 0, 0, or give areas far apart one by one.</source>
            <translation>Bitte nach falschen Orten suchen, etwa 0, 0, oder weit entfernte Gebiete einzeln angeben.</translation>
        </message>
        <message>
            <source>Wait until whatever writes it has ended, then start again.</source>
            <translation>Bitte warten, bis das schreibende Programm fertig ist, dann neu starten.</translation>
        </message>
        <message>
            <source>Check the coordinates.</source>
            <translation>Bitte die Koordinaten prüfen.</translation>
        </message>
        <message>
            <source>Check the box: west south east north in {0} metres.</source>
            <translation>Bitte das Rechteck prüfen: West Süd Ost Nord in {0}, in Metern.</translation>
        </message>
        <message>
            <source>{0} unpacks to far more than any table.</source>
            <translation>{0} ergibt entpackt weit mehr als jede Tabelle.</translation>
        </message>
        <message>
            <source>Unpack it first.</source>
            <translation>Bitte erst entpacken.</translation>
        </message>
        <message>
            <source>Check the disk.</source>
            <translation>Bitte die Platte prüfen.</translation>
        </message>
        <message>
            <source>a line above the table says so</source>
            <translation>eine Zeile über der Tabelle sagt es</translation>
        </message>
        <message>
            <source>{0} has a header but no rows.</source>
            <translation>{0} hat eine Kopfzeile, aber keine Zeilen.</translation>
        </message>
        <message>
            <source>Download or export it again.</source>
            <translation>Bitte noch einmal herunterladen oder exportieren.</translation>
        </message>
        <message>
            <source>the geometries of the table say so</source>
            <translation>die Geometrien der Tabelle sagen es</translation>
        </message>
        <message>
            <source>{0}, {1}: '{2}' is no point.</source>
            <translation>{0}, {1}: '{2}' ist kein Punkt.</translation>
        </message>
        <message>
            <source>{0}, line {1}: column {2} ({3}) holds '{4}' where column {5} ({6}) holds '{7}'.</source>
            <translation>{0}, Zeile {1}: Spalte {2} ({3}) enthält '{4}', wo Spalte {5} ({6}) '{7}' enthält.</translation>
        </message>
        <message>
            <source>Correct it, or remove the row.</source>
            <translation>Bitte berichtigen oder die Zeile entfernen.</translation>
        </message>
        <message>
            <source>Write POINT (x y), or give lines and polygons as a map layer, such as a GeoPackage.</source>
            <translation>Bitte POINT (x y) schreiben, oder Linien und Polygone als Kartenlayer angeben, etwa als GeoPackage.</translation>
        </message>
        <message>
            <source>Remove or rename the one that is wrong.</source>
            <translation>Bitte die falsche entfernen oder umbenennen.</translation>
        </message>
        <message>
            <source>{0} is the folder of a forecast, and a forecast is no measurement.</source>
            <translation>{0} ist der Ordner einer Vorhersage, und eine Vorhersage ist keine Messung.</translation>
        </message>
        <message>
            <source>{0} and {1} are dates of one series, but different things are stated of them.</source>
            <translation>{0} und {1} sind Termine einer Zeitreihe, aber mit verschiedenen Angaben.</translation>
        </message>
        <message>
            <source>State the same of all rasters.</source>
            <translation>Bitte für alle Raster dasselbe angeben.</translation>
        </message>
        <message>
            <source>{0}: its column {1} names several sets ({2}); they are averaged as if of one geometry.</source>
            <translation>{0}: die Spalte {1} nennt mehrere Gruppen ({2}); sie werden gemittelt wie von einer Geometrie.</translation>
        </message>
        <message>
            <source>{0} holds rows of several tracks: its column {1} has {2}.</source>
            <translation>{0} enthält Zeilen mehrerer Tracks: in der Spalte {1} steht {2}.</translation>
        </message>
        <message>
            <source>{0} holds rows of several tracks: its column {1} has {2:.1f} and {3:.1f} degrees within 100 m.</source>
            <translation>{0} enthält Zeilen mehrerer Tracks: in der Spalte {1} stehen {2:.1f} und {3:.1f} Grad innerhalb von 100 m.</translation>
        </message>
        <message>
            <source>{0} holds rows of ascending and of descending orbits (column {1} has both signs).</source>
            <translation>{0} enthält Zeilen aufsteigender und absteigender Bahnen (die Spalte {1} hat beide Vorzeichen).</translation>
        </message>
        <message>
            <source>changes between dates scatter by {0}, values reach {1}</source>
            <translation>Änderungen zwischen Terminen streuen um {0}, Werte reichen bis {1}</translation>
        </message>
        <message>
            <source>In {0} the ground would jump by some {1} mm from date to date. Check the unit.</source>
            <translation>In {0} würde der Boden von Termin zu Termin um etwa {1} mm springen. Bitte die Einheit prüfen.</translation>
        </message>
        <message>
            <source>{0} does not say its unit, and its values do not tell: {1}.</source>
            <translation>{0} nennt seine Einheit nicht, und die Werte verraten sie nicht: {1}.</translation>
        </message>
        <message>
            <source>they are written with at most one decimal, and too few or too smooth to tell more</source>
            <translation>sie sind mit höchstens einer Nachkommastelle geschrieben und zu wenige oder zu glatt, um mehr zu verraten</translation>
        </message>
        <message>
            <source>The forecast in {0} is damaged ({1}). Make it again, or copy its folder anew.</source>
            <translation>Die Vorhersage in {0} ist beschädigt ({1}). Bitte neu erstellen oder den Ordner noch einmal kopieren.</translation>
        </message>
        <message>
            <source>of another component</source>
            <translation>einer anderen Komponente</translation>
        </message>
        <message>
            <source>of another issue date</source>
            <translation>eines anderen Ausgabetags</translation>
        </message>
        <message>
            <source>of other issue dates</source>
            <translation>anderer Ausgabetage</translation>
        </message>
        <message>
            <source>of another area</source>
            <translation>eines anderen Gebiets</translation>
        </message>
        <message>
            <source>of other data</source>
            <translation>anderer Daten</translation>
        </message>
        <message>
            <source>{0} holds an earlier result {1}.</source>
            <translation>{0} enthält ein früheres Ergebnis {1}.</translation>
        </message>
        <message>
            <source>Choose another folder, or say that it may be replaced (--replace).</source>
            <translation>Bitte einen anderen Ordner wählen oder angeben, dass es ersetzt werden darf (--replace).</translation>
        </message>
        <message>
            <source>interval of the mean, from the measured
correlation of errors</source>
            <translation>Intervall des Mittels, aus der gemessenen
Korrelation der Fehler</translation>
        </message>
        <message>
            <source>band of a mean: the cells' bands
averaged, so wider than needed</source>
            <translation>Band eines Mittels: gemittelte Bänder
der Zellen, daher breiter als nötig</translation>
        </message>
        <message>
            <source>threshold ±{0:g} mm</source>
            <translation>Schwelle ±{0:g} mm</translation>
        </message>
        <message>
            <source>observed later</source>
            <translation>später beobachtet</translation>
        </message>
        <message>
            <source>{0} was changed by something else during the run, so the complete results lie in {1}.</source>
            <translation>{0} wurde während des Laufs von anderer Seite geändert, daher liegen die vollständigen Ergebnisse in {1}.</translation>
        </message>
        <message>
            <source>The results need about {0}, but {1} has only {2} free.</source>
            <translation>Die Ergebnisse brauchen etwa {0}, aber {1} hat nur {2} frei.</translation>
        </message>
        <message>
            <source>Look at both, and keep what you need.</source>
            <translation>Bitte beide ansehen und das Nötige behalten.</translation>
        </message>
        <message>
            <source>{0} is a link to nowhere.</source>
            <translation>{0} ist eine Verknüpfung ins Leere.</translation>
        </message>
        <message>
            <source>{0} is a file, so results cannot be written into {1}.</source>
            <translation>{0} ist eine Datei, daher lassen sich keine Ergebnisse in {1} schreiben.</translation>
        </message>
        <message>
            <source>Free some space, choose another disk, or a smaller area.</source>
            <translation>Bitte Platz schaffen, eine andere Platte oder ein kleineres Gebiet wählen.</translation>
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation>Bitte einen anderen Ordner wählen.</translation>
        </message>
        <message>
            <source>Choose a folder, or a new name.</source>
            <translation>Bitte einen Ordner oder einen neuen Namen wählen.</translation>
        </message>
        <message>
            <source>{0} holds a file {1} that no forecast there has brought, and it is not replaced.</source>
            <translation>{0} enthält eine Datei {1}, die keine Vorhersage dort angelegt hat; sie wird nicht ersetzt.</translation>
        </message>
        <message>
            <source>Another run is writing into {0}.</source>
            <translation>Ein anderer Lauf schreibt in {0}.</translation>
        </message>
        <message>
            <source>Move it away, or choose another folder.</source>
            <translation>Bitte sie verschieben oder einen anderen Ordner wählen.</translation>
        </message>
        <message>
            <source>Wait for its end, or choose another folder.</source>
            <translation>Bitte sein Ende abwarten oder einen anderen Ordner wählen.</translation>
        </message>
        <message>
            <source>There is no cell to draw.</source>
            <translation>Es gibt keine Zelle zu zeichnen.</translation>
        </message>
        <message>
            <source>Two cells fall into one {0:g} m pixel, so no raster can hold both.</source>
            <translation>Zwei Zellen fallen in ein Pixel von {0:g} m, daher kann kein Raster beide enthalten.</translation>
        </message>
        <message>
            <source>Choose an area that holds data.</source>
            <translation>Bitte ein Gebiet mit Daten wählen.</translation>
        </message>
        <message>
            <source>Choose a smaller cell size, or leave rasters out.</source>
            <translation>Bitte eine kleinere Zellengröße wählen oder Raster weglassen.</translation>
        </message>
        <message>
            <source>The forecast in {0} was written again meanwhile. Open it anew.</source>
            <translation>Die Vorhersage in {0} wurde inzwischen neu geschrieben. Bitte neu öffnen.</translation>
        </message>
        <message>
            <source>The cells lie so far apart that a raster would have {0:,} x {1:,} pixels; rasters were left out. Forecast smaller areas one by one to get them.</source>
            <translation>Die Zellen liegen so weit auseinander, dass ein Raster {0:,} x {1:,} Pixel hätte; Raster blieben weg. Um sie zu bekommen, bitte kleinere Gebiete einzeln vorhersagen.</translation>
        </message>
        <message>
            <source>This Python lacks GDAL, so rasters were left out and the points are a table, points.csv. Install the package python3-gdal (Debian, Ubuntu) or gdal (conda), or forecast from QGIS.</source>
            <translation>Diesem Python fehlt GDAL, daher blieben Raster weg, und die Punkte sind eine Tabelle, points.csv. Bitte das Paket python3-gdal (Debian, Ubuntu) oder gdal (conda) installieren oder aus QGIS vorhersagen.</translation>
        </message>
        <message>
            <source>The overview picture was left out, since matplotlib does not load here ({0}); the maps are complete.</source>
            <translation>Das Übersichtsbild blieb weg, weil matplotlib hier nicht lädt ({0}); die Karten sind vollständig.</translation>
        </message>
        <message>
            <source>Shard {0}/{1} holds none of the {2} tiles of the sources.</source>
            <translation>Teil {0}/{1} enthält keine der {2} Kacheln der Quellen.</translation>
        </message>
        <message>
            <source>Choose a smaller number of shards.</source>
            <translation>Bitte eine kleinere Zahl von Teilen wählen.</translation>
        </message>
        <message>
            <source>Unknown event class: {0}.</source>
            <translation>Unbekannte Ereignisklasse: {0}.</translation>
        </message>
        <message>
            <source>The occupancy range {0:g} to {1:g} is not within 0 to 1.</source>
            <translation>Der Belegungsbereich {0:g} bis {1:g} liegt nicht zwischen 0 und 1.</translation>
        </message>
        <message>
            <source>The simulation setting {0} is {1:g}.</source>
            <translation>Die Simulationseinstellung {0} ist {1:g}.</translation>
        </message>
        <message>
            <source>It must be 0 or more.</source>
            <translation>Sie muss 0 oder mehr sein.</translation>
        </message>
        <message>
            <source>Choose 1 to 3,000,000.</source>
            <translation>Bitte 1 bis 3.000.000 wählen.</translation>
        </message>
        <message>
            <source>The product mix {0} is not usable.</source>
            <translation>Die Produktmischung {0} ist nicht brauchbar.</translation>
        </message>
        <message>
            <source>The seed is {0}.</source>
            <translation>Der Startwert ist {0}.</translation>
        </message>
        <message>
            <source>Unknown product '{0}'.</source>
            <translation>Unbekanntes Produkt '{0}'.</translation>
        </message>
        <message>
            <source>A tile of {0} x {1} cells of {2:g} m cannot be simulated.</source>
            <translation>Eine Kachel von {0} x {1} Zellen zu {2:g} m lässt sich nicht simulieren.</translation>
        </message>
        <message>
            <source>Give a positive share to some of {0}.</source>
            <translation>Bitte einem Teil von {0} einen positiven Anteil geben.</translation>
        </message>
        <message>
            <source>Give 0 or a positive whole number.</source>
            <translation>Bitte 0 oder eine positive ganze Zahl angeben.</translation>
        </message>
        <message>
            <source>Choose 8 to 1024 cells.</source>
            <translation>Bitte 8 bis 1024 Zellen wählen.</translation>
        </message>
        <message>
            <source>you said so</source>
            <translation>so angegeben</translation>
        </message>
        <message>
            <source>millimetres</source>
            <translation>Millimeter</translation>
        </message>
        <message>
            <source>centimetres</source>
            <translation>Zentimeter</translation>
        </message>
        <message>
            <source>metres</source>
            <translation>Meter</translation>
        </message>
        <message>
            <source>Unknown unit '{0}'.</source>
            <translation>Unbekannte Einheit '{0}'.</translation>
        </message>
        <message>
            <source>Unknown component '{0}'.</source>
            <translation>Unbekannte Komponente '{0}'.</translation>
        </message>
        <message>
            <source>The folder '{0}' cannot be made.</source>
            <translation>Der Ordner '{0}' lässt sich nicht anlegen.</translation>
        </message>
        <message>
            <source>There is no checkpoint '{0}' to go on from.</source>
            <translation>Es gibt keinen Zwischenstand '{0}', mit dem es weitergehen könnte.</translation>
        </message>
        <message>
            <source>Leave --resume out.</source>
            <translation>Bitte --resume weglassen.</translation>
        </message>
        <message>
            <source>Unknown training setting: {0}.</source>
            <translation>Unbekannte Trainingseinstellung: {0}.</translation>
        </message>
        <message>
            <source>Unknown network size '{0}'.</source>
            <translation>Unbekannte Netzgröße '{0}'.</translation>
        </message>
        <message>
            <source>A training needs at least one window, and one window per step.</source>
            <translation>Ein Training braucht mindestens ein Fenster, und ein Fenster je Schritt.</translation>
        </message>
        <message>
            <source>linear_share and attention_share are more than 1 together.</source>
            <translation>linear_share und attention_share sind zusammen mehr als 1.</translation>
        </message>
        <message>
            <source>The training settings do not fit together: {0}.</source>
            <translation>Die Trainingseinstellungen passen nicht zusammen: {0}.</translation>
        </message>
        <message>
            <source>{0} is {1:g}.</source>
            <translation>{0} ist {1:g}.</translation>
        </message>
        <message>
            <source>The configuration '{0}' cannot be read.</source>
            <translation>Die Konfiguration '{0}' lässt sich nicht lesen.</translation>
        </message>
        <message>
            <source>The configuration '{0}' is not valid TOML: {1}.</source>
            <translation>Die Konfiguration '{0}' ist kein gültiges TOML: {1}.</translation>
        </message>
        <message>
            <source>Correct the file.</source>
            <translation>Bitte die Datei berichtigen.</translation>
        </message>
        <message>
            <source>Choose 0 to 1.</source>
            <translation>Bitte 0 bis 1 wählen.</translation>
        </message>
        <message>
            <source>The checkpoint '{0}' is damaged or no checkpoint.</source>
            <translation>Der Zwischenstand '{0}' ist beschädigt oder kein Zwischenstand.</translation>
        </message>
        <message>
            <source>The checkpoint belongs to another network.</source>
            <translation>Der Zwischenstand gehört zu einem anderen Netz.</translation>
        </message>
        <message>
            <source>Leave --resume out to begin anew.</source>
            <translation>Bitte --resume weglassen, um neu zu beginnen.</translation>
        </message>
        <message>
            <source>Give the same --config, or leave --resume out.</source>
            <translation>Bitte dieselbe --config angeben oder --resume weglassen.</translation>
        </message>
        <message>
            <source>This computer offers no CUDA device to torch.</source>
            <translation>Dieser Rechner bietet torch kein CUDA-Gerät.</translation>
        </message>
        <message>
            <source>Use --device cpu.</source>
            <translation>Bitte --device cpu benutzen.</translation>
        </message>
        <message>
            <source>Before {0} the record holds {1} days.</source>
            <translation>Vor {0} enthält die Zeitreihe {1} Tage.</translation>
        </message>
        <message>
            <source>Before {0} there are acquisitions in only {1} of the 12-day bins.</source>
            <translation>Vor {0} gibt es Aufnahmen in nur {1} der 12-Tage-Abschnitte.</translation>
        </message>
        <message>
            <source>A forecast needs at least one year of data: choose a later issue date or a longer record.</source>
            <translation>Eine Vorhersage braucht mindestens ein Jahr Daten: bitte einen späteren Ausgabetag oder eine längere Zeitreihe wählen.</translation>
        </message>
        <message>
            <source>A forecast needs at least {0}.</source>
            <translation>Eine Vorhersage braucht mindestens {0}.</translation>
        </message>
        <message>
            <source>The request is not a JSON object.</source>
            <translation>Die Anfrage ist kein JSON-Objekt.</translation>
        </message>
        <message>
            <source>The engine speaks format {0}, the request {1}.</source>
            <translation>Der Rechenkern spricht Format {0}, die Anfrage {1}.</translation>
        </message>
        <message>
            <source>Unknown command {0}.</source>
            <translation>Unbekannter Befehl {0}.</translation>
        </message>
        <message>
            <source>No request came.</source>
            <translation>Es kam keine Anfrage.</translation>
        </message>
        <message>
            <source>The request is not a JSON line.</source>
            <translation>Die Anfrage ist keine JSON-Zeile.</translation>
        </message>
        <message>
            <source>Rebuild the engine's environment.</source>
            <translation>Bitte die Umgebung des Rechenkerns neu aufbauen.</translation>
        </message>
        <message>
            <source>of the common systems of Europe only this one has such numbers</source>
            <translation>unter den gängigen Systemen Europas hat nur dieses solche Zahlen</translation>
        </message>
        <message>
            <source>{0} is of EGMS, whose values are millimetres, positive towards up, east or the satellite.</source>
            <translation>{0} ist von EGMS; dessen Werte sind Millimeter, positiv nach oben, nach Osten oder zum Satelliten hin.</translation>
        </message>
        <message>
            <source>{0} holds simulated data, not measurements.</source>
            <translation>{0} enthält simulierte Daten, keine Messungen.</translation>
        </message>
        <message>
            <source>Leave unit and sign as recognised, or give the right file.</source>
            <translation>Bitte Einheit und Vorzeichen wie erkannt lassen, oder die richtige Datei angeben.</translation>
        </message>
        <message>
            <source>{0}: easting {1:.10g}, northing {2:.10g} lies on no land of Europe in EPSG:3035.</source>
            <translation>{0}: Rechtswert {1:.10g}, Hochwert {2:.10g} liegt in EPSG:3035 auf keinem Land Europas.</translation>
        </message>
        <message>
            <source>State the system of the data, or look whether two columns are exchanged.</source>
            <translation>Bitte das Koordinatensystem der Daten angeben, oder prüfen, ob zwei Spalten vertauscht sind.</translation>
        </message>
        <message>
            <source>Give it the ending of its kind, such as .tif.</source>
            <translation>Bitte der Datei die Endung ihrer Art geben, etwa .tif.</translation>
        </message>
        <message>
            <source>
&lt;p&gt;Cuts the record of your area at several earlier dates, forecasts from each with every model, and compares
with what was then measured. Gives error (RMSE, CRPS) and the coverage of the intervals, those of the ground (mean of
60 days) and those of single measurements, per lead time, against simple baselines.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;honest&lt;/b&gt; hides everything after each origin. &lt;b&gt;leaky&lt;/b&gt; repeats the common mistake of letting the model see
statistics of the whole record; it is there to show how much that flatters, and its figures must not be quoted as
accuracy.&lt;/p&gt;
&lt;p&gt;Writes JSON, a Markdown table and an HTML page.&lt;/p&gt;
</source>
            <translation>
&lt;p&gt;Schneidet die Reihe Ihres Gebiets an mehreren früheren Tagen ab, sagt von jedem aus mit jedem Verfahren vorher, und vergleicht mit dem,
was dann gemessen wurde. Gibt je Vorlauf den Fehler (RMSE, CRPS) und die Abdeckung der Intervalle an, derer des Bodens (Mittel von
60 Tagen) und derer einzelner Messungen, neben einfachen Vergleichsverfahren.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;honest&lt;/b&gt; verbirgt alles nach jedem Startpunkt. &lt;b&gt;leaky&lt;/b&gt; wiederholt den verbreiteten Fehler, das Verfahren Statistiken
der ganzen Reihe sehen zu lassen; es ist da, um zu zeigen, wie sehr das schmeichelt, und die Zahlen daraus dürfen nicht als Genauigkeit
angegeben werden.&lt;/p&gt;
&lt;p&gt;Schreibt JSON, eine Markdown-Tabelle und eine HTML-Seite.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>Forecast where the ground will be, with a 90 % interval, from EGMS time series.</source>
            <translation>Sagt aus EGMS-Zeitreihen vorher, wo der Boden sein wird, mit einem 90-%-Intervall.</translation>
        </message>
        <message>
            <source>No cell has changed its motion more likely than not.</source>
            <translation>Bei keiner Zelle ist eine Änderung der Bewegung wahrscheinlicher als keine.</translation>
        </message>
        <message>
            <source>Chance of a change</source>
            <translation>Chance einer Änderung</translation>
        </message>
        <message>
            <source>Kind of change</source>
            <translation>Art der Änderung</translation>
        </message>
        <message>
            <source>Date of the change</source>
            <translation>Tag der Änderung</translation>
        </message>
        <message>
            <source>Date of the change: earliest (80 %)</source>
            <translation>Tag der Änderung: frühestens (80 %)</translation>
        </message>
        <message>
            <source>Date of the change: latest (80 %)</source>
            <translation>Tag der Änderung: spätestens (80 %)</translation>
        </message>
        <message>
            <source>How the motion of a cell has changed: the most probable law, where a change is more likely than not.</source>
            <translation>Wie sich die Bewegung einer Zelle geändert hat: das wahrscheinlichste Gesetz, wo eine Änderung wahrscheinlicher ist als keine.</translation>
        </message>
        <message>
            <source>No change found</source>
            <translation>Keine Änderung gefunden</translation>
        </message>
        <message>
            <source>Measured coverage of the 90 % interval of {0} in the backtest of this area: {1}</source>
            <translation>Gemessene Abdeckung des 90-%-Intervalls {0} im Rückblicktest dieses Gebiets: {1}</translation>
        </message>
        <message>
            <source>{0} {1}: {2:.0f} %</source>
            <translation>{0} {1}: {2:.0f} %</translation>
        </message>
        <message>
            <source>Chance that motion has changed</source>
            <translation>Chance, dass sich die Bewegung geändert hat</translation>
        </message>
        <message>
            <source>not in 2 years</source>
            <translation>nicht in 2 Jahren</translation>
        </message>
        <message>
            <source>Where motion has changed</source>
            <translation>Wo sich die Bewegung geändert hat</translation>
        </message>
        <message>
            <source>How soon a change is noticed here</source>
            <translation>Wie bald hier eine Änderung bemerkt wird</translation>
        </message>
        <message>
            <source>The changed cells that move most</source>
            <translation>Die geänderten Zellen mit der größten Bewegung</translation>
        </message>
        <message>
            <source>Whether new motion lasts is not known; their intervals allow for both.</source>
            <translation>Ob neue Bewegung anhält, ist nicht bekannt; ihre Intervalle lassen beides zu.</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Etwa am</translation>
        </message>
        <message>
            <source>80 % interval of the date</source>
            <translation>80-%-Intervall des Tages</translation>
        </message>
        <message>
            <source>Chance</source>
            <translation>Chance</translation>
        </message>
        <message>
            <source>New motion</source>
            <translation>Neue Bewegung</translation>
        </message>
        <message>
            <source>Noticed after</source>
            <translation>Bemerkt nach</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} cells have changed their motion, more likely than not:</source>
            <translation>Bei {0:,} von {1:,} Zellen hat sich die Bewegung wahrscheinlich geändert:</translation>
        </message>
        <message>
            <source>Measured by adding known motion, {0:.0f} m wide, to this area's own past.</source>
            <translation>Gemessen, indem der eigenen Vergangenheit dieses Gebiets bekannte Bewegung von {0:.0f} m Breite hinzugefügt wurde.</translation>
        </message>
        <message>
            <source>mm/yr</source>
            <translation>mm/Jahr</translation>
        </message>
        <message>
            <source>{0} days</source>
            <translation>{0} Tagen</translation>
        </message>
        <message>
            <source>Ground: 80 % held</source>
            <translation>Boden: 80 % hielt</translation>
        </message>
        <message>
            <source>Single: 80 % held</source>
            <translation>Einzeln: 80 % hielt</translation>
        </message>
        <message>
            <source>Ground: 90 % held</source>
            <translation>Boden: 90 % hielt</translation>
        </message>
        <message>
            <source>Single: 90 % held</source>
            <translation>Einzeln: 90 % hielt</translation>
        </message>
        <message>
            <source>90 % interval of single measurements, half width, mm</source>
            <translation>90-%-Intervall einzelner Messungen, halbe Breite, mm</translation>
        </message>
        <message>
            <source>90 % interval of the ground, half width, mm</source>
            <translation>90-%-Intervall des Bodens, halbe Breite, mm</translation>
        </message>
        <message>
            <source>Maps show the median and the 90 % interval of single measurements: one in ten is expected to lie outside.</source>
            <translation>Karten zeigen den Median und das 90-%-Intervall einzelner Messungen: Eine von zehn wird außerhalb erwartet.</translation>
        </message>
        <message>
            <source>90 % of the ground</source>
            <translation>90 % des Bodens</translation>
        </message>
        <message>
            <source>90 % of single measurements</source>
            <translation>90 % einzelner Messungen</translation>
        </message>
        <message>
            <source>Every cell's past motion ({0} dates, {1} to {2}) was continued by {3}; nothing measured after the issue date was used. The same method was run from earlier dates of this area and compared with what then happened; the intervals were widened or narrowed until they held as often as they say.</source>
            <translation>Die bisherige Bewegung jeder Zelle ({0} Termine, {1} bis {2}) wurde von {3} fortgesetzt; nichts, was nach dem Ausgabetag gemessen wurde, wurde verwendet. Dasselbe Verfahren wurde von früheren Tagen dieses Gebiets aus gerechnet und mit dem verglichen, was dann geschah; die Intervalle wurden weiter oder enger gemacht, bis sie so oft hielten, wie sie sagen.</translation>
        </message>
        <message>
            <source>Maps show the median and the 90 % interval of the ground, that is of the mean of the measurements within 30 days of each date: one cell in ten is expected to end outside. A single measurement scatters more, by the noise of the radar; the chart shows its 90 % interval as thin lines.</source>
            <translation>Karten zeigen den Median und das 90-%-Intervall des Bodens, also des Mittels der Messungen, die höchstens 30 Tage vom Termin entfernt sind: Eine von zehn Zellen wird außerhalb erwartet. Eine einzelne Messung streut weiter, um das Rauschen des Radars; das Diagramm zeigt ihr 90-%-Intervall als dünne Linien.</translation>
        </message>
        <message>
            <source>On this area's own past the 90 % interval of {0} held at {1}.</source>
            <translation>In der eigenen Vergangenheit dieses Gebiets hielt das 90-%-Intervall {0}: {1}.</translation>
        </message>
        <message>
            <source>90 % of the ground, typical cell</source>
            <translation>90 % des Bodens, typische Zelle</translation>
        </message>
        <message>
            <source>90 % of single values, typical</source>
            <translation>90 % einzelner Werte, typisch</translation>
        </message>
        <message>
            <source>{0} ({1} cells)</source>
            <translation>{0} ({1} Zellen)</translation>
        </message>
        <message>
            <source>{0} ({1} months): median {2}, 90 % of single measurements from {3} to {4}</source>
            <translation>{0} ({1} Monate): Median {2}, 90 % einzelner Messungen von {3} bis {4}</translation>
        </message>
        <message>
            <source>{0} ({1} months): median {2}, 90 % of the ground from {3} to {4}</source>
            <translation>{0} ({1} Monate): Median {2}, 90 % des Bodens von {3} bis {4}</translation>
        </message>
        <message>
            <source>Motion has changed: {0}, about {1} (80 %: {2} to {3}), chance {4} %.</source>
            <translation>Die Bewegung hat sich geändert: {0}, um {1} (80 %: {2} bis {3}), Chance {4} %.</translation>
        </message>
        <message>
            <source>{0}, of single measurements from {1} to {2}</source>
            <translation>{0}, einzelner Messungen von {1} bis {2}</translation>
        </message>
        <message>
            <source>, 90 % interval of the ground held {0:.0f} %</source>
            <translation>, 90-%-Intervall des Bodens hielt {0:.0f} %</translation>
        </message>
        <message>
            <source>, 90 % interval of single measurements held {0:.0f} %</source>
            <translation>, 90-%-Intervall einzelner Messungen hielt {0:.0f} %</translation>
        </message>
        <message>
            <source>the ground (mean of 60 days)</source>
            <translation>des Bodens (Mittel von 60 Tagen)</translation>
        </message>
        <message>
            <source>single measurements</source>
            <translation>einzelner Messungen</translation>
        </message>
        <message>
            <source>elevation of the file</source>
            <translation>Höhe aus der Datei</translation>
        </message>
        <message>
            <source>The cube has {0} cells, but a physical prior has another length.</source>
            <translation>Der Würfel hat {0} Zellen, doch ein physikalisches Vorwissen hat eine andere Länge.</translation>
        </message>
        <message>
            <source>from the elevation</source>
            <translation>aus der Höhe</translation>
        </message>
        <message>
            <source>The exceedance map tells how likely the ground moves by more than this after the issue date, up or down.</source>
            <translation>Die Überschreitungskarte sagt, wie wahrscheinlich sich der Boden nach dem Ausgabetag um mehr als dies bewegt, nach oben oder unten.</translation>
        </message>
        <message>
            <source>Known motion</source>
            <translation>Bekannte Bewegung</translation>
        </message>
        <message>
            <source>Also add known motion to a few neighbouring cells, and tell how soon and how well the first model follows it; takes as long as a dozen more origins.</source>
            <translation>Zusätzlich einigen benachbarten Zellen bekannte Bewegung hinzufügen und sagen, wie bald und wie gut das erste Modell ihr folgt; dauert so lange wie ein Dutzend weitere Startpunkte.</translation>
        </message>
        <message>
            <source>user's file</source>
            <translation>Datei des Nutzers</translation>
        </message>
        <message>
            <source>It must be an npz with easting, northing and elevation, slope, relief, geology or soil.</source>
            <translation>Es muss eine npz-Datei mit easting, northing und elevation, slope, relief, geology oder soil sein.</translation>
        </message>
        <message>
            <source>An npz needs displacement_mm [point, epoch], dates [epoch], and lonlat or latlon [point, 2], or easting and northing [point]; height [point], in m, is read as well.</source>
            <translation>Eine npz-Datei braucht displacement_mm [Punkt, Epoche], dates [Epoche] und lonlat oder latlon [Punkt, 2] oder easting und northing [Punkt]; height [Punkt] in m wird auch gelesen.</translation>
        </message>
        <message>
            <source>{0} holds no displacement series with dates; it has {1}.</source>
            <translation>{0} enthält keine Verschiebungsreihen mit Daten; vorhanden sind {1}.</translation>
        </message>
        <message>
            <source>{0}: none of its points has a place.</source>
            <translation>{0}: keiner der Punkte hat einen Ort.</translation>
        </message>
        <message>
            <source>{0} holds both {1} and {2}.</source>
            <translation>{0} enthält sowohl {1} als auch {2}.</translation>
        </message>
        <message>
            <source>Rename the two columns; if the place is right, state the system of the data, EPSG:4326.</source>
            <translation>Bitte die beiden Spalten umbenennen; stimmt der Ort, das Koordinatensystem der Daten angeben: EPSG:4326.</translation>
        </message>
        <message>
            <source>{0}, about {1} (chance {2} %)</source>
            <translation>{0}, um {1} (Chance {2} %)</translation>
        </message>
        <message>
            <source>no change</source>
            <translation>keine Änderung</translation>
        </message>
        <message>
            <source>begins</source>
            <translation>beginnt</translation>
        </message>
        <message>
            <source>stops</source>
            <translation>hört auf</translation>
        </message>
        <message>
            <source>new velocity</source>
            <translation>neue Geschwindigkeit</translation>
        </message>
        <message>
            <source>step</source>
            <translation>Sprung</translation>
        </message>
        <message>
            <source>step that fades</source>
            <translation>Sprung, der abklingt</translation>
        </message>
        <message>
            <source>accelerates</source>
            <translation>beschleunigt</translation>
        </message>
        <message>
            <source>{0} of {1} later measurements
in their 90 % interval</source>
            <translation>{0} von {1} späteren Messungen
in ihrem 90-%-Intervall</translation>
        </message>
        <message>
            <source>ground, {0} %</source>
            <translation>Boden, {0} %</translation>
        </message>
        <message>
            <source>single measurement, {0} %</source>
            <translation>einzelne Messung, {0} %</translation>
        </message>
        <message>
            <source>lower end of the 90 % interval of the ground (mean of 60 days), mm.</source>
            <translation>unteres Ende des 90-%-Intervalls des Bodens (Mittel von 60 Tagen), mm.</translation>
        </message>
        <message>
            <source>upper end of the 90 % interval of the ground (mean of 60 days), mm.</source>
            <translation>oberes Ende des 90-%-Intervalls des Bodens (Mittel von 60 Tagen), mm.</translation>
        </message>
        <message>
            <source>half width of the 90 % interval of the ground (mean of 60 days), mm. Single measurements scatter more.</source>
            <translation>halbe Breite des 90-%-Intervalls des Bodens (Mittel von 60 Tagen), mm. Einzelne Messungen streuen weiter.</translation>
        </message>
        <message>
            <source>Half the width of the 90 % prediction interval of the ground's displacement (mean of 60 days) {since}, mm. Single measurements scatter more.</source>
            <translation>Halbe Breite des 90-%-Vorhersageintervalls der Bodenverschiebung (Mittel von 60 Tagen) {since}, mm. Einzelne Messungen streuen weiter.</translation>
        </message>
        <message>
            <source>probability that the ground (mean of 60 days) moves by more than the threshold, up or down.</source>
            <translation>Wahrscheinlichkeit, dass sich der Boden (Mittel von 60 Tagen) um mehr als die Schwelle bewegt, nach oben oder unten.</translation>
        </message>
        <message>
            <source>Probability that the ground (mean of 60 days) moves by more than {threshold} mm {since}, up or down, 0 to 1.</source>
            <translation>Wahrscheinlichkeit, dass sich der Boden (Mittel von 60 Tagen) {since} um mehr als {threshold} mm nach oben oder unten bewegt, 0 bis 1.</translation>
        </message>
        <message>
            <source>Change of motion</source>
            <translation>Geänderte Bewegung</translation>
        </message>
        <message>
            <source>probability that a cell's motion has changed; by which law; how many days before the issue date, at most and at least.</source>
            <translation>Wahrscheinlichkeit, dass sich die Bewegung einer Zelle geändert hat; nach welchem Gesetz; wie viele Tage vor dem Ausgabetag, höchstens und mindestens.</translation>
        </message>
        <message>
            <source>Probability that the motion of a cell has changed, 0 to 1.</source>
            <translation>Wahrscheinlichkeit, dass sich die Bewegung einer Zelle geändert hat, 0 bis 1.</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>unverändert</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>geändert</translation>
        </message>
        <message>
            <source>real_share and semi_synthetic_share are more than 1 together.</source>
            <translation>real_share und semi_synthetic_share ergeben zusammen mehr als 1.</translation>
        </message>
        <message>
            <source>The area or its record is too small to tell how soon motion that begins would be noticed.</source>
            <translation>Das Gebiet oder seine Reihen sind zu klein, um zu sagen, wie bald beginnende Bewegung bemerkt würde.</translation>
        </message>
        <message>
            <source>Not even motion of {0} mm/yr over {1} m would be noticed here within two years.</source>
            <translation>Nicht einmal Bewegung von {0} mm/Jahr über {1} m würde hier innerhalb von zwei Jahren bemerkt.</translation>
        </message>
        <message>
            <source>False alarms: about {0:.0f} per 1,000 cells and year.</source>
            <translation>Fehlalarme: etwa {0:.0f} je 1.000 Zellen und Jahr.</translation>
        </message>
        <message>
            <source>Motion of {0} mm/yr over {1} m would be noticed here after {2} days, of {3} mm/yr not within two years.</source>
            <translation>Bewegung von {0} mm/Jahr über {1} m würde hier nach {2} Tagen bemerkt, von {3} mm/Jahr nicht innerhalb von zwei Jahren.</translation>
        </message>
        <message>
            <source>False alarms: fewer than 1 per 1,000 cells and year.</source>
            <translation>Fehlalarme: weniger als 1 je 1.000 Zellen und Jahr.</translation>
        </message>
        <message>
            <source>Motion of {0} mm/yr over {1} m would be noticed here after {2} days, of {3} mm/yr after {4} days.</source>
            <translation>Bewegung von {0} mm/Jahr über {1} m würde hier nach {2} Tagen bemerkt, von {3} mm/Jahr nach {4} Tagen.</translation>
        </message>
        <message>
            <source>Motion of {0} mm/yr over {1} m would be noticed here after {2} days.</source>
            <translation>Bewegung von {0} mm/Jahr über {1} m würde hier nach {2} Tagen bemerkt.</translation>
        </message>
        <message>
            <source>Engine settings</source>
            <translation>Einstellungen des Rechenkerns</translation>
        </message>
        <message>
            <source>Engine settings: where it runs; PyTorch for a graphics card and for adapting, if you want it</source>
            <translation>Einstellungen des Rechenkerns: wo er läuft; PyTorch für eine Grafikkarte und zum Anpassen, wenn gewünscht</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>Einstellungen…</translation>
        </message>
        <message>
            <source>Done in {0}, by a statistical baseline instead of MM-STT: the {1}.</source>
            <translation>Fertig in {0}, mit einem statistischen Vergleichsverfahren statt MM-STT: {1}.</translation>
        </message>
        <message>
            <source>PyTorch has no build for this kind of computer. MM-STT runs all the same, in QGIS's own Python; or choose a Python that has PyTorch under Other Pythons.</source>
            <translation>PyTorch gibt es für diese Art von Rechner nicht. MM-STT läuft trotzdem, im Python von QGIS; oder unter „Andere Pythons“ eines wählen, das PyTorch hat.</translation>
        </message>
        <message>
            <source>MM-STT cannot run in QGIS's own Python</source>
            <translation>MM-STT kann nicht im Python von QGIS laufen</translation>
        </message>
        <message>
            <source>Install builds a Python in which it runs, with PyTorch. Nothing is downloaded before you press Install, and nothing outside the folder named below is changed.</source>
            <translation>„Installieren“ baut ein Python, in dem es läuft, mit PyTorch. Nichts wird heruntergeladen, bevor Sie „Installieren“ drücken, und nichts außerhalb des unten genannten Ordners wird verändert.</translation>
        </message>
        <message>
            <source>Remove PyTorch and its Python, and free {0}?
MM-STT then runs in QGIS's own Python, without a graphics card and without adapting.</source>
            <translation>PyTorch und sein Python entfernen und {0} freigeben?
MM-STT läuft dann im Python von QGIS, ohne Grafikkarte und ohne Anpassen.</translation>
        </message>
        <message>
            <source>PyTorch, if you want it</source>
            <translation>PyTorch, wenn Sie es wollen</translation>
        </message>
        <message>
            <source>MM-STT runs in QGIS's own Python and needs none of this. PyTorch lets it compute on a graphics card, adapt to an area and learn anew. Nothing is downloaded before you press Install, and nothing outside the folder named below is changed.</source>
            <translation>MM-STT läuft im Python von QGIS und braucht nichts davon. Mit PyTorch kann es auf einer Grafikkarte rechnen, sich an ein Gebiet anpassen und neu lernen. Nichts wird heruntergeladen, bevor Sie „Installieren“ drücken, und nichts außerhalb des unten genannten Ordners wird verändert.</translation>
        </message>
        <message>
            <source>With their styles. qgis_process never adds layers.</source>
            <translation>Mit ihren Stilen. qgis_process fügt nie Layer hinzu.</translation>
        </message>
        <message>
            <source>Add the layers to the project</source>
            <translation>Layer dem Projekt hinzufügen</translation>
        </message>
        <message>
            <source>Areas of concern</source>
            <translation>Auffällige Gebiete</translation>
        </message>
        <message>
            <source>Areas that move</source>
            <translation>Gebiete, die sich bewegen</translation>
        </message>
        <message>
            <source>Areas that will move</source>
            <translation>Gebiete, die sich bewegen werden</translation>
        </message>
        <message>
            <source>Motion or noise</source>
            <translation>Bewegung oder Rauschen</translation>
        </message>
        <message>
            <source>Assets: buildings, dams, lines</source>
            <translation>Bauwerke: Gebäude, Dämme, Linien</translation>
        </message>
        <message>
            <source>Tell of each building or line how it moves, and how likely it passes limits of damage by date.</source>
            <translation>Von jedem Gebäude und jeder Linie sagen, wie sie sich bewegen und wie wahrscheinlich sie Schadensgrenzen bis zu einem Termin überschreiten.</translation>
        </message>
        <message>
            <source>Polygons, lines or points; only the selected ones when so set.</source>
            <translation>Polygone, Linien oder Punkte; nur die gewählten, wenn so eingestellt.</translation>
        </message>
        <message>
            <source>The field that names each of them; without it they are numbered.</source>
            <translation>Das Feld mit ihren Namen; ohne Feld werden sie nummeriert.</translation>
        </message>
        <message>
            <source>The layer of buildings or lines cannot be opened.</source>
            <translation>Der Layer mit Gebäuden oder Linien lässt sich nicht öffnen.</translation>
        </message>
        <message>
            <source>Buildings or lines</source>
            <translation>Gebäude oder Linien</translation>
        </message>
        <message>
            <source>Name field</source>
            <translation>Namensfeld</translation>
        </message>
        <message>
            <source>Assets</source>
            <translation>Bauwerke</translation>
        </message>
        <message>
            <source>Table (CSV)</source>
            <translation>Tabelle (CSV)</translation>
        </message>
        <message>
            <source>The layer '{0}' has no field {1}.</source>
            <translation>Der Layer '{0}' hat kein Feld {1}.</translation>
        </message>
        <message>
            <source>Compare two forecasts</source>
            <translation>Zwei Vorhersagen vergleichen</translation>
        </message>
        <message>
            <source>Map how a later forecast of an area differs from an earlier one.</source>
            <translation>Kartieren, wie sich eine spätere Vorhersage eines Gebiets von einer früheren unterscheidet.</translation>
        </message>
        <message>
            <source>Other forecast folder</source>
            <translation>Ordner der anderen Vorhersage</translation>
        </message>
        <message>
            <source>Later minus earlier</source>
            <translation>Spätere minus frühere</translation>
        </message>
        <message>
            <source>Beyond both intervals</source>
            <translation>Außerhalb beider Intervalle</translation>
        </message>
        <message>
            <source>Difference of velocities</source>
            <translation>Unterschied der Geschwindigkeiten</translation>
        </message>
        <message>
            <source>Page (Markdown)</source>
            <translation>Seite (Markdown)</translation>
        </message>
        <message>
            <source>EGMS Basic (L2a) or Calibrated (L2b) files as downloaded (zip or CSV), of ascending and of descending orbits over the same ground, of one release.</source>
            <translation>EGMS-Dateien Basic (L2a) oder Calibrated (L2b) wie heruntergeladen (zip oder CSV), von aufsteigenden und von absteigenden Bahnen über demselben Boden, von einer Ausgabe.</translation>
        </message>
        <message>
            <source>Up and East from two orbits</source>
            <translation>Up und East aus zwei Bahnen</translation>
        </message>
        <message>
            <source>Turn ascending and descending lines of sight into Up and East.</source>
            <translation>Aufsteigende und absteigende Sichtlinien in Up und East verwandeln.</translation>
        </message>
        <message>
            <source>
&lt;p&gt;A satellite sees only the part of a motion that goes towards it or away from it. From files of &lt;b&gt;ascending and of
descending&lt;/b&gt; orbits over the same ground this computes the motion &lt;b&gt;Up&lt;/b&gt; and &lt;b&gt;East&lt;/b&gt;, cell by cell, by least
squares. Motion to the north can hardly be seen from these orbits and is ignored. Cells that only one orbit sees are
left out, and counted.&lt;/p&gt;
&lt;p&gt;Give EGMS Basic (L2a) or Calibrated (L2b) files of one release, at least one of each direction; several bursts or
tracks may be given. The tables &lt;i&gt;up.csv&lt;/i&gt; and &lt;i&gt;east.csv&lt;/i&gt; have the columns of EGMS Ortho, with the uncertainty
of a single date and the condition number of each cell, and go into the forecast as they are. Keep the .xml files beside
them: they tell when each date was known, so that no forecast sees a measurement before its day.&lt;/p&gt;
</source>
            <translation>
&lt;p&gt;Ein Satellit sieht von einer Bewegung nur den Teil, der zu ihm hin oder von ihm weg geht. Aus Dateien &lt;b&gt;aufsteigender und
absteigender&lt;/b&gt; Bahnen über demselben Boden berechnet dies die Bewegung &lt;b&gt;Up&lt;/b&gt; und &lt;b&gt;East&lt;/b&gt;, Zelle für Zelle, nach der Methode
der kleinsten Quadrate. Bewegung nach Norden ist von diesen Bahnen kaum zu sehen und wird vernachlässigt. Zellen, die nur eine Bahn
sieht, bleiben weg und werden gezählt.&lt;/p&gt;
&lt;p&gt;Nötig sind EGMS-Dateien Basic (L2a) oder Calibrated (L2b) einer Ausgabe, mindestens eine je Richtung; mehrere Bursts oder Tracks
sind möglich. Die Tabellen &lt;i&gt;up.csv&lt;/i&gt; und &lt;i&gt;east.csv&lt;/i&gt; haben die Spalten von EGMS Ortho, dazu die Unsicherheit eines einzelnen
Termins und die Konditionszahl jeder Zelle, und gehen so, wie sie sind, in die Vorhersage. Die .xml-Dateien bitte daneben liegen lassen:
Sie sagen, wann jeder Termin bekannt war, damit keine Vorhersage eine Messung vor ihrem Tag sieht.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>As arrows, to the east and up. qgis_process never adds layers.</source>
            <translation>Als Pfeile, nach Osten und nach oben. qgis_process fügt nie Layer hinzu.</translation>
        </message>
        <message>
            <source>Add the motion to the project</source>
            <translation>Bewegung dem Projekt hinzufügen</translation>
        </message>
        <message>
            <source>Motion (arrows)</source>
            <translation>Bewegung (Pfeile)</translation>
        </message>
        <message>
            <source>Up (table)</source>
            <translation>Up (Tabelle)</translation>
        </message>
        <message>
            <source>East (table)</source>
            <translation>East (Tabelle)</translation>
        </message>
        <message>
            <source>This is a statistical baseline, not MM-STT: the {0}.</source>
            <translation>Dies ist ein statistisches Vergleichsverfahren, nicht MM-STT: {0}.</translation>
        </message>
        <message>
            <source>
&lt;h3&gt;Good to know&lt;/h3&gt;
&lt;p&gt;MM-STT runs in QGIS's own Python; adapting it to the area needs PyTorch. Where MM-STT cannot run, a
&lt;i&gt;statistical baseline&lt;/i&gt; runs, the spatial Gaussian process, and the result says so.&lt;/p&gt;
&lt;p&gt;A forecast extrapolates past motion; it cannot foresee earthquakes, collapses or new works.&lt;/p&gt;
&lt;p&gt;Up and East files are forecast in separate runs. Points are averaged into cells; EGMS Ortho keeps its cells.&lt;/p&gt;
&lt;p&gt;What is made of EGMS data carries: &lt;i&gt;Generated using European Union's Copernicus Land Monitoring Service
information.&lt;/i&gt; Of other data, the rights of their producer apply. A forecast is not an EGMS product.&lt;/p&gt;
</source>
            <translation>
&lt;h3&gt;Gut zu wissen&lt;/h3&gt;
&lt;p&gt;MM-STT läuft im Python von QGIS; es an das Gebiet anzupassen, braucht PyTorch. Wo MM-STT nicht laufen kann, läuft ein
&lt;i&gt;statistisches Vergleichsverfahren&lt;/i&gt;, der räumliche Gauß-Prozess, und das Ergebnis sagt es.&lt;/p&gt;
&lt;p&gt;Eine Vorhersage setzt vergangene Bewegung fort; Erdbeben, Einstürze oder neue Bauten kann sie nicht voraussehen.&lt;/p&gt;
&lt;p&gt;Up- und East-Dateien werden in getrennten Läufen vorhergesagt. Punkte werden zu Zellen gemittelt; EGMS Ortho behält seine Zellen.&lt;/p&gt;
&lt;p&gt;Was aus EGMS-Daten entsteht, trägt den Vermerk: &lt;i&gt;Generated using European Union's Copernicus Land Monitoring Service
information.&lt;/i&gt; Für andere Daten gelten die Rechte ihres Herstellers. Eine Vorhersage ist kein EGMS-Produkt.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>Newer EGMS data of the same ground and component, or another release (zip or CSV), which begin before the issue date of the forecast and go on after it.</source>
            <translation>Neuere EGMS-Daten desselben Bodens und derselben Komponente oder eine andere Ausgabe (zip oder CSV), die vor dem Ausgabetag der Vorhersage beginnen und danach weitergehen.</translation>
        </message>
        <message>
            <source>Verify an older forecast</source>
            <translation>Eine ältere Vorhersage prüfen</translation>
        </message>
        <message>
            <source>Measured minus forecast</source>
            <translation>Gemessen minus vorhergesagt</translation>
        </message>
        <message>
            <source>Cells that left their interval</source>
            <translation>Zellen, die ihr Intervall verlassen haben</translation>
        </message>
        <message>
            <source>{0} to {1} %</source>
            <translation>{0} bis {1} %</translation>
        </message>
        <message>
            <source>nothing known</source>
            <translation>nichts bekannt</translation>
        </message>
        <message>
            <source>Buildings and areas</source>
            <translation>Gebäude und Flächen</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Linien</translation>
        </message>
        <message>
            <source>lower</source>
            <translation>tiefer</translation>
        </message>
        <message>
            <source>higher</source>
            <translation>höher</translation>
        </message>
        <message>
            <source>Verification of the forecast of {0}</source>
            <translation>Prüfung der Vorhersage vom {0}</translation>
        </message>
        <message>
            <source>Forecast of {1} minus that of {0}</source>
            <translation>Vorhersage vom {1} minus die vom {0}</translation>
        </message>
        <message>
            <source>below it</source>
            <translation>darunter</translation>
        </message>
        <message>
            <source>above it</source>
            <translation>darüber</translation>
        </message>
        <message>
            <source>Motion east and up: {0} mm/yr in {1} mm</source>
            <translation>Bewegung nach Osten und oben: {0} mm/Jahr auf {1} mm</translation>
        </message>
        <message>
            <source>No Python could be started, so QGIS itself computes, and may answer slowly meanwhile.</source>
            <translation>Kein Python ließ sich starten, also rechnet QGIS selbst und antwortet derweil vielleicht langsam.</translation>
        </message>
        <message>
            <source>The engine settings can set it up.</source>
            <translation>In den Einstellungen des Rechenkerns lässt es sich einrichten.</translation>
        </message>
        <message>
            <source>It computes on the graphics card.</source>
            <translation>Es rechnet auf der Grafikkarte.</translation>
        </message>
        <message>
            <source>Adapting to the area needs PyTorch, which is not set up: MM-STT runs as it is.</source>
            <translation>Das Anpassen an das Gebiet braucht PyTorch, das nicht eingerichtet ist: MM-STT rechnet, wie es ist.</translation>
        </message>
        <message>
            <source>The device '{0}' needs PyTorch: MM-STT runs on the processor.</source>
            <translation>Das Gerät '{0}' braucht PyTorch: MM-STT läuft auf dem Prozessor.</translation>
        </message>
        <message>
            <source>Loading PyTorch takes long under an antivirus: try again, or remove it in the engine settings.</source>
            <translation>Unter einem Virenscanner lädt PyTorch lange: bitte noch einmal versuchen oder es in den Einstellungen des Rechenkerns entfernen.</translation>
        </message>
        <message>
            <source>The computer ran out of memory.</source>
            <translation>Dem Rechner ging der Speicher aus.</translation>
        </message>
        <message>
            <source>The engine failed unexpectedly ({0}).</source>
            <translation>Der Rechenkern ist unerwartet gescheitert ({0}).</translation>
        </message>
        <message>
            <source>Please report this together with the log.</source>
            <translation>Bitte zusammen mit dem Protokoll melden.</translation>
        </message>
        <message>
            <source>MM-STT runs in the Python chosen in the settings.</source>
            <translation>MM-STT läuft in dem Python, das in den Einstellungen gewählt ist.</translation>
        </message>
        <message>
            <source>MM-STT runs in the Python chosen by the variable {0}.</source>
            <translation>MM-STT läuft in dem Python, das die Variable {0} nennt.</translation>
        </message>
        <message>
            <source>MM-STT runs in the environment built by the plugin.</source>
            <translation>MM-STT läuft in der Umgebung, die das Plugin gebaut hat.</translation>
        </message>
        <message>
            <source>MM-STT runs in QGIS's own Python.</source>
            <translation>MM-STT läuft im Python von QGIS.</translation>
        </message>
        <message>
            <source>Size (m2)</source>
            <translation>Größe (m2)</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Rang</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Termin</translation>
        </message>
        <message>
            <source>Months after the issue date</source>
            <translation>Monate nach dem Ausgabetag</translation>
        </message>
        <message>
            <source>Coverage measured</source>
            <translation>Abdeckung gemessen</translation>
        </message>
        <message>
            <source>Threshold (mm)</source>
            <translation>Schwelle (mm)</translation>
        </message>
        <message>
            <source>Mean displacement (mm)</source>
            <translation>Mittlere Verschiebung (mm)</translation>
        </message>
        <message>
            <source>Its 90 % interval, lower end (mm)</source>
            <translation>90-%-Intervall dazu, unteres Ende (mm)</translation>
        </message>
        <message>
            <source>Its 90 % interval, upper end (mm)</source>
            <translation>90-%-Intervall dazu, oberes Ende (mm)</translation>
        </message>
        <message>
            <source>Chance that the mean passes</source>
            <translation>Chance, dass das Mittel überschreitet</translation>
        </message>
        <message>
            <source>Chance that any cell passes</source>
            <translation>Chance, dass irgendeine Zelle überschreitet</translation>
        </message>
        <message>
            <source>Cells</source>
            <translation>Zellen</translation>
        </message>
        <message>
            <source>Quality of the series, 1 best to 4</source>
            <translation>Güte der Zeitreihen, 1 beste bis 4</translation>
        </message>
        <message>
            <source>Mean velocity, last {2:g} years (mm/yr)</source>
            <translation>Mittlere Geschwindigkeit, letzte {2:g} Jahre (mm/Jahr)</translation>
        </message>
        <message>
            <source>Extreme velocity, last {2:g} years (mm/yr)</source>
            <translation>Äußerste Geschwindigkeit, letzte {2:g} Jahre (mm/Jahr)</translation>
        </message>
        <message>
            <source>Share of cells whose velocity differs from 0</source>
            <translation>Anteil der Zellen, deren Geschwindigkeit von 0 abweicht</translation>
        </message>
        <message>
            <source>Mean displacement, last {2:g} years (mm)</source>
            <translation>Mittlere Verschiebung, letzte {2:g} Jahre (mm)</translation>
        </message>
        <message>
            <source>Mean displacement until {0} (mm)</source>
            <translation>Mittlere Verschiebung bis {0} (mm)</translation>
        </message>
        <message>
            <source>Worst cell until {0} (mm)</source>
            <translation>Schlimmste Zelle bis {0} (mm)</translation>
        </message>
        <message>
            <source>Chance that the mean passes {1:g} mm at {0}</source>
            <translation>Chance, dass das Mittel am {0} {1:g} mm überschreitet</translation>
        </message>
        <message>
            <source>Chance that any cell passes {1:g} mm at {0}</source>
            <translation>Chance, dass irgendeine Zelle am {0} {1:g} mm überschreitet</translation>
        </message>
        <message>
            <source>Law of change</source>
            <translation>Gesetz der Änderung</translation>
        </message>
        <message>
            <source>Its 80 % interval, from</source>
            <translation>80-%-Intervall dazu, von</translation>
        </message>
        <message>
            <source>Its 80 % interval, to</source>
            <translation>80-%-Intervall dazu, bis</translation>
        </message>
        <message>
            <source>Chance of the change</source>
            <translation>Chance der Änderung</translation>
        </message>
        <message>
            <source>Support by the data, 0 to 1</source>
            <translation>Rückhalt in den Daten, 0 bis 1</translation>
        </message>
        <message>
            <source>Temporal correlation</source>
            <translation>Zeitliche Korrelation</translation>
        </message>
        <message>
            <source>Spatial correlation</source>
            <translation>Räumliche Korrelation</translation>
        </message>
        <message>
            <source>Easting of the centre (m)</source>
            <translation>Rechtswert der Mitte (m)</translation>
        </message>
        <message>
            <source>Northing of the centre (m)</source>
            <translation>Hochwert der Mitte (m)</translation>
        </message>
        <message>
            <source>Cells that move: by more than {1} mm/yr from 0 and from {2:g} mm/yr over the last {0:g} years ({3}).</source>
            <translation>Zellen, die sich bewegen: in den letzten {0:g} Jahren um mehr als {1} mm/Jahr anders als 0 und als {2:g} mm/Jahr ({3}).</translation>
        </message>
        <message>
            <source>Cells that will move: more than {0:g} mm at {1} with probability {2:g}.</source>
            <translation>Zellen, die sich bewegen werden: mehr als {0:g} mm am {1} mit Wahrscheinlichkeit {2:g}.</translation>
        </message>
        <message>
            <source>Velocity differs from 0 in {0} of {1} cells at 95 %, in {2} of them with at most 5 % false; the forecast in {3}, and in {4}.</source>
            <translation>Die Geschwindigkeit weicht in {0} von {1} Zellen zu 95 % von 0 ab, in {2} davon mit höchstens 5 % falschen; die Vorhersage in {3} und in {4}.</translation>
        </message>
        <message>
            <source>The forecast does not tell how errors of neighbouring cells go together, so chances of the mean take them to be the same, and chances of the worst cell take them to be independent.</source>
            <translation>Die Vorhersage sagt nicht, wie die Fehler benachbarter Zellen zusammenhängen; darum gelten sie für Chancen des Mittels als gleich und für Chancen der schlimmsten Zelle als unabhängig.</translation>
        </message>
        <message>
            <source>The forecast reaches {0} months ahead, not {1}.</source>
            <translation>Die Vorhersage reicht {0} Monate voraus, nicht {1}.</translation>
        </message>
        <message>
            <source>Choose fewer months, or forecast again with a longer horizon.</source>
            <translation>Bitte weniger Monate wählen oder mit längerem Horizont neu vorhersagen.</translation>
        </message>
        <message>
            <source>no cell near: nothing is known of it</source>
            <translation>keine Zelle nahe: nichts ist davon bekannt</translation>
        </message>
        <message>
            <source>one cell: no difference can be told</source>
            <translation>eine Zelle: kein Unterschied lässt sich angeben</translation>
        </message>
        <message>
            <source>no two cells near enough to each other: no rotation can be told</source>
            <translation>keine zwei Zellen nahe genug beieinander: keine Winkelverdrehung lässt sich angeben</translation>
        </message>
        <message>
            <source>too many cells for chances: split it</source>
            <translation>zu viele Zellen für Chancen: bitte teilen</translation>
        </message>
        <message>
            <source>no cell under it: those near it are told</source>
            <translation>keine Zelle darunter: angegeben sind die in der Nähe</translation>
        </message>
        <message>
            <source>no place in the system of the cells</source>
            <translation>kein Ort im System der Zellen</translation>
        </message>
        <message>
            <source>Chance that its mean passes {0:g} mm</source>
            <translation>Chance, dass sein Mittel {0:g} mm überschreitet</translation>
        </message>
        <message>
            <source>Chance that any cell passes {0:g} mm</source>
            <translation>Chance, dass irgendeine Zelle {0:g} mm überschreitet</translation>
        </message>
        <message>
            <source>Chance that its cells move apart by more than {0:g} mm</source>
            <translation>Chance, dass sich seine Zellen um mehr als {0:g} mm gegeneinander bewegen</translation>
        </message>
        <message>
            <source>Chance that the rotation passes 1/{0:g}</source>
            <translation>Chance, dass die Winkelverdrehung 1/{0:g} überschreitet</translation>
        </message>
        <message>
            <source>Number of the asset</source>
            <translation>Nummer des Bauwerks</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>Grenzwert</translation>
        </message>
        <message>
            <source>Chance of passing it</source>
            <translation>Chance, ihn zu überschreiten</translation>
        </message>
        <message>
            <source>Cells under it</source>
            <translation>Zellen darunter</translation>
        </message>
        <message>
            <source>Further cells within reach</source>
            <translation>Weitere Zellen im Umkreis</translation>
        </message>
        <message>
            <source>Mean displacement, whole record (mm)</source>
            <translation>Mittlere Verschiebung, ganze Zeitreihe (mm)</translation>
        </message>
        <message>
            <source>Lowest cell until {0} (mm)</source>
            <translation>Tiefste Zelle bis {0} (mm)</translation>
        </message>
        <message>
            <source>Highest cell until {0} (mm)</source>
            <translation>Höchste Zelle bis {0} (mm)</translation>
        </message>
        <message>
            <source>Differential movement from {2} until {0} (mm)</source>
            <translation>Differenzbewegung von {2} bis {0} (mm)</translation>
        </message>
        <message>
            <source>Relative rotation from {2} until {0} (mm per m)</source>
            <translation>Winkelverdrehung von {2} bis {0} (mm je m)</translation>
        </message>
        <message>
            <source>Its 90 % interval, lower end (mm per m)</source>
            <translation>90-%-Intervall dazu, unteres Ende (mm je m)</translation>
        </message>
        <message>
            <source>Its 90 % interval, upper end (mm per m)</source>
            <translation>90-%-Intervall dazu, oberes Ende (mm je m)</translation>
        </message>
        <message>
            <source>Relative rotation observed, whole record (mm per m)</source>
            <translation>Beobachtete Winkelverdrehung, ganze Zeitreihe (mm je m)</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>{0} assets, until {1}; differences since {2}.</source>
            <translation>{0} Bauwerke, bis {1}; Unterschiede seit {2}.</translation>
        </message>
        <message>
            <source>The layer holds no shapes.</source>
            <translation>Der Layer enthält keine Formen.</translation>
        </message>
        <message>
            <source>The shapes have no place in the system of the cells ({0}).</source>
            <translation>Die Formen haben keinen Ort im System der Zellen ({0}).</translation>
        </message>
        <message>
            <source>{0} of {1} assets have no cell near: nothing is known of them, and nothing is told.</source>
            <translation>Bei {0} von {1} Bauwerken ist keine Zelle nahe: Nichts ist von ihnen bekannt, und nichts wird gesagt.</translation>
        </message>
        <message>
            <source>The component is {0}, so no relative rotation is told: its limits are of settlement.</source>
            <translation>Die Komponente ist {0}, darum wird keine Winkelverdrehung angegeben: Ihre Grenzwerte gelten für Setzungen.</translation>
        </message>
        <message>
            <source>The forecast does not tell how errors of neighbouring cells go together, so means take them to be the same, and differences take them to be independent.</source>
            <translation>Die Vorhersage sagt nicht, wie die Fehler benachbarter Zellen zusammenhängen; darum gelten sie für Mittel als gleich und für Unterschiede als unabhängig.</translation>
        </message>
        <message>
            <source>Give a layer of polygons, lines or points.</source>
            <translation>Bitte einen Layer mit Polygonen, Linien oder Punkten angeben.</translation>
        </message>
        <message>
            <source>Check the coordinate system of the layer.</source>
            <translation>Bitte das Koordinatensystem des Layers prüfen.</translation>
        </message>
        <message>
            <source>The component is the line of sight: its differences are settlement only where the ground moves vertically.</source>
            <translation>Die Komponente ist die Sichtlinie: Ihre Unterschiede sind nur dort Setzungen, wo sich der Boden senkrecht bewegt.</translation>
        </message>
        <message>
            <source>your limit</source>
            <translation>eigener Grenzwert</translation>
        </message>
        <message>
            <source>lower end of what is acceptable, for the most sensitive structures</source>
            <translation>unteres Ende des Annehmbaren, für die empfindlichsten Tragwerke</translation>
        </message>
        <message>
            <source>acceptable for many structures; advised limit</source>
            <translation>annehmbar für viele Tragwerke; empfohlener Grenzwert</translation>
        </message>
        <message>
            <source>first cracks in panel walls; upper end of what is acceptable</source>
            <translation>erste Risse in Ausfachungswänden; oberes Ende des Annehmbaren</translation>
        </message>
        <message>
            <source>structural damage; ultimate limit</source>
            <translation>Schäden am Tragwerk; Grenzzustand der Tragfähigkeit</translation>
        </message>
        <message>
            <source>Days on which dates of the data were known precede these dates, or go back.</source>
            <translation>Die Tage, an denen die Termine des Würfels bekannt waren, können nicht stimmen.</translation>
        </message>
        <message>
            <source>{0} of {1} cells moved by more than 10 mm within the last 48 days, against their course. For {2} of them no law of change fits yet: their forecasts take half a year to settle; until then their intervals are too narrow.</source>
            <translation>{0} von {1} Zellen bewegten sich in den letzten 48 Tagen um mehr als 10 mm entgegen ihrem Verlauf. Bei {2} davon folgt dem noch kein Gesetz der Änderung: Ihre Vorhersagen brauchen ein halbes Jahr, um sich einzustellen; bis dahin sind ihre Intervalle zu schmal.</translation>
        </message>
        <message>
            <source>EGMS Ortho: epochs may be interpolated from later acquisitions, so the last {0} before the issue date are not used; the forecast rests on those until {1}.</source>
            <translation>EGMS Ortho: Termine können aus späteren Aufnahmen interpoliert sein, daher werden die letzten {0} vor dem Ausgabetag nicht benutzt; die Vorhersage beruht auf denen bis {1}.</translation>
        </message>
        <message>
            <source>{0} of {1} cells have changed their motion: it began, stopped, or jumped. The model {2} does not follow that: they are forecast as if nothing had changed. Choose mmstt or spatial for them.</source>
            <translation>{0} von {1} Zellen haben ihre Bewegung geändert: sie begann, endete oder sprang. Das Modell {2} folgt dem nicht: Sie werden vorhergesagt, als hätte sich nichts geändert. Bitte für sie mmstt oder spatial wählen.</translation>
        </message>
        <message>
            <source>The file '{0}' does not exist.</source>
            <translation>Die Datei '{0}' gibt es nicht.</translation>
        </message>
        <message>
            <source>{0} holds no layer of shapes{1}.</source>
            <translation>{0} enthält keinen Layer mit Formen{1}.</translation>
        </message>
        <message>
            <source>{0} holds several layers ({1}).</source>
            <translation>{0} enthält mehrere Layer ({1}).</translation>
        </message>
        <message>
            <source>{0} has no field '{1}'.</source>
            <translation>{0} hat kein Feld '{1}'.</translation>
        </message>
        <message>
            <source>Check its name.</source>
            <translation>Bitte den Namen prüfen.</translation>
        </message>
        <message>
            <source>{0} cannot be opened as a layer of shapes.</source>
            <translation>{0} lässt sich nicht als Layer mit Formen öffnen.</translation>
        </message>
        <message>
            <source>Name one, as in {0}.</source>
            <translation>Bitte einen nennen, wie in {0}.</translation>
        </message>
        <message>
            <source>Its fields are {0}.</source>
            <translation>Die Felder sind {0}.</translation>
        </message>
        <message>
            <source>Give a GeoPackage, shapefile, GeoJSON or another file that QGIS opens.</source>
            <translation>Bitte ein GeoPackage, Shapefile, GeoJSON oder eine andere Datei angeben, die QGIS öffnet.</translation>
        </message>
        <message>
            <source>Set it in QGIS and save the layer, or add its .prj file.</source>
            <translation>Bitte es in QGIS setzen und den Layer speichern, oder die .prj-Datei dazulegen.</translation>
        </message>
        <message>
            <source>Training, adapting and graphics cards need PyTorch, which does not load here ({0}).</source>
            <translation>Training, Anpassen und Grafikkarten brauchen PyTorch, das hier nicht lädt ({0}).</translation>
        </message>
        <message>
            <source>A forecast on the processor needs none. Leave that option out, or set PyTorch up.</source>
            <translation>Eine Vorhersage auf dem Prozessor braucht es nicht. Bitte diese Option weglassen oder PyTorch einrichten.</translation>
        </message>
        <message>
            <source>Points of both orbits are brought together in cells of this edge.</source>
            <translation>Punkte beider Bahnen werden in Zellen dieser Kantenlänge zusammengebracht.</translation>
        </message>
        <message>
            <source>False alarms</source>
            <translation>Fehlalarme</translation>
        </message>
        <message>
            <source>So many pieces of the work run side by side; no number depends on it. 0 takes all cores but one, which stays free for other work.</source>
            <translation>So viele Teile der Arbeit laufen nebeneinander; keine Zahl hängt davon ab. 0 nimmt alle Kerne bis auf einen, der für andere Arbeit frei bleibt.</translation>
        </message>
        <message>
            <source>all cores but one</source>
            <translation>alle Kerne bis auf einen</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <source>the beginning of the record</source>
            <translation>Beginn der Zeitreihe</translation>
        </message>
        <message>
            <source>the issue date</source>
            <translation>Ausgabetag</translation>
        </message>
        <message>
            <source>Months ahead</source>
            <translation>Monate voraus</translation>
        </message>
        <message>
            <source>Chances and forecast displacement are told of this month after the issue date.</source>
            <translation>Chancen und vorhergesagte Verschiebung gelten für diesen Monat nach dem Ausgabetag.</translation>
        </message>
        <message>
            <source>Observed years</source>
            <translation>Beobachtete Jahre</translation>
        </message>
        <message>
            <source>The observed velocity is that of so many years before the issue date.</source>
            <translation>Die beobachtete Geschwindigkeit ist die von so vielen Jahren vor dem Ausgabetag.</translation>
        </message>
        <message>
            <source>Displacement thresholds</source>
            <translation>Schwellen der Verschiebung</translation>
        </message>
        <message>
            <source>Velocity threshold</source>
            <translation>Schwelle der Geschwindigkeit</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>Influence radius</source>
            <translation>Einflussradius</translation>
        </message>
        <message>
            <source>Fewest cells</source>
            <translation>Mindestzahl der Zellen</translation>
        </message>
        <message>
            <source>Limits of differential movement</source>
            <translation>Grenzwerte der Differenzbewegung</translation>
        </message>
        <message>
            <source>Limits of relative rotation</source>
            <translation>Grenzwerte der Winkelverdrehung</translation>
        </message>
        <message>
            <source>The chance of passing 1 in each of these numbers is told; for Up and line of sight.</source>
            <translation>Für jede dieser Zahlen wird die Chance gesagt, 1 geteilt durch sie zu überschreiten; für Up und Sichtlinie.</translation>
        </message>
        <message>
            <source>Differences count from</source>
            <translation>Unterschiede zählen ab</translation>
        </message>
        <message>
            <source>Differential movement and rotation are those from then to the month told.</source>
            <translation>Differenzbewegung und Winkelverdrehung sind die von da bis zum genannten Monat.</translation>
        </message>
        <message>
            <source>Reach</source>
            <translation>Umkreis</translation>
        </message>
        <message>
            <source>Span</source>
            <translation>Spannweite</translation>
        </message>
        <message>
            <source>Relative rotation is that between cells at most this far apart.</source>
            <translation>Winkelverdrehung ist die zwischen Zellen, die höchstens so weit auseinander liegen.</translation>
        </message>
        <message>
            <source>the last month whose coverage was measured</source>
            <translation>der letzte Monat, dessen Abdeckung gemessen wurde</translation>
        </message>
        <message>
            <source>years</source>
            <translation>Jahre</translation>
        </message>
        <message>
            <source>the threshold of the forecast</source>
            <translation>die Schwelle der Vorhersage</translation>
        </message>
        <message>
            <source>MM-STT mixes networks with closed forms, by shares that a backtest of this very area moves; the others are closed forms alone.</source>
            <translation>MM-STT mischt Netze mit geschlossenen Verfahren, zu Anteilen, die ein Rückblicktest eben dieses Gebiets verschiebt; die anderen sind geschlossene Verfahren allein.</translation>
        </message>
        <message>
            <source>A short training of the network on the past of this area before the forecast; takes longer, and needs PyTorch.</source>
            <translation>Ein kurzes Training des Netzes an der Vergangenheit dieses Gebiets vor der Vorhersage; dauert länger und braucht PyTorch.</translation>
        </message>
        <message>
            <source>Models to compare.</source>
            <translation>Zu vergleichende Modelle.</translation>
        </message>
        <message>
            <source>Basic (L2a) files are relative to a reference of each burst, so Up and East hold an unknown constant rate of the whole area. Calibrated (L2b) files have none.</source>
            <translation>Basic-Dateien (L2a) beziehen sich auf eine Referenz jedes Bursts, daher enthalten Up und East eine unbekannte konstante Rate des ganzen Gebiets. Calibrated-Dateien (L2b) haben keine.</translation>
        </message>
        <message>
            <source>{0:,} cells are seen by ascending orbits only and {1:,} by descending orbits only; they are left out.</source>
            <translation>{0:,} Zellen werden nur von aufsteigenden und {1:,} nur von absteigenden Bahnen gesehen; sie bleiben weg.</translation>
        </message>
        <message>
            <source>{0:,} cells have too few common dates, or two directions that are nearly one; they are left out.</source>
            <translation>{0:,} Zellen haben zu wenige gemeinsame Termine oder zwei Richtungen, die fast eine sind; sie bleiben weg.</translation>
        </message>
        <message>
            <source>{0:,} points begin more than a year after the first dates of their source and are not used.</source>
            <translation>{0:,} Punkte beginnen mehr als ein Jahr nach den ersten Terminen ihrer Quelle und werden nicht benutzt.</translation>
        </message>
        <message>
            <source>Ascending and descending files share too few dates: {0}.</source>
            <translation>Aufsteigende und absteigende Dateien haben zu wenige gemeinsame Termine: {0}.</translation>
        </message>
        <message>
            <source>No cell of {0:g} m is seen well enough by both orbits.</source>
            <translation>Keine Zelle von {0:g} m wird von beiden Bahnen gut genug gesehen.</translation>
        </message>
        <message>
            <source>Ascending and descending files share no cell.</source>
            <translation>Aufsteigende und absteigende Dateien haben keine gemeinsame Zelle.</translation>
        </message>
        <message>
            <source>Give files of one release.</source>
            <translation>Bitte Dateien einer Ausgabe angeben.</translation>
        </message>
        <message>
            <source>Choose larger cells, or files that overlap.</source>
            <translation>Bitte größere Zellen wählen oder Dateien, die sich überlappen.</translation>
        </message>
        <message>
            <source>Give files over the same ground.</source>
            <translation>Bitte Dateien über demselben Boden angeben.</translation>
        </message>
        <message>
            <source>ascending</source>
            <translation>aufsteigend</translation>
        </message>
        <message>
            <source>descending</source>
            <translation>absteigend</translation>
        </message>
        <message>
            <source>{0} has no columns los_east and los_up, which tell from where the ground was seen.</source>
            <translation>{0} hat keine Spalten los_east und los_up, die sagen, von wo der Boden gesehen wurde.</translation>
        </message>
        <message>
            <source>{0}: los_east {1:g} and los_up {2:g} of a point are no direction of sight.</source>
            <translation>{0}: los_east {1:g} und los_up {2:g} eines Punkts sind keine Sichtlinie.</translation>
        </message>
        <message>
            <source>{0}: its directions of sight are not those of one orbit direction.</source>
            <translation>{0}: die Sichtlinien sind nicht die einer Bahnrichtung.</translation>
        </message>
        <message>
            <source>{0} holds no series that begins with its first dates.</source>
            <translation>{0} enthält keine Zeitreihe, die mit den ersten Terminen beginnt.</translation>
        </message>
        <message>
            <source>{0} holds no line of sight.</source>
            <translation>{0} enthält keine Sichtlinie.</translation>
        </message>
        <message>
            <source>levels</source>
            <translation>Stufen</translation>
        </message>
        <message>
            <source>releases</source>
            <translation>Ausgaben</translation>
        </message>
        <message>
            <source>All sources are of {0} orbits ({1}).</source>
            <translation>Die Bahnrichtung aller Quellen ist {0} ({1}).</translation>
        </message>
        <message>
            <source>Give the files as EGMS delivers them.</source>
            <translation>Bitte die Dateien so angeben, wie EGMS sie liefert.</translation>
        </message>
        <message>
            <source>They are parts of a unit vector from the ground to the satellite.</source>
            <translation>Sie sind Teile eines Einheitsvektors vom Boden zum Satelliten.</translation>
        </message>
        <message>
            <source>Give each track as a file of its own, as EGMS delivers it.</source>
            <translation>Bitte jeden Track als eigene Datei angeben, wie EGMS ihn liefert.</translation>
        </message>
        <message>
            <source>Give EGMS Basic (L2a) or Calibrated (L2b) files of ascending and of descending orbits.</source>
            <translation>Bitte EGMS-Dateien Basic (L2a) oder Calibrated (L2b) von aufsteigenden und von absteigenden Bahnen angeben.</translation>
        </message>
        <message>
            <source>{0} and {1} are of different {2} ({3} and {4}).</source>
            <translation>{0} und {1} haben verschiedene {2} ({3} und {4}).</translation>
        </message>
        <message>
            <source>Up and East need both: add files of {0} orbits over the same ground.</source>
            <translation>Up und East brauchen beide Richtungen: bitte Dateien über demselben Boden hinzufügen, deren Bahnrichtung {0} ist.</translation>
        </message>
        <message>
            <source>Give files of one level and one release.</source>
            <translation>Bitte Dateien einer Stufe und einer Ausgabe angeben.</translation>
        </message>
        <message>
            <source>{0:,} point(s) lie where another one has a different series; they are averaged.</source>
            <translation>{0:,} Punkt(e) liegen, wo ein anderer eine abweichende Zeitreihe hat; sie werden gemittelt.</translation>
        </message>
        <message>
            <source>the table has an uncertainty of that direction</source>
            <translation>die Tabelle hat eine Unsicherheit dieser Richtung</translation>
        </message>
        <message>
            <source>State whether they are millimetres, centimetres or metres.</source>
            <translation>Bitte angeben, ob es Millimeter, Zentimeter oder Meter sind.</translation>
        </message>
        <message>
            <source>settles</source>
            <translation>setzt sich</translation>
        </message>
        <message>
            <source>The two records share fewer than {0} dates before the issue date.</source>
            <translation>Die beiden Zeitreihen haben vor dem Ausgabetag weniger als {0} gemeinsame Termine.</translation>
        </message>
        <message>
            <source>Give data that begin well before the issue date; without them the levels cannot be compared.</source>
            <translation>Bitte Daten angeben, die deutlich vor dem Ausgabetag beginnen; ohne sie lassen sich die Niveaus nicht vergleichen.</translation>
        </message>
        <message>
            <source>The forecast in {0}</source>
            <translation>Die Vorhersage in {0}</translation>
        </message>
        <message>
            <source>the one in {0}</source>
            <translation>die in {0}</translation>
        </message>
        <message>
            <source>The cells of the two forecasts differ: {0:g} m in {1}, {2:g} m in {3}.</source>
            <translation>Die Zellen der beiden Vorhersagen sind verschieden: {0:g} m in {1}, {2:g} m in {3}.</translation>
        </message>
        <message>
            <source>The forecasts share no date: {0} to {1}, and {2} to {3}.</source>
            <translation>Die Vorhersagen haben keinen gemeinsamen Termin: {0} bis {1} und {2} bis {3}.</translation>
        </message>
        <message>
            <source>Give two forecasts of one area.</source>
            <translation>Bitte zwei Vorhersagen eines Gebiets angeben.</translation>
        </message>
        <message>
            <source>Give two forecasts of one cell size and coordinate system.</source>
            <translation>Bitte zwei Vorhersagen mit derselben Zellgröße und demselben Koordinatensystem angeben.</translation>
        </message>
        <message>
            <source>Give two whose dates overlap.</source>
            <translation>Bitte zwei angeben, deren Termine sich überschneiden.</translation>
        </message>
        <message>
            <source>This Python lacks GDAL, so the maps were left out; the tables are complete.</source>
            <translation>Diesem Python fehlt GDAL, daher blieben die Karten weg; die Tabellen sind vollständig.</translation>
        </message>
        <message>
            <source>The cells lie too far apart for one raster, so the maps were left out.</source>
            <translation>Die Zellen liegen für ein Raster zu weit auseinander, daher blieben die Karten weg.</translation>
        </message>
        <message>
            <source>No cell of {0} lies in {1}: they are of other ground, or their cells are of another size.</source>
            <translation>Keine Zelle von {0} liegt in {1}: Sie sind von anderem Boden, oder ihre Zellen haben eine andere Größe.</translation>
        </message>
        <message>
            <source>{0} is of {1}, {2} of {3}.</source>
            <translation>{0} zeigt {1}, {2} {3}.</translation>
        </message>
        <message>
            <source>The forecast in {0} holds other quantiles than this version judges.</source>
            <translation>Die Vorhersage in {0} enthält andere Quantile als die, die diese Version beurteilt.</translation>
        </message>
        <message>
            <source>Give two of one component.</source>
            <translation>Bitte zwei derselben Komponente angeben.</translation>
        </message>
        <message>
            <source>Make it again.</source>
            <translation>Bitte neu erstellen.</translation>
        </message>
        <message>
            <source>the data in {0}</source>
            <translation>die Daten in {0}</translation>
        </message>
        <message>
            <source>{0} ends on {1}, not after the issue date {2}.</source>
            <translation>{0} endet am {1}, nicht nach dem Ausgabetag {2}.</translation>
        </message>
        <message>
            <source>{0} has cells of {1:g} m, the forecast in {2} of {3:g} m.</source>
            <translation>{0} hat Zellen von {1:g} m, die Vorhersage in {2} von {3:g} m.</translation>
        </message>
        <message>
            <source>The newer data end on {0}, before the first date of the forecast.</source>
            <translation>Die neueren Daten enden am {0}, vor dem ersten Termin der Vorhersage.</translation>
        </message>
        <message>
            <source>{0:,} cells share too few dates with the newer data before the issue date; they are not judged.</source>
            <translation>{0:,} Zellen haben vor dem Ausgabetag zu wenige gemeinsame Termine mit den neueren Daten; sie werden nicht beurteilt.</translation>
        </message>
        <message>
            <source>Before the issue date the newer data move by {0:+.1f} mm/yr against those that were forecast from, in a typical cell: as another reference does. It adds to every error below.</source>
            <translation>Vor dem Ausgabetag bewegen sich die neueren Daten in einer typischen Zelle um {0:+.1f} mm/Jahr gegen die, aus denen vorhergesagt wurde: wie bei einer anderen Referenz. Das kommt zu jedem Fehler unten hinzu.</translation>
        </message>
        <message>
            <source>After {0} months half of all cells lie {1:+.1f} mm or more off their forecast, on one side: common motion, or another reference of the newer data.</source>
            <translation>Nach {0} Monaten liegt die Hälfte aller Zellen {1:+.1f} mm oder mehr neben ihrer Vorhersage, auf einer Seite: gemeinsame Bewegung oder eine andere Referenz der neueren Daten.</translation>
        </message>
        <message>
            <source>The forecast was made by an older version and holds no intervals of the ground; there are no maps.</source>
            <translation>Die Vorhersage ist von einer älteren Version, die den Boden nicht kennt; es gibt keine Karten.</translation>
        </message>
        <message>
            <source>Give newer data of the same ground.</source>
            <translation>Bitte neuere Daten desselben Bodens angeben.</translation>
        </message>
        <message>
            <source>Give data that go on after the issue date.</source>
            <translation>Bitte Daten angeben, die nach dem Ausgabetag weitergehen.</translation>
        </message>
        <message>
            <source>Give data with cells of that size, or points.</source>
            <translation>Bitte Daten mit Zellen dieser Größe oder Punkte angeben.</translation>
        </message>
        <message>
            <source>Give data that go on for at least a month after the issue date.</source>
            <translation>Bitte Daten angeben, die nach dem Ausgabetag mindestens einen Monat weitergehen.</translation>
        </message>
        <message>
            <source>Show or hide the thresholds that decide</source>
            <translation>Die Schwellen, die entscheiden, ein- oder ausblenden</translation>
        </message>
        <message>
            <source>Find areas</source>
            <translation>Gebiete finden</translation>
        </message>
        <message>
            <source>The displacement that the chances are about</source>
            <translation>Die Verschiebung, um die es bei den Chancen geht</translation>
        </message>
        <message>
            <source>No forecast in this project yet. Run one, or open one, then find its areas of concern here.</source>
            <translation>Noch keine Vorhersage in diesem Projekt. Rechnen oder öffnen Sie eine, dann finden Sie hier ihre auffälligen Gebiete.</translation>
        </message>
        <message>
            <source>No area: {0} cells move and {1} will, but too few of them lie together. Choose lower thresholds or fewer cells, and look at single cells in the time series.</source>
            <translation>Kein Gebiet: {0} Zellen bewegen sich und {1} werden es, aber zu wenige davon liegen beisammen. Wählen Sie niedrigere Schwellen oder weniger Zellen, und sehen Sie einzelne Zellen in den Zeitreihen an.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>&gt; {0:g} mm</source>
            <translation>&gt; {0:g} mm</translation>
        </message>
        <message>
            <source>Tell of each building or line how it moves, and how likely it passes the limits</source>
            <translation>Für jedes Gebäude und jede Linie sagen, wie es sich bewegt und wie wahrscheinlich es die Grenzwerte überschreitet</translation>
        </message>
        <message>
            <source>The layer holds no shape.</source>
            <translation>Der Layer enthält keine Form.</translation>
        </message>
        <message>
            <source>Look at assets</source>
            <translation>Bauwerke ansehen</translation>
        </message>
        <message>
            <source>Layer of buildings or lines</source>
            <translation>Layer der Gebäude oder Linien</translation>
        </message>
        <message>
            <source>Polygons, lines or points of yours, in any coordinate system</source>
            <translation>Ihre Polygone, Linien oder Punkte, in beliebigem Koordinatensystem</translation>
        </message>
        <message>
            <source>The field that names each of them; without it they are numbered</source>
            <translation>Das Feld, das sie benennt; ohne es werden sie nummeriert</translation>
        </message>
        <message>
            <source>Selected ones only</source>
            <translation>Nur ausgewählte</translation>
        </message>
        <message>
            <source>Choose the layer of your buildings or lines first.</source>
            <translation>Bitte zuerst den Layer Ihrer Gebäude oder Linien wählen.</translation>
        </message>
        <message>
            <source>No forecast in this project yet. Run one, or open one, then look at your buildings and lines here.</source>
            <translation>Noch keine Vorhersage in diesem Projekt. Rechnen oder öffnen Sie eine, dann sehen Sie hier Ihre Gebäude und Linien an.</translation>
        </message>
        <message>
            <source>What will become of your buildings, dams, roads or pipes? Choose their layer on the left, then press Look at assets.</source>
            <translation>Was wird aus Ihren Gebäuden, Dämmen, Straßen oder Leitungen? Wählen Sie links ihren Layer, dann drücken Sie „Bauwerke ansehen“.</translation>
        </message>
        <message>
            <source>Nothing is selected in the layer {0}.</source>
            <translation>Im Layer {0} ist nichts ausgewählt.</translation>
        </message>
        <message>
            <source>Zero: data</source>
            <translation>Null: Daten</translation>
        </message>
        <message>
            <source>Zero: first days</source>
            <translation>Null: erste Tage</translation>
        </message>
        <message>
            <source>Zero: issue date</source>
            <translation>Null: Ausgabetag</translation>
        </message>
        <message>
            <source>What the chart counts from: the zero of the data, the mean of the first 60 days, the issue date as the maps do, or another series, which is subtracted with its uncertainty</source>
            <translation>Wovon das Diagramm zählt: von der Null der Daten, vom Mittel der ersten 60 Tage, vom Ausgabetag wie die Karten, oder von einer anderen Zeitreihe, die mit ihrer Unsicherheit abgezogen wird</translation>
        </message>
        <message>
            <source>Zero of the chart</source>
            <translation>Null des Diagramms</translation>
        </message>
        <message>
            <source>Minus {0}</source>
            <translation>Minus {0}</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>gemessen</translation>
        </message>
        <message>
            <source>Search the EGMS archive for an area and download with your own service key</source>
            <translation>Das EGMS-Archiv nach einem Gebiet durchsuchen und mit dem eigenen Dienstschlüssel herunterladen</translation>
        </message>
        <message>
            <source>Download EGMS data</source>
            <translation>EGMS-Daten herunterladen</translation>
        </message>
        <message>
            <source>A forecast is under way. Try again when it has ended.</source>
            <translation>Eine Vorhersage läuft. Versuchen Sie es nach ihrem Ende noch einmal.</translation>
        </message>
        <message>
            <source>Read the JSON file of your service key into the authentication manager of QGIS</source>
            <translation>Die JSON-Datei Ihres Dienstschlüssels in die Authentifizierungsverwaltung von QGIS einlesen</translation>
        </message>
        <message>
            <source>The selected features of the current layer</source>
            <translation>Die gewählten Objekte des aktuellen Layers</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Tick all, or those selected</source>
            <translation>Alle anhaken, oder die gewählten</translation>
        </message>
        <message>
            <source>Untick all, or those selected</source>
            <translation>Alle abwählen, oder die gewählten</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>Herunterladen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>The service key, as the authentication manager of QGIS keeps it</source>
            <translation>Der Dienstschlüssel, wie ihn die Authentifizierungsverwaltung von QGIS aufbewahrt</translation>
        </message>
        <message>
            <source>The current view, a layer, or a rectangle drawn on the map</source>
            <translation>Die aktuelle Ansicht, ein Layer, oder ein auf der Karte gezeichnetes Rechteck</translation>
        </message>
        <message>
            <source>What the map shows now</source>
            <translation>Was die Karte jetzt zeigt</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <source>Read from the archive at the first search</source>
            <translation>Wird bei der ersten Suche vom Archiv gelesen</translation>
        </message>
        <message>
            <source>Service key</source>
            <translation>Dienstschlüssel</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Produkte</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <source>Service key of the Copernicus Land Monitoring Service</source>
            <translation>Dienstschlüssel des Copernicus Land Monitoring Service</translation>
        </message>
        <message>
            <source>Service keys (*.json)</source>
            <translation>Dienstschlüssel (*.json)</translation>
        </message>
        <message>
            <source>The key is kept in QGIS's authentication manager. The file is no longer needed.</source>
            <translation>Der Schlüssel liegt in QGIS' Authentifizierungsverwaltung. Die Datei wird nicht mehr gebraucht.</translation>
        </message>
        <message>
            <source>Searching the EGMS archive</source>
            <translation>Das EGMS-Archiv wird durchsucht</translation>
        </message>
        <message>
            <source>Downloading EGMS data</source>
            <translation>EGMS-Daten werden heruntergeladen</translation>
        </message>
        <message>
            <source>{0} of {1} files could not be had. {2}</source>
            <translation>{0} von {1} Dateien waren nicht zu bekommen. {2}</translation>
        </message>
        <message>
            <source>The file is there and in the list of data.</source>
            <translation>Die Datei ist da und in der Datenliste.</translation>
        </message>
        <message>
            <source>Add key</source>
            <translation>Schlüssel hinzufügen</translation>
        </message>
        <message>
            <source>Add to the data</source>
            <translation>Zu den Daten</translation>
        </message>
        <message>
            <source>No key yet: add the JSON file of yours</source>
            <translation>Noch kein Schlüssel: Fügen Sie die JSON-Datei des Ihren hinzu</translation>
        </message>
        <message>
            <source>The current layer has no selected features.</source>
            <translation>Der aktuelle Layer hat keine gewählten Objekte.</translation>
        </message>
        <message>
            <source>the newest</source>
            <translation>die neueste</translation>
        </message>
        <message>
            <source>The archive holds no such file for this area.</source>
            <translation>Das Archiv hat keine solche Datei für dieses Gebiet.</translation>
        </message>
        <message>
            <source>{0} further entries of the archive cannot be used.</source>
            <translation>{0} weitere Einträge des Archivs sind nicht brauchbar.</translation>
        </message>
        <message>
            <source>{0} of {1} files, {2} to download</source>
            <translation>{0} von {1} Dateien, {2} herunterzuladen</translation>
        </message>
        <message>
            <source>{0} files are there and in the list of data.</source>
            <translation>{0} Dateien sind da und in der Datenliste.</translation>
        </message>
        <message>
            <source>Cancelled. What has been downloaded stays, and the next run goes on from there.</source>
            <translation>Abgebrochen. Was heruntergeladen ist, bleibt, und der nächste Lauf macht dort weiter.</translation>
        </message>
        <message>
            <source>{0} free</source>
            <translation>{0} frei</translation>
        </message>
        <message>
            <source>the newest ({0})</source>
            <translation>die neueste ({0})</translation>
        </message>
        <message>
            <source>The file cannot be read ({0}).</source>
            <translation>Die Datei ist nicht lesbar ({0}).</translation>
        </message>
        <message>
            <source>Files of the archive</source>
            <translation>Dateien des Archivs</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Orbit</source>
            <translation>Bahn</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Richtung</translation>
        </message>
        <message>
            <source>Burst or tile</source>
            <translation>Burst oder Kachel</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>already downloaded</source>
            <translation>schon heruntergeladen</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>gescheitert</translation>
        </message>
        <message>
            <source>downloaded</source>
            <translation>heruntergeladen</translation>
        </message>
        <message>
            <source>begun: {0:.0f} %</source>
            <translation>begonnen: {0:.0f} %</translation>
        </message>
        <message>
            <source>point</source>
            <translation>Punkt</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Bezug</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>automatisch</translation>
        </message>
        <message>
            <source>Automatic: {0}.</source>
            <translation>Automatisch: {0}.</translation>
        </message>
        <message>
            <source>{0} (auto)</source>
            <translation>{0} (auto)</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Orte</translation>
        </message>
        <message>
            <source>The forecast that is asked</source>
            <translation>Die Vorhersage, die gefragt wird</translation>
        </message>
        <message>
            <source>Copy the selected rows, or all, for a spreadsheet</source>
            <translation>Die ausgewählten Zeilen, oder alle, für eine Tabellenkalkulation kopieren</translation>
        </message>
        <message>
            <source>Save all rows as CSV</source>
            <translation>Alle Zeilen als CSV speichern</translation>
        </message>
        <message>
            <source>Add the layers to the map again</source>
            <translation>Die Layer wieder zur Karte hinzufügen</translation>
        </message>
        <message>
            <source>Stop; nothing is written</source>
            <translation>Anhalten; nichts wird geschrieben</translation>
        </message>
        <message>
            <source>Thresholds</source>
            <translation>Schwellen</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>The date that the chances are told of</source>
            <translation>Der Termin, für den die Chancen gelten</translation>
        </message>
        <message>
            <source>Show what was found earlier</source>
            <translation>Früher Gefundenes zeigen</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>Tabelle (*.csv)</translation>
        </message>
        <message>
            <source>{0}, not calibrated</source>
            <translation>{0}, nicht kalibriert</translation>
        </message>
        <message>
            <source>Draw a line on the map: click its corners, right click or Enter ends it. Or take a line of a layer. What was measured and what is expected along it is shown here.</source>
            <translation>Zeichnen Sie eine Linie auf der Karte: Ecken anklicken, Rechtsklick oder Eingabe beendet sie. Oder nehmen Sie eine Linie eines Layers. Was an ihr entlang gemessen wurde und was erwartet wird, ist dann hier zu sehen.</translation>
        </message>
        <message>
            <source>No forecast in this project yet. Run one, or open one, then draw a line across it.</source>
            <translation>Noch keine Vorhersage in diesem Projekt. Rechnen oder öffnen Sie eine, dann zeichnen Sie eine Linie hindurch.</translation>
        </message>
        <message>
            <source>Click corners on the map; right click or Enter ends the line, Esc gives up</source>
            <translation>Ecken auf der Karte anklicken; Rechtsklick oder Eingabe beendet die Linie, Esc bricht ab</translation>
        </message>
        <message>
            <source>Take the selected line of a layer, or its only one</source>
            <translation>Die ausgewählte Linie eines Layers nehmen, oder seine einzige</translation>
        </message>
        <message>
            <source>Let the dates run</source>
            <translation>Die Termine durchlaufen lassen</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>Profil</translation>
        </message>
        <message>
            <source>The line of {0} has parts that do not join. Choose another.</source>
            <translation>Die Linie von {0} hat Teile, die nicht zusammenhängen. Bitte eine andere wählen.</translation>
        </message>
        <message>
            <source>Export profile</source>
            <translation>Profil exportieren</translation>
        </message>
        <message>
            <source>{0:,} cells lie within reach of this line, more than {1:,}. Choose a smaller reach.</source>
            <translation>{0:,} Zellen liegen im Umkreis dieser Linie, mehr als {1:,}. Bitte einen kleineren Umkreis wählen.</translation>
        </message>
        <message>
            <source>{0:,.0f} m from A to B, {1} cells within reach. {2}.</source>
            <translation>{0:,.0f} m von A bis B, {1} Zellen im Umkreis. {2}.</translation>
        </message>
        <message>
            <source>{0} No cell on {1:,.0f} m: nothing is known there.</source>
            <translation>{0} Keine Zelle auf {1:,.0f} m: dort ist nichts bekannt.</translation>
        </message>
        <message>
            <source>Draw line</source>
            <translation>Linie zeichnen</translation>
        </message>
        <message>
            <source>Line of layer</source>
            <translation>Linie eines Layers</translation>
        </message>
        <message>
            <source>No layer of lines in this project</source>
            <translation>Kein Linienlayer in diesem Projekt</translation>
        </message>
        <message>
            <source>Reach: </source>
            <translation>Umkreis: </translation>
        </message>
        <message>
            <source>Reach: what it crosses</source>
            <translation>Umkreis: Berührtes</translation>
        </message>
        <message>
            <source>Show only what is expected from the issue date on, as the maps do</source>
            <translation>Nur zeigen, was ab dem Ausgabetag erwartet wird, wie die Karten</translation>
        </message>
        <message>
            <source>Let the line go</source>
            <translation>Die Linie loslassen</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <source>The date of the forecast that is shown</source>
            <translation>Der Termin der Vorhersage, der gezeigt wird</translation>
        </message>
        <message>
            <source>{0:,.0f} m from A to B, {1} points within reach. {2}.</source>
            <translation>{0:,.0f} m von A bis B, {1} Punkte im Umkreis. {2}.</translation>
        </message>
        <message>
            <source>{0} No point on {1:,.0f} m: nothing is known there.</source>
            <translation>{0} Kein Punkt auf {1:,.0f} m: dort ist nichts bekannt.</translation>
        </message>
        <message>
            <source>A line needs two different corners. Draw it again.</source>
            <translation>Eine Linie braucht zwei verschiedene Ecken. Bitte noch einmal zeichnen.</translation>
        </message>
        <message>
            <source>Select one line of {0} first; {1} are there.</source>
            <translation>Bitte zuerst eine Linie von {0} auswählen; es sind {1} da.</translation>
        </message>
        <message>
            <source>The forecast {0} cannot be read: {1}</source>
            <translation>Die Vorhersage {0} kann nicht gelesen werden: {1}</translation>
        </message>
        <message>
            <source>Pick the reference on the map</source>
            <translation>Den Bezug auf der Karte wählen</translation>
        </message>
        <message>
            <source>that of the data</source>
            <translation>der der Daten</translation>
        </message>
        <message>
            <source>Pick</source>
            <translation>Wählen</translation>
        </message>
        <message>
            <source>Write the reference as {0}, or pick it on the map.</source>
            <translation>Schreiben Sie den Bezug als {0}, oder wählen Sie ihn auf der Karte.</translation>
        </message>
        <message>
            <source>Of the report, whatever QGIS speaks.</source>
            <translation>Des Berichts, welche Sprache QGIS auch spricht.</translation>
        </message>
        <message>
            <source>What lies below the results on every map; nothing else is fetched</source>
            <translation>Was auf jeder Karte unter den Ergebnissen liegt; sonst wird nichts geholt</translation>
        </message>
        <message>
            <source>visible layers of the project</source>
            <translation>sichtbare Layer des Projekts</translation>
        </message>
        <message>
            <source>PDF (*.pdf);;Page for a browser (*.html)</source>
            <translation>PDF (*.pdf);;Seite für den Browser (*.html)</translation>
        </message>
        <message>
            <source>Base map</source>
            <translation>Hintergrundkarte</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>{0} is ready.</source>
            <translation>{0} ist fertig.</translation>
        </message>
        <message>
            <source>Draw a line on the map and see what was measured and what is expected along it</source>
            <translation>Eine Linie auf der Karte zeichnen und sehen, was an ihr entlang gemessen wurde und was erwartet wird</translation>
        </message>
        <message>
            <source>Find areas of concern, and look at your buildings and lines</source>
            <translation>Auffällige Gebiete finden und Ihre Gebäude und Linien ansehen</translation>
        </message>
        <message>
            <source>mean of {0:,} points</source>
            <translation>Mittel von {0:,} Punkten</translation>
        </message>
        <message>
            <source>New data…</source>
            <translation>Neue Daten…</translation>
        </message>
        <message>
            <source>Hold this forecast against newer data, forecast again, and list what has changed; choose files, or drop them here</source>
            <translation>Diese Vorhersage an neueren Daten messen, neu vorhersagen und auflisten, was sich geändert hat; Dateien wählen oder hier ablegen</translation>
        </message>
        <message>
            <source>New data for this forecast</source>
            <translation>Neue Daten für diese Vorhersage</translation>
        </message>
        <message>
            <source>Point series (*.zip *.csv);;All files (*)</source>
            <translation>Zeitreihen von Punkten (*.zip *.csv);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>No change: the data do not go beyond the newest forecast of the watch list.</source>
            <translation>Keine Änderung: Die Daten gehen nicht über die neueste Vorhersage der Beobachtungsliste hinaus.</translation>
        </message>
        <message>
            <source>The watch list is on the map: {0}.</source>
            <translation>Die Beobachtungsliste ist auf der Karte: {0}.</translation>
        </message>
        <message>
            <source>{0} cells left their interval</source>
            <translation>{0} Zellen verließen ihr Intervall</translation>
        </message>
        <message>
            <source>Search the EGMS archive for an area and download the files.</source>
            <translation>Das EGMS-Archiv nach einem Gebiet durchsuchen und die Dateien herunterladen.</translation>
        </message>
        <message>
            <source>
&lt;p&gt;Needs a &lt;b&gt;service key&lt;/b&gt; of your own: log in at the Copernicus Land Monitoring Service, make a key in your profile
(API tokens) and add its JSON file in the download window of the forecast panel, which keeps it in QGIS's
authentication manager. Or add a configuration of the kind Basic by hand and paste the JSON text into its password.&lt;/p&gt;
&lt;p&gt;Two files are downloaded at once. Files that are in the folder already are left as they are. What breaks off goes on
where it was when it is run again, and each file is checked before it gets its name.&lt;/p&gt;
&lt;p&gt;In qgis_process, name a file that holds the master password of the authentication manager by the variable
QGIS_AUTH_PASSWORD_FILE.&lt;/p&gt;
</source>
            <translation>
&lt;p&gt;Nötig ist ein eigener &lt;b&gt;Dienstschlüssel&lt;/b&gt;: Melden Sie sich beim Copernicus Land Monitoring Service an, erzeugen Sie in Ihrem Profil einen Schlüssel
(API tokens) und fügen Sie seine JSON-Datei im Fenster zum Herunterladen des Bedienfelds hinzu, das ihn in QGIS'
Authentifizierungsverwaltung ablegt. Oder legen Sie von Hand eine Konfiguration der Art Basic an und fügen Sie den JSON-Text als Passwort ein.&lt;/p&gt;
&lt;p&gt;Zwei Dateien werden gleichzeitig heruntergeladen. Dateien, die schon im Ordner sind, bleiben, wie sie sind. Was abbricht, geht beim
nächsten Lauf dort weiter, wo es war, und jede Datei wird geprüft, bevor sie ihren Namen bekommt.&lt;/p&gt;
&lt;p&gt;In qgis_process nennen Sie mit der Variablen QGIS_AUTH_PASSWORD_FILE eine Datei, die das Hauptpasswort der
Authentifizierungsverwaltung enthält.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>The configuration of QGIS's authentication manager that holds the key.</source>
            <translation>Die Konfiguration von QGIS' Authentifizierungsverwaltung, die den Schlüssel enthält.</translation>
        </message>
        <message>
            <source>Files that touch this box; any system.</source>
            <translation>Dateien, die diesen Kasten berühren; in beliebigem System.</translation>
        </message>
        <message>
            <source>L3-UP and L3-EAST: Ortho, vertical and east-west. L2B: Calibrated, L2A: Basic, both line of sight.</source>
            <translation>L3-UP und L3-EAST: Ortho, vertikal und Ost-West. L2B: Calibrated, L2A: Basic, beide in Blickrichtung.</translation>
        </message>
        <message>
            <source>Such as 2020-2024; empty for the newest.</source>
            <translation>Etwa 2020-2024; leer für die neueste.</translation>
        </message>
        <message>
            <source>Line of sight only: files of one direction; empty for both.</source>
            <translation>Nur Blickrichtung: Dateien einer Flugrichtung; leer für beide.</translation>
        </message>
        <message>
            <source>Line of sight only: files of one relative orbit (track), such as 22; empty for all.</source>
            <translation>Nur Blickrichtung: Dateien einer relativen Bahn (Track), etwa 22; leer für alle.</translation>
        </message>
        <message>
            <source>Tell which files there are, and download none.</source>
            <translation>Sagen, welche Dateien es gibt, und keine herunterladen.</translation>
        </message>
        <message>
            <source>Made when absent. Needed unless files are only listed.</source>
            <translation>Wird angelegt, wenn es ihn nicht gibt. Nötig, außer wenn nur die Liste gewünscht ist.</translation>
        </message>
        <message>
            <source>No product was chosen.</source>
            <translation>Es wurde kein Produkt gewählt.</translation>
        </message>
        <message>
            <source>No folder for the files was given.</source>
            <translation>Es wurde kein Ordner für die Dateien angegeben.</translation>
        </message>
        <message>
            <source>Relative orbit</source>
            <translation>Relative Bahn</translation>
        </message>
        <message>
            <source>List only</source>
            <translation>Nur die Liste</translation>
        </message>
        <message>
            <source>Folder for the files</source>
            <translation>Ordner für die Dateien</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>Number of files found</source>
            <translation>Anzahl gefundener Dateien</translation>
        </message>
        <message>
            <source>The authentication manager holds no configuration '{0}'.</source>
            <translation>Die Authentifizierungsverwaltung hat keine Konfiguration '{0}'.</translation>
        </message>
        <message>
            <source>Release {0}</source>
            <translation>Ausgabe {0}</translation>
        </message>
        <message>
            <source>There is no release {0}. There are: {1}.</source>
            <translation>Es gibt keine Ausgabe {0}. Es gibt: {1}.</translation>
        </message>
        <message>
            <source>Export a forecast</source>
            <translation>Vorhersage exportieren</translation>
        </message>
        <message>
            <source>Write a finished forecast for other programs: table, netCDF, layers of InSAR viewers, one grid per date.</source>
            <translation>Eine fertige Vorhersage für andere Programme schreiben: Tabelle, netCDF, Layer für InSAR-Betrachter, ein Raster je Termin.</translation>
        </message>
        <message>
            <source>
&lt;p&gt;Takes the folder of a finished forecast and writes what you choose into its subfolder &lt;i&gt;export&lt;/i&gt;, or
elsewhere:&lt;/p&gt;
&lt;p&gt;&lt;b&gt;csv&lt;/b&gt;: series.csv, a row for each cell or point with its place in metres and degrees, velocity, what was
measured (YYYYMMDD), and for each date ahead the median and the ends of the 90 % interval.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;netcdf&lt;/b&gt;: cube.nc, by the CF conventions. &lt;b&gt;insar-explorer&lt;/b&gt;: a GeoPackage with layers of fields DYYYYMMDD,
which InSAR Explorer opens. &lt;b&gt;ps-time-series&lt;/b&gt;: the same as shapefiles, which PS Time Series Viewer needs.
&lt;b&gt;grids&lt;/b&gt;: one GeoTIFF per date, in two folders.&lt;/p&gt;
&lt;p&gt;All values are mm on the level of the measured series. Subtract issue_level to count from the issue date, as maps do.
The interval is that of the ground (mean of 60 days); single measurements scatter more.&lt;/p&gt;
</source>
            <translation>
&lt;p&gt;Nimmt den Ordner einer fertigen Vorhersage und schreibt, was Sie wählen, in seinen Unterordner &lt;i&gt;export&lt;/i&gt; oder
anderswohin:&lt;/p&gt;
&lt;p&gt;&lt;b&gt;csv&lt;/b&gt;: series.csv, eine Zeile je Zelle oder Punkt mit ihrem Ort in Metern und Grad, Geschwindigkeit, dem
Gemessenen (YYYYMMDD), und je Termin der Vorhersage Median und Enden des 90-%-Intervalls.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;netcdf&lt;/b&gt;: cube.nc, nach den CF-Konventionen. &lt;b&gt;insar-explorer&lt;/b&gt;: eine GeoPackage-Datei mit Layern mit Feldern
DYYYYMMDD, die InSAR Explorer öffnet. &lt;b&gt;ps-time-series&lt;/b&gt;: dasselbe als Shapefiles, wie PS Time Series Viewer sie braucht.
&lt;b&gt;grids&lt;/b&gt;: eine GeoTIFF-Datei je Termin, in zwei Ordnern.&lt;/p&gt;
&lt;p&gt;Alle Werte sind mm auf der Höhe der gemessenen Reihe. Ziehen Sie issue_level ab, um wie die Karten ab dem Ausgabetag zu
zählen. Das Intervall ist das des Bodens (Mittel von 60 Tagen); einzelne Messungen streuen mehr.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>Measured</source>
            <translation>Gemessen</translation>
        </message>
        <message>
            <source>Measured and forecast</source>
            <translation>Gemessen und vorhergesagt</translation>
        </message>
        <message>
            <source>Empty for the folder export inside that of the forecast.</source>
            <translation>Leer für den Ordner export in dem der Vorhersage.</translation>
        </message>
        <message>
            <source>Folder of the files</source>
            <translation>Ordner der Dateien</translation>
        </message>
        <message>
            <source>Table of all points</source>
            <translation>Tabelle aller Punkte</translation>
        </message>
        <message>
            <source>Cube</source>
            <translation>Würfel</translation>
        </message>
        <message>
            <source>A GNSS station needs a reference: say where it stands.</source>
            <translation>Eine GNSS-Station braucht einen Bezug: Geben Sie an, wo sie steht.</translation>
        </message>
        <message>
            <source>Reference point</source>
            <translation>Bezugspunkt</translation>
        </message>
        <message>
            <source>Radius of the reference</source>
            <translation>Radius des Bezugs</translation>
        </message>
        <message>
            <source>Reference polygons</source>
            <translation>Bezugspolygone</translation>
        </message>
        <message>
            <source>Give a reference point or reference polygons, not both.</source>
            <translation>Geben Sie einen Bezugspunkt oder Bezugspolygone an, nicht beides.</translation>
        </message>
        <message>
            <source>The reference point cannot be read. Write it as x,y [EPSG:4326].</source>
            <translation>Der Bezugspunkt ist nicht zu lesen. Schreiben Sie ihn als x,y [EPSG:4326].</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Write the report of a finished forecast as PDF, as a page for a browser, or as both.</source>
            <translation>Den Bericht einer fertigen Vorhersage als PDF, als Seite für den Browser oder als beides schreiben.</translation>
        </message>
        <message>
            <source>
&lt;p&gt;Takes the folder of a finished forecast and writes the &lt;b&gt;report&lt;/b&gt;: maps, areas of concern and assets where they
were asked for, the series of chosen places, how earlier forecasts of the area did, how soon new motion would be
noticed, limits, method, credit of the data, versions.&lt;/p&gt;
&lt;p&gt;Of the folder of a &lt;b&gt;verification&lt;/b&gt; or a &lt;b&gt;watch list&lt;/b&gt; it writes their page, in the same template.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Base map&lt;/b&gt;: the layers below the results. Without a choice, those that are visible in the project. Nothing is
fetched but what such a layer fetches by itself.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Page for a browser&lt;/b&gt;: one file that holds its pictures; it loads nothing and can be sent by mail.&lt;/p&gt;
</source>
            <translation>
&lt;p&gt;Nimmt den Ordner einer fertigen Vorhersage und schreibt den &lt;b&gt;Bericht&lt;/b&gt;: Karten, auffällige Gebiete und Bauwerke, wo danach gefragt wurde, die Zeitreihen gewählter Orte, wie frühere Vorhersagen des Gebiets abschnitten, wie bald neue Bewegung bemerkt würde, Grenzen, Methode, Quellenangabe, Versionen.&lt;/p&gt;
&lt;p&gt;Vom Ordner einer &lt;b&gt;Prüfung&lt;/b&gt; oder einer &lt;b&gt;Beobachtungsliste&lt;/b&gt; schreibt er deren Seite, in derselben Vorlage.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Hintergrundkarte&lt;/b&gt;: die Layer unter den Ergebnissen. Ohne Wahl die im Projekt sichtbaren. Geholt wird nur, was ein solcher Layer selbst holt.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Seite für den Browser&lt;/b&gt;: eine Datei, die ihre Bilder enthält; sie lädt nichts und kann per E-Mail verschickt werden.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>A3 portrait</source>
            <translation>A3 Hochformat</translation>
        </message>
        <message>
            <source>A3 landscape</source>
            <translation>A3 Querformat</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>page for a browser (HTML)</source>
            <translation>Seite für den Browser (HTML)</translation>
        </message>
        <message>
            <source>both</source>
            <translation>beides</translation>
        </message>
        <message>
            <source>PDF, a page for a browser, or both with one name.</source>
            <translation>PDF, Seite für den Browser oder beides unter einem Namen.</translation>
        </message>
        <message>
            <source>Of the PDF.</source>
            <translation>Des PDF.</translation>
        </message>
        <message>
            <source>Longitude,latitude of each, separated by semicolons; in another system as 4598083,1741383 [EPSG:3035].</source>
            <translation>Länge,Breite eines jeden, durch Strichpunkte getrennt; in einem anderen System wie 4598083,1741383 [EPSG:3035].</translation>
        </message>
        <message>
            <source>After the issue date. Without a choice, the last month whose coverage was measured.</source>
            <translation>Nach dem Ausgabetag. Ohne Wahl der letzte Monat, dessen Abdeckung gemessen wurde.</translation>
        </message>
        <message>
            <source>Layers below the maps, the first on top; without a choice, those visible in the project.</source>
            <translation>Layer unter den Karten, der erste oben; ohne Wahl die im Projekt sichtbaren.</translation>
        </message>
        <message>
            <source>Else from the level of the data.</source>
            <translation>Sonst ab dem Niveau der Daten.</translation>
        </message>
        <message>
            <source>Without a name: report.pdf and report.html, in the forecast folder.</source>
            <translation>Ohne Namen: report.pdf und report.html im Ordner der Vorhersage.</translation>
        </message>
        <message>
            <source>The place '{0}' cannot be read. Write it like 13.1657,38.7058 or 4598083,1741383 [EPSG:3035].</source>
            <translation>Der Ort '{0}' kann nicht gelesen werden. Schreiben Sie ihn wie 13.1657,38.7058 oder 4598083,1741383 [EPSG:3035].</translation>
        </message>
        <message>
            <source>Places of the chart</source>
            <translation>Orte des Diagramms</translation>
        </message>
        <message>
            <source>Maps show the month</source>
            <translation>Karten zeigen den Monat</translation>
        </message>
        <message>
            <source>Series count from the issue date</source>
            <translation>Zeitreihen zählen ab dem Ausgabetag</translation>
        </message>
        <message>
            <source>Page for a browser</source>
            <translation>Seite für den Browser</translation>
        </message>
        <message>
            <source>Newer EGMS data of the same ground and component, or another release (zip or CSV), which begin before the issue date of the newest forecast and go on after it by a month at least.</source>
            <translation>Neuere EGMS-Daten desselben Bodens und derselben Komponente oder eine andere Ausgabe (zip oder CSV), die vor dem Ausgabetag der neuesten Vorhersage beginnen und mindestens einen Monat darüber hinausgehen.</translation>
        </message>
        <message>
            <source>Watch list</source>
            <translation>Beobachtungsliste</translation>
        </message>
        <message>
            <source>Hold a forecast against a new release, forecast again, and list what has changed.</source>
            <translation>Eine Vorhersage an einer neuen Ausgabe messen, neu vorhersagen und auflisten, was sich geändert hat.</translation>
        </message>
        <message>
            <source>Without a choice: watch, inside the forecast folder. Later runs go on from what is there.</source>
            <translation>Ohne Wahl: watch, im Ordner der Vorhersage. Spätere Läufe gehen von dem aus, was dort liegt.</translation>
        </message>
        <message>
            <source>Choose the files of the newer data.</source>
            <translation>Wählen Sie die Dateien der neueren Daten.</translation>
        </message>
        <message>
            <source>Watch folder</source>
            <translation>Beobachtungsordner</translation>
        </message>
        <message>
            <source>New forecast</source>
            <translation>Neue Vorhersage</translation>
        </message>
        <message>
            <source>Areas of the watch list</source>
            <translation>Gebiete der Beobachtungsliste</translation>
        </message>
        <message>
            <source>Areas of concern, chance &gt; {0:g} mm</source>
            <translation>Auffällige Gebiete, Chance &gt; {0:g} mm</translation>
        </message>
        <message>
            <source>Assets, chance &gt; {0:g} mm</source>
            <translation>Bauwerke, Chance &gt; {0:g} mm</translation>
        </message>
        <message>
            <source>stayed inside</source>
            <translation>blieb darin</translation>
        </message>
        <message>
            <source>{0}, {1:,} points, made {2}</source>
            <translation>{0}, {1:,} Punkte, gemacht {2}</translation>
        </message>
        <message>
            <source>{0}, {1}</source>
            <translation>{0}, {1}</translation>
        </message>
        <message>
            <source>{0} is damaged.</source>
            <translation>{0} ist beschädigt.</translation>
        </message>
        <message>
            <source>forecast</source>
            <translation>Vorhersage</translation>
        </message>
        <message>
            <source>Mean
&gt; {0:g} mm</source>
            <translation>Mittel
&gt; {0:g} mm</translation>
        </message>
        <message>
            <source>Any cell
&gt; {0:g} mm</source>
            <translation>Eine Zelle
&gt; {0:g} mm</translation>
        </message>
        <message>
            <source>Apart
&gt; {0:g} mm</source>
            <translation>Differenz
&gt; {0:g} mm</translation>
        </message>
        <message>
            <source>Rotation
&gt; 1/{0:g}</source>
            <translation>Verdrehung
&gt; 1/{0:g}</translation>
        </message>
        <message>
            <source>With the 90 % interval</source>
            <translation>Mit dem 90-%-Intervall</translation>
        </message>
        <message>
            <source>{0} ({1} to {2})</source>
            <translation>{0} ({1} bis {2})</translation>
        </message>
        <message>
            <source>Mean displacement until {0}, with its 90 % interval</source>
            <translation>Mittlere Verschiebung bis {0}, mit ihrem 90-%-Intervall</translation>
        </message>
        <message>
            <source>Mean, mm
(90 %)</source>
            <translation>Mittel, mm
(90 %)</translation>
        </message>
        <message>
            <source>Apart, mm
(90 %)</source>
            <translation>Differenz, mm
(90 %)</translation>
        </message>
        <message>
            <source>Rotation
mm per m</source>
            <translation>Verdrehung
mm je m</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>By what was observed, or by the forecast</source>
            <translation>Nach dem, was beobachtet wurde, oder nach der Vorhersage</translation>
        </message>
        <message>
            <source>Active cells of the area</source>
            <translation>Aktive Zellen des Gebiets</translation>
        </message>
        <message>
            <source>Size
ha</source>
            <translation>Größe
ha</translation>
        </message>
        <message>
            <source>Size of the outline</source>
            <translation>Größe des Umrisses</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>Güte</translation>
        </message>
        <message>
            <source>1 best to 4: how alike the series are from date to date and from cell to cell</source>
            <translation>1 beste bis 4: wie ähnlich die Zeitreihen von Termin zu Termin und von Zelle zu Zelle sind</translation>
        </message>
        <message>
            <source>Velocity
mm/yr</source>
            <translation>Geschw.
mm/Jahr</translation>
        </message>
        <message>
            <source>Extreme
mm/yr</source>
            <translation>Äußerste
mm/Jahr</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Änderung</translation>
        </message>
        <message>
            <source>How the motion has changed, and when</source>
            <translation>Wie sich die Bewegung geändert hat, und wann</translation>
        </message>
        <message>
            <source>From the name field; else their numbers</source>
            <translation>Aus dem Namensfeld, sonst ihre Nummern</translation>
        </message>
        <message>
            <source>Cells
under</source>
            <translation>Zellen
darunter</translation>
        </message>
        <message>
            <source>Cells
near</source>
            <translation>Zellen
nahe</translation>
        </message>
        <message>
            <source>What could not be told, and why</source>
            <translation>Was sich nicht sagen lässt, und warum</translation>
        </message>
        <message>
            <source>The chance that any cell passes at {0} decides, then the worst cell, then size</source>
            <translation>Es entscheidet die Chance, dass eine Zelle am {0} überschreitet, dann die äußerste Zelle, dann die Größe</translation>
        </message>
        <message>
            <source>Mean of the cells over the last {0:g} years</source>
            <translation>Mittel der Zellen über die letzten {0:g} Jahre</translation>
        </message>
        <message>
            <source>Velocity of the fastest cell over the last {0:g} years</source>
            <translation>Geschwindigkeit der schnellsten Zelle über die letzten {0:g} Jahre</translation>
        </message>
        <message>
            <source>Chance that the mean passes {0:g} mm at {1}</source>
            <translation>Chance, dass das Mittel am {1} {0:g} mm überschreitet</translation>
        </message>
        <message>
            <source>Chance that any cell passes {0:g} mm at {1}</source>
            <translation>Chance, dass irgendeine Zelle am {1} {0:g} mm überschreitet</translation>
        </message>
        <message>
            <source>{0}, at {1}</source>
            <translation>{0}, am {1}</translation>
        </message>
        <message>
            <source>{0:,.0f} m from A, {1:.0f} m beside the line</source>
            <translation>{0:,.0f} m von A, {1:.0f} m neben der Linie</translation>
        </message>
        <message>
            <source>{0} ({1} {2}): median {3}, 50 % of the ground from {4} to {5}, 90 % from {6} to {7}</source>
            <translation>{0} ({1} {2}): Median {3}, 50 % des Bodens von {4} bis {5}, 90 % von {6} bis {7}</translation>
        </message>
        <message>
            <source>observed {0} from {1} to {2}</source>
            <translation>beobachtet {0} von {1} bis {2}</translation>
        </message>
        <message>
            <source>The report shows maps of cells; make a forecast of cells of the same data for it.</source>
            <translation>Der Bericht zeigt Karten von Zellen; machen Sie dafür eine Vorhersage von Zellen derselben Daten.</translation>
        </message>
        <message>
            <source>The pages could not be set to {0}.</source>
            <translation>Die Seiten konnten nicht auf {0} gesetzt werden.</translation>
        </message>
        <message>
            <source>The page could not be written to {0} ({1}).</source>
            <translation>Die Seite konnte nicht nach {0} geschrieben werden ({1}).</translation>
        </message>
        <message>
            <source>None: fewer neighbouring cells than an area needs are active.</source>
            <translation>Keine: Es sind weniger benachbarte Zellen aktiv, als ein Gebiet braucht.</translation>
        </message>
        <message>
            <source>Rank orders them; it does not say that the first place is dangerous. The numbers on the maps are ranks.</source>
            <translation>Der Rang ordnet; er sagt nicht, dass der erste Ort gefährlich ist. Die Zahlen auf den Karten sind Ränge.</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Mitte</translation>
        </message>
        <message>
            <source>Quality (1 best)</source>
            <translation>Güte (1 am besten)</translation>
        </message>
        <message>
            <source>Velocity, mm/yr</source>
            <translation>Geschw., mm/Jahr</translation>
        </message>
        <message>
            <source>90 % interval, mm</source>
            <translation>90-%-Intervall, mm</translation>
        </message>
        <message>
            <source>Any cell passes</source>
            <translation>Eine Zelle darüber</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>Nr.</translation>
        </message>
        <message>
            <source>Moves apart, mm</source>
            <translation>Bewegt sich auseinander, mm</translation>
        </message>
        <message>
            <source>Rotation, mm/m</source>
            <translation>Verdrehung, mm/m</translation>
        </message>
        <message>
            <source>Assets: chance that any cell passes {0:g} mm by {1}</source>
            <translation>Bauwerke: Wahrscheinlichkeit, dass eine Zelle bis {1} mehr als {0:g} mm erreicht</translation>
        </message>
        <message>
            <source>An area is a group of at least {0} neighbouring cells. Areas that move: the velocity of the last {1:g} years differs from 0 and from {2} mm/yr by more than {3} mm/yr. Areas that will move: cells that pass {4:g} mm by {5} with a probability of at least {6:.0f} %.</source>
            <translation>Ein Gebiet ist eine Gruppe von mindestens {0} benachbarten Zellen. Gebiete, die sich bewegen: Die Geschwindigkeit der letzten {1:g} Jahre weicht um mehr als {3} mm/Jahr von 0 und von {2} mm/Jahr ab. Gebiete, die sich bewegen werden: Zellen, die bis {5} mit einer Wahrscheinlichkeit von mindestens {6:.0f} % mehr als {4:g} mm erreichen.</translation>
        </message>
        <message>
            <source>By {0}, mm</source>
            <translation>Bis {0}, mm</translation>
        </message>
        <message>
            <source>Mean passes {0:g} mm</source>
            <translation>Mittel über {0:g} mm</translation>
        </message>
        <message>
            <source>Mean by {0}, mm</source>
            <translation>Mittel bis {0}, mm</translation>
        </message>
        <message>
            <source>Passes 1/{0:g}</source>
            <translation>Über 1/{0:g}</translation>
        </message>
        <message>
            <source>Apart by {0:g} mm</source>
            <translation>Um {0:g} mm auseinander</translation>
        </message>
        <message>
            <source>Any cell passes {0:g} mm</source>
            <translation>Eine Zelle über {0:g} mm</translation>
        </message>
        <message>
            <source>The other {0} are in {1}.</source>
            <translation>Die übrigen {0} stehen in {1}.</translation>
        </message>
        <message>
            <source>Limits of relative rotation, and their sources</source>
            <translation>Grenzwerte der relativen Verdrehung und ihre Quellen</translation>
        </message>
        <message>
            <source>What the cells under each asset do until {0}, with the 90 % interval. Differential movement and relative rotation count from {1}. The ground is told, not the structure.</source>
            <translation>Was die Zellen unter jedem Bauwerk bis {0} tun, mit dem 90-%-Intervall. Differenzielle Bewegung und relative Verdrehung zählen ab {1}. Es geht um den Boden, nicht um das Bauwerk.</translation>
        </message>
        <message>
            <source>Report: plugin {0}, QGIS {1}.</source>
            <translation>Bericht: Plugin {0}, QGIS {1}.</translation>
        </message>
        <message>
            <source>Base map: {0}.</source>
            <translation>Hintergrundkarte: {0}.</translation>
        </message>
        <message>
            <source> minus {0}</source>
            <translation> minus {0}</translation>
        </message>
        <message>
            <source>Motion (all asked): differs from rest even when all cells are asked, at most 5 % of these falsely. Motion (asked alone): differs at 95 %, of this cell alone. Not told from noise: it may stand still.</source>
            <translation>Bewegung (alle gefragt): anders als Ruhe, auch wenn alle Zellen gefragt werden, höchstens 5 % davon fälschlich. Bewegung (allein gefragt): anders mit 95 %, nur diese Zelle gefragt. Nicht vom Rauschen zu trennen: sie kann stillstehen.</translation>
        </message>
        <message>
            <source>Observed velocity</source>
            <translation>Beobachtete Geschwindigkeit</translation>
        </message>
        <message>
            <source>Forecast until {0}</source>
            <translation>Vorhersage bis {0}</translation>
        </message>
        <message>
            <source>motion (all asked)</source>
            <translation>Bewegung (alle gefragt)</translation>
        </message>
        <message>
            <source>motion (asked alone)</source>
            <translation>Bewegung (allein gefragt)</translation>
        </message>
        <message>
            <source>not told from noise</source>
            <translation>wie Rauschen</translation>
        </message>
        <message>
            <source>What has changed since the forecast of {0}</source>
            <translation>Was sich seit der Vorhersage vom {0} geändert hat</translation>
        </message>
        <message>
            <source>left earlier</source>
            <translation>früher verlassen</translation>
        </message>
        <message>
            <source>left below its interval</source>
            <translation>nach unten verlassen</translation>
        </message>
        <message>
            <source>left above it</source>
            <translation>nach oben verlassen</translation>
        </message>
        <message>
            <source>Displacement is {0}.</source>
            <translation>Die Verschiebung ist {0}.</translation>
        </message>
        <message>
            <source>1 file, {0}</source>
            <translation>1 Datei, {0}</translation>
        </message>
        <message>
            <source>{0} files, {1}</source>
            <translation>{0} Dateien, {1}</translation>
        </message>
        <message>
            <source>The disk refused: {0}.</source>
            <translation>Der Datenträger lehnt ab: {0}.</translation>
        </message>
        <message>
            <source>it has another size than was told</source>
            <translation>sie hat eine andere Größe als genannt</translation>
        </message>
        <message>
            <source>Choose another folder, or make room.</source>
            <translation>Wählen Sie einen anderen Ordner, oder schaffen Sie Platz.</translation>
        </message>
        <message>
            <source>The files need {0:.1f} GB, and {1:.1f} GB are free.</source>
            <translation>Die Dateien brauchen {0:.1f} GB, und {1:.1f} GB sind frei.</translation>
        </message>
        <message>
            <source>{0} arrived damaged twice: {1}.</source>
            <translation>{0} kam zweimal beschädigt an: {1}.</translation>
        </message>
        <message>
            <source>The folder {0} cannot be made ({1}).</source>
            <translation>Der Ordner {0} lässt sich nicht anlegen ({1}).</translation>
        </message>
        <message>
            <source>Choose fewer files, or another disk.</source>
            <translation>Wählen Sie weniger Dateien, oder einen anderen Datenträger.</translation>
        </message>
        <message>
            <source>Try again later.</source>
            <translation>Versuchen Sie es später noch einmal.</translation>
        </message>
        <message>
            <source>The service does not have the file {0} any more.</source>
            <translation>Der Dienst hat die Datei {0} nicht mehr.</translation>
        </message>
        <message>
            <source>its parts do not fit together</source>
            <translation>ihre Teile passen nicht zusammen</translation>
        </message>
        <message>
            <source>The download was cancelled.</source>
            <translation>Das Herunterladen wurde abgebrochen.</translation>
        </message>
        <message>
            <source>QGIS could not store the service key.</source>
            <translation>QGIS konnte den Dienstschlüssel nicht ablegen.</translation>
        </message>
        <message>
            <source>No service key was chosen.</source>
            <translation>Es wurde kein Dienstschlüssel gewählt.</translation>
        </message>
        <message>
            <source>QGIS has no authentication configuration {0}.</source>
            <translation>QGIS hat keine Authentifizierungskonfiguration {0}.</translation>
        </message>
        <message>
            <source>QGIS's authentication manager is switched off, so there is no safe place for the service key.</source>
            <translation>QGIS' Authentifizierungsverwaltung ist ausgeschaltet, also gibt es keinen sicheren Ort für den Dienstschlüssel.</translation>
        </message>
        <message>
            <source>The service key lies behind QGIS's master password, which was not given.</source>
            <translation>Der Dienstschlüssel liegt hinter QGIS' Hauptpasswort, das nicht eingegeben wurde.</translation>
        </message>
        <message>
            <source>See its message log.</source>
            <translation>Sehen Sie in sein Protokoll.</translation>
        </message>
        <message>
            <source>Choose the configuration that holds it.</source>
            <translation>Wählen Sie die Konfiguration, die ihn enthält.</translation>
        </message>
        <message>
            <source>Add the service key again.</source>
            <translation>Fügen Sie den Dienstschlüssel neu hinzu.</translation>
        </message>
        <message>
            <source>See the options of QGIS under Authentication.</source>
            <translation>Sehen Sie in die Optionen von QGIS unter Authentifizierung.</translation>
        </message>
        <message>
            <source>Give it, or name a file that holds it by the variable QGIS_AUTH_PASSWORD_FILE.</source>
            <translation>Geben Sie es ein, oder nennen Sie mit der Variablen QGIS_AUTH_PASSWORD_FILE eine Datei, die es enthält.</translation>
        </message>
        <message>
            <source>The folder holds another file of the name {0}, of another size or damaged.</source>
            <translation>Der Ordner enthält eine andere Datei namens {0}, von anderer Größe oder beschädigt.</translation>
        </message>
        <message>
            <source>it is not a zip file</source>
            <translation>sie ist keine ZIP-Datei</translation>
        </message>
        <message>
            <source>its {0} is not the one that was told</source>
            <translation>ihre Prüfsumme {0} ist nicht die genannte</translation>
        </message>
        <message>
            <source>it cannot be opened</source>
            <translation>sie lässt sich nicht öffnen</translation>
        </message>
        <message>
            <source>what it holds is damaged</source>
            <translation>ihr Inhalt ist beschädigt</translation>
        </message>
        <message>
            <source>The EGMS service cannot be reached ({0}).</source>
            <translation>Der EGMS-Dienst ist nicht erreichbar ({0}).</translation>
        </message>
        <message>
            <source>The EGMS service did not accept the sign-in, also not after signing in again.</source>
            <translation>Der EGMS-Dienst hat die Anmeldung nicht angenommen, auch nach erneuter Anmeldung nicht.</translation>
        </message>
        <message>
            <source>The EGMS service refused ({0}).</source>
            <translation>Der EGMS-Dienst lehnt ab ({0}).</translation>
        </message>
        <message>
            <source>The EGMS service answered with a web page instead of data, also after signing in again.</source>
            <translation>Der EGMS-Dienst antwortet mit einer Webseite statt mit Daten, auch nach erneuter Anmeldung.</translation>
        </message>
        <message>
            <source>The EGMS service is not working at the moment ({0}).</source>
            <translation>Der EGMS-Dienst arbeitet zurzeit nicht ({0}).</translation>
        </message>
        <message>
            <source>Check the connection, and the proxy in the options of QGIS under Network.</source>
            <translation>Prüfen Sie die Verbindung, und den Proxy in den Optionen von QGIS unter Netzwerk.</translation>
        </message>
        <message>
            <source>Sign in once to the EGMS Explorer in a browser and accept its terms, then make a new service key in your profile at the Copernicus Land Monitoring Service.</source>
            <translation>Melden Sie sich einmal in einem Browser beim EGMS Explorer an und stimmen Sie seinen Bedingungen zu; erzeugen Sie dann in Ihrem Profil beim Copernicus Land Monitoring Service einen neuen Dienstschlüssel.</translation>
        </message>
        <message>
            <source>The EGMS service refused ({0}: {1}).</source>
            <translation>Der EGMS-Dienst lehnt ab ({0}: {1}).</translation>
        </message>
        <message>
            <source>It may be under maintenance, or your network wants you to sign in first. Open it in a browser.</source>
            <translation>Er wird vielleicht gewartet, oder Ihr Netz will zuerst eine Anmeldung. Öffnen Sie ihn in einem Browser.</translation>
        </message>
        <message>
            <source>The EGMS service still says that it was asked too often (429).</source>
            <translation>Der EGMS-Dienst sagt weiterhin, dass er zu oft gefragt wurde (429).</translation>
        </message>
        <message>
            <source>Try again later. For a single file it often means that the service has no such file.</source>
            <translation>Versuchen Sie es später noch einmal. Bei einer einzelnen Datei heißt es oft, dass der Dienst sie nicht hat.</translation>
        </message>
        <message>
            <source>Wait a quarter of an hour, and see that no other program downloads with your account.</source>
            <translation>Warten Sie eine Viertelstunde, und sehen Sie nach, dass kein anderes Programm mit Ihrem Konto herunterlädt.</translation>
        </message>
        <message>
            <source>Ortho, vertical (L3 Up)</source>
            <translation>Ortho, vertikal (L3 Up)</translation>
        </message>
        <message>
            <source>Ortho, east-west (L3 East)</source>
            <translation>Ortho, Ost-West (L3 East)</translation>
        </message>
        <message>
            <source>Calibrated, line of sight (L2b)</source>
            <translation>Calibrated, Blickrichtung (L2b)</translation>
        </message>
        <message>
            <source>Basic, line of sight (L2a)</source>
            <translation>Basic, Blickrichtung (L2a)</translation>
        </message>
        <message>
            <source>The area has no place in degrees.</source>
            <translation>Das Gebiet hat keinen Ort in Grad.</translation>
        </message>
        <message>
            <source>The area is {0:.0f} by {1:.0f} degrees large.</source>
            <translation>Das Gebiet ist {0:.0f} mal {1:.0f} Grad groß.</translation>
        </message>
        <message>
            <source>Choose one in Europe.</source>
            <translation>Wählen Sie eines in Europa.</translation>
        </message>
        <message>
            <source>Choose one of at most {0} boxes of {1:g} degrees.</source>
            <translation>Wählen Sie eines von höchstens {0} Kästen von {1:g} Grad.</translation>
        </message>
        <message>
            <source>The service key cannot be used. {0}.</source>
            <translation>Der Dienstschlüssel ist nicht brauchbar. {0}.</translation>
        </message>
        <message>
            <source>It is not the JSON text of a service key</source>
            <translation>Es ist nicht der JSON-Text eines Dienstschlüssels</translation>
        </message>
        <message>
            <source>It lacks {0}</source>
            <translation>Es fehlt {0}</translation>
        </message>
        <message>
            <source>Its sign-in address does not begin with https</source>
            <translation>Seine Anmeldeadresse beginnt nicht mit https</translation>
        </message>
        <message>
            <source>Make one in your profile at the Copernicus Land Monitoring Service (API tokens), and choose the JSON file that it gives you.</source>
            <translation>Erzeugen Sie einen in Ihrem Profil beim Copernicus Land Monitoring Service (API tokens), und wählen Sie die JSON-Datei, die es Ihnen gibt.</translation>
        </message>
        <message>
            <source>Its private key cannot be read</source>
            <translation>Sein privater Schlüssel ist nicht lesbar</translation>
        </message>
        <message>
            <source>The service is not working at the moment ({0}); once more in {1:.0f} s.</source>
            <translation>Der Dienst arbeitet zurzeit nicht ({0}); noch einmal in {1:.0f} s.</translation>
        </message>
        <message>
            <source>The service was asked too often and wants a pause: {0:.0f} s.</source>
            <translation>Der Dienst wurde zu oft gefragt und will eine Pause: {0:.0f} s.</translation>
        </message>
        <message>
            <source>The service does not answer; once more in {0:.0f} s.</source>
            <translation>Der Dienst antwortet nicht; noch einmal in {0:.0f} s.</translation>
        </message>
        <message>
            <source>The sign-in with the service key was refused ({0}).</source>
            <translation>Die Anmeldung mit dem Dienstschlüssel wurde abgelehnt ({0}).</translation>
        </message>
        <message>
            <source>The sign-in was refused. The clock of this computer is wrong by {0:.0f} minutes.</source>
            <translation>Die Anmeldung wurde abgelehnt. Die Uhr dieses Rechners geht um {0:.0f} Minuten falsch.</translation>
        </message>
        <message>
            <source>The key may have been withdrawn. Make a new one in your profile, or try again later.</source>
            <translation>Der Schlüssel wurde vielleicht zurückgezogen. Erzeugen Sie in Ihrem Profil einen neuen, oder versuchen Sie es später.</translation>
        </message>
        <message>
            <source>The EGMS service names no release.</source>
            <translation>Der EGMS-Dienst nennt keine Ausgabe der Daten.</translation>
        </message>
        <message>
            <source>Set it right and try again.</source>
            <translation>Stellen Sie sie richtig, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The private key of the service key is damaged.</source>
            <translation>Der private Schlüssel des Dienstschlüssels ist beschädigt.</translation>
        </message>
        <message>
            <source>Make a new service key.</source>
            <translation>Erzeugen Sie einen neuen Dienstschlüssel.</translation>
        </message>
        <message>
            <source>The work failed ({0}: {1}).</source>
            <translation>Die Arbeit ist gescheitert ({0}: {1}).</translation>
        </message>
        <message>
            <source>the user</source>
            <translation>vom Benutzer</translation>
        </message>
        <message>
            <source>two standard deviations about the median</source>
            <translation>zwei Standardabweichungen um den Median</translation>
        </message>
        <message>
            <source>{0}: {1} of {2} active cells; {3} isolated or in small groups.</source>
            <translation>{0}: {1} aus {2} aktiven Zellen; {3} vereinzelt oder in kleinen Gruppen.</translation>
        </message>
        <message>
            <source>  rank cells quality    mm/yr   mm (90 % interval)   mean &gt; {0:g} mm  worst cell</source>
            <translation>  Rang Zellen Güte   mm/Jahr   mm (90-%-Intervall)   Mittel &gt; {0:g} mm  schlimmste Zelle</translation>
        </message>
        <message>
            <source>  {0} {1} ({2} to {3}) {4}</source>
            <translation>  {0} {1} ({2} bis {3}) {4}</translation>
        </message>
        <message>
            <source>  ... and {0} more.</source>
            <translation>  ... und {0} weitere.</translation>
        </message>
        <message>
            <source>  {0}: {1}</source>
            <translation>  {0}: {1}</translation>
        </message>
        <message>
            <source>The forecast is of single points, so no relative rotation is told: between neighbouring points noise alone would pass its limits. Make a forecast of cells for it.</source>
            <translation>Die Vorhersage ist von einzelnen Punkten; relative Verdrehung wird nicht gesagt: Zwischen Nachbarn überschritte das Rauschen allein ihre Grenzwerte. Machen Sie dafür eine Vorhersage von Zellen.</translation>
        </message>
        <message>
            <source>{0} cells under, {1} near</source>
            <translation>{0} Zellen darunter, {1} in der Nähe</translation>
        </message>
        <message>
            <source>mean {0:.1f} mm ({1:.1f} to {2:.1f})</source>
            <translation>Mittel {0:.1f} mm ({1:.1f} bis {2:.1f})</translation>
        </message>
        <message>
            <source>{0} ({1})</source>
            <translation>{0} ({1})</translation>
        </message>
        <message>
            <source>below 1 %</source>
            <translation>unter 1 %</translation>
        </message>
        <message>
            <source>rotation {0}: {1}</source>
            <translation>Verdrehung {0}: {1}</translation>
        </message>
        <message>
            <source>Distance along the line, m</source>
            <translation>Abstand entlang der Linie, m</translation>
        </message>
        <message>
            <source>negative: {0}{1}</source>
            <translation>negativ: {0}{1}</translation>
        </message>
        <message>
            <source>no point</source>
            <translation>kein Punkt</translation>
        </message>
        <message>
            <source>no cell</source>
            <translation>keine Zelle</translation>
        </message>
        <message>
            <source>{0} displacement since {1}, mm</source>
            <translation>Verschiebung {0} seit {1}, mm</translation>
        </message>
        <message>
            <source>expected {0}</source>
            <translation>erwartet {0}</translation>
        </message>
        <message>
            <source>other points</source>
            <translation>andere Punkte</translation>
        </message>
        <message>
            <source>other cells</source>
            <translation>andere Zellen</translation>
        </message>
        <message>
            <source>{0}: not calibrated</source>
            <translation>{0}: nicht kalibriert</translation>
        </message>
        <message>
            <source>observed until {0}</source>
            <translation>beobachtet bis {0}</translation>
        </message>
        <message>
            <source>Writing anything but a table</source>
            <translation>Anderes als eine Tabelle zu schreiben</translation>
        </message>
        <message>
            <source>Points lie on no grid, so there are no grids by date.</source>
            <translation>Punkte liegen auf keinem Raster, also gibt es keine Raster je Termin.</translation>
        </message>
        <message>
            <source>Nothing of what is asked for can be written.</source>
            <translation>Nichts von dem Gewünschten lässt sich schreiben.</translation>
        </message>
        <message>
            <source>{0} dates are more than a layer can have fields, so there are no layers.</source>
            <translation>{0} Termine sind mehr, als ein Layer Felder haben kann, also gibt es keine Layer.</translation>
        </message>
        <message>
            <source>Choose the table, or netCDF.</source>
            <translation>Wählen Sie die Tabelle, oder netCDF.</translation>
        </message>
        <message>
            <source>This Python lacks GDAL, so the table has no longitude and latitude.</source>
            <translation>Diesem Python fehlt GDAL, also hat die Tabelle keine Länge und Breite.</translation>
        </message>
        <message>
            <source>{0} points lack a date, and PS Time Series Viewer cannot show these (it needs every one).</source>
            <translation>{0} Punkten fehlt ein Termin, und PS Time Series Viewer kann diese nicht zeigen (er braucht jeden).</translation>
        </message>
        <message>
            <source>The cells lie too far apart for one raster.</source>
            <translation>Die Zellen liegen für ein Raster zu weit auseinander.</translation>
        </message>
        <message>
            <source>Export smaller areas one by one.</source>
            <translation>Exportieren Sie kleinere Gebiete einzeln.</translation>
        </message>
        <message>
            <source>No cell of the tile can be forecast.</source>
            <translation>Keine Zelle der Kachel lässt sich vorhersagen.</translation>
        </message>
        <message>
            <source>The cell that is the reference is left out: it is 0 by definition.</source>
            <translation>Die Zelle, die der Bezug ist, wird ausgelassen: Sie ist immer 0.</translation>
        </message>
        <message>
            <source>An area is told when its ground has passed one since the watch began; the smallest also forms areas.</source>
            <translation>Ein Gebiet wird genannt, wenn sein Boden seit Beginn der Beobachtung eine überschritten hat; die kleinste bildet auch Gebiete.</translation>
        </message>
        <message>
            <source>those of its areas of concern, else the threshold of the forecast</source>
            <translation>die seiner auffälligen Gebiete, sonst die Schwelle der Vorhersage</translation>
        </message>
        <message>
            <source>Table of all points (CSV)</source>
            <translation>Tabelle aller Punkte (CSV)</translation>
        </message>
        <message>
            <source>Cube by the CF conventions (netCDF)</source>
            <translation>Würfel nach den CF-Konventionen (netCDF)</translation>
        </message>
        <message>
            <source>Layers for InSAR Explorer (GeoPackage)</source>
            <translation>Layer für InSAR Explorer (GeoPackage)</translation>
        </message>
        <message>
            <source>Layers for PS Time Series Viewer (Shapefile)</source>
            <translation>Layer für PS Time Series Viewer (Shapefile)</translation>
        </message>
        <message>
            <source>One grid per date (GeoTIFF)</source>
            <translation>Ein Raster je Termin (GeoTIFF)</translation>
        </message>
        <message>
            <source>Formats</source>
            <translation>Formate</translation>
        </message>
        <message>
            <source>What is written.</source>
            <translation>Was geschrieben wird.</translation>
        </message>
        <message>
            <source>The reference cannot be understood: {0}.</source>
            <translation>Der Bezug ist nicht zu verstehen: {0}.</translation>
        </message>
        <message>
            <source>Write it as E,N,RADIUS in metres.</source>
            <translation>Schreiben Sie ihn als E,N,RADIUS in Metern.</translation>
        </message>
        <message>
            <source>Both --workers and --scheduler were given.</source>
            <translation>Sowohl --workers als auch --scheduler wurden angegeben.</translation>
        </message>
        <message>
            <source>Tiles of {0:g} km do not hold whole cells of {1:g} m.</source>
            <translation>Kacheln von {0:g} km enthalten keine ganzen Zellen von {1:g} m.</translation>
        </message>
        <message>
            <source>A running scheduler has workers of its own; give one of them.</source>
            <translation>Ein laufender Scheduler hat eigene Arbeitsprozesse; geben Sie eines von beiden an.</translation>
        </message>
        <message>
            <source>Choose a tile that is a multiple of the cell size.</source>
            <translation>Wählen Sie eine Kachel, die ein Vielfaches der Zellengröße ist.</translation>
        </message>
        <message>
            <source>Points as points</source>
            <translation>Punkte als Punkte</translation>
        </message>
        <message>
            <source>Each measured point is forecast by itself, under its own name, instead of the mean of the points of a cell; its neighbours still inform it. The maps are then layers of points.</source>
            <translation>Jeder gemessene Punkt wird für sich vorhergesagt, unter seinem Namen, statt des Mittels der Punkte einer Zelle; seine Nachbarn reden weiter mit. Die Karten sind dann Layer von Punkten.</translation>
        </message>
        <message>
            <source>GNSS station</source>
            <translation>GNSS-Station</translation>
        </message>
        <message>
            <source>Table of a GNSS station that stands at the reference: a tenv3 file, or dates with up, east, north or los in mm or m. Its motion takes the place of that of the reference.</source>
            <translation>Tabelle einer GNSS-Station, die am Bezug steht: eine tenv3-Datei, oder Termine mit up, east, north oder los in mm oder m. Ihre Bewegung tritt an die Stelle derer des Bezugs.</translation>
        </message>
        <message>
            <source>A GNSS station was given, but no reference that says where it stands.</source>
            <translation>Eine GNSS-Station wurde angegeben, aber kein Bezug, der sagt, wo sie steht.</translation>
        </message>
        <message>
            <source>Give the place of the station as the reference, with a radius.</source>
            <translation>Geben Sie den Ort der Station als Bezug an, mit einem Radius.</translation>
        </message>
        <message>
            <source>{0:,} rows repeat place and series of another row of their track, as of a burst that was given twice; they count once.</source>
            <translation>{0:,} Zeilen wiederholen Ort und Reihe einer anderen Zeile ihrer Spur, wie bei einem Burst, der zweimal angegeben wurde; sie zählen einmal.</translation>
        </message>
        <message>
            <source>The data are cells of {0:g} m, not points: they are forecast as the cells that they are, with their names.</source>
            <translation>Die Daten sind Zellen von {0:g} m, keine Punkte: Sie werden als die Zellen vorhergesagt, die sie sind, mit ihren Namen.</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} points have no name in the data; each is called by its place, such as {2}.</source>
            <translation>{0:,} von {1:,} Punkten haben in den Daten keinen Namen; jeder heißt nach seinem Ort, etwa {2}.</translation>
        </message>
        <message>
            <source>{0:,} points bear a name that another point has, such as {1}; the first keeps it, the others are called {1}{2}2 and so on.</source>
            <translation>{0:,} Punkte tragen einen Namen, den ein anderer Punkt hat, etwa {1}; der erste behält ihn, die anderen heißen {1}{2}2 und so fort.</translation>
        </message>
        <message>
            <source>{0} is a table of a forecast, and a forecast is no measurement.</source>
            <translation>{0} ist eine Tabelle einer Vorhersage, und eine Vorhersage ist keine Messung.</translation>
        </message>
        <message>
            <source>the rasters themselves say so</source>
            <translation>die Raster selbst sagen es</translation>
        </message>
        <message>
            <source>a polygon about E {0:.0f} N {1:.0f}</source>
            <translation>ein Polygon um E {0:.0f} N {1:.0f}</translation>
        </message>
        <message>
            <source>E {0:.0f} N {1:.0f}, radius {2:g} m</source>
            <translation>E {0:.0f} N {1:.0f}, Radius {2:g} m</translation>
        </message>
        <message>
            <source>'{0}' holds no polygon that the reference could be.</source>
            <translation>'{0}' enthält kein Polygon, das der Bezug sein könnte.</translation>
        </message>
        <message>
            <source>Give a layer of polygons, or a place as E,N,RADIUS in metres of the system of the cells.</source>
            <translation>Geben Sie einen Layer mit Polygonen an, oder einen Ort als E,N,RADIUS in Metern des Systems der Zellen.</translation>
        </message>
        <message>
            <source>{0} does not say in its first line which column is the date and which is up, east or los.</source>
            <translation>{0} sagt in seiner ersten Zeile nicht, welche Spalte der Termin ist und welche up, east oder los.</translation>
        </message>
        <message>
            <source>{0} holds {1} days of the station; a reference needs at least {2}.</source>
            <translation>{0} enthält {1} Tage der Station; ein Bezug braucht mindestens {2}.</translation>
        </message>
        <message>
            <source>The table of the station '{0}' cannot be read ({1}).</source>
            <translation>Die Tabelle der Station '{0}' ist nicht zu lesen ({1}).</translation>
        </message>
        <message>
            <source>Give a tenv3 file as NGL has them, or a table whose first line reads such as date,up_mm.</source>
            <translation>Geben Sie eine tenv3-Datei an, wie NGL sie hat, oder eine Tabelle, deren erste Zeile etwa date,up_mm lautet.</translation>
        </message>
        <message>
            <source>{0}: line {1} has {2} of {3} values.</source>
            <translation>{0}: Zeile {1} hat {2} von {3} Werten.</translation>
        </message>
        <message>
            <source>{0}: '{1}' in line {2} is no date.</source>
            <translation>{0}: '{1}' in Zeile {2} ist kein Termin.</translation>
        </message>
        <message>
            <source>{0}: '{1}' in line {2} is no number.</source>
            <translation>{0}: '{1}' in Zeile {2} ist keine Zahl.</translation>
        </message>
        <message>
            <source>tied to the station {0} by the mean of {1} cells or points at {2}</source>
            <translation>durch das Mittel von {1} Zellen oder Punkten bei {2} an die Station {0} gebunden</translation>
        </message>
        <message>
            <source>No cell or point lies in the reference ({0}); the nearest is {1:,.0f} m from its middle.</source>
            <translation>Im Bezug ({0}) liegt weder Zelle noch Punkt; der nächste liegt {1:,.0f} m von seiner Mitte.</translation>
        </message>
        <message>
            <source>The station {0} tells {1}, and the data are of {2}.</source>
            <translation>Die Station {0} nennt {1}, und die Daten sind von {2}.</translation>
        </message>
        <message>
            <source>relative to the mean of {0} cells or points at {1}</source>
            <translation>gegen das Mittel von {0} Zellen oder Punkten bei {1} gezählt</translation>
        </message>
        <message>
            <source>The reference has {0} of the {1} dates before the issue date; it needs half of them.</source>
            <translation>Der Bezug hat {0} der {1} Termine vor dem Ausgabetag; er braucht die Hälfte.</translation>
        </message>
        <message>
            <source>The reference lacks {0} dates; they are missing in all cells.</source>
            <translation>Dem Bezug fehlen {0} Termine; sie fehlen in allen Zellen.</translation>
        </message>
        <message>
            <source>The reference is {0} cells or points: their noise, {1:.1f} mm in a date, enters every series. A larger radius averages it out.</source>
            <translation>Der Bezug besteht aus {0} Zellen oder Punkten: Ihr Rauschen, {1:.1f} mm an einem Termin, geht in jede Reihe ein. Ein größerer Radius mittelt es aus.</translation>
        </message>
        <message>
            <source>Move it, or give it a larger radius.</source>
            <translation>Verschieben Sie ihn, oder geben Sie ihm einen größeren Radius.</translation>
        </message>
        <message>
            <source>For a line of sight give east, north and up, with data that tell where the satellite is, or a column los.</source>
            <translation>Geben Sie für eine Sichtlinie east, north und up an, mit Daten, die sagen, wo der Satellit ist, oder eine Spalte los.</translation>
        </message>
        <message>
            <source>Choose a place with fuller series, or a station that goes on until the issue date.</source>
            <translation>Wählen Sie einen Ort mit volleren Reihen oder eine Station, die bis zum Ausgabetag reicht.</translation>
        </message>
        <message>
            <source>{0} holds a region with other options ({1}).</source>
            <translation>{0} enthält eine Region mit anderen Optionen ({1}).</translation>
        </message>
        <message>
            <source>Forecasting tiles</source>
            <translation>Kacheln werden vorhergesagt</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <source>Choosing what teaches</source>
            <translation>Auswahl, woraus gelernt wird</translation>
        </message>
        <message>
            <source>The region's past cannot be learned from: {0}</source>
            <translation>Aus der Vergangenheit der Region lässt sich nicht lernen: {0}</translation>
        </message>
        <message>
            <source>The folder '{0}' holds no file of series.</source>
            <translation>Der Ordner '{0}' enthält keine Datei mit Zeitreihen.</translation>
        </message>
        <message>
            <source>{0} is left out: {1}</source>
            <translation>{0} wird weggelassen: {1}</translation>
        </message>
        <message>
            <source>{0} does not teach the region: {1}</source>
            <translation>Aus {0} wird für die Region nicht gelernt: {1}</translation>
        </message>
        <message>
            <source>Learning from the region's past</source>
            <translation>Lernen aus der Vergangenheit der Region</translation>
        </message>
        <message>
            <source>Tile {0} has failed: {1}</source>
            <translation>Die Kachel {0} ist fehlgeschlagen: {1}</translation>
        </message>
        <message>
            <source>Its zip, CSV, npz and gpkg files would be taken.</source>
            <translation>Genommen würden seine zip-, CSV-, npz- und gpkg-Dateien.</translation>
        </message>
        <message>
            <source>{0} cannot be read ({1}).</source>
            <translation>{0} kann nicht gelesen werden ({1}).</translation>
        </message>
        <message>
            <source>{0} was cut by another version.</source>
            <translation>{0} wurde von einer anderen Version zerlegt.</translation>
        </message>
        <message>
            <source>What was cut out of {0} cannot be read ({1}).</source>
            <translation>Was aus {0} herausgeschnitten wurde, lässt sich nicht lesen ({1}).</translation>
        </message>
        <message>
            <source>Writing mosaics</source>
            <translation>Mosaike werden geschrieben</translation>
        </message>
        <message>
            <source>On the past of tile {0} the 90 % interval of the ground held {1:.0%}.</source>
            <translation>In der Vergangenheit der Kachel {0} hielt das 90-%-Intervall des Bodens {1:.0%}.</translation>
        </message>
        <message>
            <source>This Python lacks GDAL, so mosaics and index were left out; region.json tells the same.</source>
            <translation>Diesem Python fehlt GDAL; Mosaike und Index wurden weggelassen. region.json sagt dasselbe.</translation>
        </message>
        <message>
            <source>The mosaic of {0} could not be written: {1}</source>
            <translation>Das Mosaik von {0} konnte nicht geschrieben werden: {1}</translation>
        </message>
        <message>
            <source>A piece of the region is of another version ({0}).</source>
            <translation>Ein Teil der Region stammt von einer anderen Version ({0}).</translation>
        </message>
        <message>
            <source>A piece of the region cannot be read ({0}).</source>
            <translation>Ein Teil der Region lässt sich nicht lesen ({0}).</translation>
        </message>
        <message>
            <source>What the region has taught cannot be read here ({0}).</source>
            <translation>Was die Region gelehrt hat, lässt sich hier nicht lesen ({0}).</translation>
        </message>
        <message>
            <source>All workers must see the output folder under the same path.</source>
            <translation>Alle Arbeitsprozesse müssen den Ausgabeordner unter demselben Pfad sehen.</translation>
        </message>
        <message>
            <source>It failed unexpectedly ({0}).</source>
            <translation>Es ist unerwartet fehlgeschlagen ({0}).</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
        <message>
            <source>{0} workers ended under it, most likely for want of memory.</source>
            <translation>{0} Arbeitsprozesse endeten daran, wahrscheinlich aus Mangel an Arbeitsspeicher.</translation>
        </message>
        <message>
            <source>A region is computed by dask.distributed, which this Python lacks ({0}).</source>
            <translation>Eine Region wird von dask.distributed berechnet, das diesem Python fehlt ({0}).</translation>
        </message>
        <message>
            <source>Install it: python -m pip install dask distributed.</source>
            <translation>Installieren Sie es: python -m pip install dask distributed.</translation>
        </message>
        <message>
            <source>No scheduler answers at '{0}' ({1}).</source>
            <translation>Unter '{0}' antwortet kein Scheduler ({1}).</translation>
        </message>
        <message>
            <source>The scheduler of the workers has gone.</source>
            <translation>Der Scheduler der Arbeitsprozesse ist verschwunden.</translation>
        </message>
        <message>
            <source>Start dask scheduler there, or leave --scheduler out.</source>
            <translation>Starten Sie dort dask scheduler, oder lassen Sie --scheduler weg.</translation>
        </message>
        <message>
            <source>What is finished stays. Start it again; the run goes on where it was.</source>
            <translation>Was fertig ist, bleibt. Starten Sie erneut; der Lauf geht dort weiter, wo er war.</translation>
        </message>
        <message>
            <source>of points where these are cells, or of cells where these are points</source>
            <translation>von Punkten, wo dies Zellen sind, oder von Zellen, wo dies Punkte sind</translation>
        </message>
        <message>
            <source>that counts from another reference</source>
            <translation>das von einem anderen Bezug zählt</translation>
        </message>
        <message>
            <source>The region in {0} has no finished tile.</source>
            <translation>Die Region in {0} hat keine fertige Kachel.</translation>
        </message>
        <message>
            <source>of a difference; errors taken as independent</source>
            <translation>einer Differenz; Fehler als unabhängig genommen</translation>
        </message>
        <message>
            <source>of a difference; errors correlate by {0:.2f}</source>
            <translation>einer Differenz; Fehler korrelieren mit {0:.2f}</translation>
        </message>
        <message>
            <source>{0} displacement minus {1}, mm</source>
            <translation>Verschiebung {0} minus {1}, mm</translation>
        </message>
        <message>
            <source>Unknown precision '{0}'.</source>
            <translation>Unbekannte Genauigkeit '{0}'.</translation>
        </message>
        <message>
            <source>The two forecasts count from different references.</source>
            <translation>Die beiden Vorhersagen zählen von verschiedenen Bezügen.</translation>
        </message>
        <message>
            <source>One forecast is of points, the other of cells, so they cannot be compared.</source>
            <translation>Eine Vorhersage ist von Punkten, die andere von Zellen; sie lassen sich nicht vergleichen.</translation>
        </message>
        <message>
            <source>Give two that count from the same one.</source>
            <translation>Geben Sie zwei an, die vom selben zählen.</translation>
        </message>
        <message>
            <source>Give two of points, or two of cells.</source>
            <translation>Geben Sie zwei von Punkten an, oder zwei von Zellen.</translation>
        </message>
        <message>
            <source>No point of {0} bears a name that a point in {1} has: they are of other ground, or renamed.</source>
            <translation>Kein Punkt von {0} trägt einen Namen, den ein Punkt in {1} hat: Sie sind von anderem Boden oder umbenannt.</translation>
        </message>
        <message>
            <source>{0} has cells of {1:g} m, the forecast in {2} is of points.</source>
            <translation>{0} hat Zellen von {1:g} m, die Vorhersage in {2} ist von Punkten.</translation>
        </message>
        <message>
            <source>The forecast in {0} does not say where its reference lies.</source>
            <translation>Die Vorhersage in {0} sagt nicht, wo ihr Bezug liegt.</translation>
        </message>
        <message>
            <source>Give the newer data of the same points.</source>
            <translation>Geben Sie die neueren Daten derselben Punkte an.</translation>
        </message>
        <message>
            <source>Ground measured minus forecast, {0}, mm</source>
            <translation>Boden gemessen minus vorhergesagt, {0}, mm</translation>
        </message>
        <message>
            <source>Each cell was moved by one constant, the mean difference on the dates that both hold from {0} to {1} ({2:.0f} in a typical cell): {3} mm in the median, with a standard error of {4} mm. Nothing after the issue date takes part in it. Before that date the trends of both differ by {5} mm/yr in the median; that is not removed.</source>
            <translation>Jede Zelle wurde um eine Konstante verschoben, die mittlere Differenz an den Terminen, die beide von {0} bis {1} haben ({2:.0f} in einer typischen Zelle): {3} mm im Median, mit einem Standardfehler von {4} mm. Nichts nach dem Ausgabetag ist daran beteiligt. Davor unterscheiden sich die Trends beider im Median um {5} mm/Jahr; das wird nicht entfernt.</translation>
        </message>
        <message>
            <source>Component {0}; {1:,} of {2:,} cells of the forecast were judged by {3}, another release ({4}) than that of the forecast.</source>
            <translation>Komponente {0}; {1:,} von {2:,} Zellen der Vorhersage wurden an {3} gemessen, einer anderen Ausgabe ({4}) als die der Vorhersage.</translation>
        </message>
        <message>
            <source>Component {0}; {1:,} of {2:,} cells of the forecast were judged by {3}.</source>
            <translation>Komponente {0}; {1:,} von {2:,} Zellen der Vorhersage wurden an {3} gemessen.</translation>
        </message>
        <message>
            <source>in the 90 % interval, {0} months</source>
            <translation>im 90-%-Intervall, {0} Monate</translation>
        </message>
        <message>
            <source>50 % held</source>
            <translation>50 % hielt</translation>
        </message>
        <message>
            <source>80 % held</source>
            <translation>80 % hielt</translation>
        </message>
        <message>
            <source>90 % held</source>
            <translation>90 % hielt</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Monate</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>Termine</translation>
        </message>
        <message>
            <source>RMSE, mm</source>
            <translation>RMSE, mm</translation>
        </message>
        <message>
            <source>Median abs. error, mm</source>
            <translation>Median des Fehlerbetrags, mm</translation>
        </message>
        <message>
            <source>RMSE unmoved, mm</source>
            <translation>RMSE unbewegt, mm</translation>
        </message>
        <message>
            <source>Single dates: RMSE, mm</source>
            <translation>Einzelne Termine: RMSE, mm</translation>
        </message>
        <message>
            <source>Ground: RMSE, mm</source>
            <translation>Boden: RMSE, mm</translation>
        </message>
        <message>
            <source>Median error, mm</source>
            <translation>Median des Fehlers, mm</translation>
        </message>
        <message>
            <source>Easting</source>
            <translation>Ostwert</translation>
        </message>
        <message>
            <source>Northing</source>
            <translation>Nordwert</translation>
        </message>
        <message>
            <source>Last error, mm</source>
            <translation>Letzter Fehler, mm</translation>
        </message>
        <message>
            <source>By chance</source>
            <translation>Durch Zufall</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>The other {0:,} are in verification.csv.</source>
            <translation>Die übrigen {0:,} stehen in verification.csv.</translation>
        </message>
        <message>
            <source>Forecast of {0}, verified until {1}</source>
            <translation>Vorhersage vom {0}, geprüft bis {1}</translation>
        </message>
        <message>
            <source>cells left their interval</source>
            <translation>Zellen verließen ihr Intervall</translation>
        </message>
        <message>
            <source>typical error of single dates, {0} months</source>
            <translation>typischer Fehler, {0} Monate</translation>
        </message>
        <message>
            <source>had one said that nothing moves</source>
            <translation>hätte man Stillstand gesagt</translation>
        </message>
        <message>
            <source>Error and coverage by lead</source>
            <translation>Fehler und Abdeckung je Vorlauf</translation>
        </message>
        <message>
            <source>Against single dates</source>
            <translation>Gegen einzelne Termine</translation>
        </message>
        <message>
            <source>Verify the forecast again.</source>
            <translation>Prüfen Sie die Vorhersage erneut.</translation>
        </message>
        <message>
            <source>Measured against single dates, which scatter by themselves, and against the ground, their mean of 60 days. RMSE unmoved is the error of the level at the issue date, carried on. An interval of 90 % should hold 90 %.</source>
            <translation>Gemessen an einzelnen Terminen, die von selbst streuen, und am Boden, ihrem Mittel von 60 Tagen. RMSE unbewegt ist der Fehler des Niveaus am Ausgabetag, fortgeschrieben. Ein Intervall von 90 % soll 90 % halten.</translation>
        </message>
        <message>
            <source>Against the ground (means of 60 days)</source>
            <translation>Gegen den Boden (Mittel von 60 Tagen)</translation>
        </message>
        <message>
            <source>Take note</source>
            <translation>Bitte beachten</translation>
        </message>
        <message>
            <source>Cells that left their intervals</source>
            <translation>Zellen, die ihr Intervall verlassen haben</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>Niveaus</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} cells: {2:,} below, {3:,} above. At most {4:g} % of them should be false alarms; cells that left together with all others may show another reference of the newer data.</source>
            <translation>{0:,} von {1:,} Zellen: {2:,} darunter, {3:,} darüber. Höchstens {4:g} % davon sollten Fehlalarme sein; Zellen, die es zusammen mit allen anderen verließen, können eine andere Referenz der neueren Daten zeigen.</translation>
        </message>
        <message>
            <source>{0} holds the watch list of another forecast.</source>
            <translation>{0} enthält die Beobachtungsliste einer anderen Vorhersage.</translation>
        </message>
        <message>
            <source>The earlier forecast was made with other weights, so part of the difference may come from the model.</source>
            <translation>Die frühere Vorhersage wurde mit anderen Gewichten gemacht, ein Teil des Unterschieds kann also vom Modell kommen.</translation>
        </message>
        <message>
            <source>This Python lacks GDAL, so the layers were left out; the table is complete.</source>
            <translation>Diesem Python fehlt GDAL, daher wurden die Layer weggelassen; die Tabelle ist vollständig.</translation>
        </message>
        <message>
            <source>Give each forecast a folder of its own.</source>
            <translation>Geben Sie jeder Vorhersage einen eigenen Ordner.</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Seit</translation>
        </message>
        <message>
            <source>Rank before</source>
            <translation>Rang zuvor</translation>
        </message>
        <message>
            <source>Cells before</source>
            <translation>Zellen zuvor</translation>
        </message>
        <message>
            <source>Mean velocity (mm/yr)</source>
            <translation>Mittlere Geschwindigkeit (mm/Jahr)</translation>
        </message>
        <message>
            <source>Mean velocity before (mm/yr)</source>
            <translation>Mittlere Geschwindigkeit zuvor (mm/Jahr)</translation>
        </message>
        <message>
            <source>Chance that any cell passes the smallest threshold</source>
            <translation>Wahrscheinlichkeit, dass eine Zelle die kleinste Schwelle überschreitet</translation>
        </message>
        <message>
            <source>That chance before</source>
            <translation>Diese Wahrscheinlichkeit zuvor</translation>
        </message>
        <message>
            <source>Ground moved between the issue dates (mm)</source>
            <translation>Boden bewegt zwischen den Ausgabetagen (mm)</translation>
        </message>
        <message>
            <source>Ground moved since the watch began (mm)</source>
            <translation>Boden bewegt seit Beginn der Beobachtung (mm)</translation>
        </message>
        <message>
            <source>Threshold passed (mm)</source>
            <translation>Überschrittene Schwelle (mm)</translation>
        </message>
        <message>
            <source>Left below (-1) or above (1)</source>
            <translation>Nach unten (-1) oder oben (1) verlassen</translation>
        </message>
        <message>
            <source>Last seen outside</source>
            <translation>Zuletzt außerhalb gesehen</translation>
        </message>
        <message>
            <source>Probability of lying so far out</source>
            <translation>Wahrscheinlichkeit, so weit außerhalb zu liegen</translation>
        </message>
        <message>
            <source>moves</source>
            <translation>bewegt sich</translation>
        </message>
        <message>
            <source>will move</source>
            <translation>wird sich bewegen</translation>
        </message>
        <message>
            <source>Both forecasts' areas were found by one rule. An area grew when it has a quarter more cells, and at least two; it passed a threshold when its ground has moved by more than that since the watch began.</source>
            <translation>Die Gebiete beider Vorhersagen wurden nach einer Regel gesucht. Ein Gebiet ist gewachsen, wenn es ein Viertel mehr Zellen hat, und mindestens zwei; es hat eine Schwelle überschritten, wenn sein Boden sich seit Beginn der Beobachtung um mehr als diese bewegt hat.</translation>
        </message>
        <message>
            <source>By {0} the new forecast lies {1} mm from the earlier one in a typical cell; in {2:,} of {3:,} cells each median lies outside the 90 % interval of the other.</source>
            <translation>Bis {0} liegt die neue Vorhersage in einer typischen Zelle {1} mm von der früheren; in {2:,} von {3:,} Zellen liegt jeder Median außerhalb des 90-%-Intervalls der anderen.</translation>
        </message>
        <message>
            <source>areas are new</source>
            <translation>Gebiete sind neu</translation>
        </message>
        <message>
            <source>areas passed a threshold</source>
            <translation>über einer Schwelle</translation>
        </message>
        <message>
            <source>areas grew</source>
            <translation>Gebiete gewachsen</translation>
        </message>
        <message>
            <source>areas faded</source>
            <translation>Gebiete verblasst</translation>
        </message>
        <message>
            <source>Ground moved, mm</source>
            <translation>Boden bewegt, mm</translation>
        </message>
        <message>
            <source>Since the beginning, mm</source>
            <translation>Seit Beginn, mm</translation>
        </message>
        <message>
            <source>The other {0:,} are in {1}.</source>
            <translation>Die übrigen {0:,} stehen in {1}.</translation>
        </message>
        <message>
            <source>Data until</source>
            <translation>Daten bis</translation>
        </message>
        <message>
            <source>Cells that left</source>
            <translation>Zellen außerhalb</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>Passed</source>
            <translation>Überschritten</translation>
        </message>
        <message>
            <source>Grew</source>
            <translation>Gewachsen</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Bleiben</translation>
        </message>
        <message>
            <source>Faded</source>
            <translation>Verblasst</translation>
        </message>
        <message>
            <source>Component {0}; data until {1}; new forecast of {2}. The watch began with the forecast of {3}.</source>
            <translation>Komponente {0}; Daten bis {1}; neue Vorhersage vom {2}. Die Beobachtung begann mit der Vorhersage vom {3}.</translation>
        </message>
        <message>
            <source>Where something has changed</source>
            <translation>Wo sich etwas geändert hat</translation>
        </message>
        <message>
            <source>Outlines: areas that move; dashed: areas that will move. Numbers: rank, in brackets that of before.</source>
            <translation>Umrisse: Gebiete, die sich bewegen; gestrichelt: Gebiete, die sich bewegen werden. Zahlen: Rang, in Klammern der frühere.</translation>
        </message>
        <message>
            <source>Areas of concern, before and now</source>
            <translation>Auffällige Gebiete, zuvor und jetzt</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>Zuletzt</translation>
        </message>
        <message>
            <source>History of this watch</source>
            <translation>Geschichte dieser Beobachtung</translation>
        </message>
        <message>
            <source>There were none, and there are none.</source>
            <translation>Es gab keine und es gibt keine.</translation>
        </message>
        <message>
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <source>passed a threshold</source>
            <translation>Schwelle überschritten</translation>
        </message>
        <message>
            <source>grew</source>
            <translation>gewachsen</translation>
        </message>
        <message>
            <source>stays</source>
            <translation>bleibt</translation>
        </message>
        <message>
            <source>faded</source>
            <translation>verblasst</translation>
        </message>
        <message>
            <source>Map view</source>
            <translation>Kartenansicht</translation>
        </message>
        <message>
            <source>{0}, relative to a place</source>
            <translation>{0}, gegen einen Ort gezählt</translation>
        </message>
        <message>
            <source>This Python lacks GDAL, so rasters were left out.</source>
            <translation>Diesem Python fehlt GDAL; Raster wurden weggelassen.</translation>
        </message>
        <message>
            <source>{0} tells of {1} twice, with different values: it may hold several stations.</source>
            <translation>{0} nennt {1} zweimal mit verschiedenen Werten: Die Tabelle enthält vielleicht mehrere Stationen.</translation>
        </message>
        <message>
            <source>Keep the rows of one station.</source>
            <translation>Lassen Sie nur die Zeilen einer Station stehen.</translation>
        </message>
        <message>
            <source>The reference itself moves by {0:+,.0f} mm/yr, which is taken off every series. Check its place, and the unit of a station's table.</source>
            <translation>Die Referenz selbst bewegt sich um {0:+,.0f} mm/Jahr, was von jeder Reihe abgezogen wird. Prüfen Sie ihre Stelle und die Einheit der Tabelle einer Station.</translation>
        </message>
        <message>
            <source>{0} holds a region of tiles. Give the folder of one tile, such as {1}.</source>
            <translation>{0} enthält eine Region aus Kacheln. Geben Sie den Ordner einer Kachel an, etwa {1}.</translation>
        </message>
        <message>
            <source>{0} holds a watch list. Give the folder of one of its forecasts, such as {1}.</source>
            <translation>{0} enthält eine Beobachtungsliste. Geben Sie den Ordner einer ihrer Vorhersagen an, etwa {1}.</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} points bear the name of a point elsewhere, such as {2}, {3:,.0f} m away; they are left out.</source>
            <translation>{0:,} von {1:,} Punkten tragen den Namen eines Punktes an anderer Stelle, etwa {2}, {3:,.0f} m entfernt; sie bleiben weg.</translation>
        </message>
        <message>
            <source>In the newer data the reference is {0} cells or points, in the forecast it was {1}: part of every difference below may be its own.</source>
            <translation>In den neueren Daten besteht die Referenz aus {0} Zellen oder Punkten, in der Vorhersage waren es {1}: Ein Teil jedes Unterschieds unten kann von ihr kommen.</translation>
        </message>
        <message>
            <source>Forecast all of the data</source>
            <translation>Alle Daten vorhersagen</translation>
        </message>
        <message>
            <source>This area cannot be brought into {0}, the system of the data. Choose one nearer to the data.</source>
            <translation>Dieses Gebiet lässt sich nicht in {0}, das System der Daten, bringen. Bitte eines näher an den Daten wählen.</translation>
        </message>
        <message>
            <source>Gather neighbouring cells or points that move, or that will, into ranked areas</source>
            <translation>Benachbarte Zellen oder Punkte, die sich bewegen oder bewegen werden, zu geordneten Gebieten sammeln</translation>
        </message>
        <message>
            <source>Show on the map what moves and what cannot be told from noise</source>
            <translation>Auf der Karte zeigen, was sich bewegt und was sich nicht vom Rauschen trennen lässt</translation>
        </message>
        <message>
            <source>Areas of concern are neighbouring cells or points that move, or that will. Look at the thresholds on the left, then press Find areas.</source>
            <translation>Auffällige Gebiete sind benachbarte Zellen oder Punkte, die sich bewegen oder bewegen werden. Sehen Sie links die Schwellen an, dann drücken Sie „Gebiete finden“.</translation>
        </message>
        <message>
            <source>Nothing of the data lies inside. Draw the area over the data.</source>
            <translation>Im Gebiet liegt nichts von den Daten. Bitte das Gebiet über den Daten zeichnen.</translation>
        </message>
        <message>
            <source>Names of the pins</source>
            <translation>Namen der Pins</translation>
        </message>
        <message>
            <source>Double click or F2 renames a pin; without a name it is called as at first. The project remembers the names. Delete takes a pin away.</source>
            <translation>Doppelklick oder F2 benennt einen Pin um; ohne Namen heißt er wie zuerst. Das Projekt merkt sich die Namen. Entf nimmt einen Pin weg.</translation>
        </message>
        <message>
            <source>Nothing of a forecast that the map shows lies along this line. Draw it elsewhere.</source>
            <translation>Nichts von einer Vorhersage, die die Karte zeigt, liegt an dieser Linie. Bitte anderswo zeichnen.</translation>
        </message>
        <message>
            <source>Points, or cells by their centres, that lie this near to the line are shown</source>
            <translation>Gezeigt werden Punkte, oder Zellen nach ihrer Mitte, die so nahe an der Linie liegen</translation>
        </message>
        <message>
            <source>This line cannot be brought into {0}, the system of the forecast.</source>
            <translation>Diese Linie lässt sich nicht in {0} bringen, das System der Vorhersage.</translation>
        </message>
        <message>
            <source>What maps and figures are of; a region may be too large for one page</source>
            <translation>Wovon Karten und Zahlen sind; eine Region kann für eine Seite zu groß sein</translation>
        </message>
        <message>
            <source>the whole forecast</source>
            <translation>die ganze Vorhersage</translation>
        </message>
        <message>
            <source>what the map shows now</source>
            <translation>was die Karte gerade zeigt</translation>
        </message>
        <message>
            <source>No time series is held: pick places first to have their fans in the report.</source>
            <translation>Keine Zeitreihe ist festgehalten: erst Orte wählen, damit ihre Fächer in den Bericht kommen.</translation>
        </message>
        <message>
            <source>What the map shows has no place in {0}.</source>
            <translation>Was die Karte zeigt, hat keinen Ort in {0}.</translation>
        </message>
        <message>
            <source>Click cells or points on the map to see their series and forecast</source>
            <translation>Zellen oder Punkte auf der Karte anklicken, um Reihe und Vorhersage zu sehen</translation>
        </message>
        <message>
            <source>Click a cell or point of the forecast on the map. Hold Ctrl, or tick Keep, to compare several.</source>
            <translation>Eine Zelle oder einen Punkt der Vorhersage auf der Karte anklicken. Strg halten oder „Behalten“ ankreuzen, um mehrere zu vergleichen.</translation>
        </message>
        <message>
            <source>Click cells or points on the map</source>
            <translation>Zellen oder Punkte auf der Karte anklicken</translation>
        </message>
        <message>
            <source>Draw a polygon to see the mean of what lies inside</source>
            <translation>Ein Polygon zeichnen, um das Mittel dessen zu sehen, was darin liegt</translation>
        </message>
        <message>
            <source>Pick places</source>
            <translation>Orte wählen</translation>
        </message>
        <message>
            <source>Nothing of a forecast that the map shows lies there.</source>
            <translation>Dort liegt nichts von einer Vorhersage, die die Karte zeigt.</translation>
        </message>
        <message>
            <source>Nothing of a forecast that the map shows lies inside.</source>
            <translation>Darin liegt nichts von einer Vorhersage, die die Karte zeigt.</translation>
        </message>
        <message>
            <source>The folder that holds forecast.json and forecast.npz, or region.json; the results are laid into it.</source>
            <translation>Der Ordner, der forecast.json und forecast.npz enthält, oder region.json; die Ergebnisse kommen hinein.</translation>
        </message>
        <message>
            <source>The area cannot be expressed in {0}, the system of the data. Choose one nearer to the data.</source>
            <translation>Das Gebiet lässt sich nicht in {0}, dem System der Daten, ausdrücken. Bitte eines näher an den Daten wählen.</translation>
        </message>
        <message>
            <source>Gather cells or points that move, or that will, into ranked areas, with chances of passing thresholds.</source>
            <translation>Zellen oder Punkte, die sich bewegen oder bewegen werden, zu Gebieten mit Rang sammeln, mit den Chancen, Schwellen zu überschreiten.</translation>
        </message>
        <message>
            <source>
&lt;p&gt;Takes the folder of a finished forecast. Neighbouring cells or points that move, or that will move with the
probability you ask for, become polygons. Each has its rank, size, quality of its series (1 best to 4), observed and
forecast motion with a 90 % interval, law and date of a change, and the chance that its mean, and that any of its cells,
passes each threshold at each month.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Observed&lt;/b&gt;: without a threshold of yours, cells whose velocity differs from 0 and from the median of all cells
by more than two standard deviations. &lt;b&gt;Forecast&lt;/b&gt;: cells that pass the smallest threshold with the probability.&lt;/p&gt;
&lt;p&gt;Also written: significant.tif, which tells where velocity and forecast differ from 0 at all: 0 not, 1 at 95 % when
each cell is asked alone, 2 also when all cells are asked (at most 5 % of these falsely).&lt;/p&gt;
&lt;p&gt;The files are laid into the folder of the forecast: areas.gpkg, significant.tif, areas.json.&lt;/p&gt;
</source>
            <translation>
&lt;p&gt;Nimmt den Ordner einer fertigen Vorhersage. Benachbarte Zellen oder Punkte, die sich bewegen oder mit der verlangten Wahrscheinlichkeit
bewegen werden, werden zu Polygonen. Jedes hat seinen Rang, seine Größe, die Güte seiner Zeitreihen (1 beste bis 4), beobachtete und
vorhergesagte Bewegung mit einem 90-%-Intervall, Gesetz und Tag einer Änderung, und die Chance, dass sein Mittel und dass irgendeine
seiner Zellen jede Schwelle überschreitet, für jeden Monat.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Beobachtet&lt;/b&gt;: ohne eigene Schwelle Zellen, deren Geschwindigkeit von 0 und vom Median aller Zellen um mehr als zwei
Standardabweichungen abweicht. &lt;b&gt;Vorhergesagt&lt;/b&gt;: Zellen, die die kleinste Schwelle mit der Wahrscheinlichkeit überschreiten.&lt;/p&gt;
&lt;p&gt;Außerdem entsteht significant.tif; es sagt, wo Geschwindigkeit und Vorhersage überhaupt von 0 abweichen: 0 nicht, 1 zu 95 %, wenn
jede Zelle für sich gefragt ist, 2 auch, wenn alle Zellen gefragt sind (davon höchstens 5 % fälschlich).&lt;/p&gt;
&lt;p&gt;Die Dateien kommen in den Ordner der Vorhersage: areas.gpkg, significant.tif, areas.json.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>
&lt;p&gt;Takes the folder of a finished forecast, and a layer of polygons, lines or points in any coordinate system. Of each
shape it tells how many cells or points lie under it and near it, its mean, extremes, differential movement and relative
rotation (difference of two neighbouring cells over their distance) with 90 % intervals, and how likely each limit is
passed at each month. Errors of neighbours go together as they were measured on the past of the area.&lt;/p&gt;
&lt;p&gt;Limits of rotation: 1/2000 (EN 1997-1 annex H, lower end of what is acceptable), 1/500 (acceptable for many
structures; advised by Skempton and MacDonald 1956), 1/300 (first cracks in panel walls), 1/150 (structural damage).&lt;/p&gt;
&lt;p&gt;A cell of 100 m does not see how one building tilts: what is told is the ground below it. Where no cell is near,
nothing is known, and nothing is told.&lt;/p&gt;
&lt;p&gt;The files are laid into the folder of the forecast: assets.gpkg, assets.csv, assets.json.&lt;/p&gt;
</source>
            <translation>
&lt;p&gt;Nimmt den Ordner einer fertigen Vorhersage und einen Layer mit Polygonen, Linien oder Punkten in beliebigem Koordinatensystem.
Von jeder Form sagt es, wie viele Zellen oder Punkte unter ihr und nahe bei ihr liegen, Mittel, Extreme, Differenzbewegung und Winkelverdrehung
(Unterschied zweier benachbarter Zellen durch ihren Abstand) mit 90-%-Intervallen, und wie wahrscheinlich jeder Grenzwert in jedem
Monat überschritten ist. Fehler von Nachbarn hängen so zusammen, wie es an der Vergangenheit des Gebiets gemessen wurde.&lt;/p&gt;
&lt;p&gt;Grenzwerte der Winkelverdrehung: 1/2000 (EN 1997-1 Anhang H, unteres Ende des Annehmbaren), 1/500 (annehmbar für viele
Tragwerke; empfohlen von Skempton und MacDonald 1956), 1/300 (erste Risse in Ausfachungswänden), 1/150 (Schäden am Tragwerk).&lt;/p&gt;
&lt;p&gt;Eine Zelle von 100 m sieht nicht, wie sich ein einzelnes Gebäude neigt: Gesagt wird, was der Boden darunter tut. Wo keine Zelle
nahe ist, ist nichts bekannt und wird nichts gesagt.&lt;/p&gt;
&lt;p&gt;Die Dateien kommen in den Ordner der Vorhersage: assets.gpkg, assets.csv, assets.json.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>
&lt;p&gt;Takes the folders of two forecasts of one area and maps the &lt;b&gt;later minus the earlier&lt;/b&gt; on the dates that both
tell; which is the later one is told by their issue dates. Their zeros are brought together, one by one, by the
measurements that both hold before the earlier issue date; what moved between the two issue dates is part of the
difference.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Beyond both&lt;/b&gt; marks the cells or points in which each median lies outside the 90 % interval of the other
forecast: 1 where the later forecast is higher, -1 where it is lower.&lt;/p&gt;
</source>
            <translation>
&lt;p&gt;Nimmt die Ordner zweier Vorhersagen eines Gebiets und kartiert &lt;b&gt;spätere minus frühere&lt;/b&gt; an den Terminen, die beide
nennen; welche die spätere ist, sagen ihre Ausgabetage. Ihre Nullpunkte werden einzeln zusammengebracht, durch die Messungen,
die beide vor dem früheren Ausgabetag enthalten; was sich zwischen den beiden Ausgabetagen bewegt hat, gehört zum Unterschied.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Außerhalb beider&lt;/b&gt; bezeichnet die Zellen oder Punkte, bei denen jeder Median außerhalb des 90-%-Intervalls der anderen Vorhersage liegt:
1, wo die spätere Vorhersage höher ist, -1, wo sie tiefer ist.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>
&lt;p&gt;Forecasts ground displacement of the cells or points in your area from their EGMS time series, with a calibrated 90 %
interval of the ground, that is of the mean of 60 days, and tells which have changed their motion.&lt;/p&gt;
&lt;h3&gt;What you get&lt;/h3&gt;
</source>
            <translation>
&lt;p&gt;Sagt die Bodenverschiebung der Zellen oder Punkte Ihres Gebiets aus ihren EGMS-Zeitreihen vorher, mit einem kalibrierten
90-%-Intervall des Bodens, also des Mittels von 60 Tagen, und nennt die, deren Bewegung sich geändert hat.&lt;/p&gt;
&lt;h3&gt;Was Sie erhalten&lt;/h3&gt;
</translation>
        </message>
        <message>
            <source>The folder that holds forecast.json and forecast.npz, or region.json.</source>
            <translation>Der Ordner, der forecast.json und forecast.npz enthält, oder region.json.</translation>
        </message>
        <message>
            <source>Only what lies inside this box is used; any coordinate system. Without extent and area, all data are.</source>
            <translation>Nur was in diesem Rechteck liegt, wird benutzt; jedes Koordinatensystem. Ohne Ausdehnung und Gebiet sind es alle Daten.</translation>
        </message>
        <message>
            <source>Only what lies inside these polygons is used; inside the selected ones when some are selected.</source>
            <translation>Nur was in diesen Polygonen liegt, wird benutzt; in den gewählten, wenn welche gewählt sind.</translation>
        </message>
        <message>
            <source>Only what lies inside this box is used; any coordinate system. Without an extent, all of it is.</source>
            <translation>Nur was in diesem Rechteck liegt, wird benutzt; jedes Koordinatensystem. Ohne Ausdehnung ist es alles.</translation>
        </message>
        <message>
            <source>Displacement counts from the mean of the cells or points about this place: it is taken off every series before the forecast, and its errors are in the intervals. Without it, the reference of the data stays.</source>
            <translation>Die Verschiebung zählt vom Mittel der Zellen oder Punkte um diesen Ort: Es wird vor der Vorhersage von jeder Reihe abgezogen, und seine Fehler stecken in den Intervallen. Ohne ihn bleibt der Bezug der Daten.</translation>
        </message>
        <message>
            <source>Points, and cells by their centres, within this distance of the reference point are the reference.</source>
            <translation>Punkte, und Zellen nach ihrer Mitte, die höchstens so weit vom Bezugspunkt liegen, sind der Bezug.</translation>
        </message>
        <message>
            <source>Instead of a point: points, and cells by their centres, in these polygons are the reference.</source>
            <translation>Statt eines Punkts: Punkte, und Zellen nach ihrer Mitte, in diesen Polygonen sind der Bezug.</translation>
        </message>
        <message>
            <source>The folder of a forecast or a region, of a verification or of a watch list.</source>
            <translation>Der Ordner einer Vorhersage oder einer Region, einer Prüfung oder einer Beobachtungsliste.</translation>
        </message>
        <message>
            <source>Nothing of the forecast lies at {0:g}, {1:g} ({2}); it is left out.</source>
            <translation>Bei {0:g}, {1:g} ({2}) liegt nichts von der Vorhersage; der Ort wird ausgelassen.</translation>
        </message>
        <message>
            <source>Hold a finished forecast against newer data: error, coverage, and what left its interval.</source>
            <translation>Eine fertige Vorhersage an neueren Daten messen: Fehler, Abdeckung, und was sein Intervall verlassen hat.</translation>
        </message>
        <message>
            <source>
&lt;p&gt;Takes the folder of an older forecast and &lt;b&gt;newer data&lt;/b&gt;: the same product some months later, or a new release.
Both are brought to one zero, one by one, by the dates that both hold in the year before the issue date; nothing
after it takes part in that. Then each later date is compared with what was forecast.&lt;/p&gt;
&lt;p&gt;Gives the error and what the intervals of 50, 80 and 90 % held, by lead, for single dates and for the ground
(means of 60 days); and the &lt;b&gt;cells or points that left their intervals&lt;/b&gt; more than chance lets them, of which only a
chosen share may be false alarms. Maps, a table of all of them, and one page as text and for a browser; as PDF,
&lt;b&gt;Report&lt;/b&gt; makes it of the same folder.&lt;/p&gt;
</source>
            <translation>
&lt;p&gt;Nimmt den Ordner einer älteren Vorhersage und &lt;b&gt;neuere Daten&lt;/b&gt;: dasselbe Produkt einige Monate später oder eine neue Ausgabe. Beide werden einzeln auf einen Nullpunkt gebracht, mit den Terminen, die beide im Jahr vor dem Ausgabetag haben; nichts danach ist daran beteiligt. Dann wird jeder spätere Termin mit dem Vorhergesagten verglichen.&lt;/p&gt;
&lt;p&gt;Gibt den Fehler und was die Intervalle von 50, 80 und 90 % hielten, je Vorlauf, für einzelne Termine und für den Boden (Mittel von 60 Tagen); und die &lt;b&gt;Zellen oder Punkte, die ihr Intervall verlassen haben&lt;/b&gt;, mehr als der Zufall sie lässt, von denen nur ein gewählter Anteil Fehlalarme sein darf. Karten, eine Tabelle von allen und eine Seite als Text und für den Browser; als PDF macht sie der &lt;b&gt;Bericht&lt;/b&gt; aus demselben Ordner.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>What left its interval</source>
            <translation>Was sein Intervall verlassen hat</translation>
        </message>
        <message>
            <source>Cells or points (table)</source>
            <translation>Zellen oder Punkte (Tabelle)</translation>
        </message>
        <message>
            <source>
&lt;p&gt;Takes the folder of a forecast and &lt;b&gt;newer data&lt;/b&gt;. The forecast is verified by them, made again with the same
options, and compared; then areas of concern of both are found by one rule. The &lt;b&gt;watch list&lt;/b&gt; tells which areas are
new, grew, have passed a threshold or have faded, and which cells or points left their interval: as layers, table and
page.&lt;/p&gt;
&lt;p&gt;Give the next release with the same watch folder: it goes on from its newest forecast and keeps the history, so that
the list tells &lt;b&gt;since when&lt;/b&gt; each place is on it. Where the data bring nothing new, it says so and writes
nothing.&lt;/p&gt;
</source>
            <translation>
&lt;p&gt;Nimmt den Ordner einer Vorhersage und &lt;b&gt;neuere Daten&lt;/b&gt;. Die Vorhersage wird an ihnen geprüft, mit denselben Optionen neu gemacht und verglichen; dann werden auffällige Gebiete beider nach einer Regel gesucht. Die &lt;b&gt;Beobachtungsliste&lt;/b&gt; sagt, welche Gebiete neu sind, gewachsen sind, eine Schwelle überschritten haben oder verblasst sind und welche Zellen oder Punkte ihr Intervall verlassen haben: als Layer, Tabelle und Seite.&lt;/p&gt;
&lt;p&gt;Geben Sie die nächste Ausgabe mit demselben Beobachtungsordner: Es geht von der neuesten Vorhersage darin weiter und die Geschichte bleibt, sodass die Liste sagt, &lt;b&gt;seit wann&lt;/b&gt; jeder Ort darauf steht. Wo die Daten nichts Neues bringen, sagt sie das und schreibt nichts.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>probability that any cell passes the smallest threshold at the month told, in whole percent; then by how far the worst cell is forecast to move; then by size</source>
            <translation>Wahrscheinlichkeit, dass irgendeine Zelle im genannten Monat die kleinste Schwelle überschreitet, in ganzen Prozent; dann danach, wie weit sich die schlimmste Zelle bewegen soll; dann nach der Größe</translation>
        </message>
        <message>
            <source>Cells whose velocity over the last {0:g} years before {1} differs from 0 and from {2:.2f} mm/yr by more than {3:.2f} mm/yr</source>
            <translation>Zellen, deren Geschwindigkeit in den letzten {0:g} Jahren vor dem {1} von 0 und von {2:.2f} mm/Jahr um mehr als {3:.2f} mm/Jahr abweicht</translation>
        </message>
        <message>
            <source>Cells whose ground moves by more than {0:g} mm from {1} to {2} with a probability of at least {3:g}</source>
            <translation>Zellen, deren Boden sich vom {1} bis zum {2} mit einer Wahrscheinlichkeit von mindestens {3:g} um mehr als {0:g} mm bewegt</translation>
        </message>
        <message>
            <source>The search for areas</source>
            <translation>Die Suche nach Gebieten</translation>
        </message>
        <message>
            <source>{0} cells, {1} measured dates, {2} dates ahead of {3}.</source>
            <translation>{0} Zellen, {1} gemessene Termine, {2} Termine nach dem {3}.</translation>
        </message>
        <message>
            <source>The format {0}</source>
            <translation>Das Format {0}</translation>
        </message>
        <message>
            <source>Of what is told to have left its interval, so many in a hundred may be false alarms.</source>
            <translation>Von dem, was als außerhalb seines Intervalls genannt wird, dürfen so viele von hundert Fehlalarme sein.</translation>
        </message>
        <message>
            <source>Cells or points that move faster than this count as active, up or down.</source>
            <translation>Zellen oder Punkte, die sich schneller bewegen, gelten als aktiv, nach oben oder unten.</translation>
        </message>
        <message>
            <source>The chance of passing each is told; the smallest decides what counts as active in the forecast.</source>
            <translation>Für jede wird die Chance gesagt, sie zu überschreiten; die kleinste entscheidet, was in der Vorhersage als aktiv gilt.</translation>
        </message>
        <message>
            <source>What passes the smallest threshold with at least this probability counts as active in the forecast.</source>
            <translation>Was die kleinste Schwelle mindestens mit dieser Wahrscheinlichkeit überschreitet, gilt in der Vorhersage als aktiv.</translation>
        </message>
        <message>
            <source>Active cells or points at most this far apart belong to one area.</source>
            <translation>Aktive Zellen oder Punkte, die höchstens so weit auseinander liegen, gehören zu einem Gebiet.</translation>
        </message>
        <message>
            <source>Areas of fewer active ones are left out.</source>
            <translation>Gebiete mit weniger aktiven bleiben weg.</translation>
        </message>
        <message>
            <source>The chance that the mean of an asset, and that any cell or point under it, passes each is told.</source>
            <translation>Für jede wird die Chance gesagt, dass das Mittel eines Bauwerks und dass irgendeine Zelle oder irgendein Punkt darunter sie überschreitet.</translation>
        </message>
        <message>
            <source>The chance that cells or points of an asset move apart by more than each is told.</source>
            <translation>Für jeden wird die Chance gesagt, dass sich Zellen oder Punkte eines Bauwerks um mehr als ihn gegeneinander bewegen.</translation>
        </message>
        <message>
            <source>Where fewer than two cells or points lie under an asset, those this near take part in its differences.</source>
            <translation>Wo weniger als zwei Zellen oder Punkte unter einem Bauwerk liegen, nehmen die in diesem Umkreis an seinen Unterschieden teil.</translation>
        </message>
        <message>
            <source>one and a half cells, or 30 m of points</source>
            <translation>anderthalb Zellen, bei Punkten 30 m</translation>
        </message>
        <message>
            <source>5 for points and cells of up to 40 m, else 3</source>
            <translation>5 bei Punkten und Zellen bis 40 m, sonst 3</translation>
        </message>
        <message>
            <source>one cell, or 20 m of points</source>
            <translation>eine Zelle, bei Punkten 20 m</translation>
        </message>
        <message>
            <source>{0:,} cells of {1:g} m seen by both orbits; left out: {2:,} seen by ascending orbits only, {3:,} by descending ones only.</source>
            <translation>{0:,} Zellen von {1:g} m, die beide Bahnen sehen; ausgelassen: {2:,}, die nur aufsteigende Bahnen sehen, {3:,} nur absteigende.</translation>
        </message>
        <message>
            <source>{0} dates, {1} to {2}; both orbits measured on {3} of them. The last date was known on {4}, the earliest issue date of a forecast that uses it.</source>
            <translation>{0} Termine, {1} bis {2}; an {3} davon maßen beide Bahnen. Der letzte Termin war am {4} bekannt, dem frühesten Ausgabetag einer Vorhersage, die ihn benutzt.</translation>
        </message>
        <message>
            <source>One date in a typical cell: Up +-{0} mm, East +-{1} mm (one standard deviation); condition number {2}. Northward motion is ignored: 1 mm of it appears as {3} mm Up and {4} mm East.</source>
            <translation>Ein Termin in einer typischen Zelle: Up +-{0} mm, East +-{1} mm (eine Standardabweichung); Konditionszahl {2}. Bewegung nach Norden bleibt unbeachtet: 1 mm davon erscheint als {3} mm Up und {4} mm East.</translation>
        </message>
        <message>
            <source>{0}, {1:,} cells of {2:g} m, issued {3}.</source>
            <translation>{0}, {1:,} Zellen von {2:g} m, ausgegeben am {3}.</translation>
        </message>
        <message>
            <source>Median displacement until {0}: {1} to {2} mm in 98 of 100 cells; the 90 % interval of the ground (mean of 60 days) is +-{3} mm in a typical cell.</source>
            <translation>Verschiebung im Median bis {0}: {1} bis {2} mm in 98 von 100 Zellen; das 90-%-Intervall des Bodens (Mittel von 60 Tagen) beträgt in einer typischen Zelle +-{3} mm.</translation>
        </message>
        <message>
            <source>Median displacement until {0}: {1} to {2} mm in 98 of 100 cells; the 90 % interval of single measurements is +-{3} mm in a typical cell.</source>
            <translation>Verschiebung im Median bis {0}: {1} bis {2} mm in 98 von 100 Zellen; das 90-%-Intervall einzelner Messungen beträgt in einer typischen Zelle +-{3} mm.</translation>
        </message>
        <message>
            <source>Cells whose motion has changed: {0}.</source>
            <translation>Zellen, deren Bewegung sich geändert hat: {0}.</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} cells of the forecast of {2} judged by data until {3}.</source>
            <translation>{0:,} von {1:,} Zellen der Vorhersage vom {2} beurteilt nach Daten bis {3}.</translation>
        </message>
        <message>
            <source>Levels: each cell moved by {0} mm (median), from {1:.0f} dates that both hold, {2} to {3}.</source>
            <translation>Niveaus: jede Zelle um {0} mm verschoben (Median), aus {1:.0f} Terminen, die beide haben, {2} bis {3}.</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} cells left their intervals ({2:,} below, {3:,} above); up to {4:g} % of them may be false alarms.</source>
            <translation>{0:,} von {1:,} Zellen verließen ihre Intervalle ({2:,} darunter, {3:,} darüber); bis zu {4:g} % davon können Fehlalarme sein.</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} cells left their intervals.</source>
            <translation>{0:,} von {1:,} Zellen verließen ihre Intervalle.</translation>
        </message>
        <message>
            <source>{0}, {1} to {2} cells</source>
            <translation>{0}, {1} zu {2} Zellen</translation>
        </message>
        <message>
            <source>{0}, {1} to {2} cells, ground moved {3} mm</source>
            <translation>{0}, {1} zu {2} Zellen, Boden bewegte sich um {3} mm</translation>
        </message>
        <message>
            <source>The forecast of {0} minus that of {1}: {2:,} cells that both hold.</source>
            <translation>Die Vorhersage vom {0} minus die vom {1}: {2:,} Zellen, die beide haben.</translation>
        </message>
        <message>
            <source>Component {0}; {1:,} cells that both hold, of {2:,} and {3:,}. Medians and 90 % intervals are those of the ground (means of 60 days).</source>
            <translation>Komponente {0}; {1:,} Zellen, die beide haben, von {2:,} und {3:,}. Mediane und 90-%-Intervalle sind die des Bodens (Mittel von 60 Tagen).</translation>
        </message>
        <message>
            <source>Component {0}; {1:,} cells that both hold, of {2:,} and {3:,}. Medians and 90 % intervals are those of single dates.</source>
            <translation>Komponente {0}; {1:,} Zellen, die beide haben, von {2:,} und {3:,}. Mediane und 90-%-Intervalle sind die einzelner Termine.</translation>
        </message>
        <message>
            <source>**Levels.** Each cell was moved by one constant, the mean difference of the measurements on the dates that both hold from {0} to {1}, before the earlier issue date: {2} mm in the median. What moved between the two issue dates is part of the difference.</source>
            <translation>**Niveaus.** Jede Zelle wurde um eine Konstante verschoben, die mittlere Differenz der Messungen an den Terminen, die beide von {0} bis {1} haben, vor dem früheren Ausgabetag: {2} mm im Median. Was sich zwischen den beiden Ausgabetagen bewegt hat, gehört zum Unterschied.</translation>
        </message>
        <message>
            <source>**Beyond both** counts the cells in which each median lies outside the 90 % interval of the other forecast.</source>
            <translation>**Außerhalb beider** zählt die Zellen, in denen jeder Median außerhalb des 90-%-Intervalls der anderen Vorhersage liegt.</translation>
        </message>
        <message>
            <source>Cells that left the interval they were forecast with, {0}</source>
            <translation>Zellen, die das Intervall ihrer Vorhersage verlassen haben, {0}</translation>
        </message>
        <message>
            <source>No point has enough observations before the issue date, the last of them within 60 days of it.</source>
            <translation>Kein Punkt hat genug Beobachtungen vor dem Ausgabetag, die letzte davon höchstens 60 Tage davor.</translation>
        </message>
        <message>
            <source>The point that is the reference is left out: it is 0 by definition.</source>
            <translation>Der Punkt, der der Bezug ist, wird ausgelassen: Er ist immer 0.</translation>
        </message>
        <message>
            <source>The reference lacks {0} dates; they are missing in all points.</source>
            <translation>Dem Bezug fehlen {0} Termine; sie fehlen an allen Punkten.</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} points were last seen before {2} and are left out: where they are now is not known.</source>
            <translation>{0:,} von {1:,} Punkten wurden zuletzt vor {2} gesehen und bleiben weg: wo sie jetzt sind, ist nicht bekannt.</translation>
        </message>
        <message>
            <source>{0} of {1} points have too few observations before the issue date and are left out.</source>
            <translation>{0} von {1} Punkten haben zu wenige Beobachtungen vor dem Ausgabetag und bleiben weg.</translation>
        </message>
        <message>
            <source>{0} of {1} points moved by more than 10 mm within the last 48 days, against their course. After such a step forecasts take half a year to settle; until then their intervals are too narrow.</source>
            <translation>{0} von {1} Punkten bewegten sich in den letzten 48 Tagen um mehr als 10 mm entgegen ihrem Verlauf. Nach einem solchen Sprung brauchen Vorhersagen ein halbes Jahr, um sich einzustellen; bis dahin sind ihre Intervalle zu schmal.</translation>
        </message>
        <message>
            <source>{0} of {1} points moved by more than 10 mm within the last 48 days, against their course. For {2} of them no law of change fits yet: their forecasts take half a year to settle; until then their intervals are too narrow.</source>
            <translation>{0} von {1} Punkten bewegten sich in den letzten 48 Tagen um mehr als 10 mm entgegen ihrem Verlauf. Bei {2} davon folgt dem noch kein Gesetz der Änderung: Ihre Vorhersagen brauchen ein halbes Jahr, um sich einzustellen; bis dahin sind ihre Intervalle zu schmal.</translation>
        </message>
        <message>
            <source>{0} of {1} points have changed their motion: it began, stopped, or jumped. The model {2} does not follow that: they are forecast as if nothing had changed. Choose mmstt or spatial for them.</source>
            <translation>{0} von {1} Punkten haben ihre Bewegung geändert: sie begann, endete oder sprang. Das Modell {2} folgt dem nicht: Sie werden vorhergesagt, als hätte sich nichts geändert. Bitte für sie mmstt oder spatial wählen.</translation>
        </message>
        <message>
            <source>{0} of {1} points have changed their motion: it began, stopped, or jumped. They are forecast by laws of their own, with wider intervals; look at their series.</source>
            <translation>{0} von {1} Punkten haben ihre Bewegung geändert: sie begann, endete oder sprang. Sie werden nach eigenen Gesetzen vorhergesagt, mit breiteren Intervallen; bitte ihre Zeitreihen ansehen.</translation>
        </message>
        <message>
            <source>{0} of {1} points are unlike anything that the network was trained on; the spatial Gaussian process beneath it forecasts them alone.</source>
            <translation>{0} von {1} Punkten gleichen nichts, woran das Netz trainiert wurde; sie sagt allein der räumliche Gauß-Prozess darunter vorher.</translation>
        </message>
        <message>
            <source>{0}, {1:,} points, issued {3}.</source>
            <translation>{0}, {1:,} Punkte, ausgegeben am {3}.</translation>
        </message>
        <message>
            <source>Median displacement until {0}: {1} to {2} mm in 98 of 100 points; the 90 % interval of the ground (mean of 60 days) is +-{3} mm in a typical point.</source>
            <translation>Verschiebung im Median bis {0}: {1} bis {2} mm an 98 von 100 Punkten; das 90-%-Intervall des Bodens (Mittel von 60 Tagen) beträgt an einem typischen Punkt +-{3} mm.</translation>
        </message>
        <message>
            <source>Median displacement until {0}: {1} to {2} mm in 98 of 100 points; the 90 % interval of single measurements is +-{3} mm in a typical point.</source>
            <translation>Verschiebung im Median bis {0}: {1} bis {2} mm an 98 von 100 Punkten; das 90-%-Intervall einzelner Messungen beträgt an einem typischen Punkt +-{3} mm.</translation>
        </message>
        <message>
            <source>Points whose motion has changed: {0}.</source>
            <translation>Punkte, deren Bewegung sich geändert hat: {0}.</translation>
        </message>
        <message>
            <source>False alarms: fewer than 1 per 1,000 points and year.</source>
            <translation>Fehlalarme: weniger als 1 je 1.000 Punkte und Jahr.</translation>
        </message>
        <message>
            <source>False alarms: about {0:.0f} per 1,000 points and year.</source>
            <translation>Fehlalarme: etwa {0:.0f} je 1.000 Punkte und Jahr.</translation>
        </message>
        <message>
            <source>Probability that the motion of a point has changed, 0 to 1.</source>
            <translation>Wahrscheinlichkeit, dass sich die Bewegung eines Punkts geändert hat, 0 bis 1.</translation>
        </message>
        <message>
            <source>How well the input supports the forecast of each point, 0 (not) to 1 (fully).</source>
            <translation>Wie gut die Daten die Vorhersage jedes Punkts stützen, 0 (gar nicht) bis 1 (voll).</translation>
        </message>
        <message>
            <source>No point has changed its motion more likely than not.</source>
            <translation>Bei keinem Punkt ist eine Änderung der Bewegung wahrscheinlicher als keine.</translation>
        </message>
        <message>
            <source>How the motion of a point has changed: the most probable law, where a change is more likely than not.</source>
            <translation>Wie sich die Bewegung eines Punkts geändert hat: das wahrscheinlichste Gesetz, wo eine Änderung wahrscheinlicher ist als keine.</translation>
        </message>
        <message>
            <source>mean of {0:,} points around {1}</source>
            <translation>Mittel von {0:,} Punkten um {1}</translation>
        </message>
        <message>
            <source>band of a mean: the points' bands
averaged, so wider than needed</source>
            <translation>Band eines Mittels: gemittelte Bänder
der Punkte, daher breiter als nötig</translation>
        </message>
        <message>
            <source>counting points…</source>
            <translation>Punkte werden gezählt…</translation>
        </message>
        <message>
            <source>The number of points appears once data are read.</source>
            <translation>Die Zahl der Punkte erscheint, sobald Daten gelesen sind.</translation>
        </message>
        <message>
            <source>{0:,} points lie within reach of this line, more than {1:,}. Choose a smaller reach.</source>
            <translation>{0:,} Punkte liegen im Umkreis dieser Linie, mehr als {1:,}. Bitte einen kleineren Umkreis wählen.</translation>
        </message>
        <message>
            <source>Share of points whose velocity differs from 0</source>
            <translation>Anteil der Punkte, deren Geschwindigkeit von 0 abweicht</translation>
        </message>
        <message>
            <source>Worst point until {0} (mm)</source>
            <translation>Schlimmster Punkt bis {0} (mm)</translation>
        </message>
        <message>
            <source>Chance that any point passes</source>
            <translation>Chance, dass irgendein Punkt überschreitet</translation>
        </message>
        <message>
            <source>Chance that any point passes {0:g} mm</source>
            <translation>Chance, dass irgendein Punkt {0:g} mm überschreitet</translation>
        </message>
        <message>
            <source>Chance that any point passes {0:g} mm at {1}</source>
            <translation>Chance, dass irgendein Punkt am {1} {0:g} mm überschreitet</translation>
        </message>
        <message>
            <source>Chance that any point passes {1:g} mm at {0}</source>
            <translation>Chance, dass irgendein Punkt am {0} {1:g} mm überschreitet</translation>
        </message>
        <message>
            <source>Any point
&gt; {0:g} mm</source>
            <translation>Ein Punkt
&gt; {0:g} mm</translation>
        </message>
        <message>
            <source>Active points of the area</source>
            <translation>Aktive Punkte des Gebiets</translation>
        </message>
        <message>
            <source>1 best to 4: how alike the series are from date to date and from point to point</source>
            <translation>1 beste bis 4: wie ähnlich die Zeitreihen von Termin zu Termin und von Punkt zu Punkt sind</translation>
        </message>
        <message>
            <source>The chance that any point passes at {0} decides, then the worst point, then size</source>
            <translation>Es entscheidet die Chance, dass ein Punkt am {0} überschreitet, dann der äußerste Punkt, dann die Größe</translation>
        </message>
        <message>
            <source>Mean of the points over the last {0:g} years</source>
            <translation>Mittel der Punkte über die letzten {0:g} Jahre</translation>
        </message>
        <message>
            <source>Velocity of the fastest point over the last {0:g} years</source>
            <translation>Geschwindigkeit des schnellsten Punkts über die letzten {0:g} Jahre</translation>
        </message>
        <message>
            <source>Points that move: by more than {1} mm/yr from 0 and from {2:g} mm/yr over the last {0:g} years ({3}).</source>
            <translation>Punkte, die sich bewegen: in den letzten {0:g} Jahren um mehr als {1} mm/Jahr anders als 0 und als {2:g} mm/Jahr ({3}).</translation>
        </message>
        <message>
            <source>Points that will move: more than {0:g} mm at {1} with probability {2:g}.</source>
            <translation>Punkte, die sich bewegen werden: mehr als {0:g} mm am {1} mit Wahrscheinlichkeit {2:g}.</translation>
        </message>
        <message>
            <source>Velocity differs from 0 in {0} of {1} points at 95 %, in {2} of them with at most 5 % false; the forecast in {3}, and in {4}.</source>
            <translation>Die Geschwindigkeit weicht an {0} von {1} Punkten zu 95 % von 0 ab, an {2} davon mit höchstens 5 % falschen; die Vorhersage an {3} und an {4}.</translation>
        </message>
        <message>
            <source>{0}: {1} of {2} active points; {3} isolated or in small groups.</source>
            <translation>{0}: {1} aus {2} aktiven Punkten; {3} vereinzelt oder in kleinen Gruppen.</translation>
        </message>
        <message>
            <source>  rank points quality   mm/yr   mm (90 % interval)   mean &gt; {0:g} mm  worst point</source>
            <translation>  Rang Punkte Güte   mm/Jahr   mm (90-%-Intervall)   Mittel &gt; {0:g} mm  schlimmster Punkt</translation>
        </message>
        <message>
            <source>The forecast does not tell how errors of neighbouring points go together, so chances of the mean take them to be the same, and chances of the worst point take them to be independent.</source>
            <translation>Die Vorhersage sagt nicht, wie die Fehler benachbarter Punkte zusammenhängen; darum gelten sie für Chancen des Mittels als gleich und für Chancen des schlimmsten Punkts als unabhängig.</translation>
        </message>
        <message>
            <source>probability that any point passes the smallest threshold at the month told, in whole percent; then by how far the worst point is forecast to move; then by size</source>
            <translation>Wahrscheinlichkeit, dass irgendein Punkt im genannten Monat die kleinste Schwelle überschreitet, in ganzen Prozent; dann danach, wie weit sich der schlimmste Punkt bewegen soll; dann nach der Größe</translation>
        </message>
        <message>
            <source>No area: {0} points move and {1} will, but too few of them lie together. Choose lower thresholds or fewer points, and look at single points in the time series.</source>
            <translation>Kein Gebiet: {0} Punkte bewegen sich und {1} werden es, aber zu wenige davon liegen beisammen. Wählen Sie niedrigere Schwellen oder weniger Punkte, und sehen Sie einzelne Punkte in den Zeitreihen an.</translation>
        </message>
        <message>
            <source>Points whose velocity over the last {0:g} years before {1} differs from 0 and from {2:.2f} mm/yr by more than {3:.2f} mm/yr</source>
            <translation>Punkte, deren Geschwindigkeit in den letzten {0:g} Jahren vor dem {1} von 0 und von {2:.2f} mm/Jahr um mehr als {3:.2f} mm/Jahr abweicht</translation>
        </message>
        <message>
            <source>Points whose ground moves by more than {0:g} mm from {1} to {2} with a probability of at least {3:g}</source>
            <translation>Punkte, deren Boden sich vom {1} bis zum {2} mit einer Wahrscheinlichkeit von mindestens {3:g} um mehr als {0:g} mm bewegt</translation>
        </message>
        <message>
            <source>The shapes have no place in the system of the points ({0}).</source>
            <translation>Die Formen haben keinen Ort im System der Punkte ({0}).</translation>
        </message>
        <message>
            <source>no place in the system of the points</source>
            <translation>kein Ort im System der Punkte</translation>
        </message>
        <message>
            <source>no point near: nothing is known of it</source>
            <translation>kein Punkt nahe: nichts ist davon bekannt</translation>
        </message>
        <message>
            <source>one point: no difference can be told</source>
            <translation>ein Punkt: kein Unterschied lässt sich angeben</translation>
        </message>
        <message>
            <source>too many points for chances: split it</source>
            <translation>zu viele Punkte für Chancen: bitte teilen</translation>
        </message>
        <message>
            <source>no point under it: those near it are told</source>
            <translation>kein Punkt darunter: angegeben sind die in der Nähe</translation>
        </message>
        <message>
            <source>{0} of {1} assets have no point near: nothing is known of them, and nothing is told.</source>
            <translation>Bei {0} von {1} Bauwerken ist kein Punkt nahe: Nichts ist von ihnen bekannt, und nichts wird gesagt.</translation>
        </message>
        <message>
            <source>The forecast does not tell how errors of neighbouring points go together, so means take them to be the same, and differences take them to be independent.</source>
            <translation>Die Vorhersage sagt nicht, wie die Fehler benachbarter Punkte zusammenhängen; darum gelten sie für Mittel als gleich und für Unterschiede als unabhängig.</translation>
        </message>
        <message>
            <source>{0} points under, {1} near</source>
            <translation>{0} Punkte darunter, {1} in der Nähe</translation>
        </message>
        <message>
            <source>Points under it</source>
            <translation>Punkte darunter</translation>
        </message>
        <message>
            <source>Points
under</source>
            <translation>Punkte
darunter</translation>
        </message>
        <message>
            <source>Points
near</source>
            <translation>Punkte
nahe</translation>
        </message>
        <message>
            <source>Further points within reach</source>
            <translation>Weitere Punkte im Umkreis</translation>
        </message>
        <message>
            <source>Lowest point until {0} (mm)</source>
            <translation>Tiefster Punkt bis {0} (mm)</translation>
        </message>
        <message>
            <source>Highest point until {0} (mm)</source>
            <translation>Höchster Punkt bis {0} (mm)</translation>
        </message>
        <message>
            <source>Chance that its points move apart by more than {0:g} mm</source>
            <translation>Chance, dass sich seine Punkte um mehr als {0:g} mm gegeneinander bewegen</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} points of the forecast of {2} judged by data until {3}.</source>
            <translation>{0:,} von {1:,} Punkten der Vorhersage vom {2} beurteilt nach Daten bis {3}.</translation>
        </message>
        <message>
            <source>Levels: each point moved by {0} mm (median), from {1:.0f} dates that both hold, {2} to {3}.</source>
            <translation>Niveaus: jeder Punkt um {0} mm verschoben (Median), aus {1:.0f} Terminen, die beide haben, {2} bis {3}.</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} points left their intervals ({2:,} below, {3:,} above); up to {4:g} % of them may be false alarms.</source>
            <translation>{0:,} von {1:,} Punkten verließen ihre Intervalle ({2:,} darunter, {3:,} darüber); bis zu {4:g} % davon können Fehlalarme sein.</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} points left their intervals.</source>
            <translation>{0:,} von {1:,} Punkten verließen ihre Intervalle.</translation>
        </message>
        <message>
            <source>{0:,} points share too few dates with the newer data before the issue date; they are not judged.</source>
            <translation>{0:,} Punkte haben vor dem Ausgabetag zu wenige gemeinsame Termine mit den neueren Daten; sie werden nicht beurteilt.</translation>
        </message>
        <message>
            <source>Before the issue date the newer data move by {0:+.1f} mm/yr against those that were forecast from, in a typical point: as another reference does. It adds to every error below.</source>
            <translation>Vor dem Ausgabetag bewegen sich die neueren Daten an einem typischen Punkt um {0:+.1f} mm/Jahr gegen die, aus denen vorhergesagt wurde: wie bei einer anderen Referenz. Das kommt zu jedem Fehler unten hinzu.</translation>
        </message>
        <message>
            <source>After {0} months half of all points lie {1:+.1f} mm or more off their forecast, on one side: common motion, or another reference of the newer data.</source>
            <translation>Nach {0} Monaten liegt die Hälfte aller Punkte {1:+.1f} mm oder mehr neben ihrer Vorhersage, auf einer Seite: gemeinsame Bewegung oder eine andere Referenz der neueren Daten.</translation>
        </message>
        <message>
            <source>Component {0}; {1:,} of {2:,} points of the forecast were judged by {3}, another release ({4}) than that of the forecast.</source>
            <translation>Komponente {0}; {1:,} von {2:,} Punkten der Vorhersage wurden an {3} gemessen, einer anderen Ausgabe ({4}) als die der Vorhersage.</translation>
        </message>
        <message>
            <source>Component {0}; {1:,} of {2:,} points of the forecast were judged by {3}.</source>
            <translation>Komponente {0}; {1:,} von {2:,} Punkten der Vorhersage wurden an {3} gemessen.</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} points: {2:,} below, {3:,} above. At most {4:g} % of them should be false alarms; points that left together with all others may show another reference of the newer data.</source>
            <translation>{0:,} von {1:,} Punkten: {2:,} darunter, {3:,} darüber. Höchstens {4:g} % davon sollten Fehlalarme sein; Punkte, die es zusammen mit allen anderen verließen, können eine andere Referenz der neueren Daten zeigen.</translation>
        </message>
        <message>
            <source>Each point was moved by one constant, the mean difference on the dates that both hold from {0} to {1} ({2:.0f} in a typical point): {3} mm in the median, with a standard error of {4} mm. Nothing after the issue date takes part in it. Before that date the trends of both differ by {5} mm/yr in the median; that is not removed.</source>
            <translation>Jeder Punkt wurde um eine Konstante verschoben, die mittlere Differenz an den Terminen, die beide von {0} bis {1} haben ({2:.0f} an einem typischen Punkt): {3} mm im Median, mit einem Standardfehler von {4} mm. Nichts nach dem Ausgabetag ist daran beteiligt. Davor unterscheiden sich die Trends beider im Median um {5} mm/Jahr; das wird nicht entfernt.</translation>
        </message>
        <message>
            <source>points left their interval</source>
            <translation>Punkte verließen ihr Intervall</translation>
        </message>
        <message>
            <source>{0} points left their interval</source>
            <translation>{0} Punkte verließen ihr Intervall</translation>
        </message>
        <message>
            <source>Points that left their interval</source>
            <translation>Punkte, die ihr Intervall verlassen haben</translation>
        </message>
        <message>
            <source>Points that left their intervals</source>
            <translation>Punkte, die ihr Intervall verlassen haben</translation>
        </message>
        <message>
            <source>Points that left</source>
            <translation>Punkte außerhalb</translation>
        </message>
        <message>
            <source>Points before</source>
            <translation>Punkte zuvor</translation>
        </message>
        <message>
            <source>Any point passes</source>
            <translation>Ein Punkt darüber</translation>
        </message>
        <message>
            <source>Chance that any point passes the smallest threshold</source>
            <translation>Wahrscheinlichkeit, dass ein Punkt die kleinste Schwelle überschreitet</translation>
        </message>
        <message>
            <source>Both forecasts' areas were found by one rule. An area grew when it has a quarter more points, and at least two; it passed a threshold when its ground has moved by more than that since the watch began.</source>
            <translation>Die Gebiete beider Vorhersagen wurden nach einer Regel gesucht. Ein Gebiet ist gewachsen, wenn es ein Viertel mehr Punkte hat, und mindestens zwei; es hat eine Schwelle überschritten, wenn sein Boden sich seit Beginn der Beobachtung um mehr als diese bewegt hat.</translation>
        </message>
        <message>
            <source>By {0} the new forecast lies {1} mm from the earlier one in a typical point; in {2:,} of {3:,} points each median lies outside the 90 % interval of the other.</source>
            <translation>Bis {0} liegt die neue Vorhersage an einem typischen Punkt {1} mm von der früheren; an {2:,} von {3:,} Punkten liegt jeder Median außerhalb des 90-%-Intervalls der anderen.</translation>
        </message>
        <message>
            <source>{0}, {1} to {2} points</source>
            <translation>{0}, {1} zu {2} Punkten</translation>
        </message>
        <message>
            <source>{0}, {1} to {2} points, ground moved {3} mm</source>
            <translation>{0}, {1} zu {2} Punkten, Boden bewegte sich um {3} mm</translation>
        </message>
        <message>
            <source>The forecast of {0} minus that of {1}: {2:,} points that both hold.</source>
            <translation>Die Vorhersage vom {0} minus die vom {1}: {2:,} Punkte, die beide haben.</translation>
        </message>
        <message>
            <source>Component {0}; {1:,} points that both hold, of {2:,} and {3:,}. Medians and 90 % intervals are those of the ground (means of 60 days).</source>
            <translation>Komponente {0}; {1:,} Punkte, die beide haben, von {2:,} und {3:,}. Mediane und 90-%-Intervalle sind die des Bodens (Mittel von 60 Tagen).</translation>
        </message>
        <message>
            <source>Component {0}; {1:,} points that both hold, of {2:,} and {3:,}. Medians and 90 % intervals are those of single dates.</source>
            <translation>Komponente {0}; {1:,} Punkte, die beide haben, von {2:,} und {3:,}. Mediane und 90-%-Intervalle sind die einzelner Termine.</translation>
        </message>
        <message>
            <source>**Levels.** Each point was moved by one constant, the mean difference of the measurements on the dates that both hold from {0} to {1}, before the earlier issue date: {2} mm in the median. What moved between the two issue dates is part of the difference.</source>
            <translation>**Niveaus.** Jeder Punkt wurde um eine Konstante verschoben, die mittlere Differenz der Messungen an den Terminen, die beide von {0} bis {1} haben, vor dem früheren Ausgabetag: {2} mm im Median. Was sich zwischen den beiden Ausgabetagen bewegt hat, gehört zum Unterschied.</translation>
        </message>
        <message>
            <source>**Beyond both** counts the points in which each median lies outside the 90 % interval of the other forecast.</source>
            <translation>**Außerhalb beider** zählt die Punkte, an denen jeder Median außerhalb des 90-%-Intervalls der anderen Vorhersage liegt.</translation>
        </message>
        <message>
            <source>Points that left the interval they were forecast with, {0}</source>
            <translation>Punkte, die das Intervall ihrer Vorhersage verlassen haben, {0}</translation>
        </message>
        <message>
            <source>{0} points, {1} measured dates, {2} dates ahead of {3}.</source>
            <translation>{0} Punkte, {1} gemessene Termine, {2} Termine nach dem {3}.</translation>
        </message>
        <message>
            <source>The region was stopped; what is finished stays.</source>
            <translation>Die Region wurde angehalten; was fertig ist, bleibt.</translation>
        </message>
        <message>
            <source>Start it again; the run goes on where it was.</source>
            <translation>Starten Sie erneut; der Lauf geht dort weiter, wo er war.</translation>
        </message>
        <message>
            <source>{0} was changed while it was read.</source>
            <translation>{0} wurde verändert, während die Datei gelesen wurde.</translation>
        </message>
        <message>
            <source>Start the region again once it is complete.</source>
            <translation>Starten Sie die Region erneut, sobald die Datei vollständig ist.</translation>
        </message>
        <message>
            <source>{0} holds a forecast.</source>
            <translation>{0} enthält eine Vorhersage.</translation>
        </message>
        <message>
            <source>{0} holds a region of other data.</source>
            <translation>{0} enthält eine Region aus anderen Daten.</translation>
        </message>
        <message>
            <source>Choose another folder: the tiles of a region lie in folders of it.</source>
            <translation>Wählen Sie einen anderen Ordner: Die Kacheln einer Region liegen in Unterordnern.</translation>
        </message>
        <message>
            <source>The disk is full, so the region has stopped; what is finished stays.</source>
            <translation>Der Datenträger ist voll, die Region wurde angehalten; was fertig ist, bleibt.</translation>
        </message>
        <message>
            <source>Free some space and start it again; the run goes on where it was.</source>
            <translation>Schaffen Sie Platz und starten Sie erneut; der Lauf geht dort weiter, wo er war.</translation>
        </message>
        <message>
            <source>Nothing of {0} lies in the box.</source>
            <translation>Nichts von {0} liegt in dem Rechteck.</translation>
        </message>
        <message>
            <source>{0} holds at most {1:,} cells or points at once, and here are {2:,}.</source>
            <translation>{0} fasst höchstens {1:,} Zellen oder Punkte auf einmal, und hier sind {2:,}.</translation>
        </message>
        <message>
            <source>Give its edges in metres of {0}, the system of the forecast.</source>
            <translation>Geben Sie seine Ränder in Metern von {0} an, dem System der Vorhersage.</translation>
        </message>
        <message>
            <source>Give a box that holds fewer: --bbox WEST SOUTH EAST NORTH, or in QGIS the extent.</source>
            <translation>Geben Sie ein Rechteck mit weniger Zellen an: --bbox WEST SÜD OST NORD, oder in QGIS die Ausdehnung.</translation>
        </message>
        <message>
            <source>{0} (in {1} of {2} tiles)</source>
            <translation>{0} (in {1} von {2} Kacheln)</translation>
        </message>
        <message>
            <source>{0} (tile {1}; with other numbers in {2} of {3})</source>
            <translation>{0} (Kachel {1}; mit anderen Zahlen in {2} von {3})</translation>
        </message>
        <message>
            <source>{0:,} names begin as formulas do, such as {1}. Tables keep them as they are, so that they join; in a spreadsheet, import that column as text.</source>
            <translation>{0:,} Namen beginnen wie Formeln, etwa {1}. Tabellen behalten sie, wie sie sind, damit sie sich verbinden lassen; in einem Tabellenprogramm diese Spalte bitte als Text importieren.</translation>
        </message>
        <message>
            <source>Line of sight</source>
            <translation>Sichtlinie</translation>
        </message>
        <message>
            <source>Displacement is {0}; {1} mm/yr were taken off, one date of it is known to {2} mm, and the intervals hold its errors.</source>
            <translation>Die Verschiebung ist {0}; {1} mm/Jahr wurden abgezogen, ein Termin davon ist auf {2} mm bekannt, und die Intervalle enthalten seine Fehler.</translation>
        </message>
        <message>
            <source>{0} {1:,}</source>
            <translation>{0} {1:,}</translation>
        </message>
        <message>
            <source>No date could be checked against this area's own past; all are marked uncalibrated.</source>
            <translation>Kein Termin konnte an der eigenen Vergangenheit dieses Gebiets geprüft werden; alle sind als nicht kalibriert bezeichnet.</translation>
        </message>
        <message>
            <source>Only dates until {0} could be checked against this area's own past; the others are marked uncalibrated.</source>
            <translation>Nur Termine bis {0} konnten an der eigenen Vergangenheit dieses Gebiets geprüft werden; die anderen sind als nicht kalibriert bezeichnet.</translation>
        </message>
        <message>
            <source>None of {0} windows drawn from the data can be learned from.</source>
            <translation>Aus keinem von {0} aus den Daten gezogenen Fenstern lässt sich lernen.</translation>
        </message>
        <message>
            <source>A window needs more than a year of data before its issue date, and some after it.</source>
            <translation>Ein Fenster braucht mehr als ein Jahr Daten vor seinem Ausgabetag und einige danach.</translation>
        </message>
        <message>
            <source>A process that makes windows has ended, most often because the memory was full.</source>
            <translation>Ein Prozess, der Fenster erzeugt, ist beendet worden, meist weil der Speicher voll war.</translation>
        </message>
        <message>
            <source>Set fewer loader_processes, and go on with --resume.</source>
            <translation>Setzen Sie weniger loader_processes und machen Sie mit --resume weiter.</translation>
        </message>
        <message>
            <source>A comparison</source>
            <translation>Ein Vergleich</translation>
        </message>
        <message>
            <source>Levels: brought together by {0} mm (median), from {1:.0f} dates that both hold, {2} to {3}.</source>
            <translation>Niveaus: um {0} mm zusammengebracht (Median), aus {1:.0f} Terminen, die beide haben, {2} bis {3}.</translation>
        </message>
        <message>
            <source>date</source>
            <translation>Termin</translation>
        </message>
        <message>
            <source>median mm</source>
            <translation>Median mm</translation>
        </message>
        <message>
            <source>beyond both, lower</source>
            <translation>außerhalb beider, tiefer</translation>
        </message>
        <message>
            <source>beyond both, higher</source>
            <translation>außerhalb beider, höher</translation>
        </message>
        <message>
            <source>The forecast in {0} is tied to the GNSS station {1}, whose newer table is not known, so newer data cannot be brought to its zero.</source>
            <translation>Die Vorhersage in {0} ist an die GNSS-Station {1} gebunden, deren neuere Tabelle nicht bekannt ist, sodass sich neuere Daten nicht auf ihren Nullpunkt bringen lassen.</translation>
        </message>
        <message>
            <source>Forecast the earlier data again with the same issue date and reference but without the station, and verify or watch that; motion against the reference is judged alike. For a forecast that stays tied, run it anew with the newer table.</source>
            <translation>Sagen Sie die früheren Daten mit demselben Ausgabetag und Bezug, aber ohne die Station noch einmal vorher, und prüfen oder beobachten Sie das; Bewegung gegen den Bezug wird ebenso beurteilt. Für eine Vorhersage, die gebunden bleibt, rechnen Sie neu mit der neueren Tabelle.</translation>
        </message>
        <message>
            <source>Errors of single dates, then of the ground (means of 60 days), and shares inside the intervals of 50, 80, 90 %:</source>
            <translation>Fehler einzelner Termine, dann des Bodens (Mittel von 60 Tagen), und Anteile in den Intervallen von 50, 80, 90 %:</translation>
        </message>
        <message>
            <source>dates</source>
            <translation>Termine</translation>
        </message>
        <message>
            <source>RMSE mm</source>
            <translation>RMSE mm</translation>
        </message>
        <message>
            <source>median abs. error</source>
            <translation>Median des abs. Fehlers</translation>
        </message>
        <message>
            <source>RMSE unmoved</source>
            <translation>RMSE unbewegt</translation>
        </message>
        <message>
            <source>ground: RMSE mm</source>
            <translation>Boden: RMSE mm</translation>
        </message>
        <message>
            <source>ground: median error</source>
            <translation>Boden: Median des Fehlers</translation>
        </message>
        <message>
            <source>{0} (not calibrated)</source>
            <translation>{0} (nicht kalibriert)</translation>
        </message>
        <message>
            <source>A verification</source>
            <translation>Eine Prüfung</translation>
        </message>
        <message>
            <source>{0} is a region, and QGIS forecasts none again.</source>
            <translation>{0} ist eine Region, und QGIS sagt keine erneut vorher.</translation>
        </message>
        <message>
            <source>The priors of the earlier forecast ({0}) are gone or have changed, so the new one is made without them: part of the difference may come from that.</source>
            <translation>Die Vorinformationen der früheren Vorhersage ({0}) sind weg oder haben sich geändert, daher entsteht die neue ohne sie: Ein Teil des Unterschieds kann davon kommen.</translation>
        </message>
        <message>
            <source>Some tiles of the region could not be forecast again: {0}</source>
            <translation>Einige Kacheln der Region konnten nicht erneut vorhergesagt werden: {0}</translation>
        </message>
        <message>
            <source>Go on with it at the command line, where the command is watch as well.</source>
            <translation>Machen Sie auf der Kommandozeile weiter; auch dort heißt der Befehl watch.</translation>
        </message>
        <message>
            <source>The earlier forecast was made with priors of your own, whose file its record does not name; the new one is made without them: part of the difference may come from that.</source>
            <translation>Die frühere Vorhersage entstand mit eigenen Vorinformationen, deren Datei ihr Protokoll nicht nennt; die neue entsteht ohne sie: Ein Teil des Unterschieds kann davon kommen.</translation>
        </message>
        <message>
            <source>Give newer data of the whole region, and start again.</source>
            <translation>Geben Sie neuere Daten der ganzen Region an und starten Sie erneut.</translation>
        </message>
        <message>
            <source>area that moves</source>
            <translation>Gebiet, das sich bewegt</translation>
        </message>
        <message>
            <source>area that will move</source>
            <translation>Gebiet, das sich bewegen wird</translation>
        </message>
        <message>
            <source>Forecast of {0} against data until {1}; new forecast of {2}.</source>
            <translation>Vorhersage vom {0} gegen Daten bis {1}; neue Vorhersage vom {2}.</translation>
        </message>
        <message>
            <source>Areas: {0}.</source>
            <translation>Gebiete: {0}.</translation>
        </message>
        <message>
            <source>No change: the data end on {0}, and the newest forecast of the list is of {1}. Nothing was written.</source>
            <translation>Keine Änderung: Die Daten enden am {0}, und die neueste Vorhersage der Liste ist vom {1}. Nichts wurde geschrieben.</translation>
        </message>
        <message>
            <source>{0}, {1}, {2}</source>
            <translation>{0}, {1}, {2}</translation>
        </message>
        <message>
            <source>rank {0}</source>
            <translation>Rang {0}</translation>
        </message>
        <message>
            <source>was rank {0}</source>
            <translation>war Rang {0}</translation>
        </message>
        <message>
            <source>  {0}</source>
            <translation>  {0}</translation>
        </message>
        <message>
            <source>{0} holds a region that is not finished. Start it again; the run goes on where it was.</source>
            <translation>{0} enthält eine Region, die nicht fertig ist. Starten Sie sie erneut; der Lauf macht dort weiter, wo er war.</translation>
        </message>
        <message>
            <source>Tile {0} is newer than the region in {1}, whose last run was stopped. Start it again; the run goes on where it was.</source>
            <translation>Die Kachel {0} ist neuer als die Region in {1}, deren letzter Lauf angehalten wurde. Starten Sie ihn erneut; er macht dort weiter, wo er war.</translation>
        </message>
    </context>
</TS>
