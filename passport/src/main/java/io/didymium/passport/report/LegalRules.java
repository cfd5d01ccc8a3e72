package io.didymium.passport.report;

import static java.util.Objects.requireNonNull;

import io.didymium.core.regulation.InformationRule;
import io.didymium.core.regulation.RulePack;
import io.didymium.core.regulation.RulePacks;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a verifier judges recycled shares and magnet information; a share under any other rule is left
 * undecided.
 *
 * @param packs the rule packs on recycled content that are known
 * @param required the one under which shares must be claimed, if one must: a batch may claim under others only beside it
 * @param information the rules on what must be stated about the magnets of products
 */
public record LegalRules(List<RulePack> packs, Optional<RulePack> required, List<InformationRule> information) {
    /** Copies the lists. */
    public LegalRules {
        packs = List.copyOf(packs);
        requireNonNull(required, "required");
        information = List.copyOf(information);
    }

    /** Starts with the {@linkplain #standard() rules that come with the library}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder().packs(packs).required(required.orElse(null)).information(information);
    }

    /** The rules that come with the library; none is required. */
    public static LegalRules standard() {
        return builder().build();
    }

    /** The rule pack of a name and a version, if it is known. */
    public Optional<RulePack> find(String id, String version) {
        return packs.stream()
                .filter(pack -> pack.id().equals(id) && pack.version().equals(version))
                .findFirst();
    }

    /** Gathers the parts of a {@link LegalRules}; each method sets the part of its name. */
    public static final class Builder {
        private List<RulePack> packs = RulePacks.all();
        private @Nullable RulePack required;
        private List<InformationRule> information = List.of(InformationRule.CRMA_ARTICLE_28);

        private Builder() {}

        public Builder packs(List<RulePack> packs) {
            this.packs = packs;
            return this;
        }

        public Builder required(@Nullable RulePack required) {
            this.required = required;
            return this;
        }

        public Builder information(List<InformationRule> information) {
            this.information = information;
            return this;
        }

        /** The value, checked. */
        public LegalRules build() {
            return new LegalRules(packs, Optional.ofNullable(required), information);
        }
    }
}
