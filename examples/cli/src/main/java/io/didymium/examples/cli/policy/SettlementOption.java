package io.didymium.examples.cli.policy;

import io.didymium.core.material.determination.SettlementRule;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The rules under which a command takes lots as settled. */
public final class SettlementOption {
    @Option(
            names = "--settle",
            paramLabel = "RULE",
            converter = SettlementChoice.class,
            description = "How lots are settled that parties determined differently, as in verify; may be repeated.")
    private List<SettlementRule> rules = new ArrayList<>();

    /** The rules, in the order given. */
    public List<SettlementRule> rules() {
        return rules;
    }
}
