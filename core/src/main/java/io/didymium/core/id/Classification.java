package io.didymium.core.id;

import static java.util.Objects.requireNonNull;

/**
 * A class of a classification scheme, such as {@code 2420} of ISIC.
 *
 * @param scheme the scheme that defines the class
 * @param code the class's code in that scheme
 * @param name the class's name for people
 */
public record Classification(Concept scheme, String code, String name) {
    private static final Concept ISIC =
            new Concept("https://unstats.un.org/unsd/classifications/Econ/isic", "ISIC Rev. 4");

    /** @throws IllegalArgumentException if code or name is blank */
    public Classification {
        requireNonNull(scheme, "scheme");
        Text.require(code, "code of a class");
        Text.require(name, "name of class " + code);
    }

    /** A class of the International Standard Industrial Classification (ISIC Rev. 4), such as {@code 0729}. */
    public static Classification isic(String code, String name) {
        return new Classification(ISIC, code, name);
    }
}
