<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Mmstt</name>
    <message>
        <source>Ground Motion Forecast</source>
        <translation>Previsione del moto del suolo</translation>
    </message>
    <message>
        <source>Forecast ground displacement from EGMS data</source>
        <translation>Prevedere lo spostamento del suolo dai dati EGMS</translation>
    </message>
    <message>
        <source>MM-STT Ground Motion Forecast</source>
        <translation>MM-STT Previsione del moto del suolo</translation>
    </message>
    <message>
        <source>Set up the engine</source>
        <translation>Configura il motore</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rettangolo</translation>
    </message>
    <message>
        <source>Draw a rectangle on the map: press, drag, release</source>
        <translation>Disegna un rettangolo sulla mappa: premi, trascina, rilascia</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Poligono</translation>
    </message>
    <message>
        <source>Draw a polygon on the map: click corners; right click or Enter closes, Esc gives up</source>
        <translation>Disegna un poligono sulla mappa: clic sui vertici; tasto destro o Invio chiude, Esc annulla</translation>
    </message>
    <message>
        <source>Current view</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Use what the map shows now</source>
        <translation>Usa ciò che la mappa mostra ora</translation>
    </message>
    <message>
        <source>Layer extent</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Use the extent of a layer</source>
        <translation>Usa l&apos;estensione di un layer</translation>
    </message>
    <message>
        <source>All data</source>
        <translation>Tutto</translation>
    </message>
    <message>
        <source>Forecast every cell of the data</source>
        <translation>Prevedi ogni cella dei dati</translation>
    </message>
    <message>
        <source>This area is empty. Draw it again.</source>
        <translation>Quest&apos;area è vuota. Disegnala di nuovo.</translation>
    </message>
    <message>
        <source>Extent of {0}</source>
        <translation>Estensione di {0}</translation>
    </message>
    <message>
        <source>No layer in this project</source>
        <translation>Nessun layer in questo progetto</translation>
    </message>
    <message>
        <source>Add an EGMS file, or a point layer of this project.</source>
        <translation>Aggiungi un file EGMS o un layer di punti di questo progetto.</translation>
    </message>
    <message>
        <source>Reading the data…</source>
        <translation>Lettura dei dati…</translation>
    </message>
    <message>
        <source>No cell of the data lies inside. Draw the area over the data.</source>
        <translation>Nessuna cella dei dati cade nell&apos;area. Disegna l&apos;area sopra i dati.</translation>
    </message>
    <message>
        <source>components</source>
        <translation>componenti</translation>
    </message>
    <message>
        <source>product levels</source>
        <translation>livelli di prodotto</translation>
    </message>
    <message>
        <source>tracks</source>
        <translation>tracce</translation>
    </message>
    <message>
        <source>The data run from {0} to {1}. Choose a day within.</source>
        <translation>I dati vanno dal {0} al {1}. Scegli un giorno compreso.</translation>
    </message>
    <message>
        <source>Only {0} days of data lie before this day; at least a year is needed.</source>
        <translation>Prima di questo giorno ci sono solo {0} giorni di dati; serve almeno un anno.</translation>
    </message>
    <message>
        <source>A five-year record can check leads up to {0} months. Later dates are drawn pale, as a sketch.</source>
        <translation>Una serie di cinque anni può verificare anticipi fino a {0} mesi. Le date successive sono disegnate pallide, come uno schizzo.</translation>
    </message>
    <message>
        <source>These are different {0} ({1}). Forecast them one after the other.</source>
        <translation>Questi sono {0} diversi ({1}). Prevedili uno dopo l&apos;altro.</translation>
    </message>
    <message>
        <source>Drop EGMS zip or CSV files here
or add them with the buttons below</source>
        <translation>Rilascia qui file EGMS zip o CSV
o aggiungili con i pulsanti sotto</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dati</translation>
    </message>
    <message>
        <source>EGMS files as downloaded (zip or CSV), or point layers with one field per date</source>
        <translation>File EGMS come scaricati (zip o CSV), o layer di punti con un campo per data</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>File…</translation>
    </message>
    <message>
        <source>Add EGMS zip or CSV files from disk</source>
        <translation>Aggiungi file EGMS zip o CSV dal disco</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Add a point layer of this project that has one field per date</source>
        <translation>Aggiungi un layer di punti di questo progetto che abbia un campo per data</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Take the selected data off the list (Del)</source>
        <translation>Togli i dati selezionati dall&apos;elenco (Canc)</translation>
    </message>
    <message>
        <source>Add displacement data</source>
        <translation>Aggiungi dati di spostamento</translation>
    </message>
    <message>
        <source>No point layer in this project</source>
        <translation>Nessun layer di punti in questo progetto</translation>
    </message>
    <message>
        <source>Producer: {0}</source>
        <translation>Produttore: {0}</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>Start the forecast; QGIS stays free for other work</source>
        <translation>Avvia la previsione; QGIS resta libero per altro lavoro</translation>
    </message>
    <message>
        <source>Ground motion forecast</source>
        <translation>Previsione del moto del suolo</translation>
    </message>
    <message>
        <source>The forecast failed. The log panel (MM-STT) has the details.</source>
        <translation>La previsione è fallita. I dettagli sono nel pannello dei messaggi (MM-STT).</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>Set up the engine…</source>
        <translation>Configura il motore…</translation>
    </message>
    <message>
        <source>Install what MM-STT needs, or choose a Python that has it</source>
        <translation>Installa ciò che serve a MM-STT, o scegli un Python che lo ha</translation>
    </message>
    <message>
        <source>Forecast engine</source>
        <translation>Motore di previsione</translation>
    </message>
    <message>
        <source>statistical baselines</source>
        <translation>metodi statistici di riferimento</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nulla</translation>
    </message>
    <message>
        <source>Choose a Python…</source>
        <translation>Scegli un Python…</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copia diagnostica</translation>
    </message>
    <message>
        <source>A Python that has torch, numpy and safetensors</source>
        <translation>Un Python con torch, numpy e safetensors</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Can run</source>
        <translation>Può eseguire</translation>
    </message>
    <message>
        <source>Why not more</source>
        <translation>Perché non di più</translation>
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
        <translation>Verticale (Up)</translation>
    </message>
    <message>
        <source>East</source>
        <translation>Est (East)</translation>
    </message>
    <message>
        <source>line of sight</source>
        <translation>linea di vista</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>lettura…</translation>
    </message>
    <message>
        <source>point layer</source>
        <translation>layer di punti</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>celle</translation>
    </message>
    <message>
        <source>points</source>
        <translation>punti</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>pochi secondi</translation>
    </message>
    <message>
        <source>counting cells…</source>
        <translation>conteggio delle celle…</translation>
    </message>
    <message>
        <source>The number of cells appears once data are read.</source>
        <translation>Il numero di celle appare quando i dati sono letti.</translation>
    </message>
    <message>
        <source>working</source>
        <translation>in corso</translation>
    </message>
    <message>
        <source>{0:,} {1} inside{2}{3}</source>
        <translation>{0:,} {1} nell&apos;area{2}{3}</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>cella</translation>
    </message>
    <message>
        <source>Done in {0}. The maps are in the layer tree.</source>
        <translation>Fatto in {0}. Le mappe sono nell&apos;albero dei layer.</translation>
    </message>
    <message>
        <source>user data</source>
        <translation>dati propri</translation>
    </message>
    <message>
        <source>{0:.0f} min</source>
        <translation>{0:.0f} min</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>circa {0}</translation>
    </message>
    <message>
        <source>Done in {0}, with a {1}: MM-STT could not run here (see Engine).</source>
        <translation>Fatto in {0}, con: {1}. MM-STT qui non ha potuto lavorare (vedi Motore).</translation>
    </message>
    <message>
        <source>track {0}</source>
        <translation>traccia {0}</translation>
    </message>
    <message>
        <source>release {0}</source>
        <translation>edizione {0}</translation>
    </message>
    <message>
        <source>{0:,} dates</source>
        <translation>{0:,} date</translation>
    </message>
    <message>
        <source>{0:%Y-%m} to {1:%Y-%m}</source>
        <translation>{0:%Y-%m} – {1:%Y-%m}</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>restano {0}</translation>
    </message>
    <message>
        <source>Gaussian process</source>
        <translation>Processo gaussiano</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatico</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Processore (CPU)</translation>
    </message>
    <message>
        <source>NVIDIA graphics (CUDA)</source>
        <translation>Scheda NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>Apple graphics (MPS)</source>
        <translation>Grafica Apple (MPS)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Previsione</translation>
    </message>
    <message>
        <source>Switch off to issue the forecast from an earlier day, as if later data did not exist</source>
        <translation>Disattiva per emettere la previsione da un giorno precedente, come se i dati successivi non esistessero</translation>
    </message>
    <message>
        <source>Issue date</source>
        <translation>Data emissione</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Orizzonte</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Soglia</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzate</translation>
    </message>
    <message>
        <source>Where rasters, points and the record are written</source>
        <translation>Dove si scrivono raster, punti e registro</translation>
    </message>
    <message>
        <source>Adapt the model to this area</source>
        <translation>Adatta il modello a quest&apos;area</translation>
    </message>
    <message>
        <source>Elevation in m; the slope is derived from it</source>
        <translation>Quota in m; la pendenza ne viene derivata</translation>
    </message>
    <message>
        <source>Geology: polygons with a class field, or a class raster</source>
        <translation>Geologia: poligoni con un campo di classe, o un raster di classi</translation>
    </message>
    <message>
        <source>Soil: polygons with a class field, or a class raster</source>
        <translation>Suolo: poligoni con un campo di classe, o un raster di classi</translation>
    </message>
    <message>
        <source>Physical priors, where you have them:</source>
        <translation>Informazioni fisiche, dove disponibili:</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mesi</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Cartella di uscita</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modello</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Cell size</source>
        <translation>Misura della cella</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Geology</source>
        <translation>Geologia</translation>
    </message>
    <message>
        <source>Soil</source>
        <translation>Suolo</translation>
    </message>
    <message>
        <source>Geology class field</source>
        <translation>Campo di classe della geologia</translation>
    </message>
    <message>
        <source>Soil class field</source>
        <translation>Campo di classe del suolo</translation>
    </message>
    <message>
        <source>This layer has no date fields such as 20240131 or D20240131.</source>
        <translation>Questo layer non ha campi data come 20240131 o D20240131.</translation>
    </message>
    <message>
        <source>Reading {0}</source>
        <translation>Lettura di {0}</translation>
    </message>
    <message>
        <source>It could not be read ({0}).</source>
        <translation>Non si è potuto leggere ({0}).</translation>
    </message>
    <message>
        <source>Forecast report</source>
        <translation>Rapporto della previsione</translation>
    </message>
    <message>
        <source>The date that displacement and uncertainty are shown for</source>
        <translation>La data per cui si mostrano spostamento e incertezza</translation>
    </message>
    <message>
        <source>A4 portrait</source>
        <translation>A4 verticale</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 orizzontale</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Open the layout for editing</source>
        <translation>Apri il layout per modificarlo</translation>
    </message>
    <message>
        <source>Maps show</source>
        <translation>Le mappe mostrano</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Pagina</translation>
    </message>
    <message>
        <source>Make report</source>
        <translation>Crea rapporto</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>There is no forecast in this project.</source>
        <translation>In questo progetto non c&apos;è una previsione.</translation>
    </message>
    <message>
        <source>, not calibrated</source>
        <translation>, non calibrato</translation>
    </message>
    <message>
        <source>No time series is held: pick cells first to have their fans in the report.</source>
        <translation>Nessuna serie è tenuta: scegli prima delle celle per avere i loro ventagli nel rapporto.</translation>
    </message>
    <message>
        <source>{0} is ready; its layout is in Project &gt; Layouts.</source>
        <translation>{0} è pronto; il layout è in Progetto &gt; Layout.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>&amp;Run forecast</source>
        <translation>&amp;Avvia previsione</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Time series</source>
        <translation>Serie temporali</translation>
    </message>
    <message>
        <source>Click cells on the map to see their series and forecast</source>
        <translation>Clic su celle della mappa per vederne la serie e la previsione</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapporto…</translation>
    </message>
    <message>
        <source>Make a print layout and a PDF of the result</source>
        <translation>Crea un layout di stampa e un PDF del risultato</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>Avvio del motore</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Annullamento</translation>
    </message>
    <message>
        <source>Click a cell of the forecast on the map. Hold Ctrl, or tick Keep, to compare several.</source>
        <translation>Fai clic su una cella della previsione sulla mappa. Tieni Ctrl, o spunta Tieni, per confrontarne più d&apos;una.</translation>
    </message>
    <message>
        <source>Forecast time series</source>
        <translation>Serie temporali della previsione</translation>
    </message>
    <message>
        <source>No cell of a forecast lies there.</source>
        <translation>Lì non c&apos;è una cella di una previsione.</translation>
    </message>
    <message>
        <source>No cell of a forecast lies inside.</source>
        <translation>Dentro non c&apos;è una cella di una previsione.</translation>
    </message>
    <message>
        <source>Export time series</source>
        <translation>Esporta serie temporali</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Table (*.csv)</source>
        <translation>Immagine (*.png);;Disegno (*.svg);;Tabella (*.csv)</translation>
    </message>
    <message>
        <source>Pick cells</source>
        <translation>Scegli celle</translation>
    </message>
    <message>
        <source>Click cells on the map</source>
        <translation>Clic su celle della mappa</translation>
    </message>
    <message>
        <source>Mean of polygon</source>
        <translation>Media del poligono</translation>
    </message>
    <message>
        <source>Draw a polygon to see the mean of its cells</source>
        <translation>Disegna un poligono per vedere la media delle sue celle</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Tieni</translation>
    </message>
    <message>
        <source>Compare: keep earlier series when another is picked (or hold Ctrl)</source>
        <translation>Confronta: tieni le serie precedenti quando se ne sceglie un&apos;altra (o tieni Ctrl)</translation>
    </message>
    <message>
        <source>Count from issue date</source>
        <translation>Conta dall&apos;emissione</translation>
    </message>
    <message>
        <source>Start every series at 0 on the issue date, as the maps do</source>
        <translation>Inizia ogni serie da 0 alla data di emissione, come le mappe</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Svuota</translation>
    </message>
    <message>
        <source>Let all series go</source>
        <translation>Lascia andare tutte le serie</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Salvato {0}</translation>
    </message>
    <message>
        <source>mean of {0:,} cells</source>
        <translation>media di {0:,} celle</translation>
    </message>
    <message>
        <source>{0} could not be written ({1}). Choose another folder.</source>
        <translation>Non si è potuto scrivere {0} ({1}). Scegli un&apos;altra cartella.</translation>
    </message>
    <message>
        <source>Looking for Pythons</source>
        <translation>Ricerca dei Python</translation>
    </message>
    <message>
        <source>Setting up the engine</source>
        <translation>Configurazione del motore</translation>
    </message>
    <message>
        <source>Choose the folder of wheels.</source>
        <translation>Scegli la cartella dei wheel.</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Copia diagnostica</translation>
    </message>
    <message>
        <source>The internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>A folder of wheels, without a network</source>
        <translation>Una cartella di wheel, senza rete</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>Cartella dei wheel</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Mostra la cartella</translation>
    </message>
    <message>
        <source>See which Python can run the engine, or name one that has PyTorch already</source>
        <translation>Vedi quale Python può eseguire il motore, o indicane uno che ha già PyTorch</translation>
    </message>
    <message>
        <source>For a problem report; home folder and user name are left out</source>
        <translation>Per una segnalazione; senza cartella personale e nome utente</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>Looking at this computer</source>
        <translation>Esame di questo computer</translation>
    </message>
    <message>
        <source>Removing the engine</source>
        <translation>Rimozione del motore</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>It is ready: the network ran a forward pass in it.</source>
        <translation>È pronto: la rete vi ha eseguito un calcolo di prova.</translation>
    </message>
    <message>
        <source>Everything that was installed has been removed.</source>
        <translation>Tutto ciò che era installato è stato rimosso.</translation>
    </message>
    <message>
        <source>The engine</source>
        <translation>Il motore</translation>
    </message>
    <message>
        <source>Another Python</source>
        <translation>Un altro Python</translation>
    </message>
    <message>
        <source>A Python 3.11 to 3.14</source>
        <translation>Un Python da 3.11 a 3.14</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Nascondi</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>C&amp;hiudi</translation>
    </message>
    <message>
        <source>The work goes on; open this window again to see how far it is</source>
        <translation>Il lavoro continua; riapri questa finestra per vedere a che punto è</translation>
    </message>
    <message>
        <source>&amp;Python</source>
        <translation>&amp;Python</translation>
    </message>
    <message>
        <source>PyTorch &amp;build</source>
        <translation>Versione PyTorc&amp;h</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Da</translation>
    </message>
    <message>
        <source>Installs</source>
        <translation>Installa</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>In</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Rimuovi</translation>
    </message>
    <message>
        <source>O&amp;ther Pythons</source>
        <translation>Al&amp;tri Python</translation>
    </message>
    <message>
        <source>Remove the engine and free {0}?
MM-STT cannot run until it is set up again.</source>
        <translation>Rimuovere il motore e liberare {0}?
MM-STT non potrà lavorare finché non sarà riconfigurato.</translation>
    </message>
    <message>
        <source>Cancelled. Everything is as it was before.</source>
        <translation>Annullato. Tutto è come prima.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no Python of 64 bits.</source>
        <translation>&apos;{0}&apos; non è un Python a 64 bit.</translation>
    </message>
    <message>
        <source>PyTorch has no build for this kind of computer. The statistical baselines run all the same, with QGIS&apos;s own Python; or choose a Python that has PyTorch under Other Pythons.</source>
        <translation>Per questo tipo di computer non c&apos;è PyTorch. I metodi statistici di riferimento funzionano comunque, con il Python di QGIS; oppure scegli sotto Altri Python uno che ha PyTorch.</translation>
    </message>
    <message>
        <source>The engine is not set up yet</source>
        <translation>Il motore non è ancora configurato</translation>
    </message>
    <message>
        <source>The engine is damaged</source>
        <translation>Il motore è danneggiato</translation>
    </message>
    <message>
        <source>The engine is older than this plugin</source>
        <translation>Il motore è più vecchio di questo plugin</translation>
    </message>
    <message>
        <source>The engine is set up</source>
        <translation>Il motore è configurato</translation>
    </message>
    <message>
        <source>MM-STT needs PyTorch, in a Python of its own. Nothing is downloaded before you press Install, and nothing outside the folder named below is changed.</source>
        <translation>A MM-STT serve PyTorch, in un Python tutto suo. Nulla si scarica prima che tu prema Installa, e nulla cambia fuori dalla cartella indicata sotto.</translation>
    </message>
    <message>
        <source>Its Python is gone or was left half-built. Repair builds it anew; nothing outside the folder named below is changed.</source>
        <translation>Il suo Python non c&apos;è più o è rimasto a metà. Ripara lo ricostruisce; nulla cambia fuori dalla cartella indicata sotto.</translation>
    </message>
    <message>
        <source>It still works. Update builds a new one beside it and exchanges the two once the new one has passed its check.</source>
        <translation>Funziona ancora. Aggiorna ne costruisce uno nuovo accanto e li scambia quando il nuovo ha superato la prova.</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Installa</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>&amp;Ripara</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>&amp;Aggiorna</translation>
    </message>
    <message>
        <source>CPU, for every computer</source>
        <translation>CPU, per ogni computer</translation>
    </message>
    <message>
        <source>CUDA, for the NVIDIA card found here</source>
        <translation>CUDA, per la scheda NVIDIA trovata qui</translation>
    </message>
    <message>
        <source>Each package is checked against its SHA-256.</source>
        <translation>Ogni pacchetto è verificato con il suo SHA-256.</translation>
    </message>
    <message>
        <source>with CUDA</source>
        <translation>con CUDA</translation>
    </message>
    <message>
        <source>for the CPU</source>
        <translation>per la CPU</translation>
    </message>
    <message>
        <source>nothing to download</source>
        <translation>nulla da scaricare</translation>
    </message>
    <message>
        <source>PyPI, the Python Package Index</source>
        <translation>PyPI, l&apos;indice dei pacchetti Python</translation>
    </message>
    <message>
        <source>Fetching the installer</source>
        <translation>Scaricamento dell&apos;installatore</translation>
    </message>
    <message>
        <source>Making an empty environment</source>
        <translation>Creazione di un ambiente vuoto</translation>
    </message>
    <message>
        <source>Downloading and unpacking</source>
        <translation>Scaricamento ed estrazione</translation>
    </message>
    <message>
        <source>Preparing the files for a quick start</source>
        <translation>Preparazione dei file per un avvio rapido</translation>
    </message>
    <message>
        <source>Checking it with a forward pass</source>
        <translation>Prova con un calcolo della rete</translation>
    </message>
    <message>
        <source>Putting it in place</source>
        <translation>Messa a posto</translation>
    </message>
    <message>
        <source>Waiting for a forecast to end</source>
        <translation>In attesa che finisca una previsione</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Rimozione</translation>
    </message>
    <message>
        <source>Built {0} with Python {1}; it occupies {2}. Repair builds it anew and exchanges the two once the new one has passed its check.</source>
        <translation>Costruito {0} con Python {1}; occupa {2}. Ripara lo ricostruisce e li scambia quando il nuovo ha superato la prova.</translation>
    </message>
    <message>
        <source>{0}PyTorch {1} {2}, NumPy, safetensors and {3} packages that PyTorch needs; by means of uv {4}</source>
        <translation>{0}PyTorch {1} {2}, NumPy, safetensors e {3} pacchetti che servono a PyTorch; per mezzo di uv {4}</translation>
    </message>
    <message>
        <source>{0}, about {1} on disk{2}</source>
        <translation>{0}, circa {1} su disco{2}</translation>
    </message>
    <message>
        <source>Python from uv&apos;s publisher on GitHub</source>
        <translation>Python dall&apos;editore di uv su GitHub</translation>
    </message>
    <message>
        <source>Python {0}, </source>
        <translation>Python {0}, </translation>
    </message>
    <message>
        <source>about {0} to download</source>
        <translation>circa {0} da scaricare</translation>
    </message>
    <message>
        <source> ({0} free)</source>
        <translation> ({0} liberi)</translation>
    </message>
    <message>
        <source>The folder of wheels. {0}</source>
        <translation>La cartella dei wheel. {0}</translation>
    </message>
    <message>
        <source>PyTorch&apos;s own index</source>
        <translation>l&apos;indice proprio di PyTorch</translation>
    </message>
    <message>
        <source>the sources that this computer names in {0}</source>
        <translation>le fonti che questo computer indica in {0}</translation>
    </message>
    <message>
        <source>Python {0} of its own, downloaded by uv (recommended)</source>
        <translation>Un Python {0} proprio, scaricato da uv (consigliato)</translation>
    </message>
    <message>
        <source>Python {0} of this computer, {1}</source>
        <translation>Python {0} di questo computer, {1}</translation>
    </message>
    <message>
        <source>The area is not a polygon.</source>
        <translation>L&apos;area non è un poligono.</translation>
    </message>
    <message>
        <source>The area is an empty polygon.</source>
        <translation>L&apos;area è un poligono vuoto.</translation>
    </message>
    <message>
        <source>The area is {0:.0f} m x {1:.0f} m, smaller than one cell of {2:.0f} m. Choose a larger area.</source>
        <translation>L&apos;area è di {0:.0f} m x {1:.0f} m, meno di una cella di {2:.0f} m. Scegline una più grande.</translation>
    </message>
    <message>
        <source>The area is {0:.0f} km x {1:.0f} km. Choose one of at most {2:.0f} km, or forecast it in parts.</source>
        <translation>L&apos;area è di {0:.0f} km x {1:.0f} km. Scegline una di al massimo {2:.0f} km, o prevedila a parti.</translation>
    </message>
    <message>
        <source>The area has {0:,} corners. Simplify it to at most {1:,}.</source>
        <translation>L&apos;area ha {0:,} vertici. Semplificala a {1:,} al massimo.</translation>
    </message>
    <message>
        <source>The layer &apos;{0}&apos; holds no polygon.</source>
        <translation>Il layer &apos;{0}&apos; non contiene poligoni.</translation>
    </message>
    <message>
        <source>Backtest forecasts of an area</source>
        <translation>Verifica retrospettiva delle previsioni di un&apos;area</translation>
    </message>
    <message>
        <source>Measure how well each model would have forecast the past of this area.</source>
        <translation>Misura quanto bene ogni modello avrebbe previsto il passato di quest&apos;area.</translation>
    </message>
    <message>
        <source>
&lt;p&gt;Cuts the record of your area at several earlier dates, forecasts from each with every model, and compares
with what was then measured. Gives error (RMSE, CRPS) and the coverage of the intervals per lead time, against
simple baselines.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;honest&lt;/b&gt; hides everything after each origin. &lt;b&gt;leaky&lt;/b&gt; repeats the common mistake of letting the model see
statistics of the whole record; it is there to show how much that flatters, and its figures must not be quoted as
accuracy.&lt;/p&gt;
&lt;p&gt;Writes JSON, a Markdown table and an HTML page.&lt;/p&gt;
</source>
        <translation>
&lt;p&gt;Taglia la serie della tua area a diverse date precedenti, prevede da ognuna con ogni modello e confronta con ciò
che poi è stato misurato. Dà l&apos;errore (RMSE, CRPS) e la copertura degli intervalli per ogni anticipo, accanto a
metodi di riferimento semplici.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;honest&lt;/b&gt; nasconde tutto ciò che segue ogni data di emissione. &lt;b&gt;leaky&lt;/b&gt; ripete l&apos;errore comune di mostrare
al modello statistiche dell&apos;intera serie; serve a far vedere quanto questo abbellisce, e i suoi numeri non vanno
citati come accuratezza.&lt;/p&gt;
&lt;p&gt;Scrive JSON, una tabella Markdown e una pagina HTML.&lt;/p&gt;
</translation>
    </message>
    <message>
        <source>Models to compare; mmstt needs PyTorch.</source>
        <translation>Modelli da confrontare; mmstt richiede PyTorch.</translation>
    </message>
    <message>
        <source>Months after each origin, separated by commas.</source>
        <translation>Mesi dopo ogni origine, separati da virgole.</translation>
    </message>
    <message>
        <source>Tables go here.</source>
        <translation>Le tabelle vanno qui.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelli</translation>
    </message>
    <message>
        <source>Origins</source>
        <translation>Origini</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocollo</translation>
    </message>
    <message>
        <source>Backtest table</source>
        <translation>Tabella della verifica</translation>
    </message>
    <message>
        <source>Figures (JSON)</source>
        <translation>Cifre (JSON)</translation>
    </message>
    <message>
        <source>Table (Markdown)</source>
        <translation>Tabella (Markdown)</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Annullato. Non è stato scritto nulla.</translation>
    </message>
    <message>
        <source>Backtest</source>
        <translation>Verifica retrospettiva</translation>
    </message>
    <message>
        <source>No Python was found that could run the engine. Open Plugins &gt; MM-STT Ground Motion Forecast &gt; Set up the engine, and install it or choose a Python there.</source>
        <translation>Non è stato trovato un Python che possa eseguire il motore. Apri Plugin &gt; MM-STT Previsione del moto del suolo &gt; Configura il motore, e installalo o scegli lì un Python.</translation>
    </message>
    <message>
        <source>Ground motion</source>
        <translation>Moto del suolo</translation>
    </message>
    <message>
        <source>The disk refused: {}{}. Choose another output folder, or close the layers that use these files.</source>
        <translation>Il disco ha rifiutato: {}{}. Scegli un&apos;altra cartella di uscita, o chiudi i layer che usano questi file.</translation>
    </message>
    <message>
        <source>Device: {}{}</source>
        <translation>Dispositivo: {}{}</translation>
    </message>
    <message>
        <source>Forecast ground displacement</source>
        <translation>Previsione dello spostamento del suolo</translation>
    </message>
    <message>
        <source>Forecast displacement with a 90 % interval from EGMS time series.</source>
        <translation>Prevede lo spostamento con un intervallo al 90 % dalle serie EGMS.</translation>
    </message>
    <message>
        <source>This is a statistical baseline, not MM-STT.</source>
        <translation>Questo è un metodo statistico di riferimento, non MM-STT.</translation>
    </message>
    <message>
        <source>Sampling elevation, geology and soil</source>
        <translation>Campionamento di quota, geologia e suolo</translation>
    </message>
    <message>
        <source>The issue date {} is before the first radar satellites. Choose a later day.</source>
        <translation>La data di emissione {} precede i primi satelliti radar. Scegli un giorno successivo.</translation>
    </message>
    <message>
        <source>The issue date {} lies in the future. Leave it empty to use the last acquisition.</source>
        <translation>La data di emissione {} è nel futuro. Lasciala vuota per usare l&apos;ultima acquisizione.</translation>
    </message>
    <message>
        <source>{}: known for {} of the area</source>
        <translation>{}: noto per {} dell&apos;area</translation>
    </message>
    <message>
        <source>The {} layer does not cover the area and is not used.</source>
        <translation>Il layer per {} non copre l&apos;area e non viene usato.</translation>
    </message>
    <message>
        <source>The maps could not be added to the project: {}</source>
        <translation>Non si è potuto aggiungere le mappe al progetto: {}</translation>
    </message>
    <message>
        <source>EGMS files as downloaded (zip or CSV), or point series of other sources. Several files must be of one kind: neighbouring tiles, or bursts of one track. Up and East need separate runs.</source>
        <translation>File EGMS come scaricati (zip o CSV), o serie di punti di altra origine. Più file devono essere dello stesso tipo: riquadri vicini, o burst di una traccia. Up ed East richiedono esecuzioni separate.</translation>
    </message>
    <message>
        <source>Point layers of the project whose fields are named by dates, such as 20200103 or D20200103; values in mm or m.</source>
        <translation>Layer di punti del progetto i cui campi hanno per nome una data, come 20200103 o D20200103; valori in mm o m.</translation>
    </message>
    <message>
        <source>Only cells inside this box are used; any coordinate system. Without extent and area, all cells are.</source>
        <translation>Si usano solo le celle in questo rettangolo; qualsiasi sistema di coordinate. Senza estensione e area si usano tutte.</translation>
    </message>
    <message>
        <source>A polygon as text, such as POLYGON((...)) [EPSG:4326]. Without a coordinate system, the project&apos;s is taken.</source>
        <translation>Un poligono come testo, per esempio POLYGON((...)) [EPSG:4326]. Senza sistema di coordinate vale quello del progetto.</translation>
    </message>
    <message>
        <source>Only cells inside these polygons are used; inside the selected ones when some are selected.</source>
        <translation>Si usano solo le celle in questi poligoni; in quelli selezionati, se ce ne sono.</translation>
    </message>
    <message>
        <source>Rasters, points, forecast.npz and forecast.json go here; an earlier forecast in it is replaced.</source>
        <translation>Qui vanno raster, punti, forecast.npz e forecast.json; una previsione precedente in essa viene sostituita.</translation>
    </message>
    <message>
        <source>A terrain model; slope is derived from it.</source>
        <translation>Un modello del terreno; la pendenza ne viene derivata.</translation>
    </message>
    <message>
        <source>As one group with styles and dates. qgis_process never adds layers.</source>
        <translation>Come un gruppo con stili e date. qgis_process non aggiunge mai layer.</translation>
    </message>
    <message>
        <source>Classes of the ground; unknown outside the layer.</source>
        <translation>Classi del terreno; fuori dal layer ignote.</translation>
    </message>
    <message>
        <source>The field that holds the class, for polygons.</source>
        <translation>Il campo con la classe, per i poligoni.</translation>
    </message>
    <message>
        <source>EGMS files (zip or CSV)</source>
        <translation>File EGMS (zip o CSV)</translation>
    </message>
    <message>
        <source>Point layers with date fields</source>
        <translation>Layer di punti con campi data</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Estensione</translation>
    </message>
    <message>
        <source>Area polygon (WKT)</source>
        <translation>Poligono dell&apos;area (WKT)</translation>
    </message>
    <message>
        <source>Area polygon layer</source>
        <translation>Layer poligonale dell&apos;area</translation>
    </message>
    <message>
        <source>Weights file</source>
        <translation>File dei pesi</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punti</translation>
    </message>
    <message>
        <source>Record (JSON)</source>
        <translation>Registro (JSON)</translation>
    </message>
    <message>
        <source>Kind of forecast</source>
        <translation>Tipo di previsione</translation>
    </message>
    <message>
        <source>Elevation (m)</source>
        <translation>Quota (m)</translation>
    </message>
    <message>
        <source>Add the maps to the project</source>
        <translation>Aggiungi le mappe al progetto</translation>
    </message>
    <message>
        <source>{} (polygons or class raster)</source>
        <translation>{} (poligoni o raster di classi)</translation>
    </message>
    <message>
        <source>{} class field</source>
        <translation>Campo di classe: {}</translation>
    </message>
    <message>
        <source>No data was given. Choose EGMS files or point layers.</source>
        <translation>Nessun dato indicato. Scegli file EGMS o layer di punti.</translation>
    </message>
    <message>
        <source>The extent and the area polygon do not overlap. Leave one of them empty.</source>
        <translation>L&apos;estensione e il poligono dell&apos;area non si sovrappongono. Lascia vuoto uno dei due.</translation>
    </message>
    <message>
        <source>The area polygon cannot be read. Write it as POLYGON((x y, ...)) [EPSG:4326].</source>
        <translation>Il poligono dell&apos;area non si può leggere. Scrivilo come POLYGON((x y, ...)) [EPSG:4326].</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is a file, not a folder. Choose another output folder.</source>
        <translation>&apos;{}&apos; è un file, non una cartella. Scegli un&apos;altra cartella di uscita.</translation>
    </message>
    <message>
        <source>The folder &apos;{}&apos; cannot be written to. Choose another output folder.</source>
        <translation>Nella cartella &apos;{}&apos; non si può scrivere. Scegli un&apos;altra cartella di uscita.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is a folder. Choose the zip or CSV files in it.</source>
        <translation>&apos;{}&apos; è una cartella. Scegli i file zip o CSV al suo interno.</translation>
    </message>
    <message>
        <source>The file &apos;{}&apos; does not exist.</source>
        <translation>Il file &apos;{}&apos; non esiste.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a point layer.</source>
        <translation>&apos;{}&apos; non è un layer di punti.</translation>
    </message>
    <message>
        <source>The layer &apos;{}&apos; has no point inside the area.</source>
        <translation>Il layer &apos;{}&apos; non ha punti nell&apos;area.</translation>
    </message>
    <message>
        <source>Looking for a Python that can run the engine</source>
        <translation>Ricerca di un Python che possa eseguire il motore</translation>
    </message>
    <message>
        <source>The run failed. See the log.</source>
        <translation>L&apos;esecuzione è fallita. Vedi il registro.</translation>
    </message>
    <message>
        <source>The layer &apos;{0}&apos; has {1} fields named by a date. Choose a layer with fields such as 20200103 or D20200103.</source>
        <translation>Il layer &apos;{0}&apos; ha {1} campi con una data per nome. Scegli un layer con campi come 20200103 o D20200103.</translation>
    </message>
    <message>
        <source>The layer &apos;{0}&apos; was opened without its header row, so its dates are lost. Give the file itself as input instead.</source>
        <translation>Il layer &apos;{0}&apos; è stato aperto senza la riga d&apos;intestazione, perciò le sue date sono perse. Indica il file stesso come ingresso.</translation>
    </message>
    <message>
        <source>The layer &apos;{0}&apos; has no coordinate system. Set it in the layer&apos;s properties.</source>
        <translation>Il layer &apos;{0}&apos; non ha un sistema di coordinate. Impostalo nelle proprietà del layer.</translation>
    </message>
    <message>
        <source>The raster &apos;{0}&apos; is not a file. Save it as GeoTIFF and choose that.</source>
        <translation>Il raster &apos;{0}&apos; non è un file. Salvalo come GeoTIFF e scegli quello.</translation>
    </message>
    <message>
        <source>The raster &apos;{0}&apos; has no coordinate system. Set it in the layer&apos;s properties.</source>
        <translation>Il raster &apos;{0}&apos; non ha un sistema di coordinate. Impostalo nelle proprietà del layer.</translation>
    </message>
    <message>
        <source>The {0} layer must be polygons or a raster.</source>
        <translation>Il layer per {0} deve essere di poligoni o un raster.</translation>
    </message>
    <message>
        <source>The {0} layer &apos;{1}&apos; needs the field that holds the class; it has no field {2}.</source>
        <translation>Il layer &apos;{1}&apos; per {0} richiede il campo con la classe; non ha un campo {2}.</translation>
    </message>
    <message>
        <source>The {0} layer &apos;{1}&apos; needs the field that holds the class.</source>
        <translation>Il layer &apos;{1}&apos; per {0} richiede il campo con la classe.</translation>
    </message>
    <message>
        <source>MM-STT ground motion forecast</source>
        <translation>MM-STT Previsione del moto del suolo</translation>
    </message>
    <message>
        <source>Read EGMS file as point layer</source>
        <translation>Leggi un file EGMS come layer di punti</translation>
    </message>
    <message>
        <source>Turn EGMS zip or CSV files into a point layer with one field per date.</source>
        <translation>Trasforma file EGMS zip o CSV in un layer di punti con un campo per data.</translation>
    </message>
    <message>
        <source>
&lt;p&gt;Reads EGMS files as downloaded (zip or CSV, Basic, Calibrated and Ortho, every release) into a point layer with one
number field per acquisition (DYYYYMMDD, mm), the point&apos;s id and its mean velocity in mm/yr, coloured by velocity.&lt;/p&gt;
&lt;p&gt;The velocity is fitted here, by a straight line through all dates of the file. Other statistic columns of the file
are not read. Missing values are NULL.&lt;/p&gt;
&lt;p&gt;&lt;i&gt;Generated using European Union&apos;s Copernicus Land Monitoring Service information.&lt;/i&gt;&lt;/p&gt;
</source>
        <translation>
&lt;p&gt;Legge file EGMS come scaricati (zip o CSV, Basic, Calibrated e Ortho, ogni edizione) in un layer di punti con un
campo numerico per acquisizione (DYYYYMMDD, mm), l&apos;identificativo del punto e la sua velocità media in mm/anno,
colorato secondo la velocità.&lt;/p&gt;
&lt;p&gt;La velocità è stimata qui, con una retta attraverso tutte le date del file. Le altre colonne statistiche del file
non vengono lette. I valori mancanti sono NULL.&lt;/p&gt;
&lt;p&gt;&lt;i&gt;Generated using European Union&apos;s Copernicus Land Monitoring Service information.&lt;/i&gt;&lt;/p&gt;
</translation>
    </message>
    <message>
        <source>Only points inside this box are read; any coordinate system.</source>
        <translation>Si leggono solo i punti in questo rettangolo; qualsiasi sistema di coordinate.</translation>
    </message>
    <message>
        <source>{} points, {} dates, component {}</source>
        <translation>{} punti, {} date, componente {}</translation>
    </message>
    <message>
        <source>The chart needs matplotlib. On Debian and Ubuntu install python3-matplotlib, then start QGIS again.</source>
        <translation>Il grafico richiede matplotlib. Su Debian e Ubuntu installa python3-matplotlib, poi riavvia QGIS.</translation>
    </message>
    <message>
        <source>fan of a mean: the cells&apos; fans averaged, so wider than needed</source>
        <translation>ventaglio di una media: media dei ventagli delle celle, quindi più largo del necessario</translation>
    </message>
    <message>
        <source>not calibrated</source>
        <translation>non calibrato</translation>
    </message>
    <message>
        <source>{0} displacement, mm</source>
        <translation>Spostamento {0}, mm</translation>
    </message>
    <message>
        <source> · counted from {0}</source>
        <translation> · contato dal {0}</translation>
    </message>
    <message>
        <source>negative: {0}{1}{2}</source>
        <translation>negativo: {0}{1}{2}</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>osservato</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>issued {0}</source>
        <translation>emesso {0}</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>riferimento</translation>
    </message>
    <message>
        <source>{0} lacks {1}: it was written by another version.</source>
        <translation>In {0} manca {1}: è stato scritto da un&apos;altra versione.</translation>
    </message>
    <message>
        <source>{0} is missing: this folder holds no finished forecast.</source>
        <translation>Manca {0}: in questa cartella non c&apos;è una previsione finita.</translation>
    </message>
    <message>
        <source>The forecast in {0} cannot be read ({1}).</source>
        <translation>La previsione in {0} non si può leggere ({1}).</translation>
    </message>
    <message>
        <source>Not calibrated</source>
        <translation>Non calibrato</translation>
    </message>
    <message>
        <source>Displacement</source>
        <translation>Spostamento</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Incertezza</translation>
    </message>
    <message>
        <source>90 % half width</source>
        <translation>90 %, semiampiezza</translation>
    </message>
    <message>
        <source>Exceedance</source>
        <translation>Superamento</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>Velocità</translation>
    </message>
    <message>
        <source>Support by the data</source>
        <translation>Sostegno dei dati</translation>
    </message>
    <message>
        <source>How well the input supports the forecast of each cell, 0 (not) to 1 (fully).</source>
        <translation>Quanto i dati sostengono la previsione di ogni cella, da 0 (per niente) a 1 (del tutto).</translation>
    </message>
    <message>
        <source>Coverage was not measured for these dates: read them as a sketch.</source>
        <translation>Per queste date la copertura non è stata misurata: leggile come uno schizzo.</translation>
    </message>
    <message>
        <source>Maps (one at a time)</source>
        <translation>Mappe (una alla volta)</translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation>dal {0}</translation>
    </message>
    <message>
        <source>Forecast cells as points: velocity, mm/yr, and median displacement per date, mm.</source>
        <translation>Celle previste come punti: velocità, mm/anno, e spostamento mediano per data, mm.</translation>
    </message>
    <message>
        <source>No map was found in {0}: was the forecast written without rasters?</source>
        <translation>Nessuna mappa trovata in {0}: la previsione è stata scritta senza raster?</translation>
    </message>
    <message>
        <source>narrow</source>
        <translation>stretto</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>largo</translation>
    </message>
    <message>
        <source>never</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>certo</translation>
    </message>
    <message>
        <source>Measured coverage of the 90 % interval in the backtest of this area: </source>
        <translation>Copertura misurata dell&apos;intervallo al 90 % nella verifica di quest&apos;area: </translation>
    </message>
    <message>
        <source>not measured.</source>
        <translation>non misurata.</translation>
    </message>
    <message>
        <source>{0} months: {1:.0f} %</source>
        <translation>{0} mesi: {1:.0f} %</translation>
    </message>
    <message>
        <source>Sources: </source>
        <translation>Fonti: </translation>
    </message>
    <message>
        <source>Issue date: {0}</source>
        <translation>Data di emissione: {0}</translation>
    </message>
    <message>
        <source>Model: {0}</source>
        <translation>Modello: {0}</translation>
    </message>
    <message>
        <source>, weights SHA-256 {0}</source>
        <translation>, pesi SHA-256 {0}</translation>
    </message>
    <message>
        <source>No time series was held when this report was made.</source>
        <translation>Nessuna serie era tenuta quando è stato creato questo rapporto.</translation>
    </message>
    <message>
        <source>The maps of this forecast are not in the project. Add them again, then make the report.</source>
        <translation>Le mappe di questa previsione non sono nel progetto. Aggiungile di nuovo, poi crea il rapporto.</translation>
    </message>
    <message>
        <source>Half width of the 90 % interval, mm</source>
        <translation>Semiampiezza dell&apos;intervallo al 90 %, mm</translation>
    </message>
    <message>
        <source>Forecast velocity, mm/yr</source>
        <translation>Velocità prevista, mm/anno</translation>
    </message>
    <message>
        <source>How earlier forecasts of this area did (backtest)</source>
        <translation>Come sono andate le previsioni passate di quest&apos;area (verifica)</translation>
    </message>
    <message>
        <source>The pages could not be set to A4.</source>
        <translation>Non si è potuto impostare le pagine su A4.</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>Come è stata fatta</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>Come si legge</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limiti</translation>
    </message>
    <message>
        <source>Data, model, software</source>
        <translation>Dati, modello, software</translation>
    </message>
    <message>
        <source>How often the interval held</source>
        <translation>Quanto spesso l&apos;intervallo ha tenuto</translation>
    </message>
    <message>
        <source>The PDF could not be written to {0}. Choose another folder, or close the file.</source>
        <translation>Non si è potuto scrivere il PDF in {0}. Scegli un&apos;altra cartella, o chiudi il file.</translation>
    </message>
    <message>
        <source>Displacement since {0}, mm</source>
        <translation>Spostamento dal {0}, mm</translation>
    </message>
    <message>
        <source>The PDF could not be written to {0} ({1}).</source>
        <translation>Non si è potuto scrivere il PDF in {0} ({1}).</translation>
    </message>
    <message>
        <source>Page {0} of 2</source>
        <translation>Pagina {0} di 2</translation>
    </message>
    <message>
        <source>The record of this area was too short to try the method on its own past.</source>
        <translation>La serie di quest&apos;area era troppo breve per provare il metodo sul suo passato.</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Anticipo</translation>
    </message>
    <message>
        <source>Best baseline</source>
        <translation>Miglior riferimento</translation>
    </message>
    <message>
        <source>80 % held</source>
        <translation>80 % tenuto</translation>
    </message>
    <message>
        <source>90 % held</source>
        <translation>90 % tenuto</translation>
    </message>
    <message>
        <source>The forecast continues past motion. It cannot foresee earthquakes, collapses, new works or new pumping.</source>
        <translation>La previsione prosegue il moto passato. Non può prevedere terremoti, crolli, nuove opere o nuovi emungimenti.</translation>
    </message>
    <message>
        <source>One value stands for a whole cell; single buildings can move otherwise.</source>
        <translation>Un valore vale per un&apos;intera cella; singoli edifici possono muoversi altrimenti.</translation>
    </message>
    <message>
        <source>Ground displacement forecast: {0}</source>
        <translation>Previsione dello spostamento del suolo: {0}</translation>
    </message>
    <message>
        <source>{0} component  ·  issued {1}  ·  maps show {2} ({3} {4} ahead{5})</source>
        <translation>Componente {0}  ·  emessa {1}  ·  le mappe mostrano {2} ({3} {4} di anticipo{5})</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mese</translation>
    </message>
    <message>
        <source>median, in 9 of 10 cells</source>
        <translation>mediana, in 9 celle su 10</translation>
    </message>
    <message>
        <source>90 % interval of a typical cell</source>
        <translation>90 %, cella tipica</translation>
    </message>
    <message>
        <source>Every cell&apos;s past motion ({0} dates, {1} to {2}) was continued by {3}; nothing measured after the issue date was used. The same method was run from earlier dates of this area and compared with what then happened; the intervals were widened or narrowed until they held as often as they say. Maps show the median and the 90 % interval: one cell in ten is expected to end outside its interval.</source>
        <translation>Il moto passato di ogni cella ({0} date, {1} – {2}) è proseguito da {3}, senza dati dopo la data di emissione. Lo stesso metodo, da date precedenti, è stato confrontato con ciò che poi è accaduto; così si è regolata la larghezza degli intervalli, perché tengano quanto dicono. Le mappe mostrano mediana e intervallo al 90 %: una cella su dieci è attesa fuori.</translation>
    </message>
    <message>
        <source>{0} A cell at {1}5 mm with a half width of 4 mm is expected between {2}9 and {3}1 mm on {4}, nine times in ten. Where the half width is larger than the displacement, even the direction is open.</source>
        <translation>{0} Una cella con {1}5 mm e semiampiezza di 4 mm è attesa tra {2}9 e {3}1 mm il {4}, nove volte su dieci. Dove la semiampiezza supera lo spostamento, anche la direzione è incerta.</translation>
    </message>
    <message>
        <source> Displacement counts from the issue date, relative to the reference of the input data.</source>
        <translation> Lo spostamento si conta dalla data di emissione, rispetto al riferimento dei dati d&apos;ingresso.</translation>
    </message>
    <message>
        <source>at any lead</source>
        <translation>a ogni anticipo</translation>
    </message>
    <message>
        <source>The 90 % interval held, at {0} of past values.</source>
        <translation>L&apos;intervallo al 90 % ha tenuto per {0} dei valori passati.</translation>
    </message>
    <message>
        <source> on {0}</source>
        <translation> su {0}</translation>
    </message>
    <message>
        <source>Data: {0}.</source>
        <translation>Dati: {0}.</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>non registrato</translation>
    </message>
    <message>
        <source>Software: {0}{1}.</source>
        <translation>Software: {0}{1}.</translation>
    </message>
    <message>
        <source>cells of {0:.0f} m</source>
        <translation>celle di {0:.0f} m</translation>
    </message>
    <message>
        <source>{0} to {1} mm</source>
        <translation>{0} … {1} mm</translation>
    </message>
    <message>
        <source>±{0:.1f} mm</source>
        <translation>±{0:.1f} mm</translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation>dopo il {0}</translation>
    </message>
    <message>
        <source>Coverage {0} could not be checked against this area&apos;s past: read those dates as a sketch.</source>
        <translation>La copertura {0} non si è potuta verificare sul passato di quest&apos;area: leggi quelle date come uno schizzo.</translation>
    </message>
    <message>
        <source>of cells likely to pass {0:.0f} mm</source>
        <translation>celle forse oltre {0:.0f} mm</translation>
    </message>
    <message>
        <source>, weights {0}</source>
        <translation>, pesi {0}</translation>
    </message>
    <message>
        <source>{0} ({1} months): median {2}, 90 % from {3} to {4}</source>
        <translation>{0} ({1} mesi): mediana {2}, 90 % da {3} a {4}</translation>
    </message>
    <message>
        <source>backtest at {0} {1}: RMSE {2} mm{3}</source>
        <translation>verifica a {0} {1}: RMSE {2} mm{3}</translation>
    </message>
    <message>
        <source>{0}: observed {1}</source>
        <translation>{0}: osservato {1}</translation>
    </message>
    <message>
        <source>{0}; not calibrated</source>
        <translation>{0}; non calibrato</translation>
    </message>
    <message>
        <source>, 90 % interval held {0:.0f} %</source>
        <translation>, l&apos;intervallo al 90 % ha tenuto {0:.0f} %</translation>
    </message>
    <message>
        <source>mean of {0:,} cells around {1}</source>
        <translation>media di {0:,} celle intorno a {1}</translation>
    </message>
    <message>
        <source>weak: treat as a guess</source>
        <translation>debole: leggilo come ipotesi</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>discreto</translation>
    </message>
    <message>
        <source>good</source>
        <translation>buono</translation>
    </message>
    <message>
        <source>&lt; {0} mm/yr {1}</source>
        <translation>&lt; {0} mm/anno {1}</translation>
    </message>
    <message>
        <source>&gt; {0} mm/yr {1}</source>
        <translation>&gt; {0} mm/anno {1}</translation>
    </message>
    <message>
        <source>{0} to {1} mm/yr</source>
        <translation>da {0} a {1} mm/anno</translation>
    </message>
    <message>
        <source>statistical baseline</source>
        <translation>metodo statistico di riferimento</translation>
    </message>
    <message>
        <source>subsidence</source>
        <translation>subsidenza</translation>
    </message>
    <message>
        <source>westward</source>
        <translation>verso ovest</translation>
    </message>
    <message>
        <source>away from satellite</source>
        <translation>lontano dal satellite</translation>
    </message>
    <message>
        <source>uplift</source>
        <translation>sollevamento</translation>
    </message>
    <message>
        <source>eastward</source>
        <translation>verso est</translation>
    </message>
    <message>
        <source>towards satellite</source>
        <translation>verso il satellite</translation>
    </message>
    <message>
        <source>away</source>
        <translation>lontano</translation>
    </message>
    <message>
        <source>towards</source>
        <translation>verso</translation>
    </message>
    <message>
        <source>last value</source>
        <translation>ultimo valore</translation>
    </message>
    <message>
        <source>60-day mean</source>
        <translation>media di 60 giorni</translation>
    </message>
    <message>
        <source>linear + seasonal</source>
        <translation>lineare + stagionale</translation>
    </message>
    <message>
        <source>damped trend</source>
        <translation>tendenza smorzata</translation>
    </message>
    <message>
        <source>ridge regression</source>
        <translation>regressione ridge</translation>
    </message>
    <message>
        <source>Negative is {0}, positive is {1}.</source>
        <translation>Negativo è {0}, positivo è {1}.</translation>
    </message>
    <message>
        <source>{0} {1}, issued {2}</source>
        <translation>{0} {1}, emessa {2}</translation>
    </message>
    <message>
        <source>unknown model</source>
        <translation>modello sconosciuto</translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation> e altri {0}</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guida</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>To the first page</source>
        <translation>Alla prima pagina</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>To the page before</source>
        <translation>Alla pagina precedente</translation>
    </message>
    <message>
        <source>1 held time series goes into the report.</source>
        <translation>1 serie tenuta va nel rapporto.</translation>
    </message>
    <message>
        <source>{0} held time series go into the report.</source>
        <translation>{0} serie tenute vanno nel rapporto.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aiuto</translation>
    </message>
    <message>
        <source>Open the user guide: how to start, how to read the maps</source>
        <translation>Apri la guida: come iniziare, come leggere le mappe</translation>
    </message>
    <message>
        <source>spatial Gaussian process</source>
        <translation>processo gaussiano spaziale</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Esporta…</translation>
    </message>
    <message>
        <source>Save as PNG, SVG or CSV</source>
        <translation>Salva come PNG, SVG o CSV</translation>
    </message>
    <message>
        <source>MM-STT cannot run here, so a statistical baseline runs instead.</source>
        <translation>MM-STT qui non può lavorare, quindi lavora un metodo statistico di riferimento.</translation>
    </message>
    <message>
        <source>No Python on this computer can run the engine. Set up the engine first.</source>
        <translation>Nessun Python di questo computer può eseguire il motore. Prima configura il motore.</translation>
    </message>
    <message>
        <source>No device works: {0}.</source>
        <translation>Nessun dispositivo funziona: {0}.</translation>
    </message>
    <message>
        <source>Ready: MM-STT runs with {0} ({1}).</source>
        <translation>Pronto: MM-STT lavora con: {0} ({1}).</translation>
    </message>
    <message>
        <source>Starting {0}</source>
        <translation>Avvio: {0}</translation>
    </message>
    <message>
        <source>{0} does not load ({1}).</source>
        <translation>{0} non si carica ({1}).</translation>
    </message>
    <message>
        <source>Only the statistical baselines can run here, MM-STT cannot.</source>
        <translation>Qui possono lavorare solo i metodi statistici di riferimento, MM-STT no.</translation>
    </message>
    <message>
        <source>{0}:</source>
        <translation>{0}:</translation>
    </message>
    <message>
        <source>Waiting for another run to finish</source>
        <translation>In attesa che finisca un altro calcolo</translation>
    </message>
    <message>
        <source>No weights come with this version.</source>
        <translation>Questa versione non contiene pesi.</translation>
    </message>
    <message>
        <source>It cannot forecast.</source>
        <translation>Non può prevedere.</translation>
    </message>
    <message>
        <source>{0} is not installed.</source>
        <translation>{0} non è installato.</translation>
    </message>
    <message>
        <source>{0} is not installed, though the user&apos;s own packages, hidden from an isolated Python, hold a copy.</source>
        <translation>{0} non è installato, benché i pacchetti propri dell&apos;utente, nascosti a un Python isolato, ne contengano una copia.</translation>
    </message>
    <message>
        <source>reason unknown</source>
        <translation>motivo sconosciuto</translation>
    </message>
    <message>
        <source>The device failed ({0}). The run is repeated on the CPU.</source>
        <translation>Il dispositivo ha fallito ({0}). Il calcolo si ripete sulla CPU.</translation>
    </message>
    <message>
        <source>No Python on this computer can run the engine.</source>
        <translation>Nessun Python di questo computer può eseguire il motore.</translation>
    </message>
    <message>
        <source>Open the engine settings and set it up.</source>
        <translation>Apri le impostazioni del motore e configuralo.</translation>
    </message>
    <message>
        <source>The engine reported an error without a text.</source>
        <translation>Il motore ha segnalato un errore senza testo.</translation>
    </message>
    <message>
        <source>The engine needed more than {0:.0f} s and was stopped.</source>
        <translation>Il motore ha impiegato più di {0:.0f} s ed è stato fermato.</translation>
    </message>
    <message>
        <source>The engine was silent for {0:.0f} s and was stopped.</source>
        <translation>Il motore ha taciuto per {0:.0f} s ed è stato fermato.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Il disco è pieno.</translation>
    </message>
    <message>
        <source>Free some space and press the button again; what was downloaded so far is kept.</source>
        <translation>Libera spazio e premi di nuovo il pulsante; ciò che è già stato scaricato resta.</translation>
    </message>
    <message>
        <source>The proxy of your network asks for a sign-in.</source>
        <translation>Il proxy della tua rete chiede un accesso.</translation>
    </message>
    <message>
        <source>Enter user and password in QGIS under Settings, Options, Network, then try again.</source>
        <translation>Inserisci utente e password in QGIS sotto Impostazioni, Opzioni, Rete, poi riprova.</translation>
    </message>
    <message>
        <source>The proxy of your network could not be reached.</source>
        <translation>Il proxy della tua rete non è raggiungibile.</translation>
    </message>
    <message>
        <source>Check it in QGIS under Settings, Options, Network, then try again.</source>
        <translation>Controllalo in QGIS sotto Impostazioni, Opzioni, Rete, poi riprova.</translation>
    </message>
    <message>
        <source>A certificate on the way is not trusted; your network probably inspects encrypted traffic.</source>
        <translation>Un certificato lungo il percorso non è attendibile; probabilmente la tua rete ispeziona il traffico cifrato.</translation>
    </message>
    <message>
        <source>Ask your administrator to add the network&apos;s authority to the system&apos;s certificates, or install from a folder of wheels.</source>
        <translation>Chiedi all&apos;amministratore di aggiungere l&apos;autorità della rete ai certificati del sistema, o installa da una cartella di wheel.</translation>
    </message>
    <message>
        <source>A downloaded file is not the one that this plugin was tested with, so it was refused.</source>
        <translation>Un file scaricato non è quello con cui questo plugin è stato provato, quindi è stato rifiutato.</translation>
    </message>
    <message>
        <source>Try again on another network; if it happens again, please report it.</source>
        <translation>Riprova su un&apos;altra rete; se succede ancora, segnalalo.</translation>
    </message>
    <message>
        <source>The application control of this computer blocks programs in your user folder.</source>
        <translation>Il controllo delle applicazioni di questo computer blocca i programmi nella tua cartella utente.</translation>
    </message>
    <message>
        <source>Ask your administrator to allow the folder named above, or choose a Python that is already allowed.</source>
        <translation>Chiedi all&apos;amministratore di permettere la cartella indicata sopra, o scegli un Python già permesso.</translation>
    </message>
    <message>
        <source>A file of the environment is in use.</source>
        <translation>Un file dell&apos;ambiente è in uso.</translation>
    </message>
    <message>
        <source>Wait until the forecast has ended, close other QGIS windows, try again.</source>
        <translation>Attendi la fine della previsione, chiudi le altre finestre di QGIS, riprova.</translation>
    </message>
    <message>
        <source>The folder cannot be written.</source>
        <translation>La cartella non si può scrivere.</translation>
    </message>
    <message>
        <source>Check its permissions, or ask your administrator.</source>
        <translation>Controlla i suoi permessi, o chiedi all&apos;amministratore.</translation>
    </message>
    <message>
        <source>QGIS&apos;s Python has no pip to fetch the installer with.</source>
        <translation>Il Python di QGIS non ha pip per scaricare l&apos;installatore.</translation>
    </message>
    <message>
        <source>Install uv or pip (on Debian and Ubuntu the package python3-pip), or use a folder of wheels that holds uv.</source>
        <translation>Installa uv o pip (su Debian e Ubuntu il pacchetto python3-pip), o usa una cartella di wheel che contiene uv.</translation>
    </message>
    <message>
        <source>Python itself could not be downloaded from GitHub, where uv&apos;s publisher keeps it.</source>
        <translation>Python stesso non si è potuto scaricare da GitHub, dove lo tiene l&apos;editore di uv.</translation>
    </message>
    <message>
        <source>Check the connection, or choose a Python of this computer in the list.</source>
        <translation>Controlla la connessione, o scegli dall&apos;elenco un Python di questo computer.</translation>
    </message>
    <message>
        <source>The package source could not be reached.</source>
        <translation>La fonte dei pacchetti non è raggiungibile.</translation>
    </message>
    <message>
        <source>Check the internet connection and QGIS&apos;s proxy settings, or install from a folder of wheels.</source>
        <translation>Controlla la connessione a internet e le impostazioni proxy di QGIS, o installa da una cartella di wheel.</translation>
    </message>
    <message>
        <source>No suitable Python was found.</source>
        <translation>Nessun Python adatto trovato.</translation>
    </message>
    <message>
        <source>Choose another Python in the list.</source>
        <translation>Scegli un altro Python nell&apos;elenco.</translation>
    </message>
    <message>
        <source>The package source holds no fitting build of a package.</source>
        <translation>La fonte dei pacchetti non contiene una versione adatta di un pacchetto.</translation>
    </message>
    <message>
        <source>Choose another Python in the list, or complete the folder of wheels.</source>
        <translation>Scegli un altro Python nell&apos;elenco, o completa la cartella dei wheel.</translation>
    </message>
    <message>
        <source>Try a smaller area or the device &apos;cpu&apos;.</source>
        <translation>Prova un&apos;area più piccola o il dispositivo &quot;cpu&quot;.</translation>
    </message>
    <message>
        <source>Rebuild the environment, so that plugin and engine are of one version.</source>
        <translation>Ricostruisci l&apos;ambiente, affinché plugin e motore siano della stessa versione.</translation>
    </message>
    <message>
        <source>The log shows its last lines.</source>
        <translation>Il registro mostra le sue ultime righe.</translation>
    </message>
    <message>
        <source>macOS ended the engine, most likely for want of memory.</source>
        <translation>macOS ha chiuso il motore, molto probabilmente per mancanza di memoria.</translation>
    </message>
    <message>
        <source>Choose a smaller area or larger cells, and close other programs. If it happens at once, every time, repair the engine: a library may have lost its code signature.</source>
        <translation>Scegli un&apos;area più piccola o celle più grandi, e chiudi altri programmi. Se succede ogni volta e subito, ripara il motore: una libreria può aver perso la sua firma del codice.</translation>
    </message>
    <message>
        <source>Copy the diagnostics and report it.</source>
        <translation>Copia la diagnostica e segnalalo.</translation>
    </message>
    <message>
        <source>The engine did not start within {0:.0f} s.</source>
        <translation>Il motore non è partito entro {0:.0f} s.</translation>
    </message>
    <message>
        <source>Try again; if an antivirus scans Python, allow the interpreter named in the engine settings.</source>
        <translation>Riprova; se un antivirus esamina Python, permetti l&apos;interprete indicato nelle impostazioni del motore.</translation>
    </message>
    <message>
        <source>The engine started but was not ready within {0:.0f} s.</source>
        <translation>Il motore è partito ma non era pronto entro {0:.0f} s.</translation>
    </message>
    <message>
        <source>Loading PyTorch takes long under an antivirus: try again, or choose a baseline model.</source>
        <translation>Con un antivirus PyTorch si carica lentamente: riprova, o scegli un metodo di riferimento.</translation>
    </message>
    <message>
        <source>The Python interpreter of the engine could not be started.</source>
        <translation>L&apos;interprete Python del motore non si è potuto avviare.</translation>
    </message>
    <message>
        <source>It is missing or blocked by application control: choose another one in the engine settings.</source>
        <translation>Manca o è bloccato dal controllo delle applicazioni: scegline un altro nelle impostazioni del motore.</translation>
    </message>
    <message>
        <source>Free some space or choose another output folder.</source>
        <translation>Libera spazio o scegli un&apos;altra cartella di uscita.</translation>
    </message>
    <message>
        <source>The engine ran out of memory and was stopped by the system.</source>
        <translation>Il motore ha esaurito la memoria ed è stato fermato dal sistema.</translation>
    </message>
    <message>
        <source>Choose a smaller area or larger cells, and close other programs.</source>
        <translation>Scegli un&apos;area più piccola o celle più grandi, e chiudi altri programmi.</translation>
    </message>
    <message>
        <source>The chosen python.exe is only a placeholder of Windows, not a Python.</source>
        <translation>Il python.exe scelto è solo un segnaposto di Windows, non un Python.</translation>
    </message>
    <message>
        <source>Choose another interpreter in the engine settings, or set up the engine.</source>
        <translation>Scegli un altro interprete nelle impostazioni del motore, o configura il motore.</translation>
    </message>
    <message>
        <source>A system library of the engine is missing.</source>
        <translation>Al motore manca una libreria di sistema.</translation>
    </message>
    <message>
        <source>Install the Microsoft Visual C++ Redistributable, then try again.</source>
        <translation>Installa il Microsoft Visual C++ Redistributable, poi riprova.</translation>
    </message>
    <message>
        <source>The engine crashed in a compiled library, which does not suit this machine.</source>
        <translation>Il motore si è bloccato in una libreria compilata che non è adatta a questo computer.</translation>
    </message>
    <message>
        <source>Rebuild the environment with the CPU build of PyTorch, or choose the device &apos;cpu&apos;.</source>
        <translation>Ricostruisci l&apos;ambiente con la versione CPU di PyTorch, o scegli il dispositivo &quot;cpu&quot;.</translation>
    </message>
    <message>
        <source>The engine lacks a library: {0}</source>
        <translation>Al motore manca una libreria: {0}</translation>
    </message>
    <message>
        <source>Rebuild the environment or choose another interpreter in the engine settings.</source>
        <translation>Ricostruisci l&apos;ambiente o scegli un altro interprete nelle impostazioni del motore.</translation>
    </message>
    <message>
        <source>The engine was ended from outside (signal {0}).</source>
        <translation>Il motore è stato chiuso dall&apos;esterno (segnale {0}).</translation>
    </message>
    <message>
        <source>Run it again; nothing was written.</source>
        <translation>Avvialo di nuovo; non è stato scritto nulla.</translation>
    </message>
    <message>
        <source>The engine ended without a result.</source>
        <translation>Il motore è terminato senza risultato.</translation>
    </message>
    <message>
        <source>Please report this with the log.</source>
        <translation>Segnalalo insieme al registro.</translation>
    </message>
    <message>
        <source>The engine ended with status {0}: {1}</source>
        <translation>Il motore è terminato con stato {0}: {1}</translation>
    </message>
    <message>
        <source>The engine ended with status {0}.</source>
        <translation>Il motore è terminato con stato {0}.</translation>
    </message>
    <message>
        <source>macOS ended the engine&apos;s Python as soon as it was started, as it does with a program whose code signature it does not accept.</source>
        <translation>macOS ha chiuso il Python del motore appena avviato, come fa con un programma di cui non accetta la firma del codice.</translation>
    </message>
    <message>
        <source>Repair the engine, or choose another Python; a managed Mac may allow only approved programs. If memory was short, close other programs and try again.</source>
        <translation>Ripara il motore, o scegli un altro Python; un Mac gestito può permettere solo programmi approvati. Se la memoria era poca, chiudi altri programmi e riprova.</translation>
    </message>
    <message>
        <source>macOS ended the installer, as it does with a program whose code signature it does not accept, or when memory is short.</source>
        <translation>macOS ha chiuso l&apos;installatore, come fa con un programma di cui non accetta la firma del codice, o quando la memoria è poca.</translation>
    </message>
    <message>
        <source>Close other programs and try again; a managed Mac may allow only approved programs: then ask your administrator to allow the folder named above.</source>
        <translation>Chiudi altri programmi e riprova; un Mac gestito può permettere solo programmi approvati: in tal caso chiedi all&apos;amministratore di permettere la cartella indicata sopra.</translation>
    </message>
    <message>
        <source>The installer was stopped by the system, which ran out of memory.</source>
        <translation>L&apos;installatore è stato fermato dal sistema, che ha esaurito la memoria.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Chiudi altri programmi e riprova.</translation>
    </message>
    <message>
        <source>The installer ended with status {0}: {1}.</source>
        <translation>L&apos;installatore è terminato con stato {0}: {1}.</translation>
    </message>
    <message>
        <source>The installer ended with status {0}.</source>
        <translation>L&apos;installatore è terminato con stato {0}.</translation>
    </message>
    <message>
        <source>Chosen in the settings</source>
        <translation>Scelto nelle impostazioni</translation>
    </message>
    <message>
        <source>Chosen by the variable {0}</source>
        <translation>Scelto dalla variabile {0}</translation>
    </message>
    <message>
        <source>Environment built by the plugin</source>
        <translation>Ambiente costruito dal plugin</translation>
    </message>
    <message>
        <source>QGIS&apos;s own Python</source>
        <translation>Python di QGIS</translation>
    </message>
    <message>
        <source>QGIS&apos;s own Python was not found on disk.</source>
        <translation>Il Python di QGIS non è stato trovato sul disco.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is a script that starts a Python. Choose the file python.exe itself.</source>
        <translation>&quot;{0}&quot; è uno script che avvia un Python. Scegli il file python.exe stesso.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is the Python without a console, which cannot answer. Choose python.exe beside it.</source>
        <translation>&quot;{0}&quot; è il Python senza console, che non può rispondere. Scegli python.exe accanto.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not a Python. Choose a file named python.exe.</source>
        <translation>&quot;{0}&quot; non è un Python. Scegli un file di nome python.exe.</translation>
    </message>
    <message>
        <source>It has not been set up.</source>
        <translation>Non è stato configurato.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; does not exist.</source>
        <translation>&quot;{0}&quot; non esiste.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not a program.</source>
        <translation>&quot;{0}&quot; non è un programma.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is a folder without a Python inside.</source>
        <translation>&quot;{0}&quot; è una cartella senza un Python dentro.</translation>
    </message>
    <message>
        <source>The engine has been silent for {0:.0f} s; still waiting.</source>
        <translation>Il motore tace da {0:.0f} s; si attende ancora.</translation>
    </message>
    <message>
        <source>{0:.0f} of about {1:.0f} MB unpacked</source>
        <translation>{0:.0f} di circa {1:.0f} MB estratti</translation>
    </message>
    <message>
        <source>Another QGIS window is setting up the engine.</source>
        <translation>Un&apos;altra finestra di QGIS sta configurando il motore.</translation>
    </message>
    <message>
        <source>Wait until it has ended.</source>
        <translation>Attendi che abbia finito.</translation>
    </message>
    <message>
        <source>The new environment does not work: {0}</source>
        <translation>Il nuovo ambiente non funziona: {0}</translation>
    </message>
    <message>
        <source>It was not put in place. Copy the diagnostics and report it, or choose another Python.</source>
        <translation>Non è stato messo al suo posto. Copia la diagnostica e segnalalo, o scegli un altro Python.</translation>
    </message>
    <message>
        <source>Python {0} does not fit: PyTorch {1} needs {2} to {3}. Choose another Python.</source>
        <translation>Python {0} non va bene: PyTorch {1} richiede da {2} a {3}. Scegli un altro Python.</translation>
    </message>
    <message>
        <source>A folder of wheels holds no Python: choose a Python of this computer.</source>
        <translation>Una cartella di wheel non contiene Python: scegli un Python di questo computer.</translation>
    </message>
    <message>
        <source>The folder of wheels lacks {0} and more.</source>
        <translation>Nella cartella dei wheel mancano {0} e altri.</translation>
    </message>
    <message>
        <source>The folder of wheels lacks {0}.</source>
        <translation>Nella cartella dei wheel manca: {0}.</translation>
    </message>
    <message>
        <source>The installer took too long and was stopped.</source>
        <translation>L&apos;installatore ha impiegato troppo ed è stato fermato.</translation>
    </message>
    <message>
        <source>Try again on a faster connection; nothing was changed.</source>
        <translation>Riprova con una connessione più veloce; nulla è cambiato.</translation>
    </message>
    <message>
        <source>The set-up failed ({0}: {1}).</source>
        <translation>La configurazione è fallita ({0}: {1}).</translation>
    </message>
    <message>
        <source>QGIS stays free, and this window may be hidden. Until the new engine has passed its check, Cancel leaves everything as it was.</source>
        <translation>QGIS resta libero, e questa finestra si può nascondere. Finché il nuovo motore non ha superato la prova, Annulla lascia tutto com&apos;era.</translation>
    </message>
    <message>
        <source>What Install will do</source>
        <translation>Cosa fa Installa</translation>
    </message>
    <message>
        <source>What Repair will do</source>
        <translation>Cosa fa Ripara</translation>
    </message>
    <message>
        <source>What Update will do</source>
        <translation>Cosa fa Aggiorna</translation>
    </message>
    <message>
        <source>The disk has {0} free, but {1} are needed. Free some space first.</source>
        <translation>Il disco ha {0} liberi, ma ne servono {1}. Prima libera spazio.</translation>
    </message>
    <message>
        <source>This area cannot be brought into {0}, the system of the cells. Choose one nearer to the data.</source>
        <translation>Quest&apos;area non si può riportare in {0}, il sistema delle celle. Scegline una più vicina ai dati.</translation>
    </message>
    <message>
        <source>This file does not exist.</source>
        <translation>Questo file non esiste.</translation>
    </message>
    <message>
        <source>EGMS and other point data (*.zip *.csv *.txt *.shp *.gpkg *.geojson *.fgb *.npz);;All files (*)</source>
        <translation>EGMS e altri dati puntuali (*.zip *.csv *.txt *.shp *.gpkg *.geojson *.fgb *.npz);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>The area cannot be expressed in {0}, the system of the cells. Choose one nearer to the data.</source>
        <translation>L&apos;area non si può esprimere in {0}, il sistema delle celle. Scegline una più vicina ai dati.</translation>
    </message>
    <message>
        <source>{0}: &apos;{1}&apos; cannot be read. Write it like {2}.</source>
        <translation>{0}: &apos;{1}&apos; non si può leggere. Scrivilo come {2}.</translation>
    </message>
    <message>
        <source>
&lt;p&gt;Forecasts ground displacement of the cells in your area from their EGMS time series, with a calibrated 90 %
interval.&lt;/p&gt;
&lt;h3&gt;What you get&lt;/h3&gt;
</source>
        <translation>
&lt;p&gt;Prevede lo spostamento del suolo delle celle della tua area dalle loro serie temporali EGMS, con un intervallo al
90 % calibrato.&lt;/p&gt;
&lt;h3&gt;Che cosa ottieni&lt;/h3&gt;
</translation>
    </message>
    <message>
        <source>the same as points and arrays, and the record with the backtest of this area.</source>
        <translation>lo stesso come punti e matrici, e il registro con la verifica retrospettiva di quest&apos;area.</translation>
    </message>
    <message>
        <source>
&lt;h3&gt;Good to know&lt;/h3&gt;
&lt;p&gt;The model mmstt needs PyTorch in a Python of its own. Where there is none, a &lt;i&gt;statistical baseline&lt;/i&gt; runs and the
result says so. A forecast extrapolates past motion; it cannot foresee earthquakes, collapses or new works.&lt;/p&gt;
&lt;p&gt;Up and East files are forecast in separate runs. Points are averaged into cells; EGMS Ortho keeps its cells.&lt;/p&gt;
&lt;p&gt;&lt;i&gt;Generated using European Union&apos;s Copernicus Land Monitoring Service information. A forecast is not an EGMS
product.&lt;/i&gt;&lt;/p&gt;
</source>
        <translation>
&lt;h3&gt;Da sapere&lt;/h3&gt;
&lt;p&gt;Il modello mmstt richiede PyTorch in un Python suo. Dove manca, lavora un &lt;i&gt;metodo statistico di riferimento&lt;/i&gt;
e il risultato lo dice. Una previsione prosegue il moto passato; non può prevedere terremoti, crolli o nuove opere.&lt;/p&gt;
&lt;p&gt;I file Up ed East si prevedono in esecuzioni separate. I punti sono mediati in celle; EGMS Ortho mantiene le sue
celle.&lt;/p&gt;
&lt;p&gt;&lt;i&gt;Generated using European Union&apos;s Copernicus Land Monitoring Service information. Una previsione non è un
prodotto EGMS.&lt;/i&gt;&lt;/p&gt;
</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is neither a zip, a CSV nor a map layer. Choose an EGMS file as downloaded.</source>
        <translation>&apos;{}&apos; non è né uno zip, né un CSV, né un layer. Scegli un file EGMS come scaricato.</translation>
    </message>
    <message>
        <source>The point layer, in EPSG:3035 or, outside Europe, in the UTM zone of the data.</source>
        <translation>Il layer di punti, in EPSG:3035 o, fuori dall&apos;Europa, nella zona UTM dei dati.</translation>
    </message>
    <message>
        <source>The engine speaks format {0}, this plugin speaks {1}.</source>
        <translation>Il motore parla il formato {0}, questo plugin il {1}.</translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation>{0} o più</translation>
    </message>
    <message>
        <source>Choose {0}.</source>
        <translation>Scegli {0}.</translation>
    </message>
    <message>
        <source>{0} cannot be empty.</source>
        <translation>{0}: serve un valore.</translation>
    </message>
    <message>
        <source>{0} cannot be {1}.</source>
        <translation>{0}: {1} non è ammesso.</translation>
    </message>
    <message>
        <source>Points are averaged into cells of this edge; EGMS Ortho keeps its own cells of 100 m.</source>
        <translation>I punti sono mediati in celle di questo lato; EGMS Ortho mantiene le sue celle di 100 m.</translation>
    </message>
    <message>
        <source>Where the network runs; auto takes a graphics card only when it gives the same numbers as the CPU.</source>
        <translation>Dove lavora la rete; auto prende una scheda grafica solo se dà gli stessi numeri del processore.</translation>
    </message>
    <message>
        <source>Weights of your own training.</source>
        <translation>Pesi di un tuo addestramento.</translation>
    </message>
    <message>
        <source>Only acquisitions up to this day are used; an earlier day shows what would have been said then.</source>
        <translation>Si usano solo le acquisizioni fino a questo giorno; un giorno precedente mostra ciò che si sarebbe detto allora.</translation>
    </message>
    <message>
        <source>The longest lead after the issue date, with one map per month; leads that the past of the area could not check are marked.</source>
        <translation>L&apos;anticipo più lungo dopo la data di emissione, con una mappa al mese; gli anticipi che il passato dell&apos;area non ha potuto verificare sono segnalati.</translation>
    </message>
    <message>
        <source>The exceedance map tells how likely displacement since the issue date passes this, up or down.</source>
        <translation>La mappa di superamento dice quanto è probabile che lo spostamento dalla data di emissione superi questo valore, in su o in giù.</translation>
    </message>
    <message>
        <source>MM-STT mixes networks with closed forms, by shares that a backtest of this very area moves; the others are closed forms alone, which need no PyTorch.</source>
        <translation>MM-STT combina reti e metodi in forma chiusa, in quote che una verifica retrospettiva di quest&apos;area sposta; gli altri sono solo metodi in forma chiusa e non richiedono PyTorch.</translation>
    </message>
    <message>
        <source>A short training of the network on the past of this area before the forecast; takes longer.</source>
        <translation>Un breve addestramento della rete sul passato di quest&apos;area prima della previsione; richiede più tempo.</translation>
    </message>
    <message>
        <source>Lead times</source>
        <translation>Anticipi</translation>
    </message>
    <message>
        <source>How many earlier dates to forecast from, half a year apart; more take longer and say more.</source>
        <translation>Da quante date passate prevedere, a mezzo anno di distanza; di più richiede più tempo e dice di più.</translation>
    </message>
    <message>
        <source>Issue dates</source>
        <translation>Date di emissione</translation>
    </message>
    <message>
        <source>Forecast from exactly these days instead, separated by commas.</source>
        <translation>Prevedi invece proprio da questi giorni, separati da virgole.</translation>
    </message>
    <message>
        <source>honest hides everything after each origin; leaky shows what a common mistake would claim, and is never to be quoted as accuracy.</source>
        <translation>honest nasconde tutto ciò che segue ogni origine; leaky mostra ciò che un errore comune farebbe credere, e non va mai citato come accuratezza.</translation>
    </message>
    <message>
        <source>last date of the data</source>
        <translation>ultima data dei dati</translation>
    </message>
    <message>
        <source>evenly spaced origins</source>
        <translation>origini a intervalli regolari</translation>
    </message>
    <message>
        <source>median displacement since the issue date, mm, one band per date. Negative is subsidence for Up, motion to the west for East, away from the satellite for line of sight.</source>
        <translation>mediana dello spostamento dalla data di emissione, mm, una banda per data. Negativo è subsidenza per Up, moto verso ovest per East, lontano dal satellite per la linea di vista.</translation>
    </message>
    <message>
        <source>Median forecast displacement {since} in mm. {sign}</source>
        <translation>Mediana dello spostamento previsto {since} in mm. {sign}</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Limite inferiore</translation>
    </message>
    <message>
        <source>lower end of the 90 % interval, mm.</source>
        <translation>estremo inferiore dell&apos;intervallo al 90 %, mm.</translation>
    </message>
    <message>
        <source>Upper</source>
        <translation>Limite superiore</translation>
    </message>
    <message>
        <source>upper end of the 90 % interval, mm.</source>
        <translation>estremo superiore dell&apos;intervallo al 90 %, mm.</translation>
    </message>
    <message>
        <source>half width of the 90 % interval, mm.</source>
        <translation>semiampiezza dell&apos;intervallo al 90 %, mm.</translation>
    </message>
    <message>
        <source>Half the width of the 90 % prediction interval of displacement {since}, mm.</source>
        <translation>Semiampiezza dell&apos;intervallo di previsione al 90 % dello spostamento {since}, mm.</translation>
    </message>
    <message>
        <source>Chance &gt; {threshold} mm</source>
        <translation>Prob. &gt; {threshold} mm</translation>
    </message>
    <message>
        <source>Probability that displacement {since} passes {threshold} mm up or down, 0 to 1.</source>
        <translation>Probabilità che lo spostamento {since} superi {threshold} mm in su o in giù, da 0 a 1.</translation>
    </message>
    <message>
        <source>forecast change over the first year and its standard deviation, mm/yr.</source>
        <translation>variazione prevista nel primo anno e la sua deviazione standard, mm/anno.</translation>
    </message>
    <message>
        <source>Forecast change over the first year, mm/yr. {sign}</source>
        <translation>Variazione prevista nel primo anno, mm/anno. {sign}</translation>
    </message>
    <message>
        <source>how well the input supports each cell.</source>
        <translation>quanto i dati sostengono ogni cella.</translation>
    </message>
    <message>
        <source>the bundled ones</source>
        <translation>quelli forniti con il plugin</translation>
    </message>
    <message>
        <source>probability that displacement passes the threshold, up or down.</source>
        <translation>probabilità che lo spostamento superi la soglia, in su o in giù.</translation>
    </message>
    <message>
        <source>temporary, then removed</source>
        <translation>temporanea, poi rimossa</translation>
    </message>
</context>
</TS>
