package io.didymium.passport.conflict;

import static java.util.Objects.requireNonNull;

import io.didymium.core.balance.ChainBalance;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.passport.conflict.ConflictPool.Signed;
import io.didymium.passport.credential.DeclarationSubject;
import io.didymium.passport.credential.PeriodSubject;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.credential.Subject;
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
        Optional<ChainBalance> balance = facts.balances().chain();
        // Where something is not here, more may have arrived than is seen.
        if (balance.isEmpty() || !facts.described().isComplete()) {
            return;
        }
        for (Finding finding : balance.get().stock().findings()) {
            String batch = requireNonNull(finding.arguments().get("batch"));
            String site = requireNonNull(finding.arguments().get("facility"));
            add(pool, ConflictKind.DELIVERED_BEYOND_MASS, batch, subject -> takes(subject, batch, site));
        }
        CustodyChecks.of(facts).stream()
                .filter(check -> check.id() == CheckId.CREDIT_SPENT_ONCE)
                .flatMap(check -> check.run().stream())
                .flatMap(result -> result.findings().stream())
                .filter(finding -> finding.severity() == Severity.FAIL)
                .findFirst()
                .ifPresent(finding -> add(
                        pool,
                        ConflictKind.CREDIT_SPENT_TWICE,
                        finding.arguments().values().stream()
                                .sorted()
                                .findFirst()
                                .orElse(""),
                        subject -> subject instanceof PeriodSubject || subject instanceof DeclarationSubject));
    }

    private static boolean takes(Subject subject, String batch, String site) {
        if (subject instanceof StepSubject made) {
            return made.step().facility().value().equals(site)
                    && made.step().inputs().stream()
                            .anyMatch(input -> input.batch().value().equals(batch));
        }
        return subject instanceof TransferSubject moved
                && moved.transfer().from().value().equals(site)
                && moved.transfer().portions().stream()
                        .anyMatch(portion -> portion.batch().value().equals(batch));
    }

    private static void add(ConflictPool pool, ConflictKind kind, String subject, Predicate<Subject> concerns) {
        List<Signed> statements = pool.statements().stream()
                .filter(one -> concerns.test(one.statement().subject()))
                .toList();
        Set<String> issuers = new TreeSet<>();
        statements.forEach(one -> issuers.add(one.issuer()));
        if (!statements.isEmpty()) {
            pool.addClosure(kind, subject, statements, issuers);
        }
    }
}
