package org.wardplan.dataset;

import java.nio.file.Path;

/** The bundled data sets, opened once for all tests. */
final class Bundled {
    static final Path FOLDER = Path.of("ward-data");
    static final DataSet WARDS_2014 = new WardData(FOLDER).load("london-2014").orThrow();
    static final DataSet WARDS_2022 = new WardData(FOLDER).load("london-2022").orThrow();

    private Bundled() {}
}
