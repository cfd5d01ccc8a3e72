package io.didymium.examples.cli.footprint;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.lca.chain.BatchContribution;
import io.didymium.examples.cli.text.ShortNames;
import java.util.Locale;

/** By what contributions are summed. */
enum ContributionGrouping {
    /** By stage of the chain. */
    STAGE,
    /** By step. */
    STEP,
    /** By what is used or given off, wherever that happens. */
    ACTIVITY,
    /** By who ran the steps. */
    OPERATOR;

    /** What a contribution belongs to, for people. */
    String of(BatchContribution contribution, SupplyChain chain, ShortNames labels) {
        return switch (this) {
            case STAGE -> contribution.stage().label();
            case STEP ->
                labels.of(contribution.step().id()) + ": " + contribution.step().name();
            case ACTIVITY -> contribution.activity().factor().name();
            case OPERATOR -> chain.party(contribution.operator()).name();
        };
    }

    /** The word for people. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
