package org.wardplan.ui.map;

import org.wardplan.app.PictureChoice;

/** What the window does with the map beyond showing it. */
public interface MapExports {
    /** Lets the user choose how a picture of the map is made, and saves or copies it. */
    void choosePicture(PictureChoice.Format format);

    /** Puts a picture of the map on the clipboard, made as the last one was. */
    void copyPicture();

    /** Puts the layer's figures by ward on the clipboard. */
    void copyData();
}
