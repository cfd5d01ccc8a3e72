package io.didymium.passport.verify.check.claim;

import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.RoundingTolerance;
import io.didymium.passport.claim.MaterialProvenance;
import io.didymium.passport.claim.MaterialProvenance.Group;
import io.didymium.passport.report.OriginStatementFinding;
import io.didymium.passport.verify.facts.OriginFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the stated provenance of a batch with its origin, element by element. */
final class ProvenanceJudgement {
    private static final int DIGITS = 40;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final OriginFacts origins;
    private final OriginBook book;
    private final Batch batch;
    private final List<Finding> findings = new ArrayList<>();

    ProvenanceJudgement(OriginFacts origins, OriginBook book, BatchId batch) {
        this.origins = origins;
        this.book = book;
        this.batch = book.chain().batch(batch);
    }

    List<Finding> of(List<MaterialProvenance> entries) {
        Map<Element, SortedMap<Group, MaterialProvenance>> stated = new EnumMap<>(Element.class);
        entries.forEach(entry ->
                stated.computeIfAbsent(entry.element(), any -> new TreeMap<>()).put(entry.group(), entry));
        stated.forEach(this::judge);
        return findings;
    }

    private void judge(Element element, SortedMap<Group, MaterialProvenance> stated) {
        Optional<BigDecimal> content = batch.composition()
                .filter(known -> known.elements().contains(element))
                .map(known -> known.fraction(element).value().value());
        if (content.isEmpty()) {
            find(OriginStatementFinding.PROVENANCE_WITHOUT_ASSAY, Map.of("element", element.symbol()));
            return;
        }
        SortedMap<Group, Share> found = book.origin(batch.id()).grouped(element, Group::of);
        int before = findings.size();
        SortedMap<Group, BigDecimal> groups = new TreeMap<>();
        stated.keySet().forEach(group -> groups.put(group, BigDecimal.ZERO));
        found.forEach((group, share) -> groups.put(group, share.decimal(DIGITS)));
        // What is not stated is stated to be nothing, with as many digits as the rest.
        BigDecimal coarsest =
                stated.values().stream().map(ProvenanceJudgement::tolerance).reduce(BigDecimal.ZERO, BigDecimal::max);
        groups.forEach((group, share) -> {
            MaterialProvenance entry = stated.get(group);
            BigDecimal claimed = entry == null ? BigDecimal.ZERO : entry.share();
            BigDecimal tolerance = entry == null ? coarsest : tolerance(entry);
            BigDecimal more = possible(group, found);
            if (judge(element, group, claimed, share, more, tolerance) && entry != null) {
                judgeAmounts(entry, share, more, content.get());
            }
        });
        if (findings.size() > before) {
            findings.addAll(origins.reasons(book, batch.id(), element));
        }
    }

    /** The share that may belong to a group besides its own: the undetermined one, and that of its class without a known country. */
    private static BigDecimal possible(Group group, SortedMap<Group, Share> found) {
        Group undetermined = Group.of(SourceClass.UNDETERMINED);
        Set<Group> unknown = new TreeSet<>(Set.of(undetermined));
        unknown.add(Group.of(group.sourceClass()));
        unknown.remove(group);
        return group.equals(undetermined)
                ? BigDecimal.ZERO
                : unknown.stream()
                        .map(other -> found.getOrDefault(other, Share.ZERO).decimal(DIGITS))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether the amounts of the claim can be judged: not if its share is wrong, or below what is unknown here. */
    private boolean judge(
            Element element, Group group, BigDecimal claimed, BigDecimal found, BigDecimal more, BigDecimal tolerance) {
        BigDecimal excess = claimed.subtract(found);
        boolean isUnknown = group.country().isEmpty();
        boolean tooMuch = excess.subtract(more).compareTo(tolerance.min(overstatement(claimed))) > 0;
        boolean tooLittle = excess.negate().compareTo(tolerance) > 0;
        // Whoever knows more than can be shown here states less to be unknown: that may be true.
        if (tooMuch || (tooLittle && !isUnknown)) {
            find(
                    OriginStatementFinding.PROVENANCE_MISMATCH,
                    Map.of(
                            "claimed", percent(claimed),
                            "element", element.symbol(),
                            "source", group.toString(),
                            "found", percent(found)));
            return false;
        }
        if (more.compareTo(tolerance) > 0 || tooLittle) {
            find(
                    OriginStatementFinding.PROVENANCE_UNDETERMINED,
                    Map.of(
                            "claimed", percent(claimed),
                            "element", element.symbol(),
                            "source", group.toString(),
                            "found", percent(found.min(claimed)),
                            "unknown", percent(tooLittle ? found.subtract(claimed) : more)));
        }
        return !tooLittle;
    }

    private void judgeAmounts(MaterialProvenance entry, BigDecimal share, BigDecimal more, BigDecimal content) {
        BigDecimal tolerance = tolerance(entry);
        BigDecimal mass = batch.mass().value().kilograms();
        BigDecimal least = share.multiply(content);
        BigDecimal most = share.add(more).multiply(content);
        entry.massFraction()
                .map(MassFraction::value)
                .filter(fraction -> isOutside(fraction, least, most, tolerance))
                .ifPresent(
                        fraction -> findAmount(entry, percent(fraction) + " of the batch", percent(least) + " of it"));
        entry.mass()
                .map(Mass::kilograms)
                .filter(kilograms -> isOutside(kilograms, least.multiply(mass), most.multiply(mass), tolerance))
                .ifPresent(kilograms -> findAmount(entry, text(kilograms) + " kg", text(least.multiply(mass)) + " kg"));
    }

    private static boolean isOutside(BigDecimal stated, BigDecimal least, BigDecimal most, BigDecimal tolerance) {
        return stated.compareTo(least.subtract(tolerance)) < 0 || stated.compareTo(most.add(tolerance)) > 0;
    }

    private void findAmount(MaterialProvenance entry, String claimed, String found) {
        find(
                OriginStatementFinding.PROVENANCE_AMOUNT_MISMATCH,
                Map.of(
                        "element",
                        entry.element().symbol(),
                        "source",
                        entry.group().toString(),
                        "claimed",
                        claimed,
                        "found",
                        found));
    }

    private void find(OriginStatementFinding code, Map<String, String> arguments) {
        findings.add(Finding.of(code, Location.of(batch.id().value()), arguments));
    }

    /** How much a share may be rounded up. */
    private static BigDecimal overstatement(BigDecimal share) {
        return RoundingTolerance.ofShare(share).max(Share.RESOLUTION);
    }

    /** Half a unit of the last digit that a share is stated with. */
    private static BigDecimal tolerance(MaterialProvenance entry) {
        return HALF.movePointLeft(entry.share().scale()).max(Share.RESOLUTION);
    }

    private static String percent(BigDecimal part) {
        return text(part.movePointRight(2)) + " %";
    }

    private static String text(BigDecimal number) {
        return DecimalText.shown(number);
    }
}
