package org.wardplan.ui.theme;

import java.util.Locale;

/**
 * The colours of the design, light and dark. In style sheets a token is the looked-up colour {@link #cssName()}; on
 * canvases it is {@link Theme#paint(Token)}.
 */
public enum Token {
    /** Ground of the window. */
    BG("#ffffff", "#0d1117"),
    /** Ground of bars, heads and the rail. */
    SUBTLE("#f6f8fa", "#161b22"),
    /** Ground of insets and quiet buttons under the pointer. */
    INSET("#eef1f4", "#1c2229"),
    /** Track of bars and of what is not loaded yet. */
    TRACK("#e4e8ec", "#2a313a"),
    MAP_GROUND("#f3f5f7", "#0a0d12"),
    TEXT("#1f2328", "#e6edf3"),
    MUTED("#57606a", "#9aa4af"),
    FAINT("#656d76", "#8b949e"),
    BORDER("#d0d7de", "#30363d"),
    HAIRLINE("#e4e8ec", "#21272e"),
    /** Fill of the accent: selected segments, the main button, bars. */
    ACCENT("#0969da", "#1f6feb"),
    /** Text and icons in the accent. */
    ACCENT_FG("#0969da", "#58a6ff"),
    /** Text on the accent's fill. */
    ON_ACCENT("#ffffff", "#ffffff"),
    /** Ground of chips in the accent. */
    ACCENT_SUBTLE("#ddf4ff", "#10233f"),
    SELECTED_ROW("#ddf4ff", "#12294a"),
    DANGER("#cf222e", "#f85149"),
    DANGER_SUBTLE("#ffebe9", "#3a1517"),
    /** Ground of a warning that blocks nothing. */
    NOTICE_SUBTLE("#fff8c5", "#2e2408"),
    /** Short of target, everywhere. */
    SHORT("#b35806", "#f0a94a"),
    /** Over target, everywhere. */
    OVER("#542788", "#a99ff0"),
    BOROUGH_LINE("#57606abf", "#aeb8c2bf"),
    WARD_LINE("#ffffffbf", "#0a0d12b3"),
    /** The City of London, which is no part of a plan. */
    CITY("#d5dae0", "#21272e"),
    TOOLTIP_BG("#24292f", "#e6edf3"),
    TOOLTIP_FG("#ffffff", "#0d1117");

    private final String light;
    private final String dark;

    Token(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** As {@code #rrggbb} or {@code #rrggbbaa}. */
    public String hex(boolean onDark) {
        return onDark ? dark : light;
    }

    /** {@code -wp-map-ground}. */
    public String cssName() {
        return "-wp-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
