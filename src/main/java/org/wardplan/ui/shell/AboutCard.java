package org.wardplan.ui.shell;

import java.util.List;
import javafx.scene.layout.VBox;

/** What the program is, what it is made with, and whose data it carries. */
final class AboutCard {
    /** What everything made from the data must say. */
    static final String ATTRIBUTION = "Contains public sector information licensed under the Open Government Licence"
            + " v3.0. Contains OS data © Crown copyright and database right. Contains National Statistics data © Crown"
            + " copyright and database right.";

    private static final List<String> MADE_WITH = List.of(
            "JavaFX – GPL 2 with Classpath Exception",
            "AtlantaFX, Jackson, FastCSV, SQLite JDBC, picocli, Ikonli, JSpecify – MIT or Apache 2.0",
            "Feather icons – MIT · Roboto – Apache 2.0",
            "JTS Topology Suite – EPL 2.0 or EDL 1.0 · ControlsFX – BSD 3-clause",
            "Open HTML to PDF – LGPL 2.1 or later · Apache PDFBox – Apache 2.0 · SLF4J – MIT");

    private AboutCard() {}

    static String version() {
        String version = AboutCard.class.getPackage().getImplementationVersion();
        return version == null ? "in development" : version;
    }

    static void show(Shell shell) {
        VBox box = new VBox(8);
        box.setPrefWidth(520);
        box.getChildren().add(DialogCard.text("Wardplan " + version(), "wp-section"));
        box.getChildren()
                .add(DialogCard.text("Plans neighbourhood policing in London, ward by ward. It advises: whoever decides"
                        + " about posts answers for it. Licensed under Apache 2.0."));
        box.getChildren().add(DialogCard.text(ATTRIBUTION));
        MADE_WITH.forEach(line -> box.getChildren().add(DialogCard.text(line, "wp-muted")));
        if (shell.log() != null) {
            box.getChildren().add(DialogCard.text("Log of this run: " + shell.log(), "wp-caption"));
        }
        DialogCard card = new DialogCard(
                "About Wardplan", shell.overlay(), box, DialogCard.main("Close", shell.overlay()::close));
        card.setId("about");
        shell.overlay().dialog(card, () -> {});
    }
}
