package org.wardplan.ui.shell;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.wardplan.app.PictureChoice;
import org.wardplan.app.PlanSession;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.model.geography.Ward;
import org.wardplan.planning.Measure;
import org.wardplan.ui.chart.PictureSubject;
import org.wardplan.ui.inspector.InspectorPane;
import org.wardplan.ui.map.MapExports;
import org.wardplan.ui.map.MapView;
import org.wardplan.ui.table.WardTable;

/** The views of the Plan workspace for one session, wired to the window. */
final class PlanViews implements MapExports {
    /** Stands in the settings for "all columns are shown", since an empty list means that nobody chose yet. */
    private static final String NONE = "none";

    private final Shell shell;
    private final PlanSession session;
    private final MapView map;
    private final WardTable table;
    private final InspectorPane inspector;
    private final HotSpotModel hotSpots;
    private final PictureDesk pictures;

    /** @param drawing one thread, on which the map's rasters are made */
    PlanViews(Shell shell, PlanSession session, Executor drawing) {
        this.shell = shell;
        this.session = session;
        pictures = new PictureDesk(shell);
        map = new MapView(session, shell.theme(), drawing);
        map.setExports(this);
        hotSpots = new HotSpotModel(session, session.tasks());
        inspector = new InspectorPane(session, shell.theme());
        inspector.onLocate(map::showBoroughOf);
        table = new WardTable(session, shell.theme());
        List<String> kept = shell.model().settings().get().hiddenColumns();
        if (!kept.isEmpty()) {
            table.setHiddenColumns(Set.copyOf(kept));
        }
        table.onHiddenColumns(hidden -> shell.model()
                .settings()
                .update(s -> s.withHiddenColumns(hidden.isEmpty() ? List.of(NONE) : List.copyOf(hidden))));
    }

    /** Where crime gathers; made with the views, and works only while it is looked at. */
    HotSpotModel hotSpots() {
        return hotSpots;
    }

    InspectorPane inspector() {
        return inspector;
    }

    MapView map() {
        return map;
    }

    WardTable table() {
        return table;
    }

    /** Lets go of the session, when the window shows another. */
    void close() {
        map.dispose();
        table.close();
        inspector.close();
        hotSpots.close();
    }

    private PictureSubject picture() {
        return PlanMapSubject.of(session, pictures.today(), AboutCard.version(), map.getWidth(), map.getHeight());
    }

    @Override
    public void choosePicture(PictureChoice.Format format) {
        pictures.choose(picture(), format);
    }

    @Override
    public void copyPicture() {
        pictures.copy(picture());
    }

    @Override
    public void copyData() {
        Measure layer = session.view().layer().get();
        StringBuilder rows = new StringBuilder("Code\tWard\tBorough\t" + layer.label() + "\n");
        for (int w : session.view().scope().get().wards(session.view().wards())) {
            Ward ward = session.view().wards().ward(w);
            double value = layer.round(
                    layer.value(session.evaluation().get(), session.view().wards(), w));
            rows.append(ward.code()).append('\t').append(ward.name()).append('\t');
            rows.append(ward.borough().name())
                    .append('\t')
                    .append(Double.isNaN(value) ? "" : value)
                    .append('\n');
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(rows.toString());
        Clipboard.getSystemClipboard().setContent(content);
        shell.banners().inform("The layer's figures are on the clipboard");
    }
}
