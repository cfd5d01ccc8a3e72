package io.didymium.core.regulation;

import io.didymium.core.regulation.product.MagnetDescription;
import io.didymium.core.regulation.product.ProductInformation;
import io.didymium.core.regulation.product.RemovalStep;
import io.didymium.core.regulation.product.ResponsiblePerson;
import java.util.List;
import java.util.function.Predicate;

/**
 * Information that Regulation (EU) 2024/1252, Article 28, requires of a product.
 *
 * <p>Paragraph 1 and the beginning of paragraph 4 were read in the Official Journal's German text; the rest of
 * paragraph 4 is general knowledge of the act.
 */
public enum LegalDataPoint {
    /** Whether the product contains permanent magnets, on the label. */
    MAGNETS_PRESENT("whether the product contains permanent magnets", "28(1)(a)", Place.PRODUCT),
    /** The types of the magnets, on the label. */
    MAGNET_TYPES("the type of the magnets", "28(1)(b)", Place.PRODUCT),
    /** The data carrier is linked to a unique product identifier. */
    PRODUCT_IDENTIFIER("the unique product identifier", "28(3)", Place.PRODUCT),
    /** The name, the registered trade name or the registered trade mark of the responsible person: one of them. */
    RESPONSIBLE_NAME("the name, trade name or trade mark of the responsible person", "28(4)(a)", Place.DATA),
    /** Their postal address. */
    RESPONSIBLE_ADDRESS("the postal address of the responsible person", "28(4)(a)", Place.DATA),
    /** Their electronic means of communication, where available. */
    RESPONSIBLE_CONTACT("an electronic contact of the responsible person", "28(4)(a)", Place.DATA),
    /** The mass of each magnet. */
    MAGNET_MASS("the weight of each magnet", "28(4)(b)", Place.DATA),
    /** The place of each magnet. */
    MAGNET_LOCATION("the location of each magnet", "28(4)(b)", Place.DATA),
    /** The chemical composition of each magnet. */
    MAGNET_COMPOSITION("the chemical composition of each magnet", "28(4)(b)", Place.DATA),
    /** Presence and type of coatings. */
    MAGNET_COATINGS("presence and type of magnet coatings", "28(4)(b)", Place.DATA),
    /** Presence and type of glues. */
    MAGNET_GLUES("presence and type of glues", "28(4)(b)", Place.DATA),
    /** Presence and type of additives. */
    MAGNET_ADDITIVES("presence and type of additives", "28(4)(b)", Place.DATA),
    /** The sequence of removal steps. */
    REMOVAL_STEPS("the sequence of all removal steps", "28(4)(c)", Place.DATA),
    /** The tools or technologies they need. */
    REMOVAL_TOOLS("the tools or technologies for access and removal", "28(4)(c)", Place.DATA);

    private final String label;
    private final String clause;
    private final Place place;

    LegalDataPoint(String label, String clause, Place place) {
        this.label = label;
        this.clause = clause;
        this.place = place;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }

    /** The article, paragraph and point that requires it. */
    public String clause() {
        return clause;
    }

    /** Where the law requires it. */
    public Place place() {
        return place;
    }

    /** Whether it is required only of products with magnets. */
    boolean isOfMagnets() {
        return this != MAGNETS_PRESENT;
    }

    /** Whether a product's information states it. */
    boolean isStated(ProductInformation information) {
        return switch (this) {
            case MAGNETS_PRESENT -> information.hasMagnets().isPresent();
            case MAGNET_TYPES -> ofEach(information, magnet -> magnet.type().isPresent());
            case PRODUCT_IDENTIFIER -> information.product().isPresent();
            case RESPONSIBLE_NAME -> information.responsible().isPresent();
            case RESPONSIBLE_ADDRESS ->
                information.responsible().flatMap(ResponsiblePerson::address).isPresent();
            case RESPONSIBLE_CONTACT ->
                information.responsible().flatMap(ResponsiblePerson::contact).isPresent();
            // The mass of several magnets together is that of each only if they are counted.
            case MAGNET_MASS ->
                ofEach(
                        information,
                        magnet -> magnet.mass().isPresent() && magnet.count().isPresent());
            case MAGNET_LOCATION ->
                ofEach(information, magnet -> magnet.location().isPresent());
            case MAGNET_COMPOSITION ->
                ofEach(information, magnet -> !magnet.composition().isEmpty());
            case MAGNET_COATINGS ->
                ofEach(information, magnet -> magnet.coatings().isPresent());
            case MAGNET_GLUES -> ofEach(information, magnet -> magnet.glues().isPresent());
            case MAGNET_ADDITIVES ->
                ofEach(information, magnet -> magnet.additives().isPresent());
            case REMOVAL_STEPS -> !information.removal().isEmpty();
            case REMOVAL_TOOLS ->
                information.removal().stream().map(RemovalStep::tools).anyMatch(tools -> !tools.isEmpty());
        };
    }

    private static boolean ofEach(ProductInformation information, Predicate<MagnetDescription> condition) {
        List<MagnetDescription> magnets = information.magnets();
        return !magnets.isEmpty() && magnets.stream().allMatch(condition);
    }

    /** Where the law requires a data point. */
    public enum Place {
        /** On the label or the data carrier of the product: that it is there, only the product itself shows. */
        PRODUCT,
        /** Among the information that the data carrier gives access to. */
        DATA
    }

    /** The state of a legal data point of a product. */
    public enum State {
        /** It is stated where the law requires it. */
        FULFILLED,
        /** It is stated here; whether label and data carrier state it must be looked for on the product. */
        TO_BE_SEEN,
        /** It is required and not stated. */
        MISSING,
        /** It is not stated and not required yet. */
        NOT_YET_REQUIRED,
        /** It is not stated, and an act that was not adopted when the rule was written decides whether it is required. */
        OPEN,
        /** It is not stated, and required only where it is available. */
        WHERE_AVAILABLE,
        /** It is not required of this product. */
        NOT_APPLICABLE,
        /** The product is exempt by its purpose, which its maker states. */
        EXEMPT,
        /** The product group is not stated, so whether it is required is not known. */
        UNKNOWN
    }
}
