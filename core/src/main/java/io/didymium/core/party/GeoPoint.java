package io.didymium.core.party;

import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;

/**
 * A place on the Earth, in degrees of WGS 84.
 *
 * @param latitude from -90 to 90, north positive
 * @param longitude from -180 to 180, east positive
 */
public record GeoPoint(BigDecimal latitude, BigDecimal longitude) {
    /** @throws IllegalArgumentException if a coordinate is out of range */
    public GeoPoint {
        latitude = check(latitude, "latitude", 90);
        longitude = check(longitude, "longitude", 180);
    }

    /** The place of two decimal texts in degrees. */
    public static GeoPoint of(String latitude, String longitude) {
        return new GeoPoint(new BigDecimal(latitude), new BigDecimal(longitude));
    }

    private static BigDecimal check(BigDecimal degrees, String name, int limit) {
        BigDecimal normal = Decimals.normal(degrees, name);
        if (normal.abs().compareTo(BigDecimal.valueOf(limit)) > 0) {
            throw new IllegalArgumentException(
                    name + " must be from -" + limit + " to " + limit + ": " + normal.toPlainString());
        }
        return normal;
    }
}
