<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Mmstt</name>
    <message>
        <source>Ground Motion Forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast ground displacement from EGMS data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MM-STT Ground Motion Forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a rectangle on the map: press, drag, release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a polygon on the map: click corners; right click or Enter closes, Esc gives up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use what the map shows now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer extent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the extent of a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast every cell of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This area is empty. Draw it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extent of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This area cannot be brought into the European grid (EPSG:3035). Choose one in Europe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer in this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an EGMS file, or a point layer of this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a file. Choose a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder cannot be written. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cell of the data lies inside. Draw the area over the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This weights file does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>product levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data run from {0} to {1}. Choose a day within.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {0} days of data lie before this day; at least a year is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A five-year record can check leads up to {0} months. Later dates are drawn pale, as a sketch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose 1 to {0} months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are different {0} ({1}). Forecast them one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EGMS and other point data (*.zip *.csv *.txt *.shp *.npz);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop EGMS zip or CSV files here
or add them with the buttons below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EGMS files as downloaded (zip or CSV), or point layers with one field per date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add EGMS zip or CSV files from disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a point layer of this project that has one field per date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the selected data off the list (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add displacement data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No point layer in this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Producer: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the forecast; QGIS stays free for other work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground motion forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The forecast failed. The log panel (MM-STT) has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up the engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install what MM-STT needs, or choose a Python that has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statistical baselines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a Python…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Python that has torch, numpy and safetensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2a Basic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2b Calibrated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L3 Ortho</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>East</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line of sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counting cells…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of cells appears once data are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} {1} inside{2}{3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done in {0}. The maps are in the layer tree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.0f} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done in {0}, with a {1}: MM-STT could not run here (see Engine).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>track {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>release {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:%Y-%m} to {1:%Y-%m}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last date of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MM-STT (learned)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damped trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ridge regression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear + seasonal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the last 60 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA graphics (CUDA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apple graphics (MPS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off to issue the forecast from an earlier day, as if later data did not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day whose data may be used. Later data are not looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far ahead; one map per month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The probability map tells how likely displacement since the issue date passes this, up or down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temporary, until QGIS closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where rasters, points and the record are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learned model is used only where a backtest of this very area shows that it helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the network runs; Automatic takes a graphics card only if its numbers are right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights (*.safetensors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those that come with the plugin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights of your own training; empty takes those that come with the plugin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapt the model to this area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short extra training on the past of this area; takes longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points are averaged into cells of this size; L3 cells stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elevation in m; the slope is derived from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geology: polygons with a class field, or a class raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soil: polygons with a class field, or a class raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Physical priors, where you have them:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geology class field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soil class field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer has no date fields such as 20240131 or D20240131.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be read ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date that displacement and uncertainty are shown for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4 portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the layout for editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no forecast in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, not calibrated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time series is held: pick cells first to have their fans in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is ready; its layout is in Project &gt; Layouts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} held time series {1} into the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click cells on the map to see their series and forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a print layout and a PDF of the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a cell of the forecast on the map. Hold Ctrl, or tick Keep, to compare several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast time series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cell of a forecast lies there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cell of a forecast lies inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export time series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click cells on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of polygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a polygon to see the mean of its cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare: keep earlier series when another is picked (or hold Ctrl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count from issue date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start every series at 0 on the issue date, as the maps do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let all series go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of {0:,} cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be written ({1}). Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for Pythons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting up the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of wheels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of wheels, without a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See which Python can run the engine, or name one that has PyTorch already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a problem report; home folder and user name are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is ready: the network ran a forward pass in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was installed has been removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Python 3.11 to 3.14</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work goes on; open this window again to see how far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch &amp;build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;ther Pythons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the engine and free {0}?
MM-STT cannot run until it is set up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Everything is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no Python of 64 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch has no build for this kind of computer. The statistical baselines run all the same, with QGIS&apos;s own Python; or choose a Python that has PyTorch under Other Pythons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is not set up yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is older than this plugin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MM-STT needs PyTorch, in a Python of its own. Nothing is downloaded before you press Install, and nothing outside the folder named below is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its Python is gone or was left half-built. Repair builds it anew; nothing outside the folder named below is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It still works. Update builds a new one beside it and exchanges the two once the new one has passed its check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU, for every computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CUDA, for the NVIDIA card found here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each package is checked against its SHA-256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with CUDA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyPI, the Python Package Index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the installer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making an empty environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading and unpacking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the files for a quick start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking it with a forward pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting it in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a forecast to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built {0} with Python {1}; it occupies {2}. Repair builds it anew and exchanges the two once the new one has passed its check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}PyTorch {1} {2}, NumPy, safetensors and {3} packages that PyTorch needs; by means of uv {4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, about {1} on disk{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python from uv&apos;s publisher on GitHub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python {0}, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0} to download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ({0} free)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of wheels. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch&apos;s own index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sources that this computer names in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python {0} of its own, downloaded by uv (recommended)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python {0} of this computer, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The area cannot be expressed in EPSG:3035: it lies outside Europe. Choose an area in Europe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The area lies outside Europe, which EGMS covers. Choose an area in Europe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The area is not a polygon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The area is an empty polygon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The area is {0:.0f} m x {1:.0f} m, smaller than one cell of {2:.0f} m. Choose a larger area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The area is {0:.0f} km x {1:.0f} km. Choose one of at most {2:.0f} km, or forecast it in parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The area lies outside Europe, which EGMS covers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The area has {0:,} corners. Simplify it to at most {1:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer &apos;{0}&apos; holds no polygon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backtest forecasts of an area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure how well each model would have forecast the past of this area.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models to compare; mmstt needs PyTorch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months after each origin, separated by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many earlier dates to forecast from; more take longer and say more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>honest hides everything after each origin; leaky shows what a common mistake would claim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables go here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead times (months)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backtest table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (Markdown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lead times &apos;{0}&apos; cannot be read. Give months from 1 to {1}, such as 1,3,6,12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model was chosen. Choose at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backtest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading layer {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Python was found that could run the engine. Open Plugins &gt; MM-STT Ground Motion Forecast &gt; Set up the engine, and install it or choose a Python there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk refused: {}{}. Choose another output folder, or close the layers that use these files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device: {}{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast ground displacement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast displacement with a 90 % interval from EGMS time series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a statistical baseline, not MM-STT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampling elevation, geology and soil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The issue date {} is before the first radar satellites. Choose a later day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The issue date {} lies in the future. Leave it empty to use the last acquisition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: known for {} of the area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {} layer does not cover the area and is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maps could not be added to the project: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
&lt;p&gt;Forecasts ground displacement of the cells in your area from their EGMS time series, with a calibrated 90 %
interval.&lt;/p&gt;
&lt;h3&gt;What you get&lt;/h3&gt;
&lt;ul&gt;
&lt;li&gt;&lt;b&gt;displacement.tif&lt;/b&gt;: median displacement since the issue date, mm, one band per date. Negative is subsidence for
Up, motion to the west for East, away from the satellite for line of sight.&lt;/li&gt;
&lt;li&gt;&lt;b&gt;lower.tif, upper.tif, uncertainty.tif&lt;/b&gt;: the 90 % interval and its half width, mm.&lt;/li&gt;
&lt;li&gt;&lt;b&gt;velocity.tif&lt;/b&gt;: forecast change over the first year and its standard deviation, mm/yr.&lt;/li&gt;
&lt;li&gt;&lt;b&gt;exceedance.tif&lt;/b&gt;: probability that |displacement| passes the threshold.&lt;/li&gt;
&lt;li&gt;&lt;b&gt;support.tif&lt;/b&gt;: how well the input supports each cell.&lt;/li&gt;
&lt;li&gt;&lt;b&gt;points.gpkg, forecast.npz, forecast.json&lt;/b&gt;: the same as points and arrays, and the record with the backtest
of this area.&lt;/li&gt;
&lt;/ul&gt;
&lt;h3&gt;Good to know&lt;/h3&gt;
&lt;p&gt;The model mmstt needs PyTorch in a Python of its own. Where there is none, a &lt;i&gt;statistical baseline&lt;/i&gt; runs and the
result says so. A forecast extrapolates past motion; it cannot foresee earthquakes, collapses or new works.&lt;/p&gt;
&lt;p&gt;Up and East files are forecast in separate runs. Points are averaged into cells; EGMS Ortho keeps its cells.&lt;/p&gt;
&lt;p&gt;&lt;i&gt;Generated using European Union&apos;s Copernicus Land Monitoring Service information. A forecast is not an EGMS
product.&lt;/i&gt;&lt;/p&gt;
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EGMS files as downloaded (zip or CSV), or point series of other sources. Several files must be of one kind: neighbouring tiles, or bursts of one track. Up and East need separate runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point layers of the project whose fields are named by dates, such as 20200103 or D20200103; values in mm or m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only cells inside this box are used; any coordinate system. Without extent and area, all cells are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A polygon as text, such as POLYGON((...)) [EPSG:4326]. Without a coordinate system, the project&apos;s is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only cells inside these polygons are used; inside the selected ones when some are selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the network runs. auto takes a graphics card only when it gives the same numbers as the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights of your own training; empty takes the ones that come with the plugin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only acquisitions up to this day are used. Empty takes the last one; an earlier day shows what would have been said then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest lead after the issue date. Leads that the backtest of this area could not measure are marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exceedance map shows the probability that |displacement since the issue date| passes this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rasters, points, forecast.npz and forecast.json go here; an earlier forecast in it is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mmstt is the network; the others are closed-form baselines, which need no PyTorch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points are averaged into cells of this edge; EGMS Ortho keeps its own 100 m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short training on the past of this area before the forecast; takes longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A terrain model; slope is derived from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As one group with styles and dates. qgis_process never adds layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes of the ground; unknown outside the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field that holds the class, for polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EGMS files (zip or CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point layers with date fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area polygon (WKT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area polygon layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizon (months)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold (mm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell size (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapt the network to this area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elevation (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the maps to the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} (polygons or class raster)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} class field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data was given. Choose EGMS files or point layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The extent and the area polygon do not overlap. Leave one of them empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The area polygon cannot be read. Write it as POLYGON((x y, ...)) [EPSG:4326].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{}&apos; is a file, not a folder. Choose another output folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder &apos;{}&apos; cannot be written to. Choose another output folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights file &apos;{}&apos; does not exist. Leave it empty to use the weights of the plugin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{}&apos; is a folder. Choose the zip or CSV files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file &apos;{}&apos; does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{}&apos; is neither a zip nor a CSV. Choose an EGMS file as downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a point layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer &apos;{}&apos; has no point inside the area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for a Python that can run the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run failed. See the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer &apos;{0}&apos; has {1} fields named by a date. Choose a layer with fields such as 20200103 or D20200103.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer &apos;{0}&apos; was opened without its header row, so its dates are lost. Give the file itself as input instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer &apos;{0}&apos; has no coordinate system. Set it in the layer&apos;s properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The area is too small to sample elevation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The raster &apos;{0}&apos; is not a file. Save it as GeoTIFF and choose that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The raster &apos;{0}&apos; has no coordinate system. Set it in the layer&apos;s properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} layer must be polygons or a raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The raster {0} cannot be read: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} layer &apos;{1}&apos; needs the field that holds the class; it has no field {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} layer &apos;{1}&apos; needs the field that holds the class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MM-STT ground motion forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read EGMS file as point layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn EGMS zip or CSV files into a point layer with one field per date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
&lt;p&gt;Reads EGMS files as downloaded (zip or CSV, Basic, Calibrated and Ortho, every release) into a point layer with one
number field per acquisition (DYYYYMMDD, mm), the point&apos;s id and its mean velocity in mm/yr, coloured by velocity.&lt;/p&gt;
&lt;p&gt;The velocity is fitted here, by a straight line through all dates of the file. Other statistic columns of the file
are not read. Missing values are NULL.&lt;/p&gt;
&lt;p&gt;&lt;i&gt;Generated using European Union&apos;s Copernicus Land Monitoring Service information.&lt;/i&gt;&lt;/p&gt;
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only points inside this box are read; any coordinate system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point layer, in EPSG:3035.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} points, {} dates, component {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart needs matplotlib. On Debian and Ubuntu install python3-matplotlib, then start QGIS again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fan of a mean: the cells&apos; fans averaged, so wider than needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not calibrated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} displacement, mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · counted from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>negative: {0}{1}{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issued {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} lacks {1}: it was written by another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is missing: this folder holds no finished forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The forecast in {0} cannot be read ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not calibrated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Displacement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 % half width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exceedance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support by the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well the input supports the forecast of each cell, 0 (not) to 1 (fully).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage was not measured for these dates: read them as a sketch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps (one at a time)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast cells as points: velocity, mm/yr, and median displacement per date, mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No map was found in {0}: was the forecast written without rasters?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median forecast displacement {0} in mm. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half the width of the 90 % prediction interval of displacement {0}, mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance &gt; {0} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability that displacement {0} passes {1} mm up or down, 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast change over the first year, mm/yr. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>narrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured coverage of the 90 % interval in the backtest of this area: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} months: {1:.0f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue date: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, weights SHA-256 {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time series was held when this report was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maps of this forecast are not in the project. Add them again, then make the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half width of the 90 % interval, mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast velocity, mm/yr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How earlier forecasts of this area did (backtest)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages could not be set to A4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data, model, software</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the interval held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF could not be written to {0}. Choose another folder, or close the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Displacement since {0}, mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF could not be written to {0} ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {0} of 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of this area was too short to try the method on its own past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>80 % held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 % held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The forecast continues past motion. It cannot foresee earthquakes, collapses, new works or new pumping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One value stands for a whole cell; single buildings can move otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground displacement forecast: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} component  ·  issued {1}  ·  maps show {2} ({3} {4} ahead{5})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median, in 9 of 10 cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 % interval of a typical cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every cell&apos;s past motion ({0} dates, {1} to {2}) was continued by {3}; nothing measured after the issue date was used. The same method was run from earlier dates of this area and compared with what then happened; the intervals were widened or narrowed until they held as often as they say. Maps show the median and the 90 % interval: one cell in ten is expected to end outside its interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} A cell at {1}5 mm with a half width of 4 mm is expected between {2}9 and {3}1 mm on {4}, nine times in ten. Where the half width is larger than the displacement, even the direction is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Displacement counts from the issue date, relative to the reference of the input data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at any lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 90 % interval held, at {0} of past values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Software: {0}{1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cells of {0:.0f} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to {1} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±{0:.1f} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage {0} could not be checked against this area&apos;s past: read those dates as a sketch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of cells likely to pass {0:.0f} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, weights {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ({1} months): median {2}, 90 % from {3} to {4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backtest at {0} {1}: RMSE {2} mm{3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: observed {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; not calibrated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, 90 % interval held {0:.0f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (EPSG:3035)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of {0:,} cells around {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weak: treat as a guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt; {0} mm/yr {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt; {0} mm/yr {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to {1} mm/yr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statistical baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subsidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>westward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>away from satellite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uplift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eastward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>towards satellite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>towards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>60-day mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear + seasonal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damped trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ridge regression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative is {0}, positive is {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}, issued {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
