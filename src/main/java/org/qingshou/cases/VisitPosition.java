package org.qingshou.cases;

import java.time.Instant;
import java.util.Locale;

/**
 * Where the member of staff stood at a visit: WGS 84 degrees and the radius in metres that the device gives for them (W3C
 * Geolocation). Never the place of a borrower's device.
 */
public record VisitPosition(double latitude, double longitude, double accuracyMetres, Instant at) {
    private static final double LATITUDES = 90;
    private static final double LONGITUDES = 180;

    boolean possible() {
        return Math.abs(latitude) <= LATITUDES
                && Math.abs(longitude) <= LONGITUDES
                && accuracyMetres >= 0
                && Double.isFinite(accuracyMetres);
    }

    /** Five decimals are about a metre; more would pretend. */
    String place() {
        return String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude);
    }
}
