package io.didymium.passport.verify.check.custody;

import io.didymium.passport.report.CheckId;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.custody.CustodyFacts;
import java.util.List;

/** The checks of custody books, in the order of {@link CheckId}; of a bundle without books they have no results. */
public final class CustodyChecks {
    private CustodyChecks() {}

    /** All of them, over the facts of a bundle. */
    public static List<Check> of(BundleFacts facts) {
        CustodyFacts custody = facts.custody();
        ChainEvidence evidence = ChainEvidence.of(facts);
        return List.of(
                new JournalMatchesCheck(custody),
                new DeclarationsBookedCheck(custody),
                new ReceiptsCheck(custody, evidence),
                new ReceivedClaimsCheck(custody, evidence),
                new DeliveriesCheck(custody, evidence),
                new YieldsCheck(custody, evidence),
                new DoubleCreditCheck(custody, evidence),
                new CustodyModelCheck(custody, evidence),
                new HolderCertifiedCheck(custody, facts.settled()),
                new PhysicalContentCheck(custody, evidence));
    }
}
