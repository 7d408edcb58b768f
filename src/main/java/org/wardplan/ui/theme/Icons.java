package org.wardplan.ui.theme;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the Feather pack, and what buttons without a text need. */
public final class Icons {
    private Icons() {}

    /** An icon of 16 px; its colour comes from the style sheet. */
    public static FontIcon of(Feather icon) {
        return of(icon, 16);
    }

    /** @param px 10, 12, 14, 16, 18, 20 or 24 */
    public static FontIcon of(Feather icon, int px) {
        FontIcon made = new FontIcon(icon);
        // By the style sheet, since that of the base wins over a size set in code.
        made.getStyleClass().add("icon-" + px);
        return made;
    }

    /** Makes a button show an icon only, named for screen readers and in a tooltip. */
    public static <B extends ButtonBase> B only(B button, Feather icon, String name) {
        button.setGraphic(of(icon));
        button.getStyleClass().add("icon-only");
        name(button, name);
        return button;
    }

    /** The name of a button that shows none: spoken, and in a tooltip. */
    public static void name(ButtonBase button, String name) {
        button.setAccessibleText(name);
        Tooltip tip = button.getTooltip();
        if (tip == null) {
            button.setTooltip(new Tooltip(name));
        } else {
            tip.setText(name);
        }
    }
}
