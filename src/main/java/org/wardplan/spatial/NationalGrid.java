package org.wardplan.spatial;

/**
 * British National Grid (EPSG:27700) to and from WGS84 longitude and latitude, by the formulas of Ordnance Survey, "A
 * guide to coordinate systems in Great Britain": transverse Mercator on the Airy 1830 ellipsoid (annex C) and the
 * seven-parameter Helmert transformation between WGS84 and OSGB36 (section 6.6).
 *
 * <p>The Helmert step is good to about ±5 m, since OSGB36 is not a rigid frame; the exact transformation, OSTN15, is a
 * table of 1.75 million shifts and isn't used here.
 */
public final class NationalGrid {
    private static final double AIRY_A = 6_377_563.396;
    private static final double AIRY_B = 6_356_256.909;
    private static final double WGS_A = 6_378_137.0;
    private static final double WGS_B = 6_356_752.314245;
    private static final double F0 = 0.9996012717;
    private static final double LAT0 = Math.toRadians(49);
    private static final double LON0 = Math.toRadians(-2);
    private static final double E0 = 400_000;
    private static final double N0 = -100_000;

    private static final double SECONDS = Math.PI / (180 * 3600);
    /** WGS84 to OSGB36: metres, parts and radians. */
    private static final double TX = -446.448;

    private static final double TY = 125.157;
    private static final double TZ = -542.060;
    private static final double SCALE = 20.4894e-6;
    private static final double RX = -0.1502 * SECONDS;
    private static final double RY = -0.2470 * SECONDS;
    private static final double RZ = -0.8421 * SECONDS;

    private NationalGrid() {}

    /** Longitude and latitude in degrees, WGS84, of an easting and a northing in metres. */
    public static double[] toWgs84(double easting, double northing) {
        double[] airy = toGeodetic(easting, northing);
        double[] p = cartesian(airy[0], airy[1], AIRY_A, AIRY_B);
        // The published matrix, solved for the other side: exact where reversed signs would be off by millimetres.
        double[] q = solve(p[0] - TX, p[1] - TY, p[2] - TZ);
        return geodetic(q, WGS_A, WGS_B);
    }

    /** Easting and northing in metres of a longitude and a latitude in degrees, WGS84. */
    public static double[] fromWgs84(double longitude, double latitude) {
        double[] p = cartesian(Math.toRadians(longitude), Math.toRadians(latitude), WGS_A, WGS_B);
        double[] q = {
            TX + (1 + SCALE) * p[0] - RZ * p[1] + RY * p[2],
            TY + RZ * p[0] + (1 + SCALE) * p[1] - RX * p[2],
            TZ - RY * p[0] + RX * p[1] + (1 + SCALE) * p[2]
        };
        double[] lonLat = geodetic(q, AIRY_A, AIRY_B);
        return toGrid(Math.toRadians(lonLat[0]), Math.toRadians(lonLat[1]));
    }

    /** Easting and northing of OSGB36 longitude and latitude in radians (annex C.1). */
    static double[] toGrid(double lon, double lat) {
        double sin = Math.sin(lat);
        double cos = Math.cos(lat);
        double tan2 = Math.tan(lat) * Math.tan(lat);
        double e2 = eccentricity2(AIRY_A, AIRY_B);
        double nu = AIRY_A * F0 / Math.sqrt(1 - e2 * sin * sin);
        double rho = AIRY_A * F0 * (1 - e2) * Math.pow(1 - e2 * sin * sin, -1.5);
        double eta2 = nu / rho - 1;
        double i = meridianArc(lat) + N0;
        double ii = nu / 2 * sin * cos;
        double iii = nu / 24 * sin * Math.pow(cos, 3) * (5 - tan2 + 9 * eta2);
        double iiia = nu / 720 * sin * Math.pow(cos, 5) * (61 - 58 * tan2 + tan2 * tan2);
        double iv = nu * cos;
        double v = nu / 6 * Math.pow(cos, 3) * (nu / rho - tan2);
        double vi = nu / 120 * Math.pow(cos, 5) * (5 - 18 * tan2 + tan2 * tan2 + 14 * eta2 - 58 * tan2 * eta2);
        double d = lon - LON0;
        return new double[] {
            E0 + iv * d + v * Math.pow(d, 3) + vi * Math.pow(d, 5),
            i + ii * d * d + iii * Math.pow(d, 4) + iiia * Math.pow(d, 6)
        };
    }

    /** OSGB36 longitude and latitude in radians of a grid position (annex C.2). */
    static double[] toGeodetic(double easting, double northing) {
        double lat = (northing - N0) / (AIRY_A * F0) + LAT0;
        double rest = northing - N0 - meridianArc(lat);
        while (Math.abs(rest) >= 1e-5) {
            lat += rest / (AIRY_A * F0);
            rest = northing - N0 - meridianArc(lat);
        }
        double sin = Math.sin(lat);
        double sec = 1 / Math.cos(lat);
        double tan = Math.tan(lat);
        double tan2 = tan * tan;
        double e2 = eccentricity2(AIRY_A, AIRY_B);
        double nu = AIRY_A * F0 / Math.sqrt(1 - e2 * sin * sin);
        double rho = AIRY_A * F0 * (1 - e2) * Math.pow(1 - e2 * sin * sin, -1.5);
        double eta2 = nu / rho - 1;
        double vii = tan / (2 * rho * nu);
        double viii = tan / (24 * rho * Math.pow(nu, 3)) * (5 + 3 * tan2 + eta2 - 9 * tan2 * eta2);
        double ix = tan / (720 * rho * Math.pow(nu, 5)) * (61 + 90 * tan2 + 45 * tan2 * tan2);
        double x = sec / nu;
        double xi = sec / (6 * Math.pow(nu, 3)) * (nu / rho + 2 * tan2);
        double xii = sec / (120 * Math.pow(nu, 5)) * (5 + 28 * tan2 + 24 * tan2 * tan2);
        double xiia =
                sec / (5040 * Math.pow(nu, 7)) * (61 + 662 * tan2 + 1320 * tan2 * tan2 + 720 * tan2 * tan2 * tan2);
        double d = easting - E0;
        return new double[] {
            LON0 + x * d - xi * Math.pow(d, 3) + xii * Math.pow(d, 5) - xiia * Math.pow(d, 7),
            lat - vii * d * d + viii * Math.pow(d, 4) - ix * Math.pow(d, 6)
        };
    }

    private static double meridianArc(double lat) {
        double n = (AIRY_A - AIRY_B) / (AIRY_A + AIRY_B);
        double n2 = n * n;
        double n3 = n2 * n;
        double minus = lat - LAT0;
        double plus = lat + LAT0;
        return AIRY_B
                * F0
                * ((1 + n + 1.25 * n2 + 1.25 * n3) * minus
                        - (3 * n + 3 * n2 + 21.0 / 8 * n3) * Math.sin(minus) * Math.cos(plus)
                        + (15.0 / 8 * n2 + 15.0 / 8 * n3) * Math.sin(2 * minus) * Math.cos(2 * plus)
                        - 35.0 / 24 * n3 * Math.sin(3 * minus) * Math.cos(3 * plus));
    }

    private static double[] cartesian(double lon, double lat, double a, double b) {
        double e2 = eccentricity2(a, b);
        double sin = Math.sin(lat);
        double nu = a / Math.sqrt(1 - e2 * sin * sin);
        return new double[] {nu * Math.cos(lat) * Math.cos(lon), nu * Math.cos(lat) * Math.sin(lon), (1 - e2) * nu * sin
        };
    }

    /** Longitude and latitude in degrees; the height is dropped. */
    private static double[] geodetic(double[] p, double a, double b) {
        double e2 = eccentricity2(a, b);
        double r = Math.hypot(p[0], p[1]);
        double lat = Math.atan2(p[2], r * (1 - e2));
        for (int i = 0; i < 10; i++) {
            double sin = Math.sin(lat);
            double nu = a / Math.sqrt(1 - e2 * sin * sin);
            lat = Math.atan2(p[2] + e2 * nu * sin, r);
        }
        return new double[] {Math.toDegrees(Math.atan2(p[1], p[0])), Math.toDegrees(lat)};
    }

    private static double eccentricity2(double a, double b) {
        return (a * a - b * b) / (a * a);
    }

    /** Solves (matrix of the Helmert transformation) · q = (x, y, z); the matrix is near the unit, so iterate. */
    private static double[] solve(double x, double y, double z) {
        double[] q = {x, y, z};
        for (int i = 0; i < 6; i++) {
            q = new double[] {
                (x + RZ * q[1] - RY * q[2]) / (1 + SCALE),
                (y - RZ * q[0] + RX * q[2]) / (1 + SCALE),
                (z + RY * q[0] - RX * q[1]) / (1 + SCALE)
            };
        }
        return q;
    }
}
