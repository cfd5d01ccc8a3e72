package io.didymium.core.regulation;

import static io.didymium.core.quantity.Decimals.ROUNDING;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.Composition;
import io.didymium.core.origin.Origin;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.quantity.MassFraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The recycled content of a batch, element by element, under one rule pack.
 *
 * <p>A coating counts if the batch has it: where only the alloy counts, use the batch before coating.
 *
 * @param pack the rule pack
 * @param batch the batch
 * @param elements the elements of the rule pack, in the order of atomic numbers
 */
public record RecycledContent(RulePack pack, BatchId batch, Map<Element, RecycledElement> elements) {
    private static final int DIGITS = 40;

    /** Copies the elements. */
    public RecycledContent {
        requireNonNull(pack, "pack");
        requireNonNull(batch, "batch");
        elements = Maps.immutableEnumMap(elements);
    }

    /**
     * The recycled content of a batch; no element counts as a contamination.
     *
     * @throws IllegalArgumentException if the batch is not in the book's chain
     */
    public static RecycledContent of(RulePack pack, OriginBook book, BatchId batch) {
        return of(pack, book, batch, Map.of());
    }

    /**
     * The recycled content of a batch.
     *
     * @param contaminationLimits the content below which the declarant considers an element a contamination, by
     *     element; no law sets one
     * @throws IllegalArgumentException if the batch is not in the book's chain
     */
    public static RecycledContent of(
            RulePack pack, OriginBook book, BatchId batch, Map<Element, MassFraction> contaminationLimits) {
        return new RecycledContent(pack, batch, Maps.toMap(pack.elements(), element -> {
            RecycledElement found = element(pack, book, batch, element, contaminationLimits);
            return found.recycled().isEmpty()
                    ? found
                    : found.with(book.standardUncertainty(batch, element, pack.counted()));
        }));
    }

    /**
     * The recycled content of a batch without uncertainties, each of which takes a pass upstream; no element counts as a
     * contamination.
     *
     * @throws IllegalArgumentException if the batch is not in the book's chain
     */
    public static RecycledContent withoutUncertainty(RulePack pack, OriginBook book, BatchId batch) {
        return new RecycledContent(
                pack, batch, Maps.toMap(pack.elements(), element -> element(pack, book, batch, element, Map.of())));
    }

    private static RecycledElement element(
            RulePack pack, OriginBook book, BatchId id, Element element, Map<Element, MassFraction> limits) {
        Batch batch = book.chain().batch(id);
        Optional<Composition> stated =
                batch.composition().filter(known -> known.elements().contains(element));
        MassFraction content =
                stated.map(known -> known.fraction(element).value()).orElse(MassFraction.ZERO);
        if (content.isZero()) {
            ElementPresence presence = stated.isPresent() ? ElementPresence.NOT_PRESENT : ElementPresence.NOT_STATED;
            return new RecycledElement(
                    element, presence, content, Optional.empty(), Optional.empty(), Optional.empty());
        }
        boolean contamination = content.compareTo(limits.getOrDefault(element, MassFraction.ZERO)) < 0;
        Origin origin = book.origin(id);
        return new RecycledElement(
                element,
                contamination ? ElementPresence.CONTAMINATION : ElementPresence.PRESENT,
                content,
                Optional.of(origin.share(element, from -> pack.counted().contains(from.sourceClass()))),
                Optional.of(origin.share(element, from -> from.sourceClass() == SourceClass.UNDETERMINED)),
                Optional.empty());
    }

    /**
     * The element of the rule pack.
     *
     * @throws IllegalArgumentException if the rule pack is not about it
     */
    public RecycledElement element(Element element) {
        RecycledElement found = elements.get(element);
        if (found == null) {
            throw new IllegalArgumentException(pack + " is not about " + element.symbol());
        }
        return found;
    }

    /**
     * The recycled mass fraction of the batch in some elements, such as all rare earths.
     *
     * @return kg for each kg of the batch, rounded to 34 digits
     */
    public BigDecimal partOfBatch(Set<Element> of) {
        return of.stream()
                .map(this::element)
                .map(each -> each.recycled()
                        .map(share ->
                                share.decimal(DIGITS).multiply(each.content().value()))
                        .orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .round(ROUNDING);
    }

    /**
     * The recycled share of some elements together, by mass.
     *
     * @return rounded to 34 digits; empty if none of them is present
     */
    public Optional<BigDecimal> combined(Set<Element> of) {
        BigDecimal content =
                of.stream().map(each -> element(each).content().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return content.signum() == 0
                ? Optional.empty()
                : Optional.of(partOfBatch(of).divide(content, ROUNDING));
    }

    /** Undetermined shares and contaminations, by element. */
    public List<Finding> findings() {
        return findings(Map.of());
    }

    /** Undetermined shares, contaminations, and minimum shares missed on a day by a battery, by element. */
    public List<Finding> findings(LocalDate day, BatteryCategory battery) {
        return findings(pack.minimumPercents(day, battery));
    }

    /**
     * Elements of which a declaration states no share although the rule requires it, or although no analysis states
     * whether they are present; none under a rule that leaves the choice of elements to the declaring party.
     *
     * @param declared the elements whose share is declared
     */
    public List<Finding> omissions(Set<Element> declared) {
        List<Finding> findings = new ArrayList<>();
        if (pack.isExhaustive()) {
            Maps.filterKeys(elements, element -> !declared.contains(element)).forEach((element, found) -> {
                if (found.presence() == ElementPresence.NOT_STATED) {
                    findings.add(finding(RuleFinding.ELEMENT_NOT_ANALYSED, element, Map.of()));
                } else if (found.presence() != ElementPresence.NOT_PRESENT) {
                    findings.add(finding(
                            RuleFinding.ELEMENT_NOT_DECLARED, element, Map.of("content", percent(found.content()))));
                }
            });
        }
        return findings;
    }

    private List<Finding> findings(Map<Element, Integer> minima) {
        List<Finding> findings = new ArrayList<>();
        elements.forEach((element, found) -> {
            if (found.presence() == ElementPresence.CONTAMINATION) {
                findings.add(
                        finding(RuleFinding.ELEMENT_BELOW_LIMIT, element, Map.of("content", percent(found.content()))));
            }
            found.undetermined()
                    .filter(share -> !share.isZero())
                    .ifPresent(share -> findings.add(
                            finding(RuleFinding.ORIGIN_UNDETERMINED, element, Map.of("share", percent(share)))));
            Integer least = minima.get(element);
            found.recycled()
                    .filter(share -> least != null && share.percent(DIGITS).compareTo(BigDecimal.valueOf(least)) < 0)
                    .ifPresent(share -> findings.add(finding(
                            RuleFinding.MINIMUM_NOT_MET,
                            element,
                            Map.of("share", percent(share), "least", String.valueOf(least)))));
        });
        return findings;
    }

    private Finding finding(RuleFinding code, Element element, Map<String, String> more) {
        return Finding.of(
                code,
                Location.of(batch.value()),
                ImmutableMap.<String, String>builder()
                        .putAll(more)
                        .put("element", element.symbol())
                        .put("pack", pack.toString())
                        .buildOrThrow());
    }

    private static String percent(MassFraction content) {
        return content.value().movePointRight(2).stripTrailingZeros().toPlainString();
    }

    static String percent(Share share) {
        return share.percent(2).toPlainString();
    }
}
