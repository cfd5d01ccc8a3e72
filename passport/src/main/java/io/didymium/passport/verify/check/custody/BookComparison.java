package io.didymium.passport.verify.check.custody;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Location;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.facts.BookEvidence;
import io.didymium.passport.verify.facts.BundleFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rule that compares each set of books with the chain. */
abstract class BookComparison implements CustodyRule {
    private final CheckId id;

    BookComparison(CheckId id) {
        this.id = id;
    }

    @Override
    public final CheckId id() {
        return id;
    }

    @Override
    public final List<CheckResult> results(BundleFacts facts) {
        if (facts.custody().books().isEmpty()) {
            return List.of();
        }
        Optional<ChainEvidence> matter = ChainEvidence.of(facts);
        List<CheckResult> results = new ArrayList<>();
        for (BookEvidence evidence : facts.custody().books()) {
            results.add(prerequisite(evidence, matter, facts)
                    .map(missing -> CheckResult.skipped(id, evidence.id().value(), missing))
                    .orElseGet(() ->
                            CheckResult.of(id, evidence.id().value(), look(evidence, matter.orElseThrow(), facts))));
        }
        return results;
    }

    /** The check that must have passed before this one can be made, if it did not. */
    private static Optional<CheckId> prerequisite(
            BookEvidence evidence, Optional<ChainEvidence> matter, BundleFacts facts) {
        if (evidence.books().isEmpty()) {
            return Optional.of(CheckId.BOOKS_KEPT);
        }
        if (matter.isEmpty()) {
            return Optional.of(CheckId.CHAIN_COMPLETE);
        }
        // Where a transfer may be missing, matter may have come by it.
        return facts.isWhole() ? Optional.empty() : Optional.of(CheckId.LINKS_MATCH);
    }

    /** What this rule finds. */
    abstract List<Finding> look(BookEvidence evidence, ChainEvidence matter, BundleFacts facts);

    static Finding finding(BookEvidence evidence, FindingCode code, Map<String, String> arguments) {
        return Finding.of(code, Location.of(evidence.id().value()), arguments);
    }
}
