package io.didymium.core.lca.pcr;

import static java.util.Objects.requireNonNull;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.finding.Severity;
import io.didymium.core.lca.pcr.study.StudyDeclaration;
import io.didymium.core.lca.pcr.study.StudyFacts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A study held against a profile, item by item. */
final class PcrCheck {
    private final ProductCategoryRules profile;
    private final StudyDeclaration said;
    private final StudyFacts shown;
    private final Map<PcrItem, ItemState> states = new EnumMap<>(PcrItem.class);
    private final Map<PcrItem, List<Finding>> findings = new EnumMap<>(PcrItem.class);

    PcrCheck(ProductCategoryRules profile, StudyDeclaration said, StudyFacts shown) {
        this.profile = requireNonNull(profile, "profile");
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
        List<Finding> all = new ArrayList<>();
        findings.values().forEach(all::addAll);
        return new PcrReport(profile, states, all);
    }

    /** What the profile says of the stage of the product; nothing if it says nothing. */
    private Optional<StageRule> stage() {
        return Optional.ofNullable(profile.stages().get(said.stage()));
    }

    ProductCategoryRules profile() {
        return profile;
    }

    RuleThresholds limits() {
        return profile.limits();
    }

    StudyDeclaration said() {
        return said;
    }

    StudyFacts shown() {
        return shown;
    }

    /** The item was looked at, and is fulfilled unless something else is found. */
    void applies(PcrItem item) {
        worsen(item, ItemState.FULFILLED);
    }

    /** Something is missing or deviates, in the study as a whole. */
    void find(PcrItem item, PcrFinding code, Map<String, String> arguments) {
        find(item, code, said.subject(), arguments);
    }

    /** Something is missing or deviates at a place. */
    void find(PcrItem item, PcrFinding code, String place, Map<String, String> arguments) {
        Map<String, String> all = new HashMap<>(arguments);
        all.put("profile", profile.toString());
        findings.computeIfAbsent(item, key -> new ArrayList<>()).add(Finding.of(code, Location.of(place), all));
        worsen(item, code.severity() == Severity.FAIL ? ItemState.DEVIATES : ItemState.MISSING);
    }

    private void worsen(PcrItem item, ItemState state) {
        states.merge(item, state, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }
}
