package io.didymium.passport.verify.check.chain;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Facility;
import io.didymium.core.process.Output;
import io.didymium.core.process.Ownership;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.title.TitleBook;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.trade.TradeFinding;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Proves of each transfer and step that states owners that goods are disposed of by who owns them, and that title passes by the word of
 * both sides: who could name an owner alone could choose whose waste it is, and so whether it counts as recycled.
 */
record TitleCheck(CredentialSet credentials, RebuiltChain chain) implements Check {
    @Override
    public CheckId id() {
        return CheckId.TITLE_HELD;
    }

    @Override
    public List<CheckResult> run() {
        Set<Id> subjects = new TreeSet<>(Comparator.comparing(Id::value));
        chain.transfers().stream()
                .filter(transfer -> transfer.ownership().isPresent())
                .forEach(transfer -> subjects.add(transfer.id()));
        chain.steps().stream().filter(step -> !step.owners().isEmpty()).forEach(step -> subjects.add(step.id()));
        if (subjects.isEmpty()) {
            return List.of();
        }
        return chain.dossier()
                .map(Dossier::chain)
                .map(whole -> judged(whole, subjects))
                .orElseGet(() -> subjects.stream()
                        .map(subject -> CheckResult.skipped(id(), subject.value(), CheckId.CHAIN_COMPLETE))
                        .toList());
    }

    private List<CheckResult> judged(SupplyChain whole, Set<Id> subjects) {
        TitleBook book = TitleBook.of(whole);
        TransferStatements stated = new TransferStatements(credentials);
        ListMultimap<String, Finding> found = Multimaps.newListMultimap(new TreeMap<>(), ArrayList::new);
        book.findings().forEach(finding -> found.put(finding.location().subject(), finding));
        for (Transfer transfer : whole.transfers()) {
            unacknowledged(transfer, whole, stated)
                    .forEach(one -> found.put(transfer.id().value(), one));
        }
        for (ProcessStep step : whole.steps()) {
            unseen(step, whole, book, stated).forEach(one -> found.put(step.id().value(), one));
        }
        return Stream.concat(subjects.stream().map(Id::value), found.keySet().stream())
                .distinct()
                .sorted()
                .map(subject -> CheckResult.of(id(), subject, found.get(subject)))
                .toList();
    }

    /** Both sides must state that title passes; who receives goods of a sender may acknowledge them by using them, which is another check. */
    private static List<Finding> unacknowledged(Transfer transfer, SupplyChain whole, TransferStatements stated) {
        List<Finding> findings = new ArrayList<>();
        transfer.ownership().filter(Ownership::passes).ifPresent(title -> {
            Optional<PartyId> receiver =
                    whole.findFacility(transfer.to(), transfer.at()).map(Facility::operator);
            boolean delivered = !transfer.isOnSite() && receiver.equals(Optional.of(title.after()));
            Stream.of(title.before(), title.after())
                    .filter(party -> !(delivered && party.equals(title.after())))
                    .filter(party -> !stated.isStatedBy(party, transfer))
                    .map(silent -> Finding.of(
                            TradeFinding.TITLE_UNACKNOWLEDGED,
                            Location.of(transfer.id().value()),
                            Map.of(
                                    "event", transfer.id().value(),
                                    "before", title.before().value(),
                                    "after", title.after().value(),
                                    "silent", silent.value())))
                    .forEach(findings::add);
        });
        return findings;
    }

    private static List<Finding> unseen(
            ProcessStep step, SupplyChain whole, TitleBook book, TransferStatements stated) {
        List<Finding> findings = new ArrayList<>();
        for (Output output : step.outputs()) {
            BatchId batch = output.batch();
            PartyId owner = step.owners().get(batch);
            if (owner != null
                    && !owner.equals(whole.operatorOf(step))
                    && step.inputs().stream()
                            .noneMatch(input ->
                                    book.ownerOf(input.batch(), step.id()).equals(Optional.of(owner)))
                    && !stated.names(owner, batch)
                    && whole.consumersOf(batch).stream()
                            .noneMatch(consumer -> whole.operatorOf(consumer).equals(owner))) {
                findings.add(Finding.of(
                        TradeFinding.OWNER_UNSEEN,
                        Location.of(step.id().value()),
                        Map.of(
                                "step", step.id().value(),
                                "batch", batch.value(),
                                "owner", owner.value())));
            }
        }
        return findings;
    }
}
