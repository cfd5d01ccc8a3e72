package io.didymium.passport.verify.check.trade;

import io.didymium.passport.report.CheckId;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.BundleFacts;
import java.util.List;

/** The checks of papers, in the order of {@link CheckId}. */
public final class TradeChecks {
    private TradeChecks() {}

    /** All of them, over the facts of a bundle. */
    public static List<Check> of(BundleFacts facts) {
        return List.of(
                new CodesFitCheck(facts.settled()),
                new RadioactivityCheck(
                        facts.settled(), facts.balances(), facts.policy().balance()),
                new PermitsCheck(facts.settled()),
                new TollAccountsCheck(
                        facts.chain(),
                        facts.settlements(),
                        facts.policy().balance().coverageFactor()),
                new ReconciliationsCheck(facts.chain(), facts.settlements()),
                new MaterialStatementsCheck(
                        facts.chain(),
                        facts.settlements(),
                        facts.policy().balance().stock()));
    }
}
