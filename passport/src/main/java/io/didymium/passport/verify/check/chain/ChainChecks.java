package io.didymium.passport.verify.check.chain;

import io.didymium.passport.report.CheckId;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.BalanceFacts;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.util.List;

/** The checks of the chain that the credentials describe, in the order of {@link CheckId}. */
public final class ChainChecks {
    private ChainChecks() {}

    /** All of them, over the facts of a bundle. */
    public static List<Check> of(BundleFacts facts) {
        RebuiltChain chain = facts.chain();
        BalanceFacts balances = facts.balances();
        return List.of(
                new IdsUniqueCheck(facts.credentials(), chain),
                ChainCoherenceCheck.complete(chain),
                ChainCoherenceCheck.acyclic(chain),
                new PartiesAgreeCheck(facts.credentials(), chain),
                new SiteOperatorCheck(chain),
                new TransferAcknowledgedCheck(chain),
                StepBalanceCheck.ofMass(chain, balances),
                StepBalanceCheck.ofElements(chain, balances),
                new ChainBalanceCheck(balances),
                new NotOverdrawnCheck(facts.credentials(), chain, balances),
                new CompositionPossibleCheck(
                        facts.credentials(), chain, facts.policy().balance()));
    }
}
