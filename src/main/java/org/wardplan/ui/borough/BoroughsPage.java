package org.wardplan.ui.borough;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.ViewState;
import org.wardplan.app.borough.BoroughsModel;
import org.wardplan.app.borough.Review;
import org.wardplan.ui.theme.Page;
import org.wardplan.ui.theme.PageTools;

/**
 * The boroughs' plans. In London's plan: how far they are, sending them out, bringing them in and agreeing them. In a
 * borough's file: what it is a part of, and handing it in.
 */
public final class BoroughsPage implements Page {
    private final BoroughsModel model;
    private final PageTools tools;
    private final StackPane root = new StackPane();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable LondonPane london;
    private @Nullable SendOutPane sending;
    private @Nullable ReviewPane review;
    private @Nullable OwnPane own;

    public BoroughsPage(PlanSession session, PageTools tools) {
        this.model = new BoroughsModel(session);
        this.tools = tools;
        root.setId("boroughs-page");
        root.getStyleClass().add("boroughs-page");
        root.getStylesheets()
                .add(Objects.requireNonNull(BoroughsPage.class.getResource("/org/wardplan/ui/borough/borough.css"))
                        .toExternalForm());
        root.setMinSize(0, 0);
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public void setActive(boolean active) {
        if (active == !subscriptions.isEmpty()) {
            return;
        }
        model.setActive(active);
        if (active) {
            begin();
        } else {
            end();
        }
    }

    private void begin() {
        ViewState view = model.session().view();
        subscriptions.add(model.rows().subscribe((was, now) -> refresh()));
        subscriptions.add(model.own().subscribe((was, now) -> refresh()));
        subscriptions.add(view.selection().subscribe((was, now) -> mark()));
        subscriptions.add(view.hover().subscribe((was, now) -> mark()));
        subscriptions.add(model.bringing().running().subscribe((was, now) -> progress()));
        subscriptions.add(model.bringing().review().subscribe((was, now) -> review(now)));
        subscriptions.add(model.sending().running().subscribe((was, now) -> sent()));
        subscriptions.add(model.sending().question().subscribe((was, now) -> sent()));
        subscriptions.add(model.sending().result().subscribe((was, now) -> sent()));
        subscriptions.add(tools.theme().textScale().subscribe((was, now) -> anew()));
        Review waiting = model.bringing().review().get();
        if (root.getChildren().isEmpty()) {
            open();
        } else if (waiting != null && review == null) {
            // The files were read while another page was shown.
            review(waiting);
        } else {
            refresh();
        }
    }

    private void end() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    /** Shows what there is to be seen: the borough's own card, files under review, or London. */
    private void open() {
        Review waiting = model.bringing().review().get();
        if (!model.isLondon()) {
            own = new OwnPane(model, tools);
            root.getChildren().setAll(own);
        } else if (waiting != null) {
            review(waiting);
            return;
        } else {
            openLondon();
        }
        refresh();
    }

    private void openLondon() {
        LondonPane pane = london == null ? new LondonPane(model, tools, this::openSending, this::bringIn) : london;
        london = pane;
        sending = null;
        root.getChildren().setAll(pane);
        refresh();
        pane.focus();
    }

    private void openSending() {
        SendOutPane pane = new SendOutPane(model, tools, this::backFromSending);
        sending = pane;
        if (!model.session().view().selection().get().isEmpty()) {
            pane.choose(Objects.requireNonNull(model.picked()));
        }
        root.getChildren().setAll(pane);
        sent();
    }

    private void backFromSending() {
        if (model.sending().running().get() == null) {
            model.sending().clear();
        }
        openLondon();
    }

    private void bringIn() {
        model.bringing().start(tools.openSeveral("Bring in boroughs' files", "Wardplan plans", "wardplan"));
    }

    private void review(@Nullable Review now) {
        if (review != null) {
            review.dispose();
            review = null;
        }
        if (now == null) {
            openLondon();
        } else {
            ReviewPane pane = new ReviewPane(model, now, tools);
            review = pane;
            root.getChildren().setAll(pane);
            pane.focus();
        }
    }

    private void refresh() {
        if (own != null) {
            own.show();
        }
        if (london != null && root.getChildren().contains(london)) {
            london.show();
            london.progress();
        }
        if (sending != null) {
            sending.show();
        }
    }

    private void mark() {
        if (london != null && root.getChildren().contains(london)) {
            london.mark();
        }
    }

    private void progress() {
        if (london != null) {
            london.progress();
        }
    }

    private void sent() {
        if (sending != null) {
            sending.follow();
        }
    }

    /** Lengths are made for one text size. */
    private void anew() {
        dispose();
        root.getChildren().clear();
        open();
    }

    private void dispose() {
        if (london != null) {
            london.dispose();
        }
        if (review != null) {
            review.dispose();
        }
        london = null;
        sending = null;
        review = null;
        own = null;
    }

    @Override
    public void close() {
        end();
        model.setActive(false);
        dispose();
    }
}
