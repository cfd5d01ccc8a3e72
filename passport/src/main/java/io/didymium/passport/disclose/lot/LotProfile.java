package io.didymium.passport.disclose.lot;

import java.util.List;

/**
 * What is committed of each lot, in this order. All quantities are whole numbers of one small unit, from 0 to 2^64 - 1: milligrams of mass and
 * of CO2 equivalents.
 *
 * @param id the name of the profile, which proofs are bound to
 * @param attributes the attributes, of which the first is the mass, and burdens are the last
 */
public record LotProfile(String id, List<Attribute> attributes) {
    /** How an attribute behaves in a step. */
    public enum Kind {
        /** The mass, which is conserved. A lot has at least one unit. */
        MASS,
        /** The mass of an element, which is conserved. */
        CONTENT,
        /** A part of a content, such as what is recycled. It is conserved, and no output has a greater share than the inputs together. */
        PART,
        /** A burden such as greenhouse gases, to which steps add. Outputs bear all of it, in proportion to their mass. */
        BURDEN
    }

    /**
     * An attribute.
     *
     * @param name its name
     * @param kind how it behaves
     * @param whole the place of the content of which it is a part; its own place for all others
     */
    public record Attribute(String name, Kind kind, int whole) {}

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException unless the first attribute is the only mass, parts are parts of contents, and burdens are last
     */
    public LotProfile {
        attributes = List.copyOf(attributes);
        for (int i = 0; i < attributes.size(); i++) {
            Attribute each = attributes.get(i);
            boolean isPart = each.kind() == Kind.PART;
            boolean fits = isPart
                    ? each.whole() >= 0
                            && each.whole() < attributes.size()
                            && attributes.get(each.whole()).kind() == Kind.CONTENT
                    : each.whole() == i;
            boolean isInOrder = each.kind() == Kind.BURDEN
                    || i == 0
                    || attributes.get(i - 1).kind() != Kind.BURDEN;
            if (!fits || !isInOrder || (i == 0) != (each.kind() == Kind.MASS)) {
                throw new IllegalArgumentException("attribute " + i + " of profile " + id + ": " + each);
            }
        }
    }

    int size() {
        return attributes.size();
    }

    Kind kind(int attribute) {
        return attributes.get(attribute).kind();
    }

    int whole(int attribute) {
        return attributes.get(attribute).whole();
    }

    /** Whether a share of it may be claimed, so that it must not be zero. */
    boolean isWhole(int attribute) {
        return attributes.stream().anyMatch(each -> each.kind() == Kind.PART && each.whole() == attribute);
    }

    /** The number of attributes that are conserved: those before the burdens. */
    int conserved() {
        return (int)
                attributes.stream().filter(each -> each.kind() != Kind.BURDEN).count();
    }

    int burdens() {
        return size() - conserved();
    }
}
