package io.didymium.passport.verify.check.claim;

import io.didymium.passport.report.CheckId;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.BundleFacts;
import java.util.List;

/** The checks of claims about products before those of custody books, and those after them, in the order of {@link CheckId}. */
public final class ClaimChecks {
    private ClaimChecks() {}

    /** Those of what a product consists of, over the facts of a bundle. */
    public static List<Check> ofContent(BundleFacts facts) {
        return List.of(
                new OriginClaimCheck(facts.settled(), facts.origins()),
                new RecycledContentCheck(
                        facts.settled(), facts.origins(), facts.policy().rules()),
                new ProductInformationCheck(facts.settled(), facts.policy(), facts.at()));
    }

    /** Those of what was calculated or certified of a product, over the facts of a bundle. */
    public static List<Check> ofEvidence(BundleFacts facts) {
        return List.of(
                new FootprintClaimCheck(
                        facts.settled(), facts.footprints(), facts.policy().backgrounds()),
                new FootprintEvidenceCheck(facts.settled(), facts.footprints()),
                new CertificateCoversClaimCheck(
                        facts.chain(),
                        facts.groups(),
                        new SpecificationJudgement(
                                facts.chain(),
                                facts.settlements(),
                                facts.agreements(),
                                facts.identities(),
                                facts.groups(),
                                facts.policy().specifications())));
    }
}
