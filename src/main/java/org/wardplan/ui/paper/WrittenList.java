package org.wardplan.ui.paper;

import java.nio.file.Path;
import java.util.Locale;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.wardplan.app.paper.FilesModel;
import org.wardplan.ui.theme.Cards;
import org.wardplan.ui.theme.Icons;
import org.wardplan.ui.theme.Nodes;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.PageTools;

/** Files that were written: where they are, how large, and the digest that proves them unchanged. */
final class WrittenList extends VBox {
    private static final int DIGEST_SHOWN = 16;

    private final PageTools tools;
    private final PaperWays ways;

    WrittenList(ObservableList<FilesModel.Kept> written, PageTools tools, PaperWays ways) {
        super(8);
        this.tools = tools;
        this.ways = ways;
        Cards.style(this, "files-card");
        ListView<FilesModel.Kept> list = new ListView<>(written);
        list.setId("files-written");
        list.setAccessibleText("Files that were written");
        list.getStyleClass().add("paper-all-list");
        list.setCellFactory(v -> new Cell());
        list.setPlaceholder(Nodes.text("None yet. What you save is listed here until the plan is closed.", "wp-muted"));
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(Cards.head("Files written"), list);
    }

    /** {@code 1.3 MB}, {@code 412 KB}. */
    static String size(long bytes) {
        if (bytes < 0) {
            return "size unknown";
        }
        return bytes >= 1_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : Numbers.whole(Math.max(1, Math.round(bytes / 1e3))) + " KB";
    }

    private void open(FilesModel.Kept of) {
        Path folder = of.written().file().toAbsolutePath().getParent();
        if (folder != null) {
            ways.folder(folder);
        }
    }

    private void copy(FilesModel.Kept of) {
        Clip.copy(of.written().sha256());
        tools.inform("The SHA-256 of " + of.written().file().getFileName() + " is on the clipboard");
    }

    private final class Cell extends ListCell<FilesModel.Kept> {
        private final Label name = Nodes.label("", "wp-medium");
        private final Label where = Nodes.label("", "wp-caption");
        private final Label what = Nodes.label("", "wp-caption");
        private final Label digest = Nodes.label("", "wp-caption");
        private final Tooltip path = Nodes.tip("");
        private final VBox box;

        Cell() {
            setMinWidth(0);
            setPrefWidth(1);
            for (Label l : new Label[] {name, where, what, digest}) {
                l.setMinWidth(0);
            }
            where.setTooltip(path);
            Button folder = icon(Feather.FOLDER, "Open the folder", this::openFolder);
            Button copy = icon(Feather.COPY, "Copy the SHA-256", this::copyDigest);
            box = new VBox(
                    1, Parts.row(6, name, Cards.gap(), folder), where, what, Parts.row(6, digest, Cards.gap(), copy));
        }

        private Button icon(Feather icon, String words, Runnable action) {
            Button b = Icons.only(new Button(), icon, words);
            b.getStyleClass().addAll("small", "flat");
            b.setOnAction(e -> action.run());
            return b;
        }

        private void openFolder() {
            if (getItem() != null) {
                open(getItem());
            }
        }

        private void copyDigest() {
            if (getItem() != null) {
                copy(getItem());
            }
        }

        @Override
        protected void updateItem(FilesModel.@Nullable Kept item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            Path file = item.written().file();
            name.setText(String.valueOf(file.getFileName()));
            where.setText(String.valueOf(file.toAbsolutePath().getParent()));
            path.setText(file.toAbsolutePath().toString());
            what.setText(
                    size(item.bytes()) + " · " + Numbers.counted(item.written().count(), item.counted()));
            String sha = item.written().sha256();
            digest.setText("SHA-256 " + sha.substring(0, Math.min(DIGEST_SHOWN, sha.length())) + "…");
            setGraphic(box);
            setAccessibleText(name.getText() + ", " + what.getText() + ", in " + where.getText());
        }
    }
}
