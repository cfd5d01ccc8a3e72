package io.didymium.passport.register;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.note.SignedNote;
import io.didymium.passport.register.WithdrawalPurpose.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an office has withdrawn from its accounts. It decides what is entered next; the caller keeps that before it is entered
 * ({@link #add}). Not thread-safe.
 */
public final class AccountBook {
    private final Bytes root;
    private final ListMultimap<RegisterAccount, Withdrawal> accounts =
            MultimapBuilder.treeKeys().arrayListValues().build();

    /**
     * An empty book.
     *
     * @param root the secret of the office, from which those of its accounts follow
     */
    public AccountBook(Bytes root) {
        this.root = root;
    }

    /**
     * Adds what was withdrawn from an account.
     *
     * @throws IllegalArgumentException if it does not follow what is there
     */
    public void add(RegisterAccount account, Withdrawal withdrawal) {
        List<Withdrawal> before = accounts.get(account);
        if (withdrawal.number() != before.size() + 1L
                || !withdrawal.interval().before().equals(withdrawn(before))) {
            throw new IllegalArgumentException("does not follow what was withdrawn before: " + withdrawal);
        }
        accounts.put(account, withdrawal);
    }

    private static Mass withdrawn(List<Withdrawal> before) {
        return before.isEmpty()
                ? Mass.ZERO
                : before.get(before.size() - 1).interval().after();
    }

    /** The accounts from which something was withdrawn, in order. */
    public List<RegisterAccount> accounts() {
        return List.copyOf(accounts.keySet());
    }

    /** What was withdrawn from an account, by number. */
    public List<Withdrawal> of(RegisterAccount account) {
        return List.copyOf(accounts.get(account));
    }

    /** What is withdrawn from an account for an event and not void. */
    public Optional<Withdrawal> current(RegisterAccount account, String event) {
        SortedMap<Long, Withdrawal> current = new TreeMap<>();
        for (Withdrawal one : accounts.get(account)) {
            if (one.purpose().kind().isVoid()) {
                current.remove(one.purpose().voided());
            } else if (one.purpose().reference().equals(event)) {
                current.put(one.number(), one);
            }
        }
        return current.values().stream().findFirst();
    }

    /**
     * What is to be withdrawn from an account for an event: nothing if it is withdrawn already, otherwise one entry, after one that voids
     * what was withdrawn for it in another amount or for another receiver.
     *
     * @param receiver the id of the site that receives it; empty unless it is a delivery
     */
    public List<Withdrawal> due(
            RegisterAccount account, WithdrawalPurpose purpose, MeasuredMass mass, String receiver) {
        List<Withdrawal> due = new ArrayList<>();
        Optional<Withdrawal> current = current(account, purpose.reference());
        if (current.filter(one -> one.interval().mass().equals(mass)
                        && one.purpose().equals(purpose)
                        && one.receiver().equals(receiver))
                .isPresent()) {
            return due;
        }
        due.addAll(voiding(account, purpose.reference(), Kind.REPLACED));
        List<Withdrawal> before = accounts.get(account);
        Mass sum = withdrawn(before);
        due.add(new Withdrawal(
                before.size() + due.size() + 1L,
                new WithdrawnInterval(sum, sum.plus(mass.value()), mass.standardUncertainty()),
                purpose,
                receiver));
        return due;
    }

    /** The entry that voids what is withdrawn for an event that is called off, if something is. */
    public List<Withdrawal> voiding(RegisterAccount account, String event) {
        return voiding(account, event, Kind.VOID);
    }

    private List<Withdrawal> voiding(RegisterAccount account, String event, Kind kind) {
        List<Withdrawal> before = accounts.get(account);
        Mass sum = withdrawn(before);
        return current(account, event)
                .map(one -> new Withdrawal(
                        before.size() + 1L,
                        new WithdrawnInterval(sum, sum, Mass.ZERO),
                        new WithdrawalPurpose(kind, Long.toString(one.number())),
                        ""))
                .stream()
                .toList();
    }

    /** What receivers of goods, a monitor or an auditor learn of an account. */
    public OpenedAccount open(RegisterAccount account) {
        return new AccountKeys(root, account).opened();
    }

    /** What the log holds of what was withdrawn from an account, by number. */
    public List<RegisterEntry> entries(RegisterAccount account) {
        AccountKeys keys = new AccountKeys(root, account);
        return accounts.get(account).stream().map(keys::entry).toList();
    }

    /**
     * The extract of an account up to the entry for an event: what was withdrawn later is not for its receiver.
     *
     * @param event the id of the transfer or step, whose purpose and receiver are opened
     * @param register where it is entered
     * @param checkpoint a checkpoint of the register
     * @throws IllegalArgumentException if nothing is withdrawn for the event
     */
    public AccountExtract extract(RegisterAccount account, String event, Register register, SignedNote checkpoint)
            throws IOException, MalformedInputException {
        AccountKeys keys = new AccountKeys(root, account);
        Withdrawal own = current(account, event)
                .orElseThrow(() -> new IllegalArgumentException("nothing is withdrawn for " + event));
        List<RegisterEntry> entries = entries(account).subList(0, Math.toIntExact(own.number()));
        List<Long> places = register.enter(entries);
        List<ExtractEntry> shown = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Withdrawal withdrawal = accounts.get(account).get(i);
            SortedMap<EntryField, FieldOpening> openings = keys.open(withdrawal);
            openings.keySet().retainAll(shown(withdrawal, event));
            shown.add(new ExtractEntry(
                    withdrawal.number(), register.prove(places.get(i), checkpoint), entries.get(i), openings));
        }
        return new AccountExtract(keys.opened(), checkpoint, shown);
    }

    private static Set<EntryField> shown(Withdrawal withdrawal, String event) {
        if (withdrawal.purpose().reference().equals(event)) {
            return EnumSet.allOf(EntryField.class);
        }
        return withdrawal.purpose().kind().isVoid()
                ? EnumSet.of(EntryField.ACCOUNT, EntryField.INTERVAL, EntryField.PURPOSE)
                : EnumSet.of(EntryField.ACCOUNT, EntryField.INTERVAL);
    }
}
