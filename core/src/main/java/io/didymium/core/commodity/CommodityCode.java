package io.didymium.core.commodity;

import static java.util.Objects.requireNonNull;

/**
 * A code of goods in one list, such as {@code 28469030} of the Combined Nomenclature.
 *
 * @param scheme the list
 * @param code the code, without blanks and dots
 */
public record CommodityCode(CodeScheme scheme, String code) implements Comparable<CommodityCode> {
    /** @throws IllegalArgumentException if the code has not the form of the list */
    public CommodityCode {
        requireNonNull(scheme, "scheme");
        if (!scheme.allows(requireNonNull(code, "code"))) {
            throw new IllegalArgumentException("no " + scheme.label() + ": '" + code + "'");
        }
    }

    /**
     * The code as papers print it, with blanks and dots: {@code 2846 90 30}, {@code 06 03 13*}, {@code UN 2912}.
     *
     * @throws IllegalArgumentException if it is no code of the list
     */
    public static CommodityCode parse(CodeScheme scheme, String text) {
        return new CommodityCode(scheme, text.replaceAll("[ .\u00a0]", ""));
    }

    /** Whether this code is another, or an entry below it in the same list: {@code 28469030} is within {@code 284690}. */
    public boolean isWithin(CommodityCode other) {
        return scheme == other.scheme && code.startsWith(other.code);
    }

    /** By list, then by code. */
    @Override
    public int compareTo(CommodityCode other) {
        int byScheme = scheme.compareTo(other.scheme);
        return byScheme != 0 ? byScheme : code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return scheme.label() + " " + code;
    }
}
