package io.didymium.passport.report;

import static java.util.Objects.requireNonNull;

import io.didymium.core.regulation.InformationRule;
import io.didymium.core.regulation.RulePack;
import io.didymium.core.regulation.RulePacks;
import java.util.List;
import java.util.Optional;

/**
 * The rules by which a verifier judges recycled shares and what is said of magnets; a share under any other rule is left
 * undecided.
 *
 * @param packs the rule packs on recycled content that are known
 * @param demanded the one under which shares must be claimed, if one must: a batch may claim under others only beside it
 * @param information the rules on what products must say of their magnets
 */
public record LegalRules(List<RulePack> packs, Optional<RulePack> demanded, List<InformationRule> information) {
    /** Copies the lists. */
    public LegalRules {
        packs = List.copyOf(packs);
        requireNonNull(demanded, "demanded");
        information = List.copyOf(information);
    }

    /** The rules that come with the library; none is demanded. */
    public static LegalRules standard() {
        return new LegalRules(RulePacks.all(), Optional.empty(), List.of(InformationRule.CRMA_ARTICLE_28));
    }

    /** These rules, with shares demanded under one rule pack. */
    public LegalRules demanding(RulePack pack) {
        return new LegalRules(packs, Optional.of(pack), information);
    }

    /** The rule pack of a name and a version, if it is known. */
    public Optional<RulePack> find(String id, String version) {
        return packs.stream()
                .filter(pack -> pack.id().equals(id) && pack.version().equals(version))
                .findFirst();
    }
}
