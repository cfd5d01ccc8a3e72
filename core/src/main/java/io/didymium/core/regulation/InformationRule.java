package io.didymium.core.regulation;

import static java.util.Objects.requireNonNull;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One version of the rule on what products must say of their magnets.
 *
 * @param id its stable name
 * @param version the version of it
 * @param source where it is written
 * @param groups the groups of products it is about
 * @param actInForce the day on which the act on the label's format entered into force, if it was adopted
 * @param yearsAfter how many years after that day the duties begin
 * @param laterGroups groups for which they begin later
 * @param laterYearsAfter how many years after that day they begin for those
 */
public record InformationRule(
        String id,
        String version,
        String source,
        Set<ProductGroup> groups,
        Optional<LocalDate> actInForce,
        int yearsAfter,
        Set<ProductGroup> laterGroups,
        int laterYearsAfter) {
    /**
     * Information on the magnets of products. The act on the label's format was due on 24 November 2025; none was found
     * adopted, so no duty has begun.
     */
    public static final InformationRule CRMA_ARTICLE_28 = new InformationRule(
            "eu-crma-art-28",
            "2024-05-03",
            "Regulation (EU) 2024/1252, Article 28",
            EnumSet.allOf(ProductGroup.class),
            Optional.empty(),
            2,
            EnumSet.of(
                    ProductGroup.MAGNETIC_RESONANCE_IMAGING,
                    ProductGroup.MOTOR_VEHICLE,
                    ProductGroup.LIGHT_MEANS_OF_TRANSPORT),
            5);

    /** @throws IllegalArgumentException if a text is blank */
    public InformationRule {
        Text.require(id, "id of a rule");
        Text.require(version, "version of " + id);
        Text.require(source, "source of " + id);
        groups = Collections.unmodifiableSet(EnumSet.copyOf(groups));
        laterGroups = Collections.unmodifiableSet(EnumSet.copyOf(laterGroups));
        requireNonNull(actInForce, "actInForce");
    }

    /** The same rule once the act on the label's format is in force. */
    public InformationRule withActInForce(String newVersion, LocalDate day) {
        return new InformationRule(
                id, newVersion, source, groups, Optional.of(day), yearsAfter, laterGroups, laterYearsAfter);
    }

    /** The day on which the duties begin for a group, if it is known. */
    public Optional<LocalDate> binding(ProductGroup group) {
        return actInForce.map(day -> day.plusYears(laterGroups.contains(group) ? laterYearsAfter : yearsAfter));
    }

    /** How a product stands to each legal data point on a day. */
    public Map<LegalDataPoint, LegalDataPoint.State> check(ProductInformation said, LocalDate day) {
        Map<LegalDataPoint, LegalDataPoint.State> states = new EnumMap<>(LegalDataPoint.class);
        for (LegalDataPoint point : LegalDataPoint.values()) {
            states.put(point, state(point, said, day));
        }
        return Collections.unmodifiableMap(states);
    }

    /** What is demanded on a day and not said, in the order of data points. */
    public List<Finding> findings(ProductInformation said, LocalDate day) {
        Location location = Location.of(said.product().map(BatchId::value).orElse(id));
        List<Finding> findings = new ArrayList<>();
        check(said, day).forEach((point, state) -> {
            if (state == LegalDataPoint.State.MISSING) {
                findings.add(Finding.of(
                        RuleFinding.LEGAL_DATA_MISSING,
                        location,
                        Map.of("point", point.label(), "clause", point.clause() + " of " + this)));
            }
        });
        return findings;
    }

    private LegalDataPoint.State state(LegalDataPoint point, ProductInformation said, LocalDate day) {
        Optional<ProductGroup> group = said.group().filter(groups::contains);
        boolean withoutMagnets = !said.hasMagnets().orElse(true);
        if (group.isEmpty() || (point.isOfMagnets() && withoutMagnets)) {
            return LegalDataPoint.State.NOT_APPLICABLE;
        }
        if (point.isSaid(said)) {
            return LegalDataPoint.State.FULFILLED;
        }
        boolean binds = group.flatMap(this::binding)
                .filter(begin -> !day.isBefore(begin))
                .isPresent();
        return binds ? LegalDataPoint.State.MISSING : LegalDataPoint.State.NOT_YET_REQUIRED;
    }

    /** The name and the version. */
    @Override
    public String toString() {
        return id + " " + version;
    }
}
