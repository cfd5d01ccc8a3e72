package io.didymium.core.regulation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Text;
import io.didymium.core.regulation.product.ProductGroup;
import io.didymium.core.regulation.product.ProductInformation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a regulation on information about the magnets of products.
 *
 * @param id its stable name
 * @param version the version of it
 * @param source its reference
 * @param basis what was read of the source, and what is general knowledge
 * @param groups the groups of products it covers
 * @param actInForce the day on which the act on the label's format entered into force, if it was adopted
 * @param actNotBefore the earliest day on which it may enter into force, if it was not adopted
 * @param yearsAfter the years from that day until the duties apply
 * @param laterGroups groups for which they apply later
 * @param laterYearsAfter the years until they apply to those
 */
public record InformationRule(
        String id,
        String version,
        String source,
        String basis,
        Set<ProductGroup> groups,
        Optional<LocalDate> actInForce,
        LocalDate actNotBefore,
        int yearsAfter,
        Set<ProductGroup> laterGroups,
        int laterYearsAfter) {
    /**
     * Information on the magnets of products. The act on the label's format was due on 24 November 2025; none was found
     * adopted in November 2026, so no duty applies before November 2028, and whether one applies later is open.
     */
    public static final InformationRule CRMA_ARTICLE_28 = builder(
                    "eu-crma-art-28", "2024-05-03", "Regulation (EU) 2024/1252, Article 28")
            .basis("Paragraph 1 and the beginning of paragraph 4 were read in the Official Journal's German text; all"
                    + " else is general knowledge of the act.")
            .groups(ProductGroup.NAMED, 2)
            .laterGroups(
                    EnumSet.of(
                            ProductGroup.MAGNETIC_RESONANCE_IMAGING,
                            ProductGroup.MOTOR_VEHICLE,
                            ProductGroup.TYPE_APPROVED_LIGHT_VEHICLE),
                    5)
            .actNotBefore(LocalDate.of(2026, 11, 22))
            .build();

    /** @throws IllegalArgumentException if a text is blank */
    public InformationRule {
        Text.require(id, "id of a rule");
        Text.require(version, "version of " + id);
        Text.require(source, "source of " + id);
        Text.require(basis, "basis of " + id);
        groups = Sets.immutableEnumSet(groups);
        laterGroups = Sets.immutableEnumSet(laterGroups);
        requireNonNull(actInForce, "actInForce");
        requireNonNull(actNotBefore, "actNotBefore");
    }

    /** The same rule once the act on the label's format is in force. */
    public InformationRule withActInForce(String newVersion, LocalDate day) {
        return builder(id, newVersion, source)
                .basis(basis)
                .groups(groups, yearsAfter)
                .laterGroups(laterGroups, laterYearsAfter)
                .actInForce(day)
                .build();
    }

    /** The date from which the duties apply to a group. */
    public ApplicationDate applicationDate(ProductGroup group) {
        int years = laterGroups.contains(group) ? laterYearsAfter : yearsAfter;
        return new ApplicationDate(actInForce.orElse(actNotBefore).plusYears(years), actInForce.isPresent());
    }

    /** The state of each legal data point of a product on a day. */
    public Map<LegalDataPoint, LegalDataPoint.State> check(ProductInformation information, LocalDate day) {
        return Maps.immutableEnumMap(
                Maps.toMap(EnumSet.allOf(LegalDataPoint.class), point -> state(point, information, day)));
    }

    /** The data points that are required on a day and missing, in their order. */
    public List<Finding> findings(ProductInformation information, LocalDate day) {
        Location location =
                Location.of(information.product().map(BatchId::value).orElse(id));
        List<Finding> findings = new ArrayList<>();
        check(information, day).forEach((point, state) -> {
            if (state == LegalDataPoint.State.MISSING) {
                findings.add(Finding.of(
                        RuleFinding.LEGAL_DATA_MISSING,
                        location,
                        Map.of("point", point.label(), "clause", point.clause() + " of " + this)));
            }
        });
        return findings;
    }

    private LegalDataPoint.State state(LegalDataPoint point, ProductInformation information, LocalDate day) {
        if (information.exemption().isPresent()) {
            return LegalDataPoint.State.EXEMPT;
        }
        if (information.group().isEmpty()) {
            return LegalDataPoint.State.UNKNOWN;
        }
        ProductGroup group = information.group().get();
        boolean withoutMagnets = !information.hasMagnets().orElse(true);
        if (!groups.contains(group) || (point.isOfMagnets() && withoutMagnets)) {
            return LegalDataPoint.State.NOT_APPLICABLE;
        }
        if (point.isStated(information)) {
            return point.place() == LegalDataPoint.Place.PRODUCT
                    ? LegalDataPoint.State.TO_BE_SEEN
                    : LegalDataPoint.State.FULFILLED;
        }
        if (point == LegalDataPoint.RESPONSIBLE_CONTACT) {
            return LegalDataPoint.State.WHERE_AVAILABLE;
        }
        return switch (applicationDate(group).on(day)) {
            case BINDING, VOLUNTARY -> LegalDataPoint.State.MISSING;
            case NOT_YET -> LegalDataPoint.State.NOT_YET_REQUIRED;
            case OPEN -> LegalDataPoint.State.OPEN;
        };
    }

    /** The name and the version. */
    @Override
    public String toString() {
        return id + " " + version;
    }

    /** Starts a builder of a rule that covers no group yet. */
    public static Builder builder(String id, String version, String source) {
        return new Builder(id, version, source);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder(id, version, source)
                .basis(basis)
                .groups(groups, yearsAfter)
                .laterGroups(laterGroups, laterYearsAfter)
                .actInForce(actInForce.orElse(null))
                .actNotBefore(actNotBefore);
    }

    /** Gathers the parts of an {@link InformationRule}; each method sets the parts of its name. */
    public static final class Builder {
        private final String id;
        private final String version;
        private final String source;
        private String basis = "not stated";
        private Set<ProductGroup> groups = Set.of();
        private int yearsAfter;
        private Set<ProductGroup> laterGroups = Set.of();
        private int laterYearsAfter;
        private @Nullable LocalDate actInForce;
        private LocalDate actNotBefore = LocalDate.MIN;

        private Builder(String id, String version, String source) {
            this.id = id;
            this.version = version;
            this.source = source;
        }

        public Builder basis(String basis) {
            this.basis = basis;
            return this;
        }

        public Builder groups(Set<ProductGroup> groups, int yearsAfter) {
            this.groups = groups;
            this.yearsAfter = yearsAfter;
            return this;
        }

        public Builder laterGroups(Set<ProductGroup> laterGroups, int laterYearsAfter) {
            this.laterGroups = laterGroups;
            this.laterYearsAfter = laterYearsAfter;
            return this;
        }

        public Builder actInForce(@Nullable LocalDate actInForce) {
            this.actInForce = actInForce;
            return this;
        }

        public Builder actNotBefore(LocalDate actNotBefore) {
            this.actNotBefore = actNotBefore;
            return this;
        }

        /** The rule, checked. */
        public InformationRule build() {
            return new InformationRule(
                    id,
                    version,
                    source,
                    basis,
                    groups,
                    Optional.ofNullable(actInForce),
                    actNotBefore,
                    yearsAfter,
                    laterGroups,
                    laterYearsAfter);
        }
    }
}
