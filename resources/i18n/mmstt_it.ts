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
            <source>All data</source>
            <translation>Tutto</translation>
        </message>
        <message>
            <source>This area is empty. Draw it again.</source>
            <translation>Quest'area è vuota. Disegnala di nuovo.</translation>
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
            <source>These are different {0} ({1}). Forecast them one after the other.</source>
            <translation>Questi sono {0} diversi ({1}). Prevedili uno dopo l'altro.</translation>
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
            <translation>Togli i dati selezionati dall'elenco (Canc)</translation>
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
            <translation>{0:,} {1} nell'area{2}{3}</translation>
        </message>
        <message>
            <source>cell</source>
            <translation>cella</translation>
        </message>
        <message>
            <source>Done in {0}. The maps are in the layer tree.</source>
            <translation>Fatto in {0}. Le mappe sono nell'albero dei layer.</translation>
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
            <source>Adapt the model to this area</source>
            <translation>Adatta il modello a quest'area</translation>
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
            <translation>In questo progetto non c'è una previsione.</translation>
        </message>
        <message>
            <source>, not calibrated</source>
            <translation>, non calibrato</translation>
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
            <source>Forecast time series</source>
            <translation>Serie temporali della previsione</translation>
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
            <source>Mean of polygon</source>
            <translation>Media del poligono</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Tieni</translation>
        </message>
        <message>
            <source>Compare: keep earlier series when another is picked (or hold Ctrl)</source>
            <translation>Confronta: tieni le serie precedenti quando se ne sceglie un'altra (o tieni Ctrl)</translation>
        </message>
        <message>
            <source>Count from issue date</source>
            <translation>Conta dall'emissione</translation>
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
            <translation>Non si è potuto scrivere {0} ({1}). Scegli un'altra cartella.</translation>
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
            <source>Cancelled. Everything is as it was before.</source>
            <translation>Annullato. Tutto è come prima.</translation>
        </message>
        <message>
            <source>'{0}' is no Python of 64 bits.</source>
            <translation>'{0}' non è un Python a 64 bit.</translation>
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
            <source>Its Python is gone or was left half-built. Repair builds it anew; nothing outside the folder named below is changed.</source>
            <translation>Il suo Python non c'è più o è rimasto a metà. Ripara lo ricostruisce; nulla cambia fuori dalla cartella indicata sotto.</translation>
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
            <translation>PyPI, l'indice dei pacchetti Python</translation>
        </message>
        <message>
            <source>Fetching the installer</source>
            <translation>Scaricamento dell'installatore</translation>
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
            <source>Python from uv's publisher on GitHub</source>
            <translation>Python dall'editore di uv su GitHub</translation>
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
            <source>PyTorch's own index</source>
            <translation>l'indice proprio di PyTorch</translation>
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
            <translation>L'area non è un poligono.</translation>
        </message>
        <message>
            <source>The area is an empty polygon.</source>
            <translation>L'area è un poligono vuoto.</translation>
        </message>
        <message>
            <source>The area is {0:.0f} m x {1:.0f} m, smaller than one cell of {2:.0f} m. Choose a larger area.</source>
            <translation>L'area è di {0:.0f} m x {1:.0f} m, meno di una cella di {2:.0f} m. Scegline una più grande.</translation>
        </message>
        <message>
            <source>The area is {0:.0f} km x {1:.0f} km. Choose one of at most {2:.0f} km, or forecast it in parts.</source>
            <translation>L'area è di {0:.0f} km x {1:.0f} km. Scegline una di al massimo {2:.0f} km, o prevedila a parti.</translation>
        </message>
        <message>
            <source>The area has {0:,} corners. Simplify it to at most {1:,}.</source>
            <translation>L'area ha {0:,} vertici. Semplificala a {1:,} al massimo.</translation>
        </message>
        <message>
            <source>The layer '{0}' holds no polygon.</source>
            <translation>Il layer '{0}' non contiene poligoni.</translation>
        </message>
        <message>
            <source>Backtest forecasts of an area</source>
            <translation>Verifica retrospettiva delle previsioni di un'area</translation>
        </message>
        <message>
            <source>Measure how well each model would have forecast the past of this area.</source>
            <translation>Misura quanto bene ogni modello avrebbe previsto il passato di quest'area.</translation>
        </message>
        <message>
            <source>Months after each origin, separated by commas.</source>
            <translation>Mesi dopo ogni origine, separati da virgole.</translation>
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
            <source>Ground motion</source>
            <translation>Moto del suolo</translation>
        </message>
        <message>
            <source>The disk refused: {}{}. Choose another output folder, or close the layers that use these files.</source>
            <translation>Il disco ha rifiutato: {}{}. Scegli un'altra cartella di uscita, o chiudi i layer che usano questi file.</translation>
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
            <source>Sampling elevation, geology and soil</source>
            <translation>Campionamento di quota, geologia e suolo</translation>
        </message>
        <message>
            <source>The issue date {} is before the first radar satellites. Choose a later day.</source>
            <translation>La data di emissione {} precede i primi satelliti radar. Scegli un giorno successivo.</translation>
        </message>
        <message>
            <source>The issue date {} lies in the future. Leave it empty to use the last acquisition.</source>
            <translation>La data di emissione {} è nel futuro. Lasciala vuota per usare l'ultima acquisizione.</translation>
        </message>
        <message>
            <source>{}: known for {} of the area</source>
            <translation>{}: noto per {} dell'area</translation>
        </message>
        <message>
            <source>The {} layer does not cover the area and is not used.</source>
            <translation>Il layer per {} non copre l'area e non viene usato.</translation>
        </message>
        <message>
            <source>The maps could not be added to the project: {}</source>
            <translation>Non si è potuto aggiungere le mappe al progetto: {}</translation>
        </message>
        <message>
            <source>A polygon as text, such as CRS=EPSG:4326;POLYGON((...)). Without a coordinate system, the project's is taken.</source>
            <translation>Un poligono come testo, per esempio CRS=EPSG:4326;POLYGON((...)). Senza sistema di coordinate vale quello del progetto.</translation>
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
            <translation>Poligono dell'area (WKT)</translation>
        </message>
        <message>
            <source>Area polygon layer</source>
            <translation>Layer poligonale dell'area</translation>
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
            <translation>L'estensione e il poligono dell'area non si sovrappongono. Lascia vuoto uno dei due.</translation>
        </message>
        <message>
            <source>The area polygon cannot be read. Write it as CRS=EPSG:4326;POLYGON((x y, ...)).</source>
            <translation>Il poligono dell'area non si può leggere. Scrivilo come CRS=EPSG:4326;POLYGON((x y, ...)).</translation>
        </message>
        <message>
            <source>'{}' is a file, not a folder. Choose another output folder.</source>
            <translation>'{}' è un file, non una cartella. Scegli un'altra cartella di uscita.</translation>
        </message>
        <message>
            <source>The folder '{}' cannot be written to. Choose another output folder.</source>
            <translation>Nella cartella '{}' non si può scrivere. Scegli un'altra cartella di uscita.</translation>
        </message>
        <message>
            <source>'{}' is a folder. Choose the zip or CSV files in it.</source>
            <translation>'{}' è una cartella. Scegli i file zip o CSV al suo interno.</translation>
        </message>
        <message>
            <source>The file '{}' does not exist.</source>
            <translation>Il file '{}' non esiste.</translation>
        </message>
        <message>
            <source>'{}' is not a point layer.</source>
            <translation>'{}' non è un layer di punti.</translation>
        </message>
        <message>
            <source>The layer '{}' has no point inside the area.</source>
            <translation>Il layer '{}' non ha punti nell'area.</translation>
        </message>
        <message>
            <source>Looking for a Python that can run the engine</source>
            <translation>Ricerca di un Python che possa eseguire il motore</translation>
        </message>
        <message>
            <source>The run failed. See the log.</source>
            <translation>L'esecuzione è fallita. Vedi il registro.</translation>
        </message>
        <message>
            <source>The layer '{0}' has {1} fields named by a date. Choose a layer with fields such as 20200103 or D20200103.</source>
            <translation>Il layer '{0}' ha {1} campi con una data per nome. Scegli un layer con campi come 20200103 o D20200103.</translation>
        </message>
        <message>
            <source>The layer '{0}' was opened without its header row, so its dates are lost. Give the file itself as input instead.</source>
            <translation>Il layer '{0}' è stato aperto senza la riga d'intestazione, perciò le sue date sono perse. Indica il file stesso come ingresso.</translation>
        </message>
        <message>
            <source>The layer '{0}' has no coordinate system. Set it in the layer's properties.</source>
            <translation>Il layer '{0}' non ha un sistema di coordinate. Impostalo nelle proprietà del layer.</translation>
        </message>
        <message>
            <source>The raster '{0}' is not a file. Save it as GeoTIFF and choose that.</source>
            <translation>Il raster '{0}' non è un file. Salvalo come GeoTIFF e scegli quello.</translation>
        </message>
        <message>
            <source>The raster '{0}' has no coordinate system. Set it in the layer's properties.</source>
            <translation>Il raster '{0}' non ha un sistema di coordinate. Impostalo nelle proprietà del layer.</translation>
        </message>
        <message>
            <source>The {0} layer must be polygons or a raster.</source>
            <translation>Il layer per {0} deve essere di poligoni o un raster.</translation>
        </message>
        <message>
            <source>The {0} layer '{1}' needs the field that holds the class; it has no field {2}.</source>
            <translation>Il layer '{1}' per {0} richiede il campo con la classe; non ha un campo {2}.</translation>
        </message>
        <message>
            <source>The {0} layer '{1}' needs the field that holds the class.</source>
            <translation>Il layer '{1}' per {0} richiede il campo con la classe.</translation>
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
            <source>not calibrated</source>
            <translation>non calibrato</translation>
        </message>
        <message>
            <source>{0} displacement, mm</source>
            <translation>Spostamento {0}, mm</translation>
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
            <translation>In {0} manca {1}: è stato scritto da un'altra versione.</translation>
        </message>
        <message>
            <source>{0} is missing: this folder holds no finished forecast.</source>
            <translation>Manca {0}: in questa cartella non c'è una previsione finita.</translation>
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
            <source>not measured.</source>
            <translation>non misurata.</translation>
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
            <source>Forecast velocity, mm/yr</source>
            <translation>Velocità prevista, mm/anno</translation>
        </message>
        <message>
            <source>How earlier forecasts of this area did (backtest)</source>
            <translation>Come sono andate le previsioni passate di quest'area (verifica)</translation>
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
            <translation>Quanto spesso l'intervallo ha tenuto</translation>
        </message>
        <message>
            <source>The PDF could not be written to {0}. Choose another folder, or close the file.</source>
            <translation>Non si è potuto scrivere il PDF in {0}. Scegli un'altra cartella, o chiudi il file.</translation>
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
            <source>The record of this area was too short to try the method on its own past.</source>
            <translation>La serie di quest'area era troppo breve per provare il metodo sul suo passato.</translation>
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
            <source>The forecast continues past motion. It cannot foresee earthquakes, collapses, new works or new pumping.</source>
            <translation>La previsione prosegue il moto passato. Non può prevedere terremoti, crolli, nuove opere o nuovi emungimenti.</translation>
        </message>
        <message>
            <source>One value stands for a whole cell; single buildings can move otherwise.</source>
            <translation>Un valore vale per un'intera cella; singoli edifici possono muoversi altrimenti.</translation>
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
            <source>{0} A cell at {1}5 mm with a half width of 4 mm is expected between {2}9 and {3}1 mm on {4}, nine times in ten. Where the half width is larger than the displacement, even the direction is open.</source>
            <translation>{0} Una cella con {1}5 mm e semiampiezza di 4 mm è attesa tra {2}9 e {3}1 mm il {4}, nove volte su dieci. Dove la semiampiezza supera lo spostamento, anche la direzione è incerta.</translation>
        </message>
        <message>
            <source> Displacement counts from the issue date, relative to the reference of the input data.</source>
            <translation> Lo spostamento si conta dalla data di emissione, rispetto al riferimento dei dati d'ingresso.</translation>
        </message>
        <message>
            <source>at any lead</source>
            <translation>a ogni anticipo</translation>
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
            <source>Coverage {0} could not be checked against this area's past: read those dates as a sketch.</source>
            <translation>La copertura {0} non si è potuta verificare sul passato di quest'area: leggi quelle date come uno schizzo.</translation>
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
            <source>backtest at {0} {1}: RMSE {2} mm{3}</source>
            <translation>verifica a {0} {1}: RMSE {2} mm{3}</translation>
        </message>
        <message>
            <source>{0}; not calibrated</source>
            <translation>{0}; non calibrato</translation>
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
            <source>No device works: {0}.</source>
            <translation>Nessun dispositivo funziona: {0}.</translation>
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
            <source>{0} is not installed, though the user's own packages, hidden from an isolated Python, hold a copy.</source>
            <translation>{0} non è installato, benché i pacchetti propri dell'utente, nascosti a un Python isolato, ne contengano una copia.</translation>
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
            <source>Ask your administrator to add the network's authority to the system's certificates, or install from a folder of wheels.</source>
            <translation>Chiedi all'amministratore di aggiungere l'autorità della rete ai certificati del sistema, o installa da una cartella di wheel.</translation>
        </message>
        <message>
            <source>A downloaded file is not the one that this plugin was tested with, so it was refused.</source>
            <translation>Un file scaricato non è quello con cui questo plugin è stato provato, quindi è stato rifiutato.</translation>
        </message>
        <message>
            <source>Try again on another network; if it happens again, please report it.</source>
            <translation>Riprova su un'altra rete; se succede ancora, segnalalo.</translation>
        </message>
        <message>
            <source>The application control of this computer blocks programs in your user folder.</source>
            <translation>Il controllo delle applicazioni di questo computer blocca i programmi nella tua cartella utente.</translation>
        </message>
        <message>
            <source>Ask your administrator to allow the folder named above, or choose a Python that is already allowed.</source>
            <translation>Chiedi all'amministratore di permettere la cartella indicata sopra, o scegli un Python già permesso.</translation>
        </message>
        <message>
            <source>A file of the environment is in use.</source>
            <translation>Un file dell'ambiente è in uso.</translation>
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
            <translation>Controlla i suoi permessi, o chiedi all'amministratore.</translation>
        </message>
        <message>
            <source>QGIS's Python has no pip to fetch the installer with.</source>
            <translation>Il Python di QGIS non ha pip per scaricare l'installatore.</translation>
        </message>
        <message>
            <source>Install uv or pip (on Debian and Ubuntu the package python3-pip), or use a folder of wheels that holds uv.</source>
            <translation>Installa uv o pip (su Debian e Ubuntu il pacchetto python3-pip), o usa una cartella di wheel che contiene uv.</translation>
        </message>
        <message>
            <source>Python itself could not be downloaded from GitHub, where uv's publisher keeps it.</source>
            <translation>Python stesso non si è potuto scaricare da GitHub, dove lo tiene l'editore di uv.</translation>
        </message>
        <message>
            <source>Check the connection, or choose a Python of this computer in the list.</source>
            <translation>Controlla la connessione, o scegli dall'elenco un Python di questo computer.</translation>
        </message>
        <message>
            <source>The package source could not be reached.</source>
            <translation>La fonte dei pacchetti non è raggiungibile.</translation>
        </message>
        <message>
            <source>Check the internet connection and QGIS's proxy settings, or install from a folder of wheels.</source>
            <translation>Controlla la connessione a internet e le impostazioni proxy di QGIS, o installa da una cartella di wheel.</translation>
        </message>
        <message>
            <source>No suitable Python was found.</source>
            <translation>Nessun Python adatto trovato.</translation>
        </message>
        <message>
            <source>Choose another Python in the list.</source>
            <translation>Scegli un altro Python nell'elenco.</translation>
        </message>
        <message>
            <source>The package source holds no fitting build of a package.</source>
            <translation>La fonte dei pacchetti non contiene una versione adatta di un pacchetto.</translation>
        </message>
        <message>
            <source>Choose another Python in the list, or complete the folder of wheels.</source>
            <translation>Scegli un altro Python nell'elenco, o completa la cartella dei wheel.</translation>
        </message>
        <message>
            <source>Try a smaller area or the device 'cpu'.</source>
            <translation>Prova un'area più piccola o il dispositivo "cpu".</translation>
        </message>
        <message>
            <source>Rebuild the environment, so that plugin and engine are of one version.</source>
            <translation>Ricostruisci l'ambiente, affinché plugin e motore siano della stessa versione.</translation>
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
            <translation>Scegli un'area più piccola o celle più grandi, e chiudi altri programmi. Se succede ogni volta e subito, ripara il motore: una libreria può aver perso la sua firma del codice.</translation>
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
            <translation>Riprova; se un antivirus esamina Python, permetti l'interprete indicato nelle impostazioni del motore.</translation>
        </message>
        <message>
            <source>The engine started but was not ready within {0:.0f} s.</source>
            <translation>Il motore è partito ma non era pronto entro {0:.0f} s.</translation>
        </message>
        <message>
            <source>The Python interpreter of the engine could not be started.</source>
            <translation>L'interprete Python del motore non si è potuto avviare.</translation>
        </message>
        <message>
            <source>It is missing or blocked by application control: choose another one in the engine settings.</source>
            <translation>Manca o è bloccato dal controllo delle applicazioni: scegline un altro nelle impostazioni del motore.</translation>
        </message>
        <message>
            <source>Free some space or choose another output folder.</source>
            <translation>Libera spazio o scegli un'altra cartella di uscita.</translation>
        </message>
        <message>
            <source>The engine ran out of memory and was stopped by the system.</source>
            <translation>Il motore ha esaurito la memoria ed è stato fermato dal sistema.</translation>
        </message>
        <message>
            <source>Choose a smaller area or larger cells, and close other programs.</source>
            <translation>Scegli un'area più piccola o celle più grandi, e chiudi altri programmi.</translation>
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
            <source>Rebuild the environment with the CPU build of PyTorch, or choose the device 'cpu'.</source>
            <translation>Ricostruisci l'ambiente con la versione CPU di PyTorch, o scegli il dispositivo "cpu".</translation>
        </message>
        <message>
            <source>The engine lacks a library: {0}</source>
            <translation>Al motore manca una libreria: {0}</translation>
        </message>
        <message>
            <source>Rebuild the environment or choose another interpreter in the engine settings.</source>
            <translation>Ricostruisci l'ambiente o scegli un altro interprete nelle impostazioni del motore.</translation>
        </message>
        <message>
            <source>The engine was ended from outside (signal {0}).</source>
            <translation>Il motore è stato chiuso dall'esterno (segnale {0}).</translation>
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
            <source>macOS ended the engine's Python as soon as it was started, as it does with a program whose code signature it does not accept.</source>
            <translation>macOS ha chiuso il Python del motore appena avviato, come fa con un programma di cui non accetta la firma del codice.</translation>
        </message>
        <message>
            <source>Repair the engine, or choose another Python; a managed Mac may allow only approved programs. If memory was short, close other programs and try again.</source>
            <translation>Ripara il motore, o scegli un altro Python; un Mac gestito può permettere solo programmi approvati. Se la memoria era poca, chiudi altri programmi e riprova.</translation>
        </message>
        <message>
            <source>macOS ended the installer, as it does with a program whose code signature it does not accept, or when memory is short.</source>
            <translation>macOS ha chiuso l'installatore, come fa con un programma di cui non accetta la firma del codice, o quando la memoria è poca.</translation>
        </message>
        <message>
            <source>Close other programs and try again; a managed Mac may allow only approved programs: then ask your administrator to allow the folder named above.</source>
            <translation>Chiudi altri programmi e riprova; un Mac gestito può permettere solo programmi approvati: in tal caso chiedi all'amministratore di permettere la cartella indicata sopra.</translation>
        </message>
        <message>
            <source>The installer was stopped by the system, which ran out of memory.</source>
            <translation>L'installatore è stato fermato dal sistema, che ha esaurito la memoria.</translation>
        </message>
        <message>
            <source>Close other programs and try again.</source>
            <translation>Chiudi altri programmi e riprova.</translation>
        </message>
        <message>
            <source>The installer ended with status {0}: {1}.</source>
            <translation>L'installatore è terminato con stato {0}: {1}.</translation>
        </message>
        <message>
            <source>The installer ended with status {0}.</source>
            <translation>L'installatore è terminato con stato {0}.</translation>
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
            <source>QGIS's own Python</source>
            <translation>Python di QGIS</translation>
        </message>
        <message>
            <source>QGIS's own Python was not found on disk.</source>
            <translation>Il Python di QGIS non è stato trovato sul disco.</translation>
        </message>
        <message>
            <source>'{0}' is a script that starts a Python. Choose the file python.exe itself.</source>
            <translation>"{0}" è uno script che avvia un Python. Scegli il file python.exe stesso.</translation>
        </message>
        <message>
            <source>'{0}' is the Python without a console, which cannot answer. Choose python.exe beside it.</source>
            <translation>"{0}" è il Python senza console, che non può rispondere. Scegli python.exe accanto.</translation>
        </message>
        <message>
            <source>'{0}' is not a Python. Choose a file named python.exe.</source>
            <translation>"{0}" non è un Python. Scegli un file di nome python.exe.</translation>
        </message>
        <message>
            <source>It has not been set up.</source>
            <translation>Non è stato configurato.</translation>
        </message>
        <message>
            <source>'{0}' does not exist.</source>
            <translation>"{0}" non esiste.</translation>
        </message>
        <message>
            <source>'{0}' is not a program.</source>
            <translation>"{0}" non è un programma.</translation>
        </message>
        <message>
            <source>'{0}' is a folder without a Python inside.</source>
            <translation>"{0}" è una cartella senza un Python dentro.</translation>
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
            <translation>Un'altra finestra di QGIS sta configurando il motore.</translation>
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
            <translation>L'installatore ha impiegato troppo ed è stato fermato.</translation>
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
            <translation>QGIS resta libero, e questa finestra si può nascondere. Finché il nuovo motore non ha superato la prova, Annulla lascia tutto com'era.</translation>
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
            <source>This file does not exist.</source>
            <translation>Questo file non esiste.</translation>
        </message>
        <message>
            <source>{0}: '{1}' cannot be read. Write it like {2}.</source>
            <translation>{0}: '{1}' non si può leggere. Scrivilo come {2}.</translation>
        </message>
        <message>
            <source>the same as points and arrays, and the record with the backtest of this area.</source>
            <translation>lo stesso come punti e matrici, e il registro con la verifica retrospettiva di quest'area.</translation>
        </message>
        <message>
            <source>'{}' is neither a zip, a CSV nor a map layer. Choose an EGMS file as downloaded.</source>
            <translation>'{}' non è né uno zip, né un CSV, né un layer. Scegli un file EGMS come scaricato.</translation>
        </message>
        <message>
            <source>The point layer, in EPSG:3035 or, outside Europe, in the UTM zone of the data.</source>
            <translation>Il layer di punti, in EPSG:3035 o, fuori dall'Europa, nella zona UTM dei dati.</translation>
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
            <translation>L'anticipo più lungo dopo la data di emissione, con una mappa al mese; gli anticipi che il passato dell'area non ha potuto verificare sono segnalati.</translation>
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
            <source>Upper</source>
            <translation>Limite superiore</translation>
        </message>
        <message>
            <source>Chance &gt; {threshold} mm</source>
            <translation>Prob. &gt; {threshold} mm</translation>
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
            <source>Open forecast</source>
            <translation>Apri previsione</translation>
        </message>
        <message>
            <source>MM-STT</source>
            <translation>MM-STT</translation>
        </message>
        <message>
            <source>This QGIS comes with Python {0}, but ground motion forecasts need Python {1} or later: install QGIS 3.44 or later.</source>
            <translation>Questo QGIS contiene Python {0}, ma le previsioni del moto del suolo richiedono Python {1} o successivo: installa QGIS 3.44 o successivo.</translation>
        </message>
        <message>
            <source>Use the polygons of a layer, the selected ones if some are; of other layers the extent</source>
            <translation>Usa i poligoni di un layer, solo quelli selezionati se ce ne sono; degli altri layer l'estensione</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Layer</translation>
        </message>
        <message>
            <source>Selected polygons of {0}</source>
            <translation>Poligoni selezionati di {0}</translation>
        </message>
        <message>
            <source>Polygons of {0}</source>
            <translation>Poligoni di {0}</translation>
        </message>
        <message>
            <source>The {0} months of data before the issue date can check leads up to {1} months. Later dates are drawn pale, as a sketch.</source>
            <translation>I {0} mesi di dati prima della data di emissione possono verificare anticipi fino a {1} mesi. Le date successive sono disegnate pallide, come uno schizzo.</translation>
        </message>
        <message>
            <source>The {0} months of data before the issue date are too few to check any forecast: read it as a sketch.</source>
            <translation>I {0} mesi di dati prima della data di emissione sono troppo pochi per verificare una previsione: leggila come uno schizzo.</translation>
        </message>
        <message>
            <source>E {0:.0f} N {1:.0f}, measured</source>
            <translation>E {0:.0f} N {1:.0f}, misurato</translation>
        </message>
        <message>
            <source>EGMS and other point data (*.zip *.csv *.txt *.shp *.gpkg *.geojson *.fgb *.npz *.tif *.nc *.asc);;All files (*)</source>
            <translation>EGMS e altri dati di punti (*.zip *.csv *.txt *.shp *.gpkg *.geojson *.fgb *.npz *.tif *.nc *.asc);;Tutti i file (*)</translation>
        </message>
        <message>
            <source>State the unit…</source>
            <translation>Indica l'unità…</translation>
        </message>
        <message>
            <source>State the component…</source>
            <translation>Indica la componente…</translation>
        </message>
        <message>
            <source>State the coordinate system…</source>
            <translation>Indica il sistema di coordinate…</translation>
        </message>
        <message>
            <source>State the sign…</source>
            <translation>Indica il segno…</translation>
        </message>
        <message>
            <source>Say unit, component, coordinate system or sign of the selected source (or double-click it)</source>
            <translation>Indica unità, componente, sistema di coordinate o segno della sorgente selezionata (o fai doppio clic su di essa)</translation>
        </message>
        <message>
            <source>Show outline and points of the data on the map</source>
            <translation>Mostra contorno e punti dei dati sulla mappa</translation>
        </message>
        <message>
            <source>522 cells of EGMS Ortho, vertical, 2020 to 2024: a volcanic island north of Sicily</source>
            <translation>522 celle di EGMS Ortho, verticale, dal 2020 al 2024: un'isola vulcanica a nord della Sicilia</translation>
        </message>
        <message>
            <source>Try with the island of Ustica</source>
            <translation>Prova con l'isola di Ustica</translation>
        </message>
        <message>
            <source>Show on the map</source>
            <translation>Mostra sulla mappa</translation>
        </message>
        <message>
            <source>It is read again as you say, and remembered</source>
            <translation>Viene riletto come indicato, e l'indicazione resta memorizzata</translation>
        </message>
        <message>
            <source>'{0}' is not a point layer.</source>
            <translation>'{0}' non è un layer di punti.</translation>
        </message>
        <message>
            <source>Replace the forecast?</source>
            <translation>Sostituire la previsione?</translation>
        </message>
        <message>
            <source>A forecast is under way. Open another when it has ended.</source>
            <translation>Una previsione è in corso. Aprine un'altra quando è finita.</translation>
        </message>
        <message>
            <source>{0} holds a forecast already. Replace it?</source>
            <translation>{0} contiene già una previsione. Sostituirla?</translation>
        </message>
        <message>
            <source>Opened {0}.</source>
            <translation>Aperta {0}.</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unità</translation>
        </message>
        <message>
            <source>Component</source>
            <translation>Componente</translation>
        </message>
        <message>
            <source>Coordinate system</source>
            <translation>Sistema di coordinate</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Segno</translation>
        </message>
        <message>
            <source>sign as it is</source>
            <translation>segno invariato</translation>
        </message>
        <message>
            <source>sign turned round</source>
            <translation>segno invertito</translation>
        </message>
        <message>
            <source>{0}: must be stated</source>
            <translation>{0}: va indicato</translation>
        </message>
        <message>
            <source>{0}: {1} ({2})</source>
            <translation>{0}: {1} ({2})</translation>
        </message>
        <message>
            <source>Each forecast gets a folder of its own; leave empty for the name shown</source>
            <translation>Ogni previsione riceve una cartella propria; lascia vuoto per usare il nome mostrato</translation>
        </message>
        <message>
            <source>Folder that gathers the forecasts</source>
            <translation>Cartella che raccoglie le previsioni</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>Salva come</translation>
        </message>
        <message>
            <source>In folder</source>
            <translation>Nella cartella</translation>
        </message>
        <message>
            <source>Where the folders of forecasts lie; leave empty for the place shown, beside the project or among your documents</source>
            <translation>Dove si trovano le cartelle delle previsioni; lascia vuoto per usare il percorso mostrato, accanto al progetto o tra i tuoi documenti</translation>
        </message>
        <message>
            <source>Folder of a forecast</source>
            <translation>Cartella di una previsione</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Scegli una cartella</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>Recenti</translation>
        </message>
        <message>
            <source>Stands on the first page; the files know the area only by the number of its tile</source>
            <translation>Compare sulla prima pagina; i file conoscono l'area solo dal numero del riquadro</translation>
        </message>
        <message>
            <source>Stands below the title, with the date of today</source>
            <translation>Compare sotto il titolo, con la data di oggi</translation>
        </message>
        <message>
            <source>Name or company; may be empty</source>
            <translation>Nome o azienda; può restare vuoto</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titolo</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Autore</translation>
        </message>
        <message>
            <source>Show the folder of this forecast in the file manager</source>
            <translation>Mostra la cartella di questa previsione nel gestore di file</translation>
        </message>
        <message>
            <source>Show a forecast that was made earlier, here or elsewhere; or drop its folder on this panel</source>
            <translation>Mostra una previsione già fatta, qui o altrove; oppure trascina la sua cartella su questo pannello</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Cartella</translation>
        </message>
        <message>
            <source>Click a point of the data on the map to see what was measured there. Forecasts come after a run.</source>
            <translation>Clicca un punto dei dati sulla mappa per vedere che cosa vi è stato misurato. Le previsioni arrivano dopo un'elaborazione.</translation>
        </message>
        <message>
            <source>The folder of {0} now holds another forecast. Add that one to the map anew.</source>
            <translation>La cartella di {0} ora contiene un'altra previsione. Aggiungila di nuovo alla mappa.</translation>
        </message>
        <message>
            <source>Date…</source>
            <translation>Data…</translation>
        </message>
        <message>
            <source>Tell the numbers of a date</source>
            <translation>Mostra i valori di una data</translation>
        </message>
        <message>
            <source>No point of the data lies there. Zoom in, and click a point.</source>
            <translation>Lì non c'è nessun punto dei dati. Ingrandisci e clicca un punto.</translation>
        </message>
        <message>
            <source>The folder of {0} is gone, so its series cannot be read: {1}</source>
            <translation>La cartella di {0} non c'è più, perciò le sue serie non si possono leggere: {1}</translation>
        </message>
        <message>
            <source>The series of {0} cannot be read: {1}</source>
            <translation>Le serie di {0} non si possono leggere: {1}</translation>
        </message>
        <message>
            <source>Remove {0} ({1}, issued {2})</source>
            <translation>Rimuovi {0} ({1}, emessa {2})</translation>
        </message>
        <message>
            <source>Remove {0} ({1})</source>
            <translation>Rimuovi {0} ({1})</translation>
        </message>
        <message>
            <source>MM-STT runs with another Python</source>
            <translation>MM-STT lavora con un altro Python</translation>
        </message>
        <message>
            <source>{0}: {1}. Nothing needs to be installed. Install builds a Python of its own beside it.</source>
            <translation>{0}: {1}. Non serve installare nulla. Installa crea accanto un Python a sé.</translation>
        </message>
        <message>
            <source>How to read this source</source>
            <translation>Come leggere questa sorgente</translation>
        </message>
        <message>
            <source>as recognised</source>
            <translation>come riconosciuto</translation>
        </message>
        <message>
            <source>Positive is down or away: turn the sign round</source>
            <translation>Positivo è verso il basso o in allontanamento: inverti il segno</translation>
        </message>
        <message>
            <source>as recognised ({0})</source>
            <translation>come riconosciuto ({0})</translation>
        </message>
        <message>
            <source>Set the parameter {0} ({1}).</source>
            <translation>Imposta il parametro {0} ({1}).</translation>
        </message>
        <message>
            <source>The coordinate system {0} has no EPSG code. Choose one that has, or open the table in QGIS as a layer in that system and give the layer instead.</source>
            <translation>Il sistema di coordinate {0} non ha un codice EPSG. Scegline uno che lo abbia, oppure apri la tabella in QGIS come layer in quel sistema e indica il layer al suo posto.</translation>
        </message>
        <message>
            <source>The results lie in {0}</source>
            <translation>I risultati si trovano in {0}</translation>
        </message>
        <message>
            <source>EGMS files as downloaded (zip or CSV), point series of other sources, or rasters, one per date. Several files must be of one kind: neighbouring tiles, or bursts of one track. Up and East need separate runs.</source>
            <translation>File EGMS come scaricati (zip o CSV), serie di punti di altra origine, o raster, uno per data. Più file devono essere dello stesso tipo: riquadri vicini, o burst di una traccia. Up ed East richiedono esecuzioni separate.</translation>
        </message>
        <message>
            <source>Layers of points, or of cells as polygons, whose fields are named by dates, such as 20200103 or D20200103; of a polygon the centroid counts.</source>
            <translation>Layer di punti, o di celle come poligoni, con campi che hanno per nome una data, come 20200103 o D20200103; di un poligono conta il centroide.</translation>
        </message>
        <message>
            <source>Otherwise only the same data, component, area and issue date may be forecast anew into the same folder.</source>
            <translation>Altrimenti si può rifare nella stessa cartella solo una previsione con gli stessi dati, componente, area e data di emissione.</translation>
        </message>
        <message>
            <source>Replace an earlier result in the output folder</source>
            <translation>Sostituisci un risultato precedente nella cartella di uscita</translation>
        </message>
        <message>
            <source>Without a choice of yours, a new folder is made beside the project or in your documents; it is never temporary.</source>
            <translation>Se non scegli, si crea una nuova cartella accanto al progetto o nei tuoi documenti; non è mai temporanea.</translation>
        </message>
        <message>
            <source>Stated of single sources (JSON)</source>
            <translation>Indicazioni per singole sorgenti (JSON)</translation>
        </message>
        <message>
            <source>STATED cannot be read. It holds JSON, such as {0}.</source>
            <translation>STATED non si può leggere. Contiene JSON, come {0}.</translation>
        </message>
        <message>
            <source>Open a finished forecast</source>
            <translation>Apri una previsione finita</translation>
        </message>
        <message>
            <source>Check the folder of a finished forecast and add its maps to the project.</source>
            <translation>Controlla la cartella di una previsione finita e aggiungi le sue mappe al progetto.</translation>
        </message>
        <message>
            <source>
&lt;p&gt;Takes the folder that a forecast was written to: from this plugin, from the command line, from another computer.
It is read and checked; a damaged one is refused with a reason. In QGIS its maps are added as one group, with styles and
dates. qgis_process only checks the folder and returns its files.&lt;/p&gt;
</source>
            <translation>
&lt;p&gt;Prende la cartella in cui è stata scritta una previsione: da questo plugin, dalla riga di comando, da un altro computer.
La cartella viene letta e controllata; se è danneggiata viene rifiutata con il motivo. In QGIS le sue mappe si aggiungono come un gruppo, con stili e
date. qgis_process controlla soltanto la cartella e restituisce i suoi file.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>The forecast in {0} has no maps: it was written without rasters. Run it again without --no-rasters.</source>
            <translation>La previsione in {0} non ha mappe: è stata scritta senza raster. Eseguila di nuovo senza --no-rasters.</translation>
        </message>
        <message>
            <source>Forecast folder</source>
            <translation>Cartella della previsione</translation>
        </message>
        <message>
            <source>The folder '{}' does not exist.</source>
            <translation>La cartella '{}' non esiste.</translation>
        </message>
        <message>
            <source>The layer '{0}' holds lines. Choose a layer of points or polygons.</source>
            <translation>Il layer '{0}' contiene linee. Scegli un layer di punti o di poligoni.</translation>
        </message>
        <message>
            <source>The raster '{0}' holds measured values, such as heights, not classes. Choose a raster of classes.</source>
            <translation>Il raster '{0}' contiene valori misurati, come le quote, non classi. Scegli un raster di classi.</translation>
        </message>
        <message>
            <source>The raster '{0}' holds {1} different values in a sample; that is no map of classes. Choose another.</source>
            <translation>Il raster '{0}' contiene {1} valori diversi in un campione; non è una carta di classi. Scegline un altro.</translation>
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
&lt;p&gt;Legge file EGMS come scaricati (zip o CSV, Basic, Calibrated e Ortho, ogni edizione) in un layer di punti con un
campo numerico per acquisizione (DYYYYMMDD, mm), l'identificativo del punto e la sua velocità media in mm/anno,
colorato secondo la velocità.&lt;/p&gt;
&lt;p&gt;La velocità è stimata qui, con una retta attraverso tutte le date del file. Le altre colonne statistiche del file
non vengono lette. I valori mancanti sono NULL.&lt;/p&gt;
&lt;p&gt;Ciò che è ricavato da dati EGMS porta la dicitura: &lt;i&gt;Generated using European Union's Copernicus Land Monitoring
Service information.&lt;/i&gt; Per altri dati valgono i diritti di chi li ha prodotti.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>{0}, {1:,} cells, made {2}</source>
            <translation>{0}, {1:,} celle, creata {2}</translation>
        </message>
        <message>
            <source>not the bands of this forecast</source>
            <translation>non sono le bande di questa previsione</translation>
        </message>
        <message>
            <source>Replaced by another forecast: {0}</source>
            <translation>Sostituita da un'altra previsione: {0}</translation>
        </message>
        <message>
            <source>The places of the chart</source>
            <translation>I luoghi del grafico</translation>
        </message>
        <message>
            <source>Page {0} of {1}</source>
            <translation>Pagina {0} di {1}</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>Segnaposto</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Luogo</translation>
        </message>
        <message>
            <source>Probability of passing {0:g} mm by {1}</source>
            <translation>Probabilità di superare {0:g} mm entro il {1}</translation>
        </message>
        <message>
            <source>Prepared by {0}, {1}</source>
            <translation>Preparato da {0}, {1}</translation>
        </message>
        <message>
            <source>Prepared {0}</source>
            <translation>Preparato {0}</translation>
        </message>
        <message>
            <source>By {0}</source>
            <translation>Di {0}</translation>
        </message>
        <message>
            <source>Passes {0:g} mm</source>
            <translation>Supera {0:g} mm</translation>
        </message>
        <message>
            <source>centre {0}</source>
            <translation>centro {0}</translation>
        </message>
        <message>
            <source>; lon {0}, lat {1}</source>
            <translation>; lon {0}, lat {1}</translation>
        </message>
        <message>
            <source> since {0}</source>
            <translation> dal {0}</translation>
        </message>
        <message>
            <source>{0}: observed {1}{2}</source>
            <translation>{0}: osservato {1}{2}</translation>
        </message>
        <message>
            <source>{0} on {1}</source>
            <translation>{0} il {1}</translation>
        </message>
        <message>
            <source>{0}, {1} {2} after the issue date</source>
            <translation>{0}, {1} {2} dopo la data di emissione</translation>
        </message>
        <message>
            <source>The engine needs Python {0} or later; this is Python {1}.</source>
            <translation>Il motore richiede Python {0} o successivo; questo è Python {1}.</translation>
        </message>
        <message>
            <source>Set up the engine, which brings a Python of its own.</source>
            <translation>Configura il motore, che porta con sé un Python proprio.</translation>
        </message>
        <message>
            <source>MM-STT cannot run here, so a statistical baseline runs instead: the spatial Gaussian process.</source>
            <translation>MM-STT non può lavorare qui, perciò lavora al suo posto un metodo statistico di riferimento: il processo gaussiano spaziale.</translation>
        </message>
        <message>
            <source>QGIS from Flatpak has no pip to fetch the installer with, and sees no program of the system.</source>
            <translation>QGIS da Flatpak non ha pip con cui scaricare l'installatore, e non vede alcun programma del sistema.</translation>
        </message>
        <message>
            <source>Install uv with its own installer, which puts it into .local/bin of your home folder, or use a folder of wheels that holds uv; then press the button again. The statistical baselines run without.</source>
            <translation>Installa uv con il suo installatore, che lo mette in .local/bin della tua cartella personale, o usa una cartella di wheel che contiene uv; poi premi di nuovo il pulsante. I metodi statistici di riferimento lavorano anche senza.</translation>
        </message>
        <message>
            <source>{0} of this computer is used</source>
            <translation>Si usa {0} di questo computer</translation>
        </message>
        <message>
            <source>See {0} --help.</source>
            <translation>Vedi {0} --help.</translation>
        </message>
        <message>
            <source>The option is {0}.</source>
            <translation>L'opzione è {0}.</translation>
        </message>
        <message>
            <source>The text could not be shown ({0}).</source>
            <translation>Non si è potuto mostrare il testo ({0}).</translation>
        </message>
        <message>
            <source>The folder '{0}' holds shard {1} already.</source>
            <translation>La cartella '{0}' contiene già lo shard {1}.</translation>
        </message>
        <message>
            <source>{0} cells cannot be simulated.</source>
            <translation>Non si possono simulare {0} celle.</translation>
        </message>
        <message>
            <source>The report could not be shown ({0}).</source>
            <translation>Non si è potuto mostrare il rapporto ({0}).</translation>
        </message>
        <message>
            <source>Give each shard a folder of its own.</source>
            <translation>Dai a ogni shard una cartella propria.</translation>
        </message>
        <message>
            <source>The training was stopped.</source>
            <translation>L'addestramento è stato interrotto.</translation>
        </message>
        <message>
            <source>Give --cells a number above 0.</source>
            <translation>Indica per --cells un numero maggiore di 0.</translation>
        </message>
        <message>
            <source>Send it to a file or a program.</source>
            <translation>Invialo a un file o a un programma.</translation>
        </message>
        <message>
            <source>The component is '{0}'.</source>
            <translation>La componente è '{0}'.</translation>
        </message>
        <message>
            <source>The cube has {0} x {1} samples, but its coordinates or dates have another length.</source>
            <translation>Il cubo ha {0} x {1} campioni, ma le sue coordinate o date hanno un'altra lunghezza.</translation>
        </message>
        <message>
            <source>The dates of the cube are not strictly increasing.</source>
            <translation>Le date del cubo non sono strettamente crescenti.</translation>
        </message>
        <message>
            <source>Some coordinates are not numbers.</source>
            <translation>Alcune coordinate non sono numeri.</translation>
        </message>
        <message>
            <source>Unknown physical prior: {0}.</source>
            <translation>Dato fisico a priori sconosciuto: {0}.</translation>
        </message>
        <message>
            <source>It must be one of {0}.</source>
            <translation>Deve essere uno di {0}.</translation>
        </message>
        <message>
            <source>Known are {0}.</source>
            <translation>Quelli noti sono {0}.</translation>
        </message>
        <message>
            <source>The record from {0} to {1} is too short to evaluate.</source>
            <translation>La serie dal {0} al {1} è troppo corta per una valutazione.</translation>
        </message>
        <message>
            <source>After {0} the record holds no epoch near any of the leads.</source>
            <translation>Dopo il {0} la serie non contiene date vicine ad alcuno degli anticipi.</translation>
        </message>
        <message>
            <source>An evaluation needs more than fourteen months of data.</source>
            <translation>Una valutazione richiede più di quattordici mesi di dati.</translation>
        </message>
        <message>
            <source>Choose an earlier issue date or shorter leads.</source>
            <translation>Scegli una data di emissione precedente o anticipi più brevi.</translation>
        </message>
        <message>
            <source>The issue date {0} lies outside the record ({1} to {2}).</source>
            <translation>La data di emissione {0} è fuori dalla serie (dal {1} al {2}).</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} cells were last seen before {2} and are left out: where they are now is not known.</source>
            <translation>{0:,} di {1:,} celle sono state viste l'ultima volta prima del {2} e vengono escluse: dove siano ora non si sa.</translation>
        </message>
        <message>
            <source>{0} of {1} cells have too few observations before the issue date and are left out.</source>
            <translation>{0} di {1} celle hanno troppo poche osservazioni prima della data di emissione e vengono escluse.</translation>
        </message>
        <message>
            <source>{0} of {1} cells moved by more than 10 mm within the last 48 days, against their course. After such a step forecasts take half a year to settle; until then their intervals are too narrow.</source>
            <translation>{0} di {1} celle si sono mosse di oltre 10 mm negli ultimi 48 giorni, contro il loro andamento. Dopo un tale salto le previsioni impiegano mezzo anno a stabilizzarsi; fino ad allora i loro intervalli sono troppo stretti.</translation>
        </message>
        <message>
            <source>The model {0} gave values that are no numbers ({1}), so nothing was written.</source>
            <translation>Il modello {0} ha dato valori che non sono numeri ({1}), perciò non è stato scritto nulla.</translation>
        </message>
        <message>
            <source>{0} of {1} cells have changed their motion: it began, stopped, or jumped. They are forecast by laws of their own, with wider intervals; look at their series.</source>
            <translation>{0} di {1} celle hanno cambiato il loro moto: è iniziato, si è fermato o ha fatto un salto. Sono previste con leggi proprie, con intervalli più ampi; guarda le loro serie.</translation>
        </message>
        <message>
            <source>Choose a date inside it.</source>
            <translation>Scegli una data al suo interno.</translation>
        </message>
        <message>
            <source>If you gave weights of your own, they are unusable; else choose another model, such as spatial.</source>
            <translation>Se hai indicato pesi tuoi, sono inutilizzabili; altrimenti scegli un altro modello, come spatial.</translation>
        </message>
        <message>
            <source>Coverage was measured up to {0} months on this area; later dates are extrapolation and are marked as not calibrated.</source>
            <translation>La copertura è stata misurata fino a {0} mesi su quest'area; le date successive sono un'estrapolazione e sono segnate come non calibrate.</translation>
        </message>
        <message>
            <source>The record is too short to measure coverage on this area; all dates are marked as not calibrated.</source>
            <translation>La serie è troppo corta per misurare la copertura su quest'area; tutte le date sono segnate come non calibrate.</translation>
        </message>
        <message>
            <source>No cell has enough observations before the issue date, the last of them within 60 days of it.</source>
            <translation>Nessuna cella ha abbastanza osservazioni prima della data di emissione, con l'ultima entro 60 giorni da essa.</translation>
        </message>
        <message>
            <source>Choose a later issue date or a larger area.</source>
            <translation>Scegli una data di emissione successiva o un'area più grande.</translation>
        </message>
        <message>
            <source>{0} needs GDAL, which this Python lacks.</source>
            <translation>{0} richiede GDAL, che manca in questo Python.</translation>
        </message>
        <message>
            <source>Install the package python3-gdal (Debian, Ubuntu) or gdal (conda), or start from QGIS.</source>
            <translation>Installa il pacchetto python3-gdal (Debian, Ubuntu) o gdal (conda), o avvia da QGIS.</translation>
        </message>
        <message>
            <source>The area is too small to sample elevation.</source>
            <translation>L'area è troppo piccola per campionare la quota.</translation>
        </message>
        <message>
            <source>The raster {0} cannot be read: {1}.</source>
            <translation>Il raster {0} non si può leggere: {1}.</translation>
        </message>
        <message>
            <source>Choose a larger one.</source>
            <translation>Scegline una più grande.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Scegli un altro file.</translation>
        </message>
        <message>
            <source>{0} is a raster ({1}) that holds {2}.</source>
            <translation>{0} è un raster ({1}) che contiene {2}.</translation>
        </message>
        <message>
            <source>{0} is a raster ({1}) of {2} x {3} pixels in {4} band(s).</source>
            <translation>{0} è un raster ({1}) di {2} x {3} pixel in {4} banda/e.</translation>
        </message>
        <message>
            <source>{0} does not say its coordinate system.</source>
            <translation>{0} non dichiara il suo sistema di coordinate.</translation>
        </message>
        <message>
            <source>{0} holds {1} layers with date fields ({2}, {3}).</source>
            <translation>{0} contiene {1} layer con campi data ({2}, {3}).</translation>
        </message>
        <message>
            <source>{0} has no layer with date fields.</source>
            <translation>{0} non ha alcun layer con campi data.</translation>
        </message>
        <message>
            <source>{0} holds no features.</source>
            <translation>{0} non contiene elementi.</translation>
        </message>
        <message>
            <source>the layer says so</source>
            <translation>lo dichiara il layer</translation>
        </message>
        <message>
            <source>{0} has neither geometries nor coordinates.</source>
            <translation>{0} non ha né geometrie né coordinate.</translation>
        </message>
        <message>
            <source>State it, set it in QGIS and save the layer, or add its .prj file.</source>
            <translation>Indicalo, impostalo in QGIS e salva il layer, o aggiungi il suo file .prj.</translation>
        </message>
        <message>
            <source>{0} cannot be opened as a map layer ({1}).</source>
            <translation>{0} non si può aprire come layer ({1}).</translation>
        </message>
        <message>
            <source>{0}: the date fields hold no numbers.</source>
            <translation>{0}: i campi data non contengono numeri.</translation>
        </message>
        <message>
            <source>{0} is damaged or cut off{1}.</source>
            <translation>{0} è danneggiato o troncato{1}.</translation>
        </message>
        <message>
            <source>Save the one that you want as a file of its own.</source>
            <translation>Salva quello che vuoi come file a sé.</translation>
        </message>
        <message>
            <source>Name one field per date, such as D20200103 or 2020-01-03.</source>
            <translation>Dai il nome a un campo per data, come D20200103 o 2020-01-03.</translation>
        </message>
        <message>
            <source>Export the layer again.</source>
            <translation>Esporta di nuovo il layer.</translation>
        </message>
        <message>
            <source>Give fields easting and northing, or degrees.</source>
            <translation>Fornisci i campi easting e northing, o gradi.</translation>
        </message>
        <message>
            <source>{0}: its coordinate system {1} leads to no place on Earth.</source>
            <translation>{0}: il suo sistema di coordinate {1} non porta ad alcun luogo sulla Terra.</translation>
        </message>
        <message>
            <source>{0} does not hold points or polygons, but {1}.</source>
            <translation>{0} non contiene punti o poligoni, ma {1}.</translation>
        </message>
        <message>
            <source>A shapefile consists of .shp, .shx, .dbf and .prj; export the layer again if all are there.</source>
            <translation>Uno shapefile è composto da .shp, .shx, .dbf e .prj; se ci sono tutti, esporta di nuovo il layer.</translation>
        </message>
        <message>
            <source>Give fields of numbers, in mm.</source>
            <translation>Fornisci campi di numeri, in mm.</translation>
        </message>
        <message>
            <source>Correct it in QGIS and save the layer again.</source>
            <translation>Correggilo in QGIS e salva di nuovo il layer.</translation>
        </message>
        <message>
            <source>{0}, field {1}: '{2}' is not a number.</source>
            <translation>{0}, campo {1}: '{2}' non è un numero.</translation>
        </message>
        <message>
            <source>Choose a layer of measurement points or cells.</source>
            <translation>Scegli un layer di punti di misura o di celle.</translation>
        </message>
        <message>
            <source>Correct it, or leave it empty.</source>
            <translation>Correggilo, o lascialo vuoto.</translation>
        </message>
        <message>
            <source>It has no bands.</source>
            <translation>Non ha bande.</translation>
        </message>
        <message>
            <source>{0} {1}</source>
            <translation>{0} {1}</translation>
        </message>
        <message>
            <source>{0} and {1}</source>
            <translation>{0} e {1}</translation>
        </message>
        <message>
            <source>Give rasters of one grid; bring the others onto it first.</source>
            <translation>Fornisci raster su una sola griglia; prima riporta su di essa gli altri.</translation>
        </message>
        <message>
            <source>{0} cannot be opened as a raster ({1}).</source>
            <translation>{0} non si può aprire come raster ({1}).</translation>
        </message>
        <message>
            <source>{0} raster(s) that do not say their date were left out ({1}).</source>
            <translation>{0} raster che non dichiarano la loro data sono stati esclusi ({1}).</translation>
        </message>
        <message>
            <source>{0} is a map of a forecast, and a forecast is no measurement.</source>
            <translation>{0} è la mappa di una previsione, e una previsione non è una misura.</translation>
        </message>
        <message>
            <source>It is a picture with a table of colours.</source>
            <translation>È un'immagine con una tavola di colori.</translation>
        </message>
        <message>
            <source>Give rasters of displacement, one per date, or points with one field per date.</source>
            <translation>Fornisci raster di spostamento, uno per data, o punti con un campo per data.</translation>
        </message>
        <message>
            <source>{0} gives its values in '{1}', which is no unit of displacement.</source>
            <translation>{0} dà i suoi valori in '{1}', che non è un'unità di spostamento.</translation>
        </message>
        <message>
            <source>The bands of {0} are in different units ({1}).</source>
            <translation>Le bande di {0} sono in unità diverse ({1}).</translation>
        </message>
        <message>
            <source>{0}: its axis '{1}' cannot be read as dates ({2}).</source>
            <translation>{0}: il suo asse '{1}' non si può leggere come date ({2}).</translation>
        </message>
        <message>
            <source>{0} does not say where its pixels lie.</source>
            <translation>{0} non dichiara dove si trovano i suoi pixel.</translation>
        </message>
        <message>
            <source>Copy or export it again.</source>
            <translation>Copialo o esportalo di nuovo.</translation>
        </message>
        <message>
            <source>Give the data that it was made from.</source>
            <translation>Fornisci i dati da cui è stata fatta.</translation>
        </message>
        <message>
            <source>Save the variable that holds displacement as a file of its own, or call it displacement; points need one field per date.</source>
            <translation>Salva la variabile che contiene lo spostamento come file a sé, o chiamala displacement; i punti richiedono un campo per data.</translation>
        </message>
        <message>
            <source>It is a picture in colours.</source>
            <translation>È un'immagine a colori.</translation>
        </message>
        <message>
            <source>Give rasters of displacement in mm, cm or m; if they are such, state the unit.</source>
            <translation>Fornisci raster di spostamento in mm, cm o m; se lo sono già, indica l'unità.</translation>
        </message>
        <message>
            <source>Give all in one unit.</source>
            <translation>Fornisci tutto in una sola unità.</translation>
        </message>
        <message>
            <source>Count it in days, hours or seconds since a date, of the standard calendar.</source>
            <translation>Contalo in giorni, ore o secondi da una data, nel calendario standard.</translation>
        </message>
        <message>
            <source>{0}: the dates of its bands can be read in two ways ({1}).</source>
            <translation>{0}: le date delle sue bande si possono leggere in due modi ({1}).</translation>
        </message>
        <message>
            <source>Give georeferenced rasters; those in the geometry of the radar are to be geocoded first.</source>
            <translation>Fornisci raster georeferenziati; quelli nella geometria del radar vanno prima geocodificati.</translation>
        </message>
        <message>
            <source>{0} are of different sizes ({1} and {2} pixels).</source>
            <translation>{0} hanno dimensioni diverse ({1} e {2} pixel).</translation>
        </message>
        <message>
            <source>{0} are in different coordinate systems.</source>
            <translation>{0} sono in sistemi di coordinate diversi.</translation>
        </message>
        <message>
            <source>{0} are in different units ({1} and {2}).</source>
            <translation>{0} sono in unità diverse ({1} e {2}).</translation>
        </message>
        <message>
            <source>{0}: {1} band(s) without a date were left out ({2}).</source>
            <translation>{0}: {1} bande senza data sono state escluse ({2}).</translation>
        </message>
        <message>
            <source>It holds complex numbers, as interferograms do.</source>
            <translation>Contiene numeri complessi, come gli interferogrammi.</translation>
        </message>
        <message>
            <source>Write them as 20200131 or 2020-01-31.</source>
            <translation>Scrivile come 20200131 o 2020-01-31.</translation>
        </message>
        <message>
            <source>{0} do not cover the same place.</source>
            <translation>{0} non coprono lo stesso luogo.</translation>
        </message>
        <message>
            <source>State the unit of all, or give all in one unit.</source>
            <translation>Indica l'unità di tutti, o fornisci tutto in una sola unità.</translation>
        </message>
        <message>
            <source>{0} is a spreadsheet that GDAL cannot open here.</source>
            <translation>{0} è un foglio di calcolo che GDAL qui non può aprire.</translation>
        </message>
        <message>
            <source>{0} holds {1} sheets, of which {2} name columns by dates ({3}).</source>
            <translation>{0} contiene {1} fogli, di cui {2} hanno colonne con nomi di date ({3}).</translation>
        </message>
        <message>
            <source>Save the sheet as CSV.</source>
            <translation>Salva il foglio come CSV.</translation>
        </message>
        <message>
            <source>Save the sheet that you want as CSV.</source>
            <translation>Salva come CSV il foglio che vuoi.</translation>
        </message>
        <message>
            <source>Give one raster per date with the date in its name, such as disp_20200131.tif, a raster with one band per date, or points with one field per date.</source>
            <translation>Fornisci un raster per data con la data nel nome, come disp_20200131.tif, un raster con una banda per data, o punti con un campo per data.</translation>
        </message>
        <message>
            <source>Its only date is {0}.</source>
            <translation>La sua unica data è {0}.</translation>
        </message>
        <message>
            <source>its axes are degrees</source>
            <translation>i suoi assi sono in gradi</translation>
        </message>
        <message>
            <source>the raster says so</source>
            <translation>lo dichiara il raster</translation>
        </message>
        <message>
            <source>None of the {0} rasters says its date.</source>
            <translation>Nessuno dei {0} raster dichiara la sua data.</translation>
        </message>
        <message>
            <source>No band says its date.</source>
            <translation>Nessuna banda dichiara la sua data.</translation>
        </message>
        <message>
            <source>{0}: {1:,} pixel(s) that are 0 at every date were left out; no value is set for no data.</source>
            <translation>{0}: {1:,} pixel che valgono 0 a ogni data sono stati esclusi; non è impostato alcun valore per i dati mancanti.</translation>
        </message>
        <message>
            <source>{0}: no pixel holds data here.</source>
            <translation>{0}: qui nessun pixel contiene dati.</translation>
        </message>
        <message>
            <source>{0}: pixels of {1:g} m do not lie on multiples of {1:g} m; their centres are taken as points and averaged into cells.</source>
            <translation>{0}: i pixel di {1:g} m non cadono su multipli di {1:g} m; i loro centri sono presi come punti e mediati in celle.</translation>
        </message>
        <message>
            <source>{0} holds {1} twice: bands {2} and {3}.</source>
            <translation>{0} contiene {1} due volte: bande {2} e {3}.</translation>
        </message>
        <message>
            <source>{0} and {1} are of the same date, {2}.</source>
            <translation>{0} e {1} sono della stessa data, {2}.</translation>
        </message>
        <message>
            <source>State it, or give rasters that say it, such as GeoTIFF.</source>
            <translation>Indicalo, o fornisci raster che lo dichiarino, come GeoTIFF.</translation>
        </message>
        <message>
            <source>Check the rasters, or choose another area.</source>
            <translation>Controlla i raster, o scegli un'altra area.</translation>
        </message>
        <message>
            <source>{0} is damaged or cut off.</source>
            <translation>{0} è danneggiato o troncato.</translation>
        </message>
        <message>
            <source>{0}, band {1}: infinity is not a displacement.</source>
            <translation>{0}, banda {1}: infinito non è uno spostamento.</translation>
        </message>
        <message>
            <source>Give one raster per date.</source>
            <translation>Fornisci un solo raster per data.</translation>
        </message>
        <message>
            <source>Correct it.</source>
            <translation>Correggilo.</translation>
        </message>
        <message>
            <source>The coordinate system '{0}' is not known.</source>
            <translation>Il sistema di coordinate '{0}' non è noto.</translation>
        </message>
        <message>
            <source>Give an EPSG code, such as EPSG:32633.</source>
            <translation>Indica un codice EPSG, come EPSG:32633.</translation>
        </message>
        <message>
            <source>The cell size is {0:g} m.</source>
            <translation>La dimensione delle celle è {0:g} m.</translation>
        </message>
        <message>
            <source>Choose a size above 0 m.</source>
            <translation>Scegli una dimensione maggiore di 0 m.</translation>
        </message>
        <message>
            <source>{0} are for networks; {1} has none.</source>
            <translation>{0}: solo per le reti, e {1} non ne ha.</translation>
        </message>
        <message>
            <source>{0} It is left out, and the network takes its share of the mixture.</source>
            <translation>{0} Viene escluso, e la rete ne assume la quota nella miscela.</translation>
        </message>
        <message>
            <source>The network has learned from {0} up to {1}: errors before that date flatter it. Later ones, and other places, are a fair test.</source>
            <translation>La rete ha imparato da {0} fino al {1}: gli errori prima di quella data la fanno apparire migliore. Quelli successivi, e altri luoghi, sono una prova equa.</translation>
        </message>
        <message>
            <source>Unknown model '{0}'.</source>
            <translation>Modello '{0}' sconosciuto.</translation>
        </message>
        <message>
            <source>Choose one of {0}.</source>
            <translation>Scegli uno di {0}.</translation>
        </message>
        <message>
            <source>{0} of {1} cells are unlike anything that the network was trained on; the spatial Gaussian process beneath it forecasts them alone.</source>
            <translation>{0} di {1} celle non somigliano a nulla di ciò su cui la rete è stata addestrata; le prevede da solo il processo gaussiano spaziale che sta alla base.</translation>
        </message>
        <message>
            <source>The network's prior_dropout is no probability.</source>
            <translation>Il valore prior_dropout della rete non è una probabilità.</translation>
        </message>
        <message>
            <source>Unknown attention '{0}'.</source>
            <translation>Attenzione '{0}' sconosciuta.</translation>
        </message>
        <message>
            <source>The network's window, bins and width must be multiples of its patch and head sizes.</source>
            <translation>Finestra, intervalli e larghezza della rete devono essere multipli delle dimensioni delle sue patch e delle sue teste.</translation>
        </message>
        <message>
            <source>The margins leave nothing of the window.</source>
            <translation>I margini non lasciano nulla della finestra.</translation>
        </message>
        <message>
            <source>The weights describe a network this version does not know ({0}).</source>
            <translation>I pesi descrivono una rete che questa versione non conosce ({0}).</translation>
        </message>
        <message>
            <source>The network's {0} is {1}.</source>
            <translation>Il valore di {0} della rete è {1}.</translation>
        </message>
        <message>
            <source>Use the weights that came with this version.</source>
            <translation>Usa i pesi inclusi in questa versione.</translation>
        </message>
        <message>
            <source>It must be {0} to {1}.</source>
            <translation>Deve essere tra {0} e {1}.</translation>
        </message>
        <message>
            <source>This computer shows no '{0}' device to PyTorch.</source>
            <translation>Questo computer non mostra a PyTorch alcun dispositivo '{0}'.</translation>
        </message>
        <message>
            <source>The {0} fails its check: {1}.</source>
            <translation>{0} non supera il controllo: {1}.</translation>
        </message>
        <message>
            <source>Choose auto or cpu.</source>
            <translation>Scegli auto o cpu.</translation>
        </message>
        <message>
            <source>There is no weights file at '{0}'.</source>
            <translation>Non c'è alcun file di pesi in '{0}'.</translation>
        </message>
        <message>
            <source>The weights file '{0}' is larger than {1} MB.</source>
            <translation>Il file di pesi '{0}' supera {1} MB.</translation>
        </message>
        <message>
            <source>The bundled weights '{0}' do not match their checksum.</source>
            <translation>I pesi inclusi '{0}' non corrispondono alla loro somma di controllo.</translation>
        </message>
        <message>
            <source>The weights file '{0}' holds values that are not numbers.</source>
            <translation>Il file di pesi '{0}' contiene valori che non sono numeri.</translation>
        </message>
        <message>
            <source>'{0}' was trained by the leaky protocol and must not forecast.</source>
            <translation>'{0}' è stato addestrato con il protocollo affetto da fuga di dati e non deve fare previsioni.</translation>
        </message>
        <message>
            <source>'{0}' is not the per-cell network of the training that made '{1}'.</source>
            <translation>'{0}' non è la rete per singola cella dell'addestramento che ha prodotto '{1}'.</translation>
        </message>
        <message>
            <source>Give the path of a .safetensors file.</source>
            <translation>Indica il percorso di un file .safetensors.</translation>
        </message>
        <message>
            <source>Install the plugin again.</source>
            <translation>Installa di nuovo il plugin.</translation>
        </message>
        <message>
            <source>The weights file '{0}' is damaged or of another architecture.</source>
            <translation>Il file di pesi '{0}' è danneggiato o di un'altra architettura.</translation>
        </message>
        <message>
            <source>Leave the option out to use the bundled weights.</source>
            <translation>Ometti l'opzione per usare i pesi inclusi.</translation>
        </message>
        <message>
            <source>The disk is full, so '{0}' was not written.</source>
            <translation>Il disco è pieno, perciò '{0}' non è stato scritto.</translation>
        </message>
        <message>
            <source>'{0}' cannot be written ({1}).</source>
            <translation>'{0}' non si può scrivere ({1}).</translation>
        </message>
        <message>
            <source>Free some space or choose another folder.</source>
            <translation>Libera spazio o scegli un'altra cartella.</translation>
        </message>
        <message>
            <source>'{0}' holds no MM-STT weights.</source>
            <translation>'{0}' non contiene pesi MM-STT.</translation>
        </message>
        <message>
            <source>Copy it again, or leave the option out to use the bundled weights.</source>
            <translation>Copialo di nuovo, o ometti l'opzione per usare i pesi inclusi.</translation>
        </message>
        <message>
            <source>Choose a file made by the train command.</source>
            <translation>Scegli un file creato dal comando train.</translation>
        </message>
        <message>
            <source>Unknown request field: {0}.</source>
            <translation>Campo della richiesta sconosciuto: {0}.</translation>
        </message>
        <message>
            <source>'{0}' names no coordinate system.</source>
            <translation>'{0}' non indica alcun sistema di coordinate.</translation>
        </message>
        <message>
            <source>Write it as EPSG:32632.</source>
            <translation>Scrivilo come EPSG:32632.</translation>
        </message>
        <message>
            <source>as recognised in the file</source>
            <translation>come riconosciuto nel file</translation>
        </message>
        <message>
            <source>Unit of the series in files that do not say it, or say it wrongly.</source>
            <translation>Unità delle serie nei file che non la dichiarano, o la dichiarano in modo errato.</translation>
        </message>
        <message>
            <source>Direction that the series measure, in files that do not say it.</source>
            <translation>Direzione misurata dalle serie, nei file che non la dichiarano.</translation>
        </message>
        <message>
            <source>Coordinate system of the places in tables that do not say it, such as EPSG:32632.</source>
            <translation>Sistema di coordinate delle posizioni nelle tabelle che non lo dichiarano, come EPSG:32632.</translation>
        </message>
        <message>
            <source>Values are positive where the ground moves down or away; they are turned round.</source>
            <translation>I valori sono positivi dove il suolo si muove verso il basso o in allontanamento; vengono invertiti.</translation>
        </message>
        <message>
            <source>Turn the sign round</source>
            <translation>Inverti il segno</translation>
        </message>
        <message>
            <source>There is nothing to train on.</source>
            <translation>Non c'è nulla su cui addestrare.</translation>
        </message>
        <message>
            <source>The weights file '{0}' has another ending.</source>
            <translation>Il file di pesi '{0}' ha un'altra estensione.</translation>
        </message>
        <message>
            <source>Give --data with EGMS files, --simulated with a number of tiles, or both.</source>
            <translation>Indica --data con file EGMS, --simulated con un numero di riquadri, o entrambi.</translation>
        </message>
        <message>
            <source>Let it end in .safetensors.</source>
            <translation>Fallo terminare in .safetensors.</translation>
        </message>
        <message>
            <source>The file of physical priors '{0}' lacks easting, northing or any prior.</source>
            <translation>Nel file dei dati fisici a priori '{0}' manca easting, northing o qualsiasi dato a priori.</translation>
        </message>
        <message>
            <source>The arrays in '{0}' are empty or differ in length.</source>
            <translation>Le matrici in '{0}' sono vuote o di lunghezza diversa.</translation>
        </message>
        <message>
            <source>The physical priors have coordinates that are not numbers.</source>
            <translation>I dati fisici a priori hanno coordinate che non sono numeri.</translation>
        </message>
        <message>
            <source>The file of physical priors '{0}' cannot be read.</source>
            <translation>Il file dei dati fisici a priori '{0}' non si può leggere.</translation>
        </message>
        <message>
            <source>Known priors are {0}.</source>
            <translation>I dati a priori noti sono {0}.</translation>
        </message>
        <message>
            <source>The run was cancelled.</source>
            <translation>Il calcolo è stato annullato.</translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation>Non è stato scritto nulla.</translation>
        </message>
        <message>
            <source>{0} is a damaged or incomplete zip archive.</source>
            <translation>{0} è un archivio zip danneggiato o incompleto.</translation>
        </message>
        <message>
            <source>{0} holds no CSV file and no map layer, but {1}.</source>
            <translation>{0} non contiene né file CSV né layer, ma {1}.</translation>
        </message>
        <message>
            <source>{0} is a spreadsheet, which this Python cannot open without GDAL.</source>
            <translation>{0} è un foglio di calcolo, che questo Python non può aprire senza GDAL.</translation>
        </message>
        <message>
            <source>{0} holds another archive of {1:.1f} GB, {2}.</source>
            <translation>{0} contiene un altro archivio di {1:.1f} GB, {2}.</translation>
        </message>
        <message>
            <source>{0} holds {1} archives and no table ({2}).</source>
            <translation>{0} contiene {1} archivi e nessuna tabella ({2}).</translation>
        </message>
        <message>
            <source>Choose the EGMS zip as downloaded; it holds one CSV and one XML.</source>
            <translation>Scegli lo zip EGMS come scaricato; contiene un CSV e un XML.</translation>
        </message>
        <message>
            <source>{0} is encrypted.</source>
            <translation>{0} è cifrato.</translation>
        </message>
        <message>
            <source>{0} is packed by an unusual method.</source>
            <translation>{0} è compresso con un metodo insolito.</translation>
        </message>
        <message>
            <source>{0} would unpack to {1:.1f} GB, {2:.0f} times its size.</source>
            <translation>{0} occuperebbe {1:.1f} GB una volta estratto, {2:.0f} volte la sua dimensione.</translation>
        </message>
        <message>
            <source>{0} is a folder.</source>
            <translation>{0} è una cartella.</translation>
        </message>
        <message>
            <source>{0} does not exist.</source>
            <translation>{0} non esiste.</translation>
        </message>
        <message>
            <source>{0} is empty (0 bytes).</source>
            <translation>{0} è vuoto (0 byte).</translation>
        </message>
        <message>
            <source>{0} cannot be opened: {1}.</source>
            <translation>{0} non si può aprire: {1}.</translation>
        </message>
        <message>
            <source>{0} cannot be read: {1}.</source>
            <translation>{0} non si può leggere: {1}.</translation>
        </message>
        <message>
            <source>{0} lists more files than any EGMS archive holds.</source>
            <translation>{0} elenca più file di quanti ne contenga qualsiasi archivio EGMS.</translation>
        </message>
        <message>
            <source>The CSV in {0} is empty (0 bytes).</source>
            <translation>Il CSV in {0} è vuoto (0 byte).</translation>
        </message>
        <message>
            <source>Unpack it and name the archive inside.</source>
            <translation>Estrailo e indica l'archivio al suo interno.</translation>
        </message>
        <message>
            <source>{0} holds {1} {2} ({3}, {4}).</source>
            <translation>{0} contiene {1} {2} ({3}, {4}).</translation>
        </message>
        <message>
            <source>Unpack it and name the archives inside that belong together.</source>
            <translation>Estrailo e indica gli archivi al suo interno che vanno insieme.</translation>
        </message>
        <message>
            <source>no file</source>
            <translation>nessun file</translation>
        </message>
        <message>
            <source>Unpack it first and name the file in it.</source>
            <translation>Prima estrailo e indica il file al suo interno.</translation>
        </message>
        <message>
            <source>An EGMS archive grows about fourfold; this one is not read.</source>
            <translation>Un archivio EGMS cresce di circa quattro volte; questo non viene letto.</translation>
        </message>
        <message>
            <source>Name the EGMS zip or CSV file inside it.</source>
            <translation>Indica il file EGMS zip o CSV al suo interno.</translation>
        </message>
        <message>
            <source>Check the path.</source>
            <translation>Controlla il percorso.</translation>
        </message>
        <message>
            <source>Check that you may read it and that no other program holds it.</source>
            <translation>Controlla di poterlo leggere e che nessun altro programma lo tenga aperto.</translation>
        </message>
        <message>
            <source>Check the disk, and that no other program changes the file.</source>
            <translation>Controlla il disco, e che nessun altro programma modifichi il file.</translation>
        </message>
        <message>
            <source>Unpack it and name the CSV file.</source>
            <translation>Estrailo e indica il file CSV.</translation>
        </message>
        <message>
            <source>Unpack it and name the files that belong together.</source>
            <translation>Estrailo e indica i file che vanno insieme.</translation>
        </message>
        <message>
            <source>{0} is a damaged or incomplete gzip archive.</source>
            <translation>{0} è un archivio gzip danneggiato o incompleto.</translation>
        </message>
        <message>
            <source>The file in {0}</source>
            <translation>Il file in {0}</translation>
        </message>
        <message>
            <source>{0}: the arrays do not fit together.</source>
            <translation>{0}: le matrici non corrispondono tra loro.</translation>
        </message>
        <message>
            <source>{0} holds dates that are none.</source>
            <translation>{0} contiene date non valide.</translation>
        </message>
        <message>
            <source>{0} has no coordinates.</source>
            <translation>{0} non ha coordinate.</translation>
        </message>
        <message>
            <source>Write dates as YYYYMMDD or YYYY-MM-DD.</source>
            <translation>Scrivi le date come YYYYMMDD o YYYY-MM-DD.</translation>
        </message>
        <message>
            <source>{0} is too large to be read.</source>
            <translation>{0} è troppo grande per essere letto.</translation>
        </message>
        <message>
            <source>{0} is damaged or not a numpy archive.</source>
            <translation>{0} è danneggiato o non è un archivio numpy.</translation>
        </message>
        <message>
            <source>Cut it into parts.</source>
            <translation>Dividilo in parti.</translation>
        </message>
        <message>
            <source>{0} hold the same cells with other dates and other values, as two releases do.</source>
            <translation>{0} contengono le stesse celle con altre date e altri valori, come fanno due edizioni.</translation>
        </message>
        <message>
            <source>{0} share places, but move differently there: they are of different directions.</source>
            <translation>{0} hanno posizioni in comune, ma vi si muovono in modo diverso: sono di direzioni diverse.</translation>
        </message>
        <message>
            <source>{0} share {1:,} places, and neither names its track; they are averaged as if of one geometry. Forecast each by itself if they are of two tracks.</source>
            <translation>{0} hanno {1:,} posizioni in comune, e nessuno dei due indica la sua traccia; sono mediati come se fossero di una sola geometria. Se sono di due tracce, prevedi ciascuno da solo.</translation>
        </message>
        <message>
            <source>Give one of them.</source>
            <translation>Fornisci uno solo di essi.</translation>
        </message>
        <message>
            <source>Forecast each by itself; ascending and descending, or Up and East, cannot be averaged.</source>
            <translation>Prevedi ciascuno da solo; ascendente e discendente, o Up ed East, non si possono mediare.</translation>
        </message>
        <message>
            <source>No pair of coordinate columns was found.</source>
            <translation>Non è stata trovata alcuna coppia di colonne di coordinate.</translation>
        </message>
        <message>
            <source>{0} has no date columns.</source>
            <translation>{0} non ha colonne di date.</translation>
        </message>
        <message>
            <source>{0} has no coordinates; beside dates it has {1}.</source>
            <translation>{0} non ha coordinate; oltre alle date ha {1}.</translation>
        </message>
        <message>
            <source>{0}: {1:,} of its columns look like dates, but nothing tells how to read them ({2}); {3:,} others are clear.</source>
            <translation>{0}: {1:,} delle sue colonne sembrano date, ma nulla dice come leggerle ({2}); altre {3:,} sono chiare.</translation>
        </message>
        <message>
            <source>{0}: the date columns were not in order; they were sorted.</source>
            <translation>{0}: le colonne di date non erano in ordine; sono state ordinate.</translation>
        </message>
        <message>
            <source>{0}: {1} column(s) that look like dates but are none were left out ({2}).</source>
            <translation>{0}: {1} colonne che sembrano date ma non lo sono, sono state escluse ({2}).</translation>
        </message>
        <message>
            <source>EGMS files name one column per acquisition, such as 20200103; names such as D20200103 or 2020-01-03, or the columns pid, date, value, are read as well.</source>
            <translation>I file EGMS hanno una colonna per acquisizione, come 20200103; si leggono anche nomi come D20200103 o 2020-01-03, o le colonne pid, date, value.</translation>
        </message>
        <message>
            <source>Give the columns easting and northing (EPSG:3035), or latitude and longitude.</source>
            <translation>Fornisci le colonne easting e northing (EPSG:3035), o latitude e longitude.</translation>
        </message>
        <message>
            <source>Name all of them like 20200103 or 2020-01-03.</source>
            <translation>Dai a tutte nomi come 20200103 o 2020-01-03.</translation>
        </message>
        <message>
            <source>{0} holds the same date twice: columns {1} ({2}) and {3} ({4}).</source>
            <translation>{0} contiene la stessa data due volte: colonne {1} ({2}) e {3} ({4}).</translation>
        </message>
        <message>
            <source>Remove one of them.</source>
            <translation>Rimuovi una delle due.</translation>
        </message>
        <message>
            <source>The files have different dates; all {0} are used, and each file lacks up to {1} of them.</source>
            <translation>I file hanno date diverse; si usano tutte le {0}, e a ogni file ne mancano fino a {1}.</translation>
        </message>
        <message>
            <source>{0} lies too far from the other files for one coordinate system of cells.</source>
            <translation>{0} è troppo lontano dagli altri file per un solo sistema di coordinate delle celle.</translation>
        </message>
        <message>
            <source>{0} holds no samples: every value is missing.</source>
            <translation>{0} non contiene campioni: mancano tutti i valori.</translation>
        </message>
        <message>
            <source>{0} date(s) without any sample were left out (first: {1}).</source>
            <translation>{0} date senza alcun campione sono state escluse (la prima: {1}).</translation>
        </message>
        <message>
            <source>{0} holds a single date.</source>
            <translation>{0} contiene una sola data.</translation>
        </message>
        <message>
            <source>{0} holds a single point here.</source>
            <translation>{0} contiene qui un solo punto.</translation>
        </message>
        <message>
            <source>{0:,} row(s) that exactly repeat the series of another row were left out.</source>
            <translation>{0:,} righe che ripetono esattamente la serie di un'altra riga sono state escluse.</translation>
        </message>
        <message>
            <source>{0:,} point(s) without any sample were left out.</source>
            <translation>{0:,} punti senza alcun campione sono stati esclusi.</translation>
        </message>
        <message>
            <source>{0} and {1} hold cells of different sizes ({2}, {3}).</source>
            <translation>{0} e {1} contengono celle di dimensioni diverse ({2}, {3}).</translation>
        </message>
        <message>
            <source>{0} hold different components ({1} and {2}).</source>
            <translation>{0} contengono componenti diverse ({1} e {2}).</translation>
        </message>
        <message>
            <source>{0} are of different levels ({1} and {2}).</source>
            <translation>{0} sono di livelli diversi ({1} e {2}).</translation>
        </message>
        <message>
            <source>Forecast areas far apart one by one.</source>
            <translation>Prevedi una alla volta le aree lontane tra loro.</translation>
        </message>
        <message>
            <source>Choose another file or area.</source>
            <translation>Scegli un altro file o un'altra area.</translation>
        </message>
        <message>
            <source>A forecast needs a series of dates.</source>
            <translation>Una previsione richiede una serie di date.</translation>
        </message>
        <message>
            <source>Choose a file or an area with more points.</source>
            <translation>Scegli un file o un'area con più punti.</translation>
        </message>
        <message>
            <source>{0:,} cell(s) occur more than once with different series; the first was taken.</source>
            <translation>{0:,} celle compaiono più di una volta con serie diverse; è stata presa la prima.</translation>
        </message>
        <message>
            <source>Forecast each by itself.</source>
            <translation>Prevedi ciascuno da solo.</translation>
        </message>
        <message>
            <source>Forecast each component by itself.</source>
            <translation>Prevedi ciascuna componente da sola.</translation>
        </message>
        <message>
            <source>Give files of one level.</source>
            <translation>Fornisci file di un solo livello.</translation>
        </message>
        <message>
            <source>{0} are of different {1} ({2} and {3}).</source>
            <translation>{0} sono di {1} diverse ({2} e {3}).</translation>
        </message>
        <message>
            <source>Give neighbouring tiles of one release, or bursts of one track.</source>
            <translation>Fornisci riquadri vicini di una sola edizione, o burst di una sola traccia.</translation>
        </message>
        <message>
            <source>{0}: {1} name(s) stand at more than one place (first: {2}); each place is a point of its own.</source>
            <translation>{0}: {1} nomi compaiono in più di una posizione (il primo: {2}); ogni posizione è un punto a sé.</translation>
        </message>
        <message>
            <source>{0}, {1}: the field is longer than {2} bytes.</source>
            <translation>{0}, {1}: il campo supera {2} byte.</translation>
        </message>
        <message>
            <source>{0}: point {1} has more than one value on {2}.</source>
            <translation>{0}: il punto {1} ha più di un valore alla data {2}.</translation>
        </message>
        <message>
            <source>{0} has {1:,} points and {2:,} dates, but only {3:,} values.</source>
            <translation>{0} ha {1:,} punti e {2:,} date, ma solo {3:,} valori.</translation>
        </message>
        <message>
            <source>{0}, {1}: '{2}' is not a date.</source>
            <translation>{0}, {1}: '{2}' non è una data.</translation>
        </message>
        <message>
            <source>Shorten it.</source>
            <translation>Accorcialo.</translation>
        </message>
        <message>
            <source>Keep one of them.</source>
            <translation>Tienine uno solo.</translation>
        </message>
        <message>
            <source>Give a file whose points share their dates.</source>
            <translation>Fornisci un file i cui punti abbiano date comuni.</translation>
        </message>
        <message>
            <source>Write it as YYYY-MM-DD.</source>
            <translation>Scrivila come YYYY-MM-DD.</translation>
        </message>
        <message>
            <source>{0} {1:.10g}, {2} {3:.10g}</source>
            <translation>{0} {1:.10g}, {2} {3:.10g}</translation>
        </message>
        <message>
            <source>State the system of the data, such as EPSG:32632, or give longitude and latitude.</source>
            <translation>Indica il sistema dei dati, come EPSG:32632, o fornisci longitudine e latitudine.</translation>
        </message>
        <message>
            <source>all points are centres of its 100 m grid</source>
            <translation>tutti i punti sono centri della sua griglia di 100 m</translation>
        </message>
        <message>
            <source>{0}: its coordinates are taken for EPSG:3035, since {1}; state the system if it is another.</source>
            <translation>{0}: le sue coordinate sono prese come EPSG:3035, poiché {1}; se il sistema è un altro, indicalo.</translation>
        </message>
        <message>
            <source>State the system of the data; it could be {0}.</source>
            <translation>Indica il sistema dei dati; potrebbe essere {0}.</translation>
        </message>
        <message>
            <source>{0} does not say in which coordinate system its places are ({1}).</source>
            <translation>{0} non dichiara in quale sistema di coordinate sono le sue posizioni ({1}).</translation>
        </message>
        <message>
            <source>the name or the description of the file is that of EGMS</source>
            <translation>il nome o la descrizione del file è quello di EGMS</translation>
        </message>
        <message>
            <source>the degrees in the same rows agree</source>
            <translation>i gradi nelle stesse righe concordano</translation>
        </message>
        <message>
            <source>the ids name these cells</source>
            <translation>gli identificativi indicano queste celle</translation>
        </message>
        <message>
            <source>the columns are those of EGMS</source>
            <translation>le colonne sono quelle di EGMS</translation>
        </message>
        <message>
            <source>{0} has a single column; its first line reads '{1}'.</source>
            <translation>{0} ha una sola colonna; la sua prima riga è '{1}'.</translation>
        </message>
        <message>
            <source>{0}: its rows have {1} fields, but the header names {2} columns.</source>
            <translation>{0}: le sue righe hanno {1} campi, ma l'intestazione indica {2} colonne.</translation>
        </message>
        <message>
            <source>{0} begins with lines of text ('{1}'), and no line below them names the columns.</source>
            <translation>{0} inizia con righe di testo ('{1}'), e nessuna riga sotto di esse dà i nomi delle colonne.</translation>
        </message>
        <message>
            <source>Separate the columns by commas, semicolons or tabs.</source>
            <translation>Separa le colonne con virgole, punti e virgola o tabulazioni.</translation>
        </message>
        <message>
            <source>Name every column, also one of row numbers.</source>
            <translation>Dai un nome a ogni colonna, anche a quella dei numeri di riga.</translation>
        </message>
        <message>
            <source>Name the columns in the line above the rows: pid, easting, northing, 20200103, ...</source>
            <translation>Dai i nomi alle colonne nella riga sopra i dati: pid, easting, northing, 20200103, ...</translation>
        </message>
        <message>
            <source>{0} does not say which motion its series show; line of sight is assumed. State it if they are Up or East.</source>
            <translation>{0} non dichiara quale moto mostrano le sue serie; si presume la linea di vista. Indicalo se sono Up o East.</translation>
        </message>
        <message>
            <source>nothing else was said</source>
            <translation>non è stato indicato altro</translation>
        </message>
        <message>
            <source>{0} holds {1}, as its name or description says, not {2}.</source>
            <translation>{0} contiene {1}, come dice il suo nome o la sua descrizione, non {2}.</translation>
        </message>
        <message>
            <source>{0} has velocities of Up and of East, so it is unclear which of both its series are.</source>
            <translation>{0} ha velocità di Up e di East, perciò non è chiaro di quale delle due siano le sue serie.</translation>
        </message>
        <message>
            <source>{0} does not say whether it holds Up or East; Up is assumed (official names hold _U_ or _E_).</source>
            <translation>{0} non dichiara se contiene Up o East; si presume Up (i nomi ufficiali contengono _U_ o _E_).</translation>
        </message>
        <message>
            <source>assumed: nothing says it</source>
            <translation>presunto: nulla lo indica</translation>
        </message>
        <message>
            <source>{0} is named as L3, but a point lies at easting {1:.10g}, northing {2:.10g}, which is no cell centre of the 100 m grid.</source>
            <translation>{0} ha un nome da L3, ma un punto si trova a easting {1:.10g}, northing {2:.10g}, che non è il centro di una cella della griglia di 100 m.</translation>
        </message>
        <message>
            <source>{0}: the easting and northing columns are exchanged; the pid names the cell at easting {1:.10g}, northing {2:.10g}.</source>
            <translation>{0}: le colonne easting e northing sono scambiate; il pid indica la cella a easting {1:.10g}, northing {2:.10g}.</translation>
        </message>
        <message>
            <source>{0} does not say whether it is Basic (L2a) or Calibrated (L2b); L2b is assumed.</source>
            <translation>{0} non dichiara se è Basic (L2a) o Calibrated (L2b); si presume L2b.</translation>
        </message>
        <message>
            <source>Leave the component as recognised, or give the right file.</source>
            <translation>Lascia la componente come riconosciuta, o fornisci il file giusto.</translation>
        </message>
        <message>
            <source>State the component: up, east or los.</source>
            <translation>Indica la componente: up, east o los.</translation>
        </message>
        <message>
            <source>the name or the description of the file says so</source>
            <translation>lo dice il nome o la descrizione del file</translation>
        </message>
        <message>
            <source>the columns tell the direction of sight</source>
            <translation>le colonne danno la direzione di vista</translation>
        </message>
        <message>
            <source>the table has a velocity of that direction</source>
            <translation>la tabella ha una velocità in quella direzione</translation>
        </message>
        <message>
            <source>Give a file of points another name.</source>
            <translation>Dai un altro nome al file di punti.</translation>
        </message>
        <message>
            <source>Rename the two columns.</source>
            <translation>Rinomina le due colonne.</translation>
        </message>
        <message>
            <source>{0} is a web page (probably the login page), not EGMS data.</source>
            <translation>{0} è una pagina web (probabilmente quella di accesso), non dati EGMS.</translation>
        </message>
        <message>
            <source>{0} is a GeoJSON file.</source>
            <translation>{0} è un file GeoJSON.</translation>
        </message>
        <message>
            <source>{0} is a JSON answer of a server, not EGMS data.</source>
            <translation>{0} è una risposta JSON di un server, non dati EGMS.</translation>
        </message>
        <message>
            <source>{0} is an XML file.</source>
            <translation>{0} è un file XML.</translation>
        </message>
        <message>
            <source>{0} holds only blanks.</source>
            <translation>{0} contiene solo spazi.</translation>
        </message>
        <message>
            <source>{0} is a binary file, not a text table.</source>
            <translation>{0} è un file binario, non una tabella di testo.</translation>
        </message>
        <message>
            <source>Give it the ending .geojson.</source>
            <translation>Dagli l'estensione .geojson.</translation>
        </message>
        <message>
            <source>Choose the zip or CSV beside it, which holds the series.</source>
            <translation>Scegli lo zip o il CSV che gli sta accanto, che contiene le serie.</translation>
        </message>
        <message>
            <source>{0} is {1}, not an EGMS zip or CSV.</source>
            <translation>{0} è {1}, non uno zip o un CSV EGMS.</translation>
        </message>
        <message>
            <source>Choose an EGMS zip or CSV.</source>
            <translation>Scegli uno zip o un CSV EGMS.</translation>
        </message>
        <message>
            <source>Unpack archives first, save a spreadsheet as CSV, give a map layer its ending, such as .gpkg.</source>
            <translation>Prima estrai gli archivi, salva un foglio di calcolo come CSV, dai a un layer la sua estensione, come .gpkg.</translation>
        </message>
        <message>
            <source>{0}: it says that its system is {1}; {2}, as you stated, is used instead.</source>
            <translation>{0}: dichiara che il suo sistema è {1}; si usa invece {2}, come hai indicato.</translation>
        </message>
        <message>
            <source>No place of the data has a longitude and a latitude.</source>
            <translation>Nessuna posizione dei dati ha una longitudine e una latitudine.</translation>
        </message>
        <message>
            <source>{0}: its name says tile {1}, but a cell lies at easting {2:.10g}, northing {3:.10g}.</source>
            <translation>{0}: il suo nome indica il riquadro {1}, ma una cella si trova a easting {2:.10g}, northing {3:.10g}.</translation>
        </message>
        <message>
            <source>{0}: the easting and northing columns are exchanged (easting {1:.10g}, northing {2:.10g}).</source>
            <translation>{0}: le colonne easting e northing sono scambiate (easting {1:.10g}, northing {2:.10g}).</translation>
        </message>
        <message>
            <source>{0}: easting {1:.10g}, northing {2:.10g} of {5} is not where latitude {3:.10g}, longitude {4:.10g} lies.</source>
            <translation>{0}: easting {1:.10g}, northing {2:.10g} di {5} non è il luogo di latitudine {3:.10g}, longitudine {4:.10g}.</translation>
        </message>
        <message>
            <source>Check their coordinate system.</source>
            <translation>Controlla il loro sistema di coordinate.</translation>
        </message>
        <message>
            <source>the names of the columns say so</source>
            <translation>lo dicono i nomi delle colonne</translation>
        </message>
        <message>
            <source>{0}: latitude {1:.10g}, longitude {2:.10g} is no place on Earth.</source>
            <translation>{0}: latitudine {1:.10g}, longitudine {2:.10g} non è un luogo sulla Terra.</translation>
        </message>
        <message>
            <source>{0}: the latitude and longitude columns seem to be exchanged (latitude {1:.10g}, longitude {2:.10g}).</source>
            <translation>{0}: le colonne di latitudine e longitudine sembrano scambiate (latitudine {1:.10g}, longitudine {2:.10g}).</translation>
        </message>
        <message>
            <source>{0}: {1} lies outside Europe in EPSG:3035.</source>
            <translation>{0}: {1} cade fuori dall'Europa in EPSG:3035.</translation>
        </message>
        <message>
            <source>Give the file its official name, or one without a tile.</source>
            <translation>Dai al file il suo nome ufficiale, o uno senza riquadro.</translation>
        </message>
        <message>
            <source>State the system of easting and northing, or remove the pair that is wrong.</source>
            <translation>Indica il sistema di easting e northing, o rimuovi la coppia sbagliata.</translation>
        </message>
        <message>
            <source>{0}: its places are degrees, but {1} is in metres.</source>
            <translation>{0}: le sue posizioni sono in gradi, ma {1} è in metri.</translation>
        </message>
        <message>
            <source>the columns hold longitude and latitude</source>
            <translation>le colonne contengono longitudine e latitudine</translation>
        </message>
        <message>
            <source>Expected latitude -90 to 90, longitude -180 to 180 degrees.</source>
            <translation>Sono attese latitudini da -90 a 90 e longitudini da -180 a 180 gradi.</translation>
        </message>
        <message>
            <source>{0}: {1} looks like degrees.</source>
            <translation>{0}: {1} sembra in gradi.</translation>
        </message>
        <message>
            <source>If the coordinates are in another system, give the columns longitude and latitude instead, or a layer that knows its system.</source>
            <translation>Se le coordinate sono in un altro sistema, fornisci invece le colonne longitude e latitude, o un layer che conosce il suo sistema.</translation>
        </message>
        <message>
            <source>State a system in degrees, such as EPSG:4326, or leave it as recognised.</source>
            <translation>Indica un sistema in gradi, come EPSG:4326, o lascialo come riconosciuto.</translation>
        </message>
        <message>
            <source>Name the columns longitude and latitude.</source>
            <translation>Chiama le colonne longitude e latitude.</translation>
        </message>
        <message>
            <source>The dates in the names of rasters can be read in two ways ({0}).</source>
            <translation>Le date nei nomi dei raster si possono leggere in due modi ({0}).</translation>
        </message>
        <message>
            <source>{0} is named by two dates, as interferograms are: the motion between two dates is no series.</source>
            <translation>{0} ha nel nome due date, come gli interferogrammi: il moto tra due date non è una serie.</translation>
        </message>
        <message>
            <source>Write dates in names as 20200131 or 2020-01-31.</source>
            <translation>Scrivi le date nei nomi come 20200131 o 2020-01-31.</translation>
        </message>
        <message>
            <source>Give rasters of displacement since one common date, with one date in each name.</source>
            <translation>Fornisci raster di spostamento da una data comune, con una sola data in ogni nome.</translation>
        </message>
        <message>
            <source>{0} names {1:,} columns; at most {2:,} are read.</source>
            <translation>{0} indica {1:,} colonne; se ne leggono al massimo {2:,}.</translation>
        </message>
        <message>
            <source>{0}, line {1} holds NUL bytes.</source>
            <translation>{0}, riga {1}: contiene byte NUL.</translation>
        </message>
        <message>
            <source>{0} has no header row; its first line holds numbers.</source>
            <translation>{0} non ha la riga d'intestazione; la sua prima riga contiene numeri.</translation>
        </message>
        <message>
            <source>The first row must name the columns: pid, easting, northing, 20200103, ...</source>
            <translation>La prima riga deve dare i nomi delle colonne: pid, easting, northing, 20200103, ...</translation>
        </message>
        <message>
            <source>{0} is empty.</source>
            <translation>{0} è vuoto.</translation>
        </message>
        <message>
            <source>{0} has no line breaks in its first {1} MB; it is not an EGMS table.</source>
            <translation>{0} non ha interruzioni di riga nei suoi primi {1} MB; non è una tabella EGMS.</translation>
        </message>
        <message>
            <source>{0}, line {1}: {2} fields where the header names {3} columns.</source>
            <translation>{0}, riga {1}: {2} campi dove l'intestazione indica {3} colonne.</translation>
        </message>
        <message>
            <source>Download it again.</source>
            <translation>Scaricalo di nuovo.</translation>
        </message>
        <message>
            <source>{0}, line {1}: the line does not end.</source>
            <translation>{0}, riga {1}: la riga non finisce.</translation>
        </message>
        <message>
            <source>The file is damaged.</source>
            <translation>Il file è danneggiato.</translation>
        </message>
        <message>
            <source>line {0}, column {1}</source>
            <translation>riga {0}, colonna {1}</translation>
        </message>
        <message>
            <source>{0}, {1}: '{2}' is not written like the numbers above it.</source>
            <translation>{0}, {1}: '{2}' non è scritto come i numeri sopra di esso.</translation>
        </message>
        <message>
            <source>Save the table without marks between thousands.</source>
            <translation>Salva la tabella senza separatori delle migliaia.</translation>
        </message>
        <message>
            <source>no value says otherwise</source>
            <translation>nessun valore dice altro</translation>
        </message>
        <message>
            <source>{0}, {1}: '{2}' is not a number.</source>
            <translation>{0}, {1}: '{2}' non è un numero.</translation>
        </message>
        <message>
            <source>{0}: the values look like metres; they were converted to millimetres.</source>
            <translation>{0}: i valori sembrano metri; sono stati convertiti in millimetri.</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <source>EGMS gives millimetres</source>
            <translation>EGMS fornisce millimetri</translation>
        </message>
        <message>
            <source>Correct it, or leave the field empty where there is no sample.</source>
            <translation>Correggilo, o lascia vuoto il campo dove non c'è un campione.</translation>
        </message>
        <message>
            <source>{0} holds rows of ascending and of descending orbits.</source>
            <translation>{0} contiene righe di orbite ascendenti e discendenti.</translation>
        </message>
        <message>
            <source>Save the rows of each track as a file of its own, and forecast each by itself.</source>
            <translation>Salva le righe di ogni traccia come file a sé, e prevedi ciascuno da solo.</translation>
        </message>
        <message>
            <source>{0}, row {1}, epoch {2}: infinity is not a displacement.</source>
            <translation>{0}, riga {1}, data {2}: infinito non è uno spostamento.</translation>
        </message>
        <message>
            <source>No source file was given.</source>
            <translation>Non è stato indicato alcun file di ingresso.</translation>
        </message>
        <message>
            <source>{0}: its points spread over {1:,.0f} km x {2:,.0f} km, which no single coordinate system of cells can hold.</source>
            <translation>{0}: i suoi punti si estendono su {1:,.0f} km x {2:,.0f} km, troppo per un solo sistema di coordinate delle celle.</translation>
        </message>
        <message>
            <source>{0} was changed while it was being read.</source>
            <translation>{0} è cambiato durante la lettura.</translation>
        </message>
        <message>
            <source>{0}: {1} file(s) that are no rasters were left out ({2}).</source>
            <translation>{0}: {1} file che non sono raster sono stati esclusi ({2}).</translation>
        </message>
        <message>
            <source>{0}: no row holds a usable point.</source>
            <translation>{0}: nessuna riga contiene un punto utilizzabile.</translation>
        </message>
        <message>
            <source>The data cover {0} ({1}).</source>
            <translation>I dati coprono {0} ({1}).</translation>
        </message>
        <message>
            <source>Name at least one EGMS zip or CSV file.</source>
            <translation>Indica almeno un file EGMS zip o CSV.</translation>
        </message>
        <message>
            <source>{0} was given twice; it is used once.</source>
            <translation>{0} è stato indicato due volte; viene usato una volta sola.</translation>
        </message>
        <message>
            <source>Look for wrong places, such as 0, 0, or give areas far apart one by one.</source>
            <translation>Cerca posizioni sbagliate, come 0, 0, o fornisci una alla volta le aree lontane tra loro.</translation>
        </message>
        <message>
            <source>Wait until whatever writes it has ended, then start again.</source>
            <translation>Attendi che finisca il programma che lo sta scrivendo, poi avvia di nuovo.</translation>
        </message>
        <message>
            <source>Check the coordinates.</source>
            <translation>Controlla le coordinate.</translation>
        </message>
        <message>
            <source>Check the box: west south east north in {0} metres.</source>
            <translation>Controlla il rettangolo: ovest sud est nord in metri di {0}.</translation>
        </message>
        <message>
            <source>{0} unpacks to far more than any table.</source>
            <translation>{0} una volta estratto è molto più grande di qualsiasi tabella.</translation>
        </message>
        <message>
            <source>Unpack it first.</source>
            <translation>Prima estrailo.</translation>
        </message>
        <message>
            <source>Check the disk.</source>
            <translation>Controlla il disco.</translation>
        </message>
        <message>
            <source>a line above the table says so</source>
            <translation>lo dice una riga sopra la tabella</translation>
        </message>
        <message>
            <source>{0} has a header but no rows.</source>
            <translation>{0} ha un'intestazione ma nessuna riga.</translation>
        </message>
        <message>
            <source>Download or export it again.</source>
            <translation>Scaricalo o esportalo di nuovo.</translation>
        </message>
        <message>
            <source>the geometries of the table say so</source>
            <translation>lo dicono le geometrie della tabella</translation>
        </message>
        <message>
            <source>{0}, {1}: '{2}' is no point.</source>
            <translation>{0}, {1}: '{2}' non è un punto.</translation>
        </message>
        <message>
            <source>{0}, line {1}: column {2} ({3}) holds '{4}' where column {5} ({6}) holds '{7}'.</source>
            <translation>{0}, riga {1}: la colonna {2} ({3}) contiene '{4}' dove la colonna {5} ({6}) contiene '{7}'.</translation>
        </message>
        <message>
            <source>Correct it, or remove the row.</source>
            <translation>Correggilo, o rimuovi la riga.</translation>
        </message>
        <message>
            <source>Write POINT (x y), or give lines and polygons as a map layer, such as a GeoPackage.</source>
            <translation>Scrivi POINT (x y), o fornisci linee e poligoni come layer, per esempio un GeoPackage.</translation>
        </message>
        <message>
            <source>Remove or rename the one that is wrong.</source>
            <translation>Rimuovi o rinomina quella sbagliata.</translation>
        </message>
        <message>
            <source>{0} is the folder of a forecast, and a forecast is no measurement.</source>
            <translation>{0} è la cartella di una previsione, e una previsione non è una misura.</translation>
        </message>
        <message>
            <source>{0} and {1} are dates of one series, but different things are stated of them.</source>
            <translation>{0} e {1} sono date di una sola serie, ma per esse sono state date indicazioni diverse.</translation>
        </message>
        <message>
            <source>State the same of all rasters.</source>
            <translation>Dai le stesse indicazioni per tutti i raster.</translation>
        </message>
        <message>
            <source>{0}: its column {1} names several sets ({2}); they are averaged as if of one geometry.</source>
            <translation>{0}: la sua colonna {1} indica più insiemi ({2}); sono mediati come se fossero di una sola geometria.</translation>
        </message>
        <message>
            <source>{0} holds rows of several tracks: its column {1} has {2}.</source>
            <translation>{0} contiene righe di più tracce: la sua colonna {1} ha {2}.</translation>
        </message>
        <message>
            <source>{0} holds rows of several tracks: its column {1} has {2:.1f} and {3:.1f} degrees within 100 m.</source>
            <translation>{0} contiene righe di più tracce: la sua colonna {1} ha {2:.1f} e {3:.1f} gradi entro 100 m.</translation>
        </message>
        <message>
            <source>{0} holds rows of ascending and of descending orbits (column {1} has both signs).</source>
            <translation>{0} contiene righe di orbite ascendenti e discendenti (la colonna {1} ha entrambi i segni).</translation>
        </message>
        <message>
            <source>changes between dates scatter by {0}, values reach {1}</source>
            <translation>le variazioni tra le date hanno una dispersione di {0}, i valori arrivano a {1}</translation>
        </message>
        <message>
            <source>In {0} the ground would jump by some {1} mm from date to date. Check the unit.</source>
            <translation>In {0} il suolo salterebbe di circa {1} mm da una data all'altra. Controlla l'unità.</translation>
        </message>
        <message>
            <source>{0} does not say its unit, and its values do not tell: {1}.</source>
            <translation>{0} non dichiara la sua unità, e i suoi valori non la rivelano: {1}.</translation>
        </message>
        <message>
            <source>they are written with at most one decimal, and too few or too smooth to tell more</source>
            <translation>sono scritti con al più un decimale, e sono troppo pochi o troppo regolari per dire di più</translation>
        </message>
        <message>
            <source>The forecast in {0} is damaged ({1}). Make it again, or copy its folder anew.</source>
            <translation>La previsione in {0} è danneggiata ({1}). Rifalla, o copia di nuovo la sua cartella.</translation>
        </message>
        <message>
            <source>of another component</source>
            <translation>di un'altra componente</translation>
        </message>
        <message>
            <source>of another issue date</source>
            <translation>di un'altra data di emissione</translation>
        </message>
        <message>
            <source>of other issue dates</source>
            <translation>di altre date di emissione</translation>
        </message>
        <message>
            <source>of another area</source>
            <translation>di un'altra area</translation>
        </message>
        <message>
            <source>of other data</source>
            <translation>di altri dati</translation>
        </message>
        <message>
            <source>{0} holds an earlier result {1}.</source>
            <translation>{0} contiene un risultato precedente {1}.</translation>
        </message>
        <message>
            <source>Choose another folder, or say that it may be replaced (--replace).</source>
            <translation>Scegli un'altra cartella, o indica che si può sostituire (--replace).</translation>
        </message>
        <message>
            <source>interval of the mean, from the measured
correlation of errors</source>
            <translation>intervallo della media, dalla
correlazione misurata degli errori</translation>
        </message>
        <message>
            <source>band of a mean: the cells' bands
averaged, so wider than needed</source>
            <translation>fascia di una media: media delle fasce
delle celle, più ampia del necessario</translation>
        </message>
        <message>
            <source>threshold ±{0:g} mm</source>
            <translation>soglia ±{0:g} mm</translation>
        </message>
        <message>
            <source>observed later</source>
            <translation>osservato dopo</translation>
        </message>
        <message>
            <source>{0} was changed by something else during the run, so the complete results lie in {1}.</source>
            <translation>{0} è stato modificato da altro durante il calcolo, perciò i risultati completi si trovano in {1}.</translation>
        </message>
        <message>
            <source>The results need about {0}, but {1} has only {2} free.</source>
            <translation>I risultati richiedono circa {0}, ma {1} ha solo {2} liberi.</translation>
        </message>
        <message>
            <source>Look at both, and keep what you need.</source>
            <translation>Guarda entrambi, e tieni ciò che ti serve.</translation>
        </message>
        <message>
            <source>{0} is a link to nowhere.</source>
            <translation>{0} è un collegamento che non porta da nessuna parte.</translation>
        </message>
        <message>
            <source>{0} is a file, so results cannot be written into {1}.</source>
            <translation>{0} è un file, perciò non si possono scrivere risultati in {1}.</translation>
        </message>
        <message>
            <source>Free some space, choose another disk, or a smaller area.</source>
            <translation>Libera spazio, scegli un altro disco o un'area più piccola.</translation>
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation>Scegli un'altra cartella.</translation>
        </message>
        <message>
            <source>Choose a folder, or a new name.</source>
            <translation>Scegli una cartella, o un nuovo nome.</translation>
        </message>
        <message>
            <source>{0} holds a file {1} that no forecast there has brought, and it is not replaced.</source>
            <translation>{0} contiene un file {1} che non viene da alcuna sua previsione, e non viene sostituito.</translation>
        </message>
        <message>
            <source>Another run is writing into {0}.</source>
            <translation>Un altro calcolo sta scrivendo in {0}.</translation>
        </message>
        <message>
            <source>Move it away, or choose another folder.</source>
            <translation>Spostalo altrove, o scegli un'altra cartella.</translation>
        </message>
        <message>
            <source>Wait for its end, or choose another folder.</source>
            <translation>Attendi che finisca, o scegli un'altra cartella.</translation>
        </message>
        <message>
            <source>There is no cell to draw.</source>
            <translation>Non c'è alcuna cella da disegnare.</translation>
        </message>
        <message>
            <source>Two cells fall into one {0:g} m pixel, so no raster can hold both.</source>
            <translation>Due celle cadono in un solo pixel di {0:g} m, perciò nessun raster può contenerle entrambe.</translation>
        </message>
        <message>
            <source>Choose an area that holds data.</source>
            <translation>Scegli un'area che contenga dati.</translation>
        </message>
        <message>
            <source>Choose a smaller cell size, or leave rasters out.</source>
            <translation>Scegli celle più piccole, o ometti i raster.</translation>
        </message>
        <message>
            <source>The forecast in {0} was written again meanwhile. Open it anew.</source>
            <translation>La previsione in {0} è stata riscritta nel frattempo. Aprila di nuovo.</translation>
        </message>
        <message>
            <source>The cells lie so far apart that a raster would have {0:,} x {1:,} pixels; rasters were left out. Forecast smaller areas one by one to get them.</source>
            <translation>Le celle sono così lontane tra loro che un raster avrebbe {0:,} x {1:,} pixel; i raster sono stati omessi. Per ottenerli, prevedi aree più piccole una alla volta.</translation>
        </message>
        <message>
            <source>This Python lacks GDAL, so rasters were left out and the points are a table, points.csv. Install the package python3-gdal (Debian, Ubuntu) or gdal (conda), or forecast from QGIS.</source>
            <translation>A questo Python manca GDAL, perciò i raster sono stati omessi e i punti sono una tabella, points.csv. Installa il pacchetto python3-gdal (Debian, Ubuntu) o gdal (conda), o fai la previsione da QGIS.</translation>
        </message>
        <message>
            <source>The overview picture was left out, since matplotlib does not load here ({0}); the maps are complete.</source>
            <translation>L'immagine d'insieme è stata omessa, perché qui matplotlib non si carica ({0}); le mappe sono complete.</translation>
        </message>
        <message>
            <source>Shard {0}/{1} holds none of the {2} tiles of the sources.</source>
            <translation>Lo shard {0}/{1} non contiene alcuno dei {2} riquadri delle sorgenti.</translation>
        </message>
        <message>
            <source>Choose a smaller number of shards.</source>
            <translation>Scegli un numero minore di shard.</translation>
        </message>
        <message>
            <source>Unknown event class: {0}.</source>
            <translation>Classe di evento sconosciuta: {0}.</translation>
        </message>
        <message>
            <source>The occupancy range {0:g} to {1:g} is not within 0 to 1.</source>
            <translation>L'intervallo di occupazione da {0:g} a {1:g} non è compreso tra 0 e 1.</translation>
        </message>
        <message>
            <source>The simulation setting {0} is {1:g}.</source>
            <translation>L'impostazione di simulazione {0} è {1:g}.</translation>
        </message>
        <message>
            <source>It must be 0 or more.</source>
            <translation>Deve essere 0 o più.</translation>
        </message>
        <message>
            <source>Choose 1 to 3,000,000.</source>
            <translation>Scegli da 1 a 3.000.000.</translation>
        </message>
        <message>
            <source>The product mix {0} is not usable.</source>
            <translation>La miscela di prodotti {0} non è utilizzabile.</translation>
        </message>
        <message>
            <source>The seed is {0}.</source>
            <translation>Il seme è {0}.</translation>
        </message>
        <message>
            <source>Unknown product '{0}'.</source>
            <translation>Prodotto '{0}' sconosciuto.</translation>
        </message>
        <message>
            <source>A tile of {0} x {1} cells of {2:g} m cannot be simulated.</source>
            <translation>Un riquadro di {0} x {1} celle di {2:g} m non si può simulare.</translation>
        </message>
        <message>
            <source>Give a positive share to some of {0}.</source>
            <translation>Dai una quota positiva ad alcuni di {0}.</translation>
        </message>
        <message>
            <source>Give 0 or a positive whole number.</source>
            <translation>Indica 0 o un numero intero positivo.</translation>
        </message>
        <message>
            <source>Choose 8 to 1024 cells.</source>
            <translation>Scegli da 8 a 1024 celle.</translation>
        </message>
        <message>
            <source>you said so</source>
            <translation>lo hai indicato tu</translation>
        </message>
        <message>
            <source>millimetres</source>
            <translation>millimetri</translation>
        </message>
        <message>
            <source>centimetres</source>
            <translation>centimetri</translation>
        </message>
        <message>
            <source>metres</source>
            <translation>metri</translation>
        </message>
        <message>
            <source>Unknown unit '{0}'.</source>
            <translation>Unità '{0}' sconosciuta.</translation>
        </message>
        <message>
            <source>Unknown component '{0}'.</source>
            <translation>Componente '{0}' sconosciuta.</translation>
        </message>
        <message>
            <source>The folder '{0}' cannot be made.</source>
            <translation>La cartella '{0}' non si può creare.</translation>
        </message>
        <message>
            <source>There is no checkpoint '{0}' to go on from.</source>
            <translation>Non c'è alcun checkpoint '{0}' da cui proseguire.</translation>
        </message>
        <message>
            <source>Leave --resume out.</source>
            <translation>Ometti --resume.</translation>
        </message>
        <message>
            <source>Unknown training setting: {0}.</source>
            <translation>Impostazione di addestramento sconosciuta: {0}.</translation>
        </message>
        <message>
            <source>Unknown network size '{0}'.</source>
            <translation>Dimensione della rete '{0}' sconosciuta.</translation>
        </message>
        <message>
            <source>A training needs at least one window, and one window per step.</source>
            <translation>Un addestramento richiede almeno una finestra, e una finestra per passo.</translation>
        </message>
        <message>
            <source>linear_share and attention_share are more than 1 together.</source>
            <translation>linear_share e attention_share insieme superano 1.</translation>
        </message>
        <message>
            <source>The training settings do not fit together: {0}.</source>
            <translation>Le impostazioni di addestramento non sono compatibili tra loro: {0}.</translation>
        </message>
        <message>
            <source>{0} is {1:g}.</source>
            <translation>{0} è {1:g}.</translation>
        </message>
        <message>
            <source>The configuration '{0}' cannot be read.</source>
            <translation>La configurazione '{0}' non si può leggere.</translation>
        </message>
        <message>
            <source>The configuration '{0}' is not valid TOML: {1}.</source>
            <translation>La configurazione '{0}' non è TOML valido: {1}.</translation>
        </message>
        <message>
            <source>Correct the file.</source>
            <translation>Correggi il file.</translation>
        </message>
        <message>
            <source>Choose 0 to 1.</source>
            <translation>Scegli da 0 a 1.</translation>
        </message>
        <message>
            <source>The checkpoint '{0}' is damaged or no checkpoint.</source>
            <translation>Il checkpoint '{0}' è danneggiato o non è un checkpoint.</translation>
        </message>
        <message>
            <source>The checkpoint belongs to another network.</source>
            <translation>Il checkpoint appartiene a un'altra rete.</translation>
        </message>
        <message>
            <source>Leave --resume out to begin anew.</source>
            <translation>Ometti --resume per ricominciare da capo.</translation>
        </message>
        <message>
            <source>Give the same --config, or leave --resume out.</source>
            <translation>Indica lo stesso --config, o ometti --resume.</translation>
        </message>
        <message>
            <source>This computer offers no CUDA device to torch.</source>
            <translation>Questo computer non offre a torch alcun dispositivo CUDA.</translation>
        </message>
        <message>
            <source>Use --device cpu.</source>
            <translation>Usa --device cpu.</translation>
        </message>
        <message>
            <source>Before {0} the record holds {1} days.</source>
            <translation>Prima del {0} la serie contiene {1} giorni.</translation>
        </message>
        <message>
            <source>Before {0} there are acquisitions in only {1} of the 12-day bins.</source>
            <translation>Prima del {0} ci sono acquisizioni solo in {1} degli intervalli di 12 giorni.</translation>
        </message>
        <message>
            <source>A forecast needs at least one year of data: choose a later issue date or a longer record.</source>
            <translation>Una previsione richiede almeno un anno di dati: scegli una data di emissione successiva o una serie più lunga.</translation>
        </message>
        <message>
            <source>A forecast needs at least {0}.</source>
            <translation>Una previsione richiede almeno {0}.</translation>
        </message>
        <message>
            <source>The request is not a JSON object.</source>
            <translation>La richiesta non è un oggetto JSON.</translation>
        </message>
        <message>
            <source>The engine speaks format {0}, the request {1}.</source>
            <translation>Il motore parla il formato {0}, la richiesta {1}.</translation>
        </message>
        <message>
            <source>Unknown command {0}.</source>
            <translation>Comando {0} sconosciuto.</translation>
        </message>
        <message>
            <source>No request came.</source>
            <translation>Non è arrivata alcuna richiesta.</translation>
        </message>
        <message>
            <source>The request is not a JSON line.</source>
            <translation>La richiesta non è una riga JSON.</translation>
        </message>
        <message>
            <source>Rebuild the engine's environment.</source>
            <translation>Ricostruisci l'ambiente del motore.</translation>
        </message>
        <message>
            <source>of the common systems of Europe only this one has such numbers</source>
            <translation>fra i sistemi d'uso comune in Europa solo questo ha numeri simili</translation>
        </message>
        <message>
            <source>{0} is of EGMS, whose values are millimetres, positive towards up, east or the satellite.</source>
            <translation>{0} è di EGMS, i cui valori sono millimetri, positivi verso l'alto, verso est o verso il satellite.</translation>
        </message>
        <message>
            <source>{0} holds simulated data, not measurements.</source>
            <translation>{0} contiene dati simulati, non misure.</translation>
        </message>
        <message>
            <source>Leave unit and sign as recognised, or give the right file.</source>
            <translation>Lascia unità e segno come riconosciuti, o indica il file giusto.</translation>
        </message>
        <message>
            <source>{0}: easting {1:.10g}, northing {2:.10g} lies on no land of Europe in EPSG:3035.</source>
            <translation>{0}: est {1:.10g}, nord {2:.10g} in EPSG:3035 non cade su nessuna terra d'Europa.</translation>
        </message>
        <message>
            <source>State the system of the data, or look whether two columns are exchanged.</source>
            <translation>Indica il sistema di coordinate dei dati, o controlla se due colonne sono scambiate.</translation>
        </message>
        <message>
            <source>Give it the ending of its kind, such as .tif.</source>
            <translation>Dai al file l'estensione del suo tipo, come .tif.</translation>
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
&lt;p&gt;Taglia la serie della tua area a più date precedenti, prevede da ognuna con ogni modello, e confronta con ciò
che è stato poi misurato. Dà, per ogni anticipo, l'errore (RMSE, CRPS) e la copertura degli intervalli, quelli del suolo (media di
60 giorni) e quelli di singole misure, accanto a semplici metodi di riferimento.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;honest&lt;/b&gt; nasconde tutto ciò che segue ogni origine. &lt;b&gt;leaky&lt;/b&gt; ripete l'errore comune di far vedere al modello
statistiche dell'intera serie; serve a mostrare quanto ciò favorisca, e i suoi numeri non vanno citati come
accuratezza.&lt;/p&gt;
&lt;p&gt;Scrive JSON, una tabella Markdown e una pagina HTML.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>Forecast where the ground will be, with a 90 % interval, from EGMS time series.</source>
            <translation>Prevede da serie temporali EGMS dove sarà il suolo, con un intervallo al 90 %.</translation>
        </message>
        <message>
            <source>No cell has changed its motion more likely than not.</source>
            <translation>Per nessuna cella un cambiamento del moto è più probabile che no.</translation>
        </message>
        <message>
            <source>Chance of a change</source>
            <translation>Prob. di un cambiamento</translation>
        </message>
        <message>
            <source>Kind of change</source>
            <translation>Tipo di cambiamento</translation>
        </message>
        <message>
            <source>Date of the change</source>
            <translation>Data del cambiamento</translation>
        </message>
        <message>
            <source>Date of the change: earliest (80 %)</source>
            <translation>Data del cambiamento: al più presto (80 %)</translation>
        </message>
        <message>
            <source>Date of the change: latest (80 %)</source>
            <translation>Data del cambiamento: al più tardi (80 %)</translation>
        </message>
        <message>
            <source>How the motion of a cell has changed: the most probable law, where a change is more likely than not.</source>
            <translation>Come è cambiato il moto di una cella: la legge più probabile, dove un cambiamento è più probabile che no.</translation>
        </message>
        <message>
            <source>No change found</source>
            <translation>Nessun cambiamento trovato</translation>
        </message>
        <message>
            <source>Measured coverage of the 90 % interval of {0} in the backtest of this area: {1}</source>
            <translation>Copertura misurata dell'intervallo al 90 % {0} nella verifica retrospettiva di quest'area: {1}</translation>
        </message>
        <message>
            <source>{0} {1}: {2:.0f} %</source>
            <translation>{0} {1}: {2:.0f} %</translation>
        </message>
        <message>
            <source>Chance that motion has changed</source>
            <translation>Probabilità che il moto sia cambiato</translation>
        </message>
        <message>
            <source>not in 2 years</source>
            <translation>non in 2 anni</translation>
        </message>
        <message>
            <source>Where motion has changed</source>
            <translation>Dove il moto è cambiato</translation>
        </message>
        <message>
            <source>How soon a change is noticed here</source>
            <translation>Quanto presto qui si nota un cambiamento</translation>
        </message>
        <message>
            <source>The changed cells that move most</source>
            <translation>Le celle cambiate che si muovono di più</translation>
        </message>
        <message>
            <source>Whether new motion lasts is not known; their intervals allow for both.</source>
            <translation>Se il nuovo moto durerà non è noto; i loro intervalli ammettono entrambe le cose.</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Intorno al</translation>
        </message>
        <message>
            <source>80 % interval of the date</source>
            <translation>Intervallo all'80 % della data</translation>
        </message>
        <message>
            <source>Chance</source>
            <translation>Prob.</translation>
        </message>
        <message>
            <source>New motion</source>
            <translation>Nuovo moto</translation>
        </message>
        <message>
            <source>Noticed after</source>
            <translation>Notato dopo</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} cells have changed their motion, more likely than not:</source>
            <translation>{0:,} celle su {1:,} hanno probabilmente cambiato moto:</translation>
        </message>
        <message>
            <source>Measured by adding known motion, {0:.0f} m wide, to this area's own past.</source>
            <translation>Misurato aggiungendo al passato di quest'area un moto noto, largo {0:.0f} m.</translation>
        </message>
        <message>
            <source>mm/yr</source>
            <translation>mm/anno</translation>
        </message>
        <message>
            <source>{0} days</source>
            <translation>{0} giorni</translation>
        </message>
        <message>
            <source>Ground: 80 % held</source>
            <translation>Suolo: 80 % tenuto</translation>
        </message>
        <message>
            <source>Single: 80 % held</source>
            <translation>Singole: 80 % tenuto</translation>
        </message>
        <message>
            <source>Ground: 90 % held</source>
            <translation>Suolo: 90 % tenuto</translation>
        </message>
        <message>
            <source>Single: 90 % held</source>
            <translation>Singole: 90 % tenuto</translation>
        </message>
        <message>
            <source>90 % interval of single measurements, half width, mm</source>
            <translation>Intervallo al 90 % di singole misure, semiampiezza, mm</translation>
        </message>
        <message>
            <source>90 % interval of the ground, half width, mm</source>
            <translation>Intervallo al 90 % del suolo, semiampiezza, mm</translation>
        </message>
        <message>
            <source>Maps show the median and the 90 % interval of single measurements: one in ten is expected to lie outside.</source>
            <translation>Le mappe mostrano la mediana e l'intervallo al 90 % di singole misure: una su dieci è attesa fuori.</translation>
        </message>
        <message>
            <source>90 % of the ground</source>
            <translation>90 % del suolo</translation>
        </message>
        <message>
            <source>90 % of single measurements</source>
            <translation>90 % di singole misure</translation>
        </message>
        <message>
            <source>Every cell's past motion ({0} dates, {1} to {2}) was continued by {3}; nothing measured after the issue date was used. The same method was run from earlier dates of this area and compared with what then happened; the intervals were widened or narrowed until they held as often as they say.</source>
            <translation>Il moto passato di ogni cella ({0} date, da {1} a {2}) è stato proseguito da {3}; nulla di ciò che è stato misurato dopo la data di emissione è stato usato. Lo stesso metodo è stato eseguito da date precedenti di quest'area e confrontato con ciò che è poi avvenuto; gli intervalli sono stati allargati o ristretti finché hanno tenuto tanto spesso quanto dicono.</translation>
        </message>
        <message>
            <source>Maps show the median and the 90 % interval of the ground, that is of the mean of the measurements within 30 days of each date: one cell in ten is expected to end outside. A single measurement scatters more, by the noise of the radar; the chart shows its 90 % interval as thin lines.</source>
            <translation>Le mappe mostrano la mediana e l'intervallo al 90 % del suolo, cioè della media delle misure entro 30 giorni da ogni data: una cella su dieci è attesa fuori. Una singola misura si disperde di più, per il rumore del radar; il grafico ne mostra l'intervallo al 90 % come linee sottili.</translation>
        </message>
        <message>
            <source>On this area's own past the 90 % interval of {0} held at {1}.</source>
            <translation>Sul passato di quest'area l'intervallo al 90 % {0} ha tenuto: {1}.</translation>
        </message>
        <message>
            <source>90 % of the ground, typical cell</source>
            <translation>90 % del suolo, cella tipica</translation>
        </message>
        <message>
            <source>90 % of single values, typical</source>
            <translation>90 % di singoli valori, tipico</translation>
        </message>
        <message>
            <source>{0} ({1} cells)</source>
            <translation>{0} ({1} celle)</translation>
        </message>
        <message>
            <source>{0} ({1} months): median {2}, 90 % of single measurements from {3} to {4}</source>
            <translation>{0} ({1} mesi): mediana {2}, 90 % di singole misure da {3} a {4}</translation>
        </message>
        <message>
            <source>{0} ({1} months): median {2}, 90 % of the ground from {3} to {4}</source>
            <translation>{0} ({1} mesi): mediana {2}, 90 % del suolo da {3} a {4}</translation>
        </message>
        <message>
            <source>Motion has changed: {0}, about {1} (80 %: {2} to {3}), chance {4} %.</source>
            <translation>Il moto è cambiato: {0}, intorno al {1} (80 %: da {2} a {3}), prob. {4} %.</translation>
        </message>
        <message>
            <source>{0}, of single measurements from {1} to {2}</source>
            <translation>{0}, di singole misure da {1} a {2}</translation>
        </message>
        <message>
            <source>, 90 % interval of the ground held {0:.0f} %</source>
            <translation>, l'intervallo al 90 % del suolo ha tenuto {0:.0f} %</translation>
        </message>
        <message>
            <source>, 90 % interval of single measurements held {0:.0f} %</source>
            <translation>, l'intervallo al 90 % di singole misure ha tenuto {0:.0f} %</translation>
        </message>
        <message>
            <source>the ground (mean of 60 days)</source>
            <translation>del suolo (media di 60 giorni)</translation>
        </message>
        <message>
            <source>single measurements</source>
            <translation>di singole misure</translation>
        </message>
        <message>
            <source>elevation of the file</source>
            <translation>quota dal file</translation>
        </message>
        <message>
            <source>The cube has {0} cells, but a physical prior has another length.</source>
            <translation>Il cubo ha {0} celle, ma una conoscenza fisica a priori ha un'altra lunghezza.</translation>
        </message>
        <message>
            <source>from the elevation</source>
            <translation>dalla quota</translation>
        </message>
        <message>
            <source>The exceedance map tells how likely the ground moves by more than this after the issue date, up or down.</source>
            <translation>La mappa dei superamenti dice quanto è probabile che il terreno si muova di più di tanto dopo la data di emissione, in su o in giù.</translation>
        </message>
        <message>
            <source>Known motion</source>
            <translation>Movimento noto</translation>
        </message>
        <message>
            <source>Also add known motion to a few neighbouring cells, and tell how soon and how well the first model follows it; takes as long as a dozen more origins.</source>
            <translation>Aggiunge anche un movimento noto ad alcune celle vicine e dice quanto presto e quanto bene lo segue il primo modello; richiede il tempo di una dozzina di origini in più.</translation>
        </message>
        <message>
            <source>user's file</source>
            <translation>file dell'utente</translation>
        </message>
        <message>
            <source>It must be an npz with easting, northing and elevation, slope, relief, geology or soil.</source>
            <translation>Deve essere un npz con easting, northing ed elevation, slope, relief, geology o soil.</translation>
        </message>
        <message>
            <source>An npz needs displacement_mm [point, epoch], dates [epoch], and lonlat or latlon [point, 2], or easting and northing [point]; height [point], in m, is read as well.</source>
            <translation>Un npz richiede displacement_mm [punto, epoca], dates [epoca] e lonlat o latlon [punto, 2], oppure easting e northing [punto]; si legge anche height [punto], in m.</translation>
        </message>
        <message>
            <source>{0} holds no displacement series with dates; it has {1}.</source>
            <translation>{0} non contiene serie di spostamento con date; contiene {1}.</translation>
        </message>
        <message>
            <source>{0}: none of its points has a place.</source>
            <translation>{0}: nessuno dei punti ha una posizione.</translation>
        </message>
        <message>
            <source>{0} holds both {1} and {2}.</source>
            <translation>{0} contiene sia {1} sia {2}.</translation>
        </message>
        <message>
            <source>Rename the two columns; if the place is right, state the system of the data, EPSG:4326.</source>
            <translation>Rinomina le due colonne; se il luogo è giusto, indica il sistema dei dati, EPSG:4326.</translation>
        </message>
        <message>
            <source>{0}, about {1} (chance {2} %)</source>
            <translation>{0}, intorno al {1} (prob. {2} %)</translation>
        </message>
        <message>
            <source>no change</source>
            <translation>nessun cambiamento</translation>
        </message>
        <message>
            <source>begins</source>
            <translation>comincia</translation>
        </message>
        <message>
            <source>stops</source>
            <translation>si ferma</translation>
        </message>
        <message>
            <source>new velocity</source>
            <translation>nuova velocità</translation>
        </message>
        <message>
            <source>step</source>
            <translation>scatto</translation>
        </message>
        <message>
            <source>step that fades</source>
            <translation>scatto che si smorza</translation>
        </message>
        <message>
            <source>accelerates</source>
            <translation>accelera</translation>
        </message>
        <message>
            <source>{0} of {1} later measurements
in their 90 % interval</source>
            <translation>{0} di {1} misure successive
nel loro intervallo al 90 %</translation>
        </message>
        <message>
            <source>ground, {0} %</source>
            <translation>suolo, {0} %</translation>
        </message>
        <message>
            <source>single measurement, {0} %</source>
            <translation>singola misura, {0} %</translation>
        </message>
        <message>
            <source>lower end of the 90 % interval of the ground (mean of 60 days), mm.</source>
            <translation>estremo inferiore dell'intervallo al 90 % del suolo (media di 60 giorni), mm.</translation>
        </message>
        <message>
            <source>upper end of the 90 % interval of the ground (mean of 60 days), mm.</source>
            <translation>estremo superiore dell'intervallo al 90 % del suolo (media di 60 giorni), mm.</translation>
        </message>
        <message>
            <source>half width of the 90 % interval of the ground (mean of 60 days), mm. Single measurements scatter more.</source>
            <translation>semiampiezza dell'intervallo al 90 % del suolo (media di 60 giorni), mm. Le singole misure si disperdono di più.</translation>
        </message>
        <message>
            <source>Half the width of the 90 % prediction interval of the ground's displacement (mean of 60 days) {since}, mm. Single measurements scatter more.</source>
            <translation>Semiampiezza dell'intervallo di previsione al 90 % dello spostamento del suolo (media di 60 giorni) {since}, mm. Le singole misure si disperdono di più.</translation>
        </message>
        <message>
            <source>probability that the ground (mean of 60 days) moves by more than the threshold, up or down.</source>
            <translation>probabilità che il suolo (media di 60 giorni) si muova di più della soglia, in su o in giù.</translation>
        </message>
        <message>
            <source>Probability that the ground (mean of 60 days) moves by more than {threshold} mm {since}, up or down, 0 to 1.</source>
            <translation>Probabilità che il suolo (media di 60 giorni) si muova di più di {threshold} mm {since}, in su o in giù, da 0 a 1.</translation>
        </message>
        <message>
            <source>Change of motion</source>
            <translation>Moto cambiato</translation>
        </message>
        <message>
            <source>probability that a cell's motion has changed; by which law; how many days before the issue date, at most and at least.</source>
            <translation>probabilità che il moto di una cella sia cambiato; con quale legge; quanti giorni prima dell'emissione, al massimo e almeno.</translation>
        </message>
        <message>
            <source>Probability that the motion of a cell has changed, 0 to 1.</source>
            <translation>Probabilità che il moto di una cella sia cambiato, da 0 a 1.</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>invariato</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>cambiato</translation>
        </message>
        <message>
            <source>real_share and semi_synthetic_share are more than 1 together.</source>
            <translation>real_share e semi_synthetic_share insieme superano 1.</translation>
        </message>
        <message>
            <source>The area or its record is too small to tell how soon motion that begins would be noticed.</source>
            <translation>L'area o le sue serie sono troppo piccole per dire quanto presto si noterebbe un movimento che inizia.</translation>
        </message>
        <message>
            <source>Not even motion of {0} mm/yr over {1} m would be noticed here within two years.</source>
            <translation>Nemmeno un movimento di {0} mm/anno su {1} m sarebbe notato qui entro due anni.</translation>
        </message>
        <message>
            <source>False alarms: about {0:.0f} per 1,000 cells and year.</source>
            <translation>Falsi allarmi: circa {0:.0f} per 1.000 celle e anno.</translation>
        </message>
        <message>
            <source>Motion of {0} mm/yr over {1} m would be noticed here after {2} days, of {3} mm/yr not within two years.</source>
            <translation>Un movimento di {0} mm/anno su {1} m sarebbe notato qui dopo {2} giorni, di {3} mm/anno non entro due anni.</translation>
        </message>
        <message>
            <source>False alarms: fewer than 1 per 1,000 cells and year.</source>
            <translation>Falsi allarmi: meno di 1 per 1.000 celle e anno.</translation>
        </message>
        <message>
            <source>Motion of {0} mm/yr over {1} m would be noticed here after {2} days, of {3} mm/yr after {4} days.</source>
            <translation>Un movimento di {0} mm/anno su {1} m sarebbe notato qui dopo {2} giorni, di {3} mm/anno dopo {4} giorni.</translation>
        </message>
        <message>
            <source>Motion of {0} mm/yr over {1} m would be noticed here after {2} days.</source>
            <translation>Un movimento di {0} mm/anno su {1} m sarebbe notato qui dopo {2} giorni.</translation>
        </message>
        <message>
            <source>Engine settings</source>
            <translation>Impostazioni del motore</translation>
        </message>
        <message>
            <source>Engine settings: where it runs; PyTorch for a graphics card and for adapting, if you want it</source>
            <translation>Impostazioni del motore: dove funziona; PyTorch per una scheda grafica e per adattare, se lo vuoi</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>Impostazioni…</translation>
        </message>
        <message>
            <source>Done in {0}, by a statistical baseline instead of MM-STT: the {1}.</source>
            <translation>Fatto in {0}, con un metodo statistico di riferimento al posto di MM-STT: {1}.</translation>
        </message>
        <message>
            <source>PyTorch has no build for this kind of computer. MM-STT runs all the same, in QGIS's own Python; or choose a Python that has PyTorch under Other Pythons.</source>
            <translation>Per questo tipo di computer non c'è PyTorch. MM-STT funziona comunque, nel Python di QGIS; oppure scegli sotto Altri Python uno che ha PyTorch.</translation>
        </message>
        <message>
            <source>MM-STT cannot run in QGIS's own Python</source>
            <translation>MM-STT non può funzionare nel Python di QGIS</translation>
        </message>
        <message>
            <source>Install builds a Python in which it runs, with PyTorch. Nothing is downloaded before you press Install, and nothing outside the folder named below is changed.</source>
            <translation>Installa costruisce un Python in cui funziona, con PyTorch. Nulla si scarica prima che tu prema Installa, e nulla cambia fuori dalla cartella indicata sotto.</translation>
        </message>
        <message>
            <source>Remove PyTorch and its Python, and free {0}?
MM-STT then runs in QGIS's own Python, without a graphics card and without adapting.</source>
            <translation>Rimuovere PyTorch e il suo Python, e liberare {0}?
MM-STT funziona poi nel Python di QGIS, senza scheda grafica e senza adattamento.</translation>
        </message>
        <message>
            <source>PyTorch, if you want it</source>
            <translation>PyTorch, se lo vuoi</translation>
        </message>
        <message>
            <source>MM-STT runs in QGIS's own Python and needs none of this. PyTorch lets it compute on a graphics card, adapt to an area and learn anew. Nothing is downloaded before you press Install, and nothing outside the folder named below is changed.</source>
            <translation>MM-STT funziona nel Python di QGIS e non ha bisogno di nulla di ciò. Con PyTorch può calcolare su una scheda grafica, adattarsi a un'area e imparare di nuovo. Nulla si scarica prima che tu prema Installa, e nulla cambia fuori dalla cartella indicata sotto.</translation>
        </message>
        <message>
            <source>With their styles. qgis_process never adds layers.</source>
            <translation>Con i loro stili. qgis_process non aggiunge mai layer.</translation>
        </message>
        <message>
            <source>Add the layers to the project</source>
            <translation>Aggiungi i layer al progetto</translation>
        </message>
        <message>
            <source>Areas of concern</source>
            <translation>Aree critiche</translation>
        </message>
        <message>
            <source>Areas that move</source>
            <translation>Aree che si muovono</translation>
        </message>
        <message>
            <source>Areas that will move</source>
            <translation>Aree che si muoveranno</translation>
        </message>
        <message>
            <source>Motion or noise</source>
            <translation>Moto o rumore</translation>
        </message>
        <message>
            <source>Assets: buildings, dams, lines</source>
            <translation>Opere: edifici, dighe, linee</translation>
        </message>
        <message>
            <source>Tell of each building or line how it moves, and how likely it passes limits of damage by date.</source>
            <translation>Dice di ogni edificio o linea come si muove, e quanto è probabile che superi limiti di danno per data.</translation>
        </message>
        <message>
            <source>Polygons, lines or points; only the selected ones when so set.</source>
            <translation>Poligoni, linee o punti; solo quelli selezionati, se così impostato.</translation>
        </message>
        <message>
            <source>The field that names each of them; without it they are numbered.</source>
            <translation>Il campo con i loro nomi; senza, vengono numerati.</translation>
        </message>
        <message>
            <source>The layer of buildings or lines cannot be opened.</source>
            <translation>Il layer di edifici o linee non si può aprire.</translation>
        </message>
        <message>
            <source>Buildings or lines</source>
            <translation>Edifici o linee</translation>
        </message>
        <message>
            <source>Name field</source>
            <translation>Campo del nome</translation>
        </message>
        <message>
            <source>Assets</source>
            <translation>Opere</translation>
        </message>
        <message>
            <source>Table (CSV)</source>
            <translation>Tabella (CSV)</translation>
        </message>
        <message>
            <source>The layer '{0}' has no field {1}.</source>
            <translation>Il layer '{0}' non ha un campo {1}.</translation>
        </message>
        <message>
            <source>Compare two forecasts</source>
            <translation>Confronta due previsioni</translation>
        </message>
        <message>
            <source>Map how a later forecast of an area differs from an earlier one.</source>
            <translation>Mostra in mappa come una previsione successiva di un'area differisce da una precedente.</translation>
        </message>
        <message>
            <source>Other forecast folder</source>
            <translation>Cartella dell'altra previsione</translation>
        </message>
        <message>
            <source>Later minus earlier</source>
            <translation>Successiva meno precedente</translation>
        </message>
        <message>
            <source>Beyond both intervals</source>
            <translation>Oltre entrambi gli intervalli</translation>
        </message>
        <message>
            <source>Difference of velocities</source>
            <translation>Differenza delle velocità</translation>
        </message>
        <message>
            <source>Page (Markdown)</source>
            <translation>Pagina (Markdown)</translation>
        </message>
        <message>
            <source>EGMS Basic (L2a) or Calibrated (L2b) files as downloaded (zip or CSV), of ascending and of descending orbits over the same ground, of one release.</source>
            <translation>File EGMS Basic (L2a) o Calibrated (L2b) come scaricati (zip o CSV), di orbite ascendenti e discendenti sullo stesso suolo, di una sola edizione.</translation>
        </message>
        <message>
            <source>Up and East from two orbits</source>
            <translation>Up ed East da due orbite</translation>
        </message>
        <message>
            <source>Turn ascending and descending lines of sight into Up and East.</source>
            <translation>Trasforma linee di vista ascendenti e discendenti in Up ed East.</translation>
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
&lt;p&gt;Un satellite vede di un moto solo la parte che va verso di lui o se ne allontana. Da file di orbite &lt;b&gt;ascendenti e
discendenti&lt;/b&gt; sullo stesso suolo si calcola qui il moto &lt;b&gt;Up&lt;/b&gt; ed &lt;b&gt;East&lt;/b&gt;, cella per cella, con i minimi quadrati. Il moto
verso nord si vede a stento da queste orbite e viene trascurato. Le celle viste da una sola orbita sono escluse, e contate.&lt;/p&gt;
&lt;p&gt;Fornisci file EGMS Basic (L2a) o Calibrated (L2b) di una sola edizione, almeno uno per direzione; si possono dare più burst o
tracce. Le tabelle &lt;i&gt;up.csv&lt;/i&gt; ed &lt;i&gt;east.csv&lt;/i&gt; hanno le colonne di EGMS Ortho, con l'incertezza di una singola data e il numero
di condizionamento di ogni cella, e vanno nella previsione così come sono. Tieni accanto i file .xml: dicono quando ogni data era nota,
così che nessuna previsione veda una misura prima del suo giorno.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>As arrows, to the east and up. qgis_process never adds layers.</source>
            <translation>Come frecce, verso est e verso l'alto. qgis_process non aggiunge mai layer.</translation>
        </message>
        <message>
            <source>Add the motion to the project</source>
            <translation>Aggiungi il moto al progetto</translation>
        </message>
        <message>
            <source>Motion (arrows)</source>
            <translation>Moto (frecce)</translation>
        </message>
        <message>
            <source>Up (table)</source>
            <translation>Up (tabella)</translation>
        </message>
        <message>
            <source>East (table)</source>
            <translation>East (tabella)</translation>
        </message>
        <message>
            <source>This is a statistical baseline, not MM-STT: the {0}.</source>
            <translation>Questo è un metodo statistico di riferimento, non MM-STT: {0}.</translation>
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
&lt;h3&gt;Da sapere&lt;/h3&gt;
&lt;p&gt;MM-STT funziona nel Python di QGIS; adattarlo all'area richiede PyTorch. Dove MM-STT non può funzionare, lavora un
&lt;i&gt;metodo statistico di riferimento&lt;/i&gt;, il processo gaussiano spaziale, e il risultato lo dice.&lt;/p&gt;
&lt;p&gt;Una previsione prosegue il moto passato; non può prevedere terremoti, crolli o nuove opere.&lt;/p&gt;
&lt;p&gt;I file Up ed East si prevedono in esecuzioni separate. I punti sono mediati in celle; EGMS Ortho mantiene le sue
celle.&lt;/p&gt;
&lt;p&gt;Ciò che è ricavato da dati EGMS porta la dicitura: &lt;i&gt;Generated using European Union's Copernicus Land Monitoring
Service information.&lt;/i&gt; Per altri dati valgono i diritti di chi li ha prodotti. Una previsione non è un prodotto
EGMS.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>Newer EGMS data of the same ground and component, or another release (zip or CSV), which begin before the issue date of the forecast and go on after it.</source>
            <translation>Dati EGMS più recenti dello stesso suolo e della stessa componente, o un'altra edizione (zip o CSV), che iniziano prima della data di emissione della previsione e continuano dopo.</translation>
        </message>
        <message>
            <source>Verify an older forecast</source>
            <translation>Verifica una previsione passata</translation>
        </message>
        <message>
            <source>Measured minus forecast</source>
            <translation>Misurato meno previsto</translation>
        </message>
        <message>
            <source>Cells that left their interval</source>
            <translation>Celle uscite dal loro intervallo</translation>
        </message>
        <message>
            <source>{0} to {1} %</source>
            <translation>da {0} a {1} %</translation>
        </message>
        <message>
            <source>nothing known</source>
            <translation>nulla di noto</translation>
        </message>
        <message>
            <source>Buildings and areas</source>
            <translation>Edifici e superfici</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Linee</translation>
        </message>
        <message>
            <source>lower</source>
            <translation>più bassa</translation>
        </message>
        <message>
            <source>higher</source>
            <translation>più alta</translation>
        </message>
        <message>
            <source>Verification of the forecast of {0}</source>
            <translation>Verifica della previsione del {0}</translation>
        </message>
        <message>
            <source>Forecast of {1} minus that of {0}</source>
            <translation>Previsione del {1} meno quella del {0}</translation>
        </message>
        <message>
            <source>below it</source>
            <translation>sotto</translation>
        </message>
        <message>
            <source>above it</source>
            <translation>sopra</translation>
        </message>
        <message>
            <source>Motion east and up: {0} mm/yr in {1} mm</source>
            <translation>Moto verso est e verso l'alto: {0} mm/anno in {1} mm</translation>
        </message>
        <message>
            <source>No Python could be started, so QGIS itself computes, and may answer slowly meanwhile.</source>
            <translation>Nessun Python si è potuto avviare, perciò calcola QGIS stesso, che intanto può rispondere lentamente.</translation>
        </message>
        <message>
            <source>The engine settings can set it up.</source>
            <translation>Si può configurare nelle impostazioni del motore.</translation>
        </message>
        <message>
            <source>It computes on the graphics card.</source>
            <translation>Calcola sulla scheda grafica.</translation>
        </message>
        <message>
            <source>Adapting to the area needs PyTorch, which is not set up: MM-STT runs as it is.</source>
            <translation>L'adattamento all'area richiede PyTorch, che non è configurato: MM-STT funziona così com'è.</translation>
        </message>
        <message>
            <source>The device '{0}' needs PyTorch: MM-STT runs on the processor.</source>
            <translation>Il dispositivo '{0}' richiede PyTorch: MM-STT funziona sul processore.</translation>
        </message>
        <message>
            <source>Loading PyTorch takes long under an antivirus: try again, or remove it in the engine settings.</source>
            <translation>Con un antivirus PyTorch si carica lentamente: riprova, o rimuovilo nelle impostazioni del motore.</translation>
        </message>
        <message>
            <source>The computer ran out of memory.</source>
            <translation>Il computer ha esaurito la memoria.</translation>
        </message>
        <message>
            <source>The engine failed unexpectedly ({0}).</source>
            <translation>Il motore è fallito inaspettatamente ({0}).</translation>
        </message>
        <message>
            <source>Please report this together with the log.</source>
            <translation>Segnalalo insieme al registro.</translation>
        </message>
        <message>
            <source>MM-STT runs in the Python chosen in the settings.</source>
            <translation>MM-STT funziona nel Python scelto nelle impostazioni.</translation>
        </message>
        <message>
            <source>MM-STT runs in the Python chosen by the variable {0}.</source>
            <translation>MM-STT funziona nel Python scelto dalla variabile {0}.</translation>
        </message>
        <message>
            <source>MM-STT runs in the environment built by the plugin.</source>
            <translation>MM-STT funziona nell'ambiente costruito dal plugin.</translation>
        </message>
        <message>
            <source>MM-STT runs in QGIS's own Python.</source>
            <translation>MM-STT funziona nel Python di QGIS.</translation>
        </message>
        <message>
            <source>Size (m2)</source>
            <translation>Dimensione (m2)</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Rango</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Data</translation>
        </message>
        <message>
            <source>Months after the issue date</source>
            <translation>Mesi dopo la data di emissione</translation>
        </message>
        <message>
            <source>Coverage measured</source>
            <translation>Copertura misurata</translation>
        </message>
        <message>
            <source>Threshold (mm)</source>
            <translation>Soglia (mm)</translation>
        </message>
        <message>
            <source>Mean displacement (mm)</source>
            <translation>Spostamento medio (mm)</translation>
        </message>
        <message>
            <source>Its 90 % interval, lower end (mm)</source>
            <translation>Suo intervallo al 90 %, estremo inferiore (mm)</translation>
        </message>
        <message>
            <source>Its 90 % interval, upper end (mm)</source>
            <translation>Suo intervallo al 90 %, estremo superiore (mm)</translation>
        </message>
        <message>
            <source>Chance that the mean passes</source>
            <translation>Prob. che la media superi</translation>
        </message>
        <message>
            <source>Chance that any cell passes</source>
            <translation>Prob. che una cella qualsiasi superi</translation>
        </message>
        <message>
            <source>Cells</source>
            <translation>Celle</translation>
        </message>
        <message>
            <source>Quality of the series, 1 best to 4</source>
            <translation>Qualità delle serie, da 1 (migliore) a 4</translation>
        </message>
        <message>
            <source>Mean velocity, last {2:g} years (mm/yr)</source>
            <translation>Velocità media, ultimi {2:g} anni (mm/anno)</translation>
        </message>
        <message>
            <source>Extreme velocity, last {2:g} years (mm/yr)</source>
            <translation>Velocità estrema, ultimi {2:g} anni (mm/anno)</translation>
        </message>
        <message>
            <source>Share of cells whose velocity differs from 0</source>
            <translation>Quota di celle la cui velocità differisce da 0</translation>
        </message>
        <message>
            <source>Mean displacement, last {2:g} years (mm)</source>
            <translation>Spostamento medio, ultimi {2:g} anni (mm)</translation>
        </message>
        <message>
            <source>Mean displacement until {0} (mm)</source>
            <translation>Spostamento medio fino al {0} (mm)</translation>
        </message>
        <message>
            <source>Worst cell until {0} (mm)</source>
            <translation>Cella peggiore fino al {0} (mm)</translation>
        </message>
        <message>
            <source>Chance that the mean passes {1:g} mm at {0}</source>
            <translation>Prob. che la media superi {1:g} mm al {0}</translation>
        </message>
        <message>
            <source>Chance that any cell passes {1:g} mm at {0}</source>
            <translation>Prob. che una cella qualsiasi superi {1:g} mm al {0}</translation>
        </message>
        <message>
            <source>Law of change</source>
            <translation>Legge del cambiamento</translation>
        </message>
        <message>
            <source>Its 80 % interval, from</source>
            <translation>Suo intervallo all'80 %, da</translation>
        </message>
        <message>
            <source>Its 80 % interval, to</source>
            <translation>Suo intervallo all'80 %, a</translation>
        </message>
        <message>
            <source>Chance of the change</source>
            <translation>Prob. del cambiamento</translation>
        </message>
        <message>
            <source>Support by the data, 0 to 1</source>
            <translation>Sostegno dei dati, da 0 a 1</translation>
        </message>
        <message>
            <source>Temporal correlation</source>
            <translation>Correlazione temporale</translation>
        </message>
        <message>
            <source>Spatial correlation</source>
            <translation>Correlazione spaziale</translation>
        </message>
        <message>
            <source>Easting of the centre (m)</source>
            <translation>Est del centro (m)</translation>
        </message>
        <message>
            <source>Northing of the centre (m)</source>
            <translation>Nord del centro (m)</translation>
        </message>
        <message>
            <source>Cells that move: by more than {1} mm/yr from 0 and from {2:g} mm/yr over the last {0:g} years ({3}).</source>
            <translation>Celle che si muovono: negli ultimi {0:g} anni oltre {1} mm/anno di differenza da 0 e da {2:g} mm/anno ({3}).</translation>
        </message>
        <message>
            <source>Cells that will move: more than {0:g} mm at {1} with probability {2:g}.</source>
            <translation>Celle che si muoveranno: più di {0:g} mm al {1} con probabilità {2:g}.</translation>
        </message>
        <message>
            <source>Velocity differs from 0 in {0} of {1} cells at 95 %, in {2} of them with at most 5 % false; the forecast in {3}, and in {4}.</source>
            <translation>La velocità differisce da 0 in {0} celle su {1} al 95 %, in {2} di esse con al massimo il 5 % a torto; la previsione in {3}, e in {4}.</translation>
        </message>
        <message>
            <source>The forecast does not tell how errors of neighbouring cells go together, so chances of the mean take them to be the same, and chances of the worst cell take them to be independent.</source>
            <translation>La previsione non dice come sono correlati gli errori di celle vicine; perciò per le probabilità della media si prendono come uguali, e per quelle della cella peggiore come indipendenti.</translation>
        </message>
        <message>
            <source>The forecast reaches {0} months ahead, not {1}.</source>
            <translation>La previsione arriva a {0} mesi, non a {1}.</translation>
        </message>
        <message>
            <source>Choose fewer months, or forecast again with a longer horizon.</source>
            <translation>Scegli meno mesi, o rifai la previsione con un orizzonte più lungo.</translation>
        </message>
        <message>
            <source>no cell near: nothing is known of it</source>
            <translation>nessuna cella vicina: non se ne sa nulla</translation>
        </message>
        <message>
            <source>one cell: no difference can be told</source>
            <translation>una sola cella: non si può dire alcuna differenza</translation>
        </message>
        <message>
            <source>no two cells near enough to each other: no rotation can be told</source>
            <translation>non ci sono due celle abbastanza vicine tra loro: non si può dire alcuna distorsione angolare</translation>
        </message>
        <message>
            <source>too many cells for chances: split it</source>
            <translation>troppe celle per le probabilità: dividila</translation>
        </message>
        <message>
            <source>no cell under it: those near it are told</source>
            <translation>nessuna cella sotto: si danno quelle vicine</translation>
        </message>
        <message>
            <source>no place in the system of the cells</source>
            <translation>nessuna posizione nel sistema delle celle</translation>
        </message>
        <message>
            <source>Chance that its mean passes {0:g} mm</source>
            <translation>Prob. che la sua media superi {0:g} mm</translation>
        </message>
        <message>
            <source>Chance that any cell passes {0:g} mm</source>
            <translation>Prob. che una cella qualsiasi superi {0:g} mm</translation>
        </message>
        <message>
            <source>Chance that its cells move apart by more than {0:g} mm</source>
            <translation>Prob. che le sue celle si muovano l'una rispetto all'altra di oltre {0:g} mm</translation>
        </message>
        <message>
            <source>Chance that the rotation passes 1/{0:g}</source>
            <translation>Prob. che la distorsione angolare superi 1/{0:g}</translation>
        </message>
        <message>
            <source>Number of the asset</source>
            <translation>Numero dell'opera</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nome</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Che cosa</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>Limite</translation>
        </message>
        <message>
            <source>Chance of passing it</source>
            <translation>Prob. di superarlo</translation>
        </message>
        <message>
            <source>Cells under it</source>
            <translation>Celle sottostanti</translation>
        </message>
        <message>
            <source>Further cells within reach</source>
            <translation>Altre celle nel raggio</translation>
        </message>
        <message>
            <source>Mean displacement, whole record (mm)</source>
            <translation>Spostamento medio, intera serie (mm)</translation>
        </message>
        <message>
            <source>Lowest cell until {0} (mm)</source>
            <translation>Cella più bassa fino al {0} (mm)</translation>
        </message>
        <message>
            <source>Highest cell until {0} (mm)</source>
            <translation>Cella più alta fino al {0} (mm)</translation>
        </message>
        <message>
            <source>Differential movement from {2} until {0} (mm)</source>
            <translation>Movimento differenziale dal {2} al {0} (mm)</translation>
        </message>
        <message>
            <source>Relative rotation from {2} until {0} (mm per m)</source>
            <translation>Distorsione angolare dal {2} al {0} (mm per m)</translation>
        </message>
        <message>
            <source>Its 90 % interval, lower end (mm per m)</source>
            <translation>Suo intervallo al 90 %, estremo inferiore (mm per m)</translation>
        </message>
        <message>
            <source>Its 90 % interval, upper end (mm per m)</source>
            <translation>Suo intervallo al 90 %, estremo superiore (mm per m)</translation>
        </message>
        <message>
            <source>Relative rotation observed, whole record (mm per m)</source>
            <translation>Distorsione angolare osservata, intera serie (mm per m)</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>{0} assets, until {1}; differences since {2}.</source>
            <translation>{0} opere, fino al {1}; differenze dal {2}.</translation>
        </message>
        <message>
            <source>The layer holds no shapes.</source>
            <translation>Il layer non contiene forme.</translation>
        </message>
        <message>
            <source>The shapes have no place in the system of the cells ({0}).</source>
            <translation>Le forme non hanno una posizione nel sistema delle celle ({0}).</translation>
        </message>
        <message>
            <source>{0} of {1} assets have no cell near: nothing is known of them, and nothing is told.</source>
            <translation>{0} opere su {1} non hanno celle vicine: non se ne sa nulla, e non si dice nulla.</translation>
        </message>
        <message>
            <source>The component is {0}, so no relative rotation is told: its limits are of settlement.</source>
            <translation>La componente è {0}, perciò non si dà la distorsione angolare: i suoi limiti valgono per i cedimenti.</translation>
        </message>
        <message>
            <source>The forecast does not tell how errors of neighbouring cells go together, so means take them to be the same, and differences take them to be independent.</source>
            <translation>La previsione non dice come sono correlati gli errori di celle vicine; perciò per le medie si prendono come uguali, e per le differenze come indipendenti.</translation>
        </message>
        <message>
            <source>Give a layer of polygons, lines or points.</source>
            <translation>Fornisci un layer di poligoni, linee o punti.</translation>
        </message>
        <message>
            <source>Check the coordinate system of the layer.</source>
            <translation>Controlla il sistema di coordinate del layer.</translation>
        </message>
        <message>
            <source>The component is the line of sight: its differences are settlement only where the ground moves vertically.</source>
            <translation>La componente è la linea di vista: le sue differenze sono cedimenti solo dove il suolo si muove in verticale.</translation>
        </message>
        <message>
            <source>your limit</source>
            <translation>limite indicato da te</translation>
        </message>
        <message>
            <source>lower end of what is acceptable, for the most sensitive structures</source>
            <translation>estremo inferiore dell'accettabile, per le strutture più sensibili</translation>
        </message>
        <message>
            <source>acceptable for many structures; advised limit</source>
            <translation>accettabile per molte strutture; limite consigliato</translation>
        </message>
        <message>
            <source>first cracks in panel walls; upper end of what is acceptable</source>
            <translation>prime fessure nei tamponamenti; estremo superiore dell'accettabile</translation>
        </message>
        <message>
            <source>structural damage; ultimate limit</source>
            <translation>danni strutturali; stato limite ultimo</translation>
        </message>
        <message>
            <source>Days on which dates of the data were known precede these dates, or go back.</source>
            <translation>I giorni in cui le date del cubo erano note non possono essere quelli.</translation>
        </message>
        <message>
            <source>{0} of {1} cells moved by more than 10 mm within the last 48 days, against their course. For {2} of them no law of change fits yet: their forecasts take half a year to settle; until then their intervals are too narrow.</source>
            <translation>{0} di {1} celle si sono mosse di oltre 10 mm negli ultimi 48 giorni, contro il loro andamento. Per {2} di esse nessuna legge del cambiamento lo segue ancora: le loro previsioni impiegano mezzo anno a stabilizzarsi; fino ad allora i loro intervalli sono troppo stretti.</translation>
        </message>
        <message>
            <source>EGMS Ortho: epochs may be interpolated from later acquisitions, so the last {0} before the issue date are not used; the forecast rests on those until {1}.</source>
            <translation>EGMS Ortho: le date possono essere interpolate da acquisizioni successive, perciò le ultime {0} prima della data di emissione non si usano; la previsione si basa su quelle fino al {1}.</translation>
        </message>
        <message>
            <source>{0} of {1} cells have changed their motion: it began, stopped, or jumped. The model {2} does not follow that: they are forecast as if nothing had changed. Choose mmstt or spatial for them.</source>
            <translation>{0} di {1} celle hanno cambiato il loro moto: è iniziato, si è fermato o ha fatto un salto. Il modello {2} non lo segue: sono previste come se nulla fosse cambiato. Scegli per esse mmstt o spatial.</translation>
        </message>
        <message>
            <source>The file '{0}' does not exist.</source>
            <translation>Il file '{0}' non esiste.</translation>
        </message>
        <message>
            <source>{0} holds no layer of shapes{1}.</source>
            <translation>{0} non contiene alcun layer di forme{1}.</translation>
        </message>
        <message>
            <source>{0} holds several layers ({1}).</source>
            <translation>{0} contiene più layer ({1}).</translation>
        </message>
        <message>
            <source>{0} has no field '{1}'.</source>
            <translation>{0} non ha un campo '{1}'.</translation>
        </message>
        <message>
            <source>Check its name.</source>
            <translation>Controllane il nome.</translation>
        </message>
        <message>
            <source>{0} cannot be opened as a layer of shapes.</source>
            <translation>{0} non si può aprire come layer di forme.</translation>
        </message>
        <message>
            <source>Name one, as in {0}.</source>
            <translation>Indicane uno, come in {0}.</translation>
        </message>
        <message>
            <source>Its fields are {0}.</source>
            <translation>I suoi campi sono {0}.</translation>
        </message>
        <message>
            <source>Give a GeoPackage, shapefile, GeoJSON or another file that QGIS opens.</source>
            <translation>Fornisci un GeoPackage, uno shapefile, un GeoJSON o un altro file che QGIS apre.</translation>
        </message>
        <message>
            <source>Set it in QGIS and save the layer, or add its .prj file.</source>
            <translation>Impostalo in QGIS e salva il layer, o aggiungi il suo file .prj.</translation>
        </message>
        <message>
            <source>Training, adapting and graphics cards need PyTorch, which does not load here ({0}).</source>
            <translation>Addestramento, adattamento e schede grafiche richiedono PyTorch, che qui non si carica ({0}).</translation>
        </message>
        <message>
            <source>A forecast on the processor needs none. Leave that option out, or set PyTorch up.</source>
            <translation>Una previsione sul processore non lo richiede. Ometti quell'opzione, o configura PyTorch.</translation>
        </message>
        <message>
            <source>Points of both orbits are brought together in cells of this edge.</source>
            <translation>I punti di entrambe le orbite sono riuniti in celle di questo lato.</translation>
        </message>
        <message>
            <source>False alarms</source>
            <translation>Falsi allarmi</translation>
        </message>
        <message>
            <source>So many pieces of the work run side by side; no number depends on it. 0 takes all cores but one, which stays free for other work.</source>
            <translation>Tante parti del lavoro procedono insieme; nessun numero ne dipende. 0 prende tutti i core tranne uno, che resta libero per altro lavoro.</translation>
        </message>
        <message>
            <source>all cores but one</source>
            <translation>tutti i core tranne uno</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Thread</translation>
        </message>
        <message>
            <source>the beginning of the record</source>
            <translation>inizio della serie</translation>
        </message>
        <message>
            <source>the issue date</source>
            <translation>data di emissione</translation>
        </message>
        <message>
            <source>Months ahead</source>
            <translation>Mesi di anticipo</translation>
        </message>
        <message>
            <source>Chances and forecast displacement are told of this month after the issue date.</source>
            <translation>Probabilità e spostamento previsto valgono per questo mese dopo la data di emissione.</translation>
        </message>
        <message>
            <source>Observed years</source>
            <translation>Anni osservati</translation>
        </message>
        <message>
            <source>The observed velocity is that of so many years before the issue date.</source>
            <translation>La velocità osservata è quella di tanti anni prima della data di emissione.</translation>
        </message>
        <message>
            <source>Displacement thresholds</source>
            <translation>Soglie di spostamento</translation>
        </message>
        <message>
            <source>Velocity threshold</source>
            <translation>Soglia di velocità</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>Probabilità</translation>
        </message>
        <message>
            <source>Influence radius</source>
            <translation>Raggio di influenza</translation>
        </message>
        <message>
            <source>Fewest cells</source>
            <translation>Numero minimo di celle</translation>
        </message>
        <message>
            <source>Limits of differential movement</source>
            <translation>Limiti del movimento differenziale</translation>
        </message>
        <message>
            <source>Limits of relative rotation</source>
            <translation>Limiti della distorsione angolare</translation>
        </message>
        <message>
            <source>The chance of passing 1 in each of these numbers is told; for Up and line of sight.</source>
            <translation>Per ognuno di questi numeri si dice la probabilità di superare 1 diviso per esso; per Up e linea di vista.</translation>
        </message>
        <message>
            <source>Differences count from</source>
            <translation>Le differenze si contano da</translation>
        </message>
        <message>
            <source>Differential movement and rotation are those from then to the month told.</source>
            <translation>Movimento differenziale e distorsione angolare sono quelli da allora al mese indicato.</translation>
        </message>
        <message>
            <source>Reach</source>
            <translation>Raggio</translation>
        </message>
        <message>
            <source>Span</source>
            <translation>Distanza massima</translation>
        </message>
        <message>
            <source>Relative rotation is that between cells at most this far apart.</source>
            <translation>La distorsione angolare è quella tra celle distanti al massimo così.</translation>
        </message>
        <message>
            <source>the last month whose coverage was measured</source>
            <translation>l'ultimo mese la cui copertura è stata misurata</translation>
        </message>
        <message>
            <source>years</source>
            <translation>anni</translation>
        </message>
        <message>
            <source>the threshold of the forecast</source>
            <translation>la soglia della previsione</translation>
        </message>
        <message>
            <source>MM-STT mixes networks with closed forms, by shares that a backtest of this very area moves; the others are closed forms alone.</source>
            <translation>MM-STT combina reti e metodi in forma chiusa, in quote che una verifica retrospettiva di quest'area sposta; gli altri sono solo metodi in forma chiusa.</translation>
        </message>
        <message>
            <source>A short training of the network on the past of this area before the forecast; takes longer, and needs PyTorch.</source>
            <translation>Un breve addestramento della rete sul passato di quest'area prima della previsione; richiede più tempo, e PyTorch.</translation>
        </message>
        <message>
            <source>Models to compare.</source>
            <translation>Modelli da confrontare.</translation>
        </message>
        <message>
            <source>Basic (L2a) files are relative to a reference of each burst, so Up and East hold an unknown constant rate of the whole area. Calibrated (L2b) files have none.</source>
            <translation>I file Basic (L2a) sono relativi a un riferimento di ogni burst, perciò Up ed East contengono una velocità costante ignota dell'intera area. I file Calibrated (L2b) non ne hanno.</translation>
        </message>
        <message>
            <source>{0:,} cells are seen by ascending orbits only and {1:,} by descending orbits only; they are left out.</source>
            <translation>{0:,} celle sono viste solo da orbite ascendenti e {1:,} solo da orbite discendenti; vengono escluse.</translation>
        </message>
        <message>
            <source>{0:,} cells have too few common dates, or two directions that are nearly one; they are left out.</source>
            <translation>{0:,} celle hanno troppo poche date comuni, o due direzioni quasi uguali; vengono escluse.</translation>
        </message>
        <message>
            <source>{0:,} points begin more than a year after the first dates of their source and are not used.</source>
            <translation>{0:,} punti iniziano più di un anno dopo le prime date della loro sorgente e non si usano.</translation>
        </message>
        <message>
            <source>Ascending and descending files share too few dates: {0}.</source>
            <translation>I file ascendenti e discendenti hanno troppo poche date in comune: {0}.</translation>
        </message>
        <message>
            <source>No cell of {0:g} m is seen well enough by both orbits.</source>
            <translation>Nessuna cella di {0:g} m è vista abbastanza bene da entrambe le orbite.</translation>
        </message>
        <message>
            <source>Ascending and descending files share no cell.</source>
            <translation>I file ascendenti e discendenti non hanno celle in comune.</translation>
        </message>
        <message>
            <source>Give files of one release.</source>
            <translation>Fornisci file di una sola edizione.</translation>
        </message>
        <message>
            <source>Choose larger cells, or files that overlap.</source>
            <translation>Scegli celle più grandi, o file che si sovrappongono.</translation>
        </message>
        <message>
            <source>Give files over the same ground.</source>
            <translation>Fornisci file sullo stesso suolo.</translation>
        </message>
        <message>
            <source>ascending</source>
            <translation>ascendente</translation>
        </message>
        <message>
            <source>descending</source>
            <translation>discendente</translation>
        </message>
        <message>
            <source>{0} has no columns los_east and los_up, which tell from where the ground was seen.</source>
            <translation>{0} non ha le colonne los_east e los_up, che dicono da dove il suolo è stato visto.</translation>
        </message>
        <message>
            <source>{0}: los_east {1:g} and los_up {2:g} of a point are no direction of sight.</source>
            <translation>{0}: los_east {1:g} e los_up {2:g} di un punto non sono una direzione di vista.</translation>
        </message>
        <message>
            <source>{0}: its directions of sight are not those of one orbit direction.</source>
            <translation>{0}: le sue direzioni di vista non sono quelle di una sola direzione orbitale.</translation>
        </message>
        <message>
            <source>{0} holds no series that begins with its first dates.</source>
            <translation>{0} non contiene serie che inizino con le sue prime date.</translation>
        </message>
        <message>
            <source>{0} holds no line of sight.</source>
            <translation>{0} non contiene una linea di vista.</translation>
        </message>
        <message>
            <source>levels</source>
            <translation>livello</translation>
        </message>
        <message>
            <source>releases</source>
            <translation>edizione</translation>
        </message>
        <message>
            <source>All sources are of {0} orbits ({1}).</source>
            <translation>Tutte le sorgenti sono di orbita {0} ({1}).</translation>
        </message>
        <message>
            <source>Give the files as EGMS delivers them.</source>
            <translation>Fornisci i file come li consegna EGMS.</translation>
        </message>
        <message>
            <source>They are parts of a unit vector from the ground to the satellite.</source>
            <translation>Sono componenti di un versore dal suolo al satellite.</translation>
        </message>
        <message>
            <source>Give each track as a file of its own, as EGMS delivers it.</source>
            <translation>Fornisci ogni traccia come file a sé, come la consegna EGMS.</translation>
        </message>
        <message>
            <source>Give EGMS Basic (L2a) or Calibrated (L2b) files of ascending and of descending orbits.</source>
            <translation>Fornisci file EGMS Basic (L2a) o Calibrated (L2b) di orbite ascendenti e discendenti.</translation>
        </message>
        <message>
            <source>{0} and {1} are of different {2} ({3} and {4}).</source>
            <translation>{0} e {1} sono diversi per {2} ({3} e {4}).</translation>
        </message>
        <message>
            <source>Up and East need both: add files of {0} orbits over the same ground.</source>
            <translation>Up ed East richiedono entrambe le direzioni: aggiungi file di orbita {0} sullo stesso suolo.</translation>
        </message>
        <message>
            <source>Give files of one level and one release.</source>
            <translation>Fornisci file di un solo livello e di una sola edizione.</translation>
        </message>
        <message>
            <source>{0:,} point(s) lie where another one has a different series; they are averaged.</source>
            <translation>{0:,} punti si trovano dove un altro ha una serie diversa; sono mediati.</translation>
        </message>
        <message>
            <source>the table has an uncertainty of that direction</source>
            <translation>la tabella ha un'incertezza in quella direzione</translation>
        </message>
        <message>
            <source>State whether they are millimetres, centimetres or metres.</source>
            <translation>Indica se sono millimetri, centimetri o metri.</translation>
        </message>
        <message>
            <source>settles</source>
            <translation>si assesta</translation>
        </message>
        <message>
            <source>The two records share fewer than {0} dates before the issue date.</source>
            <translation>Le due serie hanno meno di {0} date in comune prima della data di emissione.</translation>
        </message>
        <message>
            <source>Give data that begin well before the issue date; without them the levels cannot be compared.</source>
            <translation>Fornisci dati che iniziano ben prima della data di emissione; senza, i livelli non si possono confrontare.</translation>
        </message>
        <message>
            <source>The forecast in {0}</source>
            <translation>La previsione in {0}</translation>
        </message>
        <message>
            <source>the one in {0}</source>
            <translation>quella in {0}</translation>
        </message>
        <message>
            <source>The cells of the two forecasts differ: {0:g} m in {1}, {2:g} m in {3}.</source>
            <translation>Le celle delle due previsioni sono diverse: {0:g} m in {1}, {2:g} m in {3}.</translation>
        </message>
        <message>
            <source>The forecasts share no date: {0} to {1}, and {2} to {3}.</source>
            <translation>Le previsioni non hanno date in comune: dal {0} al {1}, e dal {2} al {3}.</translation>
        </message>
        <message>
            <source>Give two forecasts of one area.</source>
            <translation>Fornisci due previsioni di una stessa area.</translation>
        </message>
        <message>
            <source>Give two forecasts of one cell size and coordinate system.</source>
            <translation>Fornisci due previsioni con la stessa misura di cella e lo stesso sistema di coordinate.</translation>
        </message>
        <message>
            <source>Give two whose dates overlap.</source>
            <translation>Forniscine due le cui date si sovrappongono.</translation>
        </message>
        <message>
            <source>This Python lacks GDAL, so the maps were left out; the tables are complete.</source>
            <translation>A questo Python manca GDAL, perciò le mappe sono state omesse; le tabelle sono complete.</translation>
        </message>
        <message>
            <source>The cells lie too far apart for one raster, so the maps were left out.</source>
            <translation>Le celle sono troppo lontane tra loro per un solo raster, perciò le mappe sono state omesse.</translation>
        </message>
        <message>
            <source>No cell of {0} lies in {1}: they are of other ground, or their cells are of another size.</source>
            <translation>Nessuna cella di {0} si trova in {1}: sono di un altro suolo, o le loro celle hanno un'altra dimensione.</translation>
        </message>
        <message>
            <source>{0} is of {1}, {2} of {3}.</source>
            <translation>{0}: {1}; {2}: {3}.</translation>
        </message>
        <message>
            <source>The forecast in {0} holds other quantiles than this version judges.</source>
            <translation>La previsione in {0} contiene quantili diversi da quelli che questa versione giudica.</translation>
        </message>
        <message>
            <source>Give two of one component.</source>
            <translation>Forniscine due della stessa componente.</translation>
        </message>
        <message>
            <source>Make it again.</source>
            <translation>Rifalla.</translation>
        </message>
        <message>
            <source>the data in {0}</source>
            <translation>i dati in {0}</translation>
        </message>
        <message>
            <source>{0} ends on {1}, not after the issue date {2}.</source>
            <translation>{0} finisce il {1}, non dopo la data di emissione {2}.</translation>
        </message>
        <message>
            <source>{0} has cells of {1:g} m, the forecast in {2} of {3:g} m.</source>
            <translation>{0} ha celle di {1:g} m, la previsione in {2} di {3:g} m.</translation>
        </message>
        <message>
            <source>The newer data end on {0}, before the first date of the forecast.</source>
            <translation>I dati più recenti finiscono il {0}, prima della prima data della previsione.</translation>
        </message>
        <message>
            <source>{0:,} cells share too few dates with the newer data before the issue date; they are not judged.</source>
            <translation>{0:,} celle hanno troppo poche date in comune con i dati più recenti prima della data di emissione; non vengono giudicate.</translation>
        </message>
        <message>
            <source>Before the issue date the newer data move by {0:+.1f} mm/yr against those that were forecast from, in a typical cell: as another reference does. It adds to every error below.</source>
            <translation>Prima della data di emissione i dati più recenti si muovono, in una cella tipica, di {0:+.1f} mm/anno rispetto a quelli da cui si è previsto: come con un altro riferimento. Si aggiunge a ogni errore qui sotto.</translation>
        </message>
        <message>
            <source>After {0} months half of all cells lie {1:+.1f} mm or more off their forecast, on one side: common motion, or another reference of the newer data.</source>
            <translation>Dopo {0} mesi metà di tutte le celle è a {1:+.1f} mm o più dalla sua previsione, da una stessa parte: moto comune, o un altro riferimento dei dati più recenti.</translation>
        </message>
        <message>
            <source>The forecast was made by an older version and holds no intervals of the ground; there are no maps.</source>
            <translation>La previsione è di una versione precedente che non conosce il suolo; non ci sono mappe.</translation>
        </message>
        <message>
            <source>Give newer data of the same ground.</source>
            <translation>Fornisci dati più recenti dello stesso suolo.</translation>
        </message>
        <message>
            <source>Give data that go on after the issue date.</source>
            <translation>Fornisci dati che continuano dopo la data di emissione.</translation>
        </message>
        <message>
            <source>Give data with cells of that size, or points.</source>
            <translation>Fornisci dati con celle di quella dimensione, o punti.</translation>
        </message>
        <message>
            <source>Give data that go on for at least a month after the issue date.</source>
            <translation>Fornisci dati che continuano per almeno un mese dopo la data di emissione.</translation>
        </message>
        <message>
            <source>Show or hide the thresholds that decide</source>
            <translation>Mostra o nascondi le soglie che decidono</translation>
        </message>
        <message>
            <source>Find areas</source>
            <translation>Trova aree</translation>
        </message>
        <message>
            <source>The displacement that the chances are about</source>
            <translation>Lo spostamento a cui si riferiscono le probabilità</translation>
        </message>
        <message>
            <source>No forecast in this project yet. Run one, or open one, then find its areas of concern here.</source>
            <translation>Nessuna previsione in questo progetto. Calcolane o aprine una, poi trova qui le sue aree critiche.</translation>
        </message>
        <message>
            <source>No area: {0} cells move and {1} will, but too few of them lie together. Choose lower thresholds or fewer cells, and look at single cells in the time series.</source>
            <translation>Nessuna area: {0} celle si muovono e {1} si muoveranno, ma troppo poche sono vicine tra loro. Scegli soglie più basse o meno celle, e guarda le singole celle nelle serie temporali.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Nessuno</translation>
        </message>
        <message>
            <source>&gt; {0:g} mm</source>
            <translation>&gt; {0:g} mm</translation>
        </message>
        <message>
            <source>Tell of each building or line how it moves, and how likely it passes the limits</source>
            <translation>Dice di ogni edificio o linea come si muove, e con quale probabilità supera i limiti</translation>
        </message>
        <message>
            <source>The layer holds no shape.</source>
            <translation>Il layer non contiene forme.</translation>
        </message>
        <message>
            <source>Look at assets</source>
            <translation>Esamina opere</translation>
        </message>
        <message>
            <source>Layer of buildings or lines</source>
            <translation>Layer di edifici o linee</translation>
        </message>
        <message>
            <source>Polygons, lines or points of yours, in any coordinate system</source>
            <translation>Tuoi poligoni, linee o punti, in qualsiasi sistema di coordinate</translation>
        </message>
        <message>
            <source>The field that names each of them; without it they are numbered</source>
            <translation>Il campo che dà il nome a ciascuno; senza, sono numerati</translation>
        </message>
        <message>
            <source>Selected ones only</source>
            <translation>Solo i selezionati</translation>
        </message>
        <message>
            <source>Choose the layer of your buildings or lines first.</source>
            <translation>Scegli prima il layer dei tuoi edifici o linee.</translation>
        </message>
        <message>
            <source>No forecast in this project yet. Run one, or open one, then look at your buildings and lines here.</source>
            <translation>Nessuna previsione in questo progetto. Calcolane o aprine una, poi esamina qui i tuoi edifici e linee.</translation>
        </message>
        <message>
            <source>What will become of your buildings, dams, roads or pipes? Choose their layer on the left, then press Look at assets.</source>
            <translation>Che ne sarà dei tuoi edifici, dighe, strade o condotte? Scegli il loro layer a sinistra, poi premi Esamina opere.</translation>
        </message>
        <message>
            <source>Nothing is selected in the layer {0}.</source>
            <translation>Nel layer {0} non è selezionato nulla.</translation>
        </message>
        <message>
            <source>Zero: data</source>
            <translation>Zero: dati</translation>
        </message>
        <message>
            <source>Zero: first days</source>
            <translation>Zero: primi giorni</translation>
        </message>
        <message>
            <source>Zero: issue date</source>
            <translation>Zero: emissione</translation>
        </message>
        <message>
            <source>What the chart counts from: the zero of the data, the mean of the first 60 days, the issue date as the maps do, or another series, which is subtracted with its uncertainty</source>
            <translation>Da dove conta il grafico: dallo zero dei dati, dalla media dei primi 60 giorni, dalla data di emissione come le mappe, o da un'altra serie, sottratta con la sua incertezza</translation>
        </message>
        <message>
            <source>Zero of the chart</source>
            <translation>Zero del grafico</translation>
        </message>
        <message>
            <source>Minus {0}</source>
            <translation>Meno {0}</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>misurato</translation>
        </message>
        <message>
            <source>Search the EGMS archive for an area and download with your own service key</source>
            <translation>Cercare un'area nell'archivio EGMS e scaricare con la propria chiave di servizio</translation>
        </message>
        <message>
            <source>Download EGMS data</source>
            <translation>Scarica dati EGMS</translation>
        </message>
        <message>
            <source>A forecast is under way. Try again when it has ended.</source>
            <translation>Una previsione è in corso. Riprova quando sarà finita.</translation>
        </message>
        <message>
            <source>Read the JSON file of your service key into the authentication manager of QGIS</source>
            <translation>Leggere il file JSON della tua chiave di servizio nel gestore delle autenticazioni di QGIS</translation>
        </message>
        <message>
            <source>The selected features of the current layer</source>
            <translation>Gli elementi selezionati del layer corrente</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Cerca</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tutti</translation>
        </message>
        <message>
            <source>Tick all, or those selected</source>
            <translation>Spuntare tutti, o quelli selezionati</translation>
        </message>
        <message>
            <source>Untick all, or those selected</source>
            <translation>Togliere la spunta a tutti, o a quelli selezionati</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>Scarica</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Chiudi</translation>
        </message>
        <message>
            <source>The service key, as the authentication manager of QGIS keeps it</source>
            <translation>La chiave di servizio, come la conserva il gestore delle autenticazioni di QGIS</translation>
        </message>
        <message>
            <source>The current view, a layer, or a rectangle drawn on the map</source>
            <translation>La vista corrente, un layer, o un rettangolo disegnato sulla mappa</translation>
        </message>
        <message>
            <source>What the map shows now</source>
            <translation>Ciò che la mappa mostra ora</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Selezione</translation>
        </message>
        <message>
            <source>Read from the archive at the first search</source>
            <translation>Letto dall'archivio alla prima ricerca</translation>
        </message>
        <message>
            <source>Service key</source>
            <translation>Chiave di servizio</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Prodotti</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>Edizione</translation>
        </message>
        <message>
            <source>Service key of the Copernicus Land Monitoring Service</source>
            <translation>Chiave di servizio del Copernicus Land Monitoring Service</translation>
        </message>
        <message>
            <source>Service keys (*.json)</source>
            <translation>Chiavi di servizio (*.json)</translation>
        </message>
        <message>
            <source>The key is kept in QGIS's authentication manager. The file is no longer needed.</source>
            <translation>La chiave sta nel gestore delle autenticazioni di QGIS. Il file non serve più.</translation>
        </message>
        <message>
            <source>Searching the EGMS archive</source>
            <translation>Ricerca nell'archivio EGMS</translation>
        </message>
        <message>
            <source>Downloading EGMS data</source>
            <translation>Scaricamento di dati EGMS</translation>
        </message>
        <message>
            <source>{0} of {1} files could not be had. {2}</source>
            <translation>Non è stato possibile ottenere {0} di {1} file. {2}</translation>
        </message>
        <message>
            <source>The file is there and in the list of data.</source>
            <translation>Il file è arrivato ed è nell'elenco dei dati.</translation>
        </message>
        <message>
            <source>Add key</source>
            <translation>Aggiungi chiave</translation>
        </message>
        <message>
            <source>Add to the data</source>
            <translation>Aggiungi ai dati</translation>
        </message>
        <message>
            <source>No key yet: add the JSON file of yours</source>
            <translation>Ancora nessuna chiave: aggiungi il file JSON della tua</translation>
        </message>
        <message>
            <source>The current layer has no selected features.</source>
            <translation>Il layer corrente non ha elementi selezionati.</translation>
        </message>
        <message>
            <source>the newest</source>
            <translation>la più recente</translation>
        </message>
        <message>
            <source>The archive holds no such file for this area.</source>
            <translation>L'archivio non ha alcun file del genere per quest'area.</translation>
        </message>
        <message>
            <source>{0} further entries of the archive cannot be used.</source>
            <translation>Altre {0} voci dell'archivio non si possono usare.</translation>
        </message>
        <message>
            <source>{0} of {1} files, {2} to download</source>
            <translation>{0} di {1} file, {2} da scaricare</translation>
        </message>
        <message>
            <source>{0} files are there and in the list of data.</source>
            <translation>{0} file sono arrivati e sono nell'elenco dei dati.</translation>
        </message>
        <message>
            <source>Cancelled. What has been downloaded stays, and the next run goes on from there.</source>
            <translation>Annullato. Ciò che è stato scaricato resta, e la prossima esecuzione riprende da lì.</translation>
        </message>
        <message>
            <source>{0} free</source>
            <translation>{0} liberi</translation>
        </message>
        <message>
            <source>the newest ({0})</source>
            <translation>la più recente ({0})</translation>
        </message>
        <message>
            <source>The file cannot be read ({0}).</source>
            <translation>Il file non si può leggere ({0}).</translation>
        </message>
        <message>
            <source>Files of the archive</source>
            <translation>File dell'archivio</translation>
        </message>
        <message>
            <source>File</source>
            <translation>File</translation>
        </message>
        <message>
            <source>Orbit</source>
            <translation>Orbita</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Direzione</translation>
        </message>
        <message>
            <source>Burst or tile</source>
            <translation>Burst o riquadro</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stato</translation>
        </message>
        <message>
            <source>already downloaded</source>
            <translation>già scaricato</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>non riuscito</translation>
        </message>
        <message>
            <source>downloaded</source>
            <translation>scaricato</translation>
        </message>
        <message>
            <source>begun: {0:.0f} %</source>
            <translation>cominciato: {0:.0f} %</translation>
        </message>
        <message>
            <source>point</source>
            <translation>punto</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Riferimento</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>automatico</translation>
        </message>
        <message>
            <source>Automatic: {0}.</source>
            <translation>Automatico: {0}.</translation>
        </message>
        <message>
            <source>{0} (auto)</source>
            <translation>{0} (auto)</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Luoghi</translation>
        </message>
        <message>
            <source>The forecast that is asked</source>
            <translation>La previsione interrogata</translation>
        </message>
        <message>
            <source>Copy the selected rows, or all, for a spreadsheet</source>
            <translation>Copia le righe selezionate, o tutte, per un foglio di calcolo</translation>
        </message>
        <message>
            <source>Save all rows as CSV</source>
            <translation>Salva tutte le righe come CSV</translation>
        </message>
        <message>
            <source>Add the layers to the map again</source>
            <translation>Aggiungi di nuovo i layer alla mappa</translation>
        </message>
        <message>
            <source>Stop; nothing is written</source>
            <translation>Ferma; non si scrive nulla</translation>
        </message>
        <message>
            <source>Thresholds</source>
            <translation>Soglie</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copia</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Esporta</translation>
        </message>
        <message>
            <source>The date that the chances are told of</source>
            <translation>La data a cui si riferiscono le probabilità</translation>
        </message>
        <message>
            <source>Show what was found earlier</source>
            <translation>Mostra quanto trovato prima</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>Tabella (*.csv)</translation>
        </message>
        <message>
            <source>{0}, not calibrated</source>
            <translation>{0}, non calibrato</translation>
        </message>
        <message>
            <source>Draw a line on the map: click its corners, right click or Enter ends it. Or take a line of a layer. What was measured and what is expected along it is shown here.</source>
            <translation>Disegna una linea sulla mappa: fai clic sui vertici, clic destro o Invio la chiude. Oppure prendi una linea di un layer. Qui si vede quanto è stato misurato e quanto ci si attende lungo di essa.</translation>
        </message>
        <message>
            <source>No forecast in this project yet. Run one, or open one, then draw a line across it.</source>
            <translation>Nessuna previsione in questo progetto. Calcolane o aprine una, poi disegna una linea che la attraversi.</translation>
        </message>
        <message>
            <source>Click corners on the map; right click or Enter ends the line, Esc gives up</source>
            <translation>Fai clic sui vertici sulla mappa; clic destro o Invio chiude la linea, Esc rinuncia</translation>
        </message>
        <message>
            <source>Take the selected line of a layer, or its only one</source>
            <translation>Prendi la linea selezionata di un layer, o la sua unica</translation>
        </message>
        <message>
            <source>Let the dates run</source>
            <translation>Fai scorrere le date</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>Profilo</translation>
        </message>
        <message>
            <source>The line of {0} has parts that do not join. Choose another.</source>
            <translation>La linea di {0} ha parti che non si uniscono. Scegline un'altra.</translation>
        </message>
        <message>
            <source>Export profile</source>
            <translation>Esporta profilo</translation>
        </message>
        <message>
            <source>{0:,} cells lie within reach of this line, more than {1:,}. Choose a smaller reach.</source>
            <translation>{0:,} celle sono nel raggio di questa linea, più di {1:,}. Scegli un raggio minore.</translation>
        </message>
        <message>
            <source>{0:,.0f} m from A to B, {1} cells within reach. {2}.</source>
            <translation>{0:,.0f} m da A a B, {1} celle nel raggio. {2}.</translation>
        </message>
        <message>
            <source>{0} No cell on {1:,.0f} m: nothing is known there.</source>
            <translation>{0} Nessuna cella per {1:,.0f} m: lì non si sa nulla.</translation>
        </message>
        <message>
            <source>Draw line</source>
            <translation>Disegna linea</translation>
        </message>
        <message>
            <source>Line of layer</source>
            <translation>Linea di layer</translation>
        </message>
        <message>
            <source>No layer of lines in this project</source>
            <translation>Nessun layer di linee in questo progetto</translation>
        </message>
        <message>
            <source>Reach: </source>
            <translation>Raggio: </translation>
        </message>
        <message>
            <source>Reach: what it crosses</source>
            <translation>Raggio: ciò che tocca</translation>
        </message>
        <message>
            <source>Show only what is expected from the issue date on, as the maps do</source>
            <translation>Mostra solo quanto atteso dalla data di emissione, come le mappe</translation>
        </message>
        <message>
            <source>Let the line go</source>
            <translation>Lascia la linea</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Avvia</translation>
        </message>
        <message>
            <source>The date of the forecast that is shown</source>
            <translation>La data della previsione mostrata</translation>
        </message>
        <message>
            <source>{0:,.0f} m from A to B, {1} points within reach. {2}.</source>
            <translation>{0:,.0f} m da A a B, {1} punti nel raggio. {2}.</translation>
        </message>
        <message>
            <source>{0} No point on {1:,.0f} m: nothing is known there.</source>
            <translation>{0} Nessun punto per {1:,.0f} m: lì non si sa nulla.</translation>
        </message>
        <message>
            <source>A line needs two different corners. Draw it again.</source>
            <translation>Una linea ha bisogno di due vertici diversi. Disegnala di nuovo.</translation>
        </message>
        <message>
            <source>Select one line of {0} first; {1} are there.</source>
            <translation>Seleziona prima una linea di {0}; ce ne sono {1}.</translation>
        </message>
        <message>
            <source>The forecast {0} cannot be read: {1}</source>
            <translation>La previsione {0} non si può leggere: {1}</translation>
        </message>
        <message>
            <source>Pick the reference on the map</source>
            <translation>Scegli il riferimento sulla mappa</translation>
        </message>
        <message>
            <source>that of the data</source>
            <translation>quello dei dati</translation>
        </message>
        <message>
            <source>Pick</source>
            <translation>Scegli</translation>
        </message>
        <message>
            <source>Write the reference as {0}, or pick it on the map.</source>
            <translation>Scrivi il riferimento come {0}, o sceglilo sulla mappa.</translation>
        </message>
        <message>
            <source>Of the report, whatever QGIS speaks.</source>
            <translation>Del rapporto, qualunque lingua parli QGIS.</translation>
        </message>
        <message>
            <source>What lies below the results on every map; nothing else is fetched</source>
            <translation>Ciò che sta sotto i risultati su ogni mappa; non viene scaricato altro</translation>
        </message>
        <message>
            <source>visible layers of the project</source>
            <translation>layer visibili del progetto</translation>
        </message>
        <message>
            <source>PDF (*.pdf);;Page for a browser (*.html)</source>
            <translation>PDF (*.pdf);;Pagina per il browser (*.html)</translation>
        </message>
        <message>
            <source>Base map</source>
            <translation>Mappa di base</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Lingua</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>{0} is ready.</source>
            <translation>{0} è pronto.</translation>
        </message>
        <message>
            <source>Draw a line on the map and see what was measured and what is expected along it</source>
            <translation>Disegna una linea sulla mappa e vedi quanto misurato e quanto atteso lungo di essa</translation>
        </message>
        <message>
            <source>Find areas of concern, and look at your buildings and lines</source>
            <translation>Trova aree critiche, ed esamina i tuoi edifici e linee</translation>
        </message>
        <message>
            <source>mean of {0:,} points</source>
            <translation>media di {0:,} punti</translation>
        </message>
        <message>
            <source>New data…</source>
            <translation>Nuovi dati…</translation>
        </message>
        <message>
            <source>Hold this forecast against newer data, forecast again, and list what has changed; choose files, or drop them here</source>
            <translation>Confrontare questa previsione con dati più recenti, prevedere di nuovo ed elencare che cosa è cambiato; scegli i file o trascinali qui</translation>
        </message>
        <message>
            <source>New data for this forecast</source>
            <translation>Nuovi dati per questa previsione</translation>
        </message>
        <message>
            <source>Point series (*.zip *.csv);;All files (*)</source>
            <translation>Serie di punti (*.zip *.csv);;Tutti i file (*)</translation>
        </message>
        <message>
            <source>No change: the data do not go beyond the newest forecast of the watch list.</source>
            <translation>Nessun cambiamento: i dati non vanno oltre l'ultima previsione della lista di sorveglianza.</translation>
        </message>
        <message>
            <source>The watch list is on the map: {0}.</source>
            <translation>La lista di sorveglianza è sulla mappa: {0}.</translation>
        </message>
        <message>
            <source>{0} cells left their interval</source>
            <translation>{0} celle uscite dall'intervallo</translation>
        </message>
        <message>
            <source>Search the EGMS archive for an area and download the files.</source>
            <translation>Cercare un'area nell'archivio EGMS e scaricare i file.</translation>
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
&lt;p&gt;Serve una &lt;b&gt;chiave di servizio&lt;/b&gt; tua: accedi al Copernicus Land Monitoring Service, crea una chiave nel tuo profilo
(API tokens) e aggiungi il suo file JSON nella finestra di scaricamento del pannello, che la conserva nel gestore delle
autenticazioni di QGIS. Oppure aggiungi a mano una configurazione di tipo Basic e incolla il testo JSON nella password.&lt;/p&gt;
&lt;p&gt;Si scaricano due file alla volta. I file che sono già nella cartella restano come sono. Ciò che si interrompe riprende
da dov'era all'esecuzione successiva, e ogni file è controllato prima di ricevere il suo nome.&lt;/p&gt;
&lt;p&gt;In qgis_process indica con la variabile QGIS_AUTH_PASSWORD_FILE un file che contiene la password principale del gestore
delle autenticazioni.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>The configuration of QGIS's authentication manager that holds the key.</source>
            <translation>La configurazione del gestore delle autenticazioni di QGIS che contiene la chiave.</translation>
        </message>
        <message>
            <source>Files that touch this box; any system.</source>
            <translation>File che toccano questo riquadro; in qualsiasi sistema.</translation>
        </message>
        <message>
            <source>L3-UP and L3-EAST: Ortho, vertical and east-west. L2B: Calibrated, L2A: Basic, both line of sight.</source>
            <translation>L3-UP e L3-EAST: Ortho, verticale ed est-ovest. L2B: Calibrated, L2A: Basic, entrambi in linea di vista.</translation>
        </message>
        <message>
            <source>Such as 2020-2024; empty for the newest.</source>
            <translation>Per esempio 2020-2024; vuoto per la più recente.</translation>
        </message>
        <message>
            <source>Line of sight only: files of one direction; empty for both.</source>
            <translation>Solo linea di vista: file di una direzione; vuoto per entrambe.</translation>
        </message>
        <message>
            <source>Line of sight only: files of one relative orbit (track), such as 22; empty for all.</source>
            <translation>Solo linea di vista: file di un'orbita relativa (traccia), per esempio 22; vuoto per tutte.</translation>
        </message>
        <message>
            <source>Tell which files there are, and download none.</source>
            <translation>Dire quali file ci sono, senza scaricarne.</translation>
        </message>
        <message>
            <source>Made when absent. Needed unless files are only listed.</source>
            <translation>Creata se manca. Serve, salvo quando si vuole solo l'elenco.</translation>
        </message>
        <message>
            <source>No product was chosen.</source>
            <translation>Non è stato scelto alcun prodotto.</translation>
        </message>
        <message>
            <source>No folder for the files was given.</source>
            <translation>Non è stata data alcuna cartella per i file.</translation>
        </message>
        <message>
            <source>Relative orbit</source>
            <translation>Orbita relativa</translation>
        </message>
        <message>
            <source>List only</source>
            <translation>Solo l'elenco</translation>
        </message>
        <message>
            <source>Folder for the files</source>
            <translation>Cartella per i file</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>File</translation>
        </message>
        <message>
            <source>Number of files found</source>
            <translation>Numero di file trovati</translation>
        </message>
        <message>
            <source>The authentication manager holds no configuration '{0}'.</source>
            <translation>Il gestore delle autenticazioni non ha alcuna configurazione '{0}'.</translation>
        </message>
        <message>
            <source>Release {0}</source>
            <translation>Edizione {0}</translation>
        </message>
        <message>
            <source>There is no release {0}. There are: {1}.</source>
            <translation>Non c'è un'edizione {0}. Ci sono: {1}.</translation>
        </message>
        <message>
            <source>Export a forecast</source>
            <translation>Esporta una previsione</translation>
        </message>
        <message>
            <source>Write a finished forecast for other programs: table, netCDF, layers of InSAR viewers, one grid per date.</source>
            <translation>Scrivere una previsione finita per altri programmi: tabella, netCDF, layer per visualizzatori InSAR, una griglia per data.</translation>
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
&lt;p&gt;Prende la cartella di una previsione finita e scrive ciò che scegli nella sua sottocartella &lt;i&gt;export&lt;/i&gt;, o
altrove:&lt;/p&gt;
&lt;p&gt;&lt;b&gt;csv&lt;/b&gt;: series.csv, una riga per cella o punto con il luogo in metri e gradi, la velocità, ciò che è stato
misurato (YYYYMMDD), e per ogni data futura la mediana e gli estremi dell'intervallo al 90 %.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;netcdf&lt;/b&gt;: cube.nc, secondo le convenzioni CF. &lt;b&gt;insar-explorer&lt;/b&gt;: un GeoPackage con layer dai campi DYYYYMMDD,
che InSAR Explorer apre. &lt;b&gt;ps-time-series&lt;/b&gt;: lo stesso come shapefile, che servono a PS Time Series Viewer.
&lt;b&gt;grids&lt;/b&gt;: un GeoTIFF per data, in due cartelle.&lt;/p&gt;
&lt;p&gt;Tutti i valori sono mm al livello della serie misurata. Sottrai issue_level per contare dal giorno di emissione, come
fanno le mappe. L'intervallo è quello del suolo (media di 60 giorni); le singole misure sono più disperse.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>Measured</source>
            <translation>Misurato</translation>
        </message>
        <message>
            <source>Measured and forecast</source>
            <translation>Misurato e previsto</translation>
        </message>
        <message>
            <source>Empty for the folder export inside that of the forecast.</source>
            <translation>Vuoto per la cartella export in quella della previsione.</translation>
        </message>
        <message>
            <source>Folder of the files</source>
            <translation>Cartella dei file</translation>
        </message>
        <message>
            <source>Table of all points</source>
            <translation>Tabella di tutti i punti</translation>
        </message>
        <message>
            <source>Cube</source>
            <translation>Cubo</translation>
        </message>
        <message>
            <source>A GNSS station needs a reference: say where it stands.</source>
            <translation>Una stazione GNSS ha bisogno di un riferimento: indica dove sta.</translation>
        </message>
        <message>
            <source>Reference point</source>
            <translation>Punto di riferimento</translation>
        </message>
        <message>
            <source>Radius of the reference</source>
            <translation>Raggio del riferimento</translation>
        </message>
        <message>
            <source>Reference polygons</source>
            <translation>Poligoni di riferimento</translation>
        </message>
        <message>
            <source>Give a reference point or reference polygons, not both.</source>
            <translation>Indica un punto di riferimento o dei poligoni di riferimento, non entrambi.</translation>
        </message>
        <message>
            <source>The reference point cannot be read. Write it as x,y [EPSG:4326].</source>
            <translation>Il punto di riferimento non si legge. Scrivilo come x,y [EPSG:4326].</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapporto</translation>
        </message>
        <message>
            <source>Write the report of a finished forecast as PDF, as a page for a browser, or as both.</source>
            <translation>Scrivere il rapporto di una previsione finita come PDF, come pagina per il browser o come entrambi.</translation>
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
&lt;p&gt;Prende la cartella di una previsione finita e scrive il &lt;b&gt;rapporto&lt;/b&gt;: mappe, aree critiche e opere dove sono state chieste, le serie dei luoghi scelti, come sono andate le previsioni passate dell'area, quanto presto si noterebbe un moto nuovo, limiti, metodo, fonte dei dati, versioni.&lt;/p&gt;
&lt;p&gt;Della cartella di una &lt;b&gt;verifica&lt;/b&gt; o di una &lt;b&gt;lista di sorveglianza&lt;/b&gt; scrive la pagina, con lo stesso modello.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Mappa di base&lt;/b&gt;: i layer sotto i risultati. Senza scelta, quelli visibili nel progetto. Si scarica solo ciò che un tale layer scarica da sé.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pagina per il browser&lt;/b&gt;: un solo file che contiene le sue immagini; non carica nulla e si può inviare per posta.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>A3 portrait</source>
            <translation>A3 verticale</translation>
        </message>
        <message>
            <source>A3 landscape</source>
            <translation>A3 orizzontale</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>page for a browser (HTML)</source>
            <translation>pagina per il browser (HTML)</translation>
        </message>
        <message>
            <source>both</source>
            <translation>entrambi</translation>
        </message>
        <message>
            <source>PDF, a page for a browser, or both with one name.</source>
            <translation>PDF, pagina per il browser o entrambi con un solo nome.</translation>
        </message>
        <message>
            <source>Of the PDF.</source>
            <translation>Del PDF.</translation>
        </message>
        <message>
            <source>Longitude,latitude of each, separated by semicolons; in another system as 4598083,1741383 [EPSG:3035].</source>
            <translation>Longitudine,latitudine di ciascuno, separate da punto e virgola; in un altro sistema come 4598083,1741383 [EPSG:3035].</translation>
        </message>
        <message>
            <source>After the issue date. Without a choice, the last month whose coverage was measured.</source>
            <translation>Dopo la data di emissione. Senza scelta, l'ultimo mese la cui copertura è stata misurata.</translation>
        </message>
        <message>
            <source>Layers below the maps, the first on top; without a choice, those visible in the project.</source>
            <translation>Layer sotto le mappe, il primo in alto; senza scelta, quelli visibili nel progetto.</translation>
        </message>
        <message>
            <source>Else from the level of the data.</source>
            <translation>Altrimenti dal livello dei dati.</translation>
        </message>
        <message>
            <source>Without a name: report.pdf and report.html, in the forecast folder.</source>
            <translation>Senza nome: report.pdf e report.html, nella cartella della previsione.</translation>
        </message>
        <message>
            <source>The place '{0}' cannot be read. Write it like 13.1657,38.7058 or 4598083,1741383 [EPSG:3035].</source>
            <translation>Il luogo '{0}' non è leggibile. Scrivilo come 13.1657,38.7058 o 4598083,1741383 [EPSG:3035].</translation>
        </message>
        <message>
            <source>Places of the chart</source>
            <translation>Luoghi del grafico</translation>
        </message>
        <message>
            <source>Maps show the month</source>
            <translation>Le mappe mostrano il mese</translation>
        </message>
        <message>
            <source>Series count from the issue date</source>
            <translation>Le serie contano dalla data di emissione</translation>
        </message>
        <message>
            <source>Page for a browser</source>
            <translation>Pagina per il browser</translation>
        </message>
        <message>
            <source>Newer EGMS data of the same ground and component, or another release (zip or CSV), which begin before the issue date of the newest forecast and go on after it by a month at least.</source>
            <translation>Dati EGMS più recenti dello stesso suolo e componente, o un'altra edizione (zip o CSV), che iniziano prima della data di emissione dell'ultima previsione e proseguono almeno un mese oltre.</translation>
        </message>
        <message>
            <source>Watch list</source>
            <translation>Lista di sorveglianza</translation>
        </message>
        <message>
            <source>Hold a forecast against a new release, forecast again, and list what has changed.</source>
            <translation>Confrontare una previsione con una nuova edizione, prevedere di nuovo ed elencare che cosa è cambiato.</translation>
        </message>
        <message>
            <source>Without a choice: watch, inside the forecast folder. Later runs go on from what is there.</source>
            <translation>Senza scelta: watch, dentro la cartella della previsione. Le esecuzioni successive ripartono da ciò che c'è.</translation>
        </message>
        <message>
            <source>Choose the files of the newer data.</source>
            <translation>Scegli i file dei dati più recenti.</translation>
        </message>
        <message>
            <source>Watch folder</source>
            <translation>Cartella di sorveglianza</translation>
        </message>
        <message>
            <source>New forecast</source>
            <translation>Nuova previsione</translation>
        </message>
        <message>
            <source>Areas of the watch list</source>
            <translation>Aree della lista di sorveglianza</translation>
        </message>
        <message>
            <source>Areas of concern, chance &gt; {0:g} mm</source>
            <translation>Aree critiche, prob. &gt; {0:g} mm</translation>
        </message>
        <message>
            <source>Assets, chance &gt; {0:g} mm</source>
            <translation>Opere, prob. &gt; {0:g} mm</translation>
        </message>
        <message>
            <source>stayed inside</source>
            <translation>rimasta dentro</translation>
        </message>
        <message>
            <source>{0}, {1:,} points, made {2}</source>
            <translation>{0}, {1:,} punti, fatta {2}</translation>
        </message>
        <message>
            <source>{0}, {1}</source>
            <translation>{0}, {1}</translation>
        </message>
        <message>
            <source>{0} is damaged.</source>
            <translation>{0} è danneggiato.</translation>
        </message>
        <message>
            <source>forecast</source>
            <translation>previsione</translation>
        </message>
        <message>
            <source>Mean
&gt; {0:g} mm</source>
            <translation>Media
&gt; {0:g} mm</translation>
        </message>
        <message>
            <source>Any cell
&gt; {0:g} mm</source>
            <translation>Una cella
&gt; {0:g} mm</translation>
        </message>
        <message>
            <source>Apart
&gt; {0:g} mm</source>
            <translation>Differenza
&gt; {0:g} mm</translation>
        </message>
        <message>
            <source>Rotation
&gt; 1/{0:g}</source>
            <translation>Distorsione
&gt; 1/{0:g}</translation>
        </message>
        <message>
            <source>With the 90 % interval</source>
            <translation>Con l'intervallo del 90 %</translation>
        </message>
        <message>
            <source>{0} ({1} to {2})</source>
            <translation>{0} (da {1} a {2})</translation>
        </message>
        <message>
            <source>Mean displacement until {0}, with its 90 % interval</source>
            <translation>Spostamento medio fino al {0}, con il suo intervallo del 90 %</translation>
        </message>
        <message>
            <source>Mean, mm
(90 %)</source>
            <translation>Media, mm
(90 %)</translation>
        </message>
        <message>
            <source>Apart, mm
(90 %)</source>
            <translation>Differenza, mm
(90 %)</translation>
        </message>
        <message>
            <source>Rotation
mm per m</source>
            <translation>Distorsione
mm per m</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>By what was observed, or by the forecast</source>
            <translation>In base a quanto osservato, o alla previsione</translation>
        </message>
        <message>
            <source>Active cells of the area</source>
            <translation>Celle attive dell'area</translation>
        </message>
        <message>
            <source>Size
ha</source>
            <translation>Sup.
ha</translation>
        </message>
        <message>
            <source>Size of the outline</source>
            <translation>Superficie del contorno</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>Qualità</translation>
        </message>
        <message>
            <source>1 best to 4: how alike the series are from date to date and from cell to cell</source>
            <translation>da 1 (migliore) a 4: quanto le serie si somigliano da una data alla successiva e da cella a cella</translation>
        </message>
        <message>
            <source>Velocity
mm/yr</source>
            <translation>Velocità
mm/anno</translation>
        </message>
        <message>
            <source>Extreme
mm/yr</source>
            <translation>Estrema
mm/anno</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Cambio</translation>
        </message>
        <message>
            <source>How the motion has changed, and when</source>
            <translation>Come è cambiato il moto, e quando</translation>
        </message>
        <message>
            <source>From the name field; else their numbers</source>
            <translation>Dal campo del nome; altrimenti i loro numeri</translation>
        </message>
        <message>
            <source>Cells
under</source>
            <translation>Celle
sotto</translation>
        </message>
        <message>
            <source>Cells
near</source>
            <translation>Celle
vicine</translation>
        </message>
        <message>
            <source>What could not be told, and why</source>
            <translation>Che cosa non si è potuto dire, e perché</translation>
        </message>
        <message>
            <source>The chance that any cell passes at {0} decides, then the worst cell, then size</source>
            <translation>Decide la probabilità che una cella superi la soglia al {0}, poi la cella peggiore, poi la grandezza</translation>
        </message>
        <message>
            <source>Mean of the cells over the last {0:g} years</source>
            <translation>Media delle celle negli ultimi {0:g} anni</translation>
        </message>
        <message>
            <source>Velocity of the fastest cell over the last {0:g} years</source>
            <translation>Velocità della cella più veloce negli ultimi {0:g} anni</translation>
        </message>
        <message>
            <source>Chance that the mean passes {0:g} mm at {1}</source>
            <translation>Probabilità che la media superi {0:g} mm al {1}</translation>
        </message>
        <message>
            <source>Chance that any cell passes {0:g} mm at {1}</source>
            <translation>Probabilità che una cella qualsiasi superi {0:g} mm al {1}</translation>
        </message>
        <message>
            <source>{0}, at {1}</source>
            <translation>{0}, al {1}</translation>
        </message>
        <message>
            <source>{0:,.0f} m from A, {1:.0f} m beside the line</source>
            <translation>a {0:,.0f} m da A, {1:.0f} m a lato della linea</translation>
        </message>
        <message>
            <source>{0} ({1} {2}): median {3}, 50 % of the ground from {4} to {5}, 90 % from {6} to {7}</source>
            <translation>{0} ({1} {2}): mediana {3}, 50 % del suolo da {4} a {5}, 90 % da {6} a {7}</translation>
        </message>
        <message>
            <source>observed {0} from {1} to {2}</source>
            <translation>osservato {0} dal {1} al {2}</translation>
        </message>
        <message>
            <source>The report shows maps of cells; make a forecast of cells of the same data for it.</source>
            <translation>Il rapporto mostra mappe di celle; fai per questo una previsione di celle degli stessi dati.</translation>
        </message>
        <message>
            <source>The pages could not be set to {0}.</source>
            <translation>Non è stato possibile impostare le pagine su {0}.</translation>
        </message>
        <message>
            <source>The page could not be written to {0} ({1}).</source>
            <translation>Non è stato possibile scrivere la pagina in {0} ({1}).</translation>
        </message>
        <message>
            <source>None: fewer neighbouring cells than an area needs are active.</source>
            <translation>Nessuna: sono attive meno celle vicine di quante ne servono a un'area.</translation>
        </message>
        <message>
            <source>Rank orders them; it does not say that the first place is dangerous. The numbers on the maps are ranks.</source>
            <translation>Il rango le ordina; non dice che il primo luogo sia pericoloso. I numeri sulle mappe sono i ranghi.</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Centro</translation>
        </message>
        <message>
            <source>Quality (1 best)</source>
            <translation>Qualità (1 migliore)</translation>
        </message>
        <message>
            <source>Velocity, mm/yr</source>
            <translation>Velocità, mm/anno</translation>
        </message>
        <message>
            <source>90 % interval, mm</source>
            <translation>intervallo del 90 %, mm</translation>
        </message>
        <message>
            <source>Any cell passes</source>
            <translation>Una cella supera</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>N.</translation>
        </message>
        <message>
            <source>Moves apart, mm</source>
            <translation>Movimento differenziale, mm</translation>
        </message>
        <message>
            <source>Rotation, mm/m</source>
            <translation>Rotazione, mm/m</translation>
        </message>
        <message>
            <source>Assets: chance that any cell passes {0:g} mm by {1}</source>
            <translation>Opere: probabilità che una cella superi {0:g} mm entro il {1}</translation>
        </message>
        <message>
            <source>An area is a group of at least {0} neighbouring cells. Areas that move: the velocity of the last {1:g} years differs from 0 and from {2} mm/yr by more than {3} mm/yr. Areas that will move: cells that pass {4:g} mm by {5} with a probability of at least {6:.0f} %.</source>
            <translation>Un'area è un gruppo di almeno {0} celle vicine. Aree che si muovono: la velocità degli ultimi {1:g} anni si discosta da 0 e da {2} mm/anno di oltre {3} mm/anno. Aree che si muoveranno: celle che superano {4:g} mm entro il {5} con una probabilità di almeno il {6:.0f} %.</translation>
        </message>
        <message>
            <source>By {0}, mm</source>
            <translation>Entro il {0}, mm</translation>
        </message>
        <message>
            <source>Mean passes {0:g} mm</source>
            <translation>La media supera {0:g} mm</translation>
        </message>
        <message>
            <source>Mean by {0}, mm</source>
            <translation>Media entro il {0}, mm</translation>
        </message>
        <message>
            <source>Passes 1/{0:g}</source>
            <translation>Supera 1/{0:g}</translation>
        </message>
        <message>
            <source>Apart by {0:g} mm</source>
            <translation>Distacco di {0:g} mm</translation>
        </message>
        <message>
            <source>Any cell passes {0:g} mm</source>
            <translation>Una cella supera {0:g} mm</translation>
        </message>
        <message>
            <source>The other {0} are in {1}.</source>
            <translation>Gli altri {0} sono in {1}.</translation>
        </message>
        <message>
            <source>Limits of relative rotation, and their sources</source>
            <translation>Limiti della rotazione relativa e loro fonti</translation>
        </message>
        <message>
            <source>What the cells under each asset do until {0}, with the 90 % interval. Differential movement and relative rotation count from {1}. The ground is told, not the structure.</source>
            <translation>Che cosa fanno le celle sotto ogni opera fino al {0}, con l'intervallo del 90 %. Movimento differenziale e rotazione relativa contano dal {1}. Si parla del terreno, non della struttura.</translation>
        </message>
        <message>
            <source>Report: plugin {0}, QGIS {1}.</source>
            <translation>Rapporto: plugin {0}, QGIS {1}.</translation>
        </message>
        <message>
            <source>Base map: {0}.</source>
            <translation>Mappa di base: {0}.</translation>
        </message>
        <message>
            <source> minus {0}</source>
            <translation> meno {0}</translation>
        </message>
        <message>
            <source>Motion (all asked): differs from rest even when all cells are asked, at most 5 % of these falsely. Motion (asked alone): differs at 95 %, of this cell alone. Not told from noise: it may stand still.</source>
            <translation>Moto (chieste tutte): diverso dalla quiete anche chiedendo a tutte le celle, al più il 5 % per errore. Moto (chiesta da sola): diverso al 95 %, chiedendo solo a questa cella. Non distinto dal rumore: può essere ferma.</translation>
        </message>
        <message>
            <source>Observed velocity</source>
            <translation>Velocità osservata</translation>
        </message>
        <message>
            <source>Forecast until {0}</source>
            <translation>Previsione fino al {0}</translation>
        </message>
        <message>
            <source>motion (all asked)</source>
            <translation>moto (chieste tutte)</translation>
        </message>
        <message>
            <source>motion (asked alone)</source>
            <translation>moto (chiesta da sola)</translation>
        </message>
        <message>
            <source>not told from noise</source>
            <translation>come il rumore</translation>
        </message>
        <message>
            <source>What has changed since the forecast of {0}</source>
            <translation>Che cosa è cambiato dalla previsione del {0}</translation>
        </message>
        <message>
            <source>left earlier</source>
            <translation>uscita prima</translation>
        </message>
        <message>
            <source>left below its interval</source>
            <translation>uscita sotto il suo intervallo</translation>
        </message>
        <message>
            <source>left above it</source>
            <translation>uscita sopra</translation>
        </message>
        <message>
            <source>Displacement is {0}.</source>
            <translation>Lo spostamento è {0}.</translation>
        </message>
        <message>
            <source>1 file, {0}</source>
            <translation>1 file, {0}</translation>
        </message>
        <message>
            <source>{0} files, {1}</source>
            <translation>{0} file, {1}</translation>
        </message>
        <message>
            <source>The disk refused: {0}.</source>
            <translation>Il disco ha rifiutato: {0}.</translation>
        </message>
        <message>
            <source>it has another size than was told</source>
            <translation>ha una dimensione diversa da quella indicata</translation>
        </message>
        <message>
            <source>Choose another folder, or make room.</source>
            <translation>Scegli un'altra cartella, o fai spazio.</translation>
        </message>
        <message>
            <source>The files need {0:.1f} GB, and {1:.1f} GB are free.</source>
            <translation>I file richiedono {0:.1f} GB, e {1:.1f} GB sono liberi.</translation>
        </message>
        <message>
            <source>{0} arrived damaged twice: {1}.</source>
            <translation>{0} è arrivato danneggiato due volte: {1}.</translation>
        </message>
        <message>
            <source>The folder {0} cannot be made ({1}).</source>
            <translation>La cartella {0} non si può creare ({1}).</translation>
        </message>
        <message>
            <source>Choose fewer files, or another disk.</source>
            <translation>Scegli meno file, o un altro disco.</translation>
        </message>
        <message>
            <source>Try again later.</source>
            <translation>Riprova più tardi.</translation>
        </message>
        <message>
            <source>The service does not have the file {0} any more.</source>
            <translation>Il servizio non ha più il file {0}.</translation>
        </message>
        <message>
            <source>its parts do not fit together</source>
            <translation>le sue parti non combaciano</translation>
        </message>
        <message>
            <source>The download was cancelled.</source>
            <translation>Lo scaricamento è stato annullato.</translation>
        </message>
        <message>
            <source>QGIS could not store the service key.</source>
            <translation>QGIS non ha potuto conservare la chiave di servizio.</translation>
        </message>
        <message>
            <source>No service key was chosen.</source>
            <translation>Non è stata scelta alcuna chiave di servizio.</translation>
        </message>
        <message>
            <source>QGIS has no authentication configuration {0}.</source>
            <translation>QGIS non ha alcuna configurazione di autenticazione {0}.</translation>
        </message>
        <message>
            <source>QGIS's authentication manager is switched off, so there is no safe place for the service key.</source>
            <translation>Il gestore delle autenticazioni di QGIS è disattivato, quindi non c'è un posto sicuro per la chiave di servizio.</translation>
        </message>
        <message>
            <source>The service key lies behind QGIS's master password, which was not given.</source>
            <translation>La chiave di servizio sta dietro la password principale di QGIS, che non è stata data.</translation>
        </message>
        <message>
            <source>See its message log.</source>
            <translation>Guarda il suo registro dei messaggi.</translation>
        </message>
        <message>
            <source>Choose the configuration that holds it.</source>
            <translation>Scegli la configurazione che la contiene.</translation>
        </message>
        <message>
            <source>Add the service key again.</source>
            <translation>Aggiungi di nuovo la chiave di servizio.</translation>
        </message>
        <message>
            <source>See the options of QGIS under Authentication.</source>
            <translation>Guarda le opzioni di QGIS sotto Autenticazione.</translation>
        </message>
        <message>
            <source>Give it, or name a file that holds it by the variable QGIS_AUTH_PASSWORD_FILE.</source>
            <translation>Dalla, o indica con la variabile QGIS_AUTH_PASSWORD_FILE un file che la contiene.</translation>
        </message>
        <message>
            <source>The folder holds another file of the name {0}, of another size or damaged.</source>
            <translation>La cartella contiene un altro file di nome {0}, di altra dimensione o danneggiato.</translation>
        </message>
        <message>
            <source>it is not a zip file</source>
            <translation>non è un file zip</translation>
        </message>
        <message>
            <source>its {0} is not the one that was told</source>
            <translation>la sua impronta {0} non è quella indicata</translation>
        </message>
        <message>
            <source>it cannot be opened</source>
            <translation>non si può aprire</translation>
        </message>
        <message>
            <source>what it holds is damaged</source>
            <translation>il contenuto è danneggiato</translation>
        </message>
        <message>
            <source>The EGMS service cannot be reached ({0}).</source>
            <translation>Il servizio EGMS non è raggiungibile ({0}).</translation>
        </message>
        <message>
            <source>The EGMS service did not accept the sign-in, also not after signing in again.</source>
            <translation>Il servizio EGMS non ha accettato l'accesso, nemmeno dopo un nuovo accesso.</translation>
        </message>
        <message>
            <source>The EGMS service refused ({0}).</source>
            <translation>Il servizio EGMS ha rifiutato ({0}).</translation>
        </message>
        <message>
            <source>The EGMS service answered with a web page instead of data, also after signing in again.</source>
            <translation>Il servizio EGMS ha risposto con una pagina web invece che con dati, anche dopo un nuovo accesso.</translation>
        </message>
        <message>
            <source>The EGMS service is not working at the moment ({0}).</source>
            <translation>Il servizio EGMS al momento non funziona ({0}).</translation>
        </message>
        <message>
            <source>Check the connection, and the proxy in the options of QGIS under Network.</source>
            <translation>Controlla la connessione, e il proxy nelle opzioni di QGIS sotto Rete.</translation>
        </message>
        <message>
            <source>Sign in once to the EGMS Explorer in a browser and accept its terms, then make a new service key in your profile at the Copernicus Land Monitoring Service.</source>
            <translation>Accedi una volta all'EGMS Explorer in un browser e accettane le condizioni, poi crea una nuova chiave di servizio nel tuo profilo del Copernicus Land Monitoring Service.</translation>
        </message>
        <message>
            <source>The EGMS service refused ({0}: {1}).</source>
            <translation>Il servizio EGMS ha rifiutato ({0}: {1}).</translation>
        </message>
        <message>
            <source>It may be under maintenance, or your network wants you to sign in first. Open it in a browser.</source>
            <translation>Forse è in manutenzione, o la tua rete vuole prima un accesso. Aprilo in un browser.</translation>
        </message>
        <message>
            <source>The EGMS service still says that it was asked too often (429).</source>
            <translation>Il servizio EGMS dice ancora di essere stato interrogato troppo spesso (429).</translation>
        </message>
        <message>
            <source>Try again later. For a single file it often means that the service has no such file.</source>
            <translation>Riprova più tardi. Per un singolo file significa spesso che il servizio non ha quel file.</translation>
        </message>
        <message>
            <source>Wait a quarter of an hour, and see that no other program downloads with your account.</source>
            <translation>Aspetta un quarto d'ora, e controlla che nessun altro programma scarichi con il tuo account.</translation>
        </message>
        <message>
            <source>Ortho, vertical (L3 Up)</source>
            <translation>Ortho, verticale (L3 Up)</translation>
        </message>
        <message>
            <source>Ortho, east-west (L3 East)</source>
            <translation>Ortho, est-ovest (L3 East)</translation>
        </message>
        <message>
            <source>Calibrated, line of sight (L2b)</source>
            <translation>Calibrated, linea di vista (L2b)</translation>
        </message>
        <message>
            <source>Basic, line of sight (L2a)</source>
            <translation>Basic, linea di vista (L2a)</translation>
        </message>
        <message>
            <source>The area has no place in degrees.</source>
            <translation>L'area non ha un luogo in gradi.</translation>
        </message>
        <message>
            <source>The area is {0:.0f} by {1:.0f} degrees large.</source>
            <translation>L'area è grande {0:.0f} per {1:.0f} gradi.</translation>
        </message>
        <message>
            <source>Choose one in Europe.</source>
            <translation>Scegline una in Europa.</translation>
        </message>
        <message>
            <source>Choose one of at most {0} boxes of {1:g} degrees.</source>
            <translation>Scegline una di al massimo {0} riquadri di {1:g} gradi.</translation>
        </message>
        <message>
            <source>The service key cannot be used. {0}.</source>
            <translation>La chiave di servizio non si può usare. {0}.</translation>
        </message>
        <message>
            <source>It is not the JSON text of a service key</source>
            <translation>Non è il testo JSON di una chiave di servizio</translation>
        </message>
        <message>
            <source>It lacks {0}</source>
            <translation>Manca {0}</translation>
        </message>
        <message>
            <source>Its sign-in address does not begin with https</source>
            <translation>Il suo indirizzo di accesso non comincia con https</translation>
        </message>
        <message>
            <source>Make one in your profile at the Copernicus Land Monitoring Service (API tokens), and choose the JSON file that it gives you.</source>
            <translation>Creane una nel tuo profilo del Copernicus Land Monitoring Service (API tokens), e scegli il file JSON che ti dà.</translation>
        </message>
        <message>
            <source>Its private key cannot be read</source>
            <translation>La sua chiave privata non si può leggere</translation>
        </message>
        <message>
            <source>The service is not working at the moment ({0}); once more in {1:.0f} s.</source>
            <translation>Il servizio al momento non funziona ({0}); di nuovo fra {1:.0f} s.</translation>
        </message>
        <message>
            <source>The service was asked too often and wants a pause: {0:.0f} s.</source>
            <translation>Il servizio è stato interrogato troppo spesso e vuole una pausa: {0:.0f} s.</translation>
        </message>
        <message>
            <source>The service does not answer; once more in {0:.0f} s.</source>
            <translation>Il servizio non risponde; di nuovo fra {0:.0f} s.</translation>
        </message>
        <message>
            <source>The sign-in with the service key was refused ({0}).</source>
            <translation>L'accesso con la chiave di servizio è stato rifiutato ({0}).</translation>
        </message>
        <message>
            <source>The sign-in was refused. The clock of this computer is wrong by {0:.0f} minutes.</source>
            <translation>L'accesso è stato rifiutato. L'orologio di questo computer è sbagliato di {0:.0f} minuti.</translation>
        </message>
        <message>
            <source>The key may have been withdrawn. Make a new one in your profile, or try again later.</source>
            <translation>La chiave forse è stata ritirata. Creane una nuova nel tuo profilo, o riprova più tardi.</translation>
        </message>
        <message>
            <source>The EGMS service names no release.</source>
            <translation>Il servizio EGMS non indica alcuna edizione dei dati.</translation>
        </message>
        <message>
            <source>Set it right and try again.</source>
            <translation>Regolalo e riprova.</translation>
        </message>
        <message>
            <source>The private key of the service key is damaged.</source>
            <translation>La chiave privata della chiave di servizio è danneggiata.</translation>
        </message>
        <message>
            <source>Make a new service key.</source>
            <translation>Crea una nuova chiave di servizio.</translation>
        </message>
        <message>
            <source>The work failed ({0}: {1}).</source>
            <translation>Il lavoro non è riuscito ({0}: {1}).</translation>
        </message>
        <message>
            <source>the user</source>
            <translation>dall'utente</translation>
        </message>
        <message>
            <source>two standard deviations about the median</source>
            <translation>due deviazioni standard attorno alla mediana</translation>
        </message>
        <message>
            <source>{0}: {1} of {2} active cells; {3} isolated or in small groups.</source>
            <translation>{0}: {1} da {2} celle attive; {3} isolate o in piccoli gruppi.</translation>
        </message>
        <message>
            <source>  rank cells quality    mm/yr   mm (90 % interval)   mean &gt; {0:g} mm  worst cell</source>
            <translation>  rango celle qualità  mm/anno   mm (intervallo 90 %)   media &gt; {0:g} mm  cella peggiore</translation>
        </message>
        <message>
            <source>  {0} {1} ({2} to {3}) {4}</source>
            <translation>  {0} {1} (da {2} a {3}) {4}</translation>
        </message>
        <message>
            <source>  ... and {0} more.</source>
            <translation>  ... e altre {0}.</translation>
        </message>
        <message>
            <source>  {0}: {1}</source>
            <translation>  {0}: {1}</translation>
        </message>
        <message>
            <source>The forecast is of single points, so no relative rotation is told: between neighbouring points noise alone would pass its limits. Make a forecast of cells for it.</source>
            <translation>La previsione è di singoli punti, quindi la rotazione relativa non è detta: tra vicini il solo rumore ne supererebbe i limiti. Fai per questo una previsione di celle.</translation>
        </message>
        <message>
            <source>{0} cells under, {1} near</source>
            <translation>{0} celle sotto, {1} vicine</translation>
        </message>
        <message>
            <source>mean {0:.1f} mm ({1:.1f} to {2:.1f})</source>
            <translation>media {0:.1f} mm (da {1:.1f} a {2:.1f})</translation>
        </message>
        <message>
            <source>{0} ({1})</source>
            <translation>{0} ({1})</translation>
        </message>
        <message>
            <source>below 1 %</source>
            <translation>meno dell'1 %</translation>
        </message>
        <message>
            <source>rotation {0}: {1}</source>
            <translation>rotazione {0}: {1}</translation>
        </message>
        <message>
            <source>Distance along the line, m</source>
            <translation>Distanza lungo la linea, m</translation>
        </message>
        <message>
            <source>negative: {0}{1}</source>
            <translation>negativo: {0}{1}</translation>
        </message>
        <message>
            <source>no point</source>
            <translation>nessun punto</translation>
        </message>
        <message>
            <source>no cell</source>
            <translation>nessuna cella</translation>
        </message>
        <message>
            <source>{0} displacement since {1}, mm</source>
            <translation>Spostamento {0} dal {1}, mm</translation>
        </message>
        <message>
            <source>expected {0}</source>
            <translation>atteso {0}</translation>
        </message>
        <message>
            <source>other points</source>
            <translation>altri punti</translation>
        </message>
        <message>
            <source>other cells</source>
            <translation>altre celle</translation>
        </message>
        <message>
            <source>{0}: not calibrated</source>
            <translation>{0}: non calibrato</translation>
        </message>
        <message>
            <source>observed until {0}</source>
            <translation>osservato fino al {0}</translation>
        </message>
        <message>
            <source>Writing anything but a table</source>
            <translation>Scrivere altro che una tabella</translation>
        </message>
        <message>
            <source>Points lie on no grid, so there are no grids by date.</source>
            <translation>I punti non stanno su una griglia, quindi non ci sono griglie per data.</translation>
        </message>
        <message>
            <source>Nothing of what is asked for can be written.</source>
            <translation>Nulla di ciò che è chiesto si può scrivere.</translation>
        </message>
        <message>
            <source>{0} dates are more than a layer can have fields, so there are no layers.</source>
            <translation>{0} date sono più dei campi che un layer può avere, quindi non ci sono layer.</translation>
        </message>
        <message>
            <source>Choose the table, or netCDF.</source>
            <translation>Scegli la tabella, o netCDF.</translation>
        </message>
        <message>
            <source>This Python lacks GDAL, so the table has no longitude and latitude.</source>
            <translation>A questo Python manca GDAL, quindi la tabella non ha longitudine e latitudine.</translation>
        </message>
        <message>
            <source>{0} points lack a date, and PS Time Series Viewer cannot show these (it needs every one).</source>
            <translation>A {0} punti manca una data, e PS Time Series Viewer non li può mostrare (gli servono tutte).</translation>
        </message>
        <message>
            <source>The cells lie too far apart for one raster.</source>
            <translation>Le celle sono troppo lontane per un solo raster.</translation>
        </message>
        <message>
            <source>Export smaller areas one by one.</source>
            <translation>Esporta aree più piccole una per una.</translation>
        </message>
        <message>
            <source>No cell of the tile can be forecast.</source>
            <translation>Nessuna cella del riquadro può essere prevista.</translation>
        </message>
        <message>
            <source>The cell that is the reference is left out: it is 0 by definition.</source>
            <translation>La cella che è il riferimento è omessa: è 0 per definizione.</translation>
        </message>
        <message>
            <source>An area is told when its ground has passed one since the watch began; the smallest also forms areas.</source>
            <translation>Un'area viene indicata quando il suo suolo ne ha superata una dall'inizio della sorveglianza; la più piccola forma anche le aree.</translation>
        </message>
        <message>
            <source>those of its areas of concern, else the threshold of the forecast</source>
            <translation>quelle delle sue aree critiche, altrimenti la soglia della previsione</translation>
        </message>
        <message>
            <source>Table of all points (CSV)</source>
            <translation>Tabella di tutti i punti (CSV)</translation>
        </message>
        <message>
            <source>Cube by the CF conventions (netCDF)</source>
            <translation>Cubo secondo le convenzioni CF (netCDF)</translation>
        </message>
        <message>
            <source>Layers for InSAR Explorer (GeoPackage)</source>
            <translation>Layer per InSAR Explorer (GeoPackage)</translation>
        </message>
        <message>
            <source>Layers for PS Time Series Viewer (Shapefile)</source>
            <translation>Layer per PS Time Series Viewer (Shapefile)</translation>
        </message>
        <message>
            <source>One grid per date (GeoTIFF)</source>
            <translation>Una griglia per data (GeoTIFF)</translation>
        </message>
        <message>
            <source>Formats</source>
            <translation>Formati</translation>
        </message>
        <message>
            <source>What is written.</source>
            <translation>Che cosa viene scritto.</translation>
        </message>
        <message>
            <source>The reference cannot be understood: {0}.</source>
            <translation>Il riferimento non si capisce: {0}.</translation>
        </message>
        <message>
            <source>Write it as E,N,RADIUS in metres.</source>
            <translation>Scrivilo come E,N,RADIUS in metri.</translation>
        </message>
        <message>
            <source>Both --workers and --scheduler were given.</source>
            <translation>Sono stati indicati sia --workers sia --scheduler.</translation>
        </message>
        <message>
            <source>Tiles of {0:g} km do not hold whole cells of {1:g} m.</source>
            <translation>Riquadri di {0:g} km non contengono celle intere di {1:g} m.</translation>
        </message>
        <message>
            <source>A running scheduler has workers of its own; give one of them.</source>
            <translation>Uno scheduler in funzione ha i propri processi di lavoro: indica uno dei due.</translation>
        </message>
        <message>
            <source>Choose a tile that is a multiple of the cell size.</source>
            <translation>Scegli un riquadro che sia un multiplo della dimensione della cella.</translation>
        </message>
        <message>
            <source>Points as points</source>
            <translation>Punti come punti</translation>
        </message>
        <message>
            <source>Each measured point is forecast by itself, under its own name, instead of the mean of the points of a cell; its neighbours still inform it. The maps are then layers of points.</source>
            <translation>Ogni punto misurato è previsto per sé, con il suo nome, invece della media dei punti di una cella; i vicini lo informano ancora. Le mappe sono allora layer di punti.</translation>
        </message>
        <message>
            <source>GNSS station</source>
            <translation>Stazione GNSS</translation>
        </message>
        <message>
            <source>Table of a GNSS station that stands at the reference: a tenv3 file, or dates with up, east, north or los in mm or m. Its motion takes the place of that of the reference.</source>
            <translation>Tabella di una stazione GNSS che sta sul riferimento: un file tenv3, o date con up, east, north o los in mm o m. Il suo moto prende il posto di quello del riferimento.</translation>
        </message>
        <message>
            <source>A GNSS station was given, but no reference that says where it stands.</source>
            <translation>È stata indicata una stazione GNSS, ma nessun riferimento che dica dove sta.</translation>
        </message>
        <message>
            <source>Give the place of the station as the reference, with a radius.</source>
            <translation>Indica il luogo della stazione come riferimento, con un raggio.</translation>
        </message>
        <message>
            <source>{0:,} rows repeat place and series of another row of their track, as of a burst that was given twice; they count once.</source>
            <translation>{0:,} righe ripetono luogo e serie di un'altra riga della loro traccia, come di un burst indicato due volte; contano una volta.</translation>
        </message>
        <message>
            <source>The data are cells of {0:g} m, not points: they are forecast as the cells that they are, with their names.</source>
            <translation>I dati sono celle di {0:g} m, non punti: sono previsti come le celle che sono, con i loro nomi.</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} points have no name in the data; each is called by its place, such as {2}.</source>
            <translation>{0:,} punti su {1:,} non hanno un nome nei dati; ciascuno si chiama come il suo luogo, per esempio {2}.</translation>
        </message>
        <message>
            <source>{0:,} points bear a name that another point has, such as {1}; the first keeps it, the others are called {1}{2}2 and so on.</source>
            <translation>{0:,} punti portano un nome che ha un altro punto, per esempio {1}; il primo lo tiene, gli altri si chiamano {1}{2}2 e così via.</translation>
        </message>
        <message>
            <source>{0} is a table of a forecast, and a forecast is no measurement.</source>
            <translation>{0} è una tabella di una previsione, e una previsione non è una misura.</translation>
        </message>
        <message>
            <source>the rasters themselves say so</source>
            <translation>lo dicono i raster stessi</translation>
        </message>
        <message>
            <source>a polygon about E {0:.0f} N {1:.0f}</source>
            <translation>un poligono attorno a E {0:.0f} N {1:.0f}</translation>
        </message>
        <message>
            <source>E {0:.0f} N {1:.0f}, radius {2:g} m</source>
            <translation>E {0:.0f} N {1:.0f}, raggio {2:g} m</translation>
        </message>
        <message>
            <source>'{0}' holds no polygon that the reference could be.</source>
            <translation>'{0}' non contiene un poligono che possa essere il riferimento.</translation>
        </message>
        <message>
            <source>Give a layer of polygons, or a place as E,N,RADIUS in metres of the system of the cells.</source>
            <translation>Indica un layer di poligoni, o un luogo come E,N,RADIUS in metri del sistema delle celle.</translation>
        </message>
        <message>
            <source>{0} does not say in its first line which column is the date and which is up, east or los.</source>
            <translation>{0} non dice nella prima riga quale colonna è la data e quale up, east o los.</translation>
        </message>
        <message>
            <source>{0} holds {1} days of the station; a reference needs at least {2}.</source>
            <translation>{0} contiene {1} giorni della stazione; un riferimento ne vuole almeno {2}.</translation>
        </message>
        <message>
            <source>The table of the station '{0}' cannot be read ({1}).</source>
            <translation>La tabella della stazione '{0}' non si legge ({1}).</translation>
        </message>
        <message>
            <source>Give a tenv3 file as NGL has them, or a table whose first line reads such as date,up_mm.</source>
            <translation>Indica un file tenv3 come quelli di NGL, o una tabella la cui prima riga sia per esempio date,up_mm.</translation>
        </message>
        <message>
            <source>{0}: line {1} has {2} of {3} values.</source>
            <translation>{0}: la riga {1} ha {2} valori su {3}.</translation>
        </message>
        <message>
            <source>{0}: '{1}' in line {2} is no date.</source>
            <translation>{0}: '{1}' alla riga {2} non è una data.</translation>
        </message>
        <message>
            <source>{0}: '{1}' in line {2} is no number.</source>
            <translation>{0}: '{1}' alla riga {2} non è un numero.</translation>
        </message>
        <message>
            <source>tied to the station {0} by the mean of {1} cells or points at {2}</source>
            <translation>legato alla stazione {0} dalla media di {1} celle o punti a {2}</translation>
        </message>
        <message>
            <source>No cell or point lies in the reference ({0}); the nearest is {1:,.0f} m from its middle.</source>
            <translation>Nel riferimento ({0}) non cade alcuna cella né punto; il più vicino dista {1:,.0f} m dal suo centro.</translation>
        </message>
        <message>
            <source>The station {0} tells {1}, and the data are of {2}.</source>
            <translation>La stazione {0} indica {1}, e i dati sono di {2}.</translation>
        </message>
        <message>
            <source>relative to the mean of {0} cells or points at {1}</source>
            <translation>relativo alla media di {0} celle o punti a {1}</translation>
        </message>
        <message>
            <source>The reference has {0} of the {1} dates before the issue date; it needs half of them.</source>
            <translation>Il riferimento ha {0} delle {1} date prima della data di emissione; gliene serve la metà.</translation>
        </message>
        <message>
            <source>The reference lacks {0} dates; they are missing in all cells.</source>
            <translation>Al riferimento mancano {0} date; mancano in tutte le celle.</translation>
        </message>
        <message>
            <source>The reference is {0} cells or points: their noise, {1:.1f} mm in a date, enters every series. A larger radius averages it out.</source>
            <translation>Il riferimento è di {0} celle o punti: il loro rumore, {1:.1f} mm a una data, entra in ogni serie. Un raggio più grande lo attenua.</translation>
        </message>
        <message>
            <source>Move it, or give it a larger radius.</source>
            <translation>Spostalo, o dagli un raggio più grande.</translation>
        </message>
        <message>
            <source>For a line of sight give east, north and up, with data that tell where the satellite is, or a column los.</source>
            <translation>Per una linea di vista indica east, north e up, con dati che dicano dov'è il satellite, oppure una colonna los.</translation>
        </message>
        <message>
            <source>Choose a place with fuller series, or a station that goes on until the issue date.</source>
            <translation>Scegli un luogo con serie più complete, o una stazione che arrivi fino alla data di emissione.</translation>
        </message>
        <message>
            <source>{0} holds a region with other options ({1}).</source>
            <translation>{0} contiene una regione con altre opzioni ({1}).</translation>
        </message>
        <message>
            <source>Forecasting tiles</source>
            <translation>Previsione dei riquadri</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lettura</translation>
        </message>
        <message>
            <source>Choosing what teaches</source>
            <translation>Scelta di ciò da cui imparare</translation>
        </message>
        <message>
            <source>The region's past cannot be learned from: {0}</source>
            <translation>Dal passato della regione non si può imparare: {0}</translation>
        </message>
        <message>
            <source>The folder '{0}' holds no file of series.</source>
            <translation>La cartella '{0}' non contiene file di serie.</translation>
        </message>
        <message>
            <source>{0} is left out: {1}</source>
            <translation>{0} viene tralasciato: {1}</translation>
        </message>
        <message>
            <source>{0} does not teach the region: {1}</source>
            <translation>Da {0} non si impara per la regione: {1}</translation>
        </message>
        <message>
            <source>Learning from the region's past</source>
            <translation>Apprendimento dal passato della regione</translation>
        </message>
        <message>
            <source>Tile {0} has failed: {1}</source>
            <translation>Il riquadro {0} è fallito: {1}</translation>
        </message>
        <message>
            <source>Its zip, CSV, npz and gpkg files would be taken.</source>
            <translation>Ne verrebbero presi i file zip, CSV, npz e gpkg.</translation>
        </message>
        <message>
            <source>{0} cannot be read ({1}).</source>
            <translation>{0} non si può leggere ({1}).</translation>
        </message>
        <message>
            <source>{0} was cut by another version.</source>
            <translation>{0} è stato suddiviso da un'altra versione.</translation>
        </message>
        <message>
            <source>What was cut out of {0} cannot be read ({1}).</source>
            <translation>Ciò che è stato ritagliato da {0} non si può leggere ({1}).</translation>
        </message>
        <message>
            <source>Writing mosaics</source>
            <translation>Scrittura dei mosaici</translation>
        </message>
        <message>
            <source>On the past of tile {0} the 90 % interval of the ground held {1:.0%}.</source>
            <translation>Sul passato del riquadro {0} l'intervallo del 90 % del terreno ha contenuto {1:.0%}.</translation>
        </message>
        <message>
            <source>This Python lacks GDAL, so mosaics and index were left out; region.json tells the same.</source>
            <translation>A questo Python manca GDAL: mosaici e indice sono stati tralasciati; region.json dice lo stesso.</translation>
        </message>
        <message>
            <source>The mosaic of {0} could not be written: {1}</source>
            <translation>Il mosaico di {0} non è stato scritto: {1}</translation>
        </message>
        <message>
            <source>A piece of the region is of another version ({0}).</source>
            <translation>Un pezzo della regione è di un'altra versione ({0}).</translation>
        </message>
        <message>
            <source>A piece of the region cannot be read ({0}).</source>
            <translation>Un pezzo della regione non si può leggere ({0}).</translation>
        </message>
        <message>
            <source>What the region has taught cannot be read here ({0}).</source>
            <translation>Ciò che la regione ha insegnato non si può leggere qui ({0}).</translation>
        </message>
        <message>
            <source>All workers must see the output folder under the same path.</source>
            <translation>Tutti i processi di lavoro devono vedere la cartella di uscita con lo stesso percorso.</translation>
        </message>
        <message>
            <source>It failed unexpectedly ({0}).</source>
            <translation>È fallito inaspettatamente ({0}).</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} di {1}</translation>
        </message>
        <message>
            <source>{0} workers ended under it, most likely for want of memory.</source>
            <translation>{0} processi di lavoro sono terminati su di esso, molto probabilmente per mancanza di memoria.</translation>
        </message>
        <message>
            <source>A region is computed by dask.distributed, which this Python lacks ({0}).</source>
            <translation>Una regione è calcolata da dask.distributed, che manca a questo Python ({0}).</translation>
        </message>
        <message>
            <source>Install it: python -m pip install dask distributed.</source>
            <translation>Installalo: python -m pip install dask distributed.</translation>
        </message>
        <message>
            <source>No scheduler answers at '{0}' ({1}).</source>
            <translation>Nessuno scheduler risponde a '{0}' ({1}).</translation>
        </message>
        <message>
            <source>The scheduler of the workers has gone.</source>
            <translation>Lo scheduler dei processi di lavoro non c'è più.</translation>
        </message>
        <message>
            <source>Start dask scheduler there, or leave --scheduler out.</source>
            <translation>Avvia lì dask scheduler, oppure ometti --scheduler.</translation>
        </message>
        <message>
            <source>What is finished stays. Start it again; the run goes on where it was.</source>
            <translation>Ciò che è finito resta. Avvialo di nuovo: riprende da dove era.</translation>
        </message>
        <message>
            <source>of points where these are cells, or of cells where these are points</source>
            <translation>di punti dove queste sono celle, o di celle dove questi sono punti</translation>
        </message>
        <message>
            <source>that counts from another reference</source>
            <translation>che conta da un altro riferimento</translation>
        </message>
        <message>
            <source>The region in {0} has no finished tile.</source>
            <translation>La regione in {0} non ha riquadri finiti.</translation>
        </message>
        <message>
            <source>of a difference; errors taken as independent</source>
            <translation>di una differenza; errori presi come indipendenti</translation>
        </message>
        <message>
            <source>of a difference; errors correlate by {0:.2f}</source>
            <translation>di una differenza; errori correlati per {0:.2f}</translation>
        </message>
        <message>
            <source>{0} displacement minus {1}, mm</source>
            <translation>Spostamento {0} meno {1}, mm</translation>
        </message>
        <message>
            <source>Unknown precision '{0}'.</source>
            <translation>Precisione sconosciuta '{0}'.</translation>
        </message>
        <message>
            <source>The two forecasts count from different references.</source>
            <translation>Le due previsioni contano da riferimenti diversi.</translation>
        </message>
        <message>
            <source>One forecast is of points, the other of cells, so they cannot be compared.</source>
            <translation>Una previsione è di punti, l'altra di celle: non si possono confrontare.</translation>
        </message>
        <message>
            <source>Give two that count from the same one.</source>
            <translation>Indicane due che contino dallo stesso.</translation>
        </message>
        <message>
            <source>Give two of points, or two of cells.</source>
            <translation>Indicane due di punti, o due di celle.</translation>
        </message>
        <message>
            <source>No point of {0} bears a name that a point in {1} has: they are of other ground, or renamed.</source>
            <translation>Nessun punto di {0} porta un nome che un punto in {1} abbia: sono di altro suolo, o rinominati.</translation>
        </message>
        <message>
            <source>{0} has cells of {1:g} m, the forecast in {2} is of points.</source>
            <translation>{0} ha celle di {1:g} m, la previsione in {2} è di punti.</translation>
        </message>
        <message>
            <source>The forecast in {0} does not say where its reference lies.</source>
            <translation>La previsione in {0} non dice dove sta il suo riferimento.</translation>
        </message>
        <message>
            <source>Give the newer data of the same points.</source>
            <translation>Indica i dati più recenti degli stessi punti.</translation>
        </message>
        <message>
            <source>Ground measured minus forecast, {0}, mm</source>
            <translation>Suolo misurato meno previsto, {0}, mm</translation>
        </message>
        <message>
            <source>Each cell was moved by one constant, the mean difference on the dates that both hold from {0} to {1} ({2:.0f} in a typical cell): {3} mm in the median, with a standard error of {4} mm. Nothing after the issue date takes part in it. Before that date the trends of both differ by {5} mm/yr in the median; that is not removed.</source>
            <translation>Ogni cella è stata spostata di una costante, la differenza media nelle date che entrambi hanno dal {0} al {1} ({2:.0f} in una cella tipica): {3} mm in mediana, con un errore standard di {4} mm. Nulla dopo la data di emissione vi partecipa. Prima di quella data le tendenze dei due differiscono in mediana di {5} mm/anno; questo non viene tolto.</translation>
        </message>
        <message>
            <source>Component {0}; {1:,} of {2:,} cells of the forecast were judged by {3}, another release ({4}) than that of the forecast.</source>
            <translation>Componente {0}; {1:,} di {2:,} celle della previsione giudicate con {3}, un'edizione ({4}) diversa da quella della previsione.</translation>
        </message>
        <message>
            <source>Component {0}; {1:,} of {2:,} cells of the forecast were judged by {3}.</source>
            <translation>Componente {0}; {1:,} di {2:,} celle della previsione giudicate con {3}.</translation>
        </message>
        <message>
            <source>in the 90 % interval, {0} months</source>
            <translation>nell'intervallo del 90 %, {0} mesi</translation>
        </message>
        <message>
            <source>50 % held</source>
            <translation>50 % tenuto</translation>
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
            <source>Months</source>
            <translation>Mesi</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>RMSE, mm</source>
            <translation>RMSE, mm</translation>
        </message>
        <message>
            <source>Median abs. error, mm</source>
            <translation>Mediana dell'errore ass., mm</translation>
        </message>
        <message>
            <source>RMSE unmoved, mm</source>
            <translation>RMSE immobile, mm</translation>
        </message>
        <message>
            <source>Single dates: RMSE, mm</source>
            <translation>Singole date: RMSE, mm</translation>
        </message>
        <message>
            <source>Ground: RMSE, mm</source>
            <translation>Suolo: RMSE, mm</translation>
        </message>
        <message>
            <source>Median error, mm</source>
            <translation>Errore mediano, mm</translation>
        </message>
        <message>
            <source>Easting</source>
            <translation>Est</translation>
        </message>
        <message>
            <source>Northing</source>
            <translation>Nord</translation>
        </message>
        <message>
            <source>Last error, mm</source>
            <translation>Ultimo errore, mm</translation>
        </message>
        <message>
            <source>By chance</source>
            <translation>Per caso</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>Lato</translation>
        </message>
        <message>
            <source>The other {0:,} are in verification.csv.</source>
            <translation>Le altre {0:,} sono in verification.csv.</translation>
        </message>
        <message>
            <source>Forecast of {0}, verified until {1}</source>
            <translation>Previsione del {0}, verificata fino al {1}</translation>
        </message>
        <message>
            <source>cells left their interval</source>
            <translation>celle uscite dall'intervallo</translation>
        </message>
        <message>
            <source>typical error of single dates, {0} months</source>
            <translation>errore tipico, {0} mesi</translation>
        </message>
        <message>
            <source>had one said that nothing moves</source>
            <translation>se si fosse detto: nulla si muove</translation>
        </message>
        <message>
            <source>Error and coverage by lead</source>
            <translation>Errore e copertura per anticipo</translation>
        </message>
        <message>
            <source>Against single dates</source>
            <translation>Contro singole date</translation>
        </message>
        <message>
            <source>Verify the forecast again.</source>
            <translation>Verifica di nuovo la previsione.</translation>
        </message>
        <message>
            <source>Measured against single dates, which scatter by themselves, and against the ground, their mean of 60 days. RMSE unmoved is the error of the level at the issue date, carried on. An interval of 90 % should hold 90 %.</source>
            <translation>Misurato contro singole date, che si disperdono da sé, e contro il suolo, la loro media di 60 giorni. RMSE immobile è l'errore del livello alla data di emissione, portato avanti. Un intervallo del 90 % deve tenere il 90 %.</translation>
        </message>
        <message>
            <source>Against the ground (means of 60 days)</source>
            <translation>Contro il suolo (medie di 60 giorni)</translation>
        </message>
        <message>
            <source>Take note</source>
            <translation>Da notare</translation>
        </message>
        <message>
            <source>Cells that left their intervals</source>
            <translation>Celle uscite dai loro intervalli</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>Livelli</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} cells: {2:,} below, {3:,} above. At most {4:g} % of them should be false alarms; cells that left together with all others may show another reference of the newer data.</source>
            <translation>{0:,} di {1:,} celle: {2:,} sotto, {3:,} sopra. Al massimo il {4:g} % di esse dovrebbe essere un falso allarme; celle uscite insieme a tutte le altre possono mostrare un altro riferimento dei dati più recenti.</translation>
        </message>
        <message>
            <source>{0} holds the watch list of another forecast.</source>
            <translation>{0} contiene la lista di sorveglianza di un'altra previsione.</translation>
        </message>
        <message>
            <source>The earlier forecast was made with other weights, so part of the difference may come from the model.</source>
            <translation>La previsione precedente è stata fatta con altri pesi, quindi parte della differenza può venire dal modello.</translation>
        </message>
        <message>
            <source>This Python lacks GDAL, so the layers were left out; the table is complete.</source>
            <translation>A questo Python manca GDAL, quindi i layer sono stati tralasciati; la tabella è completa.</translation>
        </message>
        <message>
            <source>Give each forecast a folder of its own.</source>
            <translation>Dai a ogni previsione una cartella propria.</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Stato</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Da</translation>
        </message>
        <message>
            <source>Rank before</source>
            <translation>Rango prima</translation>
        </message>
        <message>
            <source>Cells before</source>
            <translation>Celle prima</translation>
        </message>
        <message>
            <source>Mean velocity (mm/yr)</source>
            <translation>Velocità media (mm/anno)</translation>
        </message>
        <message>
            <source>Mean velocity before (mm/yr)</source>
            <translation>Velocità media prima (mm/anno)</translation>
        </message>
        <message>
            <source>Chance that any cell passes the smallest threshold</source>
            <translation>Probabilità che una cella superi la soglia più piccola</translation>
        </message>
        <message>
            <source>That chance before</source>
            <translation>Quella probabilità prima</translation>
        </message>
        <message>
            <source>Ground moved between the issue dates (mm)</source>
            <translation>Suolo spostato tra le date di emissione (mm)</translation>
        </message>
        <message>
            <source>Ground moved since the watch began (mm)</source>
            <translation>Suolo spostato dall'inizio della sorveglianza (mm)</translation>
        </message>
        <message>
            <source>Threshold passed (mm)</source>
            <translation>Soglia superata (mm)</translation>
        </message>
        <message>
            <source>Left below (-1) or above (1)</source>
            <translation>Uscita sotto (-1) o sopra (1)</translation>
        </message>
        <message>
            <source>Last seen outside</source>
            <translation>Vista fuori l'ultima volta</translation>
        </message>
        <message>
            <source>Probability of lying so far out</source>
            <translation>Probabilità di trovarsi così fuori</translation>
        </message>
        <message>
            <source>moves</source>
            <translation>si muove</translation>
        </message>
        <message>
            <source>will move</source>
            <translation>si muoverà</translation>
        </message>
        <message>
            <source>Both forecasts' areas were found by one rule. An area grew when it has a quarter more cells, and at least two; it passed a threshold when its ground has moved by more than that since the watch began.</source>
            <translation>Le aree delle due previsioni sono state cercate con una sola regola. Un'area è cresciuta quando ha un quarto di celle in più, e almeno due; ha superato una soglia quando il suo suolo si è spostato di più dall'inizio della sorveglianza.</translation>
        </message>
        <message>
            <source>By {0} the new forecast lies {1} mm from the earlier one in a typical cell; in {2:,} of {3:,} cells each median lies outside the 90 % interval of the other.</source>
            <translation>Al {0} la nuova previsione dista {1} mm dalla precedente in una cella tipica; in {2:,} di {3:,} celle ciascuna mediana sta fuori dall'intervallo del 90 % dell'altra.</translation>
        </message>
        <message>
            <source>areas are new</source>
            <translation>aree nuove</translation>
        </message>
        <message>
            <source>areas passed a threshold</source>
            <translation>oltre una soglia</translation>
        </message>
        <message>
            <source>areas grew</source>
            <translation>aree cresciute</translation>
        </message>
        <message>
            <source>areas faded</source>
            <translation>aree svanite</translation>
        </message>
        <message>
            <source>Ground moved, mm</source>
            <translation>Suolo spostato, mm</translation>
        </message>
        <message>
            <source>Since the beginning, mm</source>
            <translation>Dall'inizio, mm</translation>
        </message>
        <message>
            <source>The other {0:,} are in {1}.</source>
            <translation>Gli altri {0:,} sono in {1}.</translation>
        </message>
        <message>
            <source>Data until</source>
            <translation>Dati fino al</translation>
        </message>
        <message>
            <source>Cells that left</source>
            <translation>Celle uscite</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nuove</translation>
        </message>
        <message>
            <source>Passed</source>
            <translation>Oltre soglia</translation>
        </message>
        <message>
            <source>Grew</source>
            <translation>Cresciute</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Restano</translation>
        </message>
        <message>
            <source>Faded</source>
            <translation>Svanite</translation>
        </message>
        <message>
            <source>Component {0}; data until {1}; new forecast of {2}. The watch began with the forecast of {3}.</source>
            <translation>Componente {0}; dati fino al {1}; nuova previsione del {2}. La sorveglianza è iniziata con la previsione del {3}.</translation>
        </message>
        <message>
            <source>Where something has changed</source>
            <translation>Dove qualcosa è cambiato</translation>
        </message>
        <message>
            <source>Outlines: areas that move; dashed: areas that will move. Numbers: rank, in brackets that of before.</source>
            <translation>Contorni: aree che si muovono; tratteggiati: aree che si muoveranno. Numeri: rango, tra parentesi quello di prima.</translation>
        </message>
        <message>
            <source>Areas of concern, before and now</source>
            <translation>Aree critiche, prima e ora</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>Ultima volta</translation>
        </message>
        <message>
            <source>History of this watch</source>
            <translation>Storia di questa sorveglianza</translation>
        </message>
        <message>
            <source>There were none, and there are none.</source>
            <translation>Non ce n'erano e non ce ne sono.</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nuova</translation>
        </message>
        <message>
            <source>passed a threshold</source>
            <translation>soglia superata</translation>
        </message>
        <message>
            <source>grew</source>
            <translation>cresciuta</translation>
        </message>
        <message>
            <source>stays</source>
            <translation>resta</translation>
        </message>
        <message>
            <source>faded</source>
            <translation>svanita</translation>
        </message>
        <message>
            <source>Map view</source>
            <translation>Vista della mappa</translation>
        </message>
        <message>
            <source>{0}, relative to a place</source>
            <translation>{0}, relativo a un luogo</translation>
        </message>
        <message>
            <source>This Python lacks GDAL, so rasters were left out.</source>
            <translation>A questo Python manca GDAL: i raster sono stati tralasciati.</translation>
        </message>
        <message>
            <source>{0} tells of {1} twice, with different values: it may hold several stations.</source>
            <translation>{0} riporta {1} due volte con valori diversi: forse contiene più stazioni.</translation>
        </message>
        <message>
            <source>Keep the rows of one station.</source>
            <translation>Lascia solo le righe di una stazione.</translation>
        </message>
        <message>
            <source>The reference itself moves by {0:+,.0f} mm/yr, which is taken off every series. Check its place, and the unit of a station's table.</source>
            <translation>Il riferimento stesso si muove di {0:+,.0f} mm/anno, che vengono tolti da ogni serie. Controlla il luogo e l'unità della tabella di una stazione.</translation>
        </message>
        <message>
            <source>{0} holds a region of tiles. Give the folder of one tile, such as {1}.</source>
            <translation>{0} contiene una regione di riquadri. Indica la cartella di un riquadro, come {1}.</translation>
        </message>
        <message>
            <source>{0} holds a watch list. Give the folder of one of its forecasts, such as {1}.</source>
            <translation>{0} contiene una lista di sorveglianza. Indica la cartella di una delle sue previsioni, come {1}.</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} points bear the name of a point elsewhere, such as {2}, {3:,.0f} m away; they are left out.</source>
            <translation>{0:,} di {1:,} punti portano il nome di un punto che sta altrove, come {2}, a {3:,.0f} m; vengono tralasciati.</translation>
        </message>
        <message>
            <source>In the newer data the reference is {0} cells or points, in the forecast it was {1}: part of every difference below may be its own.</source>
            <translation>Nei dati più recenti il riferimento è di {0} celle o punti, nella previsione erano {1}: parte di ogni differenza qui sotto può venire da esso.</translation>
        </message>
        <message>
            <source>Forecast all of the data</source>
            <translation>Prevedi tutti i dati</translation>
        </message>
        <message>
            <source>This area cannot be brought into {0}, the system of the data. Choose one nearer to the data.</source>
            <translation>Quest'area non si può riportare in {0}, il sistema dei dati. Scegline una più vicina ai dati.</translation>
        </message>
        <message>
            <source>Gather neighbouring cells or points that move, or that will, into ranked areas</source>
            <translation>Raccoglie celle o punti vicini che si muovono, o si muoveranno, in aree ordinate</translation>
        </message>
        <message>
            <source>Show on the map what moves and what cannot be told from noise</source>
            <translation>Mostra sulla mappa che cosa si muove e che cosa non si distingue dal rumore</translation>
        </message>
        <message>
            <source>Areas of concern are neighbouring cells or points that move, or that will. Look at the thresholds on the left, then press Find areas.</source>
            <translation>Le aree critiche sono celle o punti vicini che si muovono, o si muoveranno. Guarda le soglie a sinistra, poi premi Trova aree.</translation>
        </message>
        <message>
            <source>Nothing of the data lies inside. Draw the area over the data.</source>
            <translation>Niente dei dati cade nell'area. Disegna l'area sopra i dati.</translation>
        </message>
        <message>
            <source>Names of the pins</source>
            <translation>Nomi delle puntine</translation>
        </message>
        <message>
            <source>Double click or F2 renames a pin; without a name it is called as at first. The project remembers the names. Delete takes a pin away.</source>
            <translation>Doppio clic o F2 rinomina una puntina; senza nome si chiama come all'inizio. Il progetto ricorda i nomi. Canc toglie una puntina.</translation>
        </message>
        <message>
            <source>Nothing of a forecast that the map shows lies along this line. Draw it elsewhere.</source>
            <translation>Niente di una previsione mostrata sulla mappa è lungo questa linea. Disegnala altrove.</translation>
        </message>
        <message>
            <source>Points, or cells by their centres, that lie this near to the line are shown</source>
            <translation>Si mostrano i punti, o le celle secondo il loro centro, così vicini alla linea</translation>
        </message>
        <message>
            <source>This line cannot be brought into {0}, the system of the forecast.</source>
            <translation>Questa linea non si può portare in {0}, il sistema della previsione.</translation>
        </message>
        <message>
            <source>What maps and figures are of; a region may be too large for one page</source>
            <translation>Di che cosa sono mappe e cifre; una regione può essere troppo grande per una pagina</translation>
        </message>
        <message>
            <source>the whole forecast</source>
            <translation>l'intera previsione</translation>
        </message>
        <message>
            <source>what the map shows now</source>
            <translation>ciò che la mappa mostra ora</translation>
        </message>
        <message>
            <source>No time series is held: pick places first to have their fans in the report.</source>
            <translation>Nessuna serie è tenuta: scegli prima dei luoghi per avere i loro ventagli nel rapporto.</translation>
        </message>
        <message>
            <source>What the map shows has no place in {0}.</source>
            <translation>Ciò che la mappa mostra non ha un posto in {0}.</translation>
        </message>
        <message>
            <source>Click cells or points on the map to see their series and forecast</source>
            <translation>Clic su celle o punti della mappa per vederne la serie e la previsione</translation>
        </message>
        <message>
            <source>Click a cell or point of the forecast on the map. Hold Ctrl, or tick Keep, to compare several.</source>
            <translation>Fai clic su una cella o un punto della previsione sulla mappa. Tieni Ctrl, o spunta Tieni, per confrontarne più d'uno.</translation>
        </message>
        <message>
            <source>Click cells or points on the map</source>
            <translation>Clic su celle o punti della mappa</translation>
        </message>
        <message>
            <source>Draw a polygon to see the mean of what lies inside</source>
            <translation>Disegna un poligono per vedere la media di ciò che vi cade</translation>
        </message>
        <message>
            <source>Pick places</source>
            <translation>Scegli luoghi</translation>
        </message>
        <message>
            <source>Nothing of a forecast that the map shows lies there.</source>
            <translation>Lì non c'è niente di una previsione mostrata sulla mappa.</translation>
        </message>
        <message>
            <source>Nothing of a forecast that the map shows lies inside.</source>
            <translation>All'interno non c'è niente di una previsione mostrata sulla mappa.</translation>
        </message>
        <message>
            <source>The folder that holds forecast.json and forecast.npz, or region.json; the results are laid into it.</source>
            <translation>La cartella che contiene forecast.json e forecast.npz, oppure region.json; i risultati vi vengono aggiunti.</translation>
        </message>
        <message>
            <source>The area cannot be expressed in {0}, the system of the data. Choose one nearer to the data.</source>
            <translation>L'area non si può esprimere in {0}, il sistema dei dati. Scegline una più vicina ai dati.</translation>
        </message>
        <message>
            <source>Gather cells or points that move, or that will, into ranked areas, with chances of passing thresholds.</source>
            <translation>Raccoglie celle o punti che si muovono, o che si muoveranno, in aree ordinate per importanza, con le probabilità di superare le soglie.</translation>
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
&lt;p&gt;Prende la cartella di una previsione finita. Le celle o i punti vicini che si muovono, o che si muoveranno con la probabilità
richiesta, diventano poligoni. Ognuno ha il suo rango, la dimensione, la qualità delle serie (da 1, la migliore, a 4), il moto osservato e
previsto con un intervallo al 90 %, la legge e la data di un cambiamento, e la probabilità che la sua media, e che una qualsiasi
delle sue celle, superi ogni soglia in ogni mese.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Osservate&lt;/b&gt;: senza una tua soglia, le celle la cui velocità differisce da 0 e dalla mediana di tutte le celle di più di due
deviazioni standard. &lt;b&gt;Previste&lt;/b&gt;: le celle che superano la soglia minore con la probabilità.&lt;/p&gt;
&lt;p&gt;Si scrive anche significant.tif, che dice dove velocità e previsione differiscono davvero da 0: 0 no, 1 al 95 % quando ogni
cella è considerata da sola, 2 anche quando si considerano tutte le celle (di queste al massimo il 5 % a torto).&lt;/p&gt;
&lt;p&gt;I file vanno nella cartella della previsione: areas.gpkg, significant.tif, areas.json.&lt;/p&gt;
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
&lt;p&gt;Prende la cartella di una previsione finita, e un layer di poligoni, linee o punti in qualsiasi sistema di coordinate. Di
ogni forma dice quante celle o quanti punti si trovano sotto e vicino, la media, gli estremi, il movimento differenziale e la distorsione angolare
(differenza di due celle vicine divisa per la loro distanza) con intervalli al 90 %, e quanto è probabile che ogni limite sia superato
in ogni mese. Gli errori delle celle vicine sono correlati come è stato misurato sul passato dell'area.&lt;/p&gt;
&lt;p&gt;Limiti della distorsione angolare: 1/2000 (EN 1997-1 allegato H, estremo inferiore dell'accettabile), 1/500 (accettabile per molte
strutture; consigliato da Skempton e MacDonald 1956), 1/300 (prime fessure nei tamponamenti), 1/150 (danni strutturali).&lt;/p&gt;
&lt;p&gt;Una cella di 100 m non vede come si inclina un singolo edificio: si dice che cosa fa il suolo sotto di esso. Dove non c'è una
cella vicina, non si sa nulla, e non si dice nulla.&lt;/p&gt;
&lt;p&gt;I file vanno nella cartella della previsione: assets.gpkg, assets.csv, assets.json.&lt;/p&gt;
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
&lt;p&gt;Prende le cartelle di due previsioni di una stessa area e mostra in mappa &lt;b&gt;la successiva meno la precedente&lt;/b&gt; alle date che
entrambe danno; quale sia la successiva lo dicono le date di emissione. I loro zeri sono riportati l'uno sull'altro, uno per uno, con
le misure che entrambe contengono prima della data di emissione precedente; ciò che si è mosso tra le due date di emissione fa parte
della differenza.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Oltre entrambi&lt;/b&gt; segna le celle o i punti in cui ogni mediana sta fuori dall'intervallo al 90 % dell'altra previsione: 1 dove la
previsione successiva è più alta, -1 dove è più bassa.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>
&lt;p&gt;Forecasts ground displacement of the cells or points in your area from their EGMS time series, with a calibrated 90 %
interval of the ground, that is of the mean of 60 days, and tells which have changed their motion.&lt;/p&gt;
&lt;h3&gt;What you get&lt;/h3&gt;
</source>
            <translation>
&lt;p&gt;Prevede lo spostamento del suolo delle celle o dei punti della tua area dalle loro serie temporali EGMS, con un intervallo al
90 % calibrato del suolo, cioè della media di 60 giorni, e dice quali hanno cambiato moto.&lt;/p&gt;
&lt;h3&gt;Che cosa ottieni&lt;/h3&gt;
</translation>
        </message>
        <message>
            <source>The folder that holds forecast.json and forecast.npz, or region.json.</source>
            <translation>La cartella che contiene forecast.json e forecast.npz, oppure region.json.</translation>
        </message>
        <message>
            <source>Only what lies inside this box is used; any coordinate system. Without extent and area, all data are.</source>
            <translation>Si usa solo ciò che cade in questo rettangolo; qualsiasi sistema di coordinate. Senza estensione e area si usano tutti i dati.</translation>
        </message>
        <message>
            <source>Only what lies inside these polygons is used; inside the selected ones when some are selected.</source>
            <translation>Si usa solo ciò che cade in questi poligoni; in quelli selezionati, se ce ne sono.</translation>
        </message>
        <message>
            <source>Only what lies inside this box is used; any coordinate system. Without an extent, all of it is.</source>
            <translation>Si usa solo ciò che sta in questo rettangolo; qualsiasi sistema di coordinate. Senza estensione si usa tutto.</translation>
        </message>
        <message>
            <source>Displacement counts from the mean of the cells or points about this place: it is taken off every series before the forecast, and its errors are in the intervals. Without it, the reference of the data stays.</source>
            <translation>Lo spostamento conta dalla media delle celle o dei punti attorno a questo luogo: è tolta da ogni serie prima della previsione, e i suoi errori stanno negli intervalli. Senza, resta il riferimento dei dati.</translation>
        </message>
        <message>
            <source>Points, and cells by their centres, within this distance of the reference point are the reference.</source>
            <translation>I punti, e le celle secondo il loro centro, distanti al massimo tanto dal punto di riferimento sono il riferimento.</translation>
        </message>
        <message>
            <source>Instead of a point: points, and cells by their centres, in these polygons are the reference.</source>
            <translation>Invece di un punto: i punti, e le celle secondo il loro centro, in questi poligoni sono il riferimento.</translation>
        </message>
        <message>
            <source>The folder of a forecast or a region, of a verification or of a watch list.</source>
            <translation>La cartella di una previsione o di una regione, di una verifica o di una lista di sorveglianza.</translation>
        </message>
        <message>
            <source>Nothing of the forecast lies at {0:g}, {1:g} ({2}); it is left out.</source>
            <translation>A {0:g}, {1:g} ({2}) non c'è niente della previsione; il luogo viene tralasciato.</translation>
        </message>
        <message>
            <source>Hold a finished forecast against newer data: error, coverage, and what left its interval.</source>
            <translation>Mette a confronto una previsione finita con dati più recenti: errore, copertura, e ciò che è uscito dal suo intervallo.</translation>
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
&lt;p&gt;Prende la cartella di una previsione precedente e &lt;b&gt;dati più recenti&lt;/b&gt;: lo stesso prodotto alcuni mesi dopo, o una nuova edizione. Entrambi vengono portati a uno zero comune, uno per uno, con le date che entrambi hanno nell'anno prima della data di emissione; nulla di successivo vi partecipa. Poi ogni data successiva viene confrontata con la previsione.&lt;/p&gt;
&lt;p&gt;Dà l'errore e quanto hanno tenuto gli intervalli di 50, 80 e 90 %, per anticipo, per singole date e per il suolo (medie di 60 giorni); e &lt;b&gt;le celle o i punti usciti dal loro intervallo&lt;/b&gt; più di quanto il caso permetta, di cui solo una parte scelta può essere un falso allarme. Mappe, una tabella di tutti e una pagina come testo e per il browser; come PDF la fa il &lt;b&gt;Rapporto&lt;/b&gt; dalla stessa cartella.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>What left its interval</source>
            <translation>Ciò che è uscito dal suo intervallo</translation>
        </message>
        <message>
            <source>Cells or points (table)</source>
            <translation>Celle o punti (tabella)</translation>
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
&lt;p&gt;Prende la cartella di una previsione e &lt;b&gt;dati più recenti&lt;/b&gt;. La previsione viene verificata con essi, rifatta con le stesse opzioni e confrontata; poi le aree critiche di entrambe si cercano con una sola regola. La &lt;b&gt;lista di sorveglianza&lt;/b&gt; dice quali aree sono nuove, cresciute, hanno superato una soglia o sono svanite, e quali celle o punti sono usciti dal loro intervallo: come layer, tabella e pagina.&lt;/p&gt;
&lt;p&gt;Dai l'edizione successiva con la stessa cartella di sorveglianza: si riparte dall'ultima previsione e si conserva la storia, così la lista dice &lt;b&gt;da quando&lt;/b&gt; ogni luogo vi si trova. Dove i dati non portano nulla di nuovo, lo dice e non scrive nulla.&lt;/p&gt;
</translation>
        </message>
        <message>
            <source>probability that any cell passes the smallest threshold at the month told, in whole percent; then by how far the worst cell is forecast to move; then by size</source>
            <translation>probabilità che una cella qualsiasi superi la soglia minore nel mese indicato, in percento interi; poi secondo quanto si prevede che si muova la cella peggiore; poi secondo la grandezza</translation>
        </message>
        <message>
            <source>Cells whose velocity over the last {0:g} years before {1} differs from 0 and from {2:.2f} mm/yr by more than {3:.2f} mm/yr</source>
            <translation>Celle la cui velocità negli ultimi {0:g} anni prima del {1} differisce da 0 e da {2:.2f} mm/anno di oltre {3:.2f} mm/anno</translation>
        </message>
        <message>
            <source>Cells whose ground moves by more than {0:g} mm from {1} to {2} with a probability of at least {3:g}</source>
            <translation>Celle il cui suolo si muove di oltre {0:g} mm dal {1} al {2} con una probabilità di almeno {3:g}</translation>
        </message>
        <message>
            <source>The search for areas</source>
            <translation>La ricerca delle aree</translation>
        </message>
        <message>
            <source>{0} cells, {1} measured dates, {2} dates ahead of {3}.</source>
            <translation>{0} celle, {1} date misurate, {2} date dopo il {3}.</translation>
        </message>
        <message>
            <source>The format {0}</source>
            <translation>Il formato {0}</translation>
        </message>
        <message>
            <source>Of what is told to have left its interval, so many in a hundred may be false alarms.</source>
            <translation>Di ciò che è indicato come uscito dal suo intervallo, tanti su cento possono essere falsi allarmi.</translation>
        </message>
        <message>
            <source>Cells or points that move faster than this count as active, up or down.</source>
            <translation>Le celle o i punti che si muovono più in fretta contano come attivi, in su o in giù.</translation>
        </message>
        <message>
            <source>The chance of passing each is told; the smallest decides what counts as active in the forecast.</source>
            <translation>Per ognuna si dice la probabilità di superarla; la minore decide che cosa conta come attivo nella previsione.</translation>
        </message>
        <message>
            <source>What passes the smallest threshold with at least this probability counts as active in the forecast.</source>
            <translation>Ciò che supera la soglia minore almeno con questa probabilità conta come attivo nella previsione.</translation>
        </message>
        <message>
            <source>Active cells or points at most this far apart belong to one area.</source>
            <translation>Le celle o i punti attivi distanti al massimo così appartengono a una sola area.</translation>
        </message>
        <message>
            <source>Areas of fewer active ones are left out.</source>
            <translation>Le aree con meno attive sono escluse.</translation>
        </message>
        <message>
            <source>The chance that the mean of an asset, and that any cell or point under it, passes each is told.</source>
            <translation>Per ognuna si dice la probabilità che la superi la media di un'opera, e che la superi una qualsiasi cella o un qualsiasi punto sottostante.</translation>
        </message>
        <message>
            <source>The chance that cells or points of an asset move apart by more than each is told.</source>
            <translation>Per ognuno si dice la probabilità che celle o punti di un'opera si muovano di più l'uno rispetto all'altro.</translation>
        </message>
        <message>
            <source>Where fewer than two cells or points lie under an asset, those this near take part in its differences.</source>
            <translation>Dove sotto un'opera ci sono meno di due celle o punti, quelli entro questo raggio prendono parte alle sue differenze.</translation>
        </message>
        <message>
            <source>one and a half cells, or 30 m of points</source>
            <translation>una cella e mezza, o 30 m per i punti</translation>
        </message>
        <message>
            <source>5 for points and cells of up to 40 m, else 3</source>
            <translation>5 per punti e celle fino a 40 m, altrimenti 3</translation>
        </message>
        <message>
            <source>one cell, or 20 m of points</source>
            <translation>una cella, o 20 m per i punti</translation>
        </message>
        <message>
            <source>{0:,} cells of {1:g} m seen by both orbits; left out: {2:,} seen by ascending orbits only, {3:,} by descending ones only.</source>
            <translation>{0:,} celle di {1:g} m viste da entrambe le orbite; escluse: {2:,} viste solo da orbite ascendenti, {3:,} solo da discendenti.</translation>
        </message>
        <message>
            <source>{0} dates, {1} to {2}; both orbits measured on {3} of them. The last date was known on {4}, the earliest issue date of a forecast that uses it.</source>
            <translation>{0} date, dal {1} al {2}; in {3} di esse hanno misurato entrambe le orbite. L'ultima data era nota il {4}, la prima data di emissione di una previsione che la usa.</translation>
        </message>
        <message>
            <source>One date in a typical cell: Up +-{0} mm, East +-{1} mm (one standard deviation); condition number {2}. Northward motion is ignored: 1 mm of it appears as {3} mm Up and {4} mm East.</source>
            <translation>Una data in una cella tipica: Up +-{0} mm, East +-{1} mm (una deviazione standard); numero di condizionamento {2}. Il moto verso nord è ignorato: 1 mm di esso appare come {3} mm Up e {4} mm East.</translation>
        </message>
        <message>
            <source>{0}, {1:,} cells of {2:g} m, issued {3}.</source>
            <translation>{0}, {1:,} celle di {2:g} m, emessa il {3}.</translation>
        </message>
        <message>
            <source>Median displacement until {0}: {1} to {2} mm in 98 of 100 cells; the 90 % interval of the ground (mean of 60 days) is +-{3} mm in a typical cell.</source>
            <translation>Spostamento mediano fino al {0}: da {1} a {2} mm in 98 celle su 100; l'intervallo al 90 % del suolo (media di 60 giorni) è +-{3} mm in una cella tipica.</translation>
        </message>
        <message>
            <source>Median displacement until {0}: {1} to {2} mm in 98 of 100 cells; the 90 % interval of single measurements is +-{3} mm in a typical cell.</source>
            <translation>Spostamento mediano fino al {0}: da {1} a {2} mm in 98 celle su 100; l'intervallo al 90 % delle singole misure è +-{3} mm in una cella tipica.</translation>
        </message>
        <message>
            <source>Cells whose motion has changed: {0}.</source>
            <translation>Celle il cui moto è cambiato: {0}.</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} cells of the forecast of {2} judged by data until {3}.</source>
            <translation>{0:,} di {1:,} celle della previsione del {2} giudicate con dati fino al {3}.</translation>
        </message>
        <message>
            <source>Levels: each cell moved by {0} mm (median), from {1:.0f} dates that both hold, {2} to {3}.</source>
            <translation>Livelli: ogni cella spostata di {0} mm (mediana), da {1:.0f} date che entrambi hanno, dal {2} al {3}.</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} cells left their intervals ({2:,} below, {3:,} above); up to {4:g} % of them may be false alarms.</source>
            <translation>{0:,} di {1:,} celle uscite dai loro intervalli ({2:,} sotto, {3:,} sopra); fino al {4:g} % di esse può essere un falso allarme.</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} cells left their intervals.</source>
            <translation>{0:,} di {1:,} celle uscite dai loro intervalli.</translation>
        </message>
        <message>
            <source>{0}, {1} to {2} cells</source>
            <translation>{0}, da {1} a {2} celle</translation>
        </message>
        <message>
            <source>{0}, {1} to {2} cells, ground moved {3} mm</source>
            <translation>{0}, da {1} a {2} celle, suolo mosso di {3} mm</translation>
        </message>
        <message>
            <source>The forecast of {0} minus that of {1}: {2:,} cells that both hold.</source>
            <translation>La previsione del {0} meno quella del {1}: {2:,} celle che entrambe hanno.</translation>
        </message>
        <message>
            <source>Component {0}; {1:,} cells that both hold, of {2:,} and {3:,}. Medians and 90 % intervals are those of the ground (means of 60 days).</source>
            <translation>Componente {0}; {1:,} celle che entrambe hanno, di {2:,} e {3:,}. Mediane e intervalli al 90 % sono quelli del suolo (medie di 60 giorni).</translation>
        </message>
        <message>
            <source>Component {0}; {1:,} cells that both hold, of {2:,} and {3:,}. Medians and 90 % intervals are those of single dates.</source>
            <translation>Componente {0}; {1:,} celle che entrambe hanno, di {2:,} e {3:,}. Mediane e intervalli al 90 % sono quelli di singole date.</translation>
        </message>
        <message>
            <source>**Levels.** Each cell was moved by one constant, the mean difference of the measurements on the dates that both hold from {0} to {1}, before the earlier issue date: {2} mm in the median. What moved between the two issue dates is part of the difference.</source>
            <translation>**Livelli.** Ogni cella è stata spostata di una costante, la differenza media delle misure alle date che entrambe hanno dal {0} al {1}, prima della data di emissione precedente: {2} mm in mediana. Ciò che si è mosso tra le due date di emissione fa parte della differenza.</translation>
        </message>
        <message>
            <source>**Beyond both** counts the cells in which each median lies outside the 90 % interval of the other forecast.</source>
            <translation>**Oltre entrambi** conta le celle in cui ogni mediana sta fuori dall'intervallo al 90 % dell'altra previsione.</translation>
        </message>
        <message>
            <source>Cells that left the interval they were forecast with, {0}</source>
            <translation>Celle uscite dall'intervallo con cui erano previste, {0}</translation>
        </message>
        <message>
            <source>No point has enough observations before the issue date, the last of them within 60 days of it.</source>
            <translation>Nessun punto ha abbastanza osservazioni prima della data di emissione, con l'ultima entro 60 giorni da essa.</translation>
        </message>
        <message>
            <source>The point that is the reference is left out: it is 0 by definition.</source>
            <translation>Il punto che è il riferimento è omesso: è 0 per definizione.</translation>
        </message>
        <message>
            <source>The reference lacks {0} dates; they are missing in all points.</source>
            <translation>Al riferimento mancano {0} date; mancano in tutti i punti.</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} points were last seen before {2} and are left out: where they are now is not known.</source>
            <translation>{0:,} di {1:,} punti sono stati visti l'ultima volta prima del {2} e vengono esclusi: dove siano ora non si sa.</translation>
        </message>
        <message>
            <source>{0} of {1} points have too few observations before the issue date and are left out.</source>
            <translation>{0} di {1} punti hanno troppo poche osservazioni prima della data di emissione e vengono esclusi.</translation>
        </message>
        <message>
            <source>{0} of {1} points moved by more than 10 mm within the last 48 days, against their course. After such a step forecasts take half a year to settle; until then their intervals are too narrow.</source>
            <translation>{0} di {1} punti si sono mossi di oltre 10 mm negli ultimi 48 giorni, contro il loro andamento. Dopo un tale salto le previsioni impiegano mezzo anno a stabilizzarsi; fino ad allora i loro intervalli sono troppo stretti.</translation>
        </message>
        <message>
            <source>{0} of {1} points moved by more than 10 mm within the last 48 days, against their course. For {2} of them no law of change fits yet: their forecasts take half a year to settle; until then their intervals are too narrow.</source>
            <translation>{0} di {1} punti si sono mossi di oltre 10 mm negli ultimi 48 giorni, contro il loro andamento. Per {2} di essi nessuna legge del cambiamento lo segue ancora: le loro previsioni impiegano mezzo anno a stabilizzarsi; fino ad allora i loro intervalli sono troppo stretti.</translation>
        </message>
        <message>
            <source>{0} of {1} points have changed their motion: it began, stopped, or jumped. The model {2} does not follow that: they are forecast as if nothing had changed. Choose mmstt or spatial for them.</source>
            <translation>{0} di {1} punti hanno cambiato il loro moto: è iniziato, si è fermato o ha fatto un salto. Il modello {2} non lo segue: sono previsti come se nulla fosse cambiato. Scegli per essi mmstt o spatial.</translation>
        </message>
        <message>
            <source>{0} of {1} points have changed their motion: it began, stopped, or jumped. They are forecast by laws of their own, with wider intervals; look at their series.</source>
            <translation>{0} di {1} punti hanno cambiato il loro moto: è iniziato, si è fermato o ha fatto un salto. Sono previsti con leggi proprie, con intervalli più ampi; guarda le loro serie.</translation>
        </message>
        <message>
            <source>{0} of {1} points are unlike anything that the network was trained on; the spatial Gaussian process beneath it forecasts them alone.</source>
            <translation>{0} di {1} punti non somigliano a nulla di ciò su cui la rete è stata addestrata; li prevede da solo il processo gaussiano spaziale che sta alla base.</translation>
        </message>
        <message>
            <source>{0}, {1:,} points, issued {3}.</source>
            <translation>{0}, {1:,} punti, emessa il {3}.</translation>
        </message>
        <message>
            <source>Median displacement until {0}: {1} to {2} mm in 98 of 100 points; the 90 % interval of the ground (mean of 60 days) is +-{3} mm in a typical point.</source>
            <translation>Spostamento mediano fino al {0}: da {1} a {2} mm in 98 punti su 100; l'intervallo al 90 % del suolo (media di 60 giorni) è +-{3} mm in un punto tipico.</translation>
        </message>
        <message>
            <source>Median displacement until {0}: {1} to {2} mm in 98 of 100 points; the 90 % interval of single measurements is +-{3} mm in a typical point.</source>
            <translation>Spostamento mediano fino al {0}: da {1} a {2} mm in 98 punti su 100; l'intervallo al 90 % delle singole misure è +-{3} mm in un punto tipico.</translation>
        </message>
        <message>
            <source>Points whose motion has changed: {0}.</source>
            <translation>Punti il cui moto è cambiato: {0}.</translation>
        </message>
        <message>
            <source>False alarms: fewer than 1 per 1,000 points and year.</source>
            <translation>Falsi allarmi: meno di 1 per 1.000 punti e anno.</translation>
        </message>
        <message>
            <source>False alarms: about {0:.0f} per 1,000 points and year.</source>
            <translation>Falsi allarmi: circa {0:.0f} per 1.000 punti e anno.</translation>
        </message>
        <message>
            <source>Probability that the motion of a point has changed, 0 to 1.</source>
            <translation>Probabilità che il moto di un punto sia cambiato, da 0 a 1.</translation>
        </message>
        <message>
            <source>How well the input supports the forecast of each point, 0 (not) to 1 (fully).</source>
            <translation>Quanto i dati sostengono la previsione di ogni punto, da 0 (per niente) a 1 (del tutto).</translation>
        </message>
        <message>
            <source>No point has changed its motion more likely than not.</source>
            <translation>Per nessun punto un cambiamento del moto è più probabile che no.</translation>
        </message>
        <message>
            <source>How the motion of a point has changed: the most probable law, where a change is more likely than not.</source>
            <translation>Come è cambiato il moto di un punto: la legge più probabile, dove un cambiamento è più probabile che no.</translation>
        </message>
        <message>
            <source>mean of {0:,} points around {1}</source>
            <translation>media di {0:,} punti intorno a {1}</translation>
        </message>
        <message>
            <source>band of a mean: the points' bands
averaged, so wider than needed</source>
            <translation>fascia di una media: media delle fasce
dei punti, più ampia del necessario</translation>
        </message>
        <message>
            <source>counting points…</source>
            <translation>conteggio dei punti…</translation>
        </message>
        <message>
            <source>The number of points appears once data are read.</source>
            <translation>Il numero di punti appare quando i dati sono letti.</translation>
        </message>
        <message>
            <source>{0:,} points lie within reach of this line, more than {1:,}. Choose a smaller reach.</source>
            <translation>{0:,} punti sono nel raggio di questa linea, più di {1:,}. Scegli un raggio minore.</translation>
        </message>
        <message>
            <source>Share of points whose velocity differs from 0</source>
            <translation>Quota di punti la cui velocità differisce da 0</translation>
        </message>
        <message>
            <source>Worst point until {0} (mm)</source>
            <translation>Punto peggiore fino al {0} (mm)</translation>
        </message>
        <message>
            <source>Chance that any point passes</source>
            <translation>Prob. che un punto qualsiasi superi</translation>
        </message>
        <message>
            <source>Chance that any point passes {0:g} mm</source>
            <translation>Prob. che un punto qualsiasi superi {0:g} mm</translation>
        </message>
        <message>
            <source>Chance that any point passes {0:g} mm at {1}</source>
            <translation>Probabilità che un punto qualsiasi superi {0:g} mm al {1}</translation>
        </message>
        <message>
            <source>Chance that any point passes {1:g} mm at {0}</source>
            <translation>Prob. che un punto qualsiasi superi {1:g} mm al {0}</translation>
        </message>
        <message>
            <source>Any point
&gt; {0:g} mm</source>
            <translation>Un punto
&gt; {0:g} mm</translation>
        </message>
        <message>
            <source>Active points of the area</source>
            <translation>Punti attivi dell'area</translation>
        </message>
        <message>
            <source>1 best to 4: how alike the series are from date to date and from point to point</source>
            <translation>da 1 (migliore) a 4: quanto le serie si somigliano da una data alla successiva e da punto a punto</translation>
        </message>
        <message>
            <source>The chance that any point passes at {0} decides, then the worst point, then size</source>
            <translation>Decide la probabilità che un punto superi la soglia al {0}, poi il punto peggiore, poi la grandezza</translation>
        </message>
        <message>
            <source>Mean of the points over the last {0:g} years</source>
            <translation>Media dei punti negli ultimi {0:g} anni</translation>
        </message>
        <message>
            <source>Velocity of the fastest point over the last {0:g} years</source>
            <translation>Velocità del punto più veloce negli ultimi {0:g} anni</translation>
        </message>
        <message>
            <source>Points that move: by more than {1} mm/yr from 0 and from {2:g} mm/yr over the last {0:g} years ({3}).</source>
            <translation>Punti che si muovono: negli ultimi {0:g} anni oltre {1} mm/anno di differenza da 0 e da {2:g} mm/anno ({3}).</translation>
        </message>
        <message>
            <source>Points that will move: more than {0:g} mm at {1} with probability {2:g}.</source>
            <translation>Punti che si muoveranno: più di {0:g} mm al {1} con probabilità {2:g}.</translation>
        </message>
        <message>
            <source>Velocity differs from 0 in {0} of {1} points at 95 %, in {2} of them with at most 5 % false; the forecast in {3}, and in {4}.</source>
            <translation>La velocità differisce da 0 in {0} punti su {1} al 95 %, in {2} di essi con al massimo il 5 % a torto; la previsione in {3}, e in {4}.</translation>
        </message>
        <message>
            <source>{0}: {1} of {2} active points; {3} isolated or in small groups.</source>
            <translation>{0}: {1} da {2} punti attivi; {3} isolati o in piccoli gruppi.</translation>
        </message>
        <message>
            <source>  rank points quality   mm/yr   mm (90 % interval)   mean &gt; {0:g} mm  worst point</source>
            <translation>  rango punti qualità  mm/anno   mm (intervallo 90 %)   media &gt; {0:g} mm  punto peggiore</translation>
        </message>
        <message>
            <source>The forecast does not tell how errors of neighbouring points go together, so chances of the mean take them to be the same, and chances of the worst point take them to be independent.</source>
            <translation>La previsione non dice come sono correlati gli errori di punti vicini; perciò per le probabilità della media si prendono come uguali, e per quelle del punto peggiore come indipendenti.</translation>
        </message>
        <message>
            <source>probability that any point passes the smallest threshold at the month told, in whole percent; then by how far the worst point is forecast to move; then by size</source>
            <translation>probabilità che un punto qualsiasi superi la soglia minore nel mese indicato, in percento interi; poi secondo quanto si prevede che si muova il punto peggiore; poi secondo la grandezza</translation>
        </message>
        <message>
            <source>No area: {0} points move and {1} will, but too few of them lie together. Choose lower thresholds or fewer points, and look at single points in the time series.</source>
            <translation>Nessuna area: {0} punti si muovono e {1} si muoveranno, ma troppo pochi sono vicini tra loro. Scegli soglie più basse o meno punti, e guarda i singoli punti nelle serie temporali.</translation>
        </message>
        <message>
            <source>Points whose velocity over the last {0:g} years before {1} differs from 0 and from {2:.2f} mm/yr by more than {3:.2f} mm/yr</source>
            <translation>Punti la cui velocità negli ultimi {0:g} anni prima del {1} differisce da 0 e da {2:.2f} mm/anno di oltre {3:.2f} mm/anno</translation>
        </message>
        <message>
            <source>Points whose ground moves by more than {0:g} mm from {1} to {2} with a probability of at least {3:g}</source>
            <translation>Punti il cui suolo si muove di oltre {0:g} mm dal {1} al {2} con una probabilità di almeno {3:g}</translation>
        </message>
        <message>
            <source>The shapes have no place in the system of the points ({0}).</source>
            <translation>Le forme non hanno una posizione nel sistema dei punti ({0}).</translation>
        </message>
        <message>
            <source>no place in the system of the points</source>
            <translation>nessuna posizione nel sistema dei punti</translation>
        </message>
        <message>
            <source>no point near: nothing is known of it</source>
            <translation>nessun punto vicino: non se ne sa nulla</translation>
        </message>
        <message>
            <source>one point: no difference can be told</source>
            <translation>un solo punto: non si può dire alcuna differenza</translation>
        </message>
        <message>
            <source>too many points for chances: split it</source>
            <translation>troppi punti per le probabilità: dividila</translation>
        </message>
        <message>
            <source>no point under it: those near it are told</source>
            <translation>nessun punto sotto: si danno quelli vicini</translation>
        </message>
        <message>
            <source>{0} of {1} assets have no point near: nothing is known of them, and nothing is told.</source>
            <translation>{0} opere su {1} non hanno punti vicini: non se ne sa nulla, e non si dice nulla.</translation>
        </message>
        <message>
            <source>The forecast does not tell how errors of neighbouring points go together, so means take them to be the same, and differences take them to be independent.</source>
            <translation>La previsione non dice come sono correlati gli errori di punti vicini; perciò per le medie si prendono come uguali, e per le differenze come indipendenti.</translation>
        </message>
        <message>
            <source>{0} points under, {1} near</source>
            <translation>{0} punti sotto, {1} vicini</translation>
        </message>
        <message>
            <source>Points under it</source>
            <translation>Punti sottostanti</translation>
        </message>
        <message>
            <source>Points
under</source>
            <translation>Punti
sotto</translation>
        </message>
        <message>
            <source>Points
near</source>
            <translation>Punti
vicini</translation>
        </message>
        <message>
            <source>Further points within reach</source>
            <translation>Altri punti nel raggio</translation>
        </message>
        <message>
            <source>Lowest point until {0} (mm)</source>
            <translation>Punto più basso fino al {0} (mm)</translation>
        </message>
        <message>
            <source>Highest point until {0} (mm)</source>
            <translation>Punto più alto fino al {0} (mm)</translation>
        </message>
        <message>
            <source>Chance that its points move apart by more than {0:g} mm</source>
            <translation>Prob. che i suoi punti si muovano l'uno rispetto all'altro di oltre {0:g} mm</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} points of the forecast of {2} judged by data until {3}.</source>
            <translation>{0:,} di {1:,} punti della previsione del {2} giudicati con dati fino al {3}.</translation>
        </message>
        <message>
            <source>Levels: each point moved by {0} mm (median), from {1:.0f} dates that both hold, {2} to {3}.</source>
            <translation>Livelli: ogni punto spostato di {0} mm (mediana), da {1:.0f} date che entrambi hanno, dal {2} al {3}.</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} points left their intervals ({2:,} below, {3:,} above); up to {4:g} % of them may be false alarms.</source>
            <translation>{0:,} di {1:,} punti usciti dai loro intervalli ({2:,} sotto, {3:,} sopra); fino al {4:g} % di essi può essere un falso allarme.</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} points left their intervals.</source>
            <translation>{0:,} di {1:,} punti usciti dai loro intervalli.</translation>
        </message>
        <message>
            <source>{0:,} points share too few dates with the newer data before the issue date; they are not judged.</source>
            <translation>{0:,} punti hanno troppo poche date in comune con i dati più recenti prima della data di emissione; non vengono giudicati.</translation>
        </message>
        <message>
            <source>Before the issue date the newer data move by {0:+.1f} mm/yr against those that were forecast from, in a typical point: as another reference does. It adds to every error below.</source>
            <translation>Prima della data di emissione i dati più recenti si muovono, in un punto tipico, di {0:+.1f} mm/anno rispetto a quelli da cui si è previsto: come con un altro riferimento. Si aggiunge a ogni errore qui sotto.</translation>
        </message>
        <message>
            <source>After {0} months half of all points lie {1:+.1f} mm or more off their forecast, on one side: common motion, or another reference of the newer data.</source>
            <translation>Dopo {0} mesi metà di tutti i punti è a {1:+.1f} mm o più dalla sua previsione, da una stessa parte: moto comune, o un altro riferimento dei dati più recenti.</translation>
        </message>
        <message>
            <source>Component {0}; {1:,} of {2:,} points of the forecast were judged by {3}, another release ({4}) than that of the forecast.</source>
            <translation>Componente {0}; {1:,} di {2:,} punti della previsione giudicati con {3}, un'edizione ({4}) diversa da quella della previsione.</translation>
        </message>
        <message>
            <source>Component {0}; {1:,} of {2:,} points of the forecast were judged by {3}.</source>
            <translation>Componente {0}; {1:,} di {2:,} punti della previsione giudicati con {3}.</translation>
        </message>
        <message>
            <source>{0:,} of {1:,} points: {2:,} below, {3:,} above. At most {4:g} % of them should be false alarms; points that left together with all others may show another reference of the newer data.</source>
            <translation>{0:,} di {1:,} punti: {2:,} sotto, {3:,} sopra. Al massimo il {4:g} % di essi dovrebbe essere un falso allarme; punti usciti insieme a tutti gli altri possono mostrare un altro riferimento dei dati più recenti.</translation>
        </message>
        <message>
            <source>Each point was moved by one constant, the mean difference on the dates that both hold from {0} to {1} ({2:.0f} in a typical point): {3} mm in the median, with a standard error of {4} mm. Nothing after the issue date takes part in it. Before that date the trends of both differ by {5} mm/yr in the median; that is not removed.</source>
            <translation>Ogni punto è stato spostato di una costante, la differenza media nelle date che entrambi hanno dal {0} al {1} ({2:.0f} in un punto tipico): {3} mm in mediana, con un errore standard di {4} mm. Nulla dopo la data di emissione vi partecipa. Prima di quella data le tendenze dei due differiscono in mediana di {5} mm/anno; questo non viene tolto.</translation>
        </message>
        <message>
            <source>points left their interval</source>
            <translation>punti usciti dall'intervallo</translation>
        </message>
        <message>
            <source>{0} points left their interval</source>
            <translation>{0} punti usciti dall'intervallo</translation>
        </message>
        <message>
            <source>Points that left their interval</source>
            <translation>Punti usciti dal loro intervallo</translation>
        </message>
        <message>
            <source>Points that left their intervals</source>
            <translation>Punti usciti dai loro intervalli</translation>
        </message>
        <message>
            <source>Points that left</source>
            <translation>Punti usciti</translation>
        </message>
        <message>
            <source>Points before</source>
            <translation>Punti prima</translation>
        </message>
        <message>
            <source>Any point passes</source>
            <translation>Un punto supera</translation>
        </message>
        <message>
            <source>Chance that any point passes the smallest threshold</source>
            <translation>Probabilità che un punto superi la soglia più piccola</translation>
        </message>
        <message>
            <source>Both forecasts' areas were found by one rule. An area grew when it has a quarter more points, and at least two; it passed a threshold when its ground has moved by more than that since the watch began.</source>
            <translation>Le aree delle due previsioni sono state cercate con una sola regola. Un'area è cresciuta quando ha un quarto di punti in più, e almeno due; ha superato una soglia quando il suo suolo si è spostato di più dall'inizio della sorveglianza.</translation>
        </message>
        <message>
            <source>By {0} the new forecast lies {1} mm from the earlier one in a typical point; in {2:,} of {3:,} points each median lies outside the 90 % interval of the other.</source>
            <translation>Al {0} la nuova previsione dista {1} mm dalla precedente in un punto tipico; in {2:,} di {3:,} punti ciascuna mediana sta fuori dall'intervallo del 90 % dell'altra.</translation>
        </message>
        <message>
            <source>{0}, {1} to {2} points</source>
            <translation>{0}, da {1} a {2} punti</translation>
        </message>
        <message>
            <source>{0}, {1} to {2} points, ground moved {3} mm</source>
            <translation>{0}, da {1} a {2} punti, suolo mosso di {3} mm</translation>
        </message>
        <message>
            <source>The forecast of {0} minus that of {1}: {2:,} points that both hold.</source>
            <translation>La previsione del {0} meno quella del {1}: {2:,} punti che entrambe hanno.</translation>
        </message>
        <message>
            <source>Component {0}; {1:,} points that both hold, of {2:,} and {3:,}. Medians and 90 % intervals are those of the ground (means of 60 days).</source>
            <translation>Componente {0}; {1:,} punti che entrambe hanno, di {2:,} e {3:,}. Mediane e intervalli al 90 % sono quelli del suolo (medie di 60 giorni).</translation>
        </message>
        <message>
            <source>Component {0}; {1:,} points that both hold, of {2:,} and {3:,}. Medians and 90 % intervals are those of single dates.</source>
            <translation>Componente {0}; {1:,} punti che entrambe hanno, di {2:,} e {3:,}. Mediane e intervalli al 90 % sono quelli di singole date.</translation>
        </message>
        <message>
            <source>**Levels.** Each point was moved by one constant, the mean difference of the measurements on the dates that both hold from {0} to {1}, before the earlier issue date: {2} mm in the median. What moved between the two issue dates is part of the difference.</source>
            <translation>**Livelli.** Ogni punto è stato spostato di una costante, la differenza media delle misure alle date che entrambe hanno dal {0} al {1}, prima della data di emissione precedente: {2} mm in mediana. Ciò che si è mosso tra le due date di emissione fa parte della differenza.</translation>
        </message>
        <message>
            <source>**Beyond both** counts the points in which each median lies outside the 90 % interval of the other forecast.</source>
            <translation>**Oltre entrambi** conta i punti in cui ogni mediana sta fuori dall'intervallo al 90 % dell'altra previsione.</translation>
        </message>
        <message>
            <source>Points that left the interval they were forecast with, {0}</source>
            <translation>Punti usciti dall'intervallo con cui erano previsti, {0}</translation>
        </message>
        <message>
            <source>{0} points, {1} measured dates, {2} dates ahead of {3}.</source>
            <translation>{0} punti, {1} date misurate, {2} date dopo il {3}.</translation>
        </message>
        <message>
            <source>The region was stopped; what is finished stays.</source>
            <translation>La regione è stata fermata; ciò che è finito resta.</translation>
        </message>
        <message>
            <source>Start it again; the run goes on where it was.</source>
            <translation>Avvia di nuovo; l'elaborazione prosegue da dove era.</translation>
        </message>
        <message>
            <source>{0} was changed while it was read.</source>
            <translation>{0} è stato modificato durante la lettura.</translation>
        </message>
        <message>
            <source>Start the region again once it is complete.</source>
            <translation>Avvia di nuovo la regione quando il file è completo.</translation>
        </message>
        <message>
            <source>{0} holds a forecast.</source>
            <translation>{0} contiene una previsione.</translation>
        </message>
        <message>
            <source>{0} holds a region of other data.</source>
            <translation>{0} contiene una regione di altri dati.</translation>
        </message>
        <message>
            <source>Choose another folder: the tiles of a region lie in folders of it.</source>
            <translation>Scegli un'altra cartella: i riquadri di una regione stanno in sue sottocartelle.</translation>
        </message>
        <message>
            <source>The disk is full, so the region has stopped; what is finished stays.</source>
            <translation>Il disco è pieno, la regione si è fermata; ciò che è finito resta.</translation>
        </message>
        <message>
            <source>Free some space and start it again; the run goes on where it was.</source>
            <translation>Libera spazio e avvia di nuovo; l'elaborazione prosegue da dove era.</translation>
        </message>
        <message>
            <source>Nothing of {0} lies in the box.</source>
            <translation>Nulla di {0} sta nel rettangolo.</translation>
        </message>
        <message>
            <source>{0} holds at most {1:,} cells or points at once, and here are {2:,}.</source>
            <translation>{0} tiene insieme al massimo {1:,} celle o punti, e qui sono {2:,}.</translation>
        </message>
        <message>
            <source>Give its edges in metres of {0}, the system of the forecast.</source>
            <translation>Indica i suoi lati in metri di {0}, il sistema della previsione.</translation>
        </message>
        <message>
            <source>Give a box that holds fewer: --bbox WEST SOUTH EAST NORTH, or in QGIS the extent.</source>
            <translation>Indica un rettangolo con meno celle: --bbox OVEST SUD EST NORD, o in QGIS l'estensione.</translation>
        </message>
        <message>
            <source>{0} (in {1} of {2} tiles)</source>
            <translation>{0} (in {1} di {2} riquadri)</translation>
        </message>
        <message>
            <source>{0} (tile {1}; with other numbers in {2} of {3})</source>
            <translation>{0} (riquadro {1}; con altri numeri in {2} di {3})</translation>
        </message>
        <message>
            <source>{0:,} names begin as formulas do, such as {1}. Tables keep them as they are, so that they join; in a spreadsheet, import that column as text.</source>
            <translation>{0:,} nomi cominciano come formule, ad esempio {1}. Le tabelle li tengono come sono, perché si possano unire; in un foglio di calcolo importa quella colonna come testo.</translation>
        </message>
        <message>
            <source>Line of sight</source>
            <translation>Linea di vista</translation>
        </message>
        <message>
            <source>Displacement is {0}; {1} mm/yr were taken off, one date of it is known to {2} mm, and the intervals hold its errors.</source>
            <translation>Lo spostamento è {0}; sono stati tolti {1} mm/anno, una sua data è nota entro {2} mm, e gli intervalli contengono i suoi errori.</translation>
        </message>
        <message>
            <source>{0} {1:,}</source>
            <translation>{0} {1:,}</translation>
        </message>
        <message>
            <source>No date could be checked against this area's own past; all are marked uncalibrated.</source>
            <translation>Nessuna data si è potuta verificare sul passato di quest'area; tutte sono segnate come non calibrate.</translation>
        </message>
        <message>
            <source>Only dates until {0} could be checked against this area's own past; the others are marked uncalibrated.</source>
            <translation>Solo le date fino al {0} si sono potute verificare sul passato di quest'area; le altre sono segnate come non calibrate.</translation>
        </message>
        <message>
            <source>None of {0} windows drawn from the data can be learned from.</source>
            <translation>Da nessuna delle {0} finestre estratte dai dati si può imparare.</translation>
        </message>
        <message>
            <source>A window needs more than a year of data before its issue date, and some after it.</source>
            <translation>Una finestra richiede più di un anno di dati prima della sua data di emissione e alcuni dopo.</translation>
        </message>
        <message>
            <source>A process that makes windows has ended, most often because the memory was full.</source>
            <translation>Un processo che crea le finestre è terminato, il più delle volte perché la memoria era piena.</translation>
        </message>
        <message>
            <source>Set fewer loader_processes, and go on with --resume.</source>
            <translation>Imposta meno loader_processes e prosegui con --resume.</translation>
        </message>
        <message>
            <source>A comparison</source>
            <translation>Un confronto</translation>
        </message>
        <message>
            <source>Levels: brought together by {0} mm (median), from {1:.0f} dates that both hold, {2} to {3}.</source>
            <translation>Livelli: riportati insieme di {0} mm (mediana), da {1:.0f} date che entrambe hanno, dal {2} al {3}.</translation>
        </message>
        <message>
            <source>date</source>
            <translation>data</translation>
        </message>
        <message>
            <source>median mm</source>
            <translation>mediana mm</translation>
        </message>
        <message>
            <source>beyond both, lower</source>
            <translation>oltre entrambi, più bassi</translation>
        </message>
        <message>
            <source>beyond both, higher</source>
            <translation>oltre entrambi, più alti</translation>
        </message>
        <message>
            <source>The forecast in {0} is tied to the GNSS station {1}, whose newer table is not known, so newer data cannot be brought to its zero.</source>
            <translation>La previsione in {0} è legata alla stazione GNSS {1}, la cui tabella più recente non è nota, perciò dati più recenti non si possono portare al suo zero.</translation>
        </message>
        <message>
            <source>Forecast the earlier data again with the same issue date and reference but without the station, and verify or watch that; motion against the reference is judged alike. For a forecast that stays tied, run it anew with the newer table.</source>
            <translation>Rifai la previsione dei dati precedenti con la stessa data di emissione e lo stesso riferimento ma senza la stazione, e verifica o sorveglia quella; il moto rispetto al riferimento è giudicato allo stesso modo. Per una previsione che resti legata, rifalla con la tabella più recente.</translation>
        </message>
        <message>
            <source>Errors of single dates, then of the ground (means of 60 days), and shares inside the intervals of 50, 80, 90 %:</source>
            <translation>Errori di singole date, poi del suolo (medie di 60 giorni), e quote dentro gli intervalli del 50, 80, 90 %:</translation>
        </message>
        <message>
            <source>dates</source>
            <translation>date</translation>
        </message>
        <message>
            <source>RMSE mm</source>
            <translation>RMSE mm</translation>
        </message>
        <message>
            <source>median abs. error</source>
            <translation>errore ass. mediano</translation>
        </message>
        <message>
            <source>RMSE unmoved</source>
            <translation>RMSE immobile</translation>
        </message>
        <message>
            <source>ground: RMSE mm</source>
            <translation>suolo: RMSE mm</translation>
        </message>
        <message>
            <source>ground: median error</source>
            <translation>suolo: errore mediano</translation>
        </message>
        <message>
            <source>{0} (not calibrated)</source>
            <translation>{0} (non calibrato)</translation>
        </message>
        <message>
            <source>A verification</source>
            <translation>Una verifica</translation>
        </message>
        <message>
            <source>{0} is a region, and QGIS forecasts none again.</source>
            <translation>{0} è una regione, e QGIS non ne prevede di nuovo.</translation>
        </message>
        <message>
            <source>The priors of the earlier forecast ({0}) are gone or have changed, so the new one is made without them: part of the difference may come from that.</source>
            <translation>I dati a priori della previsione precedente ({0}) non ci sono più o sono cambiati, perciò la nuova è fatta senza: parte della differenza può venire da lì.</translation>
        </message>
        <message>
            <source>Some tiles of the region could not be forecast again: {0}</source>
            <translation>Alcuni riquadri della regione non si sono potuti prevedere di nuovo: {0}</translation>
        </message>
        <message>
            <source>Go on with it at the command line, where the command is watch as well.</source>
            <translation>Continua dalla riga di comando, dove il comando è sempre watch.</translation>
        </message>
        <message>
            <source>The earlier forecast was made with priors of your own, whose file its record does not name; the new one is made without them: part of the difference may come from that.</source>
            <translation>La previsione precedente è stata fatta con dati a priori tuoi, il cui file il suo registro non nomina; la nuova è fatta senza: parte della differenza può venire da lì.</translation>
        </message>
        <message>
            <source>Give newer data of the whole region, and start again.</source>
            <translation>Indica dati più recenti di tutta la regione e ricomincia.</translation>
        </message>
        <message>
            <source>area that moves</source>
            <translation>area che si muove</translation>
        </message>
        <message>
            <source>area that will move</source>
            <translation>area che si muoverà</translation>
        </message>
        <message>
            <source>Forecast of {0} against data until {1}; new forecast of {2}.</source>
            <translation>Previsione del {0} contro dati fino al {1}; nuova previsione del {2}.</translation>
        </message>
        <message>
            <source>Areas: {0}.</source>
            <translation>Aree: {0}.</translation>
        </message>
        <message>
            <source>No change: the data end on {0}, and the newest forecast of the list is of {1}. Nothing was written.</source>
            <translation>Nessun cambiamento: i dati finiscono il {0}, e l'ultima previsione della lista è del {1}. Non è stato scritto nulla.</translation>
        </message>
        <message>
            <source>{0}, {1}, {2}</source>
            <translation>{0}, {1}, {2}</translation>
        </message>
        <message>
            <source>rank {0}</source>
            <translation>rango {0}</translation>
        </message>
        <message>
            <source>was rank {0}</source>
            <translation>era rango {0}</translation>
        </message>
        <message>
            <source>  {0}</source>
            <translation>  {0}</translation>
        </message>
        <message>
            <source>{0} holds a region that is not finished. Start it again; the run goes on where it was.</source>
            <translation>{0} contiene una regione non terminata. Avviala di nuovo; l'esecuzione riprende da dove era.</translation>
        </message>
        <message>
            <source>Tile {0} is newer than the region in {1}, whose last run was stopped. Start it again; the run goes on where it was.</source>
            <translation>Il riquadro {0} è più recente della regione in {1}, la cui ultima esecuzione è stata interrotta. Avviala di nuovo; riprende da dove era.</translation>
        </message>
    </context>
</TS>
