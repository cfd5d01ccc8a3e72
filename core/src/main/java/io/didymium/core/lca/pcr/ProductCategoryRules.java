package io.didymium.core.lca.pcr;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.didymium.core.id.Text;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.core.lca.pcr.study.StudyDeclaration;
import io.didymium.core.lca.pcr.study.StudyFacts;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One version of product category rules (ISO 14025), as far as they can be checked.
 *
 * @param id the stable name
 * @param version the version
 * @param source where the rules are published, and what of them was available
 * @param stages the rules by life cycle stage
 * @param thresholds the thresholds
 * @param indicators the indicators
 * @param basis the basis of each item
 */
public record ProductCategoryRules(
        String id,
        String version,
        String source,
        Map<LifeCycleStage, StageRule> stages,
        RuleThresholds thresholds,
        List<Indicator> indicators,
        Map<PcrItem, ItemBasis> basis) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws IllegalArgumentException if a text is blank, an indicator occurs twice, or an item has no basis */
    public ProductCategoryRules {
        Text.require(id, "id of product category rules");
        Text.require(version, "version of " + id);
        Text.require(source, "source of " + id);
        requireNonNull(thresholds, "thresholds");
        stages = Maps.immutableEnumMap(stages);
        indicators = List.copyOf(indicators);
        Set<String> ids = new HashSet<>();
        for (Indicator indicator : indicators) {
            if (!ids.add(indicator.id())) {
                throw new IllegalArgumentException("indicator " + indicator.id() + " occurs twice in " + id);
            }
        }
        basis = Maps.immutableEnumMap(basis);
        for (PcrItem item : PcrItem.values()) {
            if (!basis.containsKey(item)) {
                throw new IllegalArgumentException(id + " does not state the basis of its " + item.label());
            }
        }
    }

    /** Checks a study against every item. A report without findings is no claim of conformity with the rules. */
    public PcrReport check(StudyDeclaration said, StudyFacts shown) {
        return new PcrCheck(this, said, shown).report();
    }

    /**
     * The indicators that have increased by more than the threshold, so that a published declaration must be renewed.
     *
     * @param published the published results by id of the indicator
     * @param now the present results; those of other indicators are not compared
     */
    public List<Indicator> worsened(Map<String, BigDecimal> published, Map<String, BigDecimal> now) {
        BigDecimal factor = thresholds.worsening().divide(HUNDRED);
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
    public static Builder builder(String id, String version, String source, RuleThresholds thresholds) {
        return new Builder(id, version, source, thresholds);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder(id, version, source, thresholds)
                .stages(stages)
                .indicators(indicators)
                .basis(basis);
    }

    /** Gathers the parts of a {@link ProductCategoryRules}; each method sets the part of its name. */
    public static final class Builder {
        private final String id;
        private final String version;
        private final String source;
        private final RuleThresholds thresholds;
        private Map<LifeCycleStage, StageRule> stages = Map.of();
        private List<Indicator> indicators = List.of();
        private Map<PcrItem, ItemBasis> basis = Map.of();

        private Builder(String id, String version, String source, RuleThresholds thresholds) {
            this.id = id;
            this.version = version;
            this.source = source;
            this.thresholds = thresholds;
        }

        public Builder stages(Map<LifeCycleStage, StageRule> stages) {
            this.stages = stages;
            return this;
        }

        public Builder indicators(List<Indicator> indicators) {
            this.indicators = indicators;
            return this;
        }

        public Builder basis(Map<PcrItem, ItemBasis> basis) {
            this.basis = basis;
            return this;
        }

        /** The value, checked as by the constructor. */
        public ProductCategoryRules build() {
            return new ProductCategoryRules(id, version, source, stages, thresholds, indicators, basis);
        }
    }
}
