package io.didymium.core.lca.pcr;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.finding.Severity;
import io.didymium.core.lca.pcr.study.StudyDeclaration;
import io.didymium.core.lca.pcr.study.StudyFacts;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a study against product category rules, item by item. */
final class PcrCheck {
    private final ProductCategoryRules rules;
    private final StudyDeclaration said;
    private final StudyFacts shown;
    private final Map<PcrItem, ItemState> states = new EnumMap<>(PcrItem.class);
    private final ListMultimap<PcrItem, Finding> findings =
            MultimapBuilder.enumKeys(PcrItem.class).arrayListValues().build();

    PcrCheck(ProductCategoryRules rules, StudyDeclaration said, StudyFacts shown) {
        this.rules = requireNonNull(rules, "profile");
        this.said = requireNonNull(said, "said");
        this.shown = requireNonNull(shown, "shown");
    }

    PcrReport report() {
        for (PcrItem item : PcrItem.values()) {
            states.put(item, ItemState.NOT_APPLICABLE);
        }
        stage().ifPresent(stage -> {
            ScopeItems.inspect(this, stage);
            AllocationItems.inspect(this, stage);
            DataItems.inspect(this);
            ResultItems.inspect(this, stage);
        });
        return new PcrReport(rules, states, List.copyOf(findings.values()));
    }

    /** The rules for the stage of the product, if there are any. */
    private Optional<StageRule> stage() {
        return Optional.ofNullable(rules.stages().get(said.stage()));
    }

    ProductCategoryRules rules() {
        return rules;
    }

    RuleThresholds thresholds() {
        return rules.thresholds();
    }

    StudyDeclaration said() {
        return said;
    }

    StudyFacts shown() {
        return shown;
    }

    /** Marks an item as applicable: fulfilled unless something is found. */
    void applies(PcrItem item) {
        worsen(item, ItemState.FULFILLED);
    }

    /** Adds a finding about the study as a whole. */
    void find(PcrItem item, PcrFinding code, Map<String, String> arguments) {
        find(item, code, said.subject(), arguments);
    }

    /** Adds a finding about a process or step. */
    void find(PcrItem item, PcrFinding code, String place, Map<String, String> arguments) {
        Map<String, String> all = new HashMap<>(arguments);
        all.put("profile", rules.toString());
        findings.put(item, Finding.of(code, Location.of(place), all));
        worsen(item, code.severity() == Severity.FAIL ? ItemState.DEVIATES : ItemState.MISSING);
    }

    private void worsen(PcrItem item, ItemState state) {
        states.merge(item, state, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }
}
