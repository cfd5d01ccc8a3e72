package io.didymium.passport.verify.check;

import io.didymium.core.chain.ChainFinding;
import io.didymium.passport.report.CheckId;
import java.util.List;

/** The checks of the credentials and of the history that they tell, in the order of {@link CheckId}. */
public final class HistoryChecks {
    private static final List<Check> CHECKS = List.of(
            new ReadableCheck(),
            new WellFormedCheck(),
            new SignatureCheck(),
            new KeyAuthorisedCheck(),
            new ConformsCheck(),
            new IssuerAnchoredCheck(),
            new ValidAtTimeCheck(),
            new DatedCheck(),
            new NotRevokedCheck(),
            new LinksMatchCheck(),
            new IssuedInOrderCheck(),
            new BundleCompleteCheck(),
            new IdsUniqueCheck(),
            new ChainCheck(CheckId.CHAIN_COMPLETE, ChainFinding.UNKNOWN_REFERENCE, ChainFinding.DANGLING_BATCH),
            new ChainCheck(
                    CheckId.CHAIN_ACYCLIC,
                    ChainFinding.CYCLE,
                    ChainFinding.TWO_PRODUCERS,
                    ChainFinding.CONSUMED_BEFORE_PRODUCED,
                    ChainFinding.PRODUCED_OUTSIDE_STEP),
            new PartiesAgreeCheck(),
            BooksCheck.massConserved(),
            BooksCheck.elementsConserved(),
            new BooksCheck.NotOverdrawn(),
            new BooksCheck.CompositionPossible());

    private HistoryChecks() {}

    /** All of them. */
    public static List<Check> all() {
        return CHECKS;
    }
}
