# SPDX-License-Identifier: GPL-2.0-or-later
"""EGMS files of an area, searched and downloaded with the user's own service key."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ..egms import key_store
from ..egms.chosen import CANCELLED, NO_FILE, UNUSABLE, amount_text, fitting, line_of, total_of
from ..egms.downloads import Downloads, Stand
from ..egms.problems import ServiceError
from ..egms.queries import LEVELS, Box, Query, questions
from ..egms.service_key import ServiceKey
from ..egms.session import Session
from ..mmstt_core.cube import DEGREES
from ..mmstt_core.errors import Cancelled, MmsttError
from .base import BaseAlgorithm, as_processing_error, told, tr

DIRECTIONS = ("ascending", "descending")


class DownloadAlgorithm(BaseAlgorithm):
    """Search the archive and download, in the background task; the key is read on the main thread."""

    NAME = "download"
    TITLE = "Download EGMS data"
    TAGS = ("download", "archive", "copernicus", "clms", "service key", "api")
    GUIDE = "download.md"
    SHORT = "Search the EGMS archive for an area and download the files."
    HELP = """
<p>Needs a <b>service key</b> of your own: log in at the Copernicus Land Monitoring Service, make a key in your profile
(API tokens) and add its JSON file in the download window of the forecast panel, which keeps it in QGIS's
authentication manager. Or add a configuration of the kind Basic by hand and paste the JSON text into its password.</p>
<p>Two files are downloaded at once. Files that are in the folder already are left as they are. What breaks off goes on
where it was when it is run again, and each file is checked before it gets its name.</p>
<p>In qgis_process, name a file that holds the master password of the authentication manager by the variable
QGIS_AUTH_PASSWORD_FILE.</p>
"""

    def __init__(self) -> None:
        super().__init__()
        self._key: ServiceKey | None = None

    def initAlgorithm(self, configuration: dict | None = None) -> None:
        self.add(
            QgsProcessingParameterAuthConfig("AUTHCFG", tr("Service key")),
            "The configuration of QGIS's authentication manager that holds the key.",
        )
        self.add(QgsProcessingParameterExtent("EXTENT", tr("Extent")), "Files that touch this box; any system.")
        names = list(LEVELS)
        self.add(
            QgsProcessingParameterEnum("LEVELS", tr("Products"), names, True, names[:1], False, True),
            "L3-UP and L3-EAST: Ortho, vertical and east-west. L2B: Calibrated, L2A: Basic, both line of sight.",
        )
        self.add(
            QgsProcessingParameterString("RELEASE", tr("Release"), None, False, True),
            "Such as 2020-2024; empty for the newest.",
        )
        self.add(
            QgsProcessingParameterEnum("DIRECTION", tr("Direction"), list(DIRECTIONS), False, None, True, True),
            "Line of sight only: files of one direction; empty for both.",
        )
        self.add(
            QgsProcessingParameterString("ORBIT", tr("Relative orbit"), None, False, True),
            "Line of sight only: files of one relative orbit (track), such as 22; empty for all.",
        )
        self.add(
            QgsProcessingParameterBoolean("LIST", tr("List only"), False),
            "Tell which files there are, and download none.",
        )
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", tr("Folder for the files"), None, True),
            "Made when absent. Needed unless files are only listed.",
        )
        self.addOutput(QgsProcessingOutputMultipleLayers("FILES", tr("Files")))
        self.addOutput(QgsProcessingOutputNumber("COUNT", tr("Number of files found")))

    def problem(self, parameters: dict, context: QgsProcessingContext) -> str:
        """Say what is wrong, without asking for any password."""
        config = self.parameterAsString(parameters, "AUTHCFG", context)
        if config not in QgsApplication.authManager().configIds():
            return tr("The authentication manager holds no configuration '{0}'.").format(config)
        if not self.parameterAsEnumStrings(parameters, "LEVELS", context):
            return tr("No product was chosen.")
        if not self._only_list(parameters, context) and not self._folder(parameters, context):
            return tr("No folder for the files was given.")
        try:
            self._questions(parameters, context, "")
        except ServiceError as error:
            return told(error)
        return ""

    def _only_list(self, parameters: dict, context: QgsProcessingContext) -> bool:
        return self.parameterAsBool(parameters, "LIST", context)

    def _folder(self, parameters: dict, context: QgsProcessingContext) -> str:
        return self.parameterAsString(parameters, "OUTPUT_FOLDER", context)

    def _questions(self, parameters: dict, context: QgsProcessingContext, release: str) -> list[Query]:
        levels = self.parameterAsEnumStrings(parameters, "LEVELS", context)
        return questions(levels, release, self._box(parameters, context))

    def _box(self, parameters: dict, context: QgsProcessingContext) -> Box:
        degrees = QgsCoordinateReferenceSystem(DEGREES)
        box = self.parameterAsExtentGeometry(parameters, "EXTENT", context, degrees).boundingBox()
        return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()

    def prepareAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Read the key on the main thread, where QGIS may ask for its master password."""
        try:
            self._key = key_store.load(self.parameterAsString(parameters, "AUTHCFG", context))
        except ServiceError as error:
            raise as_processing_error(error, feedback) from None
        return True

    def processAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict:
        """Search, tell, download."""
        session = Session(
            self._key, cancelled=feedback.isCanceled, tell=lambda sentence: feedback.pushWarning(told(sentence))
        )
        try:
            return self._run(session, parameters, context, feedback)
        except Cancelled:
            feedback.pushInfo(tr(CANCELLED))
            return {}
        except (MmsttError, OSError) as error:
            raise as_processing_error(error, feedback) from None

    def _run(
        self, session: Session, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict:
        releases = session.releases()
        release = self.parameterAsString(parameters, "RELEASE", context).strip() or releases[0]
        if release not in releases:
            there = ", ".join(releases)
            raise QgsProcessingException(tr("There is no release {0}. There are: {1}.").format(release, there))
        feedback.pushInfo(tr("Release {0}").format(release))
        found = session.search(self._questions(parameters, context, release))
        directions = self.parameterAsEnumStrings(parameters, "DIRECTION", context)
        hits = fitting(
            found.hits,
            direction=next(filter(None, directions), ""),
            orbit=self.parameterAsString(parameters, "ORBIT", context).strip(),
        )
        for hit in hits:
            feedback.pushInfo(line_of(hit))
        feedback.pushInfo(told(total_of(hits)))
        if found.unusable:
            feedback.pushWarning(tr(UNUSABLE).format(found.unusable))
        if self._only_list(parameters, context):
            return {"FILES": [], "COUNT": len(hits)}
        if not hits:
            raise QgsProcessingException(tr(NO_FILE))
        folder = Path(self._folder(parameters, context))
        done = Downloads(session, found, folder, step=lambda stand: _show(stand, feedback)).run(hits)
        for one in done:
            if one.problem is not None:
                feedback.reportError(told(one.problem))
        paths = [str(one.path) for one in done if one.path is not None]
        if not paths:
            raise QgsProcessingException(told(done[0].problem))
        return {"FILES": paths, "COUNT": len(hits), "OUTPUT_FOLDER": str(folder)}


def _show(stand: Stand, feedback: QgsProcessingFeedback) -> None:
    feedback.setProgress(100.0 * stand.part)
    feedback.setProgressText(f"{amount_text(stand.have)} / {amount_text(stand.total)}")
