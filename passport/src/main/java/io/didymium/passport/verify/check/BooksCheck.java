package io.didymium.passport.verify.check;

import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.balance.CompositionLimit;
import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.Id;
import io.didymium.core.process.ProcessStep;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.CredentialFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The checks of the books: core's balance over the chain that the credentials tell. */
final class BooksCheck {
    private static final Set<BalanceFinding> MASS = Set.of(BalanceFinding.MASS_CREATED, BalanceFinding.MASS_GAP);

    private BooksCheck() {}

    /** Proves that what went into each step came out of it. */
    static Check massConserved() {
        return new OfSteps(CheckId.MASS_CONSERVED, finding -> MASS.contains(finding.code()));
    }

    /** Proves that each element that went into each step came out of it. */
    static Check elementsConserved() {
        return new OfSteps(CheckId.ELEMENTS_CONSERVED, finding -> !MASS.contains(finding.code()));
    }

    /** A check of each step that is not a source and whose batches are all described. */
    private record OfSteps(CheckId id, Predicate<Finding> ours) implements Check {
        @Override
        public List<CheckResult> apply(BundleFacts facts) {
            List<CheckResult> results = new ArrayList<>();
            facts.history().steps().stream()
                    .filter(step -> !step.kind().isSource())
                    .sorted(Comparator.comparing(ProcessStep::endedAt).thenComparing(ProcessStep::id))
                    .forEach(step -> results.add(of(step, facts)));
            return results;
        }

        private CheckResult of(ProcessStep step, BundleFacts facts) {
            String subject = step.id().value();
            return facts.books()
                    .step(step.id())
                    .map(balance -> CheckResult.of(
                            id,
                            subject,
                            balance.findings().stream().filter(ours).toList()))
                    .orElseGet(() -> CheckResult.skipped(id, subject, CheckId.CHAIN_COMPLETE));
        }
    }

    /** Proves that no batch was taken beyond what was there. */
    static final class NotOverdrawn implements Check {
        @Override
        public CheckId id() {
            return CheckId.NOT_OVERDRAWN;
        }

        @Override
        public List<CheckResult> apply(BundleFacts facts) {
            if (facts.books().whole().isEmpty()) {
                return List.of(CheckResult.skipped(id(), ChainCheck.CHAIN, CheckId.CHAIN_COMPLETE));
            }
            // Where a transfer may be missing, matter taken at a site may have come there by it.
            if (!facts.isWhole()) {
                return List.of(CheckResult.skipped(id(), ChainCheck.CHAIN, CheckId.LINKS_MATCH));
            }
            Map<String, List<Finding>> byBatch = new TreeMap<>();
            facts.history().batches().keySet().forEach(batch -> byBatch.put(batch.value(), new ArrayList<>()));
            facts.books()
                    .whole()
                    .get()
                    .stock()
                    .findings()
                    .forEach(finding -> Objects.requireNonNull(
                                    byBatch.get(finding.arguments().get("batch")))
                            .add(finding));
            return byBatch.entrySet().stream()
                    .map(entry -> CheckResult.of(id(), entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    /** Proves that the contents of each batch can stand beside one another. */
    static final class CompositionPossible implements Check {
        @Override
        public CheckId id() {
            return CheckId.COMPOSITION_POSSIBLE;
        }

        @Override
        public List<CheckResult> apply(BundleFacts facts) {
            Map<Id, CredentialFacts> withholding = new HashMap<>();
            for (CredentialFacts credential : facts.credentials()) {
                if (!credential.withheld().isEmpty()) {
                    credential
                            .statement()
                            .ifPresent(statement ->
                                    withholding.put(statement.subject().id(), credential));
                }
            }
            return facts.history().batches().values().stream()
                    .map(batch -> CheckResult.of(id(), batch.id().value(), findings(batch, withholding, facts)))
                    .toList();
        }

        /** Of contents that may be withheld nothing is known. */
        private static List<Finding> findings(Batch batch, Map<Id, CredentialFacts> withholding, BundleFacts facts) {
            List<Finding> findings = new ArrayList<>(
                    CompositionLimit.exceeded(batch, facts.policy().balance()).stream()
                            .toList());
            if (batch.assay().isEmpty()) {
                Optional.ofNullable(withholding.get(batch.id()))
                        .map(Withheld::of)
                        .ifPresent(findings::addAll);
            }
            return findings;
        }
    }
}
