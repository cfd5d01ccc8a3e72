package io.didymium.passport.verify.check.claim;

import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.regulation.product.MagnetDescription;
import io.didymium.passport.claim.ProductStatement;
import io.didymium.passport.report.OriginStatementFinding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares a statement about magnets with the batch of products that contain them: the magnets cannot outweigh the batch, nor
 * contain more of an element than it; and if the products are nothing but magnets, they contain as much.
 */
final class MagnetJudgement {
    private static final MathContext PRECISION = MathContext.DECIMAL64;

    private final ProductStatement statement;
    private final Batch batch;
    private final BigDecimal coverage;
    private final BigDecimal pieces;

    MagnetJudgement(ProductStatement statement, Batch batch, BigDecimal coverage) {
        this.statement = statement;
        this.batch = batch;
        this.coverage = coverage;
        this.pieces = BigDecimal.valueOf(statement.pieces());
    }

    List<Finding> findings() {
        List<MagnetDescription> magnets = statement.information().magnets();
        BigDecimal each = magnets.stream()
                .flatMap(magnet -> magnet.mass().stream())
                .map(mass -> mass.kilograms())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal excess = each.multiply(pieces).subtract(batch.mass().value().kilograms());
        BigDecimal tolerance =
                coverage.multiply(batch.mass().standardUncertainty().kilograms());
        if (excess.compareTo(tolerance) > 0) {
            return List.of(outweigh(each));
        }
        boolean areWholeProduct = excess.abs().compareTo(tolerance) <= 0
                && magnets.stream()
                        .allMatch(magnet -> magnet.mass().isPresent()
                                && !magnet.composition().isEmpty());
        List<Finding> findings = new ArrayList<>();
        Set<Element> elements = EnumSet.noneOf(Element.class);
        magnets.forEach(magnet -> elements.addAll(magnet.composition().keySet()));
        batch.composition().ifPresent(known -> {
            elements.retainAll(known.elements());
            elements.forEach(element -> content(element, known.fraction(element), areWholeProduct, findings));
        });
        return findings;
    }

    private void content(Element element, MeasuredFraction assayed, boolean areWholeProduct, List<Finding> findings) {
        BigDecimal stated = BigDecimal.ZERO;
        BigDecimal rounding = BigDecimal.ZERO;
        for (MagnetDescription magnet : statement.information().magnets()) {
            MassFraction fraction = magnet.composition().get(element);
            if (fraction != null && magnet.mass().isPresent()) {
                BigDecimal mass = magnet.mass().get().kilograms().multiply(pieces);
                stated = stated.add(mass.multiply(fraction.value()));
                rounding = rounding.add(mass.multiply(
                        new BigDecimal("0.5").movePointLeft(fraction.value().scale())));
            }
        }
        BigDecimal mass = batch.mass().value().kilograms();
        BigDecimal found = mass.multiply(assayed.value().value());
        BigDecimal byAssay = mass.multiply(assayed.standardUncertainty().value());
        BigDecimal byScale = batch.mass()
                .standardUncertainty()
                .kilograms()
                .multiply(assayed.value().value());
        BigDecimal uncertainty =
                byAssay.pow(2).add(byScale.pow(2)).sqrt(PRECISION).multiply(coverage);
        BigDecimal tolerance = rounding.add(uncertainty);
        BigDecimal excess = stated.subtract(found);
        boolean isLess = areWholeProduct && excess.negate().compareTo(tolerance) > 0;
        if (excess.compareTo(tolerance) > 0 || isLess) {
            findings.add(Finding.of(
                    OriginStatementFinding.MAGNET_CONTENT_MISMATCH,
                    Location.of(batch.id().value()),
                    Map.of(
                            "pieces",
                            String.valueOf(statement.pieces()),
                            "element",
                            element.symbol(),
                            "claimed",
                            DecimalText.shown(stated) + " kg",
                            "found",
                            DecimalText.shown(found) + " kg")));
        }
    }

    private Finding outweigh(BigDecimal each) {
        return Finding.of(
                OriginStatementFinding.MAGNETS_OUTWEIGH_BATCH,
                Location.of(batch.id().value()),
                Map.of(
                        "pieces",
                        String.valueOf(statement.pieces()),
                        "each",
                        DecimalText.shown(each) + " kg",
                        "claimed",
                        DecimalText.shown(each.multiply(pieces)) + " kg",
                        "found",
                        batch.mass().value().toString()));
    }
}
