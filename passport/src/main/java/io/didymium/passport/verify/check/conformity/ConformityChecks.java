package io.didymium.passport.verify.check.conformity;

import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.BundleFacts;
import java.util.List;

/** The checks of certificates, their assessments and memberships, in the order of {@link io.didymium.passport.report.CheckId}. */
public final class ConformityChecks {
    private ConformityChecks() {}

    /** The checks over the facts of a bundle. */
    public static List<Check> of(BundleFacts facts) {
        return List.of(
                new CertificateEvidenceCheck(facts.chain(), facts.footprints(), facts.credentials()),
                new CriteriaFollowCheck(facts),
                new MembershipCheck(facts));
    }
}
