package io.didymium.passport.verify.check.claim;

import static java.util.stream.Collectors.joining;

import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.RoundingTolerance;
import io.didymium.core.regulation.product.MagnetDescription;
import io.didymium.core.regulation.product.MagnetType;
import io.didymium.passport.claim.ProductStatement;
import io.didymium.passport.report.OriginStatementFinding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Compares a statement about the magnets of products with the magnets that the history of the batch assembled: whether there are
 * any, their mass, their type, and each element that their composition states, both ways.
 */
final class MagnetHistoryJudgement {
    private static final MathContext PRECISION = MathContext.DECIMAL64;
    /** What assembly may lose or a piece be rounded by. */
    private static final BigDecimal ALLOWANCE = new BigDecimal("0.02");
    /** Contents above this fraction of the magnets are no traces. */
    private static final BigDecimal NO_TRACE = new BigDecimal("0.005");
    /** A composition whose fractions sum to more than this states the whole. */
    private static final BigDecimal WHOLE = new BigDecimal("0.9");

    private final ProductStatement statement;
    private final MagnetContent content;
    private final BigDecimal tolerance;
    private final List<Finding> findings = new ArrayList<>();

    MagnetHistoryJudgement(ProductStatement statement, MagnetContent content, BigDecimal coverage) {
        this.statement = statement;
        this.content = content;
        this.tolerance = content.variance()
                .sqrt(PRECISION)
                .multiply(coverage)
                .add(content.kilograms().multiply(ALLOWANCE));
    }

    List<Finding> findings() {
        List<MagnetDescription> magnets = statement.information().magnets();
        if (magnets.isEmpty()) {
            if (content.kilograms().compareTo(tolerance) > 0) {
                find(OriginStatementFinding.MAGNETS_UNSTATED, Map.of("found", kg(content.kilograms())));
            }
            return findings;
        }
        if (magnets.stream().allMatch(magnet -> magnet.mass().isPresent())) {
            mass(magnets);
        }
        type(magnets);
        if (findings.isEmpty()) {
            content.elements().ifPresent(elements -> elements(magnets, elements));
        }
        return findings;
    }

    private static BigDecimal total(List<MagnetDescription> magnets, long pieces) {
        return magnets.stream()
                .map(magnet -> magnet.mass().orElse(Mass.ZERO).kilograms())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(BigDecimal.valueOf(pieces));
    }

    private void mass(List<MagnetDescription> magnets) {
        BigDecimal stated = total(magnets, statement.pieces());
        if (stated.subtract(content.kilograms()).abs().compareTo(tolerance) > 0) {
            find(
                    OriginStatementFinding.MAGNET_MASS_MISMATCH,
                    Map.of(
                            "pieces", String.valueOf(statement.pieces()),
                            "claimed", kg(stated),
                            "found", kg(content.kilograms())));
        }
    }

    private void type(List<MagnetDescription> magnets) {
        Set<MagnetType> stated = new TreeSet<>();
        magnets.forEach(magnet -> magnet.type().ifPresent(stated::add));
        content.type()
                .filter(found -> !stated.isEmpty() && !stated.contains(found))
                .ifPresent(found -> find(
                        OriginStatementFinding.MAGNET_TYPE_MISMATCH,
                        Map.of(
                                "claimed",
                                stated.stream().map(MagnetType::label).collect(joining(", ")),
                                "found",
                                found.label())));
    }

    /** Only where every magnet states mass and the whole of its composition can an element be missing. */
    private void elements(List<MagnetDescription> magnets, SortedMap<Element, BigDecimal> known) {
        boolean isWhole = magnets.stream()
                .allMatch(magnet -> magnet.mass().isPresent()
                        && magnet.composition().values().stream()
                                        .map(MassFraction::value)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                                        .compareTo(WHOLE)
                                > 0);
        Set<Element> all = EnumSet.noneOf(Element.class);
        magnets.forEach(magnet -> all.addAll(magnet.composition().keySet()));
        if (isWhole) {
            all.addAll(known.keySet());
        }
        for (Element element : all) {
            BigDecimal stated = BigDecimal.ZERO;
            BigDecimal rounding = BigDecimal.ZERO;
            for (MagnetDescription magnet : magnets) {
                MassFraction fraction = magnet.composition().get(element);
                if (fraction != null && magnet.mass().isPresent()) {
                    BigDecimal mass = magnet.mass().get().kilograms().multiply(BigDecimal.valueOf(statement.pieces()));
                    stated = stated.add(mass.multiply(fraction.value()));
                    rounding = rounding.add(mass.multiply(RoundingTolerance.halfDigit(fraction.value())));
                }
            }
            BigDecimal found = known.getOrDefault(element, BigDecimal.ZERO);
            BigDecimal allowed = rounding.min(found.multiply(new BigDecimal("0.1")))
                    .add(found.multiply(ALLOWANCE))
                    .add(content.kilograms().multiply(NO_TRACE));
            BigDecimal excess = stated.subtract(found);
            if (excess.compareTo(allowed) > 0 || (isWhole && excess.negate().compareTo(allowed) > 0)) {
                find(
                        OriginStatementFinding.MAGNET_CONTENT_MISMATCH,
                        Map.of(
                                "pieces", String.valueOf(statement.pieces()),
                                "element", element.symbol(),
                                "claimed", kg(stated),
                                "found", kg(found)));
            }
        }
    }

    private static String kg(BigDecimal kilograms) {
        return DecimalText.shown(kilograms) + " kg";
    }

    private void find(OriginStatementFinding code, Map<String, String> more) {
        Map<String, String> arguments = new HashMap<>(more);
        arguments.put("batch", statement.batch().value());
        findings.add(Finding.of(code, Location.of(statement.batch().value()), arguments));
    }
}
