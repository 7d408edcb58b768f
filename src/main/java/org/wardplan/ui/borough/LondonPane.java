package org.wardplan.ui.borough;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.borough.BoroughRow;
import org.wardplan.app.borough.BoroughStatus;
import org.wardplan.app.borough.BoroughsModel;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.PageTools;

/** London's plan by borough: how far each borough's plan is, and the ways to send out and bring in. */
final class LondonPane extends VBox {
    private static final double SIDE = 316;

    private final BoroughsModel model;
    private final Map<BoroughStatus, Label> counts = new EnumMap<>(BoroughStatus.class);
    private final Label scenario = Nodes.label("", "wp-caption");
    private final BoroughTable table;
    private final StatusMap map;
    private final BoroughCard card;
    private final Button send;
    private final Button bring;
    private final ProgressLine progress;

    LondonPane(BoroughsModel model, PageTools tools, Runnable sendOut, Runnable bringIn) {
        this.model = model;
        table = new BoroughTable(model, tools.theme());
        map = new StatusMap(model, tools);
        card = new BoroughCard(model);
        send = Parts.button("Send out…", Feather.SEND, "boroughs-send", sendOut);
        bring = Parts.button("Bring in…", Feather.INBOX, "boroughs-bring", bringIn);
        bring.getStyleClass().add("accent");
        progress = new ProgressLine(
                "boroughs-reading", () -> model.bringing().cancel());
        getStyleClass().add("boroughs-pane");
        setId("boroughs-london");

        HBox head = Parts.row(8);
        head.getStyleClass().add("boroughs-head");
        for (BoroughStatus s : new BoroughStatus[] {
            BoroughStatus.AGREED, BoroughStatus.SUBMITTED, BoroughStatus.DRAFT, BoroughStatus.NONE
        }) {
            Label count = Parts.status(s);
            count.getStyleClass().add("wp-chip");
            count.setId("boroughs-count-" + s.name().toLowerCase(java.util.Locale.ROOT));
            count.setMinWidth(USE_PREF_SIZE);
            counts.put(s, count);
            head.getChildren().add(count);
        }
        scenario.setId("boroughs-scenario");
        scenario.setMinWidth(0);
        head.getChildren().addAll(scenario, Parts.gap(), send, bring);

        VBox list = Parts.card("boroughs-list", table.node());
        list.getStyleClass().add("table-card");
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        HBox.setHgrow(list, Priority.ALWAYS);
        VBox side = new VBox(12, map, card);
        VBox.setVgrow(map, Priority.ALWAYS);
        double width = tools.theme().px(SIDE);
        side.setPrefWidth(width);
        side.setMinWidth(width);
        side.setMaxWidth(width);
        HBox body = new HBox(12, list, side);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(head, progress, body);
    }

    /** Shows the boroughs as they are now. */
    void show() {
        Map<BoroughStatus, Integer> now = model.counts();
        counts.forEach((s, label) -> label.setText(Parts.counted(now.getOrDefault(s, 0), s)));
        scenario.setText("in “" + model.session().scenario().name() + "”");
        BoroughRow picked = model.picked();
        table.show(model.rows().get(), picked);
        map.show();
        card.show(picked);
        enable(send, model.sending().whyNot(), "Writes a file for each borough that you choose, to work on its own wards");
        enable(bring, model.bringing().whyNot(), "Reads the boroughs' files and shows what they change before it is taken over");
    }

    private static void enable(Button button, String whyNot, String meaning) {
        button.setDisable(!whyNot.isEmpty());
        button.setTooltip(Nodes.tip(whyNot.isEmpty() ? meaning : whyNot));
        button.setAccessibleHelp(whyNot.isEmpty() ? meaning : whyNot);
    }

    /** Shows what is picked and pointed at in any view. */
    void mark() {
        BoroughRow picked = model.picked();
        table.mark(picked);
        card.show(picked);
    }

    void progress() {
        progress.show(model.bringing().running().get());
    }

    void focus() {
        Objects.requireNonNull(table.node()).requestFocus();
    }

    void dispose() {
        map.dispose();
    }
}
