package io.didymium.passport.issue;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.note.SignedNote;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.LifeStatus;
import io.didymium.passport.graph.BundleGraph;
import io.didymium.passport.issue.plan.EventOrder;
import io.didymium.passport.register.AccountBook;
import io.didymium.passport.register.Register;
import io.didymium.passport.register.RegisterAccount;
import io.didymium.passport.register.Withdrawal;
import io.didymium.passport.register.WithdrawalPurpose;
import io.didymium.passport.register.WithdrawalPurpose.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Withdraws from the accounts of an office what its events take: kept first, then entered in a register, then shown by extracts that the
 * events pin. Whatever was entered for an event that is called off, or was never issued, becomes void on the way.
 */
final class Withdrawing {
    private final OfficeMemory memory;
    private final PartyId party;
    private final SupplyChain chain;
    private final Map<Id, List<Taken>> due = new LinkedHashMap<>();
    private final Map<Id, SortedMap<BatchId, String>> withdrawals = new HashMap<>();
    private final List<EvidenceDocument> documents = new ArrayList<>();

    /** A portion that an event takes from an account. */
    private record Taken(RegisterAccount account, WithdrawalPurpose purpose, BatchPortion portion, String receiver) {}

    /**
     * Prepares what the events of a party take.
     *
     * @param isDue whether the event of an id is to be issued
     */
    Withdrawing(OfficeMemory memory, PartyId party, SupplyChain chain, Predicate<Id> isDue) {
        this.memory = memory;
        this.party = party;
        this.chain = chain;
        for (Id event : EventOrder.of(chain)) {
            if (isDue.test(event)) {
                due.put(event, taken(event));
            }
        }
    }

    private List<Taken> taken(Id event) {
        if (event instanceof StepId id) {
            ProcessStep step = chain.step(id);
            WithdrawalPurpose purpose = new WithdrawalPurpose(Kind.CONSUMPTION, id.value());
            return chain.operatorOf(step).equals(party)
                    ? taken(step.facility(), purpose, step.inputs(), "")
                    : List.of();
        }
        Transfer transfer = chain.transfer((TransferId) event);
        WithdrawalPurpose purpose = new WithdrawalPurpose(Kind.DELIVERY, event.value());
        boolean own = !transfer.isOnSite()
                && chain.facility(transfer.from(), transfer.at()).operator().equals(party);
        return own
                ? taken(
                        transfer.from(),
                        purpose,
                        transfer.portions(),
                        transfer.to().value())
                : List.of();
    }

    private List<Taken> taken(
            FacilityId site, WithdrawalPurpose purpose, List<BatchPortion> portions, String receiver) {
        return portions.stream()
                .map(portion ->
                        new Taken(new RegisterAccount(portion.batch(), site, party), purpose, portion, receiver))
                .toList();
    }

    /**
     * Enters all in a register.
     *
     * @throws IllegalArgumentException if there is none, and one of the events was withdrawn before
     */
    void enter(Optional<Register> register) throws IOException {
        if (register.isPresent()) {
            enter(register.get());
            return;
        }
        due.forEach((event, portions) -> {
            for (Taken taken : portions) {
                if (memory.accounts().current(taken.account(), event.value()).isPresent()) {
                    throw new IllegalArgumentException(
                            event.value() + " was withdrawn in a register, in which it must be corrected");
                }
            }
        });
    }

    private void enter(Register register) throws IOException {
        AccountBook book = memory.accounts();
        BundleGraph graph = BundleGraph.of(memory.holdings());
        try {
            Set<RegisterAccount> touched = new TreeSet<>();
            for (RegisterAccount account : book.accounts()) {
                for (Withdrawal one : book.of(account)) {
                    if (isGone(one.purpose(), graph)) {
                        keep(account, book.voiding(account, one.purpose().reference()));
                        touched.add(account);
                    }
                }
            }
            for (List<Taken> portions : due.values()) {
                for (Taken taken : portions) {
                    touched.add(taken.account());
                    keep(
                            taken.account(),
                            book.due(
                                    taken.account(),
                                    taken.purpose(),
                                    taken.portion().mass(),
                                    taken.receiver()));
                }
            }
            // All of an account, for what a crash kept from being entered.
            for (RegisterAccount account : touched) {
                register.enter(book.entries(account));
            }
            show(register, register.checkpoint());
        } catch (MalformedInputException e) {
            throw new IOException("the register is damaged: " + e.getMessage(), e);
        }
    }

    /** Whether nothing is or will be issued about an event. */
    private boolean isGone(WithdrawalPurpose purpose, BundleGraph graph) {
        if (purpose.kind().isVoid()) {
            return false;
        }
        Id event =
                purpose.kind() == Kind.DELIVERY ? new TransferId(purpose.reference()) : new StepId(purpose.reference());
        return !due.containsKey(event)
                && graph.idsAbout(event).stream()
                        .filter(credential -> memory.positions().isOf(party, credential))
                        .allMatch(credential -> memory.life(credential) == LifeStatus.WITHDRAWN);
    }

    private void keep(RegisterAccount account, List<Withdrawal> made) throws IOException {
        for (Withdrawal withdrawal : made) {
            memory.withdraw(account, withdrawal);
        }
    }

    private void show(Register register, SignedNote checkpoint) throws IOException, MalformedInputException {
        for (Map.Entry<Id, List<Taken>> event : due.entrySet()) {
            SortedMap<BatchId, String> digests = new TreeMap<>();
            for (Taken taken : event.getValue()) {
                EvidenceDocument document = memory.accounts()
                        .extract(taken.account(), event.getKey().value(), register, checkpoint)
                        .document();
                documents.add(document);
                digests.put(taken.portion().batch(), document.digest());
            }
            withdrawals.put(event.getKey(), digests);
        }
    }

    /** By batch, the digests of the extracts that an event pins. */
    SortedMap<BatchId, String> of(Id event) {
        return withdrawals.getOrDefault(event, Collections.emptySortedMap());
    }

    /** The extracts. */
    List<EvidenceDocument> documents() {
        return documents;
    }
}
