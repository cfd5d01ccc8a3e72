package io.didymium.core.regulation;

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
    MAGNETS_PRESENT("whether the product contains permanent magnets", "28(1)(a)", false),
    /** The types of the magnets, on the label. */
    MAGNET_TYPES("the type of the magnets", "28(1)(b)", true),
    /** The data carrier is linked to a unique product identifier. */
    PRODUCT_IDENTIFIER("the unique product identifier", "28(3)", true),
    /** The name of the responsible person. */
    RESPONSIBLE_NAME("the name of the responsible person", "28(4)(a)", true),
    /** Their trade name or trade mark. */
    RESPONSIBLE_TRADE_NAME("the trade name or trade mark of the responsible person", "28(4)(a)", true),
    /** Their postal address. */
    RESPONSIBLE_ADDRESS("the postal address of the responsible person", "28(4)(a)", true),
    /** The mass of each magnet. */
    MAGNET_MASS("the weight of each magnet", "28(4)(b)", true),
    /** The place of each magnet. */
    MAGNET_LOCATION("the location of each magnet", "28(4)(b)", true),
    /** The chemical composition of each magnet. */
    MAGNET_COMPOSITION("the chemical composition of each magnet", "28(4)(b)", true),
    /** ElementPresence and type of coatings. */
    MAGNET_COATINGS("presence and type of magnet coatings", "28(4)(b)", true),
    /** ElementPresence and type of glues. */
    MAGNET_GLUES("presence and type of glues", "28(4)(b)", true),
    /** ElementPresence and type of additives. */
    MAGNET_ADDITIVES("presence and type of additives", "28(4)(b)", true),
    /** The sequence of removal steps. */
    REMOVAL_STEPS("the sequence of all removal steps", "28(4)(c)", true),
    /** The tools or technologies they need. */
    REMOVAL_TOOLS("the tools or technologies for access and removal", "28(4)(c)", true);

    private final String label;
    private final String clause;
    private final boolean ofMagnets;

    LegalDataPoint(String label, String clause, boolean ofMagnets) {
        this.label = label;
        this.clause = clause;
        this.ofMagnets = ofMagnets;
    }

    /** The name for people, in English. */
    public String label() {
        return label;
    }

    /** The article, paragraph and point that requires it. */
    public String clause() {
        return clause;
    }

    /** Whether it is required only of products with magnets. */
    boolean isOfMagnets() {
        return ofMagnets;
    }

    /** Whether a product's information states it. */
    boolean isStated(ProductInformation information) {
        return switch (this) {
            case MAGNETS_PRESENT -> information.hasMagnets().isPresent();
            case MAGNET_TYPES -> ofEach(information, magnet -> magnet.type().isPresent());
            case PRODUCT_IDENTIFIER -> information.product().isPresent();
            case RESPONSIBLE_NAME -> information.responsible().isPresent();
            case RESPONSIBLE_TRADE_NAME ->
                information.responsible().flatMap(ResponsiblePerson::tradeName).isPresent();
            case RESPONSIBLE_ADDRESS ->
                information.responsible().flatMap(ResponsiblePerson::address).isPresent();
            case MAGNET_MASS -> ofEach(information, magnet -> magnet.mass().isPresent());
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

    /** The state of a legal data point of a product. */
    public enum State {
        /** It is stated. */
        FULFILLED,
        /** It is required and not stated. */
        MISSING,
        /** It is not stated and not required yet. */
        NOT_YET_REQUIRED,
        /** It is not required of this product. */
        NOT_APPLICABLE
    }
}
