package org.wardplan.ui.map;

import java.util.Arrays;
import java.util.List;
import org.wardplan.app.ClassColours;
import org.wardplan.app.LayerPicture;
import org.wardplan.planning.Sureness;
import org.wardplan.ui.map.raster.MapColours;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/** The colours of a layer for the raster: classes, what is faded, lines. */
final class MapInk {
    private static final int FULL = 256;
    /** How strong borough lines are over what is faded, of 256. */
    private static final int FAINT = 90;
    /** How far the colour of a ward that is filtered out goes to grey, of 256. */
    private static final int GREYED = 243;

    private static final double WARD_LINE_ALPHA = 0.75;
    private static final double WARD_LINE_ALPHA_DARK = 0.7;
    private static final double BOROUGH_LINE_ALPHA = 0.75;

    private MapInk() {}

    /** @param wholeLondon whether the scope is all London, so that nothing beyond it is faded */
    static MapColours of(LayerPicture layer, Theme theme, LineOptions options, boolean wholeLondon) {
        boolean dark = theme.isDark();
        List<String> hex = ClassColours.of(layer.measure(), layer.classification(), dark);
        int[] classes = hex.stream().mapToInt(MapColours::opaque).toArray();
        int ground = MapColours.opaque(Token.MAP_GROUND.hex(dark));
        int track = MapColours.opaque(Token.TRACK.hex(dark));
        int pale = MapColours.mix(ground, track, dark ? 128 : 176);
        int wards = layer.classes().length;
        int[] faces = new int[wards + 2];
        int[] strength = new int[wards + 2];
        Arrays.fill(strength, FULL);
        for (int w = 0; w < wards; w++) {
            int k = layer.classes()[w];
            int colour = faded(k < 0 ? track : classes[k], layer.sureness()[w], dark);
            switch (layer.shown()[w]) {
                case FULL -> faces[w] = colour;
                case FILTERED_OUT -> faces[w] = MapColours.mix(colour, track, GREYED);
                case OUT_OF_SCOPE -> {
                    faces[w] = pale;
                    strength[w] = FAINT;
                }
            }
        }
        int city = MapColours.opaque(Token.CITY.hex(dark));
        faces[wards] = wholeLondon ? city : MapColours.mix(city, ground, 128);
        faces[wards + 1] = ground;
        if (!wholeLondon) {
            strength[wards] = FAINT;
            strength[wards + 1] = FAINT;
        }
        return new MapColours(
                faces,
                strength,
                line(Token.WARD_LINE, dark, options.wardLines().get(), dark ? WARD_LINE_ALPHA_DARK : WARD_LINE_ALPHA),
                line(Token.BOROUGH_LINE, dark, options.boroughLines().get(), BOROUGH_LINE_ALPHA),
                MapColours.mix(faces[wards], MapColours.opaque(Token.FAINT.hex(dark)), dark ? 70 : 80));
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
