package org.wardplan.ui.borough;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.ViewState;
import org.wardplan.app.borough.Review;
import org.wardplan.planning.merge.MergeClash;
import org.wardplan.planning.merge.Side;

/**
 * The clashes of a review under their files. Up and Down go from one to the next, Left takes London's, Right the borough's,
 * Delete leaves it open. The ward of the clash that is picked is selected in all views.
 */
final class ClashList {
    private final ListView<ClashItem> list = new ListView<>();
    private final ViewState view;
    private @Nullable Review review;
    private boolean telling = true;

    ClashList(ViewState view) {
        this.view = view;
        list.setId("clash-list");
        list.getStyleClass().add("clash-list");
        list.setAccessibleText("Clashes");
        list.setAccessibleHelp("Left takes London's, Right the borough's, Delete leaves a clash open");
        list.setMinHeight(0);
        list.setCellFactory(v -> new ClashCell(deciding(), this::hover));
        list.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            int ward = now == null ? -1 : ward(now);
            if (telling && ward >= 0) {
                view.select(ward);
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // Heights of cells whose words wrap were found for the width before.
        list.widthProperty().addListener((o, was, now) -> list.refresh());
    }

    private ClashCell.Deciding deciding() {
        return new ClashCell.Deciding() {
            @Override
            public void toggle(MergeClash clash, Side side) {
                Review now = review;
                selectWard(clash);
                if (now != null && clash.decided() == side) {
                    now.reopen(clash.id());
                } else if (now != null) {
                    now.decide(clash.id(), side);
                }
            }

            @Override
            public void all(String file, Side side) {
                Review now = review;
                if (now != null) {
                    now.decideAll(file, side);
                }
            }
        };
    }

    private void key(KeyEvent e) {
        Review now = review;
        if (now == null
                || e.isShortcutDown()
                || !(list.getSelectionModel().getSelectedItem() instanceof ClashItem.Clash picked)) {
            return;
        }
        if (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN) {
            stepOver(e.getCode() == KeyCode.DOWN ? 1 : -1);
            return;
        }
        String id = picked.clash().id();
        if (e.getCode() == KeyCode.LEFT || e.getCode() == KeyCode.RIGHT) {
            selectWard(picked.clash());
        }
        if (e.getCode() == KeyCode.LEFT) {
            now.decide(id, Side.LONDON);
        } else if (e.getCode() == KeyCode.RIGHT) {
            now.decide(id, Side.BOROUGH);
        } else if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE) {
            now.reopen(id);
        } else {
            return;
        }
        e.consume();
    }

    /** Stands on the head that comes next, so that the list's own step leads to the clash beyond it. */
    private void stepOver(int by) {
        int at = list.getSelectionModel().getSelectedIndex() + by;
        if (at > 0 && at < list.getItems().size() && list.getItems().get(at) instanceof ClashItem.Head) {
            telling = false;
            list.getSelectionModel().clearAndSelect(at);
            list.getFocusModel().focus(at);
            telling = true;
        }
    }

    private void selectWard(MergeClash clash) {
        int ward = ward(new ClashItem.Clash(clash));
        if (ward >= 0) {
            view.select(ward);
        }
    }

    private void hover(ClashCell cell, boolean on) {
        int ward = cell.getItem() == null ? -1 : ward(cell.getItem());
        if (on) {
            view.hover().set(ward);
        } else if (view.hover().get() == ward) {
            view.hover().set(-1);
        }
    }

    /** Place of the ward that a line is about, or −1. */
    private int ward(ClashItem item) {
        return item instanceof ClashItem.Clash c && c.clash().field() != null
                ? view.wards().indexOf(c.clash().field().ward())
                : -1;
    }

    ListView<ClashItem> node() {
        return list;
    }

    void review(@Nullable Review of) {
        review = of;
    }

    /** Shows the clashes as they stand. Where they are the same ones, only those that changed are written again. */
    void show(Review.Standing standing) {
        List<ClashItem> now = ClashItem.of(standing);
        List<ClashItem> shown = list.getItems();
        boolean same = now.stream()
                .map(ClashItem::key)
                .toList()
                .equals(shown.stream().map(ClashItem::key).toList());
        ClashItem picked = list.getSelectionModel().getSelectedItem();
        telling = false;
        if (same) {
            for (int k = 0; k < now.size(); k++) {
                if (!now.get(k).equals(shown.get(k))) {
                    shown.set(k, now.get(k));
                }
            }
        } else {
            list.getItems().setAll(now);
        }
        if (picked != null) {
            pick(picked.key(), !same);
        } else if (now.size() > 1) {
            // The keys begin at the first clash, below its head.
            pick(now.get(1).key(), false);
        }
        telling = true;
    }

    private void pick(String key, boolean scroll) {
        for (int k = 0; k < list.getItems().size(); k++) {
            if (list.getItems().get(k).key().equals(key)) {
                list.getSelectionModel().clearAndSelect(k);
                list.getFocusModel().focus(k);
                if (scroll) {
                    list.scrollTo(k);
                }
            }
        }
    }

    /** Goes to the clashes of a file. */
    void show(String file) {
        pick("file " + file, true);
    }

    /** Picks the clash of the ward that is selected in another view. */
    void follow() {
        int lead = view.selection().get().lead();
        ClashItem picked = list.getSelectionModel().getSelectedItem();
        if (lead < 0 || (picked != null && ward(picked) == lead)) {
            return;
        }
        telling = false;
        list.getItems().stream().filter(i -> ward(i) == lead).findFirst().ifPresent(i -> pick(i.key(), true));
        telling = true;
    }
}
