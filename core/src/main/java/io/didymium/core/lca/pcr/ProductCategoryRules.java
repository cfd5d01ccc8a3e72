package io.didymium.core.lca.pcr;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.core.lca.pcr.study.StudyDeclaration;
import io.didymium.core.lca.pcr.study.StudyFacts;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One version of product category rules, as far as they can be checked.
 *
 * @param id its stable name
 * @param version the version of it
 * @param source where the rules are published, and what of them was read
 * @param stages what is said of the products of each stage
 * @param limits its numbers
 * @param indicators the categories that results are given in
 * @param standing what each item rests on
 */
public record ProductCategoryRules(
        String id,
        String version,
        String source,
        Map<LifeCycleStage, StageRule> stages,
        RuleThresholds limits,
        List<Indicator> indicators,
        Map<PcrItem, ItemBasis> standing) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws IllegalArgumentException if a text is blank, an indicator stands twice, or an item has no standing */
    public ProductCategoryRules {
        Text.require(id, "id of a profile");
        Text.require(version, "version of " + id);
        Text.require(source, "source of " + id);
        requireNonNull(limits, "limits");
        stages = Collections.unmodifiableMap(new EnumMap<>(stages));
        indicators = List.copyOf(indicators);
        Set<String> ids = new HashSet<>();
        for (Indicator indicator : indicators) {
            if (!ids.add(indicator.id())) {
                throw new IllegalArgumentException("indicator " + indicator.id() + " stands twice in " + id);
            }
        }
        standing = Collections.unmodifiableMap(new EnumMap<>(standing));
        for (PcrItem item : PcrItem.values()) {
            if (!standing.containsKey(item)) {
                throw new IllegalArgumentException(id + " does not say what its " + item.label() + " rests on");
            }
        }
    }

    /** How a study stands to every item. That nothing is found is no claim of conformity with the rules. */
    public PcrReport check(StudyDeclaration said, StudyFacts shown) {
        return new PcrCheck(this, said, shown).report();
    }

    /**
     * The indicators that have worsened by more than is allowed, so that a published declaration must be renewed.
     *
     * @param published the published results by id of the indicator
     * @param now the present results; those of other indicators are not compared
     */
    public List<Indicator> worsened(Map<String, BigDecimal> published, Map<String, BigDecimal> now) {
        BigDecimal factor = limits.worsening().divide(HUNDRED);
        return indicators.stream()
                .filter(indicator -> published.containsKey(indicator.id()) && now.containsKey(indicator.id()))
                .filter(indicator -> {
                    BigDecimal old = published.getOrDefault(indicator.id(), BigDecimal.ZERO);
                    BigDecimal allowed = old.add(old.abs().multiply(factor));
                    return now.getOrDefault(indicator.id(), old).compareTo(allowed) > 0;
                })
                .toList();
    }

    /** The name and the version. */
    @Override
    public String toString() {
        return id + " " + version;
    }

    /** Starts a builder. */
    public static Builder builder(String id, String version, String source, RuleThresholds limits) {
        return new Builder(id, version, source, limits);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder(id, version, source, limits)
                .stages(stages)
                .indicators(indicators)
                .standing(standing);
    }

    /** Collects the parts of a {@link ProductCategoryRules}. */
    public static final class Builder {
        private final String id;
        private final String version;
        private final String source;
        private final RuleThresholds limits;
        private Map<LifeCycleStage, StageRule> stages = Map.of();
        private List<Indicator> indicators = List.of();
        private Map<PcrItem, ItemBasis> standing = Map.of();

        private Builder(String id, String version, String source, RuleThresholds limits) {
            this.id = id;
            this.version = version;
            this.source = source;
            this.limits = limits;
        }

        /** Sets {@link ProductCategoryRules#stages}. */
        public Builder stages(Map<LifeCycleStage, StageRule> stages) {
            this.stages = stages;
            return this;
        }

        /** Sets {@link ProductCategoryRules#indicators}. */
        public Builder indicators(List<Indicator> indicators) {
            this.indicators = indicators;
            return this;
        }

        /** Sets {@link ProductCategoryRules#standing}. */
        public Builder standing(Map<PcrItem, ItemBasis> standing) {
            this.standing = standing;
            return this;
        }

        /** The value, checked as by the constructor. */
        public ProductCategoryRules build() {
            return new ProductCategoryRules(id, version, source, stages, limits, indicators, standing);
        }
    }
}
