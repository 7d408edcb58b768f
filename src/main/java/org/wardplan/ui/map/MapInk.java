package org.wardplan.ui.map;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.wardplan.app.ClassColours;
import org.wardplan.app.LayerPicture;
import org.wardplan.app.Scope;
import org.wardplan.app.ViewState;
import org.wardplan.planning.Sureness;
import org.wardplan.ui.map.raster.MapColours;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/** The colours of a map for the raster: classes, what is faded, lines. */
final class MapInk {
    private static final int FULL = 256;
    /** How strong borough lines are over what is faded, of 256. */
    private static final int FAINT = 90;
    /** How far the colour of a ward that is filtered out goes to grey, of 256. */
    private static final int GREYED = 243;

    /** How far the colour of a ward that steps back behind those selected goes to the ground, of 256. */
    private static final int BEHIND = 172;

    private static final double WARD_LINE_ALPHA = 0.75;
    private static final double WARD_LINE_ALPHA_DARK = 0.7;
    private static final double BOROUGH_LINE_ALPHA = 0.75;

    private MapInk() {}

    static MapColours of(LayerPicture layer, ViewState view, Theme theme, LineOptions options) {
        boolean dark = theme.isDark();
        List<String> hex = ClassColours.of(layer.measure(), layer.classification(), dark);
        int[] classes = hex.stream().mapToInt(MapColours::opaque).toArray();
        int track = MapColours.opaque(Token.TRACK.hex(dark));
        int[] wards = new int[layer.classes().length];
        for (int w = 0; w < wards.length; w++) {
            int k = layer.classes()[w];
            int colour = faded(k < 0 ? track : classes[k], layer.sureness()[w], dark);
            boolean filteredOut = layer.shown()[w] == LayerPicture.Shown.FILTERED_OUT;
            wards[w] = filteredOut ? MapColours.mix(colour, track, GREYED) : colour;
        }
        return of(wards, view, true, theme, options, Token.MAP_GROUND);
    }

    /**
     * The colours of wards, with what is beyond the scope pale, and faded what steps back behind a selection.
     *
     * @param wards opaque colour by ward
     * @param scoped whether the map is narrowed to the scope at all
     */
    static MapColours of(
            int[] wards, ViewState view, boolean scoped, Theme theme, LineOptions options, Token groundToken) {
        boolean dark = theme.isDark();
        boolean wholeLondon = !scoped || view.scope().get() instanceof Scope.London;
        BitSet scope = view.inScope().get();
        int ground = MapColours.opaque(groundToken.hex(dark));
        int pale = MapColours.mix(ground, MapColours.opaque(Token.TRACK.hex(dark)), dark ? 128 : 176);
        int count = wards.length;
        int[] faces = Arrays.copyOf(wards, count + 2);
        int[] strength = new int[count + 2];
        Arrays.fill(strength, FULL);
        for (int w = 0; w < count; w++) {
            if (!wholeLondon && !scope.get(w)) {
                faces[w] = pale;
                strength[w] = FAINT;
            } else if (view.isFaded(w)) {
                faces[w] = MapColours.mix(wards[w], ground, BEHIND);
            }
        }
        int city = MapColours.opaque(Token.CITY.hex(dark));
        faces[count] = wholeLondon ? city : MapColours.mix(city, ground, 128);
        faces[count + 1] = ground;
        if (!wholeLondon) {
            strength[count] = FAINT;
            strength[count + 1] = FAINT;
        }
        return new MapColours(
                faces,
                strength,
                line(Token.WARD_LINE, dark, options.wardLines().get(), dark ? WARD_LINE_ALPHA_DARK : WARD_LINE_ALPHA),
                line(Token.BOROUGH_LINE, dark, options.boroughLines().get(), BOROUGH_LINE_ALPHA),
                MapColours.mix(faces[count], MapColours.opaque(Token.FAINT.hex(dark)), dark ? 70 : 80));
    }

    /** A class colour as it is drawn where the ward's place is not sure: the less, the nearer to the ground. */
    static int faded(int colour, Sureness sureness, boolean dark) {
        int ground = MapColours.opaque(Token.MAP_GROUND.hex(dark));
        return MapColours.mix(colour, ground, (int) Math.round(FULL * sureness.faded()));
    }

    private static int line(Token token, boolean dark, boolean shown, double alpha) {
        return MapColours.withAlpha(token.hex(dark).substring(0, 7), shown ? alpha : 0);
    }
}
