package io.didymium.passport.verify.check.claim;

import io.didymium.passport.report.CheckId;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.check.custody.CustodyRule;
import java.util.List;

/** The checks of what is claimed beyond the history, in the order of {@link CheckId}. */
public final class ClaimChecks {
    private static final List<Check> CHECKS = List.of(
            new OriginClaimCheck(),
            new RecycledContentCheck(),
            new ProductInformationCheck(),
            new CustodyCheck(CustodyRule.booksKept()),
            new CustodyCheck(CustodyRule.declarationsCovered()),
            new CustodyCheck(CustodyRule.receiptsSubstantiated()),
            new CustodyCheck(CustodyRule.claimsPassedOn()),
            new CustodyCheck(CustodyRule.deliveriesSubstantiated()),
            new CustodyCheck(CustodyRule.yieldsSubstantiated()),
            new CustodyCheck(CustodyRule.creditSpentOnce()),
            new CustodyCheck(CustodyRule.modelKept()),
            new CustodyCheck(CustodyRule.holderCertified()),
            new CustodyCheck(CustodyRule.contentPhysical()),
            new FootprintClaimCheck(),
            new FootprintEvidenceCheck(),
            new CertificateCoversClaimCheck());

    private ClaimChecks() {}

    /** All of them. */
    public static List<Check> all() {
        return CHECKS;
    }
}
