package io.didymium.passport.conflict;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import io.didymium.core.balance.ChainBalance;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.conflict.ConflictPool.Signed;
import io.didymium.passport.credential.PeriodSubject;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.credential.TransferSubject;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.verify.check.custody.CustodyChecks;
import io.didymium.passport.verify.facts.BundleFacts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** More taken or credited over all files together than there was. */
final class SumConflicts {
    private SumConflicts() {}

    static void find(ConflictPool pool) {
        BundleFacts facts = pool.facts();
        Optional<SupplyChain> chain = facts.chain().dossier().map(Dossier::chain);
        Optional<ChainBalance> balance = facts.balances().chain();
        // Where something is not here, more may have arrived than is seen.
        if (chain.isEmpty() || balance.isEmpty() || !facts.described().isComplete()) {
            return;
        }
        for (Finding finding : balance.get().stock().findings()) {
            String batch = requireNonNull(finding.arguments().get("batch"));
            String site = requireNonNull(finding.arguments().get("facility"));
            add(pool, ConflictKind.DELIVERED_BEYOND_MASS, batch, one -> takes(one, batch, site, chain.get()));
        }
        CustodyChecks.of(facts).stream()
                .filter(check -> check.id() == CheckId.CREDIT_SPENT_ONCE)
                .flatMap(check -> check.run().stream())
                .flatMap(result -> result.findings().stream())
                .filter(finding -> finding.severity() == Severity.FAIL)
                .forEach(finding -> {
                    String books = requireNonNull(finding.arguments().get("books"));
                    add(pool, ConflictKind.CREDIT_SPENT_TWICE, books, one -> isOf(books, one));
                });
    }

    /** Whether the operator of a site states that a batch is taken there; what its receiver states takes nothing. */
    private static boolean takes(Signed one, String batch, String site, SupplyChain chain) {
        if (one.statement().subject() instanceof StepSubject made) {
            return made.step().facility().value().equals(site)
                    && chain.operatorOf(made.step()).value().equals(one.issuer())
                    && made.step().inputs().stream()
                            .anyMatch(input -> input.batch().value().equals(batch));
        }
        return one.statement().subject() instanceof TransferSubject moved
                && moved.transfer().from().value().equals(site)
                && chain.facility(moved.transfer().from(), moved.transfer().at())
                        .operator()
                        .value()
                        .equals(one.issuer())
                && moved.transfer().portions().stream()
                        .anyMatch(portion -> portion.batch().value().equals(batch));
    }

    /** Whether a statement is of one of some books, whose ids a finding lists. */
    private static boolean isOf(String books, Signed one) {
        return one.statement().subject() instanceof PeriodSubject kept
                && Splitter.on(", ")
                        .splitToList(books)
                        .contains(kept.terms().books().value());
    }

    private static void add(ConflictPool pool, ConflictKind kind, String subject, Predicate<Signed> concerns) {
        List<Signed> statements = pool.statements().stream().filter(concerns).toList();
        Set<String> issuers = new TreeSet<>();
        statements.forEach(one -> issuers.add(one.issuer()));
        if (!statements.isEmpty()) {
            pool.addClosure(kind, subject, statements, issuers);
        }
    }
}
