package io.didymium.passport.verify.check.custody;

import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.facts.BundleFacts;
import java.util.List;

/** Proves one thing of the books of custody that a bundle tells of; of a bundle that tells of none it says nothing. */
public interface CustodyRule {
    /** The check. */
    CheckId id();

    /** The results, one for each subject, in a defined order. */
    List<CheckResult> results(BundleFacts facts);

    /** Journals hold, and give every number that is stated of their periods. */
    static CustodyRule booksKept() {
        return new BooksKept();
    }

    /** Books give each declaration. */
    static CustodyRule declarationsCovered() {
        return new DeclarationsCovered();
    }

    /** What books receive is in the chain. */
    static CustodyRule receiptsSubstantiated() {
        return new ReceiptsSubstantiated();
    }

    /** Claims taken over from other books are as declared. */
    static CustodyRule claimsPassedOn() {
        return new ClaimsPassedOn();
    }

    /** Sites delivered what declarations go with. */
    static CustodyRule deliveriesSubstantiated() {
        return new DeliveriesSubstantiated();
    }

    /** Credit is converted at the real yield. */
    static CustodyRule yieldsSubstantiated() {
        return new YieldsSubstantiated();
    }

    /** Nothing is credited twice. */
    static CustodyRule creditSpentOnce() {
        return new CreditSpentOnce();
    }

    /** Steps kept to the physical models that are claimed. */
    static CustodyRule modelKept() {
        return new ModelKept();
    }

    /** Holders were certified on the day of delivery. */
    static CustodyRule holderCertified() {
        return new HolderCertified();
    }

    /** No content that must be in the matter rests on claims that say nothing of it. */
    static CustodyRule contentPhysical() {
        return new ContentPhysical();
    }
}
