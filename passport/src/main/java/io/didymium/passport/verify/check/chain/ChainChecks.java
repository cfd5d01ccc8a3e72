package io.didymium.passport.verify.check.chain;

import io.didymium.passport.report.CheckId;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.check.piece.PiecesCheck;
import io.didymium.passport.verify.check.register.WithdrawnOnceCheck;
import io.didymium.passport.verify.facts.BalanceFacts;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.RebuiltChain;
import io.didymium.passport.verify.facts.plain.PlainFacts;
import java.util.List;

/** The checks of the chain that the credentials describe, in the order of {@link CheckId}. */
public final class ChainChecks {
    private ChainChecks() {}

    /** All of them, over the facts of a bundle. */
    public static List<Check> of(BundleFacts facts) {
        RebuiltChain chain = facts.chain();
        BalanceFacts balances = facts.balances();
        PlainFacts plain = facts.plain();
        return List.of(
                new IdsUniqueCheck(facts.credentials(), chain, plain),
                ChainCoherenceCheck.complete(chain, plain),
                ChainCoherenceCheck.acyclic(chain, plain),
                new PartiesAgreeCheck(facts.described(), chain, plain),
                new SiteOperatorCheck(chain, SiteEvidenceGathering.of(facts), facts.seenSites()),
                new TransferAcknowledgedCheck(facts.credentials(), chain),
                new TitleCheck(facts.credentials(), chain),
                StepBalanceCheck.ofMass(chain, balances),
                StepBalanceCheck.ofElements(chain, balances, plain),
                new ChainBalanceCheck(balances, plain),
                new NotOverdrawnCheck(facts.described(), chain, balances, plain),
                new StockDifferencesCheck(balances, plain),
                new WithdrawnOnceCheck(facts),
                new DrawingsCheck(
                        facts.settled(),
                        facts.policy().balance().stock(),
                        facts.policy().mixingRules()),
                new PiecesCheck(facts.described(), chain, balances),
                new CompositionPossibleCheck(
                        facts.described(), chain, facts.policy().balance()),
                new LotsSettledCheck(facts.settlements(), chain, facts.groups(), facts.agreements()));
    }
}
