package org.wardplan.ui.chart;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.wardplan.app.PictureChoice;

/** What the window does for pictures; charts and maps find it through their scene. */
public interface PictureHost {
    /** Lets the user choose how large a picture is and what is in it, and saves or copies it. */
    void choose(PictureSubject subject, PictureChoice.Format format);

    /** Puts a picture on the clipboard as it was last chosen, without asking. */
    void copy(PictureSubject subject);

    /** Makes it the host of all in a scene. */
    static void install(Scene scene, PictureHost host) {
        scene.getProperties().put(PictureHost.class, host);
    }

    /** The host of a node's scene; empty where there is none, or no scene. */
    static Optional<PictureHost> of(Node node) {
        Scene scene = node.getScene();
        return scene == null
                ? Optional.empty()
                : Optional.ofNullable((PictureHost) scene.getProperties().get(PictureHost.class));
    }
}
