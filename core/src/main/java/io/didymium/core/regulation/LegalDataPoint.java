package io.didymium.core.regulation;

import java.util.List;
import java.util.function.Predicate;

/**
 * A piece of information that Regulation (EU) 2024/1252, Article 28, demands of a product.
 *
 * <p>Paragraph 1 and the beginning of paragraph 4 were read in the Official Journal's German text; the rest of
 * paragraph 4 is general knowledge of the act.
 */
public enum LegalDataPoint {
    /** The label says whether the product holds permanent magnets. */
    MAGNETS_PRESENT("whether the product holds permanent magnets", "28(1)(a)", false),
    /** The label says of which types they are. */
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

    /** The article, paragraph and point that demands it. */
    public String clause() {
        return clause;
    }

    /** Whether it is only demanded of products that hold magnets. */
    boolean isOfMagnets() {
        return ofMagnets;
    }

    /** Whether a product's information says it. */
    boolean isSaid(ProductInformation said) {
        return switch (this) {
            case MAGNETS_PRESENT -> said.hasMagnets().isPresent();
            case MAGNET_TYPES -> ofEach(said, magnet -> magnet.type().isPresent());
            case PRODUCT_IDENTIFIER -> said.product().isPresent();
            case RESPONSIBLE_NAME -> said.responsible().isPresent();
            case RESPONSIBLE_TRADE_NAME ->
                said.responsible().flatMap(ResponsiblePerson::tradeName).isPresent();
            case RESPONSIBLE_ADDRESS ->
                said.responsible().flatMap(ResponsiblePerson::address).isPresent();
            case MAGNET_MASS -> ofEach(said, magnet -> magnet.mass().isPresent());
            case MAGNET_LOCATION -> ofEach(said, magnet -> magnet.location().isPresent());
            case MAGNET_COMPOSITION ->
                ofEach(said, magnet -> !magnet.composition().isEmpty());
            case MAGNET_COATINGS -> ofEach(said, magnet -> magnet.coatings().isPresent());
            case MAGNET_GLUES -> ofEach(said, magnet -> magnet.glues().isPresent());
            case MAGNET_ADDITIVES -> ofEach(said, magnet -> magnet.additives().isPresent());
            case REMOVAL_STEPS -> !said.removal().isEmpty();
            case REMOVAL_TOOLS ->
                said.removal().stream().map(RemovalStep::tools).anyMatch(tools -> !tools.isEmpty());
        };
    }

    private static boolean ofEach(ProductInformation said, Predicate<MagnetDescription> condition) {
        List<MagnetDescription> magnets = said.magnets();
        return !magnets.isEmpty() && magnets.stream().allMatch(condition);
    }

    /** How a product stands to a legal data point. */
    public enum State {
        /** It is said. */
        FULFILLED,
        /** It is demanded and not said. */
        MISSING,
        /** It is not said and not demanded yet. */
        NOT_YET_REQUIRED,
        /** It is not demanded of this product. */
        NOT_APPLICABLE
    }
}
