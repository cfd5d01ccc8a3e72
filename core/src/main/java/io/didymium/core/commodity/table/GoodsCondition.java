package io.didymium.core.commodity.table;

import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.material.AnalysisScope;
import io.didymium.core.material.Composition;
import io.didymium.core.material.Radioactivity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What goods must contain to be of a code, beside their form. */
enum GoodsCondition {
    /** Nothing more. */
    NONE,
    /** At least as much cerium as any other rare earth. */
    MAINLY_CERIUM,
    /** Rare earths other than cerium for more than a twentieth of all. */
    NOT_CERIUM_ALONE,
    /** Rare earths for more than half of the mass: an alloy is of the metal that predominates (HS, Section XV, note 5). */
    MAINLY_RARE_EARTHS,
    /** At least 4 % iron (HS, Chapter 72, note 1 c). */
    OF_IRON,
    /** Neodymium, praseodymium, dysprosium or samarium. */
    OF_MAGNET_METALS,
    /** None of these, by an analysis that is complete. */
    WITHOUT_MAGNET_METALS,
    /** Thorium and uranium above the level of exemption. */
    RADIOACTIVE;

    private static final Set<Element> MAGNET_METALS =
            EnumSet.of(Element.NEODYMIUM, Element.PRASEODYMIUM, Element.DYSPROSIUM, Element.SAMARIUM);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal LEAST_IRON = new BigDecimal("0.04");
    private static final BigDecimal MOST_CERIUM = new BigDecimal("0.95");

    /** Whether goods meet this; empty where they do not state what it takes. */
    Optional<Boolean> holds(Batch batch) {
        Optional<Composition> content =
                batch.composition().filter(known -> !known.elements().isEmpty());
        return switch (this) {
            case NONE -> Optional.of(true);
            case MAINLY_CERIUM -> content.map(GoodsCondition::isMainlyCerium);
            case NOT_CERIUM_ALONE -> content.map(known -> ceriumPart(known).compareTo(MOST_CERIUM) < 0);
            case MAINLY_RARE_EARTHS -> content.map(known -> rareEarths(known).compareTo(HALF) > 0);
            case OF_IRON ->
                content.map(
                        known -> known.fraction(Element.IRON).value().value().compareTo(LEAST_IRON) >= 0);
            case OF_MAGNET_METALS -> content.map(GoodsCondition::hasMagnetMetals);
            case WITHOUT_MAGNET_METALS ->
                content.filter(known -> hasMagnetMetals(known)
                                || batch.assay()
                                        .filter(assay -> assay.scope() == AnalysisScope.COMPLETE)
                                        .isPresent())
                        .map(known -> !hasMagnetMetals(known));
            case RADIOACTIVE -> batch.radioactivity().map(GoodsCondition::isAboveExemption);
        };
    }

    private static boolean isAboveExemption(Radioactivity declared) {
        return declared.contents().entrySet().stream()
                .anyMatch(one ->
                        Radioactivity.activityOf(one.getKey(), one.getValue().value())
                                        .becquerelsPerGram()
                                        .compareTo(Radioactivity.EXEMPTION_LEVEL.becquerelsPerGram())
                                > 0);
    }

    private static boolean hasMagnetMetals(Composition known) {
        return MAGNET_METALS.stream()
                .anyMatch(element -> !known.fraction(element).value().isZero());
    }

    private static boolean isMainlyCerium(Composition known) {
        BigDecimal cerium = known.fraction(Element.CERIUM).value().value();
        return cerium.signum() > 0
                && known.elements().stream()
                        .filter(Element::isRareEarth)
                        .allMatch(element ->
                                known.fraction(element).value().value().compareTo(cerium) <= 0);
    }

    private static BigDecimal rareEarths(Composition known) {
        return known.elements().stream()
                .filter(Element::isRareEarth)
                .map(element -> known.fraction(element).value().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The part of cerium in the rare earths, one if there are none. */
    private static BigDecimal ceriumPart(Composition known) {
        BigDecimal all = rareEarths(known);
        return all.signum() == 0
                ? BigDecimal.ONE
                : known.fraction(Element.CERIUM).value().value().divide(all, MathContext.DECIMAL64);
    }
}
