/**
 * The look shared by all views: colour tokens, fonts, icons, style sheets and number formats.
 *
 * <p>Style classes for views: {@code wp-key} (24 px figure), {@code wp-title} (20), {@code wp-figure} (15),
 * {@code wp-section} (13), {@code wp-medium} (body, weight 500), {@code wp-bold}, {@code wp-caption} (11, muted),
 * {@code wp-muted}, {@code wp-faint}, {@code wp-danger}, {@code wp-short}, {@code wp-over}; {@code wp-card},
 * {@code wp-chip} (with {@code accent}), {@code wp-head} (a card's first line), {@code wp-bar} (a strip of controls with
 * a hairline below);
 * {@code wp-segments} on an HBox of toggle buttons; on buttons {@code accent}, {@code flat} and {@code icon-only};
 * {@code small} on controls for 24 px height.
 */
@NullMarked
package org.wardplan.ui.theme;

import org.jspecify.annotations.NullMarked;
