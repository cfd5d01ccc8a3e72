package io.didymium.passport.verify.check.register;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.credential.TransferSubject;
import io.didymium.passport.register.RegisterAccount;
import io.didymium.passport.register.WithdrawalPurpose;
import io.didymium.passport.register.WithdrawalPurpose.Kind;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.BundleFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Proves of each step and delivery that withdraws, or of all if the verifier demands it, that what it takes is withdrawn in a register, and
 * that all withdrawals together stay within what was there.
 */
public final class WithdrawnOnceCheck implements Check {
    private static final String CHAIN = "chain";

    private final BundleFacts facts;

    /** The check over the facts of a bundle. */
    public WithdrawnOnceCheck(BundleFacts facts) {
        this.facts = facts;
    }

    @Override
    public CheckId id() {
        return CheckId.WITHDRAWN_ONCE;
    }

    @Override
    public List<CheckResult> run() {
        List<Statement> events = facts.described().statements().stream()
                .filter(statement -> isDue(statement.subject()))
                .toList();
        Optional<SupplyChain> chain = facts.chain().dossier().map(Dossier::chain);
        if (chain.isEmpty()) {
            return events.isEmpty() ? List.of() : List.of(CheckResult.skipped(id(), CHAIN, CheckId.CHAIN_COMPLETE));
        }
        WithdrawalJudgement judgement = new WithdrawalJudgement(facts, chain.get());
        List<CheckResult> results = new ArrayList<>();
        for (Statement event : events) {
            List<Taking> takings = takings(event.subject(), chain.get()).stream()
                    // What others state of it, such as its receiver, withdraws nothing.
                    .filter(taking ->
                            taking.account().holder().equals(event.issuer().id()))
                    .toList();
            if (!takings.isEmpty()) {
                results.add(result(event, takings, judgement));
            }
        }
        return results;
    }

    private CheckResult result(Statement event, List<Taking> takings, WithdrawalJudgement judgement) {
        String subject = event.subject().id().value();
        // What arrived may not be all here.
        if (!facts.described().isComplete()) {
            return CheckResult.skipped(id(), subject, CheckId.LINKS_MATCH);
        }
        List<Finding> findings = new ArrayList<>();
        takings.forEach(taking -> findings.addAll(judgement.findings(event, taking)));
        return CheckResult.of(id(), subject, findings);
    }

    private boolean isDue(Subject subject) {
        if (subject instanceof StepSubject made) {
            return !made.withdrawals().isEmpty() || facts.policy().register().required();
        }
        return subject instanceof TransferSubject moved
                && (!moved.withdrawals().isEmpty() || facts.policy().register().required());
    }

    private static List<Taking> takings(Subject subject, SupplyChain chain) {
        if (subject instanceof StepSubject made) {
            ProcessStep step = made.step();
            WithdrawalPurpose purpose =
                    new WithdrawalPurpose(Kind.CONSUMPTION, step.id().value());
            return step.inputs().stream()
                    .map(input -> new Taking(
                            account(input, step.facility(), chain.operatorOf(step)),
                            input,
                            step.takenAt(input),
                            new Taking.Stated(purpose, "", digest(made.withdrawals(), input))))
                    .toList();
        }
        Transfer transfer = ((TransferSubject) subject).transfer();
        SortedMap<BatchId, String> withdrawals = ((TransferSubject) subject).withdrawals();
        if (transfer.isOnSite()) {
            return List.of();
        }
        PartyId sender = chain.facility(transfer.from(), transfer.at()).operator();
        WithdrawalPurpose purpose =
                new WithdrawalPurpose(Kind.DELIVERY, transfer.id().value());
        return transfer.portions().stream()
                .map(portion -> new Taking(
                        account(portion, transfer.from(), sender),
                        portion,
                        transfer.at(),
                        new Taking.Stated(purpose, transfer.to().value(), digest(withdrawals, portion))))
                .toList();
    }

    private static RegisterAccount account(BatchPortion portion, FacilityId site, PartyId holder) {
        return new RegisterAccount(portion.batch(), site, holder);
    }

    private static Optional<String> digest(SortedMap<BatchId, String> withdrawals, BatchPortion portion) {
        return Optional.ofNullable(withdrawals.get(portion.batch()));
    }
}
