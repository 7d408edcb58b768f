package org.wardplan.ui.chart;

import javafx.scene.paint.Color;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/** Colours of roles in charts, in the order of the plan's roles; the role's name always stands beside. */
final class RoleInk {
    private static final String[] LIGHT = {"", "#0f766e", "#6e7781", "#54aeff"};
    private static final String[] DARK = {"", "#5eaaa3", "#9aa4af", "#a5d6ff"};

    private RoleInk() {}

    static Color of(Theme theme, int role) {
        int k = role % LIGHT.length;
        return k == 0 ? theme.paint(Token.ACCENT_FG) : Color.web(theme.isDark() ? DARK[k] : LIGHT[k]);
    }
}
