package org.wardplan.ui.map;

import org.wardplan.app.LayerPicture;
import org.wardplan.app.MapModel;
import org.wardplan.app.WardTip;
import org.wardplan.ui.map.raster.MapColours;
import org.wardplan.ui.theme.Theme;

/** The layer that the plan's map shows. */
final class LayerContent implements MapContent {
    private final MapModel model;
    private final Theme theme;
    private final LineOptions options;

    LayerContent(MapModel model, Theme theme, LineOptions options) {
        this.model = model;
        this.theme = theme;
        this.options = options;
    }

    @Override
    public MapColours colours() {
        return MapInk.of(model.picture().get(), model.view(), theme, options);
    }

    @Override
    public WardTip tip(int ward) {
        return model.tip(ward);
    }

    @Override
    public boolean isShown(int ward) {
        return model.picture().get().shown()[ward] == LayerPicture.Shown.FULL;
    }

    @Override
    public String words() {
        LayerPicture layer = model.picture().get();
        return "Map of " + layer.inScope() + " wards by " + layer.measure().label();
    }
}
