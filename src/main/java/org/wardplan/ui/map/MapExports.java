package org.wardplan.ui.map;

import javafx.scene.image.Image;

/** What the window does with the map beyond showing it. */
public interface MapExports {
    /** Saves a picture of the map as PNG, asking where to. */
    void savePicture(Image picture);

    /** Saves the map as SVG, asking where to. */
    void saveDrawing();

    /** Puts the layer's figures by ward on the clipboard. */
    void copyData();
}
